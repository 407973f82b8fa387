package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testkit.Concepts;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library keeps the rules of the house, and each rule flags the canary that breaks it. */
class ArchitectureTest {
    private static final String CANARIES = "lt.kopz.canary";

    private static final JavaClasses CANARY_CLASSES = new ClassFileImporter().importPackages(CANARIES);

    static Stream<ArchRule> rules() {
        return Stream.<Function<String, ArchRule>>of(
                        Architecture::floors,
                        Architecture::noCycles,
                        Architecture::exactNumbers,
                        Architecture::noSurroundings,
                        Architecture::silence,
                        Architecture::oneMoneyFactory,
                        Architecture::noMoneta,
                        Architecture::victimsApart,
                        Architecture::rulesAskFigures)
                .map(rule -> rule.apply(LibraryClasses.LIBRARY));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_library_keeps_the_rules(ArchRule rule) {
        rule.check(LibraryClasses.ALL);
    }

    @Test
    void the_test_kit_has_facts_of_every_kind() {
        assertThat(LibraryClasses.ALL.stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                        .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Concepts.facts(
                                FullDossier.dossier(), type.reflect().asSubclass(Fact.class)))
                        .as(type.getSimpleName())
                        .isNotEmpty());
    }

    @Test
    void each_package_is_on_one_floor_only() {
        assertThat(Architecture.FLOORS.stream().flatMap(floor -> floor.stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_import_from_the_same_or_an_upper_floor_is_flagged_and_one_from_below_is_not() {
        violations(Architecture.floors(CANARIES + ".floors"))
                .anyMatch(line -> line.startsWith("time (floor 1) imports money (floor 1)"))
                .anyMatch(line -> line.startsWith("money (floor 1) imports source (floor 4)"))
                .noneMatch(line -> line.startsWith("source"));
    }

    @Test
    void a_package_on_no_floor_is_flagged() {
        violations(Architecture.floors(CANARIES + ".floors"))
                .contains(CANARIES + ".floors.cellar.StandsNowhere stands on no floor:"
                        + " enter its package in Architecture.FLOORS");
    }

    @Test
    void a_cycle_is_flagged() {
        violations(Architecture.noCycles(CANARIES + ".cycle"))
                .anyMatch(line -> line.startsWith("Cycle detected: Slice one"));
    }

    @Test
    void binary_fractions_are_flagged_wherever_a_member_names_them() {
        String canary = CANARIES + ".numbers.CountsInBinaryFractions";
        violations(Architecture.exactNumbers(CANARIES + ".numbers"))
                .containsExactlyInAnyOrder(
                        "double is not exact: field " + canary + ".amount",
                        "double is not exact: parameter of " + canary + ".<init>(double)",
                        "double is not exact: result of " + canary + ".amount()",
                        "float is not exact: parameter of " + canary + ".isMoreThan(float)",
                        "java.lang.Double is not exact: result of " + canary + ".ifAny()");
    }

    @Test
    void asking_the_machine_is_flagged_method_by_method() {
        violations(Architecture.noSurroundings(CANARIES + ".surroundings"))
                .hasSize(8)
                .anyMatch(line -> line.contains("today()") && line.contains("LocalDate.now(java.time.ZoneId)"))
                .anyMatch(line -> line.contains("byMethodReference()") && line.contains("Instant.now()"))
                .anyMatch(line -> line.contains("clock()") && line.contains("Clock.systemUTC()"))
                .anyMatch(line -> line.contains("language()") && line.contains("Locale.getDefault()"))
                .anyMatch(line -> line.contains("zone()") && line.contains("ZoneId.systemDefault()"))
                .anyMatch(line -> line.contains("millis()") && line.contains("System.currentTimeMillis()"))
                .anyMatch(line -> line.contains("formatted(int)") && line.contains("String.format("))
                .anyMatch(line -> line.contains("lower(") && line.contains("String.toLowerCase()"));
    }

    @Test
    void logging_and_printing_are_flagged() {
        violations(Architecture.silence(CANARIES + ".logging"))
                .anyMatch(line -> line.contains("Talks.log()") && line.contains("java.util.logging.Logger"))
                .anyMatch(line -> line.contains("Talks.print()") && line.contains("java.lang.System.out"));
    }

    @Test
    void a_second_place_that_makes_money_is_flagged() {
        violations(Architecture.oneMoneyFactory(CANARIES + ".factory"))
                .anyMatch(line -> line.contains("MakesMoney.euro()") && line.contains("javax.money.Monetary"));
    }

    @Test
    void an_import_of_moneta_is_flagged() {
        violations(Architecture.noMoneta(CANARIES + ".moneta"))
                .anyMatch(line -> line.contains("ImportsMoneta.one()") && line.contains("org.javamoney.moneta.Money"));
    }

    @Test
    void a_rule_that_makes_a_figure_is_flagged() {
        violations(Architecture.rulesAskFigures(CANARIES + ".rules"))
                .anyMatch(line -> line.contains("check.MakesAFigure") && line.contains("Figure.of("))
                .anyMatch(line -> line.contains("check.MakesAFigure") && line.contains("Explanation.sum("));
    }

    @Test
    void a_link_between_victims_and_events_is_flagged_in_both_directions() {
        violations(Architecture.victimsApart(CANARIES + ".victims"))
                .anyMatch(line -> line.contains("statistics.NamesAnEvent"))
                .anyMatch(line -> line.contains("attendance.NamesAStatistic"));
    }

    private static ListAssert<String> violations(ArchRule rule) {
        return assertThat(rule.evaluate(CANARY_CLASSES).getFailureReport().getDetails());
    }
}
