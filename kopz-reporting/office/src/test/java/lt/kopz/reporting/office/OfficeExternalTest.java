package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens the files with LibreOffice. Skipped where there is no soffice on the path, unless {@code -Dkopz.require.external=true} demands
 * it.
 */
@Tag("external")
class OfficeExternalTest {

    @TempDir
    Path folder;

    @Test
    void an_office_program_opens_the_yearly_report_and_prints_it() throws Exception {
        assertThat(printed("docx", "lt", YearlyReport.of(Kaisiadorys.dossier())))
                .isBetween(8, 40);
        assertThat(printed("xlsx", "lt", YearlyReport.of(Kaisiadorys.dossier())))
                .isBetween(8, 40);
    }

    @Test
    void the_page_for_the_council_is_printed_on_one_sheet() throws Exception {
        assertThat(printed("docx", "lt", CouncilSummary.of(Kaisiadorys.dossier())))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"docx, en", "xlsx, en"})
    @Tag("thorough")
    void an_office_program_opens_the_yearly_report_in_english_too(String format, String language) throws Exception {
        assertThat(printed(format, language, YearlyReport.of(Kaisiadorys.dossier())))
                .isBetween(8, 40);
    }

    /** How many pages an office program prints of a document. */
    private int printed(String format, String language, Document document) throws Exception {
        String office = soffice();
        Path file = folder.resolve("report." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            Renderers.forFormat(format).render(document, Wording.of(language), out);
        }
        Process process = new ProcessBuilder(
                        office,
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("soffice did not end within 180 s");
        }
        byte[] pdf = Files.readAllBytes(folder.resolve("report.pdf"));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return pages(pdf);
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page[^s]", -1).length - 1;
    }

    private static String soffice() throws IOException {
        Path found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (Boolean.getBoolean("kopz.require.external")) {
            assertThat(found).as("soffice on the path").isNotNull();
        }
        assumeTrue(found != null, "no soffice on the path");
        return found.toString();
    }
}
