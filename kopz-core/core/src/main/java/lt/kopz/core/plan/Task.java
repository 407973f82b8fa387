package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A task (uždavinys) of an action plan, carried out by its measures.
 *
 * <p>Example: task 1.1, "to inform pupils", of goal 1. What a plan says a task needs in all is a need that names the task.
 */
@Value.Immutable
public abstract class Task implements Fact, WithTask {
    Task() {}

    /**
     * The number or code, exactly as printed.
     *
     * @return the code, such as {@code 1.1}; empty when none is printed
     */
    public abstract Optional<String> code();

    /**
     * What it is.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The goal it serves.
     *
     * @return the id of a goal of the same plan; empty when it serves none, or that is unknown
     */
    public abstract Optional<String> goal();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Task}. */
    public static final class Builder extends ImmutableTask.Builder {
        Builder() {}
    }
}
