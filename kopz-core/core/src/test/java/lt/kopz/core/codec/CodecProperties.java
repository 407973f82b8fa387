package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.REGISTER;
import static lt.kopz.core.codec.Examples.compact;
import static lt.kopz.core.codec.Examples.utf8;
import static lt.kopz.core.codec.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lt.kopz.core.codec.example.Act;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodecProperties {

    private static final String SAMPLE = """
            {
              "schemaVersion": 1,
              "acts": [
                {
                  "number": "V17-253",
                  "adopted": "2019-10-24",
                  "status": "SIGNED",
                  "title": "Dėl lėšų „\\u0161ąžuolas“ 😀 \\n",
                  "amounts": [{"amount": "700.00", "currency": "EUR"}, {"amount": "2550.00", "currency": "LTL"}],
                  "names": {"lt": "Įsakymas", "a/b~c": "Order"},
                  "members": {"atLeast": 450},
                  "copies": 2
                },
                {"number": "V17-254", "adopted": "2019-10-25", "status": "DRAFT", "members": 12, "amendments": []}
              ],
              "complete": true
            }""";

    // ---- round trips

    @Provide
    Arbitrary<Act> acts() {
        return act(2);
    }

    private static Arbitrary<Act> act(int depth) {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<Act.Amount> amount = Combinators.combine(
                        Arbitraries.longs().between(-99_999_999, 99_999_999), Arbitraries.of("EUR", "LTL"))
                .as((cents, currency) ->
                        new Act.Amount(BigDecimal.valueOf(cents, 2).toPlainString(), currency));
        Arbitrary<Act.Headcount> headcount = Arbitraries.oneOf(
                Arbitraries.integers().greaterOrEqual(0).map(Act.Exactly::new),
                Arbitraries.integers().greaterOrEqual(1).map(Act.AtLeast::new),
                Arbitraries.just(new Act.Unknown()));
        Arbitrary<ImmutableList<Act>> amendments = depth == 0
                ? Arbitraries.just(ImmutableList.of())
                : act(depth - 1).list().ofMaxSize(2).map(ImmutableList::copyOf);
        return Combinators.combine(
                        text.filter(number -> !number.isBlank()),
                        Arbitraries.integers()
                                .between(0, 9_999)
                                .map(day -> LocalDate.of(2000, 1, 1).plusDays(day)),
                        Arbitraries.of(Act.Status.class),
                        text.optional(),
                        amount.list().ofMaxSize(4),
                        Arbitraries.maps(text, text).ofMaxSize(3),
                        headcount.optional(),
                        Combinators.combine(amendments, Arbitraries.integers().between(1, 99))
                                .as((list, copies) ->
                                        Act.builder().amendments(list).copies(copies)))
                .as((number, adopted, status, title, amounts, names, members, builder) -> builder.number(number)
                        .adopted(adopted)
                        .status(status)
                        .title(title)
                        .amounts(amounts)
                        .names(names)
                        .members(members)
                        .build());
    }

    @Property
    void what_is_written_is_read_as_it_was_and_written_again_as_it_was(
            @ForAll("acts") Act act, @ForAll boolean complete) {
        Examples.Register register = new Examples.Register(List.of(act, act), complete);
        String readable = written(REGISTER, register);
        Examples.Register read = REGISTER.read(utf8(readable)).orThrow();
        assertThat(read).isEqualTo(register);
        assertThat(written(REGISTER, read)).isEqualTo(readable);
        String line = compact(REGISTER, register);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(REGISTER.read(utf8(line)).orThrow()).isEqualTo(register);
    }

    @Property
    void no_object_or_list_of_more_than_one_line_would_have_fitted_on_one(@ForAll("acts") Act act) {
        String readable = written(Examples.ACT, act);
        String[] lines = readable.split("\n", -1);
        for (int first = 0; first < lines.length; first++) {
            if (lines[first].endsWith("{") || lines[first].endsWith("[")) {
                String indent = lines[first].substring(
                        0, lines[first].length() - lines[first].stripLeading().length());
                int last = first + 1;
                while (!lines[last].startsWith(indent + "}") && !lines[last].startsWith(indent + "]")) {
                    last++;
                }
                String joined = lines[first]
                        + IntStream.rangeClosed(first + 1, last)
                                .mapToObj(i -> lines[i].strip())
                                .reduce(
                                        "",
                                        (a, b) -> a.isEmpty()
                                                        || a.endsWith("{")
                                                        || a.endsWith("[")
                                                        || b.startsWith("}")
                                                        || b.startsWith("]")
                                                ? a + b
                                                : a + " " + b);
                assertThat(joined.codePointCount(0, joined.length())).isGreaterThan(120);
            }
        }
    }

    @Property
    void any_text_at_all_is_read_as_it_was_written(@ForAll String text) {
        assertThat(Codec.text().read(utf8(written(Codec.text(), text))).orThrow())
                .isEqualTo(text);
    }

    @Property
    void any_whole_number_is_read_as_it_was_written(@ForAll long number) {
        assertThat(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE)
                        .read(utf8(written(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), number)))
                        .orThrow())
                .isEqualTo(number);
    }

    // ---- broken texts

    @Example
    void a_text_cut_at_any_byte_has_exactly_one_problem_at_its_end() {
        byte[] whole = utf8(SAMPLE);
        assertThat(REGISTER.read(whole).problems()).isEmpty();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            List<Problem> problems = REGISTER.read(cut).problems();
            assertThat(problems).as("cut after %d bytes", length).hasSize(1);
            assertThat(problems.get(0).kind()).as("cut after %d bytes", length).isEqualTo(ProblemKind.TRUNCATED);
            assertThat(placeOf(problems.get(0))).isEqualTo(endOf(cut));
        }
    }

    private static JsonPlace placeOf(Problem problem) {
        return new JsonPlace("", problem.line(), problem.column());
    }

    /** The place after the last whole character, counted by decoding. */
    private static JsonPlace endOf(byte[] cut) {
        String text = new String(cut, StandardCharsets.UTF_8).replaceAll("\uFFFD+$", "");
        String[] lines = text.split("\n", -1);
        String last = lines[lines.length - 1];
        return new JsonPlace("", lines.length, last.codePointCount(0, last.length()) + 1);
    }

    @Property(tries = 3000)
    void a_text_with_bytes_changed_gives_a_value_or_located_problems_and_no_exception(
            @ForAll long seed, @ForAll boolean keepPlaces) {
        Random random = new Random(seed);
        byte[] bytes = utf8(SAMPLE);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\":,0-1.eEtfn\\ \n'/".charAt(random.nextInt(21));
                case 2 -> bytes = without(bytes, at, random.nextInt(3) + 1);
                default -> bytes = twice(bytes, at, random.nextInt(40) + 1);
            }
        }
        Reading<Examples.Register> reading = keepPlaces
                ? REGISTER.readWithPlaces(bytes, Limits.standard())
                : REGISTER.read(
                        bytes,
                        Limits.standard().withMaxProblems(3).withMaxDepth(5).withMaxText(100));
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        int line = 0;
        long lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
        for (Problem problem : reading.problems()) {
            if (problem.kind() != ProblemKind.TOO_MANY_PROBLEMS) {
                assertThat(problem.line()).isGreaterThanOrEqualTo(line);
                line = problem.line();
            }
            assertThat((long) problem.line()).isLessThanOrEqualTo(lines + 1);
            assertThat(problem.toString())
                    .doesNotContain("\n")
                    .doesNotContain("Source")
                    .doesNotContain("StreamRead");
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
        }
        if (reading.value().isPresent()) {
            Examples.Register value = reading.orThrow();
            assertThat(REGISTER.read(utf8(written(REGISTER, value))).orThrow()).isEqualTo(value);
        }
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int to = Math.min(bytes.length, at + count);
        byte[] less = Arrays.copyOf(bytes, bytes.length - (to - at));
        System.arraycopy(bytes, to, less, at, bytes.length - to);
        return less.length == 0 ? new byte[] {' '} : less;
    }

    private static byte[] twice(byte[] bytes, int at, int count) {
        int to = Math.min(bytes.length, at + count);
        byte[] more = Arrays.copyOf(bytes, bytes.length + (to - at));
        System.arraycopy(bytes, at, more, to, bytes.length - at);
        return more;
    }

    @Property(tries = 2000)
    void any_bytes_at_all_give_a_value_or_problems(@ForAll byte[] bytes) {
        Reading<String> reading = Codec.text().read(bytes);
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        reading.value()
                .ifPresent(text ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\""));
    }

    // ---- places and edits, against slower ways to know them

    @Property
    void a_problem_after_any_text_has_the_line_and_column_counted_by_hand(@ForAll List<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            json.append(JsonLayout.quote(text)).append(text.length() % 2 == 0 ? ",\n " : ", ");
        }
        String before = json.toString();
        Problem problem =
                Codec.listOf(Codec.text()).read(utf8(before + "7]")).problems().get(0);
        String[] lines = before.split("\n", -1);
        String last = lines[lines.length - 1];
        assertThat(placeOf(problem))
                .isEqualTo(new JsonPlace("", lines.length, last.codePointCount(0, last.length()) + 1));
        assertThat(problem.pointer()).isEqualTo("/" + texts.size());
    }
}
