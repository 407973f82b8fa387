package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;

/**
 * Places values on a stretch of the picture.
 *
 * @param from the value at the start
 * @param to the value at the end, above the first
 * @param length how long the stretch is, in tenths of a pixel
 */
record Scale(BigInteger from, BigInteger to, long length) {

    /** The shortest bar that is seen. */
    static final long LEAST = 30;

    private static final ImmutableList<Integer> STEPS = ImmutableList.of(1, 2, 5);

    /** A scale from zero to the largest of some values, or to one where all are zero. */
    static Scale upTo(BigInteger most, long length) {
        return new Scale(BigInteger.ZERO, most.max(BigInteger.ONE), length);
    }

    /** The place of a value, rounded to the nearest tenth of a pixel; what lies outside is moved to the end. */
    long at(BigInteger value) {
        BigInteger inside = value.max(from).min(to).subtract(from);
        BigInteger range = to.subtract(from);
        BigInteger two = BigInteger.TWO;
        return inside.multiply(BigInteger.valueOf(length))
                .multiply(two)
                .add(range)
                .divide(range.multiply(two))
                .longValueExact();
    }

    /** How long the bar of a value is: where it is more than nothing, a mark at least, however little it is beside others. */
    long bar(BigInteger value) {
        return value.signum() > 0 ? Math.max(at(value), LEAST) : at(value);
    }

    /** The smallest step of 1, 2 or 5 times a power of ten that divides the scale into at most so many parts. */
    BigInteger step(int most) {
        BigInteger range = to.subtract(from);
        for (BigInteger power = BigInteger.ONE; ; power = power.multiply(BigInteger.TEN)) {
            for (int step : STEPS) {
                BigInteger candidate = power.multiply(BigInteger.valueOf(step));
                if (range.divide(candidate).compareTo(BigInteger.valueOf(most)) <= 0) {
                    return candidate;
                }
            }
        }
    }

    /** The multiples of a step on the scale, in rising order. */
    ImmutableList<BigInteger> multiples(BigInteger step) {
        ImmutableList.Builder<BigInteger> all = ImmutableList.builder();
        BigInteger first = ceiling(from, step);
        for (BigInteger value = first; value.compareTo(to) <= 0; value = value.add(step)) {
            all.add(value);
        }
        return all.build();
    }

    /** The least multiple of a step that is not below a value. */
    static BigInteger ceiling(BigInteger value, BigInteger step) {
        BigInteger rest = value.mod(step);
        return rest.signum() == 0 ? value : value.add(step).subtract(rest);
    }

    /** The greatest multiple of a step that is not above a value. */
    static BigInteger floor(BigInteger value, BigInteger step) {
        return value.subtract(value.mod(step));
    }
}
