package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A goal (tikslas) of an action plan, reached by its {@linkplain Task tasks}.
 *
 * <p>Example: goal 1, "to protect the residents from trafficking". What a plan says a goal needs in all is a need that names the goal, so
 * that it has its years, sources and editions as every other need has.
 */
@Value.Immutable
public abstract class Goal implements Fact, WithGoal {
    Goal() {}

    /**
     * The number or code, exactly as printed.
     *
     * @return the code, such as {@code 1}; empty when none is printed
     */
    public abstract Optional<String> code();

    /**
     * What it is.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Goal}. */
    public static final class Builder extends ImmutableGoal.Builder {
        Builder() {}
    }
}
