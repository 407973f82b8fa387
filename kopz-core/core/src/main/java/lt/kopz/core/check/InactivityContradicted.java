package lt.kopz.core.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.progress.Inactivities;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/**
 * {@code INACTIVITY_CONTRADICTED}: a source states that nothing was done, that no meeting was held or that there was no group, and other
 * facts state an event or a meeting surely held in that time, a number of some, or members that the group surely had.
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
        Held held = new Held(dossier, occurrences);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Inactivity said : FindingMaker.byId(dossier.inactivity())) {
            if (occurrences.stated(said) == Answer.YES) {
                ImmutableList<Finding> against = held.against(said)
                        .sorted(Comparator.comparing(Fact::id))
                        .map(fact -> finding(said, fact))
                        .collect(ImmutableList.toImmutableList());
                if (against.size() > 1) {
                    Message several = said.kind() != InactivityKind.NOTHING_DONE
                            ? SeveralMessage.INACTIVITY_MEETINGS
                            : SeveralMessage.INACTIVITY_EVENTS;
                    findings.add(Finding.together(
                            against, stated(Phrase.of(several), said).with("count", against.size())));
                } else {
                    findings.addAll(against);
                }
                numbers(dossier, said).forEach(findings::add);
                members(dossier, said).forEach(findings::add);
            }
        }
        return findings.build();
    }

    /** What was surely held, and on which days. */
    private static final class Held {
        private final Dossier dossier;
        private final Occurrences occurrences;
        private final Supplier<Spans<Event>> events = Suppliers.memoize(this::events);
        private final Supplier<Spans<Meeting>> meetings = Suppliers.memoize(this::meetings);

        Held(Dossier dossier, Occurrences occurrences) {
            this.dossier = dossier;
            this.occurrences = occurrences;
        }

        private Spans<Event> events() {
            return spans(dossier.events(), Event::date, occurrences::held);
        }

        private Spans<Meeting> meetings() {
            return spans(
                    dossier.groups().stream()
                            .flatMap(group -> group.meetings().stream())
                            .toList(),
                    Meeting::date,
                    occurrences::held);
        }

        private static <F> Spans<F> spans(
                List<F> facts, Function<F, Sourced<PartialDate>> date, Function<F, Answer> held) {
            return Spans.of(
                    facts.stream()
                            .filter(fact -> held.apply(fact) == Answer.YES
                                    && isBounded(date.apply(fact).value()))
                            .toList(),
                    fact -> date.apply(fact).value().earliest(),
                    fact -> date.apply(fact).value().latest());
        }

        /** What has no first or no last day surely lies in no period. */
        private static boolean isBounded(PartialDate date) {
            return date.earliest().isPresent() && date.latest().isPresent();
        }

        Stream<Fact> against(Inactivity said) {
            DateRange period = said.period();
            if (said.kind() == InactivityKind.NO_GROUP) {
                return absences(dossier, said)
                        .flatMap(absence -> absence.met().stream())
                        .filter(meeting -> occurrences.held(meeting) == Answer.YES)
                        .map(meeting -> meeting);
            }
            if (said.kind() == InactivityKind.NO_MEETING) {
                return meetings.get().during(period.start(), period.end()).stream()
                        .filter(meeting -> within(said, meeting.date()))
                        .filter(meeting -> isAbout(said, meeting))
                        .map(meeting -> meeting);
            }
            if (said.kind() != InactivityKind.NOTHING_DONE) {
                return Stream.empty();
            }
            return about(said)
                    .filter(event -> within(said, event.date()))
                    .filter(event ->
                            said.organisation().isEmpty() || said.organisation().equals(event.organiser()))
                    .map(event -> event);
        }

        /** What is stated of one group says nothing of the meetings of another. */
        private boolean isAbout(Inactivity said, Meeting meeting) {
            return said.subject()
                    .filter(id -> dossier.fact(id).orElseThrow() instanceof CoordinationGroup
                            && !dossier.groupOf(meeting.id()).orElseThrow().id().equals(id))
                    .isEmpty();
        }

        /**
         * The events surely held, of the measure or plan that is named; of others only those in the time that is named. No event is known
         * to be of one of several groups.
         */
        private Stream<Event> about(Inactivity said) {
            Optional<String> subject =
                    said.subject().filter(id -> !(dossier.fact(id).orElseThrow() instanceof CoordinationGroup));
            if (!subject.equals(said.subject()) && dossier.groups().size() > 1) {
                return Stream.empty();
            }
            if (subject.isPresent() && dossier.planOf(subject.get()).isPresent()) {
                return dossier.eventsOf(subject.get()).stream().filter(event -> occurrences.held(event) == Answer.YES);
            }
            return events.get().during(said.period().start(), said.period().end()).stream()
                    .filter(event -> subject.isEmpty()
                            || dossier.planOf(event.measure())
                                    .filter(plan -> plan.id().equals(subject.get()))
                                    .isPresent());
        }
    }

    private static boolean within(Inactivity said, Sourced<PartialDate> date) {
        PartialDate day = date.value();
        return day.isOnOrBefore(said.period().end()) == Answer.YES
                && day.isOnOrBefore(said.period().start().minusDays(1)) == Answer.NO;
    }

    private Stream<Finding> numbers(Dossier dossier, Inactivity said) {
        return FindingMaker.byId(KnownLists.of(dossier).numbersAgainst(said)).stream()
                .map(stated -> finding(
                        said,
                        stated,
                        DelayMessage.INACTIVITY_NUMBER,
                        phrase -> phrase.with("list", Unrecorded.name(stated.list()))
                                .with("number", stated.number().orElseThrow())));
    }

    /** One finding for each group that had members while it is stated that there was none. */
    private Stream<Finding> members(Dossier dossier, Inactivity said) {
        return absences(dossier, said)
                .filter(absence -> !absence.members().isEmpty())
                .map(absence -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        stated(Phrase.of(DelayMessage.INACTIVITY_MEMBERS), said)
                                .with("count", (long) absence.members().size()),
                        ImmutableList.<Fact>builder()
                                .add(said)
                                .addAll(FindingMaker.byId(absence.members()))
                                .build()));
    }

    /** What the statement means for each group, if it is one that there was none. */
    private static Stream<GroupPresence.Absence> absences(Dossier dossier, Inactivity said) {
        return FindingMaker.byId(dossier.groups()).stream()
                .flatMap(group -> GroupPresence.of(dossier).absences(group.id()).stream())
                .filter(absence -> absence.stated().equals(said));
    }

    private Finding finding(Inactivity said, Fact fact) {
        if (fact instanceof Event event) {
            return finding(
                            said,
                            fact,
                            DelayMessage.INACTIVITY_EVENT,
                            phrase -> phrase.with("title", event.title())
                                    .with("date", event.date().value()))
                    .listedAs(Phrase.of(SeveralMessage.TITLE_AND_DATE)
                            .with("title", event.title())
                            .with("date", event.date().value()));
        }
        Meeting meeting = (Meeting) fact;
        return finding(
                        said,
                        fact,
                        DelayMessage.INACTIVITY_MEETING,
                        phrase -> phrase.with("date", meeting.date().value()))
                .listedAs(RowNames.meeting(meeting));
    }

    private Finding finding(Inactivity said, Fact fact, Message message, UnaryOperator<Phrase> about) {
        return FindingMaker.of(
                this, Severity.WARNING, stated(about.apply(Phrase.of(message)), said), ImmutableList.of(said, fact));
    }

    private static Phrase stated(Phrase phrase, Inactivity said) {
        return phrase.with("period", said.period()).with("what", Inactivities.text(said));
    }
}
