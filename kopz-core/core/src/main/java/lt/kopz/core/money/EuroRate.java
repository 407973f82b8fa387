package lt.kopz.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.CurrencyUnit;

/**
 * The irrevocable rate at which the euro replaced a currency: so many of its units are one euro. The rate is a divisor
 * towards the euro and a factor from it, and is never inverted (Regulation (EC) No 1103/97, Article 4).
 *
 * @param code the ISO 4217 code of the replaced currency, such as {@code LTL}
 * @param unitsPerEuro how many units of it are one euro, with six significant figures, such as 3.45280
 * @param since the day the euro replaced it, such as 2015-01-01
 */
public record EuroRate(String code, BigDecimal unitsPerEuro, LocalDate since) {

    /**
     * Makes a rate.
     *
     * @param code the code of the replaced currency
     * @param unitsPerEuro how many units of it are one euro
     * @param since the day the euro replaced it
     * @throws IllegalArgumentException if the code is not three capital letters, or if the rate is not positive with six
     *     significant figures
     */
    public EuroRate {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" is no currency code: give three capital letters, such as LTL");
        }
        if (unitsPerEuro.signum() <= 0 || unitsPerEuro.precision() != 6) {
            throw new IllegalArgumentException("The rate " + unitsPerEuro + " of " + code
                    + " is not a positive number of six significant figures, as the regulation has it: give all six");
        }
    }

    /**
     * Returns the replaced currency.
     *
     * @return the currency, with the decimals ISO 4217 last gave it
     * @throws IllegalArgumentException if the running Java platform does not know it
     */
    public CurrencyUnit currency() {
        return Amounts.currency(code);
    }

    /**
     * Returns the same rate as one that the Council quoted: 1 EUR = 3.45280 LTL since 1 January 2015.
     *
     * @return the rate, from the euro to the replaced currency
     * @throws IllegalArgumentException if the running Java platform does not know the currency
     */
    public Rate asRate() {
        return new Rate(
                Amounts.currency("EUR"),
                currency(),
                unitsPerEuro,
                since,
                "Council Regulation (EC) No 2866/98 as amended");
    }
}
