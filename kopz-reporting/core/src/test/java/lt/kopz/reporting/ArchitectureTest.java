package lt.kopz.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.Architecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kopz-reporting keeps the rules of the house, and each rule of its own flags the canary that breaks it. */
@DisplayName("kopz-reporting")
class ArchitectureTest {
    private static final String LIBRARY = ReportingClasses.LIBRARY;
    private static final String CANARIES = "lt.kopz.canary.reporting";

    /** A report never sees a renderer; a renderer never sees another. */
    private static final ImmutableList<ImmutableSet<String>> FLOORS = ImmutableList.of(
            ImmutableSet.of("document", "wording", "font"),
            ImmutableSet.of("render", "catalogue"),
            ImmutableSet.of("chart"),
            ImmutableSet.of("html", "markdown", "text", "csv", "json"));

    private static final JavaClasses CANARY_CLASSES = new ClassFileImporter().importPackages(CANARIES);

    static Stream<ArchRule> rules() {
        return Stream.of(
                Architecture.floors(LIBRARY, FLOORS),
                renderersKnowNoReport(LIBRARY),
                Architecture.nothingAddsUp(LIBRARY),
                Architecture.noNumberAddsUp(LIBRARY + ".catalogue"),
                Architecture.exactNumbers(
                        LIBRARY + ".(document|font|chart|catalogue|render|markdown|text|csv|json|html.view)"),
                Architecture.noSurroundings(LIBRARY),
                Architecture.silence(LIBRARY),
                Architecture.noMoneta(LIBRARY));
    }

    private static ArchRule renderersKnowNoReport(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".html..", root + ".markdown..", root + ".text..", root + ".csv..", root + ".json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".catalogue..");
    }

    @Test
    void would_not_get_away_with_a_report_that_adds_up() {
        assertThat(violations(Architecture.nothingAddsUp(CANARIES)))
                .anyMatch(line -> line.contains("catalogue.AddsUp"));
        assertThat(violations(Architecture.noNumberAddsUp(CANARIES + ".catalogue")))
                .anyMatch(line -> line.contains("catalogue.AddsUp"));
    }

    @Test
    void would_not_get_away_with_a_picture_that_adds_up() {
        assertThat(violations(Architecture.nothingAddsUp(CANARIES))).anyMatch(line -> line.contains("chart.AddsUp"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("thorough")
    void keeps_the_rules(ArchRule rule) {
        rule.allowEmptyShould(false).check(ReportingClasses.ALL);
    }

    @Test
    void would_not_get_away_with_a_report_that_sees_a_renderer() {
        assertThat(violations(Architecture.floors(CANARIES, FLOORS)))
                .anyMatch(line -> line.startsWith("catalogue (floor 1) imports render (floor 1)"));
    }

    @Test
    void would_not_get_away_with_a_picture_that_knows_its_page() {
        assertThat(violations(Architecture.floors(CANARIES, FLOORS)))
                .anyMatch(line -> line.startsWith("chart (floor 2) imports html (floor 3)"));
    }

    @Test
    void would_not_get_away_with_a_renderer_that_sees_another() {
        assertThat(violations(Architecture.floors(CANARIES, FLOORS)))
                .anyMatch(line -> line.startsWith("html (floor 3) imports markdown (floor 3)"))
                .anyMatch(line -> line.startsWith("csv (floor 3) imports text (floor 3)"))
                .anyMatch(line -> line.startsWith("json (floor 3) imports markdown (floor 3)"));
    }

    @Test
    void would_not_get_away_with_a_renderer_that_knows_a_report() {
        assertThat(violations(renderersKnowNoReport(CANARIES))).anyMatch(line -> line.contains("KnowsAReport"));
    }

    private static List<String> violations(ArchRule rule) {
        return violations(rule, CANARY_CLASSES);
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
