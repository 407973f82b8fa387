package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * How far an appropriation is drawn down, with all its parts. Contracts draw it down, and what is incurred and paid draws the contracts down.
 *
 * <p>All of it is known within bounds: of money that came some time in February, nobody can tell on the 10th whether it is there.
 *
 * <p>Where sources state differently what comes and goes, each amount is bounded over all ways to decide that.
 *
 * <p>Example: of 700.00, 300.00 are promised by a contract for ten lectures; with seven held, 210.00 are incurred and 90.00 committed.
 */
public final class Drawdown {
    private final Appropriation money;
    private final AmountRange unknown;
    private final ImmutableList<Optional<Accounts.Account>> ways;

    private Drawdown(Appropriation money, CurrencyUnit currency, ImmutableList<Optional<Accounts.Account>> ways) {
        this.money = money;
        this.unknown = AmountRange.unknown(currency);
        this.ways = ways;
    }

    /**
     * The appropriations of a dossier that are in effect on a day, or may be, or are drawn on all the same; each currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return how far each is drawn down, by id within each currency
     */
    public static ImmutableList<Drawdown> ofAll(Dossier dossier, LocalDate asOf) {
        return ofAll(dossier, asOf, Accounts::ofEach);
    }

    /**
     * One appropriation of a dossier.
     *
     * @param dossier the dossier
     * @param money the id of the appropriation
     * @param asOf the day up to whose end statements count
     * @return how far it is drawn down; empty where it is not in effect on the day, and cannot be, and nothing is drawn on it
     */
    public static Optional<Drawdown> of(Dossier dossier, String money, LocalDate asOf) {
        return ofAll(dossier, asOf, accounts -> accounts.of(money)).stream().findFirst();
    }

