package lt.kopz.reporting.wording;

import java.util.Optional;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.wording.Message;

/** A sentence or word that renderers say on their own account. */
public enum ReportMessage implements Message {
    /** Heading of the table of contents. */
    CONTENTS("document.contents"),
    /** Term before the as-of day. */
    AS_OF("document.asOf"),
    /** Term before the reporting period. */
    PERIOD("document.period"),
    /** Term before the organisation that answers for the report. */
    AUTHOR("document.author"),
    /** Term before the day the document was made. */
    GENERATED_ON("document.generatedOn"),
    /** Nothing but a day or period; {@code day}. */
    DAY("document.day"),
    /** The mark of a draft. */
    DRAFT("requisites.draft"),
    /** What an approval is headed by. */
    APPROVED("requisites.approved"),
    /** A number of registration behind a day: {@code number}. */
    REGISTERED("requisites.registered"),
    /** What is to be done on the line to sign on. */
    SIGNATURE("requisites.signature"),
    /** Link over the head of the page, for those who read by keyboard. */
    SKIP("document.skip"),
    /** Heading of the footnotes. */
    FOOTNOTES("footnote.heading"),
    /** What the link back from a footnote says to a screen reader; {@code number}, {@code place}. */
    FOOTNOTE_BACK("footnote.back"),
    /** A table's caption with its number; {@code number}, {@code caption}. */
    TABLE_CAPTION("table.caption"),
    /** What the frame of a table says to a screen reader: that its content may be wider; {@code number}. */
    TABLE_SCROLLS("table.scrolls"),
    /** Said instead of rows when a table has none. */
    TABLE_EMPTY("table.empty"),
    /** Heading over the least of what is known within bounds; {@code heading} stands over the values. */
    BOUND_FROM("table.from"),
    /** Heading over the most of what is known within bounds; {@code heading} stands over the values. */
    BOUND_TO("table.to"),
    /** An illustration's caption with its number; {@code number}, {@code caption}. */
    ILLUSTRATION_CAPTION("illustration.caption"),
    /** What the frame of a chart says to a screen reader: that it may be wider; {@code number}. */
    ILLUSTRATION_SCROLLS("illustration.scrolls"),
    /** What opens the table of a chart's values. */
    ILLUSTRATION_SUMMARY("illustration.summary"),
    /** What the frame of a chart's values says to a screen reader; {@code caption}. */
    ILLUSTRATION_VALUES("illustration.values"),
    /** Heading over the names of what a chart shows. */
    CHART_WHAT("chart.what"),
    /** Name of the money needed. */
    CHART_NEED("chart.need"),
    /** Name of the money appropriated. */
    CHART_GIVEN("chart.given"),
    /** Name of the money that is missing. */
    CHART_MISSING("chart.missing"),
    /** Name of the money spent. */
    CHART_SPENT("chart.spent"),
    /** Heading over amounts. */
    CHART_AMOUNT("chart.amount"),
    /** Heading over counts. */
    CHART_COUNT("chart.count"),
    /** Heading over the first days of values. */
    CHART_SINCE("chart.since"),
    /** Heading over dates. */
    CHART_DATE("chart.date"),
    /** Heading over how sure it is that something took place. */
    CHART_STANDING("chart.standing"),
    /** For what took place. */
    CHART_HELD("chart.held"),
    /** For what was to take place. */
    CHART_PLANNED("chart.planned"),
    /** For what may have taken place. */
    CHART_UNDETERMINED("chart.undetermined"),
    /** For a stretch of days at whose end something is due. */
    CHART_DUE("chart.due"),
    /** Said where a date is unknown. */
    CHART_NO_DATE("chart.noDate"),
    /** A value with its name; {@code name}, {@code value}. */
    CHART_VALUE("chart.value"),
    /** A value of which it is not sure that it came about; {@code value}, {@code standing}. */
    CHART_VALUE_STANDING("chart.valueStanding"),
    /** Nothing but a count; {@code count}. */
    CHART_COUNTED("chart.counted"),
    /** Nothing but an amount; {@code amount}. */
    CHART_MONEY("chart.money"),
    /** For a dashed stretch, in which a value may end. */
    CHART_MAYBE("chart.maybe"),
    /** A stretch of days and its last; {@code label}, {@code due}. */
    CHART_STRETCH("chart.stretch"),
    /** Something on a line of days; {@code label}, {@code date}, {@code standing}. */
    CHART_MARK("chart.mark"),
    /** The months from January to December in short, with blanks between. */
    CHART_MONTHS("chart.months"),
    /** Name of what others paid. */
    CHART_BY_OTHERS("chart.byOthers"),
    /** That a value does not apply. */
    CHART_NONE("chart.none"),
    /** For a mark in place of a value. */
    CHART_UNKNOWN("chart.unknown"),
    /** The last day on which values are known; {@code day}. */
    CHART_KNOWN_UNTIL("chart.knownUntil"),
    /** Heading over where money comes from. */
    CHART_SOURCE("chart.source"),
    /** Heading over whom money was given to. */
    CHART_HOLDER("chart.holder"),
    /** Heading over what money is for. */
    CHART_USE("chart.use"),
    /** For money appropriated or handed over. */
    CHART_PASSED_ON("chart.passedOn"),
    /** For money spent. */
    CHART_INCURRED("chart.incurred"),
    /** For money promised for what is still to come. */
    CHART_PROMISED("chart.promised"),
    /** For money that is neither spent nor promised. */
    CHART_LEFT("chart.left"),
    /** Money on its way: {@code from}, {@code to}. */
    CHART_WAY("chart.way"),
    /** Heading over where money comes from, step by step. */
    CHART_FROM("chart.from"),
    /** Heading over where money goes, step by step. */
    CHART_TO("chart.to"),
    /** Heading over what units are. */
    CHART_UNIT("chart.unit"),
    /** Name of units that are reached. */
    CHART_REACHED("chart.reached"),
    /** Name of units that are not reached. */
    CHART_NOT_REACHED("chart.notReached"),
    /** Heading over how many units there are. */
    CHART_IN_ALL("chart.inAll"),
    /** Some of a whole: {@code count}, {@code total}, {@code unit}. */
    CHART_OF("chart.of"),
    /** How many units one square stands for; {@code count}. */
    CHART_EACH("chart.each"),
    /** How many are so far: {@code state}, {@code count}. */
    CHART_STATE_COUNT("chart.stateCount"),
    /** Heading over the marks of what is in one state. */
    CHART_WHICH("chart.which"),
    /** Heading over directions of change. */
    CHART_CHANGE("chart.change"),
    /** For a value that rose. */
    CHART_INCREASE("chart.increase"),
    /** For a value that fell. */
    CHART_DECREASE("chart.decrease"),
    /** For a value that stayed. */
    CHART_UNCHANGED("chart.unchanged"),
    /** Said of a picture that a spreadsheet does not draw. */
    SHEET_NOT_DRAWN("sheet.notDrawn"),
    /** Heading over the sections of a document written as CSV. */
    CSV_SECTION("csv.section"),
    /** Heading over the texts of a document written as CSV. */
    CSV_TEXT("csv.text"),
    /** Heading over the names of files beside a document written as CSV. */
    CSV_FILE("csv.file"),
    /** Heading over the currencies of amounts; {@code heading} stands over the amounts. */
    CSV_CURRENCY("csv.currency"),
    /** Name of the lightest finding. */
    INFO("severity.info"),
    /** Name of a finding to look into. */
    WARNING("severity.warning"),
    /** Name of a finding that says something is wrong. */
    ERROR("severity.error"),
    /** Term before the places where a finding can be seen. */
    EVIDENCE("finding.evidence"),
    /** A line of an explanation that goes on in a footnote; {@code label}, {@code number}. */
    EXPLAINED_AT("explainedAt"),
    /** One of several places in which a finding shows: {@code name}, {@code detail}. */
    FINDING_INSTANCE("finding.instance"),
    /** Said instead of findings when there are none. */
    FINDINGS_NONE("finding.none");

    private final String key;

    ReportMessage(String key) {
        this.key = key;
    }

    /**
     * Names a direction of change.
     *
     * @param direction the direction
     * @return the word
     */
    public static ReportMessage of(AmountChange.Direction direction) {
        return switch (direction) {
            case INCREASE -> CHART_INCREASE;
            case DECREASE -> CHART_DECREASE;
            case UNCHANGED -> CHART_UNCHANGED;
            case UNDETERMINED -> CHART_UNDETERMINED;
        };
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return ReportMessages.pattern(language, key);
    }
}
