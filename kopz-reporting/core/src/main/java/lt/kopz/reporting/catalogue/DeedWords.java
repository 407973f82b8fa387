package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** Events, deliverables, agreements and series in sentences: what, for whom, when and where, who led it and who came; what is inferred has its mark. */
final class DeedWords extends Writing {
    private static final ImmutableSet<EventKind> DESCRIBED =
            ImmutableSet.of(EventKind.CAMPAIGN, EventKind.MEETING, EventKind.OTHER);

    /** How several events of a kind are counted; of a kind that is not here, its word and how often. */
    private static final ImmutableMap<EventKind, PublicMessage> SEVERAL = ImmutableMap.of(
            EventKind.LECTURE, PublicMessage.LECTURES,
            EventKind.LECTURE_DISCUSSION, PublicMessage.LECTURE_DISCUSSIONS,
            EventKind.SEMINAR, PublicMessage.SEMINARS,
            EventKind.TRAINING, PublicMessage.TRAININGS);

    private static final Pattern QUOTED = Pattern.compile("[„“\"]([^„“”\"]+)[“”\"]");

    private final UnaryOperator<PartialDate> dated;
    private final BiFunction<Object, Basis, Text> marked;
    private final Set<String> introduced = new HashSet<>();

    /** Events in the words of an annex: with the years of all days, and the basis of what is inferred in words. */
    DeedWords(ReportContext context) {
        this(context, date -> date, Writing::known);
    }

    DeedWords(ReportContext context, UnaryOperator<PartialDate> dated, BiFunction<Object, Basis, Text> marked) {
        super(context);
        this.dated = dated;
        this.marked = marked;
    }

    /** What is known of an event, or that it is put off. */
    List<Text> sentences(Event event) {
        if (!context.knownOf(event)) {
            return List.of(notHeld(event));
        }
        Answer held = occurrences.held(event);
        List<Text> all = new ArrayList<>();
        PartialDate date = Occurrences.when(event);
        boolean undated = date.equals(PartialDate.unknown());
        Optional<Text> place = event.venue().map(context::party).or(event::place);
        boolean placed = !undated
                && place.filter(name -> isInflected(GrammaticalCase.LOCATIVE, name))
                        .isPresent();
        boolean audience = !event.audience().isEmpty() && areInflected(GrammaticalCase.DATIVE, event.audience());
        Text name = name(event);
        if (audience) {
            name = say(PublicMessage.FOR, "name", name, "audience", Text.list(event.audience()));
        }
        PublicMessage said = PublicMessage.headline(held, date);
        boolean isDisputed =
                said == PublicMessage.HELD_UNDATED && context.disputed().is(event, "date");
        Phrase headline = say(isDisputed ? PublicMessage.HELD_DISPUTED : said, "name", name);
        Text when = marked.apply(dated.apply(date), event.date().basis());
        all.add(
                undated
                        ? headline
                        : headline.with(
                                "date",
                                placed ? say(PublicMessage.WHEN_AND_WHERE, "date", when, "place", place.get()) : when));
        if (!placed) {
            place.ifPresent(where -> all.add(say(YearlyMessage.VENUE, "venue", where)));
        }
        event.occasion().ifPresent(occasion -> all.add(say(YearlyMessage.OCCASION, "occasion", occasion)));
        if (!audience && !event.audience().isEmpty()) {
            all.add(say(PublicMessage.AUDIENCE, "audience", Text.list(event.audience())));
        }
        if (!event.helpers().isEmpty()) {
            all.add(say(Terms.of("helpers", held), "helpers", Text.list(event.helpers())));
        }
        event.duration().ifPresent(hours -> all.add(duration(hours, event.occurrences() > 1)));
        lecturers(event, held).ifPresent(all::add);
        all.add(attendance(event, held));
        return all;
    }

    private Text name(Event event) {
        EventKind kind = event.kind();
        if (!isTitled(kind)) {
            return say(PublicMessage.UNTITLED, "title", event.title());
        }
        Text word = Terms.of(dossier, kind);
        Text title = withoutKind(event.title(), word);
        if (event.occurrences() == 1) {
            return say(PublicMessage.TITLED, "kind", word, "title", title);
        }
        long count = event.occurrences();
        PublicMessage several = SEVERAL.get(kind);
        return several == null
                ? Phrase.of(PublicMessage.REPEATED)
                        .with("kind", word)
                        .with("title", title)
                        .with("count", count)
                : Phrase.of(PublicMessage.SEVERAL)
                        .with("kind", say(several, "count", count))
                        .with("title", title);
    }

