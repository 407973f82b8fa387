package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;

/**
 * {@code MAJORITY}: a source says that a question was carried, and the votes do not bear it out, or the other way round.
 *
 * <p>Its ground is the majority of the rules of procedure.
 */
final class MajorityKept extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public MajorityKept() {}

    @Override
    public String code() {
        return "MAJORITY";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return ImmutableList.<Finding>builder()
                .addAll(FindingMaker.together(found(dossier, group, asOf, true), SeveralMessage.CARRIED))
                .addAll(FindingMaker.together(found(dossier, group, asOf, false), SeveralMessage.NOT_CARRIED))
                .build();
    }

    /** The questions that a source states to have been carried, or not to have been, and that were not, or were. */
    private ImmutableList<Finding> found(Dossier dossier, CoordinationGroup group, LocalDate asOf, boolean carried) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (Occurrences.of(dossier, asOf).held(meeting) != Answer.YES) {
                continue;
            }
            for (int i = 0; i < meeting.votes().size(); i++) {
                Optional<Boolean> result = meeting.votes().get(i).carried();
                MeetingVerdicts.of(dossier, meeting.id())
                        .majority(i)
                        .filter(verdict ->
                                result.filter(stated -> stated == carried).isPresent()
                                        && verdict.outcome() == (carried ? Outcome.BREACHED : Outcome.MET))
                        .ifPresent(
                                verdict -> findings.add(FindingMaker.of(this, Severity.ERROR, verdict, meeting.id())));
            }
        }
        return findings.build();
    }
}
