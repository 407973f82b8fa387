package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * That somebody belonged to a group over some time: a person, an organisation, or whoever holds an office.
 *
 * <p>An end is kept as it is stated: as the first day on which the membership no longer holds, so that the day of a hand-over belongs to the
 * new member, or as its last day.
 */
@Value.Immutable
public abstract class Membership implements Fact, WithMembership {
    Membership() {}

    /**
     * The seat, so that hand-overs can be followed.
     *
     * @return an id of the seat, chosen freely; empty where the sources name members and no seats: nobody is then known to follow another
     */
    public abstract Optional<String> seat();

    /**
     * The place among the members.
     *
     * @return the seat; where there is none, the id of this membership
     */
    public String place() {
        return seat().orElse(id());
    }

    /**
     * The delegating sector.
     *
     * @return the id of a {@link Sector}; empty when unknown
     */
    public abstract Optional<String> sector();

    /**
     * The body that delegated the member, where a source names one beside the organisation that the member is of: a council of non-governmental
     * organisations delegates somebody of one of them, or one group sends its chair into another.
     *
     * @return the id of an organisation, the municipality or a group; empty when none is named
     */
    public abstract Optional<String> delegatedBy();

    /**
     * The member, where a person is named.
     *
     * @return the id of the person; empty when nobody is named
     */
    public abstract Optional<String> person();

    /**
     * When the membership began.
     *
     * @return the first day, as precise as it is known
     */
    public abstract PartialDate since();

    /**
     * The office whose holder is the member, where an act names the office.
     *
     * @return the name of the office: "head of the division of education"; empty where none is named
     */
    public abstract Optional<LocalizedText> office();

    /**
     * When the membership ended, where that day is stated as not belonging to it.
     *
     * @return the first day on which it no longer holds; empty while it lasts, and where the last day is stated
     */
    public abstract Optional<PartialDate> until();

    /**
     * The last day of the membership, where an end is stated as belonging to it: "until 1 March inclusive".
     *
     * @return the last day on which it holds; empty while it lasts, and where an end is stated that does not belong to it
     */
    public abstract Optional<LocalDate> lastDay();

    /**
     * When the membership ended, however it is stated.
     *
     * @return the first day on which it no longer holds; empty while it lasts
     */
    public Optional<PartialDate> endsFrom() {
        return until().or(() -> lastDay().map(day -> PartialDate.of(day.plusDays(1))));
    }

    /**
     * The last day of the membership, as it is written: however its end is stated, a day that is known belongs to the membership.
     *
     * @return the last day, or the month or year in which it ended where no day is known; empty while it lasts
     */
    public Optional<PartialDate> endsOn() {
        return endsFrom()
                .map(end -> end.asDay()
                        .<PartialDate>map(day -> PartialDate.of(day.minusDays(1)))
                        .orElse(end));
    }

    /**
     * The act that made it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> act();

    /**
     * The organisation that holds the seat, where no person is named or it is the member itself.
     *
     * @return its id; empty when there is none
     */
    public abstract Optional<String> organisation();

    /**
     * What the member does in the group.
     *
     * @return the roles; empty for a member of whom no role is stated
     */
    public abstract ImmutableList<MemberRole> roles();

    /**
     * For whom a substitute stands in.
     *
     * @return the id of the membership replaced; empty for a member, and where it is not known for whom
     */
    public abstract Optional<String> standsInFor();

    /**
     * Whether this is a seat of the group: that of a member, not of an observer or a substitute.
     *
     * @return false for an observer and for a substitute
     */
    public boolean seated() {
        return votes() && !roles().contains(MemberRole.SUBSTITUTE);
    }

    /**
     * Whether the member has a vote.
     *
     * @return false for an observer; true for a substitute, whose vote is that of the member replaced
     */
    public boolean votes() {
        return !roles().contains(MemberRole.OBSERVER);
    }

    /**
     * Refuses an end that is stated twice or surely lies before the beginning, and somebody who stands in and is no substitute, or for nobody
     * else.
     */
    @Value.Check
    void check() {
        seat().ifPresent(Ids::check);
        if (until().isPresent() && lastDay().isPresent()) {
            throw new RefusedException(ProblemKind.TWO_ENDS, "id", id());
        }
        PartialDate.requireOrder(Optional.of(since()), endsFrom());
        standsInFor().ifPresent(member -> {
            if (!roles().contains(MemberRole.SUBSTITUTE) || member.equals(id())) {
                throw new RefusedException(
                        member.equals(id()) ? ProblemKind.OWN_SUBSTITUTE : ProblemKind.NO_SUBSTITUTE,
                        "id",
                        id(),
                        "member",
                        member);
            }
        });
    }

    /**
     * Whether this membership may have ended before another began, or on that day; imprecise dates are given the benefit of the doubt.
     *
     * @param other the other membership
     * @return false where the first surely still held on a day of the other
     */
    public boolean endsBefore(Membership other) {
        Optional<LocalDate> end = endsFrom().flatMap(PartialDate::earliest);
        Optional<LocalDate> start = other.since().latest();
        return endsFrom().isPresent()
                && (end.isEmpty() || start.isEmpty() || !end.get().isAfter(start.get()));
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Membership}. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
