package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    /** What stands in for the program: it prints what it is given. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.println(String.join("|", arguments));
            System.exit(arguments.length);
        }
    }

    /** What a run ended with and printed. */
    private record Ran(int status, String printed) {}

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("src/main/launcher/kopz"), folder.resolve("kopz"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream jar = Files.newOutputStream(folder.resolve("kopz-quickstart.jar"));
                JarOutputStream entries = new JarOutputStream(jar, manifest);
                InputStream bytes =
                        Objects.requireNonNull(Program.class.getClassLoader().getResourceAsStream(name))) {
            entries.putNextEntry(new JarEntry(name));
            bytes.transferTo(entries);
        }
    }

    @Test
    void passes_arguments_and_the_exit_code_on_with_an_archive_as_without() throws Exception {
        Ran expected = new Ran(2, "my dossier.json|--findings=all\n");
        assertThat(launch("my dossier.json", "--findings=all")).isEqualTo(expected);
        assertThat(folder).isDirectoryContaining("glob:**/kopz.jsa");
        assertThat(launch("my dossier.json", "--findings=all")).isEqualTo(expected);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kopz", "kopz-quickstart.jar", "kopz.jsa");
    }

    @Test
    void keeps_no_archive_of_a_run_that_loads_little() throws Exception {
        assertThat(launch("gap", "my dossier.json")).isEqualTo(new Ran(2, "gap|my dossier.json\n"));
        assertThat(launch("my dossier.json", "--help")).isEqualTo(new Ran(2, "my dossier.json|--help\n"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kopz", "kopz-quickstart.jar");
    }

    @Test
    void starts_with_an_archive_that_is_none_and_replaces_one_that_is_older_than_the_program() throws Exception {
        Path archive = Files.writeString(folder.resolve("kopz.jsa"), "no archive");
        Instant installed =
                Files.getLastModifiedTime(folder.resolve("kopz-quickstart.jar")).toInstant();
        Files.setLastModifiedTime(archive, FileTime.from(installed.plusSeconds(60)));
        assertThat(launch("a")).isEqualTo(new Ran(1, "a\n"));
        assertThat(archive).hasContent("no archive");

        Files.setLastModifiedTime(archive, FileTime.from(installed.minusSeconds(60)));
        assertThat(launch("a")).isEqualTo(new Ran(1, "a\n"));
        assertThat(Files.size(archive)).isGreaterThan(10_000);
    }

    private Ran launch(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("kopz").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), printed);
    }
}
