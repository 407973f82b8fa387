package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Totals of rows and of columns without a grand total")
class TableTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), "of-two");
    }

    private static DossierFixtures ofTwo() {
        return aDossier().plan("of-two", plan -> plan.addMeasures(measure("one"), measure("other")));
    }

    private static DossierFixtures need(
            DossierFixtures fixture, String id, String amount, UnaryOperator<Need.Builder> change) {
        return fixture.need(id, amount, "2019-01-01", need -> change.apply(need.plan("of-two")));
    }

    /** A row of a measure, a column of the EU, and what they have in common. */
    private static DossierFixtures table(String row, String column, String cell) {
        DossierFixtures fixture = need(ofTwo(), "row", row, need -> need.measure("one"));
        need(fixture, "column", column, need -> need.sourceKind(FundingSourceKind.EU));
        return need(
                fixture,
                "cell",
                cell,
                need -> need.measure("one").sourceKind(FundingSourceKind.EU).addWithin("row", "column"));
    }

    @Test
    void are_as_much_as_those_that_are_more() {
        assertThat(gaps(table("900.00", "500.00", "500.00")).need().value()).isEqualTo(euro("900.00"));
        assertThat(gaps(table("500.00", "900.00", "500.00")).need().value()).isEqualTo(euro("900.00"));
    }

    @Test
    void that_are_less_leave_open_what_they_fall_short_by() {
        BudgetGaps gaps = gaps(table("500.00", "900.00", "500.00"));

        assertThat(gaps.inYear(2019).need().value()).isEqualTo(between("0.00", "900.00"));
        assertThat(gaps.ofMeasure("one").inYear(2019).need().value()).isEqualTo(between("0.00", "500.00"));
        assertThat(gaps.from(FundingSourceKind.EU).need().value()).isEqualTo(euro("900.00"));
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).need().value()).isEqualTo(euro("0.00"));
    }

    @Test
    void are_counted_with_the_cells_that_stand_in_none_of_them() {
        DossierFixtures fixture = table("600.00", "900.00", "500.00");
        need(
                fixture,
                "in-no-column",
                "100.00",
                need -> need.measure("one")
                        .sourceKind(FundingSourceKind.STATE_BUDGET)
                        .addWithin("row"));
        need(
                fixture,
                "in-no-row",
                "400.00",
                need -> need.measure("other").sourceKind(FundingSourceKind.EU).addWithin("column"));
        BudgetGaps gaps = gaps(fixture);

        assertThat(gaps.need().value()).isEqualTo(euro("1000.00"));
        assertThat(gaps.need().explanation().parts())
                .extracting(entry -> Wording.ENGLISH.say(entry.label()).replace('\u00a0', ' '))
                .containsExactly(
                        "measure No one “one”", "measure No other “other”; European Union and other foreign funds");
        assertThat(gaps.ofMeasure("one").need().value()).isEqualTo(euro("600.00"));
        assertThat(gaps.ofMeasure("other").need().value()).isEqualTo(euro("400.00"));
        assertThat(gaps.from(FundingSourceKind.EU).need().value()).isEqualTo(euro("900.00"));
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).need().value()).isEqualTo(euro("100.00"));
    }

    @Test
    void are_not_counted_with_what_states_once_more_what_stands_in_them() {
        DossierFixtures fixture = table("500.00", "500.00", "500.00");
        need(
                fixture,
                "managed",
                "400.00",
                need -> need.sourceKind(FundingSourceKind.EU)
                        .manager(ORGANISATION)
                        .addWithin("column"));

        assertThat(gaps(fixture).need().value()).isEqualTo(euro("500.00"));
        assertThat(gaps(fixture).ofMeasure("one").need().value()).isEqualTo(euro("500.00"));
    }

    @Test
    void are_the_same_money_also_where_the_cells_stand_in_a_part_of_the_row() {
        DateRange year = DateRange.ofYear(2019);
        DossierFixtures fixture = need(ofTwo(), "row", "600.00", need -> need.measure("one"));
        need(
                fixture,
                "row-of-2019",
                "600.00",
                need -> need.measure("one").period(year).addWithin("row"));
        need(fixture, "column", "600.00", need -> need.sourceKind(FundingSourceKind.EU));
        need(
                fixture,
                "cell",
                "600.00",
                need -> need.measure("one")
                        .period(year)
                        .sourceKind(FundingSourceKind.EU)
                        .addWithin("row-of-2019", "column"));
        BudgetGaps gaps = gaps(fixture);

        assertThat(gaps.need().value()).isEqualTo(euro("600.00"));
        assertThat(gaps.ofMeasure("one").need().value()).isEqualTo(euro("600.00"));
        assertThat(gaps.from(FundingSourceKind.EU).need().value()).isEqualTo(euro("600.00"));
        assertThat(gaps.inYear(2020).need().value()).isEqualTo(euro("0.00"));
    }

    @Test
    void that_share_no_cell_with_another_are_added_to_it() {
        DossierFixtures fixture = table("600.00", "600.00", "600.00");
        need(fixture, "alone", "50.00", need -> need.sourceKind(FundingSourceKind.STATE_BUDGET));

        assertThat(gaps(fixture).need().value()).isEqualTo(euro("650.00"));
        assertThat(gaps(fixture).from(FundingSourceKind.STATE_BUDGET).need().value())
                .isEqualTo(euro("50.00"));
    }
}
