package lt.kopz.core.attendance;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostponedEventTest {

    private static Event.Builder event(EventState state) {
        return Event.builder()
                .id("event")
                .measure(MEASURE)
                .kind(EventKind.LECTURE)
                .title(text("paskaita"))
                .state(state)
                .date(on("2019-11-08"));
    }

    private static Dossier postponedTo(String to) {
        return aDossier()
                .event(
                        "event",
                        EventState.POSTPONED,
                        "2019-11-08",
                        event -> event.participations(Headcount.exactly(30))
                                .postponedTo(PartialDate.parse(to))
                                .reason(text("liga")))
                .build();
    }

    @ParameterizedTest(name = "on {0} held {1}, planned {2}, postponed {3}, the measure is {4}")
    @CsvSource({
        "2019-11-07, NO, NO, NO, NO_INFORMATION",
        "2019-11-08, NO, NO, YES, POSTPONED",
        "2019-12-10, NO, NO, YES, POSTPONED",
        "2020-01-14, NO, NO, YES, POSTPONED",
        "2020-01-15, CANNOT_TELL, NO, NO, UNDETERMINED",
        "2020-01-16, CANNOT_TELL, NO, NO, UNDETERMINED"
    })
    void is_neither_held_nor_planned_and_undetermined_once_its_new_day_has_passed(
            LocalDate day, Answer held, Answer planned, Answer postponed, MeasureStatus status) {
        Dossier dossier = postponedTo("2020-01-15");
        Event event = dossier.events().get(0);
        Occurrences occurrences = Occurrences.of(dossier, day);
        assertThat(occurrences.held(event)).isEqualTo(held);
        assertThat(occurrences.planned(event)).isEqualTo(planned);
        assertThat(occurrences.postponed(event)).isEqualTo(postponed);
        assertThat(MeasureProgress.of(dossier, MEASURE, day).status()).isEqualTo(status);
        assertThat(Attendance.of(dossier).asOf(day).postponed()).hasSize(postponed == Answer.YES ? 1 : 0);
        assertThat(Attendance.of(dossier).asOf(day).undetermined()).hasSize(held == Answer.CANNOT_TELL ? 1 : 0);
    }

    @Test
    void counts_neither_as_held_nor_as_planned() {
        Attendance attendance = Attendance.of(postponedTo("2020-01-15"));
        assertThat(attendance.held().value()).isEqualTo(Participations.none());
        assertThat(attendance.planned().value()).isEqualTo(Participations.none());
    }

    @Test
    void is_held_on_its_new_day_in_a_scenario_that_reaches_it_and_marked_as_assumed() {
        Dossier dossier = postponedTo("2020-01-15");
        Attendance reached = Attendance.of(Scenario.allPlannedTakesPlace(dossier, LocalDate.of(2020, 1, 15)));
        assertThat(reached.held().value()).isEqualTo(Participations.exactly(30));
        assertThat(reached.held().basis()).isEqualTo(Basis.ASSUMED);
        Attendance before = Attendance.of(Scenario.allPlannedTakesPlace(dossier, LocalDate.of(2020, 1, 14)));
        assertThat(before.held().value()).isEqualTo(Participations.none());
    }

    @Test
    void one_held_and_one_postponed_is_a_measure_done_with_a_deviation() {
        DossierFixtures fixture =
                aDossier().event("one", EventState.HELD, "2019-11-08").event("two", EventState.POSTPONED, "2019-11-09");
        assertThat(MeasureProgress.of(fixture.build(), MEASURE, DossierFixtures.HORIZON))
                .isEqualTo(new MeasureProgress(
                        MeasureStatus.DONE_WITH_DEVIATION, Headcount.exactly(1), Headcount.exactly(2)));
    }

    @Test
    void only_a_postponed_event_has_a_new_day_and_only_it_or_a_cancelled_one_a_reason() {
        assertThatThrownBy(() -> event(EventState.HELD)
                        .postponedTo(PartialDate.parse("2020"))
                        .build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_POSTPONED);
        assertThatThrownBy(() -> event(EventState.PLANNED).reason(text("liga")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThatCode(() -> event(EventState.CANCELLED).reason(text("liga")).build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} to {1} people, 100 participations at 4 occurrences: possible {2}")
    @CsvSource({"24, 24, false", "25, 25, true", "26, 26, true", "100, 100, true", "101, 101, false", "20, 25, true"})
    void people_who_do_not_go_with_the_participations_are_kept(long least, long most, boolean possible) {
        Event event = event(EventState.HELD)
                .occurrences(4)
                .participations(Headcount.exactly(100))
                .persons(Sourced.stated(Headcount.between(least, most)))
                .build();

        assertThat(event.personsArePossible()).isEqualTo(possible);
    }
}
