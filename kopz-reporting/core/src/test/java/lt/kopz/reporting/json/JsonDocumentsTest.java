package lt.kopz.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentsTest {

    private static final String HEAD = "{\"schemaVersion\": 1, \"language\": \"lt\","
            + " \"meta\": {\"title\": \"T\", \"asOf\": \"2019-12-10\"},\n\"blocks\": [\n";

    @Test
    void reads_what_stands_behind_its_mark() throws IOException {
        String json = HEAD + "{\"paragraph\": [{\"words\": \"a\"}, {\"note\": \"n\"}]}],"
                + " \"footnotes\": [{\"id\": \"n\", \"lines\": [\"why\"]}]}";
        Document document = JsonDocuments.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        assertThat(document.footnotes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"paragraf\": \"a\"}                                     | /blocks/0/paragraf | paragraph",
                "{\"paragraph\": []}                                       | /blocks/0/paragraph | without a piece",
                "{\"paragraph\": [{\"note\": \"n\"}]}                      | /blocks/0/paragraph/0/note | no footnote",
                "{\"paragraph\": [{\"quote\": \"\"}]}                      | /blocks/0/paragraph/0/quote | one language",
                "{\"facts\": [{\"term\": \"a\", \"value\": {}}]}           | /blocks/0/facts/0/value | A cell has one of",
                "{\"facts\": [{\"term\": \"a\", \"value\": {\"date\": \"x\"}}]} | /blocks/0/facts/0/value/date | no date",
                "{\"section\": {\"id\": \"ą\", \"title\": \"t\", \"blocks\": []}} | /blocks/0/section/id | financing-gap",
                "{\"outlines\": [{\"label\": 1}]}                          | /blocks/0/outlines/0/label | text",
            })
    void names_the_place_of_what_is_wrong(String block, String pointer, String words) {
        Reading<Document> reading = read(HEAD + block + "]}");
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message() + " " + problem.fix()).contains(words);
        });
    }

    @Test
    void refuses_a_row_that_is_too_short_also_in_a_long_table() {
        String table =
                "{\"caption\": \"T\", \"columns\": [{\"header\": \"A\", \"kind\": \"TEXT\", \"alignment\": \"START\"}],"
                        + " \"rows\": [[]]}";
        for (String kind : new String[] {"table", "longTable"}) {
            assertThat(read(HEAD + "{\"" + kind + "\": " + table + "}]}").problems())
                    .extracting(Problem::pointer)
                    .containsExactly("/blocks/0/" + kind);
        }
    }

    @Test
    void refuses_a_footnote_that_is_not_placed() {
        String json = HEAD + "], \"footnotes\": [{\"id\": \"n\", \"lines\": [\"why\"]}]}";
        assertThat(read(json).problems()).extracting(Problem::message).allMatch(text -> text.contains("those placed"));
    }

    @Test
    void refuses_another_version_and_more_than_the_limits_allow() {
        assertThat(read(HEAD.replace("1,", "2,") + "]}").problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.UNSUPPORTED_VERSION);
        byte[] json = (HEAD + "]}").getBytes(StandardCharsets.UTF_8);
        assertThat(JsonDocuments.read(json, Limits.standard().withMaxBytes(json.length))
                        .value())
                .isPresent();
        assertThat(JsonDocuments.read(json, Limits.standard().withMaxBytes(json.length - 1))
                        .value())
                .isEmpty();
    }

    @Test
    void a_text_longer_than_is_read_is_not_written() {
        Document document = Document.of(
                DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)),
                Paragraph.of(Literal.of("a".repeat(Limits.standard().maxText() + 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Renderers.forFormat("json").render(document, Wording.ENGLISH, OutputStream.nullOutputStream()))
                .withMessageContaining("would not be read back");
    }

    private static Reading<Document> read(String json) {
        return JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
