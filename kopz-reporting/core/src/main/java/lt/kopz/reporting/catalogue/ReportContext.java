package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;
import static lt.kopz.reporting.catalogue.Writing.sorted;
import static lt.kopz.reporting.catalogue.Writing.value;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.gap.AmountBreakdown;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * What a part of a report is made from: a dossier as of a day, and the cells, names and footnotes that parts have in common.
 *
 * <p>Footnotes of the same figure share one identifier, so a figure stated twice is explained once.
 */
public final class ReportContext {
    /** What a dossier is about is not taken for a list that may go on. */
    private static final ImmutableSet<ListKind> NAMED_ALONE = ImmutableSet.of(ListKind.GROUPS, ListKind.PLANS);

    private final Dossier stated;
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Occurrences occurrences;
    private final Explained explained;
    private final Disputed disputed;
    private final Supplier<ImmutableList<EventSeries>> series = Suppliers.memoize(this::seriesByDate);
    private final Supplier<ImmutableList<Finding>> findings;
    private final Supplier<ImmutableList<ClaimCheck>> claims =
            Suppliers.memoize(() -> Claims.of(dossier()).asOf(asOf()).checks());
    private final Supplier<ImmutableSet<String>> withRevenue = Suppliers.memoize(this::plansWithRevenue);
    private final Supplier<Prices> prices = Suppliers.memoize(() -> new Prices(this));
    private final Supplier<ImmutableMap<Whole, AmountBreakdown>> breakdowns = Suppliers.memoize(this::brokenDown);
    private final Supplier<PublicLayer> publicLayer = Suppliers.memoize(() -> new PublicLayer(this));
    private final Map<String, BudgetGaps> gaps = new ConcurrentHashMap<>();
    private final Map<String, ImmutableSortedMap<String, BudgetGaps>> gapsByCurrency = new ConcurrentHashMap<>();
    private final Map<String, ImmutableList<PlanMoney>> money = new ConcurrentHashMap<>();
    private final MeasureStates states = new MeasureStates(this);
    private final Supplier<Attended> attended = Suppliers.memoize(this::attendedByTheDay);

    private ReportContext(Dossier dossier, LocalDate asOf, Rulebook rules) {
        this.stated = inOrder(dossier);
        this.findings = Suppliers.memoize(() -> rules.check(stated(), asOf()));
        this.dossier = Possibilities.of(stated, Possibilities.About.ALL).settled();
        this.asOf = asOf;
        this.occurrences = Occurrences.of(this.dossier, asOf);
        this.explained = Explained.in(stated);
        this.disputed = new Disputed(stated, asOf, this::sources);
    }

    /** With the plans and groups, of which one follows the other in a report, in an order of their own. */
    private static Dossier inOrder(Dossier dossier) {
        return Comparators.isInOrder(dossier.plans(), Fact.IN_ORDER)
                        && Comparators.isInOrder(dossier.groups(), Fact.IN_ORDER)
                ? dossier
                : dossier.withPlans(ImmutableList.sortedCopyOf(Fact.IN_ORDER, dossier.plans()))
                        .withGroups(ImmutableList.sortedCopyOf(Fact.IN_ORDER, dossier.groups()));
    }

    /**
     * A dossier as of the end of a day, for reports that share what they work out.
     *
     * @param dossier the dossier
     * @param asOf the day, inclusive
     * @return the dossier, as parts of reports look at it
     */
    public static ReportContext of(Dossier dossier, LocalDate asOf) {
        return of(dossier, asOf, Rulebook.standard());
    }

    /**
     * A dossier as of the end of a day, checked by given rules: {@link Rulebook#all} knows the public holidays.
     *
     * @param dossier the dossier
     * @param asOf the day, inclusive
     * @param rules what the findings of the reports are
     * @return the dossier, as parts of reports look at it
     */
    public static ReportContext of(Dossier dossier, LocalDate asOf, Rulebook rules) {
        return new ReportContext(dossier, asOf, rules);
    }

    /** The public parts of a yearly report, written once. */
    PublicLayer publicLayer() {
        return publicLayer.get();
    }

    /** The dossier as it is stated, with what decisions have set aside. */
    Dossier stated() {
        return stated;
    }

    /**
     * The dossier that is reported on.
     *
     * @return the dossier, without the facts to which decisions prefer others
     */
    public Dossier dossier() {
        return dossier;
    }

