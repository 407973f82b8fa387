package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

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
        return links.settling(settled);
    }

    /** The payments on a contract, and those that settle the costs under it; each with their refunds. */
    List<Payment> under(Contract contract) {
        return Stream.<MoneyFact>concat(Stream.of(contract), links.costsUnder(contract).stream())
                .flatMap(settled -> settling(settled).stream())
                .toList();
    }

    /** The refunds of a payment, by id. */
    List<Payment> reversing(Payment payment) {
        return links.reversing(payment);
    }

    /**
     * What a rule finds where more was certainly paid than a whole, or came back of a payment, and by more than the precision of the numbers.
     *
     * @param payments what was paid of a whole and came back
     * @param most what a whole comes to
     * @param words says what is found of a whole of which so much was paid, the amount beyond it aside
     */
    <F extends MoneyFact> ImmutableList<Finding> beyond(
            Rule rule,
            List<F> wholes,
            Function<F, List<Payment>> payments,
            Function<F, AmountRange> most,
            BiFunction<F, AmountRange, Phrase> words) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (F whole : FindingMaker.byId(wholes)) {
            ImmutableList<Payment> made = payments.apply(whole).stream()
                    .filter(payment -> occurrences.happened(payment.date().value()) != Answer.NO)
                    .collect(ImmutableList.toImmutableList());
            AmountRange moved = paid(whole, made);
            AmountRange paid = whole instanceof Payment ? moved.negate() : moved;
            AmountRange beyond = paid.minus(most.apply(whole));
            if (!made.isEmpty() && beyond.isSurelyPositive()) {
                findings.add(FindingMaker.of(
                                rule,
                                Severity.WARNING,
                                words.apply(whole, paid).with("amount", beyond),
                                ImmutableList.<Fact>builder()
                                        .add(whole)
                                        .addAll(made)
                                        .build())
                        .weighing(Weight.of(beyond)));
            }
        }
        return findings.build();
    }

    /** What was paid in all, less what came back. */
    private AmountRange paid(MoneyFact whole, List<Payment> payments) {
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
}
