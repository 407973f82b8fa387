package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest way through a real browser; skipped where there is none. */
class JourneyTest {
    @Test
    void a_reader_signs_in_and_opens_a_figure_down_to_its_quotes(@TempDir Path folder) throws Exception {
        try (Window.Browser browser = Window.Browser.start(folder);
                Window reader = browser.open(Visitor.site(People.portal()))) {
            reader.signIn("rita", People.PASSWORD);
            reader.go(Journeys.FIRST + "?language=en");
            assertThat(reader.text()).contains("EUR 2,550.00").doesNotContain("No V17-253");
            reader.open("Funding gap");
            assertThat(reader.text()).contains("No V17-253");
        }
    }
}
