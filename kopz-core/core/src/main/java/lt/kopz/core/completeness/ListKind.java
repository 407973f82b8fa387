package lt.kopz.core.completeness;

import com.google.common.base.CaseFormat;
import lt.kopz.core.wording.CoreMessage;

/** What a list of a dossier holds. Each kind has one list for each owner that may have such things, and one for the dossier. */
public enum ListKind implements CoreMessage {
    /** Coordination groups; of the dossier. */
    GROUPS,
    /** Memberships of a group; a number is one of members with a seat of their own. */
    MEMBERS,
    /** Meetings of a group; a number is one of meetings held. */
    MEETINGS,
    /** Minutes of the meetings of a group, by the day of the meeting; a number is one of meetings with minutes. */
    MINUTES,
    /** Reports that a group gave, with reviews and other papers of its duties. */
    REPORTS,
    /** Action plans; of the dossier. */
    PLANS,
    /** Measures of a plan, goal or task. */
    MEASURES,
    /** Events of a plan, goal, task, measure or series; a number is one of events held, every occurrence counted. */
    EVENTS,
    /** Cooperation agreements, also those of a plan or measure; a number is one of agreements signed. */
    AGREEMENTS,
    /** Values that indicators of a plan or measure have reached. */
    INDICATOR_VALUES,
    /** Funding needs of a plan, goal, task or measure. */
    NEEDS,
    /** Appropriations to a plan, goal, task or measure, with their changes. */
    APPROPRIATIONS,
    /** Revenue that a plan, goal, task or measure is to have. */
    PLANNED_REVENUES,
    /** Revenue that a plan, goal, task or measure received. */
    REVENUES,
    /** Tenders for a plan, goal, task or measure. */
    TENDERS,
    /** Awards and contracts for a plan, goal, task or measure. */
    CONTRACTS,
    /** Transfers of money of a plan. */
    TRANSFERS,
    /** Costs of a plan, goal, task, measure, series or event. */
    EXPENDITURES,
    /** Payments for a plan, goal, task, measure, series or event, with refunds. */
    PAYMENTS;

    private final String key = "list." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());

    /**
     * Whether a further entry of the list may take back what another one adds: a reduction, a refund, an edition that replaces an earlier
     * one. Of such a list in part recorded, what is recorded is not even the least.
     *
     * @return true if it may
     */
    public boolean canTakeBack() {
        return switch (this) {
            case NEEDS, APPROPRIATIONS, PLANNED_REVENUES, REVENUES, PAYMENTS -> true;
            default -> false;
        };
    }

    /**
     * Whether an entry lasts for a time, as a membership does, and does not happen on a day: a number of such entries is one for each day of
     * its time.
     *
     * @return true for groups, members, plans and measures
     */
    public boolean lasts() {
        return switch (this) {
            case GROUPS, MEMBERS, PLANS, MEASURES -> true;
            default -> false;
        };
    }

    /**
     * Whether the entries are money.
     *
     * @return true for needs, appropriations, revenue, tenders, contracts, transfers, expenditures and payments
     */
    public boolean isMoney() {
        return compareTo(NEEDS) >= 0;
    }

    @Override
    public String key() {
        return key;
    }
}
