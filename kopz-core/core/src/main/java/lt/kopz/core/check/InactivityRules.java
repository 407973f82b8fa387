package lt.kopz.core.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
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
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/** The rule about what was done while a source states that nothing was. */
final class InactivityRules {
    /**
     * {@code INACTIVITY_CONTRADICTED}: a source states that nothing was done, that no meeting was held or that there was no group, and other
     * facts state an event or a meeting surely held in that time, a number of some, or members that the group surely had.
     *
     * <p>Both are kept; what was held counts. Where an organisation is named that did nothing, only events that it organised speak against
     * it. Its ground are the two sources.
     */
    static final Rule INACTIVITY_CONTRADICTED = CodedRule.of("INACTIVITY_CONTRADICTED", in -> {
        Held held = new Held(in.dossier(), in.occurrences());
        return Search.byId(in.dossier().inactivity()).stream()
                .filter(said -> in.occurrences().stated(said) == Answer.YES)
                .flatMap(said ->
                        Stream.of(held(in, said, held.against(said)), numbers(in, said), members(in, said, held)))
                .flatMap(findings -> findings);
    });

    private InactivityRules() {}

    /** What was surely held, and on which days. */
    private static final class Held {
        private final Dossier dossier;
        private final Occurrences occurrences;
        private final Supplier<Spans<Event>> events;
        private final Supplier<Spans<Meeting>> meetings;

        Held(Dossier dossier, Occurrences occurrences) {
            this.dossier = dossier;
            this.occurrences = occurrences;
            this.events = Suppliers.memoize(() ->
                    spans(dossier.events().stream(), Event::date, event -> occurrences.held(event) == Answer.YES));
            this.meetings = Suppliers.memoize(() -> spans(
                    dossier.groups().stream().flatMap(group -> group.meetings().stream()),
                    Meeting::date,
                    this::isHeld));
        }

        private boolean isHeld(Meeting meeting) {
            return occurrences.held(meeting) == Answer.YES;
        }

        /** What has no first or no last day surely lies in no period. */
        private static <F> Spans<F> spans(Stream<F> facts, Function<F, Sourced<PartialDate>> date, Predicate<F> held) {
            Function<F, Optional<LocalDate>> first =
                    fact -> date.apply(fact).value().earliest();
            Function<F, Optional<LocalDate>> last =
                    fact -> date.apply(fact).value().latest();
            return Spans.of(
                    facts.filter(fact -> held.test(fact)
                                    && first.apply(fact).isPresent()
                                    && last.apply(fact).isPresent())
                            .toList(),
                    first,
                    last);
        }

        ImmutableList<Fact> against(Inactivity said) {
            return Search.byId((switch (said.kind()) {
                        case NO_GROUP ->
                            absences(said)
                                    .flatMap(absence -> absence.met().stream())
                                    .filter(this::isHeld);
                        case NO_MEETING ->
                            meetings
                                    .get()
                                    .during(said.period().start(), said.period().end())
                                    .stream()
                                    .filter(meeting -> within(said, meeting.date()) && isAbout(said, meeting));
                        case NOTHING_DONE ->
                            about(said)
                                    .filter(event -> within(said, event.date())
                                            && (said.organisation().isEmpty()
                                                    || said.organisation().equals(event.organiser())));
                        default -> Stream.<Fact>empty();
                    })
                    .map(Fact.class::cast)
                    .toList());
        }

        /** What the statement means for each group, if it is one that there was none. */
        Stream<GroupPresence.Absence> absences(Inactivity said) {
            return Search.byId(dossier.groups()).stream()
                    .flatMap(group -> GroupPresence.of(dossier).absences(group.id()).stream())
                    .filter(absence -> absence.stated().equals(said));
        }

        private Optional<String> group(Inactivity said) {
            return said.subject().filter(id -> dossier.get(Fact.class, id) instanceof CoordinationGroup);
        }

        /** What is stated of one group says nothing of the meetings of another. */
        private boolean isAbout(Inactivity said, Meeting meeting) {
            return group(said)
                    .filter(id ->
                            !dossier.groupOf(meeting.id()).orElseThrow().id().equals(id))
                    .isEmpty();
        }

        /**
         * The events surely held, of the measure or plan that is named; of others only those in the time that is named. No event is known
         * to be of one of several groups.
         */
        private Stream<Event> about(Inactivity said) {
            boolean ofGroup = group(said).isPresent();
            if (ofGroup && dossier.groups().size() > 1) {
                return Stream.empty();
            }
            Optional<String> subject = said.subject().filter(id -> !ofGroup);
            if (subject.flatMap(dossier::planOf).isPresent()) {
                return dossier.eventsOf(subject.get()).stream().filter(event -> occurrences.held(event) == Answer.YES);
            }
            return events.get().during(said.period().start(), said.period().end()).stream()
                    .filter(event -> subject.isEmpty()
                            || dossier.planOf(event.measure())
                                    .filter(plan -> plan.id().equals(subject.get()))
                                    .isPresent());
        }

        private static boolean within(Inactivity said, Sourced<PartialDate> date) {
            PartialDate day = date.value();
            return day.isOnOrBefore(said.period().end()) == Answer.YES
                    && day.isOnOrBefore(said.period().start().minusDays(1)) == Answer.NO;
        }
    }

    private static Stream<Finding> held(Search in, Inactivity said, ImmutableList<Fact> against) {
        List<Finding> findings =
                against.stream().map(fact -> held(in, said, fact)).toList();
        Message several = said.kind() == InactivityKind.NOTHING_DONE
                ? CheckMessage.INACTIVITY_EVENTS
                : CheckMessage.INACTIVITY_MEETINGS;
        return Search.together(findings, () -> stated(several, said).with("count", findings.size()));
    }

    private static Finding held(Search in, Inactivity said, Fact fact) {
        if (fact instanceof Event event) {
            return in.warning(
                            stated(CheckMessage.INACTIVITY_EVENT, said)
                                    .with("title", event.title())
                                    .with("date", event.date().value()),
                            said,
                            event)
                    .listedAs(Phrase.of(CheckMessage.TITLE_AND_DATE)
                            .with("title", event.title())
                            .with("date", event.date().value()));
        }
        Meeting meeting = (Meeting) fact;
        return in.warning(
                        stated(CheckMessage.INACTIVITY_MEETING, said)
                                .with("date", meeting.date().value()),
                        said,
                        meeting)
                .listedAs(RowNames.meeting(meeting));
    }

    private static Stream<Finding> numbers(Search in, Inactivity said) {
        return Search.byId(in.lists().numbersAgainst(said)).stream()
                .map(number -> in.warning(
                        stated(CheckMessage.INACTIVITY_NUMBER, said)
                                .with("list", Unrecorded.name(number.list()))
                                .with("number", number.number().orElseThrow()),
                        said,
                        number));
    }

    /** One finding for each group that had members while it is stated that there was none. */
    private static Stream<Finding> members(Search in, Inactivity said, Held held) {
        return held.absences(said)
                .filter(absence -> !absence.members().isEmpty())
                .map(absence -> in.found(
                        Severity.WARNING,
                        stated(CheckMessage.INACTIVITY_MEMBERS, said)
                                .with("count", (long) absence.members().size()),
                        ImmutableList.<Fact>builder()
                                .add(said)
                                .addAll(Search.byId(absence.members()))
                                .build()));
    }

    private static Phrase stated(Message message, Inactivity said) {
        return Phrase.of(message).with("period", said.period()).with("what", Inactivities.text(said));
    }
}
