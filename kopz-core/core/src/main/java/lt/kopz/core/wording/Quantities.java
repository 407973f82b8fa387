package lt.kopz.core.wording;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.StatedAmount;

/** Amounts and counts as texts, in no language yet. */
final class Quantities {
    private Quantities() {}

    static Text count(Headcount count) {
        if (count instanceof Headcount.About about) {
            return about(about.value(), about.min(), about.max());
        }
        return count.isExact()
                ? Phrase.of(WordingMessage.EXACTLY).with("value", count.lower())
                : bounds(
                        Optional.of(count.lower()).filter(least -> least > 0),
                        count.upper().stream().boxed().findFirst(),
                        WordingMessage.COUNT_UNKNOWN);
    }

    private static Phrase about(Object value, Object low, Object high) {
        return Phrase.of(WordingMessage.ABOUT)
                .with("value", value)
                .with("low", low)
                .with("high", high);
    }

    static Phrase bounds(Optional<?> low, Optional<?> high, Message unknown) {
        if (low.isPresent() && high.isPresent()) {
            return Phrase.of(WordingMessage.BETWEEN).with("low", low.get()).with("high", high.get());
        }
        return low.<Phrase>map(least -> Phrase.of(WordingMessage.AT_LEAST).with("value", least))
                .or(() -> high.map(most -> Phrase.of(WordingMessage.AT_MOST).with("value", most)))
                .orElseGet(() -> Phrase.of(unknown));
    }

    static Text amount(MonetaryAmount amount, Magnitude magnitude) {
        return amount(amount, magnitude, 0);
    }

    private static Text amount(MonetaryAmount amount, Magnitude magnitude, int decimals) {
        BigDecimal number = number(amount, magnitude);
        return Phrase.of(
                        switch (magnitude) {
                            case UNITS -> WordingMessage.AMOUNT;
                            case THOUSANDS -> WordingMessage.AMOUNT_THOUSANDS;
                            case MILLIONS -> WordingMessage.AMOUNT_MILLIONS;
                            case BILLIONS -> WordingMessage.AMOUNT_BILLIONS;
                        })
                .with("value", number.setScale(Math.max(number.scale(), decimals)))
                .with("currency", currency(amount.getCurrency()));
    }

    /** The number with which an amount is said: in units with all decimals of the currency, else with as many as it needs. */
    static BigDecimal number(MonetaryAmount amount, Magnitude magnitude) {
        BigDecimal units = Amounts.decimal(amount);
        return magnitude == Magnitude.UNITS ? units : magnitude.fromUnits(units);
    }

    static Text currency(CurrencyUnit currency) {
        return Phrase.of(new WordingMessage.Currency(currency.getCurrencyCode()));
    }

    /** What numbers stand for: the currency, or thousands of it. */
    static Text unit(CurrencyUnit currency, Magnitude magnitude) {
        Text units = currency(currency);
        return switch (magnitude) {
            case UNITS -> units;
            case THOUSANDS -> Phrase.of(WordingMessage.UNIT_THOUSANDS).with("currency", units);
            case MILLIONS -> Phrase.of(WordingMessage.UNIT_MILLIONS).with("currency", units);
            case BILLIONS -> Phrase.of(WordingMessage.UNIT_BILLIONS).with("currency", units);
        };
    }

    static Text amount(AmountRange range, Magnitude magnitude) {
        if (range.isExact()) {
            return amount(range.exact(), magnitude, decimals(range, magnitude));
        }
        return bounds(
                range.lower().map(least -> amount(least, magnitude)),
                range.upper().map(most -> amount(most, magnitude)),
                WordingMessage.AMOUNT_UNKNOWN);
    }

    /** So many decimals as the numbers were printed with of which it is made, none of them finer than whole units: 58,0 for 45,6 and 12,4 thousand. */
    private static int decimals(AmountRange range, Magnitude magnitude) {
        BigDecimal printed = range.tolerance().multiply(BigDecimal.valueOf(2));
        int place = printed.precision() - printed.scale() - 1;
        return magnitude == Magnitude.UNITS || printed.signum() == 0 || place < 0
                ? 0
                : Math.max(0, magnitude.zeros() - place);
    }

    static Text amount(StatedAmount stated, Magnitude magnitude) {
        return stated.isAbout()
                ? about(
                        amount(stated.value().orElseThrow(), magnitude),
                        amount(stated.range().lower().orElseThrow(), magnitude),
                        amount(stated.range().upper().orElseThrow(), magnitude))
                : amount(stated.range(), magnitude);
    }

    static Text percent(BigDecimal percentage) {
        return Phrase.of(WordingMessage.PERCENT).with("value", percentage);
    }
}
