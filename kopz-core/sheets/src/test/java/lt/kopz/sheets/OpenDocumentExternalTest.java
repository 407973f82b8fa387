package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has LibreOffice save workbooks as it likes to. Skipped where there is none, unless {@code -Dkopz.require.external=true} demands it. */
@Tag("external")
@Tag("thorough")
class OpenDocumentExternalTest {
    @TempDir
    Path folder;

    @Test
    void a_workbook_that_libreoffice_saved_as_ods_is_the_same_dossier() throws Exception {
        for (Dossier dossier : new Dossier[] {Kaisiadorys.dossier(), FullDossier.dossier()}) {
            assertThat(Workbook.read(OpenDocument.toXlsx(saved(dossier), Limits.standard()))
                            .orThrow())
                    .isEqualTo(dossier);
        }
    }

    private byte[] saved(Dossier dossier) throws Exception {
        String office = soffice();
        Path file = folder.resolve("dossier.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.write(dossier, Wording.LITHUANIAN, out);
        }
        Process process = new ProcessBuilder(
                        office,
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "ods",
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
        return Files.readAllBytes(folder.resolve("dossier.ods"));
    }

    private static String soffice() throws IOException {
        Path found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(path -> Path.of(path, "soffice"))
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
