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
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens the files with LibreOffice. It is half a gigabyte to install, so unlike other outside programs it is demanded by a
 * property of its own, {@code -Dkopz.require.office=true}; without it the test is skipped where there is no soffice on the path.
 */
@Tag("external")
class OfficeExternalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"docx, lt", "docx, en", "xlsx, lt", "xlsx, en"})
    void an_office_program_opens_the_yearly_report_and_prints_it(String format, String language) throws Exception {
        String office = soffice();
        Path file = folder.resolve("report." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            Renderers.forFormat(format).render(YearlyReport.of(Kaisiadorys.dossier()), Wording.of(language), out);
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
            process.destroyForcibly();
            throw new AssertionError("soffice did not end within 180 s");
        }
        byte[] pdf = Files.readAllBytes(folder.resolve("report.pdf"));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pages(pdf)).isBetween(8, 40);
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
        if (Boolean.getBoolean("kopz.require.office")) {
            assertThat(found).as("soffice on the path").isNotNull();
        }
        assumeTrue(found != null, "no soffice on the path");
        return found.toString();
    }
}
