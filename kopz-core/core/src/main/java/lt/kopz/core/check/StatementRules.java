package lt.kopz.core.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.claim.ClaimConflicts;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Unlisted;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.progress.Inactivities;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about what sources state that cannot all be so: values, lists as a whole, claims, and that nothing was done. */
final class StatementRules {
    /**
     * {@code CONTRADICTION}: the sources give different values for one thing.
     *
     * <p>Found are the contradictions of the dossier, save amounts that agree within what they are printed to, and the indicators for which sources state different values of one date. It stays a finding after a recorded decision has preferred one of them, because the sources still disagree; then it is information and
     * states what was decided. Decisions that disagree settle nothing. Its ground is logical: of values that exclude each other at most one is
     * true.
     */
    static final Rule CONTRADICTION = CodedRule.of("CONTRADICTION", StatementRules::contradictions);

    /**
     * {@code COMPLETENESS_CONTRADICTED}: what is stated of a list as a whole is not what is recorded of it, or is stated otherwise elsewhere: fewer
     * meetings than are recorded or than numbers of its parts make together, two different numbers for one time, complete and partial at once.
     *
     * <p>All statements are kept; figures count what is recorded. Its ground is logical.
     */
    static final Rule COMPLETENESS_CONTRADICTED = CodedRule.of("COMPLETENESS_CONTRADICTED", StatementRules::lists);

    /**
     * {@code CLAIMS_DISAGREE}: claims of the sources cannot all be so, whatever the facts: a statement that is repeated otherwise, a share that
     * its own amounts do not give, a total that is less than its parts.
     *
     * <p>Its ground is logical, and arithmetic within the printed precision. Before the dossier's horizon nothing is found: a source claims what
     * it does when it is written, and not earlier.
     */
    static final Rule CLAIMS_DISAGREE = CodedRule.of(
            "CLAIMS_DISAGREE",
            in -> in.asOf().isBefore(in.dossier().knownUntil().value())
                    ? Stream.empty()
                    : ClaimConflicts.of(in.dossier(), in.asOf()).stream()
                            .map(conflict -> in.found(Severity.WARNING, conflict.message(), conflict.claims())));

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

    private StatementRules() {}

    // ---- contradictions

    private static Stream<Finding> contradictions(Search in) {
        Possibilities possible = Possibilities.of(in.dossier(), Possibilities.About.ALL);
        return Stream.of(
                        Search.byId(in.dossier().contradictions()).stream()
                                .filter(contradiction -> !agree(contradiction))
                                .map(contradiction -> contradiction(in, contradiction)),
                        Search.byId(in.dossier().plans().stream()
                                        .flatMap(plan -> plan.measures().stream())
                                        .flatMap(measure -> measure.indicators().stream())
                                        .toList())
                                .stream()
                                .flatMap(indicator -> indicator(in, indicator)),
                        Stream.of(possible)
                                .filter(Possibilities::isTooMany)
                                .map(all -> in.found(
                                        Severity.WARNING,
                                        Phrase.of(CheckMessage.CONTRADICTIONS_TOO_MANY)
                                                .with("count", all.undecided().size())
                                                .with("most", Possibilities.MOST),
                                        all.undecided())))
                .flatMap(findings -> findings);
    }

    /** Whether all that is stated are numbers that agree within what they are printed to. */
    private static boolean agree(Contradiction contradiction) {
        return contradiction.alternatives().stream()
                .allMatch(one -> contradiction.alternatives().stream()
                        .allMatch(other -> one.value() instanceof StatedValue.OfAmount amount
                                && other.value() instanceof StatedValue.OfAmount beside
                                && amount.amount().agreesWith(beside.amount())));
    }

    private static Stream<Finding> indicator(Search in, Indicator indicator) {
        return Stream.of(indicator.targets(), indicator.actuals())
                .flatMap(values -> Indicator.statedDifferently(values).asMap().entrySet().stream())
                .map(ofDate -> indicator(in, indicator, ofDate.getKey(), ofDate.getValue()));
    }

