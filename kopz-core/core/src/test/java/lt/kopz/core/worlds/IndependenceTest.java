package lt.kopz.core.worlds;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import org.junit.jupiter.api.Test;

/** The oracle reads what is stated, and computes by itself. */
class IndependenceTest {
    /** Looks up what it should compute. */
    private static final class LooksItUp {
        boolean isComplete(Dossier dossier) {
            return KnownLists.of(dossier)
                    .of(ListKind.NEEDS, Optional.empty(), SmallDossiers.HORIZON)
                    .isComplete();
        }
    }

    private static ArchRule alone(Class<?>... others) {
        DescribedPredicate<JavaClass> computes = resideInAnyPackage(Stream.of(
                                "gap",
                                "leaf",
                                "figure",
                                "participation",
                                "measure",
                                "progress",
                                "cost",
                                "claim",
                                "check",
                                "compliance",
                                "ledger")
                        .map(each -> "lt.kopz.core." + each + "..")
                        .toArray(String[]::new))
                .or(belongToAnyOf(
                        KnownLists.class, MoneyLinks.class, Possibilities.class, Occurrences.class, Composition.class));
        return noClasses()
                .that()
                .resideInAPackage("lt.kopz.core.worlds..")
                .and()
                .doNotBelongToAnyOf(others)
                .should()
                .dependOnClassesThat(computes);
    }

    @Test
    void but_for_the_questions_to_kopz_nothing_here_knows_how_kopz_computes() {
        alone(
                        Kopz.class,
                        Figures.class,
                        LinksTest.class,
                        CountsTest.class,
                        EveryMeasureTest.class,
                        PrintedDossiersProperties.class,
                        UndecidedFiguresProperties.class,
                        OpenFieldsProperties.class,
                        IndependenceTest.class)
                .check(new ClassFileImporter().importPackages("lt.kopz.core.worlds"));
    }

    @Test
    void who_looks_it_up_is_found() {
        assertThat(alone(Kopz.class)
                        .evaluate(new ClassFileImporter().importClasses(LooksItUp.class))
                        .hasViolation())
                .isTrue();
    }
}
