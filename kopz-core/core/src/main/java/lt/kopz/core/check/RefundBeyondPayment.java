package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code REFUND_BEYOND_PAYMENT}: more came back of a payment than was paid.
 *
 * <p>Example: 15.00 and 0.01 came back of 15.00: 0.01 too much. Its ground is arithmetic.
 */
final class RefundBeyondPayment implements Rule {
    /** Makes the rule; it has no parameters. */
    public RefundBeyondPayment() {}

    @Override
    public String code() {
        return "REFUND_BEYOND_PAYMENT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Settlements settlements = new Settlements(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Payment payment : FindingMaker.byId(dossier.payments())) {
            List<Payment> refunds = settlements.reversing(payment);
            if (refunds.isEmpty()) {
                continue;
            }
            AmountRange cameBack = settlements.paid(payment, refunds).negate();
            Settlements.beyond(cameBack, payment.counted())
                    .ifPresent(amount -> findings.add(FindingMaker.of(
                                    this,
                                    Severity.WARNING,
                                    Phrase.of(MoneyMessage.REFUND_BEYOND_PAYMENT)
                                            .with("refunded", cameBack)
                                            .with("paid", payment.amount())
                                            .with("amount", amount),
                                    ImmutableList.<Fact>builder()
                                            .add(payment)
                                            .addAll(refunds)
                                            .build())
                            .weighing(Weight.of(amount))));
        }
        return findings.build();
    }
}
