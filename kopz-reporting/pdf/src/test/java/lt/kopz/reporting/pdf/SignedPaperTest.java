package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be signed: where the requisites stand, and what the last sheet holds. */
class SignedPaperTest {
    private static final float WIDTH = PDRectangle.A4.getWidth();

    private static final Requisites ALL = Requisites.none()
            .approvedBy(LocalizedText.lithuanian(
                    "Rajono savivaldybės tarybos 2019 m. gruodžio 19 d. sprendimu Nr. V17-345"))
            .withBody(LocalizedText.lithuanian("Rajono administracija"))
            .withKind(LocalizedText.lithuanian("Ataskaita"))
            .withDate(LocalDate.of(2019, 12, 10))
            .withNumber(Literal.of("K-7"))
            .withPlace(Literal.of("Miestas"))
            .signedBy(Signatory.of(LocalizedText.lithuanian("Direktorius")).named(Literal.of("Vardenis Pavardenis")));

    /** Letters that follow each other, and from where to where they stand. */
    private record Line(int page, String text, float left, float right) {
        boolean isNumberOfPage() {
            return text.matches("\\d+ / \\d+");
        }
    }

    private static List<Line> lines(Document document, Wording wording, RenderOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(document, wording, out, options);
        List<Line> lines = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition last = letters.get(letters.size() - 1);
                    lines.add(new Line(
                            getCurrentPageNo(),
                            text.strip(),
                            letters.get(0).getXDirAdj(),
                            last.getXDirAdj() + last.getWidthDirAdj()));
                }
            }.getText(pdf);
        }
        return lines;
    }

    private static List<Line> lines(Document document, Wording wording) throws IOException {
        return lines(document, wording, RenderOptions.usual());
    }

    private static int pages(List<Line> lines) {
        return lines.get(lines.size() - 1).page();
    }

    private static Line line(List<Line> lines, String words) {
        return lines.stream()
                .filter(line -> line.text().replace('\u00a0', ' ').contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line has " + words));
    }

    /** What stands on the last page below its running title and above its number. */
    private static List<String> lastPage(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.page() == pages(lines) && !line.isNumberOfPage())
                .map(Line::text)
                .skip(pages(lines) == 1 ? 0 : 1)
                .toList();
    }

    private static Document document(Requisites requisites, Block... blocks) {
        return Document.of(
                DocumentMeta.of(words("Of the year"), LocalDate.of(2019, 12, 31))
                        .withRequisites(requisites),
                blocks);
    }

    private static Paragraph[] paragraphs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Paragraph.of(words("Sentence " + i + " of what is reported, on a line of its own")))
                .toArray(Paragraph[]::new);
    }

    private static Text words(String words) {
        return Literal.of(words);
    }

    @Test
    void in_lithuanian_the_stamp_of_approval_stands_at_the_far_side_and_the_title_below_the_body_in_the_middle()
            throws IOException {
        List<Line> lines = lines(document(ALL), Wording.LITHUANIAN);

        for (String stamp : List.of("PATVIRTINTA", "savivaldybės tarybos")) {
            assertThat(line(lines, stamp).left()).as(stamp).isBetween(WIDTH / 2, WIDTH * 2 / 3);
        }
        for (String middle :
                List.of("RAJONO ADMINISTRACIJA", "ATASKAITA", "Of the year", "gruodžio 10 d.", "Miestas")) {
            Line line = line(lines, middle);
            assertThat((line.left() + line.right()) / 2).as(middle).isCloseTo(WIDTH / 2, within(2f));
        }
    }

    @Test
    void where_no_requisite_stands_in_the_middle_the_title_begins_where_lines_begin() throws IOException {
        for (List<Line> lines : List.of(
                lines(document(Requisites.none().asDraft()), Wording.LITHUANIAN),
                lines(document(ALL), Wording.ENGLISH))) {
            float margin = (float) lines.stream().mapToDouble(Line::left).min().orElseThrow();
            assertThat(line(lines, "Of the year").left()).isCloseTo(margin, within(2f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void the_sheet_before_signing_of_2019_is_two_pages(String language) throws IOException {
        assertThat(pages(lines(BeforeSigningReport.of(Kaisiadorys.dossier()), Wording.of(language))))
                .isEqualTo(2);
    }

    @Test
    @Tag("thorough")
    void what_is_a_few_lines_longer_than_a_page_is_set_on_one() throws IOException {
        for (int count = 28; count <= 42; count++) {
            List<Line> lines = lines(document(Requisites.none(), paragraphs(count)), Wording.ENGLISH);
            assertThat(pages(lines) == 1 || lastPage(lines).size() > 3)
                    .as(count + " paragraphs end with " + lastPage(lines))
                    .isTrue();
        }
    }

    @Test
    @Tag("thorough")
    void nobody_signs_a_sheet_that_holds_nothing_else() throws IOException {
        RenderOptions asCloseAsCanBe = RenderOptions.usual()
                .withStylesheet("p, .close p { line-height: 15pt; margin: 0 0 5pt } h2, .close h2 { margin: 11pt 0 }");
        for (int count = 24; count <= 36; count++) {
            Section section = Section.of("part", words("Part"), paragraphs(count));
            List<String> last = lastPage(lines(document(ALL, section), Wording.LITHUANIAN, asCloseAsCanBe));
            assertThat(last).as(count + " paragraphs").anyMatch(line -> line.startsWith("Sentence"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("thorough")
    void all_requisites_leave_the_page_for_the_council_one_sheet_and_the_public_report_four(String language)
            throws IOException {
        Wording wording = Wording.of(language);

        assertThat(pages(lines(CouncilSummary.standard().withRequisites(ALL).of(Kaisiadorys.dossier()), wording)))
                .isEqualTo(1);
        assertThat(pages(lines(YearlyReport.publicReport().withRequisites(ALL).of(Kaisiadorys.dossier()), wording)))
                .isEqualTo(4);
    }

    @Test
    @Tag("thorough")
    void a_heading_stays_with_its_table_wherever_the_page_ends() throws IOException {
        Table table = Table.of(words("Caption"), Column.text(words("Column"))).plus(Cell.text(words("Cell")));
        List<Block> blocks = new ArrayList<>(List.of(paragraphs(25)));
        blocks.add(Section.of("part", words("Heading"), table));
        Document document = document(Requisites.none(), blocks.toArray(Block[]::new));
        for (int room = 0; room < 180; room += 6) {
            List<Line> lines = lines(
                    document,
                    Wording.ENGLISH,
                    RenderOptions.usual().withStylesheet("h2 { margin-top: " + room + "pt; padding-bottom: 12pt }"));
            assertThat(line(lines, "Heading").page())
                    .as(room + " points above the heading")
                    .isEqualTo(line(lines, "Caption").page());
        }
    }
}