    /** What stands in quotation marks behind the kind of an event, in each language in which the title is written so: sentences have the kind. */
    private static Text withoutKind(LocalizedText title, Text kind) {
        LocalizedText bare = title;
        for (String language : title.byLanguage().keySet()) {
            Optional<String> prefix = Wording.find(language).map(wording -> wording.say(kind) + " ");
            String whole = title.in(language).orElseThrow().text();
            if (prefix.filter(word -> whole.regionMatches(true, 0, word, 0, word.length()))
                    .isPresent()) {
                Matcher quoted =
                        QUOTED.matcher(whole.substring(prefix.orElseThrow().length()));
                if (quoted.matches()) {
                    bare = bare.with(language, quoted.group(1));
                }
            }
        }
        return bare;
    }

    private static Text attendance(Event event, Answer held) {
        boolean expected = held == Answer.NO || event.state() == EventState.PLANNED;
        if (!event.attended().value().isKnown()) {
            return say(expected ? YearlyMessage.EXPECTED_UNKNOWN : YearlyMessage.ATTENDANCE_UNKNOWN);
        }
        Message message = expected
                ? expected(event)
                : held != Answer.YES
                        ? YearlyMessage.ATTENDANCE_IF_HELD
                        : event.occurrences() > 1 ? PublicMessage.PARTICIPATIONS : PublicMessage.PEOPLE;
        Text count = say(message, "count", event.attended().value());
        if (event.ofWhich().isEmpty()) {
            return say(PublicMessage.STOP, "text", count);
        }
        List<Text> parts = event.ofWhich().stream()
                .<Text>map(part -> say(PublicMessage.OF_WHICH, "who", part.who(), "count", part.count()))
                .toList();
        return say(PublicMessage.ATTENDED_OF_WHICH, "attended", count, "parts", Text.joined(", ", parts));
    }

    private Optional<Text> lecturers(Event event, Answer held) {
        if (event.lecturers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(Terms.of("lecturers", held))
                .with(
                        "names",
                        Text.list(event.lecturers().stream().map(this::lecturer).toList()))
                .with("count", (long) event.lecturers().size()));
    }

    /** Where a lecturer holds office is stated once. */
    private Text lecturer(Lecturer lecturer) {
        Person person = dossier.get(Person.class, lecturer.person());
        Text name = introduced.add(person.id()) ? introduced(person) : new Literal(person.name());
        Basis basis = lecturer.provenance().basis();
        return marked.apply(name, basis);
    }

    /** A lecture or seminar has a title; a campaign is only described. */
    static boolean isTitled(EventKind kind) {
        return !DESCRIBED.contains(kind);
    }

    /** Of several events it is participations that are expected, since the same people may come again. */
    private static Message expected(Event event) {
        return event.occurrences() > 1 ? YearlyMessage.EXPECTED_SEVERAL : YearlyMessage.EXPECTED;
    }

    private static Text duration(TeachingHours hours, boolean ofEach) {
        Message message = hours instanceof TeachingHours.ClockHours
                ? ofEach ? YearlyMessage.DURATION_CLOCK_EACH : YearlyMessage.DURATION_CLOCK
                : ofEach ? YearlyMessage.DURATION_ACADEMIC_EACH : YearlyMessage.DURATION_ACADEMIC;
        return say(message, "hours", hours.hours());
    }

    /** A name with the office. */
    private Text introduced(Person person) {
        Text name = new Literal(person.name());
        Phrase withOffice = person.organisation()
                .map(of -> say(YearlyMessage.LECTURER_OFFICE_OF, "organisation", context.party(of)))
                .orElseGet(() -> Phrase.of(YearlyMessage.LECTURER_OFFICE));
        return person.office()
                .<Text>map(office -> withOffice.with("name", name).with("office", office))
                .orElse(name);
    }

    /**
     * How many of the units that a series is meant for it reached, and that it is not stated whether events to come are counted in; empty of
     * what is not known by the day, or of which nothing is left where only that is asked for.
     */
    Optional<Text> reached(EventSeries series, boolean isLeft) {
        boolean isKnown = !context.asOf().isBefore(occurrences.horizon())
                || occurrences.happened(series.date().value()) == Answer.YES;
        return context.coverage(series)
                .filter(coverage -> isKnown
                        && series.targets().orElseThrow().reached().isKnown()
                        && (!isLeft || coverage.left().value().lower() > 0))
                .map(coverage -> {
                    TargetUnits targets = series.targets().orElseThrow();
                    Text reached = Phrase.of(PublicMessage.REACHED)
                            .with("title", series.title())
                            .with("date", series.date().value())
                            .with("unit", targets.unit())
                            .with("reached", coverage.reached().value())
                            .with("total", (long) targets.total());
                    Attendance ahead = context.attended().ahead().ofSeries(series.id());
                    boolean isPlanned = ahead.eventsPlanned().value().lower() > 0
                            || !ahead.undetermined().isEmpty();
                    return targets.plannedIncluded().isEmpty() && isPlanned
                            ? say(PublicMessage.REACHED_UNSAID, "what", reached)
                            : Phrase.of(PublicMessage.REACHED_LEFT)
                                    .with("what", reached)
                                    .with("left", coverage.left().value());
                });
    }

