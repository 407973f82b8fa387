package lt.kopz.core.money;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a source states it: within which bounds it lies, and how finely it was printed.
 *
 * <table>
 *   <caption>What a source states and how it is kept</caption>
 *   <tr><th>stated</th><th>factory</th><th>{@link #range()}</th><th>{@link #interval()}</th></tr>
 *   <tr><td>45 612,30 Eur</td><td>{@code exactly}</td><td>45612.30</td><td>45612.30</td></tr>
 *   <tr><td>700 Eur, set by a plan</td><td>{@code exactly}</td><td>700.00</td><td>700.00</td></tr>
 *   <tr><td>700 Eur, reported of costs</td><td>{@code rounded(700.00, 1.00)}</td><td>700.00</td><td>699.50 to 700.50</td></tr>
 *   <tr><td>45,6 tūkst. Eur</td><td>{@code rounded(45600.00, 100.00)}</td><td>45600.00</td><td>45550.00 to 45650.00</td></tr>
 *   <tr><td>about 500 Eur, give or take 50</td><td>{@code about(500.00, 450.00, 550.00)}</td><td>450.00 to 550.00</td><td>the same</td></tr>
 *   <tr><td>at least 500 Eur</td><td>{@code atLeast}</td><td>at least 500.00</td><td>the same</td></tr>
 *   <tr><td>no amount</td><td>{@code unknown}</td><td>unknown</td><td>the same</td></tr>
 * </table>
 *
 * <p>What {@link AmountText} has read is made one by {@link #of(ReadAmount)} where a source sets an amount, and by {@link #asPrinted} where it
 * reports one.
 *
 * <p>What a budget sets in thousands is set at exactly that: sums count the {@linkplain #range() range}. Whether two statements agree is
 * asked of their {@linkplain #interval() intervals}, as in XBRL Calculations 1.1: a printed number stands for everything that rounds to it.
 */
public final class StatedAmount {
    private final AmountRange range;
    private final @Nullable MonetaryAmount value;
    private final @Nullable MonetaryAmount precision;

    private StatedAmount(AmountRange range, @Nullable MonetaryAmount value, @Nullable MonetaryAmount precision) {
        this.range = range;
        this.value = value;
        this.precision = precision;
    }

    /**
     * An amount stated to the minor unit.
     *
     * @param amount the amount
     * @return the stated amount
     * @throws IllegalArgumentException if the amount is finer than its currency
     */
    public static StatedAmount exactly(MonetaryAmount amount) {
        return of(AmountRange.exactly(amount));
    }

    /**
     * An amount as exactly as its bounds say, as they are printed.
     *
     * @param range the bounds; a statement has no tolerance but that of its own precision, {@link AmountRange#widened()} puts it into them
     * @return the stated amount
     */
    public static StatedAmount of(AmountRange range) {
        AmountRange bounds = range.asPrinted();
        return new StatedAmount(bounds, bounds.isExact() ? bounds.exact() : null, null);
    }

    /**
     * What a source sets, as it was read from a text: a need, an appropriation, a price. What is written in whole units of its currency,
     * without a magnitude, is so much and nothing else; in thousands or millions it is printed to its last place.
     *
     * <p>Example: "700 Eur" is 700.00, so that 700.40 elsewhere differs from it; "45,6 tūkst. Eur" is 45600.00 and stands for 45550.00 to
     * 45650.00, also where the heading of a table says "tūkst. Eur". Of a paper that rounds all that it sums up to whole euros, take
     * {@link #asPrinted}.
     *
     * @param read the reading
     * @return the stated amount
     */
    public static StatedAmount of(ReadAmount read) {
        return read.magnitude() == Magnitude.UNITS ? exactly(read.amount()) : asPrinted(read);
    }

    /**
     * What a source reports of other amounts, as it was read from a text: a total, a balance, a claim. Whatever the text is written in, it
     * stands for everything that rounds to it.
     *
     * <p>Example: "700 Eur" is 700.00 and stands for 699.50 to 700.50, so that a computed 700.40 confirms it; "700,00 Eur" is 700.00 and
     * nothing else.
     *
     * @param read the reading
     * @return the stated amount, printed to its last place; exact where that is the minor unit
     */
    public static StatedAmount asPrinted(ReadAmount read) {
        return Amounts.plain(read.lastPlace())
                        .equals(Amounts.plain(Amounts.ofMinor(1, read.amount().getCurrency())))
                ? exactly(read.amount())
                : rounded(read.amount(), read.lastPlace());
    }

    /**
     * An amount that is printed in coarser units than the currency has.
     *
     * @param printed the amount in full: 45600.00
     * @param precision what one unit in the last printed place is worth, more than nothing: 100.00
     * @return the stated amount
     * @throws RefusedException if the precision is not positive
     * @throws IllegalArgumentException if one of them is finer than its currency
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public static StatedAmount rounded(MonetaryAmount printed, MonetaryAmount precision) {
        Amounts.requireSame(printed.getCurrency(), precision.getCurrency());
        AmountRange range = AmountRange.exactly(printed);
        MonetaryAmount place = Amounts.exact(precision);
        if (!place.isPositive()) {
            throw new RefusedException(ProblemKind.NOT_A_PRECISION, "amount", range.exact(), "precision", place);
        }
        return new StatedAmount(
                range.withTolerance(Amounts.decimal(place).divide(BigDecimal.valueOf(2))), range.exact(), place);
    }

    /**
     * An amount of which only the least is known.
     *
     * @param least the least, inclusive
     * @return the stated amount
     */
    public static StatedAmount atLeast(MonetaryAmount least) {
        return of(AmountRange.atLeast(least));
    }

    /**
     * An amount of which only the most is known.
     *
     * @param most the most, inclusive
     * @return the stated amount
     */
    public static StatedAmount atMost(MonetaryAmount most) {
        return of(AmountRange.atMost(most));
    }

    /**
     * An amount of more than another: "daugiau kaip 50 Eur" is at least 50.01.
     *
     * @param bound the other, exclusive
     * @return the stated amount, at least one minor unit more
     */
    public static StatedAmount moreThan(MonetaryAmount bound) {
        return atLeast(bound.add(Amounts.ofMinor(1, bound.getCurrency())));
    }

    /**
     * An amount of less than another: "less than 50 euro" is at most 49.99.
     *
     * @param bound the other, exclusive
     * @return the stated amount, at most one minor unit less
     */
    public static StatedAmount lessThan(MonetaryAmount bound) {
        return atMost(bound.subtract(Amounts.ofMinor(1, bound.getCurrency())));
    }

    /**
     * An amount between two others.
     *
     * @param least the least, inclusive
     * @param most the most, inclusive
     * @return the stated amount
     * @throws RefusedException if the least is more than the most
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public static StatedAmount between(MonetaryAmount least, MonetaryAmount most) {
        return of(AmountRange.between(least, most));
    }

    /**
     * An amount that is stated as approximate.
     *
     * @param value the number stated, from {@code least} to {@code most}
     * @param least the least it is taken to be, inclusive
     * @param most the most it is taken to be, inclusive
     * @return the stated amount
     * @throws RefusedException if the value lies outside the bounds
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public static StatedAmount about(MonetaryAmount value, MonetaryAmount least, MonetaryAmount most) {
        AmountRange range = AmountRange.between(least, most);
        if (!range.contains(value)) {
            throw new RefusedException(
                    ProblemKind.AMOUNT_OUTSIDE_BOUNDS,
                    "amount",
                    Amounts.exact(value),
                    "lower",
                    Amounts.exact(least),
                    "upper",
                    Amounts.exact(most));
        }
        return new StatedAmount(range, Amounts.exact(value), null);
    }

    /**
     * An amount that is known to be there and of which nothing else is known.
     *
     * @param currency its currency
     * @return the stated amount
     */
    public static StatedAmount unknown(CurrencyUnit currency) {
        return of(AmountRange.unknown(currency));
    }

    /**
     * Within which bounds the amount lies; what sums count.
     *
     * @return the bounds; exact for a printed number, which may miss what it stands for by a tolerance of half its precision: 50 for "45,6 tūkst.
     *     Eur"
     */
    public AmountRange range() {
        return range;
    }

    /**
     * The number as it was stated.
     *
     * @return the number; empty where the source gives only bounds or nothing
     */
    public Optional<MonetaryAmount> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What one unit in the last printed place is worth.
     *
     * @return the precision; empty where the amount is stated to the minor unit, or not as one number
     */
    public Optional<MonetaryAmount> precision() {
        return Optional.ofNullable(precision);
    }

    /**
     * Whether the number is stated as approximate.
     *
     * @return true for "about 500"
     */
    public boolean isAbout() {
        return value != null && !range.isExact();
    }

    /**
     * The currency.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return range.currency();
    }

    /**
     * Everything that the statement may stand for: the range, and its tolerance beyond it on both sides.
     *
     * @return the interval in whole minor units, both ends inclusive
     */
    public AmountRange interval() {
        return range.widened();
    }

    /**
     * Whether another statement says the same, within what the two are printed to.
     *
     * <p>Example: 2000 printed in thousands agrees with 1990 printed in tens; at least 1500 does with neither.
     *
     * @param other the other statement
     * @return true if they are equal, or two numbers of one currency that some amount rounds to both of
     */
    public boolean agreesWith(StatedAmount other) {
        return equals(other)
                || (range.isExact()
                        && other.range.isExact()
                        && currency().equals(other.currency())
                        && range.meets(other.range));
    }

    /**
     * This amount in another currency, number by number. What is lost by rounding them is not kept here: see
     * {@link lt.kopz.core.source.MoneyConversion}.
     *
     * <p>Example: at 1 EUR = 3.45280 LTL, 345.28 LTL are 100.00 EUR; 34 528 LTL, printed to the hundred, are 10 000.00 EUR, printed to 28.96
     * EUR.
     *
     * @param conversion converts one amount, a larger one never to less than a smaller one
     * @return the converted amount
     */
    public StatedAmount converted(UnaryOperator<MonetaryAmount> conversion) {
        if (range.isExact()) {
            MonetaryAmount made = conversion.apply(range.exact());
            MonetaryAmount place = precision == null ? null : conversion.apply(precision);
            return place == null || place.isZero() ? exactly(made) : rounded(made, place);
        }
        if (value != null) {
            return about(
                    conversion.apply(value),
                    conversion.apply(range.lower().orElseThrow()),
                    conversion.apply(range.upper().orElseThrow()));
        }
        return of(AmountRange.ofBounds(
                conversion.apply(Amounts.zero(range.currency())).getCurrency(),
                range.lower().map(conversion),
                range.upper().map(conversion)));
    }

    /**
     * The opposite amount, as finely printed.
     *
     * @return the stated amount of the other sign
     */
    public StatedAmount negate() {
        return new StatedAmount(range.negate(), value == null ? null : Amounts.negate(value), precision);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatedAmount stated
                && range.equals(stated.range)
                && Objects.equals(value, stated.value)
                && Objects.equals(precision, stated.precision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(range, value, precision);
    }

    @Override
    public String toString() {
        if (isAbout()) {
            return "about " + Amounts.text(Objects.requireNonNull(value)) + " (" + range + ")";
        }
        return precision == null
                ? range.toString()
                : range.asPrinted() + " (printed to " + Amounts.plain(precision) + ")";
    }
}
