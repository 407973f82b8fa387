package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainedOnceTest {
    private static final Text X = Literal.of("x");
    private static final Text FIRST = quote("1", "a");
    private static final Text SECOND = quote("2", "b");

    private static Text quote(String place, String words) {
        return Phrase.of(YearlyMessage.SOURCE_QUOTE)
                .with("source", Literal.of("item " + place))
                .with("quote", Literal.of(words));
    }

    /** The lines of a footnote, and what it refers to with the footnote it leads to. */
    private static List<String> said(Footnote footnote) {
        return Stream.concat(
                        footnote.lines().stream().map(Wording.ENGLISH::say),
                        footnote.outlines().stream().map(ExplainedOnceTest::said))
                .toList();
    }

    private static String said(Outline node) {
        String label = Wording.ENGLISH.say(node.label());
        return node.explainedAt().map(footnote -> label + " → " + footnote).orElse(label);
    }

    @Test
    void a_quote_stands_in_the_footnote_of_the_lowest_number_and_later_its_place_leads_there() {
        Footnote one = Footnote.of("one", FIRST);
        Footnote two = Footnote.of("two", X, FIRST, SECOND, FIRST, quote("1", "c"));
        Footnote three = Footnote.of("three", SECOND, FIRST);
        List<Footnote> told = ExplainedOnce.in(List.of(
                        Paragraph.of(Inline.words(X), Inline.note(one)),
                        Section.of(
                                "s",
                                X,
                                Facts.of(X, Cell.nothing(X).withNote(two)),
                                Paragraph.of(Inline.words(X), Inline.note(three)))))
                .stream()
                .flatMap(block -> block.footnotes().stream())
                .toList();
        assertThat(said(told.get(0))).containsExactly("item 1: “a”");
        assertThat(said(told.get(1))).containsExactly("x", "item 2: “b”", "item 1: “c”", "item 1 → one");
        assertThat(said(told.get(2))).containsExactly("item 2 → two", "item 1 → one");
    }

    @Test
    void an_explanation_names_the_places_of_a_node_in_one_line() {
        Footnote tree = Footnote.of(
                "tree",
                Outline.of(
                        X, Outline.of(FIRST), Outline.of(X, Outline.of(FIRST), Outline.of(SECOND), Outline.of(FIRST))));
        Outline root = ExplainedOnce.in(List.of(Paragraph.of(Inline.words(X), Inline.note(tree))))
                .get(0)
                .footnotes()
                .get(0)
                .outlines()
                .get(0);
        assertThat(root.children().get(0).label()).isEqualTo(FIRST);
        assertThat(root.children().get(1).children())
                .extracting(child -> Wording.ENGLISH.say(child.label()))
                .containsExactly("item 2: “b”", "item 1 (quoted above)");
    }

    private static Outline sum(String sign, String name, Outline... parts) {
        return Outline.of(
                Text.joined(
                        " ",
                        List.of(
                                Literal.of(sign),
                                Phrase.of(YearlyMessage.EXPLANATION_LINE)
                                        .with("value", 700)
                                        .with("label", Literal.of(name)))),
                parts);
    }

    private static List<Outline> told(Footnote... footnotes) {
        Block[] blocks = Stream.of(footnotes)
                .map(footnote -> Paragraph.of(Inline.words(X), Inline.note(footnote)))
                .toArray(Block[]::new);
        return ExplainedOnce.in(List.of(blocks)).stream()
                .flatMap(block -> block.footnotes().stream())
                .flatMap(footnote -> footnote.outlines().stream())
                .toList();
    }

    @Test
    void a_sum_that_was_told_before_refers_to_its_footnote_whatever_its_sign() {
        Outline paid = Outline.of(X, Outline.of(FIRST));
        List<Outline> told = told(
                Footnote.of("one", sum("=", "given", paid)),
                Footnote.of("two", sum("=", "left", sum("−", "given", paid), sum("+", "given", paid))));
        assertThat(told.get(0).explainedAt()).isEmpty();
        assertThat(told.get(1).children())
                .extracting(Outline::explainedAt)
                .containsExactly(Optional.of("one"), Optional.of("one"));
        assertThat(told.get(1).children()).allMatch(child -> child.children().isEmpty());
        assertThat(told.get(1).children())
                .extracting(Outline::label)
                .containsExactly(sum("−", "given").label(), sum("+", "given").label());
    }

    @Test
    void a_sum_of_the_same_name_from_other_parts_is_told_itself() {
        List<Outline> told = told(
                Footnote.of("one", sum("=", "given", Outline.of(X))),
                Footnote.of("two", sum("=", "given", Outline.of(X), Outline.of(X))),
                Footnote.of("three", sum("=", "other", Outline.of(X))));
        assertThat(told).extracting(Outline::explainedAt).containsOnly(Optional.empty());
    }

    @Test
    void what_only_has_its_places_below_it_names_them_again() {
        List<Outline> told = told(
                Footnote.of("one", sum("=", "given", Outline.of(FIRST))),
                Footnote.of("two", sum("=", "given", Outline.of(FIRST))));
        assertThat(told.get(1).explainedAt()).isEmpty();
        assertThat(told.get(1).children()).extracting(ExplainedOnceTest::said).containsExactly("item 1 → one");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_reference_leads_to_an_earlier_line_that_says_the_same_and_goes_on(Document report) {
        Map<String, List<Text>> goOn = new HashMap<>();
        int references = 0;
        for (Footnote footnote : report.footnotes()) {
            List<Text> own = goOn.computeIfAbsent(footnote.id(), any -> new ArrayList<>());
            for (Outline node : footnote.outlines().stream()
                    .flatMap(ExplainedOnceTest::nodes)
                    .toList()) {
                Optional<Text> line = Explained.line(node.label());
                if (node.explainedAt().isPresent()) {
                    references++;
                    assertThat(node.children()).isEmpty();
                    assertThat(goOn).containsKey(node.explainedAt().get());
                    line.ifPresent(same ->
                            assertThat(goOn.get(node.explainedAt().get())).contains(same));
                } else if (!node.children().isEmpty()) {
                    line.ifPresent(own::add);
                }
            }
        }
        assertThat(references).isPositive();
    }

    static Stream<Document> reports() {
        return Stream.of(Kaisiadorys.dossier(), BusyGroup.dossier(), FullDossier.dossier())
                .map(YearlyReport::of);
    }

    @Test
    void findings_quote_for_themselves() {
        Block findings = Findings.of(
                Notice.of(Notice.Severity.INFO, "A", X, FIRST), Notice.of(Notice.Severity.INFO, "B", X, FIRST, SECOND));
        List<Block> told = ExplainedOnce.in(
                List.of(Paragraph.of(Inline.words(X), Inline.note(Footnote.of("n", FIRST, SECOND))), findings));
        assertThat(((Findings) told.get(1)).notices())
                .extracting(notice ->
                        notice.evidence().stream().map(Wording.ENGLISH::say).toList())
                .containsExactly(List.of("item 1: “a”"), List.of("item 2: “b”", "item 1 (quoted above)"));
    }

    @Test
    void every_kind_of_block_keeps_its_footnotes() {
        Footnote note = Footnote.of("n", FIRST);
        Content noted = Content.of(Inline.words(X), Inline.note(note));
        List<Block> blocks = List.of(
                BulletList.of(List.of(noted)),
                NumberedList.of(List.of(noted)),
                new Paragraph(noted),
                Facts.of(X, Cell.text(X).withNote(note)),
                Table.of(X, Column.text(X), Column.date(X))
                        .plus(Cell.text(X).withNote(note), Cell.nothing(X))
                        .withTotal(Cell.text(X), Cell.nothing(X).withNote(note)));
        assertThat(ExplainedOnce.in(blocks)).isEqualTo(blocks);
    }

    @Test
    void no_quote_is_lost_in_the_yearly_report() {
        Document report = YearlyReport.of(Kaisiadorys.dossier());
        List<String> told = report.footnotes().stream()
                .flatMap(footnote -> Stream.concat(
                        footnote.lines().stream(), footnote.outlines().stream().flatMap(ExplainedOnceTest::labels)))
                .map(Wording.LITHUANIAN::say)
                .toList();
        assertThat(told.stream().filter(line -> line.matches("\\d+[ \u00a0](punktas|pastraipa): „.*")))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("numatytas lėšų poreikis 3250,00 Eur"))
                .anyMatch(line -> line.contains("Dalyvavo 26 klausytojai"));
    }

    private static Stream<Text> labels(Outline node) {
        return nodes(node).map(Outline::label);
    }

    private static Stream<Outline> nodes(Outline node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ExplainedOnceTest::nodes));
    }
}
