package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeliveryProperties {

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    @Provide
    Arbitrary<Dossier> dated() {
        return GeneratedDossiers.exactlyDatedDossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }

    private static Stream<Figure<?>> figures(Dossier dossier, LocalDate day) {
        Attendance attendance = Attendance.of(dossier).asOf(day);
        Stream<Figure<?>> unitCosts = Stream.of("measure-0", "measure-1", "series-0", "series-1")
                .map(id -> UnitCosts.of(dossier, id).asOf(day))
                .flatMap(costs -> Stream.of(costs.cost(), costs.perEvent(), costs.perParticipation(), costs.perHour()));
        return Stream.concat(
                Stream.of(attendance.persons(), attendance.personsFromParticipations(), attendance.held()), unitCosts);
    }

    @Property(tries = 150)
    void the_order_of_the_facts_changes_nothing(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day, @ForAll long seed) {
        Dossier shuffled = GeneratedDossiers.shuffled(dossier, new Random(seed));
        assertThat(figures(shuffled, day).toList())
                .isEqualTo(figures(dossier, day).toList());
    }

    @Property(tries = 150)
    void the_measures_add_up_to_the_whole(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Attendance all = Attendance.of(dossier).asOf(day);
        assertThat(sum(
                        all.ofMeasure("measure-0").held(),
                        all.ofMeasure("measure-1").held()))
                .isEqualTo(bounds(all.held().value().count()));
        assertThat(sum(
                        all.ofMeasure("measure-0").planned(),
                        all.ofMeasure("measure-1").planned()))
                .isEqualTo(bounds(all.planned().value().count()));
    }

    private static String sum(Figure<Participations> one, Figure<Participations> other) {
        return bounds(one.value().count().plus(other.value().count()));
    }

    private static String bounds(Headcount count) {
        return count.lower() + ".." + count.upper();
    }

    @Property(tries = 150)
    void a_year_split_on_any_day_adds_up_to_the_whole(@ForAll("dated") Dossier dossier, @ForAll("days") LocalDate day) {
        LocalDate last = GeneratedDossiers.FIRST_DAY.plusDays(GeneratedDossiers.DAYS);
        Dossier held = dossier.withKnownUntil(Sourced.stated(last))
                .withInactivity()
                .withEvents(dossier.events().stream()
                        .map(event -> as(EventState.HELD, event))
                        .toList());
        List<Event> later = held.events().stream()
                .filter(event -> event.date().value().isOnOrBefore(day) == Answer.NO)
                .toList();
        Dossier rest = held.withExpenditures().withEvents(later);
        assertThat(bounds(Attendance.of(held)
                        .asOf(day)
                        .held()
                        .value()
                        .count()
                        .plus(Attendance.of(rest).asOf(last).held().value().count())))
                .isEqualTo(bounds(Attendance.of(held).asOf(last).held().value().count()));
    }

    @Property(tries = 150)
    void moving_an_event_from_planned_to_held_keeps_their_sum(
            @ForAll("dated") Dossier dossier, @ForAll("days") LocalDate horizon, @ForAll Random random) {
        LocalDate beforeAll = GeneratedDossiers.FIRST_DAY.minusDays(1);
        Dossier planned = dossier.withKnownUntil(Sourced.stated(beforeAll))
                .withInactivity()
                .withEvents(dossier.events().stream()
                        .map(event -> as(EventState.PLANNED, event))
                        .toList());
        LocalDate last = GeneratedDossiers.FIRST_DAY.plusDays(GeneratedDossiers.DAYS);
        Dossier moved = planned.withKnownUntil(Sourced.stated(last))
                .withEvents(planned.events().stream()
                        .map(event -> random.nextBoolean()
                                ? event.withState(EventState.HELD)
                                : event.withDate(Sourced.stated(PartialDate.of(last.plusDays(1)))))
                        .toList());
        assertThat(bounds(total(Attendance.of(moved)))).isEqualTo(bounds(total(Attendance.of(planned))));
    }

    private static Event as(EventState state, Event event) {
        return Event.builder()
                .from(event)
                .state(state)
                .plannedSince(Optional.empty())
                .postponedTo(Optional.empty())
                .reason(Optional.empty())
                .build();
    }

    @Property(tries = 150)
    void the_parts_of_a_list_of_events_add_up_to_the_whole_by_series_measure_and_month(
            @ForAll("dossiers") Dossier generated, @ForAll("days") LocalDate day) {
        Dossier dossier = generated.withExpenditures().withInactivity();
        List<Function<Event, Object>> keys = List.of(
                Event::series,
                Event::measure,
                event -> event.date()
                        .value()
                        .asDay()
                        .map(date -> date.withDayOfMonth(1).toString())
                        .orElse("no day"));
        for (Function<Event, Object> key : keys) {
            List<Dossier> parts = dossier.events().stream().collect(Collectors.groupingBy(key)).values().stream()
                    .map(dossier::withEvents)
                    .toList();
            for (Function<Attendance, Headcount> figure : COUNTS) {
                assertThat(bounds(parts.stream()
                                .map(part -> figure.apply(Attendance.of(part).asOf(day)))
                                .collect(Headcount.summing())))
                        .isEqualTo(bounds(figure.apply(Attendance.of(dossier).asOf(day))));
            }
        }
    }

    private static final List<Function<Attendance, Headcount>> COUNTS = List.of(
            attendance -> attendance.held().value().count(),
            attendance -> attendance.planned().value().count(),
            attendance -> attendance.eventsHeld().value(),
            attendance -> attendance.eventsPlanned().value());

    private static Headcount total(Attendance attendance) {
        return attendance
                .held()
                .value()
                .count()
                .plus(attendance.planned().value().count());
    }

    @Property(tries = 150)
    void every_figure_that_rests_on_a_scenario_says_so(@ForAll("dossiers") Dossier dossier) {
        LocalDate until = LocalDate.of(2020, 6, 30);
        Dossier scenario = Scenario.allPlannedTakesPlace(dossier, until);
        Attendance attendance = Attendance.of(scenario);
        boolean supposed = scenario.events().stream()
                .anyMatch(event -> event.provenance().basis() == Basis.ASSUMED
                        && Occurrences.of(scenario, until).held(event) != Answer.NO);
        for (Figure<?> figure : List.of(attendance.held(), attendance.eventsHeld(), attendance.persons())) {
            assertThat(figure.basis() == Basis.ASSUMED).isEqualTo(supposed);
        }
    }

    @Property(tries = 150)
    void distinct_people_are_at_least_those_of_the_fullest_event_and_at_most_all_participations(
            @ForAll("dossiers") Dossier generated, @ForAll("days") LocalDate day) {
        Dossier dossier = generated.withInactivity();
        Occurrences occurrences = Occurrences.of(dossier, day);
        long least = 0;
        long most = 0;
        boolean bounded = true;
        for (Event event : dossier.events()) {
            Answer held = occurrences.held(event);
            if (held == Answer.YES) {
                least = Math.max(
                        least,
                        BigDecimal.valueOf(event.participations().lower())
                                .divide(BigDecimal.valueOf(event.occurrences()), 0, RoundingMode.CEILING)
                                .longValueExact());
            }
            if (held != Answer.NO) {
                bounded &= event.participations().upper().isPresent();
                most += event.participations().upper().orElse(0);
            }
        }
        Headcount people = Attendance.of(dossier).asOf(day).persons().value().count();
        assertThat(people.lower()).isEqualTo(least);
        assertThat(people.upper().isPresent()).isEqualTo(bounded);
        if (bounded) {
            assertThat(people.upper().getAsLong()).isEqualTo(most);
        }
    }

    @Property(tries = 300)
    void a_unit_cost_contains_the_quotient_in_every_world_and_no_tighter_cents_do(
            @ForAll("cents") long least,
            @ForAll("cents") long more,
            @ForAll("heads") long fewest,
            @ForAll("heads") long extra) {
        AmountRange cost = AmountRange.between(euro(least), euro(least + more));
        Headcount heads = Headcount.between(fewest, fewest + extra);
        AmountRange each = Explanation.quotient(new Literal("each"), assumed(cost), assumed(heads))
                .value()
                .asAmount();
        BigDecimal down =
                BigDecimal.valueOf(least, 2).divide(BigDecimal.valueOf(fewest + extra), 2, RoundingMode.FLOOR);
        BigDecimal up = BigDecimal.valueOf(least + more, 2).divide(BigDecimal.valueOf(fewest), 2, RoundingMode.CEILING);
        assertThat(Amounts.decimal(each.lower().orElseThrow())).isEqualByComparingTo(down);
        assertThat(Amounts.decimal(each.upper().orElseThrow())).isEqualByComparingTo(up);
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(0, 500_000);
    }

    @Provide
    Arbitrary<Long> heads() {
        return Arbitraries.longs().between(1, 600);
    }

    private static Explanation assumed(AmountRange amount) {
        return Explanation.assumed(new Literal("cost"), Quantity.of(amount), new Literal("assumed"));
    }

    private static Explanation assumed(Headcount heads) {
        return Explanation.assumed(new Literal("heads"), Quantity.of(heads), new Literal("assumed"));
    }

    private static MonetaryAmount euro(long cents) {
        return Amounts.ofMinor(cents, Amounts.currency("EUR"));
    }
}
