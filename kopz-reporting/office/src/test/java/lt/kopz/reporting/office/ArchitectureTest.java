package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import lt.kopz.canary.office.AddsUp;
import lt.kopz.core.Architecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kopz-reporting-office keeps the rules of the house. */
@DisplayName("kopz-reporting-office")
class ArchitectureTest {
    private static final String LIBRARY = "lt.kopz.reporting.office";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LIBRARY);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Architecture.ofModule(LIBRARY),
                Stream.of(Architecture.nothingAddsUp(LIBRARY), Architecture.noNumberAddsUp(LIBRARY)));
    }

    @Test
    void would_not_get_away_with_a_sheet_that_adds_up() {
        assertThat(Architecture.noNumberAddsUp("lt.kopz.canary.office")
                        .evaluate(new ClassFileImporter().importClasses(AddsUp.class))
                        .hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("thorough")
    void keeps_the_rules(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