    /** Events as a table, where they are more than a reader follows in sentences. */
    Table table(Message caption, List<Event> events, boolean isCited) {
        return table(
                new Rows<Event>(caption)
                        .text(
                                PartMessage.COLUMN_EVENT,
                                event -> isCited ? context.cell(event.title(), event) : Cell.text(event.title()))
                        .date(ReportMessage.CHART_DATE, event -> date(Occurrences.when(event)))
                        .words(
                                ReportMessage.CHART_STANDING,
                                event -> state(
                                        occurrences.held(event),
                                        occurrences.planned(event),
                                        PartMessage.STATE_UNDETERMINED))
                        .count(
                                PartMessage.COLUMN_PARTICIPATIONS,
                                event -> stated(event.attended().value())),
                events);
    }

    /** What is planned is told by all that is known. */
    Stream<Deliverable> deliverables(Measure measure) {
        return measure.deliverables().stream()
                .filter(each -> each.state() == DeliverableState.PLANNED
                        ? !context.asOf().isBefore(occurrences.horizon())
                        : occurrences.happened(each.date()) != Answer.NO);
    }

    List<Event> events(Measure measure) {
        return ReportContext.byDate(dossier.eventsOf(measure.id())).stream()
                .filter(event -> context.knownOf(event)
                        || context.isCancelled(event)
                        || occurrences.postponed(event) == Answer.YES)
                .toList();
    }

    Text deliverable(Deliverable deliverable) {
        if (deliverable.state() == DeliverableState.POSTPONED) {
            return postponed(
                    say(PartMessage.DELIVERY, "title", deliverable.title()),
                    deliverable.postponedTo(),
                    deliverable.reason());
        }
        PartialDate date = deliverable.date();
        boolean undated = date.equals(PartialDate.unknown());
        Answer happened = occurrences.happened(date);
        if (undated && happened == Answer.YES && deliverable.kind().equals(DeliverableKind.WEB_UPDATES)) {
            return say(PublicMessage.ONGOING, "title", deliverable.title());
        }
        Message sentence = deliverable.state() == DeliverableState.PLANNED
                ? YearlyMessage.DELIVERABLE_PLANNED
                : Terms.of(undated ? "deliveredUndated" : "delivered", happened);
        return Phrase.of(sentence)
                .with(
                        "name",
                        deliverable.quantity() == 1
                                ? say(YearlyMessage.DELIVERABLE, "title", deliverable.title())
                                : Phrase.of(YearlyMessage.DELIVERABLES)
                                        .with("title", deliverable.title())
                                        .with("count", deliverable.quantity()))
                .with("date", when(date));
    }

    /** That an event is put off or cancelled, and why. */
    Text notHeld(Event event) {
        if (!context.isCancelled(event)) {
            return postponed(name(event), event.postponedTo(), event.reason());
        }
        PartialDate date = event.date().value();
        return because(
                date.equals(PartialDate.unknown())
                        ? say(PartMessage.CANCELLED_UNDATED, "name", name(event))
                        : say(PartMessage.CANCELLED, "name", name(event), "date", dated.apply(date)),
                event.reason());
    }

    private static Text postponed(Text name, Optional<PartialDate> to, Optional<? extends Text> reason) {
        Text what = to.map(date -> say(PartMessage.POSTPONED_TO, "to", date))
                .orElseGet(() -> Phrase.of(PartMessage.POSTPONED))
                .with("name", name);
        return because(what, reason);
    }

    private static Text because(Text what, Optional<? extends Text> reason) {
        return reason.map(why -> say(PartMessage.BECAUSE, "what", what, "reason", why))
                .orElseGet(() -> say(PublicMessage.STOP, "text", what));
    }

    /** Who concludes an agreement with the other parties. */
    Optional<Text> party(CooperationAgreement agreement) {
        return agreement
                .party()
                .map(party -> say(PublicMessage.PARTY, "party", context.party(party))
                        .with("documents", documents(agreement)));
    }

