package lt.kopz.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.plan.ActionPlan;
import org.junit.jupiter.api.Test;

/** What speaks of a fact is not there without it: left there, it would speak of everything. */
class WithoutTest {
    @Test
    void a_list_that_is_complete_of_a_measure_is_not_complete_of_all_measures() {
        Dossier dossier = DossierFixtures.aDossier()
                .statingNothingOfLists()
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("costs-of-the-measure")
                        .list(ListKind.EXPENDITURES)
                        .owner(DossierFixtures.MEASURE)
                        .extent(Extent.COMPLETE)
                        .provenance(DossierFixtures.STATED)
                        .build());

        assertThat(without(dossier, DossierFixtures.MEASURE).completeness()).isEmpty();
    }

    @Test
    void a_claim_about_a_plan_is_not_one_about_all_plans() {
        Dossier dossier = Kaisiadorys.dossier();
        ActionPlan plan = dossier.plans().get(0);
        Dossier without = without(dossier, plan.id());

        assertThat(without.claims())
                .isNotEmpty()
                .hasSizeLessThan(dossier.claims().size());
        assertThat(Dossiers.read(Dossiers.toBytes(without))).isEqualTo(without);
    }

    private static Dossier without(Dossier dossier, String id) {
        return Without.facts(DossierShape.DOSSIER, dossier, ImmutableSet.of(id)).orElseThrow();
    }
}
