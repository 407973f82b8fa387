package lt.kopz.portal;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions that settle a finding, of each kind there is. */
class AnswerTest {
    private static final Provenance WHY = Provenance.of(
            Basis.INFERRED, Optional.of(LocalizedText.of("en", "So it was decided.")), ImmutableList.of());

    /** Three costs of one list, of which the first is as much as the others. */
    static Dossier aTotalBesideItsRows() {
        Dossier.Builder dossier = aDossier().builder();
        List.of("500.00", "200.00", "300.00")
                .forEach(amount -> dossier.addExpenditures(Expenditure.builder()
                        .id("cost-" + amount)
                        .purpose(text(amount))
                        .amount(Amounts.euro(amount))
                        .plan(PLAN)
                        .date(on("2019-03-01"))
                        .build()));
        return dossier.build();
    }

    private static Stream<Finding> warnings(Dossier dossier, String code) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals(code) && finding.severity() != Severity.INFO);
    }

    private static Stream<Arguments> each_answer_that_is_offered_settles_its_finding_and_can_be_read_again() {
        Dossier needs = aDossier()
                .need("one", "1000.00", "2019-01-01", need -> need)
                .need("other", "1000.00", "2019-02-01", need -> need)
                .build();
        Dossier contradicted = aDossier()
                .builder()
                .addContradictions(contradiction(
                        "title",
                        MEASURE,
                        Optional.empty(),
                        new StatedValue.OfText(text("here")),
                        new StatedValue.OfText(text("there"))))
                .build();
        return Stream.of(
                Arguments.of("CODE_CONFLICT", Kaisiadorys.dossier().withDecisions(), List.of("SAME")),
                Arguments.of("COUNTED_TWICE", needs, List.of("DIFFERENT", "PREFERRED one", "PREFERRED other")),
                Arguments.of(
                        "COUNTED_TWICE",
                        aTotalBesideItsRows(),
                        List.of(
                                "DIFFERENT",
                                "TOTAL cost-500.00",
                                "PREFERRED cost-500.00",
                                "PREFERRED cost-200.00",
                                "PREFERRED cost-300.00")),
                Arguments.of("CONTRADICTION", contradicted, List.of("PREFERRED title-0", "PREFERRED title-1")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void each_answer_that_is_offered_settles_its_finding_and_can_be_read_again(
            String code, Dossier dossier, List<String> offered) {
        List<Finding> findings = warnings(dossier, code).toList();
        assertThat(findings.stream()
                        .flatMap(finding -> Answer.to(finding, dossier).stream())
                        .map(answer -> answer.kind()
                                + answer.preferred().map(each -> " " + each).orElse("")))
                .containsExactlyElementsOf(offered);
        for (Finding finding : findings) {
            for (Answer answer : Answer.to(finding, dossier)) {
                Dossier decided = answer.in(dossier, WHY);
                assertThat(warnings(decided, code).map(Finding::subjects))
                        .as(answer.toString())
                        .doesNotContain(finding.subjects());
                assertThat(Dossiers.read(Dossiers.toBytes(decided))).isEqualTo(decided);
                assertThat(answer.in(decided, WHY).decisions())
                        .as("decided again, it takes the place of what was decided")
                        .hasSize(1)
                        .extracting(Decision::provenance)
                        .containsExactly(WHY);
            }
        }
    }
}
