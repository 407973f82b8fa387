package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/** The rules about postponed events. */
final class PostponedEvents {
    private PostponedEvents() {}

    /**
     * {@code EVENT_POSTPONED}: an event was put off, and its new day has not passed.
     *
     * <p>It is information while a new day is promised, that day included, and a warning where none is. From the day after the new day on,
     * {@link #overdue} speaks instead. Its ground is the source that states the postponement.
     */
    static Rule postponed() {
        return new CodedRule(
                "EVENT_POSTPONED",
                (rule, dossier, asOf) -> FindingMaker.together(
                        of(dossier, asOf, event -> !isPast(event, asOf))
                                .map(event -> finding(
                                        rule,
                                        event.postponedTo().isPresent() ? Severity.INFO : Severity.WARNING,
                                        event.postponedTo()
                                                .map(to -> Phrase.of(DelayMessage.EVENT_POSTPONED_TO)
                                                        .with("to", to))
                                                .orElseGet(() -> Phrase.of(DelayMessage.EVENT_POSTPONED))
                                                .with("title", event.title())
                                                .with("date", event.date().value()),
                                        event))
                                .toList(),
                        Finding::severity,
                        severity -> severity == Severity.INFO
                                ? SeveralMessage.EVENTS_POSTPONED_TO
                                : SeveralMessage.EVENTS_POSTPONED));
    }

    /**
     * {@code POSTPONED_EVENT_OVERDUE}: an event was put off to a day that has passed, and nothing shows that it was held.
     *
     * <p>The new day itself is still in time, and so is every day that it may mean: an event postponed to the first half of 2020 is found
     * from 1 July. It is a warning where the events are stated to be all recorded until that day, else information: it may have been held without
     * a record. Its ground is the source that states the postponement.
     */
    static Rule overdue() {
        return new CodedRule(
                "POSTPONED_EVENT_OVERDUE",
                (rule, dossier, asOf) -> FindingMaker.together(
                        of(dossier, asOf, event -> isPast(event, asOf))
                                .map(event -> finding(
                                                rule,
                                                areAllKnown(dossier, event) ? Severity.WARNING : Severity.INFO,
                                                Phrase.of(DelayMessage.EVENT_OVERDUE)
                                                        .with("title", event.title())
                                                        .with(
                                                                "to",
                                                                event.postponedTo()
                                                                        .orElseThrow()),
                                                event)
                                        .weighing(FindingMaker.since(
                                                event.postponedTo().orElseThrow(), asOf)))
                                .toList(),
                        SeveralMessage.EVENTS_OVERDUE,
                        ListKind.EVENTS));
    }

    /** Whether all events from its first day until its new one are recorded. */
    private static boolean areAllKnown(Dossier dossier, Event event) {
        return KnownLists.of(dossier)
                .isDeclared(
                        ListKind.EVENTS,
                        Optional.of(event.id()),
                        event.date().value().earliest().orElse(dossier.firstKnownDay()),
                        event.postponedTo().flatMap(PartialDate::latest).orElseThrow());
    }

    /** The events known to be postponed by the day: at the horizon all of them, before it those whose old day has come. */
    private static Stream<Event> of(Dossier dossier, LocalDate asOf, Predicate<Event> which) {
        boolean known = !asOf.isBefore(dossier.knownUntil().value());
        return dossier.events().stream()
                .filter(event -> event.state() == EventState.POSTPONED)
                .filter(event -> known || event.date().value().isOnOrBefore(asOf) == Answer.YES)
                .filter(which)
                .sorted(Comparator.comparing(Fact::id));
    }

    /** Whether the new day, with every day it may mean, has passed. */
    private static boolean isPast(Event event, LocalDate asOf) {
        return event.postponedTo().filter(to -> to.isBefore(asOf) == Answer.YES).isPresent();
    }

    private static Finding finding(Rule rule, Severity severity, Phrase what, Event event) {
        Phrase message = event.reason()
                .map(reason ->
                        Phrase.of(DelayMessage.BECAUSE).with("what", what).with("reason", reason))
                .orElse(what);
        return new Finding(
                rule.code(), severity, message, ImmutableList.of(event.id(), event.measure()), event.sources());
    }
}
