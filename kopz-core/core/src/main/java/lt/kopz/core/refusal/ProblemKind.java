package lt.kopz.core.refusal;

/**
 * The kinds of what can be wrong with a dossier that somebody hands in: as JSON, as a workbook or CSV files, or to a builder. Names are
 * stable; new ones may be added. The arguments of each kind follow its description; one in brackets may be absent.
 *
 * <p>{@code what}, and {@code one} and {@code other} of {@link #EXCLUDE_EACH_OTHER}, are a {@link Word}. Of other arguments that have one name, all are of one type: {@code id}, {@code wrong}, {@code property}, {@code owner} and {@code nearest} are
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
     * [{@code parts}], [{@code rows}], [{@code columns}].
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
    /** There is no case or more than one, where exactly one belongs: [{@code owner}], [{@code allowed}], [{@code one}, {@code other}]. */
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
    /** A list that only the dossier has, of plans or groups, is stated of something in it: {@code id}. */
    LIST_OF_DOSSIER,
    /** A member, meeting or sector of another group is named: {@code id}. */
    OF_ANOTHER_GROUP,
    /** A change is said to change another change: {@code id}. */
    CHANGES_A_CHANGE,
    /** What is put in place of an amount is for another plan than that amount: {@code id}, of what it is in place of. */
    REPLACES_FOR_ANOTHER_PLAN,
    /** A change of revenue is received where what it changes is planned, or the other way round: {@code id}, of what it changes. */
    CHANGES_OTHER_STATE,
    /** A refund reverses one that is itself a refund: {@code id}, of the other. */
    REVERSES_A_REFUND,
    /** A preferred value is none of the contradiction that it settles: {@code id}, {@code contradiction}. */
    NOT_AN_ALTERNATIVE,
    /** A decision between several facts prefers none of them: {@code id}. */
    NOT_A_SUBJECT,
    /**
     * Of a total and its rows one is not of the same kind, is a contract that something is under or that is amended, or is a total of itself:
     * {@code id}.
     */
    NOT_OF_A_TOTAL,
    /** A decision or contradiction between facts names what is no statement that could be left out: {@code id}. */
    NOT_A_STATEMENT,
    /**
     * A contradiction is about a field that the fact does not have, or that does not hold one value: {@code id}, of the fact,
     * {@code property}, {@code allowed}, [{@code nearest}].
     */
    NO_SUCH_FIELD,
    /** A value of a contradiction does not have the form of the field it is of: {@code property}, {@code form}, such as {@code amount}. */
    VALUE_OF_OTHER_FORM,
    /** What a fact holds is none of the values of the contradiction about it: {@code id}, of the fact, {@code property}. */
    HELD_VALUE_MISSING,
    /** Two contradictions are about one field of one fact: {@code property}, {@code id}, of the other. */
    CONTRADICTED_TWICE,
    /** Something links a statistic on victims: {@code id}. */
    STATISTIC_NAMED,
    /** Things that are parts of one another form a circle: {@code id}. */
    CIRCULAR_REFERENCE,
    /** An amount is in a currency that the dossier does not have: {@code found}, {@code currency}, both codes such as {@code EUR}. */
    WRONG_CURRENCY,
    /** Two amounts that belong together are in two currencies: {@code one}, {@code other}, both codes such as {@code EUR}. */
    DIFFERENT_CURRENCIES,
    /** A sum is of amounts and of numbers of people or things: {@code id}. */
    MIXED_UNITS,

    // ---- workbooks and CSV files

    /** The bytes are no XLSX workbook: {@code detail}. */
    NOT_A_WORKBOOK,
    /** A workbook names a part of its file that is not in it: {@code part}. */
    MISSING_PART,
    /** A row or cell of a workbook stands where a sheet has no place, or another one stands already: {@code found}. */
    MISPLACED_CELL,
    /** A cell names one of the texts of its workbook, which has none of that number. */
    MISSING_TEXT,
    /** The bytes are no ZIP archive of CSV files: [{@code detail}]. */
    NOT_A_BUNDLE,
    /** A file is no CSV at this record; nothing after it was read: {@code detail}. */
    MALFORMED_CSV,
    /** The descriptor of a bundle is no JSON, or lists no files: [{@code detail}]. */
    NOT_A_DESCRIPTOR,
    /** The descriptor of a bundle lists a file that is not there. */
    MISSING_TABLE,
    /** A file has no row that names a column: it is empty, or its first row is gone. */
    MISSING_HEADING,
    /**
     * A file has fewer rows than the descriptor of its bundle, or whoever hands it over, states: {@code rows}, stated, {@code found}, both longs. Or a sheet ends before
     * the row that it states as its last one: {@code last}, {@code found}, both longs.
     */
    MISSING_ROWS,
    /** A notice: a file is not as it was when its bundle was written. */
    EDITED_TABLE,
    /** A notice: a bundle has no descriptor, so that nobody knows whether a table is missing. */
    NO_DESCRIPTOR,
    /** A sheet or file is none of the template and is not empty: [{@code allowed}, of files], [{@code part}, of a sheet that no list names]. */
    UNKNOWN_SHEET,
    /** A table is there twice: [{@code owner}, of sheets]. */
    DUPLICATE_SHEET,
    /** A column has values and no name that the table knows: [{@code allowed}, where it has another name]. */
    UNKNOWN_COLUMN,
    /** A column is there twice. */
    DUPLICATE_COLUMN,
    /** A column that is asked for is not there: {@code property}, its name, {@code allowed}, those there are, [{@code nearest}]. */
    MISSING_COLUMN,
    /** A cell holds a formula, whose result nobody vouches for. */
    FORMULA,
    /** A cell holds a number, day or truth value where something else belongs: {@code found}. */
    WRONG_CELL_TYPE,
    /** Only one end of a period is there. */
    INCOMPLETE_PERIOD,
    /** A table that describes one thing has a second row, or a second one of the same owner: [{@code owner}, the table of the owners]. */
    MORE_THAN_ONE_ROW,
    /** A row belongs to a row that is not there: {@code owner}, its table. */
    UNKNOWN_OWNER,
    /** A source or a text is given for something that is not there: [{@code property}]. */
    UNKNOWN_FACT,
    /** A date is far from the time that the dossier is about, as by a slip: {@code found}, its year. */
    UNLIKELY_DATE,
    /** An amount that changes nothing is below zero, as by a slip. */
    UNLIKELY_AMOUNT,

    // ---- files and folders that are saved

    /** Another writer is saving the same file or folder. */
    BEING_SAVED,
    /** A file or folder cannot be made or exchanged there: {@code detail}. */
    NOT_WRITABLE,
    /** Saving failed, as on a full disk: {@code detail}. */
    NOT_SAVED,
    /** What is new is in place, but what had to follow failed, such as flushing the names in the folder to the disk: {@code detail}. */
    NOT_SETTLED,

    // ---- values that cannot be

    /** A text is blank: {@code what}. */
    BLANK_TEXT,
    /** A list is empty that must not be: {@code what}. */
    NONE_GIVEN,
    /** Fewer than two, or one of them twice: {@code id}, whose; {@code what}. */
    TOO_FEW_DIFFERENT,
    /** Of two things that differ in it, both have the same: {@code what}, {@code value}. */
    GIVEN_TWICE,
    /** Both are there, where one at most may be: {@code id}, {@code one}, {@code other}. */
    EXCLUDE_EACH_OTHER,
    /** A text does not have the form of what it stands for: {@code what}, {@code found}, {@code example}. */
    WRONG_FORM,
    /** A text cannot be an id: {@code id}. */
    NOT_AN_ID,
    /** A text cannot be what a register calls an act: {@code found}, {@code register}. */
    NOT_AN_IDENTIFIER,
    /** A number is below the least that makes sense: {@code what}, {@code number}, {@code least}. */
    NUMBER_TOO_SMALL,
    /** A number is 0 or below: {@code what}, {@code number}. */
    NOT_POSITIVE,
    /** A number is longer than allowed: {@code most}, digits. */
    TOO_MANY_DIGITS,
    /** The lower bound lies above the upper one: {@code least}, {@code most}. */
    BOUNDS_REVERSED,
    /** A number lies outside its own bounds: {@code value}, {@code least}, {@code most}. */
    VALUE_OUTSIDE_BOUNDS,
    /** Neither a lower nor an upper bound is there. */
    NO_BOUND,
    /** Bounds of a count leave what has a form of its own: {@code simpler}, that form. */
    SIMPLER_FORM,
    /** A part is larger than its whole: {@code part}, {@code whole}. */
    PART_EXCEEDS_WHOLE,
    /** A total is not the sum of its parts: {@code total}, {@code sum}. */
    TOTAL_NOT_SUM,
    /** A table has no count in a cell: {@code row}, {@code column}. */
    CELL_MISSING,

    /** A text is no date: {@code found}, [{@code example}, in a file whose days have a form of their own]. */
    NOT_A_DATE,
    /** A date has another text: {@code found}, {@code canonical}. */
    WRITTEN_OTHERWISE,
    /** The calendar has no such day: {@code found}. */
    NO_SUCH_DAY,
    /** A number stands for no part of a year: {@code part}. */
    NO_SUCH_PART_OF_YEAR,
    /** A year is not written with four digits: {@code found}. */
    YEAR_OUT_OF_RANGE,
    /** Several dates are fewer than two: {@code found}. */
    SINGLE_DATE,
    /** Something ends before it starts: {@code from}, {@code until}. */
    PERIOD_REVERSED,
    /** The start of a range does not lie wholly before its end: {@code from}, {@code until}. */
    RANGE_NOT_ORDERED,
    /** Minutes are given for each of hours that are clock hours. */
    MINUTES_OF_CLOCK_HOURS,

    /** A text is no count and no amount, nor words for the bounds of one: {@code found}, {@code example}. */
    NOT_A_QUANTITY,
    /** A count is no whole number, or has more digits than a count can have: {@code found}. */
    NOT_A_WHOLE_COUNT,
    /** A word beside an amount is no currency and no magnitude: {@code found}, {@code word}, {@code example}. */
    WORD_BESIDE_AMOUNT,
    /** An amount names no currency: {@code found}, {@code example}. */
    NO_CURRENCY_NAMED,
    /** A text is no amount: {@code found}, [{@code example}, in a file whose amounts have a form of their own]. */
    NOT_AN_AMOUNT,
    /** An amount is given neither exactly, nor by a bound, nor as unknown; or in ways that do not go together. */
    NO_AMOUNT,
    /** An amount lies outside its own bounds: {@code amount}, {@code lower}, {@code upper}. */
    AMOUNT_OUTSIDE_BOUNDS,
    /** A number cannot be printed to a place: {@code amount}, {@code precision}. */
    NOT_A_PRECISION,
    /** An amount has more decimals than its currency: {@code found}, {@code currency}, {@code decimals}, of the currency. */
    AMOUNT_TOO_FINE,
    /** An amount has too many digits: {@code found}, {@code most}, before the decimal mark. */
    AMOUNT_TOO_LARGE,
    /** An amount is negative: {@code what}, {@code amount}. */
    NEGATIVE_AMOUNT,
    /** An amount that is changed to, or by which one is changed, is negative: {@code id}, {@code amount}. */
    NEGATIVE_CHANGE,
    /** A new whole whose day is not known, so that nobody knows what it replaces. */
    WHOLE_WITHOUT_DAY,
    /** A number in figures is not the one in the words beside it. */
    WORDS_UNLIKE_FIGURES,
    /** Asked for in a currency in which there is nothing, so that it is not known. */
    CURRENCY_NOT_HELD,
    /** A text names no currency: {@code found}. */
    UNKNOWN_CURRENCY,
    /** A currency has no smallest unit: {@code currency}. */
    CURRENCY_WITHOUT_UNIT,
    /** A rate is between a currency and itself: {@code currency}. */
    SAME_CURRENCY,
    /** An official rounding is given, and the rate is not the official one of a currency that is rounded so: {@code currency}. */
    ROUNDING_UNOFFICIAL,
    /** An original appropriation is said to change another: {@code id}. */
    AMENDS_THOUGH_ORIGINAL,
    /** An appropriation replaces another that is not named: {@code id}. */
    REPLACES_NOTHING,
    /** What is paid, and not paid back, reverses another payment: {@code id}. */
    REVERSES_THOUGH_PAYMENT,
    /** A booking belongs to no plan and no appropriation: {@code id}. */
    BELONGS_TO_NOTHING,
    /** An entry is part of one that is not there: {@code id}, {@code other}. */
    WITHIN_NOTHING,
    /** An entry is part of itself: {@code id}. */
    WITHIN_ITSELF,
    /** An entry does not say what it records: {@code id}, [{@code allowed}, the words for it in a file]. */
    ENTRY_WITHOUT_KIND,

    /** A gap, or what a budget leaves, is claimed without which way it lies. */
    DIRECTION_MISSING,
    /** A claimed amount or change lies in a direction that it cannot have. */
    DIRECTION_MISPLACED,
    /** An amount is claimed of what is said to be nothing. */
    AMOUNT_OF_NOTHING,
    /** Numbers of two different things are compared. */
    DIFFERENT_NUMBERS,
    /** Something is claimed as of one day and throughout a period. */
    DAY_AND_PERIOD,
    /** A figure of one year is claimed without the year. */
    YEAR_MISSING,
    /** A share is stated neither in per cent nor as a fraction, or both ways. */
    NOT_ONE_SHARE,
    /** A share is negative. */
    NEGATIVE_SHARE,
    /** A change is stated by a share beside an amount, or though nothing changed. */
    SHARE_MISPLACED,

    /** What is not postponed has a new date, or a reason for it: {@code id}. */
    NOT_POSTPONED,
    /** A reason is given for what did not happen: {@code id}. */
    NEITHER_POSTPONED_NOR_CANCELLED,
    /** A statement on a list says neither whether it is complete nor how many entries there are: {@code id}. */
    NEITHER_EXTENT_NOR_NUMBER,
    /** A source's own sum has not just one result and what makes it: {@code id}. */
    NO_SUM,
    /** A term of a sum is several numbers at once. */
    SEVERAL_NUMBERS,
    /** A duty is to do something that is not done at a time: {@code id}, {@code wrong}. */
    NO_DUTY,
    /** A duty has neither a cadence nor a due day, or both: {@code id}. */
    NOT_ONE_TIME,
    /** A membership ends both on a last day and before another: {@code id}. */
    TWO_ENDS,
    /** An act has neither a day of adoption nor of a draft: {@code id}. */
    NEITHER_ADOPTED_NOR_DRAFTED,
    /** Days are counted from the publication of an act that need not be published: {@code id}. */
    PUBLICATION_NOT_NEEDED,
    /** Somebody stands in for another without being a substitute: {@code id}, {@code member}. */
    NO_SUBSTITUTE,
    /** Somebody stands in for themselves: {@code id} and {@code member}, the same. */
    OWN_SUBSTITUTE,

    /** A relation of acts sets a text, but of no point: {@code act}. */
    TEXT_WITHOUT_POINT,
    /** A relation between acts ends that is no suspension: {@code act}. */
    RELATION_WITHOUT_END,
    /** An act takes effect so long after it takes effect: {@code id}. */
    EFFECTIVE_AFTER_ITSELF,
    /** A fraction lies outside 0 to 1: {@code numerator}, {@code denominator}. */
    NOT_A_SHARE,
    /** More than the whole is demanded. */
    MORE_THAN_ALL,
    /** An upper bound is a share that is exceeded: {@code numerator}, {@code denominator}. */
    EXCEEDED_AT_MOST,
    /** Two sides of a group have a sector in common: {@code sector}. */
    COMMON_SECTOR,

    /** A text is there in no language. */
    NO_LANGUAGE,
    /** A form in a case belongs to no text: {@code form}, {@code language}. */
    CASE_WITHOUT_TEXT,
    /** The nominative is not the text itself: {@code text}, {@code nominative}. */
    NOMINATIVE_DIFFERS,
    /** What is inferred or assumed has no reason. */
    REASON_MISSING,
    /** A decision prefers a value that is not named: {@code id}. */
    PREFERRED_MISSING,
    /** A decision names a value though it prefers none: {@code id}. */
    PREFERRED_MISPLACED,
    /** A decision prefers something, but is about nothing: {@code id}. */
    PREFERRED_AMONG_NOTHING,
    /** A figure has a reason although something is known of it, or none although nothing is. */
    FIGURE_INCOMPLETE,
    /** A given value has parts: {@code label}, {@code number}. */
    GIVEN_WITH_PARTS,
    /** A value is known more firmly than one of its parts: {@code label}. */
    FIRMER_THAN_PARTS
}
