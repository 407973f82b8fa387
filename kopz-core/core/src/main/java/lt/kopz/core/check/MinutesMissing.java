package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;

/**
 * {@code MINUTES_MISSING}: of a meeting that was held no minutes are given.
 *
 * <p>Its ground is logical: minutes are the evidence of what a meeting decided.
 */
final class MinutesMissing extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public MinutesMissing() {}

    @Override
    public String code() {
        return "MINUTES_MISSING";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (Occurrences.of(dossier, asOf).held(meeting) == Answer.YES && isWithout(meeting)) {
                findings.add(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.NO_MINUTES)
                                        .with("date", meeting.date().value()),
                                ImmutableList.of(meeting))
                        .listedAs(RowNames.meeting(meeting)));
            }
        }
        return FindingMaker.together(findings.build(), SeveralMessage.MINUTES_MISSING);
    }

    static boolean isWithout(Meeting meeting) {
        return meeting.minutes().isEmpty() && meeting.minutesSigned().isEmpty();
    }
}
