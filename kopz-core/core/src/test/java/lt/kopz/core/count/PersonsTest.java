package lt.kopz.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Participations and persons")
class PersonsTest {
    private static final List<Participations> COUNTED_EVENTS =
            Stream.of(23, 17, 26, 20).map(Participations::exactly).toList();

    @Test
    void four_events_had_86_participations() {
        assertThat(Participations.sum(COUNTED_EVENTS)).isEqualTo(Participations.exactly(86));
    }

    @Test
    void no_occasion_was_attended_by_nobody() {
        assertThat(Participations.sum(List.of())).isEqualTo(Participations.none());
    }

    @Test
    void at_least_364_participations_in_seven_lectures_are_at_least_52_people() {
        assertThat(Persons.boundsFromTotal(Participations.atLeast(364), 7)).isEqualTo(Persons.atLeast(52));
    }

    @Test
    void a_total_that_does_not_divide_evenly_needs_one_person_more() {
        assertThat(Persons.boundsFromTotal(Participations.exactly(14), 7))
                .isEqualTo(Persons.of(Headcount.between(2, 14)));
        assertThat(Persons.boundsFromTotal(Participations.exactly(15), 7))
                .isEqualTo(Persons.of(Headcount.between(3, 15)));
        assertThat(Persons.boundsFromTotal(Participations.exactly(13), 7))
                .isEqualTo(Persons.of(Headcount.between(2, 13)));
        assertThat(Persons.boundsFromTotal(Participations.exactly(15), 1)).isEqualTo(Persons.exactly(15));
    }

    @Test
    void nobody_can_attend_where_there_was_no_occasion() {
        assertThat(Persons.boundsFromTotal(Participations.unknown(), 0)).isEqualTo(Persons.exactly(0));
        assertThatThrownBy(() -> Persons.boundsFromTotal(Participations.exactly(1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 participations on 0 occasions");
        assertThatThrownBy(() -> Persons.boundsFromTotal(Participations.exactly(0), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_of_whom_some_may_be_the_same_do_not_add_up() {
        assertThat(Persons.exactly(10).union(Persons.exactly(17))).isEqualTo(Persons.of(Headcount.between(17, 27)));
        assertThat(Persons.unknown().union(Persons.exactly(17))).isEqualTo(Persons.atLeast(17));
    }

    @Test
    void no_operation_mixes_the_two() {
        assertThat(Stream.of(Participations.class.getMethods())
                        .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(Persons.class::equals)))
                .isEmpty();
        assertThat(Stream.of(Persons.class.getMethods())
                        .filter(method -> method.getName().equals("union"))
                        .map(method -> method.getParameterTypes()[0]))
                .hasSize(1)
                .containsOnly(Persons.class);
    }

    @Test
    void their_texts_name_what_is_counted() {
        assertThat(Participations.atLeast(450)).hasToString("≥450 participations");
        assertThat(Persons.exactly(15)).hasToString("15 persons");
    }
}
