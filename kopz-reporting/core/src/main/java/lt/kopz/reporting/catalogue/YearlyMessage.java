package lt.kopz.reporting.catalogue;

/** The words of the yearly report. */
enum YearlyMessage implements ReportWords {
    /** Title: {@code group}, {@code period}. */
    TITLE("title"),
    /** Nothing but a period: {@code period}. */
    PERIOD("period"),
    /** Said in place of a figure that the data cannot give. */
    UNDETERMINED("undetermined"),
    /** Said in place of something that no source states. */
    NOT_STATED("notStated"),
    /** Where there is nothing to state. */
    NOT_APPLICABLE("notApplicable"),
    /** Heading of a section. */
    SECTION_SUMMARY("section.summary"),
    /** Heading of a section. */
    SECTION_GROUP("section.group"),
    /** Heading of a section. */
    SECTION_MEETINGS("section.meetings"),
    /** Heading of a section. */
    SECTION_MONEY("section.money"),
    /** Heading of a section. */
    SECTION_MEASURES("section.measures"),
    /** Heading of a section. */
    SECTION_RECOMMENDATIONS("section.recommendations"),
    /** Heading of a section. */
    SECTION_FINDINGS("section.findings"),
    /** Heading of a section. */
    SECTION_ACTS("section.acts"),
    /** Heading of a section. */
    SECTION_BASIS("section.basis"),
    /** Term of a fact. */
    TERM_GROUP("term.group"),
    /** Term of a fact. */
    TERM_PLAN("term.plan"),
    /** Term of a fact. */
    TERM_NEED("term.need"),
    /** Term of a fact. */
    TERM_APPROPRIATED("term.appropriated"),
    /** Term of a fact. */
    TERM_GAP("term.gap"),
    /** Term of a fact. */
    TERM_SURPLUS("term.surplus"),
    /** Term of a fact. */
    TERM_HELD("term.held"),
    /** Term of a fact. */
    TERM_KIND("term.kind"),
    /** Term of a fact. */
    TERM_BASIS("term.basis"),
    /** Term of a fact. */
    TERM_COMPOSITION("term.composition"),
    /** Term of a fact. */
    TERM_SIZE("term.size"),
    /** Term of a fact. */
    TERM_SECTORS("term.sectors"),
    /** Term of a fact. */
    TERM_CHANGES("term.changes"),
    /** Term of a fact. */
    TERM_RULES("term.rules"),
    /** Term of a fact. */
    TERM_PLAN_PERIOD("term.planPeriod"),
    /** Term of a fact. */
    TERM_APPROVED("term.approved"),
    /** Term of a fact. */
    TERM_STRATEGIC("term.strategic"),
    /** Term of a fact. */
    TERM_PROGRAMME("term.programme"),
    /** Term of a fact. */
    TERM_STRATEGIC_PLAN("term.strategicPlan"),
    /** Term of a fact. */
    TERM_UNSPENT("term.unspent"),
    /** Term of a fact. */
    TERM_COMMITTED("term.committed"),
    /** Term of a fact. */
    TERM_INCURRED("term.incurred"),
    /** Term of a fact. */
    TERM_STRATEGIC_BALANCE("term.strategicBalance"),
    /** How many measures have a status: {@code status}, {@code count}. */
    STATUS_COUNT("statusCount"),
    /** What participations are. */
    PARTICIPATIONS_NOTE("participationsNote"),
    /** How many members there were on a day: {@code size}, {@code day}. */
    SIZE_ON("sizeOn"),
    /** The declared size: {@code size}. */
    SIZE_DECLARED("sizeDeclared"),
    /** The declared size and the listed members: {@code size}, {@code listed}. */
    SIZE_DECLARED_LISTED("sizeDeclaredListed"),
    /** Unidentified changes of composition: {@code count}, {@code date}. */
    CHANGES("changes"),
    /** Unidentified changes of composition that may have come later: {@code count}, {@code date}. */
    CHANGES_UNDETERMINED("changes.undetermined"),
    /** An act: {@code kind}, {@code date}, {@code number}. */
    CITE("cite"),
    /** An act without a number: {@code kind}, {@code date}. */
    CITE_UNNUMBERED("cite.unnumbered"),
    /** An act without a date: {@code kind}, {@code number}. */
    CITE_UNDATED("cite.undated"),
    /** An act with neither date nor number: {@code kind}. */
    CITE_UNDATED_UNNUMBERED("cite.undated.unnumbered"),
    /** A strategic measure: {@code name}. */
    STRATEGIC("strategic"),
    /** A strategic measure by its code: {@code code}. */
    STRATEGIC_CODE("strategic.code"),
    /** The name of a strategic measure with its code: {@code name}, {@code code}. */
    NAME_WITH_CODE("nameWithCode"),
    /** The rule on meetings: {@code times}. */
    RULE_MONTH("rule.month"),
    /** The same rule, of one meeting. */
    RULE_ONCE_MONTH("rule.once.month"),
    /** The rule on meetings: {@code times}. */
    RULE_QUARTER("rule.quarter"),
    /** The same rule, of one meeting. */
    RULE_ONCE_QUARTER("rule.once.quarter"),
    /** The rule on meetings: {@code times}. */
    RULE_HALF_YEAR("rule.halfYear"),
    /** The same rule, of one meeting. */
    RULE_ONCE_HALF_YEAR("rule.once.halfYear"),
    /** The rule on meetings: {@code times}. */
    RULE_YEAR("rule.year"),
    /** The same rule, of one meeting. */
    RULE_ONCE_YEAR("rule.once.year"),
    /** The rule on the longest gap: {@code length}. */
    RULE_GAP_DAYS("rule.days"),
    /** The rule on the longest gap: {@code length}. */
    RULE_GAP_WEEKS("rule.weeks"),
    /** The rule on the longest gap: {@code length}. */
    RULE_GAP_MONTHS("rule.months"),
    /** The rule that meetings are also called when needed. */
    RULE_WHEN_NEEDED("rule.whenNeeded"),
    /** How far a meeting has come. */
    STATE_HELD("state.held"),
    /** How far a meeting has come. */
    STATE_PLANNED("state.planned"),
    /** How far a meeting has come. */
    STATE_NOT_HELD("state.notHeld"),
    /** How far a meeting has come. */
    STATE_UNDETERMINED("state.undetermined"),
    /** Caption of a table. */
    TABLE_MEETINGS("table.meetings"),
    /** Caption of a table. */
    TABLE_MONEY("table.money"),
    /** Caption of a table. */
    TABLE_APPROPRIATIONS("table.appropriations"),
    /** Caption of a table. */
    TABLE_TRANSFERS("table.transfers"),
    /** Caption of a table. */
    TABLE_COSTS("table.costs"),
    /** Caption of a table. */
    TABLE_MEASURES("table.measures"),
    /** Heading of a column. */
    COLUMN_DATE("column.date"),
    /** Heading of a column. */
    COLUMN_STATE("column.state"),
    /** Heading of a column. */
    COLUMN_MINUTES("column.minutes"),
    /** Heading of a column. */
    COLUMN_FIGURE("column.figure"),
    /** Heading of a column. */
    COLUMN_AMOUNT("column.amount"),
    /** Heading of a column. */
    COLUMN_FOR("column.for"),
    /** Heading of a column. */
    COLUMN_MEASURE_NUMBER("column.measureNumber"),
    /** Heading of a column. */
    COLUMN_SINCE("column.since"),
    /** Heading of a column. */
    COLUMN_ACT("column.act"),
    /** Heading of a column. */
    COLUMN_SOURCE("column.source"),
    /** Heading of a column. */
    COLUMN_RECIPIENT("column.recipient"),
    /** Heading of a column. */
    COLUMN_PURPOSE("column.purpose"),
    /** Heading of a column. */
    COLUMN_PRICE("column.price"),
    /** Heading of a column. */
    COLUMN_UNIT_PRICE("column.unitPrice"),
    /** Heading of a column. */
    COLUMN_PAYER("column.payer"),
    /** Heading of a column. */
    COLUMN_NUMBER("column.number"),
    /** Heading of a column. */
    COLUMN_MEASURE("column.measure"),
    /** Heading of a column. */
    COLUMN_STATUS("column.status"),
    /** Heading of a column. */
    COLUMN_HELD("column.held"),
    /** Heading of a column. */
    COLUMN_PLANNED("column.planned"),
    /** Heading of a column. */
    COLUMN_ADOPTED("column.adopted"),
    /** Heading of a column. */
    COLUMN_TITLE("column.title"),
    /** Heading of a column. */
    COLUMN_RELATIONS("column.relations"),
    /** Heading of a column. */
    COLUMN_TIMES("column.times"),
    /** When an act was signed: {@code day}. */
    TIME_SIGNED("time.signed"),
    /** From when an act applies: {@code day}. */
    TIME_APPLIES_FROM("time.appliesFrom"),
    /** From when an act no longer applies: {@code day}. */
    TIME_APPLIES_UNTIL("time.appliesUntil"),
    /** When an act takes effect by its own condition: {@code event}. */
    TIME_WHEN("time.when"),
    /** How many days after something an act takes effect: {@code length}, {@code event}. */
    TIME_AFTER_DAYS("time.afterDays"),
    /** How many weeks after something an act takes effect: {@code length}, {@code event}. */
    TIME_AFTER_WEEKS("time.afterWeeks"),
    /** How many months after something an act takes effect: {@code length}, {@code event}. */
    TIME_AFTER_MONTHS("time.afterMonths"),
    /** The adoption of an act: {@code act}. */
    EVENT_ADOPTED("time.event.adopted"),
    /** The signing of an act: {@code act}. */
    EVENT_SIGNED("time.event.signed"),
    /** The publication of an act: {@code act}. */
    EVENT_PUBLISHED("time.event.published"),
    /** That an act takes effect: {@code act}. */
    EVENT_IN_FORCE("time.event.inForce"),
    /** From when a point of an act is in force: {@code point}, {@code day}. */
    TIME_OF_POINT("time.ofPoint"),
    /** The first day on which a point no longer is in force: {@code point}, {@code day}. */
    TIME_OF_POINT_ENDED("time.endOfPoint"),
    /** From when an edition of an act is valid: {@code day}. */
    TIME_EDITION("time.edition"),
    /** From when to when an edition of an act is valid: {@code day}, {@code until}. */
    TIME_EDITION_UNTIL("time.editionUntil"),
    /** What had become of acts: {@code day}. */
    COLUMN_ACT_STATE("column.actState"),
    /** That several states are possible: {@code states}. */
    ACT_STATE_UNDETERMINED("actState.undetermined"),
    /** Where money comes from and who manages it: {@code source}, {@code manager}. */
    SOURCE_AND_MANAGER("sourceAndManager"),
    /** A unit price: {@code units}, {@code price}. */
    UNIT_PRICE("unitPrice"),
    /** For an appropriation that comes on top of another. */
    APPROPRIATION_ADDED("appropriation.added"),
    /** For an appropriation that takes away from another. */
    APPROPRIATION_REDUCED("appropriation.reduced"),
    /** For an appropriation that is the new whole in place of another. */
    APPROPRIATION_REPLACED("appropriation.replaced"),
    /** Said where nobody has to pay. */
    FREE_OF_CHARGE("freeOfCharge"),
    /** Said where no price is known. */
    PRICE_UNKNOWN("priceUnknown"),
    /** How many measures the report covers: {@code listed}. */
    MEASURES_LISTED("measuresListed"),
    /** The same where these are all measures of the plan: {@code listed}. */
    MEASURES_LISTED_ALL("measuresListedAll"),
    /** The same where these are a part of its measures: {@code listed}. */
    MEASURES_LISTED_PARTIAL("measuresListedPartial"),
    /** How many measures the report covers, and how many there are: {@code listed}, {@code all}. */
    MEASURES_LISTED_OF("measuresListedOf"),
    /** Heading of one measure: {@code number}, {@code title}. */
    MEASURE_HEADING("measureHeading"),
    /** A status with its progress: {@code status}, {@code done}, {@code total}. */
    STATUS_PROGRESS("statusProgress"),
    /** For a measure of which a source states that nothing was done. */
    NOTHING_DONE("nothingDone"),
    /** For a measure of which nothing is stated by the day. */
    NOTHING_TOLD("nothingTold"),
    /** A deliverable: {@code title}, {@code date}. */
    DELIVERED("delivered"),
    /** A deliverable without a date: {@code title}. */
    DELIVERED_UNDATED("delivered.undated"),
    /** A deliverable of which it cannot be determined whether it was delivered by the day: {@code title}, {@code date}. */
    DELIVERED_UNDETERMINED("delivered.undetermined"),
    /** The same without a date: {@code title}. */
    DELIVERED_UNDETERMINED_UNDATED("delivered.undetermined.undated"),
    /** How many of a deliverable there are: {@code count}. */
    QUANTITY("quantity"),
    /** A planned deliverable: {@code title}. */
    DELIVERABLE_PLANNED("deliverablePlanned"),
    /** An event with a title: {@code kind}, {@code title}. */
    EVENT_TITLED("event.titled"),
    /** An event that is only described: {@code title}. */
    EVENT_DESCRIBED("event.described"),
    /** How long one event lasts: {@code hours}. */
    DURATION_CLOCK("duration.clock"),
    /** How long each of several like events lasts: {@code hours}. */
    DURATION_CLOCK_EACH("duration.clock.each"),
    /** How long one event lasts: {@code hours}. */
    DURATION_ACADEMIC("duration.academic"),
    /** How long each of several like events lasts: {@code hours}. */
    DURATION_ACADEMIC_EACH("duration.academic.each"),
    /** Where: {@code venue}. */
    VENUE("venue"),
    /** On which occasion: {@code occasion}. */
    OCCASION("occasion"),
    /** Who helps: {@code helpers}. */
    HELPERS("helpers"),
    /** Who helped at an event held: {@code helpers}. */
    HELPERS_HELD("helpers.held"),
    /** Who lectures: {@code names}. */
    LECTURERS("lecturers"),
    /** Who lectured at an event held: {@code names}. */
    LECTURERS_HELD("lecturers.held"),
    /** A lecturer with the office and its organisation: {@code name}, {@code office}, {@code organisation}. */
    LECTURER_OFFICE_OF("lecturer.officeOf"),
    /** A lecturer with the office: {@code name}, {@code office}. */
    LECTURER_OFFICE("lecturer.office"),
    /** Attendance of an event of which it cannot be determined whether it was held by the day: {@code count}. */
    ATTENDANCE_IF_HELD("attendance.ifHeld"),
    /** Unknown attendance. */
    ATTENDANCE_UNKNOWN("attendance.unknown"),
    /** Expected attendance: {@code count}. */
    EXPECTED("expected"),
    /** Expected participations at several events: {@code count}. */
    EXPECTED_SEVERAL("expected.several"),
    /** Unknown expected attendance. */
    EXPECTED_UNKNOWN("expected.unknown"),
    /** A series: {@code title}, {@code held}, {@code intended}. */
    SERIES("series"),
    /** Agreements prepared: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_PREPARED("agreement.prepared"),
    /** Agreements signed: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_SIGNED("agreement.signed"),
    /** Agreements in force: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_IN_FORCE("agreement.inForce"),
    /** Agreements ended: {@code purpose}, {@code counterparties}, {@code count}, {@code date}. */
    AGREEMENT_ENDED("agreement.ended"),
    /** Stands where a date would. */
    DATE_NOT_STATED("dateNotStated"),
    /** How many documents is not said. */
    DOCUMENTS_UNKNOWN("documentsUnknown"),
    /** A recommendation: {@code date}, {@code text}. */
    RECOMMENDATION("recommendation"),
    /** What findings are. */
    FINDINGS_INTRODUCTION("findingsIntroduction"),
    /** How many findings there are: {@code counts}. */
    FINDINGS_COUNTED("findingsCounted"),
    /** How many errors: {@code count}. */
    FINDINGS_ERRORS("findingsErrors"),
    /** How many warnings: {@code count}. */
    FINDINGS_WARNINGS("findingsWarnings"),
    /** How many notes: {@code count}. */
    FINDINGS_NOTES("findingsNotes"),
    /** Who issued an act: {@code role}, {@code organisation}. */
    ISSUER("issuer"),
    /** An act and who issued it: {@code kind}, {@code issuers}. */
    ACT_BY("actBy"),
    /** A relation to another act: {@code relation}, {@code kind}, {@code number}. */
    RELATION("relation"),
    /** A relation in which one act replaces another: {@code relation}, {@code kind}, {@code number}. */
    RELATION_INSTEAD_OF("relation.insteadOf"),
    /** A relation in which one act rests on another: {@code relation}, {@code kind}, {@code number}. */
    RELATION_RESTING_ON("relation.restingOn"),
    /** A relation to an act without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_UNNUMBERED("relation.unnumbered"),
    /** A relation in which one act replaces another without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_INSTEAD_OF_UNNUMBERED("relation.insteadOfUnnumbered"),
    /** A relation in which one act rests on another without a number: {@code relation}, {@code date}, {@code kind}. */
    RELATION_RESTING_ON_UNNUMBERED("relation.restingOnUnnumbered"),
    /** A relation and from when it holds: {@code relation}, {@code since}. */
    RELATION_SINCE("relation.since"),
    /** A relation and from when it no longer holds: {@code relation}, {@code until}. */
    RELATION_UNTIL("relation.until"),
    /** A sector and what kind of bodies it is: {@code sector}, {@code kind}. */
    SECTOR_OF_KIND("sectorOfKind"),
    /** Up to when facts are known: {@code day}. */
    HORIZON("horizon"),
    /** The reason of a reading as a sentence: {@code reason}. */
    BECAUSE("because"),
    /** What the bases mean. */
    BASIS_EXPLAINED("basisExplained"),
    /** Introduces the documents. */
    DOCUMENTS("documents"),
    /** What stands above the organisations with their legal forms and identifiers. */
    ORGANISATIONS("organisations"),
    /** How legal forms are abbreviated in names, all of them with " | " between; nothing prints it. */
    LEGAL_FORMS_ABBREVIATED("legalFormsAbbreviated"),
    /** What stands above the identifiers of the municipality and its plans. */
    IDENTIFIERS("identifiers"),
    /** Somebody with identifiers: {@code name}, {@code ids}. */
    IDENTIFIED("identified"),
    /** An identifier: {@code register}, {@code id}. */
    IDENTIFIER("identifier"),
    /** An act with identifiers: {@code numbers}, {@code ids}. */
    ACT_IDENTIFIED("actIdentified"),
    /** Where a document is published: {@code address}. */
    DOCUMENT_PUBLISHED("documentPublished"),
    /** When a document was signed: {@code day}. */
    DOCUMENT_SIGNED("documentSigned"),
    /** Who published a document: {@code publisher}. */
    DOCUMENT_PUBLISHER("documentPublisher"),
    /** Under which licence a document may be used: {@code licence}. */
    DOCUMENT_LICENCE("documentLicence"),
    /** When a document was retrieved: {@code day}. */
    DOCUMENT_RETRIEVED("documentRetrieved"),
    /** A line of an explanation: {@code value}, {@code label}. */
    EXPLANATION_LINE("explanation.line"),
    /** An amount below zero after the sign of a sum: {@code value}. */
    EXPLANATION_NEGATIVE("explanation.negative"),

    EXPLANATION_ROUNDED("explanation.rounded"),
    /** Stands before what holds of the same as the line above it. */
    EXPLANATION_AND("explanation.and"),
    /** Stands before what holds instead of the line above it. */
    EXPLANATION_OR("explanation.or"),
    /** Stands before the whole within which the lines above it overlap. */
    EXPLANATION_OUT_OF("explanation.outOf"),
    /** A quotient known from below: {@code lower}. */
    RATIO_AT_LEAST("ratio.atLeast"),
    /** A quotient within bounds: {@code lower}, {@code upper}. */
    RATIO_BETWEEN("ratio.between"),
    /** The basis of a value: {@code basis}. */
    BASIS("basis"),
    /** A source with its quote: {@code source}, {@code quote}. */
    SOURCE_QUOTE("source.quote"),
    /** Places that were quoted before: {@code places}. */
    QUOTED_BEFORE("quotedBefore"),
    /** That footnotes quote each place once. */
    QUOTED_ONCE("quotedOnce"),
    /** For a fact without a source. */
    NO_SOURCE("noSource");

    private final String key;

    YearlyMessage(String key) {
        this.key = "yearly." + key;
    }

    @Override
    public String key() {
        return key;
    }
}
