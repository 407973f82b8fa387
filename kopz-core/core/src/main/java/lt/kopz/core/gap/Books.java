package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * The books of a dossier: its money as a {@link Ledger}, as of its horizon.
 *
 * <p>A ledger needs a day for every entry. What happened on a known day is booked on it; of what happened some time in a span, the last
 * day of the span counts, and of what is stated as done without a day, the horizon. What is still planned is booked as a commitment on the
 * horizon. A need of more than one year stands in the year it was set in: ask {@link BudgetGaps} for a year, which says that it is not
 * split. A need that a later edition restates is taken back on the day of the later one, or on its own where that comes after. What a
 * new whole replaces was there by then: an appropriation whose own day is later, or unknown, is booked on the day of that new whole.
 *
 * <pre>{@code
 * Books.of(dossier).view().ofPlan("plan-2019-2020").totals(euro).financingGap();
 * }</pre>
 */
public final class Books {
    /** The account of money that never went through the books of the municipality. */
    public static final String OUTSIDE = "outside";

    private static final ImmutableMap<BookingKind, EntryKind> KINDS = ImmutableMap.<BookingKind, EntryKind>builder()
            .put(BookingKind.OPENING_BALANCE, EntryKind.OPENING_BALANCE)
            .put(BookingKind.CARRIED_OVER, EntryKind.CARRIED_OVER)
            .put(BookingKind.TRANSFER_IN, EntryKind.TRANSFER_IN)
            .put(BookingKind.REFUND, EntryKind.REFUND)
            .put(BookingKind.THIRD_PARTY_PAYMENT, EntryKind.THIRD_PARTY_PAYMENT)
            .put(BookingKind.COMMITMENT, EntryKind.COMMITMENT)
            .put(BookingKind.CLOSING_BALANCE, EntryKind.CLOSING_BALANCE)
            .buildOrThrow();

    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Costs costs;
    private final ImmutableList.Builder<LedgerEntry> entries = ImmutableList.builder();
    private final Set<String> booked = new HashSet<>();

    private Books(Dossier dossier) {
        this.dossier = dossier;
        this.occurrences = Occurrences.of(dossier, dossier.knownUntil().value());
        this.costs = new Costs(dossier, occurrences, Optional.empty());
    }

    /**
     * The books of a dossier.
     *
     * @param dossier the dossier
     * @return its ledger; the accounts are the ids of needs and of original appropriations
     */
    public static Ledger of(Dossier dossier) {
        Books books = new Books(dossier);
        sorted(dossier.needs()).forEach(books::need);
        // On one day, what is changed comes before its changes.
        ImmutableList.sortedCopyOf(
                        Comparator.comparing(
                                        (Appropriation money) -> money.amends().isPresent())
                                .thenComparing(Edition.IN_ORDER_OF_EFFECT),
                        dossier.appropriations())
                .forEach(books::appropriation);
        sorted(dossier.transfers()).forEach(books::transfer);
        sorted(dossier.expenditures()).forEach(books::expenditure);
        sorted(dossier.bookings()).forEach(books::booking);
        // A closing balance is of the end of its day: it comes after everything else.
        return Ledger.of(ImmutableList.sortedCopyOf(
                Comparator.comparing((LedgerEntry entry) -> entry.kind() == EntryKind.CLOSING_BALANCE),
                books.entries.build()));
    }

    private void need(Need need) {
        day(need.effective().value()).ifPresent(day -> {
            add(earmarked(
                    need(need, need.id(), day, need.amount()),
                    Optional.of(need.plan()),
                    need.measure(),
                    bookedWhole(need)));
            need.replaces().map(id -> dossier.get(Need.class, id)).ifPresent(earlier -> takeBack(earlier, need, day));
        });
    }

    private static LedgerEntry need(Need need, String id, LocalDate day, MonetaryAmount amount) {
        LedgerEntry entry = LedgerEntry.of(id, EntryKind.NEED, day, amount, need.id());
        entry = need.sourceKind().map(entry::from).orElse(entry);
        return year(Optional.of(need.period())).map(entry::inYear).orElse(entry);
    }

    private static Optional<Integer> year(Optional<DateRange> period) {
        return period.filter(time -> time.start().getYear() == time.end().getYear())
                .map(time -> time.start().getYear());
    }

