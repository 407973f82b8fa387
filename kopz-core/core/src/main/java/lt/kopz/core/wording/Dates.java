package lt.kopz.core.wording;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.PartialDate.Day;
import lt.kopz.core.time.PartialDate.Month;
import lt.kopz.core.time.PartialDate.Quarter;
import lt.kopz.core.time.PartialDate.Year;

/** Dates as texts, in no language yet. */
final class Dates {
    private Dates() {}

    static Text text(PartialDate date) {
        if (date instanceof Day day) {
            return day(day.date());
        }
        if (date instanceof Month month) {
            return inYear(WordingMessage.MONTH, yearOf(month)).with("month", name(month));
        }
        if (date instanceof Quarter quarter) {
            return inYear(WordingMessage.QUARTER, yearOf(quarter)).with("quarter", name(quarter));
        }
        if (date instanceof PartialDate.Half half) {
            return inYear(WordingMessage.HALF, yearOf(half)).with("half", name(half));
        }
        if (date instanceof Year year) {
            return inYear(WordingMessage.YEAR, yearOf(year));
        }
        if (date instanceof PartialDate.DayWithoutYear any) {
            return Phrase.of(WordingMessage.DAY_WITHOUT_YEAR)
                    .with("month", monthName(any.monthDay().getMonthValue()))
                    .with("day", any.monthDay().getDayOfMonth());
        }
        if (date instanceof PartialDate.Range range) {
            return range(range.start(), range.end());
        }
        if (date instanceof PartialDate.Several several) {
            return several(several.dates());
        }
        if (date instanceof PartialDate.Until until) {
            return Phrase.of(WordingMessage.UNTIL).with("date", until.end());
        }
        return date instanceof PartialDate.From from
                ? Phrase.of(WordingMessage.FROM).with("date", from.start())
                : Phrase.of(WordingMessage.DATE_UNKNOWN);
    }

    /** A period of whole years is said in years; any other from its first to its last day. */
    static Text text(DateRange period) {
        if (period.start().getDayOfYear() == 1 && period.end().plusDays(1).getDayOfYear() == 1) {
            PartialDate.Year first = PartialDate.ofYear(period.start().getYear());
            PartialDate.Year last = PartialDate.ofYear(period.end().getYear());
            return text(first.equals(last) ? first : PartialDate.range(first, last));
        }
        return period.start().equals(period.end())
                ? day(period.start())
                : range(PartialDate.of(period.start()), PartialDate.of(period.end()));
    }

    static Text day(LocalDate day) {
        return inYear(WordingMessage.DAY, day.getYear())
                .with("month", monthName(day.getMonthValue()))
                .with("day", day.getDayOfMonth());
    }

    private static Text range(PartialDate.Unit start, PartialDate.Unit end) {
        boolean isOfOneYear = start.getClass() == end.getClass() && yearOf(start) == yearOf(end);
        if (isOfOneYear && start instanceof Day first && end instanceof Day last) {
            return daysOfOneYear(first.date(), last.date());
        }
        if (isOfOneYear && start instanceof Month) {
            return fromTo(inYear(WordingMessage.MONTHS_OF_YEAR, yearOf(start)), start, end);
        }
        if (isOfOneYear && start instanceof Quarter) {
            return fromTo(inYear(WordingMessage.QUARTERS_OF_YEAR, yearOf(start)), start, end);
        }
        return start instanceof Year && end instanceof Year
                ? fromTo(Phrase.of(WordingMessage.YEARS), start, end)
                : Phrase.of(WordingMessage.RANGE).with("first", start).with("last", end);
    }

    private static Text fromTo(Phrase range, PartialDate.Unit start, PartialDate.Unit end) {
        return range.with("first", name(start)).with("last", name(end));
    }

    private static Text daysOfOneYear(LocalDate first, LocalDate last) {
        boolean oneMonth = first.getMonth() == last.getMonth();
        Phrase days = inYear(oneMonth ? WordingMessage.DAYS_OF_MONTH : WordingMessage.DAYS_OF_YEAR, first.getYear())
                .with("first", first.getDayOfMonth())
                .with("last", last.getDayOfMonth());
        return oneMonth
                ? days.with("month", monthName(first.getMonthValue()))
                : days.with("firstMonth", monthName(first.getMonthValue()))
                        .with("lastMonth", monthName(last.getMonthValue()));
    }

    private static Text several(List<PartialDate.Unit> dates) {
        PartialDate.Unit first = dates.get(0);
        if (first instanceof Day day
                && areAll(dates, Day.class, each -> YearMonth.from(each.period().start()))) {
            return inYear(WordingMessage.SEVERAL_DAYS_OF_MONTH, yearOf(first))
                    .with("month", monthName(day.date().getMonthValue()))
                    .with("days", names(dates));
        }
        if (areAll(dates, Month.class, Dates::yearOf)) {
            return inYear(WordingMessage.SEVERAL_MONTHS_OF_YEAR, yearOf(first)).with("months", names(dates));
        }
        if (areAll(dates, Quarter.class, Dates::yearOf)) {
            return inYear(WordingMessage.SEVERAL_QUARTERS_OF_YEAR, yearOf(first))
                    .with("quarters", names(dates));
        }
        return areAll(dates, Year.class, each -> "")
                ? Phrase.of(WordingMessage.SEVERAL_YEARS).with("years", names(dates))
                : Text.list(Lists.transform(dates, Dates::text));
    }

    /** Whether the dates are of one kind and have the same value of something in common. */
    private static boolean areAll(
            List<PartialDate.Unit> dates, Class<?> kind, Function<PartialDate.Unit, Object> common) {
        return dates.stream().allMatch(kind::isInstance)
                && dates.stream().map(common).distinct().count() == 1;
    }

    private static Text names(List<PartialDate.Unit> dates) {
        return Text.list(Lists.transform(dates, Dates::name));
    }

    private static Phrase inYear(WordingMessage message, int year) {
        return Phrase.of(message).with("year", digits(year));
    }

    private static int yearOf(PartialDate.Unit unit) {
        return unit.period().start().getYear();
    }

    /** What a unit is called beside the year, or month, that it lies in. */
    private static Text name(PartialDate.Unit unit) {
        if (unit instanceof Day day) {
            return Literal.of(digits(day.date().getDayOfMonth()));
        }
        if (unit instanceof Month month) {
            return monthName(month.month().getMonthValue());
        }
        if (unit instanceof Quarter quarter) {
            return Phrase.of(
                    new WordingMessage.Numbered("quarter", quarter.quarter().getQuarterValue()));
        }
        return unit instanceof PartialDate.Half half
                ? Phrase.of(new WordingMessage.Numbered("half", half.half().getHalfValue()))
                : Literal.of(digits(yearOf(unit)));
    }

    private static Text monthName(int month) {
        return Phrase.of(new WordingMessage.Numbered("month", month));
    }

    /** The digits alone: years have no groups of thousands. */
    private static String digits(int number) {
        return Integer.toString(number);
    }
}
