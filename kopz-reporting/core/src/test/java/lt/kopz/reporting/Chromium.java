package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser, without a window and without the network. */
public final class Chromium {
    /** The rules of accessibility that axe-core is to hold a page against, as an array of JavaScript. */
    public static final String AXE_RULES =
            "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','EN-301-549','best-practice']";

    private Chromium() {}

    /**
     * Runs the browser with further arguments to its end; what it writes to its standard output. A test is skipped where there is none on
     * the path, unless {@code -Dkopz.require.external=true} demands it.
     */
    public static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process browser = start(
                Files.createTempDirectory(folder, "profile"), ProcessBuilder.Redirect.to(output.toFile()), arguments);
        if (!browser.waitFor(180, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new AssertionError("chromium did not end within 180 s");
        }
        return Files.readString(output);
    }

    /** Starts the browser with further arguments, its profile in a folder of its own; whoever starts it ends it. */
    public static Process start(Path profile, String... arguments) throws IOException {
        return start(profile, ProcessBuilder.Redirect.DISCARD, arguments);
    }

    private static Process start(Path profile, ProcessBuilder.Redirect output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String program() {
        Path found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (Boolean.getBoolean("kopz.require.external")) {
            assertThat(found).as("chromium on the path").isNotNull();
        }
        assumeTrue(found != null, "no chromium on the path");
        return found.toString();
    }
}
