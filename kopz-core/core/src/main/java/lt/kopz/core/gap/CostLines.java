package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Puts together what is spent and promised. A payment that settles a recorded cost or contract is counted with it, once. */
final class CostLines {
    private final Query query;
    private final MoneyLinks links;
    private final Slice anyTime;

    private CostLines(Query query) {
        this.query = query;
        this.links = query.links();
        this.anyTime = query.slice().within(Optional.empty());
    }

    /** The lines of some costs, contracts and payments. */
    static ImmutableList<CostLine> of(Query query, Stream<MoneyFact> spending) {
        CostLines lines = new CostLines(query);
        return spending.flatMap(fact -> lines.line(fact).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<CostLine> line(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost(cost);
        }
        return fact instanceof Contract contract ? contract(contract) : payment((Payment) fact);
    }

    /** Of which measures of the part asked for a cost is known of by the day, whatever else of the slice it belongs to. */
    static Priced priced(Query query) {
        Map<String, Answer> measures = new HashMap<>();
        ImmutableSet.Builder<String> events = ImmutableSet.builder();
        Money.Spending spending = query.money().spending();
        for (MoneyFact fact : Iterables.concat(spending.of(query), spending.payments(query))) {
            query.links().measure(fact).ifPresent(measure -> measures.merge(measure, isKnown(query, fact), Answer::or));
            if (fact instanceof Expenditure cost) {
                cost.subject().ifPresent(events::add);
            }
        }
        return new Priced(ImmutableMap.copyOf(measures), events.build());
    }

    /**
     * What has a cost.
     *
     * @param measures whether a cost of a measure is known of; none is of the others
     * @param events what a cost is of: it is known of together with them
     */
    record Priced(ImmutableMap<String, Answer> measures, ImmutableSet<String> events) {
        /** Whether something may be stated about a measure while nothing is of its cost. */
        boolean mayBeStatedWithoutCost(Query query, Measure measure) {
            Answer isPriced = measures.getOrDefault(measure.id(), Answer.NO);
            return isPriced != Answer.YES
                    && MeasureProgress.beside(
                                    isPriced == Answer.NO ? ImmutableSet.of() : events,
                                    query.dossier(),
                                    measure.id(),
                                    query.asOf())
                            .possible()
                            .stream()
                            .anyMatch(status -> status != MeasureStatus.NO_INFORMATION);
        }
    }

    private static Answer isKnown(Query query, MoneyFact fact) {
        return fact instanceof Expenditure cost
                ? query.costs().isKnown(cost)
                : query.occurrences().happened(fact.when());
    }

    private Optional<CostLine> cost(Expenditure cost) {
        // Costs gives the time of each event by itself.
        Slice.Fit fit = anyTime.fit(Marks.ofSpending(query, cost, Optional.empty()));
        return fit == Slice.Fit.OUTSIDE
                ? Optional.empty()
                : line(
                        cost,
                        query.costs().subject(cost),
                        fit,
                        Optional.of(query.costs().incurred(cost)),
                        () -> cost.contract().isPresent()
                                ? Optional.empty()
                                : Optional.of(query.costs().committed(cost)),
                        Optional.empty());
    }

    private Optional<CostLine> contract(Contract contract) {
        Contract terms = MoneyLinks.standing(query.dossier(), contract, query.occurrences());
        Marks marks = Marks.ofSpending(
                query, terms, terms.period().or(() -> terms.when().span()));
        return ContractDrawn.of(query, contract)
                .flatMap(drawn -> line(
                        contract,
                        contract.subject(),
                        query.slice().fit(marks),
                        drawn.beyond().map(ContractDrawn.Beyond::amount),
                        () -> Optional.of(drawn.left()),
                        Optional.of(drawn)));
    }

    private Optional<CostLine> payment(Payment payment) {
        return line(
                payment,
                Payments.subject(query.dossier(), query.costs(), payment),
                query.slice().fit(Payments.marks(query, payment)),
                Payments.paid(query, payment),
                Optional::empty,
                Optional.empty());
    }

    private Optional<CostLine> line(
            MoneyFact fact,
            Text subject,
            Slice.Fit fit,
            Optional<Term> incurred,
            Supplier<Optional<Term>> committed,
            Optional<ContractDrawn> drawn) {
        return fit == Slice.Fit.OUTSIDE
                ? Optional.empty()
                : Optional.of(new CostLine(
                        fact,
                        subject,
                        links.plan(fact),
                        links.paidFrom(fact),
                        links.payer(fact),
                        part(incurred, fit, fact),
                        Suppliers.memoize(() -> part(committed.get(), fit, fact)),
                        fit == Slice.Fit.INSIDE && isOfOneTime(fact),
                        drawn));
    }

    /** Whether no part of it may be of another time than the rest. */
    private boolean isOfOneTime(MoneyFact fact) {
        return query.slice().time().isEmpty()
                || !(fact instanceof Expenditure cost)
                || cost.date().flatMap(date -> date.value().asDay()).isPresent();
    }

    /**
     * What is incurred of some lines, in their order. What is paid on a contract beyond the costs under it makes up for what these are less: both
     * come to whichever is more.
     *
     * @param lines the lines
     * @param term what is counted of one; empty where nothing is
     */
    static ImmutableList<Term> incurred(List<CostLine> lines, Function<CostLine, Optional<Term>> term) {
        Map<String, CostLine> byCost = new HashMap<>();
        lines.forEach(line -> line.drawn()
                .flatMap(ContractDrawn::beyond)
                .filter(beyond -> beyond.more().isPresent())
                .ifPresent(beyond -> beyond.costs().forEach(cost -> byCost.put(cost, line))));
        ListMultimap<String, Counted> together =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (CostLine line : lines) {
            CostLine first = byCost.getOrDefault(line.fact().id(), line);
            term.apply(line).ifPresent(amount -> together.put(first.fact().id(), new Counted(first, line, amount)));
        }
        return Multimaps.asMap(together).values().stream()
                .map(CostLines::together)
                .collect(ImmutableList.toImmutableList());
    }

    /** What is counted of a line, and the line that it is counted with: its contract's, or itself. */
    private record Counted(CostLine first, CostLine line, Term amount) {}

    private static Term together(List<Counted> lines) {
        ImmutableList<Term> terms = lines.stream().map(Counted::amount).collect(ImmutableList.toImmutableList());
        if (lines.size() == 1) {
            return terms.get(0);
        }
        CostLine first = lines.get(0).first();
        ContractDrawn.Beyond beyond =
                first.drawn().flatMap(ContractDrawn::beyond).orElseThrow();
        Term more = beyond.more().orElseThrow();
        boolean isAll = lines.size() == beyond.costs().size() + 1
                && lines.stream().map(Counted::line).allMatch(CostLine::isWhole);
        return both(terms, isAll ? more : Unsplit.of(more, first.fact()));
    }

    /** Some of what is incurred of lines: of costs and payments under a contract, no more than whichever is more. */
    static ImmutableList<Term> atMost(List<CostLine> lines, ImmutableList<Term> some) {
        return lines.stream()
                .flatMap(line -> line
                        .drawn()
                        .flatMap(ContractDrawn::beyond)
                        .flatMap(ContractDrawn.Beyond::more)
                        .map(more -> Unsplit.of(more, line.fact()))
                        .stream())
                .findFirst()
                .map(most -> ImmutableList.of(both(some, most)))
                .orElse(some);
    }

    private static Term both(ImmutableList<Term> some, Term bound) {
        Phrase name = Phrase.of(GapMessage.DRAWN);
        return Term.both(name, ImmutableList.of(Term.sum(name, bound.value().currency(), some), bound));
    }

    private static Optional<Term> part(Optional<Term> amount, Slice.Fit fit, MoneyFact fact) {
        return amount.filter(term -> !term.isNothing())
                .map(term -> fit == Slice.Fit.INSIDE ? term : Unsplit.of(term, fact));
    }
}
