package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
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
    private final ImmutableListMultimap<String, MoneyFact> byAccount;

    private Accounts(Dossier dossier) {
        this.dossier = dossier;
        ListMultimap<String, MoneyFact> found = ArrayListMultimap.create();
        ImmutableList.<MoneyFact>builder()
                .addAll(dossier.appropriations())
                .addAll(dossier.revenues())
                .addAll(dossier.contracts())
                .addAll(dossier.transfers())
                .addAll(dossier.expenditures())
                .addAll(dossier.payments())
                .addAll(dossier.bookings())
                .build()
                .forEach(fact -> of(fact).ifPresent(account -> found.put(account, fact)));
        this.byAccount = ImmutableListMultimap.copyOf(found);
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

    /** The accounts that there is money on, or was or is to be. */
    Set<String> all() {
        return byAccount.keySet();
    }

    /** The facts that are on an account, in no particular order. */
    List<MoneyFact> on(String account) {
        return byAccount.get(account);
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
        return Slack.of(on(account));
    }

    /**
     * By how much what is spent may seem to go beyond what there is on an account because of printed numbers. What an act sets in thousands
     * is set at exactly that, to the minor unit; what is spent is reported, as finely as it was printed.
     */
    BigDecimal leeway(String account) {
        return on(account).stream()
                .map(fact -> fact instanceof Appropriation
                        ? fact.slack().min(Slack.halfUnit(fact.amount().currency()))
                        : fact.slack())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
