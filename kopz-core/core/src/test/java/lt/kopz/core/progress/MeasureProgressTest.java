package lt.kopz.core.progress;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureProgressTest {

    private static MeasureProgress progress(DossierFixtures fixture, String day) {
        return MeasureProgress.of(fixture.build(), MEASURE, LocalDate.parse(day));
    }

    @Test
    void a_measure_of_which_nothing_is_told() {
        assertThat(progress(aDossier(), "2019-12-10"))
                .isEqualTo(new MeasureProgress(MeasureStatus.NO_INFORMATION, Headcount.zero(), Headcount.zero()));
    }

    @ParameterizedTest(name = "a deliverable {0}, {1}: on {2} the measure is {3}")
    @CsvSource({
        "DELIVERED, 2019-11-08, 2019-11-07, PLANNED",
        "DELIVERED, 2019-11-08, 2019-11-08, DONE",
        "DELIVERED, 2019-11-08, 2019-11-09, DONE",
        "DELIVERED, 2019-11, 2019-11-15, UNDETERMINED",
        "DELIVERED, XXXX-XX-XX, 2019-12-09, UNDETERMINED",
        "DELIVERED, XXXX-XX-XX, 2019-12-10, DONE",
        "POSTPONED, 2019-06-19, 2019-06-18, PLANNED",
        "POSTPONED, 2019-06-19, 2019-06-19, POSTPONED",
        "PLANNED, 2019-12-18, 2019-12-09, PLANNED",
        "PLANNED, 2019-12-18, 2019-12-10, PLANNED",
        "PLANNED, 2019-12-18, 2019-12-17, PLANNED",
        "PLANNED, 2019-12-18, 2019-12-18, UNDETERMINED",
        "PLANNED, 2019-12-18, 2019-12-31, UNDETERMINED",
        "PLANNED, XXXX-XX-XX, 2019-12-10, PLANNED",
        "PLANNED, XXXX-XX-XX, 2019-12-11, UNDETERMINED"
    })
    void by_a_deliverable(DeliverableState state, String date, String day, MeasureStatus status) {
        assertThat(progress(aDossier().deliverable("deliverable", state, date), day)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "an agreement {0}, prepared {1}, signed {2}: on {3} the measure is {4}")
    @CsvSource({
        "PREPARED, 2019-12-01, XXXX-XX-XX, 2019-11-30, NO_INFORMATION",
        "PREPARED, 2019-12-01, XXXX-XX-XX, 2019-12-01, PREPARED",
        "PREPARED, 2019-12, XXXX-XX-XX, 2019-12-09, UNDETERMINED",
        "PREPARED, 2019-12, XXXX-XX-XX, 2019-12-10, PREPARED",
        "SIGNED, 2019-11-01, 2019-11-20, 2019-10-31, NO_INFORMATION",
        "SIGNED, 2019-11-01, 2019-11-20, 2019-11-19, PREPARED",
        "SIGNED, 2019-11-01, 2019-11-20, 2019-11-20, DONE",
        "SIGNED, 2019-11-01, 2019-11-20, 2019-11-21, DONE",
        "SIGNED, 2019-11-01, XXXX-XX-XX, 2019-11-20, UNDETERMINED",
        "SIGNED, 2019-11-01, XXXX-XX-XX, 2019-12-10, DONE",
        "ENDED, 2019-11-01, 2019-11-20, 2019-12-10, DONE"
    })
    void by_an_agreement(AgreementState state, String prepared, String signed, String day, MeasureStatus status) {
        assertThat(progress(
                                aDossier()
                                        .agreement(
                                                "agreement",
                                                state,
                                                agreement -> agreement
                                                        .prepared(PartialDate.parse(prepared))
                                                        .signed(PartialDate.parse(signed))),
                                day)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "events {0} and {1}: {2}, {3} of {4}")
    @CsvSource({
        "HELD, HELD, DONE, 5, 5",
        "HELD, PLANNED, IN_PROGRESS, 2, 5",
        "PLANNED, PLANNED, PLANNED, 0, 5",
        "HELD, CANCELLED, DONE_WITH_DEVIATION, 2, 2",
        "CANCELLED, PLANNED, PLANNED, 0, 3",
        "CANCELLED, CANCELLED, CANCELLED, 0, 0"
    })
    void by_two_batches_of_events(EventState one, EventState other, MeasureStatus status, long done, long total) {
        DossierFixtures fixture = aDossier()
                .event("one", one, one == EventState.PLANNED ? "2020-01-01" : "2019-11-08", e -> e.occurrences(2))
                .event(
                        "other",
                        other,
                        other == EventState.PLANNED ? "2020-01-01" : "2019-11-08",
                        e -> e.occurrences(3));
        assertThat(progress(fixture, "2019-12-10"))
                .isEqualTo(new MeasureProgress(status, Headcount.exactly(done), Headcount.exactly(total)));
    }

    @Test
    void what_was_held_without_what_was_postponed_is_done_with_a_deviation() {
        assertThat(progress(
                        aDossier()
                                .event("seminar", EventState.HELD, "2019-06-19")
                                .deliverable("package", DeliverableState.POSTPONED, "2019-06-19"),
                        "2019-12-10"))
                .isEqualTo(new MeasureProgress(
                        MeasureStatus.DONE_WITH_DEVIATION, Headcount.exactly(1), Headcount.exactly(2)));
    }

    @ParameterizedTest(name = "on {0}: {1} of 3, {2}")
    @CsvSource({
        "2019-03-04, 0, PLANNED",
        "2019-03-05, 1, IN_PROGRESS",
        "2019-03-07, 1, IN_PROGRESS",
        "2019-03-27, 3, DONE"
    })
    void a_deliverable_is_a_part_of_its_measure_before_it_is_delivered(String day, long done, MeasureStatus status) {
        DossierFixtures fixture = aDossier()
                .deliverable("first", DeliverableState.DELIVERED, "2019-03-05")
                .deliverable("second", DeliverableState.DELIVERED, "2019-03-27", second -> second.quantity(2));

        assertThat(progress(fixture, day))
                .isEqualTo(new MeasureProgress(status, Headcount.exactly(done), Headcount.exactly(3)));
    }

    private static DossierFixtures aSeriesOfFive() {
        return aDossier()
                .series("lectures", series -> series.intended(5))
                .event(
                        "held",
                        EventState.HELD,
                        "2019-05-07",
                        event -> event.series("lectures").occurrences(3));
    }

    @Test
    void of_a_series_of_five_three_are_held_and_two_are_to_come() {
        assertThat(progress(aSeriesOfFive(), "2019-12-10"))
                .isEqualTo(new MeasureProgress(MeasureStatus.IN_PROGRESS, Headcount.exactly(3), Headcount.exactly(5)));
        assertThat(progress(aDossier().series("lectures", series -> series.intended(5)), "2019-12-10"))
                .isEqualTo(new MeasureProgress(MeasureStatus.PLANNED, Headcount.zero(), Headcount.exactly(5)));
    }

    @ParameterizedTest(name = "a fourth that is {0} on {1}: {2} done of {3} to {4}")
    @CsvSource({
        "PLANNED, 2020-01-15, 2019-12-10, 3, 5, 5, IN_PROGRESS",
        "PLANNED, 2019-12-01, 2019-12-10, 3, 5, 5, IN_PROGRESS",
        "HELD, 2019-12-20, 2019-12-10, 3, 5, 5, IN_PROGRESS",
        "CANCELLED, 2019-11-01, 2019-12-10, 3, 4, 4, IN_PROGRESS"
    })
    void a_series_has_as_many_events_as_are_intended_whatever_becomes_of_some(
            EventState state, String date, String day, long done, long least, long most, MeasureStatus status) {
        MeasureProgress progress =
                progress(aSeriesOfFive().event("fourth", state, date, event -> event.series("lectures")), day);

        assertThat(progress.status()).isEqualTo(status);
        assertThat(progress.done().lower()).isEqualTo(done);
        assertThat(progress.total()).isEqualTo(Headcount.between(least, most));
    }

    @Test
    void events_counted_by_a_number_alone_may_be_those_that_a_series_lacks() {
        Dossier dossier = aSeriesOfFive()
                .statingNothingOfLists()
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(ListKind.EVENTS)
                        .owner(MEASURE)
                        .number(Headcount.exactly(5))
                        .build());

        assertThat(MeasureProgress.of(dossier, MEASURE, DossierFixtures.HORIZON))
                .isEqualTo(new MeasureProgress(
                        ImmutableSet.of(MeasureStatus.DONE, MeasureStatus.IN_PROGRESS),
                        Headcount.exactly(5),
                        Headcount.between(5, 7)));
    }

    @Test
    void an_event_held_after_the_last_known_day_leaves_open_whether_anything_was_done() {
        assertThat(progress(
                        aDossier().statingNothingOfLists().event("lecture", EventState.HELD, "2019-12-20"),
                        "2019-12-10"))
                .isEqualTo(new MeasureProgress(
                        ImmutableSet.of(MeasureStatus.DONE, MeasureStatus.NO_INFORMATION),
                        Headcount.unknown(),
                        Headcount.unknown()));
    }

    @Test
    void what_may_be_over_leaves_open_only_what_depends_on_it() {
        DossierFixtures fixture = aDossier()
                .event("held", EventState.HELD, "2019-05-07")
                .event("next", EventState.PLANNED, "2020-01-15")
                .event("overdue", EventState.PLANNED, "2019-12-01");

        assertThat(progress(fixture, "2019-12-10"))
                .isEqualTo(
                        new MeasureProgress(MeasureStatus.IN_PROGRESS, Headcount.between(1, 2), Headcount.exactly(3)));
    }

    @Test
    void the_parts_of_another_measure_do_not_count() {
        DossierFixtures fixture = aDossier()
                .plan("other", plan -> plan.addMeasures(DossierFixtures.measure("measure-2")))
                .event("event", EventState.HELD, "2019-06-19", event -> event.measure("measure-2"));
        assertThat(progress(fixture, "2019-12-10").status()).isEqualTo(MeasureStatus.NO_INFORMATION);
    }

    @ParameterizedTest
    @CsvSource({
        "40.00, 2019-05-07, 2019-12-10, COSTS_ONLY",
        "40.00, 2019-05, 2019-05-07, COSTS_ONLY NO_INFORMATION",
        "40.00, 2019-05-07, 2019-05-06, NO_INFORMATION",
        "0.00, 2019-05-07, 2019-12-10, NO_INFORMATION"
    })
    void of_a_measure_nothing_else_may_be_stated_than_what_it_cost(
            String amount, String date, String day, String statuses) {
        DossierFixtures fixture = aDossier()
                .cost(
                        "any",
                        amount,
                        cost -> cost.subject(Optional.empty()).measure(MEASURE).date(DossierFixtures.on(date)));

        assertThat(progress(fixture, day).possible())
                .map(MeasureStatus::name)
                .containsExactlyInAnyOrder(statuses.split(" "));
        assertThat(progress(fixture, day).possible()).noneMatch(MeasureStatus::isReported);
        assertThat(progress(fixture.event("held", EventState.HELD, "2019-05-01"), day)
                        .possible())
                .as("beside anything else it is no state")
                .containsExactly(MeasureStatus.DONE);
    }

    @Test
    void a_measure_that_is_not_there() {
        assertThatThrownBy(() -> MeasureProgress.of(aDossier().build(), "none", LocalDate.of(2019, 12, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"none\"")
                .hasMessageContaining("measure");
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENTS", "AGREEMENTS"})
    void of_a_measure_of_which_only_a_part_is_recorded_at_least_so_much_is_done(ListKind list) {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .event("lecture", EventState.HELD, "2019-05-07")
                .build();
        Dossier partial = dossier.withCompleteness(CompletenessStatement.builder()
                .id("partial")
                .list(list)
                .owner(MEASURE)
                .extent(Extent.PARTIAL)
                .build());

        assertThat(MeasureProgress.of(dossier, MEASURE, DossierFixtures.HORIZON).done())
                .isEqualTo(Headcount.exactly(1));
        assertThat(MeasureProgress.of(partial, MEASURE, DossierFixtures.HORIZON).done())
                .isEqualTo(Headcount.atLeast(1));
        assertThat(MeasureProgress.of(partial, MEASURE, DossierFixtures.HORIZON).total())
                .isEqualTo(Headcount.atLeast(1));
    }

    private static Dossier stating(Headcount number, int recorded) {
        DossierFixtures fixture = aDossier().statingNothingOfLists();
        for (int i = 0; i < recorded; i++) {
            fixture = fixture.event("lecture-" + i, EventState.HELD, "2019-05-07");
        }
        return fixture.build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(ListKind.EVENTS)
                        .owner(MEASURE)
                        .number(number)
                        .build());
    }

    @ParameterizedTest(name = "{0} recorded: {1} done of {1}, and in all at least {2}")
    @CsvSource({"0, 7, 7", "2, 7, 7", "7, 7, 7", "8, 8, 8"})
    void the_measure_had_seven_lectures(int recorded, long done, long atLeast) {
        Dossier dossier = stating(Headcount.exactly(7), recorded);

        assertThat(MeasureProgress.of(dossier, MEASURE, DossierFixtures.HORIZON))
                .isEqualTo(new MeasureProgress(MeasureStatus.DONE, Headcount.exactly(done), Headcount.exactly(done)));
        assertThat(Attendance.of(dossier).ofMeasure(MEASURE).eventsHeld().value())
                .isEqualTo(Headcount.exactly(done));
        assertThat(Attendance.of(dossier).eventsHeld().value().lower()).isEqualTo(atLeast);
        assertThat(Attendance.of(dossier).unstated()).isEmpty();
    }

    @Test
    void the_measure_had_seven_lectures_or_more() {
        Dossier dossier = stating(Headcount.atLeast(7), 2);

        assertThat(MeasureProgress.of(dossier, MEASURE, DossierFixtures.HORIZON).done())
                .isEqualTo(Headcount.atLeast(7));
        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.atLeast(7));
    }

    @Test
    void the_measure_had_five_to_seven_lectures() {
        assertThat(MeasureProgress.of(stating(Headcount.between(5, 7), 2), MEASURE, DossierFixtures.HORIZON))
                .isEqualTo(new MeasureProgress(MeasureStatus.DONE, Headcount.between(5, 7), Headcount.between(5, 7)));
    }

    @Test
    void the_measure_had_three_agreements_signed() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .agreement(
                        "agreement",
                        AgreementState.SIGNED,
                        agreement -> agreement
                                .prepared(PartialDate.parse("2019-11-01"))
                                .signed(PartialDate.parse("2019-11-20")))
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(ListKind.AGREEMENTS)
                        .owner(MEASURE)
                        .number(Headcount.exactly(3))
                        .build());

        assertThat(MeasureProgress.of(dossier, MEASURE, DossierFixtures.HORIZON))
                .isEqualTo(new MeasureProgress(MeasureStatus.DONE, Headcount.exactly(3), Headcount.exactly(3)));
    }
}
