package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Puts together what is spent and promised. A payment that settles a recorded cost or contract is counted with it, once. */
final class CostLines {
    private final Query query;
    private final MoneyLinks links;
    private final Slice anyTime;
    private final Map<String, Boolean> isAllThatIsPaid = new HashMap<>();

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
        return line(
                cost,
                query.costs().subject(cost),
                anyTime.fit(Attribution.ofSpending(query, cost, Optional.empty())),
                Optional.of(query.costs().incurred(cost)),
                () -> cost.contract().isPresent()
                        ? Optional.empty()
                        : Optional.of(query.costs().committed(cost)),
                () -> Optional.of(
                        query.sum(query.costs().subject(cost), query.costs().inAll(cost))),
                ImmutableList.of());
    }

    private Optional<CostLine> contract(Contract contract) {
        Contract terms = MoneyLinks.standing(query.dossier(), contract, query.occurrences());
        Attribution marks = marks(query, terms);
        Slice.Fit fit = anyTime.fit(marks);
        return ContractDrawn.of(query, contract)
                .filter(any -> fit != Slice.Fit.OUTSIDE)
                .flatMap(drawn -> {
                    Optional<Term> paid = drawn.beyond().flatMap(beyond -> paidInTime(contract, terms, beyond));
                    Optional<Term> left = query.slice().inside(drawn.left(), marks, contract);
                    boolean isWhole = fit == Slice.Fit.INSIDE
                            && paid.equals(drawn.beyond().map(ContractDrawn.Beyond::amount));
                    return paid.isEmpty() && left.isEmpty()
                            ? Optional.empty()
                            : Optional.of(line(
                                    contract,
                                    contract.subject(),
                                    part(paid, fit, contract),
                                    paid,
                                    () -> left.filter(term -> !term.isNothing()),
                                    () -> query.slice().time().isEmpty()
                                            ? part(drawn.inAll(), fit, contract)
                                            : Optional.empty(),
                                    isWhole,
                                    ImmutableList.of(),
                                    Optional.of(drawn)));
                });
    }

    /**
     * What is paid on a contract beyond its costs in the time that is asked for: each payment on its day, or where the contract is stated to be of another
     * time, then. Of payments of several times nobody knows which of them the costs make up for.
     */
    private Optional<Term> paidInTime(Contract contract, Contract terms, ContractDrawn.Beyond beyond) {
        if (query.slice().time().isEmpty()) {
            return Optional.of(beyond.amount());
        }
        Slice time = Slice.WHOLE.within(query.slice().time());
        ImmutableList.Builder<Term> inside = ImmutableList.builder();
        ImmutableList.Builder<Term> outside = ImmutableList.builder();
        query.money().spending().settling(contract, false).forEach(payment -> {
            Attribution marks = Attribution.NONE.during(payment.when()
                    .span()
                    .filter(day ->
                            terms.period().filter(all -> !all.encloses(day)).isEmpty())
                    .or(terms::period));
            Payments.moved(query, payment).ifPresent(paid -> {
                time.inside(paid, marks, payment).ifPresent(inside::add);
                if (time.fit(marks) != Slice.Fit.INSIDE) {
                    outside.add(paid);
                }
            });
        });
        Phrase label = Phrase.of(GapMessage.PAID_BEYOND_COSTS).with("subject", contract.subject());
        Term paid = query.sum(label, inside.build());
        Term other = query.sum(label, outside.build());
        if (paid.isNothing() || other.isNothing()) {
            return paid.isNothing() ? Optional.empty() : Optional.of(beyond.amount());
        }
        if (beyond.costs().isEmpty()) {
            return Optional.of(paid);
        }
        AmountRange least = Term.excess(label, beyond.amount(), other).value();
        AmountRange most = Leaves.upTo(beyond.amount().value()).intersection(Leaves.upTo(paid.value()));
        return Optional.of(Term.given(
                () -> Phrase.of(GapMessage.NOT_SPLIT).with("what", label),
                AmountRange.ofBounds(query.currency(), least.lower(), most.upper())
                        .withTolerance(beyond.amount().value().tolerance()),
                contract));
    }

    /** Where a contract belongs: at the time of which it is stated to be, or else of its day. */
    static Attribution marks(Query query, Contract contract) {
        return Attribution.ofSpending(
                query, contract, contract.period().or(() -> contract.when().span()));
    }

    private Optional<CostLine> payment(Payment payment) {
        Slice.Fit fit = query.slice().fit(Payments.marks(query, payment));
        return line(
                payment,
                Payments.subject(query.dossier(), query.costs(), payment),
                fit,
                Payments.paid(query, payment),
                Optional::empty,
                Optional::empty,
                fit == Slice.Fit.UNSPLIT && Payments.isRefund(payment) ? takenFrom(payment) : ImmutableList.of());
    }

    /**
     * What a refund takes off no more of than there is: the payment that it reverses, or what that settles. Of payments in one time some may come back in
     * another.
     */
    private ImmutableList<String> takenFrom(Payment refund) {
        Optional<Payment> reversed = refund.reverses().map(id -> query.dossier().get(Payment.class, id));
        boolean isCovered = reversed.filter(
                        paid -> moved(Stream.of(paid)).isAtLeast(moved(links.reversing(paid).stream())) != Answer.YES)
                .isEmpty();
        return query.slice().time().isEmpty() && isCovered
                ? Stream.concat(
                                reversed.stream(),
                                links
                                        .settled(refund)
                                        .filter(fact -> !links.isFromOtherMoney(refund)
                                                && isAllThatIsPaid.computeIfAbsent(
                                                        fact.id(), any -> isAllThatIsPaid(fact)))
                                        .stream())
                        .map(Fact::id)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** Whether all that is paid for something is counted with it. */
    private boolean isAllThatIsPaid(MoneyFact fact) {
        boolean isPaidAlone = fact instanceof Contract contract
                ? links.costsUnder(contract).isEmpty()
                : moved(links.settling(fact).stream())
                                .isAtMost(query.costs()
                                        .incurred((Expenditure) fact)
                                        .value())
                        == Answer.YES;
        return isPaidAlone && links.settling(fact).stream().noneMatch(links::isFromOtherMoney);
    }

    private AmountRange moved(Stream<Payment> payments) {
        return AmountRange.sum(
                query.currency(),
                payments.flatMap(payment -> Payments.moved(query, payment).stream())
                        .map(Term::value)
                        .toList());
    }

    private Optional<CostLine> line(
            MoneyFact fact,
            Text subject,
            Slice.Fit fit,
            Optional<Term> incurred,
            Supplier<Optional<Term>> committed,
            Supplier<Optional<Term>> inAll,
            ImmutableList<String> takenFrom) {
        return fit == Slice.Fit.OUTSIDE
                ? Optional.empty()
                : Optional.of(line(
                        fact,
                        subject,
                        part(incurred, fit, fact),
                        incurred,
                        () -> part(committed.get(), fit, fact),
                        () -> part(inAll.get(), fit, fact),
                        fit == Slice.Fit.INSIDE && isOfOneTime(fact),
                        takenFrom,
                        Optional.empty()));
    }

    private CostLine line(
            MoneyFact fact,
            Text subject,
            Optional<Term> incurred,
            Optional<Term> inTime,
            Supplier<Optional<Term>> committed,
            Supplier<Optional<Term>> inAll,
            boolean isWhole,
            ImmutableList<String> takenFrom,
            Optional<ContractDrawn> drawn) {
        return new CostLine(
                fact,
                subject,
                links.plan(fact),
                links.paidFrom(fact),
                links.payer(fact),
                incurred,
                inTime.map(Term::value),
                Suppliers.memoize(committed::get),
                inAll,
                isWhole,
                takenFrom,
                drawn);
    }

    /** Whether no part of it may be of another time than the rest. */
    private boolean isOfOneTime(MoneyFact fact) {
        return query.slice().time().isEmpty()
                || !(fact instanceof Expenditure cost)
                || cost.date().flatMap(date -> date.value().asDay()).isPresent();
    }

    /**
     * What is incurred of some lines, in their order. What is paid on a contract beyond the costs under it makes up for what these are less: both
     * come to whichever is more. What came back of something that nobody splits is taken off the part that it came back of.
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
        Map<String, CostLine> open = new HashMap<>();
        lines.stream()
                .filter(line -> line.isOpen()
                        && line.costsOrPaid().isEmpty()
                        && !byCost.containsKey(line.fact().id()))
                .forEach(line -> open.put(line.fact().id(), line));
        ListMultimap<String, Counted> together =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (CostLine line : lines) {
            CostLine first = byCost.getOrDefault(
                    line.fact().id(),
                    line.takenFrom().stream()
                            .filter(any -> line.isOpen())
                            .flatMap(id -> Stream.ofNullable(open.get(id)))
                            .findFirst()
                            .orElse(line));
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
        if (first.costsOrPaid().isEmpty()) {
            return lessRefunds(first, lines, terms);
        }
        ContractDrawn.Beyond beyond =
                first.drawn().flatMap(ContractDrawn::beyond).orElseThrow();
        Term more = beyond.more().orElseThrow();
        boolean isAll = lines.size() == beyond.costs().size() + 1
                && lines.stream().map(Counted::line).allMatch(CostLine::isWhole);
        return both(terms, isAll ? more : Slice.unsplit(more, first.fact()));
    }

    private static Term lessRefunds(CostLine first, List<Counted> lines, ImmutableList<Term> terms) {
        Text name = first.incurred().orElseThrow().why().label();
        AmountRange left = AmountRange.sum(
                terms.get(0).value().currency(),
                lines.stream().flatMap(each -> each.line().inTime().stream()).toList());
        Term sum = Term.sum(name, left.currency(), terms);
        return left.isNegative() == Answer.NO
                        && lines.stream().map(Counted::line).anyMatch(first::equals)
                ? sum.narrowedBy(name, Term.given(first::subject, Leaves.upTo(left), first.fact()))
                : sum;
    }

    /** Some of what is incurred of lines: of costs and payments under a contract, no more than whichever is more. */
    static ImmutableList<Term> atMost(List<CostLine> lines, ImmutableList<Term> some) {
        return lines.stream()
                .flatMap(line -> line.costsOrPaid().map(more -> Slice.unsplit(more, line.fact())).stream())
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
                .map(term -> fit == Slice.Fit.INSIDE ? term : Slice.unsplit(term, fact));
    }

    /**
     * How far a contract is drawn down: by the costs incurred under it, and by what is paid on it beyond these, less what came back.
     *
     * @param left what is left of it; at most so much where more may have been paid than is recorded
     * @param leftByRecord what is left of it by what is recorded alone
     * @param undrawn that nothing is recorded by which it was drawn down; empty where something is, or where it is stated that nothing was
     * @param beyond what is paid on it beyond the costs; empty where nothing is paid
     * @param inAll what is paid on it and left of it together, where nothing else draws it down; empty where something does or may
     */
    record ContractDrawn(
            Term left, Term leftByRecord, Optional<Text> undrawn, Optional<Beyond> beyond, Optional<Term> inAll) {
        /**
         * What is paid on a contract beyond the costs incurred under it.
         *
         * @param amount how much
         * @param costs the ids of the costs of which something may be incurred
         * @param more the costs or what is paid, whichever is more; empty where the two are known to add up to it
         */
        record Beyond(Term amount, ImmutableSet<String> costs, Optional<Term> more) {}

        /**
         * How far a contract is drawn down by the day, whatever time is asked for.
         *
         * @return empty where it was not concluded and nothing was paid on it
         */
        static Optional<ContractDrawn> of(Query query, Contract contract) {
            Contract terms = MoneyLinks.standing(query.dossier(), contract, query.occurrences());
            Answer concluded = terms.stage() == ContractStage.TENDERED
                    ? Answer.NO
                    : query.occurrences().happened(terms.when());
            ImmutableMap<String, Term> costs = query.links().costsUnder(contract).stream()
                    .collect(ImmutableMap.toImmutableMap(Expenditure::id, query.costsOfAllTime()::incurred));
            ImmutableList<Term> paid = paid(query, contract, false);
            Optional<Beyond> beyond =
                    paid.isEmpty() ? Optional.empty() : Optional.of(beyond(query, contract, paid, costs));
            if (concluded == Answer.NO) {
                Term nothing = query.sum(leftOf(contract), ImmutableList.of());
                return beyond.map(paidEarly -> new ContractDrawn(
                        nothing, nothing, Optional.empty(), Optional.of(paidEarly), Optional.empty()));
            }
            ImmutableList<Term> drawn = beyond.flatMap(Beyond::more)
                    .map(ImmutableList::of)
                    .orElseGet(() -> Stream.of(
                                    costs.values(),
                                    beyond.map(Beyond::amount).stream().toList(),
                                    paid(query, contract, true))
                            .flatMap(Collection::stream)
                            .collect(ImmutableList.toImmutableList()));
            Term value = value(query, contract.subject(), terms, concluded);
            Term leftByRecord = left(query, contract, value, drawn);
            ImmutableList<KnownList> open = open(query, contract, drawn.isEmpty());
            Term left = open.isEmpty()
                    ? leftByRecord
                    : left(
                            query,
                            contract,
                            value,
                            Stream.concat(
                                            drawn.stream(),
                                            open.stream().map(list -> Unrecorded.more(list, query.currency())))
                                    .toList());
            Optional<Text> undrawn = open.stream()
                    .filter(list -> list.standing() == Standing.UNKNOWN)
                    .findFirst()
                    .map(Unrecorded::nothing);
            boolean isPaidAlone = costs.isEmpty()
                    && open.isEmpty()
                    && query.links().refundsUnder(contract).isEmpty()
                    && paid(query, contract, true).isEmpty();
            Optional<Term> inAll = isPaidAlone
                    ? Optional.of(Term.larger(contract.subject(), value, query.sum(Phrase.of(GapMessage.PAID), paid)))
                    : Optional.empty();
            return Optional.of(new ContractDrawn(left, leftByRecord, undrawn, beyond, inAll));
        }

        private static ImmutableList<Term> paid(Query query, Contract contract, boolean isFromOtherMoney) {
            return query.money()
                    .spending()
                    .settling(contract, isFromOtherMoney)
                    .flatMap(payment -> Payments.moved(query, payment).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        /** What a contract comes to as it stands, as far as that holds. */
        static Term value(Query query, Text subject, Contract terms, Answer holds) {
            return query.leaves()
                    .term(Phrase.of(GapMessage.CONTRACT).with("subject", subject), terms.counted(), holds, terms)
                    .saying(why -> why.under(terms.date().provenance()));
        }

        private static Beyond beyond(
                Query query, Contract contract, ImmutableList<Term> payments, ImmutableMap<String, Term> costs) {
            Term paid = query.sum(Phrase.of(GapMessage.PAID), payments);
            Term incurred = query.sum(
                    Phrase.of(GapMessage.INCURRED_UNDER_CONTRACT),
                    costs.values().asList());
            Term amount = Term.excess(
                    Phrase.of(GapMessage.PAID_BEYOND_COSTS).with("subject", contract.subject()), paid, incurred);
            Phrase drawn = Phrase.of(GapMessage.DRAWN);
            boolean isKnown = amount.value().isExact() || incurred.value().isExact();
            return new Beyond(
                    amount,
                    ImmutableSet.copyOf(
                            Maps.filterValues(costs, cost -> !cost.isNothing()).keySet()),
                    isKnown ? Optional.empty() : Optional.of(Term.larger(drawn, incurred, paid)));
        }

        /** What costs and payments leave, with what came back of them. */
        private static Term left(Query query, Contract contract, Term value, List<Term> drawn) {
            ImmutableList<Term> cameBack = query.links().refundsUnder(contract).stream()
                    .flatMap(payment -> Payments.moved(query, payment).stream())
                    .collect(ImmutableList.toImmutableList());
            Term all = query.sum(Phrase.of(GapMessage.DRAWN), drawn);
            return Term.excess(
                    leftOf(contract),
                    value,
                    cameBack.isEmpty()
                            ? all
                            : Term.excess(
                                    Phrase.of(GapMessage.DRAWN),
                                    all,
                                    query.sum(Phrase.of(GapMessage.CAME_BACK), cameBack)));
        }

        /** The lists that may leave out what draws a contract down: those in part recorded, and payments where nothing is known of any. */
        private static ImmutableList<KnownList> open(Query query, Contract contract, boolean isUndrawn) {
            KnownList payments = list(query, contract, ListKind.PAYMENTS);
            KnownList costs = list(query, contract, ListKind.EXPENDITURES);
            return isUndrawn && payments.standing() == Standing.UNKNOWN && !costs.isDeclared()
                    ? ImmutableList.of(payments)
                    : Stream.of(costs, payments)
                            .filter(list -> list.standing() == Standing.PARTIAL)
                            .collect(ImmutableList.toImmutableList());
        }

        /** What is recorded of its item since its date; where nothing is, of its plan, or else of its account. */
        private static KnownList list(Query query, Contract contract, ListKind kind) {
            LocalDate first = contract.when().earliest().orElse(query.dossier().firstKnownDay());
            ImmutableList<KnownList> lists = Stream.of(
                            query.links().item(contract),
                            query.links().plan(contract),
                            query.links().account(contract).map(Appropriation::id))
                    .flatMap(Optional::stream)
                    .map(owner -> query.money().lists().of(kind, Optional.of(owner), first, query.asOf()))
                    .collect(ImmutableList.toImmutableList());
            return lists.stream()
                    .filter(list -> list.standing() != Standing.UNKNOWN)
                    .findFirst()
                    .or(() -> lists.stream().findFirst())
                    .orElseGet(() -> query.money().lists().of(kind, Optional.empty(), first, query.asOf()));
        }

        private static Phrase leftOf(Contract contract) {
            return Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject());
        }
    }

    /**
     * How payments on a contract and the costs incurred under it move money. What is paid beyond the costs counts beside them: both come to whichever is
     * more.
     *
     * @param paid the payments from the money of the contract
     * @param incurred the costs
     */
    record PaidBeyond(ImmutableList<Course.Movement> paid, ImmutableList<Course.Movement> incurred) {
        static PaidBeyond on(Query query, Contract contract) {
            return new PaidBeyond(
                    Course.Movement.of(query, query.money().spending().settling(contract, false)),
                    Course.Movement.of(query, query.links().costsUnder(contract).stream()));
        }

        /**
         * What is paid beyond the costs by the end of each day; below zero, as what has gone is. Whichever of the two is more is no less certain than
         * both together, so that the tolerance of a cost counts where it stands itself, and here only where it does not.
         *
         * @param course what movements come to
         * @param isBeside whether a cost is counted beside this
         */
        Course beyond(Function<Collection<Course.Movement>, Course> course, Predicate<MoneyFact> isBeside) {
            Stream<Course.Movement> covered = incurred.stream()
                    .map(cost ->
                            cost.of((isBeside.test(cost.fact()) ? cost.amount().asPrinted() : cost.amount()).negate()));
            return course.apply(Stream.concat(paid.stream(), covered).toList())
                    .map(amount -> amount.negate().orZero().negate());
        }
    }
}
