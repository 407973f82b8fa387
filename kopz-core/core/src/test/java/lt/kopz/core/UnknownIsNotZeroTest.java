package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
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

/** What is not known is never put down as zero, and where figures are computed and told no exception is taken for an answer. */
class UnknownIsNotZeroTest {
    /** The rooms of figures; those that read files and the like have exceptions of their own. */
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

    /** Where zero is a place on paper or in a line of bytes. */
    private static final ImmutableSet<String> LAYOUT = ImmutableSet.of("codec", "chart", "render");

    private static final ImmutableSet<String> ASKS_WHETHER_KNOWN = ImmutableSet.of("isPresent", "isKnown");
    private static final ImmutableSet<String> ASKS_WHETHER_UNKNOWN = ImmutableSet.of("isEmpty", "isUnknown");

    private static final ImmutableSet<String> ZEROS = ImmutableSet.of("zero", "nothing");

    /** Exceptions that say no more than that something failed. */
    private static final ImmutableSet<String> ANY_FAILURE = ImmutableSet.of(
            "Throwable", "Exception", "RuntimeException", "IllegalArgumentException", "IllegalStateException");

    private static final String CANARIES = "unknown";

    private static final Set<String> OPTIONAL_LESS = Set.of("orElse", "orElseGet");

    @Test
    void the_library_keeps_the_rule() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("../../kopz-core", "../../kopz-reporting")) {
            try (Stream<Path> all = Files.walk(Path.of(module))) {
                all.filter(file -> file.toString().endsWith(".java")
                                && file.toString().replace('\\', '/').contains("src/main/java/"))
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(800);
        assertThat(broken(files)).isEmpty();
    }

    @Test
    void each_way_to_break_it_is_flagged_and_those_that_keep_it_are_not() throws IOException {
        Path canaries = Path.of("src/test/java/lt/kopz/canary", CANARIES);

        assertThat(broken(List.of(canaries.resolve("TakesTheUnknownForZero.java"))))
                .containsExactly(
                        "TakesTheUnknownForZero.java: amount.orElse(BigDecimal.ZERO)",
                        "TakesTheUnknownForZero.java: amount.orElse(NOTHING)",
                        "TakesTheUnknownForZero.java: count.orElseGet(()->Headcount.zero())",
                        "TakesTheUnknownForZero.java: count.orElseGet(Headcount::zero)",
                        "TakesTheUnknownForZero.java: count.orElse(0L)",
                        "TakesTheUnknownForZero.java: count.isPresent()?count.get():0",
                        "TakesTheUnknownForZero.java: !amount.isEmpty()?amount.get():BigDecimal.ZERO",
                        "TakesTheUnknownForZero.java: count.isKnown()?count:Headcount.zero()");
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
                new Rule(Path.of(file.getSourceFile().getName()), broken).scan(file, null);
            }
        }
        return broken;
    }

    private static final class Rule extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final String room;
        private final List<String> broken;

        Rule(Path file, List<String> broken) {
            this.file = file.getFileName() + ": ";
            this.room = Objects.requireNonNull(file.getParent()).getFileName().toString();
            this.broken = broken;
        }

        @Override
        public @Nullable Void visitConditionalExpression(ConditionalExpressionTree choice, @Nullable Void nothing) {
            boolean isNegated = bare(choice.getCondition()).getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
            ExpressionTree asked =
                    isNegated ? ((UnaryTree) bare(choice.getCondition())).getExpression() : bare(choice.getCondition());
            if (!LAYOUT.contains(room)
                    && asked instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select) {
                String question = select.getIdentifier().toString();
                boolean isKnown = ASKS_WHETHER_KNOWN.contains(question);
                if ((isKnown || ASKS_WHETHER_UNKNOWN.contains(question))
                        && !isOfABound(select.getExpression())
                        && isZero(
                                isKnown == isNegated ? choice.getTrueExpression() : choice.getFalseExpression(),
                                false)) {
                    broken.add(file + bare(choice.toString()));
                }
            }
            return super.visitConditionalExpression(choice, nothing);
        }

        /** What has no upper bound leaves or shares nothing at the least. */
        private static boolean isOfABound(ExpressionTree of) {
            return of instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("upper");
        }

        private static ExpressionTree bare(ExpressionTree tree) {
            return tree instanceof ParenthesizedTree inside ? bare(inside.getExpression()) : tree;
        }

        private static String bare(String code) {
            return code.replaceAll("\\s+", "");
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (!LAYOUT.contains(room)
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && OPTIONAL_LESS.contains(select.getIdentifier().toString())
                    && isZero(call.getArguments().get(0), isOfAList(select.getExpression()))) {
                broken.add(file + bare(call.toString()));
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
            if ((ROOMS.contains(room) || room.equals(CANARIES))
                    && types.stream().anyMatch(each -> ANY_FAILURE.contains(each.toString()))
                    && !isUsed) {
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
