package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            return inYear(WordingMessage.MONTH, yearOf(month))
                    .with("month", monthName(month.month().getMonthValue()));
        }
        if (date instanceof Quarter quarter) {
            return inYear(WordingMessage.QUARTER, yearOf(quarter)).with("quarter", quarterName(quarter));
        }
        if (date instanceof PartialDate.Half half) {
            return inYear(WordingMessage.HALF, yearOf(half))
                    .with(
                            "half",
                            Phrase.of(WordingMessage.Numbered.half(half.half().getHalfValue())));
        }
        if (date instanceof Year year) {
            return inYear(WordingMessage.YEAR, year.year());
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
        if (start instanceof Day first && end instanceof Day last && yearOf(first) == yearOf(last)) {
            return daysOfOneYear(first.date(), last.date());
        }
        if (start instanceof Month first && end instanceof Month last && yearOf(first) == yearOf(last)) {
            return inYear(WordingMessage.MONTHS_OF_YEAR, yearOf(first))
                    .with("first", monthName(first.month().getMonthValue()))
                    .with("last", monthName(last.month().getMonthValue()));
        }
        if (start instanceof Quarter first && end instanceof Quarter last && yearOf(first) == yearOf(last)) {
            return inYear(WordingMessage.QUARTERS_OF_YEAR, yearOf(first))
                    .with("first", quarterName(first))
                    .with("last", quarterName(last));
        }
        if (start instanceof Year first && end instanceof Year last) {
            return Phrase.of(WordingMessage.YEARS)
                    .with("first", digits(first.year()))
                    .with("last", digits(last.year()));
        }
        return Phrase.of(WordingMessage.RANGE).with("first", start).with("last", end);
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
        Optional<ImmutableList<Day>> days =
                all(dates, Day.class, day -> day.date().withDayOfMonth(1));
        if (days.isPresent()) {
            LocalDate one = days.get().get(0).date();
            return inYear(WordingMessage.SEVERAL_DAYS_OF_MONTH, one.getYear())
                    .with("month", monthName(one.getMonthValue()))
                    .with("days", list(days.get(), day -> number(day.date().getDayOfMonth())));
        }
        Optional<ImmutableList<Month>> months = all(dates, Month.class, Dates::yearOf);
        if (months.isPresent()) {
            return inYear(
                            WordingMessage.SEVERAL_MONTHS_OF_YEAR,
                            yearOf(months.get().get(0)))
                    .with(
                            "months",
                            list(months.get(), month -> monthName(month.month().getMonthValue())));
        }
        Optional<ImmutableList<Quarter>> quarters = all(dates, Quarter.class, Dates::yearOf);
        if (quarters.isPresent()) {
            return inYear(
                            WordingMessage.SEVERAL_QUARTERS_OF_YEAR,
                            yearOf(quarters.get().get(0)))
                    .with("quarters", list(quarters.get(), Dates::quarterName));
        }
        Optional<ImmutableList<Year>> years = all(dates, Year.class, year -> "");
        if (years.isPresent()) {
            return Phrase.of(WordingMessage.SEVERAL_YEARS)
                    .with("years", list(years.get(), year -> number(year.year())));
        }
        return list(dates, Dates::text);
    }

    /** The dates as one kind, if all are of that kind and have the same value of something in common. */
    private static <T extends PartialDate.Unit> Optional<ImmutableList<T>> all(
            List<PartialDate.Unit> dates, Class<T> kind, Function<T, Object> common) {
        if (!dates.stream().allMatch(kind::isInstance)) {
            return Optional.empty();
        }
        ImmutableList<T> cast = dates.stream().map(kind::cast).collect(ImmutableList.toImmutableList());
        Object first = common.apply(cast.get(0));
        return cast.stream().allMatch(each -> Objects.equals(common.apply(each), first))
                ? Optional.of(cast)
                : Optional.empty();
    }

    private static <T> Text list(List<T> items, Function<T, Text> each) {
        return Text.list(items.stream().map(each).toList());
    }

    private static Phrase inYear(WordingMessage message, int year) {
        return Phrase.of(message).with("year", digits(year));
    }

    private static int yearOf(PartialDate.Unit unit) {
        return unit.period().start().getYear();
    }

    private static Text monthName(int month) {
        return Phrase.of(WordingMessage.Numbered.month(month));
    }

    private static Text quarterName(Quarter quarter) {
        return Phrase.of(WordingMessage.Numbered.quarter(quarter.quarter().getQuarterValue()));
    }

    private static Text number(int number) {
        return Literal.of(digits(number));
    }

    /** The digits alone: years have no groups of thousands. */
    private static String digits(int number) {
        return Integer.toString(number);
    }
}
