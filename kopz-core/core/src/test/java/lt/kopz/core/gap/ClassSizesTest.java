package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gap is a small class: a notion that outgrows a page is two. */
class ClassSizesTest {
    private static final Path SOURCES = Path.of("src/main/java/lt/kopz/core/gap");

    private static final int MOST = 150;

    private static final int MOST_OF_THE_FRONT_DOOR = 299;

    private static final Pattern NO_CODE = Pattern.compile("\\s*(|(//|/\\*|\\*|import |package ).*)");

    private static long lines(String source) {
        return source.lines().filter(line -> !NO_CODE.matcher(line).matches()).count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    @Test
    void no_class_of_gaps_is_long_and_neither_is_the_front_door() throws IOException {
        Map<String, Long> lines;
        try (Stream<Path> files = Files.list(SOURCES)) {
            lines = files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> lines(read(file))));
        }

        assertThat(lines).containsKey("BudgetGaps.java");
        assertThat(lines)
                .allSatisfy((file, count) -> assertThat(count)
                        .as(file)
                        .isLessThanOrEqualTo(file.equals("BudgetGaps.java") ? MOST_OF_THE_FRONT_DOOR : MOST));
    }

    @ParameterizedTest
    @CsvSource({"'int a;\nint b; // why', 2", "'package p;\n\nimport q;\n/** Says\n * what. */\n// Why.\nint a;', 1"})
    void lines_of_code_are_counted_and_comments_are_not(String source, long lines) {
        assertThat(lines(source)).isEqualTo(lines);
    }
}
