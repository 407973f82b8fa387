package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;

/**
 * {@code EVENT_POSTPONED}: an event was put off, and its new day has not passed.
 *
 * <p>It is information while a new day is promised, that day included, and a warning where none is. From the day after the new day on,
 * {@link PostponedEventOverdue} speaks instead. Its ground is the source that states the postponement.
 */
final class EventPostponed implements Rule {
    /** Makes the rule; it has no parameters. */
    public EventPostponed() {}

    @Override
    public String code() {
        return "EVENT_POSTPONED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList<Finding> findings =
                PostponedEvents.of(dossier, asOf, event -> !PostponedEvents.isPast(event, asOf)).stream()
                        .map(this::finding)
                        .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(
                findings,
                Finding::severity,
                severity -> severity == Severity.INFO
                        ? SeveralMessage.EVENTS_POSTPONED_TO
                        : SeveralMessage.EVENTS_POSTPONED);
    }

    private Finding finding(Event event) {
        Phrase what = event.postponedTo()
                .map(to -> Phrase.of(DelayMessage.EVENT_POSTPONED_TO).with("to", to))
                .orElseGet(() -> Phrase.of(DelayMessage.EVENT_POSTPONED))
                .with("title", event.title())
                .with("date", event.date().value());
        return PostponedEvents.finding(
                code(), event.postponedTo().isPresent() ? Severity.INFO : Severity.WARNING, what, event);
    }
}
