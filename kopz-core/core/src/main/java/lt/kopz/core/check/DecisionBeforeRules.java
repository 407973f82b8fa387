package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code DECISION_BEFORE_RULES}: a meeting was held before the rules of procedure applied.
 *
 * <p>Example: a meeting of 5 February 2019 and rules of 21 February, 16 days later. It is information about the order of acts and no fault in
 * itself. Its ground is logical: nobody can meet by rules that do not exist yet.
 */
final class DecisionBeforeRules extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public DecisionBeforeRules() {}

    @Override
    public String code() {
        return "DECISION_BEFORE_RULES";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Decided.rules(dossier, group)
                .flatMap(rules ->
                        ActsInForce.of(dossier).appliesFrom(rules.act()).flatMap(PartialDate::earliest))
                .filter(start -> !start.isAfter(asOf))
                .ifPresent(start -> {
                    LegalAct act = dossier.get(
                            LegalAct.class, group.rules().orElseThrow().act());
                    for (Meeting meeting : FindingMaker.byId(group.meetings())) {
                        meeting.date()
                                .value()
                                .latest()
                                .filter(day -> day.isBefore(start)
                                        && Occurrences.of(dossier, asOf).held(meeting) == Answer.YES)
                                .ifPresent(day ->
                                        findings.add(finding(meeting, act, start, DateRange.daysBetween(day, start))));
                    }
                });
        return FindingMaker.together(findings.build(), SeveralMessage.MEETINGS_BEFORE_RULES);
    }

    private Finding finding(Meeting meeting, LegalAct rules, LocalDate start, long days) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.MEETING_BEFORE_RULES)
                                .with("date", meeting.date().value())
                                .with("rules", start)
                                .with("days", days),
                        ImmutableList.of(meeting, rules))
                .weighing(Weight.ofDays(days))
                .listedAs(
                        RowNames.meeting(meeting),
                        Phrase.of(SeveralMessage.DAYS_EARLIER).with("days", days));
    }
}
