package lt.kopz.core.funding;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.style.KopzStyle;
import org.immutables.value.Value;

/**
 * What an event or a series of events costs.
 *
 * <p>The cost is incurred as the events are held; what is priced and not yet held is committed. With a unit price the
 * incurred part is exact: 7 of 10 lectures at 30.00 EUR are 210.00 EUR incurred and 90.00 EUR committed. When
 * anything was paid is a different question, which the sources may leave open.
 */
@Value.Immutable
@KopzStyle
public abstract class Expenditure implements Fact, WithExpenditure {
    Expenditure() {}

    @Override
    public abstract String id();

    /**
     * The event or series it pays for.
     *
     * @return its id
     */
    public abstract String subject();

    /**
     * The whole cost; an explicit zero is a cost of zero.
     *
     * @return the amount, not negative
     */
    public abstract MonetaryAmount amount();

    /**
     * The price of one occurrence.
     *
     * @return the unit price; empty when the cost is stated as a whole
     */
    public abstract Optional<UnitPrice> unitPrice();

    /**
     * Who pays.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<Sourced<String>> payer();

    /**
     * The appropriation it is paid from.
     *
     * @return its id; empty when it is not paid from one or that is unknown
     */
    public abstract Optional<Sourced<String>> paidFrom();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id, a negative amount, and one finer than its currency.
     */
    @Value.Check
    Expenditure check() {
        Ids.check("Expenditure", id());
        MonetaryAmount exact = Amounts.exact(amount());
        if (exact.isNegative()) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_AMOUNT,
                    "Expenditure.amount must not be negative, but was " + Amounts.plain(exact) + " (" + id() + ")",
                    "what",
                    Word.EXPENDITURE,
                    "amount",
                    exact);
        }
        return exact.equals(amount()) && exact.getClass() == amount().getClass() ? this : withAmount(exact);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Expenditure}. */
    public static final class Builder extends ImmutableExpenditure.Builder {
        Builder() {}
    }
}
