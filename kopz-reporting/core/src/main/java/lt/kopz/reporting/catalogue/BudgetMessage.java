package lt.kopz.reporting.catalogue;

/** The words of the public page of a budget. */
enum BudgetMessage implements ReportWords {
    /** That nobody has adopted it: {@code act}. */
    DRAFT,
    /** More is to be spent than comes in: {@code amount}. */
    DEFICIT,
    /** More comes in than is to be spent: {@code amount}. */
    SURPLUS,
    /** As much comes in as is to be spent. */
    EVEN,
    /** With loans and what was left over nothing is left or missing. */
    COVERED,
    /** With them something is left: {@code amount}. */
    LEFT,
    /** With them something is missing: {@code amount}. */
    MISSING,
    /** Caption: how it is covered. */
    IN_SHORT,
    /** Term: revenue with loans and money left over. */
    ALL_REVENUE,
    /** Caption: the main lines of revenue. */
    LINES_IN,
    /** Caption: the main lines of expense. */
    LINES_OUT,
    /** Heading: sums of the papers that do not hold. */
    MISPRINTS,
    /** Heading of a column. */
    COLUMN_BUDGET,
    /** Heading of a column. */
    COLUMN_LINE,
    /** What the parts of a line leave of it. */
    LINE_REST,
    /** Heading of a column. */
    COLUMN_PLANNED,
    /** Heading of a column. */
    COLUMN_EXECUTED,
    /** Caption: what changed from one act to the next: {@code from}, {@code to}. */
    CHANGED,
    /** Caption: how far it is carried out. */
    EXECUTED,
    /** A change: {@code amount} more. */
    MORE,
    /** A change: {@code amount} less. */
    LESS,
    /** Heading of a table of several budgets, none of which is added to another. */
    BUDGETS;
}
