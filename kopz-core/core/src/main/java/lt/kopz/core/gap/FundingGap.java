package lt.kopz.core.gap;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;

/**
 * What is missing to cover a need, or what is left over; the sign is asked by name.
 *
 * <p>Example: a need of 3250.00 with 700.00 appropriated is a shortfall of 2550.00; with 3300.00 appropriated it is a surplus of
 * 50.00. A gap is never cut off at zero.
 *
 * @param missing need less cover: positive when something is missing; bounds where not all is known
 */
public record FundingGap(AmountRange missing) implements Interval<FundingGap>, Quantified {
    /** Which way a gap lies. */
    public enum Direction {
        /** Something is missing. */
        SHORTFALL,
        /** The need is covered to the cent. */
        BALANCED,
        /** More than the need is covered. */
        SURPLUS,
        /** The bounds allow more than one answer. */
        UNDETERMINED
    }

    /**
     * Which way the gap lies.
     *
     * @return the direction
     */
    public Direction direction() {
        if (missing.isPositive() == Answer.YES) {
            return Direction.SHORTFALL;
        }
        if (missing.isNegative() == Answer.YES) {
            return Direction.SURPLUS;
        }
        return missing.isZero() == Answer.YES ? Direction.BALANCED : Direction.UNDETERMINED;
    }

    /**
     * What is missing, as one exact amount: positive for a shortfall, negative for a surplus.
     *
     * @return the amount
     * @throws IllegalStateException if the gap is known only within bounds; ask {@link #missing()} then
     */
    public MonetaryAmount amount() {
        return missing.exact();
    }

    /**
     * How much is missing.
     *
     * @return the amount or its bounds, positive; empty unless the gap is a shortfall
     */
    public Optional<AmountRange> shortfall() {
        return direction() == Direction.SHORTFALL ? Optional.of(missing) : Optional.empty();
    }

    /**
     * How much is left over.
     *
     * @return the amount or its bounds, positive; empty unless the gap is a surplus
     */
    public Optional<AmountRange> surplus() {
        return direction() == Direction.SURPLUS ? Optional.of(missing.negate()) : Optional.empty();
    }

    /**
     * What the need still lacks.
     *
     * @return what is missing, and nothing where more is there than is needed: of −50.00 to 100.00, 0.00 to 100.00
     */
    public AmountRange lacking() {
        return missing.isKnown() ? missing.orZero() : missing;
    }

    @Override
    public String toString() {
        return direction() + " " + missing;
    }

    @Override
    public Quantity quantity() {
        return Quantity.of(missing);
    }

    @Override
    public FundingGap hull(FundingGap other) {
        return new FundingGap(missing.hull(other.missing));
    }

    @Override
    public FundingGap widest() {
        return new FundingGap(missing.widest());
    }
}
