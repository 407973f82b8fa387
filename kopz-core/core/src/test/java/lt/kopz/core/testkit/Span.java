package lt.kopz.core.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;

/**
 * What is known of a number, reckoned with by arithmetic of its own: nothing of how kopz computes is used here.
 *
 * @param unit the code of a currency, {@link #COUNT} or {@link #RATIO}
 * @param least the least it can be, where there is a least
 * @param most the most it can be, where there is a most
 * @param tolerance how far beyond these it may lie, because numbers are printed in coarser units
 */
record Span(String unit, Optional<Fraction> least, Optional<Fraction> most, Fraction tolerance) {
    static final String COUNT = "count";
    static final String RATIO = "ratio";

    private static final int TOLERANCE_DECIMALS = 20;

    /** A number is nothing at least; how far beyond its bounds an amount may lie that has none, says nothing. */
    Span {
        boolean isNumber = unit.equals(COUNT) || unit.equals(RATIO);
        least = isNumber ? Optional.of(orZero(least.orElse(Fraction.ZERO))) : least;
        tolerance = least.isEmpty() && most.isEmpty() ? Fraction.ZERO : tolerance;
    }

    static Span exactly(String unit, Fraction number) {
        return new Span(unit, Optional.of(number), Optional.of(number), Fraction.ZERO);
    }

    static Span nothing(String unit) {
        return exactly(unit, Fraction.ZERO);
    }

    private static Fraction orZero(Fraction number) {
        return larger(number, Fraction.ZERO);
    }

