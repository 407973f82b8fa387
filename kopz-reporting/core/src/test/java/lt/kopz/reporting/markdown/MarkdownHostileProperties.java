package lt.kopz.reporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Characters;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The oracle is a CommonMark parser: what it sees must be what the document says. */
class MarkdownHostileProperties {

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    @Property
    void text_is_read_back_as_text_wherever_it_stands(@ForAll("hostile") String text) throws IOException {
        String markdown = render(document(text));
        Node parsed = Parser.builder().build().parse(markdown);
        Node usual = Parser.builder().build().parse(render(document("x")));
        assertThat(shape(parsed)).isEqualTo(shape(usual));
        assertThat(words(parsed)).isEqualTo(words(usual).replace("axz", oneBlank("a" + Characters.clean(text) + "z")));
    }

    @Property
    void a_bare_paragraph_stays_one_paragraph(@ForAll("hostile") String text) throws IOException {
        String markdown =
                render(Document.of(meta("T"), Paragraph.of(Literal.of(text)), Paragraph.of(Literal.of("end"))));
        Node parsed = Parser.builder().build().parse(markdown);
        List<String> shape = shape(parsed);
        assertThat(shape.subList(0, 2)).containsExactly("Document", "Heading");
        assertThat(shape)
                .doesNotContain("Link", "Image", "HtmlInline", "HtmlBlock", "Code", "FencedCodeBlock", "Emphasis")
                .doesNotContain("IndentedCodeBlock", "BlockQuote", "ThematicBreak", "OrderedList");
        assertThat(shape.stream().filter("BulletList"::equals)).hasSize(1);
    }

    @Property
    void a_row_keeps_its_cells(@ForAll("hostile") String text) throws IOException {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")), Column.text(Literal.of("B")))
                .plus(Cell.text(Literal.of("a" + text + "z")), Cell.text(Literal.of("a" + text + "z")));
        String markdown = render(Document.of(meta("T"), table));
        String row = markdown.lines().reduce("", (before, line) -> line);
        assertThat(row.replaceAll("\\\\.", "").chars().filter(c -> c == '|')).hasSize(3);
        assertThat(markdown.lines()).hasSize(9);
    }

    private static Document document(String text) {
        Literal words = Literal.of("a" + text + "z");
        return Document.of(
                meta("a" + text + "z"),
                Section.of(
                        "s",
                        words,
                        Paragraph.of(words),
                        Paragraph.of(Inline.emphasis(words), Inline.words(words)),
                        BulletList.of(words, words)));
    }

    private static DocumentMeta meta(String title) {
        return DocumentMeta.of(Literal.of(title), LocalDate.of(2019, 12, 10));
    }

    private static String render(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownRenderer().render(document, Wording.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> shape(Node root) {
        List<String> shape = new ArrayList<>();
        walk(root, node -> {
            if (!(node instanceof Text)) {
                shape.add(node.getClass().getSimpleName());
            }
        });
        return shape;
    }

    private static String words(Node root) {
        StringBuilder words = new StringBuilder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak blank) {
                words.append('\n');
            }
        });
        return oneBlank(words.toString());
    }

    private static String oneBlank(String text) {
        return text.replaceAll(" +", " ");
    }

    private static void walk(Node node, java.util.function.Consumer<Node> visit) {
        visit.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visit);
        }
    }
}
