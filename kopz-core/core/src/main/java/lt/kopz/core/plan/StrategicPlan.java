package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A strategic performance plan of the municipality (strateginis veiklos planas).
 *
 * <p>Example: the plan for 2019–2021, approved by the council's decision V17-24.
 */
@Value.Immutable
public abstract class StrategicPlan implements Fact, WithStrategicPlan {
    StrategicPlan() {}

    /**
     * The title.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The years it covers.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange period();

    /**
     * The act that approved it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> act();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link StrategicPlan}. */
    public static final class Builder extends ImmutableStrategicPlan.Builder {
        Builder() {}
    }
}
