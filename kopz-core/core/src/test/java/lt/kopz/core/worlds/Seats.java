package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;

/** Members and meetings of a group by a day in one world. */
final class Seats {
    private final World world;
    private final LocalDate day;

    Seats(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    private boolean isMember(Membership member) {
        boolean hasBegun = world.isBy(day, member.id(), member.since());
        return hasBegun
                && member.endsFrom()
                        .map(end -> !world.isBy(day, "end of " + member.id(), end))
                        .orElse(true);
    }

    /** Before the first member that anybody names, nobody knows how many there were, unless all are said to be named. */
    long members(CoordinationGroup group) {
        List<Membership> begun = group.memberships().stream()
                .filter(member -> world.isBy(day, member.id(), member.since()))
                .toList();
        long members = group.memberships().stream().filter(this::isMember).count();
        return members + new Lists(world).count(ListKind.MEMBERS, members, !begun.isEmpty());
    }

    long meetingsRecorded(CoordinationGroup group) {
        return group.meetings().stream().filter(this::isHeld).count();
    }

    private boolean isHeld(Meeting meeting) {
        return switch (meeting.state()) {
            case HELD -> world.isBy(day, meeting.id(), meeting.date().value());
            case PLANNED, CONVENED ->
                meeting.state() != MeetingState.CANCELLED
                        && !world.dayToCome(meeting.id(), meeting.date().value())
                                .isAfter(day)
                        && world.perhaps("held " + meeting.id());
            case CANCELLED -> false;
        };
    }
}
