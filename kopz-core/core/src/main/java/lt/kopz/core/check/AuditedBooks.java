package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;

/** What does not fit on the accounts of a dossier's books, audited once for all rules that ask as of one day. */
final class AuditedBooks {
    private final Dossier dossier;
    private final ImmutableSet<String> openAccounts;
    private final LastAsked<ImmutableListMultimap<DiscrepancyKind, Discrepancy>> discrepancies;

    private AuditedBooks(Dossier dossier) {
        this.dossier = dossier;
        this.openAccounts = openAccounts(dossier);
        this.discrepancies = new LastAsked<>(this::audit);
    }

    static AuditedBooks of(Dossier dossier) {
        return dossier.derived(AuditedBooks.class, AuditedBooks::new);
    }

    /**
     * The accounts on which the books do not hold all money to the cent, or do not know on which day some of it came: what is on them from
     * day to day cannot be determined.
     */
    private static ImmutableSet<String> openAccounts(Dossier dossier) {
        Accounts accounts = Accounts.of(dossier);
        ImmutableSet<String> lost =
                Books.losses(dossier).stream().map(loss -> loss.fact().id()).collect(ImmutableSet.toImmutableSet());
        return accounts.all().stream()
                .filter(account -> accounts.on(account).stream()
                        .anyMatch(fact -> lost.contains(fact.id()) || isUndated(fact) || isPartOfRevenue(fact)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isUndated(MoneyFact fact) {
        return cameIn(fact).filter(date -> date.asDay().isEmpty()).isPresent();
    }

    /** What is a part of larger revenue is not booked beside it. */
    private static boolean isPartOfRevenue(MoneyFact fact) {
        return fact instanceof Revenue revenue && !revenue.within().isEmpty();
    }

    /** When money came onto an account, or what there is on it was changed; empty for money that goes. */
    static Optional<PartialDate> cameIn(MoneyFact fact) {
        if (fact instanceof Appropriation money) {
            return Optional.of(money.effective().value());
        }
        if (fact instanceof Revenue revenue && revenue.state() == RevenueState.RECEIVED) {
            return Optional.of(revenue.effective().value());
        }
        if (fact instanceof Booking booking && booking.kind() == BookingKind.OPENING_BALANCE) {
            return Optional.of(booking.date().value());
        }
        return fact instanceof Payment payment && payment.kind() == PaymentKind.REFUND
                ? Optional.of(payment.date().value())
                : Optional.empty();
    }

    private ImmutableListMultimap<DiscrepancyKind, Discrepancy> audit(LocalDate asOf) {
        // A part has an account of its own, so that what it is a part of changes nothing on that.
        Ledger known = Books.of(dossier).entries().stream()
                .filter(entry -> !entry.day().isAfter(asOf))
                .map(LedgerEntry::notWithin)
                .collect(Ledger.collector());
        return Multimaps.index(
                known.discrepancies().stream()
                        .filter(flaw -> !flaw.account().equals(Books.OUTSIDE))
                        .toList(),
                Discrepancy::kind);
    }

    boolean areAllKnownByTheDay() {
        return openAccounts.isEmpty();
    }

    /** Whether it can be determined from day to day what is on an account. */
    boolean isKnownByTheDay(String account) {
        return !openAccounts.contains(account);
    }

    /** The discrepancies of a kind by the end of a day, by the day on which they show, on accounts that are known by the day. */
    ImmutableList<Discrepancy> discrepancies(DiscrepancyKind kind, LocalDate asOf) {
        return discrepancies.of(asOf).get(kind).stream()
                .filter(flaw -> isKnownByTheDay(flaw.account()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The fact that an entry was made from: its id is that of the entry up to the first stroke. */
    Fact factOf(String entry) {
        int stroke = entry.indexOf('/');
        return dossier.get(Fact.class, stroke < 0 ? entry : entry.substring(0, stroke));
    }
}
