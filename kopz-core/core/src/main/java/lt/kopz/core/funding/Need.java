package lt.kopz.core.funding;

import java.util.Optional;
import java.util.stream.Stream;
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
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * The funding need of a plan (lėšų poreikis), or of a part of it, over a period.
 *
 * <p>Example: 3250.00 EUR for the two years 2019–2020; no split by year or measure is given, and none is made up. A plan that splits
 * its need states one need for the whole and one {@linkplain #within() within} it for each goal, task, measure, year and source it
 * names; what these leave over is need of which nobody knows the measure, year or source.
 */
@Value.Immutable
@KopzStyle
public abstract class Need implements Fact, WithNeed {
    Need() {}

    @Override
    public abstract String id();

    /**
     * The action plan.
     *
     * @return its id
     */
    public abstract String plan();

    /**
     * How much is needed over the whole period.
     *
     * @return the amount, not negative
     */
    public abstract MonetaryAmount amount();

    /**
     * The time the need covers.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange period();

    /**
     * The act that set it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> act();

    /**
     * Since when the need is set.
     *
     * @return the date
     */
    public abstract Sourced<PartialDate> effective();

    /**
     * The measure of the plan that needs it, where the plan says so.
     *
     * @return its id; empty when the need is that of the whole plan, or not split by measure
     */
    public abstract Optional<String> measure();

    /**
     * The task of the plan whose total it is.
     *
     * @return its id; empty when it is not stated for a task
     */
    public abstract Optional<String> task();

    /**
     * The goal of the plan whose total it is.
     *
     * @return its id; empty when it is not stated for a goal
     */
    public abstract Optional<String> goal();

    /**
     * The kind of source the money is to come from.
     *
     * @return the kind; empty when the need is not split by source
     */
    public abstract Optional<FundingSourceKind> sourceKind();

    /**
     * The need this one is a part of ("of which"), so that it is not added again.
     *
     * @return the id of the larger need; empty when it stands for itself
     */
    public abstract Optional<String> within();

    /**
     * The need of an earlier edition that this one restates: from the effective day of this one on, only this one counts.
     *
     * @return the id of the earlier need; empty when it restates none
     */
    public abstract Optional<String> replaces();

    /**
     * Whether the source says that the parts stated within this need are all of it.
     *
     * @return true where it says so: what the parts miss is a contradiction then; false where it does not: the rest is unknown
     */
    @Value.Default
    public boolean partsComplete() {
        return false;
    }

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id, a negative amount, one finer than its currency, and a need of a measure and a task at once.
     */
    @Value.Check
    Need check() {
        Ids.check("Need", id());
        if (Stream.of(measure(), task(), goal()).filter(Optional::isPresent).count() > 1) {
            throw new RefusedException(
                    ProblemKind.EXCLUDE_EACH_OTHER,
                    "Need names one of measure, task and goal at most, but " + id()
                            + " names more; keep the smallest, the others follow from the plan",
                    "id",
                    id(),
                    "one",
                    measure().isPresent() ? Word.MEASURE : Word.TASK,
                    "other",
                    goal().isPresent() ? Word.GOAL : Word.TASK);
        }
        MonetaryAmount exact = Amounts.exact(amount());
        if (within().isPresent() && replaces().isPresent()) {
            throw new RefusedException(
                    ProblemKind.EXCLUDE_EACH_OTHER,
                    "Need.within and Need.replaces exclude each other, but " + id()
                            + " has both; restate the larger need and list the parts within the new one",
                    "id",
                    id(),
                    "one",
                    Word.LARGER_NEED,
                    "other",
                    Word.REPLACED_NEED);
        }
        if (exact.isNegative()) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_AMOUNT,
                    "Need.amount must not be negative, but was " + Amounts.plain(exact) + " (" + id() + ")",
                    "what",
                    Word.NEED,
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

    /** Collects the parts of a {@link Need}. */
    public static final class Builder extends ImmutableNeed.Builder {
        Builder() {}
    }
}
