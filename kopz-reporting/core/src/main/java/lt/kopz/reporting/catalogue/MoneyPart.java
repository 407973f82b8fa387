package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Aggregates;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.ItemTable.Extra;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The money of the plans: what is needed, given, missing and paid. */
final class MoneyPart extends Writing {
    private static final ImmutableSet<ListKind> PROMISES =
            Sets.immutableEnumSet(ListKind.CONTRACTS, ListKind.EXPENDITURES, ListKind.PAYMENTS);

    /** Of which each is listed where any is recorded. */
    private static final ListKind[] LISTED = {
        ListKind.APPROPRIATIONS,
        ListKind.PLANNED_REVENUES,
        ListKind.REVENUES,
        ListKind.TRANSFERS,
        ListKind.TENDERS,
        ListKind.CONTRACTS,
        ListKind.PAYMENTS
    };

    private static final ImmutableMap<ChangeKind, Message> CHANGES = ImmutableMap.of(
            ChangeKind.ADDED, MoneyMessage.ADDED,
            ChangeKind.REDUCED, MoneyMessage.REDUCED,
            ChangeKind.REPLACED, MoneyMessage.REPLACED);

    private final BudgetFigures figures;
    private final MoneyWords words;
    private final MoneyLinks links;
    private final Prices prices;
    private final ImmutableListMultimap<String, Need> restatements;

    MoneyPart(ReportContext context) {
        super(context);
        this.figures = new BudgetFigures(context);
        this.words = new MoneyWords(context);
        this.links = MoneyLinks.of(dossier);
        this.prices = context.prices();
        ImmutableListMultimap.Builder<String, Need> byEarlier = ImmutableListMultimap.builder();
        Decided.of(dossier)
                .needs()
                .forEach(later -> later.replaces().ifPresent(earlier -> byEarlier.put(earlier, later)));
        this.restatements = byEarlier.build();
    }

    List<Section> write() {
        if (dossier.plans().isEmpty()
                && !(Decided.of(dossier).appropriations().isEmpty()
                        && dossier.transfers().isEmpty()
                        && Decided.of(dossier).revenues().isEmpty()
                        && dossier.contracts().isEmpty()
                        && dossier.payments().isEmpty())) {
            return List.of(Section.of(
                    "money",
                    say(YearlyMessage.SECTION_MONEY),
                    ImmutableList.<Block>builder()
                            .addAll(ofAllPlans())
                            .addAll(context.more(Optional.empty(), LISTED))
                            .build()));
        }
        return dossier.plans().stream().map(this::money).toList();
    }

    /** Contracts and payments, where there are any. */
    private ImmutableList<Block> ofAllPlans() {
        return ImmutableList.<Block>builder()
                .addAll(appropriations())
                .addAll(revenue())
                .add(context.orSaid(transfers(), ListKind.TRANSFERS))
                .addAll(Stream.of(contracts(), payments())
                        .filter(table -> !table.rows().isEmpty())
                        .iterator())
                .build();
    }

