package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Text;

/** What was paid for the plan by a day, whoever paid it: payments less refunds. */
final class PaidFigure {
    private PaidFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.PAID);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Payment payment : query.money().spending().payments(query)) {
            Payments.paid(query, payment)
                    .flatMap(paid -> Unsplit.inside(query.slice(), paid, Payments.marks(query, payment), payment))
                    .ifPresent(parts::add);
        }
        return query.lists().figure(name, parts.build(), ListKind.PAYMENTS);
    }
}
