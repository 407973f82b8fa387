package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A programme of the strategic plan.
 */
@Value.Immutable
public abstract class Programme implements Fact, WithProgramme {
    Programme() {}

    /**
     * The name.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * The code, as opaque text.
     *
     * @return the code; empty when none is printed
     */
    public abstract Optional<String> code();

    /**
     * The strategic plan it belongs to.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> strategicPlan();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Programme}. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
