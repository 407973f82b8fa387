package lt.kopz.core.count;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A count of heads, known as an interval of whole numbers of 0 or more.
 *
 * <table>
 *   <caption>What is said, the form that holds it, and the set of counts it allows</caption>
 *   <tr><th>said</th><th>factory</th><th>set</th></tr>
 *   <tr><td>23</td><td>{@code exactly(23)}</td><td>{23}</td></tr>
 *   <tr><td>more than 363</td><td>{@code atLeast(364)}</td><td>{364, 365, …}</td></tr>
 *   <tr><td>no more than 30</td><td>{@code atMost(30)}</td><td>{0, …, 30}</td></tr>
 *   <tr><td>20 to 25</td><td>{@code between(20, 25)}</td><td>{20, …, 25}</td></tr>
 *   <tr><td>about 50, give or take 5</td><td>{@code about(50, 45, 55)}</td><td>{45, …, 55}</td></tr>
 *   <tr><td>nothing</td><td>{@code unknown()}</td><td>{0, 1, 2, …}</td></tr>
 * </table>
 *
 * <p>Each set has one form, except that {@link About} also remembers the number that was said: the factories normalise
 * ({@code between(7, 7)} is {@code exactly(7)}, {@code atLeast(0)} is {@code unknown()}, {@code atMost(0)} is {@code
 * exactly(0)}) and the constructors refuse what has a simpler form.
 *
 * <p>Every operation is sound (each count that can come out is in the result) and tight (nothing else is in it), the
 * operands being known independently of each other. Example: 23 + 17 + 26 + 20 = 86, and 86 + at least 364 = at least
 * 450; 158 more make at least 608.
 *
 * <p>A result that does not fit a {@code long} is an {@link ArithmeticException}, never a wrong number.
 */
public sealed interface Headcount extends Interval<Headcount> {

    /**
     * A count that is known.
     *
     * @param count the count, 0 or more
     */
    record Exactly(long count) implements Headcount {
        /**
         * Makes a known count.
         *
         * @param count the count, 0 or more
         * @throws IllegalArgumentException if {@code count} is negative
         */
        public Exactly {
            requireCount(count);
        }

        @Override
        public long lower() {
            return count;
        }

        @Override
        public OptionalLong upper() {
            return OptionalLong.of(count);
        }

        @Override
        public String toString() {
            return Long.toString(count);
        }
    }

    /**
     * A count with a lower bound only.
     *
     * @param least the smallest count possible, 1 or more
     */
    record AtLeast(long least) implements Headcount {
        /**
         * Makes a count with a lower bound.
         *
         * @param least the smallest count possible, 1 or more
         * @throws IllegalArgumentException if {@code least} is less than 1: a count of at least 0 is unknown
         */
        public AtLeast {
            requireCount(least);
            requireSimplest(least > 0, Unknown::new);
        }

        @Override
        public long lower() {
            return least;
        }

        @Override
        public String toString() {
            return "≥" + least;
        }
    }

    /**
     * A count with an upper bound only.
     *
     * @param most the largest count possible, 1 or more
     */
    record AtMost(long most) implements Headcount {
        /**
         * Makes a count with an upper bound.
         *
         * @param most the largest count possible, 1 or more
         * @throws IllegalArgumentException if {@code most} is less than 1: a count of at most 0 is exactly 0
         */
        public AtMost {
            requireCount(most);
            requireSimplest(most > 0, () -> new Exactly(0));
        }

        @Override
        public OptionalLong upper() {
            return OptionalLong.of(most);
        }

        @Override
        public String toString() {
            return "≤" + most;
        }
    }

    /**
     * A count with both bounds.
     *
     * @param min the smallest count possible, 1 or more
     * @param max the largest count possible, more than {@code min}
     */
    record Between(long min, long max) implements Headcount {
        /**
         * Makes a count with both bounds.
         *
         * @param min the smallest count possible, 1 or more
         * @param max the largest count possible, more than {@code min}
         * @throws IllegalArgumentException if a bound is negative, if {@code min} is more than {@code max}, or if a
         *     simpler form says the same
         */
        public Between {
            requireBounds(min, max);
            requireSimplest(min > 0, () -> new AtMost(max));
            requireSimplest(min < max, () -> new Exactly(min));
        }

