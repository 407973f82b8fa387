package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownListsTest {
    private static final Dossier NOTHING = aDossier().statingNothingOfLists().build();
    private static final Dossier THREE_EVENTS = aDossier()
            .statingNothingOfLists()
            .event("first", EventState.HELD, "2019-05-02", event -> event)
            .event("second", EventState.HELD, "2019-05-09", event -> event.occurrences(2))
            .build();
    private static final Dossier TWO_MEETINGS = aDossier()
            .statingNothingOfLists()
            .meeting("first", MeetingState.HELD, "2019-02-05")
            .meeting("second", MeetingState.HELD, "2019-06-11")
            .meeting("third", MeetingState.PLANNED, "2019-12-19")
            .build();

    private static CompletenessStatement statement(
            String id, ListKind kind, UnaryOperator<CompletenessStatement.Builder> change) {
        return change.apply(CompletenessStatement.builder().id(id).list(kind).provenance(STATED))
                .build();
    }

    private static CompletenessStatement complete(String id, ListKind kind, String owner, DateRange period) {
        return statement(id, kind, it -> it.owner(owner).period(period).extent(Extent.COMPLETE));
    }

    private static KnownList events(Dossier dossier, String owner) {
        return KnownLists.of(dossier).of(ListKind.EVENTS, Optional.of(owner), HORIZON);
    }

    private static Standing meetings(Dossier dossier) {
        return KnownLists.of(dossier)
                .of(ListKind.MEETINGS, Optional.of(dossier.group().id()), HORIZON)
                .standing();
    }

    @ParameterizedTest
    @EnumSource(
            value = ListKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GROUPS", "PLANS", "MEASURES"})
    void of_what_is_neither_recorded_nor_stated_nothing_is_known(ListKind kind) {
        assertThat(KnownLists.of(NOTHING).of(kind, Optional.empty(), HORIZON).standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void what_is_recorded_is_taken_for_all_there_is() {
        assertThat(events(THREE_EVENTS, MEASURE).standing()).isEqualTo(Standing.INFERRED_COMPLETE);
        assertThat(events(THREE_EVENTS, PLAN).standing()).isEqualTo(Standing.INFERRED_COMPLETE);
        assertThat(events(THREE_EVENTS, PLAN).statements()).isEmpty();
    }

    @Test
    void an_empty_list_that_is_stated_to_be_complete_means_none() {
        CompletenessStatement all = complete("all", ListKind.EVENTS, PLAN, DateRange.ofYear(2019));

        KnownList events = events(NOTHING.withCompleteness(all), PLAN);

        assertThat(events.isDeclared()).isTrue();
        assertThat(events.statements()).containsExactly(all);
    }

    @Test
    void what_is_stated_of_a_plan_holds_for_its_measures_and_what_is_inferred_does_not() {
        Dossier declared = NOTHING.withCompleteness(complete("all", ListKind.EVENTS, PLAN, DateRange.ofYear(2019)));
        Dossier other = aDossier()
                .statingNothingOfLists()
                .plan(
                        "other",
                        plan -> plan.addMeasures(
                                DossierFixtures.measure("measure-2"), DossierFixtures.measure("measure-3")))
                .event("held", EventState.HELD, "2019-05-02", event -> event.measure("measure-2"))
                .build();

        assertThat(events(declared, MEASURE).standing()).isEqualTo(Standing.DECLARED_COMPLETE);
        assertThat(events(other, "other").standing()).isEqualTo(Standing.INFERRED_COMPLETE);
        assertThat(events(other, "measure-3").standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_partial_list_of_a_measure_makes_that_of_its_plan_partial_but_not_that_of_another_measure() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .plan("other", plan -> plan.addMeasures(DossierFixtures.measure("measure-2")))
                .event("held", EventState.HELD, "2019-05-02", event -> event)
                .event("too", EventState.HELD, "2019-05-03", event -> event.measure("measure-2"))
                .build()
                .withCompleteness(statement(
                        "some", ListKind.EVENTS, it -> it.owner(MEASURE).extent(Extent.PARTIAL)));

        assertThat(events(dossier, MEASURE).standing()).isEqualTo(Standing.PARTIAL);
        assertThat(events(dossier, PLAN).standing()).isEqualTo(Standing.PARTIAL);
        assertThat(events(dossier, "measure-2").standing()).isEqualTo(Standing.INFERRED_COMPLETE);
        assertThat(KnownLists.of(dossier)
                        .of(ListKind.EVENTS, Optional.empty(), HORIZON)
                        .standing())
                .isEqualTo(Standing.PARTIAL);
    }

    @Test
    void nothing_is_inferred_of_a_part_of_a_list_that_is_stated_to_be_partial() {
        CompletenessStatement partial = statement("some", ListKind.EVENTS, it -> it.extent(Extent.PARTIAL));

        assertThat(events(THREE_EVENTS.withCompleteness(partial), MEASURE).standing())
                .isEqualTo(Standing.PARTIAL);
        assertThat(events(
                                THREE_EVENTS.withCompleteness(
                                        partial, complete("all", ListKind.EVENTS, MEASURE, DateRange.ofYear(2019))),
                                MEASURE)
                        .standing())
                .isEqualTo(Standing.DECLARED_COMPLETE);
    }

    @Test
    void statements_on_adjoining_periods_join_and_a_day_left_out_parts_them() {
        DateRange first = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
        DateRange next = DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31));
        DateRange later = DateRange.of(LocalDate.of(2019, 7, 2), LocalDate.of(2019, 12, 31));

        assertThat(events(
                                NOTHING.withCompleteness(
                                        complete("b", ListKind.EVENTS, PLAN, next),
                                        complete("a", ListKind.EVENTS, PLAN, first)),
                                PLAN)
                        .standing())
                .isEqualTo(Standing.DECLARED_COMPLETE);
        assertThat(events(
                                NOTHING.withCompleteness(
                                        complete("a", ListKind.EVENTS, PLAN, first),
                                        complete("b", ListKind.EVENTS, PLAN, later)),
                                PLAN)
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void complete_beats_partial_of_the_same_days() {
        CompletenessStatement partial =
                statement("part", ListKind.EVENTS, it -> it.owner(PLAN).extent(Extent.PARTIAL));

        assertThat(events(
                                NOTHING.withCompleteness(
                                        partial, complete("all", ListKind.EVENTS, PLAN, DateRange.ofYear(2019))),
                                PLAN)
                        .standing())
                .isEqualTo(Standing.DECLARED_COMPLETE);
    }

    @Test
    void appropriations_declared_complete_until_a_day_say_nothing_of_the_days_after_it() {
        LocalDate day = LocalDate.of(2019, 10, 23);
        Dossier dossier = NOTHING.withCompleteness(
                complete("none", ListKind.APPROPRIATIONS, PLAN, DateRange.of(LocalDate.of(2019, 1, 1), day)));
        KnownLists lists = KnownLists.of(dossier);

        assertThat(lists.of(ListKind.APPROPRIATIONS, Optional.of(PLAN), day).standing())
                .isEqualTo(Standing.DECLARED_COMPLETE);
        assertThat(lists.of(ListKind.APPROPRIATIONS, Optional.of(PLAN), day.plusDays(1))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_number_of_as_many_meetings_as_are_recorded_means_that_they_are_all() {
        assertThat(meetings(TWO_MEETINGS.withCompleteness(
                        statement("two", ListKind.MEETINGS, it -> it.number(Headcount.exactly(2))))))
                .isEqualTo(Standing.DECLARED_COMPLETE);
    }

    @Test
    void a_number_of_more_meetings_than_are_recorded_means_that_they_are_a_part() {
        KnownList eight = KnownLists.of(TWO_MEETINGS.withCompleteness(statement(
                        "eight", ListKind.MEETINGS, it -> it.owner("group").number(Headcount.exactly(8)))))
                .of(ListKind.MEETINGS, Optional.of("group"), HORIZON);

        assertThat(eight.standing()).isEqualTo(Standing.PARTIAL);
        assertThat(eight.number()).contains(Headcount.exactly(8));
    }

    @Test
    void a_list_that_is_stated_to_be_complete_rests_on_that_and_on_no_number() {
        CompletenessStatement all = statement("all", ListKind.MEETINGS, it -> it.extent(Extent.COMPLETE));
        CompletenessStatement two = statement("two", ListKind.MEETINGS, it -> it.number(Headcount.exactly(2)));

        assertThat(KnownLists.of(TWO_MEETINGS.withCompleteness(two, all))
                        .of(ListKind.MEETINGS, Optional.empty(), HORIZON)
                        .statements())
                .containsExactly(all);
    }

    @Test
    void a_number_is_one_of_its_own_period_only() {
        KnownLists lists = KnownLists.of(TWO_MEETINGS.withCompleteness(statement(
                "eight",
                ListKind.MEETINGS,
                it -> it.owner("group").period(DateRange.ofYear(2018)).number(Headcount.exactly(8)))));

        assertThat(lists.of(ListKind.MEETINGS, Optional.of("group"), HORIZON).number())
                .isEmpty();
        assertThat(lists.of(ListKind.MEETINGS, Optional.of("group"), HORIZON).standing())
                .isEqualTo(Standing.INFERRED_COMPLETE);
    }

    @Test
    void what_is_counted_of_events_is_every_occurrence_held() {
        KnownLists lists = KnownLists.of(THREE_EVENTS);

        assertThat(lists.recorded(ListKind.EVENTS, Optional.of(PLAN), Optional.of(DateRange.ofYear(2019))))
                .isEqualTo(Headcount.exactly(3));
        assertThat(KnownLists.of(TWO_MEETINGS).recorded(ListKind.MEETINGS, Optional.empty(), Optional.empty()))
                .isEqualTo(Headcount.exactly(2));
    }

    @Test
    void what_lies_before_the_first_known_day_is_partial() {
        KnownLists lists = KnownLists.of(THREE_EVENTS);
        LocalDate before = THREE_EVENTS.firstKnownDay().minusDays(1);

        assertThat(lists.of(ListKind.EVENTS, Optional.of(PLAN), before, HORIZON).standing())
                .isEqualTo(Standing.PARTIAL);
        assertThat(KnownLists.of(THREE_EVENTS.withKnownFrom(Sourced.stated(before)))
                        .of(ListKind.EVENTS, Optional.of(PLAN), before, HORIZON)
                        .standing())
                .isEqualTo(Standing.INFERRED_COMPLETE);
    }

    @Test
    void after_the_last_known_day_the_list_is_known_until_that_day() {
        KnownList later = KnownLists.of(NOTHING.withCompleteness(
                        complete("all", ListKind.EVENTS, PLAN, DateRange.of(LocalDate.of(2019, 1, 1), HORIZON))))
                .of(ListKind.EVENTS, Optional.of(PLAN), HORIZON.plusYears(1));

        assertThat(later.standing()).isEqualTo(Standing.DECLARED_COMPLETE);
        assertThat(later.until()).contains(HORIZON);
        assertThat(events(NOTHING, PLAN).until()).isEmpty();
    }

    @Test
    void a_statement_on_a_list_that_its_owner_does_not_have_is_refused() {
        assertThatThrownBy(() ->
                        NOTHING.withCompleteness(complete("all", ListKind.MEETINGS, PLAN, DateRange.ofYear(2019))))
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("/completeness/0/owner");
        assertThatThrownBy(
                        () -> NOTHING.withCompleteness(complete("all", ListKind.PLANS, PLAN, DateRange.ofYear(2019))))
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("leave the owner out");
    }
}
