package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change that states for what it is")
class ChangesForAPartTest {
    private static DossierFixtures money() {
        return aDossier().appropriation("money", "100.00", "2019-02-01");
    }

    private static DossierFixtures withParts() {
        return money().appropriation(
                        "wages",
                        "60.00",
                        "2019-02-01",
                        part -> part.within(List.of("money")).economicKind(EconomicKind.WAGES))
                .appropriation(
                        "goods",
                        "40.00",
                        "2019-02-01",
                        part -> part.within(List.of("money")).economicKind(EconomicKind.GOODS_AND_SERVICES));
    }

    private static UnaryOperator<Appropriation.Builder> of(ChangeKind kind, EconomicKind mark) {
        return change -> change.change(kind).amends("money").economicKind(mark);
    }

    private static DossierFixtures moved(DossierFixtures before) {
        return before.appropriation("cut", "20.00", "2019-06-01", of(ChangeKind.REDUCED, EconomicKind.WAGES))
                .appropriation("more", "20.00", "2019-06-01", of(ChangeKind.ADDED, EconomicKind.GOODS_AND_SERVICES));
    }

    private static String given(Dossier dossier, EconomicKind kind) {
        return BudgetGaps.of(dossier, PLAN)
                .asOf(HORIZON)
                .forKind(kind)
                .appropriated()
                .value()
                .toString();
    }

    @Test
    void moves_money_from_one_part_to_another() {
        Dossier dossier = moved(withParts()).build();

        assertThat(given(dossier, EconomicKind.WAGES)).isEqualTo("EUR 40.00");
        assertThat(given(dossier, EconomicKind.GOODS_AND_SERVICES)).isEqualTo("EUR 60.00");
        assertThat(BudgetGaps.of(dossier, PLAN).asOf(HORIZON).appropriated().value())
                .hasToString("EUR 100.00");
        assertThat(Rulebook.standard().check(dossier))
                .noneMatch(finding -> finding.code().startsWith("ITEMS_"));
    }

    @Test
    void bounds_its_part_of_what_nothing_else_splits() {
        Dossier dossier = moved(money()).build();

        assertThat(given(dossier, EconomicKind.WAGES)).isEqualTo("EUR 0.00 to 80.00");
        assertThat(given(dossier, EconomicKind.GOODS_AND_SERVICES)).isEqualTo("EUR 20.00 to 100.00");
    }

    @Test
    void leaves_the_rest_of_a_reduced_amount_to_what_it_is_not_for() {
        Dossier dossier = money().appropriation(
                        "wages",
                        "60.00",
                        "2019-02-01",
                        part -> part.within(List.of("money")).economicKind(EconomicKind.WAGES))
                .appropriation("cut", "20.00", "2019-06-01", of(ChangeKind.REDUCED, EconomicKind.WAGES))
                .build();

        assertThat(given(dossier, EconomicKind.GOODS_AND_SERVICES)).isEqualTo("EUR 0.00 to 40.00");
        assertThat(given(dossier, EconomicKind.WAGES)).isEqualTo("EUR 40.00");
    }

    @Test
    void may_be_for_something_else_than_the_original() {
        Dossier dossier = aDossier()
                .appropriation(
                        "money",
                        "100.00",
                        "2019-02-01",
                        each -> each.plan(Sourced.stated(PLAN)).economicKind(EconomicKind.WAGES))
                .appropriation("more", "20.00", "2019-06-01", of(ChangeKind.ADDED, EconomicKind.GOODS_AND_SERVICES))
                .build();

        assertThat(given(dossier, EconomicKind.GOODS_AND_SERVICES)).isEqualTo("EUR 20.00 to 120.00");
        assertThat(given(dossier, EconomicKind.WAGES)).isEqualTo("EUR 0.00 to 100.00");
    }

    @Test
    void is_for_its_measure_in_books_and_figures_alike() {
        Dossier dossier = money().appropriation(
                        "more",
                        "20.00",
                        "2019-06-01",
                        change ->
                                change.change(ChangeKind.ADDED).amends("money").measure(MEASURE))
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN)
                        .asOf(HORIZON)
                        .ofMeasure(MEASURE)
                        .appropriated()
                        .value())
                .hasToString("EUR 20.00 to 120.00");
        assertThat(Books.of(dossier)
                        .view()
                        .ofMeasure(MEASURE)
                        .totals(dossier.currency())
                        .appropriated())
                .hasToString("EUR 20");
    }

    @Test
    void is_gone_with_what_a_new_whole_replaces() {
        Dossier dossier = moved(withParts())
                .appropriation(
                        "anew",
                        "90.00",
                        "2019-09-01",
                        each -> each.change(ChangeKind.REPLACED).amends("money"))
                .build();

        assertThat(given(dossier, EconomicKind.GOODS_AND_SERVICES)).isEqualTo("EUR 0.00 to 90.00");
    }
}
