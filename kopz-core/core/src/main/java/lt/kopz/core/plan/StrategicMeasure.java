package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A measure of the strategic plan: a line to which budget money is appropriated.
 *
 * <p>Two lines with one name and two codes are two strategic measures, until a recorded decision says that they are
 * the same. Codes are opaque text; every municipality has its own grammar.
 */
@Value.Immutable
public abstract class StrategicMeasure implements Fact, WithStrategicMeasure {
    StrategicMeasure() {}

    /**
     * The name.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * The code, exactly as printed.
     *
     * @return the code; empty when none is printed
     */
    public abstract Optional<String> code();

    /**
     * The programme it belongs to.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> programme();

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

    /** Collects the parts of a {@link StrategicMeasure}. */
    public static final class Builder extends ImmutableStrategicMeasure.Builder {
        Builder() {}
    }
}
