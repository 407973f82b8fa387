package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.testimony.Assertion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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

    /** The artifact of a package that a snippet imports, by its beginning. */
    private static final ImmutableMap<String, String> ARTIFACTS = ImmutableMap.<String, String>builder()
            .put("lt.kopz.core.testkit", "kopz-testkit")
            .put("lt.kopz.core", "kopz-core")
            .put("lt.kopz.reporting.pdf", "kopz-reporting-pdf")
            .put("lt.kopz.reporting", "kopz-reporting")
            .put("lt.kopz.sheets", "kopz-sheets")
            .put("lt.kopz.exchange", "kopz-exchange")
            .put("lt.kopz.holidays", "kopz-holidays")
            .put("lt.kopz.jackson3", "kopz-jackson3")
            .put("lt.kopz.guide", "kopz-guide")
            .buildOrThrow();

    private static final Pattern HEAD = Pattern.compile("(?s)\\A// artifacts: .*?\n\n(?!import)");

    private record Region(String type, String name, String code, String source) {
        boolean isWhole() {
            return code.startsWith("package ") || code.startsWith("import ");
        }

        /** What has to stand above it for a program to compile: of which artifacts it is, and its imports. */
        String head() {
            List<String> imports = Pattern.compile("(?m)^import (?:static )?([\\w.]+[.](\\w+));$")
                    .matcher(source)
                    .results()
                    .filter(each -> Pattern.compile("\\b" + each.group(2) + "\\b")
                            .matcher(code)
                            .find())
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(ArrayList::new));
            Pattern.compile("\\b(Harrowmere|HarrowmereMoney)\\b")
                    .matcher(code)
                    .results()
                    .map(each -> "import lt.kopz.guide." + each.group(1) + ";")
                    .filter(each -> !type.startsWith("Harrowmere") && !imports.contains(each))
                    .distinct()
                    .forEach(imports::add);
            String artifacts = imports.stream()
                    .flatMap(each -> ARTIFACTS.entrySet().stream()
                            .filter(artifact -> each.contains(" " + artifact.getKey() + "."))
                            .limit(1))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "// artifacts: " + artifacts + "\n"
                    + imports.stream()
                            .sorted(Comparator.comparing(each -> !each.startsWith("import static")))
                            .collect(Collectors.joining("\n"))
                    + "\n\n";
        }
    }

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
                    String source = Files.readString(file);
                    REGION.matcher(source)
                            .results()
                            .map(region -> new Region(
                                    type, region.group(1), region.group(2).stripIndent(), source))
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
                boolean first = last.isEmpty();
                last = region(fence.group(2));
                if (first && !last.orElseThrow().isWhole()) {
                    String whole = last.get().head() + last.get().code();
                    fence.appendReplacement(text, Matcher.quoteReplacement("```java\n" + whole + "\n```"));
                }
            } else {
                String output = printed(last.orElseThrow());
                fence.appendReplacement(text, Matcher.quoteReplacement("```text\n" + output + "```"));
            }
        }
        return fence.appendTail(text).toString();
    }

    private static Optional<Region> region(String code) {
        String alone = HEAD.matcher(code).replaceFirst("");
        return REGIONS.stream().filter(region -> region.code().equals(alone)).findFirst();
    }

    /** The first snippet of each chapter that is a part of a program. */
    private static Map<Path, String> firsts() throws IOException {
        Map<Path, String> firsts = new LinkedHashMap<>();
        for (Path chapter : chapters()) {
            fences(chapter).stream()
                    .filter(fence -> fence.group(1).equals("java"))
                    .map(fence -> fence.group(2))
                    .findFirst()
                    .filter(code -> !region(code).orElseThrow().isWhole())
                    .ifPresent(code -> firsts.put(chapter, code));
        }
        return firsts;
    }

    @Test
    void begins_each_chapter_with_the_imports_and_artifacts_of_its_first_snippet() throws IOException {
        assertThat(firsts())
                .isNotEmpty()
                .allSatisfy((chapter, code) ->
                        assertThat(code).startsWith(region(code).orElseThrow().head()));
    }

    /** As a reader pastes it: into a class, or into a method of one. */
    @Tag("thorough")
    @Test
    void begins_each_chapter_with_a_snippet_that_compiles_as_it_is_printed() throws IOException {
        List<JavaFileObject> pasted = new ArrayList<>();
        for (Map.Entry<Path, String> each : firsts().entrySet()) {
            Region region = region(each.getValue()).orElseThrow();
            String code = region.code();
            if (code.contains("class " + region.type() + " ")) {
                continue; // a class of its own
            }
            boolean member = code.startsWith("private ") || code.startsWith("static ") || code.startsWith("/**");
            String name = each.getKey()
                    .getFileName()
                    .toString()
                    .replaceFirst("[0-9]+-(.*)[.]md", "$1")
                    .replace("-", "_");
            pasted.add(source(
                    name,
                    region.head() + "class " + name + " {\n"
                            + (member ? code : "void paste() throws Exception {\n" + code + "\n}") + "\n}"));
        }
        REGIONS.stream()
                .filter(region -> region.code().contains("class " + region.type() + " ") && !region.isWhole())
                .forEach(region -> pasted.add(source(region.type(), region.head() + region.code())));
        REGIONS.stream()
                .filter(region -> region.code().startsWith("import "))
                .forEach(region -> pasted.add(source(region.type(), region.code())));
        StringWriter problems = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory("pasted");
        boolean compiled = compiler.getTask(
                        problems,
                        null,
                        null,
                        List.of("-proc:none", "-nowarn", "-d", out.toString(), "-cp", classPath()),
                        null,
                        pasted)
                .call();
        assertThat(compiled).as(problems.toString()).isTrue();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    @Test
    void shows_every_region_once() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Path chapter : chapters()) {
            fences(chapter).stream()
                    .filter(fence -> fence.group(1).equals("java"))
                    .forEach(fence -> shown.add(HEAD.matcher(fence.group(2)).replaceFirst("")));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        REGIONS.stream().map(Region::code).toList());
    }

    /** The choices that the first chapter lists are all there are. */
    @Test
    void lists_what_there_is_to_choose_from() throws IOException {
        Path chapter = DOCS.resolve("01-dossier.md");
        Map<String, Stream<String>> choices = ImmutableMap.of(
                "EntryKind", names(EntryKind.values()),
                "Assertion",
                        Stream.of(Assertion.class.getPermittedSubclasses())
                                .flatMap(each ->
                                        each.isInterface() ? Stream.of(each.getPermittedSubclasses()) : Stream.of(each))
                                .map(Class::getSimpleName),
                "MemberRole", names(MemberRole.values()),
                "Dimension", names(Dimension.values()),
                "RevenueState", names(RevenueState.values()),
                "Vocabulary", names(Vocabulary.values()));
        for (Map.Entry<String, Stream<String>> each : choices.entrySet()) {
            String listed = each.getValue().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            if (Boolean.getBoolean("kopz.golden.update")) {
                Files.writeString(
                        chapter,
                        Files.readString(chapter)
                                .replaceAll("(?m)(\\(`" + each.getKey() + "`\\) \\| ).*", "$1" + listed + " |"));
            }
            assertThat(Files.readString(chapter)).contains("(`" + each.getKey() + "`) | " + listed + " |");
        }
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name);
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
        Class<?> type = Class.forName("lt.kopz.guide." + region.type());
        Object[] arguments = region.isWhole() ? new Object[] {new String[0]} : new Object[0];
        Method method = region.isWhole()
                ? type.getDeclaredMethod("main", String[].class)
                : type.getDeclaredMethod(region.name());
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            method.invoke(null, arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
