package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * A balance of the books.
 *
 * <p>Example: 120.00 EUR left over from 2018, an opening balance of 1 January 2019. What is booked is never changed: a correction is a further
 * entry, negative where it takes back.
 */
@Value.Immutable
public abstract class Booking implements MoneyFact, Marked, WithBooking {
    Booking() {}

    /**
     * What it records.
     *
     * @return the kind
     */
    public abstract BookingKind kind();

    /**
     * The action plan it belongs to.
     *
     * @return its id; empty where the appropriation says it, or it is unknown
     */
    public abstract Optional<String> plan();

    /**
     * The appropriation whose money it is.
     *
     * @return its id; empty when it is of none
     */
    public abstract Optional<String> appropriation();

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

    /** Refuses an entry that belongs to nothing. */
    @Value.Check
    void check() {
        MoneyChecks.marks(this);
        if (plan().isEmpty() && appropriation().isEmpty()) {
            throw new RefusedException(ProblemKind.BELONGS_TO_NOTHING, "id", id());
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

    /** Collects the parts of a {@link Booking}. */
    public static final class Builder extends ImmutableBooking.Builder
            implements Marked.Builder<Booking.Builder>, MoneyFact.Builder<Booking.Builder> {
        Builder() {}
    }
}
