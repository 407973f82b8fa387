package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.claim.ClaimConflict;
import lt.kopz.core.claim.ClaimConflicts;
import lt.kopz.core.dossier.Dossier;

/**
 * {@code CLAIMS_DISAGREE}: claims of the sources cannot all be so, whatever the facts: a statement that is repeated otherwise, a share that
 * its own amounts do not give, a total that is less than its parts.
 *
 * <p>Its ground is logical, and arithmetic within the printed precision. Before the dossier's horizon nothing is found: a source claims what
 * it does when it is written, and not earlier.
 */
final class ClaimsDisagree implements Rule {
    /** Makes the rule; it has no parameters. */
    public ClaimsDisagree() {}

    @Override
    public String code() {
        return "CLAIMS_DISAGREE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return asOf.isBefore(dossier.knownUntil().value())
                ? ImmutableList.of()
                : ClaimConflicts.of(dossier, asOf).stream().map(this::finding).collect(ImmutableList.toImmutableList());
    }

    private Finding finding(ClaimConflict conflict) {
        return FindingMaker.of(this, Severity.WARNING, conflict.message(), conflict.claims());
    }
}
