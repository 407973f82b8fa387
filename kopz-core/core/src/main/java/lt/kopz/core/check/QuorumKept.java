package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;

/**
 * {@code QUORUM}: a meeting that was held had no quorum, or whether it had cannot be determined.
 *
 * <p>A missed quorum is an error, an open question a warning. Its ground is the quorum of the rules of procedure.
 */
final class QuorumKept extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public QuorumKept() {}

    @Override
    public String code() {
        return "QUORUM";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (Occurrences.of(dossier, asOf).held(meeting) != Answer.YES) {
                continue;
            }
            MeetingVerdicts.of(dossier, meeting.id())
                    .quorum()
                    .filter(verdict ->
                            verdict.outcome() == Outcome.BREACHED || verdict.outcome() == Outcome.UNDETERMINED)
                    .ifPresent(verdict -> findings.add(FindingMaker.of(
                            this,
                            verdict.outcome() == Outcome.BREACHED ? Severity.ERROR : Severity.WARNING,
                            verdict,
                            meeting.id())));
        }
        return FindingMaker.together(
                findings.build(),
                Finding::severity,
                severity -> severity == Severity.ERROR
                        ? SeveralMessage.QUORUMS_MISSED
                        : SeveralMessage.QUORUMS_UNDETERMINED);
    }
}
