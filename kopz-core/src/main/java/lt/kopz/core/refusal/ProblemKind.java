package lt.kopz.core.refusal;

/**
 * The kinds of what can be wrong with a dossier that somebody hands in: as JSON, as a workbook or CSV files, or to a builder. Names are
 * stable; new ones may be added. The arguments of each kind follow its description; one in brackets may be absent.
 *
 * <p>Of arguments that have one name, all are of one type: {@code id}, {@code wrong}, {@code property}, {@code owner} and {@code nearest} are
 * strings, {@code allowed} is a list of strings, {@code least}, {@code most}, {@code bytes} and {@code version} are longs, {@code expected},
 * {@code advice}, {@code target} and {@code detail} are texts that read in every language, save that a detail is what an exception says in
 * English.
 */
public enum ProblemKind {
    // ---- a text as such

    /**
     * The text is not JSON at this place; nothing after it was read: [{@code found}, a string], [{@code control}, the code of a control
     * character in its place], {@code advice}.
     */
    MALFORMED_JSON,
    /** The text ends before its value does. The place is the end of the text: [{@code expected}, where the text is empty]. */
    TRUNCATED,
    /** After the complete value the text goes on. */
    TRAILING_CONTENT,
    /** The bytes are not UTF-8 at this place; nothing after it was read. */
    INVALID_UTF8,
    /**
     * The whole, or one text of it, is longer than the limits allow: [{@code bytes}], [{@code bytesOfLine}, where a line of many is],
     * [{@code parts}], [{@code file}].
     */
    TOO_LARGE,
    /** Objects and lists are nested deeper than the limits allow: {@code most}. */
    TOO_DEEP,
    /**
     * The text was written for another version of the form; its object was not read further: {@code found}, a string, {@code version},
     * [{@code oldest}, the first that can be read, where that is another one].
     */
    UNSUPPORTED_VERSION,
    /** Reading stopped because there were too many problems. Always the last one: {@code most}. */
    TOO_MANY_PROBLEMS,

    // ---- the shape of what is there

    /** Something else was expected: {@code expected}, {@code found}, a text, [{@code advice}]. */
    WRONG_TYPE,
    /** What has to be there is not: {@code property}, {@code expected}. */
    MISSING_PROPERTY,
    /** Something is there that its kind does not know: {@code owner}, {@code property}, [{@code nearest}], {@code allowed}. */
    UNKNOWN_PROPERTY,
    /** Something is named again: {@code property}. */
    DUPLICATE_PROPERTY,
    /** The name of a case is none: {@code owner}, {@code property}, [{@code nearest}], {@code allowed}. */
    UNKNOWN_CASE,
    /** There is no case or more than one, where exactly one belongs: {@code owner}, {@code allowed}, [{@code one}, {@code other}]. */
    NOT_ONE_CASE,
    /** A whole number outside the bounds: {@code found}, a string, [{@code least}], [{@code most}], {@code expected}. */
    NUMBER_OUT_OF_RANGE,
    /** A code that is none of the list: {@code wrong}, {@code allowed}, [{@code nearest}]. */
    UNKNOWN_CODE,
    /**
     * A value that cannot be, for a reason that no kind of its own names: [{@code wrong}], [{@code pattern}, a text, the regular expression
     * that it does not match], [{@code detail}], [{@code expected}], [{@code owner}, the object whose properties do not fit together],
     * [{@code older}, {@code newer}, versions between which a step failed], [{@code group}, the id of a group that is not there].
     */
    INVALID_VALUE,

    // ---- ids and what names them

    /** Two things that are named by ids have the same one: {@code id}, {@code other}, the {@code Place} of the other. */
    DUPLICATE_ID,
    /** An id is named that nothing has: {@code id}, [{@code nearest}], [{@code target}, what it may name, where that is not anything]. */
    DANGLING_REFERENCE,
    /** An id is named that something of another kind has: {@code id}, {@code other}, its {@code Place}, {@code target}, what it may name. */
    WRONG_KIND,
    /** A substitute stands in for one who is no member: {@code id}. */
    NOT_A_MEMBER,
    /** A part of another action plan is named: {@code id}. */
    OF_ANOTHER_PLAN,
    /** A change is said to change another change: {@code id}. */
    CHANGES_A_CHANGE,
    /** A preferred value is none of the contradiction that it settles: {@code id}, {@code contradiction}. */
    NOT_AN_ALTERNATIVE,
    /** Something links a statistic on victims: {@code id}. */
    STATISTIC_NAMED,
    /** Things that are parts of one another form a circle: {@code id}. */
    CIRCULAR_REFERENCE,
    /** An amount is in a currency that the dossier does not have: {@code found}, {@code currency}, both codes such as {@code EUR}. */
    WRONG_CURRENCY,
    /** Two amounts that belong together are in two currencies: {@code one}, {@code other}, both codes such as {@code EUR}. */
    DIFFERENT_CURRENCIES,
    /**
     * Two memberships of one seat hold on the same day: {@code seat}, {@code id} of the other,
     * {@code other}, its {@code Place}.
     */
    OVERLAPPING_MEMBERSHIPS,

    // ---- workbooks and CSV files

    /** The bytes are no XLSX workbook: {@code detail}. */
    NOT_A_WORKBOOK,
    /** The bytes are no ZIP archive of CSV files: [{@code detail}]. */
    NOT_A_BUNDLE,
    /** A file is no CSV at this record; nothing after it was read: {@code detail}. */
    MALFORMED_CSV,
    /** A sheet or file is none of the template and is not empty: [{@code allowed}, of files]. */
    UNKNOWN_SHEET,
    /** A table is there twice: [{@code owner}, of sheets]. */
    DUPLICATE_SHEET,
    /** A column has values and no name that the table knows: [{@code allowed}, where it has another name]. */
    UNKNOWN_COLUMN,
    /** A column is there twice. */
    DUPLICATE_COLUMN,
    /** A cell holds a formula, whose result nobody vouches for. */
    FORMULA,
    /** A cell holds a number, day or truth value where something else belongs: {@code found}. */
    WRONG_CELL_TYPE,
    /** Only one end of a period is there. */
    INCOMPLETE_PERIOD,
    /** A table that describes one thing has a second row. */
    MORE_THAN_ONE_ROW,
    /** A row belongs to a row that is not there: {@code owner}, its table. */
    UNKNOWN_OWNER,
    /** A source or a text is given for something that is not there: [{@code property}]. */
    UNKNOWN_FACT
}
