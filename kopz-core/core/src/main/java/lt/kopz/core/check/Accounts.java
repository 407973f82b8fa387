package lt.kopz.core.check;

import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.function.Consumer;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;

/** By how much printed numbers may miss what goes to and from an appropriation. */
final class Accounts {
    private final Dossier dossier;
    private final ImmutableListMultimap<String, MoneyFact> printed;

    private Accounts(Dossier dossier) {
        this.dossier = dossier;
        MoneyLinks links = MoneyLinks.of(dossier);
        ImmutableListMultimap.Builder<String, MoneyFact> found = ImmutableListMultimap.builder();
        forEach(fact -> {
            if (fact.slack().signum() > 0 && !isStatedResult(fact) && !isCountedWithin(fact, links)) {
                links.account(fact).ifPresent(account -> found.put(account.id(), fact));
            }
        });
        this.printed = found.build();
    }

    /** What is left at the end is stated beside all else that is on an account, and moves nothing on it. */
    private static boolean isStatedResult(MoneyFact fact) {
        return fact instanceof Booking booking && booking.kind() == BookingKind.CLOSING_BALANCE;
    }

    /** What came in for an appropriation as a part of what is known to the cent and came in for it, too, makes that no less exact. */
    private static boolean isCountedWithin(MoneyFact fact, MoneyLinks links) {
        return fact instanceof Revenue revenue
                && links.cameInWithin(revenue)
                        .filter(whole -> whole.amount().range().isExact()
                                && links.account(whole).equals(links.account(revenue)))
                        .isPresent();
    }

    /** All facts of money that may be on an account. */
    void forEach(Consumer<MoneyFact> take) {
        dossier.appropriations().forEach(take);
        dossier.revenues().forEach(take);
        dossier.contracts().forEach(take);
        dossier.transfers().forEach(take);
        dossier.expenditures().forEach(take);
        dossier.payments().forEach(take);
        dossier.bookings().forEach(take);
    }

    static Accounts of(Dossier dossier) {
        return dossier.derived(Accounts.class, Accounts::new);
    }

    /** By how much the printed numbers on an account may miss what they stand for. */
    BigDecimal slack(String account) {
        return Slack.of(printed.get(account));
    }

    /**
     * By how much what is spent may seem to go beyond what there is on an account because of printed numbers. What an act sets in thousands
     * is set at exactly that, to the minor unit; what is spent is reported, as finely as it was printed.
     */
    BigDecimal leeway(String account) {
        return printed.get(account).stream()
                .map(fact -> fact instanceof Appropriation
                        ? fact.slack().min(Slack.halfUnit(fact.amount().currency()))
                        : fact.slack())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
