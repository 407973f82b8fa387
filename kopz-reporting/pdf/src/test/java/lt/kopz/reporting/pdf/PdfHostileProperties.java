package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hostile text changes the words of a PDF, never its tags, and none of it is active. */
class PdfHostileProperties {

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    @Property(tries = 25)
    void text_makes_no_tag_and_no_action(@ForAll("hostile") String text) throws IOException {
        byte[] pdf = render(text);
        assertThat(types(pdf)).isEqualTo(types(render("x")));
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/Launch", "/URI", "/EmbeddedFile");
        assertThat(Vera.failures(pdf)).isEmpty();
    }

    private static TreeSet<String> types(byte[] pdf) {
        TreeSet<String> types = new TreeSet<>();
        List<Tags.Tag> tags = Tags.read(pdf).all();
        tags.stream().map(Tags.Tag::type).filter(type -> !type.equals("Span")).forEach(types::add);
        return types;
    }

    private static byte[] render(String text) throws IOException {
        Literal words = Literal.of("a" + text + "z");
        Document document = Document.of(
                DocumentMeta.of(words, LocalDate.of(2019, 12, 10))
                        .withSubtitle(words)
                        .withAuthor(words),
                Section.of(
                        "s",
                        words,
                        Paragraph.of(words),
                        Table.of(words, Column.text(words)).plus(Cell.text(words))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(document, Wording.ENGLISH, out);
        return out.toByteArray();
    }
}
