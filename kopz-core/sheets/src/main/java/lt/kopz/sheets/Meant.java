package lt.kopz.sheets;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;

/** What was probably meant by a text that is no value. */
final class Meant {
    private static final String BETWEEN = "[-./ ]+";
    private static final String SHORT = "([0-9]{1,2})";
    private static final String YEAR = "([0-9]{4})";
    private static final Pattern DAY_FIRST = Pattern.compile(SHORT + BETWEEN + SHORT + BETWEEN + YEAR + "[^0-9]*");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(YEAR + "(?: ?m)?" + BETWEEN + SHORT + BETWEEN + SHORT + "[^0-9]*");

    private Meant() {}

    /** A day whose parts are separated or ordered in another way; where that leaves a choice, the day stands before the month. */
    static Optional<String> day(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        return Stream.of(month + "-" + day, day + "-" + month)
                .map(rest -> year + "-" + rest.replaceAll("\\b([0-9])\\b", "0$1"))
                .filter(written -> Written.day(written).isPresent())
                .findFirst();
    }

    /** A number with letters that look like digits. */
    static Optional<String> number(String text) {
        String digits = text.replaceAll("[Oo]", "0").replaceAll("[lI]", "1").replaceAll("[ \u00a0\u202f]", "");
        return digits.equals(text) ? Optional.empty() : Written.amount(digits).map(BigDecimal::toPlainString);
    }

    /** Whether a text stands before the sum of the rows above it, in any language there is. */
    static boolean isTotal(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceFirst("[ :.]*$", "");
        SheetText totals = new SheetText("totals");
        return Wording.available().stream()
                .flatMap(language -> totals.pattern(language).stream())
                .flatMap(words -> Stream.of(words.split("; ")))
                .anyMatch(word::equals);
    }
}
