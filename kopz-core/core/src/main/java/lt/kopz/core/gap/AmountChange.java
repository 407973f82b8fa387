package lt.kopz.core.gap;

import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How one amount differs from another one, by name and never by sign.
 *
 * <pre>{@code
 * AmountChange.between(gaps.inEdition("february").need(), gaps.inEdition("june").need()).value().increase();   // EUR 500.00
 * }</pre>
 *
 * @param from the earlier amount
 * @param to the later amount, in the same currency
 */
public record AmountChange(AmountRange from, AmountRange to) implements Interval<AmountChange>, Quantified {
    /** Which way an amount changed. */
    public enum Direction {
        /** The later amount is larger. */
        INCREASE,
        /** The later amount is smaller. */
        DECREASE,
        /** Both are the same to the cent. */
        UNCHANGED,
        /** The bounds allow more than one answer. */
        UNDETERMINED
    }

    /**
     * The change from one figure to another: between two years, editions, plans or days.
     *
     * @param from the earlier figure
     * @param to the later figure
     * @return the change as of the day of the later one; unknown where one of them is
     * @throws lt.kopz.core.money.CurrencyMismatchException if the currencies differ
     */
    public static Figure<AmountChange> between(Figure<AmountRange> from, Figure<AmountRange> to) {
        Text name = Phrase.of(GapMessage.CHANGE).with("from", from.name()).with("to", to.name());
        AmountChange change = new AmountChange(from.value(), to.value());
        change.difference();
        return Stream.of(from, to)
                .filter(Figure::isUnexplained)
                .flatMap(each -> each.reason().stream())
                .findFirst()
                .map(reason -> Figure.unknown(name, to.asOf(), change, reason))
                .orElseGet(() -> Figure.of(
                        name,
                        to.asOf(),
                        change,
                        () -> Explanation.difference(name, to.explanation(), from.explanation())));
    }

    private AmountRange difference() {
        return to.minus(from);
    }

    /**
     * Which way the amount changed.
     *
     * @return the direction
     */
    public Direction direction() {
        if (to.isMoreThan(from) == Answer.YES) {
            return Direction.INCREASE;
        }
        if (to.isLessThan(from) == Answer.YES) {
            return Direction.DECREASE;
        }
        return difference().isZero() == Answer.YES ? Direction.UNCHANGED : Direction.UNDETERMINED;
    }

    /**
     * How much larger the later amount is.
     *
     * @return the amount or its bounds, positive; empty unless it is an increase for certain
     */
    public Optional<AmountRange> increase() {
        return direction() == Direction.INCREASE ? Optional.of(difference()) : Optional.empty();
    }

    /**
     * How much smaller the later amount is.
     *
     * @return the amount or its bounds, positive; empty unless it is a decrease for certain
     */
    public Optional<AmountRange> decrease() {
        return direction() == Direction.DECREASE ? Optional.of(difference().negate()) : Optional.empty();
    }

    @Override
    public Quantity quantity() {
        return Quantity.of(difference());
    }

    @Override
    public AmountChange hull(AmountChange other) {
        return new AmountChange(from.hull(other.from), to.hull(other.to));
    }

    @Override
    public AmountChange widest() {
        return new AmountChange(from.widest(), to.widest());
    }
}
