package lt.kopz.core.refusal;

/**
 * What a refusal speaks about, as an argument of a {@link RefusedException}. Its name in each language, in the cases that sentences ask for,
 * stands in the files of {@code lt.kopz.core.problem}: {@code word.QUOTE}, {@code word.QUOTE.genitive}. Words are stable; new ones may be
 * added.
 *
 * <pre>{@code
 * throw new RefusedException(ProblemKind.BLANK_TEXT, "what", Word.PERSON_NAME);
 * }</pre>
 */
public enum Word {
    // ---- texts

    /** Number of an act. */
    ACT_NUMBER,
    /** Number of the agenda item. */
    AGENDA_NUMBER,
    /** Other spelling of the name. */
    ALIAS,
    /** Reference to a document. */
    DOCUMENT,
    /** Name of the person. */
    PERSON_NAME,
    /** Reference to a place in the document. */
    PLACE,
    /** Quotation. */
    QUOTE,
    /** Source of the rate. */
    RATE_SOURCE,
    /** Identifier in a register. */
    IDENTIFIER,
    /** Text. */
    TEXT,
    /** Name of the translator. */
    TRANSLATOR,
    /** Form in a case. */
    WORD_FORM,

    // ---- lists

    /** Numbers of the act. */
    ACT_NUMBERS,
    /** Categories. */
    CATEGORIES,
    /** Cells of the table. */
    CELLS,
    /** Other parties to the agreement. */
    COUNTERPARTIES,
    /** Sectors. */
    SECTORS,
    /** Sources. */
    SOURCES,
    /** Amounts as they are stated. */
    STATED_AMOUNTS,

    // ---- what must be several

    /** Values. */
    ALTERNATIVES,
    /** Subjects. */
    SUBJECTS,

    // ---- what two things cannot share

    /** Category. */
    CATEGORY,
    /** Of a budget, such as the economic one. */
    CLASSIFICATION,
    /** Date. */
    DATE,
    /** Entry. */
    ENTRY,
    /** Point. */
    POINT,

    // ---- texts of a form

    /** Address of a document. */
    ADDRESS,
    /** Code of capital letters. */
    CODE,
    /** Country code. */
    COUNTRY,
    /** Day. */
    DAY,
    /** Day of the year. */
    DAY_OF_YEAR,
    /** Name of an issuer. */
    ISSUER,
    /** Language tag. */
    LANGUAGE,
    /** Period. */
    PERIOD,
    /** Number of a point. */
    POINT_NUMBER,
    /** Name of a register. */
    REGISTER,

    // ---- numbers

    /** Number of acts. */
    ACTS,
    /** Number. */
    COUNT,
    /** Number of days. */
    DAYS,
    /** Number of months. */
    MONTHS,
    /** Length of the interval. */
    GAP,
    /** Number of hours. */
    HOURS,
    /** Number of intended events. */
    INTENDED_EVENTS,
    /** Number of members. */
    MEMBERS,
    /** Number of minutes in an academic hour. */
    MINUTES,
    /** Number of occasions. */
    OCCASIONS,
    /** Number of people. */
    PEOPLE,
    /** Quantity. */
    QUANTITY,
    /** Rate. */
    RATE,
    /** Ratio. */
    RATIO,
    /** Number of seats. */
    SEATS,
    /** Number of all units. */
    TARGET_UNITS,
    /** Number of times in a period. */
    TIMES,
    /** Number of units paid for. */
    UNITS,

    // ---- amounts

    /** Claim. */
    CLAIM,
    /** Contract. */
    CONTRACT,
    /** Expenditure. */
    EXPENDITURE,
    /** Need. */
    NEED,
    /** Payment. */
    PAYMENT,
    /** Transfer. */
    TRANSFER,
    /** Price of a unit. */
    UNIT_PRICE,

    // ---- what excludes another

    /** Event or series of events. */
    EVENT_OR_SERIES,
    /** Goal. */
    GOAL,
    /** Larger need. */
    LARGER_NEED,
    /** Measure. */
    MEASURE,
    /** Programme. */
    PROGRAMME,
    /** Replaced need. */
    REPLACED_NEED,
    /** Strategic measure. */
    STRATEGIC_MEASURE,
    /** Task. */
    TASK
}
