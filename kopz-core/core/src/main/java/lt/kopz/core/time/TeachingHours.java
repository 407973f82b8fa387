package lt.kopz.core.time;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * An amount of teaching, in clock hours or in academic hours. How long an academic hour is differs (often 45 minutes) and
 * is often not said; then minutes need an assumption, and the caller names it.
 *
 * <p>Example: 4 academic hours of unstated length are 180 minutes if one assumes 45 minutes each. Amounts are positive and
 * equal by value: 1.5 hours equal 1.50 hours.
 */
public sealed interface TeachingHours {

    /**
     * Hours of 60 minutes.
     *
     * @param hours how many, more than 0; without trailing zeros
     */
    record ClockHours(BigDecimal hours) implements TeachingHours {
        /**
         * Makes clock hours.
         *
         * @param hours how many, more than 0; without trailing zeros
         * @throws IllegalArgumentException if {@code hours} is not positive
         */
        public ClockHours {
            hours = requireHours(hours);
        }

        @Override
        public OptionalInt minutesEach() {
            return OptionalInt.of(60);
        }
    }

    /**
     * Academic hours.
     *
     * @param hours how many, more than 0; without trailing zeros
     * @param minutesEach how many minutes one has, 1 or more; empty if that is not said
     */
    record AcademicHours(BigDecimal hours, OptionalInt minutesEach) implements TeachingHours {
        /**
         * Makes academic hours.
         *
         * @param hours how many, more than 0; without trailing zeros
         * @param minutesEach how many minutes one has, 1 or more; empty if that is not said
         * @throws IllegalArgumentException if {@code hours} or {@code minutesEach} is not positive
         */
        public AcademicHours {
            hours = requireHours(hours);
            minutesEach.ifPresent(TeachingHours::requireMinutes);
        }
    }

    /**
     * Returns clock hours.
     *
     * @param hours how many, more than 0
     * @return the amount
     * @throws IllegalArgumentException if {@code hours} is not positive
     */
    static ClockHours clock(BigDecimal hours) {
        return new ClockHours(hours);
    }

    /**
     * Returns academic hours of a length that is not said.
     *
     * @param hours how many, more than 0
     * @return the amount
     * @throws IllegalArgumentException if {@code hours} is not positive
     */
    static AcademicHours academic(BigDecimal hours) {
        return new AcademicHours(hours, OptionalInt.empty());
    }

    /**
     * Returns academic hours of a stated length.
     *
     * @param hours how many, more than 0
     * @param minutesEach how many minutes one has, 1 or more
     * @return the amount
     * @throws IllegalArgumentException if {@code hours} or {@code minutesEach} is not positive
     */
    static AcademicHours academic(BigDecimal hours, int minutesEach) {
        return new AcademicHours(hours, OptionalInt.of(minutesEach));
    }

    /**
     * Returns how many hours, of whichever kind.
     *
     * @return the number as it was said, without trailing zeros
     */
    BigDecimal hours();

    /**
     * Returns the length of one hour.
     *
     * @return how many minutes one has; empty if that is not said
     */
    OptionalInt minutesEach();

    /**
     * Returns the minutes, if they follow from what is stated alone.
     *
     * @return the minutes; empty for academic hours of a length that is not said
     */
    default Optional<BigDecimal> statedMinutes() {
        return minutesEach().isPresent() ? Optional.of(inMinutes(minutesEach().getAsInt())) : Optional.empty();
    }

    /**
     * Returns the minutes, assuming a length of the academic hour where none is stated. Whether the assumption was needed
     * states {@link #statedMinutes}: it is empty then.
     *
     * @param assumedMinutes the minutes of an academic hour to assume, 1 or more
     * @return the minutes, exactly; a fraction if the hours have one
     * @throws IllegalArgumentException if {@code assumedMinutes} is not positive
     */
    default BigDecimal inMinutes(int assumedMinutes) {
        requireMinutes(assumedMinutes);
        return plain(hours().multiply(BigDecimal.valueOf(minutesEach().orElse(assumedMinutes))));
    }

    private static BigDecimal requireHours(BigDecimal hours) {
        if (hours.signum() <= 0) {
            throw new RefusedException(ProblemKind.NOT_POSITIVE, "what", Word.HOURS, "number", hours);
        }
        return plain(hours);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void requireMinutes(int minutes) {
        RefusedException.requireAtLeast(1, minutes, Word.MINUTES);
    }
}
