package lt.kopz.core.worlds;

import java.time.LocalDate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.time.PartialDate;

/** Which events are held, planned and postponed by a day in one world. */
final class Happenings {
    private final World world;
    private final LocalDate day;

    Happenings(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    boolean happened(String fact, PartialDate date) {
        return world.isBy(day, fact, date);
    }

    /** When it is held, or is to be. */
    LocalDate dayOf(Event event) {
        return switch (event.state()) {
            case HELD, CANCELLED -> world.day(event.id(), event.date().value());
            case PLANNED -> world.dayToCome(event.id(), event.date().value());
            case POSTPONED -> world.dayToCome(event.id(), event.postponedTo().orElse(PartialDate.unknown()));
        };
    }

    /**
     * Whether what was still to come when all was known was held once its day had passed, nobody knows; nor of what is told as held on a day
     * after all was known, since the two cannot both be.
     */
    boolean isHeld(Event event) {
        boolean isOver = !dayOf(event).isAfter(day);
        return switch (event.state()) {
            case HELD -> isOver || (dayOf(event).isAfter(world.horizon()) && world.perhaps("held " + event.id()));
            case PLANNED -> isOver && world.perhaps("held " + event.id());
            case POSTPONED -> event.postponedTo().isPresent() && isOver && world.perhaps("held " + event.id());
            case CANCELLED -> false;
        };
    }

    /** What is still to come, and known to be. */
    boolean isPlanned(Event event) {
        boolean isToCome = dayOf(event).isAfter(day);
        if (event.plannedSince().isPresent()) {
            boolean isKnown =
                    happened("plan of " + event.id(), event.plannedSince().get());
            return isToCome && isKnown && (event.state() == EventState.PLANNED || event.state() == EventState.HELD);
        }
        return event.state() == EventState.PLANNED && isToCome && isKnownByNow("plan of " + event.id());
    }

    /** What is known when all is known, and nobody says since when. */
    boolean isKnownByNow(String what) {
        return !day.isBefore(world.horizon()) || world.perhaps(what + " on " + day);
    }

    boolean isPostponed(Event event) {
        return event.state() == EventState.POSTPONED
                && !isHeld(event)
                && (!day.isBefore(world.horizon())
                        || happened("postponed " + event.id(), event.date().value()));
    }
}
