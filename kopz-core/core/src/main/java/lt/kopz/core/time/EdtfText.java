package lt.kopz.core.time;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.time.PartialDate.Unit;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

/** Reads the part of EDTF (ISO 8601-2:2019, level 2) that {@link PartialDate} writes. */
final class EdtfText {
    static final String UNKNOWN = "XXXX-XX-XX";
    static final String UNKNOWN_YEAR = "XXXX";
    static final String OPEN = "..";

    /** Quarters are written 33 to 36. */
    static final int BEFORE_FIRST_QUARTER = 32;

    /** Half-years are written 40 and 41. */
    static final int BEFORE_FIRST_HALF = 39;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern PART_OF_YEAR = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY_WITHOUT_YEAR = Pattern.compile("XXXX-[0-9]{2}-[0-9]{2}");

    private EdtfText() {}

    static String year(int year) {
        return Integer.toString(10_000 + year).substring(1);
    }

    static PartialDate parse(String text) {
        PartialDate date = read(text);
        String canonical = date.toString();
        if (!canonical.equals(text)) {
            throw new RefusedException(ProblemKind.WRITTEN_OTHERWISE, "found", text, "canonical", canonical);
        }
        return date;
    }

    private static PartialDate read(String text) {
        if (text.equals(UNKNOWN)) {
            return PartialDate.unknown();
        }
        if (DAY_WITHOUT_YEAR.matcher(text).matches()) {
            return dayWithoutYear(text);
        }
        if (text.startsWith("{") && text.endsWith("}")) {
            List<String> members = Splitter.on(',').splitToList(text.substring(1, text.length() - 1));
            return PartialDate.several(
                    members.stream().map(member -> unit(member, text)).toList());
        }
        int stroke = text.indexOf('/');
        return stroke < 0 ? unit(text, text) : interval(text.substring(0, stroke), text.substring(stroke + 1), text);
    }

    private static PartialDate interval(String start, String end, String whole) {
        if (start.equals(OPEN) && end.equals(OPEN)) {
            throw new RefusedException(ProblemKind.WRITTEN_OTHERWISE, "found", whole, "canonical", UNKNOWN);
        }
        if (start.equals(OPEN)) {
            return PartialDate.until(unit(end, whole));
        }
        if (end.equals(OPEN)) {
            return PartialDate.from(unit(start, whole));
        }
        return PartialDate.range(unit(start, whole), unit(end, whole));
    }

    private static Unit unit(String text, String whole) {
        if (IsoText.looksLikeDay(text)) {
            return PartialDate.of(IsoText.day(text, whole));
        }
        if (YEAR.matcher(text).matches()) {
            int year = IsoText.number(text, 0, 4);
            IsoText.requireYear(year, () -> whole);
            return PartialDate.ofYear(year);
        }
        if (PART_OF_YEAR.matcher(text).matches()) {
            return partOfYear(IsoText.number(text, 0, 4), IsoText.number(text, 5, 7), whole);
        }
        throw new RefusedException(ProblemKind.NOT_A_DATE, "found", text);
    }

    private static Unit partOfYear(int year, int code, String whole) {
        IsoText.requireYear(year, () -> whole);
        if (code >= 1 && code <= 12) {
            return PartialDate.of(YearMonth.of(year, code));
        }
        int quarter = code - BEFORE_FIRST_QUARTER;
        if (quarter >= 1 && quarter <= 4) {
            return PartialDate.of(YearQuarter.of(year, quarter));
        }
        int half = code - BEFORE_FIRST_HALF;
        if (half >= 1 && half <= 2) {
            return PartialDate.of(YearHalf.of(year, half));
        }
        throw new RefusedException(ProblemKind.NO_SUCH_PART_OF_YEAR, "part", code);
    }

    private static PartialDate dayWithoutYear(String text) {
        try {
            return PartialDate.withoutYear(MonthDay.of(IsoText.number(text, 5, 7), IsoText.number(text, 8, 10)));
        } catch (DateTimeException e) {
            throw new RefusedException(ProblemKind.NO_SUCH_DAY, "found", text);
        }
    }
}
