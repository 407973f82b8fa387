package lt.kopz.core.money;

import java.math.BigDecimal;

/**
 * A number as it was read from a document, with the magnitude and the decimals it was printed with.
 *
 * @param number the number as printed: 2.5 for "2,5 tūkst."
 * @param magnitude what one printed unit stands for
 * @param decimals how many decimals were printed
 */
public record ReadNumber(BigDecimal number, Magnitude magnitude, int decimals) {
    /**
     * The number in full.
     *
     * @return 2500 for "2,5 tūkst."
     */
    public BigDecimal inUnits() {
        return magnitude.toUnits(number);
    }

    /**
     * The same digits in another magnitude.
     *
     * @param other the magnitude
     * @return the number that they are in it
     */
    public ReadNumber in(Magnitude other) {
        return new ReadNumber(number, other, decimals);
    }
}
