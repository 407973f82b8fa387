package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Unlisted;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
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
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** The rules about what sources state that cannot all be so: values, lists as a whole, numbers in words, and that nothing was done. */
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
     * {@code INACTIVITY_CONTRADICTED}: a source states that nothing was done, that no meeting was held or that there was no group, and other
     * facts state an event or a meeting surely held in that time, a number of some, or members that the group surely had.
     *
     * <p>Both are kept; what was held counts. Where an organisation is named that did nothing, only events that it organised speak against
     * it. Its ground are the two sources.
     */
    static final Rule INACTIVITY_CONTRADICTED = CodedRule.of("INACTIVITY_CONTRADICTED", in -> {
        Held held = Held.in(in);
        return Search.byId(in.dossier().inactivity()).stream()
                .filter(said -> in.occurrences().stated(said) == Answer.YES)
                .flatMap(said ->
                        Stream.of(held(in, said, held.against(said)), numbers(in, said), members(in, said, held)))
                .flatMap(findings -> findings);
    });

    /**
     * {@code WORDS_UNLIKE_FIGURES}: a document says a number in words otherwise than in figures.
     *
     * <p>Found are words in parentheses behind figures of one quote, and amounts in words in what a document says of money of which none is the
     * amount that is recorded. Prices of one unit are no such amounts.
     *
     * <p>Example: "86 (aštuoniasdešimt penki) mokiniai"; or 86.00 of which another quote of the document says "aštuoniasdešimt penki eurai". Its
     * ground is logical.
     */
    static final CodedRule WORDS_UNLIKE_FIGURES =
            CodedRule.of("WORDS_UNLIKE_FIGURES", in -> {
                ImmutableList<QuantityText> languages = Wording.available().stream()
                        .flatMap(tag -> Wording.find(tag).stream())
                        .map(QuantityText::of)
                        .collect(ImmutableList.toImmutableList());
                Map<String, Optional<Phrase>> known = new HashMap<>();
                return Search.byId(in.dossier().all(Fact.class)).stream().flatMap(fact -> {
                    List<Source> quoting = fact.sources().stream()
                            .filter(source -> source.quote().isPresent())
                            .toList();
                    return quoting.stream()
                            .flatMap(source -> known
                                    .computeIfAbsent(
                                            source.quote().orElseThrow(), quote -> beside(in, languages, quote))
                                    .stream())
                            .findFirst()
                            .or(() -> fact instanceof MoneyFact money
                                    ? elsewhere(in, languages, money, quoting)
                                    : Optional.empty())
                            .map(found -> in.warning(found, fact))
                            .stream();
                });
            });

    private StatementRules() {}

    // ---- contradictions

    private static Stream<Finding> contradictions(Search in) {
        Possibilities possible = Possibilities.of(in.dossier(), Possibilities.About.ALL);
        return Streams.concat(
                Search.byId(in.dossier().contradictions()).stream()
                        .filter(contradiction -> !agree(contradiction))
                        .map(contradiction -> contradiction(in, contradiction)),
                Search.byId(in.dossier().all(Indicator.class)).stream().flatMap(indicator -> indicator(in, indicator)),
                Stream.of(possible)
                        .filter(Possibilities::isTooMany)
                        .map(all -> in.found(
                                Severity.WARNING,
                                Phrase.of(CheckMessage.CONTRADICTIONS_TOO_MANY)
                                        .with("count", all.undecided().size())
                                        .with("most", Possibilities.MOST),
                                all.undecided())));
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
                in.words()
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
        Phrase open = kept.isPresent() ? Phrase.of(CheckMessage.CONTRADICTION_KEPT) : in.words();
        Phrase undecided = decisions.isEmpty() ? open : Phrase.of(CheckMessage.CONTRADICTION_DECIDED_TWICE);
        Phrase words = (preferred.isPresent() ? Phrase.of(CheckMessage.CONTRADICTION_DECIDED) : undecided)
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
            return Stream.concat(
                    numbers().or(this::number).or(() -> numbered().isEmpty() ? Optional.empty() : parts()).stream(),
                    extents().stream());
        }

        private List<CompletenessStatement> numbered() {
            return statements.stream().filter(each -> each.number().isPresent()).toList();
        }

        /** Two numbers for one time that cannot both be right. */
        private Optional<Finding> numbers() {
            List<CompletenessStatement> numbered = numbered();
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
            return unlike(CheckMessage.LIST_NUMBER, recorded, List.of());
        }

        /** A number of fewer than numbers of parts or of shorter times make together with what is recorded. */
        private Optional<Finding> parts() {
            KnownList known = in.lists()
                    .of(
                            asked.list(),
                            asked.owner(),
                            asked.period().map(DateRange::start).orElse(LocalDate.MIN),
                            asked.period().map(DateRange::end).orElse(LocalDate.MAX));
            return unlike(
                    CheckMessage.LIST_PARTS,
                    known.atLeast(recorded),
                    known.unlisted().stream()
                            .filter(each -> each.number().lower() > 0)
                            .map(Unlisted::statement)
                            .toList());
        }

        private Optional<Finding> unlike(CheckMessage message, Headcount least, List<? extends Fact> besides) {
            List<CompletenessStatement> wrong = numbered().stream()
                    .filter(each -> each.number().orElseThrow().isLessThan(least) == Answer.YES
                            || (each.extent().equals(Optional.of(Extent.COMPLETE))
                                    && least.isLessThan(each.number().orElseThrow()) == Answer.YES))
                    .toList();
            return wrong.stream()
                    .findFirst()
                    .map(first -> finding(
                            message,
                            words -> words.with("number", first.number().orElseThrow())
                                    .with("least", least),
                            Stream.concat(wrong.stream(), besides.stream())
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

    /** What was surely held, by its days. */
    private record Held(Search in, Spans<Done> done) {
        /** An event or a meeting and its day. */
        private record Done(Fact fact, PartialDate date) {}

        /** What has no first or no last day surely lies in no period. */
        static Held in(Search in) {
            return new Held(
                    in,
                    Spans.of(
                            Stream.concat(
                                            in.dossier().events().stream()
                                                    .filter(event ->
                                                            in.occurrences().held(event) == Answer.YES)
                                                    .map(event -> new Done(
                                                            event, event.date().value())),
                                            in.dossier().all(Meeting.class).stream()
                                                    .filter(meeting ->
                                                            in.occurrences().held(meeting) == Answer.YES)
                                                    .map(meeting -> new Done(
                                                            meeting,
                                                            meeting.date().value())))
                                    .filter(done -> done.date().span().isPresent())
                                    .toList(),
                            done -> done.date().earliest(),
                            done -> done.date().latest()));
        }

        /** Of what was held in a time, what a statement about it denies. */
        ImmutableList<Fact> against(Inactivity said) {
            Stream<Fact> within = done
                    .during(said.period().start(), said.period().end())
                    .stream()
                    .filter(each -> each.date().within(said.period()) == Answer.YES)
                    .map(Done::fact);
            return Search.byId((said.kind() == InactivityKind.NO_GROUP
                            ? absences(said)
                                    .flatMap(absence -> absence.met().stream())
                                    .filter(meeting -> in.occurrences().held(meeting) == Answer.YES)
                            : within.filter(fact -> fact instanceof Event event
                                    ? said.kind() == InactivityKind.NOTHING_DONE && isAbout(said, event)
                                    : said.kind() == InactivityKind.NO_MEETING && isAbout(said, fact)))
                    .map(Fact.class::cast)
                    .toList());
        }

        /** What the statement means for each group, if it is one that there was none. */
        Stream<GroupPresence.Absence> absences(Inactivity said) {
            return Search.byId(in.dossier().groups()).stream()
                    .flatMap(group -> GroupPresence.of(in.dossier()).absences(group.id()).stream())
                    .filter(absence -> absence.stated().equals(said));
        }

        private Optional<String> group(Inactivity said) {
            return said.subject().filter(id -> in.dossier().get(Fact.class, id) instanceof CoordinationGroup);
        }

        /** What is stated of one group says nothing of the meetings of another. */
        private boolean isAbout(Inactivity said, Fact meeting) {
            return group(said).isEmpty()
                    || group(said).equals(in.dossier().groupOf(meeting.id()).map(Fact::id));
        }

        /** Of the measure or plan, and of the organiser, that is named. No event is known to be of one of several groups. */
        private boolean isAbout(Inactivity said, Event event) {
            return (said.organisation().isEmpty() || said.organisation().equals(event.organiser()))
                    && (group(said).isPresent()
                            ? in.dossier().groups().size() == 1
                            : in.lists().isPartOf(said.subject(), event.id()));
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

    // ---- numbers in words

    private static final String BLANK = "[ \\u00a0\\u202f]";
    private static final Pattern BESIDE = Pattern.compile("(?<figures>[0-9](?:[0-9.,]|" + BLANK + "(?=[0-9]))*(?:"
            + BLANK + "?(?:\\p{L}{1,12}\\.?|\\p{Sc})){0,2})" + BLANK + "?\\((?<words>[^()]*\\p{L}[^()]*)\\)");

    /** Figures of a quote, and other words in parentheses behind them. */
    private static Optional<Phrase> beside(Search in, List<QuantityText> languages, String quote) {
        Matcher pair = BESIDE.matcher(quote);
        while (pair.find()) {
            String both = pair.group();
            if (languages.stream().anyMatch(language -> disagree(language, both))) {
                return Optional.of(in.words()
                        .with("figures", Literal.of(pair.group("figures")))
                        .with("words", Literal.of(pair.group("words"))));
            }
        }
        return Optional.empty();
    }

    private static boolean disagree(QuantityText language, String both) {
        return Stream.<Runnable>of(() -> language.amount(both), () -> language.count(both))
                .anyMatch(reading -> {
                    try {
                        reading.run();
                        return false;
                    } catch (RefusedException refused) {
                        return refused.kind() == ProblemKind.WORDS_UNLIKE_FIGURES;
                    }
                });
    }

    /** Amounts in words in what one document says of money, all unlike its amount. */
    private static Optional<Phrase> elsewhere(
            Search in, List<QuantityText> languages, MoneyFact money, List<Source> quoting) {
        if ((money instanceof Expenditure cost && cost.unitPrice().isPresent())
                || (money instanceof Contract contract && !contract.items().isEmpty())) {
            return Optional.empty();
        }
        return Multimaps.index(quoting, Source::document).asMap().values().stream()
                .map(quotes -> spelled(languages, money, quotes))
                .filter(amounts -> !amounts.isEmpty() && amounts.stream().noneMatch(money.range()::contains))
                .findFirst()
                .map(amounts -> in.words().with("figures", money.amount()).with("words", amounts.get(0)));
    }

    private static List<MonetaryAmount> spelled(
            List<QuantityText> languages, MoneyFact money, Collection<Source> quotes) {
        return quotes.stream()
                .flatMap(source -> languages.stream()
                        .flatMap(language -> language.spelledIn(source.quote().orElseThrow()).stream()))
                .filter(amount -> amount.getCurrency().equals(money.amount().currency()))
                .toList();
    }
}
