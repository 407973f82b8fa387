package lt.kopz.reporting.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
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
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
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
import lt.kopz.reporting.document.Rows;
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
    private record Piece(Text name, String id, Function<ReportedMoney, Figure<AmountRange>> money) {
        Piece(Text name, String id, Figures figures) {
            this(name, "-" + id, figures::of);
        }
    }

    private Rows<Piece> rows(Message caption, Message what) {
        return ReportedMoney.rows(
                caption,
                what,
                Piece::name,
                (piece, each) ->
                        context.amount(each.id() + piece.id(), piece.money().apply(each)),
                ReportedMoney.GAP);
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
                .flatMap(plan -> context.money(plan).stream())
                .map(told -> new Piece(told.title(), told.id(), told.money()))
                .toList());
        Piece together = new Piece(say(PartMessage.TOTAL), "/all-plans", what -> context.ofAllPlans(what::of));
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder()
                .add(plans.size() > 1 ? table.withTotal(rows.cells(together)) : table)
                .addAll(context.more(Optional.empty(), ListKind.PLANS));
        if (plans.size() > 1) {
            Charts.money(context).ifPresent(blocks::add);
        }
        undivided().ifPresent(blocks::add);
        return blocks.build();
    }

    /** Along what the money of a plan is shown in parts. */
    @SuppressWarnings("ImmutableEnumChecker") // messages are constants
    enum Division {
        TASK(MoneyMessage.COLUMN_TASK),
        MEASURE(YearlyMessage.COLUMN_MEASURE),
        YEAR(PartMessage.COLUMN_YEAR),
        SOURCE(PartMessage.COLUMN_SOURCE),
        KIND(MoneyMessage.COLUMN_KIND);

        private final Message heading;

        Division(Message heading) {
            this.heading = heading;
        }
    }

    /** A table for each plan that has such parts. */
    List<Section> by(Division division) {
        Rows<Piece> rows = rows(Terms.of("gapByTable", division), division.heading);
        List<Section> sections = new ArrayList<>();
        for (ActionPlan plan : plans) {
            PlanMoney told = division == Division.YEAR ? context.money(plan).get(0) : context.told(plan);
            List<Piece> pieces = pieces(division, told);
            if (!pieces.isEmpty() && isStated(division, plan, pieces)) {
                DateRange period = dossier.reportingPeriod();
                if (division != Division.YEAR
                        && told.isWhole()
                        && !told.time().equals(Optional.of(period))
                        && exact(pieces) == 0) {
                    PlanMoney inPeriod = told.within(period);
                    List<Piece> ofPeriod = pieces(division, inPeriod);
                    if (exact(ofPeriod) > 0) {
                        told = inPeriod;
                        pieces = ofPeriod;
                    }
                }
                Table table = rows.of(pieces);
                Piece whole =
                        new Piece(told.isWhole() ? say(PartMessage.WHOLE_PLAN) : told.title(), told.id(), told.money());
                sections.add(Section.of(
                        "gap-by-" + Ascii.toLowerCase(division.name()) + "-" + plan.id(),
                        context.heading(plan, told.named(say(Terms.of("gapBy", division)))),
                        pieces.size() > 1 ? table.withTotal(rows.cells(whole)) : table));
            }
        }
        return sections;
    }

    /** Whether any source divides the money of a plan so. */
    private boolean isStated(Division division, ActionPlan plan, List<Piece> pieces) {
        return switch (division) {
            case KIND -> true;
            case TASK -> {
                ImmutableSet<String> tasks = marks(Marked::task);
                ImmutableSet<String> measures = marks(Marked::measure);
                yield plan.tasks().stream().anyMatch(task -> tasks.contains(task.id()))
                        || plan.measures().stream()
                                .anyMatch(each -> each.task().isPresent() && measures.contains(each.id()));
            }
            case MEASURE, YEAR, SOURCE -> haveNeeds(pieces);
        };
    }

    /** Of how many parts the need is known exactly. */
    private static long exact(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.money().apply(ReportedMoney.NEED))
                .filter(need -> !need.isUnexplained() && need.value().isExact())
                .count();
    }

    private List<Piece> pieces(Division division, PlanMoney money) {
        ActionPlan plan = money.plan();
        BudgetGaps gaps = money.gaps();
        return switch (division) {
            case TASK -> tasks(money);
            case MEASURE ->
                pieces(plan.measures(), context::numbered, Measure::id, measure -> gaps.ofMeasure(measure.id()));
            case YEAR ->
                pieces(
                        Lists.transform(
                                context.years(plan), year -> year.start().getYear()),
                        year -> new Literal(Integer.toString(year)),
                        year -> plan.id() + "/" + year,
                        context.gapsOfAllTime(plan)::inYear);
            case SOURCE ->
                pieces(
                        Sets.union(
                                ImmutableSet.copyOf(FundingSourceKind.COMMON),
                                ImmutableSortedSet.copyOf(
                                        Comparator.comparing(FundingSourceKind::code), marks(Marked::sourceKind))),
                        kind -> Terms.of(dossier, kind),
                        kind -> plan.id() + "/" + anchor(kind.code()),
                        gaps::from);
            case KIND -> {
                ImmutableSortedSet<EconomicKind> stated = ImmutableSortedSet.copyOf(
                        Comparator.comparing(EconomicKind::code), marks(Marked::economicKind));
                yield pieces(
                        Sets.union(Sets.intersection(ImmutableSet.copyOf(EconomicKind.COMMON), stated), stated),
                        kind -> Terms.of(dossier, kind),
                        kind -> plan.id() + "/kind-" + anchor(kind.code()),
                        gaps::forKind);
            }
        };
    }

    private static <T> ImmutableList<Piece> pieces(
            Collection<T> parts, Function<T, Text> name, Function<T, String> id, Function<T, BudgetGaps> money) {
        return parts.stream()
                .map(each -> new Piece(name.apply(each), id.apply(each), new Figures(money.apply(each))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The ways of dividing plans by which no need is stated: one sentence, where tables would hold no number. */
    private Optional<Paragraph> undivided() {
        List<ActionPlan> needed = plans.stream()
                .filter(plan -> !context.figures(plan).of(ReportedMoney.NEED).isUnexplained())
                .toList();
        List<Text> by = Stream.of(Division.MEASURE, Division.YEAR, Division.SOURCE)
                .filter(division -> {
                    List<List<Piece>> divisions = needed.stream()
                            .map(plan -> pieces(division, context.told(plan)))
                            .filter(pieces -> pieces.size() > 1)
                            .toList();
                    return !divisions.isEmpty() && divisions.stream().noneMatch(GapParts::haveNeeds);
                })
                .map(division -> say(Terms.of("undivided", division)))
                .toList();
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraph.of(say(PartMessage.UNDIVIDED, "by", Text.list(by))));
    }

    private static boolean haveNeeds(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.money().apply(ReportedMoney.NEED))
                .anyMatch(need -> !need.isUnexplained()
                        && (need.value().isExact() || need.value().isSurelyPositive()));
    }

    private static String anchor(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Piece> tasks(PlanMoney money) {
        ActionPlan plan = money.plan();
        BudgetGaps gaps = money.gaps();
        List<Piece> pieces = new ArrayList<>(pieces(
                plan.tasks(),
                task -> MoneyWords.named(GapMessage.PART_TASK, task.code(), task.title()),
                Task::id,
                task -> gaps.ofTask(task.id())));
        if (!plan.measures().stream().allMatch(measure -> measure.task().isPresent())) {
            pieces.add(new Piece(
                    say(GapMessage.PART_WITHOUT_TASK), plan.id() + "/without-task", new Figures(gaps.withoutTask())));
        }
        return pieces;
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
                        say(MoneyMessage.TABLE_FLOWS),
                        flows.stream().map(line -> line.in(context)).toList()));
            }
            sections.addAll(section(
                    "execution-" + plan.id(),
                    say(MoneyMessage.EXECUTION, "plan", context.told(plan).title()),
                    blocks));
        }
        return sections.build();
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
                    || !(unfunded.equals(Headcount.zero())
                            || unfunded.isLessThan(Headcount.exactly(soFar.get().days())) != Answer.YES
                            || figures.of(ReportedMoney.NEED).isUnexplained()
                            || figures.of(ReportedMoney.GIVEN).isUnexplained())) {
                Text sentence = Phrase.of(PartMessage.DAYS_UNFUNDED)
                        .with("days", unfunded)
                        .with("of", soFar.get().days());
                blocks.add(Paragraph.of(
                        isDeclared(plan, gaps, soFar.get())
                                ? sentence
                                : Unrecorded.notDeclared(sentence, ListKind.APPROPRIATIONS)));
            }
            sections.addAll(section(plan, "gap-over-time", PartMessage.GAP_OVER_TIME, blocks.build()));
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
