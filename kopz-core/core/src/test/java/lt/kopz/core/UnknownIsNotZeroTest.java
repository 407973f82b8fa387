package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where figures are computed and told, what is not known is never put down as zero, and no exception is taken for an answer. */
class UnknownIsNotZeroTest {
    /** The rooms of figures; those that read files, layout and the like have exceptions and widths of their own. */
    private static final ImmutableSet<String> ROOMS = ImmutableSet.of(
            "money",
            "count",
            "figure",
            "leaf",
            "dossier",
            "gap",
            "participation",
            "measure",
            "cost",
            "progress",
            "claim",
            "check",
            "catalogue");

    private static final ImmutableSet<String> ZEROS = ImmutableSet.of("zero", "nothing");

    /** Exceptions that say no more than that something failed. */
    private static final ImmutableSet<String> ANY_FAILURE = ImmutableSet.of(
            "Throwable", "Exception", "RuntimeException", "IllegalArgumentException", "IllegalStateException");

    private static final Set<String> OPTIONAL_LESS = Set.of("orElse", "orElseGet");

    @Test
    void the_library_keeps_the_rule() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("../../kopz-core", "../../kopz-reporting")) {
            try (Stream<Path> all = Files.walk(Path.of(module))) {
                all.filter(file -> file.toString().endsWith(".java")
                                && file.toString().replace('\\', '/').contains("src/main/java/")
                                && ROOMS.contains(Objects.requireNonNull(file.getParent())
                                        .getFileName()
                                        .toString()))
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(broken(files)).isEmpty();
    }

    @Test
    void each_way_to_break_it_is_flagged_and_those_that_keep_it_are_not() throws IOException {
        Path canaries = Path.of("src/test/java/lt/kopz/canary/unknown");

        assertThat(broken(List.of(canaries.resolve("TakesTheUnknownForZero.java"))))
                .containsExactly(
                        "TakesTheUnknownForZero.java: amount.orElse(BigDecimal.ZERO)",
                        "TakesTheUnknownForZero.java: amount.orElse(NOTHING)",
                        "TakesTheUnknownForZero.java: count.orElseGet(()->Headcount.zero())",
                        "TakesTheUnknownForZero.java: count.orElseGet(Headcount::zero)",
                        "TakesTheUnknownForZero.java: count.orElse(0L)");
        assertThat(broken(List.of(canaries.resolve("SwallowsAnException.java"))))
                .containsExactly("SwallowsAnException.java: catch notThere");
    }

    private static List<String> broken(List<Path> files) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        List<String> broken = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree file : task.parse()) {
                String name =
                        Path.of(file.getSourceFile().getName()).getFileName().toString();
                new Rule(name + ": ", broken).scan(file, null);
            }
        }
        return broken;
    }

    private static final class Rule extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final List<String> broken;

        Rule(String file, List<String> broken) {
            this.file = file;
            this.broken = broken;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && OPTIONAL_LESS.contains(select.getIdentifier().toString())
                    && isZero(call.getArguments().get(0), isOfAList(select.getExpression()))) {
                broken.add(file + call.toString().replaceAll("\\s+", ""));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** The most or the least of a list, which may be empty. */
        private static boolean isOfAList(ExpressionTree of) {
            return of instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && Set.of("max", "min").contains(select.getIdentifier().toString());
        }

        private static boolean isZero(Tree value, boolean mayBeNumber) {
            if (value instanceof LambdaExpressionTree lambda) {
                return isZero(lambda.getBody(), mayBeNumber);
            }
            if (value instanceof MethodInvocationTree call) { // a cell with nothing in it says why, and is no number
                return !(call.getMethodSelect() instanceof MemberSelectTree select
                                && select.toString().equals("Cell.nothing"))
                        && isZero(call.getMethodSelect(), mayBeNumber);
            }
            if (value instanceof LiteralTree literal) {
                return !mayBeNumber && literal.getValue() instanceof Number number && number.longValue() == 0;
            }
            String name = value instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : value instanceof MemberSelectTree select
                            ? select.getIdentifier().toString()
                            : value instanceof MemberReferenceTree reference
                                    ? reference.getName().toString()
                                    : "";
            return ZEROS.contains(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable Void visitCatch(CatchTree caught, @Nullable Void nothing) {
            Tree type = caught.getParameter().getType();
            List<? extends Tree> types =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            String name = caught.getParameter().getName().toString();
            boolean isUsed = Boolean.TRUE.equals(new Mentions(name).scan(caught.getBlock(), null));
            if (types.stream().anyMatch(each -> ANY_FAILURE.contains(each.toString())) && !isUsed) {
                broken.add(file + "catch " + name);
            }
            return super.visitCatch(caught, nothing);
        }
    }

    private static final class Mentions extends TreeScanner<@Nullable Boolean, @Nullable Void> {
        private final String name;

        Mentions(String name) {
            this.name = name;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
            return identifier.getName().contentEquals(name);
        }

        @Override
        public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}
