package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testkit.Tries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossiersTest {
    private static final String REPORT = new String(Kaisiadorys.bytes(), UTF_8);

    private static Reading<Dossier> load(String json) {
        return Dossiers.load(json.getBytes(UTF_8));
    }

    private static String json(Dossier dossier) {
        return new String(Dossiers.toBytes(dossier), UTF_8);
    }

    private static Problem onlyProblem(String json) {
        Reading<Dossier> reading = load(json);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0);
    }

    /** The line and column at which a piece of text that occurs once starts. */
    private static void assertPlace(Problem problem, String json, String piece) {
        int at = json.indexOf(piece);
        assertThat(at).as(piece).isNotNegative();
        assertThat(json.indexOf(piece, at + 1)).as("occurs once: " + piece).isNegative();
        String before = json.substring(0, at);
        assertThat(problem.line())
                .as("line")
                .isEqualTo(1 + (int) before.chars().filter(c -> c == '\n').count());
        assertThat(problem.column()).as("column").isEqualTo(at - before.lastIndexOf('\n'));
    }

    private static String replaceOnce(String json, String piece, String replacement) {
        assertThat(json.split(Pattern.quote(piece), -1))
                .as("occurs once: " + piece)
                .hasSize(2);
        return json.replace(piece, replacement);
    }

    @Nested
    class TheSameAgain {
        @Test
        void the_2019_report_of_kaisiadorys_is_written_as_it_was_read_byte_by_byte() {
            assertThat(json(Kaisiadorys.dossier())).isEqualTo(REPORT);
            assertThat(Dossiers.toBytes(Kaisiadorys.dossier())).isEqualTo(Kaisiadorys.bytes());
        }

        @Test
        void what_is_written_is_read_as_an_equal_dossier() {
            assertThat(Dossiers.read(Dossiers.toBytes(Kaisiadorys.dossier()))).isEqualTo(Kaisiadorys.dossier());
            assertThat(Dossiers.read(Dossiers.toBytes(Kaisiadorys.scenario()))).isEqualTo(Kaisiadorys.scenario());
            assertThat(Dossiers.read(Dossiers.toBytes(FullDossier.dossier()))).isEqualTo(FullDossier.dossier());
            assertThat(Dossiers.read(Dossiers.toBytes(aDossier().build())))
                    .isEqualTo(aDossier().build());
        }

        @Test
        void equal_dossiers_are_written_alike() {
            assertThat(Dossiers.toBytes(FullDossier.dossier())).isEqualTo(Dossiers.toBytes(FullDossier.dossier()));
        }

        @Test
        void equal_dossiers_are_written_alike_in_whatever_order_their_register_ids_were_given() {
            assertThat(json(withRegisterIds(ImmutableSetMultimap.of("a", "1", "b", "2"))))
                    .isEqualTo(json(withRegisterIds(ImmutableSetMultimap.of("b", "2", "a", "1"))));
        }

        private Dossier withRegisterIds(ImmutableSetMultimap<String, String> ids) {
            Dossier dossier = aDossier().build();
            Organisation organisation = dossier.organisations().get(0).withExternalIds(ids);
            return dossier.withOrganisations(organisation);
        }

        @Test
        void the_language_of_a_document_is_the_same_again_whatever_the_capitals_of_its_tag() {
            Dossier dossier = aDossier().build();
            Dossier capitals = dossier.withDocuments(dossier.documents().get(0).withLanguage("LT"));
            assertThat(capitals).isEqualTo(dossier);
            assertThat(load(json(dossier).replace("\"language\": \"lt\"", "\"language\": \"LT\""))
                            .orThrow())
                    .isEqualTo(dossier);
        }

        @Test
        void properties_may_stand_in_any_order_and_are_written_in_theirs() {
            Random random = new Random(1);
            for (int i = 0; i < 5; i++) {
                Dossier read =
                        load(JsonTexts.withPropertiesShuffled(REPORT, random)).orThrow();
                assertThat(read).isEqualTo(Kaisiadorys.dossier());
                assertThat(json(read)).isEqualTo(REPORT);
            }
        }

        @Test
        void the_original_words_come_first_and_a_translation_after_them() {
            Dossier dossier =
                    aDossier().build().withTitle(DossierFixtures.text("byla").andEnglish("dossier", "kopz"));
            assertThat(json(dossier))
                    .contains("{\"lt\": \"byla\", \"en\": {\"text\": \"dossier\", \"translationBy\": \"kopz\"}}");
        }

        @Test
        void the_order_of_a_list_is_kept() {
            Dossier dossier = aDossier()
                    .event("b", EventState.HELD, "2019")
                    .event("a", EventState.HELD, "2019")
                    .build();
            assertThat(Dossiers.read(Dossiers.toBytes(dossier)).events()).isEqualTo(dossier.events());
        }

        @Test
        void blanks_and_line_ends_of_another_editor_change_nothing() {
            assertThat(load(REPORT.replace("\n", "\r\n").replace("\": ", "\" :\t"))
                            .problems())
                    .isEmpty();
            assertThat(load("\uFEFF" + REPORT).orThrow()).isEqualTo(Kaisiadorys.dossier());
        }

        @Test
        void texts_with_quotes_line_ends_and_signs_of_any_alphabet_stay_what_they_are() {
            String text = "„kabutės“ \"quotes\" \\ back \n\t\u0001 ž\u0301 \u00a0 \u2028 \uD83D\uDE42 ir ąčęėįšųūž";
            Dossier dossier = aDossier().build().withTitle(DossierFixtures.text(text));
            assertThat(Dossiers.read(Dossiers.toBytes(dossier)).title().any()).isEqualTo(text);
        }
    }

    @Nested
    class Streams {
        @Test
        void a_file_is_read(@TempDir Path folder) throws IOException {
            Path file = Files.write(folder.resolve("dossier.json"), Kaisiadorys.bytes());
            assertThat(Dossiers.read(file)).isEqualTo(Kaisiadorys.dossier());
        }

        @Test
        void a_file_that_is_missing_is_an_input_error(@TempDir Path folder) {
            assertThatThrownBy(() -> Dossiers.read(folder.resolve("none.json"))).isInstanceOf(IOException.class);
        }

        @Test
        void a_stream_is_written_whole_and_left_open() throws IOException {
            boolean[] closed = new boolean[1];
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            Dossiers.write(Kaisiadorys.dossier(), out);
            assertThat(out.toByteArray()).isEqualTo(Kaisiadorys.bytes());
            assertThat(closed[0]).isFalse();
        }

        @Test
        void reading_throws_all_problems_at_once() {
            assertThatThrownBy(() -> Dossiers.read("{}".getBytes(UTF_8)))
                    .isInstanceOf(InvalidJsonException.class)
                    .satisfies(thrown -> assertThat(((InvalidJsonException) thrown).problems())
                            .isNotEmpty());
        }

        @Test
        void a_limit_of_ones_own_is_kept() {
            Limits small = Limits.standard().withMaxBytes(1000);
            assertThat(Dossiers.load(Kaisiadorys.bytes(), small).problems())
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.TOO_LARGE);
        }
    }

    @Nested
    class WhatIsWrong {
        private final String json = json(aDossier()
                .event("event-one", EventState.HELD, "2019-11-08")
                .appropriation("money-one", "700.00", "2019-10-24")
                .cost("event-one", "200.00", "money-one")
                .build());

        @Test
        void text_that_is_not_json() {
            Problem problem = onlyProblem(replaceOnce(json, "\"state\": \"HELD\"", "\"state\" \"HELD\""));
            assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
        }

        @Test
        void an_unknown_property_with_the_one_that_was_meant() {
            String broken = replaceOnce(json, "\"reportingPeriod\"", "\"reportingPeriode\"");
            Reading<Dossier> reading = load(broken);
            Problem unknown = reading.problems().stream()
                    .filter(problem -> problem.kind() == ProblemKind.UNKNOWN_PROPERTY)
                    .findFirst()
                    .orElseThrow();
            assertThat(unknown.pointer()).isEqualTo("/reportingPeriode");
            assertThat(unknown.fix()).contains("reportingPeriod");
            assertPlace(unknown, broken, "\"reportingPeriode\"");
        }

        @Test
        void a_missing_property() {
            Problem problem = onlyProblem(replaceOnce(json, "\"kind\": \"LECTURE\",", ""));
            assertThat(problem.kind()).isEqualTo(ProblemKind.MISSING_PROPERTY);
            assertThat(problem.pointer()).isEqualTo("/events/0/kind");
        }

        @Test
        void a_property_that_is_there_twice() {
            String broken = replaceOnce(
                    json, "\"currency\": \"EUR\",\n", "\"currency\": \"EUR\",\n  \"currency\" : \"EUR\",\n");
            Problem problem = onlyProblem(broken);
            assertThat(problem.kind()).isEqualTo(ProblemKind.DUPLICATE_PROPERTY);
            assertThat(problem.pointer()).isEqualTo("/currency");
            assertPlace(problem, broken, "\"currency\" : ");
        }

        @ParameterizedTest(name = "{0} instead of {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                value = {
                    "\"state\": 5             | \"state\": \"HELD\"       | /events/0/state",
                    "\"state\": null          | \"state\": \"HELD\"       | /events/0/state",
                    "\"state\": [\"HELD\"]    | \"state\": \"HELD\"       | /events/0/state",
                    "\"amount\": 700.00       | \"amount\": \"700.00\"    | /appropriations/0/amount/amount",
                    "\"number\": 1            | \"number\": \"1\"         | /plans/0/measures/0/number",
                    "\"country\": true        | \"country\": \"LT\"       | /municipality/country"
                })
        void a_value_of_the_wrong_type(String wrong, String right, String pointer) {
            String broken = replaceOnce(json, right, wrong);
            Problem problem = onlyProblem(broken);
            assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_TYPE);
            assertThat(problem.pointer()).isEqualTo(pointer);
        }

        @ParameterizedTest(name = "{1} instead of {0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                value = {
                    "\"2019-11-08\"    | \"2019-11-31\"       | /events/0/date | NO_SUCH_DAY",
                    "\"2019-11-08\"    | \"8 November 2019\"  | /events/0/date | NOT_A_DATE",
                    "\"700.00\"        | \"700,00\"           | /appropriations/0/amount/amount | INVALID_VALUE",
                    "\"700.00\"        | \"700.001\"          | /appropriations/0/amount | AMOUNT_TOO_FINE",
                    "\"700.00\"        | \"7e2\"              | /appropriations/0/amount/amount | INVALID_VALUE",
                    "\"200.00\"        | \"-200.00\"          | /expenditures/0 | NEGATIVE_AMOUNT",
                    "\"LT\"            | \"Lithuania\"        | /municipality | WRONG_FORM",
                    "\"2019-12-10\"    | \"2019-12\"          | /knownUntil | INVALID_VALUE",
                    "\"id\": \"event-one\" | \"id\": \"įvykis\" | /events/0/id | INVALID_VALUE",
                    "\"2019-01-01/2019-12-31\" | \"2019-12-31/2019-01-01\" | /reportingPeriod | PERIOD_REVERSED"
                })
        void a_value_that_cannot_be(String right, String wrong, String pointer, ProblemKind kind) {
            Problem problem = load(replaceOnce(json, right, wrong)).problems().get(0);
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
        }

        @Test
        void an_enum_value_is_answered_with_the_one_that_was_meant() {
            Problem problem = onlyProblem(replaceOnce(json, "\"HELD\"", "\"HELDD\""));
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE);
            assertThat(problem.pointer()).isEqualTo("/events/0/state");
            assertThat(problem.argument("nearest")).contains("HELD");
            assertThat(problem.fix()).contains("HELD");
        }

        @Test
        void the_name_of_a_language_in_place_of_its_tag() {
            String broken = replaceOnce(json(aDossier().build()), "\"language\": \"lt\"", "\"language\": \"English\"");
            Problem problem = onlyProblem(broken);
            assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_FORM);
            assertThat(problem.pointer()).isEqualTo("/documents/0/language");
            assertThat(problem.message()).contains("'English'");
            assertPlace(problem, broken, "\"English\"");
        }

        @Test
        void another_currency() {
            String broken = replaceOnce(
                    json,
                    "\"amount\": {\"amount\": \"700.00\", \"currency\": \"EUR\"}",
                    "\"amount\": {\"amount\": \"700.00\", \"currency\": \"SEK\"}");
            Problem problem = onlyProblem(broken);
            assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_CURRENCY);
            assertThat(problem.pointer()).isEqualTo("/appropriations/0/amount");
            assertPlace(problem, broken, "{\"amount\": \"700.00\"");
        }

        @Test
        void an_id_that_is_there_twice() {
            Problem problem = onlyProblem(replaceOnce(json, "\"id\": \"money-one\"", "\"id\": \"plan\"")
                    .replace("\"paidFrom\": \"money-one\",", ""));
            assertThat(problem.kind()).isEqualTo(ProblemKind.DUPLICATE_ID);
            assertThat(problem.pointer()).isEqualTo("/appropriations/0/id");
        }

        @Test
        void a_reference_to_nothing_is_told_with_the_place_of_its_fact() {
            String broken = replaceOnce(json, "\"plan\": \"plan\"", "\"plan\": \"plam\"");
            Problem problem = onlyProblem(broken);
            assertThat(problem.kind()).isEqualTo(ProblemKind.DANGLING_REFERENCE);
            assertThat(problem.pointer()).isEqualTo("/appropriations/0/plan");
            assertThat(problem.fix()).contains("did you mean 'plan'?");
            String before = broken.substring(0, broken.indexOf("\"id\": \"money-one\""));
            assertThat(problem.line()).isEqualTo((int) before.lines().count() - 1);
        }

        @Test
        void several_problems_at_once_in_the_order_of_the_file() {
            String broken = replaceOnce(
                    replaceOnce(replaceOnce(json, "\"LT\"", "5"), "\"HELD\"", "\"DONE\""), "\"700.00\"", "\"much\"");
            assertThat(load(broken).problems())
                    .extracting(Problem::pointer)
                    .containsExactly("/municipality/country", "/events/0/state", "/appropriations/0/amount/amount");
        }

        @Test
        void several_flaws_of_the_whole_at_once() {
            String broken = replaceOnce(
                    replaceOnce(json, "\"subject\": \"event-one\"", "\"subject\": \"none-1\""),
                    "\"measure\": \"measure\"",
                    "\"measure\": \"none-2\"");
            assertThat(load(broken).problems())
                    .extracting(Problem::pointer)
                    .containsExactly("/events/0/measure", "/expenditures/0/subject");
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 99})
        void a_newer_version_is_told_and_nothing_else_is_complained_of(int version) {
            String newer = replaceOnce(json, "\"schemaVersion\": 1", "\"schemaVersion\": " + version)
                    .replace("\"currency\"", "\"currencies\"");
            Problem problem = onlyProblem(newer);
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNSUPPORTED_VERSION);
            assertThat(problem.pointer()).isEqualTo("/schemaVersion");
            assertThat(problem.message()).contains("version '" + version + "'").contains("version 1 can be read");
            assertThat(problem.fix()).contains("convert").contains("software that reads its version");
        }

        @Test
        void a_version_that_is_not_given() {
            Problem problem = load(replaceOnce(json, "\"schemaVersion\": 1,", ""))
                    .problems()
                    .get(0);
            assertThat(problem.kind()).isEqualTo(ProblemKind.MISSING_PROPERTY);
            assertThat(problem.pointer()).isEqualTo("/schemaVersion");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "[]", "null", "1", "\"dossier\""})
        void something_that_is_no_dossier_at_all(String text) {
            Reading<Dossier> reading = load(text);
            assertThat(reading.value()).isEmpty();
            assertThat(reading.problems()).isNotEmpty();
        }

        @Test
        void more_text_after_the_end() {
            assertThat(onlyProblem(json + "{}").kind()).isEqualTo(ProblemKind.TRAILING_CONTENT);
        }

        @Test
        void a_file_in_another_encoding() {
            byte[] windows = REPORT.getBytes(Charset.forName("windows-1257"));
            assertThat(Dossiers.load(windows).problems())
                    .extracting(Problem::kind)
                    .contains(ProblemKind.INVALID_UTF8);
        }
    }

    @Test
    @Tag("tries")
    @Tag("thorough")
    void a_text_that_ends_early_is_never_read_and_never_crashes() {
        byte[] whole = Dossiers.toBytes(FullDossier.dossier());
        int times = Tries.times(whole.length / 50);
        for (int i = 0; i < times; i++) {
            int length = evenly(i, times, whole.length - 2);
            Reading<Dossier> reading = Dossiers.load(Arrays.copyOf(whole, length));
            assertThat(reading.value()).as(length + " bytes").isEmpty();
            assertThat(reading.problems())
                    .as(length + " bytes")
                    .extracting(Problem::kind)
                    .containsAnyOf(ProblemKind.TRUNCATED, ProblemKind.INVALID_UTF8, ProblemKind.MALFORMED_JSON);
        }
    }

    @Test
    @Tag("tries")
    @Tag("thorough")
    void a_text_with_one_byte_changed_is_read_or_refused_and_never_crashes() {
        byte[] whole = Dossiers.toBytes(FullDossier.dossier());
        List<Integer> bytes = ImmutableList.of((int) '"', (int) '}', (int) ',', (int) '9', 0, 0xC5, (int) ' ');
        int times = Tries.times(whole.length / 37);
        for (int i = 0; i < times; i++) {
            int at = evenly(i, times, whole.length);
            byte[] changed = whole.clone();
            changed[at] = bytes.get(i % bytes.size()).byteValue();
            Reading<Dossier> reading = Dossiers.load(changed);
            assertThat(reading.value().isPresent())
                    .as("byte " + at)
                    .isEqualTo(reading.problems().isEmpty());
        }
    }

    /** So far along a length as one of so many times is along all of them. */
    private static int evenly(int time, int times, int length) {
        return (int) ((long) time * length / times);
    }

    @Nested
    @DisplayName("The JSON Schema")
    class JsonSchema {
        @Test
        void is_the_same_text_every_time() {
            assertThat(Dossiers.schema()).isEqualTo(Dossiers.schema()).endsWith("}\n");
            assertThat(Dossiers.schema()).contains("https://json-schema.org/draft/2020-12/schema");
        }

        @Test
        void knows_every_property_that_a_dossier_is_written_with() {
            ImmutableSet<String> known = ImmutableSet.copyOf(JsonTexts.propertiesOfSchema(Dossiers.schema()));
            ImmutableSet<String> free = ImmutableSet.of("lt", "en", "registras", "tar");
            assertThat(ImmutableSet.copyOf(JsonTexts.propertyNames(json(FullDossier.dossier()))).stream()
                            .filter(name -> !free.contains(name)))
                    .isSubsetOf(known);
        }

        @Test
        void has_no_property_that_the_full_dossier_the_report_and_older_files_leave_untried() throws IOException {
            ImmutableSet<String> tried = ImmutableSet.<String>builder()
                    .addAll(JsonTexts.propertyNames(json(FullDossier.dossier())))
                    .addAll(JsonTexts.propertyNames(REPORT))
                    .addAll(JsonTexts.propertyNames(new String(FrozenVersionsTest.frozen("version-1.json"), UTF_8)))
                    .build();
            assertThat(ImmutableSet.copyOf(JsonTexts.propertiesOfSchema(Dossiers.schema())))
                    .isSubsetOf(tried);
        }
    }
}
