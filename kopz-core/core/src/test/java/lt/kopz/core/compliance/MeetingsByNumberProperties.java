package lt.kopz.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Meetings of which only a number and a time are known: compared with every way in which they may have been held. */
class MeetingsByNumberProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** So many meetings in some time, in steps from 0 to 8; they surely were held, or perhaps. */
    record Stated(int from, int steps, int times, boolean held) {
        int until() {
            return Math.min(from + steps, 8);
        }

        boolean isCertain() {
            return held && from == until();
        }
    }

    @Provide
    Arbitrary<List<Stated>> stated() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, true, false))
                .as(Stated::new)
                .list()
                .ofMaxSize(3);
    }

    /** The steps of all meetings in each way to hold them. */
    private static List<List<Integer>> worlds(List<Stated> stated) {
        List<List<Integer>> worlds = List.of(List.of());
        for (Stated each : stated) {
            for (int i = 0; i < each.times(); i++) {
                List<List<Integer>> next = new ArrayList<>();
                for (List<Integer> world : worlds) {
                    for (int step = each.from(); step <= each.until(); step++) {
                        List<Integer> more = new ArrayList<>(world);
                        more.add(step);
                        next.add(more);
                    }
                    if (!each.held()) {
                        next.add(world);
                    }
                }
                worlds = next;
            }
        }
        return worlds;
    }

    private static Outcome judge(
            List<Stated> stated, Cadence cadence, CadenceReading reading, IntFunction<LocalDate> firstDay) {
        return judge(stated, cadence, reading, firstDay, OptionalLong.empty());
    }

    private static Outcome judge(
            List<Stated> stated,
            Cadence cadence,
            CadenceReading reading,
            IntFunction<LocalDate> firstDay,
            OptionalLong inAll) {
        LocalDate asOf = firstDay.apply(9);
        List<CadenceEngine.Occasion> occasions = new ArrayList<>();
        for (Stated each : stated) {
            occasions.add(new CadenceEngine.Occasion(
                    "stated-" + occasions.size(),
                    firstDay.apply(each.from()),
                    firstDay.apply(each.until() + 1).minusDays(1),
                    each.held(),
                    each.times(),
                    true,
                    null));
        }
        return Outcome.together(new CadenceEngine(FIRST, null, asOf, asOf, occasions, any -> inAll)
                .judge(cadence, reading, DateRange.of(FIRST, asOf.minusDays(1))).stream()
                        .map(Owed::outcome)
                        .toList());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void quarters_are_broken_together_where_no_way_to_hold_the_meetings_keeps_them_all(
            @ForAll("stated") List<Stated> stated, @ForAll @IntRange(min = 1, max = 2) int atLeast) {
        List<List<Integer>> worlds = worlds(stated);
        long kept = worlds.stream()
                .filter(months -> IntStream.range(0, 3)
                        .allMatch(quarter -> months.stream()
                                        .filter(month -> month / 3 == quarter)
                                        .count()
                                >= atLeast))
                .count();
        assertThat(judge(
                        stated,
                        Cadence.perCalendarPeriod(atLeast, Cadence.Unit.QUARTER),
                        CadenceReading.CALENDAR_ALL_MEETINGS,
                        FIRST::plusMonths))
                .isEqualTo(kept == 0 ? Outcome.BREACHED : kept == worlds.size() ? Outcome.MET : Outcome.UNDETERMINED);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_number_of_all_meetings_bounds_those_that_are_recorded_of_no_known_time(
            @ForAll("stated") List<Stated> stated,
            @ForAll @IntRange(min = 1, max = 2) int atLeast,
            @ForAll @IntRange(max = 5) int inAll) {
        List<List<Integer>> worlds =
                worlds(stated).stream().filter(months -> months.size() <= inAll).toList();
        Assume.that(!worlds.isEmpty());
        long kept = worlds.stream()
                .filter(months -> IntStream.range(0, 3)
                        .allMatch(quarter -> months.stream()
                                        .filter(month -> month / 3 == quarter)
                                        .count()
                                >= atLeast))
                .count();
        Outcome outcome = judge(
                stated,
                Cadence.perCalendarPeriod(atLeast, Cadence.Unit.QUARTER),
                CadenceReading.CALENDAR_ALL_MEETINGS,
                FIRST::plusMonths,
                OptionalLong.of(inAll));
        boolean isEachInOneQuarter =
                stated.stream().allMatch(each -> each.from() / 3 == each.until() / 3 || !each.held());
        if (outcome != Outcome.UNDETERMINED) {
            assertThat(kept).isEqualTo(outcome == Outcome.BREACHED ? 0 : worlds.size());
        } else if (isEachInOneQuarter) {
            assertThat(kept).isPositive();
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void gaps_are_broken_where_no_way_to_hold_the_meetings_keeps_them_all(
            @ForAll("stated") List<Stated> stated, @ForAll @IntRange(min = 2, max = 5) int gap) {
        List<List<Integer>> worlds = worlds(stated);
        long kept = worlds.stream().filter(days -> isKept(days, gap)).count();
        Outcome outcome = judge(
                stated,
                Cadence.withinGap(gap, Cadence.GapUnit.DAYS),
                CadenceReading.ROLLING_FROM_ADOPTION,
                FIRST::plusDays);
        if (outcome == Outcome.BREACHED) {
            assertThat(kept).isZero();
        } else if (outcome != Outcome.UNDETERMINED) {
            assertThat(kept).isEqualTo(worlds.size());
        } else if (stated.stream().noneMatch(Stated::isCertain)) {
            assertThat(kept).isPositive();
        }
    }

    private static boolean isKept(List<Integer> days, int gap) {
        int due = gap;
        for (int day = 1; day <= 9; day++) {
            if (day > due) {
                return false;
            }
            due = days.contains(day) ? day + gap : due;
        }
        return true;
    }
}
