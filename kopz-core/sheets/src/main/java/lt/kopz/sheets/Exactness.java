package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;

/**
 * How exactly an amount is known, where that is not exactly: {@code ≥500.00}, {@code ≤500.00}, {@code 450.00..550.00} or {@code ?} in place
 * of a number, and of a number {@code ≈450.00..550.00} or {@code ±50.00}.
 *
 * @param form in which form
 * @param numbers its numbers, as many as the form has
 */
record Exactness(Form form, ImmutableList<BigDecimal> numbers) {
    /** In which forms a cell says it. */
    enum Form {
        /** Printed in coarser units than the currency has, and off by so much at most: half of one in the last printed place. */
        PRINTED("±"),
        ABOUT("≈"),
        BETWEEN(""),
        AT_LEAST("≥"),
        AT_MOST("≤"),
        UNKNOWN("?");

        private final String sign;

        Form(String sign) {
            this.sign = sign;
        }
    }

    static final Exactness UNKNOWN = new Exactness(Form.UNKNOWN, ImmutableList.of());

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A comma before one or two decimals is a decimal comma; before three it might separate thousands. */
    private static final String N = "(-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,5}|,[0-9]{1,2})?)";

    private static final Pattern ONE = Pattern.compile("(≥|>=|≤|<=|±|\\+-) ?" + N);
    private static final Pattern TWO_BOUNDS = Pattern.compile("([≈~] ?)?" + N + "\\.\\." + N);

    /** How exactly an amount is stated; nothing where it is to the minor unit. */
    static Optional<Exactness> of(StatedAmount amount) {
        AmountRange range = amount.range();
        if (range.isExact()) {
            return amount.precision().map(any -> new Exactness(Form.PRINTED, ImmutableList.of(range.tolerance())));
        }
        boolean both = range.lower().isPresent() && range.upper().isPresent();
        Form form = amount.isAbout()
                ? Form.ABOUT
                : both
                        ? Form.BETWEEN
                        : range.lower().isPresent()
                                ? Form.AT_LEAST
                                : range.upper().isPresent() ? Form.AT_MOST : Form.UNKNOWN;
        return Optional.of(new Exactness(
                form,
                Stream.of(range.lower(), range.upper())
                        .flatMap(Optional::stream)
                        .map(Amounts::decimal)
                        .collect(ImmutableList.toImmutableList())));
    }

    /** What a cell says; nothing where it is in none of the forms. */
    static Optional<Exactness> parse(String text) {
        if (text.equals(Form.UNKNOWN.sign)) {
            return Optional.of(UNKNOWN);
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            Form form = switch (one.group(1)) {
                case "≥", ">=" -> Form.AT_LEAST;
                case "≤", "<=" -> Form.AT_MOST;
                default -> Form.PRINTED;
            };
            return Optional.of(new Exactness(form, ImmutableList.of(number(one.group(2)))));
        }
        Matcher two = TWO_BOUNDS.matcher(text);
        return two.matches()
                ? Optional.of(new Exactness(
                        two.group(1) == null ? Form.BETWEEN : Form.ABOUT,
                        ImmutableList.of(number(two.group(2)), number(two.group(3)))))
                : Optional.empty();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    /** How a cell says it. */
    String text() {
        return form.sign + numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(".."));
    }

    /** Whether it is said of a number, which stands in a cell of its own. */
    boolean isOfNumber() {
        return form == Form.PRINTED || form == Form.ABOUT;
    }

    /** The numbers that are amounts of money: twice of what a printed number may be off is the worth of its last place. */
    ImmutableList<BigDecimal> amounts() {
        return form == Form.PRINTED ? ImmutableList.of(numbers.get(0).multiply(TWO)) : numbers;
    }

    /**
     * The amount that is known so.
     *
     * @param unit its currency
     * @param value the number, where there is one
     * @param amounts the {@link #amounts()} in the currency
     * @throws IllegalArgumentException if they do not go together
     */
    StatedAmount of(CurrencyUnit unit, Optional<MonetaryAmount> value, List<MonetaryAmount> amounts) {
        return switch (form) {
            case PRINTED -> StatedAmount.rounded(value.orElseThrow(), amounts.get(0));
            case ABOUT -> StatedAmount.about(value.orElseThrow(), amounts.get(0), amounts.get(1));
            case BETWEEN -> StatedAmount.between(amounts.get(0), amounts.get(1));
            case AT_LEAST -> StatedAmount.atLeast(amounts.get(0));
            case AT_MOST -> StatedAmount.atMost(amounts.get(0));
            case UNKNOWN -> StatedAmount.unknown(unit);
        };
    }
}
