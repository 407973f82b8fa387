package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * Acts of which the number is known and nothing that would identify them.
 *
 * <p>Example: the composition of a group was changed three times in 2019 by ordinances of the mayor; their days and
 * numbers are not given.
 */
@Value.Immutable
public abstract class UnidentifiedActs implements Fact, WithUnidentifiedActs {
    UnidentifiedActs() {}

    /**
     * The kind of the acts.
     *
     * @return the kind
     */
    public abstract ActKind kind();

    /**
     * Who issued them.
     *
     * @return the issuers; empty when unknown
     */
    public abstract ImmutableList<Issuer> issuers();

    /**
     * How many acts there are.
     *
     * @return the count, at least 1
     */
    public abstract int count();

    /**
     * When they were adopted, as precise as it is known.
     *
     * @return the date
     */
    public abstract PartialDate adopted();

    /**
     * What they did to a known act.
     *
     * @return the relation of each of them; empty when unknown
     */
    public abstract Optional<ActRelation> relation();

    /**
     * Refuses a count below 1.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(1, count(), Word.ACTS);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link UnidentifiedActs}. */
    public static final class Builder extends ImmutableUnidentifiedActs.Builder {
        Builder() {}
    }
}
