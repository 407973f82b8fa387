package lt.kopz.reporting.catalogue;

/** The words of what reports state of money. */
enum MoneyMessage implements ReportWords {
    /** Above the parts of an amount: {@code by}. */
    OF_WHICH,
    /** What the parts of an amount leave. */
    NOT_ITEMISED,
    /** By how much parts go beyond their whole. */
    PARTS_TOO_MUCH,
    /** What parts that are all there is miss of their whole. */
    PARTS_TOO_LITTLE,
    /** How often an amount recurs: {@code amount}, {@code often}. */
    RECURS,
    /** That an amount is not stated and follows from what it is a part of. */
    FOLLOWS,
    /** A caption with what all rows have in common: {@code caption}, {@code shared}. */
    CAPTION_SHARED,
    /** A programme: {@code name}. */
    PROGRAMME,
    /** Caption of a table. */
    TABLE_NEEDS,
    /** Caption of a table. */
    TABLE_REVENUE,
    /** Caption of a table. */
    TABLE_CONTRACTS,
    /** Caption of a table. */
    TABLE_PAYMENTS,
    /** Caption of a table. */
    TABLE_ALL_COSTS,
    /** Caption of a table. */
    TABLE_EXECUTION,
    /** Caption of a table. */
    TABLE_FLOWS,
    /** Heading of a column. */
    COLUMN_SUBJECT,
    /** Heading of a column. */
    COLUMN_COUNTERPARTY,
    /** Heading of a column. */
    COLUMN_CONCLUDED,
    /** Heading of a column. */
    COLUMN_WHOLE,
    /** Heading of a column. */
    COLUMN_PERCENT,
    /** Heading of a column. */
    COLUMN_FROM,
    /** Heading of a column. */
    COLUMN_TO,
    /** Heading of a column. */
    COLUMN_BY_HOW_MUCH,
    /** An item of a contract: {@code item}, {@code quantity}, {@code price}. */
    CONTRACT_ITEM,
    /** An item of a contract: {@code item}, {@code quantity}, {@code unit}, {@code price}. */
    CONTRACT_ITEM_UNITS,
    /** Money that came back: {@code purpose}. */
    REFUND,
    /** Revenue of no kind that has a name. */
    OTHER_REVENUE,
    /** A cost of which no source says what it is for. */
    OTHER_COST,
    /** Term of a figure. */
    TERM_NOT_ITEMISED,
    /** Term of a figure. */
    TERM_PAID,
    /** More comes in than goes out. */
    SURPLUS,
    /** More goes out than comes in. */
    DEFICIT,
    /** Neither, or it cannot be determined. */
    RESULT,
    /** How much of the need is appropriated. */
    APPROPRIATED_OF_NEED,
    /** How much of the appropriated money is spent. */
    SPENT_OF_APPROPRIATED,
    /** How much of the need is spent. */
    SPENT_OF_NEED,
    /** A percentage: {@code number}. */
    PERCENT,
    /** Heading of a column. */
    COLUMN_TASK,
    /** Heading of a column. */
    COLUMN_KIND,
    /** Heading of a section: {@code plan}. */
    EXECUTION;
}
