package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.sourced;
import static lt.kopz.core.shape.Kind.whole;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;

/** The shapes of events and series. */
public final class AttendanceShapes {
    private AttendanceShapes() {}

    public static final Shape<OfWhich> OF_WHICH = Shape.of(OfWhich.class)
            .describe("A part of the attendance that is counted in the whole already.")
            .required("who", "Who they are.")
            .required("count", "How many they are.")
            .provenance()
            .build();

    private static final Kind<Lecturer> LECTURER = converted(
            sourced(reference(Person.class)),
            sourced -> new Lecturer(sourced.value(), sourced.provenance()),
            lecturer -> Sourced.of(lecturer.person(), lecturer.provenance()));

    private static final Kind<EventKind> EVENT_KIND =
            openCode(ValueMessage.EVENT_KIND, EventKind.COMMON, EventKind::new, EventKind::code);

    public static final Shape<Event> EVENT = Shape.of(Event.class)
            .describe("An event, or a batch of like events that a source counts together.")
            .id()
            .required("measure", reference(Measure.class), "The measure of the plan it belongs to.")
            .optional("series", reference(EventSeries.class), "The series it belongs to.")
            .required("kind", EVENT_KIND, "What kind of event it is.")
            .required("title", "The title.")
            .required("state", "How far it has come.")
            .required("date", "When it was, or is to be, held; a range where a batch took place over some days.")
            .optional("plannedSince", "When it was planned, if a source says so.")
            .withDefault("occurrences", whole(1, Integer.MAX_VALUE), 1, "How many like events these are.")
            .withDefault("participations", Headcount.unknown())
            .describe("How many participations there were or, while it is planned, are expected, over all occurrences.")
            .list("ofWhich", part(OF_WHICH), "Parts of the attendance that are counted in it already.")
            .list("audience", "Whom it is for.")
            .optional("duration", part(ValueShapes.TEACHING_HOURS), "How long one occurrence lasts.")
            .optional("venue", PartyShapes.PARTY, "Where it takes place.")
            .optional("place", "Where it takes place, where that is not an organisation's house.")
            .optional("occasion", "What it is held on the occasion of.")
            .list("helpers", "Who helps to hold it.")
            .list("lecturers", LECTURER, "Who lectures.")
            .optional("persons")
            .describe("How many different people attended, over all occurrences; never added to the participations.")
            .optional("postponedTo", "The time it was postponed to.")
            .optional("reason", "Why it was postponed or cancelled.")
            .optional("organiser", PartyShapes.PARTY, "Who organises it.")
            .optional("territory", "The territory whose people it is for, such as an eldership.")
            .provenance()
            .build();

    public static final Shape<TargetUnits> TARGET_UNITS = Shape.of(TargetUnits.class)
            .describe("Units that a series is to reach, such as schools.")
            .required("unit", "What the units are, in the plural.")
            .required("total", whole(1, Integer.MAX_VALUE), "How many there are in all.")
            .required("reached", "How many of them were reached.")
            .optional("plannedIncluded", "Whether #reached() already counts the units that planned events will reach.")
            .provenance()
            .build();

    public static final Shape<EventSeries> EVENT_SERIES = Shape.of(EventSeries.class)
            .describe("A series of like events that a source speaks of as one.")
            .id()
            .required("measure", reference(Measure.class), "The measure of the plan it belongs to.")
            .required("title", "The title.")
            .required("date", "The time over which the series runs.")
            .optional("intended", whole(1, Integer.MAX_VALUE), "How many events the series is to have in all.")
            .optional("targets", part(TARGET_UNITS), "The units it is to reach.")
            .provenance()
            .build();
}
