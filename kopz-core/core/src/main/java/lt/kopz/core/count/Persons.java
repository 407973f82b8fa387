package lt.kopz.core.count;

import java.util.OptionalLong;
import lt.kopz.core.logic.Interval;

/**
 * A count of distinct people: each counts once, however often they came. It cannot be added to {@link Participations}, nor
 * to other people, of whom some may be the same.
 *
 * @param count how many, as far as known
 */
public record Persons(Headcount count) implements Interval<Persons> {
    /**
     * Returns people of a known or partly known number.
     *
     * @param count how many, as far as known
     * @return these people
     */
    public static Persons of(Headcount count) {
        return new Persons(count);
    }

    /**
     * Returns a known number of people.
     *
     * @param count how many, 0 or more
     * @return these people
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static Persons exactly(long count) {
        return of(Headcount.exactly(count));
    }

    /**
     * Returns people with a lower bound.
     *
     * @param least the smallest number possible, inclusive, 0 or more
     * @return these people
     * @throws IllegalArgumentException if {@code least} is negative
     */
    public static Persons atLeast(long least) {
        return of(Headcount.atLeast(least));
    }

    /**
     * Returns people of an unknown number: 0 or more.
     *
     * @return the unknown number
     */
    public static Persons unknown() {
        return of(Headcount.unknown());
    }

    /**
     * Returns how many distinct people stand behind a total of several occasions, at each of which nobody is counted twice:
     * at most the total, at least the total divided by the number of occasions, rounded up.
     *
     * <p>Example: at least 364 participations in 7 lectures are at least 52 people. That they were at least 364 people
     * needs another reason, such as "each pupil came once".
     *
     * @param total the participations of all occasions together
     * @param occasions how many occasions, 0 or more
     * @return the bounds
     * @throws IllegalArgumentException if {@code occasions} is negative, or 0 although somebody attended
     */
    public static Persons boundsFromTotal(Participations total, long occasions) {
        Headcount count = total.count();
        if (occasions < 0 || (occasions == 0 && count.lower() > 0)) {
            throw new IllegalArgumentException("Persons.boundsFromTotal: " + total + " on " + occasions
                    + " occasions; somebody can attend only if there was an occasion: correct the number of occasions");
        }
        if (occasions == 0) {
            return exactly(0);
        }
        long least = count.lower() / occasions + (count.lower() % occasions == 0 ? 0 : 1);
        return of(Headcount.ofBounds(least, count.upper()));
    }

    /**
     * Joins people of whom any number may be counted here already: at least the larger lower bound, at most the sum of the
     * upper bounds. Example: 10 people and 17 people are 17 to 27 people.
     *
     * @param other people who may partly or wholly be the same
     * @return the bounds of the union
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    public Persons union(Persons other) {
        OptionalLong most = count.plus(other.count).upper();
        return of(Headcount.ofBounds(Math.max(count.lower(), other.count.lower()), most));
    }

    @Override
    public Persons hull(Persons other) {
        return of(count.hull(other.count));
    }

    @Override
    public Persons widest() {
        return unknown();
    }

    @Override
    public String toString() {
        return count + " persons";
    }
}
