package lt.kopz.core.dossier;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private final Dossier dossier = FullDossier.dossier();

    @Test
    void a_dossier_does_not_differ_from_itself() {
        assertThat(Differences.between(dossier, FullDossier.dossier())).isEmpty();
    }

    @Test
    void a_changed_amount_is_one_difference_at_its_place() {
        Need need = dossier.needs().get(0);
        StatedAmount more = StatedAmount.exactly(need.counted().exact().add(euro(1)));
        Dossier changed = dossier.withNeeds(replaced(0, need.withAmount(more)));

        assertThat(Differences.between(dossier, changed))
                .containsExactly(new Difference("/needs/0/amount", Optional.of(need.amount()), Optional.of(more)));
    }

    @Test
    void a_fact_that_one_dossier_lacks_is_one_difference_and_moves_no_other() {
        Need last = dossier.needs().get(dossier.needs().size() - 1);
        Need more = last.withId("one-more");
        Dossier added = dossier.withNeeds(Lists.asList(more, dossier.needs().toArray(Need[]::new)));

        assertThat(Differences.between(dossier, added))
                .containsExactly(new Difference("/needs/0", Optional.empty(), Optional.of(more)));
        assertThat(Differences.between(added, dossier))
                .containsExactly(new Difference("/needs/0", Optional.of(more), Optional.empty()));
    }

    @Test
    void another_order_is_a_difference_of_the_list() {
        Dossier turned = dossier.withNeeds(Lists.reverse(dossier.needs()));

        assertThat(Differences.between(dossier, turned))
                .singleElement()
                .satisfies(difference -> assertThat(difference.pointer()).isEqualTo("/needs"));
    }

    @Test
    void a_value_with_a_provenance_of_its_own_is_compared_apart_from_it() {
        Need need = dossier.needs().get(0);
        Sourced<PartialDate> other = need.effective().map(date -> PartialDate.parse("2001-01-01"));
        Dossier changed = dossier.withNeeds(replaced(0, need.withEffective(other)));

        assertThat(Differences.between(dossier, changed))
                .singleElement()
                .satisfies(difference -> assertThat(difference.pointer()).isEqualTo("/needs/0/effective/value"));
    }

    private Iterable<Need> replaced(int index, Need need) {
        List<Need> needs = new ArrayList<>(dossier.needs());
        needs.set(index, need);
        return needs;
    }
}
