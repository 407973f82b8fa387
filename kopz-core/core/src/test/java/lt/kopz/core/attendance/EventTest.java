package lt.kopz.core.attendance;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private static Event event() {
        return aDossier()
                .event("event", EventState.HELD, "2019-11-08")
                .build()
                .events()
                .get(0);
    }

    private static OfWhich part(Headcount count) {
        return OfWhich.builder().who(text("grupės nariai")).count(count).build();
    }

    @Test
    void an_event_of_which_nothing_is_said_happens_once_with_unknown_attendance() {
        assertThat(event().occurrences()).isEqualTo(1);
        assertThat(event().participations()).isEqualTo(Headcount.unknown());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void a_batch_has_one_occurrence_or_more(int occurrences) {
        assertThatThrownBy(() -> event().withOccurrences(occurrences))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void a_series_is_to_have_one_event_or_more(int intended) {
        EventSeries series = Kaisiadorys.dossier().series().get(0);
        assertThat(series.withIntended(1).intended()).hasValue(1);
        assertThatThrownBy(() -> series.withIntended(intended))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
    }

    @ParameterizedTest(name = "{0} of 17")
    @ValueSource(longs = {0, 10, 16, 17})
    void a_part_is_no_larger_than_the_whole(long part) {
        assertThat(event().withParticipations(Headcount.exactly(17))
                        .withOfWhich(part(Headcount.exactly(part)))
                        .participations())
                .isEqualTo(Headcount.exactly(17));
    }

    @Test
    void a_part_larger_than_the_whole_is_kept_and_either_may_be_right() {
        Event event = event().withParticipations(Headcount.exactly(17)).withOfWhich(part(Headcount.exactly(18)));

        assertThat(event.partsBeyondWhole()).hasSize(1);
        assertThat(event.participations()).isEqualTo(Headcount.exactly(17));
        assertThat(event.attended().value()).isEqualTo(Headcount.atLeast(17));
    }

    @ParameterizedTest(name = "{0} people, {1} participations at {2} occurrences: {3} to {4}")
    @CsvSource({"7, 40, 2, 7, 40", "7, 6, 2, 6, 14", "20, 40, 2, 40, 40", "40, 40, 2, 40, 40"})
    void people_who_cannot_have_come_so_often_leave_both_possible(
            long persons, long participations, int occurrences, long least, long most) {
        Event event = event().withOccurrences(occurrences)
                .withParticipations(Headcount.exactly(participations))
                .withPersons(Sourced.stated(Headcount.exactly(persons)));

        assertThat(event.personsArePossible()).isEqualTo(least == most);
        assertThat(event.attended().value()).isEqualTo(Headcount.between(least, most));
    }

    @Test
    void what_is_stated_of_people_and_parts_says_how_many_participations_there_were() {
        Event unknown = event().withOccurrences(2);
        Provenance read = Provenance.inferred(text("each came once"));

        assertThat(unknown.withOfWhich(part(Headcount.exactly(18))).attended().value())
                .isEqualTo(Headcount.atLeast(18));
        assertThat(unknown.withPersons(Sourced.of(Headcount.between(20, 25), read))
                        .attended())
                .isEqualTo(Sourced.of(Headcount.between(20, 50), read));
        assertThat(event().withOccurrences(1)
                        .withPersons(Sourced.stated(Headcount.about(40, 35, 44)))
                        .attended()
                        .value())
                .isEqualTo(Headcount.about(40, 35, 44));
        assertThat(unknown.withParticipations(Headcount.exactly(30))
                        .withPersons(Sourced.of(Headcount.atLeast(20), read))
                        .attended())
                .isEqualTo(Sourced.stated(Headcount.exactly(30)));
    }

    @Test
    void of_a_whole_without_an_upper_bound_any_part_may_be() {
        assertThat(event().withParticipations(Headcount.atLeast(17))
                        .withOfWhich(part(Headcount.exactly(18)))
                        .ofWhich())
                .hasSize(1);
        assertThat(event().withOfWhich(part(Headcount.exactly(18))).ofWhich()).hasSize(1);
    }

    @ParameterizedTest(name = "{1} of {0} institutions: {2}")
    @CsvSource({"13, 12, true", "13, 13, true", "13, 14, false", "0, 0, false", "1, 0, true"})
    void more_units_reached_than_there_are_are_kept(int total, long reached, boolean possible) {
        TargetUnits.Builder builder =
                TargetUnits.builder().unit(text("įstaigos")).total(total).reached(Headcount.exactly(reached));
        if (possible) {
            assertThat(builder.build().total()).isEqualTo(total);
            assertThat(builder.build().exceeded()).isFalse();
        } else if (total > 0) {
            assertThat(builder.build().exceeded()).isTrue();
        } else {
            assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
