package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
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
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The funding gap, cut by plan, measure, year and source, and through time. */
final class GapParts extends Writing {
    /** Those with money to show in parts. */
    private final ImmutableList<ActionPlan> plans;

    GapParts(ReportContext context) {
        super(context);
        this.plans = context.isMoneyUnknown() ? ImmutableList.of() : dossier.plans();
    }

    /**
     * A plan, a part of it or all plans together.
     *
     * @param name how it is called
     * @param id what its figures are known by
     * @param money its figures
     */
    private record Piece(Text name, String id, Function<Money, Figure<AmountRange>> money) {
        Piece(Text name, String id, Figures figures) {
            this(name, "-" + id, figures::of);
        }
    }

    private Rows<Piece> rows(Message caption, Message what) {
        return Money.rows(
                caption,
                what,
                Piece::name,
                (piece, each) ->
                        context.amount(each.id() + piece.id(), piece.money().apply(each)),
                Money.GAP);
    }

    List<Section> byPlan() {
        return List.of(Section.of("gap-by-plan", say(PartMessage.GAP_BY_PLAN), ofPlans()));
    }

    private List<Block> ofPlans() {
        if (dossier.plans().isEmpty() || context.isMoneyUnknown()) {
            return paragraph(List.of(dossier.plans().isEmpty() ? context.nothingOf(ListKind.PLANS) : noMoney()));
        }
        Rows<Piece> rows = rows(PartMessage.GAP_BY_PLAN_TABLE, YearlyMessage.TERM_PLAN);
        Table table = rows.of(plans.stream()
                .map(plan -> new Piece(plan.title(), plan.id(), context.figures(plan)))
                .toList());
        Piece together = new Piece(
                say(PartMessage.TOTAL), "/all-plans", what -> BudgetGaps.ofAllPlans(dossier, context.asOf(), what::of));
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder()
                .add(plans.size() > 1 ? table.withTotal(rows.cells(together)) : table)
                .addAll(context.more(Optional.empty(), ListKind.PLANS));
        if (plans.size() > 1) {
            Charts.money(context).ifPresent(blocks::add);
        }
        undivided().ifPresent(blocks::add);
        return blocks.build();
    }

    List<Section> byMeasure() {
        return divided(
                "gap-by-measure-",
                PartMessage.GAP_BY_MEASURE,
                rows(PartMessage.GAP_BY_MEASURE_TABLE, YearlyMessage.COLUMN_MEASURE),
                plan -> ifNeeded(measures(plan)));
    }

    List<Section> byYear() {
        return divided(
                "gap-by-year-",
                PartMessage.GAP_BY_YEAR,
                rows(PartMessage.GAP_BY_YEAR_TABLE, PartMessage.COLUMN_YEAR),
                plan -> ifNeeded(years(plan)));
    }

    List<Section> bySource() {
        return divided(
                "gap-by-source-",
                PartMessage.GAP_BY_SOURCE,
                rows(PartMessage.GAP_BY_SOURCE_TABLE, PartMessage.COLUMN_SOURCE),
                plan -> ifNeeded(sources(plan)));
    }

    private static <T> ImmutableList<Piece> pieces(
            Stream<T> parts, Function<T, Text> name, Function<T, String> id, Function<T, BudgetGaps> money) {
        return parts.map(each -> new Piece(name.apply(each), id.apply(each), new Figures(money.apply(each))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Piece> measures(ActionPlan plan) {
        return pieces(
                plan.measures().stream(),
                context::numbered,
                Measure::id,
                measure -> context.gaps(plan).ofMeasure(measure.id()));
    }

    private ImmutableList<Piece> years(ActionPlan plan) {
        return pieces(
                context.years(plan).stream().map(year -> year.start().getYear()),
                year -> new Literal(Integer.toString(year)),
                year -> plan.id() + "/" + year,
                context.gaps(plan)::inYear);
    }

    private ImmutableList<Piece> sources(ActionPlan plan) {
        return pieces(
                Stream.concat(
                                FundingSourceKind.COMMON.stream(),
                                marks(Marked::sourceKind).stream()
                                        .sorted(Comparator.comparing(FundingSourceKind::code)))
                        .distinct(),
                kind -> Terms.of(dossier, kind),
                kind -> plan.id() + "/" + anchor(kind.code()),
                context.gaps(plan)::from);
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
                            .filter(plan ->
                                    !context.figures(plan).of(Money.NEED).isUnexplained())
                            .map(way)
                            .filter(pieces -> pieces.size() > 1)
                            .toList();
                    if (!divisions.isEmpty() && divisions.stream().noneMatch(GapParts::haveNeeds)) {
                        by.add(say(name));
                    }
                });
        ImmutableList<Text> all = by.build();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraph.of(say(PartMessage.UNDIVIDED, "by", Text.list(all))));
    }