    private static Finding indicator(
            Search in, Indicator indicator, PartialDate date, Collection<IndicatorValue> values) {
        IndicatorProgress progress = IndicatorProgress.of(in.dossier(), indicator.id(), date);
        return in.found(
                Severity.WARNING,
                Phrase.of(CheckMessage.CONTRADICTION)
                        .with(
                                "what",
                                Phrase.of(CheckMessage.INDICATOR_VALUE)
                                        .with("name", indicator.name())
                                        .with("date", date))
                        .with(
                                "values",
                                Text.joined(
                                        "; ",
                                        values.stream()
                                                .map(value -> progress.say(value.value()))
                                                .toList())),
                List.of(indicator),
                values.stream().map(IndicatorValue::provenance));
    }

    private static Finding contradiction(Search in, Contradiction contradiction) {
        Dossier dossier = in.dossier();
        ImmutableList<Decision> decisions = Search.byId(dossier.decisionsOn(contradiction.id()));
        Optional<StatedValue> preferred = dossier.preferred(contradiction.id()).map(Alternative::value);
        Optional<StatedValue> kept = dossier.kept(contradiction.id());
        CheckMessage open = kept.isPresent() ? CheckMessage.CONTRADICTION_KEPT : CheckMessage.CONTRADICTION;
        CheckMessage undecided = decisions.isEmpty() ? open : CheckMessage.CONTRADICTION_DECIDED_TWICE;
        Phrase words = Phrase.of(preferred.isPresent() ? CheckMessage.CONTRADICTION_DECIDED : undecided)
                .with("what", contradiction.what())
                .with(
                        "values",
                        Text.joined(
                                "; ",
                                contradiction.alternatives().stream()
                                        .map(alternative -> FactNames.of(dossier, alternative.value()))
                                        .toList()));
        return in.found(
                preferred.isPresent() ? Severity.INFO : Severity.WARNING,
                preferred
                        .map(value -> words.with("preferred", FactNames.of(dossier, value)))
                        .or(() -> kept.map(value -> words.with("kept", FactNames.of(dossier, value))))
                        .orElse(words),
                ImmutableList.<Fact>builder()
                        .add(contradiction)
                        .addAll(contradiction.alternatives())
                        .addAll(decisions)
                        .build());
    }

    // ---- lists

    private static Stream<Finding> lists(Search in) {
        return Multimaps.index(Search.byId(in.dossier().completeness()), Asked::of).asMap().entrySet().stream()
                .flatMap(each -> new OfList(
                                in,
                                each.getKey(),
                                ImmutableList.copyOf(each.getValue()),
                                in.lists()
                                        .recorded(
                                                each.getKey().list(),
                                                each.getKey().owner(),
                                                each.getKey().period()))
                        .found());
    }

    /** A list, and of which time something is stated of it. */
    private record Asked(ListKind list, Optional<String> owner, Optional<DateRange> period) {
        static Asked of(CompletenessStatement statement) {
            return new Asked(statement.list(), statement.owner(), statement.period());
        }
    }

    /** What is stated of a list, and what is recorded of it. */
    private record OfList(Search in, Asked asked, ImmutableList<CompletenessStatement> statements, Headcount recorded) {
        Stream<Finding> found() {
            return Stream.concat(numbers().or(this::number).or(this::parts).stream(), extents().stream());
        }

        private List<CompletenessStatement> numbered(Predicate<Headcount> which) {
            return statements.stream()
                    .filter(each -> each.number().filter(which).isPresent())
                    .toList();
        }

