package lt.kopz.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * The costs and payments of a dossier by the measure that they are for.
 *
 * @param byMeasure them by the id of the measure
 */
record SpentOn(ImmutableListMultimap<String, MoneyFact> byMeasure) {
    private static SpentOn in(Dossier dossier) {
        MoneyLinks links = MoneyLinks.of(dossier);
        ImmutableListMultimap.Builder<String, MoneyFact> byMeasure = ImmutableListMultimap.builder();
        for (MoneyFact fact : Iterables.<MoneyFact>concat(dossier.expenditures(), dossier.payments())) {
            links.measure(fact).ifPresent(measure -> byMeasure.put(measure, fact));
        }
        return new SpentOn(byMeasure.build());
    }

    /** Whether anything was spent on a measure by the end of a day. */
    static Answer measure(Dossier dossier, String measureId, LocalDate asOf) {
        Phrase name = Phrase.of(MeasureStatus.COSTS_ONLY);
        Headcount spent = Possible.figure(dossier, About.MONEY, any -> true, each -> {
                    Headcount count = spent(each, measureId, Occurrences.of(each, asOf));
                    return Figure.of(
                            name, asOf, count, () -> Explanation.sum(name, Quantity.of(count), ImmutableList.of()));
                })
                .value();
        return Answer.of(spent.lower() > 0, spent.equals(Headcount.zero()));
    }

    private static Headcount spent(Dossier dossier, String measureId, Occurrences occurrences) {
        Costs costs = new Costs(dossier, occurrences, Optional.empty());
        return dossier.derived(SpentOn.class, SpentOn::in).byMeasure.get(measureId).stream()
                .map(fact -> fact instanceof Expenditure cost
                        ? isSpent(costs.incurred(cost).value())
                        : isPaid((Payment) fact, occurrences))
                .map(is -> Headcount.between(is == Answer.YES ? 1 : 0, is == Answer.NO ? 0 : 1))
                .reduce(Headcount.zero(), Headcount::plus);
    }

    private static Answer isPaid(Payment payment, Occurrences occurrences) {
        return payment.kind() == PaymentKind.PAYMENT
                ? occurrences.happened(payment.when()).and(isSpent(payment.counted()))
                : Answer.NO;
    }

    private static Answer isSpent(AmountRange amount) {
        return Answer.of(amount.isSurelyPositive(), amount.isZero() == Answer.YES);
    }
}
