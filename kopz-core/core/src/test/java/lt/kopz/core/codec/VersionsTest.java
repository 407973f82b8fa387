package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.ACT;
import static lt.kopz.core.codec.Examples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lt.kopz.core.codec.example.Act;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In version 1 the acts were called decisions; in version 2 each had its date in three numbers. Version 3 is the present one. */
@DisplayName("A text of an older version")
class VersionsTest {
    private final AtomicInteger steps = new AtomicInteger();

    private Map<String, Object> renamed(Map<String, Object> tree) {
        steps.incrementAndGet();
        tree.put("acts", tree.remove("decisions"));
        return tree;
    }

    private Map<String, Object> dated(Map<String, Object> tree) {
        steps.incrementAndGet();
        List<Object> acts = new ArrayList<>();
        for (Object act : (List<?>) tree.get("acts")) {
            acts.add(act instanceof Map<?, ?> object && object.containsKey("day") ? withDay(object) : act);
        }
        tree.put("acts", acts);
        return tree;
    }

    private static Object withDay(Map<?, ?> act) {
        Map<String, Object> dated = new LinkedHashMap<>();
        act.forEach((name, value) -> {
            if (!List.of("year", "month", "day").contains(name)) {
                dated.put((String) name, value);
            }
        });
        dated.put(
                "adopted",
                LocalDate.of(number(act.get("year")), number(act.get("month")), number(act.get("day")))
                        .toString());
        return dated;
    }

    private static int number(Object literal) {
        return Integer.parseInt(((JsonLiteral) literal).printed());
    }

    private final Codec<ImmutableList<Act>> register = Codec.object("register", ArrayList<Act>::new)
            .version("schemaVersion", 3, ImmutableMap.of(1, this::renamed, 2, this::dated))
            .list("acts", ACT, (ImmutableList<Act> acts) -> acts, List::addAll)
            .build(ImmutableList::copyOf);

    private static final String OLD_ACT =
            "{\"number\": \"V17-253\", \"year\": 2019, \"month\": 10, \"day\": 24, \"status\": \"SIGNED\"}";
    private static final String ACT_TODAY =
            "{\"number\": \"V17-24\", \"adopted\": \"2019-02-05\", \"status\": \"SIGNED\"}";

    private List<String> problems(String json) {
        return register.read(utf8(json)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void is_brought_to_the_present_one_step_by_step() {
        ImmutableList<Act> today = register.read(utf8("{\"schemaVersion\": 3, \"acts\": ["
                        + OLD_ACT.replace("\"year\": 2019, \"month\": 10, \"day\": 24", "\"adopted\": \"2019-10-24\"")
                        + "]}"))
                .orThrow();
        assertThat(steps).hasValue(0);
        assertThat(register.read(utf8("{\"schemaVersion\": 2, \"acts\": [" + OLD_ACT + "]}"))
                        .orThrow())
                .isEqualTo(today);
        assertThat(steps).hasValue(1);
        assertThat(register.read(utf8("{\"decisions\": [" + OLD_ACT + "], \"schemaVersion\": 1}"))
                        .orThrow())
                .isEqualTo(today);
        assertThat(steps).hasValue(3);
        assertThat(Examples.written(register, today)).startsWith("{\"schemaVersion\": 3, ");
    }

    @Test
    void is_read_line_by_line_among_others() {
        List<ImmutableList<Problem>> bad = new ArrayList<>();
        List<ImmutableList<Act>> read = JsonLines.read(
                        new ByteArrayInputStream(utf8("{\"schemaVersion\":3,\"acts\":[" + ACT_TODAY + "]}\n"
                                + "{\"schemaVersion\":1,\"decisions\":[" + OLD_ACT + "]}\n"
                                + "{\"schemaVersion\":1,\"decisions\":[" + OLD_ACT + ",{}]}\n"
                                + "{\"schemaVersion\":3,\"acts\":[]}\n")),
                        register,
                        Limits.standard(),
                        bad::add)
                .toList();
        assertThat(read).extracting(List::size).containsExactly(1, 1, 0);
        assertThat(bad)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .isNotEmpty()
                        .allMatch(problem ->
                                problem.line() == 3 && problem.pointer().startsWith("/acts/1/")));
    }

    @Test
    void tells_its_problems_where_the_object_stood_that_a_step_moved() {
        assertThat(problems("{\"schemaVersion\": 1,\n \"decisions\": [\n  " + OLD_ACT + ",\n  {\"number\": 7}]}"))
                .containsExactly(
                        "line 4, column 3, /acts/1/adopted: the property 'adopted' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'adopted', a date such as 2019-02-05",
                        "line 4, column 3, /acts/1/status: the property 'status' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'status', one of 'DRAFT', 'SIGNED', 'REPEALED'",
                        "line 4, column 3, /acts/1/number: expected a text, found a whole number (WRONG_TYPE)."
                                + " Fix: write a text in double quotes");
    }

    @Test
    void tells_its_problems_at_the_nearest_object_around_one_that_a_step_made() {
        Reading<ImmutableList<Act>> reading = register.readWithPlaces(
                utf8("\n{\"schemaVersion\": 2, \"acts\": [\n  " + OLD_ACT + ",\n  " + ACT_TODAY + "]}"),
                Limits.standard());
        assertThat(reading.orThrow()).hasSize(2);
        assertThat(reading.locate("/acts/0/number")).contains(new Location(2, 1));
        assertThat(reading.locate("/acts/1/number")).contains(new Location(4, 3));
        assertThat(reading.locate(Problem.of(ProblemKind.CIRCULAR_REFERENCE, JsonPlace.of("/acts/1/number"), "id", "1"))
                        .place())
                .isEqualTo(new JsonPlace("/acts/1/number", 4, 3));
    }

    @Test
    void that_is_not_as_its_version_demands_is_a_problem_and_no_exception() {
        assertThat(problems("{\"schemaVersion\": 2, \"acts\": 7}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("line 1, column 1: the text cannot be brought from version 2 to 3: ")
                        .endsWith("(INVALID_VALUE). Fix: correct it as version 2 of the format demands"));
        assertThat(problems("{\"schemaVersion\": 2, \"acts\": [" + OLD_ACT.replace("10", "13") + "]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("MonthOfYear"));
        assertThat(problems("{\"schemaVersion\": 1, \"decisions\": [], \"decisions\": []}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("(DUPLICATE_PROPERTY)"));
        assertThat(problems("{\"schemaVersion\": 1, \"decisions\": ["))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("(TRUNCATED)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "01234567890123"})
    void that_nobody_knows_is_refused_with_those_that_can_be_read(String version) {
        assertThat(problems("{\"schemaVersion\": " + version + ", \"acts\": 7}"))
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("brought"));
        assertThat(problems("{\"schemaVersion\": 4, \"acts\": 7}"))
                .containsExactly(
                        "line 1, column 19, /schemaVersion: this is version '4' of the format, and versions 1 to 3"
                                + " can be read (UNSUPPORTED_VERSION). Fix: convert the text to version 3, or use software that"
                                + " reads its version");
    }

    @Test
    void needs_a_step_from_each_version_to_the_next() {
        UnaryOperator<Map<String, Object>> same = tree -> tree;
        assertThatThrownBy(() -> Codec.object("register", ArrayList<Act>::new)
                        .version("schemaVersion", 3, ImmutableMap.of(1, same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to 3")
                .hasMessageContaining("[2]");
    }
}
