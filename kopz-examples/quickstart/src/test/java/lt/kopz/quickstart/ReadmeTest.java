package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("The README")
@Isolated("it catches the standard output")
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path DOSSIER = Path.of("src/main/resources/lt/kopz/quickstart/kaisiadorys-2019.json");

    @Test
    void begins_with_exactly_two_commands() throws IOException {
        List<String> lines = Files.readAllLines(README);
        int fence = lines.indexOf("```sh");

        assertThat(lines.subList(fence + 1, fence + 4))
                .containsExactly("mvn -q -Pquickstart package", "mvn verify", "```");
        assertThat(lines.subList(0, fence)).noneMatch(line -> line.startsWith("```"));
    }

    @Test
    void shows_the_program_that_is_compiled_here() throws IOException {
        String source = Files.readString(Path.of("src/test/java/lt/kopz/quickstart/FirstSteps.java"));
        String shown = source.substring(
                source.indexOf("// README: from here\n") + "// README: from here\n".length(),
                source.indexOf("// README: to here"));

        assertThat(Files.readString(README)).contains("```java\n" + shown + "```");
    }

    @Test
    void says_what_that_program_prints() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstSteps.main(new String[] {DOSSIER.toString()});
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("SHORTFALL EUR 2550.00\nEUR\u00a02,550.00  Financing gap (inferred)\n")
                .contains("\nEUR 90.00\n≥450 participations\n")
                .contains("The members of the group are unknown")
                .contains("# Kaišiadorių rajono savivaldybės kovos su prekyba žmonėmis koordinavimo darbo grupės");
    }
}
