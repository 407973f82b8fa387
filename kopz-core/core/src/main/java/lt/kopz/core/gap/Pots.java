package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What goes out of some appropriations: incurred, handed over, committed; as far as it belongs to the slice. */
final class Pots {
    private final Query query;
    private final ImmutableSet<String> pots;
    private final Supplier<Stream<String>> handingOn;
    private final StatedBalances balances;
    private final Function<ListKind, KnownList> lists;
    private final Supplier<ImmutableList<CostLine>> costLines;
    private final Supplier<Optional<Term>> byBalance;

    private Pots(
            Query query,
            ImmutableSet<String> pots,
            Supplier<Stream<String>> handingOn,
            StatedBalances balances,
            Function<ListKind, KnownList> lists,
            Supplier<ImmutableList<CostLine>> costLines,
            Supplier<Optional<Term>> byBalance) {
        this.query = query;
        this.pots = pots;
        this.handingOn = handingOn;
        this.balances = balances;
        this.lists = lists;
        this.costLines = costLines;
        this.byBalance = byBalance;
    }

    /** The money of the plan: its appropriations, and what is booked for it. */
    static Pots ofThePlan(Query query) {
        return new Pots(
                query,
                query.lines().pots(),
                () -> query
                        .money()
                        .appropriations(query.plan().id(), query.slice().part())
                        .stream()
                        .map(Fact::id),
                StatedBalances.ofThePlan(query),
                query.lists()::of,
                query::costLines,
                () -> ClosedBooks.spentOfThePlan(query));
    }

    /** Some appropriations alone. */
    static Pots of(Query query, Iterable<Appropriation> money) {
        ImmutableSet<String> pots = AppropriatedFigure.ids(money);
        return new Pots(
                query,
                pots,
                pots::stream,
                StatedBalances.of(query, pots),
                kind -> listed(query, money, kind),
                Suppliers.memoize(
                        () -> CostLines.of(query, query.money().spending().from(pots))),
                () -> ClosedBooks.spent(query, money));
    }

    /** One appropriation with its changes. */
    static Pots of(Query query, Appropriation account) {
        return of(query, query.links().statements(account));
    }

    /** The list of an account that is stated not to be all, else one of a plan that the money is for that leaves anything open; else that of the dossier. */
    private static KnownList listed(Query query, Iterable<Appropriation> money, ListKind kind) {
        return Stream.concat(
                        Streams.stream(money)
                                .map(each -> query.lists()
                                        .ofAccount(kind, query.links().original(each)))
                                .filter(list -> list.standing() == Standing.PARTIAL),
                        Streams.stream(money)
                                .flatMap(each -> query.links().plan(each).stream())
                                .distinct()
                                .map(plan -> query.money().lists().of(kind, Optional.of(plan), query.asOf()))
                                .filter(list -> !list.isComplete()))
                .findFirst()
                .orElseGet(() -> query.lists().ofAll(kind));
    }

    boolean pay(CostLine line) {
        return line.isFrom(pots);
    }

    /**
     * What is incurred and paid from them, refunds taken off: by what is recorded, and by what the books closed with. What is recorded stands where
     * the two contradict each other.
     */
    Term incurred() {
        return incurred(byBalance);
    }

    /** The same by what the books are known to have closed with. */
    Term incurred(Supplier<Optional<Term>> byBalance) {
        Term recorded = recorded();
        return recorded.value().isExact()
                ? recorded
                : byBalance
                        .get()
                        .map(spent -> recorded.narrowedBy(Phrase.of(FigureMessage.INCURRED), spent))
                        .orElse(recorded);
    }

    /** The same by what is recorded alone. */
    Term recorded() {
        return query.lists()
                .sum(
                        Phrase.of(FigureMessage.INCURRED),
                        costs(),
                        ImmutableList.of(lists.apply(ListKind.EXPENDITURES), lists.apply(ListKind.PAYMENTS)));
    }

    /** What is recorded to be handed on, incurred or paid from them. */
    ImmutableList<Term> spent() {
        ImmutableList<Term> costs = costs();
        Term transferred = transferred();
        return transferred.isNothing()
                ? costs
                : ImmutableList.<Term>builder().add(transferred).addAll(costs).build();
    }

    /** The same with what some lists leave out. */
    Term spent(Text name, Listings lists) {
        Term transferred = transferred();
        ListKind[] kinds = {ListKind.EXPENDITURES, ListKind.PAYMENTS};
        return transferred.isNothing()
                ? lists.sum(name, costs(), kinds)
                : query.sum(
                        name,
                        ImmutableList.of(transferred, lists.sum(Phrase.of(FigureMessage.INCURRED), costs(), kinds)));
    }

