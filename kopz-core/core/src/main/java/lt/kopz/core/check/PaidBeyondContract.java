package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PAID_BEYOND_CONTRACT}: more was paid under a contract than it is worth, refunds taken off.
 *
 * <p>Payments for the contract and payments for costs under it are paid under it. Example: of a contract of 300.00, 210.00 were paid for the
 * lectures that were held, and 90.01 more on the contract itself: 0.01 too much. Its ground is arithmetic.
 */
final class PaidBeyondContract implements Rule {
    /** Makes the rule; it has no parameters. */
    public PaidBeyondContract() {}

    @Override
    public String code() {
        return "PAID_BEYOND_CONTRACT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Settlements settlements = new Settlements(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Contract contract : FindingMaker.byId(dossier.contracts())) {
            List<Payment> payments = settlements.under(contract);
            if (payments.isEmpty()) {
                continue;
            }
            AmountRange paid = settlements.paid(contract, payments);
            Settlements.beyond(paid, contract.counted())
                    .ifPresent(amount -> findings.add(FindingMaker.of(
                                    this,
                                    Severity.WARNING,
                                    Phrase.of(MoneyMessage.PAID_BEYOND_CONTRACT)
                                            .with("subject", contract.subject())
                                            .with("value", contract.amount())
                                            .with("paid", paid)
                                            .with("amount", amount),
                                    ImmutableList.<Fact>builder()
                                            .add(contract)
                                            .addAll(payments)
                                            .build())
                            .weighing(Weight.of(amount))));
        }
        return findings.build();
    }
}
