package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.Text;

/**
 * What a statement allows of an amount.
 *
 * @param dossier the dossier in the currency of the statement
 * @param ways which ways the amount may lie
 * @param range everything that is allowed, with a sign as the figure has it; unknown where the statement says nothing
 */
record AllowedAmount(Dossier dossier, Ways ways, AmountRange range) {

    static AllowedAmount of(
            Dossier dossier, Ways ways, Optional<MoneyDirection> direction, Optional<StatedAmount> amount) {
        Dossier of = in(amount.map(StatedAmount::currency).orElse(dossier.currency()), dossier);
        return new AllowedAmount(of, ways, ways.allowed(direction, amount, of.currency()));
    }

    /** Money that was converted is held against a statement in the currency that it was stated in as it is stated. */
    static Dossier in(CurrencyUnit currency, Dossier dossier) {
        return currency.equals(dossier.currency()) ? dossier : Currencies.only(Currencies.asStated(dossier), currency);
    }

    /** What comes out where a figure is held against it. */
    Outcome outcome(Figure<AmountRange> figure, LocalDate day, boolean isInTime) {
        if (figure.isUnexplained()) {
            return Outcome.undetermined(day, isInTime, figure.reason().orElseThrow());
        }
        AmountRange computed = figure.value();
        ClaimComparison comparison = range.isKnown()
                ? ClaimComparison.of(
                        Bounds.of(range), Bounds.of(computed), Bounds.of(computed.widened()), computed.isKnown())
                : ClaimComparison.CANNOT_TELL;
        boolean isForWant = comparison.holds() == Answer.CANNOT_TELL && computed.isKnown();
        if (isForWant && figure.reason().isPresent()) {
            return Outcome.undetermined(day, isInTime, figure.reason().get());
        }
        return Outcome.of(
                comparison, day, isInTime, ways.computed(computed), ImmutableList.of(CheckParts.figure(figure)));
    }

    /** The same of how one figure differs from another. */
    Outcome outcome(Text what, Figure<AmountRange> to, Figure<AmountRange> from, LocalDate day, boolean isInTime) {
        Explanation change = Explanation.difference(what, to.explanation(), from.explanation());
        return outcome(Figure.of(what, day, change.value().asAmount(), change), day, isInTime);
    }
}
