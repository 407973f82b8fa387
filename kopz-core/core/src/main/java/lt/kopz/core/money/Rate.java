package lt.kopz.core.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A rate of exchange as somebody quoted it: 1 EUR = 1.1194 USD on a day, by a source. Nothing looks a rate up; whoever
 * converts gives the rate and so can show it.
 *
 * <p>The rate is used as quoted: from the base currency an amount is multiplied by it, towards the base currency divided. No
 * inverse rate is ever made. Two rates quoted with different digits (1.1 and 1.10) are two rates.
 *
 * @param base the currency one unit of which is quoted: EUR
 * @param term the currency it is quoted in: USD
 * @param decimal how many units of the term currency are one of the base currency: 1.1194
 * @param day the day the rate was quoted for
 * @param source who quoted it, for a reader to find it again
 */
public record Rate(CurrencyUnit base, CurrencyUnit term, BigDecimal decimal, LocalDate day, String source) {

    private static final int MAX_DIGITS = 40;

    /**
     * Makes a rate.
     *
     * @param base the currency one unit of which is quoted
     * @param term the currency it is quoted in
     * @param decimal how many units of the term currency are one of the base currency
     * @param day the day the rate was quoted for
     * @param source who quoted it
     * @throws IllegalArgumentException if both currencies are the same, if the rate is not positive or has more than 40
     *     digits on either side of its mark, or if the source is blank
     */
    public Rate {
        base = Amounts.canonical(base);
        term = Amounts.canonical(term);
        Objects.requireNonNull(day, "day");
        if (base.getCurrencyCode().equals(term.getCurrencyCode())) {
            throw new RefusedException(ProblemKind.SAME_CURRENCY, "currency", base.getCurrencyCode());
        }
        if (decimal.signum() <= 0) {
            throw new RefusedException(ProblemKind.NOT_POSITIVE, "what", Word.RATE, "number", decimal);
        }
        if (decimal.precision() > MAX_DIGITS
                || Math.abs((long) decimal.scale()) > MAX_DIGITS
                || decimal.precision() - decimal.scale() > MAX_DIGITS) {
            throw new RefusedException(ProblemKind.TOO_MANY_DIGITS, "most", MAX_DIGITS);
        }
        decimal = decimal.setScale(Math.max(0, decimal.scale()));
        RefusedException.requireText(source, Word.RATE_SOURCE);
    }

    /**
     * Converts an amount of the base currency to the term currency: at 1 EUR = 1.1194 USD, 700.00 EUR are 783.58 USD.
     *
     * @param amount an amount of the base currency
     * @param rounding how to round to the minor unit of the term currency
     * @return the amount in the term currency
     * @throws CurrencyMismatchException if the amount is not in the base currency
     * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and the result needs one
     */
    public MonetaryAmount toTerm(MonetaryAmount amount, RoundingMode rounding) {
        Amounts.requireSame(base, amount.getCurrency());
        return Amounts.rounded(Amounts.decimal(amount).multiply(decimal), term, rounding);
    }

    /**
     * Converts an amount of the term currency to the base currency, by division: at 1 EUR = 1.1194 USD, 783.58 USD are
     * 700.00 EUR.
     *
     * @param amount an amount of the term currency
     * @param rounding how to round to the minor unit of the base currency
     * @return the amount in the base currency
     * @throws CurrencyMismatchException if the amount is not in the term currency
     * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and the result needs one
     */
    public MonetaryAmount toBase(MonetaryAmount amount, RoundingMode rounding) {
        Amounts.requireSame(term, amount.getCurrency());
        return Amounts.of(Amounts.decimal(amount).divide(decimal, Amounts.digits(base), rounding), base);
    }

    /**
     * Returns the official rates that this one contradicts. Between the euro and a currency that it had replaced by the day, and between two
     * such currencies, only the official rate may be used, with all its six figures, and no inverse of it (Regulation (EC) No 1103/97,
     * Article 4).
     *
     * <p>Example: of 2 January 2015, 1 EUR = 3.45 LTL and 1 LTL = 0.289620 EUR both contradict 1 EUR = 3.45280 LTL. Of 2 January 2014
     * neither does, since the litas was still there; nor does 1 LTL = 0.35 USD on any day, since the dollar has no official rate.
     *
     * @return the official rate of each of the two currencies that has one; empty where this rate contradicts none
     */
    public ImmutableList<EuroRate> contradicted() {
        ImmutableList<EuroRate> official = Stream.of(base, term)
                .flatMap(currency -> EuroConversion.rateOf(currency).stream())
                .filter(rate -> !day.isBefore(rate.since()))
                .collect(ImmutableList.toImmutableList());
        boolean isOfficial = base.getCurrencyCode().equals("EUR")
                && official.stream().allMatch(rate -> rate.unitsPerEuro().compareTo(decimal) == 0);
        long euros = Stream.of(base, term)
                .filter(currency -> currency.getCurrencyCode().equals("EUR"))
                .count();
        return isOfficial || euros + official.size() < 2 ? ImmutableList.of() : official;
    }
}
