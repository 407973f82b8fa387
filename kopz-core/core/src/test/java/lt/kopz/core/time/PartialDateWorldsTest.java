package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every question, against all concrete ways in which something can have taken place on a partial date, asked for every day
 * of two years. Open and unknown dates are tried over some years around them, with a leap year before and after.
 */
@DisplayName("For every way in which a partial date can have come true")
class PartialDateWorldsTest {
    private static final long WORLD_BEGIN = epoch(2016, 1, 1);
    private static final long WORLD_END = epoch(2024, 12, 31);
    private static final long ASKED_FROM = epoch(2018, 12, 20);
    private static final long ASKED_TO = epoch(2021, 1, 10);

    private static final List<String> DATES = List.of(
            "2019-11-08",
            "2020-02-29",
            "2019-02",
            "2019-36",
            "2020-40",
            "2019",
            "XXXX-11-08",
            "XXXX-02-29",
            "2019-11-22/2019-12-18",
            "2019-12-31/2020-01-01",
            "2019-11/2020-02",
            "2019-11/2019-12-18",
            "2019-33/2020-33",
            "{2019-03,2019-05}",
            "{2019-03,2019-03-14}",
            "{2019-11-08,2019-12-31,2020-02}",
            "../2019-11-29",
            "../2020-02",
            "2019-11-22/..",
            "2019-11/..",
            "XXXX-XX-XX");

    private static final List<DateRange> PERIODS = periods();

    private static final Map<PartialDate, List<Long>> POSSIBLE_DAYS = new ConcurrentHashMap<>();

    /** One or more stretches of days, each from its first to its last day. */
    private record World(List<long[]> stretches, long begin, long end) {
        static World of(long begin, long end) {
            return new World(List.of(new long[] {begin, end}), begin, end);
        }

        static World nothing() {
            return new World(List.of(), Long.MAX_VALUE, Long.MIN_VALUE);
        }

        World and(long day) {
            List<long[]> more = new ArrayList<>(stretches);
            more.add(new long[] {day, day});
            return new World(more, Math.min(begin, day), Math.max(end, day));
        }

        boolean touches(long from, long to) {
            for (long[] stretch : stretches) {
                if (stretch[0] <= to && stretch[1] >= from) {
                    return true;
                }
            }
            return false;
        }
    }

    static Stream<String> dates() {
        return DATES.stream();
    }

    @Test
    void what_may_be_one_or_the_other_is_the_shortest_part_of_a_year_that_holds_both() {
        for (String one : DATES) {
            for (String other : DATES) {
                assertThat(PartialDate.parse(one).hull(PartialDate.parse(other)))
                        .as("%s or %s", one, other)
                        .isEqualTo(PartialDate.parse(
                                one.equals(other)
                                        ? one
                                        : partOfAYear(PartialDate.parse(one), PartialDate.parse(other))));
            }
        }
    }

    private static String partOfAYear(PartialDate one, PartialDate other) {
        List<LocalDate> ends = Stream.of(one.earliest(), one.latest(), other.earliest(), other.latest())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        int year = ends.isEmpty() ? 0 : ends.get(0).getYear();
        if (ends.size() < 4 || ends.get(3).getYear() != year) {
            return "XXXX-XX-XX";
        }
        int from = ends.get(0).getMonthValue() - 1;
        int to = ends.get(3).getMonthValue() - 1;
        if (from == to) {
            return String.format("%d-%02d", year, from + 1);
        }
        return from / 3 == to / 3
                ? year + "-" + (33 + from / 3)
                : from / 6 == to / 6 ? year + "-" + (40 + from / 6) : "" + year;
    }

