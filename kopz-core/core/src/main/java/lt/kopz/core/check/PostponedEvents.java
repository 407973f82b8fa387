package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/** What the rules about postponed events have in common. */
final class PostponedEvents {
    private PostponedEvents() {}

    /** The events known to be postponed by the day: at the horizon all of them, before it those whose old day has come. */
    static ImmutableList<Event> of(Dossier dossier, LocalDate asOf, Predicate<Event> which) {
        boolean known = !asOf.isBefore(dossier.knownUntil().value());
        return dossier.events().stream()
                .filter(event -> event.state() == EventState.POSTPONED)
                .filter(event -> known || event.date().value().isOnOrBefore(asOf) == Answer.YES)
                .filter(which)
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the new day, with every day it may mean, has passed. */
    static boolean isPast(Event event, LocalDate asOf) {
        return event.postponedTo().filter(to -> to.isBefore(asOf) == Answer.YES).isPresent();
    }

    static Finding finding(String code, Severity severity, Phrase what, Event event) {
        Phrase message = event.reason()
                .map(reason ->
                        Phrase.of(DelayMessage.BECAUSE).with("what", what).with("reason", reason))
                .orElse(what);
        return new Finding(code, severity, message, ImmutableList.of(event.id(), event.measure()), event.sources());
    }
}
