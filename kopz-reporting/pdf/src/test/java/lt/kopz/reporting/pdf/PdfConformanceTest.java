package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.testkit.Tries;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.GeneratedDocuments;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everybody can read it, and an archive can keep it: veraPDF finds nothing, nor do assertions on what it leaves to people. The tests
 * are long and need not wait for each other: veraPDF keeps what it knows of a document by thread.
 */
@Execution(ExecutionMode.CONCURRENT)
class PdfConformanceTest {

    private static final Letterhead LETTERHEAD = Letterhead.of(LocalizedText.lithuanian("Rajono administracija"))
            .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")));

    private static final ImmutableList<Report> REPORTS = ImmutableList.of(
            Report.of(
                    "the sample on the paper of an office",
                    render(
                            SampleReport.document(),
                            Wording.LITHUANIAN,
                            RenderOptions.usual().withLetterhead(LETTERHEAD))),
            Report.of("the sample in English", PdfRendererTest.printedSample(Wording.ENGLISH)),
            Report.of("the yearly report", PdfRendererTest.printedYearly(Wording.LITHUANIAN)),
            Report.of("the yearly report in English", PdfRendererTest.printedYearly(Wording.ENGLISH)));

    static List<Report> reports() {
        return REPORTS;
    }

    static List<Report> furtherReports() {
        return REPORTS.subList(1, REPORTS.size());
    }

    /** A report as a test names it. */
    record Report(String title, byte[] pdf, Tags tags) {
        static Report of(String title, byte[] pdf) {
            return new Report(title, pdf, Tags.read(pdf));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @Test
    @Tag("thorough")
    void a_report_breaks_no_rule() {
        assertThat(Vera.failures(REPORTS.get(0).pdf())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("furtherReports")
    @Tag("thorough")
    void a_further_report_breaks_no_rule(Report report) {
        assertThat(Vera.failures(report.pdf())).isEmpty();
    }

    @Test
    @Tag("thorough")
    void a_few_hostile_documents_break_no_rule() {
        breakNoRule(GeneratedDocuments.hostile(6));
    }

    @Test
    @Tag("thorough")
    void many_hostile_documents_break_no_rule() {
        breakNoRule(GeneratedDocuments.hostile(Tries.times(50)));
    }

    private static void breakNoRule(List<Document> documents) {
        for (int seed = 0; seed < documents.size(); seed++) {
            Document document = documents.get(seed);
            Wording wording = seed % 2 == 0 ? Wording.LITHUANIAN : Wording.ENGLISH;
            RenderOptions options = RenderOptions.usual().withTableOfContents(seed % 3 == 0);
            assertThat(Vera.failures(render(document, wording, options)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    @Tag("thorough")
    void veraPDF_would_miss_a_title_a_language_and_an_alternative_text() throws IOException {
        byte[] pdf = render(
                Document.of(DocumentMeta.of(Literal.of("x"), LocalDate.of(2019, 12, 10))),
                Wording.ENGLISH,
                RenderOptions.usual().withLetterhead(LETTERHEAD));
        assertThat(Vera.failures(pdf)).isEmpty();
        assertThat(Vera.failures(
                        changed(pdf, broken -> broken.getDocumentCatalog().setMetadata(null))))
                .anyMatch(failure -> failure.startsWith("ua1 7.1"));
        assertThat(Vera.failures(
                        changed(pdf, broken -> broken.getDocumentCatalog().setLanguage(null))))
                .anyMatch(failure -> failure.startsWith("ua1 7.2"));
        assertThat(Vera.failures(changed(
                        pdf,
                        broken -> withoutAlternatives(broken.getDocumentCatalog()
                                .getStructureTreeRoot()
                                .getCOSObject()))))
                .anyMatch(failure -> failure.startsWith("ua1 7.3"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headings_begin_at_one_and_skip_no_level(Report report) {
        List<Integer> levels = report.tags().all().stream()
                .filter(tag -> tag.type().matches("H[1-6]"))
                .map(tag -> tag.type().charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @Tag("thorough")
    void every_heading_of_a_table_says_what_it_heads(Report report) {
        List<Tags.Tag> headings = report.tags().all("TH");
        assertThat(headings)
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(heading.scope()).isIn("Column", "Row"));
        assertThat(headings).anyMatch(heading -> heading.scope().equals("Row"));
        assertThat(headings).anyMatch(heading -> heading.scope().equals("Column"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_table_begins_with_its_caption(Report report) {
        List<Tags.Tag> tags = report.tags().all();
        assertThat(tags).filteredOn(tag -> tag.type().equals("Caption")).isNotEmpty();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).type().equals("Caption")) {
                assertThat(tags.get(i - 1).type()).isEqualTo("Table");
                assertThat(tags.get(i).depth()).isEqualTo(tags.get(i - 1).depth() + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_picture_and_link_says_what_it_is(Report report) {
        Tags tags = report.tags();
        assertThat(tags.alternatives("Figure")).isNotEmpty().noneMatch(String::isBlank);
        assertThat(tags.alternatives("Link")).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void arms_on_the_paper_of_an_office_say_what_they_are() {
        assertThat(REPORTS.get(0).tags().alternatives("Figure")).contains("Herbas");
    }

    @Test
    void a_passage_in_another_language_says_which() {
        assertThat(languages(REPORTS.get(1))).contains("lt");
        assertThat(languages(REPORTS.get(0))).containsOnly("lt");
    }

    private static List<String> languages(Report report) {
        return report.tags().all().stream()
                .map(Tags.Tag::language)
                .filter(language -> !language.isEmpty())
                .toList();
    }

    private static void withoutAlternatives(COSDictionary element) {
        element.removeItem(COSName.ALT);
        Tags.kids(element, kid -> {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                withoutAlternatives(child);
            }
        });
    }

    private interface Change {
        void apply(PDDocument pdf);
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] render(Document document, Wording wording, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRenderer().render(document, wording, out, options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
