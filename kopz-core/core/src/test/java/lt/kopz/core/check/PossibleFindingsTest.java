package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.LINE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 700.00 were appropriated; of two acts that take 10.00 or 20.00 back on 1 March only one can be true. */
@Tag("SPENDING_BEYOND_APPROPRIATION")
class PossibleFindingsTest {
    private static final Contradiction EITHER = contradiction(
            "either",
            PLAN,
            Optional.empty(),
            new StatedValue.OfFact("ten-less"),
            new StatedValue.OfFact("twenty-less"));

    private static final Contradiction NOT_OF_MONEY = contradiction(
            "of-a-code", LINE, Optional.of("code"), new StatedValue.OfCode("01"), new StatedValue.OfCode("02"));

    private static DossierFixtures less(DossierFixtures fixtures, String id, String amount) {
        return fixtures.appropriation(
                id,
                amount,
                "2019-03-01",
                money -> money.change(ChangeKind.REDUCED).amends("money"));
    }

    private static ImmutableList<Finding> found(String spent, Contradiction... contradictions) {
        DossierFixtures fixtures = aDossier().appropriation("money", "700.00", "2019-02-01");
        Dossier dossier = less(less(fixtures, "ten-less", "10.00"), "twenty-less", "20.00")
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .purpose(text("spauda"))
                        .amount(Amounts.euro(spent))
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-05-01"))
                        .provenance(STATED)
                        .build())
                .addContradictions(contradictions)
                .build();
        return Rulebook.of(SpendingRules.SPENDING_BEYOND_APPROPRIATION).check(dossier, HORIZON);
    }

    private static String english(Finding finding) {
        return finding.severity() + " " + finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @Test
    void what_is_found_by_one_value_alone_is_information_that_names_it() {
        assertThat(found("680.00", EITHER)).isEmpty();
        assertThat(found("690.00", EITHER, NOT_OF_MONEY))
                .extracting(PossibleFindingsTest::english)
                .containsExactly("INFO If one goes by “Kas nurodyta skirtingai: appropriation (EUR 20.00, 1 March 2019,"
                        + " prevencija)”: More was spent than appropriated: EUR 10.00 was missing on 1 May 2019.");
    }

    @Test
    void what_is_found_in_other_words_by_each_value_is_one_finding_with_a_row_for_each() {
        assertThat(found("695.00", EITHER))
                .extracting(PossibleFindingsTest::english)
                .containsExactly("""
                WARNING More was spent than appropriated: EUR 5.00 was missing on 1 May 2019. \
                Whichever of the differing statements one goes by, this or the like is found.
                  If one goes by “Kas nurodyta skirtingai: appropriation (EUR 10.00, 1 March 2019, prevencija)”: \
                More was spent than appropriated: EUR 5.00 was missing on 1 May 2019.
                  If one goes by “Kas nurodyta skirtingai: appropriation (EUR 20.00, 1 March 2019, prevencija)”: \
                More was spent than appropriated: EUR 15.00 was missing on 1 May 2019.""");
    }

    @Test
    void what_is_found_alike_by_each_value_is_found_as_if_nothing_were_open() {
        assertThat(found("671.00", NOT_OF_MONEY))
                .extracting(PossibleFindingsTest::english)
                .containsExactly("WARNING More was spent than appropriated: EUR 1.00 was missing on 1 May 2019.");
    }
}
