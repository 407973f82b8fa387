package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Chromium;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Renderers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints pages of HTML with a browser, and reads with PDFBox what is on paper; skipped where there is no chromium on the path. */
@Tag("external")
class PrintedPageExternalTest {
    /** The margins that the page asks for, in points: 16 mm at the sides. */
    private static final float SIDE = 16 * 72 / 25.4f;

    @TempDir
    Path folder;

    /** What stands on a sheet, and from where to where, in points from its upper left corner. */
    private record Sheet(String text, float width, float height, float left, float right, float bottom) {}

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("thorough")
    void every_sheet_is_a4_filled_at_least_by_half_and_cut_nowhere(String language) throws Exception {
        Map<String, Document> reports = new TreeMap<>(Map.of(
                "yearly", YearlyReport.of(Kaisiadorys.dossier()),
                "busy", YearlyReport.of(BusyGroup.dossier()),
                "gap", SubjectReports.gap().of(Kaisiadorys.dossier()),
                "full gap", SubjectReports.gap().of(FullDossier.dossier())));
        for (Map.Entry<String, Document> report : reports.entrySet()) {
            List<Sheet> sheets = printed(report.getValue(), Wording.of(language));
            for (int i = 0; i < sheets.size(); i++) {
                String which = report.getKey() + ", sheet " + (i + 1);
                Sheet sheet = sheets.get(i);
                assertThat(sheet.width()).as(which).isCloseTo(595, within(1f));
                assertThat(sheet.height()).as(which).isCloseTo(842, within(1f));
                assertThat(sheet.left()).as(which).isGreaterThan(SIDE - 1);
                assertThat(sheet.right()).as(which).isLessThan(sheet.width() - SIDE + 1);
                if (i < sheets.size() - 1) {
                    assertThat(sheet.bottom()).as(which).isGreaterThan(sheet.height() / 2);
                }
            }
        }
    }

    @Test
    void a_table_that_is_too_wide_for_the_paper_is_flagged() throws Exception {
        Literal wide = Literal.of("a".repeat(90) + "\u00a0" + "b".repeat(90));
        List<Sheet> sheets =
                printed(document(Table.of(wide, Column.text(wide))), Wording.ENGLISH, "table { white-space: nowrap; }");
        assertThat(sheets.get(0).right()).isGreaterThan(sheets.get(0).width() - SIDE + 1);
    }

    @Test
    @Tag("thorough")
    void a_long_table_repeats_its_headings_on_each_sheet_and_cuts_no_row() throws Exception {
        int rows = 150;
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("Antraštė")), Column.text(Literal.of("Kita")))
                .withRows(IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> Row.of(
                                Cell.text(Literal.of("<" + i + ">")),
                                Cell.text(Literal.of("pirma eilutė ".repeat(12) + "(" + i + ")"))))
                        .toList());
        List<Sheet> sheets = printed(document(table), Wording.LITHUANIAN);
        assertThat(sheets).hasSizeGreaterThan(3);
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.text()).contains("Antraštė", "Kita"));
        for (int i = 1; i <= rows; i++) {
            String begin = "<" + i + ">";
            String end = "(" + i + ")";
            assertThat(sheets.stream().filter(sheet -> sheet.text().contains(begin)))
                    .hasSize(1)
                    .allMatch(sheet -> sheet.text().contains(end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("thorough")
    void
            on_paper_are_the_footnotes_but_nothing_that_is_only_of_use_on_a_screen_nor_what_charts_of_the_public_report_show_already(
                    String language) throws Exception {
        boolean lithuanian = language.equals("lt");
        List<Sheet> sheets = printed(YearlyReport.of(Kaisiadorys.dossier()), Wording.of(language));
        String text = String.join("\n", sheets.stream().map(Sheet::text).toList())
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains(lithuanian ? "Išnašos 1. 3250,00 Eur" : "Footnotes 1. EUR 3,250.00")
                .doesNotContain(lithuanian ? "Iš kur Kam Suma Būsena" : "From To Amount State")
                .doesNotContain(lithuanian ? "Pereiti prie turinio" : "Skip to content")
                .doesNotContain(lithuanian ? "Reikšmių lentelė" : "The values as a table")
                .doesNotContain("↩");
    }

    private static Document document(Block block) {
        return Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)), block);
    }

    private List<Sheet> printed(Document document, Wording wording) throws Exception {
        return printed(document, wording, "");
    }

    private List<Sheet> printed(Document document, Wording wording, String style) throws Exception {
        Path page = folder.resolve("page.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            Renderers.forFormat("html").render(document, wording, out);
        }
        if (!style.isEmpty()) {
            Files.writeString(page, Files.readString(page).replace("</style>", style + "</style>"));
        }
        Path paper = folder.resolve("paper.pdf");
        Files.deleteIfExists(paper);
        Chromium.run(
                folder,
                "--no-pdf-header-footer",
                "--print-to-pdf=" + paper,
                page.toUri().toString());
        List<Sheet> sheets = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(paper))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                sheets.add(sheet(pdf, i));
            }
        }
        return sheets;
    }

    private static Sheet sheet(PDDocument pdf, int number) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                super.processTextPosition(letter);
                if (!letter.getUnicode().isBlank()) {
                    letters.add(letter);
                }
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.setSortByPosition(true);
        String text = stripper.getText(pdf);
        PDPage page = pdf.getPage(number - 1);
        return new Sheet(
                text,
                page.getMediaBox().getWidth(),
                page.getMediaBox().getHeight(),
                (float) letters.stream()
                        .mapToDouble(TextPosition::getXDirAdj)
                        .min()
                        .orElse(0),
                (float) letters.stream()
                        .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                        .max()
                        .orElse(0),
                (float) letters.stream()
                        .mapToDouble(TextPosition::getYDirAdj)
                        .max()
                        .orElse(0));
    }
}
