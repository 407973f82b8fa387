package lt.kopz.core.time;

import com.google.common.base.Ascii;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/** What the texts of this package have in common: four-digit years, and days written yyyy-mm-dd. */
final class IsoText {
    private static final int SHOWN = 200;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private IsoText() {}

    /** Is this written as a day, whether or not the calendar has it? */
    static boolean looksLikeDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Reads a day; {@code whole} is the text to name in a message. */
    static LocalDate day(String text, String whole) {
        if (!looksLikeDay(text)) {
            throw problem(
                    ProblemKind.WRONG_FORM,
                    whole,
                    "\"" + text + "\" is not a day",
                    "write a day as 2019-11-08",
                    "what",
                    Word.DAY,
                    "found",
                    text,
                    "example",
                    "2019-11-08");
        }
        int year = number(text, 0, 4);
        requireYear(year, () -> whole);
        try {
            return LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw problem(
                    ProblemKind.NO_SUCH_DAY,
                    whole,
                    "the calendar has no day " + text,
                    "correct the month or the day",
                    "found",
                    text);
        }
    }

    static int number(String text, int begin, int end) {
        return Integer.parseInt(text.substring(begin, end));
    }

    /** Refuses years that are not written with four digits; only what is refused is put into words. */
    static void requireYear(int year, Supplier<String> text) {
        if (year < 1 || year > 9999) {
            String whole = text.get();
            throw problem(
                    ProblemKind.YEAR_OUT_OF_RANGE,
                    whole,
                    "the year is outside 0001 to 9999",
                    "correct the year",
                    "found",
                    whole);
        }
    }

    static RefusedException problem(ProblemKind kind, String whole, String rule, String fix, Object... arguments) {
        return new RefusedException(kind, "\"" + shown(whole) + "\": " + shown(rule) + "; " + shown(fix), arguments);
    }

    /** What a message echoes of a text, which may be of any length. */
    private static String shown(String text) {
        return Ascii.truncate(text, SHOWN, "…");
    }
}
