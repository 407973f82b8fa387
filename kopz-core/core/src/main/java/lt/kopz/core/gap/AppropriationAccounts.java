package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What goes out of some appropriations: incurred, handed over, committed; as far as it belongs to the slice.
 *
 * @param query what is asked
 * @param pots the ids of the appropriations and their changes
 * @param handingOn the ids of those that may hand anything on that is asked for
 * @param balances the balances that are stated of them
 * @param lists how complete lists are of them
 * @param costLines what is spent and promised, of others too
 * @param byBalance what is spent by the balances that their books closed with
 */
record AppropriationAccounts(
        Query query,
        ImmutableSet<String> pots,
        Supplier<Stream<String>> handingOn,
        StatedBalances balances,
        Function<ListKind, KnownList> lists,
        Supplier<ImmutableList<CostLine>> costLines,
        Supplier<Optional<Term>> byBalance) {
    /** The money of the plan: its appropriations, and what is booked for it. */
    static AppropriationAccounts ofThePlan(Query query) {
        return new AppropriationAccounts(
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

    /** Some appropriations alone, and nothing of their parts. */
    static AppropriationAccounts of(Query query, Iterable<Appropriation> money) {
        return of(query, money, money);
    }

    /** Some appropriations with all their parts. */
    static AppropriationAccounts withParts(Query query, Iterable<Appropriation> money) {
        return of(query, money, query.money().withParts(money));
    }

    private static AppropriationAccounts of(
            Query query, Iterable<Appropriation> money, Iterable<Appropriation> withParts) {
        ImmutableSet<String> pots = AppropriatedFigure.ids(withParts);
        return new AppropriationAccounts(
                query,
                pots,
                pots::stream,
                StatedBalances.of(query, withParts),
                kind -> listed(query, money, kind),
                Suppliers.memoize(
                        () -> CostLines.of(query, query.money().spending().from(pots))),
                () -> ClosedBooks.spent(query, money));
    }

    /** One appropriation with its changes and parts. */
    static AppropriationAccounts of(Query query, Appropriation account) {
        return withParts(query, query.links().statements(account));
    }

    /**
     * The list of an account that is stated not to be all, or that of one of them where each is stated to be; else one of a plan that the money is
     * for that leaves anything open; else that of the dossier since there is any of the money.
     */
    private static KnownList listed(Query query, Iterable<Appropriation> money, ListKind kind) {
        ImmutableList<KnownList> own = Streams.stream(money)
                .map(each -> query.lists().ofAccount(kind, query.links().original(each)))
                .collect(ImmutableList.toImmutableList());
        boolean areAllDeclared = own.stream().allMatch(KnownList::isDeclared);
        return Stream.concat(
                        own.stream().filter(list -> areAllDeclared || list.standing() == Standing.PARTIAL),
                        Streams.stream(money)
                                .flatMap(each -> query.links().plan(each).stream())
                                .distinct()
                                .map(plan -> query.lists().since(kind, Optional.of(plan), money))
                                .filter(list -> !list.isComplete()))
                .findFirst()
                .orElseGet(() -> query.lists().since(kind, Optional.empty(), money));
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
        return CostLines.incurred(
                costLines.get().stream()
                        .filter(line -> pay(line) && line.incurred().isPresent())
                        .sorted(Comparator.comparing(
                                line -> !(line.fact() instanceof Payment payment && Payments.isRefund(payment))))
                        .toList(),
                line -> line.incurred()
                        .map(term -> term.saying(
                                why -> why.under(line.paidFrom().orElseThrow().provenance()))));
    }

    /** What is promised from those that are in effect, also by way of a change that is not yet. */
    Term committed() {
        return query.lists()
                .sum(
                        Phrase.of(FigureMessage.COMMITTED),
                        promised(CostLine::committed),
                        ImmutableList.of(lists.apply(ListKind.CONTRACTS), lists.apply(ListKind.EXPENDITURES)));
    }

    /** The same by what is recorded alone: what is paid besides is promised no longer, and leaves no more. */
    AmountRange promised() {
        return AmountRange.sum(
                query.currency(),
                Lists.transform(
                        promised(line -> line.committed()
                                .map(term -> line.drawn()
                                        .map(CostLines.ContractDrawn::leftByRecord)
                                        .orElse(term))),
                        Term::value));
    }

    /** What is promised from money that is not in effect is promised from what is to come. */
    private ImmutableList<Term> promised(Function<CostLine, Optional<Term>> promise) {
        return costLines.get().stream()
                .filter(this::pay)
                .flatMap(line -> {
                    Answer inEffect = query.links()
                            .account(line.fact())
                            .map(query::inEffect)
                            .orElse(Answer.NO);
                    return promise
                            .apply(line)
                            .filter(any -> inEffect != Answer.NO)
                            .map(term -> inEffect == Answer.YES
                                    ? term
                                    : Term.given(
                                            () -> query.leaves()
                                                    .undecided(term.why().label()),
                                            Leaves.upTo(term.value()),
                                            line.fact()))
                            .stream();
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** What may be spent of them and is not recorded. */
    AmountRange unrecorded() {
        return AmountRange.sum(
                query.currency(),
                query.lists()
                        .leftOut(List.of(lists.apply(ListKind.EXPENDITURES), lists.apply(ListKind.PAYMENTS)), false)
                        .map(Term::value)
                        .toList());
    }

    /** What a list of them leaves out that is stated not to be all. */
    AmountRange unrecorded(ListKind kind) {
        return AmountRange.sum(query.currency(), leftOut(kind).map(Term::value).toList());
    }

    Term transferred() {
        return query.sum(
                Phrase.of(FigureMessage.TRANSFERS),
                Stream.concat(
                                FactOrder.byId(handingOn
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
        return query.slice()
                .inside(
                        amount,
                        Attribution.of(
                                query,
                                query.links().original(from),
                                transfer.when().span()),
                        transfer);
    }

    private Term income(Term appropriated, ImmutableList<Term> received) {
        List<Term> all = Streams.concat(balances.opening().stream(), Stream.of(appropriated), received.stream())
                .toList();
        return all.size() == 1 ? appropriated : query.sum(Phrase.of(GapMessage.INCOME), all);
    }

    /** What costs of an account can be paid from. */
    static Term available(Query query, Appropriation account) {
        AppropriationAccounts pots = of(query, account);
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

    /**
     * What was spent of some money, by the balance that its books closed with: what was there and is not left.
     *
     * <p>Example: of 700.00 no cost is recorded, and the year closed with 90.00: 610.00 are spent.
     */
    static final class ClosedBooks {
        private final Query query;
        private final ImmutableList<Booking> closings;
        private final ImmutableList<Booking> bookings;
        private final Function<Query, AppropriationAccounts> pots;
        private final Function<Query, Term> available;

        private ClosedBooks(
                Query query,
                ImmutableList<Booking> bookings,
                Predicate<Booking> isOwn,
                Function<Query, AppropriationAccounts> pots,
                Function<Query, Term> available) {
            this.query = query;
            this.bookings = bookings;
            this.closings = bookings.stream()
                    .filter(booking -> booking.kind() == BookingKind.CLOSING_BALANCE && isOwn.test(booking))
                    .collect(ImmutableList.toImmutableList());
            this.pots = pots;
            this.available = available;
        }

        /** What is spent of the money of the plan, by a balance of the plan itself; else by those of its accounts. */
        static Optional<Term> spentOfThePlan(Query query) {
            return ofThePlan(query).spent().or(() -> spent(query, query.appropriations()));
        }

        private static ClosedBooks ofThePlan(Query query) {
            return new ClosedBooks(
                    query,
                    query.bookings().stream()
                            .filter(booking -> booking.appropriation().isEmpty())
                            .collect(ImmutableList.toImmutableList()),
                    any -> true,
                    AppropriationAccounts::ofThePlan,
                    AppropriationAccounts::availableToThePlan);
        }

        /** What is left of the money of the plan on the very day on which its books are closed. */
        static Optional<Term> leftOfThePlan(Query query) {
            ClosedBooks books = ofThePlan(query);
            return books.last()
                    .filter(closing -> day(closing).equals(query.asOf()))
                    .map(closing -> books.left(query, closing));
        }

        /** What is spent of some appropriations; empty where no books of any are closed. */
        static Optional<Term> spent(Query query, Iterable<Appropriation> money) {
            if (!isWhole(query)) {
                return Optional.empty();
            }
            ImmutableMap<String, Appropriation> all = Streams.stream(money)
                    .map(query.links()::original)
                    .collect(ImmutableMap.toImmutableMap(Fact::id, account -> account, (one, same) -> one));
            Map<String, Appropriation> accounts = Maps.filterKeys(
                    all,
                    id -> Streams.stream(query.links().accountsAround(id))
                            .skip(1)
                            .noneMatch(all::containsKey));
            ImmutableMap<String, Optional<Term>> spent = ImmutableMap.copyOf(
                    Maps.transformValues(accounts, account -> of(query, account).spent()));
            Optional<Term> any =
                    spent.values().stream().flatMap(Optional::stream).findFirst();
            if (any.isEmpty()) {
                return any;
            }
            ImmutableMap<String, Term> parts = ImmutableMap.copyOf(Maps.filterValues(
                    Maps.transformValues(
                            accounts,
                            account ->
                                    AppropriationAccounts.of(query, account).incurred(() -> spent.get(account.id()))),
                    part -> !part.isNothing()));
            Optional<Term> alone = parts.size() > 1
                    ? Optional.empty()
                    : parts.keySet().stream().findFirst().map(spent::get).orElse(any);
            return alone.or(() -> Optional.of(
                    query.sum(Phrase.of(FigureMessage.INCURRED), parts.values().asList())));
        }

        private static ClosedBooks of(Query query, Appropriation account) {
            return new ClosedBooks(
                    query,
                    StatedBalances.once(
                            query.links(),
                            query.money().bookingsOn(query.money().withParts(ImmutableList.of(account)))),
                    booking -> query.links()
                            .account(booking)
                            .filter(account::equals)
                            .isPresent(),
                    each -> AppropriationAccounts.of(each, account),
                    each -> AppropriationAccounts.available(each, account));
        }

        /** What is spent by the last day on which the books are closed, unless that contradicts what is recorded by then; and what is recorded since. */
        private Optional<Term> spent() {
            return last().flatMap(closing -> {
                Phrase name = Phrase.of(FigureMessage.INCURRED);
                Query until = query.asOf(day(closing));
                Term spent = Term.difference(name, available.apply(until), left(until, closing));
                LocalDate last = Comparators.min(query.asOf(), DateRange.LAST_DAY);
                if (day(closing).equals(last)) {
                    return Optional.of(spent);
                }
                return Optional.of(pots.apply(until).recorded())
                        .filter(recorded -> recorded.value().meets(spent.value()))
                        .map(any -> query.sum(
                                name,
                                ImmutableList.of(
                                        spent,
                                        pots.apply(query.during(DateRange.of(
                                                        day(closing).plusDays(1), last)))
                                                .recorded())));
            });
        }

        /** The last balance by the day of money that is asked for as a whole and from its beginning. */
        private Optional<Booking> last() {
            return closings.stream()
                    .filter(booking -> booking.when()
                            .asDay()
                            .filter(day -> !day.isAfter(query.asOf()))
                            .isPresent())
                    .filter(any -> isWhole(query))
                    .max(Comparator.comparing(ClosedBooks::day).thenComparing(Booking::id));
        }

        /** Whether money is asked for as a whole and from its beginning. */
        private static boolean isWhole(Query query) {
            return query.slice().asked().keySet().stream().allMatch(Axis.TIME::equals)
                    && query.slice()
                            .time()
                            .filter(time -> !time.contains(query.asOf())
                                    || query.plan()
                                            .time()
                                            .earliest()
                                            .filter(time::contains)
                                            .isEmpty())
                            .isEmpty();
        }

        /** What is left before or after what is carried over on the same day, which nobody states. */
        private Term left(Query until, Booking closing) {
            Term left = amount(GapMessage.CLOSING_BALANCE, closing);
            ImmutableList<Term> carried = bookings.stream()
                    .filter(booking -> booking.kind() == BookingKind.CARRIED_OVER
                            && booking.when()
                                    .span()
                                    .filter(span -> !span.contains(day(closing)))
                                    .isEmpty())
                    .map(booking -> amount(GapMessage.CARRIED_TO_NEXT_YEAR, booking))
                    .collect(ImmutableList.toImmutableList());
            Phrase name = Phrase.of(GapMessage.CLOSING_BALANCE);
            return carried.isEmpty()
                    ? left
                    : Term.either(
                            name,
                            ImmutableList.of(
                                    left,
                                    Term.difference(name, left, until.sum(Phrase.of(GapMessage.CARRIED_ON), carried))));
        }

        private Term amount(GapMessage label, Booking booking) {
            return StatedBalances.term(query, label, booking, Answer.YES);
        }

        private static LocalDate day(Booking booking) {
            return booking.when().asDay().orElseThrow();
        }
    }

    /**
     * What is left on the books: of the plan, of a strategic measure, of a programme.
     *
     * @param query what is asked
     */
    record Balances(Query query) {
        Figure<AmountRange> ofThePlan() {
            Text name = query.named(GapMessage.BALANCE);
            Term balance = AppropriationAccounts.ofThePlan(query)
                    .balance(
                            name,
                            Term.of(AppropriatedFigure.of(query, true)),
                            new RevenueFigure(query).receivedBeside());
            return query.amount(
                    name,
                    AppropriationAccounts.ClosedBooks.leftOfThePlan(query)
                            .map(left -> balance.narrowedBy(name, left))
                            .orElse(balance));
        }

        Figure<AmountRange> ofTheStrategicMeasure() {
            return query.plan()
                    .implementsMeasure()
                    .map(this::ofStrategicMeasure)
                    .orElseGet(() -> query.unknown(
                            query.named(FigureMessage.STRATEGIC_BALANCE),
                            Phrase.of(FigureMessage.NO_STRATEGIC_MEASURE)));
        }

        Figure<AmountRange> ofStrategicMeasure(String id) {
            return strategicMeasure(
                    id,
                    FigureMessage.STRATEGIC_BALANCE,
                    (name, money) -> balance(name, FigureMessage.APPROPRIATED_MEASURE, money));
        }

        Figure<AmountRange> appropriatedToStrategicMeasure(String id) {
            return strategicMeasure(id, FigureMessage.APPROPRIATED_MEASURE, this::appropriated);
        }

        /** A figure of some appropriations; unknown where there is none and nothing is recorded of any. */
        private Figure<AmountRange> figure(
                Text name,
                ImmutableList<Appropriation> money,
                BiFunction<Text, ImmutableList<Appropriation>, Term> figure,
                UnaryOperator<Explanation> saying) {
            KnownList all = query.lists().ofAll(ListKind.APPROPRIATIONS);
            return money.isEmpty() && all.standing() == Standing.UNKNOWN
                    ? query.unknown(name, Unrecorded.nothing(all))
                    : query.amount(name, figure.apply(name, money).saying(saying));
        }

        /** A figure of a strategic measure under all its codes. */
        private Figure<AmountRange> strategicMeasure(
                String id, Message message, BiFunction<Text, ImmutableList<Appropriation>, Term> figure) {
            Text name = query.named(message);
            String measure = query.dossier().get(StrategicMeasure.class, id).id();
            ImmutableSet<String> same = query.dossier().sameAs(measure);
            Optional<Text> conflict = codesNotJoined(measure, same);
            if (conflict.isPresent()) {
                return query.unknown(name, conflict.get());
            }
            ImmutableList<Appropriation> money = FactOrder.byId(query.links()
                    .statements(query.money().naming(same).stream()
                            .filter(each -> each.amends().isEmpty())
                            .toList()));
            return figure(
                    name,
                    money,
                    figure,
                    why -> why.under(FactOrder.byId(query.dossier().decisions()).stream()
                            .filter(decision -> decision.kind() == Decision.Kind.SAME
                                    && decision.subjects().stream().anyMatch(same::contains))
                            .map(Decision::provenance)
                            .toList()));
        }

        Figure<AmountRange> ofProgramme(String id) {
            return programme(
                    id,
                    GapMessage.PROGRAMME_BALANCE,
                    (name, money) -> balance(name, GapMessage.APPROPRIATED_PROGRAMME, money));
        }

        Figure<AmountRange> appropriatedToProgramme(String id) {
            return programme(id, GapMessage.APPROPRIATED_PROGRAMME, this::appropriated);
        }

        private Figure<AmountRange> programme(
                String id, Message message, BiFunction<Text, ImmutableList<Appropriation>, Term> figure) {
            return figure(query.named(message), ofTheProgramme(id), figure, UnaryOperator.identity());
        }

        private ImmutableList<Appropriation> ofTheProgramme(String id) {
            String programme = query.dossier().get(Programme.class, id).id();
            return FactOrder.byId(Decided.of(query.dossier()).appropriations()).stream()
                    .filter(money -> query.links()
                            .programme(money)
                            .filter(programme::equals)
                            .isPresent())
                    .collect(ImmutableList.toImmutableList());
        }

        private Term balance(Text name, Message appropriated, ImmutableList<Appropriation> money) {
            return AppropriationAccounts.withParts(query, money)
                    .balance(name, appropriated(Phrase.of(appropriated), money, true), ImmutableList.of());
        }

        private Term appropriated(Text name, ImmutableList<Appropriation> money) {
            return appropriated(name, money, false);
        }

        /** What is recorded, and what a list that is stated not to be all may leave out. */
        private Term appropriated(Text name, ImmutableList<Appropriation> money, boolean withHandedOver) {
            return query.sum(
                    name,
                    Stream.concat(
                                    new AppropriatedFigure(query, withHandedOver).terms(money).stream(),
                                    query.lists().leftOut(query.lists().ofAll(ListKind.APPROPRIATIONS)))
                            .collect(ImmutableList.toImmutableList()));
        }

        private Optional<Text> codesNotJoined(String measureId, ImmutableSet<String> same) {
            StrategicMeasure measure = query.dossier().get(StrategicMeasure.class, measureId);
            List<StrategicMeasure> namesakes = query.dossier().strategicMeasures().stream()
                    .filter(other -> other.name().any().equals(measure.name().any()))
                    .sorted(Comparator.comparing(StrategicMeasure::id))
                    .toList();
            if (namesakes.stream().allMatch(other -> same.contains(other.id()))) {
                return Optional.empty();
            }
            ImmutableList<Text> codes = namesakes.stream()
                    .map(other -> (Text) new Literal(other.code().orElse(other.id())))
                    .collect(ImmutableList.toImmutableList());
            return Optional.of(Phrase.of(FigureMessage.CODES_NOT_JOINED)
                    .with("name", measure.name())
                    .with("codes", new Joined(codes, new Literal(", "))));
        }
    }
}
