package lt.kopz.spring;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import lt.kopz.core.Architecture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kopz-spring-boot-starter keeps the rules of the house; what it does, programs of both versions of Spring Boot try by HTTP. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lt.kopz.spring");

    static Stream<ArchRule> rules() {
        String root = "lt.kopz.spring";
        return Stream.of(
                Architecture.exactNumbers(root),
                Architecture.noSurroundings(root),
                Architecture.silence(root),
                Architecture.noMoneta(root));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("thorough")
    void the_starter_keeps_the_rules(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }
}
