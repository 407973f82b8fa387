package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Rest;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Chart.Passage;
import lt.kopz.reporting.document.Chart.Stage;
import lt.kopz.reporting.document.Illustration;

/**
 * Where money came from, whom it was given to and what it went into: the figures of the plans, and what was handed over beside them. What
 * others paid goes past the plan's money.
 */
final class MoneyFlow extends Writing {
    /** So many measures have a box each; the smaller share one. */
    private static final int MOST = 12;

    private static final int FEWEST = 3;

    /** Of more measures or payers a picture would show next to nothing, and each of them is a question about all the money of the plan. */
    private static final int MOST_ASKED = 60;

    private final List<Chart.Stop> stops = new ArrayList<>();
    private final List<Chart.Way> ways = new ArrayList<>();
    private final List<Text> sentences = new ArrayList<>();
    private final Map<String, BudgetGaps> ofMeasures = new HashMap<>();
    private final ImmutableSetMultimap<String, String> payers;

    MoneyFlow(ReportContext context) {
        super(context);
        this.payers = payers();
    }

    /** The picture; absent where less is known than three amounts on their way. */
    Optional<Illustration> picture() {
        if (context.isMoneyUnknown() || isTooMuch()) {
            return Optional.empty();
        }
        dossier.plans().forEach(this::plan);
        transfers(transfer -> MoneyLinks.of(dossier).plan(transfer).isEmpty()).forEach(this::transfer);
        dossier.plans().forEach(this::unpriced);
        long known = ways.stream().filter(way -> isMore(way.amount())).count();
        return known < FEWEST
                ? Optional.empty()
                : Optional.of(new Illustration(
                        "money-flow",
                        say(PartMessage.FLOW_CHART),
                        Text.joined(" ", ImmutableList.copyOf(sentences)),
                        new Chart.Flow(ImmutableList.copyOf(stops), ImmutableList.copyOf(ways))));
    }

    /** The money of a measure, gone through once however often it is asked. */
    private BudgetGaps of(BudgetGaps plan, Measure measure) {
        return ofMeasures.computeIfAbsent(measure.id(), plan::ofMeasure);
    }

    private boolean isTooMuch() {
        return payers.keySet().stream().anyMatch(measure -> payers.get(measure).size() > MOST_ASKED)
                || dossier.plans().stream()
                                .mapToInt(plan -> plan.measures().size())
                                .sum()
                        > MOST_ASKED;
    }

    // ---- the money of a plan

    private void plan(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        MoneySums sums = MoneySums.of(context.figures(plan));
        int pot =
                isMore(sums.get(Money.GIVEN)) || isMore(sums.get(Money.SPENT)) ? pot(plan, sums.get(Money.GIVEN)) : -1;
        List<Figure<AmountRange>> drawnByMeasures = new ArrayList<>();
        boolean promisedFromIt = sums.get(Money.PROMISED)
                .equals(context.figures(plan).unspent().value().committed());
        for (Map.Entry<Measure, Integer> use : uses(plan, gaps).entrySet()) {
            BudgetGaps own = of(gaps, use.getKey());
            Figure<AmountRange> drawn = own.spentOnCosts();
            if (pot >= 0 && isMore(drawn.value())) {
                way(pot, use.getValue(), drawn.value(), Passage.SPENT);
                drawnByMeasures.add(drawn);
            }
            AmountRange promised = own.committed().value();
            if (isMore(promised)) {
                way(pot >= 0 && promisedFromIt ? pot : unknownPayer(), use.getValue(), promised, Passage.PROMISED);
            }
            byOthers(own, use.getKey(), use.getValue());
            AmountRange byNobodyKnown = own.payerNotStated().value();
            if (isMore(byNobodyKnown)) {
                way(unknownPayer(), use.getValue(), byNobodyKnown, Passage.SPENT);
            }
        }
        if (pot >= 0) {
            rest(context.figures(plan).of(Money.SPENT_ON_COSTS), drawnByMeasures)
                    .ifPresent(rest -> way(pot, stop(say(PartMessage.FLOW_NOT_SPLIT), Stage.USE), rest, Passage.SPENT));
            handedOn(plan, pot);
            AmountRange free = context.figures(plan).unspent().value().free();
            if (isMore(free)) {
                way(pot, stop(say(PartMessage.FLOW_UNSPENT), Stage.USE), free, Passage.LEFT);
            }
        }
        sums.ofTheFlow().map(what -> context.sentence(plan, what)).ifPresent(sentences::add);
    }

