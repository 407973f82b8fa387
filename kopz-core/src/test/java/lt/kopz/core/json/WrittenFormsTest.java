package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong only with how a value is written, since no value has it. */
class WrittenFormsTest {

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(
                        Values.TEACHING_HOURS,
                        "{\"hours\": \"4\", \"unit\": \"CLOCK\", \"minutesEach\": 45}",
                        "minutes"),
                Arguments.of(Values.AMOUNT_RANGE, "{}", "unknown in a currency"),
                Arguments.of(Values.DATE, "\"2019-02-30\"", "the calendar has no day 2019-02-30"),
                Arguments.of(
                        RuleCodecs.REPORT_DUTY,
                        "{\"recipient\": {\"en\": \"the council\"}, \"due\": \"--02-30\"}",
                        "is no day of"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void what_says_nothing_as_it_is_written_is_the_one_problem(Codec<?> codec, String json, String problem) {
        Reading<?> reading = codec.read(json.getBytes(UTF_8));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).message()).contains(problem);
    }
}
