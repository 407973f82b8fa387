package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.DOCUMENT;
import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CLAIMS_DISAGREE")
@DisplayName("Claims that disagree")
class ClaimsDisagreeTest {
    private static final Rule RULE = ClaimRules.CLAIMS_DISAGREE;

    private static Claim claim(String id, String amount) {
        return Claim.builder()
                .id(id)
                .assertion(FigureStated.of(Question.of("need", PLAN), StatedAmount.exactly(Amounts.euro(amount))))
                .provenance(Provenance.stated(Source.of(DOCUMENT).at(id)))
                .build();
    }

    private static final Dossier DOSSIER = aDossier()
            .need("3250.00", "2019-01-01")
            .builder()
            .addClaims(claim("page-5", "3520.00"), claim("page-2", "3250.00"))
            .build();

    @Test
    void are_a_finding_of_their_own_with_both_sides() {
        assertThat(RULE.check(DOSSIER, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CLAIMS_DISAGREE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subjects()).containsExactly("page-2", "page-5");
            assertThat(finding.evidence())
                    .containsExactly(
                            Source.of(DOCUMENT).at("page-2"),
                            Source.of(DOCUMENT).at("page-5"));
            assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo("Teiginiai tarpusavyje nesuderinami: Lėšų poreikis – 3250,00 Eur; Lėšų poreikis –"
                            + " 3520,00 Eur.");
        });
    }

    @Test
    void are_found_beside_the_one_that_the_facts_exclude() {
        assertThat(Rulebook.standard().check(DOSSIER).stream()
                        .filter(finding -> finding.subjects().contains("page-5"))
                        .map(Finding::code))
                .containsExactly("CLAIMS_DISAGREE", "CLAIM_CONTRADICTED");
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2019-12-09, 0", "2019-12-10, 1", "2020-01-01, 1"})
    void are_not_found_before_their_sources_were_written(LocalDate day, int findings) {
        assertThat(RULE.check(DOSSIER, day)).hasSize(findings);
    }

    @Test
    void are_none_in_the_2019_report_of_kaisiadorys() {
        assertThat(RULE.check(Kaisiadorys.dossier(), Kaisiadorys.REPORT_DAY)).isEmpty();
    }
}
