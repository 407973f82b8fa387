package lt.kopz.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CadenceProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final DateRange ALL = DateRange.ofYears(2018, 2021);

    /** A random case; days are counted from 1 January 2019. */
    record Case(
            int start, int length, int horizon, int asOf, Set<Integer> held, Set<Integer> planned, Cadence cadence) {
        LocalDate day(int number) {
            return FIRST.plusDays(number);
        }

        @Nullable LocalDate end() {
            return length > 400 ? null : day(start + length);
        }

        List<LocalDate> heldBy(int asOfDay) {
            return held.stream()
                    .filter(day -> day <= asOfDay)
                    .sorted()
                    .map(this::day)
                    .toList();
        }

        List<LocalDate> possibleBy(int asOfDay) {
            return planned.stream()
                    .filter(day -> day <= asOfDay && !held.contains(day))
                    .sorted()
                    .map(this::day)
                    .toList();
        }

        CadenceEngine engine(int asOfDay) {
            List<CadenceEngine.Occasion> occasions = new ArrayList<>();
            heldBy(asOfDay).forEach(day -> occasions.add(new CadenceEngine.Occasion("h" + day, day, day, true)));
            possibleBy(asOfDay).forEach(day -> occasions.add(new CadenceEngine.Occasion("p" + day, day, day, false)));
            return new CadenceEngine(day(start), end(), day(horizon), day(asOfDay), occasions);
        }

        CadenceSimulator simulator() {
            return new CadenceSimulator(
                    cadence, day(start), end(), day(horizon), day(asOf), heldBy(asOf), possibleBy(asOf));
        }
    }

    @Provide
    Arbitrary<Case> calendarCases() {
        return cases(Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(Cadence.Unit.values()))
                .as(Cadence::perCalendarPeriod));
    }

    @Provide
    Arbitrary<Case> rollingCases() {
        Arbitrary<Cadence> gaps = Combinators.combine(
                        Arbitraries.integers().between(1, 14), Arbitraries.of(Cadence.GapUnit.values()))
                .as(Cadence::withinGap);
        Arbitrary<Cadence> periods =
                Arbitraries.of(Cadence.Unit.values()).map(unit -> Cadence.perCalendarPeriod(1, unit));
        return cases(Arbitraries.oneOf(List.of(gaps, periods)));
    }

    private static Arbitrary<Case> cases(Arbitrary<? extends Cadence> cadences) {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 450);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 900),
                        days,
                        days,
                        days.set().ofMaxSize(8),
                        days.set().ofMaxSize(3),
                        cadences)
                .as(Case::new);
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void a_calendar_period_is_judged_as_a_walk_day_by_day_judges_it(@ForAll("calendarCases") Case random) {
        for (CadenceReading reading : CadenceReading.of(random.cadence())) {
            if (!reading.isCalendar()) {
                continue;
            }
            ImmutableList<Owed> duties = random.engine(random.asOf()).judge(random.cadence(), reading, ALL);
            Cadence.Unit unit = ((Cadence.PerCalendarPeriod) random.cadence()).unit();
            for (Owed duty : duties) {
                assertThat(duty.outcome())
                        .as("%s %s", reading, duty)
                        .isEqualTo(random.simulator().inPeriod(reading, unit.around(duty.due())));
            }
            long expected = random.asOf() < random.start()
                    ? 0
                    : ALL.splitBy(unit).stream()
                            .filter(period -> !period.isBefore(random.day(random.start()))
                                    && (random.end() == null || !period.isAfter(random.end())))
                            .count();
            assertThat(duties).as("one duty for each period").hasSize((int) expected);
        }
    }

    @Property(tries = 6500, edgeCases = EdgeCasesMode.NONE)
    void gaps_are_judged_as_a_walk_day_by_day_judges_them(@ForAll("rollingCases") Case random) {
        for (CadenceReading reading :
                Set.of(CadenceReading.ROLLING_FROM_LAST_MEETING, CadenceReading.ROLLING_FROM_ADOPTION)) {
            Outcome outcome = Outcome.together(
                    random.engine(random.asOf()).judge(random.cadence(), reading, DateRange.ofYears(1, 9999)).stream()
                            .map(Owed::outcome)
                            .toList());
            Outcome coarse = outcome == Outcome.MET || outcome == Outcome.EXEMPT ? Outcome.PENDING : outcome;

            assertThat(coarse).as("%s", reading).isEqualTo(random.simulator().rolling(reading));
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_is_late_was_not_done_on_days_of_which_only_the_month_is_known_before_it_is_said_to_be_done(
            @ForAll("rollingCases") Case random) {
        LocalDate asOf = random.day(450);
        List<CadenceEngine.Occasion> held = Stream.concat(
                        random.held().stream()
                                .map(day ->
                                        new CadenceEngine.Occasion("h" + day, random.day(day), random.day(day), true)),
                        random.planned().stream()
                                .filter(day -> day <= 420)
                                .map(day -> new CadenceEngine.Occasion(
                                        "m" + day, random.day(day), random.day(day + 30), true)))
                .toList();
        CadenceEngine engine = new CadenceEngine(random.day(random.start()), null, asOf, asOf, held);
        for (CadenceReading reading :
                Set.of(CadenceReading.ROLLING_FROM_LAST_MEETING, CadenceReading.ROLLING_FROM_ADOPTION)) {
            for (Owed duty : engine.judge(random.cadence(), reading, DateRange.ofYears(1, 9999))) {
                if (duty.outcome() == Outcome.BREACHED) {
                    LocalDate done = duty.doneFrom(asOf.plusDays(1));
                    assertThat(held)
                            .as("%s %s", reading, duty)
                            .noneMatch(each -> each.earliest().isAfter(duty.due())
                                    && each.latest().isBefore(done));
                }
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void time_alone_never_turns_breached_into_met(@ForAll("rollingCases") Case random, @ForAll("laterDays") int later) {
        for (CadenceReading reading : CadenceReading.of(random.cadence())) {
            ImmutableList<Owed> before = random.engine(random.asOf()).judge(random.cadence(), reading, ALL);
            ImmutableList<Owed> after = random.engine(random.asOf() + later).judge(random.cadence(), reading, ALL);

            for (Owed duty : before) {
                Stream<Outcome> sameLater = after.stream()
                        .filter(other ->
                                other.due().equals(duty.due()) && other.from().equals(duty.from()))
                        .map(Owed::outcome);
                if (duty.outcome() == Outcome.BREACHED) {
                    assertThat(sameLater).containsExactly(Outcome.BREACHED);
                }
            }
        }
    }

    @Provide
    Arbitrary<Integer> laterDays() {
        return Arbitraries.integers().between(1, 400);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void pending_lasts_up_to_and_including_the_due_day_and_never_after(@ForAll("rollingCases") Case random) {
        for (CadenceReading reading : CadenceReading.of(random.cadence())) {
            for (Owed duty : random.engine(random.asOf()).judge(random.cadence(), reading, ALL)) {
                boolean past = random.day(random.asOf()).isAfter(duty.due());
                assertThat(duty.outcome() == Outcome.PENDING && past)
                        .as("%s", duty)
                        .isFalse();
                assertThat(duty.outcome() == Outcome.BREACHED && !past)
                        .as("%s", duty)
                        .isFalse();
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_meetings_changes_nothing(@ForAll("rollingCases") Case random) {
        List<CadenceEngine.Occasion> occasions = new ArrayList<>();
        random.heldBy(600).forEach(day -> occasions.add(new CadenceEngine.Occasion("h" + day, day, day, true)));
        CadenceEngine one = new CadenceEngine(FIRST, null, random.day(600), random.day(600), occasions);
        CadenceEngine other = new CadenceEngine(
                FIRST,
                null,
                random.day(600),
                random.day(600),
                ImmutableList.copyOf(occasions).reverse());
        for (CadenceReading reading : CadenceReading.of(random.cadence())) {
            assertThat(other.judge(random.cadence(), reading, ALL))
                    .isEqualTo(one.judge(random.cadence(), reading, ALL));
        }
    }
}
