package lt.kopz.core.attendance;

import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A series of like events that a source speaks of as one.
 *
 * <p>Example: ten lectures "SOS – prekyba žmonėmis!" for senior pupils, of which seven are held and three planned.
 */
@Value.Immutable
public abstract class EventSeries implements Fact, WithEventSeries {
    EventSeries() {}

    /**
     * The measure of the plan it belongs to.
     *
     * @return its id
     */
    public abstract String measure();

    /**
     * The title.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The time over which the series runs.
     *
     * @return the date, usually a range
     */
    public abstract Sourced<PartialDate> date();

    /**
     * How many events the series is to have in all.
     *
     * @return the number, at least 1; empty when unknown
     */
    public abstract Optional<Integer> intended();

    /**
     * The units it is to reach.
     *
     * @return the units; empty when the sources name none
     */
    public abstract Optional<TargetUnits> targets();

    /**
     * Refuses a series that is to have no event.
     */
    @Value.Check
    void check() {
        intended().ifPresent(events -> RefusedException.requireAtLeast(1, events, Word.INTENDED_EVENTS));
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link EventSeries}. */
    public static final class Builder extends ImmutableEventSeries.Builder {
        Builder() {}
    }
}
