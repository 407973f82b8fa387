package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.REGISTER;
import static lt.kopz.core.codec.Examples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String TWO_ACTS = """
            {
              "schemaVersion": 1,
              "acts": [
                {"number": "1", "adopted": "2019-10-24", "status": "SIGNED", "names": {"lt": "Ąžuolas"}, "members": {"atLeast": 5}},
                {"number": "1", "adopted": "2019-10-25", "status": "SIGNED"}
              ],
              "complete": true
            }
            """;

    @Test
    void a_reading_without_problems_has_the_value() {
        Reading<Boolean> reading = Codec.bool().read(utf8("true"));
        assertThat(reading.value()).contains(true);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isTrue();
    }

    @Test
    void the_exception_carries_every_problem_and_says_one_a_line() {
        Reading<?> reading = Codec.listOf(Codec.bool()).read(utf8("[1,\n2]"));
        InvalidJsonException thrown = catchThrowableOfType(InvalidJsonException.class, reading::orThrow);
        assertThat(thrown.problems()).isEqualTo(reading.problems()).hasSize(2);
        assertThat(thrown)
                .hasMessage(
                        "line 1, column 2, /0: expected true or false, found a whole number (WRONG_TYPE). Fix: write true or false\n"
                                + "line 2, column 1, /1: expected true or false, found a whole number (WRONG_TYPE). Fix: write true or false");
    }

    @Test
    void the_exception_can_be_serialised_and_still_says_its_problems() throws Exception {
        Reading<?> reading = Codec.bool().read(utf8("1"));
        InvalidJsonException thrown = catchThrowableOfType(InvalidJsonException.class, reading::orThrow);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidJsonException read = (InvalidJsonException) in.readObject();
            assertThat(read).hasMessage(thrown.getMessage());
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void the_place_of_every_object_is_kept_if_asked_for() {
        Reading<?> reading = REGISTER.readWithPlaces(utf8(TWO_ACTS), Limits.standard());
        assertThat(reading.locate("")).contains(new JsonPlace("", 1, 1));
        assertThat(reading.locate("/acts/0")).contains(new JsonPlace("/acts/0", 4, 5));
        assertThat(reading.locate("/acts/0/names")).contains(new JsonPlace("/acts/0/names", 4, 75));
        assertThat(reading.locate("/acts/0/members")).contains(new JsonPlace("/acts/0/members", 4, 105));
        assertThat(reading.locate("/acts/1")).contains(new JsonPlace("/acts/1", 5, 5));
    }

    @Test
    void what_is_no_object_is_located_by_the_nearest_object_around_it() {
        Reading<?> reading = REGISTER.readWithPlaces(utf8(TWO_ACTS), Limits.standard());
        assertThat(reading.locate("/acts/1/number")).contains(new JsonPlace("/acts/1", 5, 5));
        assertThat(reading.locate("/acts/7/number/x")).contains(new JsonPlace("", 1, 1));
        assertThat(reading.locate("nonsense")).contains(JsonPlace.START);
        Reading<?> list = Codec.listOf(Codec.bool()).readWithPlaces(utf8("[true]"), Limits.standard());
        assertThat(list.locate("/0")).contains(JsonPlace.START);
    }

    @Test
    void places_are_not_kept_unless_asked_for() {
        Reading<?> reading = REGISTER.read(utf8(TWO_ACTS));
        assertThat(reading.locate("/acts/0")).isEmpty();
        assertThatThrownBy(() -> reading.locate(twice("/acts/1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/acts/1")
                .hasMessageContaining("readWithPlaces");
    }

    @Test
    void problems_found_afterwards_join_in_order_and_take_the_value_away() {
        Reading<Examples.Register> reading = REGISTER.readWithPlaces(utf8(TWO_ACTS), Limits.standard());
        Problem second = reading.locate(twice("/acts/1/number"));
        Problem first = reading.locate(twice("/acts/0"));
        Reading<Examples.Register> checked = reading.flatMap(register -> Reading.failed(List.of(second, first)));
        assertThat(checked.value()).isEmpty();
        assertThat(checked.problems()).containsExactly(first, second);
        assertThat(second)
                .hasToString("line 5, column 5, /acts/1/number: the id '1' is used already at /acts/0 (DUPLICATE_ID)."
                        + " Fix: give one of the two another id");
    }

    private static Problem twice(String pointer) {
        return Problem.of(ProblemKind.DUPLICATE_ID, JsonPlace.of(pointer), "id", "1", "other", JsonPlace.of("/acts/0"));
    }

    @Test
    void a_problem_needs_a_real_place() {
        assertThatThrownBy(() -> new JsonPlace("", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonPlace("", 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonPlace.of("acts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/acts");
    }

    @Test
    void a_short_text_that_is_shared_and_repeated_is_one_instance() {
        List<String> texts = Codec.listOf(Codec.text().shared())
                .read(utf8("[\"V17-253\", \"V17-253\"]"))
                .orThrow();
        assertThat(texts.get(0)).isSameAs(texts.get(1));
    }
}
