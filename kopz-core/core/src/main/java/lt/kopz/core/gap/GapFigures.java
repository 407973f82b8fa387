package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Allocation;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The formulas of the family of gaps: what is spent, promised, left, not covered and missing. */
final class GapFigures {
    private GapFigures() {}

    /** The funding gap: need less appropriated. */
    static Figure<FundingGap> financing(Query query) {
        Text name = query.named(FigureMessage.FINANCING_GAP);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(query.appropriated()))
                        .saying(gap -> gap.besides(notForThePlan(query))));
    }

    /** What a reader might take for the plan's money: other appropriations to the same strategic measure. */
    private static ImmutableList<Explanation> notForThePlan(Query query) {
        ImmutableSet<String> same =
                query.plan().implementsMeasure().map(query.dossier()::sameAs).orElse(ImmutableSet.of());
        ImmutableSet<String> forThePlan = query.lines().pots();
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (Appropriation money : query.money().naming(same)) {
            Answer inEffect = query.inEffect(money);
            if (!forThePlan.contains(money.id()) && inEffect != Answer.NO) {
                Text label = money.purpose().isPresent()
                        ? Phrase.of(FigureMessage.NOT_FOR_THE_PLAN)
                                .with("purpose", money.purpose().get())
                        : Phrase.of(FigureMessage.NOT_FOR_THE_PLAN_UNSAID);
                asides.add(query.leaves()
                        .term(label, money.counted(), inEffect, money)
                        .why());
            }
        }
        return asides.build();
    }

    /** The funding gap over all sources: need less what is appropriated, was there at the opening, came in, or was paid by others. */
    static Figure<FundingGap> allSources(Query query) {
        Text name = query.named(GapMessage.ALL_SOURCES);
        Term all = query.sum(
                Phrase.of(GapMessage.FROM_ALL_SOURCES),
                ImmutableList.of(Term.of(query.appropriated()), otherSources(query)));
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), all)
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }

    private static Term otherSources(Query query) {
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        besideThePlan(query)
                .collect(Collectors.groupingBy(
                        line -> query.links()
                                .asIn(line.fact())
                                .reduce((first, last) -> last)
                                .orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(together -> parts.addAll(paidByOthers(query, together)));
        StatedBalances balances = StatedBalances.ofThePlan(query);
        parts.addAll(balances.opening());
        parts.addAll(new RevenueFigure(query).receivedBeside());
        Term sources = query.sum(Phrase.of(GapMessage.OTHER_SOURCES), parts.build());
        ImmutableList<Term> carriedOn = balances.carriedOver();
        return carriedOn.isEmpty()
                ? sources
                : Term.difference(
                        Phrase.of(GapMessage.OTHER_SOURCES),
                        sources,
                        query.sum(Phrase.of(GapMessage.CARRIED_ON), carriedOn));
    }

    /** What others paid of costs under one contract; where nobody knows who paid, anything up to the cost, less what came back. */
    private static ImmutableList<Term> paidByOthers(Query query, List<CostLine> together) {
        Map<Boolean, List<CostLine>> byOthers = together.stream()
                .collect(Collectors.partitioningBy(
                        line -> paidByAnother(query, line).isPresent()));
        List<CostLine> known = requireNonNull(byOthers.get(true));
        List<CostLine> unknown = requireNonNull(byOthers.get(false));
        ImmutableList<Term> paid = CostLines.incurred(known, line -> paidByAnother(query, line));
        if (unknown.isEmpty()) {
            return paid;
        }
        Term open = payerUnknown(unknown);
        return known.isEmpty()
                ? ImmutableList.of(open)
                : CostLines.atMost(
                        together,
                        ImmutableList.<Term>builder().addAll(paid).add(open).build());
    }

    static Term payerUnknown(List<CostLine> together) {
        CostLine first = together.get(0);
        AmountRange cost = AmountRange.sum(
                first.incurred().orElseThrow().value().currency(),
                Lists.transform(CostLines.incurred(together, CostLine::incurred), Term::value));
        return Term.given(
                () -> Phrase.of(GapMessage.PAYER_UNKNOWN).with("subject", first.subject()),
                Leaves.upTo(cost),
                first.fact());
    }

    /** The delivery gap: need less the cost incurred, whoever paid it. */
    static Figure<FundingGap> delivery(Query query) {
        Text name = query.named(GapMessage.DELIVERY);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(incurred(query)))
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }

    /** What stays uncovered after a year: the need, unchanged, less the money for the plan's time up to the end of that year. */
    static Figure<FundingGap> carriedOver(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.CARRIED_OVER).with("year", Integer.toString(year)));
        int first = query.plan()
                .time()
                .earliest()
                .map(day -> Math.min(year, day.getYear()))
                .orElse(1);
        Figure<AmountRange> money = query.during(DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(year, 12, 31)))
                .appropriated();
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(money))
                        .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.NEED_STAYS))));
    }

    /** The gap of one year with every need spread evenly over its period, which no source does. */
    static Figure<FundingGap> proRata(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.PRO_RATA).with("year", Integer.toString(year)));
        Figure<AmountRange> need = query.needed();
        FundingGap nothing = new FundingGap(need.value()).widest();
        if (need.isUnexplained()) {
            return query.unknown(name, nothing, need.reason().orElseThrow());
        }
        NeedFigure needs = new NeedFigure(query);
        DateRange time = DateRange.ofYear(year);
        if (needs.isOutsideThePlan(time)) {
            return query.unknown(name, nothing, NeedFigure.outsideThePlan(query));
        }
        ImmutableList<AmountLine> lines = query.lines().needs().inside(query.slice());
        AmountRange split = AmountRange.sum(
                query.currency(), lines.stream().map(AmountLine::value).toList());
        if (!split.asPrinted().equals(need.value().asPrinted())) {
            return query.unknown(name, nothing, Phrase.of(GapMessage.NEED_NOT_SPLIT));
        }
        ImmutableList<Term> parts = lines.stream()
                .flatMap(line -> spread(query, line, time).stream())
                .collect(ImmutableList.toImmutableList());
        return query.gap(
                name,
                Term.difference(
                        name,
                        query.sum(Phrase.of(FigureMessage.NEED), parts),
                        Term.of(query.during(time).appropriated())));
    }

    private static Optional<Term> spread(Query query, AmountLine line, DateRange time) {
        Need need = (Need) line.fact();
        Optional<AmountRange> share = share(line.value(), need.period(), time);
        return share.map(amount -> {
            AmountRange value = query.inEffect(need) == Answer.YES ? amount : Leaves.upTo(amount);
            return Term.of(
                    value,
                    () -> Explanation.assumed(
                                    Phrase.of(GapMessage.SPREAD)
                                            .with(
                                                    "period",
                                                    time.intersection(need.period())
                                                            .orElseThrow()),
                                    Quantity.of(value),
                                    Phrase.of(GapMessage.EVENLY).with("period", need.period()))
                            .under(need.provenance())
                            .besides(ImmutableList.of(Explanation.given(
                                    NeedFigure.label(query, need), Quantity.of(need.counted()), need))));
        });
    }

    /**
     * The part of a calendar year of an amount that is spread over a period, by the number of months in each, which is always an assumption: no
     * source split it so. Where the period begins or ends within a month, the parts go by days.
     *
     * <p>The parts add up to the amount exactly; the rule for the last cents is that of {@link Allocation}.
     *
     * @return the part; empty where the period has no day in the year
     */
    static Optional<AmountRange> share(AmountRange amount, DateRange whole, DateRange year) {
        ImmutableList<DateRange> years = whole.splitBy(Cadence.Unit.YEAR);
        boolean isOfWholeMonths = whole.start().getDayOfMonth() == 1
                && whole.end().equals(YearMonth.from(whole.end()).atEndOfMonth());
        ImmutableList<BigDecimal> weights = years.stream()
                .map(part -> BigDecimal.valueOf(isOfWholeMonths ? months(part) : part.days()))
                .collect(ImmutableList.toImmutableList());
        return years.stream()
                .filter(year::encloses)
                .findFirst()
                .map(years::indexOf)
                .map(place -> AmountRange.ofBounds(
                                amount.currency(),
                                amount.lower().map(bound -> share(bound, weights, place)),
                                amount.upper().map(bound -> share(bound, weights, place)))
                        .withTolerance(amount.tolerance()));
    }

    private static MonetaryAmount share(MonetaryAmount amount, ImmutableList<BigDecimal> weights, int place) {
        return Allocation.byWeights(amount, weights).get(place);
    }

    private static long months(DateRange part) {
        return ChronoUnit.MONTHS.between(YearMonth.from(part.start()), YearMonth.from(part.end())) + 1;
    }

    /** What was paid for the plan by a day, whoever paid it: payments less refunds. */
    static Figure<AmountRange> paid(Query query) {
        Text name = query.named(GapMessage.PAID);
        ImmutableList<CostLine> lines = CostLines.of(
                query, query.money().spending().payments(query).stream().map(MoneyFact.class::cast));
        return query.lists().figure(name, CostLines.incurred(lines, CostLine::incurred), ListKind.PAYMENTS);
    }

    /** The cost incurred for the plan, whoever pays it; at least so much where something is stated on a measure and nothing of its cost. */
    static Figure<AmountRange> incurred(Query query) {
        return incurred(query, query.costsOfThePlan());
    }

    private static Figure<AmountRange> incurred(Query query, ImmutableList<CostLine> lines) {
        Text name = query.named(FigureMessage.INCURRED_BY_ALL);
        CostLines.Priced priced = CostLines.priced(query);
        ImmutableList<Term> notStated = query
                .lines()
                .parts()
                .measures(query.slice().part())
                .stream()
                .filter(measure -> priced.mayBeStatedWithoutCost(query, measure))
                .map(measure -> Term.of(
                        AmountRange.atLeast(Amounts.zero(query.currency())),
                        () -> query.costs().notStated(measure.title(), measure)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Term> terms = Stream.concat(
                        CostLines.incurred(lines, line -> line.incurred().or(() -> free(query, line))).stream(),
                        notStated.stream())
                .collect(ImmutableList.toImmutableList());
        Term recorded = query.lists().sum(name, terms, ListKind.EXPENDITURES, ListKind.PAYMENTS);
        Optional<Term> closed = recorded.value().isExact()
                        || lines.size() < query.costsOfThePlan().size()
                ? Optional.empty()
                : byClosedBooks(query, notStated).map(spent -> recorded.narrowedBy(name, spent));
        return query.lists()
                .amount(
                        name,
                        closed.orElse(recorded),
                        terms.isEmpty() && closed.isEmpty()
                                ? query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                                : Optional.empty());
    }

    /**
     * What the plan's own money paid, by what its books closed with, and what it did not; empty where no books are closed, where the money pays for
     * something else too, or where costs and payments are counted together.
     */
    private static Optional<Term> byClosedBooks(Query query, ImmutableList<Term> notStated) {
        boolean isApart = query.costLines().stream()
                .allMatch(line -> line.plan().filter(query.plan().id()::equals).isPresent()
                        && line.costsOrPaid().isEmpty());
        AppropriationAccounts plan = AppropriationAccounts.ofThePlan(query);
        return isApart
                ? plan.byBalance()
                        .get()
                        .map(any -> query.sum(
                                query.named(FigureMessage.INCURRED_BY_ALL),
                                ImmutableList.<Term>builder()
                                        .add(plan.incurred())
                                        .add(Term.of(beside(query, GapMessage.PAID_BY_OTHERS, true)))
                                        .add(Term.of(beside(query, GapMessage.PAYER_NOT_STATED, false)))
                                        .addAll(notStated)
                                        .build()))
                : Optional.empty();
    }

    /** What of it is not paid of the plan's money: what others are stated to have paid, or that of which nobody is stated to have. */
    static Figure<AmountRange> beside(Query query, GapMessage name, boolean isStated) {
        return query.lists()
                .figure(
                        query.named(name),
                        CostLines.incurred(
                                besideThePlan(query)
                                        .filter(line ->
                                                paidByAnother(query, line).isPresent() == isStated)
                                        .toList(),
                                line -> paidByAnother(query, line).or(line::incurred)),
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS);
    }

    /** Incurred cost of the plan that none of its money pays. */
    static Stream<CostLine> besideThePlan(Query query) {
        AppropriationAccounts pots = AppropriationAccounts.ofThePlan(query);
        return query.costsOfThePlan().stream()
                .filter(line -> !pots.pay(line) && line.incurred().isPresent());
    }

    /** What of a cost somebody else is stated to have paid. */
    static Optional<Term> paidByAnother(Query query, CostLine line) {
        return line.borneBy(query.dossier().municipality().id())
                .flatMap(who -> line.incurred().map(term -> term.saying(why -> why.under(who.provenance()))));
    }

    /** What is stated to have cost nothing adds nothing, but it is recorded. */
    private static Optional<Term> free(Query query, CostLine line) {
        return line.fact() instanceof Expenditure cost && cost.amount().range().isZero() == Answer.YES
                ? Optional.of(query.costs().incurred(cost))
                : Optional.empty();
    }

    /** What is priced or promised for the plan and still to come, whoever pays it. */
    static Figure<AmountRange> committed(Query query) {
        return committed(query, query.costsOfThePlan());
    }

    private static Figure<AmountRange> committed(Query query, ImmutableList<CostLine> lines) {
        Text name = query.named(GapMessage.COMMITTED);
        ImmutableList<Term> parts =
                lines.stream().flatMap(line -> line.committed().stream()).collect(ImmutableList.toImmutableList());
        return query.lists().figure(name, parts, ListKind.CONTRACTS, ListKind.EXPENDITURES);
    }

    /** What was done and what is promised cost together. Of a cost of which some is incurred and some promised both are no more than all of it. */
    static Figure<AmountRange> cost(Query query) {
        Text name = query.named(GapMessage.COST);
        Figure<AmountRange> incurred = incurred(query);
        Figure<AmountRange> committed = committed(query);
        Term both = query.sum(name, ImmutableList.of(Term.of(incurred), Term.of(committed)));
        Map<Boolean, ImmutableList<CostLine>> byShares = query.costsOfThePlan().stream()
                .collect(Collectors.partitioningBy(
                        line -> line.together().isPresent(), ImmutableList.toImmutableList()));
        ImmutableList<CostLine> others = requireNonNull(byShares.get(false));
        ImmutableList<CostLine> shared = requireNonNull(byShares.get(true));
        if (!shared.isEmpty()) {
            both = both.narrowedBy(
                    name,
                    query.sum(
                            name,
                            ImmutableList.<Term>builder()
                                    .add(Term.of(incurred(query, others)), Term.of(committed(query, others)))
                                    .addAll(Lists.transform(
                                            shared, line -> line.together().orElseThrow()))
                                    .build()));
        }
        return query.figure(name, both.value(), both, incurred.reason().or(committed::reason));
    }

    /** What is stated to be tendered, or awarded, by the day, whatever came of it. */
    static Figure<AmountRange> procured(Query query, ContractStage stage) {
        Text name = query.named(stage == ContractStage.TENDERED ? GapMessage.TENDERED : GapMessage.AWARDED);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Contract contract : FactOrder.byId(query.dossier().contracts())) {
            Answer made = query.occurrences().happened(contract.when());
            if (contract.stage() == stage
                    && made != Answer.NO
                    && query.links()
                            .plan(contract)
                            .filter(query.plan().id()::equals)
                            .isPresent()) {
                Term amount = CostLines.ContractDrawn.value(query, contract.subject(), contract, made);
                query.slice()
                        .inside(amount, CostLines.marks(query, contract), contract)
                        .ifPresent(parts::add);
            }
        }
        return query.lists().figure(name, parts.build(), stage.list());
    }

    /** What is left of one contract, and so of those that are one promise with it; of a tender nothing is promised. */
    static Figure<AmountRange> leftOfContract(Query query, String id) {
        Contract asked = query.dossier().get(Contract.class, id);
        Contract contract = asked.stage() == ContractStage.TENDERED
                ? asked
                : query.links().contract(asked).orElseThrow();
        Text name = query.named(Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject()));
        Optional<CostLines.ContractDrawn> drawn = CostLines.ContractDrawn.of(query, contract);
        return query.lists()
                .amount(
                        name,
                        drawn.map(CostLines.ContractDrawn::left).orElseGet(() -> query.sum(name, ImmutableList.of())),
                        drawn.flatMap(CostLines.ContractDrawn::undrawn));
    }

    /** What is spent of the money appropriated to the plan: incurred from it and handed on. */
    static Figure<AmountRange> spent(Query query) {
        Text name = query.named(GapMessage.SPENT);
        return query.lists()
                .amount(
                        name,
                        spentTerm(query),
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS));
    }

    /** What is incurred of it, without what is handed on. */
    static Figure<AmountRange> spentOnCosts(Query query) {
        Term incurred = AppropriationAccounts.ofThePlan(query).incurred();
        return query.lists()
                .amount(
                        incurred.why().label(),
                        incurred,
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS));
    }

    static Term spentTerm(Query query) {
        AppropriationAccounts pots = AppropriationAccounts.ofThePlan(query);
        return query.sum(Phrase.of(GapMessage.SPENT), ImmutableList.of(pots.transferred(), pots.incurred()));
    }

    /** What is left of the money appropriated to the plan: less what is incurred from it and what was handed on. */
    static Figure<UnspentBalance> unspent(Query query) {
        Text name = query.named(FigureMessage.UNSPENT_BALANCE);
        Figure<AmountRange> given = AppropriatedFigure.of(query, true);
        Term appropriated = Term.of(given);
        AppropriationAccounts pots = AppropriationAccounts.ofThePlan(query);
        Term transferred = pots.transferred();
        Term unspent = transferred.isNothing()
                ? Term.difference(name, appropriated, pots.incurred())
                : Term.difference(name, appropriated, transferred, pots.incurred());
        Term committed = pots.committed();
        UnspentBalance balance = new UnspentBalance(unspent.value(), committed.value());
        if (given.isUnexplained()) {
            return query.unknown(name, balance, given.reason().orElseThrow());
        }
        return query.figure(name, balance, unspent.saying(term -> {
            Explanation why = term.besides(paidOtherwise(query, pots));
            return committed.why().basis() == Basis.ASSUMED
                    ? why.under(Basis.ASSUMED, Phrase.of(GapMessage.COMMITTED_ASSUMED))
                    : why;
        }));
    }

    /** Incurred cost of the plan that its appropriations do not pay. */
    private static ImmutableList<Explanation> paidOtherwise(Query query, AppropriationAccounts pots) {
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (CostLine line : query.costLines()) {
            if (!pots.pay(line) && line.incurred().isPresent()) {
                Text label = line.payer().isPresent()
                        ? Phrase.of(FigureMessage.PAID_BY_OTHERS)
                                .with("subject", line.subject())
                                .with("payer", query.name(line.payer().get().value()))
                        : Phrase.of(FigureMessage.PAID_FROM_UNKNOWN).with("subject", line.subject());
                asides.add(Explanation.given(
                        label, Quantity.of(line.incurred().get().value()), line.fact()));
            }
        }
        return asides.build();
    }

    /**
     * The cost for which there is no money: what each appropriation is overspent by, with all that came onto it, and what nobody is known to pay,
     * beyond what the plan has on no appropriation.
     */
    static Figure<AmountRange> unfunded(Query query) {
        Text name = query.named(GapMessage.UNFUNDED);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        parts.addAll(new Overspent(query).terms());
        for (CostLine line : query.costsOfThePlan()) {
            if (line.paidFrom().isEmpty()
                    && line.payer().isEmpty()
                    && line.incurred().isPresent()) {
                parts.add(payerUnknown(ImmutableList.of(line)));
            }
        }
        Term costs = query.lists().sum(name, parts.build(), ListKind.EXPENDITURES, ListKind.PAYMENTS);
        Optional<Term> further = moneyOnNoAppropriation(query);
        return query.lists()
                .amount(
                        name,
                        further.map(money -> Term.excess(name, costs, money))
                                .orElse(costs)
                                .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.SHARED_MONEY))),
                        query.costLines().isEmpty()
                                ? query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                                : Optional.empty());
    }

    /** What the plan has besides appropriations, of which any cost of it can be paid; empty where it has nothing. */
    private static Optional<Term> moneyOnNoAppropriation(Query query) {
        StatedBalances balances = StatedBalances.ofThePlanAlone(query);
        ImmutableList<Term> coming = ImmutableList.<Term>builder()
                .addAll(balances.opening())
                .addAll(new RevenueFigure(query).receivedForNone())
                .build();
        ImmutableList<Term> going = balances.carriedOver();
        if (coming.isEmpty() && going.isEmpty()) {
            return Optional.empty();
        }
        Phrase name = Phrase.of(GapMessage.ON_NO_APPROPRIATION);
        return Optional.of(Term.excess(
                name,
                query.sum(Phrase.of(GapMessage.INCOME), coming),
                query.sum(Phrase.of(GapMessage.CARRIED_ON), going)));
    }

    /** A figure of all plans together; a plan that does not cover the time asked for has no part in it. */
    static Figure<AmountRange> ofAllPlans(
            CurrencyUnit currency,
            LocalDate asOf,
            ImmutableList<Query> plans,
            Function<Query, ? extends Figure<?>> figure) {
        Text name = Phrase.of(GapMessage.ALL_PLANS);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        Optional<Text> outside = Optional.empty();
        boolean covered = plans.isEmpty();
        Set<String> bodies = new HashSet<>();
        ImmutableList<Figure<?>> figures = plans.stream().map(figure).collect(ImmutableList.toImmutableList());
        ImmutableSet<Optional<Text>> reasons =
                figures.stream().map(Figure::reason).collect(ImmutableSet.toImmutableSet());
        Optional<Text> missing = reasons.size() == 1 && figures.stream().allMatch(Figure::isUnexplained)
                ? Iterables.getOnlyElement(reasons)
                : Optional.empty();
        for (int i = 0; i < plans.size(); i++) {
            Query query = plans.get(i);
            Figure<?> each = figures.get(i);
            Optional<Text> reason = each.reason()
                    .filter(any -> each.isUnexplained())
                    .map(why -> Phrase.of(GapMessage.OF_PART)
                            .with("figure", why)
                            .with("part", query.plan().title()));
            if (reason.isPresent() && each.reason().equals(Optional.of(NeedFigure.outsideThePlan(query)))) {
                outside = outside.or(() -> reason);
                continue;
            }
            if (query.plan().budgetOf().filter(body -> !bodies.add(body)).isPresent()) {
                return Figure.unknown(name, asOf, AmountRange.unknown(currency), Phrase.of(GapMessage.BUDGETS_APART));
            }
            covered = true;
            parts.add(each.explanation());
            missing = missing.or(() -> reason);
        }
        if (overlap(plans)) {
            return Figure.unknown(name, asOf, AmountRange.unknown(currency), Phrase.of(GapMessage.PLANS_OVERLAP));
        }
        if (!covered) {
            return Figure.unknown(
                    name,
                    asOf,
                    AmountRange.unknown(currency),
                    missing.isPresent() ? missing.get() : outside.orElseThrow());
        }
        Explanation tree = Explanation.sum(name, Quantity.zero(currency), parts.build());
        AmountRange all = tree.value().asAmount();
        return missing.map(why -> Figure.unknown(name, asOf, all, why))
                .orElseGet(() -> Figure.of(name, asOf, all, tree));
    }

    /** Whether money of one plan is a part of that of another. */
    private static boolean overlap(ImmutableList<Query> plans) {
        return plans.stream()
                .anyMatch(query -> query.appropriations().stream()
                        .anyMatch(money -> Amendments.isWithin(
                                money,
                                query.links()::wholes,
                                whole -> query.links()
                                        .plan(whole)
                                        .filter(other ->
                                                !other.equals(query.plan().id()))
                                        .isPresent())));
    }
}
