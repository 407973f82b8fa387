package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.RendererContract;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Characters;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

class DocxRendererTest extends RendererContract {

    @Override
    protected String format() {
        return "docx";
    }

    /** Reads head, body and notes, as a word processor shows them. */
    @Override
    protected String read(byte[] rendered) {
        try (XWPFDocument docx = open(rendered)) {
            List<String> lines = new ArrayList<>();
            docx.getHeaderList().forEach(header -> lines.add(text(header.getBodyElements())));
            lines.add(text(docx.getBodyElements()));
            docx.getFootnotes().forEach(note -> lines.add(text(note.getBodyElements())));
            docx.getEndnotes().forEach(note -> lines.add(text(note.getBodyElements())));
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<IBodyElement> elements) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(words(paragraph)).append('\n');
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> text.append(text(cell.getBodyElements()))));
            }
        }
        return text.toString();
    }

    /** A picture is what a reader aloud says of it; a mark that stands higher is no further digit of the number before it. */
    private static String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            if ("superscript".equals(String.valueOf(run.getVerticalAlignment()))) {
                words.append(' ');
            }
            try (XmlCursor piece = run.getCTR().newCursor()) {
                for (boolean is = piece.toFirstChild(); is; is = piece.toNextSibling()) {
                    words.append(
                            switch (piece.getName().getLocalPart()) {
                                case "t" -> piece.getTextValue();
                                case "noBreakHyphen" -> "-";
                                default -> "";
                            });
                }
            }
            pictures(run)
                    .forEach(picture ->
                            words.append(picture.getTitle()).append(": ").append(picture.getDescr()));
        }
        return words.toString();
    }

    private static Stream<CTNonVisualDrawingProps> pictures(XWPFRun run) {
        return run.getCTR().getDrawingList().stream()
                .flatMap(drawing -> drawing.getInlineList().stream())
                .map(CTInline::getDocPr);
    }

    @Test
    void headings_are_headings_of_the_level_of_their_section() throws IOException {
        XWPFDocument docx = open(sample(Wording.LITHUANIAN));
        assertThat(styled(docx, "Title")).hasSize(1);
        assertThat(styled(docx, "Heading1")).containsExactly("Lėšos", "Grupė", "Pastabos");
        assertThat(styled(docx, "Heading2")).containsExactly("Priemonės", "Posėdžiai ir lankstinukai");
        assertThat(styled(docx, "Heading3")).containsExactly("Kaip skaičiuota");
        for (int level = 1; level <= 3; level++) {
            assertThat(docx.getStyles()
                            .getStyle("Heading" + level)
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue())
                    .isEqualTo(level - 1);
        }
    }

    @Test
    void every_style_that_is_used_is_there() throws IOException {
        XWPFDocument docx = docx(YearlyReport.of(Kaisiadorys.dossier()), Wording.LITHUANIAN);
        docx.getParagraphs()
                .forEach(paragraph -> assertThat(docx.getStyles().styleExist(paragraph.getStyle()))
                        .as(paragraph.getStyle())
                        .isTrue());
        docx.getTables()
                .forEach(table -> assertThat(docx.getStyles().styleExist(table.getStyleID()))
                        .as(table.getStyleID())
                        .isTrue());
    }

    @Test
    void the_list_of_sections_links_to_their_headings_and_has_the_numbers_of_their_pages() throws IOException {
        String xml = part(sample(Wording.LITHUANIAN), "word/document.xml");
        assertThat(xml).contains("PAGEREF _Toc1000001 \\h");
        for (int i = 1; i <= 5; i++) {
            assertThat(xml).contains("w:anchor=\"_Toc100000" + i + "\"", "w:name=\"_Toc100000" + i + "\"");
        }
        assertThat(styled(open(sample(Wording.LITHUANIAN)), "TOC2"))
                .as("with room for the number of a page, which the program that opens it fills in")
                .containsExactly("Priemonės…", "Posėdžiai ir lankstinukai…");
    }

    @Test
    void without_a_table_of_contents_there_is_none() throws IOException {
        byte[] written = bytes(
                SampleReport.document(),
                Wording.LITHUANIAN,
                RenderOptions.usual().withTableOfContents(false));
        assertThat(part(written, "word/document.xml")).doesNotContain("PAGEREF", "Turinys");
    }

    @Test
    void headings_of_tables_are_repeated_and_no_row_is_torn_apart() throws IOException {
        XWPFDocument docx = open(sample(Wording.LITHUANIAN));
        List<XWPFTable> tables = docx.getTables().stream()
                .filter(table -> table.getStyleID().equals("ReportTable"))
                .toList();
        assertThat(tables).hasSize(10);
        for (XWPFTable table : tables) {
            for (int i = 0; i < table.getNumberOfRows(); i++) {
                assertThat(table.getRow(i).getCtRow().getTrPr().sizeOfTblHeaderArray())
                        .isEqualTo(i == 0 ? 1 : 0);
                assertThat(table.getRow(i).getCtRow().getTrPr().sizeOfCantSplitArray())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void the_room_by_which_a_part_is_set_in_widens_its_column() throws IOException {
        assertThat(widthOfWordsAt(6)).isGreaterThan(widthOfWordsAt(0));
    }

    private long widthOfWordsAt(int depth) throws IOException {
        Table table = Table.of(Literal.of("t"), Column.text(Literal.of("a")), Column.text(Literal.of("b")))
                .plus(
                        Cell.text(Literal.of("some words of a part")).atDepth(depth),
                        Cell.text(Literal.of("many words ".repeat(30))));
        return ((BigInteger) docx(document(table), Wording.ENGLISH).getTables().stream()
                        .filter(each -> each.getStyleID().equals("ReportTable"))
                        .findFirst()
                        .orElseThrow()
                        .getCTTbl()
                        .getTblGrid()
                        .getGridColArray(0)
                        .getW())
                .longValueExact();
    }

    @Test
    void the_language_is_tagged_for_the_document_and_for_single_passages() throws IOException {
        assertThat(part(sample(Wording.LITHUANIAN), "word/styles.xml")).contains("w:lang w:val=\"lt-LT\"");
        byte[] english = sample(Wording.ENGLISH);
        assertThat(part(english, "word/styles.xml")).contains("w:lang w:val=\"en-GB\"");
        List<String> foreign = new ArrayList<>();
        open(english)
                .getParagraphs()
                .forEach(paragraph -> paragraph.getRuns().stream()
                        .filter(run -> "lt-LT".equals(run.getLang()))
                        .forEach(run -> foreign.add(run.text())));
        assertThat(foreign)
                .contains(
                        "veiksmų plano priemonių finansavimo nuo 2019 metų pradžios nebuvo",
                        "Užimtumo tarnybos Kaišiadorių klientų aptarnavimo skyrius");
    }

    @Test
    void a_short_note_stands_at_the_foot_and_keeps_its_number_when_it_is_marked_again() throws IOException {
        byte[] rendered = sample(Wording.LITHUANIAN);
        XWPFDocument docx = open(rendered);
        assertThat(notes(docx.getFootnotes())).hasSize(2);
        assertThat(docx.getEndnotes()).isEmpty();
        String xml = part(rendered, "word/document.xml");
        assertThat(xml).containsOnlyOnce("NOTEREF _Note1 ").contains("w:name=\"_Note1\"");
        assertThat(xml.split("w:footnoteReference ", -1)).hasSize(3);
    }

    @Test
    void a_note_of_twelve_lines_stands_at_the_foot_and_one_of_thirteen_at_the_end() throws IOException {
        assertThat(notes(docx(noted(12), Wording.ENGLISH).getFootnotes())).hasSize(1);
        XWPFDocument longer = docx(noted(13), Wording.ENGLISH);
        assertThat(longer.getFootnotes()).isEmpty();
        assertThat(notes(longer.getEndnotes())).hasSize(1);
        assertThat(styled(longer, "Heading1")).containsExactly("Footnotes");
    }

    @Test
    void a_note_begins_with_its_number_once() throws IOException {
        assertThat(part(bytes(noted(12), Wording.ENGLISH), "word/footnotes.xml"))
                .containsOnlyOnce("<w:footnoteRef/>");
        assertThat(part(bytes(noted(13), Wording.ENGLISH), "word/endnotes.xml"))
                .containsOnlyOnce("<w:endnoteRef/>")
                .contains("\"EndnoteReference\"")
                .doesNotContain("\"FootnoteReference\"");
    }

    private static Document noted(int lines) {
        Literal[] texts = new Literal[lines];
        Arrays.fill(texts, Literal.of("line"));
        return document(Paragraph.of(Inline.words(Literal.of("said")), Inline.note(Footnote.of("note", texts))));
    }

    @Test
    void no_line_breaks_within_the_number_of_an_act() throws IOException {
        Paragraph acts = Paragraph.of(Literal.of("V17-253, (19.6-33)SD-3679; paskaita-diskusija"));

        assertThat(part(bytes(document(acts), Wording.LITHUANIAN), "word/document.xml")
                        .replaceAll("</?w:t( [^>]*)?>", ""))
                .contains(
                        "V17<w:noBreakHyphen/>253, (19.6<w:noBreakHyphen/>33)SD<w:noBreakHyphen/>3679; paskaita-diskusija");
    }

    @Test
    void each_numbered_list_counts_from_one() throws IOException {
        NumberedList list = NumberedList.of(Literal.of("one"), Literal.of("two"));
        XWPFDocument docx = docx(Document.of(meta(), list, Paragraph.of(Literal.of("-")), list), Wording.ENGLISH);
        List<XWPFParagraph> items = docx.getParagraphs().stream()
                .filter(paragraph -> "ListNumber".equals(paragraph.getStyle()))
                .toList();
        assertThat(items).hasSize(4).allMatch(item -> item.getNumFmt().equals("decimal"));
        assertThat(items.get(0).getNumID())
                .isEqualTo(items.get(1).getNumID())
                .isNotEqualTo(items.get(2).getNumID());
        assertThat(items).allMatch(item -> item.getNumStartOverride().intValue() == 1);
    }

    @Test
    void a_logo_says_what_it_shows() throws IOException {
        byte[] written = bytes(
                SampleReport.document(),
                Wording.LITHUANIAN,
                RenderOptions.usual()
                        .withLetterhead(Letterhead.of(Literal.of("Office"))
                                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")))));
        XWPFDocument docx = open(written);
        assertThat(docx.getHeaderList()).hasSize(1);
        assertThat(docx.getHeaderList()
                        .get(0)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .getEmbeddedPictures()
                        .get(0)
                        .getDescription())
                .isEqualTo("Herbas");
    }

    @Test
    void the_mark_of_a_draft_stands_in_the_upper_right_corner_of_the_first_page() throws IOException {
        Document sample = SampleReport.document();
        XWPFDocument docx = docx(
                new Document(sample.meta().withRequisites(Requisites.none().asDraft()), sample.blocks()),
                Wording.LITHUANIAN);

        XWPFHeader first = docx.getHeaderFooterPolicy().getFirstPageHeader();
        assertThat(first.getText().strip()).isEqualTo("Projektas");
        assertThat(first.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(docx.getHeaderList()).as("no other page has it").hasSize(1);
    }

    @Test
    void the_title_stands_in_the_middle_where_the_requisites_do() throws IOException {
        Document sample = SampleReport.document();
        Document official = new Document(
                sample.meta().withRequisites(Requisites.none().withBody(Literal.of("Office"))), sample.blocks());

        assertThat(alignments(docx(official, Wording.LITHUANIAN))).containsOnly(ParagraphAlignment.CENTER);
        assertThat(alignments(docx(official, Wording.ENGLISH))).doesNotContain(ParagraphAlignment.CENTER);
    }

    private static List<ParagraphAlignment> alignments(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> List.of("Title", "Subtitle").contains(String.valueOf(paragraph.getStyle())))
                .map(XWPFParagraph::getAlignment)
                .toList();
    }

    @Test
    void a_chart_whose_values_stand_elsewhere_takes_less_room() throws IOException {
        Illustration bars = (Illustration) bars(1).blocks().get(0);
        assertThat(picture(docx(document(bars.withoutValues()), Wording.ENGLISH))
                        .getWidth())
                .isBetween(338.0, 342.0); // 12 cm
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void each_chart_is_a_picture_that_says_what_it_shows(String language) throws IOException {
        Wording wording = Wording.of(language);
        XWPFDocument docx = open(sample(wording));
        List<Illustration> charts = SampleReport.document().blocks().stream()
                .flatMap(DocxRendererTest::charts)
                .toList();
        assertThat(charts).hasSize(8);
        assertThat(docx.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .flatMap(DocxRendererTest::pictures)
                        .map(picture -> picture.getTitle() + " " + picture.getDescr()))
                .containsExactlyElementsOf(charts.stream()
                        .map(chart -> wording.say(chart.caption()) + " " + wording.say(chart.alternative()))
                        .toList());
    }

    @Test
    void a_caption_stays_with_the_picture_above_it_and_not_with_what_follows() throws IOException {
        Illustration bars = (Illustration) bars(1).blocks().get(0);
        List<XWPFParagraph> captions = docx(document(bars.withoutValues()), Wording.ENGLISH).getParagraphs().stream()
                .filter(paragraph -> "Caption".equals(paragraph.getStyle()))
                .toList();
        assertThat(captions).isNotEmpty().noneMatch(XWPFParagraph::isKeepNext);
    }

    @Test
    void on_one_sheet_letters_and_room_are_smaller_and_a_picture_is_not_repeated_as_a_table() throws IOException {
        Document usual = bars(1);
        Document sheet = new Document(usual.meta().withLayout(Layout.ONE_SHEET), usual.blocks());

        assertThat(docx(usual, Wording.ENGLISH).getTables()).hasSize(2);
        assertThat(docx(sheet, Wording.ENGLISH).getTables()).hasSize(1); // what is stated of the document as a whole
        assertThat(part(bytes(sheet, Wording.ENGLISH), "word/styles.xml"))
                .contains("<w:sz w:val=\"15\"/>", "w:after=\"44\"")
                .doesNotContain("<w:sz w:val=\"36\"/>");
        assertThat(part(bytes(usual, Wording.ENGLISH), "word/styles.xml")).contains("<w:sz w:val=\"36\"/>");
    }

    @Test
    void on_one_sheet_a_chart_too_high_to_be_drawn_keeps_its_caption_and_its_values() throws IOException {
        Document high = bars(120);
        XWPFDocument sheet =
                docx(new Document(high.meta().withLayout(Layout.ONE_SHEET), high.blocks()), Wording.ENGLISH);

        assertThat(styled(sheet, "Caption")).hasSize(1);
        assertThat(sheet.getTables()).hasSize(2);
    }

    private static Stream<Illustration> charts(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(DocxRendererTest::charts)
                : block instanceof Illustration illustration ? Stream.of(illustration) : Stream.of();
    }

    @Test
    void a_chart_has_200_dots_to_the_inch_and_its_own_colours() throws IOException {
        XWPFDocument docx = docx(bars(1), Wording.ENGLISH);
        XWPFPicture picture = picture(docx);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(picture.getPictureData().getData()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(picture.getWidth()).isEqualTo(72.0 * 1200 / 200);
        assertThat(picture.getDepth()).isEqualTo(72.0 * image.getHeight() / 200);
        assertThat(Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                        .distinct()
                        .boxed())
                .as("the ground, the bar and its label")
                .contains(0xFFFFFFFF, 0xFF0B3C6F, 0xFF1D2126);
    }

    @Test
    @Tag("thorough")
    void a_chart_is_shrunk_to_sixteen_centimetres_and_left_to_its_table_where_it_could_not_be_read()
            throws IOException {
        int before = 70;
        int beyond = 90;
        assertThat(isDrawn(before)).isTrue();
        assertThat(isDrawn(beyond)).isFalse();
        while (beyond - before > 1) {
            int middle = (before + beyond) / 2;
            if (isDrawn(middle)) {
                before = middle;
            } else {
                beyond = middle;
            }
        }
        XWPFPicture last = picture(docx(bars(before), Wording.ENGLISH));
        assertThat(last.getDepth()).isBetween(453.5, 453.6);
        assertThat(last.getWidth()).isBetween(72.0 * 2, 72.0 * 2.2);
        assertThat(styled(docx(bars(beyond), Wording.ENGLISH), "Normal")).containsExactly("what it shows");
    }

    private boolean isDrawn(int bars) throws IOException {
        return !docx(bars(bars), Wording.ENGLISH).getAllPictures().isEmpty();
    }

    private static XWPFPicture picture(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Document bars(int count) {
        return document(new Illustration(
                "c",
                Literal.of("caption"),
                Literal.of("what it shows"),
                Chart.Bars.of(
                        Literal.of("people"),
                        Collections.nCopies(
                                        count,
                                        new Chart.Bar(Literal.of("bar"), Headcount.exactly(3), Chart.Standing.HELD))
                                .toArray(Chart.Bar[]::new))));
    }

    @Test
    void pages_are_numbered() throws IOException {
        assertThat(part(sample(Wording.ENGLISH), "word/footer1.xml"))
                .contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
    }

    @Test
    void the_file_says_what_it_is_and_when_its_document_was_made() throws IOException {
        var core = open(sample(Wording.LITHUANIAN)).getProperties().getCoreProperties();
        assertThat(core.getTitle()).contains("koordinavimo darbo grupės ataskaita");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("lt-LT");
        assertThat(core.getCreated()).isEqualTo("2019-12-11T00:00:00Z");
    }

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    /** The oracle is Apache POI: what it reads must be what the document says, in as many paragraphs and cells. */
    @Property(tries = 40)
    void hostile_text_is_read_back_as_text(@ForAll("hostile") String text) throws IOException {
        Literal words = Literal.of("a" + text + "z");
        String clean = Characters.clean("a" + text + "z");
        Document document = Document.of(
                DocumentMeta.of(words, LocalDate.of(2019, 12, 10)),
                Section.of(
                        "s",
                        words,
                        Paragraph.of(words),
                        Table.of(words, Column.text(words)).plus(Cell.text(words))));
        XWPFDocument docx = docx(document, Wording.ENGLISH);
        assertThat(styled(docx, "Title")).containsExactly(clean);
        assertThat(styled(docx, "Heading1")).containsExactly(clean);
        assertThat(styled(docx, "Normal")).containsExactly(clean);
        XWPFTable table = docx.getTables().get(1);
        assertThat(table.getNumberOfRows()).isEqualTo(2);
        assertThat(words(table.getRow(1).getCell(0).getParagraphArray(0))).isEqualTo(clean);
    }

    private XWPFDocument docx(Document document, Wording wording) throws IOException {
        return open(bytes(document, wording));
    }

    private static XWPFDocument open(byte[] rendered) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(rendered));
    }

    private static Document document(Block block) {
        return Document.of(meta(), block);
    }

    private static DocumentMeta meta() {
        return DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10));
    }

    private static List<String> styled(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(DocxRendererTest::words)
                .toList();
    }

    private static List<? extends XWPFAbstractFootnoteEndnote> notes(List<? extends XWPFAbstractFootnoteEndnote> all) {
        return all.stream()
                .filter(note -> note.getCTFtnEdn().getType() == null
                        || !note.getCTFtnEdn()
                                .getType()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains("separator"))
                .toList();
    }

    private static String part(byte[] rendered, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(rendered))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There is no part " + name);
    }
}
