package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Payment;
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
        return settlements.beyond(
                this,
                dossier.payments(),
                settlements::reversing,
                Payment::counted,
                (payment, cameBack) -> Phrase.of(MoneyMessage.REFUND_BEYOND_PAYMENT)
                        .with("refunded", cameBack)
                        .with("paid", payment.amount()));
    }
}
