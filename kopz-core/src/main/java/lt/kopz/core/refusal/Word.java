package lt.kopz.core.refusal;

/**
 * What a refusal speaks about, as an argument of a {@link RefusedException}: each has a name in every language, in the cases that its sentences
 * need, in the files of {@code lt.kopz.core.problem}.
 *
 * <pre>{@code
 * throw new RefusedException(ProblemKind.BLANK_TEXT, "Person.name must not be blank", "what", Word.PERSON_NAME);
 * }</pre>
 */
public enum Word {
    // ---- texts

    /** The number of an act. */
    ACT_NUMBER,
    /** The number of the agenda item. */
    AGENDA_NUMBER,
    /** The other spelling of the name. */
    ALIAS,
    /** The document. */
    DOCUMENT,
    /** The name of the person. */
    PERSON_NAME,
    /** The place in the document. */
    PLACE,
    /** The quotation. */
    QUOTE,
    /** The source of the rate. */
    RATE_SOURCE,
    /** The text. */
    TEXT,
    /** The translator. */
    TRANSLATOR,
    /** The form in a case. */
    WORD_FORM,

    // ---- lists

    /** The numbers of the act. */
    ACT_NUMBERS,
    /** The categories. */
    CATEGORIES,
    /** The cells of the table. */
    CELLS,
    /** The other parties to the agreement. */
    COUNTERPARTIES,
    /** The sectors. */
    SECTORS,
    /** The sources. */
    SOURCES,

    // ---- what must be several

    /** The values. */
    ALTERNATIVES,
    /** The facts. */
    SUBJECTS,

    // ---- what two things cannot share

    /** The code of a category. */
    CATEGORY_CODE,
    /** The date. */
    DATE,
    /** The id of an entry. */
    ENTRY_ID,

    // ---- texts of a form

    /** The code. */
    CODE,
    /** The country code. */
    COUNTRY,
    /** The day. */
    DAY,
    /** The day of the year. */
    DAY_OF_YEAR,
    /** The name of an issuer. */
    ISSUER,
    /** The language tag. */
    LANGUAGE,
    /** The period. */
    PERIOD,
    /** The number of a point. */
    POINT_NUMBER,
    /** The name of a register. */
    REGISTER,

    // ---- numbers

    /** The number of acts. */
    ACTS,
    /** The number. */
    COUNT,
    /** The number of days. */
    DAYS,
    /** The length of the interval. */
    GAP,
    /** The number of hours. */
    HOURS,
    /** The number of intended events. */
    INTENDED_EVENTS,
    /** The number of members. */
    MEMBERS,
    /** The number of minutes in an academic hour. */
    MINUTES,
    /** The number of occasions. */
    OCCASIONS,
    /** The number of people. */
    PEOPLE,
    /** The quantity. */
    QUANTITY,
    /** The rate. */
    RATE,
    /** The ratio. */
    RATIO,
    /** The number of seats. */
    SEATS,
    /** The number of all units. */
    TARGET_UNITS,
    /** The number of times in a period. */
    TIMES,
    /** The number of units paid for. */
    UNITS,

    // ---- amounts

    /** The expenditure. */
    EXPENDITURE,
    /** The need. */
    NEED,
    /** The transfer. */
    TRANSFER,
    /** The price of a unit. */
    UNIT_PRICE,

    // ---- what excludes another

    /** The goal. */
    GOAL,
    /** The larger need. */
    LARGER_NEED,
    /** The measure. */
    MEASURE,
    /** The programme. */
    PROGRAMME,
    /** The replaced need. */
    REPLACED_NEED,
    /** The strategic measure. */
    STRATEGIC_MEASURE,
    /** The task. */
    TASK
}
