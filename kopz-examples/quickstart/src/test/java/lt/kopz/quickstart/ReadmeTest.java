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
    private static final Path GUIDE = Path.of("../guide/README.md");
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
    void shows_the_first_program_as_it_is_compiled_here() throws IOException {
        assertThat(Files.readString(README)).contains("```java\n" + shown("FirstSteps") + "```");
    }

    @Test
    void leaves_the_program_on_own_numbers_to_the_guide_which_shows_it_as_it_is_compiled_here() throws IOException {
        assertThat(Files.readString(GUIDE).replaceAll("(?m)^ {3}", ""))
                .contains("```java\n" + shown("OwnNumbers") + "```");
    }

    @Test
    void shows_lines_that_the_first_command_prints_in_their_order() throws IOException {
        String page = Files.readString(README);
        int output = page.indexOf("```text\n") + "```text\n".length();
        List<String> lines = page.substring(output, page.indexOf("```", output))
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("…"))
                .toList();

        assertThat(Files.readString(Path.of("src/test/resources/lt/kopz/quickstart/screen_en.txt"))
                        .replace('\u00a0', ' ')
                        .lines())
                .containsSubsequence(lines);
    }

    private static String shown(String program) throws IOException {
        String source = Files.readString(Path.of("src/test/java/lt/kopz/quickstart/" + program + ".java"));
        return source.substring(
                source.indexOf("// README: from here\n") + "// README: from here\n".length(),
                source.indexOf("// README: to here"));
    }

    @Test
    void comes_from_numbers_to_gaps_in_twenty_lines() throws Exception {
        String main = shown("OwnNumbers");
        assertThat(main.substring(main.indexOf("main(")).lines()).hasSizeLessThanOrEqualTo(20 + 2);
        assertThat(printed(() -> OwnNumbers.main(new String[0])))
                .isEqualTo("lectures 2024: EUR 200.00\nshelter 2024: EUR 0.00\nshelter 2025: EUR 950.00\n");
    }

    @Test
    void says_what_the_first_program_prints() throws Exception {
        assertThat(printed(() -> FirstSteps.main(new String[] {DOSSIER.toString()})))
                .startsWith("SHORTFALL EUR 2550.00\nEUR\u00a02,550.00  Funding gap (inferred)\n")
                .contains("\nEUR 90.00\n≥450 participations\n")
                .contains("The members of the group are unknown")
                .contains("# Kaišiadorių rajono savivaldybės kovos su prekyba žmonėmis koordinavimo darbo grupės");
    }

    private interface Program {
        void run() throws Exception;
    }

    private static String printed(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
