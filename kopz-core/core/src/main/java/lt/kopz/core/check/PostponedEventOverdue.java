package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;

/**
 * {@code POSTPONED_EVENT_OVERDUE}: an event was put off to a day that has passed, and nothing shows that it was held.
 *
 * <p>The new day itself is still in time, and so is every day that it may mean: an event postponed to the first half of 2020 is found
 * from 1 July. Whether it was held cannot be determined, so this is a warning and no error. Its ground is the source that states the
 * postponement.
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
                        .map(event -> finding(event)
                                .weighing(FindingMaker.since(event.postponedTo().orElseThrow(), asOf)))
                        .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.EVENTS_OVERDUE);
    }

    private Finding finding(Event event) {
        Phrase what = Phrase.of(DelayMessage.EVENT_OVERDUE)
                .with("title", event.title())
                .with("to", event.postponedTo().orElseThrow());
        return PostponedEvents.finding(code(), Severity.WARNING, what, event);
    }
}