    private void takeBack(Need earlier, Need later, LocalDate day) {
        for (Need each : sorted(dossier.needs())) {
            Optional<LocalDate> set = day(each.effective().value());
            if ((each.equals(earlier) || isWithin(each, earlier)) && set.isPresent()) {
                LedgerEntry taken = need(
                        each,
                        later.id() + "/replaces/" + each.id(),
                        set.get().isAfter(day) ? set.get() : day,
                        Amounts.negate(each.amount()));
                add(earmarked(
                        taken,
                        Optional.of(each.plan()),
                        each.measure(),
                        bookedWhole(each).map(larger -> later.id() + "/replaces/" + larger)));
            }
        }
    }

    private Optional<String> bookedWhole(Need need) {
        return bookedWhole(
                need,
                each -> each.within().map(id -> dossier.get(Need.class, id)),
                each -> day(each.effective().value()));
    }

    /** A change is a part of what the amount it changes is a part of. */
    private Optional<Appropriation> larger(Appropriation appropriation) {
        return appropriation
                .within()
                .or(() -> appropriation
                        .amends()
                        .flatMap(id -> dossier.get(Appropriation.class, id).within()))
                .map(id -> dossier.get(Appropriation.class, id));
    }

    /** The smallest of the larger ones that a line is a part of and that are booked at all. */
    private static <F extends Fact> Optional<String> bookedWhole(
            F line, Function<F, Optional<F>> larger, Function<F, Optional<LocalDate>> day) {
        return Stream.iterate(larger.apply(line), Optional::isPresent, each -> each.flatMap(larger))
                .map(Optional::orElseThrow)
                .filter(each -> day.apply(each).isPresent())
                .map(Fact::id)
                .findFirst();
    }

    private boolean isWithin(Need part, Need whole) {
        return part.within()
                .filter(id -> id.equals(whole.id()) || isWithin(dossier.get(Need.class, id), whole))
                .isPresent();
    }

    /** The day on which an appropriation is booked: its own, or that of the first new whole in its place where that comes before. */
    private Optional<LocalDate> day(Appropriation appropriation) {
        return Stream.concat(
                        Stream.of(appropriation),
                        dossier.appropriations().stream()
                                .filter(change -> change.kind() == AppropriationKind.REPLACED
                                        && change.amends()
                                                .filter(appropriation.id()::equals)
                                                .isPresent()))
                .flatMap(each -> day(each.effective().value()).stream())
                .min(Comparator.naturalOrder());
    }

    private void appropriation(Appropriation appropriation) {
        day(appropriation).ifPresent(day -> {
            EntryKind kind = switch (appropriation.kind()) {
                case ORIGINAL -> EntryKind.ORIGINAL;
                case ADDED -> EntryKind.ADDED;
                case REDUCED -> EntryKind.REDUCED;
                case REPLACED -> EntryKind.REPLACED;
            };
            LedgerEntry entry = LedgerEntry.of(
                    appropriation.id(),
                    kind,
                    day,
                    appropriation.amount(),
                    appropriation.amends().orElse(appropriation.id()));
            entry = appropriation.sourceKind().map(entry::from).orElse(entry);
            entry = year(appropriation.period()).map(entry::inYear).orElse(entry);
            entry = appropriation.manager().map(entry::managedBy).orElse(entry);
            entry = appropriation
                    .programme()
                    .or(() -> appropriation
                            .strategicMeasure()
                            .flatMap(id ->
                                    dossier.get(StrategicMeasure.class, id).programme()))
                    .map(entry::forProgramme)
                    .orElse(entry);
            add(earmarked(
                    entry,
                    appropriation.plan().map(Sourced::value),
                    appropriation.measure(),
                    bookedWhole(appropriation, this::larger, this::day)));
        });
    }

    private void transfer(Transfer transfer) {
        day(transfer.date().value())
                .ifPresent(day -> add(LedgerEntry.of(
                                transfer.id(),
                                EntryKind.TRANSFER_OUT,
                                day,
                                transfer.amount(),
                                account(transfer.paidFrom()))
                        .with(transfer.recipient())));
    }

    private String account(Optional<Sourced<String>> paidFrom) {
        return paidFrom.map(from -> dossier.get(Appropriation.class, from.value()))
                .map(from -> from.amends().orElse(from.id()))
                .orElse(OUTSIDE);
    }

