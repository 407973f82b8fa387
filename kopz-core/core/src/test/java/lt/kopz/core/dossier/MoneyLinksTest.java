package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import org.junit.jupiter.api.Test;

/** What a fact does not state is as in another one, however many lie between the two. */
class MoneyLinksTest {
    private static final Optional<Sourced<String>> MONEY = Optional.of(Sourced.stated("money"));

    private static Contract contract(String id, ContractStage stage, Optional<String> replaces) {
        return Contract.builder()
                .id(id)
                .subject(text(id))
                .amount(Amounts.euro("300.00"))
                .stage(stage)
                .replaces(replaces)
                .date(on("2019-03-01"))
                .build();
    }

    private static Payment payment(String id) {
        return Payment.builder()
                .id(id)
                .amount(Amounts.euro("100.00"))
                .date(on("2019-05-02"))
                .build();
    }

    private static Decision total(String id, String total, String row) {
        return Decision.builder()
                .id(id)
                .kind(Decision.Kind.TOTAL)
                .subjects(List.of(total, row))
                .preferred(total)
                .build();
    }

    private static Optional<String> account(Dossier dossier, String fact) {
        return MoneyLinks.of(dossier)
                .account(dossier.get(MoneyFact.class, fact))
                .map(Fact::id);
    }

    @Test
    void a_refund_of_what_settled_a_cost_under_a_contract_after_an_award_comes_back_to_the_money_of_the_tender() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addContracts(
                        contract("tender", ContractStage.TENDERED, Optional.empty())
                                .withPaidFrom(MONEY),
                        contract("award", ContractStage.AWARDED, Optional.of("tender")),
                        contract("contract", ContractStage.CONCLUDED, Optional.of("award")))
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .purpose(text("cost"))
                        .amount(Amounts.euro("100.00"))
                        .contract("contract")
                        .date(on("2019-04-01"))
                        .build())
                .addPayments(
                        payment("payment").withSettles("cost"),
                        payment("refund").withKind(PaymentKind.REFUND).withReverses("payment"))
                .build();

        assertThat(account(dossier, "refund")).contains("money");
    }

    @Test
    void a_row_of_a_total_of_a_total_is_paid_from_the_money_of_the_last() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addPayments(
                        payment("row"), payment("total"), payment("grand-total").withPaidFrom(MONEY))
                .addDecisions(total("rows", "total", "row"), total("totals", "grand-total", "total"))
                .build();

        assertThat(account(dossier, "row")).contains("money");
    }
}
