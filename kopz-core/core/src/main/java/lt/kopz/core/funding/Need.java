package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * The funding need of a plan (lėšų poreikis) over its period, or of a part of it.
 *
 * <p>Example: 3250.00 EUR for 2019–2020; of which 500.00 for measure 1.2 in every year.
 */
@Value.Immutable
public abstract class Need implements Itemised, WithNeed {
    Need() {}

    /**
     * The action plan.
     *
     * @return its id
     */
    public abstract String plan();

    /**
     * The time the need covers.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange period();

    /**
     * How often the amount is needed within the period.
     *
     * @return how often; empty when it is the need of the whole period
     */
    public abstract Optional<Recurrence> recurs();

    /**
     * Since when the need is set.
     *
     * @return the date
     */
    @Override
    public abstract Sourced<PartialDate> effective();

    /**
     * The need of an earlier edition that this one restates: from the effective day of this one on, only this one counts.
     *
     * @return the id of the earlier need; empty when it restates none
     */
    public abstract Optional<String> replaces();

    @Override
    public Optional<DateRange> time() {
        return Optional.of(period());
    }

    /**
     * How much is needed each time.
     *
     * @return the bounds of the amount as it is stated; the need of the whole period where it does not recur
     */
    public AmountRange eachTime() {
        return Itemised.super.counted();
    }

    /** A need that recurs is so much each time. */
    @Override
    public AmountRange counted() {
        return recurs().isPresent() ? eachTime().times(recurs().orElseThrow().times(period(), period())) : eachTime();
    }

    /** Refuses an amount below zero, a need of a measure and a task at once, and a part that restates. */
    @Value.Check
    void check() {
        MoneyChecks.notNegative(Word.NEED, this);
        MoneyChecks.marks(this);
        if (!within().isEmpty() && replaces().isPresent()) {
            throw RefusedException.excludeEachOther(id(), Word.LARGER_NEED, Word.REPLACED_NEED);
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

    /** Collects the parts of a {@link Need}. */
    public static final class Builder extends ImmutableNeed.Builder implements Itemised.Builder<Need.Builder> {
        Builder() {}
    }
}