    private void expenditure(Expenditure expenditure) {
        ImmutableList<Event> events = costs.events(expenditure);
        List<Event> held = events.stream()
                .filter(event -> occurrences.held(event) == Answer.YES)
                .toList();
        List<Event> planned = events.stream()
                .filter(event -> occurrences.planned(event) == Answer.YES)
                .toList();
        if (expenditure.unitPrice().isPresent()) {
            MonetaryAmount price = expenditure.unitPrice().get().amount();
            for (Event event : held) {
                cost(expenditure, event, Amounts.times(price, event.occurrences()), false);
            }
            for (Event event : planned) {
                cost(expenditure, event, Amounts.times(price, event.occurrences()), true);
            }
            return;
        }
        long told = events.stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .count();
        if (told > 0 && held.size() == told) {
            Event last = held.stream()
                    .max(Comparator.comparing(
                                    (Event event) -> day(event.date().value()).orElseThrow())
                            .thenComparing(Fact::id))
                    .orElseThrow();
            cost(expenditure, last, expenditure.amount(), false);
        } else if (told > 0 && planned.size() == told) {
            cost(expenditure, planned.get(0), expenditure.amount(), true);
        }
    }

    private void cost(Expenditure expenditure, Event event, MonetaryAmount amount, boolean committed) {
        Optional<String> other = expenditure
                .payer()
                .map(Sourced::value)
                .filter(payer -> !payer.equals(dossier.municipality().id()));
        boolean fromAnAccount = expenditure.paidFrom().isPresent();
        EntryKind kind;
        if (committed) {
            kind = EntryKind.COMMITMENT;
        } else if (fromAnAccount) {
            kind = EntryKind.EXPENDITURE;
        } else {
            kind = other.isPresent() ? EntryKind.THIRD_PARTY_PAYMENT : EntryKind.UNASSIGNED_COST;
        }
        LocalDate horizon = dossier.knownUntil().value();
        LedgerEntry entry = LedgerEntry.of(
                partOf(expenditure) + event.id(),
                kind,
                committed ? horizon : day(event.date().value()).orElse(horizon),
                amount,
                account(expenditure.paidFrom()));
        entry = expenditure.payer().map(Sourced::value).map(entry::with).orElse(entry);
        String measure = costs.measure(expenditure).id();
        Optional<String> plan = dossier.plans().stream()
                .filter(each -> each.measures().contains(dossier.measure(measure)))
                .map(Fact::id)
                .findFirst();
        add(earmarked(entry, fromAnAccount ? Optional.empty() : plan, Optional.of(measure), Optional.empty()));
    }

    /**
     * How the ids of the entries begin that an expenditure is booked as, one for each event: its own id and a stroke, which no id has in it.
     *
     * @param expenditure the expenditure
     * @return the beginning, such as {@code "lecturers/"}
     */
    public static String partOf(Expenditure expenditure) {
        return expenditure.id() + "/";
    }

    private void booking(Booking booking) {
        day(booking.date().value()).ifPresent(day -> {
            EntryKind kind = KINDS.get(booking.kind());
            if (kind == null) {
                throw new IllegalStateException("no kind of entry for " + booking.kind());
            }
            LedgerEntry entry = LedgerEntry.of(
                    booking.id(),
                    kind,
                    day,
                    booking.amount(),
                    booking.appropriation()
                            .map(id -> dossier.get(Appropriation.class, id))
                            .map(from -> from.amends().orElse(from.id()))
                            .orElse(OUTSIDE));
            entry = booking.party().map(entry::with).orElse(entry);
            add(earmarked(entry, booking.plan(), booking.measure(), Optional.empty()));
        });
    }

    private static LedgerEntry earmarked(
            LedgerEntry entry, Optional<String> plan, Optional<String> measure, Optional<String> within) {
        LedgerEntry marked = plan.map(entry::forPlan).orElse(entry);
        marked = measure.map(marked::forMeasure).orElse(marked);
        return within.map(marked::within).orElse(marked);
    }

    private void add(LedgerEntry entry) {
        if (booked.add(entry.id())) {
            entries.add(entry);
        }
    }

    /** The day on which something stated as done is booked; empty where it has not happened by the horizon. */
    private Optional<LocalDate> day(PartialDate date) {
        LocalDate horizon = dossier.knownUntil().value();
        return occurrences.happened(date) == Answer.NO
                ? Optional.empty()
                : Optional.of(
                        date.latest().filter(last -> last.isBefore(horizon)).orElse(horizon));
    }

    private static <F extends Fact> ImmutableList<F> sorted(List<F> facts) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), facts);
    }
}
