package lt.kopz.reporting.catalogue;

/** The words of the reports by which an office and its council work: the page for the council, the sheet before signing, year on year. */
enum OfficeMessage implements ReportWords {
    /** Title: {@code period}. */
    COUNCIL_TITLE,
    /** Which figures are inferred: {@code what}. */
    COUNCIL_INFERRED,
    /** A term in a sentence: {@code term}. */
    COUNCIL_TERM,
    /** Caption of a table. */
    COUNCIL_EVENTS,
    /** How many more events there are than are listed: {@code count}. */
    COUNCIL_MORE_EVENTS,
    /** The measures in one state: {@code count}, {@code numbers}. */
    COUNCIL_STATE,
    /** Heading of a section. */
    COUNCIL_DECISIONS,
    /** What to decide of a plan that lacks money: {@code plan}, {@code missing}. */
    DECIDE_GAP,
    /** The same for a time: {@code period} besides. */
    DECIDE_GAP_OF_PERIOD,
    /** What to decide of a measure: {@code measure}, {@code status}. */
    DECIDE_MEASURE,
    /** How many further plans lack money: {@code count}. */
    DECIDE_MORE_GAPS,
    /** How many more measures are not complete: {@code count}. */
    DECIDE_MORE,
    /** What a source recommends: {@code text}. */
    DECIDE_RECOMMENDED,
    /** Title: {@code period}. */
    SIGNING_TITLE,
    /** What the sheet is, and for whom. */
    SIGNING_INTRODUCTION,
    /** Heading of a section. */
    SIGNING_CLAIMS,
    /** Said where every claim holds. */
    SIGNING_CLAIMS_HOLD,
    /** Caption of a table. */
    SIGNING_CLAIMS_TABLE,
    /** Heading of a column. */
    COLUMN_WRITTEN,
    /** Heading of a column. */
    COLUMN_WHY_NOT,
    /** Why a claim cannot stand: {@code verdict}, {@code claim}. */
    WHY_NOT,
    /** Where the readings of a claim are listed: {@code code}. */
    READINGS_BELOW,
    /** Heading of a column. */
    COLUMN_INSTEAD,
    /** A wording: {@code all}, {@code held}, {@code day}. */
    INSTEAD_PARTICIPATIONS,
    /** A wording: {@code all}, {@code held}, {@code day}. */
    INSTEAD_EVENTS,
    /** A wording about measures: {@code day}, {@code states}. */
    INSTEAD_MEASURES,
    /** A wording about one figure: {@code figure}, {@code value}, {@code day}. */
    INSTEAD_FIGURE,

    INSTEAD_NO_SPENDING,
    /** A wording about meetings: {@code day}, {@code meetings}. */
    INSTEAD_MEETINGS,
    /** Said where the facts give no wording. */
    INSTEAD_NOTHING,
    /** Heading of a section. */
    SIGNING_FINDINGS,
    /** Heading of a section. */
    SIGNING_MISSING,
    /** Requisites that are not given: {@code what}. */
    MISSING_REQUISITES,
    /** Kinds of facts of which nothing is recorded: {@code what}. */
    MISSING_LISTS,
    /** Kinds that nobody has named: {@code what}, their codes. */
    MISSING_KINDS,
    /** A requisite. */
    REQUISITE_BODY,
    /** A requisite. */
    REQUISITE_DATE,
    /** A requisite. */
    REQUISITE_NUMBER,
    /** A requisite. */
    REQUISITE_PLACE,
    /** A requisite. */
    REQUISITE_SIGNATORY,
    /** A requisite. */
    REQUISITE_NAME,
    /** Title: {@code from}, {@code to}. */
    YEARS_TITLE,
    /** Up to which day the data of a year reach: {@code day}. */
    YEARS_UNTIL,
    /** Said where the data of two years end at different times of the year. */
    YEARS_UNLIKE,
    /** That the data end before the later {@code period} begins. */
    YEARS_NOT_BEGUN,
    /** Where the figures are explained. */
    YEARS_EXPLAINED,
    /** Heading of a section. */
    YEARS_FIGURES,
    /** Caption of a table. */
    YEARS_MONEY,
    /** Caption of a table. */
    YEARS_COUNTS,
    /** The costs of one year. */
    YEARS_INCURRED,
    /** Heading of a section. */
    YEARS_PROMISES,
    /** Caption of a table. */
    YEARS_PROMISES_TABLE,
    /** Agreements: {@code purpose}. */
    YEARS_AGREEMENTS,
    /** Heading of a column. */
    COLUMN_PROMISED,
    /** Heading of a column. */
    COLUMN_BY_WHEN,
    /** Heading of a column. */
    COLUMN_CAME,
    /** What came of a promise. */
    CAME_DONE,
    /** What came of a promise. */
    CAME_POSTPONED,
    /** What came of a promise. */
    CAME_PLANNED,
    /** What came of the measure of a promise: {@code status}. */
    CAME_MEASURE,
    /** Caption of the picture of what money changed from one year to the next. */
    YEARS_MONEY_CHART,
    /** Caption of the picture of what counts changed from one year to the next. */
    YEARS_COUNTS_CHART,
    /** Said where municipalities report on different years: {@code periods}. */
    ROLL_UP_PERIODS,
    /** Said where data are known up to different days: {@code from}, {@code to}. */
    ROLL_UP_HORIZONS;
}
