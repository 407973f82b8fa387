package lt.kopz.core.regulation;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.Cadence;
import org.immutables.value.Value;

/**
 * The rules of procedure of a group, as data.
 *
 * <p>Example: "meetings are called when needed, but not less often than once per half-year".
 */
@Value.Immutable
@KopzStyle
public abstract class RulesOfProcedure implements Fact, WithRulesOfProcedure {
    RulesOfProcedure() {}

    @Override
    public abstract String id();

    /**
     * The act that lays them down.
     *
     * @return its id
     */
    public abstract String act();

    /**
     * How often the group has to meet.
     *
     * @return the cadence; empty when the rules do not say
     */
    public abstract Optional<Cadence> meetings();

    /**
     * Whether meetings are also called whenever they are needed.
     *
     * @return true if the rules say so; false when they do not
     */
    @Value.Default
    public boolean meetingsWhenNeeded() {
        return false;
    }

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id.
     */
    @Value.Check
    void check() {
        Ids.check("RulesOfProcedure", id());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link RulesOfProcedure}. */
    public static final class Builder extends ImmutableRulesOfProcedure.Builder {
        Builder() {}
    }
}
