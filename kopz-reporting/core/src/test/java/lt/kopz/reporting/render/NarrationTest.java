package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SampleMessage;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Paragraph;
import org.junit.jupiter.api.Test;

class NarrationTest {

    private static final Footnote A = Footnote.of("a", Literal.of("first"));
    private static final Footnote B = Footnote.of("b", Literal.of("second"));
    private static final Document DOCUMENT = Document.of(
            DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)),
            Paragraph.of(Inline.note(A), Inline.note(B), Inline.note(A)));

    private final Narration english = Narration.of(DOCUMENT, Wording.ENGLISH);

    @Test
    void one_blank_parts_two_pieces_but_none_stands_before_a_closing_mark_or_a_footnote() {
        assertThat(line(english.say(Content.of(
                        words("The gap"),
                        Inline.emphasis(Literal.of("grew")),
                        Inline.note(A),
                        words(", says"),
                        Inline.quote(LocalizedText.of("en", "the report")),
                        words("("),
                        words("page 2"),
                        words(")"),
                        words(".")))))
                .isEqualTo("The gap grew[1], says “the report” (page 2).");
    }

    @Test
    void a_footnote_keeps_its_number_and_its_places_are_counted() {
        assertThat(english.say(Cell.text(Inline.note(B), Inline.note(A))))
                .containsExactly(new Run.Mark(2, 1), new Run.Mark(1, 1));
        assertThat(english.say(Cell.amount(Amounts.euro("5.00")).withNote(A))).endsWith(new Run.Mark(1, 2));
        assertThat(english.places(A)).isEqualTo(2);
        assertThat(english.places(B)).isEqualTo(1);
    }

    @Test
    void a_line_that_goes_on_in_a_footnote_names_its_number() {
        Outline line = Outline.explainedAt(LocalizedText.of("en", "EUR 700.00"), "b");
        assertThat(english.plain(english.label(line))).isEqualTo("EUR 700.00 (see footnote\u00A02)");
        assertThat(english.label(Outline.of(Literal.of("EUR 700.00")))).isEqualTo(Literal.of("EUR 700.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.label(Outline.explainedAt(Literal.of("x"), "c")))
                .withMessageContaining("\"c\"");
    }

    @Test
    void a_footnote_of_another_document_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.say(Content.of(Inline.note(Footnote.of("c", Literal.of("other"))))))
                .withMessageContaining("\"c\"");
    }

    @Test
    void an_argument_that_is_missing_in_the_language_is_marked_within_its_sentence() {
        Phrase phrase = Phrase.of(SampleMessage.of("by", "Parengė {who}.", "Prepared by {who}."))
                .with("who", LocalizedText.lithuanian("Darbo grupė"));
        assertThat(english.say(phrase)).containsExactly(plain("Prepared by "), in("lt", "Darbo grupė"), plain("."));
        assertThat(Narration.of(DOCUMENT, Wording.LITHUANIAN).say(phrase))
                .extracting(run -> ((Run.Words) run).language())
                .containsOnly(Optional.empty());
    }

    @Test
    void a_reason_stands_where_a_value_is_missing() {
        assertThat(english.say(Cell.nothing(Literal.of("not stated")).withNote(A)))
                .containsExactly(new Run.Words("not stated", Optional.empty(), Run.Tone.MISSING), new Run.Mark(1, 1));
    }

    @Test
    void blanks_at_the_ends_are_dropped_and_a_text_of_blanks_says_nothing() {
        assertThat(english.plain(Literal.of(" \u00a0a b\n"))).isEqualTo("a b");
        assertThat(english.say(Literal.of(" \n\u00a0"))).isEmpty();
        assertThat(line(english.say(Content.of(words("a"), words(" "), words("b")))))
                .isEqualTo("a b");
    }

    @Test
    void tables_are_numbered_from_one() {
        assertThat(english.nextTable()).isEqualTo(1);
        assertThat(english.nextTable()).isEqualTo(2);
    }

    private static Inline words(String text) {
        return Inline.words(Literal.of(text));
    }

    private static Run plain(String text) {
        return new Run.Words(text, Optional.empty(), Run.Tone.PLAIN);
    }

    private static Run in(String language, String text) {
        return new Run.Words(text, Optional.of(language), Run.Tone.PLAIN);
    }

    private static String line(List<Run> runs) {
        return runs.stream()
                .map(run -> run instanceof Run.Mark mark ? "[" + mark.number() + "]" : ((Run.Words) run).text())
                .collect(Collectors.joining());
    }
}
