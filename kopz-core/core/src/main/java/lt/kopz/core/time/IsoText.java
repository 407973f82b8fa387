package lt.kopz.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/** What the texts of this package have in common: four-digit years, and days written yyyy-mm-dd. */
final class IsoText {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private IsoText() {}

    /** Is this written as a day, whether or not the calendar has it? */
    static boolean looksLikeDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Reads a day; {@code whole} is the text in which it stands. */
    static LocalDate day(String text, String whole) {
        if (!looksLikeDay(text)) {
            throw RefusedException.wrongForm(Word.DAY, text, "2019-11-08");
        }
        int year = number(text, 0, 4);
        requireYear(year, () -> whole);
        try {
            return LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw new RefusedException(ProblemKind.NO_SUCH_DAY, "found", text);
        }
    }

    static int number(String text, int begin, int end) {
        return Integer.parseInt(text.substring(begin, end));
    }

    /** Refuses years that are not written with four digits; only what is refused is put into words. */
    static void requireYear(int year, Supplier<String> text) {
        if (year < 1 || year > 9999) {
            throw new RefusedException(ProblemKind.YEAR_OUT_OF_RANGE, "found", text.get());
        }
    }
}
