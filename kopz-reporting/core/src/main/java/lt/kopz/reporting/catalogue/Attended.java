package lt.kopz.reporting.catalogue;

import java.util.function.Function;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Message;
import lt.kopz.reporting.document.Cell;

/**
 * Events and who comes to them, the same in sentences, drawings and tables: of a dossier, a plan, a measure or a series.
 *
 * @param own what is held is counted of this: of the reporting period, or since the beginning
 * @param ahead what is planned is counted of this
 */
record Attended(Attendance own, Attendance ahead) {

    /** What reports show of it, each as the one figure that it is wherever it is shown. */
    @SuppressWarnings("ImmutableEnumChecker") // messages are constants, and references to methods have no state
    enum What {
        EVENTS_HELD(PartMessage.COLUMN_EVENTS_HELD, all -> all.own.eventsHeld()),
        HELD(YearlyMessage.COLUMN_HELD, all -> all.own.held().as(Participations::count)),
        EVENTS_PLANNED(PartMessage.COLUMN_EVENTS_PLANNED, all -> all.ahead.eventsPlanned()),
        PLANNED(YearlyMessage.COLUMN_PLANNED, all -> all.ahead.planned().as(Participations::count));

        private final Message heading;
        private final Function<Attended, Figure<Headcount>> figure;

        What(Message heading, Function<Attended, Figure<Headcount>> figure) {
            this.heading = heading;
            this.figure = figure;
        }

        /** What it is called above a column. */
        Message heading() {
            return heading;
        }

        /** The number of the events that it is counted at. */
        private What events() {
            return this == HELD || this == EVENTS_HELD ? EVENTS_HELD : EVENTS_PLANNED;
        }
    }

    /** The same since the beginning. */
    Attended inAll() {
        return new Attended(ahead, ahead);
    }

    Attended of(Function<Attendance, Attendance> part) {
        return new Attended(part.apply(own), part.apply(ahead));
    }

    Figure<Headcount> get(What what) {
        return what.figure.apply(this);
    }

    Headcount value(What what) {
        return get(what).value();
    }

    /** Whether an event that it is counted at is recorded and counted, or may be. */
    boolean isShown(What what) {
        return Writing.isShown(get(what.events()));
    }

    /** Whether anything is known of it, where it is shown. */
    boolean isKnown(What what) {
        return isShown(what) && value(what).isKnown();
    }

    /** A number; a dash where no event is recorded, and nothing of those who came where there was none. */
    Cell cell(What what) {
        Figure<Headcount> events = get(what.events());
        if (what == what.events() || Unrecorded.isNothing(events)) {
            return Writing.count(events);
        }
        return isShown(what) ? Cell.count(value(what)) : Writing.notApplicable();
    }
}
