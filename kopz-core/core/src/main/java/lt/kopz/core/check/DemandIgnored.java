package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.DemandedMeeting;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.time.HolidayCalendar;

/**
 * {@code DEMAND_IGNORED}: a meeting that members had a right to demand was held late, or not at all.
 *
 * <p>Its ground is the right to demand a meeting of the rules of procedure.
 */
final class DemandIgnored extends GroupRule {
    private final HolidayCalendar calendar;

    /**
     * Makes the rule.
     *
     * @param calendar the public holidays, which are no working days
     */
    public DemandIgnored(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "DEMAND_IGNORED";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (MeetingDemand demand : FindingMaker.byId(group.demands())) {
            DemandedMeeting.judge(dossier, demand.id(), asOf, calendar)
                    .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                    .ifPresent(verdict -> findings.add(FindingMaker.of(this, Severity.ERROR, verdict, demand.id())));
        }
        return FindingMaker.together(findings.build(), SeveralMessage.DEMANDS_IGNORED);
    }
}
