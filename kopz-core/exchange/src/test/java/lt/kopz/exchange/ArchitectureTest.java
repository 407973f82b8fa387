package lt.kopz.exchange;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import lt.kopz.core.Architecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kopz-exchange keeps the rules of the house. */
@DisplayName("kopz-exchange")
class ArchitectureTest {
    private static final String LIBRARY = "lt.kopz.exchange";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LIBRARY);

    static Stream<ArchRule> rules() {
        return Architecture.ofModule(LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("thorough")
    void keeps_the_rules(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
