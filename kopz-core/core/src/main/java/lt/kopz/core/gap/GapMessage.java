package lt.kopz.core.gap;

import lt.kopz.core.wording.CoreMessage;

/** The words that the family of gaps is named and explained with. */
public enum GapMessage implements CoreMessage {
    /** The gap that other sources' money lessens too. */
    ALL_SOURCES("gap.allSources"),
    /** All money for the need. */
    FROM_ALL_SOURCES("gap.fromAllSources"),
    /** All money of other sources. */
    OTHER_SOURCES("gap.otherSources"),
    /** The assumption that what somebody else paid for is an item of the need. */
    INSIDE_THE_NEED("gap.insideTheNeed"),
    /** The need less the cost incurred. */
    DELIVERY("gap.delivery"),
    /** Cost for which there is no money. */
    UNFUNDED("gap.unfunded"),
    /** What one appropriation is overspent by: {@code what}. */
    OVERSPENT("gap.overspent"),
    /** The reading that items paid from one appropriation share its money. */
    SHARED_MONEY("gap.sharedMoney"),
    /** What is carried over to the next year: {@code year}. */
    CARRIED_OVER("gap.carriedOver"),
    /** The reading that what is not covered in a year stays needed. */
    NEED_STAYS("gap.needStays"),
    /** The gap of a year by even spreading: {@code year}. */
    PRO_RATA("gap.proRata"),
    /** A part of the need by even spreading: {@code period}. */
    SPREAD("gap.spread"),
    /** The assumption of even spreading: {@code period}. */
    EVENLY("gap.evenly"),
    /** The days from the approval of the plan to its first money. */
    TIMING("gap.timing"),
    /** One span of days: {@code approved}, {@code appropriated}. */
    TIMING_SPAN("gap.timing.span"),
    /** No approval is known. */
    NOT_APPROVED("gap.notApproved"),
    /** A day is not known. */
    DAY_UNKNOWN("gap.dayUnknown"),
    /** Nothing was appropriated by the day: {@code day}. */
    NO_MONEY_YET("gap.noMoneyYet"),
    /** How much of the need is covered. */
    COVERAGE("gap.coverage"),
    /** Nothing is needed, so no share of it is covered. */
    NOTHING_NEEDED("gap.nothingNeeded"),
    /** Nothing is appropriated, so no share of it is spent. */
    NOTHING_APPROPRIATED("gap.nothingAppropriated"),
    /** An amount is below zero, so it is no share of another one and has none. */
    BELOW_ZERO("gap.belowZero"),
    /** A part of a line that is not split: {@code what}. */
    NOT_SPLIT("gap.notSplit"),
    /** {@code what}, beside what is certainly of something else. */
    BESIDE_OTHERS("gap.besideOthers"),
    /** What the parts of a line are in all. */
    ITEMISED("gap.itemised"),
    /** What the parts of a line leave, of which nobody knows what it is for. */
    NOT_ITEMISED("gap.notItemised"),
    /** What parts that are stated to be all miss of their total. */
    PARTS_MISS("gap.partsMiss"),
    /** That not all that is stated of a whole and its parts can hold. */
    CONTRADICTED("gap.contradicted"),
    /** Why a part of the need is unknown. */
    NEED_NOT_SPLIT("gap.needNotSplit"),
    /** Why the need of a time that the plan does not cover is unknown: {@code period}. */
    OUTSIDE_PLAN("gap.outsidePlan"),
    /** Why a part of the appropriated money is unknown. */
    APPROPRIATION_NOT_SPLIT("gap.appropriationNotSplit"),
    /** The reading that money is of the year it takes effect in. */
    YEAR_OF_EFFECT("gap.yearOfEffect"),
    /** A new whole in place of an earlier one: {@code what}. */
    REPLACED("gap.replaced"),
    /** Money added: {@code what}. */
    ADDED("gap.added"),
    /** What revenue is with its changes: {@code what}. */
    AMENDED_REVENUE("gap.amendedRevenue"),
    /** A day: {@code day}. */
    DAY("gap.day"),
    /** What an appropriation is with its changes. */
    AMENDED("gap.amended"),
    /** Money taken away: {@code what}. */
    REDUCED("gap.reduced"),
    /** Money paid back: {@code subject}. */
    REFUNDED("gap.refunded"),
    /** A figure of a part of the money or of an edition: {@code figure}, {@code part}. */
    OF_PART("gap.ofPart"),
    /** A title in quotes: {@code title}. */
    PART_TITLE("gap.part.title"),
    /** A measure by number and title: {@code what}. */
    PART_MEASURE("gap.part.measure"),
    /** A task by code and title: {@code what}. */
    PART_TASK("gap.part.task"),
    /** A goal by code and title: {@code what}. */
    PART_GOAL("gap.part.goal"),
    /** What is in no task. */
    PART_WITHOUT_TASK("gap.part.withoutTask"),
    /** What is in no goal. */
    PART_WITHOUT_GOAL("gap.part.withoutGoal"),
    /** A time: {@code period}. */
    PART_PERIOD("gap.part.period"),
    /** The appropriation manager: {@code who}. */
    PART_MANAGER("gap.part.manager"),
    /** A programme: {@code who}. */
    PART_PROGRAMME("gap.part.programme"),
    /** A code of a classification: {@code scheme}, {@code code}, with its name where it has one. */
    PART_CODE("gap.part.code"),
    /** A code of a source: {@code code}, with its name where it has one. */
    PART_SOURCE_CODE("gap.part.sourceCode"),
    /** A place: {@code name}. */
    PART_PLACE("gap.part.place"),
    /** The payer: {@code who}. */
    PART_PAYER("gap.part.payer"),
    /** Money of one currency alone: {@code currency}. */
    PART_CURRENCY("gap.part.currency"),
    /** A figure of all plans together. */
    ALL_PLANS("gap.allPlans"),
    /** Money of one plan is a part of that of another. */
    PLANS_OVERLAP("gap.plansOverlap"),
    /** Why no total is formed over several budgets of one body. */
    BUDGETS_APART("gap.budgetsApart"),
    /** The edition that an act made: {@code act}. */
    EDITION("gap.edition"),
    /** Every amount as it was first set. */
    FIRST_APPROVED("gap.firstApproved"),
    /** The balance of a programme. */
    PROGRAMME_BALANCE("gap.programmeBalance"),
    /** The money appropriated to a programme. */
    APPROPRIATED_PROGRAMME("gap.appropriatedToProgramme"),
    /** The balance of the plan's books. */
    BALANCE("gap.balance"),
    /** All that came in. */
    INCOME("gap.income"),
    /** Money that was there when the books were opened. */
    OPENING_BALANCE("gap.openingBalance"),
    /** The balance that a source states to be left. */
    CLOSING_BALANCE("gap.closingBalance"),
    /** Money received from somebody else. */
    RECEIVED("gap.received"),
    /** Money carried over to the next year. */
    CARRIED_TO_NEXT_YEAR("gap.carriedToNextYear"),
    /** All money carried over to the next year. */
    CARRIED_ON("gap.carriedOn"),
    /** What is priced or promised and still to come. */
    COMMITTED("gap.committed"),
    /** The reading that what is committed rests on an assumption. */
    COMMITTED_ASSUMED("gap.committed.assumed"),
    /** Money of a source of another kind: {@code source}. */
    PART_SOURCE("gap.part.source"),
    /** Money of an economic kind: {@code kind}. */
    PART_KIND("gap.part.kind"),
    /** What several statements of one amount leave. */
    BOUNDED("gap.bounded"),
    /** What totals along several dimensions have in common. */
    IN_COMMON("gap.inCommon"),
    /** What the parts are at least: {@code what}. */
    AT_LEAST_PARTS("gap.atLeastParts"),
    /** What a whole leaves beside the other parts: {@code what}. */
    LEFT_BY_WHOLE("gap.leftByWhole"),
    /** How many times something is due: {@code period}. */
    TIMES_DUE("gap.timesDue"),
    /** How much each time. */
    EACH_TIME("gap.eachTime"),
    /** An entry and its act: {@code what}, {@code act}. */
    BY_ACT("gap.byAct"),
    /** An entry that counts later than is stated, since its act is in force later: {@code entry}, {@code since}, {@code stated}. */
    COUNTED_SINCE_ACT("gap.countedSinceAct"),
    /** An entry and what it is for: {@code entry}, {@code what}. */
    ENTRY_FOR("gap.entryFor"),
    /** A contract: {@code subject}. */
    CONTRACT("gap.contract"),
    /** What is left of a contract: {@code subject}. */
    LEFT_OF_CONTRACT("gap.leftOfContract"),
    /** What is incurred under a contract. */
    INCURRED_UNDER_CONTRACT("gap.incurredUnderContract"),
    /** What a contract is drawn down by. */
    DRAWN("gap.drawn"),
    /** What there is to spend: what came in less what went elsewhere. */
    AVAILABLE("gap.available"),
    /** What was handed over or carried over, and so is not there any more. */
    NOT_THERE("gap.notThere"),
    /** Money of a plan that is on none of its appropriations. */
    ON_NO_APPROPRIATION("gap.onNoAppropriation"),
    /** What came back of what a contract was drawn down by. */
    CAME_BACK("gap.cameBack"),
    /** What is paid. */
    PAID("gap.paid"),
    /** A payment: {@code subject}. */
    PAID_FOR("gap.paidFor"),
    /** What is paid on a contract and no cost accounts for: {@code subject}. */
    PAID_BEYOND_COSTS("gap.paidBeyondCosts"),
    /** Something and when it was: {@code what}, {@code date}. */
    ON_DAY("gap.onDay"),
    /** A payment of which nobody says what it is for. */
    OTHER_PAYMENT("gap.otherPayment"),
    /** Received money that an appropriation hands on. */
    HANDED_ON("gap.handedOn"),
    /** The revenue planned. */
    REVENUE_PLANNED("gap.revenuePlanned"),
    /** The revenue received. */
    REVENUE_RECEIVED("gap.revenueReceived"),
    /** The planned revenue that has not come in. */
    REVENUE_OUTSTANDING("gap.revenueOutstanding"),
    /** One entry of planned revenue. */
    PLANNED_ENTRY("gap.plannedEntry"),
    /** What the planned budget leaves. */
    RESULT_PLANNED("gap.resultPlanned"),
    /** What the budget left as it was carried out. */
    RESULT_EXECUTED("gap.resultExecuted"),
    /** Revenue less spending, without financing. */
    RESULT_OWN("gap.resultOwn"),
    /** Loans and what was left over, which may be parts of a larger revenue. */
    BORROWED("gap.borrowed"),
    /** What comes in for the operations of a budget. */
    REVENUE_OF_OPERATIONS("gap.revenueOfOperations"),
    /** What of revenue does not: what is for what lasts, loans and what was left over. */
    NOT_OF_OPERATIONS("gap.notOfOperations"),
    /** What the operations of a budget cost. */
    EXPENSE_OF_OPERATIONS("gap.expenseOfOperations"),
    /** What of spending is not for them: what lasts, and repayment. */
    NOT_SPENT_ON_OPERATIONS("gap.notSpentOnOperations"),
    /** Loans, what was left over, and the opening balance. */
    FINANCING("gap.financing"),
    /** The same less what is repaid. */
    FINANCING_NET("gap.financingNet"),
    /** A row of a budget as planned: {@code figure}. */
    PLANNED_ROW("gap.plannedRow"),
    /** A row of a budget as carried out: {@code figure}. */
    EXECUTED_ROW("gap.executedRow"),
    /** What is spent. */
    SPENT("gap.spent"),
    /** What tenders are asked for. */
    TENDERED("gap.tendered"),
    /** What is awarded. */
    AWARDED("gap.awarded"),
    /** How much of the appropriated money is spent. */
    SPENT_OF_APPROPRIATED("gap.spentOfAppropriated"),
    /** How much of the need is spent. */
    SPENT_OF_NEEDED("gap.spentOfNeeded"),
    /** What of the need is not itemised. */
    NOT_ITEMISED_FIGURE("gap.notItemisedFigure"),
    /** How one figure differs from another: {@code from}, {@code to}. */
    CHANGE("gap.change"),
    /** What is incurred and committed. */
    COST("gap.cost"),
    /** What parts of a figure leave of it: {@code whole}. */
    REST("gap.rest"),
    /** Costs that others are stated to have paid. */
    PAID_BY_OTHERS("gap.paidByOthers"),
    /** Costs that nobody is stated to have paid. */
    PAYER_NOT_STATED("gap.payerNotStated"),
    /** The payer of something is not known: {@code subject}. */
    PAYER_UNKNOWN("gap.payerUnknown");

    private final String key;

    GapMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
