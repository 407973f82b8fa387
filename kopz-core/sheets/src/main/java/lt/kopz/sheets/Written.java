package lt.kopz.sheets;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Ids;

/** How values are written in cells; a text that is none of a kind makes no value. */
final class Written {
    private static final String N = "([0-9]{1,13})";
    private static final Pattern EXACTLY = Pattern.compile(N);
    private static final Pattern AT_LEAST = Pattern.compile("(?:≥|>=) ?" + N);
    private static final Pattern AT_MOST = Pattern.compile("(?:≤|<=) ?" + N);
    private static final Pattern BETWEEN = Pattern.compile(N + "\\.\\." + N);
    private static final Pattern ABOUT = Pattern.compile("[≈~] ?" + N + " \\(" + N + "\\.\\." + N + "\\)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?[0-9]+),([0-9]{1,2})");
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern ID = Pattern.compile(Ids.PATTERN);

    private Written() {}

    static Optional<String> id(String text) {
        return Optional.of(text.strip()).filter(id -> ID.matcher(id).matches());
    }

    /** A comma before one or two decimals is a decimal comma; before three it might separate thousands. */
    static String decimal(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        return comma.matches() ? comma.group(1) + "." + comma.group(2) : text;
    }

    static Optional<BigDecimal> amount(String text) {
        return Optional.of(decimal(text))
                .filter(number -> AMOUNT.matcher(number).matches())
                .map(BigDecimal::new);
    }

    /** What has too many digits for a number is the greatest or the least there is, which no bounds take. */
    static Optional<Integer> whole(String text) {
        return Optional.of(text)
                .filter(number -> WHOLE.matcher(number).matches())
                .map(number -> Ints.saturatedCast(Long.parseLong(number)));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    // ---- counts

    static String count(Headcount count) {
        return count.isKnown() ? count.toString() : "?";
    }

    /**
     * Reads a count.
     *
     * @throws IllegalArgumentException if its numbers do not go together
     */
    static Optional<Headcount> count(String text) {
        if (text.equals("?")) {
            return Optional.of(Headcount.unknown());
        }
        Matcher one = EXACTLY.matcher(text);
        if (one.matches()) {
            return Optional.of(Headcount.exactly(number(one, 1)));
        }
        one = AT_LEAST.matcher(text);
        if (one.matches()) {
            return Optional.of(Headcount.atLeast(number(one, 1)));
        }
        one = AT_MOST.matcher(text);
        if (one.matches()) {
            return Optional.of(Headcount.atMost(number(one, 1)));
        }
        one = BETWEEN.matcher(text);
        if (one.matches()) {
            return Optional.of(new Headcount.Between(number(one, 1), number(one, 2)));
        }
        one = ABOUT.matcher(text);
        return one.matches()
                ? Optional.of(new Headcount.About(number(one, 1), number(one, 2), number(one, 3)))
                : Optional.empty();
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    // ---- names and values

    static String map(ImmutableSetMultimap<String, String> map) {
        List<String> pairs = new ArrayList<>();
        map.forEach((name, value) -> pairs.add(name.replace("%", "%25").replace("=", "%3D") + "=" + value));
        return Listing.join(pairs);
    }

    /** Every part has a name and a value, and no part is there twice. */
    static Optional<ImmutableSetMultimap<String, String>> map(String text) {
        ImmutableSetMultimap.Builder<String, String> map = ImmutableSetMultimap.builder();
        List<String> pairs = Listing.split(text);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                return Optional.empty();
            }
            map.put(pair.substring(0, equals).replace("%3D", "=").replace("%25", "%"), pair.substring(equals + 1));
        }
        return Optional.of(map.build()).filter(all -> all.size() == pairs.size());
    }
}
