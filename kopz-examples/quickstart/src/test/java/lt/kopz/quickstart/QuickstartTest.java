package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QuickstartTest {

    @Test
    void what_is_not_appropriated_is_the_gap() {
        assertThat(run("--need", "3250.00", "--appropriated", "700.00"))
                .containsExactly(
                        "Need: 3250.00 EUR", "Appropriated: 700.00 EUR", "Gap: 2550.00 EUR", "Is the need covered? NO");
    }

    @Test
    void a_need_is_covered_from_the_last_cent_on() {
        assertThat(run("--need", "10.00", "--appropriated", "9.99")).contains("Is the need covered? NO");
        assertThat(run("--need", "10.00", "--appropriated", "10.00")).contains("Is the need covered? YES");
        assertThat(run("--need", "10.00", "--appropriated", "10.01")).contains("Is the need covered? YES");
    }

    @Test
    void the_page_says_the_same_as_the_console(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("gap.html");

        String[] lines = run("--html", page.toString());

        for (String line : lines) {
            assertThat(Files.readString(page)).contains("<p>" + line + "</p>");
        }
    }

    private static String[] run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = Quickstart.commandLine().setOut(new PrintWriter(out));
        assertThat(commandLine.execute(arguments)).isZero();
        return out.toString().lines().toArray(String[]::new);
    }
}
