package lt.kopz.core.leaf;

import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.wording.CoreMessage;

/** The words for how complete lists are. */
enum ListMessage implements CoreMessage {
    /** Nothing is recorded of a list, and nothing stated: {@code list}. */
    NOTHING_RECORDED("list.nothingRecorded"),
    /** What is recorded is taken for all: {@code list}. */
    TAKEN_FOR_ALL("list.takenForAll"),
    /** A list is known until a day only: {@code list}, {@code day}. */
    KNOWN_UNTIL("list.knownUntil"),
    /** A list is stated to be complete: {@code list}. */
    STATED_COMPLETE("list.statedComplete"),
    /** A sentence that what is not recorded may refute: {@code finding}, {@code list}. */
    NOT_DECLARED("list.notDeclared"),
    /** How many entries a source states: {@code list}. */
    STATED_NUMBER("list.statedNumber"),
    /** How many entries follow from numbers that are stated of parts or of longer times: {@code list}. */
    BY_NUMBERS("list.byNumbers"),
    /** What a list in part recorded leaves out: {@code list}. */
    LEFT_OUT("list.leftOut"),
    /** Coordination groups. */
    GROUPS("list.groups"),
    /** Members of a group. */
    MEMBERS("list.members"),
    /** Meetings of a group. */
    MEETINGS("list.meetings"),
    /** Minutes of meetings of a group. */
    MINUTES("list.minutes"),
    /** Yearly reports of a group. */
    REPORTS("list.reports"),
    /** Action plans. */
    PLANS("list.plans"),
    /** Measures of a plan. */
    MEASURES("list.measures"),
    /** Events. */
    EVENTS("list.events"),
    /** Cooperation agreements. */
    AGREEMENTS("list.agreements"),
    /** Values of indicators. */
    INDICATOR_VALUES("list.indicatorValues"),
    /** Funding needs. */
    NEEDS("list.needs"),
    /** Appropriations. */
    APPROPRIATIONS("list.appropriations"),
    /** Planned revenue. */
    PLANNED_REVENUES("list.plannedRevenues"),
    /** Revenue received. */
    REVENUES("list.revenues"),
    /** Tenders. */
    TENDERS("list.tenders"),
    /** Contracts. */
    CONTRACTS("list.contracts"),
    /** Transfers. */
    TRANSFERS("list.transfers"),
    /** Costs. */
    EXPENDITURES("list.expenditures"),
    /** Payments. */
    PAYMENTS("list.payments");

    private final String key;

    ListMessage(String key) {
        this.key = key;
    }

    static ListMessage of(ListKind kind) {
        return switch (kind) {
            case GROUPS -> GROUPS;
            case MEMBERS -> MEMBERS;
            case MEETINGS -> MEETINGS;
            case MINUTES -> MINUTES;
            case REPORTS -> REPORTS;
            case PLANS -> PLANS;
            case MEASURES -> MEASURES;
            case EVENTS -> EVENTS;
            case AGREEMENTS -> AGREEMENTS;
            case INDICATOR_VALUES -> INDICATOR_VALUES;
            case NEEDS -> NEEDS;
            case APPROPRIATIONS -> APPROPRIATIONS;
            case PLANNED_REVENUES -> PLANNED_REVENUES;
            case REVENUES -> REVENUES;
            case TENDERS -> TENDERS;
            case CONTRACTS -> CONTRACTS;
            case TRANSFERS -> TRANSFERS;
            case EXPENDITURES -> EXPENDITURES;
            case PAYMENTS -> PAYMENTS;
        };
    }

    @Override
    public String key() {
        return key;
    }
}
