package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.claim.SumCheck;
import lt.kopz.core.claim.SumVerdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Quantity;

/**
 * {@code SUM_UNLIKE_TERMS}: what a source adds up itself does not make what it prints, by more than its numbers are printed to.
 *
 * <p>Example: 120.00 and 80.00 are printed to make 210.00, which is 10.00 more than they do. Its ground is arithmetic.
 */
final class SumUnlikeTerms implements Rule {
    /** Makes the rule; it has no parameters. */
    public SumUnlikeTerms() {}

    @Override
    public String code() {
        return "SUM_UNLIKE_TERMS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return StatedSums.of(dossier, asOf).checks().stream()
                .filter(check -> check.verdict() == SumVerdict.UNLIKE)
                .map(check -> FindingMaker.of(this, Severity.WARNING, check.message(), List.of(check.sum()))
                        .weighing(weight(check)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Weight weight(SumCheck check) {
        return check.difference()
                .filter(Quantity.OfAmount.class::isInstance)
                .map(difference -> Weight.of(difference.asAmount()))
                .orElse(Weight.NONE);
    }
}
