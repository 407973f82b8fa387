package lt.kopz.portal;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What somebody who keeps a dossier can do about a finding, by the code of its rule. */
final class Remedy {
    private Remedy() {}

    static Text of(String code) {
        return Phrase.of(new PortalMessage(
                switch (code) {
                    case "COMPOSITION_UNKNOWN",
                            "AMOUNT_UNKNOWN",
                            "PAYER_UNKNOWN",
                            "CASE_MISSING",
                            "ACT_UNIDENTIFIED",
                            "PUBLICATION_NOT_STATED",
                            "MINUTES_MISSING",
                            "MEMBER_WITHOUT_ACT" -> "portal.findOut";
                    case "MEASURE_OVERDUE",
                            "DELIVERABLE_POSTPONED",
                            "EVENT_POSTPONED",
                            "POSTPONED_EVENT_OVERDUE",
                            "AGREEMENT_UNSIGNED",
                            "DUTY_LATE",
                            "TERM_EXPIRED",
                            "TIME_WITHOUT_PLAN",
                            "DEMAND_IGNORED",
                            "VACANCY_TOO_LONG" -> "portal.doneSince";
                    case "MEASURE_LATE",
                            "CADENCE",
                            "QUORUM",
                            "MAJORITY",
                            "COMPOSITION_UNLIKE_REQUIRED",
                            "SIDES_UNBALANCED",
                            "NOTICE_TOO_SHORT",
                            "MINUTES_LATE",
                            "DECISION_BEFORE_RULES" -> "portal.nextTime";
                    case "SPENDING_BEYOND_APPROPRIATION",
                            "SPENDING_BEFORE_APPROPRIATION",
                            "CHANGE_BEFORE_APPROPRIATION",
                            "UNPLANNED_SPENDING",
                            "APPROPRIATION_BEYOND_NEED",
                            "PLAN_UNFUNDED_FOR_DAYS",
                            "COMMITTED_BEYOND_APPROPRIATION",
                            "REDUCED_BEYOND_APPROPRIATION",
                            "PAID_BEYOND_AMOUNT",
                            "RATE_UNLIKE_OFFICIAL" -> "portal.askAccounts";
                    case "ACT_NOT_IN_FORCE",
                            "RESTS_ON_DRAFT",
                            "EARLIER_THAN_ACT",
                            "ACT_DAYS_CONTRADICT",
                            "AMENDMENT_CYCLE",
                            "PLAN_BEFORE_STRATEGIC_PLAN" -> "portal.lookUpAct";
                    default -> "portal.compareWith";
                }));
    }
}
