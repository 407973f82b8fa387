package lt.kopz.core.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Splits an amount into parts that add up to it exactly.
 *
 * <p>The method is that of the largest remainder: each part first gets its exact share rounded towards zero to the minor
 * unit; the minor units left over go one each to the parts that lost the most. Parts that lost the same stand in their
 * order: the earlier part gets the unit. A negative amount is split as the positive one would be, with the sign put back.
 *
 * <p>So every part is within one minor unit of its exact share, a part of weight zero is zero, and the parts add up:
 *
 * <ul>
 *   <li>160.00 EUR over 23 = 15 × 6.96 + 8 × 6.95
 *   <li>250.00 EUR over 7 = 3 × 35.72 + 4 × 35.71
 *   <li>300.00 EUR over 522 = 246 × 0.58 + 276 × 0.57
 *   <li>100.00 EUR by weights 1, 1, 1 = 33.34, 33.33, 33.33
 * </ul>
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Splits an amount into equal parts, as equal as the minor unit allows; the greater parts come first.
     *
     * @param amount the amount to split, of any sign
     * @param parts how many parts, at least 1
     * @return the parts, that many
     * @throws IllegalArgumentException if there are fewer than 1 parts, or if the amount is finer than its currency allows
     */
    public static ImmutableList<MonetaryAmount> evenly(MonetaryAmount amount, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException(
                    Amounts.text(amount) + " cannot be split into " + parts + " parts: give at least 1");
        }
        BigDecimal whole = Amounts.decimal(amount);
        BigInteger[] shared = whole.unscaledValue().abs().divideAndRemainder(BigInteger.valueOf(parts));
        int greater = shared[1].intValueExact();
        CurrencyUnit currency = amount.getCurrency();
        MonetaryAmount less = part(shared[0], whole, currency);
        MonetaryAmount more = part(shared[0].add(BigInteger.ONE), whole, currency);
        ImmutableList.Builder<MonetaryAmount> result = ImmutableList.builderWithExpectedSize(parts);
        for (int i = 0; i < parts; i++) {
            result.add(i < greater ? more : less);
        }
        return result.build();
    }

    /**
     * Splits an amount in proportion to whole numbers: 700.00 EUR by weights 2, 2, 3 = 200.00, 200.00, 300.00.
     *
     * @param amount the amount to split, of any sign
     * @param weights the weight of each part, none negative, not all zero
     * @return the parts, in the order of their weights
     * @throws IllegalArgumentException if there is no weight, one is negative or all are zero, or if the amount is finer
     *     than its currency allows
     */
    public static ImmutableList<MonetaryAmount> byWeights(MonetaryAmount amount, long... weights) {
        return split(
                amount, LongStream.of(weights).mapToObj(BigInteger::valueOf).toList(), 0);
    }

    /**
     * Splits an amount in proportion to decimal numbers: 1000.00 EUR by weights 0.75 and 0.25 = 750.00 and 250.00. Only the
     * proportions matter, the weights need not add up to one.
     *
     * @param amount the amount to split, of any sign
     * @param weights the weight of each part, none negative, not all zero, each with at most 1000 digits on either side of
     *     the decimal mark
     * @return the parts, in the order of their weights
     * @throws IllegalArgumentException if there is no weight, one is negative or has more digits, or all are zero, or if the
     *     amount is finer than its currency allows
     */
    public static ImmutableList<MonetaryAmount> byWeights(MonetaryAmount amount, List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            if (Math.abs((long) weight.scale()) > 1000 || weight.precision() > 1000) {
                throw new IllegalArgumentException("A weight has " + weight.precision() + " digits and scale "
                        + weight.scale() + ", at most 1000 are allowed: give a shorter number");
            }
            scale = Math.max(scale, weight.scale());
        }
        int common = scale;
        return split(
                amount,
                weights.stream()
                        .map(weight -> weight.setScale(common).unscaledValue())
                        .toList(),
                common);
    }

    private static ImmutableList<MonetaryAmount> split(MonetaryAmount amount, List<BigInteger> weights, int scale) {
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() < 0) {
                throw new IllegalArgumentException("Weight " + (i + 1) + " of " + weights.size() + " is "
                        + new BigDecimal(weights.get(i), scale).toPlainString() + ": give a weight of 0 or more");
            }
            all = all.add(weights.get(i));
        }
        if (all.signum() == 0) {
            throw new IllegalArgumentException(Amounts.text(amount) + " cannot be split by " + weights.size()
                    + " weights that add up to 0: give at least one weight above 0");
        }
        BigDecimal whole = Amounts.decimal(amount);
        BigInteger units = whole.unscaledValue().abs();
        BigInteger left = units;
        List<BigInteger> parts = new ArrayList<>(weights.size());
        List<BigInteger> losses = new ArrayList<>(weights.size());
        for (BigInteger weight : weights) {
            BigInteger[] share = units.multiply(weight).divideAndRemainder(all);
            parts.add(share[0]);
            losses.add(share[1]);
            left = left.subtract(share[0]);
        }
        // The sort is stable: of equal losses the earlier part comes first.
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(losses::get).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        CurrencyUnit currency = amount.getCurrency();
        return parts.stream().map(minor -> part(minor, whole, currency)).collect(ImmutableList.toImmutableList());
    }

    private static MonetaryAmount part(BigInteger units, BigDecimal whole, CurrencyUnit currency) {
        return Amounts.of(new BigDecimal(whole.signum() < 0 ? units.negate() : units, whole.scale()), currency);
    }
}
