package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {

    @ParameterizedTest(
            name = "told as {0} for {1} and known until {2}: on {3} it had been held: {4}, and was still planned: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # a known day before the horizon: the day before, the day, the day after, the horizon, later
            HELD      | 2019-11-08            | 2019-12-10 | 2019-11-07 | NO          | NO
            HELD      | 2019-11-08            | 2019-12-10 | 2019-11-08 | YES         | NO
            HELD      | 2019-11-08            | 2019-12-10 | 2019-11-09 | YES         | NO
            HELD      | 2019-11-08            | 2019-12-10 | 2019-12-10 | YES         | NO
            HELD      | 2019-11-08            | 2019-12-10 | 2019-12-31 | YES         | NO
            # the horizon itself
            HELD      | 2019-12-10            | 2019-12-10 | 2019-12-09 | NO          | NO
            HELD      | 2019-12-10            | 2019-12-10 | 2019-12-10 | YES         | NO
            HELD      | 2019-12-10            | 2019-12-10 | 2019-12-11 | YES         | NO
            # a month that ends before the horizon
            HELD      | 2019-11               | 2019-12-10 | 2019-10-31 | NO          | NO
            HELD      | 2019-11               | 2019-12-10 | 2019-11-01 | CANNOT_TELL | NO
            HELD      | 2019-11               | 2019-12-10 | 2019-11-29 | CANNOT_TELL | NO
            HELD      | 2019-11               | 2019-12-10 | 2019-11-30 | YES         | NO
            # a month that the horizon cuts: stated as held, so held by the horizon
            HELD      | 2019-12               | 2019-12-10 | 2019-11-30 | NO          | NO
            HELD      | 2019-12               | 2019-12-10 | 2019-12-09 | CANNOT_TELL | NO
            HELD      | 2019-12               | 2019-12-10 | 2019-12-10 | YES         | NO
            HELD      | 2019-12               | 2019-12-10 | 2019-12-11 | YES         | NO
            # a range of days
            HELD      | 2019-11-22/2019-11-29 | 2019-12-10 | 2019-11-21 | NO          | NO
            HELD      | 2019-11-22/2019-11-29 | 2019-12-10 | 2019-11-22 | CANNOT_TELL | NO
            HELD      | 2019-11-22/2019-11-29 | 2019-12-10 | 2019-11-28 | CANNOT_TELL | NO
            HELD      | 2019-11-22/2019-11-29 | 2019-12-10 | 2019-11-29 | YES         | NO
            # no day at all
            HELD      | XXXX-XX-XX            | 2019-12-10 | 2019-01-01 | CANNOT_TELL | NO
            HELD      | XXXX-XX-XX            | 2019-12-10 | 2019-12-09 | CANNOT_TELL | NO
            HELD      | XXXX-XX-XX            | 2019-12-10 | 2019-12-10 | YES         | NO
            HELD      | XXXX-XX-XX            | 2019-12-10 | 2019-12-11 | YES         | NO
            # planned for a known day after the horizon
            PLANNED   | 2019-12-18            | 2019-12-10 | 2019-12-09 | NO          | CANNOT_TELL
            PLANNED   | 2019-12-18            | 2019-12-10 | 2019-12-10 | NO          | YES
            PLANNED   | 2019-12-18            | 2019-12-10 | 2019-12-17 | NO          | YES
            PLANNED   | 2019-12-18            | 2019-12-10 | 2019-12-18 | CANNOT_TELL | NO
            PLANNED   | 2019-12-18            | 2019-12-10 | 2019-12-19 | CANNOT_TELL | NO
            # planned for the horizon itself, without evidence
            PLANNED   | 2019-12-10            | 2019-12-10 | 2019-12-09 | NO          | CANNOT_TELL
            PLANNED   | 2019-12-10            | 2019-12-10 | 2019-12-10 | CANNOT_TELL | NO
            # planned for a month that the horizon cuts
            PLANNED   | 2019-12               | 2019-12-10 | 2019-11-30 | NO          | CANNOT_TELL
            PLANNED   | 2019-12               | 2019-12-10 | 2019-12-10 | NO          | YES
            PLANNED   | 2019-12               | 2019-12-10 | 2019-12-11 | CANNOT_TELL | CANNOT_TELL
            PLANNED   | 2019-12               | 2019-12-10 | 2019-12-31 | CANNOT_TELL | NO
            PLANNED   | 2019-12               | 2019-12-10 | 2020-01-01 | CANNOT_TELL | NO
            # planned for a month after the horizon
            PLANNED   | 2020-02               | 2019-12-10 | 2019-12-10 | NO          | YES
            PLANNED   | 2020-02               | 2019-12-10 | 2020-01-31 | NO          | YES
            PLANNED   | 2020-02               | 2019-12-10 | 2020-02-01 | CANNOT_TELL | CANNOT_TELL
            PLANNED   | 2020-02               | 2019-12-10 | 2020-02-29 | CANNOT_TELL | NO
            # planned for nobody knows when
            PLANNED   | XXXX-XX-XX            | 2019-12-10 | 2019-12-09 | NO          | CANNOT_TELL
            PLANNED   | XXXX-XX-XX            | 2019-12-10 | 2019-12-10 | NO          | YES
            PLANNED   | XXXX-XX-XX            | 2019-12-10 | 2019-12-11 | CANNOT_TELL | CANNOT_TELL
            # cancelled
            CANCELLED | 2019-11-08            | 2019-12-10 | 2019-11-07 | NO          | NO
            CANCELLED | 2019-11-08            | 2019-12-10 | 2019-11-08 | NO          | NO
            CANCELLED | 2019-12-18            | 2019-12-10 | 2019-12-10 | NO          | NO
            CANCELLED | XXXX-XX-XX            | 2019-12-10 | 2019-12-31 | NO          | NO
            """)
    void an_event_or_a_meeting(
            String state, String date, LocalDate horizon, LocalDate day, Answer held, Answer planned) {
        Dossier dossier = aDossier()
                .knownUntil(horizon)
                .event("event", EventState.valueOf(state), date)
                .meeting("meeting", MeetingState.valueOf(state), date)
                .build();
        Occurrences occurrences = Occurrences.of(dossier, day);
        Event event = dossier.events().get(0);
        Meeting meeting = dossier.group().meetings().get(0);

        assertThat(occurrences.held(event)).as("the event was held").isEqualTo(held);
        assertThat(occurrences.planned(event)).as("the event was planned").isEqualTo(planned);
        assertThat(occurrences.held(meeting)).as("the meeting was held").isEqualTo(held);
        assertThat(occurrences.planned(meeting)).as("the meeting was planned").isEqualTo(planned);
        if (meeting.state() == MeetingState.PLANNED) {
            Meeting convened = meeting.withState(MeetingState.CONVENED);
            assertThat(occurrences.held(convened))
                    .as("to be called is not to meet")
                    .isEqualTo(held);
            assertThat(occurrences.planned(convened))
                    .as("a meeting called is to come")
                    .isEqualTo(planned);
        }
    }

    @ParameterizedTest(
            name = "told as held on {0}, after all was known: by {1} it had been held: {2}, and was still planned: {3}")
    @CsvSource({
        "2019-12-18, 2019-12-09, CANNOT_TELL, NO",
        "2019-12-18, 2019-12-10, CANNOT_TELL, YES",
        "2019-12-18, 2019-12-17, CANNOT_TELL, YES",
        "2019-12-18, 2019-12-18, YES, NO",
        "2020-02, 2020-01-31, CANNOT_TELL, YES",
        "2020-02, 2020-02-01, CANNOT_TELL, CANNOT_TELL",
        "2020-02, 2020-02-29, YES, NO"
    })
    void an_event_held_after_the_last_known_day_may_have_been_held_before_it(
            String date, LocalDate day, Answer held, Answer planned) {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, date, event -> event.plannedSince(PartialDate.parse("2019-12-10")))
                .build();

        assertThat(Occurrences.of(dossier, day).held(dossier.events().get(0))).isEqualTo(held);
        assertThat(Occurrences.of(dossier, day).planned(dossier.events().get(0)))
                .isEqualTo(planned);
    }

    @ParameterizedTest(name = "told as {0} for {1}: on {2} it was known of, if it had not been held: {3}")
    @CsvSource({
        "HELD, 2019-11-08, 2019-11-07, NO",
        "PLANNED, 2019-11-08, 2019-11-07, CANNOT_TELL",
        "PLANNED, 2019-11-08, 2019-11-08, YES",
        "PLANNED, 2020-02-01, 2019-12-10, YES",
        "PLANNED, XXXX-XX-XX, 2019-12-11, YES",
        "POSTPONED, 2019-11-08, 2019-11-07, NO",
        "POSTPONED, 2019-11, 2019-11-08, CANNOT_TELL",
        "POSTPONED, 2019-11-08, 2019-11-08, YES",
        "POSTPONED, 2019-11-08, 2019-12-31, YES",
        "CANCELLED, 2019-11-08, 2019-12-09, NO",
        "CANCELLED, 2019-11-08, 2019-12-10, YES"
    })
    void an_event_that_was_not_held_is_known_of_once_it_is_told(
            EventState state, String date, LocalDate day, Answer known) {
        Dossier dossier = aDossier()
                .event(
                        "event",
                        state,
                        date,
                        event -> event.postponedTo(
                                state == EventState.POSTPONED
                                        ? Optional.of(PartialDate.parse("2019-12-20"))
                                        : Optional.empty()))
                .build();

        assertThat(Occurrences.of(dossier, day).knownOf(dossier.events().get(0)))
                .isEqualTo(known);
    }

    @ParameterizedTest(name = "told as {0} for {1}, planned since {2}: on {3} it was planned and still to come: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HELD      | 2019-11-08 | 2019-10-01 | 2019-09-30 | NO
            HELD      | 2019-11-08 | 2019-10-01 | 2019-10-01 | YES
            HELD      | 2019-11-08 | 2019-10-01 | 2019-11-07 | YES
            HELD      | 2019-11-08 | 2019-10-01 | 2019-11-08 | NO
            HELD      | 2019-11-08 | 2019-10    | 2019-10-15 | CANNOT_TELL
            HELD      | 2019-11    | 2019-10-01 | 2019-11-15 | CANNOT_TELL
            HELD      | XXXX-XX-XX | 2019-10-01 | 2019-11-15 | CANNOT_TELL
            HELD      | XXXX-XX-XX | 2019-10-01 | 2019-12-10 | NO
            PLANNED   | 2019-12-18 | 2019-10-01 | 2019-09-30 | NO
            PLANNED   | 2019-12-18 | 2019-10-01 | 2019-10-01 | YES
            PLANNED   | 2019-12-18 | 2019-10-01 | 2019-12-10 | YES
            PLANNED   | 2019-12-18 | 2019-10-01 | 2019-12-17 | YES
            PLANNED   | 2019-12-18 | 2019-10-01 | 2019-12-18 | NO
            PLANNED   | 2019-12-18 | XXXX-XX-XX | 2019-12-09 | CANNOT_TELL
            PLANNED   | 2019-12-18 | XXXX-XX-XX | 2019-12-10 | YES
            CANCELLED | 2019-12-18 | 2019-10-01 | 2019-11-01 | NO
            """)
    void an_event_of_which_a_source_says_since_when_it_was_planned(
            EventState state, String date, String since, LocalDate day, Answer planned) {
        Dossier dossier = aDossier()
                .event("event", state, date, event -> event.plannedSince(PartialDate.parse(since)))
                .build();

        assertThat(Occurrences.of(dossier, day).planned(dossier.events().get(0)))
                .isEqualTo(planned);
    }

    @ParameterizedTest(name = "{0} had happened by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-10-24    | 2019-10-23 | NO
            2019-10-24    | 2019-10-24 | YES
            2019-10-24    | 2019-10-25 | YES
            2019          | 2018-12-31 | NO
            2019          | 2019-01-01 | CANNOT_TELL
            2019          | 2019-12-09 | CANNOT_TELL
            2019          | 2019-12-10 | YES
            2020          | 2019-12-10 | NO
            2020          | 2020-01-01 | CANNOT_TELL
            2020          | 2020-12-31 | YES
            ../2019-11-29 | 2019-11-28 | CANNOT_TELL
            ../2019-11-29 | 2019-11-29 | YES
            XXXX-XX-XX    | 2019-12-09 | CANNOT_TELL
            XXXX-XX-XX    | 2019-12-10 | YES
            """)
    void what_is_told_as_done(String date, LocalDate day, Answer happened) {
        assertThat(Occurrences.of(aDossier().build(), day).happened(PartialDate.parse(date)))
                .isEqualTo(happened);
    }

    @Test
    void a_day_and_the_horizon_are_kept() {
        Occurrences occurrences = Occurrences.of(aDossier().build(), LocalDate.of(2020, 1, 1));
        assertThat(occurrences.asOf()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(occurrences.horizon()).isEqualTo(DossierFixtures.HORIZON);
    }
}
