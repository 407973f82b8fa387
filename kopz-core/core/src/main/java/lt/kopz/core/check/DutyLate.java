package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;

/**
 * {@code DUTY_LATE}: a report or another duty was done after its due day, or nothing shows that it was done by then.
 *
 * <p>Looked at is what is due for the years of the reporting period, and what is due once in it. A due day after the horizon of knowledge is
 * not judged where nothing is recorded. Its ground is the duty of rules of procedure, of an act or of a plan.
 */
final class DutyLate extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public DutyLate() {}

    @Override
    public String code() {
        return "DUTY_LATE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return late(DutyCadence.of(dossier, group.id(), asOf));
    }

    @Override
    ImmutableList<Finding> ofNoGroup(Dossier dossier, LocalDate asOf) {
        return late(DutyCadence.ofNoGroup(dossier, asOf));
    }

    private ImmutableList<Finding> late(ImmutableList<DutyCadence> duties) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (DutyCadence judged : duties) {
            if (judged.duty().due().isPresent()) {
                judged.under(CadenceReading.AS_WRITTEN).duties().stream()
                        .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                        .map(verdict -> FindingMaker.of(
                                this,
                                verdict.evidence().isEmpty() ? Severity.WARNING : Severity.ERROR,
                                verdict,
                                judged.duty().id()))
                        .forEach(findings::add);
            }
        }
        return FindingMaker.together(
                findings.build(),
                Finding::severity,
                severity -> severity == Severity.ERROR ? SeveralMessage.DUTIES_LATE : SeveralMessage.DUTIES_MISSING);
    }
}
