package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLinesTest {
    private static final String GOOD = """
            {"id":"ID","kind":"NEED","day":"2019-02-05","amount":{"amount":"3250.00","currency":"EUR"},"account":"a"}""";

    private static String good(String id) {
        return GOOD.replace("ID", id);
    }

    /** What is read of lines, and of the line that states how many they are. */
    private static String read(String text) {
        return readAll(text + "\n{\"entries\":"
                + Stream.of(text.split("\n")).filter(line -> !line.isBlank()).count() + "}");
    }

    private static String readAll(String text) {
        List<Problem> bad = new ArrayList<>();
        List<LedgerEntry> read = LedgerLines.read(new ByteArrayInputStream(text.getBytes(UTF_8)), bad::addAll)
                .toList();
        return read.stream().map(LedgerEntry::id).toList()
                + bad.stream()
                        .map(problem -> " " + problem.line() + ":" + problem.column() + problem.pointer() + " "
                                + problem.kind())
                        .reduce("", String::concat);
    }

    @Test
    void all_problems_of_a_bad_line_are_reported_at_their_places_and_the_lines_around_it_delivered() {
        String bad = good("b").replace("NEED", "WISH").replace("2019-02-05", "2019-02-30");
        assertThat(read(good("a") + "\n" + bad + "\n" + good("c") + "\n"))
                .isEqualTo("[a, c] 2:18/kind UNKNOWN_CODE 2:31/day NO_SUCH_DAY");
    }

    @Test
    void an_id_may_be_several_joined_since_those_of_the_books_of_a_dossier_are() {
        assertThat(read(good("cost-7/lecture-2") + "\n" + good("b") + "\n" + good("/a") + "\n" + good("a/") + "\n"
                        + good("a//b")))
                .isEqualTo("[cost-7/lecture-2, b] 3:7/id INVALID_VALUE 4:7/id INVALID_VALUE 5:7/id INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-05", "2019-02", "2019", "2019-02-05/2019-02-06", "2019-02-01/2020-01-31"})
    void what_takes_effect_on_a_day_of_a_span_is_written_as_it_was_read(String span) throws IOException {
        String line = good("a").replace("2019-02-05", span);
        LedgerEntry entry = LedgerLines.read(new ByteArrayInputStream(line.getBytes(UTF_8)), bad -> {})
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(Stream.of(entry), out);
        assertThat(out.toString(UTF_8)).startsWith(line + "\n");
        assertThat(read(good("b").replace("2019-02-05", "2019-13"))).contains("1:31/day");
    }

    @Test
    void an_entry_may_be_within_one_entry_or_a_list_of_several() throws IOException {
        String one = good("a").replaceFirst("}$", ",\"within\":\"x\"}");
        String two = one.replace("\"x\"", "[\"y\",\"x\"]");
        List<LedgerEntry> read = LedgerLines.read(
                        new ByteArrayInputStream(
                                (one + "\n" + two + "\n" + one.replace("\"x\"", "[\"x\"]") + "\n{\"entries\": 3}")
                                        .getBytes(UTF_8)),
                        problems -> {
                            throw new AssertionError(problems);
                        })
                .toList();
        assertThat(read)
                .extracting(LedgerEntry::within)
                .containsExactly(ImmutableSet.of("x"), ImmutableSet.of("x", "y"), ImmutableSet.of("x"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(read.stream(), out);
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(one, one.replace("\"x\"", "[\"x\",\"y\"]"), one, "{\"entries\":3}");
        int at = one.indexOf("\"x\"") + 1;
        assertThat(read(one.replace("\"x\"", "[\"x\",\"y\",\"x\"]") + "\n" + one.replace("\"x\"", "[\"x\",\"-\"]")
                        + "\n" + one.replace("\"x\"", "7") + "\n" + one.replace("\"x\"", "[]")))
                .isEqualTo("[a] 1:" + at + "/within GIVEN_TWICE 2:" + (at + 5) + "/within/1 INVALID_VALUE 3:" + at
                        + "/within WRONG_TYPE");
    }

    @Test
    void blank_lines_byte_order_marks_and_all_line_ends_of_editors_are_read() {
        assertThat(read("\uFEFF" + good("a") + "\r\n\r\n  \n" + good("b") + " \t\r\n\n{\n" + good("c")))
                .isEqualTo("[a, b, c] 6:2 TRUNCATED");
        assertThat(readAll("\n \n{\"entries\":0}\n\n")).isEqualTo("[]");
        assertThat(readAll("\n \n")).isEqualTo("[] 3:1 TRUNCATED");
    }

    @Test
    void an_entry_comes_with_the_line_on_which_it_stands() {
        String text = "\uFEFF" + good("a") + "\r\n\r\n  \n" + good("b") + " \t\r\n\n{\n" + good("c");
        assertThat(LedgerLines.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                        Limits.standard(),
                        (entry, line) -> entry.id() + " on " + line,
                        problems -> {}))
                .containsExactly("a on 1", "b on 4", "c on 7");
    }

    @Test
    void a_value_is_on_one_line_and_a_line_has_one_value() {
        assertThat(read(good("a") + " " + good("b") + "\n" + good("c")))
                .isEqualTo("[c] 1:" + (good("a").length() + 2) + " TRAILING_CONTENT");
        assertThat(read(good("a").replace(",\"day\"", ",\n\"day\"") + "\n" + good("b")))
                .startsWith("[b] 1:")
                .contains(" 2:1 ");
        assertThat(read("\r" + good("a") + "\rx\n" + good("b"))).isEqualTo("[b] 3:1 TRAILING_CONTENT");
    }

    @Test
    void a_line_that_is_not_utf_8_is_reported_and_the_others_are_delivered() {
        byte[] bytes = (good("a") + "\n" + good("b") + "\n" + good("c") + "\n{\"entries\":3}").getBytes(UTF_8);
        bytes[good("a").length() + 8] = (byte) 0xFF;
        List<Problem> bad = new ArrayList<>();
        assertThat(LedgerLines.read(new ByteArrayInputStream(bytes), bad::addAll))
                .extracting(LedgerEntry::id)
                .containsExactly("a", "c");
        assertThat(bad)
                .extracting(Problem::kind, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemKind.INVALID_UTF8, 2));
    }

    @Test
    void what_only_a_whole_dossier_shows_to_be_wrong_is_reported_at_its_line_too() {
        String good = new String(compact(), UTF_8);
        String dangling = good.replaceFirst("\"manager\":\"[^\"]*\"", "\"manager\":\"nobody\"");
        List<Problem> bad = new ArrayList<>();
        assertThat(Dossiers.readLines(new ByteArrayInputStream((good + dangling + good).getBytes(UTF_8)), bad::addAll))
                .containsExactly(Kaisiadorys.dossier(), Kaisiadorys.dossier());
        assertThat(bad)
                .extracting(Problem::kind, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemKind.DANGLING_REFERENCE, 2));
    }

    private static byte[] compact() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            Dossiers.writeLines(java.util.stream.Stream.of(Kaisiadorys.dossier()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void a_file_cut_anywhere_is_told_after_the_entries_that_are_left() {
        String lines = good("a") + "\n" + good("b") + "\n{\"entries\":2}";
        int line = good("a").length() + 1;
        for (int cut = 0; cut < lines.length(); cut++) {
            String whole = List.of("[]", "[a]", "[a, b]").get(Math.min(2, (cut + 1) / line));
            assertThat(readAll(lines.substring(0, cut)))
                    .as("cut after %s", cut)
                    .matches(Pattern.quote(whole) + " [0-9]+:[0-9]+.* TRUNCATED.*");
        }
        assertThat(readAll(lines)).isEqualTo("[a, b]");
    }

    @Test
    void entries_are_as_many_as_the_line_after_them_states_also_where_files_were_put_together() {
        String two = good("a") + "\n" + good("b").replace("NEED", "WISH") + "\n{\"entries\":2}\n";
        assertThat(readAll(two)).isEqualTo("[a] 2:18/kind UNKNOWN_CODE");
        assertThat(readAll(good("c") + "\n{ \"entries\" : 1 }\n\n" + two)).endsWith("5:18/kind UNKNOWN_CODE");
        assertThat(readAll(two.substring(two.indexOf('\n') + 1))).endsWith(" 2:1 MISSING_ROWS");
        assertThat(readAll(good("c") + "\n" + two)).endsWith(" 4:1 MISSING_ROWS");
    }

    @Test
    void a_piece_of_a_file_need_not_end_as_the_file_does() {
        String piece = good("b") + "\n{\"entries\":2}\n" + good("c");
        assertThat(LedgerLines.readSome(
                        new ByteArrayInputStream(piece.getBytes(UTF_8)),
                        Limits.standard(),
                        (entry, line) -> entry.id() + " on " + line,
                        problems -> {
                            throw new AssertionError(problems);
                        }))
                .containsExactly("b on 1", "c on 3");
    }

    @Test
    void a_stream_that_breaks_is_not_taken_for_its_end() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> LedgerLines.read(broken, problems -> {}).count())
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the disk is gone");
    }
}
