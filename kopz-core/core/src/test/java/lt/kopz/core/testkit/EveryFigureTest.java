package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.LibraryClasses;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Portion;
import org.junit.jupiter.api.Test;

class EveryFigureTest {
    /** What nobody but kopz can ask: that by which others are put together, and steps of a figure that the caller names. */
    private static final List<String> PUT_TOGETHER = List.of("figure", "leaf", "claim", "check");

    private static boolean canBeAsked(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && (method.getRawReturnType().isEquivalentTo(Figure.class)
                        || method.getRawReturnType().isEquivalentTo(Steps.class))
                && !method.getName().equals("over")
                && !method.getFullName().startsWith(Measurable.class.getName() + ".amount(") // asked by of(...)
                && !method.getOwner().isRecord()
                && PUT_TOGETHER.stream()
                        .noneMatch(each -> method.getOwner().getPackageName().equals("lt.kopz.core." + each));
    }

    @Test
    void no_figure_is_left_out() {
        Stream<JavaClass> asking = Stream.concat(
                Stream.of(new ClassFileImporter().importClass(EveryFigure.class)),
                LibraryClasses.ALL.stream().filter(each -> each.getPackageName().equals("lt.kopz.core.measure")));
        List<String> asked = asking.flatMap(each -> Stream.concat(
                        each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream()))
                .map(call -> call.getTarget().getFullName())
                .toList();

        assertThat(LibraryClasses.ALL.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(EveryFigureTest::canBeAsked)
                        .map(JavaMethod::getFullName))
                .hasSizeGreaterThan(40)
                .isSubsetOf(asked);
    }

    @Test
    void it_is_told_what_each_is_of() {
        assertThat(EveryFigure.of(Kaisiadorys.dossier(), Kaisiadorys.REPORT_DAY))
                .hasSizeGreaterThan(500)
                .extracting(EveryFigure.Asked::of)
                .contains("persons of all, " + Portion.ALL + " as of " + Kaisiadorys.REPORT_DAY);
    }
}
