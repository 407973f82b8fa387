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
import lt.kopz.core.time.Period;
import org.immutables.value.Value;

/**
 * The funding need of a plan (lėšų poreikis) over its period.
 *
 * <p>Example: 3250.00 EUR for the two years 2019–2020; no split by year or measure is given, and none is made up.
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
    public abstract Period period();

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

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id, a negative amount, and one finer than its currency.
     */
    @Value.Check
    Need check() {
        Ids.check("Need", id());
        MonetaryAmount exact = Amounts.exact(amount());
        if (exact.isNegative()) {
            throw new IllegalArgumentException(
                    "Need.amount must not be negative, but was " + Amounts.plain(exact) + " (" + id() + ")");
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