    /**
     * What the standard rules find in the dossier as it is stated, by the end of that day.
     *
     * @return the findings, the weightiest first
     */
    public ImmutableList<Finding> findings() {
        return findings.get();
    }

    /** The measures whose day has passed and that are not done, as far as is known. */
    ImmutableSet<String> overdue() {
        return found("MEASURE_OVERDUE");
    }

    /** What a rule finds something about. */
    ImmutableSet<String> found(String code) {
        return findings().stream()
                .filter(finding -> finding.code().equals(code))
                .flatMap(finding -> finding.subjects().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The claims of the dossier that is reported on, checked by the end of that day. */
    ImmutableList<ClaimCheck> claims() {
        return claims.get();
    }

    /**
     * The day at whose end the report holds.
     *
     * @return the day, inclusive
     */
    public LocalDate asOf() {
        return asOf;
    }

    /** The time of a plan in words, as far as it is stated. */
    Text time(ActionPlan plan) {
        return plan.time() instanceof PartialDate.Unknown
                ? say(YearlyMessage.NOT_STATED)
                : plan.period().map(period -> value(period)).orElseGet(() -> value(plan.time()));
    }

    /** The years of a plan; where its end is not stated up to the day to which facts are held, and none where its beginning is not. */
    ImmutableList<DateRange> years(ActionPlan plan) {
        return plan.time()
                .earliest()
                .map(first ->
                        plan.time().latest().orElseGet(() -> Ordering.natural().max(first, dataUntil())))
                .flatMap(last ->
                        plan.daysWithin(DateRange.of(plan.time().earliest().orElseThrow(), last)))
                .map(days -> ImmutableList.copyOf(days.splitBy(Cadence.Unit.YEAR)))
                .orElse(ImmutableList.of());
    }

    /** The day of the report, or the last one for which facts are held, if that is earlier. */
    LocalDate dataUntil() {
        return dataUntil(dossier, asOf);
    }

    static LocalDate dataUntil(Dossier dossier, LocalDate asOf) {
        LocalDate horizon = dossier.knownUntil().value();
        return horizon.isBefore(asOf) ? horizon : asOf;
    }

    /** The same of a day, which may be out of the years that dates have. */
    Object inYear(LocalDate day) {
        return day.getYear() == dossier.reportingPeriod().start().getYear() ? inYear(PartialDate.of(day)) : day;
    }

    /** A date as sentences have it: a day of the one year of the report needs no year. */
    PartialDate inYear(PartialDate date) {
        int year = dossier.reportingPeriod().start().getYear();
        return date instanceof PartialDate.Day day
                        && day.date().getYear() == year
                        && dossier.reportingPeriod().end().getYear() == year
                ? PartialDate.withoutYear(MonthDay.from(day.date()))
                : date;
    }

    // ---- how complete lists are

    /** How complete a list is by the day; of meetings, those of the period, as everywhere in a report. */
    KnownList list(ListKind kind, Optional<String> owner) {
        DateRange period = dossier.reportingPeriod();
        return kind == ListKind.MEETINGS
                ? KnownLists.of(dossier).of(kind, owner, period.start(), Comparators.min(asOf, period.end()))
                : KnownLists.of(dossier).of(kind, owner, asOf);
    }

    /** Whether nothing is known of some lists of the dossier together. */
    boolean isUnknown(Collection<ListKind> kinds) {
        return kinds.stream().allMatch(kind -> list(kind, Optional.empty()).standing() == KnownList.Standing.UNKNOWN);
    }

    /** Whether nothing is known of any money of the dossier. */
    boolean isMoneyUnknown() {
        return dossier.bookings().isEmpty()
                && isUnknown(Arrays.stream(ListKind.values())
                        .filter(ListKind::isMoney)
                        .toList());
    }

    /** A table, or a sentence where it has no rows: that there is nothing, if it is stated, or else that there are no data. */
    Block orSaid(Table table, ListKind kind) {
        return table.rows().isEmpty() ? Paragraph.of(nothingOf(kind)) : table;
    }

    /** The same, and below the rows that there may be more. */
    ImmutableList<Block> listed(Table table, ListKind kind, Optional<String> owner) {
        return table.rows().isEmpty()
                ? ImmutableList.of(Paragraph.of(nothingOf(kind, owner)))
                : Writing.blocks(List.of(table), more(owner, kind));
    }

    /** What stands in place of a list with nothing to show. */
    Text nothingOf(ListKind kind) {
        return nothingOf(kind, Optional.empty());
    }

    Text nothingOf(ListKind kind, Optional<String> owner) {
        KnownList list = list(kind, owner);
        if (isCounted(list)) {
            return counted(PartMessage.COUNTED_ONLY, list);
        }
        boolean isTimeToCome = kind == ListKind.MEETINGS
                && asOf.isBefore(dossier.reportingPeriod().start());
        return say(
                list.isDeclared() && !isTimeToCome ? PartMessage.STATED_NONE : PartMessage.NO_DATA,
                "list",
                Unrecorded.name(kind));
    }

    /** How many meetings were held and how many are planned; only what is known of either, and nothing where neither is. */
    Optional<Text> meetingsInShort(CoordinationGroup group) {
        KnownList list = list(ListKind.MEETINGS, Optional.of(group.id()));
        return inShort(
                Optional.of(meetingsHeld(Optional.of(group))).filter(count -> isShown(count, list)),
                Optional.of(meetings("meetings-planned", Optional.of(group), Portion.ALL))
                        .filter(count -> count.isKnown() && !count.equals(Headcount.zero())));
    }

    private static boolean isShown(Headcount count, KnownList list) {
        return count.isKnown() && (list.isDeclared() || !count.equals(Headcount.zero()));
    }

    /** How many were held and how many are planned; nothing where neither is known. */
    static Optional<Text> inShort(Optional<Headcount> held, Optional<Headcount> planned) {
        ImmutableList<Text> parts = Stream.concat(
                        held.stream().map(count -> (Text) say(PartMessage.HELD_IN_SHORT, "held", count)),
                        planned.stream().map(count -> (Text) say(PartMessage.PLANNED_IN_SHORT, "planned", count)))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(parts).filter(known -> !known.isEmpty()).map(known -> Text.joined(", ", known));
    }

    // ---- what had happened, names and cells

    /**
     * What had happened by the day.
     *
     * @return the answers: yes, no or cannot be determined
     */
    public Occurrences occurrences() {
        return occurrences;
    }

    /**
     * Turns explanations into footnotes.
     *
     * @return the explainer of the dossier
     */
    public Explained explained() {
        return explained;
    }

    /**
     * Names an act as a sentence would: its kind, day and number; a draft as what it is.
     *
     * @param actId the identifier of the act
     * @return such as "decision of 24 October 2019 No. V17-253"
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Text cite(String actId) {
        return disputed.name(dossier.get(LegalAct.class, actId), this::cite);
    }

    private Text cite(LegalAct act) {
        if (act.isDraft()) {
            return Citations.of(dossier, act.id());
        }
        PartialDate adopted = act.adopted().orElseThrow();
        boolean isNumbered = !act.numbers().isEmpty();
        Phrase phrase = adopted instanceof PartialDate.Unknown
                ? Phrase.of(isNumbered ? YearlyMessage.CITE_UNDATED : YearlyMessage.CITE_UNDATED_UNNUMBERED)
                : say(isNumbered ? YearlyMessage.CITE : YearlyMessage.CITE_UNNUMBERED, "date", adopted);
        phrase = phrase.with("kind", Citations.kind(dossier, act.kind()));
        return isNumbered ? phrase.with("number", new Literal(act.numbers().get(0))) : phrase;
    }

    /**
     * Names an organisation or a group.
     *
     * @param id the identifier of an organisation or a group of the dossier, or of its municipality
     * @return the name, and that sources disagree on it where they do
     * @throws IllegalArgumentException if the dossier has no such organisation or group
     */
    public Text party(String id) {
        LocalizedText name = dossier.partyName(id);
        Fact party = dossier.fact(id).orElseThrow();
        return disputed.name(party, reading -> Dossier.partyName(reading).orElse(name));
    }

    /**
     * Names the body that the report is about.
     *
     * @return the name of the group, where the dossier has exactly one; otherwise that of the municipality
     */
    public Text body() {
        return dossier.groups().size() == 1
                ? dossier.group().name()
                : dossier.municipality().name();
    }

    /** A title that names the body and the period; the municipality where the name of the body lacks the case that titles have, and its own does not. */
    Text title(Message title) {
        Text municipality = dossier.municipality().name();
        boolean isInflected = Writing.isInflected(GrammaticalCase.GENITIVE, body())
                || !Writing.isInflected(GrammaticalCase.GENITIVE, municipality);
        return say(title, "group", isInflected ? body() : municipality, "period", dossier.reportingPeriod());
    }

    /** A heading or a term about a group, which names it where there are several. */
    Text about(CoordinationGroup group, Text what) {
        return dossier.groups().size() == 1 ? what : say(PartMessage.HEADING_OF, "what", what, "of", group.name());
    }

    /** A heading about a plan, which names it where there are several. */
    Text heading(ActionPlan plan, Text what) {
        return dossier.plans().size() == 1 ? what : say(PartMessage.HEADING_OF, "what", what, "of", plan.title());
    }

    /** A sentence about a plan, which names it where there are several. */
    Text sentence(ActionPlan plan, Text what) {
        return say(PublicMessage.STOP, "text", about(plan, what));
    }

    /** The same of its money over a time, which is named where it is not all that the plan has. */
    Text sentence(PlanMoney told, Text what) {
        return told.isWhole()
                ? sentence(told.plan(), what)
                : say(PublicMessage.STOP, "text", say(PartMessage.OF_PLAN, "plan", told.title(), "what", what));
    }

    /** Words about a plan, which name it where there are several. */
    Text about(ActionPlan plan, Text what) {
        return dossier.plans().size() == 1 ? what : say(PartMessage.OF_PLAN, "plan", plan.title(), "what", what);
    }

    /** An identifier for what is written about each group. */
    String id(CoordinationGroup group, String what) {
        return dossier.groups().size() == 1 ? what : what + "-" + group.id();
    }

    /** What is written about each group, one after the other in the order of their ids. */
    List<Section> ofEachGroup(Function<CoordinationGroup, List<Section>> part) {
        return dossier.groups().stream()
                .flatMap(group -> part.apply(group).stream())
                .toList();
    }

    /**
     * Whether an act may have been adopted by the day; one adopted later, or a draft, is left out.
     *
     * @param actId the identifier of the act
     * @return false if it was adopted after the day or not at all
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public boolean adopted(String actId) {
        return dossier.get(LegalAct.class, actId)
                .adopted()
                .filter(day -> occurrences.happened(day) != Answer.NO)
                .isPresent();
    }

    /**
     * The sources of a fact as a footnote, with the reading it rests on and what they state differently.
     *
     * @param fact the fact
     * @return the footnote; it says so if there is no source
     */
    public Footnote sources(Fact fact) {
        ImmutableList<Text> lines = Stream.of(
                        fact.provenance().reasons().stream(),
                        fact.sources().stream().map(explained::source),
                        disputed.findings(fact))
                .flatMap(each -> each)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return new Footnote(
                "source-" + fact.id(),
                lines.isEmpty() ? ImmutableList.of(say(YearlyMessage.NO_SOURCE)) : lines,
                ImmutableList.of());
    }

    /**
     * Words with the sources of the fact they state.
     *
     * @param text the words
     * @param fact the fact
     * @return the words, that sources disagree where they do, and the mark of a footnote if the fact has sources
     */
    public Content noted(Text text, Fact fact) {
        Content content = Content.of(disputed.sentence(text, fact));
        return fact.sources().isEmpty() && !disputed.is(fact) ? content : content.plus(Inline.note(sources(fact)));
    }

    /**
     * A figure of money as a cell, with a footnote that explains it.
     *
     * @param id the identifier of the footnote, unique in the document
     * @param figure the figure
     * @return the amount; "unknown" where nothing is known of it but that it is not below zero
     */
    public Cell amount(String id, Figure<AmountRange> figure) {
        return figure(id, figure, ReportContext::known);
    }

    /** An amount as a cell; that it is not below zero is no knowledge of it. */
    static Cell known(AmountRange amount) {
        return MoneySums.isKnown(amount) ? Cell.amount(amount) : Cell.nothing(say(ReportMessage.CHART_UNKNOWN));
    }

    /**
     * A figure as a cell, with a footnote that explains it.
     *
     * @param id the identifier of the footnote, unique in the document
     * @param figure the figure
     * @param cell makes the cell of the value
     * @param <T> the kind of value
     * @return the cell; "unknown" if the data do not give the value; a dash, which is explained below a table, or "unknown" outside of
     *     one if nothing is recorded
     */
    public <T> Cell figure(String id, Figure<T> figure, Function<? super T, ? extends Cell> cell) {
        Cell bare = bare(figure, cell);
        return Unrecorded.isNothing(figure) ? bare : bare.withNote(explained.footnote(id, figure));
    }

    /** The same without the footnote. */
    static <T> Cell bare(Figure<T> figure, Function<? super T, ? extends Cell> cell) {
        return Unrecorded.isNothing(figure)
                ? Writing.dash()
                : figure.isUnexplained() ? Cell.nothing(say(ReportMessage.CHART_UNKNOWN)) : cell.apply(figure.value());
    }

    /**
     * The money of a plan as of the day: of all its time, or of the reporting period alone where more is known of that.
     *
     * @param plan a plan of the dossier
     * @return its figures
     */
    public BudgetGaps gaps(ActionPlan plan) {
        return told(plan).gaps();
    }

    /**
     * What a plan is called where its {@linkplain #gaps money} is shown.
     *
     * @param plan a plan of the dossier
     * @return its title, with the reporting period where its money is that of the period
     */
    public Text nameOfMoney(ActionPlan plan) {
        return told(plan).title();
    }

    /** The same over all the time of the plan, for what goes through it. */
    BudgetGaps gapsOfAllTime(ActionPlan plan) {
        return gaps.computeIfAbsent(plan.id(), id -> BudgetGaps.of(dossier, id).asOf(asOf));
    }

    /** The same by the code of each currency of the dossier, its own first. */
    ImmutableSortedMap<String, BudgetGaps> gapsByCurrency(ActionPlan plan) {
        return gapsByCurrency.computeIfAbsent(
                plan.id(),
                id -> ImmutableSortedMap.copyOf(
                        Maps.transformValues(BudgetGaps.byCurrency(dossier, id), each -> each.asOf(asOf)),
                        Comparator.comparing((String code) ->
                                        !code.equals(dossier.currency().getCurrencyCode()))
                                .thenComparing(Comparator.naturalOrder())));
    }

    /** A figure of the money of all plans together. */
    Figure<AmountRange> ofAllPlans(Function<BudgetGaps, ? extends Figure<?>> figure) {
        return BudgetGaps.ofAllPlans(dossier, asOf, figure);
    }

    /** The money of a plan as of the day, for the parts that show the same of it. */
    Figures figures(ActionPlan plan) {
        return told(plan).money();
    }

    /** The money of a plan: of all its time, and of the period of the report as well where more can be told of that. */
    ImmutableList<PlanMoney> money(ActionPlan plan) {
        return money.computeIfAbsent(plan.id(), any -> PlanMoney.of(this, plan));
    }

    /** By what the evidence of a figure of the {@linkplain #gaps money} of a plan is known. */
    String moneyId(String what, ActionPlan plan) {
        return what + "-" + told(plan).id();
    }

    /** Of the money of a plan what is told first: of the period of the report where of all its time the gap is not known. */
    PlanMoney told(ActionPlan plan) {
        return Iterables.getLast(money(plan));
    }

    /** What events and series cost. */
    Prices prices() {
        return prices.get();
    }

    /** How far each measure has come by the day. */
    MeasureStates states() {
        return states;
    }

    /** False of an event that is known to have been held in another time. */
    boolean isOfThePeriod(Event event) {
        return occurrences.held(event) == Answer.NO
                || event.postponedTo().orElse(event.date().value()).within(dossier.reportingPeriod()) != Answer.NO;
    }

    /** Who attended what was held in the reporting period, and who is expected at all events to come. */
    Attended attended() {
        return attended.get();
    }

    private Attended attendedByTheDay() {
        Attendance inAll = Attendance.of(dossier()).asOf(asOf());
        return new Attended(
                dossier.events().stream().allMatch(this::isOfThePeriod)
                        ? inAll
                        : inAll.during(dossier.reportingPeriod()),
                inAll);
    }

    /**
     * The measures of all plans.
     *
     * @return the measures, plan by plan
     */
    public ImmutableList<Measure> measures() {
        return dossier.all(Measure.class);
    }

    /** An act as it is cited, with its title. */
    Text titled(String act) {
        Text citation = Citations.of(dossier, act);
        return dossier.get(LegalAct.class, act)
                .title()
                .<Text>map(title -> say(PublicMessage.ACT, "act", citation, "title", title))
                .orElse(citation);
    }

    /**
     * Whether a plan is a budget.
     *
     * @param plan the plan
     * @return true where it is stated whose budget it is, or revenue names it and it lists no measure
     */
    public boolean isBudget(ActionPlan plan) {
        return plan.measures().isEmpty()
                && (plan.budgetOf().isPresent() || withRevenue.get().contains(plan.id()));
    }

    private ImmutableSet<String> plansWithRevenue() {
        return dossier.revenues().stream()
                .flatMap(revenue -> MoneyLinks.of(dossier).plan(revenue).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Whether the dossier is about budgets alone.
     *
     * @return true where it has plans, all of which are {@linkplain #isBudget budgets}
     */
    public boolean isOfBudgets() {
        return !dossier.plans().isEmpty() && dossier.plans().stream().allMatch(this::isBudget);
    }

    /**
     * A measure with its number.
     *
     * @param measure the measure
     * @return such as "7. Lectures for pupils"
     */
    public Text numbered(Measure measure) {
        return disputed.name(
                measure,
                each -> Phrase.of(YearlyMessage.MEASURE_HEADING)
                        .with("number", new Literal(each.number()))
                        .with("title", each.title()));
    }

    /** How many meetings a group, or all of them together, held in the reporting period by the day. */
    Headcount meetingsHeld(Optional<CoordinationGroup> group) {
        return meetings("meetings", group, Portion.ALL.withPeriod(dossier.reportingPeriod()));
    }

    private Headcount meetings(String measure, Optional<CoordinationGroup> group, Portion portion) {
        return (Headcount) Measures.of(measure)
                .of(dossier, group.map(Fact::id), portion, asOf)
                .value();
    }

    /** Whether a document that a fact is taken from may have been written by the day; a fact without documents counts as known. */
    boolean written(Fact fact) {
        return fact.sources().isEmpty()
                || fact.sources().stream()
                        .flatMap(source -> dossier.document(source.document()).stream())
                        .anyMatch(document -> document.written()
                                .filter(date -> occurrences.happened(date.value()) == Answer.NO)
                                .isEmpty());
    }

    /** Marks what sources state differently. */
    Disputed disputed() {
        return disputed;
    }

    /** A row about a fact, in which it is marked what sources state differently. */
    <F extends Fact> Row row(F fact, Function<? super F, Row> row) {
        return disputed.row(fact, row);
    }

    /** A cell about a fact, in which it is marked what sources state differently. */
    <F extends Fact> Cell cell(F fact, Function<? super F, ? extends Cell> cell) {
        return disputed.cell(fact, cell);
    }

    /** Below what is listed: that there are or may be more, where it is not stated that the lists are all there is. */
    ImmutableList<Block> more(Optional<String> owner, ListKind... kinds) {
        Optional<Text> perhaps = of(
                PartMessage.PERHAPS_MORE,
                shown(owner, kinds)
                        .filter(list -> list.standing() == KnownList.Standing.INFERRED_COMPLETE
                                && !NAMED_ALONE.contains(list.kind())));
        return Writing.blocks(Writing.paragraph(
                Stream.concat(partly(owner, kinds).stream(), perhaps.stream()).toList()));
    }

    /** The same of what is known not to be all. */
    Optional<Text> partly(Optional<String> owner, ListKind... kinds) {
        List<Text> sentences = new ArrayList<>();
        shown(owner, kinds)
                .filter(this::isCounted)
                .forEach(list -> sentences.add(counted(PartMessage.MORE_COUNTED, list)));
        of(
                        PartMessage.MORE_THAN_LISTED,
                        shown(owner, kinds)
                                .filter(list -> list.standing() == KnownList.Standing.PARTIAL && !isCounted(list)))
                .ifPresent(sentences::add);
        return Writing.inARow(sentences);
    }

    private Stream<KnownList> shown(Optional<String> owner, ListKind... kinds) {
        return Arrays.stream(kinds).map(kind -> list(kind, owner)).filter(list -> recorded(list) > 0);
    }

    private static Optional<Text> of(PartMessage message, Stream<KnownList> lists) {
        ImmutableList<Text> names =
                lists.map(list -> Unrecorded.name(list.kind())).collect(ImmutableList.toImmutableList());
        return names.isEmpty() ? Optional.empty() : Optional.of(say(message, "list", Text.list(names)));
    }

    /** How many entries there are in all, where numbers count more than are recorded. */
    Optional<Text> inAll(ListKind kind, Optional<String> owner) {
        return Optional.of(list(kind, owner))
                .filter(this::isCounted)
                .map(list -> counted(recorded(list) == 0 ? PartMessage.COUNTED_ONLY : PartMessage.MORE_COUNTED, list));
    }

    private static Text counted(PartMessage message, KnownList list) {
        return Phrase.of(message)
                .with("list", Unrecorded.name(list.kind()))
                .with("count", list.number().orElseThrow());
    }

    /** Whether there are more entries, by their numbers, than are recorded. */
    private boolean isCounted(KnownList list) {
        return list.number().filter(number -> number.lower() > recorded(list)).isPresent();
    }

    private long recorded(KnownList list) {
        return KnownLists.of(dossier)
                .recorded(list.kind(), list.owner(), Optional.empty())
                .upper()
                .orElseThrow();
    }

    /** Words in a cell, with the sources of the fact they state. */
    Cell cell(Text words, Fact fact) {
        return fact.sources().isEmpty() ? Cell.text(words) : Cell.text(words).withNote(sources(fact));
    }

    /** The series of events, by date. */
    ImmutableList<EventSeries> series() {
        return series.get();
    }

    private ImmutableList<EventSeries> seriesByDate() {
        return ImmutableList.copyOf(
                byDate(dossier.series(), series -> series.date().value()));
    }

    /** How many of the units that it is meant for a series reached; empty where it states none. */
    Optional<Coverage> coverage(EventSeries of) {
        return Coverage.of(dossier, of.id()).map(all -> all.asOf(asOf));
    }

    /** The series of a measure, by date. */
    List<EventSeries> series(Measure measure) {
        return byDate(dossier.seriesOf(measure.id()), series -> series.date().value());
    }

    /** Events in the order of their dates. */
    static List<Event> byDate(List<Event> events) {
        return byDate(events, event -> event.date().value());
    }

    /** In the order of their dates. */
    static <F extends Fact> List<F> byDate(List<F> facts, Function<F, PartialDate> date) {
        return sorted(facts, Comparator.comparing(date, PartialDate.ORDER));
    }

    /** The rules of procedure of a group, unless they were adopted after the day. */
    Optional<RulesOfProcedure> rules(CoordinationGroup group) {
        return group.rules().filter(rules -> adopted(rules.act()));
    }

    /** Whether by the day a meeting had been held, may have been, was planned, or was to be held but was called off. */
    boolean knownOf(Meeting meeting) {
        return occurrences.held(meeting) != Answer.NO
                || occurrences.planned(meeting) == Answer.YES
                || (meeting.state() == MeetingState.CANCELLED
                        && occurrences.happened(meeting.date().value()) != Answer.NO);
    }

    /** The events that were put off or cancelled. */
    List<Event> notHeld() {
        return byDate(Stream.concat(
                        attended().own().postponed().stream(),
                        dossier.events().stream().filter(this::isCancelled))
                .toList());
    }

    boolean isCancelled(Event event) {
        return event.state() == EventState.CANCELLED
                && occurrences.happened(event.date().value()) != Answer.NO;
    }

    boolean knownOf(Event event) {
        return occurrences.held(event) != Answer.NO || occurrences.planned(event) == Answer.YES;
    }

    /**
     * One breakdown of an amount.
     *
     * @param id the amount
     * @param dimension along what it is broken down
     */
    record Whole(String id, Dimension dimension) {}

    /** The breakdowns of the money of all plans, with what their parts are together. */
    ImmutableMap<Whole, AmountBreakdown> breakdowns() {
        return breakdowns.get();
    }

    private ImmutableMap<Whole, AmountBreakdown> brokenDown() {
        return dossier.plans().stream()
                .flatMap(plan -> gaps(plan).breakdowns().stream())
                .collect(ImmutableMap.toImmutableMap(
                        each -> new Whole(each.whole().id(), each.dimension()), each -> each, (one, other) -> one));
    }
}
