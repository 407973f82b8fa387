package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code POSTPONED_EVENT_OVERDUE}: an event was put off to a day that has passed, and nothing shows that it was held.
 *
 * <p>The new day itself is still in time, and so is every day that it may mean: an event postponed to the first half of 2020 is found
 * from 1 July. It is a warning where the events are stated to be all recorded until that day, else information: it may have been held without
 * a record. Its ground is the source that states the postponement.
 */
final class PostponedEventOverdue implements Rule {
    /** Makes the rule; it has no parameters. */
    public PostponedEventOverdue() {}

    @Override
    public String code() {
        return "POSTPONED_EVENT_OVERDUE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList<Finding> findings =
                PostponedEvents.of(dossier, asOf, event -> PostponedEvents.isPast(event, asOf)).stream()
                        .map(event -> finding(dossier, event)
                                .weighing(FindingMaker.since(event.postponedTo().orElseThrow(), asOf)))
                        .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.EVENTS_OVERDUE, ListKind.EVENTS);
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

    private Finding finding(Dossier dossier, Event event) {
        Phrase what = Phrase.of(DelayMessage.EVENT_OVERDUE)
                .with("title", event.title())
                .with("to", event.postponedTo().orElseThrow());
        return PostponedEvents.finding(
                code(), areAllKnown(dossier, event) ? Severity.WARNING : Severity.INFO, what, event);
    }
}
