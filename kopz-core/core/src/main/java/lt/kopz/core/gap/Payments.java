package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is paid and what comes back. */
public final class Payments {
    private Payments() {}

    /**
     * What was paid for a cost or under a contract, less what came back of it; of a payment what came back.
     *
     * <p>Example: under a contract of 300.00, 210.00 were paid for the lectures that were held, and 90.01 on the contract itself: 300.01.
     *
     * @param dossier the dossier
     * @param whole the id of a cost, contract or payment in it
     * @param asOf the day up to whose end payments count
     * @return the amount in the currency of the whole; 0.00 where no payment is recorded
     * @throws IllegalArgumentException if the dossier has no such money
     */
    public static Figure<AmountRange> of(Dossier dossier, String whole, LocalDate asOf) {
        dossier.get(MoneyFact.class, whole);
        return Possible.figure(dossier, About.MONEY, each -> each.fact(whole).isPresent(), each -> {
            MoneyFact settled = each.get(MoneyFact.class, whole);
            Query query = Query.ofAll(Money.of(each, settled.amount().currency()), asOf);
            boolean isPayment = settled instanceof Payment;
            Phrase name = Phrase.of(isPayment ? GapMessage.CAME_BACK : GapMessage.PAID);
            return query.amount(
                    name,
                    query.sum(
                            name,
                            under(query.links(), settled)
                                    .flatMap(payment -> moved(query, payment, !isPayment && isRefund(payment)).stream())
                                    .toList()));
        });
    }

    private static Stream<Payment> under(MoneyLinks links, MoneyFact settled) {
        return settled instanceof Payment payment
                ? links.reversing(payment).stream()
                : Stream.concat(
                                Stream.of(settled),
                                settled instanceof Contract contract
                                        ? links.costsUnder(contract).stream()
                                        : Stream.empty())
                        .flatMap(each -> links.settling(each).stream());
    }

    /** What is paid, taken off where it came back; empty where it is not by the day. */
    static Optional<Term> paid(Query query, Payment payment) {
        return moved(query, payment, isRefund(payment));
    }

    static boolean isRefund(Payment payment) {
        return payment.kind() == PaymentKind.REFUND;
    }

    /** What moves, whichever way; empty where it has not by the day. */
    static Optional<Term> moved(Query query, Payment payment) {
        return moved(query, payment, false);
    }

    private static Optional<Term> moved(Query query, Payment payment, boolean isTakenOff) {
        Answer happened = query.occurrences().happened(payment.when());
        if (happened == Answer.NO) {
            return Optional.empty();
        }
        Phrase label = Phrase.of(isRefund(payment) ? GapMessage.REFUNDED : GapMessage.PAID_FOR)
                .with("subject", dated(subject(query, payment), payment.when()));
        return Optional.of(query.leaves()
                .term(label, isTakenOff ? payment.counted().negate() : payment.counted(), happened, payment)
                .saying(why -> why.under(payment.date().provenance())));
    }

    /** Where a payment belongs: as what it reverses or settles, as far as it does not state that itself. */
    static Attribution marks(Query query, Payment payment) {
        return Attribution.ofSpending(query, payment, payment.when().span());
    }

    private static Text dated(Text subject, PartialDate date) {
        return date.equals(PartialDate.unknown())
                ? subject
                : Phrase.of(GapMessage.ON_DAY).with("what", subject).with("date", date);
    }

    private static Text subject(Query query, Payment payment) {
        return subject(query.dossier(), query.costs(), payment);
    }

    /**
     * What a payment is for.
     *
     * @param dossier the dossier
     * @param costs what has a cost in it
     * @param payment the payment
     * @return its purpose, what it settles, its measure, or whom it went to, in words
     */
    public static Text subject(Dossier dossier, Costs costs, Payment payment) {
        MoneyLinks links = MoneyLinks.of(dossier);
        return links.purpose(payment)
                .map(said -> said instanceof Payment other
                        ? other.purpose().orElseThrow()
                        : said instanceof Expenditure cost ? costs.subject(cost) : ((Contract) said).subject())
                .or(() -> links.measure(payment).map(id -> dossier.measure(id).title()))
                .or(() -> links.recipient(payment).map(dossier::partyName))
                .orElseGet(() -> Phrase.of(GapMessage.OTHER_PAYMENT));
    }
}
