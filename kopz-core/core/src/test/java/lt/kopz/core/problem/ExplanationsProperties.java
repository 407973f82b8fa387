package lt.kopz.core.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is wrong with the JSON of a dossier is said in both languages, in words of its users. */
class ExplanationsProperties {
    private static final String REPORT = new String(Kaisiadorys.bytes(), UTF_8);
    private static final String FULL = new String(Dossiers.toBytes(FullDossier.dossier()), UTF_8);
    private static final Limits LIMITS =
            Limits.standard().withMaxProblems(20).withMaxText(3000).withMaxDepth(12);

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"(?!\\s*:)");
    private static final Pattern NUMBER = Pattern.compile("(?<=: )-?[0-9]+");
    private static final Pattern NAME = Pattern.compile("\"[^\"\\\\]*\"(?=\\s*:)");

    private static final ImmutableList<MatchResult> TEXTS = inReport(TEXT);
    private static final ImmutableList<MatchResult> NUMBERS = inReport(NUMBER);
    private static final ImmutableList<MatchResult> NAMES = inReport(NAME);

    private static ImmutableList<MatchResult> inReport(Pattern pattern) {
        return pattern.matcher(REPORT).results().collect(ImmutableList.toImmutableList());
    }

    private static final Pattern SLOT = Pattern.compile("\\{[a-z][A-Za-z0-9]*[}:?]");
    private static final Pattern JAVA_NAME =
            Pattern.compile("\\b[A-Z][a-z]+[A-Z][a-z]|\\b[A-Z][A-Za-z]+\\.[a-z]|Exception\\b|\\bjava\\.|\\blt\\.kopz");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|write|expected|found|property|and|such|did|add|keep|name)\\b");

    @Property(tries = 300)
    void of_bytes_changed_at_random(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] signs = "{}[]\":,0-1.eEtfn\\ \n'/\u0007ą".getBytes(UTF_8);
        byte[] bytes = REPORT.getBytes(UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
        }
        assertExplained(Dossiers.load(bytes, LIMITS));
    }

    @Property(tries = 300)
    void of_texts_exchanged_for_others(@ForAll long seed) {
        Random random = new Random(seed);
        MatchResult text = TEXTS.get(random.nextInt(TEXTS.size()));
        String other = TEXTS.get(random.nextInt(TEXTS.size())).group();
        assertExplained(load(replaced(
                REPORT,
                text,
                random,
                other,
                "\"x" + text.group().substring(1),
                "\"no-such-id\"",
                "7",
                "[]",
                "{}",
                "null")));
    }

    @Property(tries = 200)
    void of_numbers_exchanged_for_others(@ForAll long seed) {
        Random random = new Random(seed);
        MatchResult number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        assertExplained(
                load(replaced(REPORT, number, random, "-7", "99999999999999999999", "0", "1.5", "\"1\"", "true")));
    }

    @Property(tries = 200)
    void of_properties_exchanged_for_others(@ForAll long seed) {
        Random random = new Random(seed);
        MatchResult name = NAMES.get(random.nextInt(NAMES.size()));
        String other = NAMES.get(random.nextInt(NAMES.size())).group();
        assertExplained(
                load(replaced(REPORT, name, random, other, "\"x" + name.group().substring(1), "\"\"", "7")));
    }

    @Example
    void of_every_kind_that_there_is_of_json_and_its_shape() {
        Set<ProblemKind> met = EnumSet.noneOf(ProblemKind.class);
        for (String json : ImmutableList.of(
                FULL.replaceFirst("\"", "'"),
                FULL.substring(0, 1000),
                FULL + "x",
                FULL.replaceFirst("\"schemaVersion\": 1", "\"schemaVersion\": 7"),
                FULL.replaceFirst("\"id\"", "\"di\""),
                FULL.replaceFirst("\"id\"", "\"currency\""),
                FULL.replaceFirst("\"exactly\": [0-9]+", "\"exactlyy\": 1"),
                FULL.replaceFirst("\\{\"exactly\": ([0-9]+)", "{\"atLeast\": 1, \"exactly\": 1"),
                FULL.replaceFirst("\\{\"exactly\": [0-9]+\\}", "{}"),
                FULL.replaceFirst("\"exactly\": [0-9]+", "\"exactly\": -1"),
                FULL.replaceFirst("\"exactly\": [0-9]+", "\"exactly\": \"1\""),
                FULL.replaceFirst("\"HELD\"", "\"HELDD\""),
                FULL.replaceFirst("\"2019-10-24\"", "\"2019-10-34\""),
                FULL.replaceFirst("\\[", "[".repeat(13)),
                FULL.replaceFirst("\"title\"", "\"" + "x".repeat(2000) + "\""),
                NAME.matcher(FULL).replaceAll("\"x\""))) {
            Reading<?> reading = load(json);
            assertExplained(reading);
            reading.problems().forEach(problem -> met.add(problem.kind()));
        }
        Reading<?> bytes = Dossiers.load(new byte[] {'{', '}', (byte) 0xFF}, LIMITS);
        assertExplained(bytes);
        bytes.problems().forEach(problem -> met.add(problem.kind()));

        assertThat(met).containsAll(EnumSet.range(ProblemKind.MALFORMED_JSON, ProblemKind.INVALID_VALUE));
    }

    private static final int LONG = 200;

    private static Reading<?> load(String json) {
        return Dossiers.load(json.getBytes(UTF_8), LIMITS);
    }

    private static String replaced(String json, MatchResult found, Random random, String... others) {
        return json.substring(0, found.start()) + others[random.nextInt(others.length)] + json.substring(found.end());
    }

    private static void assertExplained(Reading<?> reading) {
        for (Problem problem : reading.problems()) {
            assertThat(problem.message()).as(problem.kind().name()).isNotBlank();
            assertThat(problem.fix()).as(problem.kind().name()).isNotBlank();
            for (Wording wording : ImmutableList.of(Wording.ENGLISH, Wording.LITHUANIAN)) {
                String said = problem.explain(wording);
                assertThat(said).doesNotContain("\n").matches(".*[.?]");
                assertThat(withoutEchoes(said, problem))
                        .as(said)
                        .doesNotContainPattern(SLOT)
                        .doesNotContainPattern(JAVA_NAME);
            }
            assertThat(withoutEchoes(problem.explain(Wording.LITHUANIAN), problem))
                    .doesNotContainPattern(ENGLISH);
        }
    }

    /** What the house itself says: without names and values of the text, and without what an exception says in English. */
    private static String withoutEchoes(String said, Problem problem) {
        List<String> echoes = new ArrayList<>();
        String pointer = ProblemMessage.oneLine(problem.pointer());
        echoes.add(pointer);
        for (Object value : problem.arguments().values()) {
            if (value instanceof String text) {
                echoes.add(ProblemMessage.cut(text));
            } else if (value instanceof Collection<?> names) {
                names.forEach(name -> echoes.add(ProblemMessage.cut((String) name)));
            } else if (value instanceof Literal literal) {
                echoes.add(literal.value());
            }
        }
        echoes.removeIf(String::isEmpty);
        echoes.sort(Comparator.comparing(String::length).reversed());
        // a place is cut where it is very long
        String rest = pointer.length() <= LONG
                ? said
                : said.replaceFirst(Pattern.quote(pointer.substring(0, LONG)) + "[^…]*…", "…");
        for (String echo : echoes) {
            rest = rest.replace(echo, "…");
        }
        return rest;
    }
}
