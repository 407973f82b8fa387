package lt.kopz.reporting.catalogue;

/** The words of the public page of a budget. */
enum BudgetMessage implements ReportWords {
    /** Heading: {@code plan}. */
    SECTION("section"),
    /** That nobody has adopted it: {@code act}. */
    DRAFT("draft"),
    /** More is to be spent than comes in: {@code amount}. */
    DEFICIT("deficit"),
    /** More comes in than is to be spent: {@code amount}. */
    SURPLUS("surplus"),
    /** As much comes in as is to be spent. */
    EVEN("even"),
    /** With loans and what was left over nothing is left or missing. */
    COVERED("covered"),
    /** With them something is left: {@code amount}. */
    LEFT("left"),
    /** With them something is missing: {@code amount}. */
    MISSING("missing"),
    /** Caption: how it is covered. */
    IN_SHORT("inShort"),
    /** Term: revenue with loans and money left over. */
    ALL_REVENUE("allRevenue"),
    /** Caption: the main lines of revenue. */
    LINES_IN("linesIn"),
    /** Caption: the main lines of expense. */
    LINES_OUT("linesOut"),
    /** Heading: sums of the papers that do not hold. */
    MISPRINTS("misprints"),
    /** Heading of a column. */
    COLUMN_BUDGET("column.budget"),
    /** Heading of a column. */
    COLUMN_LINE("column.line"),
    /** Heading of a column. */
    COLUMN_BEFORE("column.before"),
    /** Heading of a column. */
    COLUMN_AFTER("column.after"),
    /** Heading of a column. */
    COLUMN_PLANNED("column.planned"),
    /** Heading of a column. */
    COLUMN_EXECUTED("column.executed"),
    /** Caption: what changed from one act to the next: {@code from}, {@code to}. */
    CHANGED("changed"),
    /** Caption: how far it is carried out. */
    EXECUTED("executed"),
    /** A change: {@code amount} more. */
    MORE("more"),
    /** A change: {@code amount} less. */
    LESS("less"),
    /** Heading of a table of several budgets, none of which is added to another. */
    BUDGETS("budgets");

    private final String key;

    BudgetMessage(String key) {
        this.key = "budget." + key;
    }

    @Override
    public String key() {
        return key;
    }
}
