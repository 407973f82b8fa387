package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.time.DateRange;

/**
 * {@code TERM_EXPIRED}: a group, a member or the holder of an office stayed on after the term of the appointment.
 *
 * <p>Its ground is the term that the rules of procedure limit.
 */
final class TermExpired extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public TermExpired() {}

    @Override
    public String code() {
        return "TERM_EXPIRED";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return FindingMaker.together(
                TermVerdicts.judge(dossier, group.id(), asOf).stream()
                        .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                        .map(verdict -> FindingMaker.of(
                                        this,
                                        Severity.WARNING,
                                        verdict,
                                        verdict.evidence().get(0))
                                .weighing(Weight.ofDays(
                                        DateRange.daysBetween(verdict.due().orElseThrow(), asOf))))
                        .collect(ImmutableList.toImmutableList()),
                SeveralMessage.TERMS_EXPIRED);
    }
}
