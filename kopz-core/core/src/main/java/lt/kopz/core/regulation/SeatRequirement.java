package lt.kopz.core.regulation;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * How many members a sector has to have in a group.
 *
 * <p>Example: 11 from the administration and at least 7 from non-governmental organisations.
 *
 * @param sector the id of the sector
 * @param atLeast the least number, 0 or more
 * @param atMost the largest number, not smaller; empty where no limit is set
 */
public record SeatRequirement(String sector, int atLeast, Optional<Integer> atMost) {
    /**
     * Refuses bounds that leave no number.
     *
     * @param sector the id of the sector
     * @param atLeast the least number
     * @param atMost the largest number
     * @throws IllegalArgumentException if the least is negative or above the largest
     */
    public SeatRequirement {
        RefusedException.requireAtLeast(0, atLeast, Word.SEATS);
        if (atMost.filter(most -> most < atLeast).isPresent()) {
            throw new RefusedException(ProblemKind.BOUNDS_REVERSED, "least", atLeast, "most", atMost.get());
        }
    }

    /**
     * A number within bounds.
     *
     * @param sector the id of the sector
     * @param atLeast the least number
     * @param atMost the largest number
     * @throws IllegalArgumentException if the least is negative or above the largest
     */
    public SeatRequirement(String sector, int atLeast, int atMost) {
        this(sector, atLeast, Optional.of(atMost));
    }

    /**
     * So many members or more.
     *
     * @param sector the id of the sector
     * @param least the least number
     * @return the requirement, without a limit
     * @throws IllegalArgumentException if the least is negative
     */
    public static SeatRequirement atLeast(String sector, int least) {
        return new SeatRequirement(sector, least, Optional.empty());
    }

    /**
     * What is demanded.
     *
     * @return the number of members, within its bounds
     */
    public Headcount demanded() {
        return atMost.map(most -> Headcount.between(atLeast, most)).orElseGet(() -> Headcount.atLeast(atLeast));
    }
}