        @Override
        public long lower() {
            return min;
        }

        @Override
        public OptionalLong upper() {
            return OptionalLong.of(max);
        }

        @Override
        public String toString() {
            return min + ".." + max;
        }
    }

    /**
     * A count said to be about a number, with the bounds that were stated. The bounds count; the number is what was said.
     *
     * @param value the number said, from {@code min} to {@code max}
     * @param min the smallest count possible, 0 or more
     * @param max the largest count possible, more than {@code min}
     */
    record About(long value, long min, long max) implements Headcount {
        /**
         * Makes an approximate count.
         *
         * @param value the number said, from {@code min} to {@code max}
         * @param min the smallest count possible, 0 or more
         * @param max the largest count possible, more than {@code min}
         * @throws IllegalArgumentException if a bound is negative, if {@code min} is more than {@code max}, if {@code
         *     value} lies outside them, or if the bounds leave one count only
         */
        public About {
            requireBounds(min, max);
            requireSimplest(min < max, () -> new Exactly(min));
            if (value < min || value > max) {
                throw new RefusedException(ProblemKind.VALUE_OUTSIDE_BOUNDS, "value", value, "least", min, "most", max);
            }
        }

        @Override
        public long lower() {
            return min;
        }

        @Override
        public OptionalLong upper() {
            return OptionalLong.of(max);
        }

        @Override
        public String toString() {
            return "≈" + value + " (" + min + ".." + max + ")";
        }
    }

    /** A count of which nothing is known: 0 or more. Unknown is not zero. */
    record Unknown() implements Headcount {

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /**
     * Returns a known count.
     *
     * @param count the count, 0 or more
     * @return that count
     * @throws IllegalArgumentException if {@code count} is negative
     */
    static Headcount exactly(long count) {
        return new Exactly(count);
    }

    /**
     * Returns a count with a lower bound, inclusive.
     *
     * @param least the smallest count possible, 0 or more
     * @return that count; {@link #unknown()} if {@code least} is 0
     * @throws IllegalArgumentException if {@code least} is negative
     */
    static Headcount atLeast(long least) {
        return least == 0 ? unknown() : new AtLeast(least);
    }

    /**
     * Returns a count with an upper bound, inclusive.
     *
     * @param most the largest count possible, 0 or more
     * @return that count; {@link #zero()} if {@code most} is 0
     * @throws IllegalArgumentException if {@code most} is negative
     */
    static Headcount atMost(long most) {
        return most == 0 ? zero() : new AtMost(most);
    }

    /**
     * Returns a count with both bounds, inclusive.
     *
     * @param least the smallest count possible, 0 or more
     * @param most the largest count possible, {@code least} or more
     * @return that count; {@code exactly(least)} if the bounds are equal, {@code atMost(most)} if {@code least} is 0
     * @throws IllegalArgumentException if a bound is negative or {@code least} is more than {@code most}
     */
    static Headcount between(long least, long most) {
        if (least == most) {
            return exactly(least);
        }
        return least == 0 ? atMost(most) : new Between(least, most);
    }

    /**
     * Returns an approximate count with stated bounds, inclusive.
     *
     * @param value the number said
     * @param least the smallest count possible, 0 or more
     * @param most the largest count possible, {@code least} or more
     * @return that count; {@code exactly(value)} if the bounds are equal
     * @throws IllegalArgumentException if a bound is negative, {@code least} is more than {@code most}, or {@code value}
     *     lies outside them
     */
    static Headcount about(long value, long least, long most) {
        return least == most && value == least ? exactly(value) : new About(value, least, most);
    }

    /**
     * Returns the count of which nothing is known: 0 or more.
     *
     * @return the unknown count
     */
    static Headcount unknown() {
        return new Unknown();
    }

    /**
     * Returns the count known to be 0.
     *
     * @return exactly 0
     */
    static Headcount zero() {
        return exactly(0);
    }

    /**
     * Returns the count with these bounds, in its simplest form.
     *
     * @param least the smallest count possible, 0 or more
     * @param most the largest count possible, inclusive; empty if there is none
     * @return that count
     * @throws IllegalArgumentException if a bound is negative or {@code least} is more than {@code most}
     */
    static Headcount ofBounds(long least, OptionalLong most) {
        return most.isPresent() ? between(least, most.getAsLong()) : atLeast(least);
    }

