package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Money paid to anybody, for anything, on a day (mokėjimas), or money that came back.
 *
 * <p>A payment that settles a recorded cost or contract is counted with it, once. One that settles nothing recorded is itself the
 * evidence of a cost.
 *
 * <p>Example: 200.00 EUR paid to the printer on 12 November, which settle the cost of the leaflets; 15.00 EUR that a lecturer paid back
 * on 3 December, a refund.
 */
@Value.Immutable
public abstract class Payment implements MoneyFact, Marked, WithPayment {
    Payment() {}

    /**
     * Which way the money goes.
     *
     * @return payment or refund
     */
    @Value.Default
    public PaymentKind kind() {
        return PaymentKind.PAYMENT;
    }

    /**
     * Who pays; of a refund, who had paid.
     *
     * @return the id of an organisation or of the municipality; empty when unknown
     */
    public abstract Optional<Sourced<String>> payer();

    /**
     * Who is paid; of a refund, who pays back.
     *
     * @return the id of an organisation or of the municipality; empty when unknown
     */
    public abstract Optional<String> recipient();

    /**
     * What for.
     *
     * @return the purpose; empty where what it settles says it, or it is unknown
     */
    public abstract Optional<LocalizedText> purpose();

    /**
     * The action plan it belongs to.
     *
     * @return its id; empty where something else says it, or it is unknown
     */
    public abstract Optional<String> plan();

    /**
     * The appropriation it is paid from, or paid back to. A contract over two years is mostly paid from two: what is paid on it from other money than
     * its own is spent from that, unless costs are recorded under the contract.
     *
     * @return its id; empty when it is of none, or as what it settles states, or when that is unknown
     */
    public abstract Optional<Sourced<String>> paidFrom();

    /**
     * The cost or contract that it settles, in whole or in part.
     *
     * @return the id of an expenditure or contract; empty when it settles none that is recorded
     */
    public abstract Optional<String> settles();

    /**
     * The payment that a refund reverses, in whole or in part.
     *
     * @return its id; empty when the payment is not recorded; never given for a payment
     */
    public abstract Optional<String> reverses();

    /**
     * When.
     *
     * @return the date; unknown where no source says
     */
    public abstract Sourced<PartialDate> date();

    @Override
    public PartialDate when() {
        return date().value();
    }

    /** Refuses an amount below zero, and what excludes each other. */
    @Value.Check
    void check() {
        MoneyChecks.notNegative(Word.PAYMENT, this);
        MoneyChecks.marks(this);
        if (kind() == PaymentKind.PAYMENT && reverses().isPresent()) {
            throw new RefusedException(ProblemKind.REVERSES_THOUGH_PAYMENT, "id", id());
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Payment}. */
    public static final class Builder extends ImmutablePayment.Builder
            implements Marked.Builder<Payment.Builder>, MoneyFact.Builder<Payment.Builder> {
        Builder() {}
    }
}
