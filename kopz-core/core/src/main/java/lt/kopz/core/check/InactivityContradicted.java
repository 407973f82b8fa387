package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.progress.Inactivities;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code INACTIVITY_CONTRADICTED}: a source says that nothing was done, or that no meeting was held, and another fact states an event or
 * a meeting surely held in that time.
 *
 * <p>Both are kept; what was held counts. Where an organisation is named that did nothing, only events that it organised speak against
 * it. Its ground are the two sources.
 */
final class InactivityContradicted implements Rule {
    /** Makes the rule; it has no parameters. */
    public InactivityContradicted() {}

    @Override
    public String code() {
        return "INACTIVITY_CONTRADICTED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Inactivity said : ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), dossier.inactivity())) {
            if (occurrences.told(said) == Answer.YES) {
                against(dossier, said, occurrences)
                        .sorted(Comparator.comparing(Fact::id))
                        .forEach(fact -> findings.add(finding(said, fact)));
            }
        }
        return findings.build();
    }

    private static Stream<Fact> against(Dossier dossier, Inactivity said, Occurrences occurrences) {
        if (said.kind() == InactivityKind.NO_MEETING) {
            return dossier.group().meetings().stream()
                    .filter(meeting -> occurrences.held(meeting) == Answer.YES && within(said, meeting.date()))
                    .map(meeting -> meeting);
        }
        if (said.kind() != InactivityKind.NOTHING_DONE) {
            return Stream.empty();
        }
        return dossier.events().stream()
                .filter(event -> occurrences.held(event) == Answer.YES && within(said, event.date()))
                .filter(event -> isAbout(dossier, said, event))
                .map(event -> event);
    }

    private static boolean isAbout(Dossier dossier, Inactivity said, Event event) {
        Optional<String> subject =
                said.subject().filter(id -> !id.equals(dossier.group().id()));
        boolean about = subject.map(id -> id.equals(event.measure())
                        || dossier.plans().stream()
                                .filter(plan -> plan.id().equals(id))
                                .map(ActionPlan::measures)
                                .anyMatch(measures -> measures.stream()
                                        .anyMatch(measure -> measure.id().equals(event.measure()))))
                .orElse(true);
        return about && (said.organisation().isEmpty() || said.organisation().equals(event.organiser()));
    }

    private static boolean within(Inactivity said, Sourced<PartialDate> date) {
        PartialDate day = date.value();
        return day.isOnOrBefore(said.period().end()) == Answer.YES
                && day.isOnOrBefore(said.period().start().minusDays(1)) == Answer.NO;
    }

    private Finding finding(Inactivity said, Fact fact) {
        Phrase message = fact instanceof Event event
                ? Phrase.of(DelayMessage.INACTIVITY_EVENT)
                        .with("title", event.title())
                        .with("date", event.date().value())
                : Phrase.of(DelayMessage.INACTIVITY_MEETING)
                        .with("date", ((Meeting) fact).date().value());
        return new Finding(
                code(),
                Severity.WARNING,
                message.with("period", said.period()).with("what", Inactivities.text(said)),
                ImmutableList.of(said.id(), fact.id()),
                Stream.concat(said.sources().stream(), fact.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }
}
