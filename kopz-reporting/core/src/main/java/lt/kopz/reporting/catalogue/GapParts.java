package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The funding gap, cut by plan, measure, year and source, and through time. */
final class GapParts {
    private final ReportContext context;
    private final Dossier dossier;
    /** Those with money to show in parts. */
    private final ImmutableList<ActionPlan> plans;

    GapParts(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.plans = context.isMoneyUnknown() ? ImmutableList.of() : dossier.plans();
    }

    List<Section> byPlan() {
        if (dossier.plans().isEmpty()) {
            return List.of(Section.of(
                    "gap-by-plan", say(PartMessage.GAP_BY_PLAN), Paragraph.of(context.nothingOf(ListKind.PLANS))));
        }
        if (context.isMoneyUnknown()) {
            return List.of(
                    Section.of("gap-by-plan", say(PartMessage.GAP_BY_PLAN), Paragraph.of(say(PartMessage.NO_MONEY))));
        }
        Table table = table(PartMessage.GAP_BY_PLAN_TABLE, YearlyMessage.TERM_PLAN);
        table = table.plusAll(dossier.plans().stream()
                .map(plan -> row(plan.title(), plan.id(), context.figures(plan)))
                .toList());
        if (dossier.plans().size() > 1) {
            table = table.withTotal(
                    Cell.text(say(PartMessage.TOTAL)),
                    context.amount("need/all-plans", together(BudgetGaps::need)),
                    context.amount("appropriated/all-plans", together(BudgetGaps::appropriated)),
                    context.amount("gap/all-plans", together(BudgetGaps::financing)));
        }
        ImmutableList.Builder<Block> blocks =
                ImmutableList.<Block>builder().add(table).addAll(context.more(Optional.empty(), ListKind.PLANS));
        if (plans.size() > 1) {
            Charts.money(context).ifPresent(blocks::add);
        }
        undivided().ifPresent(blocks::add);
        return List.of(Section.of("gap-by-plan", say(PartMessage.GAP_BY_PLAN), blocks.build()));
    }

    List<Section> byMeasure() {
        return divided(
                "gap-by-measure-",
                PartMessage.GAP_BY_MEASURE,
                table(PartMessage.GAP_BY_MEASURE_TABLE, YearlyMessage.COLUMN_MEASURE),
                this::measures);
    }

    List<Section> byYear() {
        return divided(
                "gap-by-year-",
                PartMessage.GAP_BY_YEAR,
                table(PartMessage.GAP_BY_YEAR_TABLE, PartMessage.COLUMN_YEAR),
                this::years);
    }

    List<Section> bySource() {
        return divided(
                "gap-by-source-",
                PartMessage.GAP_BY_SOURCE,
                table(PartMessage.GAP_BY_SOURCE_TABLE, PartMessage.COLUMN_SOURCE),
                this::sources);
    }

    /**
     * What a plan is divided into.
     *
     * @param name how it is called
     * @param id what its figures are known by
     * @param figures its figures
     */
    private record Piece(Text name, String id, Figures figures) {}

