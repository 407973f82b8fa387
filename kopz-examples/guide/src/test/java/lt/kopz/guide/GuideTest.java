package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A region of a source is what stands between {@code // tag::name} and {@code // end::name}. With {@code -Dkopz.golden.update=true} the
 * outputs in the chapters are written anew, to be read in the diff before they are committed.
 */
@DisplayName("The guide")
@Isolated("it catches the standard output")
class GuideTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern REGION = Pattern.compile("(?s)// tag::([\\w-]+)\n(.*?)\n *// end::\\1\n");
    private static final Pattern FENCE = Pattern.compile("(?s)```(java|text)\n(.*?)\n```");

    private record Region(String type, String name, String code) {}

    private static final List<Region> REGIONS = regions();

    private static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.sorted().toList();
        }
    }

    private static List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (String folder : List.of(
                "src/main/java/lt/kopz/guide",
                "src/test/java/lt/kopz/guide",
                "../service/src/main/java/lt/kopz/service")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> !path.endsWith("GuideTest.java"))
                        .sorted()
                        .toList()) {
                    String type = file.getFileName().toString().replace(".java", "");
                    REGION.matcher(Files.readString(file))
                            .results()
                            .map(region -> new Region(
                                    type, region.group(1), region.group(2).stripIndent()))
                            .forEach(regions::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return regions;
    }

    private static List<MatchResult> fences(Path chapter) throws IOException {
        return FENCE.matcher(Files.readString(chapter)).results().toList();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void shows_code_that_is_compiled_and_what_it_prints(Path chapter) throws Exception {
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(chapter, renewed(chapter));
        }
        Optional<Region> last = Optional.empty();
        for (MatchResult fence : fences(chapter)) {
            String shown = fence.group(2);
            if (fence.group(1).equals("java")) {
                last = region(shown);
                assertThat(last).as("a region that reads\n" + shown).isPresent();
            } else {
                assertThat(printed(last.orElseThrow())).isEqualTo(shown + "\n");
            }
        }
    }

    /** The chapter with what its snippets print now. */
    private static String renewed(Path chapter) throws Exception {
        Matcher fence = FENCE.matcher(Files.readString(chapter));
        StringBuilder text = new StringBuilder();
        Optional<Region> last = Optional.empty();
        while (fence.find()) {
            if (fence.group(1).equals("java")) {
                last = region(fence.group(2));
            } else {
                String output = printed(last.orElseThrow());
                fence.appendReplacement(text, Matcher.quoteReplacement("```text\n" + output + "```"));
            }
        }
        return fence.appendTail(text).toString();
    }

    private static Optional<Region> region(String code) {
        return REGIONS.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    @Test
    void shows_every_region_once() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Path chapter : chapters()) {
            fences(chapter).stream()
                    .filter(fence -> fence.group(1).equals("java"))
                    .forEach(fence -> shown.add(fence.group(2)));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        REGIONS.stream().map(Region::code).toList());
    }

    @Test
    void is_named_chapter_by_chapter_in_its_contents_and_by_the_README() throws IOException {
        String contents = Files.readString(Path.of("README.md"));
        Set<String> linked = new HashSet<>();
        Pattern.compile("\\(docs/([^)]+)\\)").matcher(contents).results().forEach(link -> linked.add(link.group(1)));
        assertThat(linked)
                .containsExactlyInAnyOrderElementsOf(chapters().stream()
                        .map(chapter -> chapter.getFileName().toString())
                        .toList());
        assertThat(Files.readString(Path.of("../../README.md"))).contains("](kopz-examples/guide/README.md)");
    }

    private static String printed(Region region) throws Exception {
        Method method = Class.forName("lt.kopz.guide." + region.type()).getDeclaredMethod(region.name());
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            method.invoke(null);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