    private static Fraction smaller(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Fraction larger(Fraction one, Fraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<Fraction> both(
            Optional<Fraction> one, Optional<Fraction> other, BinaryOperator<Fraction> together) {
        return one.flatMap(a -> other.map(b -> together.apply(a, b)));
    }

    /** The one that there is, of two that there are what becomes of them together. */
    private static Optional<Fraction> any(
            Optional<Fraction> one, Optional<Fraction> other, BinaryOperator<Fraction> together) {
        return both(one, other, together).or(() -> one).or(() -> other);
    }

    private boolean isNumber() {
        return unit.equals(COUNT) || unit.equals(RATIO);
    }

    boolean isNothing() {
        return least.equals(most) && least.filter(bound -> bound.signum() == 0).isPresent();
    }

    private String with(Span other) {
        if (unit.equals(other.unit)) {
            return unit;
        }
        if (isNumber() && other.isNumber()) {
            return RATIO;
        }
        throw new IllegalArgumentException("nothing, for " + unit + " and " + other.unit + " are put together");
    }

    private Span having(Optional<Fraction> lower, Optional<Fraction> upper) {
        return new Span(unit, lower, upper, tolerance);
    }

    /** What comes of two numbers, each of which may miss what it stands for. */
    private Span together(Span other, Optional<Fraction> lower, Optional<Fraction> upper) {
        return new Span(with(other), lower, upper, tolerance.plus(other.tolerance));
    }

    // ---- sums and differences

    Span plus(Span other) {
        return together(other, both(least, other.least, Fraction::plus), both(most, other.most, Fraction::plus));
    }

    Span minus(Span other) {
        return together(other, both(least, other.most, Fraction::minus), both(most, other.least, Fraction::minus));
    }

    /** What is surely below nothing is nothing, however far it may miss what it stands for. */
    Span orNothing() {
        return larger(nothing(unit));
    }

    // ---- products and quotients

    /** So many times another one; no times is nothing, however much that is. */
    Span times(Span each) {
        requireNumber();
        if (isNothing()) {
            return nothing(each.isNumber() ? RATIO : each.unit);
        }
        Fraction fewest = least.orElseThrow();
        if (most.isEmpty() && each.mayBeAnySide()) {
            return new Span(each.unit, Optional.empty(), Optional.empty(), Fraction.ZERO);
        }
        return new Span(
                        each.isNumber() ? RATIO : each.unit,
                        each.least.flatMap(bound -> timesAtTheEnd(bound, bound.signum() < 0, fewest)),
                        each.most.flatMap(bound -> timesAtTheEnd(bound, bound.signum() > 0, fewest)),
                        each.tolerance.times(most.orElse(fewest)))
                .rounded();
    }

    /** A bound so often as it can be, or so seldom. */
    private Optional<Fraction> timesAtTheEnd(Fraction bound, boolean asOften, Fraction fewest) {
        return bound.signum() == 0
                ? Optional.of(bound)
                : asOften ? most.map(bound::times) : Optional.of(bound.times(fewest));
    }

    private boolean mayBeAnySide() {
        Predicate<Fraction> isFrom = bound -> bound.minus(tolerance).signum() >= 0;
        Predicate<Fraction> isUpTo = bound -> bound.plus(tolerance).signum() <= 0;
        return least.filter(isFrom).isEmpty() && most.filter(isUpTo).isEmpty();
    }

    /**
     * The more there is to divide by, the less comes out; where there may be nothing to divide by, there is no most. Of people, who are
     * shared by nobody where there is nobody, there is one at least.
     */
    Span dividedBy(Span by) {
        boolean isAmount = !isNumber() && by.isNumber();
        String quotient = isAmount ? unit : RATIO;
        if (!isAmount) {
            with(by);
        }
        if (by.isNothing()) {
            throw new IllegalArgumentException("nothing, for it is divided by nothing");
        }
        Optional<Fraction> fewest = by.least
                .map(bound -> unit.equals(COUNT) && by.unit.equals(COUNT) ? larger(bound, Fraction.ONE) : bound)
                .filter(bound -> bound.signum() > 0);
        Fraction share = fewest.or(by::most).map(Fraction.ONE::dividedBy).orElse(Fraction.ZERO);
        return isNothing() && (tolerance.signum() == 0 || !isAmount)
                ? nothing(quotient)
                : new Span(
                                quotient,
                                both(
                                        least,
                                        least.filter(Span::isBelowZero).isPresent() ? fewest : by.most,
                                        Fraction::dividedBy),
                                both(
                                        most,
                                        most.filter(Span::isBelowZero).isPresent() ? by.most : fewest,
                                        Fraction::dividedBy),
                                isAmount ? tolerance.times(share) : Fraction.ZERO)
                        .rounded();
    }

    private static boolean isBelowZero(Fraction bound) {
        return bound.signum() < 0;
    }

    private void requireNumber() {
        if (!isNumber()) {
            throw new IllegalArgumentException("nothing, for nothing is done " + unit + " times");
        }
    }

    /** An amount in whole minor units, which are no fewer than it may be and no more. */
    private Span rounded() {
        if (isNumber()) {
            return this;
        }
        int decimals = Currency.getInstance(unit).getDefaultFractionDigits();
        return new Span(
                unit,
                least.map(bound -> rounded(bound, decimals, RoundingMode.FLOOR)),
                most.map(bound -> rounded(bound, decimals, RoundingMode.CEILING)),
                rounded(tolerance, TOLERANCE_DECIMALS, RoundingMode.CEILING));
    }

    private static Fraction rounded(Fraction number, int decimals, RoundingMode rounding) {
        return Fraction.of(number.decimal(decimals, rounding));
    }

    // ---- people

    /** The people behind participations at so many occasions: all of them others, or the same at each. */
    Span peopleAt(Span occasions) {
        Fraction number = occasions.most.orElseThrow(
                () -> new IllegalArgumentException("nothing, for there may be any number of occasions"));
        return number.signum() == 0
                ? nothing(COUNT)
                : having(least.map(bound -> rounded(bound.dividedBy(number), 0, RoundingMode.CEILING)), most);
    }

    Span union(Span other) {
        return together(other, both(least, other.least, Span::larger), both(most, other.most, Fraction::plus));
    }

    // ---- several words for one number

    /** An end that is printed may miss the end that is possible by what rounding leaves; where there is no end, by nothing. */
    Span larger(Span other) {
        Optional<Fraction> lower = any(least, other.least, Span::larger);
        Optional<Fraction> upper = both(most, other.most, Span::larger);
        Optional<Fraction> lowest = any(lowest(), other.lowest(), Span::larger);
        Optional<Fraction> highest = both(highest(), other.highest(), Span::larger);
        return new Span(
                with(other),
                lower,
                upper,
                Stream.concat(
                                both(lower, lowest, Fraction::minus).stream(),
                                both(highest, upper, Fraction::minus).stream())
                        .reduce(Fraction.ZERO, Span::larger));
    }

    private Optional<Fraction> lowest() {
        return least.map(bound -> bound.minus(tolerance));
    }

    private Optional<Fraction> highest() {
        return most.map(bound -> bound.plus(tolerance));
    }

    Span hull(Span other) {
        return new Span(
                with(other),
                both(least, other.least, Span::smaller),
                both(most, other.most, Span::larger),
                larger(tolerance, other.tolerance));
    }

    /**
     * What both say: of each end the tighter word, of equal ones the closer. Where they miss each other by no more than printing rounded away,
     * the closer one is believed.
     */
    Span intersection(Span other) {
        String common = with(other);
        Fraction slack = tolerance.plus(other.tolerance);
        if (!isBefore(least, other.most, slack) || !isBefore(other.least, most, slack)) {
            throw new IllegalArgumentException("nothing, for " + this + " and " + other + " contradict each other");
        }
        boolean isCloser = tolerance.compareTo(other.tolerance) <= 0;
        Span closer = isCloser ? this : other;
        Span looser = isCloser ? other : this;
        Optional<Fraction> lower = any(least, other.least, Span::larger);
        Optional<Fraction> upper = any(most, other.most, Span::smaller);
        Span low = lower.equals(closer.least) ? closer : looser;
        Span high = upper.equals(closer.most) ? closer : looser;
        return isBefore(lower, upper, Fraction.ZERO)
                ? new Span(common, lower, upper, larger(low.tolerance, high.tolerance))
                : closer;
    }

    private static boolean isBefore(Optional<Fraction> lower, Optional<Fraction> upper, Fraction slack) {
        return both(lower, upper, Fraction::minus)
                .filter(miss -> miss.compareTo(slack) > 0)
                .isEmpty();
    }

    /** What parts of a whole have in common: no more than the smallest, and what the whole has no room for beside each other. */
    static Span overlap(List<Span> parts, Span whole) {
        Span beside = parts.stream()
                .reduce((one, other) -> one.plus(other).minus(whole))
                .orElseThrow();
        Optional<Fraction> most = parts.stream()
                .map(Span::most)
                .reduce((one, other) -> any(one, other, Span::smaller))
                .orElseThrow();
        Fraction least = orZero(beside.least.orElse(Fraction.ZERO));
        return new Span(beside.unit, any(Optional.of(least), most, Span::smaller), most, beside.tolerance);
    }

    @Override
    public String toString() {
        String bounds = least.equals(most) && least.isPresent()
                ? said(least.get())
                : least.map(Span::said).orElse("") + ".." + most.map(Span::said).orElse("");
        return bounds + (tolerance.signum() == 0 ? "" : " ± " + said(tolerance)) + " " + unit;
    }

    private static String said(Fraction number) {
        BigDecimal decimal = number.decimal(TOLERANCE_DECIMALS, RoundingMode.FLOOR);
        return Fraction.of(decimal).equals(number)
                ? decimal.stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
