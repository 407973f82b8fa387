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
import lt.kopz.core.time.HolidayCalendar;

/**
 * {@code NOTICE_TOO_SHORT}: fewer working days lie between the notice of a meeting and the meeting than the rules of procedure demand.
 *
 * <p>Its ground is the time of notice of the rules of procedure.
 */
final class NoticeTooShort extends GroupRule {
    private final HolidayCalendar calendar;

    /**
     * Makes the rule.
     *
     * @param calendar the public holidays, which are no working days
     */
    public NoticeTooShort(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "NOTICE_TOO_SHORT";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (Occurrences.of(dossier, asOf).held(meeting) != Answer.YES) {
                continue;
            }
            MeetingVerdicts.of(dossier, meeting.id())
                    .notice(calendar)
                    .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                    .ifPresent(verdict -> findings.add(FindingMaker.of(this, Severity.ERROR, verdict, meeting.id())));
        }
        return FindingMaker.together(findings.build(), SeveralMessage.NOTICES_TOO_SHORT);
    }
}
