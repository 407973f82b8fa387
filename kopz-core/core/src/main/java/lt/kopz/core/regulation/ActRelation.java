package lt.kopz.core.regulation;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A relation from one act to another, stated by the act that acts, or of passive kinds by the one that is acted upon.
 *
 * <p>Example: decision V17-253 amends decision V17-24; V17-24 is {@link RelationKind#AMENDED_BY} V17-253.
 */
@Value.Immutable
public abstract class ActRelation implements Evidenced, WithActRelation {
    ActRelation() {}

    /**
     * How the acts relate.
     *
     * @return the kind of relation
     */
    public abstract RelationKind kind();

    /**
     * The other act.
     *
     * @return its id
     */
    public abstract String act();

    /**
     * The point of the other act that is meant, exactly as printed.
     *
     * @return the point, such as {@code 19.6-33 p.}; empty when the act as a whole is meant
     */
    public abstract Optional<String> point();

    /**
     * What the point says from then on, where this act amends or replaces it.
     *
     * @return the text; empty where the words are not known, and where the point says nothing any more
     */
    public abstract Optional<LocalizedText> text();

    /**
     * From when the relation holds, where that is stated apart from the day on which the act that acts takes effect.
     *
     * @return the first day, as precise as it is known, counted only once the act that acts has been adopted; empty where it is the day
     *     on which that act takes effect
     */
    public abstract Optional<Sourced<PartialDate>> since();

    /**
     * Until when the relation holds: an act may be suspended for a time.
     *
     * @return the first day on which it no longer holds; empty where it holds while the act that acts is in force
     */
    public abstract Optional<Sourced<PartialDate>> until();

    /**
     * Refuses a text of no point, and an end of what has none: only a suspension is for a time.
     */
    @Value.Check
    void check() {
        if (until().isPresent() && kind().active() != RelationKind.SUSPENDS) {
            throw new RefusedException(ProblemKind.RELATION_WITHOUT_END, "act", act());
        }
        boolean sets = kind().active() == RelationKind.AMENDS || kind().active() == RelationKind.REPLACES;
        if (text().isPresent() && (point().isEmpty() || !sets)) {
            throw new RefusedException(ProblemKind.TEXT_WITHOUT_POINT, "act", act());
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link ActRelation}. */
    public static final class Builder extends ImmutableActRelation.Builder {
        Builder() {}
    }
}
