package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Money handed over to somebody else.
 *
 * <p>Example: 1000.00 EUR transferred to the police commissariat for outreach meetings.
 */
@Value.Immutable
public abstract class Transfer implements MoneyFact, WithTransfer {
    Transfer() {}

    /**
     * Who received it.
     *
     * @return the id of an organisation
     */
    public abstract String recipient();

    /**
     * What for.
     *
     * @return the purpose
     */
    public abstract LocalizedText purpose();

    /**
     * The appropriation it was paid from.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<Sourced<String>> paidFrom();

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

    /** Refuses an amount below zero. */
    @Value.Check
    void check() {
        MoneyChecks.notNegative(Word.TRANSFER, this);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Transfer}. */
    public static final class Builder extends ImmutableTransfer.Builder implements MoneyFact.Builder<Transfer.Builder> {
        Builder() {}
    }
}
