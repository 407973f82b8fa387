package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.RegulationShapes;
import lt.kopz.core.shape.ValueShapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong only with how a value is written, since no value has it. */
class WrittenFormsTest {

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(
                        new ShapeCodecs().of(ValueShapes.TEACHING_HOURS),
                        "{\"hours\": \"4\", \"unit\": \"CLOCK\", \"minutesEach\": 45}",
                        ProblemKind.MINUTES_OF_CLOCK_HOURS),
                Arguments.of(new ShapeCodecs().of(Kind.REGISTERS), "{\"JAR\": []}", ProblemKind.BLANK_TEXT),
                Arguments.of(ValueCodecs.AMOUNT_RANGE, "{}", ProblemKind.NO_AMOUNT),
                Arguments.of(ValueCodecs.DATE, "\"2019-02-30\"", ProblemKind.NO_SUCH_DAY),
                Arguments.of(
                        new ShapeCodecs().of(RegulationShapes.DUTY),
                        "{\"id\": \"duty\", \"what\": \"REPORTS\", \"due\": {\"everyYear\": {\"until\": \"--02-30\"}}}",
                        ProblemKind.WRONG_FORM));
    }

    @ParameterizedTest
    @MethodSource("written")
    void what_says_nothing_as_it_is_written_is_the_one_problem(Codec<?> codec, String json, ProblemKind kind) {
        Reading<?> reading = codec.read(json.getBytes(UTF_8));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly(kind);
    }
}
