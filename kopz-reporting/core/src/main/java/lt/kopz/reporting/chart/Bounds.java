package lt.kopz.reporting.chart;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.reporting.document.Cell;

/**
 * A value to be drawn, in minor units or pieces.
 *
 * @param low at least this; absent if nothing is known from below
 * @param high at most this; absent if nothing is known from above
 */
record Bounds(Optional<BigInteger> low, Optional<BigInteger> high) {

    static Bounds of(AmountRange range) {
        return new Bounds(
                range.lower().map(amount -> BigInteger.valueOf(Amounts.minor(amount))),
                range.upper().map(amount -> BigInteger.valueOf(Amounts.minor(amount))));
    }

    static Bounds of(Headcount count) {
        Optional<BigInteger> low = count.isKnown() ? Optional.of(BigInteger.valueOf(count.lower())) : Optional.empty();
        return new Bounds(
                low,
                count.upper().isPresent()
                        ? Optional.of(BigInteger.valueOf(count.upper().getAsLong()))
                        : Optional.empty());
    }

    /** What a cell holds; absent where it says why there is nothing. */
    static Optional<Bounds> of(Cell cell) {
        if (cell instanceof Cell.AmountCell amount) {
            return Optional.of(of(amount.value()));
        }
        return cell instanceof Cell.CountCell count ? Optional.of(of(count.value())) : Optional.empty();
    }

    boolean isUnknown() {
        return low.isEmpty() && high.isEmpty();
    }

    boolean isExact() {
        return low.isPresent() && low.equals(high);
    }

    /** The bounds there are. */
    Stream<BigInteger> ends() {
        return Stream.concat(low.stream(), high.stream());
    }
}