    private ImmutableList<Piece> measures(ActionPlan plan) {
        return plan.measures().stream()
                .map(measure -> new Piece(
                        context.numbered(measure),
                        measure.id(),
                        new Figures(context.gaps(plan).ofMeasure(measure.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Piece> years(ActionPlan plan) {
        return context.years(plan).stream()
                .map(year -> year.start().getYear())
                .map(year -> new Piece(
                        new Literal(Integer.toString(year)),
                        plan.id() + "/" + year,
                        new Figures(context.gaps(plan).inYear(year))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Piece> sources(ActionPlan plan) {
        return Stream.concat(
                        FundingSourceKind.COMMON.stream(),
                        marks(Marked::sourceKind).stream().sorted(Comparator.comparing(FundingSourceKind::code)))
                .distinct()
                .map(kind -> new Piece(
                        Terms.of(dossier, kind),
                        plan.id() + "/" + anchor(kind.code()),
                        new Figures(context.gaps(plan).from(kind))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The ways of dividing plans by which no need is stated: one sentence, where tables would hold no number. */
    private Optional<Paragraph> undivided() {
        ImmutableList.Builder<Text> by = ImmutableList.builder();
        ImmutableMap.<PartMessage, Function<ActionPlan, ImmutableList<Piece>>>of(
                        PartMessage.UNDIVIDED_MEASURES, this::measures,
                        PartMessage.UNDIVIDED_YEARS, this::years,
                        PartMessage.UNDIVIDED_SOURCES, this::sources)
                .forEach((name, way) -> {
                    List<ImmutableList<Piece>> divisions = plans.stream()
                            .filter(plan -> !context.figures(plan).need().isUnexplained())
                            .map(way)
                            .filter(pieces -> pieces.size() > 1)
                            .toList();
                    if (!divisions.isEmpty() && divisions.stream().noneMatch(GapParts::hasNeeds)) {
                        by.add(say(name));
                    }
                });
        ImmutableList<Text> all = by.build();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraph.of(Phrase.of(PartMessage.UNDIVIDED).with("by", Text.list(all))));
    }

    private static boolean hasNeeds(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> !piece.figures().need().isUnexplained());
    }

    /** A section for each plan whose need is stated by piece; the others say so in a sentence. */
    private List<Section> divided(
            String id, Message title, Table empty, Function<ActionPlan, ImmutableList<Piece>> way) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (ActionPlan plan : plans) {
            ImmutableList<Piece> pieces = way.apply(plan);
            if (hasNeeds(pieces)) {
                sections.add(section(
                        id,
                        title,
                        plan,
                        empty.withRows(pieces.stream()
                                .map(piece -> row(piece.name(), piece.id(), piece.figures()))
                                .toList())));
            }
        }
        return sections.build();
    }

    private static String anchor(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the money of the dossier states of itself, each once. */
    private <T> ImmutableSet<T> marks(Function<Marked, Optional<T>> mark) {
        return Stream.<Collection<? extends Marked>>of(
                        Decided.of(dossier).needs(),
                        Decided.of(dossier).appropriations(),
                        Decided.of(dossier).revenues(),
                        dossier.expenditures(),
                        dossier.contracts(),
                        dossier.payments(),
                        dossier.bookings())
                .flatMap(Collection::stream)
                .flatMap(money -> mark.apply(money).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** By task, where any money states a task, or the measure of one. */
    List<Section> byTask() {
        ImmutableSet<String> measures = marks(Marked::measure);
        ImmutableSet<String> tasks = marks(Marked::task);
        return plans.stream()
                .filter(plan -> plan.tasks().stream().anyMatch(task -> tasks.contains(task.id()))
                        || plan.measures().stream()
                                .anyMatch(measure -> measure.task().isPresent() && measures.contains(measure.id())))
                .map(plan -> {
                    Table table = table(MoneyMessage.GAP_BY_TASK_TABLE, MoneyMessage.COLUMN_TASK)
                            .plusAll(plan.tasks().stream()
                                    .map(task -> row(
                                            MoneyWords.named(GapMessage.PART_TASK, task.code(), task.title()),
                                            task.id(),
                                            new Figures(context.gaps(plan).ofTask(task.id()))))
                                    .toList());
                    boolean isAllInTasks = plan.measures().stream()
                            .allMatch(measure -> measure.task().isPresent());
                    return section(
                            "gap-by-task-",
                            MoneyMessage.GAP_BY_TASK,
                            plan,
                            isAllInTasks
                                    ? table
                                    : table.plusAll(List.of(row(
                                            say(GapMessage.PART_WITHOUT_TASK),
                                            plan.id() + "/without-task",
                                            new Figures(context.gaps(plan).withoutTask())))));
                })
                .toList();
    }

    /** By what the money buys, where any states it. */
    List<Section> byKind() {
        ImmutableSet<EconomicKind> stated = marks(Marked::economicKind);
        ImmutableSet<EconomicKind> kinds = Stream.concat(
                        EconomicKind.COMMON.stream().filter(stated::contains),
                        stated.stream().sorted(Comparator.comparing(EconomicKind::code)))
                .collect(ImmutableSet.toImmutableSet());
        return kinds.isEmpty()
                ? List.of()
                : plans.stream()
                        .map(plan -> {
                            Table table = table(MoneyMessage.GAP_BY_KIND_TABLE, MoneyMessage.COLUMN_KIND)
                                    .plusAll(kinds.stream()
                                            .map(kind -> row(
                                                    Terms.of(dossier, kind),
                                                    plan.id() + "/kind-" + anchor(kind.code()),
                                                    new Figures(
                                                            context.gaps(plan).forKind(kind))))
                                            .toList());
                            return section("gap-by-kind-", MoneyMessage.GAP_BY_KIND, plan, table);
                        })
                        .toList();
    }

    /** How much is spent, and what the budget leaves. */
    List<Section> execution() {
        BudgetFigures figures = new BudgetFigures(context);
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (ActionPlan plan : plans) {
            ImmutableList<Row> flows = figures.flows(plan);
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            figures.execution(plan).ifPresent(blocks::add);
            if (!flows.isEmpty()) {
                blocks.add(Table.of(
                                say(MoneyMessage.TABLE_FLOWS),
                                Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)))
                        .withRowHeader(0)
                        .withRows(flows));
            }
            ImmutableList<Block> all = blocks.build();
            if (!all.isEmpty()) {
                sections.add(Section.of(
                        "execution-" + plan.id(),
                        Phrase.of(MoneyMessage.EXECUTION).with("plan", plan.title()),
                        all));
            }
        }
        return sections.build();
    }

    /** How need and money changed from edition to edition and from year to year; a single change is one through time. */
    List<Section> changes() {
        return plans.stream()
                .flatMap(plan -> new BudgetFigures(context)
                        .changes(plan).stream()
                                .filter(table -> table.rows().size() > 1)
                                .map(table -> Section.of(
                                        "changes-" + plan.id(),
                                        Phrase.of(MoneyMessage.CHANGES).with("plan", plan.title()),
                                        table)))
                .toList();
    }

    List<Section> overTime() {
        Optional<DateRange> soFar = dossier.reportingPeriod().upTo(context.dataUntil());
        if (soFar.isEmpty()) {
            return List.of();
        }
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (ActionPlan plan : plans) {
            BudgetGaps gaps = context.gaps(plan);
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            Charts.moneyOverTime(context, plan).map(Illustration::withoutValues).ifPresent(blocks::add);
            Headcount unfunded = gaps.daysUnfunded(soFar.get());
            Figures figures = context.figures(plan);
            if (unfunded.lower() > 0
                    || !(figures.need().isUnexplained()
                            || figures.appropriated().isUnexplained())) {
                Text sentence = Phrase.of(PartMessage.DAYS_UNFUNDED)
                        .with("days", unfunded)
                        .with("of", soFar.get().days());
                blocks.add(Paragraph.of(
                        isDeclared(plan, gaps, soFar.get())
                                ? sentence
                                : Unrecorded.notDeclared(sentence, ListKind.APPROPRIATIONS)));
            }
            ImmutableList<Block> all = blocks.build();
            if (!all.isEmpty()) {
                sections.add(Section.of(
                        "gap-over-time-" + plan.id(),
                        Phrase.of(PartMessage.GAP_OVER_TIME).with("plan", plan.title()),
                        all));
            }
        }
        return sections.build();
    }

    /** Whether it is stated that all appropriations are recorded for the days on which there were none. */
    private boolean isDeclared(ActionPlan plan, BudgetGaps gaps, DateRange time) {
        return KnownLists.of(dossier)
                .undeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), time.start(), time.end())
                .stream()
                .allMatch(open -> gaps.daysUnfunded(open).equals(Headcount.zero()));
    }

    private Figure<AmountRange> together(Function<BudgetGaps, ? extends Figure<?>> figure) {
        return BudgetGaps.ofAllPlans(dossier, context.asOf(), figure);
    }

    /** A section with a table of parts of a plan, and below them, where there are several, the plan as a whole. */
    private Section section(String id, Message title, ActionPlan plan, Table table) {
        return Section.of(
                id + plan.id(),
                Phrase.of(title).with("plan", plan.title()),
                table.rows().size() > 1
                        ? table.withTotal(cells(say(PartMessage.WHOLE_PLAN), plan.id(), context.figures(plan)))
                        : table);
    }

    private static Table table(Message caption, Message what) {
        return Table.of(
                        say(caption),
                        Column.text(say(what)),
                        Column.amount(say(YearlyMessage.TERM_NEED)),
                        Column.amount(say(PartMessage.COLUMN_GIVEN)),
                        Column.amount(say(YearlyMessage.TERM_GAP)))
                .withRowHeader(0);
    }

    private Row row(Text name, String id, Figures gaps) {
        return Row.of(cells(name, id, gaps));
    }

    private Cell[] cells(Text name, String id, Figures gaps) {
        return new Cell[] {
            Cell.text(name),
            context.amount("need-" + id, gaps.need()),
            context.amount("appropriated-" + id, gaps.appropriated()),
            context.figure("gap-" + id, gaps.financing(), gap -> Cell.amount(gap.missing())) // a surplus is below zero
        };
    }
}
