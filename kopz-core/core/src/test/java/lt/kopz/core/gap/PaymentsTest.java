package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment")
class PaymentsTest {
    private static final String OTHER_PLAN = "other-plan";

    private static Payment.Builder payment(String id, String amount) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).date(on("2019-04-01"));
    }

    private static Payment refund(String id, String amount, String reversed) {
        return payment(id, amount).kind(PaymentKind.REFUND).reverses(reversed).build();
    }

    private static Expenditure.Builder cost(String id) {
        return Expenditure.builder()
                .id(id)
                .purpose(text("lankstinukai"))
                .amount(Amounts.euro("100.00"))
                .date(on("2019-03-01"));
    }

    private static Contract.Builder contract(String id) {
        return Contract.builder()
                .id(id)
                .subject(text("paskaitos"))
                .amount(Amounts.euro("100.00"))
                .date(on("2019-03-01"));
    }

    /** Money for either plan, and costs and contracts that are of the plan by themselves or by their money. */
    private static Dossier.Builder given() {
        return aDossier()
                .plan(OTHER_PLAN, plan -> plan.addMeasures(measure("other-measure")))
                .appropriation("money", "700.00", "2019-02-01")
                .appropriation("other-money", "700.00", "2019-02-01", money -> money.plan(Sourced.stated(OTHER_PLAN)))
                .builder()
                .addExpenditures(
                        cost("cost-of-plan").plan(PLAN).build(),
                        cost("cost-of-measure")
                                .measure(MEASURE)
                                .payer(Sourced.stated(ORGANISATION))
                                .build(),
                        cost("cost-from-money")
                                .paidFrom(Sourced.stated("money"))
                                .build())
                .addContracts(
                        contract("contract-of-plan").plan(PLAN).build(),
                        contract("contract-of-measure").measure(MEASURE).build(),
                        contract("contract-from-money")
                                .paidFrom(Sourced.stated("money"))
                                .build());
    }

    @Test
    void is_named_by_its_purpose_or_what_it_settles_or_reverses_or_its_measure_or_whom_it_went_to() {
        Dossier dossier = given().addPayments(
                        payment("a", "1.00")
                                .plan(PLAN)
                                .purpose(text("salė"))
                                .settles("cost-of-plan")
                                .build(),
                        payment("b", "2.00")
                                .settles("cost-of-plan")
                                .recipient(ORGANISATION)
                                .build(),
                        payment("c", "3.00").settles("contract-of-plan").build(),
                        refund("d", "4.00", "c"),
                        payment("e", "5.00")
                                .measure(MEASURE)
                                .recipient(ORGANISATION)
                                .build(),
                        payment("f", "6.00").plan(PLAN).recipient(ORGANISATION).build(),
                        payment("g", "7.00")
                                .plan(PLAN)
                                .date(Sourced.stated(PartialDate.unknown()))
                                .build())
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).paid().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("""
                    EUR 20.00  Paid
                      = EUR 1.00  paid: salė, 1 April 2019
                      + EUR 2.00  paid: lankstinukai, 1 April 2019
                      + EUR 3.00  paid: paskaitos, 1 April 2019
                      + (EUR −4.00)  paid back: paskaitos, 1 April 2019
                      + EUR 5.00  paid: priemonė, 1 April 2019
                      + EUR 6.00  paid: policijos komisariatas, 1 April 2019
                      + EUR 7.00  paid: purpose not stated\
                    """);
    }

    @Test
    void is_of_the_plan_of_its_measure_or_that_it_names_or_of_its_money_or_of_what_it_settles_or_reverses() {
        Dossier dossier = given().addPayments(
                        payment("of-measure", "1.00").measure(MEASURE).build(),
                        payment("of-plan", "2.00").plan(PLAN).build(),
                        payment("from-money", "4.00")
                                .paidFrom(Sourced.stated("money"))
                                .build(),
                        payment("a", "8.00").settles("cost-of-plan").build(),
                        payment("b", "16.00").settles("cost-of-measure").build(),
                        payment("c", "32.00").settles("cost-from-money").build(),
                        payment("d", "64.00").settles("contract-of-plan").build(),
                        payment("e", "128.00").settles("contract-of-measure").build(),
                        payment("f", "256.00").settles("contract-from-money").build(),
                        refund("g", "0.50", "of-plan"),
                        payment("of-other-plan", "512.00").plan(OTHER_PLAN).build(),
                        payment("from-other-money", "1024.00")
                                .paidFrom(Sourced.stated("other-money"))
                                .build(),
                        refund("h", "0.25", "from-other-money"),
                        payment("of-none", "2048.00").build())
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).paid().value()).hasToString("EUR 510.50");
        assertThat(BudgetGaps.of(dossier, OTHER_PLAN).paid().value()).hasToString("EUR 1535.75");
    }

    @Test
    void is_paid_for_the_measure_and_by_the_payer_of_what_it_settles_or_reverses() {
        Dossier dossier = given().addPayments(
                        payment("own", "1.00")
                                .measure(MEASURE)
                                .payer(Sourced.stated(ORGANISATION))
                                .build(),
                        refund("own-back", "0.25", "own"),
                        payment("of-cost", "2.00").settles("cost-of-measure").build(),
                        refund("of-cost-back", "0.50", "of-cost"))
                .build();
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);

        assertThat(gaps.ofMeasure(MEASURE).paid().value()).hasToString("EUR 2.25");
        assertThat(gaps.paidBy(ORGANISATION).paid().value()).hasToString("EUR 2.25");
        BudgetGaps withContract = BudgetGaps.of(
                dossier.withPayments(payment("of-contract", "4.00")
                        .settles("contract-of-measure")
                        .build()),
                PLAN);
        assertThat(withContract.ofMeasure(MEASURE).paid().value()).hasToString("EUR 4.00");
        assertThat(withContract.paidBy(ORGANISATION).paid().value()).hasToString("EUR 0.00 to 4.00");
    }

    @Test
    void comes_after_costs_and_contracts_in_what_is_incurred_for_a_measure_whatever_they_are_called() {
        Dossier dossier = given().addPayments(
                        payment("a", "1.00").measure(MEASURE).build(),
                        payment("b", "2.00").settles("contract-of-measure").build())
                .build();

        // of what is of the plan and of no measure, all or nothing may be for this one
        assertThat(BudgetGaps.of(dossier, PLAN)
                        .ofMeasure(MEASURE)
                        .incurred()
                        .explanation()
                        .parts())
                .extracting(part -> part.value().asAmount().toString())
                .containsExactly("EUR 0.00 to 100.00", "EUR 100.00", "EUR 0.00 to 100.00", "EUR 2.00", "EUR 1.00");
    }
}
