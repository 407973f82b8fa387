package lt.kopz.core.json;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;

/** How events and series stand in JSON. */
final class AttendanceCodecs {
    private AttendanceCodecs() {}

    static final Codec<OfWhich> OF_WHICH = Codec.object("of-which", OfWhich::builder)
            .describe("A part of the attendance that is counted in the whole already.")
            .required("who", Values.LOCALIZED_TEXT, OfWhich::who, OfWhich.Builder::who)
            .describe("Who they are.")
            .required("count", Values.HEADCOUNT, OfWhich::count, OfWhich.Builder::count)
            .describe("How many they are.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    OfWhich::provenance,
                    OfWhich.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(OfWhich.Builder::build);

    private static final Codec<Lecturer> LECTURER = Values.SOURCED_ID.as(
            sourced -> new Lecturer(sourced.value(), sourced.provenance()),
            lecturer -> Sourced.of(lecturer.person(), lecturer.provenance()));

    static final Codec<Event> EVENT = Codec.object("event", Event::builder)
            .describe("An event, or a batch of like events that a source counts together.")
            .required("id", Values.ID, Event::id, Event.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("measure", Values.ID, Event::measure, Event.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .optional("series", Values.ID, Event::series, Event.Builder::series)
            .describe("The series it belongs to.")
            .required("kind", Codec.enumOf(EventKind.class), Event::kind, Event.Builder::kind)
            .describe("What kind of event it is.")
            .required("title", Values.LOCALIZED_TEXT, Event::title, Event.Builder::title)
            .describe("The title.")
            .required("state", Codec.enumOf(EventState.class), Event::state, Event.Builder::state)
            .describe("How far it has come.")
            .required("date", Values.SOURCED_PARTIAL_DATE, Event::date, Event.Builder::date)
            .describe("When it was, or is to be, held; a range where a batch took place over some days.")
            .optional("plannedSince", Values.PARTIAL_DATE, Event::plannedSince, Event.Builder::plannedSince)
            .describe("When it was planned, if a source says so.")
            .withDefault(
                    "occurrences",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    1,
                    Event::occurrences,
                    Event.Builder::occurrences)
            .describe("How many like events these are.")
            .withDefault(
                    "participations",
                    Values.HEADCOUNT,
                    Headcount.unknown(),
                    Event::participations,
                    Event.Builder::participations)
            .describe("How many participations there were or, while it is planned, are expected, over all occurrences.")
            .list("ofWhich", OF_WHICH, Event::ofWhich, Event.Builder::ofWhich)
            .describe("Parts of the attendance that are counted in it already.")
            .list("audience", Values.LOCALIZED_TEXT, Event::audience, Event.Builder::audience)
            .describe("Whom it is for.")
            .optional("duration", Values.TEACHING_HOURS, Event::duration, Event.Builder::duration)
            .describe("How long one occurrence lasts.")
            .optional("venue", Values.ID, Event::venue, Event.Builder::venue)
            .describe("Where it takes place.")
            .optional("place", Values.LOCALIZED_TEXT, Event::place, Event.Builder::place)
            .describe("Where it takes place, where that is not an organisation's house.")
            .optional("occasion", Values.LOCALIZED_TEXT, Event::occasion, Event.Builder::occasion)
            .describe("What it is held on the occasion of.")
            .list("helpers", Values.LOCALIZED_TEXT, Event::helpers, Event.Builder::helpers)
            .describe("Who helps to hold it.")
            .list("lecturers", LECTURER, Event::lecturers, Event.Builder::lecturers)
            .describe("Who lectures.")
            .optional("persons", Values.SOURCED_HEADCOUNT, Event::persons, Event.Builder::persons)
            .describe("How many different people attended, over all occurrences; never added to the participations.")
            .optional("postponedTo", Values.PARTIAL_DATE, Event::postponedTo, Event.Builder::postponedTo)
            .describe("The time it was postponed to.")
            .optional("reason", Values.LOCALIZED_TEXT, Event::reason, Event.Builder::reason)
            .describe("Why it was postponed or cancelled.")
            .optional("organiser", Values.ID, Event::organiser, Event.Builder::organiser)
            .describe("Who organises it.")
            .optional("territory", Values.LOCALIZED_TEXT, Event::territory, Event.Builder::territory)
            .describe("The territory whose people it is for, such as an eldership.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Event::provenance, Event.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Event.Builder::build);

    static final Codec<TargetUnits> TARGET_UNITS = Codec.object("target-units", TargetUnits::builder)
            .describe("Units that a series is to reach, such as schools.")
            .required("unit", Values.LOCALIZED_TEXT, TargetUnits::unit, TargetUnits.Builder::unit)
            .describe("What the units are, in the plural.")
            .required("total", Codec.intNumber(1, Integer.MAX_VALUE), TargetUnits::total, TargetUnits.Builder::total)
            .describe("How many there are in all.")
            .required("reached", Values.HEADCOUNT, TargetUnits::reached, TargetUnits.Builder::reached)
            .describe("How many of them were reached.")
            .optional(
                    "plannedIncluded", Codec.bool(), TargetUnits::plannedIncluded, TargetUnits.Builder::plannedIncluded)
            .describe("Whether #reached() already counts the units that planned events will reach.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    TargetUnits::provenance,
                    TargetUnits.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(TargetUnits.Builder::build);

    static final Codec<EventSeries> EVENT_SERIES = Codec.object("event-series", EventSeries::builder)
            .describe("A series of like events that a source speaks of as one.")
            .required("id", Values.ID, EventSeries::id, EventSeries.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("measure", Values.ID, EventSeries::measure, EventSeries.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .required("title", Values.LOCALIZED_TEXT, EventSeries::title, EventSeries.Builder::title)
            .describe("The title.")
            .required("date", Values.SOURCED_PARTIAL_DATE, EventSeries::date, EventSeries.Builder::date)
            .describe("The time over which the series runs.")
            .optional(
                    "intended",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    EventSeries::intended,
                    EventSeries.Builder::intended)
            .describe("How many events the series is to have in all.")
            .optional("targets", TARGET_UNITS, EventSeries::targets, EventSeries.Builder::targets)
            .describe("The units it is to reach.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    EventSeries::provenance,
                    EventSeries.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(EventSeries.Builder::build);
}
