package lt.kopz.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.money.Amounts;

/**
 * How much of one amount another one is, as an exact fraction.
 *
 * <p>Example: 700.00 of 3250.00 are 14/65, 21.54 %. More than the whole is more than 100 %.
 *
 * @param part how much
 * @param whole of how much, more than nothing
 */
public record Proportion(MonetaryAmount part, MonetaryAmount whole) {
    /**
     * Refuses two currencies, of which there is no share.
     *
     * @param part how much
     * @param whole of how much, more than nothing
     * @throws lt.kopz.core.money.CurrencyMismatchException if the two are in different currencies
     */
    public Proportion {
        Amounts.requireSame(whole.getCurrency(), part.getCurrency());
    }

    /**
     * The part as a share of the whole.
     *
     * @return the exact fraction in lowest terms
     */
    public Fraction share() {
        return Fraction.of(Amounts.decimal(part)).dividedBy(Fraction.of(Amounts.decimal(whole)));
    }

    /**
     * The part in per cent of the whole.
     *
     * @param scale how many decimals
     * @param rounding how to round
     * @return the percentage: 21.54 for 700.00 of 3250.00
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        return share().percent(scale, rounding);
    }
}
