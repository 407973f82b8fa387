package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A budget appropriation (asignavimai).
 *
 * <p>Example: 700.00 EUR by the council's decision V17-253 of 24 October 2019, to a strategic measure; that it is
 * meant for the action plan is inferred.
 */
@Value.Immutable
public abstract class Appropriation implements Amendable, WithAppropriation {
    Appropriation() {}

    /**
     * The strategic measure it goes to.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> strategicMeasure();

    /**
     * The action plan it is meant for, and how that is known.
     *
     * @return the id of the plan; empty when it is not meant for an action plan, and where its goal, task or measure says for which
     */
    public abstract Optional<Sourced<String>> plan();

    /**
     * What it is meant for, where that is not an action plan.
     *
     * @return the purpose; empty when no source says
     */
    public abstract Optional<LocalizedText> purpose();

    /**
     * The budget time it is appropriated for, mostly a year.
     *
     * @return the period, both ends inclusive; empty when no source says, and then the year of its effective day is inferred
     */
    public abstract Optional<DateRange> period();

    /**
     * The revenue that it hands on, such as the grant it is paid from: money that is not counted again beside it.
     *
     * @return the ids of revenues; empty when no source says
     */
    public abstract ImmutableList<String> fundedBy();

    @Override
    public Optional<DateRange> time() {
        return period();
    }

    /** Refuses a change that does not fit what it amends or is below zero, and two earmarks in one. */
    @Value.Check
    void check() {
        MoneyChecks.marks(this);
        change().check(this, amends());
        if (strategicMeasure().isPresent() && programme().isPresent()) {
            throw RefusedException.excludeEachOther(id(), Word.STRATEGIC_MEASURE, Word.PROGRAMME);
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

    /** Collects the parts of an {@link Appropriation}. */
    public static final class Builder extends ImmutableAppropriation.Builder
            implements Itemised.Builder<Appropriation.Builder> {
        Builder() {}
    }
}
