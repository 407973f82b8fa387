package lt.kopz.core.check;

import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.source.Sourced;

/** Which money goes to and from which appropriation: the account of money is the original appropriation. */
final class Accounts {
    private final Dossier dossier;
    private final ImmutableListMultimap<String, MoneyFact> printed;

    private Accounts(Dossier dossier) {
        this.dossier = dossier;
        ImmutableListMultimap.Builder<String, MoneyFact> found = ImmutableListMultimap.builder();
        forEach(fact -> {
            if (fact.slack().signum() > 0 && !isStatedResult(fact)) {
                of(fact).ifPresent(account -> found.put(account, fact));
            }
        });
        this.printed = found.build();
    }

    /** What is left at the end is stated beside all else that is on an account, and moves nothing on it. */
    private static boolean isStatedResult(MoneyFact fact) {
        return fact instanceof Booking booking && booking.kind() == BookingKind.CLOSING_BALANCE;
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

    /** The account of some money; empty where it is on none. */
    Optional<String> of(MoneyFact fact) {
        return statement(fact).map(Accounts::original);
    }

    static String original(Appropriation money) {
        return money.amends().orElse(money.id());
    }

    /** The appropriation, or the change of one, that some money is a part of, goes to or comes from. */
    Optional<Appropriation> statement(MoneyFact fact) {
        if (fact instanceof Appropriation money) {
            return Optional.of(money);
        }
        if (fact instanceof Revenue revenue) {
            return revenue.amends()
                    .map(id -> dossier.get(Revenue.class, id))
                    .orElse(revenue)
                    .appropriation()
                    .map(this::get);
        }
        if (fact instanceof Booking booking) {
            return booking.appropriation().map(this::get);
        }
        return paidFrom(fact).map(from -> get(from.value()));
    }

    private Appropriation get(String id) {
        return dossier.get(Appropriation.class, id);
    }

    private Optional<Sourced<String>> paidFrom(MoneyFact fact) {
        if (fact instanceof Payment payment) {
            return payment.paidFrom()
                    .or(() -> payment.reverses()
                            .flatMap(id -> dossier.get(Payment.class, id).paidFrom()))
                    .or(() -> payment.settles().flatMap(id -> paidFrom(dossier.get(MoneyFact.class, id))));
        }
        if (fact instanceof Expenditure cost) {
            return cost.paidFrom();
        }
        if (fact instanceof Contract contract) {
            return contract.paidFrom();
        }
        return fact instanceof Transfer transfer ? transfer.paidFrom() : Optional.empty();
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
