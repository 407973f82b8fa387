package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * Needs, appropriations, revenue, transfers and balances in the books.
 *
 * @param entries the entries in the making
 */
record BookedLines(BookEntries entries) {
    /** The day on which an amount is booked: its own, or that of the first new whole in its place where that comes before. */
    Optional<LocalDate> day(Amendable money) {
        return entries.links().statements(money).stream()
                .filter(each -> each.equals(money) || AmendedAmount.isNewWhole(each))
                .flatMap(each -> entries.day(each.when()).stream())
                .min(Comparator.naturalOrder());
    }

    void appropriation(Appropriation money) {
        entries.book(
                money,
                day(money),
                money.when(),
                (day, amount) -> add(money, money.id(), EntryKind.of(money.change()), day, amount));
    }

    /** Writes an appropriation, or what becomes of one, where it belongs. */
    void add(Appropriation money, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        Appropriation original = entries.links().original(money);
        LedgerEntry entry = BookEntries.marked(LedgerEntry.of(id, kind, day, amount, entries.account(money)), original);
        entry = BookEntries.marked(entry, money);
        entry = entries.inYear(entry, money, money.period().or(original::period));
        entry = entries.links().programme(money).map(entry::forProgramme).orElse(entry);
        entry = entries.links().plan(money).map(entry::forPlan).orElse(entry);
        entries.add(entries.within(
                entry,
                money,
                entries.links()::wholes,
                whole -> day(whole).isPresent() && whole.counted().isExact(),
                UnaryOperator.identity()));
    }

    void transfer(Transfer transfer) {
        book(transfer, transfer.date(), EntryKind.TRANSFER_OUT, entry -> entry.with(transfer.recipient()));
    }

    /** A balance on its account. What a later year opens with is what the year before left, and a balance of a plan as a whole is on no account. */
    void booking(Booking booking, Openings openings) {
        boolean isOfAPlan = booking.kind() == BookingKind.CLOSING_BALANCE
                && entries.links().account(booking).isEmpty();
        if (isOfAPlan || (booking.kind() == BookingKind.OPENING_BALANCE && !openings.isCounted(booking))) {
            entries.day(booking.when()).ifPresent(any -> entries.lose(booking, booking.range(), Books.Missing.ROW));
        } else {
            book(booking, booking.date(), kind(booking.kind()), entry -> BookEntries.marked(entry, booking));
        }
    }

