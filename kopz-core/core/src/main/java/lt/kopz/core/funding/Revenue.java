package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Money that comes in, planned or received (pajamos).
 *
 * <p>Example: a grant of 1200.00 EUR from the ministry, planned in the budget of February and received in June; a loan finances a deficit and
 * is no own revenue.
 */
@Value.Immutable
public abstract class Revenue implements Amendable, WithRevenue {
    Revenue() {}

    /**
     * How far it has come.
     *
     * @return planned or received
     */
    public abstract RevenueState state();

    /**
     * What kind of revenue it is.
     *
     * @return the kind
     */
    @Value.Default
    public RevenueKind kind() {
        return RevenueKind.OTHER;
    }

    /**
     * What it is more exactly, such as property tax.
     *
     * @return the words; empty when no source says
     */
    public abstract Optional<LocalizedText> subkind();

    /**
     * The action plan it is for.
     *
     * @return its id; empty when it is for none, or the appropriation says it
     */
    public abstract Optional<String> plan();

    /**
     * The appropriation that it is added to, as in a net budget, whose appropriation may use its own income beside what is given. Revenue that
     * an appropriation consists of is named by {@link Appropriation#fundedBy()} instead.
     *
     * @return its id; empty when it is added to none
     */
    public abstract Optional<String> appropriation();

    /**
     * Who pays it.
     *
     * @return the id of an organisation or of the municipality; empty when unknown
     */
    public abstract Optional<String> payer();

    /**
     * The act that plans it.
     *
     * @return its id; empty when unknown
     */
    @Override
    public abstract Optional<String> act();

    /**
     * Since when it is planned, or when it was received.
     *
     * @return the date; unknown where no source says
     */
    @Override
    public abstract Sourced<PartialDate> effective();

    /**
     * The budget time it is for.
     *
     * @return the period, both ends inclusive; empty when no source says
     */
    public abstract Optional<DateRange> period();

    @Override
    public Optional<DateRange> time() {
        return period();
    }

    /** Refuses a change that does not fit what it amends or is below zero. */
    @Value.Check
    void check() {
        MoneyChecks.marks(this);
        change().check(this, amends());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Revenue}. */
    public static final class Builder extends ImmutableRevenue.Builder implements Itemised.Builder<Revenue.Builder> {
        Builder() {}
    }
}
