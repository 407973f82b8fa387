package lt.kopz.reporting.catalogue;

/** The words of what reports state of money. */
enum MoneyMessage implements ReportWords {
    /** Above the parts of an amount: {@code by}. */
    OF_WHICH("ofWhich"),
    /** What the parts of an amount leave. */
    NOT_ITEMISED("notItemised"),
    /** By how much parts go beyond their whole. */
    PARTS_TOO_MUCH("partsTooMuch"),
    /** What parts that are all there is miss of their whole. */
    PARTS_TOO_LITTLE("partsTooLittle"),
    /** How often an amount recurs: {@code amount}, {@code often}. */
    RECURS("recurs"),
    /** What revenue is added to another one. */
    REVENUE_ADDED("revenue.added"),
    /** What revenue is taken away from another one. */
    REVENUE_REDUCED("revenue.reduced"),
    /** A new whole of revenue. */
    REVENUE_REPLACED("revenue.replaced"),
    /** A caption with what all rows have in common: {@code caption}, {@code shared}. */
    CAPTION_SHARED("captionShared"),
    /** A programme: {@code name}. */
    PROGRAMME("programme"),
    /** Caption of a table. */
    TABLE_NEEDS("table.needs"),
    /** Caption of a table. */
    TABLE_REVENUE("table.revenue"),
    /** Caption of a table. */
    TABLE_CONTRACTS("table.contracts"),
    /** Caption of a table. */
    TABLE_PAYMENTS("table.payments"),
    /** Caption of a table. */
    TABLE_ALL_COSTS("table.allCosts"),
    /** Caption of a table by a classification: {@code scheme}. */
    TABLE_CODES("table.codes"),
    /** Caption of a table. */
    TABLE_SOURCES("table.sources"),
    /** Caption of a table. */
    TABLE_PLACES("table.places"),
    /** Heading of a column of codes. */
    COLUMN_CODE("column.code"),
    /** A contract of which nobody is promised anything: {@code subject}. */
    CONTRACT_TENDERED("contract.tendered"),
    /** One that somebody has won: {@code subject}. */
    CONTRACT_AWARDED("contract.awarded"),
    /** Caption of a table. */
    TABLE_EXECUTION("table.execution"),
    /** Caption of a table. */
    TABLE_FLOWS("table.flows"),
    /** Caption of a table: {@code what}, {@code rows}, {@code columns}. */
    MATRIX_NEEDS("matrix.needs"),
    /** Caption of a table: {@code what}, {@code rows}, {@code columns}. */
    MATRIX_APPROPRIATIONS("matrix.appropriations"),
    /** Caption of a table: {@code what}, {@code rows}, {@code columns}. */
    MATRIX_REVENUE("matrix.revenue"),
    /** Heading of a column. */
    COLUMN_SUBJECT("column.subject"),
    /** Heading of a column. */
    COLUMN_COUNTERPARTY("column.counterparty"),
    /** Heading of a column. */
    COLUMN_CONCLUDED("column.concluded"),
    /** Heading of a column. */
    COLUMN_WHOLE("column.whole"),
    /** Heading of a column. */
    COLUMN_PERCENT("column.percent"),
    /** Heading of a column. */
    COLUMN_FROM("column.from"),
    /** Heading of a column. */
    COLUMN_TO("column.to"),
    /** Heading of a column. */
    COLUMN_CHANGE("column.change"),
    /** Heading of a column. */
    COLUMN_BY_HOW_MUCH("column.byHowMuch"),
    /** An item of a contract: {@code item}, {@code quantity}, {@code price}. */
    CONTRACT_ITEM("contractItem"),
    /** An item of a contract: {@code item}, {@code quantity}, {@code unit}, {@code price}. */
    CONTRACT_ITEM_UNITS("contractItem.units"),
    /** Money that came back: {@code purpose}. */
    REFUND("refund"),
    /** Revenue of no kind that has a name. */
    OTHER_REVENUE("otherRevenue"),
    /** A cost of which no source says what it is for. */
    OTHER_COST("otherCost"),
    /** Term of a figure. */
    TERM_NOT_ITEMISED("term.notItemised"),
    /** Term of a figure. */
    TERM_REVENUE_PLANNED("term.revenuePlanned"),
    /** Term of a figure. */
    TERM_REVENUE_RECEIVED("term.revenueReceived"),
    /** Term of a figure. */
    TERM_OWN_REVENUE_PLANNED("term.ownRevenuePlanned"),
    /** Term of a figure. */
    TERM_OWN_REVENUE_RECEIVED("term.ownRevenueReceived"),
    /** Term of a figure. */
    TERM_ALL_REVENUE_PLANNED("term.allRevenuePlanned"),
    /** Term of a figure. */
    TERM_ALL_REVENUE_RECEIVED("term.allRevenueReceived"),
    /** Term of a figure. */
    TERM_PAID("term.paid"),
    /** Term of a figure: {@code result}. */
    TERM_PLANNED_OWN("term.plannedOwn"),
    /** Term of a figure: {@code result}. */
    TERM_PLANNED_AFTER("term.plannedAfter"),
    /** Term of a figure: {@code result}. */
    TERM_EXECUTED_OWN("term.executedOwn"),
    /** Term of a figure: {@code result}. */
    TERM_EXECUTED_AFTER("term.executedAfter"),
    /** More comes in than goes out. */
    SURPLUS("surplus"),
    /** More goes out than comes in. */
    DEFICIT("deficit"),
    /** Neither, or it cannot be determined. */
    RESULT("result"),
    /** How much of the need is appropriated. */
    APPROPRIATED_OF_NEED("appropriatedOfNeed"),
    /** How much of the appropriated money is spent. */
    SPENT_OF_APPROPRIATED("spentOfAppropriated"),
    /** How much of the need is spent. */
    SPENT_OF_NEED("spentOfNeed"),
    /** A percentage: {@code number}. */
    PERCENT("percent"),
    /** A share of which only the least is known: {@code low}. */
    PERCENT_AT_LEAST("percent.atLeast"),
    /** A share of which only the most is known: {@code high}. */
    PERCENT_AT_MOST("percent.atMost"),
    /** A share within bounds: {@code low}, {@code high}. */
    PERCENT_BETWEEN("percent.between"),
    /** Heading of a section: {@code plan}. */
    GAP_BY_TASK("gapByTask"),
    /** Caption of a table. */
    GAP_BY_TASK_TABLE("gapByTask.table"),
    /** Heading of a section: {@code plan}. */
    GAP_BY_KIND("gapByKind"),
    /** Caption of a table. */
    GAP_BY_KIND_TABLE("gapByKind.table"),
    /** Heading of a column. */
    COLUMN_TASK("column.task"),
    /** Heading of a column. */
    COLUMN_KIND("column.kind"),
    /** Heading of a section: {@code plan}. */
    EXECUTION("execution"),
    /** Heading of a section: {@code plan}. */
    CHANGES("changes"),
    /** Caption of a table. */
    CHANGES_TABLE("changes.table"),
    /** The same where there are too many editions to compare each. */
    CHANGES_TABLE_OF_LAST("changes.tableOfLast"),
    /** A figure of two years or editions: {@code figure}, {@code from}, {@code to}. */
    CHANGE_BETWEEN("changeBetween"),
    /** Which way an amount changed. */
    INCREASE("increase"),
    /** Which way an amount changed. */
    DECREASE("decrease"),
    /** Which way an amount changed. */
    UNCHANGED("unchanged"),
    /** Which way an amount changed. */
    CHANGE_UNDETERMINED("changeUndetermined");

    private final String key;

    MoneyMessage(String key) {
        this.key = "money." + key;
    }

    @Override
    public String key() {
        return key;
    }
}
