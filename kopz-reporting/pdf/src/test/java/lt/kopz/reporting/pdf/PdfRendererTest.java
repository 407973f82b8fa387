package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.RendererContract;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PdfRendererTest extends RendererContract {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);

    @Override
    protected String format() {
        return "pdf";
    }

    @Override
    protected String read(byte[] rendered) {
        return Tags.read(rendered).text();
    }

    /** What is broken after a hyphen is one word. */
    @Override
    protected String readWithoutMarks(byte[] rendered) {
        return Tags.read(rendered).textWithoutMarks().replaceAll("(?<=[\\p{L}\\d]-)\\n", "");
    }

    @Test
    void lists_the_sections_as_bookmarks() throws IOException {
        try (PDDocument pdf = open(sample(Wording.LITHUANIAN))) {
            assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), ""))
                    .containsExactly(
                            "Lėšos",
                            "  Priemonės",
                            "    Kaip skaičiuota",
                            "Grupė",
                            "  Posėdžiai ir lankstinukai",
                            "Pastabos",
                            "Išnašos");
        }
    }

    @Test
    void numbers_the_pages_and_repeats_the_title_on_all_but_the_first() throws IOException {
        try (PDDocument pdf = open(sample(Wording.ENGLISH))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            String title = "Report of the working group of";
            for (int page = 1; page <= pages; page++) {
                String text = page(pdf, page);
                assertThat(text).contains(page + " / " + pages);
                assertThat(text.lines().filter(line -> line.startsWith(title)).count())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void the_table_of_contents_tells_the_pages() throws IOException {
        try (PDDocument pdf = open(sample(Wording.ENGLISH))) {
            List<String> titles = List.of("Money", "Measures", "How it was computed", "The group", "Findings");
            for (String title : titles) {
                Matcher entry = Pattern.compile("^" + title + "\\s+(\\d+)$", Pattern.MULTILINE)
                        .matcher(page(pdf, 1));
                assertThat(entry.find()).as(title).isTrue();
                assertThat(page(pdf, Integer.parseInt(entry.group(1)))).containsPattern("(?m)^" + title + "\\s*$");
            }
        }
    }

    @Test
    void repeats_the_headings_of_a_long_table_and_tells_its_total_once() throws IOException {
        Table table = Table.of(words("Long"), Column.text(words("Heading")), Column.amount(words("Value")));
        for (int i = 0; i < 120; i++) {
            table = table.plus(Cell.text(words("row " + i)), Cell.nothing(words("none")));
        }
        table = table.withTotal(Cell.text(words("In all")), Cell.nothing(words("none")));
        try (PDDocument pdf = open(bytes(document(table), Wording.ENGLISH))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(IntStream.rangeClosed(1, pages).mapToObj(page -> page(pdf, page)))
                    .allSatisfy(text -> assertThat(text).contains("Heading"));
            assertThat(count(new PDFTextStripper().getText(pdf), "In all")).isEqualTo(1);
        }
        String told = Tags.read(bytes(document(table), Wording.ENGLISH)).text();
        assertThat(count(told, "Heading")).isEqualTo(1);
        assertThat(count(told, "Value")).isEqualTo(1);
        assertThat(count(told, "row 119")).isEqualTo(1);
    }

    @Test
    void a_cell_that_goes_on_on_the_next_page_is_told_to_its_end() {
        String tall = IntStream.range(0, 1_200).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        Table table = Table.of(words("Tall"), Column.text(words("Heading")), Column.text(words("What")))
                .plus(Cell.text(words(tall)), Cell.text(words("x")))
                .plus(Cell.text(words("y")), Cell.text(words(tall)))
                .withRowHeader(0);
        String told =
                onOneLine(Tags.read(bytes(document(table), Wording.ENGLISH)).text());
        assertThat(count(told, tall)).isEqualTo(2);
        Table headed = Table.of(words("Tall"), Column.text(words(tall)), Column.text(words("What")))
                .plus(Cell.text(words("x")), Cell.text(words("y")));
        told = onOneLine(Tags.read(bytes(document(headed), Wording.ENGLISH)).text());
        assertThat(count(told, tall)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 34, 38, 40, 42, 44, 46, 48, 50, 52, 54})
    void the_headings_of_a_table_never_stand_alone_at_the_foot_of_a_page(int linesBefore) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < linesBefore; i++) {
            blocks.add(Paragraph.of(words("line " + i)));
        }
        blocks.add(Table.of(words("Tall"), Column.text(words("Heading")), Column.text(words("What")))
                .plus(Cell.text(words("first")), Cell.text(words("many words ".repeat(80)))));
        try (PDDocument pdf = open(bytes(document(blocks.toArray(Block[]::new)), Wording.ENGLISH))) {
            IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> page(pdf, page))
                    .filter(text -> text.contains("Heading"))
                    .forEach(text -> assertThat(text).contains("first"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36})
    void a_total_on_the_next_page_leaves_no_headings_without_rows_and_no_rows_without_headings(int linesBefore)
            throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < linesBefore; i++) {
            blocks.add(Paragraph.of(words("line " + i)));
        }
        Table table = Table.of(words("Long"), Column.text(words("Heading")), Column.amount(words("Value")));
        for (int i = 0; i < 12; i++) {
            table = table.plus(Cell.text(words("row " + i)), Cell.nothing(words("none")));
        }
        blocks.add(table.withTotal(Cell.text(words("In all")), Cell.nothing(words("none"))));
        try (PDDocument pdf = open(bytes(document(blocks.toArray(Block[]::new)), Wording.ENGLISH))) {
            List<String> pages = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> page(pdf, page))
                    .toList();
            assertThat(pages)
                    .filteredOn(text -> text.contains("Heading"))
                    .allMatch(text -> text.contains("row") || text.contains("In all"));
            assertThat(pages)
                    .filteredOn(text -> text.contains("row") || text.contains("In all"))
                    .allMatch(text -> text.contains("Heading"));
        }
    }

    /** Words of a width that grows until the passage no longer fits its line. */
    @Test
    void a_quote_in_another_language_is_not_parted_from_the_mark_that_opens_it() throws IOException {
        Table table = Table.of(words("Quotes"), Column.text(words("What")));
        for (int i = 0; i < 90; i++) {
            table = table.plus(Cell.text(Text.joined(
                    "",
                    List.of(
                            Literal.of("x".repeat(70) + " " + "i".repeat(i) + " „"),
                            LocalizedText.of("en", "Lectures"),
                            Literal.of("“; po vieną")))));
        }
        try (PDDocument pdf = open(bytes(document(table), Wording.LITHUANIAN))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> lines =
                    stripper.getText(pdf).lines().map(String::strip).toList();
            assertThat(lines).noneMatch(line -> line.endsWith("„"));
            assertThat(lines).noneMatch(line -> line.startsWith(";"));
            assertThat(lines).anyMatch(line -> line.startsWith("„Lectures"));
        }
    }

    /** Words of a width that grows by less than that of the mark, so that for one of them the line ends between the two. */
    @Test
    void the_mark_of_a_footnote_stands_on_the_line_of_its_word() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int wide = 0; wide < 30; wide++) {
            for (int narrow = 0; narrow < 3; narrow++) {
                String word = "i".repeat(narrow) + "m".repeat(wide);
                blocks.add(Paragraph.of(
                        Inline.words(words("m".repeat(40) + " " + word + " end" + blocks.size() + ".")),
                        Inline.note(Footnote.of("n-" + blocks.size(), words("the note")))));
            }
        }
        try (PDDocument pdf = open(bytes(document(blocks.toArray(Block[]::new)), Wording.ENGLISH))) {
            List<String> lines = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> page(pdf, page))
                    .flatMap(String::lines)
                    .map(line -> line.replace(" ", ""))
                    .toList();
            for (int i = 0; i < blocks.size(); i++) {
                String end = "end" + i + "." + (i + 1);
                assertThat(lines).anyMatch(line -> line.endsWith(end));
            }
        }
    }

    @Test
    void embeds_all_letters_and_uses_none_of_the_machine() throws IOException {
        try (PDDocument pdf = open(sample(Wording.LITHUANIAN))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("NotoSans");
                }
            }
        }
    }

    @Test
    void says_who_made_it_and_when_as_the_document_says() throws IOException {
        try (PDDocument pdf = open(sample(Wording.ENGLISH))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(
                            "Report of the working group of Kaišiadorys district against trafficking in human beings");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Kaišiadorių rajono savivaldybė");
            assertThat(pdf.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                    .startsWith("D:20191211000000");
            assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
        try (PDDocument pdf = open(bytes(document(Paragraph.of(words("x"))), Wording.ENGLISH))) {
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void footnotes_are_linked_there_and_back() throws IOException {
        try (PDDocument pdf = open(sample(Wording.ENGLISH))) {
            List<String> contents = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                page.getAnnotations().forEach(annotation -> {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    contents.add(annotation.getContents());
                });
            }
            assertThat(contents).contains("1", "2", "Findings").doesNotContainNull();
            assertThat(contents.stream()
                            .filter(text -> text.contains("ootnote"))
                            .count())
                    .isEqualTo(4);
        }
    }

    @Test
    void a_character_outside_of_the_letters_is_written_as_its_code_and_reported() throws IOException {
        List<Notice> notices = new ArrayList<>();
        byte[] pdf = bytes(
                document(Paragraph.of(words("a\uD83D\uDE00b\uD83D\uDE00\u05D0c"))),
                RenderOptions.usual().withNotices(notices::add));
        assertThat(read(pdf)).contains("aU+1F600bU+1F600U+05D0c");
        assertThat(notices).hasSize(1);
        Notice notice = notices.get(0);
        assertThat(notice.code()).isEqualTo(PdfRenderer.CHARACTERS_MISSING);
        assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
        assertThat(notice.evidence().stream().map(Wording.ENGLISH::say))
                .containsExactly("U+05D0 \u05D0 (1 time)", "U+1F600 \uD83D\uDE00 (2 times)");
    }

    @Test
    void what_the_letters_have_is_not_reported() throws IOException {
        List<Notice> notices = new ArrayList<>();
        byte[] pdf = bytes(
                document(Paragraph.of(words("„Ąžuolas“ – Жук, ≥ 5 €, →\uFE0F"))),
                RenderOptions.usual().withNotices(notices::add));
        assertThat(notices).isEmpty();
        assertThat(read(pdf)).contains("„Ąžuolas“\u00a0– Жук, ≥ 5 €, →");
    }

    @Test
    void a_word_without_end_is_broken_and_stays_on_the_page() throws IOException {
        String word = "x".repeat(10_000);
        Document document = document(
                Paragraph.of(words(word)),
                BulletList.of(words(word)),
                Table.of(words(word), Column.text(words("A")), Column.text(words("B")))
                        .plus(Cell.text(words(word)), Cell.text(words("b"))));
        assertThat(count(read(bytes(document, Wording.ENGLISH)).replaceAll("\\s", ""), "x"))
                .isGreaterThanOrEqualTo(40_000);
    }

    /** The layout engine looks for the end of a word anew for each of its lines. */
    @Test
    void a_word_without_end_is_laid_out_in_pieces_that_together_say_the_same() {
        String words = "x".repeat(1_000) + " y";
        Node paragraph = printed("<p>" + words + "</p>", "p").item(0);
        assertThat(paragraph.getTextContent()).isEqualTo(words);
        for (Node piece = paragraph.getFirstChild(); piece != null; piece = piece.getNextSibling()) {
            assertThat(piece.getTextContent()).hasSizeLessThanOrEqualTo(202);
        }
    }

    /** A column has room on one line for a text of 17 letters, its mark included, and no more. */
    @Test
    void a_mark_stays_with_the_last_word_of_a_text_that_its_column_may_break() {
        NodeList spans = printed(
                "<p><span class='missing'>nustatyti negalima</span><sup class='mark'><a href='#n'>55</a></sup></p>",
                "span");
        assertThat(IntStream.range(0, spans.getLength()).mapToObj(spans::item).map(Node::getTextContent))
                .contains("negalima55");
    }

    @Test
    void a_list_makes_room_for_the_digits_of_its_numbers() {
        NodeList lists =
                printed("<ol>" + "<li>x</li>".repeat(999) + "</ol><ol>" + "<li>x</li>".repeat(1_000) + "</ol>", "ol");
        assertThat(lists.item(0).getAttributes().getNamedItem("style")).isNull();
        assertThat(lists.item(1).getAttributes().getNamedItem("style").getNodeValue())
                .isEqualTo("padding-left: 25pt");
    }

    @Test
    void of_an_explanation_several_steps_are_a_list_and_one_is_none() {
        String steps =
                "<ul class='tree'>\n<li>= 3\n<ul class='tree'>\n<li>source</li>\n</ul>\n</li>\n<li>+ 4</li>\n</ul>";
        NodeList lists = printed(steps, "ul");
        assertThat(lists.getLength()).isEqualTo(1);
        assertThat(lists.item(0).getTextContent()).isEqualTo("= 3\nsource+ 4");
    }

    private static NodeList printed(String main, String name) {
        String html =
                "<html lang='en'><head><title>x</title></head><body><h1>x</h1><main>" + main + "</main></body></html>";
        return PrintPage.of(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "", new TreeMap<>())
                .document()
                .getElementsByTagName(name);
    }

    @Test
    void draws_the_letterhead_with_a_logo_that_says_what_it_shows() throws IOException {
        byte[] pdf = bytes(
                document(),
                RenderOptions.usual()
                        .withLetterhead(Letterhead.of(LocalizedText.lithuanian("Rajono administracija"))
                                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")))));
        assertThat(Tags.read(pdf).alternatives("Figure")).contains("Herbas");
    }

    @Test
    void a_logo_that_is_no_picture_is_refused_before_anything_is_written() {
        byte[] broken = Arrays.copyOf(SampleReport.logo(), 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> renderer()
                        .render(
                                document(),
                                Wording.ENGLISH,
                                out,
                                RenderOptions.usual()
                                        .withLetterhead(Letterhead.of(words("Office"))
                                                .withLogo(Logo.of(broken, words("Arms"))))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would lack something");
        assertThat(out.size()).isZero();
    }

    @Test
    void an_office_may_set_colours_of_its_own() throws IOException {
        Document document = document(Paragraph.of(words("x")));
        byte[] usual = bytes(document, Wording.ENGLISH);
        byte[] own = bytes(document, RenderOptions.usual().withStylesheet(":root { --accent: #5b1f69 }"));
        assertThat(own).isNotEqualTo(usual);
        assertThat(read(own)).isEqualTo(read(usual));
    }

    @Test
    void documents_of_other_content_have_another_identity() throws IOException {
        try (PDDocument one = open(sample(Wording.ENGLISH));
                PDDocument other = open(sample(Wording.LITHUANIAN))) {
            assertThat(one.getDocument().getDocumentID().toString())
                    .isNotEqualTo(other.getDocument().getDocumentID().toString());
        }
    }

    @Test
    void writes_the_yearly_report_without_a_notice_and_without_an_empty_page() throws IOException {
        Written report = yearly(Wording.ENGLISH);
        assertThat(report.notices()).isEmpty();
        try (PDDocument pdf = open(report.bytes())) {
            assertThat(IntStream.rangeClosed(1, pdf.getNumberOfPages()).mapToObj(page -> page(pdf, page)))
                    .allSatisfy(text -> assertThat(text.length()).isGreaterThan(300));
        }
    }

    /** The sample and the yearly report as they are written once for all tests. */
    static byte[] printedSample(Wording wording) {
        return new PdfRendererTest().sample(wording);
    }

    static byte[] printedYearly(Wording wording) {
        return new PdfRendererTest().yearly(wording).bytes();
    }

    private byte[] bytes(Document document, RenderOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer().render(document, Wording.ENGLISH, out, options);
        return out.toByteArray();
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Document document(Block... blocks) {
        return Document.of(DocumentMeta.of(words("Title"), DAY), Section.of("s", words("Section"), blocks));
    }

    private static Text words(String text) {
        return Literal.of(text);
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        return Loader.loadPDF(bytes);
    }

    private static String page(PDDocument pdf, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> bookmarks(PDOutlineNode node, String indent) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (PDOutlineItem item : node.children()) {
            all.add(indent + item.getTitle());
            all.addAll(bookmarks(item, indent + "  "));
        }
        return all.build();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