    private Section money(ActionPlan plan) {
        Figures gaps = context.figures(plan);
        Optional<StrategicMeasure> measure =
                plan.implementsMeasure().map(id -> dossier.get(StrategicMeasure.class, id));
        Facts about = Facts.of(Stream.of(
                        fact(YearlyMessage.TERM_PLAN, context.cell(plan, each -> Cell.text(each.title()))),
                        fact(YearlyMessage.TERM_PLAN_PERIOD, context.cell(plan, each -> Cell.text(context.time(each)))),
                        fact(
                                YearlyMessage.TERM_APPROVED,
                                plan.approvedBy().filter(context::adopted).map(context::cite)),
                        fact(YearlyMessage.TERM_STRATEGIC, measure.map(MoneyPart::named)),
                        fact(
                                YearlyMessage.TERM_PROGRAMME,
                                measure.flatMap(StrategicMeasure::programme)
                                        .map(id ->
                                                dossier.get(Programme.class, id).name())),
                        fact(
                                YearlyMessage.TERM_STRATEGIC_PLAN,
                                measure.flatMap(StrategicMeasure::strategicPlan)
                                        .map(id -> dossier.get(StrategicPlan.class, id)
                                                .title())))
                .flatMap(each -> each)
                .toList());
        if (context.isMoneyUnknown()) {
            return Section.of("money-" + plan.id(), say(YearlyMessage.SECTION_MONEY), about, Paragraph.of(noMoney()));
        }
        Table table = facts(
                YearlyMessage.TABLE_MONEY,
                Stream.of(
                                fact(Money.NEED.term(), context.amount("need-" + plan.id(), gaps.of(Money.NEED))),
                                figures.notItemised(plan).stream().map(line -> line.in(context)),
                                fact(
                                        Money.GIVEN.term(),
                                        context.amount("appropriated-" + plan.id(), gaps.of(Money.GIVEN))),
                                Stream.of(new Facts.Fact(
                                        gapTerm(gaps.financing()),
                                        context.amount("gap-" + plan.id(), gaps.shown(Money.MISSING)))),
                                fact(
                                        YearlyMessage.TERM_UNSPENT,
                                        context.figure(
                                                "unspent-" + plan.id(),
                                                gaps.unspent(),
                                                balance -> Cell.amount(balance.unspent()))),
                                fact(YearlyMessage.TERM_COMMITTED, committed(gaps)),
                                fact(
                                        Money.INCURRED.term(),
                                        context.cost("incurred-" + plan.id(), gaps.of(Money.INCURRED))),
                                fact(
                                        YearlyMessage.TERM_STRATEGIC_BALANCE,
                                        context.amount(
                                                "strategic-" + plan.id(),
                                                context.gaps(plan).strategicMeasure())),
                                figures.flows(plan).stream().map(line -> line.in(context)))
                        .flatMap(each -> each)
                        .toList());
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().add(about, table);
        boolean isFirst = plan.equals(dossier.plans().get(0));
        figures.execution(plan).ifPresent(blocks::add);
        blocks.addAll(new CodeTables(context).of(plan));
        ImmutableList<Block> needs = needs(plan);
        blocks.addAll(needs);
        if (!needs.isEmpty()) {
            blocks.addAll(context.more(Optional.of(plan.id()), ListKind.NEEDS));
        }
        if (isFirst) { // the money of the whole dossier, once
            blocks.addAll(ofAllPlans())
                    .add(context.orSaid(costs(), ListKind.EXPENDITURES))
                    .addAll(context.more(Optional.empty(), ObjectArrays.concat(LISTED, ListKind.EXPENDITURES)));
        }
        return Section.of("money-" + plan.id(), say(YearlyMessage.SECTION_MONEY), blocks.build());
    }

    /** What is promised from the balance; a dash where the balance or what might be promised is not recorded. */
    private Cell committed(Figures gaps) {
        boolean isRecorded = gaps.unspent().reason().isEmpty() && !context.isUnknown(PROMISES);
        return Optional.of(gaps.unspent().value().committed())
                .filter(committed -> isRecorded
                        || committed.lower().filter(MonetaryAmount::isPositive).isPresent())
                .<Cell>map(Cell::amount)
                .orElseGet(Dashes::cell);
    }

    static Text named(StrategicMeasure measure) {
        return measure.code().isPresent()
                ? Phrase.of(YearlyMessage.NAME_WITH_CODE)
                        .with("name", measure.name())
                        .with("code", new Literal(measure.code().get()))
                : measure.name();
    }

    // ---- what is stated: needs, appropriations, revenue

    private <F extends Itemised> ItemTree<F> tree(Collection<F> facts, Class<F> type) {
        return ItemTree.of(facts.stream().filter(this::isKnown).toList(), id -> dossier.get(type, id));
    }

    private boolean isKnown(Itemised money) {
        return context.occurrences().happened(money.effective().value()) != Answer.NO;
    }

