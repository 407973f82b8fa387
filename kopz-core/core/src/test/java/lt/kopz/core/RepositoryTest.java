package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What no file of the repository may hold: what a merge leaves where it could not decide, a further language or country in what all share, and a
 * type with the name of another one.
 */
class RepositoryTest {
    /** What is built, what git keeps for itself, and what editors put down. */
    private static final Set<String> NO_SOURCES = Set.of("target", ".git", ".idea", ".settings", ".vscode");

    private static final String OURS = "<".repeat(7) + " ";
    private static final String BASE = "|".repeat(7) + " ";
    private static final String BETWEEN = "=".repeat(7);
    private static final String THEIRS = ">".repeat(7) + " ";

    @Test
    void no_merge_is_left_undecided() throws IOException {
        assertThat(undecided(Path.of("../.."))).isEmpty();
    }

    @Test
    void a_merge_that_is_left_undecided_is_found_line_by_line(@TempDir Path folder) throws IOException {
        Path page = Files.createDirectories(folder.resolve(".github")).resolve("PAGE.md");
        Files.writeString(page, String.join("\n", "a", OURS + "HEAD", "b", BASE + "base", BETWEEN, THEIRS + "c", ""));
        Files.writeString(folder.resolve("half.txt"), "a\r\n" + BETWEEN + "\r\nb\r\n");
        Files.writeString(folder.resolve("fine.txt"), "a " + OURS + "\n" + BETWEEN + "=\n=\n");
        Files.writeString(Files.createDirectories(folder.resolve("target")).resolve("built.txt"), OURS);
        Files.writeString(folder.resolve("picture.png"), "\0\n" + OURS + "\n");
        assertThat(undecided(folder))
                .containsExactlyInAnyOrder(
                        ".github/PAGE.md:2",
                        ".github/PAGE.md:4",
                        ".github/PAGE.md:5",
                        ".github/PAGE.md:6",
                        "half.txt:2");
    }

    /** Polish and the Polish commune are the language and the country that prove that others can be added. */
    private static final Pattern OF_A_FURTHER_COUNTRY =
            Pattern.compile("polish(?!ed)|poland|lang[.-]pl|\"pl\"", Pattern.CASE_INSENSITIVE);

    @Test
    void nothing_that_is_built_knows_of_a_further_language_or_country_but_itself() throws IOException {
        assertThat(lines(
                        Path.of("../.."),
                        place -> place.contains("/src/main/"),
                        line -> OF_A_FURTHER_COUNTRY.matcher(line).find()))
                .isNotEmpty()
                .allMatch(place ->
                        place.startsWith("kopz-reporting/lang-pl/") || place.startsWith("kopz-examples/poland/"));
    }

    @Test
    void no_two_types_of_what_is_published_have_one_name() throws IOException {
        List<String> names = lines(
                        Path.of("../.."),
                        place -> place.matches("kopz-(core|reporting)/[^/]+/src/main/java/.*[a-z]/[A-Z]\\w+\\.java"),
                        line -> line.startsWith("package "))
                .stream()
                .map(place -> place.replaceFirst(".*/(\\w+)\\.java:.*", "$1"))
                .toList();
        assertThat(names).contains("Dossier", "Renderers").doesNotHaveDuplicates();
    }

    private static List<String> undecided(Path root) throws IOException {
        return lines(root, place -> true, RepositoryTest::isLeft);
    }

    /** The lines of a kind, of all files of text that stand in such places. */
    private static List<String> lines(Path root, Predicate<String> isLookedInto, Predicate<String> isFound)
            throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String place = root.relativize(file).toString().replace('\\', '/');
                if (!isLookedInto.test(place)) {
                    return FileVisitResult.CONTINUE;
                }
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.indexOf('\0') < 0) {
                    List<String> lines = text.lines().toList();
                    for (int i = 0; i < lines.size(); i++) {
                        if (isFound.test(lines.get(i))) {
                            found.add(place + ":" + (i + 1));
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isLeft(String line) {
        return line.startsWith(OURS) || line.startsWith(BASE) || line.startsWith(THEIRS) || line.equals(BETWEEN);
    }
}
