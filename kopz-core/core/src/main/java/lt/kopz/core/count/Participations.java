package lt.kopz.core.count;

import lt.kopz.core.logic.Interval;

/**
 * A count of occasions on which somebody attended. The same person may attend twice and counts twice, so participations
 * are not people: they cannot be added to {@link Persons}, and how many people they were is a question with bounds
 * ({@link Persons#boundsFromTotal}).
 *
 * <p>Example: four events of 23, 17, 26 and 20 are 86 participations; with seven lectures of at least 364 in all they are
 * at least 450.
 *
 * @param count how many, as far as known
 */
public record Participations(Headcount count) implements Interval<Participations> {
    /**
     * Returns participations of a known or partly known number.
     *
     * @param count how many, as far as known
     * @return these participations
     */
    public static Participations of(Headcount count) {
        return new Participations(count);
    }

    /**
     * Returns a known number of participations.
     *
     * @param count how many, 0 or more
     * @return these participations
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static Participations exactly(long count) {
        return of(Headcount.exactly(count));
    }

    /**
     * Returns participations with a lower bound.
     *
     * @param least the smallest number possible, inclusive, 0 or more
     * @return these participations
     * @throws IllegalArgumentException if {@code least} is negative
     */
    public static Participations atLeast(long least) {
        return of(Headcount.atLeast(least));
    }

    /**
     * Returns no participations: exactly 0.
     *
     * @return exactly 0
     */
    public static Participations none() {
        return of(Headcount.zero());
    }

    /**
     * Returns participations of an unknown number: 0 or more.
     *
     * @return the unknown number
     */
    public static Participations unknown() {
        return of(Headcount.unknown());
    }

    /**
     * Adds up participations; exactly 0 if there are none.
     *
     * @param participations the participations of different occasions
     * @return their sum
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    public static Participations sum(Iterable<Participations> participations) {
        Participations sum = none();
        for (Participations each : participations) {
            sum = sum.plus(each);
        }
        return sum;
    }

    /**
     * Adds the participations of other occasions.
     *
     * @param other participations of other occasions
     * @return the sum
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    public Participations plus(Participations other) {
        return of(count.plus(other.count));
    }

    @Override
    public Participations hull(Participations other) {
        return of(count.hull(other.count));
    }

    @Override
    public Participations widest() {
        return unknown();
    }

    @Override
    public String toString() {
        return count + " participations";
    }
}
