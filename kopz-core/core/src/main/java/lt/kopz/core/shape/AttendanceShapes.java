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

    public static final Shape<OfWhich> OF_WHICH = Shape.of("of-which", OfWhich.class, OfWhich::builder)
            .describe("A part of the attendance that is counted in the whole already.")
            .required("who", LOCALISED, OfWhich::who, OfWhich.Builder::who)
            .describe("Who they are.")
            .required("count", COUNT, OfWhich::count, OfWhich.Builder::count)
            .describe("How many they are.")
            .provenance(OfWhich::provenance, OfWhich.Builder::provenance)
            .build(OfWhich.Builder::build);

    private static final Kind<Lecturer> LECTURER = converted(
            sourced(reference(Person.class)),
            sourced -> new Lecturer(sourced.value(), sourced.provenance()),
            lecturer -> Sourced.of(lecturer.person(), lecturer.provenance()));

    private static final Kind<EventKind> EVENT_KIND =
            openCode(ValueMessage.EVENT_KIND, EventKind.PATTERN, EventKind.COMMON, EventKind::of, EventKind::code);

    public static final Shape<Event> EVENT = Shape.of("event", Event.class, Event::builder)
            .describe("An event, or a batch of like events that a source counts together.")
            .id(Event::id, Event.Builder::id)
            .required("measure", reference(Measure.class), Event::measure, Event.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .optional("series", reference(EventSeries.class), Event::series, Event.Builder::series)
            .describe("The series it belongs to.")
            .required("kind", EVENT_KIND, Event::kind, Event.Builder::kind)
            .describe("What kind of event it is.")
            .required("title", LOCALISED, Event::title, Event.Builder::title)
            .describe("The title.")
            .required("state", code(EventState.class), Event::state, Event.Builder::state)
            .describe("How far it has come.")
            .required("date", SOURCED_DATE, Event::date, Event.Builder::date)
            .describe("When it was, or is to be, held; a range where a batch took place over some days.")
            .optional("plannedSince", DATE, Event::plannedSince, Event.Builder::plannedSince)
            .describe("When it was planned, if a source says so.")
            .withDefault("occurrences", whole(1, Integer.MAX_VALUE), 1, Event::occurrences, Event.Builder::occurrences)
            .describe("How many like events these are.")
            .withDefault(
                    "participations", COUNT, Headcount.unknown(), Event::participations, Event.Builder::participations)
            .describe("How many participations there were or, while it is planned, are expected, over all occurrences.")
            .list("ofWhich", part(OF_WHICH), Event::ofWhich, Event.Builder::ofWhich)
            .describe("Parts of the attendance that are counted in it already.")
            .list("audience", LOCALISED, Event::audience, Event.Builder::audience)
            .describe("Whom it is for.")
            .optional("duration", part(ValueShapes.TEACHING_HOURS), Event::duration, Event.Builder::duration)
            .describe("How long one occurrence lasts.")
            .optional("venue", PartyShapes.PARTY, Event::venue, Event.Builder::venue)
            .describe("Where it takes place.")
            .optional("place", LOCALISED, Event::place, Event.Builder::place)
            .describe("Where it takes place, where that is not an organisation's house.")
            .optional("occasion", LOCALISED, Event::occasion, Event.Builder::occasion)
            .describe("What it is held on the occasion of.")
            .list("helpers", LOCALISED, Event::helpers, Event.Builder::helpers)
            .describe("Who helps to hold it.")
            .list("lecturers", LECTURER, Event::lecturers, Event.Builder::lecturers)
            .describe("Who lectures.")
            .optional("persons", SOURCED_COUNT, Event::persons, Event.Builder::persons)
            .describe("How many different people attended, over all occurrences; never added to the participations.")
            .optional("postponedTo", DATE, Event::postponedTo, Event.Builder::postponedTo)
            .describe("The time it was postponed to.")
            .optional("reason", LOCALISED, Event::reason, Event.Builder::reason)
            .describe("Why it was postponed or cancelled.")
            .optional("organiser", PartyShapes.PARTY, Event::organiser, Event.Builder::organiser)
            .describe("Who organises it.")
            .optional("territory", LOCALISED, Event::territory, Event.Builder::territory)
            .describe("The territory whose people it is for, such as an eldership.")
            .provenance(Event::provenance, Event.Builder::provenance)
            .build(Event.Builder::build);

    public static final Shape<TargetUnits> TARGET_UNITS = Shape.of(
                    "target-units", TargetUnits.class, TargetUnits::builder)
            .describe("Units that a series is to reach, such as schools.")
            .required("unit", LOCALISED, TargetUnits::unit, TargetUnits.Builder::unit)
            .describe("What the units are, in the plural.")
            .required("total", whole(1, Integer.MAX_VALUE), TargetUnits::total, TargetUnits.Builder::total)
            .describe("How many there are in all.")
            .required("reached", COUNT, TargetUnits::reached, TargetUnits.Builder::reached)
            .describe("How many of them were reached.")
            .optional("plannedIncluded", FLAG, TargetUnits::plannedIncluded, TargetUnits.Builder::plannedIncluded)
            .describe("Whether #reached() already counts the units that planned events will reach.")
            .provenance(TargetUnits::provenance, TargetUnits.Builder::provenance)
            .build(TargetUnits.Builder::build);

    public static final Shape<EventSeries> EVENT_SERIES = Shape.of(
                    "event-series", EventSeries.class, EventSeries::builder)
            .describe("A series of like events that a source speaks of as one.")
            .id(EventSeries::id, EventSeries.Builder::id)
            .required("measure", reference(Measure.class), EventSeries::measure, EventSeries.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .required("title", LOCALISED, EventSeries::title, EventSeries.Builder::title)
            .describe("The title.")
            .required("date", SOURCED_DATE, EventSeries::date, EventSeries.Builder::date)
            .describe("The time over which the series runs.")
            .optional("intended", whole(1, Integer.MAX_VALUE), EventSeries::intended, EventSeries.Builder::intended)
            .describe("How many events the series is to have in all.")
            .optional("targets", part(TARGET_UNITS), EventSeries::targets, EventSeries.Builder::targets)
            .describe("The units it is to reach.")
            .provenance(EventSeries::provenance, EventSeries.Builder::provenance)
            .build(EventSeries.Builder::build);
}
