package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.ItemTable.Extra;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Table;

/** Needs, appropriations and revenue as sources state them, in their order. */
final class StatedMoney extends Writing {
    private static final ImmutableMap<ChangeKind, Message> APPROPRIATION_CHANGES = ImmutableMap.of(
            ChangeKind.ADDED,
            YearlyMessage.APPROPRIATION_ADDED,
            ChangeKind.REDUCED,
            YearlyMessage.APPROPRIATION_REDUCED,
            ChangeKind.REPLACED,
            YearlyMessage.APPROPRIATION_REPLACED);

    private static final ImmutableMap<ChangeKind, Message> REVENUE_CHANGES = ImmutableMap.of(
            ChangeKind.ADDED,
            MoneyMessage.REVENUE_ADDED,
            ChangeKind.REDUCED,
            MoneyMessage.REVENUE_REDUCED,
            ChangeKind.REPLACED,
            MoneyMessage.REVENUE_REPLACED);

    private final MoneyWords words;
    private final ImmutableListMultimap<String, Need> restatements;

    StatedMoney(ReportContext context) {
        super(context);
        this.words = new MoneyWords(context);
        ImmutableListMultimap.Builder<String, Need> byEarlier = ImmutableListMultimap.builder();
        Decided.of(dossier)
                .needs()
                .forEach(later -> later.replaces().ifPresent(earlier -> byEarlier.put(earlier, later)));
        this.restatements = byEarlier.build();
    }

    private <F extends Itemised> ItemTree<F> tree(Collection<F> facts, Class<F> type) {
        return ItemTree.of(facts.stream().filter(this::isKnown).toList(), id -> dossier.get(type, id));
    }

    private boolean isKnown(Itemised money) {
        return context.occurrences().happened(money.effective().value()) != Answer.NO;
    }

    private static <F extends Itemised> Extra<F> effective() {
        return new Extra<>(
                Column.date(say(YearlyMessage.COLUMN_DATE)),
                money -> date(money.effective().value()),
                true);
    }

    private <F extends Itemised> Extra<F> act() {
        return new Extra<>(
                Column.text(say(YearlyMessage.COLUMN_ACT)),
                money -> or(money.act().map(context::cite), YearlyMessage.NOT_STATED),
                false);
    }

    private <F extends Itemised> Extra<F> source() {
        return new Extra<>(
                Column.text(say(YearlyMessage.COLUMN_SOURCE)),
                money -> or(words.sourceAndManager(money), YearlyMessage.NOT_STATED),
                true);
    }

    // ---- needs

    /** What is needed, where it is stated in parts or recurs; nothing where the plan as a whole is all that is stated. */
    ImmutableList<Block> needs(ActionPlan plan) {
        List<Need> needs = Decided.of(dossier).needs().stream()
                .filter(need -> need.plan().equals(plan.id()) && isKnown(need) && !isRestated(need))
                .toList();
        if (needs.stream()
                .allMatch(need -> need.within().isEmpty() && need.recurs().isEmpty())) {
            return ImmutableList.of();
        }
        ItemTable<Need> table = new ItemTable<>(
                context,
                tree(needs, Need.class),
                need -> need.recurs().isPresent() ? StatedAmount.of(need.counted()) : need.amount(),
                this::words,
                ImmutableList.of(effective(), act(), source()));
        return ImmutableList.<Block>builder()
                .add(table.table(say(MoneyMessage.TABLE_NEEDS)))
                .addAll(table.matrices(MoneyMessage.MATRIX_NEEDS))
                .build();
    }

    /** Whether a later edition takes the place of a need, or of what it is a part of. */
    private boolean isRestated(Need need) {
        Deque<Need> open = new ArrayDeque<>(restatements.isEmpty() ? List.of() : List.of(need));
        Set<Need> seen = Sets.newIdentityHashSet();
        while (!open.isEmpty()) {
            Need each = open.pop();
            if (seen.add(each)) {
                ImmutableList<Need> later = restatements.get(each.id());
                if (later.stream().anyMatch(this::isKnown)) {
                    return true;
                }
                later.forEach(open::push);
                each.within().forEach(whole -> open.push(dossier.get(Need.class, whole)));
            }
        }
        return false;
    }

    private ImmutableList<Text> words(Need need, Optional<Need> whole) {
        ImmutableList.Builder<Text> all = ImmutableList.builder();
        all.addAll(words.marks(need, whole));
        need.recurs()
                .ifPresent(
                        often -> all.add(say(MoneyMessage.RECURS, "amount", need.amount(), "often", Terms.of(often))));
        return all.build();
    }

    // ---- appropriations

