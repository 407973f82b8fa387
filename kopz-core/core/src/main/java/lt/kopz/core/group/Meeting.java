package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * A meeting of the group.
 *
 * <p>Example: 5 February 2019, held, minutes No KOPŽ-1; 12 December 2019, planned.
 */
@Value.Immutable
public abstract class Meeting implements Fact, WithMeeting {
    Meeting() {}

    /**
     * When it is, or was, to be held.
     *
     * @return the date
     */
    public abstract Sourced<PartialDate> date();

    /**
     * How far it has come.
     *
     * @return the state, as the sources state it
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

    /**
     * When the members were called to it.
     *
     * @return the day of the notice; empty when it is not known
     */
    public abstract Optional<PartialDate> convened();

    /**
     * In which form it takes place.
     *
     * @return the form; empty when no source says
     */
    public abstract Optional<MeetingForm> form();

    /**
     * The members present, where they are named: all of them. Where only some are named, {@link #membersPresent} says how many there were
     * at least.
     *
     * @return the ids of their memberships; empty when nobody is named
     */
    public abstract ImmutableList<String> attendees();

    /**
     * How many members with a vote were present, where they are counted; guests and lecturers are not members.
     *
     * @return the number; empty when no source gives one
     */
    public abstract Optional<Headcount> membersPresent();

    /**
     * How many guests were present.
     *
     * @return the number; empty when no source gives one
     */
    public abstract Optional<Headcount> guests();

    /**
     * How many lecturers were present.
     *
     * @return the number; empty when no source gives one
     */
    public abstract Optional<Headcount> lecturers();

    /**
     * What was on the agenda.
     *
     * @return the items, in their order; empty when none are known
     */
    public abstract ImmutableList<AgendaItem> agenda();

    /**
     * What was put to the vote.
     *
     * @return the votes, in their order; empty when none are known
     */
    public abstract ImmutableList<Vote> votes();

    /**
     * When the minutes were signed.
     *
     * @return the day; empty when it is not known, or they are not signed
     */
    public abstract Optional<PartialDate> minutesSigned();

    /**
     * Whether minutes are known of.
     *
     * @return true if an act or the day of signing is given; false where no source speaks of any, which does not mean that there are none
     */
    public final boolean hasMinutes() {
        return minutes().isPresent() || minutesSigned().isPresent();
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