    private static <F extends Itemised> Extra<F> effective() {
        return new Extra<>(
                Column.date(say(ReportMessage.CHART_DATE)),
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

    /** What is needed, where it is stated in parts or recurs; nothing where the plan as a whole is all that is stated. */
    private ImmutableList<Block> needs(ActionPlan plan) {
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
        return table.blocks(MoneyMessage.TABLE_NEEDS, MoneyMessage.MATRIX_NEEDS);
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
        return Stream.concat(
                        words.marks(need, whole).stream(),
                        need.recurs().stream()
                                .map(often ->
                                        say(MoneyMessage.RECURS, "amount", need.amount(), "often", Terms.of(often))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Block> appropriations() {
        ItemTable<Appropriation> table = new ItemTable<>(
                context,
                tree(Decided.of(dossier).appropriations(), Appropriation.class),
                Appropriation::amount,
                this::words,
                ImmutableList.of(effective(), act(), source()));
        return ImmutableList.<Block>builder()
                .add(context.orSaid(
                        withTotal(table.table(say(YearlyMessage.TABLE_APPROPRIATIONS)), table.counted()),
                        ListKind.APPROPRIATIONS))
                .addAll(table.matrices(MoneyMessage.MATRIX_APPROPRIATIONS))
                .build();
    }

    private ImmutableList<Text> words(Appropriation money, Optional<Appropriation> whole) {
        ImmutableList.Builder<Text> all = ImmutableList.builder();
        change(money.change(), ListKind.APPROPRIATIONS).ifPresent(all::add);
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

    private static Optional<Text> change(ChangeKind change, ListKind of) {
        return Optional.ofNullable(CHANGES.get(change)).map(what -> say(what, "of", say(of)));
    }

    /** A total stands below only where what stands for itself is all that the plans were given: no line replaces another. */
    private Table withTotal(Table table, ImmutableList<AmountRange> counted) {
        Figure<AmountRange> appropriated = dossier.plans().size() == 1
                ? context.figures(dossier.plans().get(0)).of(Money.GIVEN)
                : BudgetGaps.ofAllPlans(dossier, context.asOf(), BudgetGaps::appropriated);
        boolean addsUp = counted.size() > 1
                && Decided.of(dossier).appropriations().stream()
                        .allMatch(each -> each.plan().isPresent())
                && appropriated.isKnown()
                && counted.stream().map(AmountRange::currency).allMatch(dossier.currency()::equals)
                && Aggregates.of(dossier.currency(), true, counted).equals(appropriated.value());
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

    /** What comes in; nothing where no source states any. */
    private ImmutableList<Block> revenue() {
        ItemTable<Revenue> table = new ItemTable<>(
                context,
                tree(Decided.of(dossier).revenues(), Revenue.class),
                Revenue::amount,
                this::words,
                ImmutableList.of(
                        new Extra<>(
                                Column.text(say(ReportMessage.CHART_STANDING)),
                                money -> Cell.text(Terms.of(money.state())),
                                true),
                        effective(),
                        act(),
                        new Extra<>(
                                Column.text(say(YearlyMessage.COLUMN_PAYER)),
                                money -> or(money.payer().map(context::party), YearlyMessage.NOT_STATED),
                                true)));
        return table.blocks(MoneyMessage.TABLE_REVENUE, MoneyMessage.MATRIX_REVENUE);
    }

    private ImmutableList<Text> words(Revenue money, Optional<Revenue> whole) {
        ImmutableList.Builder<Text> all = ImmutableList.builder();
        Optional<Text> change = change(
                money.change(), money.state() == RevenueState.PLANNED ? ListKind.PLANNED_REVENUES : ListKind.REVENUES);
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

    // ---- what is handed over, promised and paid

    private Cell sourced(Fact fact, StatedAmount amount) {
        return Cell.amount(amount).withNote(context.sources(fact));
    }

    private Table transfers() {
        return table(
                new Rows<Transfer>(YearlyMessage.TABLE_TRANSFERS)
                        .unnamed()
                        .amount(ReportMessage.CHART_AMOUNT, each -> sourced(each, each.amount()))
                        .words(YearlyMessage.COLUMN_RECIPIENT, each -> context.party(each.recipient()))
                        .words(YearlyMessage.COLUMN_PURPOSE, Transfer::purpose)
                        .date(ReportMessage.CHART_DATE, each -> date(each.date().value())),
                transfersSoFar());
    }

    /** Contracts with what is left of each, their items below them. */
    private Table contracts() {
        Rows<Contract> columns = new Rows<Contract>(MoneyMessage.TABLE_CONTRACTS)
                .unnamed()
                .amount(ReportMessage.CHART_AMOUNT, each -> sourced(each, each.amount()))
                .words(MoneyMessage.COLUMN_SUBJECT, MoneyPart::subject)
                .text(
                        MoneyMessage.COLUMN_COUNTERPARTY,
                        each -> or(each.counterparty().map(context::party), YearlyMessage.NOT_STATED))
                .date(MoneyMessage.COLUMN_CONCLUDED, each -> date(each.date().value()))
                .amount(PartMessage.COLUMN_LEFT, this::left);
        List<Row> rows = new ArrayList<>();
        for (Contract contract : soFar(dossier.contracts(), each -> each.date().value())) {
            rows.add(context.row(contract, columns::row));
            contract.items()
                    .forEach(item -> rows.add(Row.of(
                            Cell.amount(item.total()),
                            Cell.text(item(item)).atDepth(1),
                            notApplicable(),
                            notApplicable(),
                            notApplicable())));
        }
        return columns.table(rows);
    }

    private static Text subject(Contract contract) {
        Text subject = switch (contract.stage()) {
            case TENDERED -> Phrase.of(MoneyMessage.CONTRACT_TENDERED).with("subject", contract.subject());
            case AWARDED -> Phrase.of(MoneyMessage.CONTRACT_AWARDED).with("subject", contract.subject());
            case CONCLUDED -> contract.subject();
        };
        return contract.period()
                .<Text>map(period -> joined(Stream.of(subject, value(period))))
                .orElse(subject);
    }

    private static Text item(ContractItem item) {
        Phrase words = Phrase.of(
                        item.unit().isPresent() ? MoneyMessage.CONTRACT_ITEM_UNITS : MoneyMessage.CONTRACT_ITEM)
                .with("item", item.item())
                .with("quantity", (long) item.quantity())
                .with("price", item.unitPrice());
        return item.unit().isPresent() ? words.with("unit", item.unit().get()) : words;
    }

    private Cell left(Contract contract) {
        if (dossier.plans().isEmpty()) {
            return notApplicable();
        }
        CurrencyUnit currency = contract.amount().currency();
        BudgetGaps gaps =
                BudgetGaps.byCurrency(dossier, dossier.plans().get(0).id()).get(currency.getCurrencyCode());
        boolean isOfIt =
                dossier.get(Contract.class, contract.id()).amount().currency().equals(currency);
        return gaps == null || !isOfIt // of what sources state in another currency nothing else is reckoned
                ? notApplicable()
                : context.amount(
                        "left-" + contract.id(), gaps.asOf(context.asOf()).leftOfContract(contract.id()));
    }

    // ---- payments

    /** Money paid, and below zero money that came back. */
    private Table payments() {
        return table(
                new Rows<Payment>(MoneyMessage.TABLE_PAYMENTS)
                        .unnamed()
                        .amount(
                                ReportMessage.CHART_AMOUNT,
                                each -> sourced(
                                        each, cameBack(each) ? each.amount().negate() : each.amount()))
                        .words(
                                YearlyMessage.COLUMN_FOR,
                                each -> cameBack(each)
                                        ? say(MoneyMessage.REFUND, "purpose", purpose(each))
                                        : purpose(each))
                        .text(YearlyMessage.COLUMN_PAYER, each -> payer(links.payer(each)))
                        .text(
                                YearlyMessage.COLUMN_RECIPIENT,
                                each -> or(links.recipient(each).map(context::party), YearlyMessage.NOT_STATED))
                        .date(ReportMessage.CHART_DATE, each -> date(each.date().value())),
                soFar(dossier.payments(), each -> each.date().value()));
    }

    private static boolean cameBack(Payment payment) {
        return payment.kind() == PaymentKind.REFUND;
    }

    private Cell payer(Optional<Sourced<String>> payer) {
        return or(payer.map(each -> known(context.party(each.value()), each.basis())), YearlyMessage.NOT_STATED);
    }

    /** The purpose of a payment, that of what it settles or reverses, or its measure. */
    private Text purpose(Payment payment) {
        return links.purpose(payment)
                .map(said -> said instanceof Expenditure cost
                        ? prices.subject(cost)
                        : said instanceof Contract contract
                                ? contract.subject()
                                : ((Payment) said).purpose().orElseThrow())
                .or(() -> links.measure(payment).map(id -> context.numbered(dossier.measure(id))))
                .orElseGet(() -> say(YearlyMessage.NOT_STATED));
    }

    // ---- costs

    private Table costs() {
        List<Expenditure> costs = inOrderOfMeasures().filter(prices::knownOf).toList();
        boolean areOfEvents = costs.stream().allMatch(each -> each.subject().isPresent());
        return table(
                new Rows<Expenditure>(areOfEvents ? YearlyMessage.TABLE_COSTS : MoneyMessage.TABLE_ALL_COSTS)
                        .namedBy(1)
                        .text(
                                YearlyMessage.COLUMN_MEASURE_NUMBER,
                                each -> or(
                                        prices.measureOf(each).map(id -> number(dossier.measure(id))),
                                        YearlyMessage.NOT_APPLICABLE))
                        .words(YearlyMessage.COLUMN_FOR, prices::subject)
                        .amount(YearlyMessage.COLUMN_PRICE, each -> sourced(each, Prices.stated(each)))
                        .text(
                                YearlyMessage.COLUMN_UNIT_PRICE,
                                each -> or(each.unitPrice().map(Prices::byUnits), YearlyMessage.NOT_APPLICABLE))
                        .text(
                                YearlyMessage.COLUMN_PAYER,
                                each -> each.amount().range().isZero() == Answer.YES
                                        ? Cell.nothing(say(YearlyMessage.FREE_OF_CHARGE))
                                        : payer(each.payer())),
                costs);
    }

    /** What is of no measure comes last. */
    private Stream<Expenditure> inOrderOfMeasures() {
        Map<String, Integer> places = new HashMap<>();
        context.measures().forEach(measure -> places.put(measure.id(), places.size()));
        return sorted(
                dossier.expenditures(),
                Comparator.comparing((Expenditure cost) ->
                        prices.measureOf(cost).map(places::get).orElse(places.size())))
                .stream();
    }
}
