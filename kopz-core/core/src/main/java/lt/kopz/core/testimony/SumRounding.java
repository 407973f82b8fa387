package lt.kopz.core.testimony;

import java.math.RoundingMode;

/** How a source says that it rounds a number of its sum; halves go away from nothing. */
public enum SumRounding {
    /** To the nearest smallest unit of the currency, such as the cent; what is counted to the nearest one. */
    NEAREST(RoundingMode.HALF_UP, false),
    /** Up to it. */
    UP(RoundingMode.CEILING, false),
    /** Down to it. */
    DOWN(RoundingMode.FLOOR, false),
    /** To the nearest whole unit of the currency, such as the euro. */
    NEAREST_WHOLE(RoundingMode.HALF_UP, true),
    /** Up to it. */
    UP_WHOLE(RoundingMode.CEILING, true),
    /** Down to it. */
    DOWN_WHOLE(RoundingMode.FLOOR, true);

    private final RoundingMode mode;
    private final boolean isWhole;

    SumRounding(RoundingMode mode, boolean isWhole) {
        this.mode = mode;
        this.isWhole = isWhole;
    }

    /**
     * Which way it goes.
     *
     * @return the mode
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * Whether it goes to whole units of the currency.
     *
     * @return true for euros, false for cents
     */
    public boolean isWhole() {
        return isWhole;
    }
}
