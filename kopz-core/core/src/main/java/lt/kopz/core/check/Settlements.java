package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/** The rules about what was paid and what came back by a day, by what it settles or reverses. */
final class Settlements {
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final MoneyLinks links;

    private Settlements(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.links = MoneyLinks.of(dossier);
    }

    /**
     * {@code PAID_BEYOND_COST}: the payments that settle a cost are more than it, refunds taken off.
     *
     * <p>Example: 200.00 and 10.01 paid for a cost of 210.00 are 0.01 too much; if the cost is stated as "0,2 tūkst. Eur", they are not. Of a cost
     * with a unit price, what the price comes to for all its events counts where that is more. Its ground is arithmetic.
     */
    static Rule paidBeyondCost() {
        return new CodedRule("PAID_BEYOND_COST", (rule, dossier, asOf) -> {
            Settlements settlements = new Settlements(dossier, asOf);
            Costs costs = new Costs(dossier, settlements.occurrences, Optional.empty());
            return settlements.beyond(
                    rule,
                    dossier.expenditures(),
                    settlements.links::settling,
                    cost -> most(costs, cost),
                    (cost, paid) -> Phrase.of(MoneyMessage.PAID_BEYOND_COST)
                            .with("subject", costs.subject(cost))
                            .with("cost", cost.amount())
                            .with("paid", paid));
        });
    }

    private static AmountRange most(Costs costs, Expenditure cost) {
        if (cost.unitPrice().isEmpty()) {
            return cost.counted();
        }
        long occurrences = costs.events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .mapToLong(Event::occurrences)
                .sum();
        return cost.costOf(occurrences, occurrences).hull(cost.counted());
    }

    /**
     * {@code PAID_BEYOND_CONTRACT}: more was paid under a contract than it is worth, refunds taken off.
     *
     * <p>Payments for the contract and payments for costs under it are paid under it. Example: of a contract of 300.00, 210.00 were paid for the
     * lectures that were held, and 90.01 more on the contract itself: 0.01 too much. Its ground is arithmetic.
     */
    static Rule paidBeyondContract() {
        return new CodedRule("PAID_BEYOND_CONTRACT", (rule, dossier, asOf) -> {
            Settlements settlements = new Settlements(dossier, asOf);
            return settlements.beyond(
                    rule,
                    dossier.contracts(),
                    settlements::under,
                    contract -> settlements.standing(contract).counted(),
                    (contract, paid) -> Phrase.of(MoneyMessage.PAID_BEYOND_CONTRACT)
                            .with("subject", contract.subject())
                            .with("value", settlements.standing(contract).amount())
                            .with("paid", paid));
        });
    }

    private Contract standing(Contract contract) {
        return MoneyLinks.standing(dossier, contract, occurrences);
    }

    /** The payments on a contract, and those that settle the costs under it; each with their refunds. */
    private List<Payment> under(Contract contract) {
        return Stream.<MoneyFact>concat(Stream.of(contract), links.costsUnder(contract).stream())
                .flatMap(settled -> links.settling(settled).stream())
                .toList();
    }

    /**
     * {@code REFUND_BEYOND_PAYMENT}: more came back of a payment than was paid.
     *
     * <p>Example: 15.00 and 0.01 came back of 15.00: 0.01 too much. Its ground is arithmetic.
     */
    static Rule refundBeyondPayment() {
        return new CodedRule("REFUND_BEYOND_PAYMENT", (rule, dossier, asOf) -> {
            Settlements settlements = new Settlements(dossier, asOf);
            return settlements.beyond(
                    rule,
                    dossier.payments(),
                    settlements.links::reversing,
                    Payment::counted,
                    (payment, cameBack) -> Phrase.of(MoneyMessage.REFUND_BEYOND_PAYMENT)
                            .with("refunded", cameBack)
                            .with("paid", payment.amount()));
        });
    }

    /**
     * What a rule finds where more was certainly paid than a whole, or came back of a payment, and by more than the precision of the numbers.
     *
     * @param payments what was paid of a whole and came back
     * @param most what a whole comes to
     * @param words says what is found of a whole of which so much was paid, the amount beyond it aside
     */
    private <F extends MoneyFact> ImmutableList<Finding> beyond(
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
