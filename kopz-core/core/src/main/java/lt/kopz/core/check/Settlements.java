package lt.kopz.core.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;

/** What was paid and what came back by a day, by what it settles or reverses. */
final class Settlements {
    private final Occurrences occurrences;
    private final MoneyLinks links;

    Settlements(Dossier dossier, LocalDate asOf) {
        this.occurrences = Occurrences.of(dossier, asOf);
        this.links = MoneyLinks.of(dossier);
    }

    /** The payments that settle a cost or contract, and the refunds of these, by id. */
    List<Payment> settling(MoneyFact settled) {
        return made(links.settling(settled));
    }

    /** The payments on a contract, and those that settle the costs under it; each with their refunds. */
    List<Payment> under(Contract contract) {
        return Stream.<MoneyFact>concat(Stream.of(contract), links.costsUnder(contract).stream())
                .flatMap(settled -> settling(settled).stream())
                .toList();
    }

    /** The refunds of a payment, by id. */
    List<Payment> reversing(Payment payment) {
        return made(links.reversing(payment));
    }

    private List<Payment> made(List<Payment> payments) {
        return payments.stream()
                .filter(payment -> occurrences.happened(payment.date().value()) != Answer.NO)
                .toList();
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
    static Optional<AmountRange> beyond(AmountRange paid, AmountRange most) {
        return Optional.of(paid.minus(most)).filter(AmountRange::isSurelyPositive);
    }
}
