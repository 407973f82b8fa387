package lt.kopz.core.wording;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;

/** Amounts and counts as texts, in no language yet. */
final class Quantities {
    private static final Headcount.Visitor<Text> COUNT = new Headcount.Visitor<>() {
        @Override
        public Text exactly(Headcount.Exactly count) {
            return Phrase.of(WordingMessage.EXACTLY).with("value", count.count());
        }

        @Override
        public Text atLeast(Headcount.AtLeast count) {
            return Phrase.of(WordingMessage.AT_LEAST).with("value", count.least());
        }

        @Override
        public Text atMost(Headcount.AtMost count) {
            return Phrase.of(WordingMessage.AT_MOST).with("value", count.most());
        }

        @Override
        public Text between(Headcount.Between count) {
            return Phrase.of(WordingMessage.BETWEEN).with("low", count.least()).with("high", count.most());
        }

        @Override
        public Text about(Headcount.About count) {
            return Phrase.of(WordingMessage.ABOUT)
                    .with("value", count.value())
                    .with("low", count.least())
                    .with("high", count.most());
        }

        @Override
        public Text unknown(Headcount.Unknown count) {
            return Phrase.of(WordingMessage.COUNT_UNKNOWN);
        }
    };

    private Quantities() {}

    static Text count(Headcount count) {
        return count.accept(COUNT);
    }

    static Text amount(MonetaryAmount amount) {
        return Phrase.of(WordingMessage.AMOUNT)
                .with("value", Amounts.decimal(amount))
                .with("currency", currency(amount.getCurrency()));
    }

    static Text currency(CurrencyUnit currency) {
        return Phrase.of(new WordingMessage.Currency(currency.getCurrencyCode()));
    }

    static Text amount(AmountRange range) {
        if (range.isExact()) {
            return amount(range.exact());
        }
        if (range.lower().isPresent() && range.upper().isPresent()) {
            return Phrase.of(WordingMessage.BETWEEN)
                    .with("low", amount(range.lower().get()))
                    .with("high", amount(range.upper().get()));
        }
        return range.lower()
                .map(least -> Phrase.of(WordingMessage.AT_LEAST).with("value", amount(least)))
                .or(() -> range.upper()
                        .map(most -> Phrase.of(WordingMessage.AT_MOST).with("value", amount(most))))
                .orElseGet(() -> Phrase.of(WordingMessage.AMOUNT_UNKNOWN));
    }

    static Text amount(StatedAmount stated) {
        return stated.isAbout()
                ? Phrase.of(WordingMessage.ABOUT)
                        .with("value", amount(stated.value().orElseThrow()))
                        .with("low", amount(stated.range().lower().orElseThrow()))
                        .with("high", amount(stated.range().upper().orElseThrow()))
                : amount(stated.range());
    }

    static Text percent(BigDecimal percentage) {
        return Phrase.of(WordingMessage.PERCENT).with("value", percentage);
    }
}
