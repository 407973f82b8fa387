package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Citations;
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
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.ItemLines.Extra;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The money of the plans: what is needed, given, missing and paid; and the same in sentences. */
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

    private final BudgetFigures figures = new BudgetFigures(context);
    private final MoneyWords words = new MoneyWords(context);
    private final MoneyLinks links = MoneyLinks.of(dossier);
    private final Prices prices = context.prices();
    private final ImmutableListMultimap<String, Need> restatements;

    MoneyPart(ReportContext context) {
        super(context);
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
                    blocks(ofAllPlans(), context.more(Optional.empty(), LISTED))));
        }
        return dossier.plans().stream()
                .flatMap(plan -> section(plan, "money", YearlyMessage.SECTION_MONEY, money(plan)).stream())
                .toList();
    }

    /** The same in sentences. */
    List<Section> inShort(PublicLayer layer) {
        return new InShort(layer).write();
    }

    /** Contracts and payments, where there are any. */
    private ImmutableList<Block> ofAllPlans() {
        return blocks(
                List.of(appropriations()),
                any(revenue()),
                List.of(context.orSaid(transfers(), ListKind.TRANSFERS)),
                any(contracts(), payments()));
    }

    private static List<Table> any(Table... tables) {
        return Stream.of(tables).filter(table -> !table.rows().isEmpty()).toList();
    }

    private List<Block> money(ActionPlan plan) {
        Figures gaps = context.figures(plan);
        Optional<StrategicMeasure> measure = implemented(plan);
        Facts about = Facts.of(Stream.of(
                        fact(say(YearlyMessage.TERM_PLAN), context.cell(plan, each -> Cell.text(each.title()))),
                        fact(
                                say(YearlyMessage.TERM_PLAN_PERIOD),
                                context.cell(plan, each -> Cell.text(context.time(each)))),
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
            return List.of(about, Paragraph.of(noMoney()));
        }
        Table table = facts(
                context.told(plan).named(say(YearlyMessage.TABLE_MONEY)),
                Stream.of(
                                row(plan, ReportedMoney.NEED),
                                figures.notItemised(plan).stream().map(line -> line.in(context)),
                                row(plan, ReportedMoney.GIVEN),
                                row(plan, gapTerm(gaps.financing()), "gap", gaps.shown(ReportedMoney.MISSING)),
                                row(
                                        plan,
                                        say(YearlyMessage.TERM_UNSPENT),
                                        "unspent",
                                        gaps.unspent().as(UnspentBalance::unspent)),
                                fact(say(YearlyMessage.TERM_COMMITTED), committed(gaps)),
                                row(plan, ReportedMoney.INCURRED),
                                measure.stream()
                                        .flatMap(each -> row(
                                                plan,
                                                say(YearlyMessage.TERM_STRATEGIC_BALANCE),
                                                "strategic",
                                                context.gaps(plan).strategicMeasure())),
                                figures.flows(plan).stream().map(line -> line.in(context)))
                        .flatMap(each -> each)
                        .toList());
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().add(about, table);
        boolean isFirst = plan.equals(dossier.plans().get(0));
        figures.execution(plan).ifPresent(blocks::add);
        needs(plan).ifPresent(needs -> blocks.add(needs).addAll(context.more(Optional.of(plan.id()), ListKind.NEEDS)));
        if (isFirst) { // the money of the whole dossier, once
            blocks.addAll(ofAllPlans())
                    .add(context.orSaid(costs(), ListKind.EXPENDITURES))
                    .addAll(context.more(Optional.empty(), ObjectArrays.concat(LISTED, ListKind.EXPENDITURES)));
        }
        return blocks.build();
    }

    private Stream<Facts.Fact> row(ActionPlan plan, ReportedMoney what) {
        return row(plan, say(what.term()), what.id(), context.figures(plan).of(what));
    }

    private Stream<Facts.Fact> row(ActionPlan plan, Text term, String id, Figure<AmountRange> figure) {
        return fact(term, context.amount(context.moneyId(id, plan), figure));
    }

    /** What is promised from the balance; a dash where the balance or what might be promised is not recorded. */
    private Cell committed(Figures gaps) {
        boolean isRecorded = gaps.unspent().reason().isEmpty() && !context.isUnknown(PROMISES);
        return Optional.of(gaps.unspent().value().committed())
                .filter(committed -> isRecorded || committed.isSurelyPositive())
                .map(ReportContext::known)
                .orElseGet(Writing::dash);
    }

    private Optional<StrategicMeasure> implemented(ActionPlan plan) {
        return plan.implementsMeasure().map(id -> dossier.get(StrategicMeasure.class, id));
    }

    static Text named(StrategicMeasure measure) {
        return measure.code().isPresent()
                ? Phrase.of(YearlyMessage.NAME_WITH_CODE)
                        .with("name", measure.name())
                        .with("code", new Literal(measure.code().get()))
                : measure.name();
    }

    // ---- what is stated: needs, appropriations, revenue

    private <F extends Itemised> Table lines(
            Message caption,
            Collection<F> facts,
            Class<F> type,
            Function<F, StatedAmount> amount,
            BiFunction<F, Optional<F>, ImmutableList<Text>> words,
            ImmutableList<Extra<F>> extras) {
        List<F> known = facts.stream().filter(this::isKnown).toList();
        return new ItemLines<>(context, known, id -> dossier.get(type, id), amount, words, extras).table(caption);
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
        return Extra.words(YearlyMessage.COLUMN_ACT, money -> money.act().map(context::cite), false);
    }

    private <F extends Itemised> Extra<F> source() {
        return Extra.words(YearlyMessage.COLUMN_SOURCE, words::sourceAndManager, true);
    }

    /** What is needed, where it is stated in parts or recurs; nothing where the plan as a whole is all that is stated. */
    private Optional<Table> needs(ActionPlan plan) {
        List<Need> needs = Decided.of(dossier).needs().stream()
                .filter(need -> need.plan().equals(plan.id()) && isKnown(need) && !isRestated(need))
                .toList();
        if (needs.stream()
                .allMatch(need -> need.within().isEmpty() && need.recurs().isEmpty())) {
            return Optional.empty();
        }
        ImmutableMap<String, StatedAmount> following = following(plan, needs);
        return Optional.of(lines(
                MoneyMessage.TABLE_NEEDS,
                needs,
                Need.class,
                need -> need.recurs().isPresent()
                        ? StatedAmount.of(need.counted())
                        : following.getOrDefault(need.id(), need.amount()),
                (need, whole) -> words(need, whole, following.containsKey(need.id())),
                ImmutableList.of(effective(), act(), source())));
    }

    /** What needs follow to be from all others of the plan, by their ids, where each alone is stated for its measure and time but not how much it is. */
    private ImmutableMap<String, StatedAmount> following(ActionPlan plan, List<Need> needs) {
        ImmutableListMultimap<List<Object>, Need> alike = Decided.of(dossier).needs().stream()
                .filter(need -> need.plan().equals(plan.id()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(MoneyPart::measureAndTime, need -> need));
        ImmutableMap.Builder<String, StatedAmount> following = ImmutableMap.builder();
        for (Need need : needs) {
            if (!need.amount().range().isKnown()
                    && !isForMore(need)
                    && alike.get(measureAndTime(need)).size() == 1) {
                BudgetGaps inTime = context.gapsOfAllTime(plan).within(need.period());
                Figure<AmountRange> figure =
                        need.measure().map(inTime::ofMeasure).orElse(inTime).need();
                if (isKnown(figure)) {
                    following.put(need.id(), StatedAmount.of(figure.value()));
                }
            }
        }
        return following.buildOrThrow();
    }

    private static List<Object> measureAndTime(Need need) {
        return List.of(need.measure(), need.period());
    }

    /** Whether it is stated for something else than a measure and a time. */
    private static boolean isForMore(Need need) {
        return Stream.of(
                                need.task(),
                                need.goal(),
                                need.programme(),
                                need.sourceKind(),
                                need.sourceCode(),
                                need.manager(),
                                need.place(),
                                need.economicKind())
                        .anyMatch(Optional::isPresent)
                || !need.classifications().isEmpty();
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

    private ImmutableList<Text> words(Need need, Optional<Need> whole, boolean isFollowing) {
        return Stream.of(
                        words.marks(need, whole).stream(),
                        need.recurs().stream()
                                .map(often ->
                                        say(MoneyMessage.RECURS, "amount", need.amount(), "often", Terms.of(often))),
                        isFollowing ? Stream.of(say(MoneyMessage.FOLLOWS)) : Stream.<Text>of())
                .flatMap(each -> each)
                .collect(ImmutableList.toImmutableList());
    }

    private Block appropriations() {
        return context.orSaid(
                lines(
                        YearlyMessage.TABLE_APPROPRIATIONS,
                        Decided.of(dossier).appropriations(),
                        Appropriation.class,
                        Appropriation::amount,
                        this::words,
                        ImmutableList.of(effective(), act(), source())),
                ListKind.APPROPRIATIONS);
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
        return change == ChangeKind.ORIGINAL
                ? Optional.empty()
                : Optional.of(say(Terms.of("change", change), "of", say(of)));
    }

    /** What comes in; nothing where no source states any. */
    private Table revenue() {
        return lines(
                MoneyMessage.TABLE_REVENUE,
                Decided.of(dossier).revenues(),
                Revenue.class,
                Revenue::amount,
                this::words,
                ImmutableList.of(
                        Extra.words(ReportMessage.CHART_STANDING, money -> Optional.of(Terms.of(money.state())), true),
                        effective(),
                        act(),
                        Extra.words(
                                YearlyMessage.COLUMN_PAYER,
                                money -> money.payer().map(context::party),
                                true)));
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
        Text subject = say(Terms.of("contract", contract.stage()), "subject", contract.subject());
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
        return context.prices()
                .leftOf(contract)
                .<Cell>map(left -> context.amount("left-" + contract.id(), left))
                .orElseGet(Writing::notApplicable);
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

    /** Where the money came from and what it cost, the totals as one small sum, and how need and money went through time. */
    private final class InShort {
        /** So many appropriations and transfers are described. */
        private static final int MANY = 8;

        /** Acts have their titles where they are no more than so many. */
        private static final int FEW = 2;

        /** Up to so many plans have a sum and a picture of their own; more stand together. */
        private static final int PLANS = 2;

        /** Up to so many currencies have a picture each; of many measures a table tells what each cost. */
        private static final int CURRENCIES = 2;

        private static final ImmutableList<ReportedMoney> PAYERS =
                ImmutableList.of(ReportedMoney.SPENT_ON_COSTS, ReportedMoney.BY_OTHERS, ReportedMoney.BY_NOBODY_KNOWN);

        private final PublicLayer layer;

        private InShort(PublicLayer layer) {
            this.layer = layer;
        }

        List<Section> write() {
            if (context.isMoneyUnknown() || context.isOfBudgets()) {
                return List.of(); // the summary, or the page of the budget, states it
            }
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            List<Inline> given = new ArrayList<>();
            dossier.plans().forEach(plan -> carriesOut(plan).map(Inline::words).ifPresent(given::add));
            given.addAll(appropriations());
            dossier.plans().forEach(plan -> given.addAll(revenue(plan)));
            given.addAll(transfers());
            if (!given.isEmpty()) {
                context.partly(Optional.empty(), ListKind.APPROPRIATIONS, ListKind.TRANSFERS)
                        .ifPresent(sentence -> given.add(Inline.words(sentence)));
                blocks.add(Paragraph.of(given.toArray(Inline[]::new)));
            }
            boolean areFew = dossier.plans().size() <= PLANS;
            if (areFew) {
                List<Facts.Fact> costs = new ArrayList<>();
                dossier.plans().forEach(plan -> {
                    unspentBefore(plan).map(Paragraph::new).ifPresent(blocks::add);
                    sum(plan).ifPresent(sum -> {
                        if (sum instanceof Facts cost && dossier.plans().size() > 1) {
                            costs.addAll(cost.facts());
                        } else {
                            blocks.add(sum);
                        }
                    });
                });
                new Rows<Facts.Fact>(PublicMessage.COSTS)
                        .words(YearlyMessage.TERM_PLAN, Facts.Fact::term)
                        .value(YearlyMessage.TERM_INCURRED, Facts.Fact::value)
                        .ofAny(costs)
                        .ifPresent(blocks::add);
            } else {
                Charts.money(context).map(PublicLayer::picture).ifPresent(blocks::add);
            }
            unpriced().ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
            boolean isShort = context.measures().size() <= MeasuresPart.MANY;
            Charts.moneyFlows(context).stream()
                    .filter(flow -> areFew || isShort)
                    .limit(CURRENCIES)
                    .map(flow -> isShort ? PublicLayer.picture(flow) : Paragraph.of(flow.alternative()))
                    .forEach(blocks::add);
            dossier.plans().stream()
                    .filter(plan -> areFew)
                    .forEach(plan -> Charts.moneyOverTime(context, plan)
                            .map(PublicLayer::pictureOrSentence)
                            .ifPresent(blocks::add));
            return section("public-money", say(YearlyMessage.SECTION_MONEY), blocks.build());
        }

        // ---- given

        /** All that makes up what the plans were given, in the order in which it took effect. */
        private List<Inline> appropriations() {
            List<Inline> all = new ArrayList<>();
            List<Appropriation> known = soFar(
                    Decided.of(dossier).appropriations().stream()
                            .filter(each -> links.plan(each).isPresent()
                                    && links.original(each).within().isEmpty())
                            .toList(),
                    each -> each.effective().value());
            Optional<String> before = Optional.empty();
            Set<Optional<Text>> items = new HashSet<>();
            for (Appropriation each : first(known, MANY)) {
                Optional<String> act = each.act().filter(context::adopted);
                PartialDate date = each.effective().value();
                Phrase sentence = act.map(id -> say(PublicMessage.GIVEN_BY, "act", Citations.of(dossier, id)))
                        .orElseGet(() -> date.equals(PartialDate.unknown())
                                ? Phrase.of(PublicMessage.GIVEN_UNDATED)
                                : say(
                                        date instanceof PartialDate.Day
                                                ? PublicMessage.GIVEN_ON
                                                : PublicMessage.GIVEN_DURING,
                                        "date",
                                        date))
                        .with("what", given(each));
                Phrase shown = act.isPresent() && act.equals(before)
                        ? Phrase.of(PublicMessage.GIVEN_BY_THE_SAME)
                        : act.isPresent() && known.size() <= FEW
                                ? sentence.with("act", context.titled(act.get()))
                                : sentence;
                before = act;
                all.add(Inline.words(layer.marked(shown.with("what", givenFrom(each)), Basis.STATED)));
                givenFor(each).map(Inline::words).ifPresent(all::add);
                Appropriation original = links.original(each);
                words.item(original, !items.add(words.item(original)))
                        .map(item -> say(PublicMessage.GIVEN_FOR_ITEM, "item", item))
                        .map(Inline::words)
                        .ifPresent(all::add);
                all.addAll(layer.sources("source-" + each.id(), sentence, List.of(each)));
                all.addAll(layer.disputedActs(act.stream()));
            }
            more(known, MANY, PublicMessage.MORE).map(Inline::words).ifPresent(all::add);
            return all;
        }

        private Optional<Text> carriesOut(ActionPlan plan) {
            return implemented(plan)
                    .map(measure -> measure.strategicPlan()
                            .map(id -> dossier.get(StrategicPlan.class, id).title())
                            .map(title -> say(PublicMessage.CARRIES_OUT_OF, "plan", title))
                            .orElseGet(() -> Phrase.of(PublicMessage.CARRIES_OUT))
                            .with("actionPlan", thePlan(plan))
                            .with("measure", MoneyPart.named(measure)));
        }

        /** Another strategic measure than the plans carry out, by its code where its name is theirs. */
        private Optional<Text> givenFor(Appropriation money) {
            List<StrategicMeasure> carriedOut = dossier.plans().stream()
                    .flatMap(plan -> implemented(plan).stream())
                    .toList();
            return money.strategicMeasure()
                    .map(id -> dossier.get(StrategicMeasure.class, id))
                    .filter(measure -> !carriedOut.contains(measure))
                    .map(measure -> Phrase.of(PublicMessage.GIVEN_FOR)
                            .with(
                                    "measure",
                                    measure.code()
                                            .filter(code -> carriedOut.stream()
                                                    .anyMatch(other ->
                                                            other.name().equals(measure.name())))
                                            .<Text>map(Literal::new)
                                            .orElseGet(() -> MoneyPart.named(measure))));
        }

        /** That something was given, taken away again, or set anew; a negative amount is taken away. */
        private Phrase given(Appropriation money) {
            boolean isNegative = money.amount().range().isNegative() == Answer.YES;
            boolean isReduced = money.change() == ChangeKind.REDUCED;
            PublicMessage message = money.change() == ChangeKind.REPLACED
                    ? PublicMessage.GIVEN_REPLACED
                    : isReduced == isNegative ? PublicMessage.GIVEN_ORIGINAL : PublicMessage.GIVEN_REDUCED;
            String plan = links.plan(money).orElseThrow();
            return Phrase.of(message)
                    .with("plan", thePlan(dossier.get(ActionPlan.class, plan)))
                    .with(
                            "amount",
                            isNegative && message != PublicMessage.GIVEN_REPLACED
                                    ? money.amount().range().negate()
                                    : money.amount());
        }

        /** The same, with where the money came from and who manages it; of what is reduced or set anew that is what the original states, where the change states neither. */
        private Text givenFrom(Appropriation money) {
            Phrase what = given(money);
            if (what.message() != PublicMessage.GIVEN_ORIGINAL) {
                return words.sourceAndManager(money)
                        .or(() -> words.sourceAndManager(links.original(money)))
                        .map(source -> say(PublicMessage.GIVEN_OF, "what", what, "source", source))
                        .orElse(what);
            }
            Phrase from = words.source(money)
                    .map(source -> say(PublicMessage.GIVEN_FROM, "what", what, "source", source))
                    .orElse(what);
            return money.manager()
                    .map(who -> say(PublicMessage.GIVEN_MANAGED, "what", from, "manager", context.party(who)))
                    .orElse(from);
        }

        private Text thePlan(ActionPlan plan) {
            return dossier.plans().size() == 1
                    ? say(PublicMessage.THE_PLAN)
                    : say(PublicMessage.PLAN_NAMED, "plan", plan.title());
        }

        /** What is planned to come in for a plan, what came in of it, and each time that something did; of a single time that alone. */
        private List<Inline> revenue(ActionPlan plan) {
            List<Inline> all = new ArrayList<>();
            List<Revenue> received = soFar(
                    Decided.of(dossier).revenues().stream()
                            .filter(isOf(plan))
                            .filter(each -> each.state() == RevenueState.RECEIVED
                                    && each.within().isEmpty())
                            .toList(),
                    each -> each.effective().value());
            boolean isEachTold = received.size() <= MANY
                    && received.stream().allMatch(each -> each.amends().isEmpty());
            for (RevenueState state : RevenueState.values()) {
                boolean isPlanned = state == RevenueState.PLANNED;
                Figure<AmountRange> figure = context.gaps(plan).revenue(state);
                boolean isToldBelow = !isPlanned
                        && isEachTold
                        && received.size() == 1
                        && received.get(0).amount().range().equals(figure.value());
                if (isSome(figure) && !isToldBelow) {
                    Phrase sentence = Phrase.of(
                                    isPlanned ? PublicMessage.REVENUE_PLANNED : PublicMessage.REVENUE_RECEIVED)
                            .with("plan", thePlan(plan))
                            .with("amount", layer.marked(figure.value(), figure.basis()));
                    all.addAll(layer.cited(plan, figures.revenueId(plan, state), sentence, figure)
                            .pieces());
                }
            }
            if (isEachTold && !received.isEmpty()) {
                Phrase sentence = Phrase.of(PublicMessage.CAME_IN)
                        .with(
                                "parts",
                                Text.list(received.stream().map(this::cameIn).toList()))
                        .with("count", (long) received.size());
                all.add(Inline.words(layer.marked(sentence, Basis.STATED)));
                all.addAll(layer.sources("source-received-" + plan.id(), sentence, received));
            }
            Figure<AmountRange> outstanding = context.gaps(plan).outstanding();
            if (!outstanding.isUnexplained() && outstanding.value().isSurelyPositive()) {
                Phrase sentence = Phrase.of(PublicMessage.OUTSTANDING)
                        .with("amount", layer.marked(outstanding.value(), outstanding.basis()))
                        .with("day", context.inYear(PartialDate.of(context.dataUntil())));
                all.addAll(layer.cited(plan, context.moneyId("revenue-outstanding", plan), sentence, outstanding)
                        .pieces());
            }
            return all;
        }

        /** How much came in, from whom and when, as far as it is stated. */
        private Text cameIn(Revenue money) {
            PartialDate date = money.effective().value();
            List<Text> words = new ArrayList<>(List.of(value(money.amount().range())));
            money.payer()
                    .map(context::party)
                    .map(payer -> say(PublicMessage.FROM, "payer", payer))
                    .ifPresent(words::add);
            if (!date.equals(PartialDate.unknown())) {
                words.add(say(
                        date instanceof PartialDate.Day ? PublicMessage.ON_DAY : PublicMessage.CAME_IN_TIME,
                        "date",
                        context.inYear(date)));
            }
            return Text.joined(" ", words);
        }

        private List<Inline> transfers() {
            List<Inline> all = new ArrayList<>();
            List<Transfer> known = transfersSoFar();
            for (Transfer each : first(known, MANY)) {
                Text recipient = context.party(each.recipient());
                boolean isOfAPlan = links.plan(each).isPresent();
                Phrase sentence = dossier.plans().isEmpty()
                        ? Phrase.of(PublicMessage.TRANSFERRED_ALONE)
                        : say(
                                PublicMessage.TRANSFERRED,
                                "money",
                                say(isOfAPlan ? PublicMessage.PLAN_MONEY : PublicMessage.OTHER_MONEY));
                all.add(Inline.words(sentence.with("amount", each.amount())
                        .with("recipient", recipient)
                        .with("purpose", each.purpose())));
                all.addAll(layer.sources("source-" + each.id(), recipient, List.of(each)));
            }
            more(known, MANY, PublicMessage.MORE).map(Inline::words).ifPresent(all::add);
            return all;
        }

        // ---- what it cost

        /** That what was held before the first cost of the plan's own money cost the plan nothing, where anything was. */
        private Optional<Content> unspentBefore(ActionPlan plan) {
            List<PartialDate> held = dossier.events().stream()
                    .filter(event -> context.occurrences().held(event) == Answer.YES)
                    .map(event -> event.date().value())
                    .filter(date -> date.earliest().isPresent())
                    .sorted(PartialDate.ORDER)
                    .toList();
            List<LocalDate> days = held.stream()
                    .flatMap(date -> date.earliest().stream())
                    .distinct()
                    .toList();
            // what is spent only grows: halving asks a few days, however many events there are
            int at = 0;
            int until = days.size();
            while (at < until) {
                int half = (at + until) / 2;
                if (isPositive(spentBy(plan, days.get(half)))) {
                    until = half;
                } else {
                    at = half + 1;
                }
            }
            Optional<LocalDate> first = days.stream().skip(at).findFirst();
            if (first.isEmpty()
                    || held.stream()
                            .noneMatch(date -> date.latest()
                                    .filter(last -> last.isBefore(first.get()))
                                    .isPresent())) {
                return Optional.empty();
            }
            BudgetGaps before =
                    BudgetGaps.of(dossier, plan.id()).asOf(first.get().minusDays(1));
            Figure<AmountRange> spent = before.spentOnCosts();
            if (spent.isUnexplained() || spent.value().isZero() != Answer.YES) {
                return Optional.empty();
            }
            Figure<AmountRange> others = before.paidByOthers();
            Phrase sentence = Phrase.of(
                            isSome(others) ? PublicMessage.UNSPENT_BEFORE_OTHERS : PublicMessage.UNSPENT_BEFORE)
                    .with("day", context.inYear(PartialDate.of(first.get())));
            return Optional.of(layer.cited(
                    plan,
                    "unspent-before-" + plan.id(),
                    isSome(others) ? sentence.with("others", layer.marked(others.value(), others.basis())) : sentence,
                    spent));
        }

        private Figure<AmountRange> spentBy(ActionPlan plan, LocalDate day) {
            return BudgetGaps.of(dossier, plan.id()).asOf(day).spentOnCosts();
        }

        private static boolean isPositive(Figure<AmountRange> figure) {
            return !figure.isUnexplained() && figure.value().isSurelyPositive();
        }

        /** What was paid of the plan's money, by others and by nobody known makes all costs; with what is still to come, the cost in all. */
        private Optional<Block> sum(ActionPlan plan) {
            PlanMoney told = context.told(plan);
            Figures money = told.money();
            if (!isKnown(money.of(ReportedMoney.INCURRED))) {
                return Optional.empty();
            }
            if (money.of(ReportedMoney.INCURRED).value().isZero() == Answer.YES
                    && !isSome(money.of(ReportedMoney.PROMISED))) {
                return Optional.of(new Paragraph(layer.cited(
                        plan,
                        context.moneyId("incurred", plan),
                        context.sentence(told, say(PublicMessage.NO_COSTS)),
                        money.of(ReportedMoney.INCURRED))));
            }
            List<ReportedMoney> payers =
                    PAYERS.stream().filter(payer -> isSome(money.of(payer))).toList();
            boolean isSplit = payers.size() > 1;
            List<Facts.Fact> rows = new ArrayList<>();
            if (isSplit) {
                payers.forEach(payer -> rows.add(row(payer.term(), payer, plan)));
            }
            rows.add(row(isSplit ? PublicMessage.OF_ALL : ReportedMoney.INCURRED.term(), ReportedMoney.INCURRED, plan));
            if (isSome(money.of(ReportedMoney.PROMISED))) {
                rows.add(row(ReportedMoney.PROMISED.term(), ReportedMoney.PROMISED, plan));
                Figure<AmountRange> all = Measures.of("cost")
                        .amount(
                                dossier,
                                Optional.of(plan.id()),
                                told.isWhole() ? Portion.ALL : Portion.ALL.withPeriod(told.time()),
                                context.asOf());
                rows.add(new Facts.Fact(say(PublicMessage.IN_ALL), Cell.text(layer.marked(all.value(), all.basis()))));
            }
            boolean isOnePlan = dossier.plans().size() == 1;
            return Optional.of(
                    rows.size() == 1
                            ? Facts.of(
                                    isOnePlan ? told.named(say(YearlyMessage.TERM_INCURRED)) : told.title(),
                                    rows.get(0).value())
                            : new Rows<Facts.Fact>(
                                            isOnePlan
                                                    ? told.named(say(PublicMessage.COSTS))
                                                    : say(PublicMessage.COSTS_OF, "plan", told.title()))
                                    .words(YearlyMessage.COLUMN_FIGURE, Facts.Fact::term)
                                    .value(ReportMessage.CHART_AMOUNT, Facts.Fact::value)
                                    .of(rows));
        }

        private Facts.Fact row(Message term, ReportedMoney what, ActionPlan plan) {
            return new Facts.Fact(
                    say(term),
                    layer.amount(
                            plan,
                            context.moneyId(what.id(), plan),
                            context.figures(plan).of(what)));
        }

        private static boolean isSome(Figure<AmountRange> figure) {
            return isKnown(figure) && figure.value().isZero() != Answer.YES;
        }

        private Optional<Text> unpriced() {
            ImmutableList<Measure> all = context.measures();
            List<Text> numbers = all.stream()
                    .filter(measure -> !context.prices().isPriced(measure))
                    .map(Writing::number)
                    .toList();
            if (numbers.isEmpty()
                    || numbers.size() == all.size()
                    || dossier.plans().size() > 1) {
                return Optional.empty();
            }
            Phrase sentence = numbers.size() > MeasuresPart.MANY
                    ? Phrase.of(PublicMessage.UNPRICED_MANY)
                    : say(PublicMessage.UNPRICED, "numbers", Text.list(numbers));
            return Optional.of(sentence.with("count", (long) numbers.size()));
        }
    }
}
