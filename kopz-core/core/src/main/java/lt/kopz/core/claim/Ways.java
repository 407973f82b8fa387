package lt.kopz.core.claim;

import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** In which ways an amount may lie: what its sign stands for, and how it is said by name. */
enum Ways {
    /** An amount that has no direction. */
    NONE(Optional.empty(), Optional.empty(), MoneyClaimMessage.NOTHING),
    /** A gap: what is missing is positive. */
    GAP(Optional.of(MoneyDirection.SHORTFALL), Optional.of(MoneyDirection.SURPLUS), MoneyClaimMessage.BALANCED),
    /** What a budget leaves: what is left is positive. */
    RESULT(Optional.of(MoneyDirection.SURPLUS), Optional.of(MoneyDirection.DEFICIT), MoneyClaimMessage.BALANCED),
    /** A change: what is added is positive. */
    CHANGE(Optional.of(MoneyDirection.INCREASE), Optional.of(MoneyDirection.DECREASE), MoneyClaimMessage.UNCHANGED);

    private final Optional<MoneyDirection> positive;
    private final Optional<MoneyDirection> negative;
    private final MoneyClaimMessage nothing;

    Ways(Optional<MoneyDirection> positive, Optional<MoneyDirection> negative, MoneyClaimMessage nothing) {
        this.positive = positive;
        this.negative = negative;
        this.nothing = nothing;
    }

    static Ways of(MoneyFigure figure) {
        return figure.directions().contains(MoneyDirection.SHORTFALL)
                ? GAP
                : figure.directions().contains(MoneyDirection.DEFICIT) ? RESULT : NONE;
    }

    // ---- as amounts with a sign

    /**
     * Everything that a statement allows. What is stated only to lie one way is more than nothing; how much lies that way is nothing or more,
     * however coarsely it is printed.
     */
    AmountRange allowed(Optional<MoneyDirection> direction, Optional<StatedAmount> amount, CurrencyUnit currency) {
        Optional<AmountRange> stated = amount.map(StatedAmount::interval).filter(AmountRange::isKnown);
        if (direction.isEmpty()) {
            return stated.orElseGet(() -> AmountRange.unknown(currency));
        }
        if (direction.get() == MoneyDirection.NONE) {
            return AmountRange.exactly(Amounts.zero(currency));
        }
        AmountRange size = stated.map(range -> range.intersection(AmountRange.atLeast(Amounts.zero(currency))))
                .orElseGet(() -> AmountRange.atLeast(Amounts.ofMinor(1, currency)));
        return direction.equals(negative) ? size.negate() : size;
    }

    // ---- in words

    /** What a source states. */
    Text claimed(Optional<MoneyDirection> direction, Optional<StatedAmount> amount) {
        Optional<Text> said = amount.filter(stated -> stated.range().isKnown()).map(Ways::printed);
        return direction.isPresent() ? said(direction.get(), said) : said.orElseGet(() -> value(amount.orElseThrow()));
    }

    private static Text printed(StatedAmount amount) {
        AmountRange interval = amount.interval();
        return interval.equals(amount.range().asPrinted())
                ? value(amount)
                : Phrase.of(MoneyClaimMessage.ROUNDED)
                        .with("amount", amount)
                        .with("least", interval.lower().orElseThrow())
                        .with("most", interval.upper().orElseThrow());
    }

    /** What is computed, by name where it lies one way. */
    Text computed(AmountRange amount) {
        if (positive.isEmpty()) {
            return value(amount);
        }
        if (amount.isZero() == Answer.YES) {
            return said(MoneyDirection.NONE, Optional.empty());
        }
        AmountRange zero = AmountRange.exactly(Amounts.zero(amount.currency()));
        if (amount.isAtLeast(zero) == Answer.YES) {
            return said(positive.get(), Optional.of(value(amount)));
        }
        if (amount.isAtMost(zero) == Answer.YES) {
            return said(negative.orElseThrow(), Optional.of(value(amount.negate())));
        }
        return amount.upper()
                .map(most -> said(positive.get(), Optional.of(value(AmountRange.atMost(most)))))
                .or(() -> amount.lower()
                        .map(least -> said(
                                negative.orElseThrow(), Optional.of(value(AmountRange.atMost(Amounts.negate(least)))))))
                .orElseGet(() -> value(amount));
    }

    /** A direction, by how much where that is known. */
    Text said(MoneyDirection direction, Optional<Text> amount) {
        return switch (direction) {
            case SHORTFALL -> said(MoneyClaimMessage.SHORTFALL, MoneyClaimMessage.SHORTFALL_ALONE, amount);
            case SURPLUS -> said(MoneyClaimMessage.SURPLUS, MoneyClaimMessage.SURPLUS_ALONE, amount);
            case DEFICIT -> said(MoneyClaimMessage.DEFICIT, MoneyClaimMessage.DEFICIT_ALONE, amount);
            case INCREASE -> said(MoneyClaimMessage.INCREASE, MoneyClaimMessage.INCREASE_ALONE, amount);
            case DECREASE -> said(MoneyClaimMessage.DECREASE, MoneyClaimMessage.DECREASE_ALONE, amount);
            case NONE -> Phrase.of(nothing);
        };
    }

    private static Text said(MoneyClaimMessage by, MoneyClaimMessage alone, Optional<Text> amount) {
        return amount.map(how -> Phrase.of(by).with("amount", how)).orElseGet(() -> Phrase.of(alone));
    }

    private static Text value(Object amount) {
        return Phrase.of(SourceMessage.AS_STATED).with("value", amount);
    }
}
