package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that has Logback sees no line it did not ask for, from the first amount to the last page. */
class NothingLoggedTest {
    @TempDir
    Path folder;

    /** The program: writes the report twice, then warns once by the way that PDFBox does. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            for (int i = 0; i < 2; i++) {
                Renderers.forFormat("pdf")
                        .render(
                                YearlyReport.publicReport().of(Kaisiadorys.dossier()),
                                Wording.LITHUANIAN,
                                OutputStream.nullOutputStream());
            }
            LogFactory.getLog(Program.class).warn("heard");
        }
    }

    @Tag("thorough")
    @Test
    void nothing_is_logged_and_what_is_warned_of_would_be_seen() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName());
        File said = folder.resolve("said.txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(said.toPath())).containsExactly("WARN " + Program.class.getName() + " heard");
    }
}
