package lt.kopz.core.gap;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What some parts of an amount leave of it: of EUR 700.00 that a plan was given, EUR 500.00 are stated to come from the state budget, and EUR
 * 200.00 are left of which no source is stated.
 *
 * <pre>{@code
 * Rest.of(gaps.appropriated(), List.of(gaps.from(FundingSourceKind.STATE_BUDGET).appropriated())).map(Figure::value);   // EUR 200.00
 * }</pre>
 */
public final class Rest {
    private Rest() {}

    /**
     * The whole less its parts.
     *
     * @param whole a figure
     * @param parts figures of parts of it that have nothing in common, in its currency
     * @return what they leave, never below zero, as of the day of the whole, and unknown where that is; empty where they are more than the whole
     *     for certain, as where one of them was taken back
     * @throws lt.kopz.core.money.CurrencyMismatchException if the currencies differ
     */
    public static Optional<Figure<AmountRange>> of(Figure<AmountRange> whole, List<Figure<AmountRange>> parts) {
        AmountRange all = AmountRange.sum(
                whole.value().currency(), parts.stream().map(Figure::value).toList());
        if (whole.value().isLessThan(all) == Answer.YES) {
            return Optional.empty();
        }
        Text name = Phrase.of(GapMessage.REST).with("whole", whole.name());
        AmountRange rest = whole.value().minus(all).orZero();
        return Optional.of(whole.reason()
                .filter(any -> whole.isUnexplained())
                .map(reason -> Figure.unknown(name, whole.asOf(), rest.widest(), reason))
                .orElseGet(() -> Figure.of(
                        name,
                        whole.asOf(),
                        rest,
                        () -> Explanation.excess(
                                name,
                                whole.explanation(),
                                parts.stream().map(Figure::explanation).toArray(Explanation[]::new)))));
    }
}
