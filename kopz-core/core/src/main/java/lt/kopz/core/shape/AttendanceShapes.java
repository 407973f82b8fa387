package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.FLAG;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.SOURCED_COUNT;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.sourced;
import static lt.kopz.core.shape.Kind.whole;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
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

    public static final Shape<OfWhich> OF_WHICH = Shape.of(
                    OfWhich.class, "A part of the attendance that is counted in the whole already.")
            .required("who", LOCALISED, "Who they are.")
            .required("count", COUNT, "How many they are.")
            .provenance()
            .build();

    private static final Kind<Lecturer> LECTURER = converted(
            sourced(reference(Person.class)),
            sourced -> new Lecturer(sourced.value(), sourced.provenance()),
            lecturer -> Sourced.of(lecturer.person(), lecturer.provenance()));

    private static final Kind<EventKind> EVENT_KIND =
            openCode(ValueMessage.EVENT_KIND, EventKind.PATTERN, EventKind.COMMON, EventKind::of, EventKind::code);

    public static final Shape<Event> EVENT = Shape.of(
                    Event.class, "An event, or a batch of like events that a source counts together.")
            .id()
            .required("measure", reference(Measure.class), "The measure of the plan it belongs to.")
            .optional("series", reference(EventSeries.class), "The series it belongs to.")
            .required("kind", EVENT_KIND, "What kind of event it is.")
            .required("title", LOCALISED, "The title.")
            .required("state", code(EventState.class), "How far it has come.")
            .required(
                    "date",
                    SOURCED_DATE,
                    "When it was, or is to be, held; a range where a batch took place over some days.")
            .optional("plannedSince", DATE, "When it was planned, if a source says so.")
            .withDefault("occurrences", whole(1, Integer.MAX_VALUE), 1, "How many like events these are.")
            .withDefault(
                    "participations",
                    COUNT,
                    Headcount.unknown(),
                    "How many participations there were or, while it is planned, are expected, over all occurrences.")
            .list("ofWhich", part(OF_WHICH), "Parts of the attendance that are counted in it already.")
            .list("audience", LOCALISED, "Whom it is for.")
            .optional("duration", part(ValueShapes.TEACHING_HOURS), "How long one occurrence lasts.")
            .optional("venue", PartyShapes.PARTY, "Where it takes place.")
            .optional("place", LOCALISED, "Where it takes place, where that is not an organisation's house.")
            .optional("occasion", LOCALISED, "What it is held on the occasion of.")
            .list("helpers", LOCALISED, "Who helps to hold it.")
            .list("lecturers", LECTURER, "Who lectures.")
            .optional(
                    "persons",
                    SOURCED_COUNT,
                    "How many different people attended, over all occurrences; never added to the participations.")
            .optional("postponedTo", DATE, "The time it was postponed to.")
            .optional("reason", LOCALISED, "Why it was postponed or cancelled.")
            .optional("organiser", PartyShapes.PARTY, "Who organises it.")
            .optional("territory", LOCALISED, "The territory whose people it is for, such as an eldership.")
            .provenance()
            .build();

    public static final Shape<TargetUnits> TARGET_UNITS = Shape.of(
                    TargetUnits.class, "Units that a series is to reach, such as schools.")
            .required("unit", LOCALISED, "What the units are, in the plural.")
            .required("total", whole(1, Integer.MAX_VALUE), "How many there are in all.")
            .required("reached", COUNT, "How many of them were reached.")
            .optional(
                    "plannedIncluded",
                    FLAG,
                    "Whether #reached() already counts the units that planned events will reach.")
            .provenance()
            .build();

    public static final Shape<EventSeries> EVENT_SERIES = Shape.of(
                    EventSeries.class, "A series of like events that a source speaks of as one.")
            .id()
            .required("measure", reference(Measure.class), "The measure of the plan it belongs to.")
            .required("title", LOCALISED, "The title.")
            .required("date", SOURCED_DATE, "The time over which the series runs.")
            .optional("intended", whole(1, Integer.MAX_VALUE), "How many events the series is to have in all.")
            .optional("targets", part(TARGET_UNITS), "The units it is to reach.")
            .provenance()
            .build();
}
