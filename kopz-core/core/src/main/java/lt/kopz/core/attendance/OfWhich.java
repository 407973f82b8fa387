package lt.kopz.core.attendance;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A part of the attendance that is counted in the whole already.
 *
 * <p>Example: 17 listeners, of which 10 members of the group; together they are 17, never 27.
 */
@Value.Immutable
public abstract class OfWhich implements Evidenced, WithOfWhich {
    OfWhich() {}

    /**
     * Who they are.
     *
     * @return the part
     */
    public abstract LocalizedText who();

    /**
     * How many they are.
     *
     * @return the number
     */
    public abstract Headcount count();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link OfWhich}. */
    public static final class Builder extends ImmutableOfWhich.Builder {
        Builder() {}
    }
}