    /** The money of a plan, with where it comes from. */
    private int pot(ActionPlan plan, AmountRange given) {
        int pot = stop(
                dossier.plans().size() == 1 ? say(PartMessage.FLOW_PLAN) : plan.title(),
                Stage.HOLDER,
                Optional.of(given));
        sources(plan, given, pot);
        return pot;
    }

    /** What of the plan's money somebody else was given. */
    private void handedOn(ActionPlan plan, int pot) {
        transfers(transfer -> MoneyLinks.of(dossier)
                        .plan(transfer)
                        .filter(owner -> owner.equals(plan.id()))
                        .isPresent())
                .forEach(transfer -> way(
                        pot,
                        stop(name(context.party(transfer.recipient())), Stage.USE),
                        transfer.counted(),
                        Passage.GIVEN));
    }

    /**
     * What is stated of where the money of a plan comes from; of the rest it is not stated. Where one source took back what it had given, the
     * others gave more than there is, and no width shows that: they stand together.
     */
    private void sources(ActionPlan plan, AmountRange given, int pot) {
        Map<FundingSourceKind, Figure<AmountRange>> parts = Maps.filterValues(
                ImmutableMap.copyOf(Maps.transformValues(context.gaps(plan).bySource(), BudgetGaps::appropriated)),
                part -> isMore(part.value()));
        Optional<AmountRange> rest = Rest.of(
                        context.figures(plan).of(Money.GIVEN),
                        parts.values().stream()
                                .map(part -> part.as(MoneyFlow::surely))
                                .toList())
                .map(Figure::value);
        if (rest.isEmpty()) {
            way(stop(say(PartMessage.FLOW_SOURCES_TOGETHER), Stage.SOURCE), pot, given, Passage.GIVEN);
            return;
        }
        parts.forEach((kind, part) -> way(
                source(Optional.of(kind)),
                pot,
                part.value().isExact()
                        ? part.value()
                        : AmountRange.atLeast(part.value().lower().orElseThrow()),
                Passage.GIVEN));
        rest.filter(amount -> amount.isZero() != Answer.YES) // also where it is not known how much
                .ifPresent(amount -> way(source(Optional.empty()), pot, amount, Passage.GIVEN));
    }

    private static AmountRange surely(AmountRange amount) {
        return AmountRange.exactly(amount.lower().orElseThrow());
    }

    /** What parts leave of a whole, where anything is. */
    private static Optional<AmountRange> rest(Figure<AmountRange> whole, List<Figure<AmountRange>> parts) {
        return Rest.of(whole, parts).map(Figure::value).filter(MoneyFlow::isMore);
    }

    private int source(Optional<FundingSourceKind> kind) {
        return stop(
                kind.map(known -> name(Terms.of(dossier, known))).orElseGet(() -> say(PartMessage.FLOW_NO_SOURCE)),
                Stage.SOURCE);
    }

