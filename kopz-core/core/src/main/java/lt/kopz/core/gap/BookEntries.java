package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** The entries of a dossier's books in the making, with what all of them share: days, accounts and marks. */
final class BookEntries {
    private static final ImmutableSet<EntryKind> CHANGES =
            Arrays.stream(ChangeKind.values()).map(EntryKind::of).collect(ImmutableSet.toImmutableSet());

    private final Money money;
    private final Occurrences occurrences;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Lost, Books.Loss> losses = new LinkedHashMap<>();
    private final Set<String> booked = new HashSet<>();
    private final Set<String> seenAgain = new HashSet<>();
    private final ImmutableListMultimap<String, Need> partsOfNeeds;
    private final ImmutableSet<String> undecided;
    private final ImmutableSet<String> divided;

    /** An entry, and what places it within larger ones once it is known which of them are booked. */
    private record Row(LedgerEntry entry, UnaryOperator<LedgerEntry> placed) {}

    /** What is lost of a fact, named once. */
    private record Lost(String fact, Books.Missing missing) {}

    BookEntries(Possibilities possible) {
        this.money = Money.of(possible.settled());
        this.occurrences =
                Occurrences.of(money.dossier(), money.dossier().knownUntil().value());
        this.undecided = undecided(possible);
        this.divided = divided();
        ImmutableListMultimap.Builder<String, Need> found = ImmutableListMultimap.builder();
        Decided.of(dossier()).needs().forEach(need -> need.within().forEach(id -> found.put(id, need)));
        this.partsOfNeeds = found.build();
        Money.byCurrency(dossier()).forEach(this::addSeenAgain);
    }

