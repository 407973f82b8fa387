package lt.kopz.core.funding;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A budget appropriation (asignavimai).
 *
 * <p>Example: 700.00 EUR by the council's decision V17-253 of 24 October 2019, to a strategic measure; that it is
 * meant for the action plan is inferred.
 */
@Value.Immutable
@KopzStyle
public abstract class Appropriation implements Fact, WithAppropriation {
    Appropriation() {}

    @Override
    public abstract String id();

    /**
     * How much is appropriated.
     *
     * @return the amount
     */
    public abstract MonetaryAmount amount();

    /**
     * The strategic measure it goes to.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> strategicMeasure();

    /**
     * The action plan it is meant for, and how that is known.
     *
     * @return the id of the plan; empty when it is not meant for an action plan
     */
    public abstract Optional<Sourced<String>> plan();

    /**
     * What it is meant for, where that is not an action plan.
     *
     * @return the purpose; empty when no source says
     */
    public abstract Optional<LocalizedText> purpose();

    /**
     * The act that made it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> act();

    /**
     * Since when it holds.
     *
     * @return the date; unknown where no source says
     */
    public abstract Sourced<PartialDate> effective();

    /**
     * The kind of source the money comes from.
     *
     * @return the kind; empty when unknown
     */
    public abstract Optional<FundingSourceKind> sourceKind();

    /**
     * The source in words, such as the projected revenue of the municipal budget.
     *
     * @return the words; empty when no source says
     */
    public abstract Optional<LocalizedText> sourceDetail();

    /**
     * The appropriation manager (asignavimų valdytojas).
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<String> manager();

    /**
     * The appropriation this one is a part of, so that it is not added again.
     *
     * @return the id of the larger appropriation; empty when it stands for itself
     */
    public abstract Optional<String> within();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id and an amount finer than its currency.
     */
    @Value.Check
    Appropriation check() {
        Ids.check("Appropriation", id());
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

    /** Collects the parts of a {@link Appropriation}. */
    public static final class Builder extends ImmutableAppropriation.Builder {
        Builder() {}
    }
}
