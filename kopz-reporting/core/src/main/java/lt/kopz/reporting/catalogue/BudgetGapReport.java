package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * The money that the plans lack: by plan, task, measure, year, source and economic kind, and through time; how much of it is spent, and how
 * it changed.
 *
 * <pre>{@code
 * Document report = BudgetGapReport.of(dossier);
 * }</pre>
 */
public final class BudgetGapReport {
    /** The part that compares the plans. */
    public static final String BY_PLAN = "by-plan";

    /** The part that shows the gap through the reporting period. */
    public static final String OVER_TIME = "over-time";

    /** The part that shows the gap of each task, where any money states one. */
    public static final String BY_TASK = "by-task";

    /** The part that shows the gap of each measure, where needs are stated by measure. */
    public static final String BY_MEASURE = "by-measure";

    /** The part that shows the gap of each year of a plan, where needs are stated by year. */
    public static final String BY_YEAR = "by-year";

    /** The part that shows the gap of each source of money, where needs are stated by source. */
    public static final String BY_SOURCE = "by-source";

    /** The part that shows the gap of each economic kind, where any money states one. */
    public static final String BY_KIND = "by-kind";

    /** The part that shows how much is spent, what comes in, and the surplus or deficit, where there is any; see {@link #execution}. */
    public static final String EXECUTION = "execution";

    /**
     * The part that shows how need and appropriated money changed from edition to edition and from year to year; of more than 24 editions of a
     * plan, from the last of each year to that of the next.
     */
    public static final String CHANGES = "changes";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(PartMessage.TITLE_GAP))
            .with(BY_PLAN, context -> new GapParts(context).byPlan())
            .with(OVER_TIME, context -> new GapParts(context).overTime())
            .with(BY_TASK, context -> new GapParts(context).byTask())
            .with(BY_MEASURE, context -> new GapParts(context).byMeasure())
            .with(BY_YEAR, context -> new GapParts(context).byYear())
            .with(BY_SOURCE, context -> new GapParts(context).bySource())
            .with(BY_KIND, context -> new GapParts(context).byKind())
            .with(CHANGES, context -> new GapParts(context).changes())
            .with(BASIS, context -> new BasisPart(context).write());

    private BudgetGapReport() {}

    /**
     * The report as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order
     */
    public static Report standard() {
        return STANDARD;
    }

    /**
     * How much is spent, what comes in, and the surplus or deficit. The gap is the need less the money given, whatever is spent, so the
     * report has this part only where it is added.
     *
     * @return the part
     */
    public static Part execution() {
        return context -> new GapParts(context).execution();
    }

    /**
     * The report as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the report
     */
    public static Document of(Dossier dossier) {
        return STANDARD.of(dossier);
    }

    /**
     * The report as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the report
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return STANDARD.of(dossier, asOf);
    }
}
