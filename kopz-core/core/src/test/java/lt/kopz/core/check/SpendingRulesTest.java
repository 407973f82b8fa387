package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is promised, paid and paid back")
class SpendingRulesTest {
    private static Contract.Builder contract(String amount) {
        return Contract.builder()
                .id("contract")
                .subject(text("paslaugos"))
                .amount(Amounts.euro(amount))
                .plan(PLAN)
                .date(on("2019-03-01"));
    }

    private static Payment.Builder payment(String id, String amount) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).plan(PLAN).date(on("2019-05-01"));
    }

    private static List<String> subjects(Dossier dossier, String code) {
        return MoneyRules.rulebook().check(dossier).stream()
                .filter(finding -> finding.code().equals(code))
                .flatMap(finding -> finding.subjects().stream())
                .toList();
    }

    @ParameterizedTest(name = "700.00 appropriated and a contract of {0}: found is {1}")
    @CsvSource({"699.99, false", "700.00, false", "700.01, true"})
    @Tag("COMMITTED_BEYOND_APPROPRIATION")
    void more_promised_than_appropriated_is_found_and_what_fits_is_not(String value, boolean found) {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-01-01")
                .builder()
                .addContracts(contract(value).paidFrom(Sourced.stated("money")).build())
                .build();
        assertThat(subjects(dossier, "COMMITTED_BEYOND_APPROPRIATION").contains("money"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} appropriated and {1} cut: too much was cut is {2}")
    @CsvSource({"20.00, 20.00, false", "20.00, 20.01, true", "-10.00, 0.00, false"})
    @Tag("REDUCED_BEYOND_APPROPRIATION")
    void more_cut_than_appropriated_is_found_and_is_no_spending(String value, String cut, boolean found) {
        Dossier dossier = aDossier()
                .appropriation("money", value, "2019-01-01")
                .builder()
                .addAppropriations(Appropriation.builder()
                        .id("cut")
                        .amends("money")
                        .change(ChangeKind.REDUCED)
                        .amount(Amounts.euro(cut))
                        .effective(on("2019-06-01"))
                        .build())
                .build();
        assertThat(subjects(dossier, "REDUCED_BEYOND_APPROPRIATION").contains("money"))
                .isEqualTo(found);
        assertThat(subjects(dossier, "COMMITTED_BEYOND_APPROPRIATION")).isEmpty();
    }

    @ParameterizedTest(name = "ten at 30.00 in a contract of {0}, printed to {1}: found is {2}")
    @CsvSource({
        "300.00, 0.01, false",
        "300.06, 0.01, true",
        "299.94, 0.01, true",
        "350.00, 100.00, false",
        "350.06, 100.00, true"
    })
    @Tag("CONTRACT_UNLIKE_ITEMS")
    void items_that_do_not_make_the_value_are_found_beyond_its_precision(
            String value, String precision, boolean found) {
        Dossier dossier = aDossier()
                .builder()
                .addContracts(contract("0.00")
                        .amount(StatedAmount.rounded(Amounts.euro(value), Amounts.euro(precision)))
                        .addItems(ContractItem.builder()
                                .item(text("paskaita"))
                                .quantity(10)
                                .unitPrice(Amounts.euro("30.00"))
                                .build())
                        .build())
                .build();
        assertThat(subjects(dossier, "CONTRACT_UNLIKE_ITEMS").contains("contract"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "60.00 and {0} paid on a contract of 100.00: found is {1}")
    @CsvSource({"40.00, false", "40.01, true"})
    @Tag("PAID_BEYOND_AMOUNT")
    void more_paid_than_a_contract_promises_is_found(String second, boolean found) {
        Dossier dossier = aDossier()
                .builder()
                .addContracts(contract("100.00").build())
                .addPayments(
                        payment("first", "60.00").settles("contract").build(),
                        payment("second", second).settles("contract").build())
                .build();
        assertThat(subjects(dossier, "PAID_BEYOND_AMOUNT").contains("contract")).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} paid for a cost of 100.00: found is {1}")
    @CsvSource({"100.00, false", "100.01, true"})
    @Tag("PAID_BEYOND_AMOUNT")
    void more_paid_than_a_cost_is_found(String paid, boolean found) {
        Dossier dossier = aDossier()
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .amount(Amounts.euro("100.00"))
                        .plan(PLAN)
                        .date(on("2019-04-01"))
                        .build())
                .addPayments(payment("payment", paid).settles("cost").build())
                .build();
        assertThat(subjects(dossier, "PAID_BEYOND_AMOUNT").contains("cost")).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} of 100.00 paid back: found is {1}")
    @CsvSource({"100.00, false", "100.01, true"})
    @Tag("PAID_BEYOND_AMOUNT")
    void more_paid_back_than_was_paid_is_found(String back, boolean found) {
        Dossier dossier = aDossier()
                .builder()
                .addPayments(
                        payment("payment", "100.00").build(),
                        payment("refund", back)
                                .kind(PaymentKind.REFUND)
                                .reverses("payment")
                                .build())
                .build();
        assertThat(subjects(dossier, "PAID_BEYOND_AMOUNT").contains("payment")).isEqualTo(found);
    }

    @ParameterizedTest(name = "1000.00 and {0} for one measure by one act, printed to {1}: found is {2}")
    @CsvSource({"1200.00, 0.01, true", "1040.00, 100.00, false"})
    @Tag("AMOUNT_STATED_DIFFERENTLY")
    void one_amount_that_an_act_states_twice_and_not_alike_is_found(String second, String precision, boolean found) {
        Dossier dossier = aDossier()
                .builder()
                .addActs(LegalAct.builder()
                        .id("act")
                        .kind(ActKind.DECISION)
                        .adopted(PartialDate.parse("2019-01-01"))
                        .build())
                .addNeeds(need("text", "1000.00", precision), need("annex", second, precision))
                .build();
        assertThat(subjects(dossier, "AMOUNT_STATED_DIFFERENTLY").contains("annex"))
                .isEqualTo(found);
    }

    private static Need need(String id, String amount, String precision) {
        return Need.builder()
                .id(id)
                .plan(PLAN)
                .measure(MEASURE)
                .act("act")
                .amount(StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision)))
                .period(DateRange.ofYear(2019))
                .effective(on("2019-01-01"))
                .build();
    }
}
