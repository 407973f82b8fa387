package lt.kopz.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.CurrencyUnit;

/**
 * How amounts in a currency that the euro replaced are rounded to the cent, by what they are.
 *
 * <p>The third decimal alone decides; whatever comes after it is left out. 130.00 LTL are 37.6506… EUR, which is 37.65 EUR either way;
 * 195.00 LTL are 56.4759… EUR, which is 56.48 EUR either way; 150.00 LTL are 43.4430… EUR: 43.44 EUR as a price, 43.45 EUR as a benefit.
 */
public enum OfficialRounding {
    /**
     * To the nearest cent, and up where the third decimal is 5: whatever has no rule of its own, prices and budgets too (Regulation (EC) No
     * 1103/97, Article 5).
     */
    NEAREST_CENT(RoundingMode.HALF_UP),
    /**
     * Up to the next cent where the third decimal is more than 0: wages, pensions and social benefits in litas (Law of the Republic of
     * Lithuania on the Adoption of the Euro, No XII-828, Articles 8 and 9).
     */
    IN_FAVOUR_OF_RECIPIENT(RoundingMode.UP);

    private final RoundingMode mode;

    OfficialRounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * Whether amounts in a currency are rounded so by law.
     *
     * @param currency a currency
     * @return false where the euro has not replaced it, and where the law is about another one
     */
    public boolean isFor(CurrencyUnit currency) {
        return EuroConversion.rateOf(currency).isPresent()
                && (this == NEAREST_CENT || currency.getCurrencyCode().equals("LTL"));
    }

    void requireFor(CurrencyUnit currency) {
        if (!isFor(currency)) {
            throw new IllegalArgumentException("No law that kopz knows rounds " + currency.getCurrencyCode() + " "
                    + this + ": use " + NEAREST_CENT + ", which every currency that the euro replaced has");
        }
    }

    BigDecimal quotient(BigDecimal units, BigDecimal unitsPerEuro) {
        return units.divide(unitsPerEuro, 3, RoundingMode.DOWN).setScale(2, mode);
    }
}
