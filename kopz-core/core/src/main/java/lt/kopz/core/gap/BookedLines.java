package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;

/** Appropriations, revenue, transfers and balances in the books. */
final class BookedLines {
    private final BookEntries entries;
    private final Supplier<ImmutableSetMultimap<String, Appropriation>> parts = Suppliers.memoize(this::parts);

    BookedLines(BookEntries entries) {
        this.entries = entries;
    }

    /** The day on which an amount is booked: its own, or that of the first new whole in its place where that comes before. */
    private Optional<LocalDate> day(Amendable money) {
        return Stream.concat(
                        Stream.of(money),
                        entries.money().changes(money).stream()
                                .filter(change -> change.change() == ChangeKind.REPLACED))
                .flatMap(each -> entries.day(each.effective().value()).stream())
                .min(Comparator.naturalOrder());
    }

    void appropriation(Appropriation money) {
        day(money)
                .ifPresent(day -> entries.exact(money, money.counted()).ifPresent(amount -> {
                    entries.add(entry(money, money.id(), kind(money.change()), day, amount));
                    if (money.change() == ChangeKind.REPLACED) {
                        takeBackParts(money, day);
                    }
                }));
    }

    private LedgerEntry entry(Appropriation money, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        LedgerEntry entry = BookEntries.marked(
                LedgerEntry.of(id, kind, day, amount, money.amends().orElse(money.id())), money);
        entry = BookEntries.year(money.period()).map(entry::inYear).orElse(entry);
        entry = entries.money().programme(money).map(entry::forProgramme).orElse(entry);
        entry = money.plan().map(Sourced::value).map(entry::forPlan).orElse(entry);
        return entries.within(
                entry,
                money,
                entries.money()::wholes,
                whole -> day(whole).isPresent() && whole.counted().isExact(),
                UnaryOperator.identity());
    }

    /** What was stated of the parts of an amount in the same plan goes with it when a new whole is put in its place. */
    private void takeBackParts(Appropriation newWhole, LocalDate day) {
        ImmutableSet<Appropriation> taken =
                parts.get().get(entries.money().original(newWhole).id());
        ImmutableSet<Appropriation> withWholes = taken.stream()
                .flatMap(part -> Stream.concat(Stream.of(part), around(part)))
                .filter(each -> planOf(each).equals(planOf(newWhole)))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> gone = AmendedLines.ofAmounts(Query.ofAll(entries.money(), day), Appropriation.class)
                .of(withWholes)
                .gone();
        for (Appropriation part : taken) {
            if (gone.contains(part.id())
                    && part.counted().isExact()
                    && day(part).filter(stated -> stated.isBefore(day)).isPresent()) {
                entries.add(entry(
                        part,
                        newWhole.id() + "/replaces/" + part.id(),
                        EntryKind.REPLACED,
                        day,
                        Amounts.zero(part.amount().currency())));
            }
        }
    }

    private Optional<String> planOf(Appropriation money) {
        return entries.money().earmark(money).map(Sourced::value);
    }

    /** The amounts that one is in, directly and by way of others. */
    private Stream<Appropriation> around(Appropriation part) {
        return entries.money().wholes(part).stream().flatMap(whole -> Stream.concat(Stream.of(whole), around(whole)));
    }

    private ImmutableSetMultimap<String, Appropriation> parts() {
        ImmutableSetMultimap.Builder<String, Appropriation> parts = ImmutableSetMultimap.builder();
        Money.sorted(entries.dossier().appropriations()).stream()
                .filter(money -> money.amends().isEmpty())
                .forEach(money -> around(money).forEach(whole -> parts.put(whole.id(), money)));
        return parts.build();
    }

    private static EntryKind kind(ChangeKind change) {
        return switch (change) {
            case ORIGINAL -> EntryKind.ORIGINAL;
            case ADDED -> EntryKind.ADDED;
            case REDUCED -> EntryKind.REDUCED;
            case REPLACED -> EntryKind.REPLACED;
        };
    }

    /** Revenue that came in, less parts that an appropriation hands on, and each part where it belongs: each statement by how much it moves the amount. */
    void revenue(Revenue original) {
        Money money = entries.money();
        if (original.state() != RevenueState.RECEIVED) {
            return;
        }
        String account = money.cameInFor(original).orElse(Books.OUTSIDE);
        String around = money.around(original).orElse(Books.OUTSIDE);
        if (original.within().isEmpty()) {
            if (!money.isHandedOn(original) && !entries.isSeenAgain(original.id())) {
                revenue(original, "", 1, account);
            }
        } else if (!account.equals(around) && !money.isHandedOn(original)) {
            revenue(original, "", 1, account);
            revenue(original, "/from/" + around, -1, around);
        }
        if (money.isTakenOff(original)) {
            revenue(original, "/handed-on", -1, account);
        }
    }

    private void revenue(Revenue original, String suffix, int sign, String account) {
        long sofar = 0;
        for (Amendable statement :
                Iterables.concat(ImmutableList.of(original), entries.money().changes(original))) {
            Optional<LocalDate> day = day(statement);
            Optional<MonetaryAmount> amount = day.flatMap(any -> entries.exact(statement, statement.counted()));
            if (amount.isPresent()) {
                long effect = Amendments.effect(statement.change(), Amounts.minor(amount.get()), sofar);
                sofar = Math.addExact(sofar, effect);
                entries.add(entry(original, statement.id() + suffix, day.orElseThrow(), sign * effect, account));
            }
        }
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
        entry = BookEntries.year(original.period()).map(entry::inYear).orElse(entry);
        return entries.money().planOf(original).map(entry::forPlan).orElse(entry);
    }

    void transfer(Transfer transfer) {
        entries.day(transfer.date().value())
                .ifPresent(day -> entries.exact(transfer, transfer.counted()).ifPresent(amount -> {
                    LedgerEntry entry = LedgerEntry.of(
                                    transfer.id(),
                                    EntryKind.TRANSFER_OUT,
                                    day,
                                    amount,
                                    entries.account(transfer.paidFrom()))
                            .with(transfer.recipient());
                    entries.add(entries.plan(transfer.paidFrom(), Optional.empty())
                            .map(entry::forPlan)
                            .orElse(entry));
                }));
    }

    void booking(Booking booking, Openings openings) {
        if (booking.kind() == BookingKind.OPENING_BALANCE && !openings.isCounted(booking)) {
            return;
        }
        entries.day(booking.date().value())
                .ifPresent(day -> entries.exact(booking, booking.amount().range())
                        .ifPresent(amount -> {
                            LedgerEntry entry = BookEntries.marked(
                                    LedgerEntry.of(
                                            booking.id(),
                                            kind(booking.kind()),
                                            day,
                                            amount,
                                            booking.appropriation()
                                                    .map(this::account)
                                                    .orElse(Books.OUTSIDE)),
                                    booking);
                            entries.add(entries.money()
                                    .plan(booking)
                                    .map(entry::forPlan)
                                    .orElse(entry));
                        }));
    }

    private static EntryKind kind(BookingKind kind) {
        return switch (kind) {
            case OPENING_BALANCE -> EntryKind.OPENING_BALANCE;
            case CARRIED_OVER -> EntryKind.CARRIED_OVER;
            case CLOSING_BALANCE -> EntryKind.CLOSING_BALANCE;
        };
    }

    private String account(String appropriation) {
        return entries.money()
                .original(entries.dossier().get(Appropriation.class, appropriation))
                .id();
    }
}
