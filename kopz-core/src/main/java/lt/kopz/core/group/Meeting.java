package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * A meeting of the group.
 *
 * <p>Example: 5 February 2019, held, minutes No KOPŽ-1; 12 December 2019, planned.
 */
@Value.Immutable
@KopzStyle
public abstract class Meeting implements Fact, WithMeeting {
    Meeting() {}

    @Override
    public abstract String id();

    /**
     * When it is, or was, to be held.
     *
     * @return the date
     */
    public abstract Sourced<PartialDate> date();

    /**
     * How far it has come.
     *
     * @return the state, as told by the sources
     */
    public abstract MeetingState state();

    /**
     * The minutes.
     *
     * @return the id of the act; empty when none are known
     */
    public abstract Optional<String> minutes();

    /**
     * When it was planned, if a source says so.
     *
     * @return the date; empty when no source says
     */
    public abstract Optional<PartialDate> plannedSince();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id.
     */
    @Value.Check
    void check() {
        Ids.check("Meeting", id());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Meeting}. */
    public static final class Builder extends ImmutableMeeting.Builder {
        Builder() {}
    }
}
