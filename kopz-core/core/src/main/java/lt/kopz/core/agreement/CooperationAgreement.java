package lt.kopz.core.agreement;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Cooperation agreements with one or more counterparties, of which a source speaks together.
 *
 * <p>Example: agreements on services to victims with four organisations, prepared in December 2019 and still to be
 * signed; how many documents they are is not said.
 */
@Value.Immutable
public abstract class CooperationAgreement implements Fact, WithCooperationAgreement {
    CooperationAgreement() {}

    /**
     * The measure of the plan it belongs to.
     *
     * @return its id; empty when none
     */
    public abstract Optional<String> measure();

    /**
     * What it is about.
     *
     * @return the purpose
     */
    public abstract LocalizedText purpose();

    /**
     * Who makes the agreement on the municipality's side.
     *
     * @return the id of the organisation; empty when unknown
     */
    public abstract Optional<String> party();

    /**
     * The other parties.
     *
     * @return the ids of the organisations, at least one
     */
    public abstract ImmutableList<String> counterparties();

    /**
     * How many documents there are.
     *
     * @return the number; unknown when no source says
     */
    @Value.Default
    public Headcount documents() {
        return Headcount.unknown();
    }

    /**
     * How far it has come.
     *
     * @return the state, as the sources state it
     */
    public abstract AgreementState state();

    /**
     * When it was prepared.
     *
     * @return the date; unknown where no source says
     */
    @Value.Default
    public PartialDate prepared() {
        return PartialDate.unknown();
    }

    /**
     * When it was signed.
     *
     * @return the date; unknown where no source says or while it is not signed
     */
    @Value.Default
    public PartialDate signed() {
        return PartialDate.unknown();
    }

    /**
     * When it is, or was, to be signed.
     *
     * @return the date; unknown where no source says
     */
    @Value.Default
    public PartialDate toBeSigned() {
        return PartialDate.unknown();
    }

    /**
     * The first day on which it is in force.
     *
     * @return the day, as precise as it is known; empty when no source says
     */
    public abstract Optional<PartialDate> inForceFrom();

    /**
     * The last day on which it is in force, inclusive.
     *
     * @return the day, as precise as it is known; empty when no source says, or it has no end
     */
    public abstract Optional<PartialDate> inForceUntil();

    /**
     * Refuses an agreement with nobody, and one that ends before it begins.
     */
    @Value.Check
    void check() {
        RefusedException.requireSome(counterparties(), Word.COUNTERPARTIES);
        PartialDate.requireOrder(inForceFrom(), inForceUntil());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link CooperationAgreement}. */
    public static final class Builder extends ImmutableCooperationAgreement.Builder {
        Builder() {}
    }
}
