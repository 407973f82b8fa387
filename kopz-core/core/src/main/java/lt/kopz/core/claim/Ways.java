package lt.kopz.core.claim;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** In which ways a figure may lie: what its sign stands for, and how it is said by name. */
enum Ways {
    /** A figure that has no direction. */
    NONE(Optional.empty(), Optional.empty(), ClaimMessage.NOTHING),
    /** A gap: what is missing is positive. */
    GAP(Optional.of(MoneyDirection.SHORTFALL), Optional.of(MoneyDirection.SURPLUS), ClaimMessage.BALANCED),
    /** What a budget leaves: what is left is positive. */
    RESULT(Optional.of(MoneyDirection.SURPLUS), Optional.of(MoneyDirection.DEFICIT), ClaimMessage.BALANCED),
    /** A change: what is added is positive. */
    CHANGE(Optional.of(MoneyDirection.INCREASE), Optional.of(MoneyDirection.DECREASE), ClaimMessage.UNCHANGED);

    private final Optional<MoneyDirection> positive;
    private final Optional<MoneyDirection> negative;
    private final ClaimMessage nothing;

    Ways(Optional<MoneyDirection> positive, Optional<MoneyDirection> negative, ClaimMessage nothing) {
        this.positive = positive;
        this.negative = negative;
        this.nothing = nothing;
    }

    static Ways of(Measurable measure) {
        ImmutableList<MoneyDirection> directions = measure.directions();
        return directions.isEmpty() ? NONE : directions.contains(MoneyDirection.DEFICIT) ? RESULT : GAP;
    }

    // ---- as numbers with a sign

    /** What a source states of how much or how many, as far as it does. */
    private static Optional<Span> size(FigureStated stated) {
        return stated.amount()
                .map(StatedAmount::interval)
                .map(Span::of)
                .or(() -> stated.count().map(Span::of))
                .filter(span -> !span.isUnknown());
    }

    /** The same the other way where a direction is that of what is less than nothing. */
    Span directed(Optional<MoneyDirection> direction, Span size) {
        return direction.isPresent() && direction.equals(negative) ? size.negate() : size;
    }

    /**
     * Everything that a statement allows. What is stated only to lie one way is more than nothing; how much lies that way is nothing or more,
     * however coarsely it is printed.
     */
    Span allowed(Optional<MoneyDirection> direction, FigureStated stated) {
        if (direction.isEmpty()) {
            return size(stated).orElseGet(() -> stated.since().isPresent() ? Span.MORE_THAN_NOTHING : Span.UNKNOWN);
        }
        if (direction.get() == MoneyDirection.NONE) {
            return Span.NOTHING;
        }
        return directed(direction, size(stated).map(Span::fromNothingOn).orElseGet(() -> Span.MORE_THAN_NOTHING));
    }

    // ---- in words

    /** What a source states. */
    Text claimed(Optional<MoneyDirection> direction, FigureStated stated) {
        Optional<Text> said = stated.amount()
                .filter(amount -> amount.range().isKnown())
                .map(Ways::printed)
                .or(() -> stated.count().filter(Headcount::isKnown).map(Ways::value));
        return direction.isPresent()
                ? said(direction.get(), said)
                : said.or(() -> stated.amount().map(Ways::value))
                        .orElseGet(() -> Phrase.of(
                                stated.count().isPresent() ? ClaimMessage.COUNT_NOT_STATED : ClaimMessage.SOMETHING));
    }

    private static Text printed(StatedAmount amount) {
        AmountRange interval = amount.interval();
        return interval.equals(amount.range().asPrinted())
                ? value(amount)
                : Phrase.of(ClaimMessage.ROUNDED)
                        .with("amount", amount)
                        .with("least", interval.lower().orElseThrow())
                        .with("most", interval.upper().orElseThrow());
    }

    /** What is computed, by name where it lies one way. */
    Text computed(Quantity number) {
        return number instanceof Quantity.OfRatio
                ? ShareWords.OF_NO_SOURCE.computed(Span.of(number))
                : computed(
                        Span.of(number),
                        number instanceof Quantity.OfAmount money
                                ? Optional.of(money.amount().currency())
                                : Optional.empty());
    }

    /** The same of a number that may be below nothing. */
    Text computed(Span number, Optional<CurrencyUnit> currency) {
        boolean isOpen = positive.isPresent()
                && !number.isFromNothingOn()
                && !number.negate().isFromNothingOn();
        return isOpen && currency.isEmpty()
                ? Phrase.of(ClaimMessage.COUNT_CHANGE_OPEN)
                : computed(
                        number, size -> value(currency.<Object>map(size::amount).orElseGet(size::count)));
    }

    /** The same, where a number from nothing on is said in a way of its own. */
    Text computed(Span number, Function<Span, Text> size) {
        if (positive.isEmpty()) {
            return size.apply(number);
        }
        if (number.isNothing()) {
            return said(MoneyDirection.NONE, Optional.empty());
        }
        if (number.isFromNothingOn()) {
            return said(positive.orElseThrow(), Optional.of(size.apply(number)));
        }
        if (number.negate().isFromNothingOn()) {
            return said(negative.orElseThrow(), Optional.of(size.apply(number.negate())));
        }
        return number.high()
                .map(most -> said(positive.orElseThrow(), Optional.of(size.apply(Span.upTo(most)))))
                .or(() -> number.negate()
                        .high()
                        .map(most -> said(negative.orElseThrow(), Optional.of(size.apply(Span.upTo(most))))))
                .orElseGet(() -> size.apply(number));
    }

    /** A direction, by how much where that is known. */
    Text said(MoneyDirection direction, Optional<Text> amount) {
        if (direction == MoneyDirection.NONE) {
            return Phrase.of(nothing);
        }
        Phrase words = Phrase.of(new Words(direction, amount.isEmpty()));
        return amount.<Text>map(how -> words.with("amount", how)).orElse(words);
    }

    /** A direction: {@code amount}, or without one where nobody says of how much. */
    record Words(MoneyDirection direction, boolean alone) implements CoreMessage {
        @Override
        public String key() {
            return "moneyClaim." + Ascii.toLowerCase(direction.name()) + (alone ? ".alone" : "");
        }
    }

    static Text value(Object amount) {
        return Phrase.of(SourceMessage.AS_STATED).with("value", amount);
    }
}