    /** The measures on which money is known to have gone, each with its box. */
    private Map<Measure, Integer> uses(ActionPlan plan, BudgetGaps gaps) {
        Map<Measure, AmountRange> costs = new LinkedHashMap<>();
        for (Measure measure : plan.measures()) {
            AmountRange cost = of(gaps, measure).cost().value();
            if (isMore(cost)) {
                costs.put(measure, cost);
            }
        }
        List<Measure> largest = costs.entrySet().stream()
                .sorted(Comparator.comparing(cost -> cost.getValue().lower().orElseThrow(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(costs.size() > MOST ? MOST - 1 : MOST)
                .toList();
        Text others = say(PartMessage.FLOW_FURTHER, "count", (long) costs.size() - largest.size());
        Map<Measure, Integer> uses = new LinkedHashMap<>();
        costs.keySet().stream()
                .sorted(Comparator.comparing(measure -> !largest.contains(measure)))
                .forEach(measure -> uses.put(
                        measure,
                        largest.contains(measure)
                                ? stop(context.numbered(measure), Stage.USE, Optional.ofNullable(costs.get(measure)))
                                : stop(others, Stage.USE)));
        return uses;
    }

    /** What others are stated to have paid of a measure: each of them, and together what is stated of no one of them. */
    private void byOthers(BudgetGaps own, Measure measure, int use) {
        List<Figure<AmountRange>> known = new ArrayList<>();
        for (String payer : payers.get(measure.id())) {
            Figure<AmountRange> part = own.paidBy(payer).paidByOthers();
            if (isMore(part.value())) {
                way(stop(name(context.party(payer)), Stage.SOURCE), use, part.value(), Passage.SPENT);
                known.add(part);
            }
        }
        rest(own.paidByOthers(), known)
                .ifPresent(
                        rest -> way(stop(say(PartMessage.FLOW_OTHER_MONEY), Stage.SOURCE), use, rest, Passage.SPENT));
    }

    private ImmutableSetMultimap<String, String> payers() {
        ImmutableSetMultimap.Builder<String, String> payers = ImmutableSetMultimap.builder();
        for (Expenditure cost : dossier.expenditures()) {
            context.prices()
                    .measureOf(cost)
                    .ifPresent(measure -> cost.payer().ifPresent(payer -> payers.put(measure, payer.value())));
        }
        return payers.build();
    }

    private int unknownPayer() {
        return stop(say(PartMessage.FLOW_NO_PAYER), Stage.SOURCE);
    }

    /** Measures on which something was done at a cost that nobody states. */
    private void unpriced(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        List<Measure> unpriced = plan.measures().stream()
                .filter(measure -> {
                    Figure<AmountRange> incurred = of(gaps, measure).incurred();
                    return !context.prices().isPriced(measure)
                            && !Unrecorded.isNothing(incurred)
                            && !incurred.isUnexplained()
                            && !isMore(incurred.value());
                })
                .toList();
        if (!unpriced.isEmpty()) {
            int use = stop(Phrase.of(PartMessage.FLOW_UNPRICED).with("measures", numbers(unpriced)), Stage.USE);
            way(unknownPayer(), use, AmountRange.unknown(dossier.currency()), Passage.SPENT);
        }
    }

    // ---- money handed over beside the plans

    private Stream<Transfer> transfers(Predicate<Transfer> which) {
        return transfersSoFar().stream()
                .filter(transfer -> transfer.amount().currency().equals(dossier.currency()) && which.test(transfer));
    }

    private void transfer(Transfer transfer) {
        AmountRange amount = transfer.counted();
        Text recipient = context.party(transfer.recipient());
        int to = stop(name(recipient), Stage.HOLDER);
        way(
                source(MoneyLinks.of(dossier).account(transfer).flatMap(Appropriation::sourceKind)),
                to,
                amount,
                Passage.GIVEN);
        way(to, stop(name(transfer.purpose()), Stage.USE), amount, Passage.GIVEN);
        sentences.add(say(PartMessage.FLOW_SUMMARY_HANDED, "amount", amount, "recipient", recipient));
    }

    // ---- stops and ways

    private static Text name(Text name) {
        return say(PartMessage.FLOW_NAME, "name", name);
    }

    private int stop(Text label, Stage stage) {
        return stop(label, stage, Optional.empty());
    }

    private int stop(Text label, Stage stage, Optional<AmountRange> amount) {
        Chart.Stop stop = new Chart.Stop(label, stage, amount);
        if (!stops.contains(stop)) {
            stops.add(stop);
        }
        return stops.indexOf(stop);
    }

    private void way(int from, int to, AmountRange amount, Passage passage) {
        ways.add(new Chart.Way(from, to, amount, passage));
    }

    private static boolean isMore(AmountRange amount) {
        return amount.lower().filter(MonetaryAmount::isPositive).isPresent();
    }
}
