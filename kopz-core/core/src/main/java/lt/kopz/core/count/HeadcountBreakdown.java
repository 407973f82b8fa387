package lt.kopz.core.count;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.logic.Answer;

/**
 * A stated total beside its parts, where every head is in one part only. Do they add up?
 *
 * <p>Examples: 86 in parts of 23, 17, 26 and 20: YES. 522 in parts of at least 364 and 158: CANNOT_TELL, the sum is at
 * least 522. 17 listeners "in parts of" 17 and 10: NO, the sum is 27: the 10 are a {@link Subset}, not a further part.
 *
 * @param total the total as stated
 * @param parts the parts, in the order given; none make exactly 0
 */
public record HeadcountBreakdown(Headcount total, List<Headcount> parts) {
    /**
     * Makes a breakdown; the list is copied.
     *
     * @param total the total as stated
     * @param parts the parts, in the order given; none make exactly 0
     */
    public HeadcountBreakdown {
        parts = List.copyOf(parts);
    }

    /**
     * Sets the parts beside the stated total.
     *
     * @param total the total as stated
     * @param parts the parts; none make exactly 0
     * @return total and parts
     */
    public static HeadcountBreakdown check(Headcount total, List<? extends Headcount> parts) {
        return new HeadcountBreakdown(total, List.copyOf(parts));
    }

    /**
     * Returns the sum of the parts, computed.
     *
     * @return the sum
     * @throws ArithmeticException if a bound of the sum does not fit a {@code long}
     */
    public Headcount sum() {
        return Headcount.sum(parts);
    }

    /**
     * Is the total the sum of the parts?
     *
     * @return YES if both are exact and equal, NO if no number is in both, else CANNOT_TELL
     * @throws ArithmeticException if a bound of the sum does not fit a {@code long}
     */
    public Answer addsUp() {
        return sum().isEqualTo(total);
    }

    /**
     * Returns what total and sum together say about the whole. Example: a stated 522 beside a sum of at least 522 leaves
     * exactly 522; stated 17 beside 27 leaves nothing.
     *
     * @return the numbers both allow; empty if they contradict each other
     * @throws ArithmeticException if a bound of the sum does not fit a {@code long}
     */
    public Optional<Headcount> agreed() {
        return total.intersect(sum());
    }
}