    /** One where there is one document for certain, or one other party and nobody states more; else several. */
    static long documents(CooperationAgreement agreement) {
        return agreement.documents().equals(Headcount.exactly(1)) || isWithOne(agreement) ? 1 : 2;
    }

    private static boolean isWithOne(CooperationAgreement agreement) {
        return agreement.counterparties().size() == 1 && !agreement.documents().isKnown();
    }

    Text counterparties(CooperationAgreement agreement) {
        return joined(agreement.counterparties().stream().map(context::party));
    }

    AgreementStage stage(CooperationAgreement agreement) {
        return AgreementStage.of(dossier, agreement.id(), context.asOf());
    }

    Text agreement(CooperationAgreement agreement) {
        Answer signed = occurrences.signed(agreement);
        YearlyMessage message = switch (signed) {
            case NO -> YearlyMessage.AGREEMENT_PREPARED;
            case CANNOT_TELL -> YearlyMessage.AGREEMENT_PERHAPS_SIGNED;
            case YES ->
                switch (stage(agreement)) {
                    case IN_FORCE -> YearlyMessage.AGREEMENT_IN_FORCE;
                    case ENDED -> YearlyMessage.AGREEMENT_ENDED;
                    default -> YearlyMessage.AGREEMENT_SIGNED;
                };
        };
        PartialDate date = signed == Answer.YES ? agreement.signed() : agreement.prepared();
        List<Text> sentences = new ArrayList<>();
        sentences.add(say(message, "purpose", agreement.purpose(), "counterparties", counterparties(agreement))
                .with("count", (long) agreement.counterparties().size())
                .with("documents", documents(agreement))
                .with("date", date.equals(PartialDate.unknown()) ? say(YearlyMessage.DATE_NOT_STATED) : date));
        party(agreement).ifPresent(sentences::add);
        agreement
                .inForceUntil()
                .filter(any -> message == YearlyMessage.AGREEMENT_IN_FORCE)
                .ifPresent(last -> sentences.add(
                        say(YearlyMessage.AGREEMENT_UNTIL, "date", last).with("documents", documents(agreement))));
        if (!agreement.documents().isKnown() && !isWithOne(agreement)) {
            sentences.add(say(YearlyMessage.DOCUMENTS_UNKNOWN));
        }
        return Text.joined(" ", sentences);
    }

    // ---- what was not done

    /** What was not done, as the sources say it; that there was no group stands where the group would. */
    List<Section> inactivity() {
        ImmutableList<Content> items = inactivity(Arrays.stream(InactivityKind.values())
                .filter(kind ->
                        kind != InactivityKind.NO_GROUP || !dossier.groups().isEmpty())
                .toArray(InactivityKind[]::new));
        return section(
                "inactivity",
                say(PartMessage.INACTIVITY),
                introduced(PartMessage.INACTIVITY_INTRODUCTION, bullets(items)));
    }

    /** What is stated of some kinds by the day, each statement as a sentence with its sources. */
    ImmutableList<Content> inactivity(InactivityKind... kinds) {
        return sorted(
                        dossier.inactivity(),
                        Comparator.comparing((Inactivity each) -> each.period().start()))
                .stream()
                .filter(inactivity -> ImmutableList.copyOf(kinds).contains(inactivity.kind())
                        && context.occurrences().stated(inactivity) != Answer.NO)
                .map(inactivity -> context.noted(inactive(inactivity), inactivity))
                .collect(ImmutableList.toImmutableList());
    }

    private Text inactive(Inactivity inactivity) {
        Phrase whose = who(inactivity)
                .map(who -> say(PartMessage.INACTIVE_WHO, "who", who))
                .orElseGet(() -> Phrase.of(PartMessage.INACTIVE));
        Text sentence = whose.with("period", inactivity.period()).with("what", Phrase.of(inactivity.kind()));
        return inactivity
                .reason()
                .map(reason -> Text.joined(" ", List.of(sentence, say(PartMessage.REASON, "reason", reason))))
                .orElse(sentence);
    }

    /** Whom or what it is about: an organisation, the group, a plan or a measure. */
    private Optional<Text> who(Inactivity inactivity) {
        if (inactivity.organisation().isPresent()) {
            return inactivity.organisation().map(context::party);
        }
        return inactivity.subject().map(this::subject);
    }

    private Text subject(String id) {
        Fact fact = dossier.get(Fact.class, id);
        if (fact instanceof CoordinationGroup group) {
            return group.name();
        }
        return fact instanceof ActionPlan plan ? plan.title() : context.numbered((Measure) fact);
    }
}
