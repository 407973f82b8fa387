package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;

/** What was paid and what came back by a day, by what it settles or reverses. */
final class Settlements {
    private final Occurrences occurrences;
    private final ImmutableListMultimap<String, Payment> settling;
    private final ImmutableListMultimap<String, Payment> reversing;

    Settlements(Dossier dossier, LocalDate asOf) {
        this.occurrences = Occurrences.of(dossier, asOf);
        ListMultimap<String, Payment> settled = ArrayListMultimap.create();
        ListMultimap<String, Payment> reversed = ArrayListMultimap.create();
        for (Payment payment : FindingMaker.byId(dossier.payments())) {
            if (occurrences.happened(payment.date().value()) != Answer.NO) {
                settled(dossier, payment).ifPresent(id -> settled.put(id, payment));
                payment.reverses().ifPresent(id -> reversed.put(id, payment));
            }
        }
        this.settling = ImmutableListMultimap.copyOf(settled);
        this.reversing = ImmutableListMultimap.copyOf(reversed);
    }

    /** A refund settles less of what the payment settled that it reverses. */
    private static Optional<String> settled(Dossier dossier, Payment payment) {
        return payment.settles()
                .or(() -> payment.reverses()
                        .flatMap(id -> dossier.get(Payment.class, id).settles()));
    }

    /** The payments that settle a cost or contract, and the refunds of these, by id. */
    List<Payment> settling(String id) {
        return settling.get(id);
    }

    /** The refunds of a payment, by id. */
    List<Payment> reversing(String id) {
        return reversing.get(id);
    }

    /** What was paid in all, less what came back. */
    AmountRange paid(MoneyFact whole, List<Payment> payments) {
        return AmountRange.sum(
                whole.amount().currency(),
                payments.stream()
                        .map(payment -> {
                            AmountRange amount =
                                    occurrences.happened(payment.date().value()) == Answer.YES
                                            ? payment.counted()
                                            : Leaves.upTo(payment.counted());
                            return payment.kind() == PaymentKind.REFUND ? amount.negate() : amount;
                        })
                        .toList());
    }

    /** By how much what was paid certainly goes beyond a whole, and beyond the precision of the numbers. */
    static Optional<AmountRange> beyond(AmountRange paid, AmountRange most, MoneyFact whole, List<Payment> payments) {
        AmountRange beyond = paid.minus(most);
        return beyond.isAbove(whole.slack().add(Slack.of(payments))) ? Optional.of(beyond) : Optional.empty();
    }
}
