package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PAID_OUTSIDE_CONTRACT")
class AmendedContractTest {
    private static final Contract CONTRACT = contract("contract", "300.00", "2019-03-01", "2019-06-30");
    private static final Contract AMENDED =
            contract("amended", "420.00", "2019-06-20", "2019-08-31").withReplaces("contract");

    private static Contract contract(String id, String amount, String date, String end) {
        return Contract.builder()
                .id(id)
                .subject(text("paskaitos"))
                .plan(PLAN)
                .amount(euro(amount))
                .date(on(date))
                .period(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.parse(end)))
                .build();
    }

    private static Payment payment(String id, String amount, String date, String settles) {
        return Payment.builder()
                .id(id)
                .amount(euro(amount))
                .settles(settles)
                .date(on(date))
                .build();
    }

    private static Dossier dossier(Contract... contracts) {
        return aDossier().build().withContracts(contracts);
    }

    private static AmountRange committed(Dossier dossier, String day) {
        return BudgetGaps.of(dossier, PLAN)
                .asOf(LocalDate.parse(day))
                .committed()
                .value();
    }

    private static Stream<String> found(Dossier dossier, String code) {
        return Rulebook.standard().check(dossier, LocalDate.of(2019, 12, 10)).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.subjects().get(1));
    }

    @Test
    void a_contract_and_its_amendment_are_one_promise_from_each_of_their_days() {
        Dossier dossier = dossier(CONTRACT, AMENDED).withPayments(payment("paid", "100.00", "2019-05-02", "contract"));

        assertThat(committed(dossier, "2019-03-01")).isEqualTo(AmountRange.exactly(euro("300.00")));
        assertThat(committed(dossier, "2019-06-19")).isEqualTo(AmountRange.exactly(euro("200.00")));
        assertThat(committed(dossier, "2019-06-20")).isEqualTo(AmountRange.exactly(euro("320.00")));
    }

    @Test
    void what_is_paid_under_the_first_of_three_contracts_is_paid_under_the_last() {
        Dossier dossier = dossier(
                        CONTRACT,
                        AMENDED,
                        contract("again", "500.00", "2019-07-01", "2019-08-31").withReplaces("amended"))
                .withPayments(payment("paid", "100.00", "2019-05-02", "contract"));

        assertThat(committed(dossier, "2019-07-01")).isEqualTo(AmountRange.exactly(euro("400.00")));
    }

    @Test
    void what_is_left_is_left_of_the_one_promise_whichever_of_its_contracts_is_asked_for() {
        Dossier dossier = dossier(CONTRACT, AMENDED).withPayments(payment("paid", "100.00", "2019-05-02", "contract"));

        for (String contract : List.of("contract", "amended")) {
            BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
            assertThat(gaps.asOf(LocalDate.of(2019, 6, 19))
                            .leftOfContract(contract)
                            .value())
                    .isEqualTo(AmountRange.exactly(euro("200.00")));
            assertThat(gaps.leftOfContract(contract).value()).isEqualTo(AmountRange.exactly(euro("320.00")));
        }
    }

    private static AmountRange incurredIn(int year, Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN)
                .asOf(LocalDate.of(2020, 12, 31))
                .inYear(year)
                .incurred()
                .value();
    }

    @Test
    void what_is_paid_on_a_contract_is_incurred_in_the_year_in_which_it_is_paid() {
        Dossier dossier = dossier(CONTRACT.withPeriod(Optional.empty()))
                .withKnownUntil(Sourced.stated(LocalDate.of(2020, 12, 31)))
                .withPayments(
                        payment("first", "100.00", "2019-05-02", "contract"),
                        payment("last", "60.00", "2020-02-01", "contract"));
        Dossier ofTwoYears = dossier.withContracts(
                CONTRACT.withPeriod(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2020, 6, 30))));
        Dossier ofTheFirst = dossier.withContracts(CONTRACT);

        for (Dossier each : List.of(dossier, ofTwoYears)) {
            assertThat(incurredIn(2019, each)).isEqualTo(AmountRange.exactly(euro("100.00")));
            assertThat(incurredIn(2020, each)).isEqualTo(AmountRange.exactly(euro("60.00")));
        }
        assertThat(incurredIn(2019, ofTheFirst)).isEqualTo(AmountRange.exactly(euro("160.00")));
        assertThat(incurredIn(2020, ofTheFirst)).isEqualTo(AmountRange.exactly(euro("0.00")));
    }

    @Test
    void no_more_comes_back_of_a_part_than_is_paid_for_it() {
        Dossier dossier = dossier(CONTRACT)
                .withPayments(
                        payment("first", "100.00", "2019-04-02", "contract"),
                        payment("last", "60.00", "2019-05-01", "contract"),
                        Payment.builder()
                                .id("back")
                                .kind(PaymentKind.REFUND)
                                .amount(euro("60.00"))
                                .reverses("last")
                                .date(on("2019-05-20"))
                                .build());
        BudgetGaps wages = BudgetGaps.of(dossier, PLAN).forKind(EconomicKind.WAGES);

        assertThat(wages.incurred().value()).isEqualTo(AmountRange.between(euro("0.00"), euro("100.00")));
        assertThat(BudgetGaps.of(dossier, PLAN).incurred().value()).isEqualTo(AmountRange.exactly(euro("100.00")));
    }

    @Test
    void of_payments_in_two_years_costs_make_up_for_either() {
        Dossier dossier = dossier(CONTRACT.withPeriod(Optional.empty()))
                .withKnownUntil(Sourced.stated(LocalDate.of(2020, 12, 31)))
                .withPayments(
                        payment("first", "100.00", "2019-05-02", "contract"),
                        payment("last", "60.00", "2020-02-01", "contract"))
                .withExpenditures(Expenditure.builder()
                        .id("cost")
                        .purpose(text("paskaita"))
                        .amount(euro("70.00"))
                        .contract("contract")
                        .date(on("2019-04-01"))
                        .build());

        assertThat(incurredIn(2019, dossier)).isEqualTo(AmountRange.between(euro("100.00"), euro("160.00")));
        assertThat(incurredIn(2020, dossier)).isEqualTo(AmountRange.between(euro("0.00"), euro("60.00")));
    }

    @Test
    void payments_that_books_do_not_hold_are_named_in_one_order() {
        Dossier dossier = dossier(CONTRACT)
                .withPayments(
                        payment("second", "10.00", "2019-05-02", "contract"),
                        payment("first", "10.00", "2019-05-02", "contract"));

        assertThat(Books.losses(dossier)).extracting(loss -> loss.fact().id()).containsSubsequence("first", "second");
    }

    @Test
    void while_nobody_knows_whether_it_was_amended_either_amount_may_stand() {
        Dossier dossier = dossier(CONTRACT, AMENDED.withDate(on("2019-06")))
                .withPayments(payment("paid", "100.00", "2019-05-02", "contract"));

        assertThat(committed(dossier, "2019-06-15")).isEqualTo(AmountRange.between(euro("200.00"), euro("320.00")));
    }

    @Test
    void a_tender_promises_nothing_and_an_award_and_its_contract_are_one_promise() {
        Contract tender =
                contract("tender", "500.00", "2019-01-10", "2019-06-30").withStage(ContractStage.TENDERED);
        Contract award = contract("award", "310.00", "2019-02-10", "2019-06-30")
                .withStage(ContractStage.AWARDED)
                .withReplaces("tender");
        Dossier dossier = dossier(tender, award, CONTRACT.withReplaces("award"))
                .withPayments(payment("paid", "100.00", "2019-05-02", "contract"));

        assertThat(committed(dossier, "2019-02-09")).isEqualTo(AmountRange.exactly(euro("0.00")));
        assertThat(committed(dossier, "2019-02-10")).isEqualTo(AmountRange.exactly(euro("310.00")));
        assertThat(committed(dossier, "2019-05-02")).isEqualTo(AmountRange.exactly(euro("200.00")));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
        assertThat(gaps.leftOfContract("award").value()).isEqualTo(AmountRange.exactly(euro("200.00")));
        assertThat(gaps.leftOfContract("tender").value()).isEqualTo(AmountRange.exactly(euro("0.00")));
        assertThat(gaps.procured(ContractStage.TENDERED).value()).isEqualTo(AmountRange.exactly(euro("500.00")));
        assertThat(gaps.procured(ContractStage.AWARDED).value()).isEqualTo(AmountRange.exactly(euro("310.00")));
    }

    @Test
    void what_is_paid_before_a_contract_or_after_its_end_as_it_stands_is_found() {
        assertThat(found(
                        dossier(CONTRACT, AMENDED)
                                .withPayments(
                                        payment("early", "10.00", "2019-02-28", "contract"),
                                        payment("on-its-day", "10.00", "2019-03-01", "contract"),
                                        payment("within-the-amended-time", "10.00", "2019-07-15", "contract"),
                                        payment("late", "10.00", "2019-09-01", "amended")),
                        "PAID_OUTSIDE_CONTRACT"))
                .containsExactly("early", "late");
    }

    @Test
    void more_than_a_contract_as_amended_is_too_much() {
        Dossier dossier = dossier(CONTRACT, AMENDED).withPayments(payment("paid", "420.01", "2019-07-15", "contract"));

        assertThat(found(dossier, "PAID_BEYOND_AMOUNT")).containsExactly("paid");
        assertThat(found(
                        dossier.withPayments(payment("paid", "420.00", "2019-07-15", "contract")),
                        "PAID_BEYOND_AMOUNT"))
                .isEmpty();
    }
}