    /**
     * Returns the sum of counts of different heads; exactly 0 if there are none.
     *
     * @param counts the counts
     * @return their sum
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    static Headcount sum(Iterable<? extends Headcount> counts) {
        Headcount sum = zero();
        for (Headcount count : counts) {
            sum = sum.plus(count);
        }
        return sum;
    }

    /**
     * Returns a collector that adds counts, in any order and in parts.
     *
     * @return a collector; exactly 0 for an empty stream
     */
    static Collector<Headcount, ?, Headcount> summing() {
        return Collectors.reducing(zero(), Headcount::plus);
    }

    /**
     * Returns the smallest count possible, inclusive; 0 if no lower bound is known.
     *
     * @return the lower bound
     */
    default long lower() {
        return 0;
    }

    /**
     * Returns the largest count possible, inclusive.
     *
     * @return the upper bound; empty if none is known
     */
    default OptionalLong upper() {
        return OptionalLong.empty();
    }

    /**
     * Is there one count only that it can be?
     *
     * @return whether the lower and the upper bound are equal
     */
    default boolean isExact() {
        return this instanceof Exactly;
    }

    /**
     * Is anything known of this count?
     *
     * @return false for {@link Unknown}, true for all others
     */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /**
     * Can the count be this number?
     *
     * @param number any number
     * @return whether {@code number} lies within the bounds
     */
    default boolean contains(long number) {
        return lower() <= number && number <= maxOrUnbounded();
    }

    /**
     * Returns the bounds alone: {@code about(50, 45, 55)} becomes {@code between(45, 55)}, all others stay as they are.
     *
     * @return the same set of counts without the number that was said
     */
    default Headcount asInterval() {
        return this instanceof About ? ofBounds(lower(), upper()) : this;
    }

    /**
     * Adds a count of other heads. Example: at least 364 plus exactly 158 is at least 522. Unknown plus 23 is at least 23.
     * Adding exactly 0 changes nothing, not even an {@link About}; any other sum with an {@link About} has bounds only.
     *
     * @param other the count to add
     * @return the sum
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    default Headcount plus(Headcount other) {
        if (isZero(this)) {
            return other;
        }
        if (isZero(other)) {
            return this;
        }
        OptionalLong most = upper().isPresent() && other.upper().isPresent()
                ? OptionalLong.of(added(upper().getAsLong(), other.upper().getAsLong()))
                : OptionalLong.empty();
        return ofBounds(added(lower(), other.lower()), most);
    }

    private static long added(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException tooMany) {
            throw new ArithmeticException("Headcount.plus: " + one + " and " + other + " are more than the "
                    + Long.MAX_VALUE + " that a count holds; correct the larger one");
        }
    }

    private static long multiplied(long one, long times) {
        try {
            return Math.multiplyExact(one, times);
        } catch (ArithmeticException tooMany) {
            throw new ArithmeticException("Headcount.times: " + times + " times " + one + " are more than the "
                    + Long.MAX_VALUE + " that a count holds; correct one of the two");
        }
    }

    /**
     * Takes away a part that this count contains: the rest. Bounds flip, and the rest is never below 0. Examples: 13 less 5
     * is 8; at least 522 less exactly 158 is at least 364; exactly 10 less at least 4 is at most 6.
     *
     * @param part the count of heads taken away, all of them among the heads counted here
     * @return the rest
     * @throws IllegalArgumentException if {@code part} is larger than this count in every case, so that it cannot be a
     *     part of it
     */
    default Headcount minus(Headcount part) {
        if (isZero(part)) {
            return this;
        }
        if (part.lower() > maxOrUnbounded()) {
            throw new RefusedException(ProblemKind.PART_EXCEEDS_WHOLE, "part", part, "whole", this);
        }
        long least =
                part.upper().isPresent() ? Math.max(0, lower() - part.upper().getAsLong()) : 0;
        OptionalLong most =
                upper().isPresent() ? OptionalLong.of(upper().getAsLong() - part.lower()) : OptionalLong.empty();
        return ofBounds(least, most);
    }

