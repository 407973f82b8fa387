package lt.kopz.core.count;

import java.util.OptionalLong;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * A whole, of which a part: "17 listeners, of which 10 members of the group". The part is counted in the whole already; to
 * add it again would be wrong (27).
 *
 * <p>Each states something about the other, and both bounds are tightened on construction: a part is never larger than its
 * whole, so its upper bound is at most the whole's, and the whole's lower bound is at least the part's. Example: at most
 * 30, of which at least 10, makes 10 to 30, of which 10 to 30.
 *
 * @param whole the whole, with bounds tightened by the part
 * @param part the part of it, with bounds tightened by the whole
 */
public record Subset(Headcount whole, Headcount part) {
    /**
     * Makes a whole with a part and tightens the bounds of both.
     *
     * @param whole the whole, with bounds tightened by the part
     * @param part the part of it, with bounds tightened by the whole
     * @throws IllegalArgumentException if the part is larger than the whole in every case
     */
    public Subset {
        if (whole.upper().isPresent() && part.lower() > whole.upper().getAsLong()) {
            throw new RefusedException(ProblemKind.PART_EXCEEDS_WHOLE, "part", part, "whole", whole);
        }
        Headcount givenWhole = whole;
        if (part.lower() > whole.lower()) {
            whole = Headcount.ofBounds(part.lower(), whole.upper());
        }
        if (givenWhole.upper().isPresent()
                && (part.upper().isEmpty()
                        || part.upper().getAsLong() > givenWhole.upper().getAsLong())) {
            part = Headcount.ofBounds(
                    part.lower(), OptionalLong.of(givenWhole.upper().getAsLong()));
        }
    }

    /**
     * Returns a whole, of which a part.
     *
     * @param whole the whole
     * @param part the part counted in it
     * @return both, with tightened bounds
     * @throws IllegalArgumentException if the part is larger than the whole in every case; to ask first, use {@code
     *     part.isAtMost(whole)}
     */
    public static Subset ofWhich(Headcount whole, Headcount part) {
        return new Subset(whole, part);
    }

    /**
     * Returns the heads of the whole that are not in the part. Example: of 13 institutions 5 are reached, 8 are left.
     *
     * @return whole less part, 0 or more
     */
    public Headcount rest() {
        return whole.minus(part);
    }

    /**
     * Returns the part as a share of the whole, from 0 to 1. Example: 10 of 17 is 10/17 = 58.82 %.
     *
     * @return the bounds of the share
     * @throws IllegalArgumentException if the whole is exactly 0: nothing has no shares
     */
    public Ratio share() {
        return Ratio.share(part, whole);
    }
}
