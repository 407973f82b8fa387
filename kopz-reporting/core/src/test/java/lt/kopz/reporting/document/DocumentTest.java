package lt.kopz.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final Literal X = Literal.of("x");
    private static final DocumentMeta META = DocumentMeta.of(X, LocalDate.of(2019, 12, 10));

    @Test
    void documents_are_equal_by_content() {
        assertThat(SampleReport.document())
                .isEqualTo(SampleReport.document())
                .hasSameHashCodeAs(SampleReport.document())
                .isNotEqualTo(SampleReport.document().plus(Paragraph.of(X)));
    }

    @Test
    void sections_nest_three_deep_but_not_four() {
        Section three = Section.of("one", X, Section.of("two", X, Section.of("three", X)));
        assertThatCode(() -> Document.of(META, three)).doesNotThrowAnyException();
        Section four = Section.of("zero", X, three);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(META, four))
                .withMessageContaining("\"three\" lies 4 deep");
    }

    @Test
    void two_sections_never_share_an_identifier_however_deep_they_lie() {
        Section outer = Section.of("a", X, Section.of("b", X));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(META, outer, Section.of("b", X)))
                .withMessageContaining("Two sections have the identifier \"b\"");
    }

    @Test
    void one_footnote_may_stand_in_two_places_but_two_never_share_an_identifier() {
        Footnote note = Footnote.of("n", X);
        Block here = Paragraph.of(Inline.words(X), Inline.note(note));
        assertThatCode(() -> Document.of(META, here, here)).doesNotThrowAnyException();
        Block other = Facts.of(X, Cell.nothing(X).withNote(Footnote.of("n", Literal.of("y"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(META, here, Section.of("s", X, other)))
                .withMessageContaining("Two different footnotes have the identifier \"n\"");
    }

    @Test
    void footnotes_are_listed_once_in_order_of_first_appearance() {
        Footnote a = Footnote.of("a", X);
        Footnote b = Footnote.of("b", X);
        Footnote c = Footnote.of("c", X);
        Document document = Document.of(
                META,
                Section.of("s", X, Paragraph.of(Inline.note(b))),
                Table.of(X, Column.text(X))
                        .withTotal(Cell.text(X).withNote(c))
                        .plus(Cell.text(X).withNote(a).withNote(b)));
        assertThat(document.footnotes()).containsExactly(b, a, c);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "gap", "gap-2019", "a1-b2", "1", "P1", "1.1", "gap_1", "gap-", "a--b", "gap-plan/2019"})
    void identifiers_are_ids_of_facts_and_words_and_ids_joined(String id) {
        assertThat(Section.of(id, X).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-gap", "_gap", "/gap", ".gap", "ąžuolas", "a b", "a\"b", "a\n"})
    void other_identifiers_are_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Section.of(id, X)).withMessageContaining("section");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Footnote.of(id, X))
                .withMessageContaining("footnote");
    }

    @Test
    void a_row_has_as_many_cells_as_there_are_columns() {
        Table two = Table.of(X, Column.text(X), Column.amount(X));
        Cell word = Cell.text(X);
        Cell money = Cell.amount(Amounts.euro("1.00"));
        assertThatCode(() -> two.plus(word, money)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.plus(word))
                .withMessageContaining("row 1 has 1 cells, but there are 2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.plus(word, money).plus(word, money, word))
                .withMessageContaining("row 2 has 3 cells");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.withTotal(word))
                .withMessageContaining("total row has 1 cells");
    }

    @Test
    void a_cell_is_of_its_columns_kind_or_says_why_there_is_nothing() {
        Table money = Table.of(X, Column.amount(X));
        assertThatCode(() -> money.plus(Cell.nothing(X))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.plus(Cell.text(Literal.of("5"))))
                .withMessageContaining("TextCell in column 1, which is of kind AMOUNT");
    }

    @Test
    void a_row_header_is_the_index_of_a_column() {
        Table two = Table.of(X, Column.text(X), Column.text(X));
        assertThat(two.withRowHeader(1).rowHeader()).hasValue(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.withRowHeader(2))
                .withMessageContaining("from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> two.withRowHeader(-1));
    }

    @Test
    void figures_lean_to_the_end_and_words_to_the_start() {
        assertThat(List.of(Column.text(X), Column.date(X), Column.count(X), Column.amount(X)))
                .extracting(Column::alignment)
                .containsExactly(
                        Column.Alignment.START, Column.Alignment.START, Column.Alignment.END, Column.Alignment.END);
        assertThat(Column.amount(X).withAlignment(Column.Alignment.CENTER).alignment())
                .isEqualTo(Column.Alignment.CENTER);
    }

    @Test
    void what_says_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Paragraph.of(new Inline[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> BulletList.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> NumberedList.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Facts.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(Outlines::of);
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of(X));
        assertThatIllegalArgumentException().isThrownBy(() -> Footnote.of("n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\u001B", "\u202E\u200B", "\u00A0\t\n", "\uFFFC"})
    void a_heading_of_which_nothing_is_seen_is_refused(String nothing) {
        Text title = Literal.of(nothing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentMeta.of(title, LocalDate.of(2019, 12, 10)))
                .withMessageContaining("nothing that can be seen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section.of("s", Text.joined(nothing, List.of(title, title))))
                .withMessageContaining("heading of the section \"s\"");
        Chart chart = Chart.Bars.of(X, new Chart.Bar(X, Headcount.exactly(1), Chart.Standing.HELD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Illustration("p", title, X, chart))
                .withMessageContaining("caption");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Illustration("p", X, title, chart))
                .withMessageContaining("alternative");
    }

    @Test
    void a_heading_that_is_not_seen_is_named_by_its_characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section.of("s", LocalizedText.lithuanian("A").with("en", "\u200B")))
                .withMessageContaining("(its characters: U+200B U+41)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "7", "\uD83D\uDE00", "\u202Ex"})
    void one_sign_is_heading_enough(String sign) {
        assertThat(Section.of("s", Literal.of(sign)).title()).isEqualTo(Literal.of(sign));
    }

    @Test
    void a_tree_refers_only_to_footnotes_that_are_placed() {
        Outline leaf = Outline.explainedAt(X, "n");
        Footnote note = Footnote.of("n", Outline.of(X, leaf));
        assertThat(Document.of(META, Outlines.of(leaf), Paragraph.of(Inline.words(X), Inline.note(note)))
                        .footnotes())
                .containsExactly(note);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(META, Outlines.of(Outline.of(X, leaf))))
                .withMessageContaining("\"n\", which is placed nowhere");
        Footnote other = Footnote.of("other", Outline.of(X, leaf));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(META, Paragraph.of(Inline.words(X), Inline.note(other))))
                .withMessageContaining("\"n\", which is placed nowhere");
    }

    @Test
    void no_findings_is_something_to_say() {
        assertThat(Findings.of().notices()).isEqualTo(ImmutableList.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CODE CONFLICT", "`x`", "1A", "A|B"})
    void codes_of_findings_are_plain_names(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.of(Notice.Severity.INFO, code, X))
                .withMessageContaining("CODE_CONFLICT");
    }

    @Test
    void meta_is_copied_with_what_is_added() {
        DocumentMeta full = META.withSubtitle(X).withAuthor(X).withGeneratedOn(LocalDate.of(2020, 1, 2));
        assertThat(full.asOf()).isEqualTo(LocalDate.of(2019, 12, 10));
        assertThat(full.subtitle()).contains(X);
        assertThat(full.author()).contains(X);
        assertThat(full.generatedOn()).contains(LocalDate.of(2020, 1, 2));
        assertThat(META.generatedOn()).isEmpty();
    }
}
