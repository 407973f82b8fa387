package lt.kopz.core.claim;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.AmountRange;
import org.jspecify.annotations.Nullable;

/**
 * A set of values without gaps: of numbers, amounts or shares.
 *
 * @param low the least value; null where there is none
 * @param high the greatest value; null where there is none
 * @param open whether the bounds themselves are left out
 */
record Bounds<V extends Comparable<? super V>>(
        @Nullable V low, @Nullable V high, boolean open) {

    static Bounds<Long> of(Headcount count) {
        return new Bounds<>(
                count.lower(), count.upper().isPresent() ? (Long) count.upper().getAsLong() : null, false);
    }

    static Bounds<MonetaryAmount> of(AmountRange amount) {
        return new Bounds<>(amount.lower().orElse(null), amount.upper().orElse(null), false);
    }

    static Bounds<Fraction> of(Ratio ratio) {
        return new Bounds<>(ratio.lower(), ratio.upper().orElse(null), false);
    }

    /** The shares that a stated one allows: a printed percentage all that round to it, half a unit of its last place included. */
    static Bounds<Fraction> of(StatedShare share) {
        Fraction number = share.number();
        return switch (share.bound()) {
            case EXACTLY -> new Bounds<>(number.minus(share.tolerance()), number.plus(share.tolerance()), false);
            case AT_LEAST -> new Bounds<>(number, null, false);
            case AT_MOST -> new Bounds<>(null, number, false);
            case MORE_THAN -> new Bounds<>(number, null, true);
            case LESS_THAN -> new Bounds<>(null, number, true);
        };
    }

    /** Of what an amount becomes that grows by these shares of it: the share that it then is of what it was. */
    static Bounds<Fraction> grown(Bounds<Fraction> by) {
        return new Bounds<>(
                by.low == null ? null : Fraction.ONE.plus(by.low),
                by.high == null ? null : Fraction.ONE.plus(by.high),
                by.open);
    }

    /** The same for an amount that shrinks. */
    static Bounds<Fraction> shrunk(Bounds<Fraction> by) {
        return new Bounds<>(
                by.high == null ? null : Fraction.ONE.minus(by.high),
                by.low == null ? null : Fraction.ONE.minus(by.low),
                by.open);
    }

    boolean isOneValue() {
        return low != null && low.equals(high);
    }

    boolean encloses(Bounds<V> other) {
        boolean below = low == null || (other.low != null && isInOrder(low, other.low, open && !other.open));
        boolean above = high == null || (other.high != null && isInOrder(other.high, high, open && !other.open));
        return below && above;
    }

    boolean meets(Bounds<V> other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** The values that are in both, of which there are some; both have their bounds in them. */
    Bounds<V> intersection(Bounds<V> other) {
        return new Bounds<>(
                beginsAfter(other) ? low : other.low, endsBefore(other) ? high : other.high, open || other.open);
    }

    /** Whether there are values of the other one below all of these. */
    boolean beginsAfter(Bounds<V> other) {
        return low != null && (other.low == null || isInOrder(other.low, low, !open || other.open));
    }

    /** Whether there are values of the other one above all of these. */
    boolean endsBefore(Bounds<V> other) {
        return high != null && (other.high == null || isInOrder(high, other.high, !open || other.open));
    }

    private boolean startsBeforeEndOf(Bounds<V> other) {
        return low == null || other.high == null || isInOrder(low, other.high, open || other.open);
    }

    private static <V extends Comparable<? super V>> boolean isInOrder(V one, V other, boolean strictly) {
        int order = one.compareTo(other);
        return strictly ? order < 0 : order <= 0;
    }

    /** The least value there is. */
    Optional<V> least() {
        return Optional.ofNullable(low);
    }

    /** The greatest value there is. */
    Optional<V> greatest() {
        return Optional.ofNullable(high);
    }
}
