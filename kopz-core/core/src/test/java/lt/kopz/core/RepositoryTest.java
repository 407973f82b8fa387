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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file of the repository holds what a merge leaves where it could not decide. */
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

    /** The lines that a merge has left, of all files of text. */
    private static List<String> undecided(Path root) throws IOException {
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
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.indexOf('\0') < 0) {
                    List<String> lines = text.lines().toList();
                    for (int i = 0; i < lines.size(); i++) {
                        if (isLeft(lines.get(i))) {
                            found.add(root.relativize(file).toString().replace('\\', '/') + ":" + (i + 1));
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
