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
import lt.kopz.core.time.DateRange;
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
     * The programme it goes to, where no strategic measure of it is named.
     *
     * @return its id; empty when unknown, and where the strategic measure states the programme
     */
    public abstract Optional<String> programme();

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

    /**
     * The measure of the action plan it is meant for.
     *
     * @return its id; empty when it is not meant for one measure alone
     */
    public abstract Optional<String> measure();

    /**
     * The budget time it is appropriated for, mostly a year.
     *
     * @return the period, both ends inclusive; empty when no source says, and then the year of its effective day is inferred
     */
    public abstract Optional<DateRange> period();

    /**
     * Whether it stands for itself or changes another one.
     *
     * @return the kind
     */
    @Value.Default
    public AppropriationKind kind() {
        return AppropriationKind.ORIGINAL;
    }

    /**
     * The original appropriation that this one changes; what this one does not say of its earmark is as the original says.
     *
     * @return the id of an original appropriation; required for one that replaces, never given for an original
     */
    public abstract Optional<String> amends();

    /**
     * Whether the source says that the parts stated within this appropriation are all of it.
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
     * Refuses a malformed id, an amount finer than its currency, a kind that does not fit what it amends, and two earmarks in one.
     */
    @Value.Check
    Appropriation check() {
        Ids.check("Appropriation", id());
        MonetaryAmount exact = Amounts.exact(amount());
        if (strategicMeasure().isPresent() && programme().isPresent()) {
            throw new RefusedException(
                    ProblemKind.EXCLUDE_EACH_OTHER,
                    "Appropriation names a strategic measure or a programme, but " + id()
                            + " names both; leave the programme out, it follows from the strategic measure",
                    "id",
                    id(),
                    "one",
                    Word.STRATEGIC_MEASURE,
                    "other",
                    Word.PROGRAMME);
        }
        if (kind() == AppropriationKind.ORIGINAL && amends().isPresent()) {
            throw new RefusedException(
                    ProblemKind.AMENDS_THOUGH_ORIGINAL,
                    "Appropriation.amends belongs to ADDED, REDUCED or REPLACED, but " + id()
                            + " is ORIGINAL; name its kind or leave amends out",
                    "id",
                    id());
        }
        if (kind() == AppropriationKind.REPLACED && amends().isEmpty()) {
            throw new RefusedException(
                    ProblemKind.REPLACES_NOTHING,
                    "Appropriation.amends must name what " + id() + " replaces, but was absent; name the original",
                    "id",
                    id());
        }
        if (kind() != AppropriationKind.ORIGINAL && exact.isNegative()) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_CHANGE,
                    "Appropriation.amount of a change must not be negative, but was " + Amounts.plain(exact) + " ("
                            + id() + "); say REDUCED instead of a sign",
                    "id",
                    id(),
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

    /** Collects the parts of a {@link Appropriation}. */
    public static final class Builder extends ImmutableAppropriation.Builder {
        Builder() {}
    }
}
