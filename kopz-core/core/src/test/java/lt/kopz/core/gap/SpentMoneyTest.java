package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.LINE;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is spent, and what budget lines are given")
class SpentMoneyTest {
    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN);
    }

    @Test
    void is_incurred_from_the_money_of_the_plan_or_handed_on() {
        BudgetGaps gaps = gaps(aDossier()
                .appropriation("money", "500.00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "120.00", "money")
                .event("elsewhere", EventState.HELD, "2019-03-09")
                .cost("elsewhere", "40.00")
                .transfer("handed-on", "200.00", "money", "2019-04-01"));

        assertThat(gaps.spent().value()).hasToString("EUR 320.00");
        assertThat(gaps.asOf(LocalDate.of(2019, 3, 31)).spent().value()).hasToString("EUR 120.00");
        assertThat(gaps.inYear(2020).spent().value()).hasToString("EUR 0.00");
        assertThat(gaps.spentOfAppropriated().value().part()).hasToString("EUR 320.00");
        assertThat(gaps.spent().explain(Wording.ENGLISH)).contains("Spent", "320.00");
    }

    @Test
    void leaves_of_money_of_which_nothing_is_recorded_nobody_knows_how_much() {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "40.00")
                .build()
                .withCompleteness();

        assertThat(BudgetGaps.of(dossier, PLAN).unspent().explain(Wording.ENGLISH))
                .isEqualTo("Unspent balance of the plan’s money: cannot be determined – nothing is recorded about"
                        + " appropriations");
    }

    @Test
    void a_payment_that_settles_a_cost_is_counted_once_in_every_figure_and_in_the_books() {
        Dossier dossier = aDossier()
                .need("1000.00", "2019-01-01")
                .appropriation("money", "700.00", "2019-01-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "100.00", "money")
                .builder()
                .addPayments(Payment.builder()
                        .id("payment")
                        .settles("cost-0-event")
                        .amount(Amounts.euro("100.00"))
                        .date(on("2019-03-10"))
                        .build())
                .build();
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);

        assertThat(gaps.incurred().value()).hasToString("EUR 100.00");
        assertThat(gaps.spent().value()).hasToString("EUR 100.00");
        assertThat(gaps.paid().value()).hasToString("EUR 100.00");
        assertThat(gaps.unspent().value().unspent()).hasToString("EUR 600.00");
        assertThat(gaps.balance().value()).hasToString("EUR 600.00");
        assertThat(gaps.allSources().value().missing()).hasToString("EUR 300.00");
        assertThat(Books.of(dossier).view().totals(Amounts.currency("EUR")).balance())
                .isEqualTo(Amounts.euro("600.00"));
    }

    @Test
    void what_others_paid_is_named_beside_the_unspent_money_of_the_plan_it_is_for_and_of_no_other() {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "40.00")
                .plan("other", plan -> plan)
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).unspent().explanation().asides())
                .singleElement()
                .satisfies(aside -> assertThat(aside.value().asAmount()).hasToString("EUR 40.00"));
        assertThat(BudgetGaps.of(dossier, "other").unspent().explanation().asides())
                .isEmpty();
    }

    @Test
    void a_strategic_measure_is_given_what_is_meant_for_the_plan_and_what_is_not() {
        DossierFixtures fixture = aDossier()
                .appropriation("ours", "700.00", "2019-10-24")
                .appropriation("police", "1000.00", "2019-02-01", money -> money);

        assertThat(gaps(fixture).appropriatedToStrategicMeasure(LINE).value()).hasToString("EUR 1700.00");
        assertThat(gaps(fixture)
                        .asOf(LocalDate.of(2019, 10, 23))
                        .appropriatedToStrategicMeasure(LINE)
                        .value())
                .hasToString("EUR 1000.00");
    }

    @Test
    void a_strategic_measure_under_two_codes_is_given_something_only_by_a_decision() {
        BudgetGaps gaps = gaps(aDossier()
                .appropriation("money", "700.00", "2019-10-24")
                .strategicMeasure(
                        "other",
                        line -> line.name(DossierFixtures.text("prevencija")).code("02")));

        assertThat(gaps.appropriatedToStrategicMeasure(LINE).isKnown()).isFalse();
        assertThat(gaps.appropriatedToStrategicMeasure("other").reason()).isPresent();
    }

    @Test
    void of_nothing_appropriated_is_no_share() {
        assertThat(gaps(aDossier().need("100.00", "2019-02-01"))
                        .spentOfAppropriated()
                        .reason())
                .contains(Phrase.of(GapMessage.NOTHING_APPROPRIATED));
    }

    private static Payment.Builder payment(String id, String amount, String day) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).date(on(day));
    }

    private static Dossier.Builder settled() {
        return aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .amount(Amounts.euro("200.00"))
                        .measure(MEASURE)
                        .payer(Sourced.stated(ORGANISATION))
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-03-01"))
                        .build())
                .addContracts(Contract.builder()
                        .id("lectures")
                        .subject(DossierFixtures.text("lectures"))
                        .amount(Amounts.euro("300.00"))
                        .measure(MEASURE)
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-03-01"))
                        .build())
                .addPayments(
                        payment("paid", "200.00", "2019-03-02")
                                .settles("leaflets")
                                .build(),
                        payment("part", "100.00", "2019-03-03")
                                .settles("lectures")
                                .build());
    }

    @Test
    void comes_back_to_the_money_that_paid_the_cost_or_contract_which_a_reversed_payment_settled() {
        Dossier dossier = settled()
                .addPayments(
                        payment("back", "50.00", "2019-04-01")
                                .kind(PaymentKind.REFUND)
                                .reverses("paid")
                                .build(),
                        payment("again", "20.00", "2019-04-02")
                                .kind(PaymentKind.REFUND)
                                .reverses("part")
                                .build(),
                        payment("third", "10.00", "2019-04-03")
                                .kind(PaymentKind.REFUND)
                                .settles("lectures")
                                .build())
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).spent().value()).hasToString("EUR 220.00");
        assertThat(Books.of(dossier)
                        .view()
                        .ofPlan(PLAN)
                        .totals(Amounts.currency("EUR"))
                        .spent())
                .isEqualTo(Amounts.euro("220.00"));
    }

    @Test
    void is_paid_for_the_measure_and_by_the_payer_of_what_it_settles() {
        BudgetGaps gaps = BudgetGaps.of(settled().build(), PLAN);

        assertThat(gaps.paid().value()).hasToString("EUR 300.00");
        assertThat(gaps.ofMeasure(MEASURE).paid().value()).hasToString("EUR 300.00");
        assertThat(gaps.paidBy(ORGANISATION).paid().value().lower()).contains(Amounts.euro("200.00"));
    }
}
