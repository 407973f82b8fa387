package lt.kopz.reporting.catalogue;

/** The words of the yearly report. */
enum YearlyMessage implements ReportWords {
    /** Title: {@code group}, {@code period}. */
    TITLE,
    /** Said in place of something that no source states. */
    NOT_STATED,
    /** Where there is nothing to state. */
    NOT_APPLICABLE,
    /** Heading of a section. */
    SECTION_SUMMARY,
    /** Heading of a section. */
    SECTION_GROUP,
    /** Heading of a section. */
    SECTION_MEETINGS,
    /** Heading of a section. */
    SECTION_MONEY,
    /** Heading of a section. */
    SECTION_MEASURES,
    /** Heading of a section. */
    SECTION_RECOMMENDATIONS,
    /** Heading of a section. */
    SECTION_FINDINGS,
    /** Heading of a section. */
    SECTION_ACTS,
    /** Heading of a section. */
    SECTION_BASIS,
    /** Term of a fact. */
    TERM_GROUP,
    /** Term of a fact. */
    TERM_PLAN,
    /** Term of a fact. */
    TERM_NEED,
    /** Term of a fact. */
    TERM_APPROPRIATED,
    /** Term of a fact. */
    TERM_GAP,
    /** Term of a fact. */
    TERM_SURPLUS,
    /** Term of a fact. */
    TERM_HELD,
    /** Term of a fact. */
    TERM_KIND,
    /** Term of a fact. */
    TERM_BASIS,
    /** Term of a fact. */
    TERM_COMPOSITION,
    /** Term of a fact. */
    TERM_SIZE,
    /** Term of a fact. */
    TERM_SECTORS,
    /** Term of a fact. */
    TERM_CHANGES,
    /** Term of a fact. */
    TERM_RULES,
    /** Term of a fact. */
    TERM_PLAN_PERIOD,
    /** Term of a fact. */
    TERM_APPROVED,
    /** Term of a fact. */
    TERM_STRATEGIC,
    /** Term of a fact. */
    TERM_PROGRAMME,
    /** Term of a fact. */
    TERM_STRATEGIC_PLAN,
    /** Term of a fact. */
    TERM_UNSPENT,
    /** Term of a fact. */
    TERM_COMMITTED,
    /** Term of a fact. */
    TERM_INCURRED,
    /** Term of a fact. */
    TERM_STRATEGIC_BALANCE,
    /** How many measures have a status: {@code status}, {@code count}. */
    STATUS_COUNT,
    /** How many measures nobody reported on: {@code count}. */
    STATUS_COUNT_UNKNOWN,
    /** How many such measures there are: {@code count}. */
    STATUS_COUNT_COSTS,
    /** What participations are. */
    PARTICIPATIONS_NOTE,
    /** How many members there were on a day: {@code size}, {@code day}. */
    SIZE_ON,
    /** The declared size: {@code size}. */
    SIZE_DECLARED,
    /** The declared size and the listed members: {@code size}, {@code listed}. */
    SIZE_DECLARED_LISTED,
    /** Unidentified changes of composition: {@code count}, {@code date}. */
    CHANGES,
    /** Unidentified changes of composition that may have come later: {@code count}, {@code date}. */
    CHANGES_UNDETERMINED,
    /** An act: {@code kind}, {@code date}, {@code number}. */
    CITE,
    /** An act without a number: {@code kind}, {@code date}. */
    CITE_UNNUMBERED,
    /** An act without a date: {@code kind}, {@code number}. */
    CITE_UNDATED,
    /** An act with neither date nor number: {@code kind}. */
    CITE_UNDATED_UNNUMBERED,
    /** A strategic measure: {@code name}. */
    STRATEGIC,
    /** A strategic measure by its code: {@code code}. */
    STRATEGIC_CODE,
    /** The name of a strategic measure with its code: {@code name}, {@code code}. */
    NAME_WITH_CODE,
    /** The rule that meetings are also called when needed. */
    RULE_WHEN_NEEDED,
    /** How far a meeting has come. */
    STATE_NOT_HELD,
    /** How far a meeting has come. */
    STATE_UNDETERMINED,
    /** Caption of a table. */
    TABLE_MEETINGS,
    /** Caption of a table. */
    TABLE_MONEY,
    /** Caption of a table. */
    TABLE_APPROPRIATIONS,
    /** Caption of a table. */
    TABLE_TRANSFERS,
    /** Caption of a table. */
    TABLE_COSTS,
    /** Caption of a table. */
    TABLE_MEASURES,
    /** Heading of a column. */
    COLUMN_MINUTES,
    MINUTES_SIGNED,
    /** Heading of a column. */
    COLUMN_FIGURE,
    /** Heading of a column. */
    COLUMN_FOR,
    /** Heading of a column. */
    COLUMN_MEASURE_NUMBER,
    /** Heading of a column. */
    COLUMN_SINCE,
    /** Heading of a column. */
    COLUMN_ACT,
    /** Heading of a column. */
    COLUMN_SOURCE,
    /** Heading of a column. */
    COLUMN_RECIPIENT,
    /** Heading of a column. */
    COLUMN_PURPOSE,
    /** Heading of a column. */
    COLUMN_PRICE,
    /** Heading of a column. */
    COLUMN_UNIT_PRICE,
    /** Heading of a column. */
    COLUMN_PAYER,
    /** Heading of a column. */
    COLUMN_NUMBER,
    /** Heading of a column. */
    COLUMN_MEASURE,
    /** Heading of a column. */
    COLUMN_STATUS,
    /** Heading of a column. */
    COLUMN_HELD,
    /** Heading of a column. */
    COLUMN_PLANNED,
    /** Heading of a column. */
    COLUMN_ADOPTED,
    /** Heading of a column. */
    COLUMN_TITLE,
    /** Heading of a column. */
    COLUMN_RELATIONS,
    /** Heading of a column. */
    COLUMN_TIMES,
    /** When an act was signed: {@code day}. */
    TIME_SIGNED,
    /** From when an act applies: {@code day}. */
    TIME_APPLIES_FROM,
    /** From when an act no longer applies: {@code day}. */
    TIME_APPLIES_UNTIL,
    /** When an act takes effect by its own condition: {@code event}. */
    TIME_WHEN,
    /** From when a point of an act is in force: {@code point}, {@code day}. */
    TIME_OF_POINT,
    /** The first day on which a point no longer is in force: {@code point}, {@code day}. */
    TIME_OF_POINT_ENDED,
    /** From when an edition of an act is valid: {@code day}. */
    TIME_EDITION,
    /** From when to when an edition of an act is valid: {@code day}, {@code until}. */
    TIME_EDITION_UNTIL,
    /** What had become of acts: {@code day}. */
    COLUMN_ACT_STATE,
    /** That several states are possible: {@code states}. */
    ACT_STATE_UNDETERMINED,
    /** Where money comes from and who manages it: {@code source}, {@code manager}. */
    SOURCE_AND_MANAGER,
    /** A unit price: {@code units}, {@code price}. */
    UNIT_PRICE,
    /** Said where nobody has to pay. */
    FREE_OF_CHARGE,
    /** How many measures the report covers, and how many there are: {@code listed}, {@code all}. */
    MEASURES_LISTED_OF,
    /** Heading of one measure: {@code number}, {@code title}. */
    MEASURE_HEADING,
    /** A status with its progress: {@code status}, {@code done}, {@code total}. */
    STATUS_PROGRESS,
    /** For a measure of which a source states that nothing was done. */
    NOTHING_DONE,
    /** For a measure of which nothing is stated by the day. */
    NOTHING_TOLD,
    /** A deliverable: {@code title}. */
    DELIVERABLE,
    /** Several of a deliverable: {@code title}, {@code count}. */
    DELIVERABLES,
    /** A planned deliverable: {@code name}. */
    DELIVERABLE_PLANNED,
    /** How long one event lasts: {@code hours}. */
    DURATION_CLOCK,
    /** How long each of several like events lasts: {@code hours}. */
    DURATION_CLOCK_EACH,
    /** How long one event lasts: {@code hours}. */
    DURATION_ACADEMIC,
    /** How long each of several like events lasts: {@code hours}. */
    DURATION_ACADEMIC_EACH,
    /** Where: {@code venue}. */
    VENUE,
    /** On which occasion: {@code occasion}. */
    OCCASION,
    /** A lecturer with the office and its organisation: {@code name}, {@code office}, {@code organisation}. */
    LECTURER_OFFICE_OF,
    /** A lecturer with the office: {@code name}, {@code office}. */
    LECTURER_OFFICE,
    /** Attendance of an event of which it cannot be determined whether it was held by the day: {@code count}. */
    ATTENDANCE_IF_HELD,
    /** Unknown attendance. */
    ATTENDANCE_UNKNOWN,
    /** Expected attendance: {@code count}. */
    EXPECTED,
    /** Expected participations at several events: {@code count}. */
    EXPECTED_SEVERAL,
    /** Unknown expected attendance. */
    EXPECTED_UNKNOWN,
    /** A series: {@code title}, {@code held}, {@code intended}. */
    SERIES,
    /** Agreements prepared: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_PREPARED,
    /** Agreements prepared, perhaps signed since: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_PERHAPS_SIGNED,
    /** Agreements signed: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_SIGNED,
    /** Agreements in force: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_IN_FORCE,
    /** Agreements ended: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_ENDED,
    /** Stands where a date would. */
    DATE_NOT_STATED,
    /** How long an agreement is in force: {@code date}, {@code documents}. */
    AGREEMENT_UNTIL,
    /** How many documents is not said. */
    DOCUMENTS_UNKNOWN,
    /** A recommendation: {@code date}, {@code text}. */
    RECOMMENDATION,
    /** What findings are. */
    FINDINGS_INTRODUCTION,
    /** How many findings there are: {@code counts}. */
    FINDINGS_COUNTED,
    /** An act and who issued it: {@code kind}, {@code issuers}. */
    ACT_BY,
    /** A relation to another act: {@code relation}, {@code kind}, {@code number}. */
    RELATION,
    /** A relation in which one act replaces another: {@code relation}, {@code kind}, {@code number}. */
    RELATION_INSTEAD_OF,
    /** A relation in which one act rests on another: {@code relation}, {@code kind}, {@code number}. */
    RELATION_RESTING_ON,
    /** A relation to an act without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_UNNUMBERED,
    /** A relation in which one act replaces another without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_INSTEAD_OF_UNNUMBERED,
    /** A relation in which one act rests on another without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_RESTING_ON_UNNUMBERED,
    /** A relation and from when it holds: {@code relation}, {@code since}. */
    RELATION_SINCE,
    /** A relation and from when it no longer holds: {@code relation}, {@code until}. */
    RELATION_UNTIL,
    /** A sector and what kind of bodies it is: {@code sector}, {@code kind}. */
    SECTOR_OF_KIND,
    /** Up to when facts are known: {@code day}. */
    HORIZON,
    /** The reason of a reading as a sentence: {@code reason}. */
    BECAUSE,
    /** What the bases mean. */
    BASIS_EXPLAINED,
    /** Introduces the documents. */
    DOCUMENTS,
    /** What stands above the organisations with their legal forms and identifiers. */
    ORGANISATIONS,
    /** How legal forms are abbreviated in names, all of them with " | " between; nothing prints it. */
    LEGAL_FORMS_ABBREVIATED,
    /** What stands above the identifiers of the municipality and its plans. */
    IDENTIFIERS,
    /** Somebody with identifiers: {@code name}, {@code ids}. */
    IDENTIFIED,
    /** An identifier: {@code register}, {@code id}. */
    IDENTIFIER,
    /** An act with identifiers: {@code numbers}, {@code ids}. */
    ACT_IDENTIFIED,
    /** Where a document is published: {@code address}. */
    DOCUMENT_PUBLISHED,
    /** Who published a document: {@code publisher}. */
    DOCUMENT_PUBLISHER,
    /** Under which licence a document may be used: {@code licence}. */
    DOCUMENT_LICENCE,
    /** When a document was retrieved: {@code day}. */
    DOCUMENT_RETRIEVED,
    /** A line of an explanation: {@code value}, {@code label}. */
    EXPLANATION_LINE,
    /** An amount below zero after the sign of a sum: {@code value}. */
    EXPLANATION_NEGATIVE,

    EXPLANATION_ROUNDED,
    /** Stands before what holds of the same as the line above it. */
    EXPLANATION_AND,
    /** Stands before what holds instead of the line above it. */
    EXPLANATION_OR,
    /** Stands before what is no part of the line above it, but counts in its place where it is more. */
    EXPLANATION_OR_IF_MORE,
    /** Stands before the whole within which the lines above it overlap. */
    EXPLANATION_OUT_OF,
    /** A number known from below: {@code lower}. */
    AT_LEAST,

    /** One known from above: {@code upper}. */
    AT_MOST,

    /** One within bounds: {@code lower}, {@code upper}. */
    BETWEEN,
    /** The basis of a value: {@code basis}. */
    BASIS,
    /** A source with its quote: {@code source}, {@code quote}. */
    SOURCE_QUOTE,
    /** Places that were quoted before: {@code places}. */
    QUOTED_BEFORE,
    /** That footnotes quote each place once. */
    QUOTED_ONCE,
    /** For a fact without a source. */
    NO_SOURCE;
}