    private ImmutableList<Term> costs() {
        Map<Boolean, List<CostLine>> refunds = costLines.get().stream()
                .filter(line -> pay(line) && line.incurred().isPresent())
                .collect(Collectors.partitioningBy(
                        line -> line.fact() instanceof Payment payment && Payments.isRefund(payment)));
        return Stream.of(true, false)
                .flatMap(isRefund -> CostLines.incurred(
                        requireNonNull(refunds.get(isRefund)),
                        line -> line.incurred()
                                .map(term -> term.saying(why ->
                                        why.under(line.paidFrom().orElseThrow().provenance()))))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What is promised from those that are in effect, also by way of a change that is not yet. */
    Term committed() {
        return query.lists()
                .sum(
                        Phrase.of(FigureMessage.COMMITTED),
                        costLines.get().stream()
                                .filter(line -> pay(line)
                                        && query.links()
                                                .account(line.fact())
                                                .filter(account -> query.inEffect(account) != Answer.NO)
                                                .isPresent())
                                .flatMap(line -> line.committed().stream())
                                .collect(ImmutableList.toImmutableList()),
                        ImmutableList.of(lists.apply(ListKind.CONTRACTS), lists.apply(ListKind.EXPENDITURES)));
    }

    Term transferred() {
        return query.sum(
                Phrase.of(FigureMessage.TRANSFERS),
                Stream.concat(
                                InOrder.byId(handingOn
                                                .get()
                                                .flatMap(pot -> query.money().transfersFrom(pot).stream())
                                                .toList())
                                        .stream()
                                        .flatMap(transfer -> transferred(transfer).stream()),
                                leftOut(ListKind.TRANSFERS))
                        .toList());
    }

    private Stream<Term> leftOut(ListKind kind) {
        return query.lists().leftOut(lists.apply(kind));
    }

    private Optional<Term> transferred(Transfer transfer) {
        Answer happened = query.occurrences().happened(transfer.when());
        if (happened == Answer.NO) {
            return Optional.empty();
        }
        Appropriation from =
                query.links().appropriation(transfer.paidFrom().orElseThrow().value());
        boolean together = happened == Answer.CANNOT_TELL && AppropriatedFigure.isHandedOverUndated(query, from);
        Term amount = query.leaves()
                .term(
                        () -> Phrase.of(FigureMessage.TRANSFERRED).with("recipient", query.name(transfer.recipient())),
                        transfer.counted(),
                        together ? Answer.YES : happened,
                        transfer)
                .saying(why -> {
                    Explanation said = why.under(transfer.date().provenance())
                            .under(transfer.paidFrom().orElseThrow().provenance());
                    return together ? said.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : said;
                });
        return Unsplit.inside(
                query.slice(),
                amount,
                Marks.of(query, query.links().original(from), transfer.when().span()),
                transfer);
    }

    private Term income(Term appropriated, ImmutableList<Term> received) {
        List<Term> all = Streams.concat(balances.opening().stream(), Stream.of(appropriated), received.stream())
                .toList();
        return all.size() == 1 ? appropriated : query.sum(Phrase.of(GapMessage.INCOME), all);
    }

    /** What costs of an account can be paid from. */
    static Term available(Query query, Appropriation account) {
        Pots pots = of(query, account);
        return pots.available(
                new AppropriatedFigure(query, true).amended(account, pots.leftOut(ListKind.APPROPRIATIONS)),
                RevenueFigure.receivedFor(query, account));
    }

    /** What costs of the plan can be paid from. */
    static Term availableToThePlan(Query query) {
        return ofThePlan(query)
                .available(Term.of(AppropriatedFigure.of(query, true)), new RevenueFigure(query).receivedBeside());
    }

    /** Opening balance and income, less what was handed over and carried on: what costs can be paid from. */
    private Term available(Term appropriated, ImmutableList<Term> received) {
        Term income = income(appropriated, received);
        Term gone = query.sum(
                Phrase.of(GapMessage.NOT_THERE),
                ImmutableList.<Term>builder()
                        .add(transferred())
                        .addAll(balances.carriedOver())
                        .build());
        return gone.isNothing() ? income : Term.difference(Phrase.of(GapMessage.AVAILABLE), income, gone);
    }

    /** Opening balance, income, what was handed over, incurred and carried on: what is left. */
    Term balance(Text name, Term appropriated, ImmutableList<Term> received) {
        ImmutableList<Term> handedOn = balances.carriedOver();
        Term income = income(appropriated, received);
        return handedOn.isEmpty()
                ? Term.difference(name, income, transferred(), incurred())
                : Term.difference(
                        name, income, transferred(), incurred(), query.sum(Phrase.of(GapMessage.CARRIED_ON), handedOn));
    }
}
