package lt.kopz.core.attendance;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Units that a series is to reach, such as schools.
 *
 * <p>Example: 5 institutions out of 13 were visited; whether those still planned are counted in is not said.
 */
@Value.Immutable
public abstract class TargetUnits implements Evidenced, WithTargetUnits {
    TargetUnits() {}

    /**
     * What the units are, in the plural.
     *
     * @return the name of the units
     */
    public abstract LocalizedText unit();

    /**
     * How many there are in all.
     *
     * @return the number, at least 1
     */
    public abstract int total();

    /**
     * How many of them were reached.
     *
     * @return the number
     */
    public abstract Headcount reached();

    /**
     * Whether {@link #reached()} already counts the units that planned events will reach.
     *
     * @return yes or no; empty when the source does not say
     */
    public abstract Optional<Boolean> plannedIncluded();

    /**
     * Refuses units of which there are none.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(1, total(), Word.TARGET_UNITS);
    }

    /**
     * Whether more units are stated to be reached than there are: the one or the other is not so.
     *
     * @return true only where it surely is so
     */
    public boolean exceeded() {
        return reached().lower() > total();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link TargetUnits}. */
    public static final class Builder extends ImmutableTargetUnits.Builder {
        Builder() {}
    }
}
