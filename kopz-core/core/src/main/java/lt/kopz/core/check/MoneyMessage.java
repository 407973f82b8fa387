package lt.kopz.core.check;

import lt.kopz.core.wording.CoreMessage;

/** The wording of findings about money. */
enum MoneyMessage implements CoreMessage {
    /** More spent than there was: {@code amount}, {@code day}. */
    SPENDING_BEYOND_APPROPRIATION("money.spendingBeyondAppropriation"),
    /** Spent before there was money: {@code amount}, {@code day}. */
    SPENDING_BEFORE_APPROPRIATION("money.spendingBeforeAppropriation"),
    /** Spent on something the money is not for: {@code amount}, {@code subject}. */
    UNPLANNED_SPENDING("money.unplannedSpending"),
    /** More appropriated than needed: {@code amount}, {@code plan}. */
    APPROPRIATION_BEYOND_NEED("money.appropriationBeyondNeed"),
    /** Days without any money: {@code days}, {@code plan}. */
    PLAN_UNFUNDED_FOR_DAYS("money.planUnfundedForDays"),
    /** Nobody is known to pay: {@code amount}, {@code subject}. */
    PAYER_UNKNOWN("money.payerUnknown"),
    /** Spent on a plan, goal or task that the money is not for: {@code amount}, {@code subject}. */
    UNPLANNED_SPENDING_ON("money.unplannedSpendingOn"),
    /** Parts that are unlike their whole: {@code whole}, {@code total}, {@code dimension}, {@code sum}, {@code amount}. */
    ITEMS_UNLIKE_TOTAL("money.totalUnlikeParts"),
    /** Money that is opened with other than carried over: {@code amount}, {@code year}, {@code plan}. */
    CARRY_OVER_MISMATCH("money.carryOverMismatch"),
    /** A change before what it changes: {@code change}, {@code original}. */
    CHANGE_BEFORE_APPROPRIATION("money.changeBeforeAppropriation"),
    /** Two needs that may be one: {@code one}, {@code other}. */
    COUNTED_TWICE("money.countedTwice"),
    /** A need beside needs of its parts: {@code total}, {@code parts}. */
    TOTAL_BESIDE_PARTS("money.totalBesideParts"),
    /** More than two needs that may be one: {@code count}. */
    COUNTED_SEVERAL_TIMES("money.countedSeveralTimes"),
    /** More than two equal appropriations that may be one: {@code count}, {@code amount}. */
    APPROPRIATED_SEVERAL_TIMES("money.appropriatedSeveralTimes"),
    /** Two equal appropriations that may be one: {@code amount}. */
    APPROPRIATED_TWICE("money.appropriatedTwice"),
    /** More than two equal revenues that may be one: {@code count}, {@code amount}. */
    REVENUE_SEVERAL_TIMES("money.revenueSeveralTimes"),
    /** Two equal revenues that may be one: {@code amount}. */
    REVENUE_TWICE("money.revenueTwice"),
    /**
     * A rate that contradicts the official one: {@code base}, {@code rate}, {@code term}, {@code day}, {@code source}, {@code official}.
     */
    RATE_UNLIKE_OFFICIAL("money.rateUnlikeOfficial"),
    /** An official rate: {@code rate}, {@code term}. */
    OFFICIAL_RATE("money.officialRate"),
    /** A stated balance that differs: {@code amount}, {@code day}. */
    BALANCE_MISMATCH("money.balanceMismatch"),
    /** More incurred and promised than there is: {@code what}, {@code available}, {@code incurred}, {@code committed}, {@code amount}. */
    COMMITTED_BEYOND_APPROPRIATION("money.committedBeyondAppropriation"),
    /** A contract unlike its items: {@code subject}, {@code value}, {@code sum}, {@code amount}. */
    CONTRACT_UNLIKE_ITEMS("money.contractUnlikeItems"),
    /** More paid than something cost: {@code subject}, {@code cost}, {@code paid}, {@code amount}. */
    PAID_BEYOND_COST("money.paidBeyondCost"),
    /** More paid than a contract is worth: {@code subject}, {@code value}, {@code paid}, {@code amount}. */
    PAID_BEYOND_CONTRACT("money.paidBeyondContract"),
    /** Paid before the contract: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_BEFORE_CONTRACT("money.paidBeforeContract"),
    /** Paid after the contract was over: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_AFTER_CONTRACT("money.paidAfterContract"),
    /** More back than was paid: {@code refunded}, {@code paid}, {@code amount}. */
    REFUND_BEYOND_PAYMENT("money.refundBeyondPayment"),
    /** Different amounts of one act for one thing: {@code one}, {@code other}. */
    AMOUNT_STATED_DIFFERENTLY("money.amountStatedDifferently"),
    /** A number in words unlike that in figures: {@code figures}, {@code words}. */
    WORDS_UNLIKE_FIGURES("money.wordsUnlikeFigures"),
    /** An amount by name: {@code kind}, {@code title}, {@code time}. */
    NAMED("money.named"),
    /** An amount of which nothing states what it is for: {@code kind}, {@code time}. */
    NAMED_WITHOUT_PURPOSE("money.namedWithoutPurpose"),
    /** What kinds of amounts are called. */
    NEED("money.need"),
    APPROPRIATION("money.appropriation"),
    PLANNED_REVENUE("money.plannedRevenue"),
    RECEIVED_REVENUE("money.receivedRevenue");

    private final String key;

    MoneyMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
