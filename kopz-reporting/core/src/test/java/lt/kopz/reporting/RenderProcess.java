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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;

/** Writes documents in a process of its own, whose surroundings are as unlike the usual ones as can be, and prints their sums. */
final class RenderProcess {
    private static final String PACKED = "org.apache.pdfbox.filter.deflatelevel";

    private static final ConcurrentMap<String, List<String>> SUMS = new ConcurrentHashMap<>();

    private RenderProcess() {}

    public static void main(String[] args) {
        for (String line : sums(args[0])) {
            System.out.println(line);
        }
    }

    /** The SHA-256 of the sample in each language, and of hostile documents in one or the other; made once. */
    static List<String> sums(String format) {
        return SUMS.computeIfAbsent(format, RenderProcess::made);
    }

    private static List<String> made(String format) {
        List<String> sums = new ArrayList<>();
        sums.add(sum(format, SampleReport.document(), Wording.LITHUANIAN));
        sums.add(sum(format, SampleReport.document(), Wording.ENGLISH));
        for (Document document : GeneratedDocuments.hostile(8)) {
            sums.add(sum(format, document, sums.size() % 2 == 0 ? Wording.LITHUANIAN : Wording.ENGLISH));
        }
        return sums;
    }

    private static String sum(String format, Document document, Wording wording) {
        Letterhead head = Letterhead.of(LocalizedText.lithuanian("Rajono administracija"))
                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat(format)
                    .render(document, wording, out, RenderOptions.usual().withLetterhead(head));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return wording.language() + " " + Hashing.sha256().hashBytes(out.toByteArray());
    }

    /**
     * The sums as another process prints them: Turkish, far east, UTF-16, with an empty home and an empty folder for temporary files,
     * which are empty afterwards; and with nothing said on the error stream.
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
                        "-Dfile.encoding=UTF-16",
                        "-Dline.separator=\r\n",
                        // the one thing that is as here: how tightly tests have PDFs packed
                        "-D" + PACKED + "=" + System.getProperty(PACKED, "-1"),
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
        assertThat(process.waitFor()).as("exit code, %s", lines(err)).isZero();
        assertThat(lines(err)).filteredOn(line -> !ofOthers(line)).isEmpty();
        for (Path empty : List.of(home, temporary, work)) {
            assertThat(empty).isEmptyDirectory();
        }
        return lines(out);
    }

    /** The lines of ASCII that a process wrote in that encoding or in UTF-16, or in one after the other. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xFE\\xFF]", "")
                .lines()
                .toList();
    }

    /** What the money library says at its start, what the checkers of the tests bring along, and what newer Java says of libraries. */
    private static boolean ofOthers(String line) {
        return line.contains("javamoney")
                || line.contains("MathContext")
                || line.startsWith("SLF4J")
                || line.startsWith("WARNING: ");
    }
}
