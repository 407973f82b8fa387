package lt.kopz.core.money;

import java.math.BigDecimal;

/** What one printed unit stands for: a euro, a thousand euros, a million or a billion. */
public enum Magnitude {
    /** Major units of the currency: 700,00 is seven hundred. */
    UNITS(0),
    /** Thousands: 2 417,6 is 2 417 600. */
    THOUSANDS(3),
    /** Millions: 2,5 is 2 500 000. */
    MILLIONS(6),
    /** Thousands of millions: 1,2 is 1 200 000 000. */
    BILLIONS(9);

    private final int zeros;

    Magnitude(int zeros) {
        this.zeros = zeros;
    }

    /**
     * Returns how many zeros the magnitude stands for.
     *
     * @return 0, 3, 6 or 9
     */
    public int zeros() {
        return zeros;
    }

    /** The number of major units that so many of this magnitude are. */
    BigDecimal toUnits(BigDecimal printed) {
        return printed.scaleByPowerOfTen(zeros);
    }

    /**
     * Returns the number of this magnitude that so many major units are, exactly: 2417.6 thousands for 2417600.00.
     *
     * @param units the number of major units
     * @return the number, with as many decimals as it needs and no zeros at its end
     */
    public BigDecimal fromUnits(BigDecimal units) {
        BigDecimal printed = units.scaleByPowerOfTen(-zeros).stripTrailingZeros();
        return printed.scale() < 0 ? printed.setScale(0) : printed;
    }
}