    @ParameterizedTest
    @MethodSource("dates")
    @Tag("thorough")
    void questions_of_the_whole_extent_are_answered_as_all_of_them_agree(String text) {
        PartialDate date = PartialDate.parse(text);
        List<World> worlds = worlds(date);
        List<Long> begins = worlds.stream().map(World::begin).distinct().toList();
        int step = worlds.size() > 2000 ? 3 : 1;
        for (long asked = ASKED_FROM; asked <= ASKED_TO; asked += step) {
            long day = asked;
            LocalDate asDay = LocalDate.ofEpochDay(day);
            assertThat(date.hasBegunBy(asDay))
                    .as("%s has begun by %s", date, asDay)
                    .isEqualTo(answer(begins, begin -> begin <= day));
            assertThat(date.contains(asDay))
                    .as("%s contains %s", date, asDay)
                    .isEqualTo(answer(worlds, world -> world.touches(day, day)));
        }
        for (int i = 0; i < PERIODS.size(); i += step) {
            DateRange period = PERIODS.get(i);
            long from = period.start().toEpochDay();
            long to = period.end().toEpochDay();
            assertThat(date.within(period))
                    .as("%s within %s", date, period)
                    .isEqualTo(answer(worlds, world -> world.begin() >= from && world.end() <= to));
            assertThat(date.overlaps(period))
                    .as("%s overlaps %s", date, period)
                    .isEqualTo(answer(worlds, world -> world.touches(from, to)));
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void questions_of_some_day_are_answered_as_all_possible_days_agree(String text) {
        PartialDate date = PartialDate.parse(text);
        List<Long> days = possibleDays(date);
        for (long asked = ASKED_FROM; asked <= ASKED_TO; asked++) {
            long day = asked;
            LocalDate asDay = LocalDate.ofEpochDay(day);
            assertThat(date.isOnOrBefore(asDay))
                    .as("%s is on or before %s", date, asDay)
                    .isEqualTo(answer(days, possible -> possible <= day));
            assertThat(date.isBefore(asDay)).isEqualTo(answer(days, possible -> possible < day));
            assertThat(date.isAfter(asDay)).isEqualTo(answer(days, possible -> possible > day));
        }
    }

    @Test
    void two_dates_compare_as_all_pairs_of_possible_days_agree() {
        Map<PartialDate, long[]> daysOf = new LinkedHashMap<>();
        DATES.stream()
                .map(PartialDate::parse)
                .forEach(date -> daysOf.put(
                        date,
                        possibleDays(date).stream().mapToLong(Long::longValue).toArray()));
        daysOf.forEach((a, days) -> {
            daysOf.forEach((b, others) -> {
                assertThat(a.isBefore(b))
                        .as("%s is before %s", a, b)
                        .isEqualTo(answerOfPairs(days, others, (day, other) -> day < other));
                assertThat(a.isAfter(b)).isEqualTo(answerOfPairs(days, others, (day, other) -> day > other));
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-08", "2019-02", "2019-36", "2020-40", "2019"})
    void for_a_calendar_unit_begun_and_happened_are_the_same(String text) {
        PartialDate date = PartialDate.parse(text);
        for (long asked = ASKED_FROM; asked <= ASKED_TO; asked++) {
            LocalDate day = LocalDate.ofEpochDay(asked);
            assertThat(date.hasBegunBy(day)).isEqualTo(date.isOnOrBefore(day));
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void first_and_last_day_are_those_of_all_possible_days(String text) {
        PartialDate date = PartialDate.parse(text);
        List<Long> days = possibleDays(date);
        date.earliest().ifPresent(first -> assertThat(first.toEpochDay()).isEqualTo(days.get(0)));
        date.latest().ifPresent(last -> assertThat(last.toEpochDay()).isEqualTo(days.get(days.size() - 1)));
        assertThat(date.earliest().isPresent()).isEqualTo(days.get(0) > epoch(2018, 1, 1));
        assertThat(date.latest().isPresent()).isEqualTo(days.get(days.size() - 1) < epoch(2023, 1, 1));
    }

    private static List<World> worlds(PartialDate date) {
        List<World> worlds = new ArrayList<>();
        if (date instanceof PartialDate.Unit unit) {
            days(unit).forEach(day -> worlds.add(World.of(day, day)));
        } else if (date instanceof PartialDate.Range range) {
            days(range.start()).forEach(begin -> days(range.end()).forEach(end -> worlds.add(World.of(begin, end))));
        } else if (date instanceof PartialDate.Until until) {
            days(until.end())
                    .forEach(end -> LongStream.rangeClosed(WORLD_BEGIN, end)
                            .forEach(begin -> worlds.add(World.of(begin, end))));
        } else if (date instanceof PartialDate.From from) {
            days(from.start())
                    .forEach(begin ->
                            LongStream.rangeClosed(begin, WORLD_END).forEach(end -> worlds.add(World.of(begin, end))));
        } else if (date instanceof PartialDate.Several several) {
            worlds.add(World.nothing());
            for (PartialDate.Unit unit : several.dates()) {
                List<World> before = List.copyOf(worlds);
                worlds.clear();
                days(unit).forEach(day -> before.forEach(world -> worlds.add(world.and(day))));
            }
        } else {
            LongStream.rangeClosed(WORLD_BEGIN, WORLD_END)
                    .filter(day -> !(date instanceof PartialDate.DayWithoutYear without)
                            || MonthDay.from(LocalDate.ofEpochDay(day)).equals(without.monthDay()))
                    .forEach(day -> worlds.add(World.of(day, day)));
        }
        return worlds;
    }

    private static List<Long> possibleDays(PartialDate date) {
        return POSSIBLE_DAYS.computeIfAbsent(date, PartialDateWorldsTest::daysOfAllWorlds);
    }

    private static List<Long> daysOfAllWorlds(PartialDate date) {
        BitSet days = new BitSet();
        for (World world : worlds(date)) {
            for (long[] stretch : world.stretches()) {
                days.set((int) (stretch[0] - WORLD_BEGIN), (int) (stretch[1] - WORLD_BEGIN) + 1);
            }
        }
        return days.stream().mapToObj(day -> WORLD_BEGIN + day).toList();
    }

    /** The days of a unit, found by asking every day of the world for its place in the calendar. */
    private static List<Long> days(PartialDate.Unit unit) {
        return LongStream.rangeClosed(WORLD_BEGIN, WORLD_END)
                .filter(day -> isIn(unit, LocalDate.ofEpochDay(day)))
                .boxed()
                .toList();
    }

    private static boolean isIn(PartialDate.Unit unit, LocalDate day) {
        if (unit instanceof PartialDate.Day only) {
            return only.date().equals(day);
        }
        if (unit instanceof PartialDate.Month month) {
            return YearMonth.from(day).equals(month.month());
        }
        if (unit instanceof PartialDate.Quarter quarter) {
            return day.getYear() == quarter.quarter().getYear()
                    && (day.getMonthValue() - 1) / 3 + 1 == quarter.quarter().getQuarterValue();
        }
        if (unit instanceof PartialDate.Half half) {
            return day.getYear() == half.half().getYear()
                    && (day.getMonthValue() - 1) / 6 + 1 == half.half().getHalfValue();
        }
        return unit instanceof PartialDate.Year year && day.getYear() == year.year();
    }

    private static List<DateRange> periods() {
        List<DateRange> periods = new ArrayList<>();
        List<LocalDate> ends = Stream.of(
                        "2018-12-31",
                        "2019-01-01",
                        "2019-02-01",
                        "2019-02-28",
                        "2019-03-14",
                        "2019-03-31",
                        "2019-04-15",
                        "2019-05-01",
                        "2019-11-08",
                        "2019-11-22",
                        "2019-11-28",
                        "2019-11-29",
                        "2019-11-30",
                        "2019-12-01",
                        "2019-12-18",
                        "2019-12-31",
                        "2020-01-01",
                        "2020-02-01",
                        "2020-02-29",
                        "2020-03-31",
                        "2020-06-30",
                        "2020-12-31")
                .map(LocalDate::parse)
                .toList();
        for (LocalDate start : ends) {
            ends.stream().filter(end -> !end.isBefore(start)).forEach(end -> periods.add(DateRange.of(start, end)));
        }
        return periods;
    }

    private static <T> Answer answer(List<T> worlds, Predicate<T> question) {
        boolean always = true;
        boolean never = true;
        for (T world : worlds) {
            boolean so = question.test(world);
            always &= so;
            never &= !so;
            if (!always && !never) {
                return Answer.CANNOT_TELL;
            }
        }
        return always ? Answer.YES : Answer.NO;
    }

    /** Of two days, both bare numbers: there are millions of pairs. */
    private interface OfTwo {
        boolean test(long day, long other);
    }

    private static Answer answerOfPairs(long[] days, long[] others, OfTwo question) {
        boolean always = true;
        boolean never = true;
        for (long day : days) {
            for (long other : others) {
                boolean so = question.test(day, other);
                always &= so;
                never &= !so;
                if (!always && !never) {
                    return Answer.CANNOT_TELL;
                }
            }
        }
        return always ? Answer.YES : Answer.NO;
    }

    private static long epoch(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }
}
