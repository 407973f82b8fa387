package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers corrected in the README, the guide and the other pages for readers, by the line of their list. */
class CorrectedWordsTest {
    private static final Path ROOT = Path.of("..", "..");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", ".github/SECURITY.md", "kopz-examples/guide/README.md")
                                    .map(ROOT::resolve),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String words(Path page) throws IOException {
        return Files.readString(page).replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | runs the main job
             2 | needed in outline, appropriated filled
             3 | explain themselves down to
             4 | no evidence after its day is undetermined
             5 | and nothing else is known, no dossier is needed
             6 | refused whole
             7 | may say a word
             8 | It wants a machine
             9 | is held once
            10 | are yet to be made
            11 | A stranger’s ten minutes
            11 | A stranger's ten minutes
            12 | Nothing is said until a `Wording` says it
            13 | version is mended
            14 | How money stand in JSON
            15 | a quotient by nobody
            """)
    void no_page_has_a_wording_that_was_corrected(int line, String wrong) throws IOException {
        for (Path page : pages()) {
            assertThat(words(page)).as(page.toString()).doesNotContain(wrong);
        }
    }

    @Test
    void the_corrections_stand_in_their_places() throws IOException {
        assertThat(words(ROOT.resolve("README.md")))
                .contains("If you only have figures from an accounting system, use a `Ledger`; no dossier is needed");
        assertThat(words(ROOT.resolve(".github/SECURITY.md"))).contains("only the latest minor release receives fixes");
        assertThat(words(Path.of("docs", "10-languages.md")))
                .contains("Text has no language until a `Wording` renders it.");
        assertThat(words(Path.of("docs", "14-spreadsheets.md")))
                .contains("An invalid file is rejected as a whole, and every error is listed");
    }
}
