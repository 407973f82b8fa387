package lt.kopz.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.money.Amounts;

/**
 * How much of a need is covered, as an exact fraction.
 *
 * <p>Example: 700.00 of 3250.00 are 14/65, 21.54 %. More than the need is more than one whole.
 *
 * @param covered what there is
 * @param need what is needed, more than nothing
 */
public record FundingCoverage(MonetaryAmount covered, MonetaryAmount need) {
    /**
     * Refuses two currencies, of which there is no share.
     *
     * @param covered what there is
     * @param need what is needed, more than nothing
     * @throws lt.kopz.core.money.CurrencyMismatchException if the two are in different currencies
     */
    public FundingCoverage {
        Amounts.requireSame(need.getCurrency(), covered.getCurrency());
    }

    /**
     * The covered part of the need.
     *
     * @return the exact fraction in lowest terms
     */
    public Fraction share() {
        return Fraction.of(Amounts.decimal(covered)).dividedBy(Fraction.of(Amounts.decimal(need)));
    }

    /**
     * The covered part in per cent.
     *
     * @param scale how many decimals
     * @param rounding how to round
     * @return the percentage: 21.54 for 700.00 of 3250.00
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        return share().percent(scale, rounding);
    }
}
