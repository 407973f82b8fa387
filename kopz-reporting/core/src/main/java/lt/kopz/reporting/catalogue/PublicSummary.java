package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.TimingGap;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The first half page: what was done, the figures that matter, what failed or is late. */
final class PublicSummary extends Writing {
    /** What was not done; that there were no cases is no failure. */
    private static final InactivityKind[] FAILED =
            EnumSet.complementOf(EnumSet.of(InactivityKind.NO_CASES)).toArray(InactivityKind[]::new);

    /** So many of a kind are listed; how many more there are is stated. */
    private static final int MANY = 4;

    /** Measures of which nobody can tell whether they are done. */
    private static final ImmutableSet<MeasureStatus> OPEN = Sets.immutableEnumSet(
            MeasureStatus.UNDETERMINED,
            MeasureStatus.NO_ANSWER,
            MeasureStatus.COSTS_ONLY,
            MeasureStatus.NO_INFORMATION);

    private final PublicLayer layer;
    private final BudgetFigures.InShort budgets;
    private final Attended who = context.attended();
    private final DeedWords words;
    private final Object day = context.inYear(context.dataUntil());
    private final List<ListKind> unknown = new ArrayList<>();

    PublicSummary(ReportContext context, PublicLayer layer, BudgetFigures.InShort budgets) {
        super(context);
        this.layer = layer;
        this.budgets = budgets;
        this.words = new DeedWords(context, context::inYear, layer::marked);
    }