    /**
     * Adds this many counts that are each within these bounds. Example: 3 groups of 20 to 25 are 60 to 75; no group at all
     * is exactly 0, even if the size of a group is unknown.
     *
     * @param times how many, 0 or more
     * @return the sum of {@code times} counts, each anywhere within the bounds of this one
     * @throws IllegalArgumentException if {@code times} is negative
     * @throws ArithmeticException if a bound does not fit a {@code long}
     */
    default Headcount times(long times) {
        requireCount(times);
        if (times == 0) {
            return zero();
        }
        if (times == 1) {
            return this;
        }
        OptionalLong most =
                upper().isPresent() ? OptionalLong.of(multiplied(upper().getAsLong(), times)) : OptionalLong.empty();
        return ofBounds(multiplied(lower(), times), most);
    }

    /**
     * Returns the smallest interval that holds both: what is known when either may be true. Example: 20 or 23 gives 20 to
     * 23.
     *
     * @param other another count
     * @return the interval from the smaller lower to the larger upper bound
     */
    @Override
    default Headcount hull(Headcount other) {
        if (equals(other)) {
            return this;
        }
        OptionalLong most = upper().isPresent() && other.upper().isPresent()
                ? OptionalLong.of(Math.max(upper().getAsLong(), other.upper().getAsLong()))
                : OptionalLong.empty();
        return ofBounds(Math.min(lower(), other.lower()), most);
    }

    @Override
    default Headcount widest() {
        return unknown();
    }

    /**
     * Returns what is left when both are true of the same heads. Example: at least 20 and at most 25 is 20 to 25; 17 and 27
     * cannot both be true.
     *
     * @param other another statement about the same heads
     * @return the counts both allow; empty if they contradict each other
     */
    default Optional<Headcount> intersect(Headcount other) {
        if (equals(other)) {
            return Optional.of(this);
        }
        long least = Math.max(lower(), other.lower());
        long most = Math.min(maxOrUnbounded(), other.maxOrUnbounded());
        if (least > most) {
            return Optional.empty();
        }
        boolean bounded = upper().isPresent() || other.upper().isPresent();
        Headcount both = ofBounds(least, bounded ? OptionalLong.of(most) : OptionalLong.empty());
        return Stream.of(this, other)
                .filter(one -> one.asInterval().equals(both))
                .findFirst()
                .or(() -> Optional.of(both));
    }

    /**
     * Is this count less than the other?
     *
     * @param other a count known independently of this one
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isLessThan(Headcount other) {
        return Answer.of(
                maxOrUnbounded() < other.lower(),
                lower() >= other.maxOrUnbounded() && other.upper().isPresent());
    }

    /**
     * Is this count the other or less?
     *
     * @param other a count known independently of this one
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isAtMost(Headcount other) {
        return other.isLessThan(this).not();
    }

    /**
     * Is this count more than the other?
     *
     * @param other a count known independently of this one
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isMoreThan(Headcount other) {
        return other.isLessThan(this);
    }

    /**
     * Is this count the other or more? Example: at least 364 is at least 300: YES; is it at least 400: CANNOT_TELL.
     *
     * @param other a count known independently of this one
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isAtLeast(Headcount other) {
        return isLessThan(other).not();
    }

    /**
     * Are the two counts the same number? Two equal intervals need not be: at least 5 and at least 5 may be 6 and 9.
     *
     * @param other a count known independently of this one
     * @return YES if both are exact and equal, NO if no number is in both, else CANNOT_TELL
     */
    default Answer isEqualTo(Headcount other) {
        return Answer.of(isExact() && equals(other), intersect(other).isEmpty());
    }

    private long maxOrUnbounded() {
        return upper().orElse(Long.MAX_VALUE);
    }

    private static boolean isZero(Headcount count) {
        return count instanceof Exactly exactly && exactly.count() == 0;
    }

    private static void requireCount(long count) {
        RefusedException.requireAtLeast(0, count, Word.COUNT);
    }

    private static void requireBounds(long least, long most) {
        requireCount(least);
        if (least > most) {
            throw new RefusedException(ProblemKind.BOUNDS_REVERSED, "least", least, "most", most);
        }
    }

    private static void requireSimplest(boolean simplest, Supplier<Headcount> simpler) {
        if (!simplest) {
            throw new RefusedException(ProblemKind.SIMPLER_FORM, "simpler", simpler.get());
        }
    }
}
