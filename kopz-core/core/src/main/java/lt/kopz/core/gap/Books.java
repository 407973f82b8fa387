package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;

/**
 * The books of a dossier: its money as a {@link Ledger}, as of its horizon. A ledger holds exact amounts: what is known only within bounds
 * is listed as a loss.
 *
 * <p>A ledger needs a day for every entry. What happened on a known day is booked on it; of what happened some time in a span, the last
 * day of the span counts, and of what is stated as done without a day, the horizon. What is still planned is booked as a commitment on the
 * horizon; a contract is one from its own day on, and is drawn down by what is incurred and paid under it. A need of more than one year
 * stands in the years of its parts, and where it has none in the year it was set in, unless it recurs: ask {@link BudgetGaps} for a year,
 * which says that it is not split. A need that a
 * later edition restates is taken back on the day of the later one, or on its own where that comes after. What a new whole replaces was
 * there by then: an appropriation whose own day is later, or unknown, is booked on the day of that new whole. A payment that settles a
 * recorded cost is that cost, and is not booked again; revenue that an appropriation hands on is that appropriation.
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
        BookEntries entries = new BookEntries(Money.of(dossier));
        write(entries);
        // A closing balance is of the end of its day: it comes after everything else.
        this.ledger = Ledger.of(ImmutableList.sortedCopyOf(
                Comparator.comparing((LedgerEntry entry) -> entry.kind() == EntryKind.CLOSING_BALANCE),
                entries.entries()));
        this.losses = entries.losses();
    }

    /**
     * A fact of money that no ledger can hold, because its amount, or how much of it has happened, is known only within bounds.
     *
     * @param fact the fact
     * @param possible what it may be
     */
    public record Loss(MoneyFact fact, AmountRange possible) {}

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
     * @return the facts with what they may be, in the order in which they would be booked; empty where the books hold everything
     */
    public static ImmutableList<Loss> losses(Dossier dossier) {
        return dossier.derived(Books.class, Books::new).losses;
    }

    private static void write(BookEntries entries) {
        Dossier dossier = entries.dossier();
        new BookedNeeds(entries).write();
        BookedLines lines = new BookedLines(entries);
        inOrder(Decided.of(dossier).appropriations()).forEach(lines::appropriation);
        new BookedParts(entries, lines).write();
        InOrder.byId(Decided.of(dossier).revenues()).stream()
                .filter(revenue -> revenue.amends().isEmpty())
                .forEach(new BookedRevenue(entries, lines)::write);
        InOrder.byId(dossier.transfers()).forEach(lines::transfer);
        BookedContracts contracts = new BookedContracts(entries);
        BookedCosts costs = new BookedCosts(entries, contracts);
        InOrder.byId(dossier.expenditures()).forEach(costs::expenditure);
        InOrder.byId(dossier.payments()).forEach(costs::payment);
        InOrder.byId(dossier.contracts()).forEach(contracts::contract);
        Openings openings = Openings.of(MoneyLinks.of(dossier), dossier.bookings());
        InOrder.byId(dossier.bookings()).forEach(booking -> lines.booking(booking, openings));
    }

    /** On one day, what is changed comes before its changes. */
    private static <F extends Amendable> ImmutableList<F> inOrder(ImmutableList<F> money) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((F each) -> each.amends().isPresent()).thenComparing(Amendable.IN_ORDER_OF_EFFECT),
                money);
    }
}
