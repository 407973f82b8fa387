package lt.kopz.core.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Derivation;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * By how much a figure may miss what its sources stand for, because they print amounts more coarsely than the currency, or amounts were
 * converted: the slack of every amount that it is computed from, added up.
 *
 * <p>Example: a need of "45,6 tūkst." is counted as 45600.00 and stands for 45550.00 to 45650.00, so that a claim of 45612.30 does not
 * contradict it.
 */
final class Slack {
    private final Dossier dossier;

    Slack(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Everything that the figure may be. */
    AmountRange widened(Figure<AmountRange> figure) {
        Optional<BigDecimal> slack = of(figure.explanation());
        return slack.map(each -> widened(figure.value(), each))
                .orElseGet(() -> AmountRange.unknown(figure.value().currency()));
    }

    private static AmountRange widened(AmountRange range, BigDecimal slack) {
        if (slack.signum() == 0) {
            return range;
        }
        MonetaryAmount by = Amounts.rounded(slack, range.currency(), RoundingMode.FLOOR);
        AmountRange least = range.lower()
                .map(low -> AmountRange.atLeast(Amounts.minus(low, by)))
                .orElseGet(() -> AmountRange.unknown(range.currency()));
        return range.upper()
                .map(high -> least.intersection(AmountRange.atMost(Amounts.plus(high, by))))
                .orElse(least);
    }

    /** Its slack in major units; empty where it has no bound. */
    private Optional<BigDecimal> of(Explanation node) {
        if (node.parts().isEmpty()) {
            boolean isPrinted = node.value() instanceof Quantity.OfAmount
                    && node.fact().flatMap(dossier::fact).orElse(null) instanceof MoneyFact;
            return Optional.of(
                    isPrinted
                            ? dossier.get(MoneyFact.class, node.fact().orElseThrow())
                                    .slackOfAmount()
                            : BigDecimal.ZERO);
        }
        Optional<BigDecimal> slack = Optional.of(BigDecimal.ZERO);
        for (Explanation part : node.parts()) {
            slack = slack.flatMap(sum -> of(part).map(sum::add));
        }
        return node.derivation() instanceof Derivation.Product product
                ? slack.flatMap(each -> times(product.times(), each))
                : slack;
    }

    private static Optional<BigDecimal> times(Explanation number, BigDecimal slack) {
        return slack.signum() == 0
                ? Optional.of(slack)
                : number.value().asRatio().upper().map(most -> slack.multiply(most.decimal(0, RoundingMode.CEILING)));
    }
}