    ImmutableList<Block> appropriations() {
        ItemTable<Appropriation> table = new ItemTable<>(
                context,
                tree(Decided.of(dossier).appropriations(), Appropriation.class),
                Appropriation::amount,
                this::words,
                ImmutableList.of(effective(), act(), source()));
        Table all = table.table(say(YearlyMessage.TABLE_APPROPRIATIONS));
        return ImmutableList.<Block>builder()
                .add(
                        all.rows().isEmpty()
                                ? Paragraph.of(context.nothingOf(ListKind.APPROPRIATIONS))
                                : withTotal(all, table.counted()))
                .addAll(table.matrices(MoneyMessage.MATRIX_APPROPRIATIONS))
                .build();
    }

    private ImmutableList<Text> words(Appropriation money, Optional<Appropriation> whole) {
        ImmutableList.Builder<Text> all = ImmutableList.builder();
        change(money.change(), APPROPRIATION_CHANGES).ifPresent(all::add);
        money.plan()
                .filter(plan -> whole.flatMap(Appropriation::plan)
                        .filter(same -> same.value().equals(plan.value()))
                        .isEmpty())
                .map(plan -> dossier.get(ActionPlan.class, plan.value()).title())
                .ifPresent(all::add);
        money.purpose().ifPresent(all::add);
        money.strategicMeasure()
                .filter(id -> !whole.flatMap(Appropriation::strategicMeasure).equals(money.strategicMeasure()))
                .map(words::strategic)
                .ifPresent(all::add);
        all.addAll(words.marks(money, whole));
        return all.build();
    }

    private static Optional<Text> change(ChangeKind change, ImmutableMap<ChangeKind, Message> words) {
        return Optional.ofNullable(words.get(change)).map(Writing::say);
    }

    /** A total stands below only where what stands for itself is all that the plans were given: no line replaces another. */
    private Table withTotal(Table table, ImmutableList<AmountRange> counted) {
        Figure<AmountRange> appropriated = dossier.plans().size() == 1
                ? context.figures(dossier.plans().get(0)).appropriated()
                : BudgetGaps.ofAllPlans(dossier, context.asOf(), BudgetGaps::appropriated);
        boolean addsUp = counted.size() > 1
                && Decided.of(dossier).appropriations().stream()
                        .allMatch(each -> each.plan().isPresent())
                && appropriated.isKnown()
                && sum(counted).filter(appropriated.value()::equals).isPresent();
        String id = dossier.plans().size() == 1 ? "-" + dossier.plans().get(0).id() : "/all-plans";
        return addsUp
                ? table.withTotal(
                        context.amount("appropriated" + id, appropriated),
                        Cell.text(say(PartMessage.TOTAL)),
                        notApplicable(),
                        notApplicable(),
                        notApplicable())
                : table;
    }

    /** What amounts add up to; empty where they are of several currencies. */
    private static Optional<AmountRange> sum(List<AmountRange> amounts) {
        return amounts.stream().map(AmountRange::currency).distinct().count() == 1
                ? Optional.of(AmountRange.sum(amounts.get(0).currency(), amounts))
                : Optional.empty();
    }

    // ---- revenue

    /** What comes in; nothing where no source states any. */
    ImmutableList<Block> revenue() {
        ItemTable<Revenue> table = new ItemTable<>(
                context,
                tree(Decided.of(dossier).revenues(), Revenue.class),
                Revenue::amount,
                this::words,
                ImmutableList.of(
                        new Extra<>(
                                Column.text(say(YearlyMessage.COLUMN_STATE)),
                                money -> Cell.text(Terms.of(money.state())),
                                true),
                        effective(),
                        act(),
                        new Extra<>(
                                Column.text(say(YearlyMessage.COLUMN_PAYER)),
                                money -> or(money.payer().map(context::party), YearlyMessage.NOT_STATED),
                                true)));
        Table all = table.table(say(MoneyMessage.TABLE_REVENUE));
        return all.rows().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.<Block>builder()
                        .add(all)
                        .addAll(table.matrices(MoneyMessage.MATRIX_REVENUE))
                        .build();
    }

    private ImmutableList<Text> words(Revenue money, Optional<Revenue> whole) {
        ImmutableList.Builder<Text> all = ImmutableList.builder();
        Optional<Text> change = change(money.change(), REVENUE_CHANGES);
        change.ifPresent(all::add);
        if (change.isEmpty()) {
            all.add(money.subkind().<Text>map(subkind -> subkind).orElseGet(() -> Terms.of(dossier, money.kind())));
        }
        words.sourceAndManager(money)
                .filter(source -> !whole.flatMap(words::sourceAndManager).equals(Optional.of(source)))
                .ifPresent(all::add);
        all.addAll(words.marks(money, whole));
        return all.build();
    }
}
