package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;

/** The tables of a budget: how far it is carried out, by the codes of its trees, and what is only tendered. */
class BudgetTablesTest {
    private static final String BUDGET = "budget";

    /** Of the budget, and booked under some codes. */
    private static UnaryOperator<Appropriation.Builder> coded(Classification... codes) {
        return money -> money.plan(Sourced.stated(BUDGET)).addClassifications(codes);
    }

    private static Dossier budget() {
        return aDossier()
                .plan(BUDGET, plan -> plan)
                .appropriation("schools", "600.00", "2019-01-01", coded(new Classification("COFOG", "09.1")))
                .appropriation("roads", "300.00", "2019-01-01", coded(new Classification("COFOG", "04")))
                .builder()
                .addBudgetCodes(code("04", "", "Economic affairs"))
                .addBudgetCodes(code("09", "", "Education"), code("09.1", "09", "Schools"))
                .addRevenues(revenue("taxes", RevenueState.PLANNED, "1000.00"))
                .addRevenues(revenue("came", RevenueState.RECEIVED, "950.00"))
                .addExpenditures(Expenditure.builder()
                        .id("repairs")
                        .purpose(text("remontas"))
                        .amount(Amounts.euro("250.00"))
                        .paidFrom(Sourced.stated("schools"))
                        .date(on("2019-05-01"))
                        .build())
                .addContracts(Contract.builder()
                        .id("tender")
                        .subject(text("nauja mokykla"))
                        .stage(ContractStage.TENDERED)
                        .amount(Amounts.euro("5000.00"))
                        .plan(BUDGET)
                        .date(on("2019-06-01"))
                        .build())
                .build();
    }

    private static BudgetCode code(String code, String within, String name) {
        return code("COFOG", code, within, name);
    }

    private static BudgetCode code(String scheme, String code, String within, String name) {
        return BudgetCode.builder()
                .of(BudgetCode.Tree.CLASSIFICATION)
                .scheme(scheme)
                .code(code)
                .within(Optional.of(within).filter(any -> !any.isEmpty()))
                .name(text(name))
                .build();
    }

    private static Revenue revenue(String id, RevenueState state, String amount) {
        return Revenue.builder()
                .id(id)
                .state(state)
                .plan(BUDGET)
                .amount(Amounts.euro(amount))
                .effective(on("2019-01-01"))
                .build();
    }

    private static String written(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(document, Wording.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void the_public_page_says_how_far_a_budget_is_carried_out_on_both_sides() throws IOException {
        assertThat(written(YearlyReport.publicReport().of(budget())))
                .contains("How far it is carried out")
                .containsPattern(
                        "Revenue without loans and money left over[^|]*\\|[^|]*1,000\\.00[^|]*\\|[^|]*950\\.00")
                .containsPattern("Expense without repayment of loans[^|]*\\|[^|]*900\\.00[^|]*\\|[^|]*250\\.00");
        assertThat(written(YearlyReport.publicReport()
                        .of(budget().withExpenditures()
                                .withRevenues(revenue("taxes", RevenueState.PLANNED, "1000.00")))))
                .doesNotContain("How far it is carried out");
    }

    @Test
    void loans_and_money_left_over_are_not_named_again_where_there_are_none() throws IOException {
        assertThat(written(YearlyReport.publicReport().of(budget())))
                .contains("EUR 100.00 more comes in than is to be spent.")
                .doesNotContain("With them");
    }

    @Test
    void of_parts_that_are_all_there_is_the_one_that_nobody_states_follows() throws IOException {
        Dossier dossier = aDossier()
                .plan("both", plan -> plan.addMeasures(measure("one"), measure("other")))
                .need(
                        "whole",
                        "12000.00",
                        "2019-01-01",
                        need -> need.plan("both").completeBy(Dimension.PLAN_ITEM))
                .need(
                        "stated",
                        "9000.00",
                        "2019-01-01",
                        need -> need.plan("both").within("whole").measure("one"))
                .need(
                        "open",
                        "0.00",
                        "2019-01-01",
                        need -> need.plan("both")
                                .within("whole")
                                .measure("other")
                                .amount(StatedAmount.unknown(
                                        Amounts.euro("0.00").getCurrency())))
                .build();

        assertThat(written(YearlyReport.annex().of(dossier)))
                .containsPattern("EUR 12,000\\.00 \\| – of which by part of the plan:")
                .containsPattern(
                        "EUR 3,000\\.00 \\| – – measure No other[^|]*; not stated itself, follows from the other parts");
    }

    @Test
    void of_years_that_are_all_there_is_the_one_that_nobody_states_follows_and_a_measure_in_its_year_alone()
            throws IOException {
        StatedAmount open = StatedAmount.unknown(Amounts.euro("0.00").getCurrency());
        Dossier dossier = aDossier()
                .plan("both", plan -> plan.addMeasures(measure("one"), measure("other")))
                .need(
                        "whole",
                        "12000.00",
                        "2019-01-01",
                        need -> need.plan("both").completeBy(Dimension.PERIOD))
                .need(
                        "first",
                        "9000.00",
                        "2019-01-01",
                        need -> need.plan("both")
                                .within("whole")
                                .period(DateRange.ofYear(2019))
                                .completeBy(Dimension.PLAN_ITEM))
                .need(
                        "second",
                        "0.00",
                        "2019-01-01",
                        need -> need.plan("both")
                                .within("whole")
                                .period(DateRange.ofYear(2020))
                                .amount(open))
                .need(
                        "stated",
                        "7000.00",
                        "2019-01-01",
                        need -> need.plan("both")
                                .within("first")
                                .period(DateRange.ofYear(2019))
                                .measure("one"))
                .need(
                        "open",
                        "0.00",
                        "2019-01-01",
                        need -> need.plan("both")
                                .within("first")
                                .period(DateRange.ofYear(2019))
                                .measure("other")
                                .amount(open))
                .build();

        assertThat(written(YearlyReport.annex().of(dossier)))
                .containsPattern("EUR 3,000\\.00 \\| – – 2020[^|]*; not stated itself, follows from the other parts")
                .containsPattern("EUR 2,000\\.00 \\| [– ]+measure No other[^|]*; not stated itself");
    }

    @Test
    void the_annex_says_of_a_tender_that_nobody_is_promised_anything() throws IOException {
        assertThat(written(YearlyReport.annex().of(budget())))
                .contains("nauja mokykla (tendered, nobody is promised anything yet)");
    }

    @Test
    void of_a_share_that_is_only_known_not_to_be_below_nothing_nothing_is_known() throws IOException {
        Dossier open = aDossier()
                .plan(BUDGET, plan -> plan)
                .appropriation(
                        "schools",
                        "600.00",
                        "2019-01-01",
                        money -> coded().apply(money).amount(StatedAmount.atLeast(Amounts.euro("600.00"))))
                .need(
                        "need",
                        "1000.00",
                        "2019-01-01",
                        need -> need.plan(BUDGET).amount(StatedAmount.atLeast(Amounts.euro("1000.00"))))
                .builder()
                .addExpenditures(budget().expenditures().get(0))
                .build();

        assertThat(written(YearlyReport.annex().of(open)))
                .containsPattern("Appropriated of the need[^\n]*unknown")
                .containsPattern("unknown – Coverage of the need")
                .doesNotContain("at least 0.00");
    }
}
