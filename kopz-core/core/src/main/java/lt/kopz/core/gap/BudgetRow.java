package lt.kopz.core.gap;

import lt.kopz.core.wording.CoreMessage;

/**
 * What a budget says on either side, as planned or as carried out: operations, investment and financing, each gross.
 *
 * <p>Money is borrowed or repaid, kept over, or for what lasts only where a source states such a kind. What it states no kind of is revenue
 * and expense.
 */
public enum BudgetRow implements CoreMessage {
    /** Revenue without loans and money left over. */
    OWN_REVENUE("own-revenue", true, false),
    /** What is spent, repayments of loans left aside. */
    EXPENSE("expense", false, true),
    /** Loans taken, gross. */
    LOANS("loans", true, false),
    /** Loans repaid, gross. */
    REPAYMENTS("repayments", false, true),
    /** Money left over from earlier years: what is put into this budget, and the opening balance. */
    LEFT_OVER("left-over", true, false),
    /** Revenue less expense, what lasts left aside. */
    OPERATIONS("cash-of-operations", true, true),
    /** What comes in for what lasts, less what it costs. */
    INVESTMENT("cash-of-investment", true, true),
    /** Loans taken less loans repaid. */
    FINANCING("cash-of-financing", true, true),
    /** By how much money grows or shrinks: operations, investment and financing together, without what was left over. */
    CASH("cash-flow", true, true);

    private final String code;
    private final boolean isOfRevenue;
    private final boolean isOfSpending;

    BudgetRow(String code, boolean isOfRevenue, boolean isOfSpending) {
        this.code = code;
        this.isOfRevenue = isOfRevenue;
        this.isOfSpending = isOfSpending;
    }

    /**
     * What measures of it begin with.
     *
     * @return the code, such as {@code own-revenue}
     */
    public String code() {
        return code;
    }

    /**
     * Whether anything that comes in is in it.
     *
     * @return true for income and what is set off against it
     */
    public boolean isOfRevenue() {
        return isOfRevenue;
    }

    /**
     * Whether anything that goes out is in it.
     *
     * @return true for expense and what is set off against it
     */
    public boolean isOfSpending() {
        return isOfSpending;
    }

    @Override
    public String key() {
        return "gap.row." + code;
    }
}