    List<Section> write() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Text> sentences = new ArrayList<>();
        List<Facts.Fact> figures = new ArrayList<>();
        List<ActionPlan> plans = dossier.plans();
        plans.stream()
                .filter(plan -> plans.size() == 1)
                .forEach(plan -> lacks(plan).ifPresent(sentences::add));
        for (ActionPlan plan : plans) {
            done(plan).ifPresent(sentences::add);
        }
        held().ifPresent(sentences::add);
        if (plans.size() == 1 && context.isOfBudgets()) {
            sentences.addAll(budgets.sentences(plans.get(0)));
        }
        Optional<Table> table = context.isOfBudgets()
                ? budgets.together()
                : plans.size() > 1 ? Optional.of(table(plans)) : Optional.empty();
        boolean isNeedStated = plans.size() == 1
                && !Unrecorded.isNothing(context.figures(plans.get(0)).of(ReportedMoney.NEED));
        if (plans.size() == 1 && (isNeedStated || !context.isOfBudgets())) {
            figures(plans.get(0)).forEach(figures::add);
        }
        attended().ifPresent(figures::add);
        List<Text> unrecorded = Stream.concat(
                        Stream.of(say(PartMessage.MONEY))
                                .filter(any -> context.isMoneyUnknown() && !context.isOfBudgets()),
                        unknown.stream().distinct().map(Unrecorded::name))
                .toList();
        if (!unrecorded.isEmpty()) {
            sentences.add(say(PartMessage.NO_DATA, "list", Text.list(unrecorded)));
        }
        blocks.addAll(paragraph(sentences));
        new DeedWords(context)
                .inactivity(InactivityKind.NO_CASES).stream()
                        .map(each -> new Paragraph(unmarked(each)))
                        .forEach(blocks::add);
        table.ifPresent(blocks::add);
        if (!figures.isEmpty()) {
            blocks.add(new Facts(ImmutableList.copyOf(figures)));
        }
        if (plans.size() == 1 && !context.isOfBudgets()) {
            Stream.of(Charts.money(context), Charts.measures(context, plans.get(0)))
                    .flatMap(Optional::stream)
                    .map(PublicLayer::picture)
                    .forEach(blocks::add);
        }
        ImmutableList<Content> late = late();
        blocks.addAll(introduced(PublicMessage.LATE, bullets(late)));
        return List.of(Section.of("summary", say(YearlyMessage.SECTION_SUMMARY), blocks.build()));
    }

    // ---- what was done

    /** The one message about money: what is missing for certain. */
    private Optional<Text> lacks(ActionPlan plan) {
        PlanMoney told = context.told(plan);
        MoneySums money = MoneySums.of(told.money());
        Phrase lacks = told.time()
                .map(period -> say(PublicMessage.LACKS, "period", period))
                .orElseGet(() -> Phrase.of(PublicMessage.LACKS_IN_ALL));
        return money.lacks()
                .filter(any -> !context.isMoneyUnknown() && MoneySums.isKnown(money.get(ReportedMoney.NEED)))
                .map(any -> lacks.with(
                                "missing",
                                layer.marked(
                                        money.get(ReportedMoney.MISSING),
                                        told.money().financing().basis()))
                        .with("need", money.get(ReportedMoney.NEED)));
    }

    private Optional<Text> done(ActionPlan plan) {
        if (plan.measures().isEmpty()) {
            if (!context.isBudget(plan)
                    && !context.list(ListKind.MEASURES, Optional.of(plan.id())).isDeclared()) {
                unknown.add(ListKind.MEASURES);
            }
            return Optional.empty();
        }
        long done = done(context, plan);
        boolean isAll = plan.measures().stream() // what nobody reports may be done as well
                .noneMatch(measure -> OPEN.contains(context.states().of(measure).status()));
        return done == 0 || dossier.plans().size() > 1
                ? Optional.empty()
                : Optional.of(Phrase.of(PublicMessage.DONE)
                        .with("day", day)
                        .with("listed", (long) plan.measures().size())
                        .with("done", isAll ? Headcount.exactly(done) : Headcount.atLeast(done)));
    }

    /** How many measures of a plan are done; where there are some, it is written of how many described. */
    static long done(ReportContext context, ActionPlan plan) {
        return plan.measures().stream()
                .filter(measure -> context.states().of(measure).status() == MeasureStatus.DONE)
                .count();
    }

    private Optional<Text> held() {
        Figure<Headcount> events = who.get(What.EVENTS_HELD);
        boolean planned = who.isKnown(What.EVENTS_PLANNED);
        List<Text> sentences = new ArrayList<>();
        if (events.value().isKnown() && !Unrecorded.isNothing(events)) {
            DateRange period = dossier.reportingPeriod();
            boolean isYear = period.isYear();
            Phrase sentence = Phrase.of(
                    !isMoreThanNone(events.value())
                            ? PublicMessage.EVENTS_NONE
                            : isYear ? PublicMessage.EVENTS_HELD : PublicMessage.EVENTS_HELD_BETWEEN);
            sentences.add(sentence.with("period", period)
                    .with("from", PartialDate.of(period.start()))
                    .with("until", PartialDate.of(period.end()))
                    .with("count", events.value()));
        } else if (!planned && !context.isOfBudgets()) {
            unknown.add(ListKind.EVENTS);
        }
        if (planned) {
            Headcount expected = who.value(What.PLANNED);
            Phrase sentence = Phrase.of(
                            expected.isKnown() ? PublicMessage.EVENTS_PLANNED : PublicMessage.EVENTS_PLANNED_UNCOUNTED)
                    .with("count", who.value(What.EVENTS_PLANNED));
            sentences.add(expected.isKnown() ? sentence.with("participations", expected) : sentence);
        }
        return inARow(sentences);
    }

    // ---- figures

    private Stream<Facts.Fact> figures(ActionPlan plan) {
        return Streams.concat(
                money(context.money(plan)),
                PlanMoney.inOtherCurrencies(context, plan).flatMap(other -> money(List.of(other))),
                plan.measures().isEmpty()
                        ? Stream.of()
                        : Stream.of(new Facts.Fact(
                                say(PublicMessage.MEASURES, "day", day),
                                context.states().cell(plan))));
    }

    private Stream<Facts.Fact> money(List<PlanMoney> all) {
        return all.stream()
                .flatMap(told -> (told.isWhole() && all.size() > 1
                                ? ImmutableList.of(ReportedMoney.NEED)
                                : ReportedMoney.GAP)
                        .stream()
                                .flatMap(what ->
                                        cell(told, what).map(cell -> new Facts.Fact(term(told, what), cell)).stream()));
    }

    /** What it is called, with the time that it is for where that is stated to the day. */
    private Text term(PlanMoney told, ReportedMoney what) {
        return switch (what) {
            case NEED ->
                told.time()
                        .<Text>map(time -> say(PublicMessage.NEEDED, "period", time))
                        .orElseGet(() -> say(ReportMessage.CHART_NEED));
            case GIVEN ->
                told.isWhole()
                        ? say(PublicMessage.GIVEN, "day", day)
                        : say(
                                PublicMessage.GIVEN_FOR_PERIOD,
                                "period",
                                told.time().orElseThrow(),
                                "day",
                                day);
            default -> {
                Text gap = gapTerm(told.money().financing());
                yield told.time()
                        .<Text>map(time -> say(PublicMessage.MISSING, "gap", gap, "period", time))
                        .orElse(gap);
            }
        };
    }

    /** The same of several plans, a row for each. */
    private Table table(List<ActionPlan> plans) {
        Rows<PlanMoney> rows = new Rows<PlanMoney>(say(PublicMessage.PLANS, "day", day))
                .words(YearlyMessage.TERM_PLAN, told -> told.plan().title());
        ReportedMoney.GAP.forEach(
                what -> rows.value(what.heading(), told -> cell(told, what).orElseGet(Writing::dash)));
        return rows.text(
                        PartMessage.MEASURES_CHART,
                        told -> context.money(told.plan()).contains(told)
                                ? context.states().cell(told.plan())
                                : dash())
                .of(plans.stream()
                        .flatMap(plan ->
                                Stream.concat(Stream.of(context.money(plan).get(0)), otherMoney(plan)))
                        .toList());
    }

    /** Of currencies other than the dossier's own, as far as anything is recorded in them for the plan. */
    private Stream<PlanMoney> otherMoney(ActionPlan plan) {
        return PlanMoney.inOtherCurrencies(context, plan)
                .filter(told -> ReportedMoney.GAP.stream()
                        .anyMatch(what -> !Unrecorded.isNothing(told.money().shown(what))));
    }

    /**
     * A figure with its evidence, also where what is recorded does not give it; absent where nothing is recorded, and what is missing also of a
     * plan of which nobody states what it needs.
     */
    private Optional<Cell> cell(PlanMoney told, ReportedMoney what) {
        Figures money = told.money();
        Figure<AmountRange> figure = money.shown(what);
        if (context.isMoneyUnknown()
                || Unrecorded.isNothing(figure)
                || (what == ReportedMoney.MISSING && Unrecorded.isNothing(money.of(ReportedMoney.NEED)))) {
            return Optional.empty();
        }
        return Optional.of(layer.amount(told.plan(), what.id() + "-" + told.id(), figure));
    }

    private Optional<Facts.Fact> attended() {
        if (!who.isKnown(What.HELD)) {
            return Optional.empty();
        }
        return Optional.of(new Facts.Fact(
                say(PublicMessage.ATTENDED, "period", dossier.reportingPeriod(), "day", day),
                new Cell.TextCell(
                        layer.figure("participations-held", value(who.value(What.HELD)), who.get(What.HELD)))));
    }

    // ---- what failed or is late

    private ImmutableList<Content> late() {
        return Stream.of(
                        dossier.plans().stream()
                                .flatMap(plan -> unfunded(plan).stream())
                                .toList(),
                        overdue(),
                        postponed(),
                        unsigned(),
                        unreached(),
                        new DeedWords(context)
                                .inactivity(FAILED).stream()
                                        .map(PublicSummary::unmarked)
                                        .toList())
                .flatMap(kind -> limited(kind, MANY).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Footnotes belong to the annex. */
    private static Content unmarked(Content content) {
        return new Content(content.pieces().stream()
                .filter(piece -> !(piece instanceof Inline.FootnoteRef))
                .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Content> unfunded(ActionPlan plan) {
        if (context.isMoneyUnknown()) {
            return Optional.empty();
        }
        List<Figure<TimingGap>> byCurrency = context.gapsByCurrency(plan).values().stream()
                .map(BudgetGaps::timing)
                .sorted(Comparator.comparing(each -> each.value().days().lower()))
                .toList();
        Figure<TimingGap> timing = byCurrency.get(0);
        Optional<PartialDate> approved = plan.approved();
        if (byCurrency.stream().anyMatch(each -> each.value().open() == Answer.CANNOT_TELL)
                || approved.isEmpty()
                || !(approved.get() instanceof PartialDate.Day from)
                || !(timing.value().days() instanceof Headcount.Exactly days)
                || days.count() == 0) {
            return Optional.empty();
        }
        Text sentence = context.about(
                plan,
                Phrase.of(timing.value().open() == Answer.YES ? PublicMessage.UNFUNDED_YET : PublicMessage.UNFUNDED)
                        .with("days", timing.value().days())
                        .with("length", layer.marked(timing.value().days(), timing.basis()))
                        .with("from", context.inYear(approved.get()))
                        .with("to", toInYear(from.date(), from.date().plusDays(days.count()))));
        LocalDate last = from.date().plusDays(days.count() - 1);
        boolean isDeclared =
                KnownLists.of(dossier).isDeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), from.date(), last);
        return Optional.of(layer.cited(
                plan,
                "timing-" + plan.id(),
                isDeclared ? sentence : Unrecorded.notDeclared(sentence, ListKind.APPROPRIATIONS),
                timing));
    }

    /** A day that needs its year where the one before it has another. */
    private Object toInYear(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? context.inYear(to) : to;
    }

    private List<Content> postponed() {
        return Stream.concat(
                        context.measures().stream()
                                .flatMap(measure -> measure.deliverables().stream())
                                .filter(each -> each.state() == DeliverableState.POSTPONED
                                        && occurrences.happened(each.date()) != Answer.NO)
                                .map(each -> item(late(each), each)),
                        context.notHeld().stream().map(event -> item(words.notHeld(event), event)))
                .toList();
    }

    /** Measures whose day has passed and that are not done, as far as is known, or were done later. */
    private List<Content> overdue() {
        ImmutableSet<String> overdue = context.overdue();
        ImmutableSet<String> doneLate = context.found("MEASURE_LATE");
        return context.measures().stream()
                .filter(measure -> overdue.contains(measure.id()) || doneLate.contains(measure.id()))
                .map(measure -> item(
                        (doneLate.contains(measure.id())
                                        ? Phrase.of(PublicMessage.DONE_LATE)
                                        : OPEN.contains(context.states()
                                                        .of(measure)
                                                        .status())
                                                ? Phrase.of(PublicMessage.OVERDUE_OPEN)
                                                : say(
                                                        PublicMessage.OVERDUE,
                                                        "status",
                                                        context.states().said(measure)))
                                .with("number", measure.number())
                                .with("due", measure.due().orElseThrow()),
                        measure))
                .toList();
    }

    private Content item(Text sentence, Fact fact) {
        return new Content(ImmutableList.<Inline>builder()
                .add(Inline.words(sentence))
                .addAll(layer.disputed("source-" + fact.id(), sentence, List.of(fact)))
                .build());
    }

    private Text late(Deliverable each) {
        return each.date().equals(PartialDate.unknown())
                ? words.deliverable(each)
                : say(PublicMessage.DUE, "due", when(each.date()), "late", words.deliverable(each));
    }

    private List<Content> unsigned() {
        return soFar(dossier.agreements()).stream()
                .filter(each -> occurrences.signed(each) == Answer.NO)
                .map(each -> item(
                        say(PublicMessage.UNSIGNED, "purpose", each.purpose())
                                .with("date", each.prepared().equals(PartialDate.unknown()) ? day : each.prepared())
                                .with("count", (long) each.counterparties().size())
                                .with("documents", DeedWords.documents(each)),
                        each))
                .toList();
    }

    private List<Content> unreached() {
        return context.series().stream()
                .flatMap(series -> words.reached(series, true).stream().map(sentence -> item(sentence, series)))
                .toList();
    }
}
