package lt.kopz.core.money;

import java.math.BigDecimal;
import java.util.Objects;
import javax.money.MonetaryAmount;

/**
 * An amount as it was read from a document, with the magnitude and the precision it was printed in. "2 417,6 tūkst. Eur" is
 * 2417600.00 EUR, in thousands, with one decimal: the document may have rounded it to the nearest hundred. Whether "700 Eur" is rounded
 * depends on what it says: see {@link StatedAmount#of(ReadAmount)} and {@link StatedAmount#asPrinted}.
 *
 * @param amount the amount in full: 2417600.00 EUR
 * @param magnitude what one printed unit stands for
 * @param decimals how many decimals were printed, in that magnitude
 * @param text the text as it was given
 */
public record ReadAmount(MonetaryAmount amount, Magnitude magnitude, int decimals, String text) {

    /**
     * Makes a reading.
     *
     * @param amount the amount in full
     * @param magnitude what one printed unit stands for
     * @param decimals how many decimals were printed
     * @param text the text as it was given
     * @throws IllegalArgumentException if the number of decimals is negative or finer than the currency allows, or if the
     *     amount has digits that so many decimals cannot show
     */
    public ReadAmount {
        Objects.requireNonNull(magnitude, "magnitude");
        Objects.requireNonNull(text, "text");
        amount = Amounts.exact(amount);
        int finest = Amounts.digits(amount.getCurrency()) + magnitude.zeros();
        if (decimals < 0 || decimals > finest) {
            throw new IllegalArgumentException(decimals + " decimals do not fit "
                    + amount.getCurrency().getCurrencyCode() + " in " + magnitude + ": give 0 to " + finest);
        }
        if (magnitude.fromUnits(Amounts.decimal(amount)).scale() > decimals) {
            throw new IllegalArgumentException(Amounts.text(amount) + " cannot be printed in " + magnitude + " with "
                    + decimals + " decimals: give the decimals the text has");
        }
    }

    /**
     * Returns what one unit in the last printed place stands for: 100.00 EUR for "2 417,6 tūkst. Eur". Rows that were rounded
     * when printed each miss their exact amount by at most half of it.
     *
     * @return the worth of one in the last place, always positive
     */
    public MonetaryAmount lastPlace() {
        return Amounts.of(magnitude.toUnits(BigDecimal.ONE.movePointLeft(decimals)), amount.getCurrency());
    }
}
