package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * That the chair or members demanded a meeting, by the right that the rules of procedure give to the chair or to a part of the members.
 *
 * <p>Example: on 4 March 2019 six of eighteen members demanded a meeting; it was held on 15 March.
 */
@Value.Immutable
public abstract class MeetingDemand implements Fact, WithMeetingDemand {
    MeetingDemand() {}

    /**
     * When it was made.
     *
     * @return the day
     */
    public abstract Sourced<PartialDate> made();

    /**
     * Who demanded it, where they are named.
     *
     * @return the ids of their memberships; empty when nobody is named
     */
    public abstract ImmutableList<String> members();

    /**
     * How many members demanded it, where they are counted.
     *
     * @return the number; empty when no source gives one
     */
    public abstract Optional<Headcount> count();

    /**
     * Whether the chair demanded it, alone or with others, where no membership of the chair is named.
     *
     * @return true where a source says so; false where it does not, which says nothing of those who are named
     */
    @Value.Default
    public boolean byChair() {
        return false;
    }

    /**
     * The meeting that answered it.
     *
     * @return its id; empty when no source says which, or none did
     */
    public abstract Optional<String> meeting();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link MeetingDemand}. */
    public static final class Builder extends ImmutableMeetingDemand.Builder {
        Builder() {}
    }
}
