package lt.kopz.core.gap;

import java.util.Optional;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Payments as terms of figures. */
final class Payments {
    private Payments() {}

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
        Answer happened = query.occurrences().happened(payment.date().value());
        if (happened == Answer.NO) {
            return Optional.empty();
        }
        Phrase label = Phrase.of(isRefund(payment) ? GapMessage.REFUNDED : GapMessage.PAID_FOR)
                .with("subject", dated(subject(query, payment), payment.date().value()));
        return Optional.of(query.leaves()
                .term(label, isTakenOff ? payment.counted().negate() : payment.counted(), happened, payment)
                .saying(why -> why.under(payment.date().provenance())));
    }

    /** Where a payment belongs: as what it reverses or settles, as far as it does not state that itself. */
    static Marks marks(Query query, Payment payment) {
        return Marks.ofSpending(query, payment, payment.date().value().span());
    }

    private static Text dated(Text subject, PartialDate date) {
        return date.equals(PartialDate.unknown())
                ? subject
                : Phrase.of(GapMessage.ON_DAY).with("what", subject).with("date", date);
    }

    /** What a payment is for, in words: its purpose, what it settles, its measure, or whom it went to. */
    static Text subject(Query query, Payment payment) {
        MoneyLinks links = query.links();
        return links.purpose(payment)
                .map(said -> said instanceof Payment other
                        ? other.purpose().orElseThrow()
                        : said instanceof Expenditure cost ? query.costs().subject(cost) : ((Contract) said).subject())
                .or(() -> links.measure(payment)
                        .map(id -> query.dossier().measure(id).title()))
                .or(() -> links.recipient(payment).map(query::name))
                .orElseGet(() -> Phrase.of(GapMessage.OTHER_PAYMENT));
    }
}
