package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.wording.ReportMessage;

/** What measures cost, their events and series, as far as anything is stated, as of the day of a report. */
final class Prices extends Writing {
    private final ImmutableListMultimap<String, Expenditure> byMeasure;
    private final ImmutableListMultimap<String, Contract> contracts;
    private final ImmutableSet<String> paid;
    private final Map<String, ImmutableList<AmountRange>> inAll = new ConcurrentHashMap<>();

    Prices(ReportContext context) {
        super(context);
        ImmutableListMultimap.Builder<String, Expenditure> costs = ImmutableListMultimap.builder();
        ReportContext.byDate(dossier.expenditures(), Prices::date)
                .forEach(cost -> measureOf(cost).ifPresent(measure -> costs.put(measure, cost)));
        this.byMeasure = costs.build();
        MoneyLinks links = MoneyLinks.of(dossier);
        Set<String> replaced = dossier.contracts().stream()
                .flatMap(each -> each.replaces().stream())
                .collect(Collectors.toSet());
        ImmutableListMultimap.Builder<String, Contract> last = ImmutableListMultimap.builder();
        dossier.contracts().stream()
                .filter(each -> !replaced.contains(each.id()))
                .forEach(each -> links.measure(each).ifPresent(measure -> last.put(measure, each)));
        this.contracts = last.build();
        this.paid = dossier.payments().stream()
                .filter(payment ->
                        links.settled(payment).isEmpty() && payment.reverses().isEmpty())
                .flatMap(payment -> links.measure(payment).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The measure whose event or series is paid for, or that the cost names. */
    Optional<String> measureOf(Expenditure cost) {
        return MoneyLinks.of(dossier).measure(cost);
    }

    /** What a cost is for: its event or series, its purpose, or its measure. */
    Text subject(Expenditure cost) {
        return name(cost)
                .or(() -> cost.measure().map(id -> dossier.measure(id).title()))
                .orElseGet(() -> say(MoneyMessage.OTHER_COST));
    }

    /** What a cost is for beside others of its measure: its event or series, or its purpose; empty where it is only said to be of the measure. */
    Optional<Text> name(Expenditure cost) {
        return paidFor(cost)
                .map(subject -> subject instanceof Event event
                        ? event.title()
                        : dossier.get(EventSeries.class, subject.id()).title())
                .or(cost::purpose)
                .map(words -> words);
    }

    /** What something cost, as it is stated; what its units make where nothing else is. */
    static StatedAmount stated(Expenditure cost) {
        return cost.unitPrice().isPresent() && !cost.amount().range().isKnown()
                ? StatedAmount.of(cost.counted())
                : cost.amount();
    }

    /** How a price is made up of units. */
    static Text byUnits(UnitPrice price) {
        return say(YearlyMessage.UNIT_PRICE, "units", (long) price.units(), "price", price.amount());
    }

    private Optional<Fact> paidFor(Expenditure cost) {
        return cost.subject().map(id -> dossier.get(Fact.class, id));
    }

    /** Whether anything a cost pays for had happened, may have, or was planned by the day; what is of no event has a day of its own. */
    boolean knownOf(Expenditure cost) {
        Optional<Fact> subject = paidFor(cost);
        return subject.isEmpty()
                ? incurred(cost) != Answer.NO
                : eventsOf(subject.get()).anyMatch(context::knownOf);
    }

    /** Whether any of what a cost pays for had happened by the day. */
    Answer incurred(Expenditure cost) {
        return paidFor(cost)
                .map(subject -> eventsOf(subject).map(occurrences::held).reduce(Answer.NO, Answer::or))
                .orElseGet(() -> occurrences.happened(date(cost)));
    }

    private Stream<Event> eventsOf(Fact subject) {
        return subject instanceof Event event ? Stream.of(event) : dossier.eventsOf(subject.id()).stream();
    }

    private static PartialDate date(Expenditure cost) {
        return cost.date().map(Sourced::value).orElse(PartialDate.unknown());
    }

    /** What is known to be spent on a measure. */
    List<Expenditure> costsOf(Measure measure) {
        return byMeasure.get(measure.id()).stream().filter(this::knownOf).toList();
    }

    /** The contracts for a measure that no other takes the place of. */
    List<Contract> contractsOf(Measure measure) {
        return contracts.get(measure.id());
    }

    /** Whether anything is paid for a measure beside its costs and contracts. */
    boolean isPaid(Measure measure) {
        return paid.contains(measure.id());
    }

    /** What of a contract is still to come; empty where there is no plan, or nothing is reckoned in its currency. */
    Optional<Figure<AmountRange>> leftOf(Contract contract) {
        CurrencyUnit currency = contract.amount().currency();
        boolean isOfIt =
                dossier.get(Contract.class, contract.id()).amount().currency().equals(currency);
        return dossier.plans().stream()
                .filter(any -> isOfIt) // of what sources state in another currency nothing else is reckoned
                .findFirst()
                .map(plan -> context.gapsByCurrency(plan).get(currency.getCurrencyCode()))
                .map(gaps -> gaps.leftOfContract(contract.id()));
    }

    boolean isPriced(Measure measure) {
        return !of(measure).isEmpty();
    }

    /** What a measure costs in all, incurred and to come, in each currency that anything is recorded in; empty where nothing is known of it. */
    ImmutableList<AmountRange> of(Measure measure) {
        return inAll.computeIfAbsent(
                measure.id(),
                id -> dossier.planOf(id)
                        .map(plan -> inAll(
                                context.gapsByCurrency(plan).values().stream().map(each -> each.ofMeasure(id)),
                                byMeasure.get(id)))
                        .orElse(ImmutableList.of()));
    }

    /** What a plan costs in all. */
    ImmutableList<AmountRange> of(ActionPlan plan) {
        return inAll(context.gapsByCurrency(plan).values().stream(), dossier.expenditures());
    }

    /** What is not known at all in a currency in which no cost is stated is left out. */
    private static ImmutableList<AmountRange> inAll(Stream<BudgetGaps> currencies, List<Expenditure> costs) {
        ImmutableList<AmountRange> all = currencies
                .map(BudgetGaps::cost)
                .filter(cost -> !Unrecorded.isNothing(cost))
                .map(Figure::value)
                .filter(cost -> MoneySums.isKnown(cost)
                        || costs.stream()
                                .anyMatch(each -> each.amount().currency().equals(cost.currency())))
                .map(MoneySums::known)
                .collect(ImmutableList.toImmutableList());
        return all.stream().anyMatch(MoneySums::isKnown)
                        || costs.stream().anyMatch(each -> each.counted().isKnown())
                ? all
                : ImmutableList.of();
    }

    /** Amounts of several currencies in a cell. */
    static Cell cell(ImmutableList<AmountRange> amounts) {
        return amounts.size() == 1 ? Cell.amount(amounts.get(0)) : Cell.nothing(words(amounts));
    }

    static Text words(ImmutableList<AmountRange> amounts) {
        return Text.joined(
                "; ",
                amounts.stream()
                        .map(sum -> (Text) say(ReportMessage.CHART_MONEY, "amount", sum))
                        .toList());
    }
}
