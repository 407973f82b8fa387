package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.reporting.document.Document;

/**
 * The yearly report of a coordination group, or of a municipality that has none or several: what each group is, what was planned, what came of it, what it cost, and what is unknown.
 *
 * <pre>{@code
 * Document report = YearlyReport.of(dossier);
 * Renderers.forFormat("html").render(report, Wording.LITHUANIAN, out);
 * }</pre>
 *
 * <p>Every sentence is composed from the dossier, every figure has a footnote that explains it down to its sources, and what is not
 * known is stated. The report holds for the end of one day; what is planned is never reported as done.
 */
public final class YearlyReport {

    /** The part that sums up the report. */
    public static final String SUMMARY = "summary";

    /** The part about each group and its legal basis, where there is one. */
    public static final String GROUP = "group";

    /** The part that states what was not done, where a source says so. */
    public static final String INACTIVITY = "inactivity";

    /** The part about meetings and the rule they follow. */
    public static final String MEETINGS = "meetings";

    /** The part about needs, appropriations, gaps and costs. */
    public static final String MONEY = "money";

    /** The part about the measures of the plans. */
    public static final String MEASURES = "measures";

    /** The part about indicators, where the plans have any. */
    public static final String INDICATORS = "indicators";

    /** The part about the cost of an event, a participation and an hour. */
    public static final String UNIT_COSTS = "unit-costs";

    /** The part with statistics on victims, counts below five hidden, where the dossier has any. */
    public static final String VICTIM_STATISTICS = "victim-statistics";

    /** The part with recommendations for the time to come. */
    public static final String RECOMMENDATIONS = "recommendations";

    /** The part that holds claims of the documents against their facts. */
    public static final String CLAIMS = "claims";

    /** The part about what is unknown and what does not agree. */
    public static final String FINDINGS = "findings";

    /** The part that lists the legal acts. */
    public static final String ACTS = "acts";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    /** Counts below it are hidden in what is published of victims. */
    private static final int FEW = 5;

    private static final Report STANDARD = Report.titled(context -> context.title(YearlyMessage.TITLE))
            .with(SUMMARY, context -> new SummaryPart(context).write())
            .with(GROUP, context -> new GroupPart(context).write())
            .with(INACTIVITY, context -> new InactivityPart(context).write())
            .with(MEETINGS, context -> new MeetingsPart(context).write())
            .with(MONEY, context -> new MoneyPart(context).write())
            .with(MEASURES, context -> new MeasuresPart(context).write())
            .with(INDICATORS, context -> new IndicatorsPart(context).write())
            .with(UNIT_COSTS, context -> new UnitCostsPart(context).write())
            .with(VICTIM_STATISTICS, victimStatistics(Suppression.below(FEW)))
            .with(RECOMMENDATIONS, context -> new RecommendationsPart(context).write())
            .with(CLAIMS, context -> new ClaimsPart(context).write())
            .with(FINDINGS, context -> new FindingsPart(context).write())
            .with(ACTS, context -> new ActsPart(context).write())
            .with(BASIS, context -> new BasisPart(context).write());

    private YearlyReport() {}

    /**
     * The report as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order
     */
    public static Report standard() {
        return STANDARD;
    }

    /**
     * The statistics on victims with another rule for hiding small counts, for {@link Report#replacing}.
     *
     * @param suppression which counts are hidden
     * @return the part
     */
    public static Part victimStatistics(Suppression suppression) {
        return context -> new VictimStatisticsPart(context, suppression).write();
    }

    /**
     * How far series reached the units they are meant for, with what the rest would cost at the price so far. The cost is an
     * assumption, so no report has this part unless it is added.
     *
     * @return the part
     */
    public static Part costOfTheRest() {
        return context -> new CoveragePart(context, true).write();
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
