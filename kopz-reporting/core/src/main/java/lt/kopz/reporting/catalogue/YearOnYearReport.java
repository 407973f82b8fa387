package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Document;

/**
 * Two dossiers of one municipality, one year after the other: figures that changed and which way, what was promised in the earlier one and
 * what came of it, and how far each measure had come in both.
 *
 * <p>Each dossier is asked as of its own day: the earlier as of its horizon, the later as of the day of the report. What is known only
 * within bounds is compared as such: at least 450 and exactly 500 may be less, the same or more, and the report states that it cannot be determined.
 *
 * <pre>{@code
 * Document report = YearOnYearReport.of(dossier2019, dossier2020);
 * Document other = YearOnYearReport.since(dossier2019, Map.of("measure-7", "lectures")).of(dossier2020);
 * }</pre>
 */
public final class YearOnYearReport {
    /** The part that states which years are compared, and when their data end at different times of the year. */
    public static final String YEARS = "years";

    /** The part about money, events and participations. */
    public static final String FIGURES = "figures";

    /** The part about what was promised and what came of it, where anything was. */
    public static final String PROMISES = "promises";

    /** The part about the measures. */
    public static final String MEASURES = "measures";

    private YearOnYearReport() {}

    /**
     * The report on what became of an earlier year; measures of both are matched by their ids.
     *
     * @param earlier the dossier of the earlier year
     * @return the report with the parts named above, in that order, to be written on the dossier of the later year; writing it throws
     *     {@link IllegalArgumentException} if that is of another municipality, or does not begin later
     */
    public static Report since(Dossier earlier) {
        return since(earlier, ImmutableMap.of());
    }

    /**
     * The same where a measure has another id in the later year.
     *
     * @param earlier the dossier of the earlier year
     * @param measures the ids of measures in the earlier year, each with the id in the later; those that are not named keep theirs
     * @return the report; writing it throws {@link IllegalArgumentException} also if the later dossier lacks a measure that is named
     * @throws IllegalArgumentException if the earlier dossier has no measure of an id that is named
     */
    public static Report since(Dossier earlier, Map<String, String> measures) {
        ImmutableMap<String, String> renamed = ImmutableMap.copyOf(measures);
        renamed.keySet().forEach(earlier::measure);
        ReportContext then = ReportContext.of(earlier, earlier.knownUntil().value());
        return Report.titled(now -> Phrase.of(OfficeMessage.YEARS_TITLE)
                        .with("from", earlier.reportingPeriod())
                        .with("to", now.dossier().reportingPeriod()))
                .with(YEARS, now -> new TwoYears(then, now, renamed).years())
                .with(FIGURES, now -> new TwoYears(then, now, renamed).figures())
                .with(PROMISES, now -> new TwoYears(then, now, renamed).promises())
                .with(MEASURES, now -> new TwoYears(then, now, renamed).measures());
    }

    /**
     * The report as of the horizons of both dossiers.
     *
     * @param earlier the dossier of the earlier year
     * @param later the dossier of the later year
     * @return the report
     * @throws IllegalArgumentException if they are of two municipalities, or the later does not begin later
     */
    public static Document of(Dossier earlier, Dossier later) {
        return since(earlier).of(later);
    }
}
