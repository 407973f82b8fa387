package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;

/** Writes documents in a process of its own, whose surroundings are as unlike the usual ones as can be, and tells their sums. */
final class RenderProcess {

    private RenderProcess() {}

    public static void main(String[] args) throws IOException {
        for (String line : sums(args[0])) {
            System.out.println(line);
        }
    }

    /** The SHA-256 of each document in each language. */
    static List<String> sums(String format) throws IOException {
        List<Document> documents = new ArrayList<>();
        documents.add(SampleReport.document());
        documents.addAll(GeneratedDocuments.hostile(8));
        Letterhead head = Letterhead.of(LocalizedText.lithuanian("Rajono administracija"))
                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")));
        List<String> sums = new ArrayList<>();
        for (Document document : documents) {
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Renderers.forFormat(format)
                        .render(document, wording, out, RenderOptions.usual().withLetterhead(head));
                sums.add(wording.language() + " " + Hashing.sha256().hashBytes(out.toByteArray()));
            }
        }
        return sums;
    }

    /**
     * The sums as another process tells them: Turkish, far east, ASCII, with an empty home and an empty folder for temporary files,
     * which are empty afterwards.
     */
    static List<String> sumsElsewhere(String format, Path java, Path folder) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path work = Files.createDirectory(folder.resolve("work"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(
                        java.toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=US-ASCII",
                        "-Dline.separator=\r\n",
                        "-cp",
                        classPath,
                        RenderProcess.class.getName(),
                        format)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as("exit code, %s", Files.readString(err, StandardCharsets.UTF_8))
                .isZero();
        for (Path empty : List.of(home, temporary, work)) {
            assertThat(empty).isEmptyDirectory();
        }
        return Files.readAllLines(out, StandardCharsets.US_ASCII);
    }
}