    private void book(MoneyFact fact, Sourced<PartialDate> date, EntryKind kind, UnaryOperator<LedgerEntry> marked) {
        entries.book(fact, entries.day(date.value()), date.value(), (day, amount) -> {
            LedgerEntry entry = marked.apply(LedgerEntry.of(fact.id(), kind, day, amount, entries.account(fact)));
            entries.add(entries.links().plan(fact).map(entry::forPlan).orElse(entry));
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
        Receipts receipts = entries.money().receipts();
        if (original.state() != RevenueState.RECEIVED) {
            lose(original);
            return;
        }
        String account = entries.account(original);
        String around = receipts.around(original).orElse(Books.OUTSIDE);
        boolean isHandedOn = receipts.isHandedOn(original);
        if (!isHandedOn && !entries.isSeenAgain(original.id())) {
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
        entries.links()
                .statements(original)
                .forEach(statement -> entries.lose(statement, statement.counted(), Books.Missing.ROW));
    }

    private void revenue(Revenue original, String suffix, int sign, String account, boolean isNested) {
        long sofar = 0;
        for (Revenue statement : entries.links().statements(original)) {
            Optional<LocalDate> day = day(statement);
            Optional<MonetaryAmount> amount = day.flatMap(any -> entries.exact(statement, statement.counted()));
            if (amount.isPresent()) {
                long effect = Amendments.effect(statement.change(), Amounts.minor(amount.get()), sofar);
                sofar = Math.addExact(sofar, effect);
                LedgerEntry entry = entry(original, statement.id() + suffix, day.orElseThrow(), sign * effect, account);
                entries.add(isNested ? within(entry, original) : entry);
                entries.loseDay(statement, statement.when());
            }
        }
    }

    private LedgerEntry within(LedgerEntry entry, Revenue original) {
        return entries.within(entry, original, entries.links()::wholes, this::isBooked, UnaryOperator.identity());
    }

    private boolean isBooked(Revenue whole) {
        return whole.state() == RevenueState.RECEIVED
                && !entries.money().receipts().isHandedOn(whole)
                && whole.counted().isExact()
                && day(whole).isPresent();
    }

    private LedgerEntry entry(Revenue original, String id, LocalDate day, long effect, String account) {
        LedgerEntry entry = BookEntries.marked(
                LedgerEntry.of(
                        id,
                        EntryKind.TRANSFER_IN,
                        day,
                        Amounts.ofMinor(effect, original.amount().currency()),
                        account),
                original);
        entry = original.payer().map(entry::with).orElse(entry);
        entry = entries.inYear(entry, original, original.period());
        return entries.links().plan(original).map(entry::forPlan).orElse(entry);
    }

    // ---- parts of an earlier edition

    /**
     * Parts of an earlier edition: taken off when a new whole is put in place of what they are in, and put back when they are stated again.
     */
    void parts() {
        Money.byCurrency(entries.dossier()).forEach(this::parts);
    }

    private void parts(Money money) {
        Groups families = money.summandsOfAppropriations().groups();
        for (Collection<Appropriation> family : families.of(
                        entries.decided(Decided.of(money.dossier()).appropriations()))
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
                entries.exact(part, amount).ifPresent(exact -> book(part, day, exact));
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
                .anyMatch(each -> (AmendedAmount.isNewWhole(each)
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
                .forEach(part -> entries.lose(part, amounts.total(part), Books.Missing.AMOUNT));
    }

    /** Needs in the books: one that recurs by years, one that is restated taken back with its parts. */
    static final class BookedNeeds {
        private final BookEntries entries;
        private final ImmutableListMultimap<String, Need> parts;

        BookedNeeds(BookEntries entries) {
            this.entries = entries;
            ImmutableListMultimap.Builder<String, Need> found = ImmutableListMultimap.builder();
            Decided.of(entries.dossier()).needs().forEach(need -> need.within().forEach(id -> found.put(id, need)));
            this.parts = found.build();
        }

        void write() {
            for (Need need : entries.decided(Decided.of(entries.dossier()).needs())) {
                day(need).ifPresent(day -> {
                    book(need, need.id(), day, UnaryOperator.identity(), UnaryOperator.identity());
                    entries.loseDay(need, need.when());
                    need.replaces()
                            .map(id -> entries.dossier().get(Need.class, id))
                            .ifPresent(earlier -> takeBack(earlier, need, day));
                });
            }
        }

        private Optional<LocalDate> day(Need need) {
            return entries.day(need.when());
        }

        private void book(
                Need need,
                String id,
                LocalDate day,
                UnaryOperator<MonetaryAmount> sign,
                UnaryOperator<String> nameOfWhole) {
            if (need.recurs().isPresent()
                    && parts.get(need.id()).isEmpty()
                    && need.eachTime().isExact()) {
                for (DateRange year : need.period().splitBy(Cadence.Unit.YEAR)) {
                    long times = need.recurs().get().times(need.period(), year);
                    AmountRange amount = need.eachTime().times(times);
                    entries.add(
                            entry(need, id + "/" + year.start().getYear(), day, sign.apply(amount.exact()), nameOfWhole)
                                    .inYear(year.start().getYear()));
                }
                return;
            }
            AmountRange amount = need.counted();
            if (id.equals(need.id()) ? entries.exact(need, amount).isPresent() : amount.isExact()) {
                LedgerEntry entry = entries.inYear(
                        entry(need, id, day, sign.apply(amount.exact()), nameOfWhole),
                        need,
                        Optional.of(need.period()));
                boolean isTakenBack = !id.equals(need.id()) && entry.within().isEmpty();
                entries.add(
                        isTakenBack && entry.year().isEmpty() && !entries.isDivided(need)
                                ? entry.inYear(day(need).orElse(day).getYear())
                                : entry);
            }
        }

        private LedgerEntry entry(
                Need need, String id, LocalDate day, MonetaryAmount amount, UnaryOperator<String> nameOfWhole) {
            return entries.within(
                    BookEntries.marked(LedgerEntry.of(id, EntryKind.NEED, day, amount, need.id()), need)
                            .forPlan(need.plan()),
                    need,
                    part -> part.within().stream()
                            .map(whole -> entries.dossier().get(Need.class, whole))
                            .toList(),
                    whole -> day(whole).isPresent() && whole.counted().isExact(),
                    nameOfWhole);
        }

        /** Takes back an earlier edition with all its parts. */
        private void takeBack(Need earlier, Need later, LocalDate day) {
            ImmutableSet<Need> all =
                    ImmutableSet.copyOf(Traverser.<Need>forGraph(each -> entries.decided(parts.get(each.id())))
                            .breadthFirst(entries.decided(ImmutableList.of(earlier))));
            UnaryOperator<String> name = id -> later.id() + "/replaces/" + id;
            for (Need each : InOrder.byId(all)) {
                day(each)
                        .ifPresent(set ->
                                book(each, name.apply(each.id()), set.isAfter(day) ? set : day, Amounts::negate, name));
            }
        }
    }
}
