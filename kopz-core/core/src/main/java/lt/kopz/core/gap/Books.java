package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;

/**
 * The books of a dossier: its money as a {@link Ledger}, as of its horizon. A ledger holds exact amounts: what is known only within bounds
 * is listed as a loss. Of facts that sources state against each other the one is booked that is decided for; undecided, each is a loss.
 *
 * <p>A ledger needs a day for every entry. What happened on a known day is booked on it; of what happened some time in a span, the last
 * day of the span counts, and of what is stated as done without a day, the horizon: such a day is a loss, too. What is still planned is
 * booked as a commitment on the horizon; a contract is one from its own day on, and is drawn down by what is incurred and paid under it. What
 * is for more than one year stands in the years of its parts, and where it has none in the year of its day, unless it recurs; that it is not
 * split is a loss. A need that a later edition restates is taken back on the day of the later one, or on its own where that comes after. What
 * a new whole replaces was there by then: an appropriation whose own day is later, or unknown, is booked on the day of that new whole. A
 * payment that settles a recorded cost is that cost, and is not booked again; revenue that an appropriation hands on is that appropriation.
 *
 * <pre>{@code
 * Books.of(dossier).view().ofPlan("plan-2019-2020").totals(euro).financingGap();
 * }</pre>
 */
public final class Books {
    /** The account of money that never went through the books of the municipality. */
    public static final String OUTSIDE = "outside";

    private final Ledger ledger;
    private final ImmutableList<Loss> losses;

    private Books(Dossier dossier) {
        BookEntries entries = new BookEntries(Possibilities.of(dossier, About.MONEY));
        write(entries);
        // A closing balance is of the end of its day: it comes after everything else.
        this.ledger = Ledger.of(ImmutableList.sortedCopyOf(
                Comparator.comparing((LedgerEntry entry) -> entry.kind() == EntryKind.CLOSING_BALANCE),
                entries.entries()));
        this.losses = entries.losses();
    }

    /** What of a fact the books do not hold. */
    public enum Missing {
        /** All of it: its amount is known only within bounds, or nobody has decided whether it stands or where it belongs. */
        AMOUNT,
        /**
         * A row of its own: the rows of others have its money, or it is on no account, as a balance of a plan as a whole, what is planned to come
         * in and what is promised from no money that is there.
         */
        ROW,
        /** Its day: it is booked on the last one that it may be of. */
        DAY,
        /** The time that it is for, which is no calendar year: it is booked in the year of its day, or in that in which the time is. */
        TIME
    }

    /**
     * A fact of money that no ledger can hold as it is stated.
     *
     * @param fact the fact
     * @param possible what it may be
     * @param missing what of it the books do not hold
     */
    public record Loss(MoneyFact fact, AmountRange possible, Missing missing) {}

    /**
     * The books of a dossier, written when they are first asked for.
     *
     * @param dossier the dossier
     * @return its ledger; the accounts are the ids of needs and of original appropriations
     */
    public static Ledger of(Dossier dossier) {
        return dossier.derived(Books.class, Books::new).ledger;
    }

    /**
     * What of a dossier's money its books cannot hold.
     *
     * @param dossier the dossier
     * @return the facts with what they may be, in the order in which they would be booked, each once for all that is missing of it; empty where
     *     the books hold everything
     */
    public static ImmutableList<Loss> losses(Dossier dossier) {
        return dossier.derived(Books.class, Books::new).losses;
    }

    /**
     * What does not fit in the books of a dossier, as far as no figure explains it: what its sources print in coarser units, or what was
     * converted, may differ by that; parts of several breakdowns are compared each with its own; and money on no account overdraws none.
     * {@link Ledger#discrepancies()} goes by the exact numbers of the rows alone.
     *
     * @param dossier the dossier
     * @return the discrepancies by day
     */
    public static ImmutableList<Discrepancy> discrepancies(Dossier dossier) {
        ImmutableList<Discrepancy> found = of(dossier).discrepancies();
        if (found.isEmpty()) {
            return found;
        }
        MoneyLinks links = MoneyLinks.of(dossier);
        Map<String, BigDecimal> tolerances = new HashMap<>();
        dossier.all(MoneyFact.class)
                .forEach(fact -> tolerances.merge(
                        links.account(fact).map(Fact::id).orElse(OUTSIDE),
                        fact.counted().tolerance(),
                        BigDecimal::add));
        ImmutableSet<String> contradicted = AmountBreakdown.ofAll(
                        dossier, dossier.knownUntil().value())
                .stream()
                .filter(breakdown -> breakdown.contradiction().isPresent())
                .map(breakdown -> breakdown.whole().id())
                .collect(ImmutableSet.toImmutableSet());
        return found.stream()
                .filter(each -> each.kind() == DiscrepancyKind.ITEMS_UNLIKE_TOTAL
                        ? contradicted.contains(each.account())
                        : !each.account().equals(OUTSIDE)
                                && Amounts.decimal(each.difference())
                                                .abs()
                                                .compareTo(tolerances.getOrDefault(each.account(), BigDecimal.ZERO))
                                        > 0)
                .collect(ImmutableList.toImmutableList());
    }

    private static void write(BookEntries entries) {
        Dossier dossier = entries.dossier();
        entries.needs();
        FactOrder.ofEffect(entries.decided(Decided.of(dossier).appropriations()))
                .forEach(entries::appropriation);
        entries.parts();
        entries.decided(Decided.of(dossier).revenues()).stream()
                .filter(revenue -> revenue.amends().isEmpty())
                .forEach(entries::revenue);
        entries.decided(dossier.transfers()).forEach(entries::transfer);
        BookEntries.BookedSpending.write(entries);
        ImmutableSet<Booking> moving =
                ImmutableSet.copyOf(StatedBalances.moving(MoneyLinks.of(dossier), dossier.bookings()));
        entries.decided(dossier.bookings()).forEach(booking -> entries.booking(booking, moving));
    }
}
