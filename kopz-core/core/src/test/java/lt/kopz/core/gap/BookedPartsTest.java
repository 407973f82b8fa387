package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parts of an earlier edition in the books")
class BookedPartsTest {
    private static UnaryOperator<Appropriation.Builder> part(String whole, FundingSourceKind source) {
        return money -> money.plan(Sourced.stated(PLAN)).addWithin(whole).sourceKind(source);
    }

    private static UnaryOperator<Appropriation.Builder> change(ChangeKind kind, String original) {
        return money -> money.change(kind).amends(original).strategicMeasure(Optional.empty());
    }

    private static List<String> lost(Dossier dossier) {
        return Books.losses(dossier).stream()
                .filter(loss -> loss.missing() == Books.Missing.AMOUNT || loss.missing() == Books.Missing.ROW)
                .map(loss -> loss.fact().id() + " " + loss.possible())
                .toList();
    }

    private static String appropriated(LedgerView view) {
        return Amounts.plain(view.totals(Amounts.currency("EUR")).appropriated());
    }

    @Test
    void a_cell_of_what_is_gone_that_stays_in_another_total_is_lost_once_with_its_changes() {
        Dossier dossier = aDossier()
                .appropriation("a", "1000.00", "2019-02-01")
                .appropriation(
                        "of-measure",
                        "600.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).addWithin("a").measure(MEASURE))
                .appropriation("item", "300.00", "2019-02-01")
                .appropriation(
                        "cell",
                        "200.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .addWithin("of-measure", "item")
                                .measure(MEASURE))
                .appropriation("more", "30.00", "2019-02-02", change(ChangeKind.ADDED, "cell"))
                .appropriation("b", "900.00", "2019-03-01", change(ChangeKind.REPLACED, "a"))
                .appropriation("c", "950.00", "2019-04-01", change(ChangeKind.REPLACED, "a"))
                .build();

        assertThat(lost(dossier)).containsExactly("cell EUR 230.00");
    }

    @Test
    void what_is_a_part_of_a_part_goes_with_it_and_nothing_is_lost() {
        Dossier dossier = aDossier()
                .appropriation("a", "1000.00", "2019-02-01")
                .appropriation("eu", "600.00", "2019-02-01", part("a", FundingSourceKind.EU))
                .appropriation(
                        "of-eu",
                        "100.00",
                        "2019-02-01",
                        money -> part("eu", FundingSourceKind.EU).apply(money).measure(MEASURE))
                .appropriation("beside", "50.00", "2019-02-01")
                .appropriation("b", "900.00", "2019-03-01", change(ChangeKind.REPLACED, "a"))
                .build();
        LedgerView view = Books.of(dossier).view().ofPlan(PLAN);

        assertThat(lost(dossier)).isEmpty();
        assertThat(appropriated(view)).isEqualTo("950.00");
        assertThat(appropriated(view.from(FundingSourceKind.EU))).isEqualTo("0.00");
        assertThat(appropriated(view.ofMeasure(MEASURE))).isEqualTo("0.00");
        assertThat(appropriated(view.ofMeasure(MEASURE).asOf(LocalDate.of(2019, 2, 28))))
                .isEqualTo("100.00");
    }

    private static DossierFixtures ofTwoPlans() {
        UnaryOperator<Appropriation.Builder> toTheOther = money -> money.plan(Sourced.stated("other"));
        return aDossier()
                .plan("other", plan -> plan)
                .appropriation("a", "1000.00", "2019-02-01")
                .appropriation("eu", "600.00", "2019-02-01", part("a", FundingSourceKind.EU))
                .appropriation(
                        "theirs", "100.00", "2019-02-01", toTheOther.andThen(money -> money.addWithin("a"))::apply)
                .appropriation("b", "900.00", "2019-03-01", change(ChangeKind.REPLACED, "a"));
    }

    @Test
    void a_part_for_another_plan_is_left_where_it_is() {
        Dossier dossier = ofTwoPlans().build();

        assertThat(appropriated(Books.of(dossier).view().ofPlan("other")))
                .isEqualTo(Amounts.plain(
                        BudgetGaps.of(dossier, "other").appropriated().value().exact()));
        assertThat(appropriated(Books.of(dossier).view().ofPlan(PLAN)))
                .isEqualTo(Amounts.plain(
                        BudgetGaps.of(dossier, PLAN).appropriated().value().exact()));
    }
}
