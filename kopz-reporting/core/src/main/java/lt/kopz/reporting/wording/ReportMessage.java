package lt.kopz.reporting.wording;

import java.util.Optional;
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
    /** Said of what took place. */
    CHART_HELD("chart.held"),
    /** Said of what was to take place. */
    CHART_PLANNED("chart.planned"),
    /** Said of what may have taken place. */
    CHART_UNDETERMINED("chart.undetermined"),
    /** Said of a stretch of days at whose end something is due. */
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
    /** Said of a dashed stretch, in which a value may end. */
    CHART_MAYBE("chart.maybe"),
    /** A stretch of days and its last; {@code label}, {@code due}. */
    CHART_STRETCH("chart.stretch"),
    /** Something on a line of days; {@code label}, {@code date}, {@code standing}. */
    CHART_MARK("chart.mark"),
    /** The months from January to December in short, with blanks between. */
    CHART_MONTHS("chart.months"),
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
    /** The sign before what a number is divided by, as a country writes it. */
    DIVIDED_BY("explanation.dividedBy"),
    /** Said instead of findings when there are none. */
    FINDINGS_NONE("finding.none");

    private final String key;

    ReportMessage(String key) {
        this.key = key;
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