    private static ImmutableList<Drawdown> ofAll(
            Dossier dossier, LocalDate asOf, Function<Accounts, Stream<Accounts.Account>> which) {
        return Possible.byName(dossier, About.MONEY, each -> asDecided(each, asOf, which)).stream()
                .map(each -> new Drawdown(each.stated().money(), each.stated().currency(), each.ways()))
                .sorted(Comparator.comparing(
                                (Drawdown each) -> !each.unknown.currency().equals(dossier.currency()))
                        .thenComparing(each -> each.unknown.currency())
                        .thenComparing(each -> each.money.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private record Of(CurrencyUnit currency, String money) {}

    private static ImmutableMap<Of, Accounts.Account> asDecided(
            Dossier dossier, LocalDate asOf, Function<Accounts, Stream<Accounts.Account>> which) {
        return Money.byCurrency(dossier)
                .flatMap(money -> which.apply(money.accounts(asOf)))
                .collect(ImmutableMap.toImmutableMap(
                        drawn -> new Of(drawn.currency(), drawn.money().id()), drawn -> drawn));
    }

    /** By each way to decide what is undecided: nothing where the appropriation is not there, and unknown where the ways are too many. */
    private AmountRange over(Function<Accounts.Account, AmountRange> amount) {
        return ways.stream()
                .map(way -> AmountRange.sum(
                        unknown.currency(), way.map(amount).stream().toList()))
                .reduce(AmountRange::hull)
                .orElse(unknown);
    }

    /**
     * More drawn than there was.
     *
     * @param day the day by whose end it is so
     * @param amount how much is missing at least, above zero
     * @param fact the last that drew on that day, or changed what there is
     */
    public record Overdraft(LocalDate day, MonetaryAmount amount, MoneyFact fact) {}

    /**
     * Something drawn before there was anything.
     *
     * @param day the day by whose end it was drawn
     * @param amount how much at least, above zero
     * @param fact what drew it
     */
    public record Early(LocalDate day, MonetaryAmount amount, MoneyFact fact) {
        /** What is certain of either: the later day and the smaller amount. */
        private Early or(Early other) {
            return new Early(
                    day.isBefore(other.day) ? other.day : day,
                    amount.isLessThan(other.amount) ? amount : other.amount,
                    fact);
        }
    }

    /**
     * The appropriation.
     *
     * @return the original, before its changes
     */
    public Appropriation money() {
        return money;
    }

    /**
     * What there is on it: with all its changes, its opening balance and what came in, less what was handed over or carried into another year.
     *
     * @return the amount on the day asked for
     */
    public AmountRange available() {
        return over(Accounts.Account::available);
    }

    /**
     * What is incurred and paid from it, less what came back.
     *
     * @return the amount on the day asked for; at least so much where nothing is known of costs, or only a part
     */
    public AmountRange incurred() {
        return over(Accounts.Account::incurred);
    }

    /**
     * What is promised from it and still to come.
     *
     * @return the amount on the day asked for; at most so much of contracts of which nothing is known to be paid
     */
    public AmountRange committed() {
        return over(Accounts.Account::committed);
    }

    /**
     * What is left of it, promised money aside.
     *
     * @param day a day up to the one asked for
     * @return the amount by the end of the day; below zero where more is drawn than there is; at most so much where nothing is known of what
     *     went out, or only a part
     */
    public AmountRange unspent(LocalDate day) {
        return over(way -> way.unspent(day));
    }

    /**
     * What is carried over from it on some days.
     *
     * @param days the days
     * @return the amount, which is no longer among what is left
     */
    public AmountRange carriedOver(DateRange days) {
        return over(way -> way.carriedOver(days));
    }

    /**
     * What is left of it that nobody was promised. What is appropriated is taken to the letter of the acts, however coarsely they print it.
     *
     * @return below zero where more is drawn and promised than there is
     */
    public AmountRange free() {
        return over(Accounts.Account::free);
    }

    /**
     * The first day on which more is certainly drawn than there is, by what is recorded, and by more than printing and conversion explain. What is
     * appropriated is taken to the letter of the acts, however coarsely they print it; what is spent is reported, as finely as it was printed.
     *
     * @return the day, where it depends on what is undecided the last that it may be, and what is missing; empty where there is none up to the day asked for
     */
    public Optional<Overdraft> overdraft() {
        ImmutableList<Overdraft> found = ways.stream()
                .flatMap(way -> way.flatMap(Accounts.Account::overdraft).stream())
                .collect(ImmutableList.toImmutableList());
        return found.stream()
                .max(Comparator.comparing(Overdraft::day))
                .filter(last -> found.size() == ways.size())
                .flatMap(last -> ways.size() == 1
                        ? Optional.of(last)
                        : Optional.of(over(way -> way.unspentAsEnacted(last.day()))
                                        .negate())
                                .filter(AmountRange::isSurelyPositive)
                                .flatMap(AmountRange::lower)
                                .map(missing -> new Overdraft(last.day(), missing, last.fact())));
    }

    /**
     * What was certainly drawn before any money can have been there.
     *
     * @return each cost that was, once for each time it was, by every way to decide what is undecided, in the order of days
     */
    public ImmutableList<Early> early() {
        return ways.stream()
                .map(way -> Multimaps.index(
                        way.map(Accounts.Account::early).orElse(ImmutableList.of()),
                        early -> early.fact().id()))
                .reduce(Drawdown::certain)
                .map(ImmutableListMultimap::values)
                .orElse(ImmutableList.of())
                .stream()
                .sorted(Comparator.comparing(Early::day)
                        .thenComparing(early -> early.fact().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a fact draws first by one way is no later than what it draws first by both, and so on. */
    private static ImmutableListMultimap<String, Early> certain(
            ImmutableListMultimap<String, Early> one, ImmutableListMultimap<String, Early> other) {
        ImmutableListMultimap.Builder<String, Early> both = ImmutableListMultimap.builder();
        one.keySet()
                .forEach(fact -> both.putAll(
                        fact,
                        Streams.zip(one.get(fact).stream(), other.get(fact).stream(), Early::or)
                                .toList()));
        return both.build();
    }

    /** What moves on each appropriation of a dossier up to a day, put in order once for all of them. */
    static final class Accounts {
        private final Query query;
        private final ListMultimap<String, Flow> moves = ArrayListMultimap.create();
        private final Map<LocalDate, Query> onDays = new ConcurrentHashMap<>();
        private final MovingLines<Appropriation> appropriated;
        private final MovingLines<Revenue> received;

        Accounts(Query query) {
            this.query = query;
            this.appropriated = amounts(Appropriation.class);
            this.received = amounts(Revenue.class);
            FactOrder.byId(query.dossier().transfers()).forEach(this::handedOver);
            CostLines.of(query, query.money().spending().all()).forEach(this::drawn);
        }

        private <F extends Amendable> MovingLines<F> amounts(Class<F> type) {
            return new MovingLines<>(
                    query,
                    type,
                    (day, some) -> AmendedLines.ofAmounts(day, type).of(some));
        }

        /** Those that are in effect, or may be, or are drawn on all the same, by id. */
        Stream<Account> ofEach() {
            return of(any -> true);
        }

        /** The same of one of them. */
        Stream<Account> of(String id) {
            return of(money -> money.id().equals(id));
        }

        private Stream<Account> of(Predicate<Appropriation> which) {
            return FactOrder.byId(Decided.of(query.dossier()).appropriations()).stream()
                    .filter(money -> money.amends().isEmpty() && which.test(money))
                    .map(Account::new)
                    .filter(Account::isThere);
        }

        /** What lists that are stated not to be all leave out of what comes and goes beside costs: it is another amount where one begins or ends. */
        private Flow leftOut(Appropriation money) {
            ImmutableSortedSet<LocalDate> days = Streams.concat(
                            Stream.of(query.asOf(), money.when().earliest().orElse(LocalDate.MIN)),
                            Stream.of(ListKind.APPROPRIATIONS, ListKind.REVENUES, ListKind.TRANSFERS)
                                    .flatMap(kind -> query.money().lists().days(kind).stream()))
                    .filter(day -> !day.isAfter(query.asOf()))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
            Function<LocalDate, AmountRange> amount = day -> {
                AppropriationAccounts account = on(day, money);
                return account.unrecorded(ListKind.APPROPRIATIONS)
                        .plus(account.unrecorded(ListKind.REVENUES))
                        .minus(account.unrecorded(ListKind.TRANSFERS));
            };
            return new Flow(money, Course.of(query.currency(), days, amount), ImmutableList.of(), false, false);
        }

        private AppropriationAccounts on(LocalDate day, Appropriation money) {
            return AppropriationAccounts.of(onDays.computeIfAbsent(day, query::asOf), money);
        }

        /** The accounts that hold what is on one or drawn on it: those of what it is a part of too. */
        private Iterable<String> accounts(MoneyFact fact) {
            return query.links()
                    .account(fact)
                    .map(account -> query.links().accountsAround(account.id()))
                    .orElse(ImmutableList.of());
        }

        // ---- beside costs

        private Optional<Flow> flow(MoneyFact fact, AmountRange amount) {
            return Course.Movement.onItsDate(query, fact, amount).map(movement -> Flow.of(movement, false));
        }

        /** How statements of one amount move it, or of several that belong together. */
        private Stream<Course.Movement> moved(
                Collection<? extends Amendable> statements, UnaryOperator<AmountRange> sign) {
            return statements.stream()
                    .flatMap(each ->
                            Course.Movement.onItsDate(query, each, sign.apply(AmendedLines.AmendedAmount.signed(each)))
                                    .stream());
        }

        private void handedOver(Transfer transfer) {
            flow(transfer, transfer.counted().negate())
                    .ifPresent(flow -> accounts(transfer).forEach(account -> moves.put(account, flow)));
        }

        /** What came in for an appropriation, and what of it is elsewhere. */
        private Stream<Flow> received(ImmutableSet<Appropriation> account) {
            Receipts.For received = query.money().receipts().receivedFor(AppropriatedFigure.ids(account));
            return Stream.concat(
                    received.coming().stream().flatMap(coming -> received(coming, UnaryOperator.identity())),
                    received.going().stream().flatMap(going -> received(going, AmountRange::negate)));
        }

        /** Revenue that belongs together is one amount; what belongs to nothing else moves the money by itself. */
        private Stream<Flow> received(ImmutableList<Revenue> originals, UnaryOperator<AmountRange> sign) {
            LinkedFacts groups = query.money().families(Revenue.class);
            return groups.of(query.links().statements(originals)).asMap().values().stream()
                    .flatMap(together -> {
                        Revenue any = together.iterator().next();
                        return together.size() == 1
                                ? flow(any, sign.apply(any.counted())).stream()
                                : Stream.of(new Flow(
                                        any,
                                        this.received
                                                .course(ImmutableList.copyOf(together))
                                                .map(sign),
                                        moved(together, sign)
                                                .sorted(Comparator.comparing(Course.Movement::last))
                                                .collect(ImmutableList.toImmutableList()),
                                        false,
                                        false));
                    });
        }

        private Stream<Flow> booked(ImmutableSet<Appropriation> account) {
            return StatedBalances.moving(query.links(), query.money().bookingsOn(account)).stream()
                    .flatMap(booking -> flow(
                            booking,
                            booking.kind() == BookingKind.OPENING_BALANCE
                                    ? booking.range()
                                    : booking.range().negate())
                            .stream());
        }

        // ---- costs

        private void drawn(CostLine line) {
            List<Flow> incurred = line.incurred().stream()
                    .filter(any -> !(line.fact() instanceof Contract))
                    .flatMap(amount -> Course.Movement.of(query, line.fact(), amount.value()).stream())
                    .map(movement -> Flow.of(movement, true))
                    .toList();
            accounts(line.fact()).forEach(account -> {
                moves.putAll(account, incurred);
                if (line.fact() instanceof Contract contract) {
                    paidBeyond(contract, account).ifPresent(beyond -> moves.put(account, beyond));
                }
            });
        }

        /** What is paid on a contract beyond the costs incurred under it; empty where nothing is paid by the day asked for. */
        private Optional<Flow> paidBeyond(Contract contract, String account) {
            CostLines.PaidBeyond on = CostLines.PaidBeyond.on(query, contract);
            return on.paid().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Flow(
                            contract,
                            on.beyond(
                                    movements -> Course.of(query.currency(), movements),
                                    cost -> Iterables.contains(accounts(cost), account)),
                            Stream.concat(on.paid().stream(), on.incurred().stream())
                                    .sorted(Comparator.comparing(Course.Movement::last))
                                    .collect(ImmutableList.toImmutableList()),
                            true,
                            true));
        }

        private static boolean isSurelyGone(AmountRange amount) {
            return amount.most().filter(most -> most.signum() < 0).isPresent();
        }

        /**
         * Money on an appropriation, or gone from it.
         *
         * @param fact what it is of
         * @param course what it is by the end of each day, as far as known by then; below zero what has gone
         * @param by what it moves with
         * @param isCost whether it is incurred, or comes back of what was
         * @param isDraw whether it draws on the money, other than as what an act gives or takes back
         */
        record Flow(MoneyFact fact, Course course, ImmutableList<Course.Movement> by, boolean isCost, boolean isDraw) {
            static Flow of(Course.Movement movement, boolean isCost) {
                return new Flow(movement.fact(), Course.of(movement), ImmutableList.of(movement), isCost, true);
            }

            /** The last day before another one by whose end it has changed; that day itself where there is none. */
            LocalDate lastChangeBefore(LocalDate day) {
                return by.stream()
                        .map(Course.Movement::last)
                        .filter(last -> last.isBefore(day))
                        .max(Comparator.naturalOrder())
                        .orElse(day);
            }
        }

        /** How far an appropriation is drawn down in one dossier in which nothing is undecided. */
        final class Account {
            private final Appropriation money;
            private final ImmutableList<Course.Movement> statements;
            private final ImmutableList<Flow> moving;
            private final ImmutableList<Flow> flows;
            private final AppropriationAccounts pots;
            private final BigDecimal leftByConversion;
            private final Supplier<Course> left = Suppliers.memoize(() -> sum(Flow::course));
            private final Supplier<ImmutableList<Early>> drawnBeforeMoney = Suppliers.memoize(this::drawnBeforeMoney);
            private final Supplier<Course> leftAsEnacted = Suppliers.memoize(() -> sum(this::asEnacted));

            private Account(Appropriation money) {
                this.money = money;
                this.pots = AppropriationAccounts.of(query, money);
                this.statements = moved(query.links().statements(money), UnaryOperator.identity())
                        .collect(ImmutableList.toImmutableList());
                this.leftByConversion = statements.stream()
                        .map(statement -> statement.amount().tolerance().min(Amounts.halfUnit(query.currency())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                ImmutableSet<Appropriation> withParts =
                        query.money().withParts(query.links().statements(money));
                this.moving = Streams.concat(moves.get(money.id()).stream(), received(withParts), booked(withParts))
                        .collect(ImmutableList.toImmutableList());
                this.flows = ImmutableList.<Flow>builder()
                        .add(new Flow(
                                money, appropriated.course(query.links().statements(money)), statements, false, false))
                        .add(leftOut(money))
                        .addAll(moving)
                        .build();
            }

            private boolean isThere() {
                return !statements.isEmpty() || !moving.isEmpty();
            }

            private Course sum(Function<Flow, Course> course) {
                return Course.sum(query.currency(), flows.stream().map(course).toList());
            }

            CurrencyUnit currency() {
                return query.currency();
            }

            Appropriation money() {
                return money;
            }

            AmountRange available() {
                return AppropriationAccounts.available(query, money).value();
            }

            AmountRange incurred() {
                return pots.incurred().value();
            }

            AmountRange committed() {
                return pots.committed().value();
            }

            AmountRange carriedOver(DateRange days) {
                return query.sum(
                                Phrase.of(GapMessage.CARRIED_TO_NEXT_YEAR),
                                AppropriationAccounts.of(query.during(days), money)
                                        .balances()
                                        .carriedOver())
                        .value();
            }

            AmountRange unspent(LocalDate day) {
                return left(left.get().on(day), day);
            }

            /** What is left by what is recorded; where that is not all, by what the books closed with too. */
            private AmountRange left(AmountRange recorded, LocalDate day) {
                AppropriationAccounts account = on(day, money);
                AmountRange most = recorded.minus(account.unrecorded());
                return most.isExact()
                        ? most
                        : account.byBalance()
                                .get()
                                .map(spent -> AppropriationAccounts.available(account.query(), money)
                                        .value()
                                        .minus(spent.value()))
                                .filter(most::meets)
                                .map(most::intersection)
                                .orElse(most);
            }

            /** What is left by what is recorded, of what is appropriated to the letter of the acts. */
            AmountRange unspentAsEnacted(LocalDate day) {
                return leftAsEnacted.get().on(day);
            }

            AmountRange free() {
                return left(unspentAsEnacted(query.asOf()), query.asOf()).minus(pots.promised());
            }

            /**
             * What an act appropriates in thousands is appropriated at exactly that, and a conversion leaves half a minor unit of it open. What is spent is
             * reported, as finely as it was printed.
             */
            private Course asEnacted(Flow flow) {
                return flow.fact() == money
                        ? flow.course()
                                .map(amount ->
                                        amount.withTolerance(amount.tolerance().min(leftByConversion)))
                        : flow.course();
            }

            /**
             * The first day on which, of what comes at its first possible day and of what goes when it is certain, less than nothing is left. What is drawn
             * before there can be money is {@link #early}, and as long as there is none.
             */
            Optional<Overdraft> overdraft() {
                return flows.stream()
                        .filter(Flow::isDraw)
                        .flatMap(flow ->
                                flow.course().first(LocalDate.MIN, query.asOf(), Accounts::isSurelyGone).stream())
                        .min(Comparator.naturalOrder())
                        .map(drawn -> drawnBeforeMoney.get().isEmpty() ? drawn : Comparators.max(drawn, firstMoney()))
                        .filter(from -> !from.isAfter(query.asOf()))
                        .flatMap(drawn -> leftAsEnacted.get().first(drawn, query.asOf(), Accounts::isSurelyGone))
                        .flatMap(day -> unspentAsEnacted(day)
                                .negate()
                                .lower()
                                .map(least -> new Overdraft(day, least, lastOn(day))));
            }

            /** The last that was drawn by the day, or else the last that changed anything. */
            private MoneyFact lastOn(LocalDate day) {
                ImmutableList<Course.Movement> by = flows.stream()
                        .flatMap(flow -> flow.by().stream())
                        .filter(movement ->
                                movement.first().equals(day) || movement.last().equals(day))
                        .collect(ImmutableList.toImmutableList());
                return Stream.concat(
                                Lists.reverse(by).stream()
                                        .filter(movement -> movement.last().equals(day)
                                                && movement.amount().isNegative() == Answer.YES),
                                Lists.reverse(by).stream())
                        .map(Course.Movement::fact)
                        .findFirst()
                        .orElse(money);
            }

            /** What is drawn on a part early is found of the part. */
            ImmutableList<Early> early() {
                return drawnBeforeMoney.get().stream()
                        .filter(early -> query.links()
                                .account(early.fact())
                                .filter(money::equals)
                                .isPresent())
                        .collect(ImmutableList.toImmutableList());
            }

            /** The first day on which there may be money. */
            private LocalDate firstMoney() {
                return flows.stream()
                        .flatMap(flow -> flow.by().stream())
                        .filter(movement -> movement.amount().isPositive() != Answer.NO)
                        .map(Course.Movement::first)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX);
            }

            private ImmutableList<Early> drawnBeforeMoney() {
                LocalDate first = firstMoney();
                LocalDate before =
                        first.equals(LocalDate.MIN) ? first : Comparators.min(first.minusDays(1), query.asOf());
                boolean mayBeMoney = flows.stream()
                        .anyMatch(flow ->
                                !flow.isCost() && flow.course().on(before).isPositive() != Answer.NO);
                return flows.stream()
                        .filter(flow -> flow.isCost() && before.isBefore(first) && !mayBeMoney)
                        .flatMap(flow -> flow
                                .course()
                                .on(before)
                                .upper()
                                .filter(MonetaryAmount::isNegative)
                                .map(most -> new Early(flow.lastChangeBefore(first), Amounts.negate(most), flow.fact()))
                                .stream())
                        .sorted(Comparator.comparing(Early::day)
                                .thenComparing(early -> early.fact().id()))
                        .collect(ImmutableList.toImmutableList());
            }
        }
    }
}
