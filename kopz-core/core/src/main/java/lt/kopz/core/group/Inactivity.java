package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * That nothing happened, stated by a source: a fact of its own, which differs from nothing being stated.
 *
 * <p>Example: "the group did not meet in 2019, because there were no cases"; "the eldership was asked and did not answer".
 */
@Value.Immutable
public abstract class Inactivity implements Fact, WithInactivity {
    Inactivity() {}

    /**
     * What was not there or not done.
     *
     * @return the kind
     */
    public abstract InactivityKind kind();

    /**
     * What it is about.
     *
     * @return the id of the group, of an action plan or of a measure; empty when it is about the period as a whole
     */
    public abstract Optional<String> subject();

    /**
     * The time it is about.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange period();

    /**
     * Why.
     *
     * @return the reason; empty when the source gives none
     */
    public abstract Optional<LocalizedText> reason();

    /**
     * Who did nothing or, for {@link InactivityKind#NO_ANSWER}, did not answer.
     *
     * @return the id of an organisation; empty when it is the group or the source does not say
     */
    public abstract Optional<String> organisation();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Inactivity}. */
    public static final class Builder extends ImmutableInactivity.Builder {
        Builder() {}
    }
}
