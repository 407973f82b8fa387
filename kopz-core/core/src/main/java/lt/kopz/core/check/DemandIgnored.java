package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Optional<HolidayCalendar> calendar;

    /** Makes the rule for days of the calendar; where the rules of a group count working days, it is silent. */
    public DemandIgnored() {
        this.calendar = Optional.empty();
    }

    /**
     * Makes the rule.
     *
     * @param calendar the public holidays, which are no working days
     */
    public DemandIgnored(HolidayCalendar calendar) {
        this.calendar = Optional.of(calendar);
    }

    @Override
    public String code() {
        return "DEMAND_IGNORED";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (MeetingDemand demand : FindingMaker.byId(group.demands())) {
            calendar.map(known -> DemandedMeeting.judge(dossier, demand.id(), asOf, known))
                    .orElseGet(() -> DemandedMeeting.judge(dossier, demand.id(), asOf))
                    .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                    .ifPresent(verdict -> findings.add(FindingMaker.of(this, Severity.ERROR, verdict, demand.id())));
        }
        return FindingMaker.together(findings.build(), SeveralMessage.DEMANDS_IGNORED);
    }
}
