package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lt.kopz.core.style.KopzStyle;
import org.immutables.value.Value;

/**
 * A recorded decision about how to read facts that contradict each other; the facts themselves stay as they are.
 *
 * <p>Example: one budget line is printed under the codes 01.03.01.04 and 01.03.02.04. Both are kept; the decision says that
 * they are one and the same line, and for what reason.
 */
@Value.Immutable
@KopzStyle
public abstract class Decision implements Fact, WithDecision {
    Decision() {}

    /** What is decided. */
    public enum Kind {
        /** All the subjects are one and the same thing. */
        SAME
    }

    @Override
    public abstract String id();

    /**
     * What is decided about the subjects.
     *
     * @return the kind of decision
     */
    public abstract Kind kind();

    /**
     * What it is decided about.
     *
     * @return the ids of two or more facts of the dossier
     */
    public abstract ImmutableList<String> subjects();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /** Refuses a decision about fewer than two different things. */
    @Value.Check
    void check() {
        Ids.check("Decision", id());
        if (ImmutableSet.copyOf(subjects()).size() < 2
                || ImmutableSet.copyOf(subjects()).size() != subjects().size()) {
            throw new IllegalArgumentException(
                    "Decision.subjects must name two or more different facts, but were " + subjects());
        }
    }

    /**
     * Starts a decision.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Decision}. */
    public static final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
