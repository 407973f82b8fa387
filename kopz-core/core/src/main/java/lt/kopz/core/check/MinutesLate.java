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
 * {@code MINUTES_LATE}: the minutes of a meeting were signed after their due day. Minutes that are not given at all are
 * {@code MINUTES_MISSING}.
 *
 * <p>Its ground is the time for minutes of the rules of procedure.
 */
final class MinutesLate extends GroupRule {
    private final HolidayCalendar calendar;

    /**
     * Makes the rule.
     *
     * @param calendar the public holidays, which are no working days
     */
    public MinutesLate(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "MINUTES_LATE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (Occurrences.of(dossier, asOf).held(meeting) != Answer.YES || !meeting.hasMinutes()) {
                continue;
            }
            MeetingVerdicts.of(dossier, meeting.id())
                    .minutes(asOf, calendar)
                    .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                    .ifPresent(verdict -> findings.add(FindingMaker.of(this, Severity.ERROR, verdict, meeting.id())));
        }
        return FindingMaker.together(findings.build(), SeveralMessage.MINUTES_LATE);
    }
}
