package lt.kopz.reporting.catalogue;

/** The words of the reports by which an office and its council work: the page for the council, the sheet before signing, year on year. */
enum OfficeMessage implements ReportWords {
    /** Title: {@code period}. */
    COUNCIL_TITLE("council.title"),
    /** Which figures are inferred: {@code what}. */
    COUNCIL_INFERRED("council.inferred"),
    /** A term in a sentence: {@code term}. */
    COUNCIL_TERM("council.term"),
    /** Caption of a table. */
    COUNCIL_EVENTS("council.events"),
    /** How many more events there are than are listed: {@code count}. */
    COUNCIL_MORE_EVENTS("council.moreEvents"),
    /** The measures in one state: {@code count}, {@code numbers}. */
    COUNCIL_STATE("council.state"),
    /** Heading of a section. */
    COUNCIL_DECISIONS("council.decisions"),
    /** What to decide of a plan that lacks money: {@code plan}, {@code missing}. */
    DECIDE_GAP("council.decide.gap"),
    /** What to decide of a measure: {@code measure}, {@code status}. */
    DECIDE_MEASURE("council.decide.measure"),
    /** How many further plans lack money: {@code count}. */
    DECIDE_MORE_GAPS("council.decide.moreGaps"),
    /** How many more measures are not complete: {@code count}. */
    DECIDE_MORE("council.decide.more"),
    /** What a source recommends: {@code text}. */
    DECIDE_RECOMMENDED("council.decide.recommended"),
    /** Title: {@code period}. */
    SIGNING_TITLE("signing.title"),
    /** What the sheet is, and for whom. */
    SIGNING_INTRODUCTION("signing.introduction"),
    /** Heading of a section. */
    SIGNING_CLAIMS("signing.claims"),
    /** Said where every claim holds. */
    SIGNING_CLAIMS_HOLD("signing.claims.hold"),
    /** Caption of a table. */
    SIGNING_CLAIMS_TABLE("signing.claims.table"),
    /** Heading of a column. */
    COLUMN_WRITTEN("signing.column.written"),
    /** Heading of a column. */
    COLUMN_WHY_NOT("signing.column.whyNot"),
    /** Why a claim cannot stand: {@code verdict}, {@code claim}. */
    WHY_NOT("signing.whyNot"),
    /** Where the readings of a claim are listed: {@code code}. */
    READINGS_BELOW("signing.readingsBelow"),
    /** Heading of a column. */
    COLUMN_INSTEAD("signing.column.instead"),
    /** A wording: {@code all}, {@code held}, {@code day}. */
    INSTEAD_PARTICIPATIONS("signing.instead.participations"),
    /** A wording: {@code all}, {@code held}, {@code day}. */
    INSTEAD_EVENTS("signing.instead.events"),
    /** A wording about measures: {@code day}, {@code states}. */
    INSTEAD_MEASURES("signing.instead.measures"),
    /** A wording about one figure: {@code figure}, {@code value}, {@code day}. */
    INSTEAD_FIGURE("signing.instead.figure"),

    INSTEAD_NO_SPENDING("signing.instead.noSpending"),
    /** A wording about meetings: {@code day}, {@code meetings}. */
    INSTEAD_MEETINGS("signing.instead.meetings"),
    /** Said where the facts give no wording. */
    INSTEAD_NOTHING("signing.instead.nothing"),
    /** Heading of a section. */
    SIGNING_FINDINGS("signing.findings"),
    /** Heading of a section. */
    SIGNING_MISSING("signing.missing"),
    /** Requisites that are not given: {@code what}. */
    MISSING_REQUISITES("signing.missing.requisites"),
    /** Kinds of facts of which nothing is recorded: {@code what}. */
    MISSING_LISTS("signing.missing.lists"),
    /** Kinds that nobody has named: {@code what}, their codes. */
    MISSING_KINDS("signing.missing.kinds"),
    /** A requisite. */
    REQUISITE_BODY("signing.requisite.body"),
    /** A requisite. */
    REQUISITE_DATE("signing.requisite.date"),
    /** A requisite. */
    REQUISITE_NUMBER("signing.requisite.number"),
    /** A requisite. */
    REQUISITE_PLACE("signing.requisite.place"),
    /** A requisite. */
    REQUISITE_SIGNATORY("signing.requisite.signatory"),
    /** A requisite. */
    REQUISITE_NAME("signing.requisite.name"),
    /** Title: {@code from}, {@code to}. */
    YEARS_TITLE("years.title"),
    /** Up to which day the data of a year reach: {@code day}. */
    YEARS_UNTIL("years.until"),
    /** Said where the data of two years end at different times of the year. */
    YEARS_UNLIKE("years.unlike"),
    /** Where the figures are explained. */
    YEARS_EXPLAINED("years.explained"),
    /** Heading of a section. */
    YEARS_FIGURES("years.figures"),
    /** Caption of a table. */
    YEARS_MONEY("years.money"),
    /** Caption of a table. */
    YEARS_COUNTS("years.counts"),
    /** The costs of one year. */
    YEARS_INCURRED("years.incurred"),
    /** Heading of a section. */
    YEARS_PROMISES("years.promises"),
    /** Caption of a table. */
    YEARS_PROMISES_TABLE("years.promises.table"),
    /** Agreements: {@code purpose}. */
    YEARS_AGREEMENTS("years.agreements"),
    /** Heading of a column. */
    COLUMN_PROMISED("years.column.promised"),
    /** Heading of a column. */
    COLUMN_BY_WHEN("years.column.byWhen"),
    /** Heading of a column. */
    COLUMN_CAME("years.column.came"),
    /** What came of a promise. */
    CAME_DONE("years.came.done"),
    /** What came of a promise. */
    CAME_POSTPONED("years.came.postponed"),
    /** What came of a promise. */
    CAME_PLANNED("years.came.planned"),
    /** What came of the measure of a promise: {@code status}. */
    CAME_MEASURE("years.came.measure"),
    /** Caption of a table. */
    YEARS_MEASURES_TABLE("years.measures.table"),
    /** Caption of the picture of what changed from one year to the next. */
    YEARS_CHART("years.chart"),
    /** Said where municipalities report on different years: {@code periods}. */
    ROLL_UP_PERIODS("rollUp.periods"),
    /** Said where data are known up to different days: {@code from}, {@code to}. */
    ROLL_UP_HORIZONS("rollUp.horizons");

    private final String key;

    OfficeMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
