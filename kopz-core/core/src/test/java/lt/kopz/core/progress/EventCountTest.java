package lt.kopz.core.progress;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events are counted once for all:")
class EventCountTest {
    /** Two lectures at 60.00 together; of the 20 participations of the first one, 30 were by boys. */
    private static Dossier.Builder lectures() {
        return aDossier()
                .event(
                        "a",
                        EventState.HELD,
                        "2019-03-01",
                        event -> event.participations(Headcount.exactly(20))
                                .addOfWhich(OfWhich.builder()
                                        .who(text("berniukai"))
                                        .count(Headcount.exactly(30))
                                        .build()))
                .event("b", EventState.HELD, "2019-05-01", Headcount.exactly(10))
                .builder()
                .addExpenditures(cost("cost-a", "a", "40.00"), cost("cost-b", "b", "20.00"));
    }

    private static Expenditure cost(String id, String event, String amount) {
        return Expenditure.builder()
                .id(id)
                .subject(event)
                .amount(Amounts.euro(amount))
                .build();
    }

    private static Dossier unanswered() {
        return lectures().addInactivity(stated(InactivityKind.NO_ANSWER)).build();
    }

    /** What a source states of the measure and all of 2019. */
    private static Inactivity stated(InactivityKind kind) {
        return Inactivity.builder()
                .id("inactivity")
                .kind(kind)
                .subject(MEASURE)
                .period(DateRange.ofYear(2019))
                .provenance(STATED)
                .build();
    }

    @Test
    void what_one_participation_costs_is_by_the_participations_that_attendance_counts() {
        Dossier dossier = lectures().build();

        assertThat(Attendance.of(dossier).ofMeasure(MEASURE).held().value().count())
                .isEqualTo(Headcount.atLeast(30));
        assertThat(UnitCosts.of(dossier, MEASURE).perParticipation().value().bounds())
                .isEqualTo(AmountRange.atMost(Amounts.euro("2.00")));
    }

    @Test
    void where_nobody_answered_more_may_have_been_held_and_spent_but_not_at_an_event_that_is_recorded() {
        Dossier dossier = unanswered();
        UnitCosts costs = UnitCosts.of(dossier, MEASURE);

        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.atLeast(2));
        assertThat(costs.cost().value()).isEqualTo(AmountRange.atLeast(Amounts.euro("60.00")));
        assertThat(costs.perEvent().value().bounds().upper()).isEmpty();
        assertThat(costs.perEvent().value().each().lower().signum()).isZero();
        assertThat(UnitCosts.of(dossier, "b").perEvent().value().bounds())
                .isEqualTo(AmountRange.exactly(Amounts.euro("20.00")));
    }

    @Test
    void of_a_plan_are_those_of_its_measures_and_of_a_time_those_within_it() {
        EventCount all = EventCount.of(unanswered(), HORIZON);
        EventCount early = all.during(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31)));

        assertThat(all.of(PLAN).events())
                .isEqualTo(all.events())
                .isEqualTo(all.of(MEASURE).events());
        assertThat(all.of(PLAN).inactive())
                .isEqualTo(all.of(MEASURE).inactive())
                .hasSize(1);
        assertThat(all.of("a").inactive()).isEmpty();
        assertThat(early.held(Event::attended))
                .singleElement()
                .satisfies(part -> assertThat(part.value().asCount()).isEqualTo(Headcount.atLeast(20)));
    }

    @Test
    void who_came_to_an_event_held_after_the_last_known_day_is_neither_lost_nor_counted() {
        Attendance attendance = Attendance.of(aDossier()
                .event("late", EventState.HELD, "2019-12-20", Headcount.exactly(30))
                .build());

        assertThat(attendance.held().value().count()).isEqualTo(Headcount.atMost(30));
        assertThat(attendance.persons().value().count()).isEqualTo(Headcount.atMost(30));
        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.atMost(1));
        assertThat(attendance.undetermined()).hasSize(1);
        assertThat(attendance.held().explain(Wording.ENGLISH))
                .contains("stated as held after 10\u00a0December 2019, the last day up to which facts are known");
        assertThat(attendance.asOf(LocalDate.of(2019, 12, 20)).held().value().count())
                .isEqualTo(Headcount.exactly(30));
    }

    @Test
    void whoever_may_have_been_asked_by_then_and_have_not_answered_leaves_open_what_was_held() {
        Attendance attendance = Attendance.of(unanswered()).asOf(LocalDate.of(2019, 2, 1));

        assertThat(attendance.held().value().count()).isEqualTo(Headcount.unknown());
        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.unknown());
    }

    @Test
    void what_is_planned_for_a_day_that_may_be_over_may_still_be_planned() {
        Attendance attendance = Attendance.of(aDossier()
                .event("some-day", EventState.PLANNED, "XXXX-XX-XX", Headcount.exactly(4))
                .build());

        assertThat(attendance.planned().value().count()).isEqualTo(Headcount.exactly(4));
        assertThat(attendance.asOf(LocalDate.of(2020, 2, 1)).planned().value().count())
                .isEqualTo(Headcount.atMost(4));
        assertThat(attendance.asOf(LocalDate.of(2020, 2, 1)).eventsPlanned().value())
                .isEqualTo(Headcount.atMost(1));
    }

    @Test
    void that_nothing_was_done_is_no_reason_that_what_may_have_been_held_was_not() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .event("overdue", EventState.PLANNED, "2019-05-01", Headcount.exactly(4))
                .builder()
                .addInactivity(stated(InactivityKind.NOTHING_DONE))
                .build();

        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.atMost(1));
        assertThat(Attendance.of(dossier).held().value().count()).isEqualTo(Headcount.atMost(4));
        assertThat(MeasureProgress.of(dossier, MEASURE, HORIZON))
                .isEqualTo(new MeasureProgress(
                        ImmutableSet.of(MeasureStatus.DONE, MeasureStatus.NOT_DONE),
                        Headcount.atMost(1),
                        Headcount.exactly(1)));
    }

    @Test
    void a_number_of_events_beside_nothing_done_leaves_open_which_is_right() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .builder()
                .addInactivity(stated(InactivityKind.NOTHING_DONE))
                .addCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(ListKind.EVENTS)
                        .owner(MEASURE)
                        .number(Headcount.exactly(2))
                        .provenance(STATED)
                        .build())
                .build();
        Attendance attendance = Attendance.of(dossier).ofMeasure(MEASURE);

        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.atMost(2));
        assertThat(attendance.held().value().count()).isEqualTo(Headcount.unknown());
        assertThat(attendance.asOf(LocalDate.of(2019, 6, 30)).eventsHeld().value())
                .isEqualTo(Headcount.atMost(2));
        assertThat(MeasureProgress.of(dossier, MEASURE, HORIZON))
                .isEqualTo(new MeasureProgress(
                        ImmutableSet.of(MeasureStatus.DONE, MeasureStatus.NOT_DONE),
                        Headcount.atMost(2),
                        Headcount.atMost(2)));
    }
}