    /** The facts that are not the same, or not there, by some way to decide one of the things that nobody has decided. */
    private static ImmutableSet<String> undecided(Possibilities possible) {
        if (possible.isOne()) {
            return ImmutableSet.of();
        }
        ImmutableList<MoneyFact> facts = possible.settled().all(MoneyFact.class);
        return possible.oneByOne()
                .flatMap(way -> facts.stream()
                        .filter(fact -> !way.dossier().fact(fact.id()).equals(Optional.of(fact))))
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What has parts, directly or through further ones, that are of one year each. */
    private ImmutableSet<String> divided() {
        Decided decided = Decided.of(dossier());
        return LinkedFacts.beyond(
                Stream.of(decided.needs(), decided.appropriations(), decided.revenues())
                        .flatMap(List::stream)
                        .filter(part -> year(part.time()).isPresent())
                        .map(Fact::id)
                        .toList(),
                id -> dossier().get(Itemised.class, id).within());
    }

    /** Whether nobody has decided that something stands where it does; it is lost. */
    boolean isUndecided(MoneyFact fact) {
        if (!undecided.contains(fact.id())) {
            return false;
        }
        lose(fact, Leaves.upTo(fact.counted()), Books.Missing.AMOUNT);
        return true;
    }

    /** Those of some facts that are decided, in order. */
    <F extends MoneyFact> ImmutableList<F> decided(Collection<F> facts) {
        return FactOrder.byId(facts).stream()
                .filter(fact -> !isUndecided(fact))
                .collect(ImmutableList.toImmutableList());
    }

    private void addSeenAgain(Money inOneCurrency) {
        for (ActionPlan plan : inOneCurrency.dossier().plans()) {
            Query query = new Query(inOneCurrency, plan, horizon(), Slice.WHOLE, Edition.REVISED);
            addSeenAgain(query.lines().needs());
            addSeenAgain(query.lines().appropriated(false));
            addSeenAgain(new RevenueFigure(query).received());
        }
    }

    /** Totals that are not booked; what their cells do not say of them is lost. */
    private void addSeenAgain(Itemisation lines) {
        ImmutableSet<String> again = lines.seenAgain();
        lines.roots().stream()
                .filter(total -> again.contains(total.fact().id()))
                .forEach(total -> {
                    seenAgain.add(total.fact().id());
                    lose(total.fact(), total.value(), total.isItemised() ? Books.Missing.ROW : Books.Missing.AMOUNT);
                    if (total.fact() instanceof Amendable original) {
                        links().statements(original).stream()
                                .skip(1)
                                .forEach(change -> lose(change, change.counted(), Books.Missing.ROW));
                    }
                });
    }

    Money money() {
        return money;
    }

    MoneyLinks links() {
        return money.links();
    }

    Dossier dossier() {
        return money.dossier();
    }

    LocalDate horizon() {
        return occurrences.asOf();
    }

    ImmutableList<LedgerEntry> entries() {
        return rows.stream().map(row -> row.placed().apply(row.entry())).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Books.Loss> losses() {
        return ImmutableList.copyOf(losses.values());
    }

    /** Whether a total states once more what others state, so that it is not booked. */
    boolean isSeenAgain(String id) {
        return seenAgain.contains(id);
    }

    boolean isBooked(String id) {
        return booked.contains(id);
    }

    void add(LedgerEntry entry) {
        add(entry, UnaryOperator.identity());
    }

    private void add(LedgerEntry entry, UnaryOperator<LedgerEntry> placed) {
        boolean stated = entry.kind() == EntryKind.NEED || CHANGES.contains(entry.kind());
        if (!(stated && seenAgain.contains(entry.account())) && booked.add(entry.id())) {
            rows.add(new Row(entry, placed));
        }
    }

    void lose(MoneyFact fact, AmountRange possible, Books.Missing missing) {
        losses.putIfAbsent(new Lost(fact.id(), missing), new Books.Loss(fact, possible, missing));
    }

    /** The exact amount of a fact; a loss where there is none. */
    Optional<MonetaryAmount> exact(MoneyFact fact, AmountRange amount) {
        if (amount.isExact()) {
            return Optional.of(amount.exact());
        }
        lose(fact, amount, Books.Missing.AMOUNT);
        return Optional.empty();
    }

    /** The day on which something stated as done is booked; empty where it has not happened by the horizon. */
    Optional<LocalDate> day(PartialDate date) {
        return occurrences.happened(date) == Answer.NO
                ? Optional.empty()
                : Optional.of(
                        date.latest().filter(last -> last.isBefore(horizon())).orElse(horizon()));
    }

    /** Books something stated as done, if it is exact, on its day or an earlier one; a day that is not known is lost. */
    void book(MoneyFact fact, Optional<LocalDate> day, BiConsumer<LocalDate, MonetaryAmount> booking) {
        day.ifPresent(on -> exact(fact, fact.counted()).ifPresent(amount -> {
            booking.accept(on, amount);
            loseDay(fact);
        }));
    }

    /** Of a day that is not known the last possible one is booked. */
    void loseDay(MoneyFact fact) {
        if (fact.when().asDay().isEmpty() && !losses.containsKey(new Lost(fact.id(), Books.Missing.AMOUNT))) {
            lose(fact, fact.counted(), Books.Missing.DAY);
        }
    }

    /** The calendar year that an entry is of; what is of another time, and not divided by time, loses that. */
    LedgerEntry inYear(LedgerEntry entry, MoneyFact fact, Optional<DateRange> period) {
        if (period.filter(time -> !time.isYear()).isPresent() && !isDivided(fact)) {
            lose(fact, fact.counted(), Books.Missing.TIME);
        }
        return year(period).map(entry::inYear).orElse(entry);
    }

    /** Whether parts say of which time something is. */
    boolean isDivided(MoneyFact fact) {
        return divided.contains(fact.id());
    }

    /** The account that something is on. */
    String account(MoneyFact fact) {
        return links().account(fact).map(Fact::id).orElse(Books.OUTSIDE);
    }

    /** The plan that something is booked for: that of the money it is paid from, or its own where it is paid from none. */
    private Optional<String> plan(MoneyFact fact) {
        Optional<Appropriation> pot = links().account(fact);
        return pot.isPresent() ? pot.flatMap(links()::plan) : links().plan(fact);
    }

    private static Optional<Integer> year(Optional<DateRange> period) {
        return period.filter(time -> time.start().getYear() == time.end().getYear())
                .map(time -> time.start().getYear());
    }

    /** An entry with the marks that a fact states. */
    static LedgerEntry marked(LedgerEntry entry, Marked fact) {
        LedgerEntry marked = fact.measure().map(entry::forMeasure).orElse(entry);
        marked = fact.sourceKind().map(marked::from).orElse(marked);
        return fact.manager().map(marked::managedBy).orElse(marked);
    }

    /** An entry of something spent or promised, with its marks and the plan of the money it is paid from. */
    LedgerEntry spent(
            MoneyFact fact, String id, EntryKind kind, LocalDate day, MonetaryAmount amount, Optional<String> party) {
        LedgerEntry entry = LedgerEntry.of(id, kind, day, amount, account(fact));
        for (MoneyFact stating :
                links().asIn(fact).collect(ImmutableList.toImmutableList()).reverse()) {
            entry = marked(entry, (Marked) stating);
        }
        entry = plan(fact).map(entry::forPlan).orElse(entry);
        entry = links().measure(fact).map(entry::forMeasure).orElse(entry);
        return party.map(entry::with).orElse(entry);
    }

    /**
     * An entry as a part of the smallest of the larger ones that are booked: of what is taken back, within what is taken back with it, else
     * within what stays.
     *
     * @param part the fact
     * @param larger what it is a part of
     * @param name how the entry of a larger one is called
     */
    private <F extends Itemised> LedgerEntry within(
            LedgerEntry entry, F part, Function<F, List<F>> larger, UnaryOperator<String> name) {
        Function<F, Optional<String>> row = whole -> Stream.of(name.apply(whole.id()), whole.id())
                .filter(booked::contains)
                .findFirst();
        LedgerEntry nested = entry;
        for (F whole : Traverser.<F>forGraph(
                        each -> row.apply(each).isPresent() ? ImmutableList.of() : larger.apply(each))
                .breadthFirst(larger.apply(part))) {
            nested = row.apply(whole).map(nested::within).orElse(nested);
        }
        return nested;
    }

    // ---- needs

    /** Needs: one that recurs by years, one that is restated taken back with its parts. */
    void needs() {
        for (Need need : decided(Decided.of(dossier()).needs())) {
            day(need.when()).ifPresent(day -> {
                book(need, need.id(), day, UnaryOperator.identity(), UnaryOperator.identity());
                loseDay(need);
                need.replaces()
                        .map(id -> dossier().get(Need.class, id))
                        .ifPresent(earlier -> takeBack(earlier, need, day));
            });
        }
    }

    private void book(
            Need need,
            String id,
            LocalDate day,
            UnaryOperator<MonetaryAmount> sign,
            UnaryOperator<String> nameOfWhole) {
        if (need.recurs().isPresent()
                && partsOfNeeds.get(need.id()).isEmpty()
                && need.eachTime().isExact()) {
            for (DateRange year : need.period().splitBy(Cadence.Unit.YEAR)) {
                long times = need.recurs().get().times(need.period(), year);
                AmountRange amount = need.eachTime().times(times);
                add(
                        entry(need, id + "/" + year.start().getYear(), day, sign.apply(amount.exact()))
                                .inYear(year.start().getYear()),
                        any -> within(any, need, nameOfWhole));
            }
            return;
        }
        AmountRange amount = need.counted();
        boolean isTakenBack = !id.equals(need.id());
        if (isTakenBack ? amount.isExact() : exact(need, amount).isPresent()) {
            LedgerEntry entry =
                    inYear(entry(need, id, day, sign.apply(amount.exact())), need, Optional.of(need.period()));
            boolean isInItsYear = isTakenBack && entry.year().isEmpty() && !isDivided(need);
            add(entry, any -> {
                LedgerEntry placed = within(any, need, nameOfWhole);
                return isInItsYear && placed.within().isEmpty()
                        ? placed.inYear(day(need.when()).orElse(day).getYear())
                        : placed;
            });
        }
    }

    private LedgerEntry entry(Need need, String id, LocalDate day, MonetaryAmount amount) {
        return marked(LedgerEntry.of(id, EntryKind.NEED, day, amount, need.id()), need)
                .forPlan(need.plan());
    }

    private LedgerEntry within(LedgerEntry entry, Need need, UnaryOperator<String> nameOfWhole) {
        return within(
                entry,
                need,
                part -> part.within().stream()
                        .map(whole -> dossier().get(Need.class, whole))
                        .toList(),
                nameOfWhole);
    }

    /** Takes back an earlier edition with all its parts. */
    private void takeBack(Need earlier, Need later, LocalDate day) {
        ImmutableSet<Need> all =
                ImmutableSet.copyOf(Traverser.<Need>forGraph(each -> decided(partsOfNeeds.get(each.id())))
                        .breadthFirst(decided(ImmutableList.of(earlier))));
        UnaryOperator<String> name = id -> later.id() + "/replaces/" + id;
        for (Need each : FactOrder.byId(all)) {
            day(each.when())
                    .ifPresent(set ->
                            book(each, name.apply(each.id()), set.isAfter(day) ? set : day, Amounts::negate, name));
        }
    }

    // ---- appropriations, transfers and balances

    /** The day on which an amount is booked: its own, or that of the first new whole in its place where that comes before. */
    Optional<LocalDate> day(Amendable money) {
        return links().statements(money).stream()
                .filter(each -> each.equals(money) || AmendedLines.AmendedAmount.isNewWhole(each))
                .flatMap(each -> day(each.when()).stream())
                .min(Comparator.naturalOrder());
    }

    void appropriation(Appropriation money) {
        book(money, day(money), (day, amount) -> add(money, money.id(), EntryKind.of(money.change()), day, amount));
    }

    /** Writes an appropriation, or what becomes of one, where it belongs. */
    void add(Appropriation money, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        Appropriation original = links().original(money);
        LedgerEntry entry = marked(LedgerEntry.of(id, kind, day, amount, account(money)), original);
        entry = marked(entry, money);
        entry = inYear(entry, money, money.period().or(original::period));
        entry = links().programme(money).map(entry::forProgramme).orElse(entry);
        entry = links().plan(money).map(entry::forPlan).orElse(entry);
        add(entry, any -> within(any, money, links()::wholes, UnaryOperator.identity()));
    }

    void transfer(Transfer transfer) {
        book(transfer, EntryKind.TRANSFER_OUT, entry -> entry.with(transfer.recipient()));
    }

    /** A balance on its account. What a later year opens with is what the year before left, and a balance of a plan as a whole is on no account. */
    void booking(Booking booking, Set<Booking> moving) {
        boolean isBooked = booking.kind() == BookingKind.CLOSING_BALANCE
                ? links().account(booking).isPresent()
                : moving.contains(booking);
        if (!isBooked) {
            day(booking.when()).ifPresent(any -> lose(booking, booking.range(), Books.Missing.ROW));
        } else {
            book(booking, kind(booking.kind()), entry -> marked(entry, booking));
        }
    }

    private void book(MoneyFact fact, EntryKind kind, UnaryOperator<LedgerEntry> marked) {
        book(fact, day(fact.when()), (day, amount) -> {
            LedgerEntry entry = marked.apply(LedgerEntry.of(fact.id(), kind, day, amount, account(fact)));
            add(links().plan(fact).map(entry::forPlan).orElse(entry));
        });
    }

    private static EntryKind kind(BookingKind kind) {
        return switch (kind) {
            case OPENING_BALANCE -> EntryKind.OPENING_BALANCE;
            case CARRIED_OVER -> EntryKind.CARRIED_OVER;
            case CLOSING_BALANCE -> EntryKind.CLOSING_BALANCE;
        };
    }

    // ---- what comes in

    /** Revenue that came in, less parts that an appropriation hands on, and each part where it belongs: each statement by how much it moves the amount. */
    void revenue(Revenue original) {
        Receipts receipts = money().receipts();
        if (original.state() != RevenueState.RECEIVED) {
            lose(original);
            return;
        }
        String account = account(original);
        String around = receipts.around(original).orElse(Books.OUTSIDE);
        boolean isHandedOn = receipts.isHandedOn(original);
        if (!isHandedOn && !isSeenAgain(original.id())) {
            boolean isElsewhere = !original.within().isEmpty() && !account.equals(around);
            revenue(original, "", 1, account, !isElsewhere);
            if (isElsewhere) {
                revenue(original, "/from/" + around, -1, around, false);
            }
        }
        if (receipts.isTakenOff(original)) {
            revenue(original, "/handed-on", -1, receipts.takenFrom(original).orElse(Books.OUTSIDE), false);
        } else if (isHandedOn) {
            lose(original);
        }
    }

    private void lose(Revenue original) {
        links().statements(original).forEach(statement -> lose(statement, statement.counted(), Books.Missing.ROW));
    }

    private void revenue(Revenue original, String suffix, int sign, String account, boolean isNested) {
        long sofar = 0;
        for (Revenue statement : links().statements(original)) {
            Optional<LocalDate> day = day(statement);
            Optional<MonetaryAmount> amount = day.flatMap(any -> exact(statement, statement.counted()));
            if (amount.isPresent()) {
                long effect = Amendments.effect(statement.change(), Amounts.minor(amount.get()), sofar);
                sofar = Math.addExact(sofar, effect);
                LedgerEntry entry = entry(original, statement.id() + suffix, day.orElseThrow(), sign * effect, account);
                add(entry, any -> isNested ? within(any, original, links()::wholes, UnaryOperator.identity()) : any);
                loseDay(statement);
            }
        }
    }

    private LedgerEntry entry(Revenue original, String id, LocalDate day, long effect, String account) {
        LedgerEntry entry = marked(
                LedgerEntry.of(
                        id,
                        EntryKind.TRANSFER_IN,
                        day,
                        Amounts.ofMinor(effect, original.amount().currency()),
                        account),
                original);
        entry = original.payer().map(entry::with).orElse(entry);
        entry = inYear(entry, original, original.period());
        return links().plan(original).map(entry::forPlan).orElse(entry);
    }

    // ---- parts of an earlier edition

    /**
     * Parts of an earlier edition: taken off when a new whole is put in place of what they are in, and put back when they are stated again.
     */
    void parts() {
        Money.byCurrency(dossier()).forEach(this::parts);
    }

    private void parts(Money money) {
        LinkedFacts families = money.families(Appropriation.class);
        for (Collection<Appropriation> family : families.of(
                        decided(Decided.of(money.dossier()).appropriations()))
                .asMap()
                .values()) {
            Multimaps.index(family, each -> money.links().plan(each))
                    .asMap()
                    .values()
                    .forEach(ofOnePlan -> parts(money, ofOnePlan));
        }
    }

    private void parts(Money money, Collection<Appropriation> family) {
        ImmutableSet<Appropriation> wholes = family.stream()
                .flatMap(each -> money.links().wholes(each).stream())
                .collect(ImmutableSet.toImmutableSet());
        ListMultimap<LocalDate, Appropriation> days =
                MultimapBuilder.treeKeys().arrayListValues().build();
        family.forEach(each -> day(each).ifPresent(day -> days.put(day, each)));
        Set<String> before = Set.of();
        for (LocalDate day : days.keySet()) {
            if (!mayMove(days.get(day), money, wholes, before)) {
                continue;
            }
            AmendedLines<Appropriation> amounts = AmendedLines.ofAmounts(Query.ofAll(money, day), Appropriation.class);
            ImmutableSet<String> gone = amounts.of(family).gone();
            for (String id : Sets.symmetricDifference(gone, before)) {
                Appropriation part = money.links().appropriation(id);
                AmountRange amount = gone.contains(id)
                        ? AmountRange.exactly(Amounts.zero(part.amount().currency()))
                        : amounts.total(part);
                exact(part, amount).ifPresent(exact -> book(part, day, exact));
            }
            losePartsOf(gone, money, family, amounts);
            before = gone;
        }
    }

    /** From a day on, a part is an amount; a new whole is none below zero, so that what goes beyond is taken away from nothing. */
    private void book(Appropriation part, LocalDate day, MonetaryAmount amount) {
        MonetaryAmount zero = Amounts.zero(amount.getCurrency());
        String id = part.id() + "/since/" + day;
        add(part, id, EntryKind.REPLACED, day, amount.isNegative() ? zero : amount);
        if (amount.isNegative()) {
            add(part, id + "/less", EntryKind.REDUCED, day, Amounts.negate(amount));
        }
    }

    /** Whether some statements put a new whole in place of one that has parts, or state again what is gone. */
    private static boolean mayMove(
            List<Appropriation> statements, Money money, Set<Appropriation> wholes, Set<String> gone) {
        return statements.stream()
                .anyMatch(each -> (AmendedLines.AmendedAmount.isNewWhole(each)
                                && wholes.contains(money.links().original(each)))
                        || gone.contains(money.links().original(each).id()));
    }

    /** What is still a part of something, but was within what is gone, is out of sight of a ledger with that. */
    private void losePartsOf(
            Set<String> gone, Money money, Collection<Appropriation> family, AmendedLines<Appropriation> amounts) {
        family.stream()
                .filter(each -> each.amends().isEmpty()
                        && !gone.contains(each.id())
                        && money.links().wholes(each).stream().anyMatch(whole -> gone.contains(whole.id())))
                .forEach(part -> lose(part, amounts.total(part), Books.Missing.AMOUNT));
    }

    /**
     * What is spent and promised in the books, as figures have it: a cost or payment by what moves it, a contract by what is left of it and what
     * is paid on it beyond the costs, from day to day.
     */
    static final class BookedSpending {
        private final BookEntries entries;
        private final Query query;

        private BookedSpending(BookEntries entries, Query query) {
            this.entries = entries;
            this.query = query;
        }

        static void write(BookEntries entries) {
            Money.byCurrency(entries.dossier())
                    .map(money -> new BookedSpending(entries, Query.ofAll(money, entries.horizon())))
                    .forEach(BookedSpending::write);
        }

        private void write() {
            Stream<MoneyFact> decided = query.money().spending().all().filter(fact -> !entries.isUndecided(fact));
            for (CostLine line : CostLines.of(query, decided)) {
                if (line.fact() instanceof Contract contract) {
                    contract(contract, line);
                } else {
                    line.incurred().map(Term::value).ifPresent(amount -> incurred(line.fact(), amount));
                    line.committed().map(Term::value).ifPresent(amount -> promised(line.fact(), amount));
                }
            }
            Stream.concat(
                            FactOrder.byId(query.dossier().contracts()).stream()
                                    .filter(contract -> !Money.Spending.isLast(query.links(), contract)),
                            FactOrder.byId(query.dossier().payments()).stream().filter(this::settles))
                    .filter(fact -> !entries.isUndecided(fact))
                    .forEach(fact -> entries.lose(fact, fact.counted(), Books.Missing.ROW));
        }

        private boolean settles(Payment payment) {
            return !Payments.isRefund(payment)
                    && !query.links().isFromOtherMoney(payment)
                    && query.links().settled(payment).isPresent()
                    && Payments.paid(query, payment).isPresent();
        }

        // ---- costs and payments

        /** Books what surely moved; what remains open of it is lost. */
        private void incurred(MoneyFact fact, AmountRange amount) {
            List<Course.Movement> moved = Course.Movement.of(query, fact, amount).stream()
                    .filter(each -> each.amount().isExact())
                    .toList();
            Course course = Course.ofCertain(query.currency(), moved);
            book(fact, kind(fact), course.days(), day -> course.on(day).negate());
            boolean isKnown = entries.exact(fact, amount.plus(course.on(entries.horizon())))
                    .isPresent();
            if (isKnown && !moved.stream().allMatch(each -> each.first().equals(each.last()))) {
                entries.lose(fact, fact.counted(), Books.Missing.DAY);
            }
        }

        private void promised(MoneyFact fact, AmountRange amount) {
            entries.exact(fact, amount)
                    .ifPresent(any -> book(fact, EntryKind.COMMITMENT, Set.of(entries.horizon()), day -> amount));
        }

        /** What is promised from no money that is there leaves no less of any. */
        private boolean isFromMoneyInEffect(MoneyFact fact) {
            return query.links()
                    .account(fact)
                    .filter(account -> query.inEffect(account) != Answer.NO)
                    .isPresent();
        }

        private EntryKind kind(MoneyFact fact) {
            if (query.links().paidFrom(fact).isPresent()) {
                return EntryKind.EXPENDITURE;
            }
            String municipality = query.dossier().municipality().id();
            return query.links()
                            .payer(fact)
                            .filter(who -> !who.value().equals(municipality))
                            .isPresent()
                    ? EntryKind.THIRD_PARTY_PAYMENT
                    : EntryKind.UNASSIGNED_COST;
        }

        // ---- contracts

        private void contract(Contract contract, CostLine line) {
            Optional<AmountRange> left =
                    line.drawn().map(drawn -> drawn.leftByRecord().value());
            Optional<AmountRange> beyond = line.incurred().map(Term::value);
            CostLines.PaidBeyond on = CostLines.PaidBeyond.on(query, contract);
            Course paid = on.beyond(this::course, cost -> true);
            Course drawn = Course.sum(
                    query.currency(),
                    List.of(
                            paid,
                            course(on.incurred()),
                            course(Course.Movement.of(
                                    query, query.money().spending().settling(contract, true))),
                            course(Course.Movement.of(query, query.links().refundsUnder(contract).stream()))
                                    .map(AmountRange::negate)));
            ImmutableList<LocalDate> made = made(contract);
            Optional<LocalDate> start = made.stream().min(Comparator.naturalOrder());
            if (start.isPresent() && left.filter(AmountRange::isExact).isPresent()) {
                book(
                        contract,
                        EntryKind.COMMITMENT,
                        Sets.filter(
                                Sets.union(ImmutableSet.copyOf(made), drawn.days()), day -> !day.isBefore(start.get())),
                        day -> MoneyLinks.standing(query.dossier(), contract, Occurrences.of(query.dossier(), day))
                                .counted()
                                .minus(drawn.on(day).negate().orZero())
                                .orZero());
            }
            if (beyond.filter(AmountRange::isExact).isPresent()) {
                book(contract, kind(contract), paid.days(), day -> paid.on(day).negate());
            }
            Optional<AmountRange> open = Stream.concat(left.stream(), beyond.stream())
                    .filter(amount -> !amount.isExact())
                    .reduce(AmountRange::hull);
            if (open.isPresent()) {
                entries.lose(contract, open.get(), Books.Missing.AMOUNT);
            } else if (entries.isBooked(contract.id())) {
                entries.loseDay(contract);
            } else {
                entries.lose(contract, contract.counted(), Books.Missing.ROW);
            }
        }

        /** The days on which it was awarded, concluded and amended. */
        private ImmutableList<LocalDate> made(Contract contract) {
            return MoneyLinks.withEarlier(query.dossier(), contract)
                    .filter(each -> each.stage() != ContractStage.TENDERED)
                    .flatMap(each -> entries.day(each.date().value()).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        private Course course(Collection<Course.Movement> movements) {
            return Course.ofCertain(query.currency(), movements);
        }

        /** Books by how much something moves on each of some days on which it is exact. */
        private void book(
                MoneyFact fact, EntryKind kind, Set<LocalDate> days, Function<LocalDate, AmountRange> amount) {
            if (kind == EntryKind.COMMITMENT && !isFromMoneyInEffect(fact)) {
                entries.lose(fact, fact.counted(), Books.Missing.ROW);
                return;
            }
            AmountRange sofar = AmountRange.exactly(Amounts.zero(query.currency()));
            for (LocalDate day : ImmutableSortedSet.copyOf(days)) {
                AmountRange now = amount.apply(day);
                if (now.isExact()) {
                    add(fact, kind, day, now.minus(sofar));
                    sofar = now;
                }
            }
        }

        /** What comes back to an appropriation is of a kind of its own. */
        private void add(MoneyFact fact, EntryKind kind, LocalDate day, AmountRange amount) {
            if (amount.isZero() != Answer.YES) {
                boolean isRefund =
                        kind == EntryKind.EXPENDITURE && fact instanceof Payment payment && Payments.isRefund(payment);
                String later = fact.id() + "/" + day + (kind == EntryKind.COMMITMENT ? "/left" : "");
                entries.add(entries.spent(
                        fact,
                        entries.isBooked(fact.id()) ? later : fact.id(),
                        isRefund ? EntryKind.REFUND : kind,
                        day,
                        (isRefund ? amount.negate() : amount).exact(),
                        fact instanceof Contract contract
                                ? contract.counterparty()
                                : query.links().payer(fact).map(Sourced::value)));
            }
        }
    }
}
