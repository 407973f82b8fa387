package lt.kopz.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an amount: the amount itself, a lower bound, an upper bound, both, or nothing but its currency.
 *
 * <table>
 * <caption>How to say it</caption>
 * <tr><th>factory</th><th>text</th><th>the amount x</th></tr>
 * <tr><td>{@code exactly(2550.00)}</td><td>{@code EUR 2550.00}</td><td>x = 2550.00</td></tr>
 * <tr><td>{@code atLeast(770.00)}</td><td>{@code at least EUR 770.00}</td><td>x ≥ 770.00</td></tr>
 * <tr><td>{@code atMost(0.58)}</td><td>{@code at most EUR 0.58}</td><td>x ≤ 0.58</td></tr>
 * <tr><td>{@code between(6.95, 6.96)}</td><td>{@code EUR 6.95 to 6.96}</td><td>6.95 ≤ x ≤ 6.96</td></tr>
 * <tr><td>{@code unknown(EUR)}</td><td>{@code unknown, in EUR}</td><td>any</td></tr>
 * </table>
 *
 * <p>Both bounds are included. Arithmetic keeps what is certain and nothing more: 610.00 + an unknown cost of nothing or
 * more ({@code atLeast(0.00)}) is at least 610.00; 3250.00 less at least 770.00 is at most 2480.00. Two operands are taken
 * as independent of each other, so {@code x.minus(x)} of a range that is not exact is not exactly zero.
 *
 * <p>An unknown amount is not zero: {@code unknown(EUR).isZero()} answers {@link Answer#CANNOT_TELL}.
 *
 * <p>Numbers that are printed in thousands, or were converted and rounded, stand for more than themselves. How far beyond the bounds the true
 * amount may lie is the {@linkplain #tolerance() tolerance}, which arithmetic carries along: 45 600 ± 50 and 12 300 ± 50 are 57 900 ± 100. What
 * is shown and compared is what is printed; whether two amounts contradict each other ({@link #meets}, {@link #contains},
 * {@link #isSurelyPositive}, {@link #isSurelyNotZero}) is asked of all that they may stand for.
 *
 * <p>Values are immutable; two are equal if their currencies, bounds and tolerances are, so that they stand for the same amounts.
 */
public final class AmountRange implements Interval<AmountRange> {
    /** The decimals of a tolerance that is divided; beyond them it is rounded up. */
    public static final int TOLERANCE_DECIMALS = 20;

    private final CurrencyUnit currency;
    private final @Nullable MonetaryAmount lower;
    private final @Nullable MonetaryAmount upper;
    private final BigDecimal tolerance;

    private AmountRange(CurrencyUnit currency, @Nullable MonetaryAmount lower, @Nullable MonetaryAmount upper) {
        this(currency, lower, upper, BigDecimal.ZERO);
    }

    private AmountRange(
            CurrencyUnit currency,
            @Nullable MonetaryAmount lower,
            @Nullable MonetaryAmount upper,
            BigDecimal tolerance) {
        this.currency = currency;
        this.lower = lower;
        this.upper = upper;
        this.tolerance = lower == null && upper == null ? BigDecimal.ZERO : tolerance;
    }

    /**
     * Returns an amount known exactly.
     *
     * @param amount the amount
     * @return the range of this one amount
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static AmountRange exactly(MonetaryAmount amount) {
        MonetaryAmount exact = Amounts.exact(amount);
        return new AmountRange(exact.getCurrency(), exact, exact);
    }

    /**
     * Returns an amount of which a lower bound is known.
     *
     * @param amount the least it can be, included
     * @return the range from there on
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static AmountRange atLeast(MonetaryAmount amount) {
        MonetaryAmount exact = Amounts.exact(amount);
        return new AmountRange(exact.getCurrency(), exact, null);
    }

    /**
     * Returns an amount of which an upper bound is known.
     *
     * @param amount the most it can be, included
     * @return the range up to there
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static AmountRange atMost(MonetaryAmount amount) {
        MonetaryAmount exact = Amounts.exact(amount);
        return new AmountRange(exact.getCurrency(), null, exact);
    }

    /**
     * Returns an amount known to lie between two others.
     *
     * @param least the least it can be, included
     * @param most the most it can be, included
     * @return the range between; {@link #exactly(MonetaryAmount)} if the two are the same
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if the first is more than the second, or one is finer than its currency allows
     */
    public static AmountRange between(MonetaryAmount least, MonetaryAmount most) {
        if (Amounts.compare(least, most) > 0) {
            throw new RefusedException(
                    ProblemKind.BOUNDS_REVERSED, "least", Amounts.exact(least), "most", Amounts.exact(most));
        }
        MonetaryAmount exact = Amounts.exact(least);
        return new AmountRange(exact.getCurrency(), exact, Amounts.exact(most));
    }

    /**
     * Returns an amount between two bounds, each of which may not be known.
     *
     * @param currency the currency
     * @param least the least it can be, in that currency; empty where there is no least
     * @param most the most it can be, in that currency; empty where there is no most
     * @return the range between the two
     * @throws IllegalArgumentException if the least is more than the most
     */
    public static AmountRange ofBounds(
            CurrencyUnit currency, Optional<MonetaryAmount> least, Optional<MonetaryAmount> most) {
        if (least.isPresent() && most.isPresent()) {
            return between(least.get(), most.get());
        }
        return least.map(AmountRange::atLeast)
                .or(() -> most.map(AmountRange::atMost))
                .orElseGet(() -> unknown(currency));
    }

    /**
     * Returns an amount of which nothing is known but the currency.
     *
     * @param currency the currency
     * @return the range without bounds
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static AmountRange unknown(CurrencyUnit currency) {
        CurrencyUnit unit = Amounts.canonical(currency);
        Amounts.digits(unit);
        return new AmountRange(unit, null, null);
    }

    /**
     * Returns the sum of ranges: exactly 610.00, exactly 160.00 and at least 0.00 are at least 770.00.
     *
     * @param currency the currency of the sum
     * @param ranges the ranges to add up
     * @return the sum; exactly zero if there are none
     * @throws CurrencyMismatchException if a range is in another currency
     */
    public static AmountRange sum(CurrencyUnit currency, Iterable<AmountRange> ranges) {
        boolean exact = true;
        BigDecimal tolerance = BigDecimal.ZERO;
        for (AmountRange range : ranges) {
            Amounts.requireSame(currency, range.currency);
            exact &= range.isExact();
            tolerance = tolerance.add(range.tolerance);
        }
        MonetaryAmount least = total(currency, ranges, range -> range.lower);
        MonetaryAmount most = exact ? least : total(currency, ranges, range -> range.upper);
        return new AmountRange(Amounts.zero(currency).getCurrency(), least, most, tolerance);
    }

    private static @Nullable MonetaryAmount total(
            CurrencyUnit currency,
            Iterable<AmountRange> ranges,
            Function<AmountRange, @Nullable MonetaryAmount> bound) {
        BigDecimal total = BigDecimal.ZERO;
        for (AmountRange range : ranges) {
            MonetaryAmount each = bound.apply(range);
            if (each == null) {
                return null;
            }
            total = total.add(Amounts.decimal(each));
        }
        return Amounts.of(total, currency);
    }

    /**
     * Returns the currency.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * Returns the least the amount can be.
     *
     * @return the lower bound, included; empty if none is known
     */
    public Optional<MonetaryAmount> lower() {
        return Optional.ofNullable(lower);
    }

    /**
     * Returns the most the amount can be.
     *
     * @return the upper bound, included; empty if none is known
     */
    public Optional<MonetaryAmount> upper() {
        return Optional.ofNullable(upper);
    }

    /**
     * Returns how far beyond the bounds, on either side, the true amount may lie, because numbers that it is made of are printed in coarser
     * units or were converted.
     *
     * @return the number of major units, not negative: 50 for "45,6 tūkst. Eur"; zero where every number is what it says, and where there is
     *     no bound
     */
    public BigDecimal tolerance() {
        return tolerance;
    }

    /**
     * Returns the same bounds with another tolerance.
     *
     * @param major the number of major units, not negative
     * @return a range that stands for everything that is no further from these bounds
     * @throws IllegalArgumentException if the number is negative
     */
    public AmountRange withTolerance(BigDecimal major) {
        if (major.signum() < 0) {
            throw new IllegalArgumentException("A tolerance cannot be " + major + ": give 0 or more");
        }
        return major.compareTo(tolerance) == 0 ? this : new AmountRange(currency, lower, upper, major);
    }

    /**
     * Returns the bounds as they are printed, taken by the letter.
     *
     * @return the same bounds without a tolerance
     */
    public AmountRange asPrinted() {
        return withTolerance(BigDecimal.ZERO);
    }

    /**
     * Returns everything that the amount may be, in whole minor units.
     *
     * @return the bounds moved apart by the tolerance, which is none then
     */
    public AmountRange widened() {
        MonetaryAmount by = Amounts.rounded(tolerance, currency, RoundingMode.FLOOR);
        return new AmountRange(
                currency,
                lower == null ? null : Amounts.minus(lower, by),
                upper == null ? null : Amounts.plus(upper, by));
    }

    /**
     * Returns the least that the amount may be, its tolerance included.
     *
     * @return the number of major units; empty if no lower bound is known
     */
    public Optional<BigDecimal> least() {
        return lower().map(Amounts::decimal).map(bound -> bound.subtract(tolerance));
    }

    /**
     * Returns the most that the amount may be, its tolerance included.
     *
     * @return the number of major units; empty if no upper bound is known
     */
    public Optional<BigDecimal> most() {
        return upper().map(Amounts::decimal).map(bound -> bound.add(tolerance));
    }

    /**
     * Returns whether the amount is known exactly, as it is printed.
     *
     * @return true if the bounds are one and the same amount
     */
    public boolean isExact() {
        return lower != null && lower.equals(upper);
    }

    /**
     * Is anything known of this amount but its currency?
     *
     * @return false if there is no bound, true for all others
     */
    public boolean isKnown() {
        return lower != null || upper != null;
    }

    /**
     * Returns the amount, where it is known exactly.
     *
     * @return the amount
     * @throws IllegalStateException if the range is not exact; ask {@link #isExact()} first
     */
    public MonetaryAmount exact() {
        if (lower == null || !lower.equals(upper)) {
            throw new IllegalStateException("The amount is not known exactly, it is " + this
                    + ": ask isExact() first, or use lower() and upper()");
        }
        return lower;
    }

    /**
     * Returns the sum of two independent amounts, [a, b] + [c, d] = [a + c, b + d]; a bound that one of them lacks the sum
     * lacks too.
     *
     * @param other the amount to add
     * @return what is known of the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    public AmountRange plus(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        MonetaryAmount least = sum(lower, other.lower);
        return new AmountRange(
                currency,
                least,
                isOne() && other.isOne() ? least : sum(upper, other.upper),
                tolerance.add(other.tolerance));
    }

    /**
     * Returns the difference of two independent amounts. The bounds of the subtrahend change places: 3250.00 less at least
     * 770.00 is at most 2480.00.
     *
     * @param other the amount to take away
     * @return what is known of the difference
     * @throws CurrencyMismatchException if the currencies differ
     */
    public AmountRange minus(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        MonetaryAmount least = difference(lower, other.upper);
        return new AmountRange(
                currency,
                least,
                isOne() && other.isOne() ? least : difference(upper, other.lower),
                tolerance.add(other.tolerance));
    }

    /**
     * Returns the amount with the other sign; the bounds change places.
     *
     * @return what is known of minus the amount
     */
    public AmountRange negate() {
        MonetaryAmount least = upper == null ? null : Amounts.negate(upper);
        return new AmountRange(
                currency, least, isOne() ? least : lower == null ? null : Amounts.negate(lower), tolerance);
    }

    /** Whether both bounds are one object, or there is none: what is computed of one is then computed of both. */
    @SuppressWarnings(
            "ReferenceEquality") // as quick as it is safe: of equal bounds that are two objects each is computed
    private boolean isOne() {
        return lower == upper;
    }

    /**
     * Returns a multiple of the amount; a negative count changes the places of the bounds, and nought times any amount,
     * even an unknown one, is exactly zero.
     *
     * @param count how many times, of any sign
     * @return what is known of the product
     * @throws IllegalArgumentException if the product has too many digits to be money
     */
    public AmountRange times(long count) {
        if (count == 0) {
            return exactly(Amounts.zero(currency));
        }
        MonetaryAmount first = lower == null ? null : Amounts.times(lower, count);
        MonetaryAmount second = isOne() ? first : upper == null ? null : Amounts.times(upper, count);
        BigDecimal times = tolerance.multiply(BigDecimal.valueOf(count).abs());
        return count > 0
                ? new AmountRange(currency, first, second, times)
                : new AmountRange(currency, second, first, times);
    }

    /**
     * Returns the product of the amount and a count known by its bounds: 30.00 each for at least 7 is at least 210.00;
     * 30.00 each for 7 to 10 is 210.00 to 300.00. Nothing is known of a count without an upper bound times an amount that
     * may lie on either side of zero within its tolerance.
     *
     * @param least the least the count can be, included, not negative
     * @param most the most the count can be, included; empty if no upper bound is known
     * @return what is known of the product
     * @throws IllegalArgumentException if the least is negative or more than the most, or if the product has too many
     *     digits to be money
     */
    public AmountRange times(long least, OptionalLong most) {
        requireCount(least, most);
        if (most.isPresent() && most.getAsLong() == 0) {
            return exactly(Amounts.zero(currency));
        }
        if (most.isEmpty() && isEitherSideOfZero()) {
            return unknown(currency);
        }
        MonetaryAmount first = product(lower, signum(lower) < 0 ? most : OptionalLong.of(least));
        boolean isOneProduct = isOne() && most.isPresent() && most.getAsLong() == least;
        return new AmountRange(
                currency,
                first,
                isOneProduct ? first : product(upper, signum(upper) > 0 ? most : OptionalLong.of(least)),
                tolerance.multiply(BigDecimal.valueOf(most.orElse(least))));
    }

    private boolean isEitherSideOfZero() {
        return least().filter(bound -> bound.signum() >= 0).isEmpty()
                && most().filter(bound -> bound.signum() <= 0).isEmpty();
    }

    /**
     * Returns the amount, or zero where it is negative: max(0, x). At most 90.00 becomes 0.00 to 90.00, an unknown amount
     * at least 0.00, and −90.00 printed in tens exactly 0.00.
     *
     * @return what is known of the greater of the amount and zero
     */
    public AmountRange orZero() {
        return larger(exactly(Amounts.zero(currency)));
    }

    /**
     * Returns the narrowest range that holds both: exactly 480.00 and exactly 336.00 give 336.00 to 480.00. Use it where
     * two readings of a text differ and it is not known which is right.
     *
     * @param other the other range
     * @return the range that holds every amount of either
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public AmountRange hull(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        return new AmountRange(
                currency,
                lower == null || other.lower == null
                        ? null
                        : Amounts.compare(lower, other.lower) <= 0 ? lower : other.lower,
                largerUpper(other),
                tolerance.max(other.tolerance));
    }

    /**
     * Returns what is known of the larger of two amounts: of 10 to 20 and at most 15, 10 to 20.
     *
     * @param other the other amount
     * @return no less than the least and no more than the most that either can be
     * @throws CurrencyMismatchException if the currencies differ
     */
    public AmountRange larger(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        AmountRange bounds = new AmountRange(
                currency,
                lower == null || (other.lower != null && Amounts.compare(lower, other.lower) < 0) ? other.lower : lower,
                largerUpper(other),
                BigDecimal.ZERO);
        if (tolerance.signum() == 0 && other.tolerance.signum() == 0) {
            return bounds;
        }
        Optional<BigDecimal> below =
                bounds.least().flatMap(end -> largest(least(), other.least()).map(end::subtract));
        Optional<BigDecimal> above =
                bounds.most().flatMap(end -> largest(most(), other.most()).map(most -> most.subtract(end)));
        return bounds.withTolerance(
                Stream.concat(below.stream(), above.stream()).reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    private @Nullable MonetaryAmount largerUpper(AmountRange other) {
        return upper == null || other.upper == null
                ? null
                : Amounts.compare(upper, other.upper) >= 0 ? upper : other.upper;
    }

    private static Optional<BigDecimal> largest(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
    }

    @Override
    public AmountRange widest() {
        return unknown(currency);
    }

    /**
     * Returns whether both ranges may stand for one amount: 10 to 20 and at least 20 meet in 20, and 2000 printed in thousands meets 1990
     * printed in tens.
     *
     * @param other another range in the same currency
     * @return true where some amount is within both, their tolerances included
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean meets(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(AmountRange other) {
        return lower == null
                || other.upper == null
                || Amounts.decimal(lower)
                                .subtract(Amounts.decimal(other.upper))
                                .compareTo(tolerance.add(other.tolerance))
                        <= 0;
    }

    /**
     * Returns the amounts that both ranges allow: of 10 to 20 and at least 15, these are 15 to 20. Of ranges that meet only within their
     * tolerances it is the one that is known more closely: 1990 printed in tens, of that and 2000 printed in thousands.
     *
     * @param other another range in the same currency
     * @return what both allow, with the larger tolerance of the bounds that are kept
     * @throws IllegalArgumentException if they have no amount in common
     * @throws CurrencyMismatchException if the currencies differ
     */
    public AmountRange intersection(AmountRange other) {
        if (!meets(other)) {
            throw new IllegalArgumentException(
                    "The ranges " + this + " and " + other + " have no amount in common: ask meets() first");
        }
        boolean isCloser = tolerance.compareTo(other.tolerance) <= 0;
        AmountRange closer = isCloser ? this : other;
        AmountRange looser = isCloser ? other : this;
        AmountRange low =
                looser.lower != null && (closer.lower == null || Amounts.compare(looser.lower, closer.lower) > 0)
                        ? looser
                        : closer;
        AmountRange high =
                looser.upper != null && (closer.upper == null || Amounts.compare(looser.upper, closer.upper) < 0)
                        ? looser
                        : closer;
        return isBelow(low.lower, high.upper)
                ? new AmountRange(currency, low.lower, high.upper, low.tolerance.max(high.tolerance))
                : closer;
    }

    private static boolean isBelow(@Nullable MonetaryAmount least, @Nullable MonetaryAmount most) {
        return least == null || most == null || Amounts.compare(least, most) <= 0;
    }

    /**
     * Returns the bounds of what parts of one whole have in common, where only the parts and the whole are known: no more than the smallest
     * part, and no less than by how much they do not fit beside each other. Of 100 with parts of 30 and 90, that is 20 to 30.
     *
     * @param whole the whole, of amounts that are not negative
     * @param parts parts of it, at least one
     * @return what belongs to all the parts, at least 0
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static AmountRange overlap(AmountRange whole, List<AmountRange> parts) {
        AmountRange least = parts.get(0);
        MonetaryAmount most = parts.get(0).upper;
        for (AmountRange part : parts.subList(1, parts.size())) {
            least = least.plus(part).minus(whole);
            most = most == null || (part.upper != null && Amounts.compare(part.upper, most) < 0) ? part.upper : most;
        }
        MonetaryAmount zero = Amounts.zero(whole.currency);
        MonetaryAmount bound = atLeastZero(least.lower, zero);
        return new AmountRange(
                whole.currency, most != null && Amounts.compare(bound, most) > 0 ? most : bound, most, least.tolerance);
    }

    /**
     * Returns whether the amount can be this one.
     *
     * @param amount an amount
     * @return true if it lies within the bounds, which are included, or no further from them than the tolerance
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public boolean contains(MonetaryAmount amount) {
        return meets(exactly(amount));
    }

    /**
     * Returns the share of one when the amount falls on a count known by its bounds, with the bounds rounded outward to the
     * minor unit, so that the true share is never outside: 300.00 over at least 522 is at most 0.58 (0.5747… is not at most
     * 0.57); 160.00 over exactly 23 is 6.95 to 6.96.
     *
     * <p>A count of nobody has no share; the answer is about counts of one and more. Where the count has no upper bound,
     * the share of a positive amount comes as near to zero as one likes: no lower bound is stated then (and no upper bound
     * for a negative amount). {@link #orZero()} adds the zero where it is wanted.
     *
     * @param least the least the count can be, included, not negative
     * @param most the most the count can be, included; empty if no upper bound is known
     * @return what is known of the share
     * @throws IllegalArgumentException if the least is negative or more than the most, or if the most is zero
     */
    public AmountRange divideOutward(long least, OptionalLong most) {
        requireCount(least, most);
        if (most.isPresent() && most.getAsLong() == 0) {
            throw new IllegalArgumentException(
                    "An amount cannot be shared by a count of 0: ask for a share only where there is someone to have it");
        }
        OptionalLong fewest = OptionalLong.of(Math.max(1, least));
        return new AmountRange(
                currency,
                lower == null ? null : share(lower, isNegative(lower) ? fewest : most, RoundingMode.FLOOR),
                upper == null ? null : share(upper, isNegative(upper) ? most : fewest, RoundingMode.CEILING),
                tolerance
                        .divide(BigDecimal.valueOf(fewest.getAsLong()), TOLERANCE_DECIMALS, RoundingMode.CEILING)
                        .stripTrailingZeros());
    }

    /**
     * Answers whether the amount is less than another.
     *
     * @param other the other amount
     * @return yes if every amount of this range is less than every amount of the other; no if none is
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Answer isLessThan(AmountRange other) {
        Amounts.requireSame(currency, other.currency);
        return Answer.of(
                upper != null && other.lower != null && Amounts.compare(upper, other.lower) < 0,
                lower != null && other.upper != null && Amounts.compare(lower, other.upper) >= 0);
    }

    /**
     * Answers whether the amount is at least another.
     *
     * @param other the other amount
     * @return yes if it is not less, whichever the two amounts are; no if it is less
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Answer isAtLeast(AmountRange other) {
        return isLessThan(other).not();
    }

    /**
     * Answers whether the amount is more than another.
     *
     * @param other the other amount
     * @return yes if every amount of this range is more than every amount of the other; no if none is
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Answer isMoreThan(AmountRange other) {
        return other.isLessThan(this);
    }

    /**
     * Answers whether the amount is at most another.
     *
     * @param other the other amount
     * @return yes if it is not more, whichever the two amounts are; no if it is more
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Answer isAtMost(AmountRange other) {
        return other.isAtLeast(this);
    }

    /**
     * Answers whether the amount is zero. At least 0.00 may be zero and may be more: it cannot be determined.
     *
     * @return the answer
     */
    public Answer isZero() {
        return Answer.of(isExact() && signum(lower) == 0, signum(lower) > 0 || signum(upper) < 0);
    }

    /**
     * Answers whether the amount is more than zero.
     *
     * @return the answer
     */
    public Answer isPositive() {
        return Answer.of(signum(lower) > 0, upper != null && signum(upper) <= 0);
    }

    /**
     * Answers whether the amount is less than zero.
     *
     * @return the answer
     */
    public Answer isNegative() {
        return Answer.of(signum(upper) < 0, lower != null && signum(lower) >= 0);
    }

    /** The sign of a bound; none of one that is not known. */
    private static int signum(@Nullable MonetaryAmount bound) {
        return bound == null ? 0 : Amounts.decimal(bound).signum();
    }

    /**
     * Returns whether the amount is more than zero whatever its numbers stand for: of a difference, whether it is more than printing and
     * conversion explain.
     *
     * @return true if the least that it may be is; false for 50 ± 50, and where no least is known
     */
    public boolean isSurelyPositive() {
        return least().filter(bound -> bound.signum() > 0).isPresent();
    }

    /**
     * Returns whether the amount is something other than zero whatever its numbers stand for.
     *
     * @return true if all that it may be lies on one side of zero; false for 50 ± 50
     */
    public boolean isSurelyNotZero() {
        return isSurelyPositive() || negate().isSurelyPositive();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AmountRange range
                && currency.getCurrencyCode().equals(range.currency.getCurrencyCode())
                && Objects.equals(lower, range.lower)
                && Objects.equals(upper, range.upper)
                && tolerance.compareTo(range.tolerance) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency.getCurrencyCode(), lower, upper, tolerance.stripTrailingZeros());
    }

    /**
     * Returns the text of the table above, such as {@code at least EUR 770.00}, and the tolerance where there is one, such as
     * {@code EUR 45600.00 ± 50}: for messages and logs, the same in every locale.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return tolerance.signum() == 0
                ? printed()
                : printed() + " ± " + tolerance.stripTrailingZeros().toPlainString();
    }

    private String printed() {
        if (lower == null) {
            return upper == null ? "unknown, in " + currency.getCurrencyCode() : "at most " + Amounts.text(upper);
        }
        if (upper == null) {
            return "at least " + Amounts.text(lower);
        }
        return isExact() ? Amounts.text(lower) : Amounts.text(lower) + " to " + Amounts.plain(upper);
    }

    private static void requireCount(long least, OptionalLong most) {
        if (least < 0) {
            throw new IllegalArgumentException("A count cannot be " + least + ": give 0 or more");
        }
        if (most.isPresent() && most.getAsLong() < least) {
            throw new IllegalArgumentException("The least count " + least + " is more than the most " + most.getAsLong()
                    + ": give the lesser count first");
        }
    }

    private static boolean isNegative(MonetaryAmount amount) {
        return Amounts.decimal(amount).signum() < 0;
    }

    private static @Nullable MonetaryAmount sum(@Nullable MonetaryAmount first, @Nullable MonetaryAmount second) {
        return first == null || second == null ? null : Amounts.plus(first, second);
    }

    private static @Nullable MonetaryAmount difference(
            @Nullable MonetaryAmount first, @Nullable MonetaryAmount second) {
        return first == null || second == null ? null : Amounts.minus(first, second);
    }

    private static MonetaryAmount atLeastZero(@Nullable MonetaryAmount amount, MonetaryAmount zero) {
        return amount == null || isNegative(amount) ? zero : amount;
    }

    private static @Nullable MonetaryAmount product(@Nullable MonetaryAmount amount, OptionalLong count) {
        return amount == null || count.isEmpty() ? null : Amounts.times(amount, count.getAsLong());
    }

    private static @Nullable MonetaryAmount share(MonetaryAmount amount, OptionalLong count, RoundingMode rounding) {
        if (count.isPresent()) {
            return divided(amount, count.getAsLong(), rounding);
        }
        return Amounts.decimal(amount).signum() == 0 ? amount : null;
    }

    private static MonetaryAmount divided(MonetaryAmount amount, long count, RoundingMode rounding) {
        BigDecimal decimal = Amounts.decimal(amount);
        return Amounts.of(decimal.divide(BigDecimal.valueOf(count), decimal.scale(), rounding), amount.getCurrency());
    }
}