        /** Two numbers for one time that cannot both be right. */
        private Optional<Finding> numbers() {
            List<CompletenessStatement> numbered = numbered(any -> true);
            ImmutableSet<Headcount> numbers =
                    numbered.stream().flatMap(each -> each.number().stream()).collect(ImmutableSet.toImmutableSet());
            boolean apart = numbers.stream()
                    .anyMatch(one -> numbers.stream()
                            .anyMatch(other -> one.intersect(other).isEmpty()));
            return Optional.of(numbered)
                    .filter(all -> apart)
                    .map(all -> finding(
                            CheckMessage.LIST_NUMBERS,
                            words -> words.with(
                                    "numbers",
                                    Text.joined(
                                            ", ",
                                            numbers.stream()
                                                    .map(number -> Phrase.of(SourceMessage.AS_STATED)
                                                            .with("value", number))
                                                    .toList())),
                            all));
        }

        /** A number of fewer than are recorded, or of more where the list is stated to be complete. */
        private Optional<Finding> number() {
            List<CompletenessStatement> wrong = numbered(any -> true).stream()
                    .filter(each -> each.number().orElseThrow().isLessThan(recorded) == Answer.YES
                            || (each.extent().equals(Optional.of(Extent.COMPLETE))
                                    && recorded.isLessThan(each.number().orElseThrow()) == Answer.YES))
                    .toList();
            return wrong.stream()
                    .findFirst()
                    .map(first -> finding(
                            CheckMessage.LIST_NUMBER,
                            words -> words.with("number", first.number().orElseThrow())
                                    .with("recorded", recorded),
                            wrong));
        }

        /** A number of fewer than numbers of parts or of shorter times make together with what is recorded. */
        private Optional<Finding> parts() {
            if (numbered(any -> true).isEmpty()) {
                return Optional.empty();
            }
            List<Unlisted> besides = in
                    .lists()
                    .of(
                            asked.list(),
                            asked.owner(),
                            asked.period().map(DateRange::start).orElse(LocalDate.MIN),
                            asked.period().map(DateRange::end).orElse(LocalDate.MAX))
                    .unlisted()
                    .stream()
                    .filter(each -> each.number().lower() > 0)
                    .toList();
            Headcount least = besides.stream()
                    .map(Unlisted::number)
                    .reduce(recorded, Headcount::plus)
                    .plus(Headcount.unknown());
            List<CompletenessStatement> fewer = numbered(number -> number.isLessThan(least) == Answer.YES);
            return fewer.stream()
                    .findFirst()
                    .map(first -> finding(
                            CheckMessage.LIST_PARTS,
                            words -> words.with("number", first.number().orElseThrow())
                                    .with("least", least),
                            Stream.concat(fewer.stream(), besides.stream().map(Unlisted::statement))
                                    .distinct()
                                    .toList()));
        }

        private Optional<Finding> extents() {
            List<CompletenessStatement> extents = statements.stream()
                    .filter(each -> each.extent().isPresent())
                    .toList();
            return Optional.of(extents)
                    .filter(all -> all.stream()
                                    .map(CompletenessStatement::extent)
                                    .distinct()
                                    .count()
                            > 1)
                    .map(all -> finding(CheckMessage.LIST_EXTENTS, words -> words, all));
        }

        /** What is found of the list; of that of a part of a plan, which part, and of a time, which. */
        private Finding finding(CheckMessage message, UnaryOperator<Phrase> words, List<? extends Fact> subjects) {
            Text said = words.apply(Phrase.of(message).with("list", Unrecorded.name(asked.list())));
            List<Text> of = Stream.of(
                            asked.owner()
                                    .filter(owner ->
                                            !(in.dossier().get(Fact.class, owner) instanceof CoordinationGroup))
                                    .flatMap(owner -> FactNames.of(in.dossier(), owner)),
                            asked.period()
                                    .map(period ->
                                            Phrase.of(SourceMessage.AS_STATED).with("value", period)))
                    .<Text>flatMap(Optional::stream)
                    .toList();
            Text named = of.isEmpty()
                    ? said
                    : Phrase.of(CheckMessage.LIST_OF)
                            .with("of", Text.joined("; ", of))
                            .with("finding", said);
            return in.found(Severity.WARNING, named, subjects);
        }
    }

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