    private static boolean haveNeeds(List<Piece> pieces) {
        return pieces.stream()
                .anyMatch(piece -> !piece.money().apply(Money.NEED).isUnexplained());
    }

    private static List<Piece> ifNeeded(List<Piece> pieces) {
        return haveNeeds(pieces) ? pieces : List.of();
    }

    /** A table for each plan that has such parts. */
    private List<Section> divided(String id, Message title, Rows<Piece> rows, Function<ActionPlan, List<Piece>> way) {
        List<Section> sections = new ArrayList<>();
        for (ActionPlan plan : plans) {
            List<Piece> pieces = way.apply(plan);
            if (!pieces.isEmpty()) {
                Table table = rows.of(pieces);
                Piece whole = new Piece(say(PartMessage.WHOLE_PLAN), plan.id(), context.figures(plan));
                sections.add(Section.of(
                        id + plan.id(),
                        say(title, "plan", plan.title()),
                        pieces.size() > 1 ? table.withTotal(rows.cells(whole)) : table));
            }
        }
        return sections;
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

    List<Section> byTask() {
        ImmutableSet<String> measures = marks(Marked::measure);
        ImmutableSet<String> tasks = marks(Marked::task);
        return divided(
                "gap-by-task-",
                MoneyMessage.GAP_BY_TASK,
                rows(MoneyMessage.GAP_BY_TASK_TABLE, MoneyMessage.COLUMN_TASK),
                plan -> plan.tasks().stream().anyMatch(task -> tasks.contains(task.id()))
                                || plan.measures().stream()
                                        .anyMatch(measure ->
                                                measure.task().isPresent() && measures.contains(measure.id()))
                        ? tasks(plan)
                        : List.of());
    }

    private List<Piece> tasks(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        List<Piece> pieces = new ArrayList<>(pieces(
                plan.tasks().stream(),
                task -> MoneyWords.named(GapMessage.PART_TASK, task.code(), task.title()),
                Task::id,
                task -> gaps.ofTask(task.id())));
        if (!plan.measures().stream().allMatch(measure -> measure.task().isPresent())) {
            pieces.add(new Piece(
                    say(GapMessage.PART_WITHOUT_TASK), plan.id() + "/without-task", new Figures(gaps.withoutTask())));
        }
        return pieces;
    }

    /** By what the money buys, where any states it. */
    List<Section> byKind() {
        ImmutableSet<EconomicKind> stated = marks(Marked::economicKind);
        List<EconomicKind> kinds = Stream.concat(
                        EconomicKind.COMMON.stream().filter(stated::contains),
                        stated.stream().sorted(Comparator.comparing(EconomicKind::code)))
                .distinct()
                .toList();
        return divided(
                "gap-by-kind-",
                MoneyMessage.GAP_BY_KIND,
                rows(MoneyMessage.GAP_BY_KIND_TABLE, MoneyMessage.COLUMN_KIND),
                plan -> pieces(
                        kinds.stream(),
                        kind -> Terms.of(dossier, kind),
                        kind -> plan.id() + "/kind-" + anchor(kind.code()),
                        context.gaps(plan)::forKind));
    }

    /** How much is spent, and what the budget leaves. */
    List<Section> execution() {
        BudgetFigures figures = new BudgetFigures(context);
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (ActionPlan plan : plans) {
            List<Block> blocks =
                    new ArrayList<>(figures.execution(plan).stream().toList());
            List<BudgetFigures.Line> flows = figures.flows(plan);
            if (!flows.isEmpty()) {
                blocks.add(facts(
                        MoneyMessage.TABLE_FLOWS,
                        flows.stream().map(line -> line.in(context)).toList()));
            }
            sections.addAll(
                    section("execution-" + plan.id(), say(MoneyMessage.EXECUTION, "plan", plan.title()), blocks));
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
                                        say(MoneyMessage.CHANGES, "plan", plan.title()),
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
                    || !(figures.of(Money.NEED).isUnexplained()
                            || figures.of(Money.GIVEN).isUnexplained())) {
                Text sentence = Phrase.of(PartMessage.DAYS_UNFUNDED)
                        .with("days", unfunded)
                        .with("of", soFar.get().days());
                blocks.add(Paragraph.of(
                        isDeclared(plan, gaps, soFar.get())
                                ? sentence
                                : Unrecorded.notDeclared(sentence, ListKind.APPROPRIATIONS)));
            }
            sections.addAll(section(
                    "gap-over-time-" + plan.id(),
                    say(PartMessage.GAP_OVER_TIME, "plan", plan.title()),
                    blocks.build()));
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
}
