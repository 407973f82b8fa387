package lt.kopz.core.funding;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * An entry of the books that is neither a need, an appropriation, a transfer onwards nor the cost of an event.
 *
 * <p>Example: 120.00 EUR left over from 2018, an opening balance of 1 January 2019; 15.00 EUR that a lecturer paid back, a refund.
 * What is booked is never changed: a correction is a further entry, negative where it takes back.
 */
@Value.Immutable
@KopzStyle
public abstract class Booking implements Fact, WithBooking {
    Booking() {}

    @Override
    public abstract String id();

    /**
     * What it records.
     *
     * @return the kind
     */
    public abstract BookingKind kind();

    /**
     * How much.
     *
     * @return the amount; negative only for a correction and for a balance below zero
     */
    public abstract MonetaryAmount amount();

    /**
     * The action plan it belongs to.
     *
     * @return its id; empty where the appropriation says it, or it is unknown
     */
    public abstract Optional<String> plan();

    /**
     * The measure of the plan it belongs to.
     *
     * @return its id; empty when it belongs to none alone
     */
    public abstract Optional<String> measure();

    /**
     * The appropriation whose money it is.
     *
     * @return its id; empty when it is of none
     */
    public abstract Optional<String> appropriation();

    /**
     * Who pays, receives or is owed the money.
     *
     * @return the id of an organisation or of the municipality; empty when unknown
     */
    public abstract Optional<String> party();

    /**
     * When.
     *
     * @return the date; unknown where no source says
     */
    public abstract Sourced<PartialDate> date();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id, an amount finer than its currency, and an entry that belongs to nothing.
     */
    @Value.Check
    Booking check() {
        Ids.check("Booking", id());
        if (plan().isEmpty() && appropriation().isEmpty()) {
            throw new RefusedException(
                    ProblemKind.BELONGS_TO_NOTHING,
                    "Booking must name a plan or an appropriation, but " + id()
                            + " names neither; an entry that belongs to nothing is in no figure",
                    "id",
                    id());
        }
        MonetaryAmount exact = Amounts.exact(amount());
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

    /** Collects the parts of a {@link Booking}. */
    public static final class Builder extends ImmutableBooking.Builder {
        Builder() {}
    }
}
