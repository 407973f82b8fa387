package lt.kopz.core;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources of the tests say, of all modules: which tests there are, their tags, and what each comes to call in its own file. */
final class TestSources {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "Property", "Example");
    private static final Pattern RUN = Pattern.compile(".*(Test|Properties)");
    private static final Pattern EXTENDS = Pattern.compile("class \\w+ extends ");
    private static final Pattern TAG = Pattern.compile("\"(\\S+)\"");

    /** A method of a file, the top-level class around it, the names it mentions, and its tags if it is a test. */
    private record Method(
            String type,
            String name,
            String text,
            Set<String> mentions,
            @Nullable Set<String> tags) {}

    private final List<Method> methods = new ArrayList<>();
    /** Of abstract classes of tests those that extend them and are run. */
    private final Set<String> run = new HashSet<>();

    private TestSources() {}

    /**
     * Of all modules below a folder, those files that have tags, extend another class or hold one of some calls; without the class that
     * names all judges.
     */
    static TestSources under(Path root, Collection<String> calls) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.toString().replace('\\', '/').contains("src/test/java/")
                        && file.toString().endsWith(".java")
                        && !file.endsWith("JudgesTest.java")) {
                    String text = Files.readString(file);
                    if (EXTENDS.matcher(text).find()
                            || text.contains("Tag(\"")
                            || calls.stream().anyMatch(text::contains)) {
                        files.add(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestSources sources = new TestSources();
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree file : task.parse()) {
                new Scanner(sources).scan(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** All tags of tests; what jqwik runs has the tag of that name besides. */
    Set<String> tags() {
        return methods.stream()
                .filter(method -> method.tags() != null)
                .flatMap(method -> Objects.requireNonNull(method.tags()).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The tags of each test that is run and in whose file a method with this text is come to from it. */
    List<Set<String>> reaching(String text) {
        Set<String> types = methods.stream()
                .filter(method -> method.text().contains(text))
                .map(Method::type)
                .filter(run::contains)
                .collect(ImmutableSet.toImmutableSet());
        List<Method> near =
                methods.stream().filter(method -> types.contains(method.type())).toList();
        List<Set<String>> found = new ArrayList<>();
        for (Method method : near) {
            if (method.tags() != null && reaches(method, text, near, new HashSet<>())) {
                found.add(method.tags());
            }
        }
        return found;
    }

    private static boolean reaches(Method method, String text, List<Method> near, Set<Method> seen) {
        return seen.add(method)
                && (method.text().contains(text)
                        || near.stream()
                                .filter(other -> other.type().equals(method.type())
                                        && method.mentions().contains(other.name()))
                                .anyMatch(other -> reaches(other, text, near, seen)));
    }

    /** Goes over a file. */
    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final TestSources sources;
        private final Deque<ClassTree> around = new ArrayDeque<>();

        Scanner(TestSources sources) {
            this.sources = sources;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (around.isEmpty() && RUN.matcher(type.getSimpleName()).matches()) {
                sources.run.add(type.getSimpleName().toString());
                if (type.getExtendsClause() != null) {
                    sources.run.add(type.getExtendsClause().toString());
                }
            }
            around.addLast(type);
            super.visitClass(type, nothing);
            around.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Set<String> mentions = new HashSet<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
                    mentions.add(name.getName().toString());
                    return null;
                }

                @Override
                public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
                    mentions.add(select.getIdentifier().toString());
                    return super.visitMemberSelect(select, none);
                }

                @Override
                public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void none) {
                    mentions.add(reference.getName().toString());
                    return super.visitMemberReference(reference, none);
                }
            }.scan(method.getBody(), null);
            boolean test = method.getModifiers().getAnnotations().stream()
                            .map(Scanner::name)
                            .anyMatch(TESTS::contains)
                    && around(method).map(Scanner::name).noneMatch("Disabled"::equals);
            sources.methods.add(new Method(
                    around.getFirst().getSimpleName().toString(),
                    method.getName().toString(),
                    String.valueOf(method.getBody()),
                    mentions,
                    test ? tags(method) : null));
            return super.visitMethod(method, nothing);
        }

        private Set<String> tags(MethodTree method) {
            return around(method)
                    .flatMap(annotation -> switch (name(annotation)) {
                        case "Tag" ->
                            TAG.matcher(annotation.getArguments().toString())
                                    .results()
                                    .map(tag -> tag.group(1));
                        case "Property", "Example" -> Stream.of("jqwik");
                        default -> Stream.of();
                    })
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** The annotations of a method and of the classes around it. */
        private Stream<? extends AnnotationTree> around(MethodTree method) {
            return Stream.concat(
                            Stream.of(method.getModifiers()), around.stream().map(ClassTree::getModifiers))
                    .flatMap(modifiers -> modifiers.getAnnotations().stream());
        }

        /** Without the package. */
        private static String name(AnnotationTree annotation) {
            String name = annotation.getAnnotationType().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
