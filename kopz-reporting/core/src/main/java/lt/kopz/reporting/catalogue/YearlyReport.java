package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/**
 * The yearly report of a coordination group, or of a municipality that has none or several: what each group is, what was planned, what came of it, what it cost, and what is unknown.
 *
 * <pre>{@code
 * Document report = YearlyReport.of(dossier);
 * Renderers.forFormat("html").render(report, Wording.LITHUANIAN, out);
 * }</pre>
 *
 * <p>It has two layers, made of the same figures, together or apart: a {@linkplain #publicReport() public report} of a few pages that people
 * read, and an {@linkplain #annex() annex} that explains every figure down to its sources. Every sentence is composed from the dossier, and what
 * is not known is stated. The report holds for the end of one day; what is planned is never reported as done.
 */
public final class YearlyReport {

    /** The part of the public report that says the whole in half a page. */
    public static final String SUMMARY = "summary";

    /** The part of the public report about the group and its meetings. */
    public static final String GROUP_IN_SHORT = "group-in-short";

    /** The part of the public report about money. */
    public static final String MONEY_IN_SHORT = "money-in-short";

    /** The part of the public report about the measures, and what is recommended. */
    public static final String MEASURES_IN_SHORT = "measures-in-short";

    /** The part that opens the annex, where both stand in one document. */
    public static final String ANNEX = "annex";

    /** The part of the annex that opens what the public report refers to, each to its sources. */
    public static final String FIGURES = "figures";

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

    /** The part that adds up again what the documents add up themselves, where they do. */
    public static final String SUMS = "sums";

    /** The part about what is unknown and what does not agree. */
    public static final String FINDINGS = "findings";

    /** The part that lists the legal acts. */
    public static final String ACTS = "acts";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    /** Counts below it are hidden in what is published of victims. */
    private static final int FEW = 5;

    private static final Report PUBLIC = Report.titled(context -> context.title(YearlyMessage.TITLE))
            .with(SUMMARY, context -> context.publicLayer().part(SUMMARY))
            .with(GROUP_IN_SHORT, context -> context.publicLayer().part(GROUP_IN_SHORT))
            .with(MONEY_IN_SHORT, context -> context.publicLayer().part(MONEY_IN_SHORT))
            .with(MEASURES_IN_SHORT, context -> context.publicLayer().part(MEASURES_IN_SHORT));

    private static final Report EVIDENCE = Report.titled(context -> context.title(PublicMessage.ANNEX_TITLE))
            .with(FIGURES, context -> new BasisPart(context).figures())
            .with(GROUP, context -> new GroupPart(context).write())
            .with(INACTIVITY, context -> new DeedWords(context).inactivity())
            .with(MEETINGS, context -> new GroupPart(context).meetings())
            .with(MONEY, context -> new MoneyPart(context).write())
            .with(MEASURES, context -> new MeasuresPart(context).write())
            .with(INDICATORS, context -> new MeasuresPart(context).indicators())
            .with(UNIT_COSTS, context -> new AttendancePart(context).unitCosts())
            .with(VICTIM_STATISTICS, victimStatistics(Suppression.below(FEW)))
            .with(RECOMMENDATIONS, context -> new MeasuresPart(context).recommendations())
            .with(CLAIMS, FindingsPart.CLAIMS)
            .with(SUMS, FindingsPart.SUMS)
            .with(FINDINGS, FindingsPart.PART)
            .with(ACTS, context -> new BasisPart(context).acts())
            .with(BASIS, context -> new BasisPart(context).writeWithParties());

    private static final Report STANDARD = PUBLIC.with(
                    ANNEX,
                    context -> List.of(Section.of(
                            "annex",
                            Phrase.of(PublicMessage.ANNEX),
                            Paragraph.of(Phrase.of(PublicMessage.ANNEX_INTRODUCTION)))))
            .followedBy(EVIDENCE);

    private YearlyReport() {}

    /**
     * The public report alone: a few pages in sentences, whose figures open in place on a page, and on paper refer to the annex by its
     * numbers. What is inferred or assumed has a mark, which one legend explains.
     *
     * @return the report with the parts {@link #SUMMARY}, {@link #GROUP_IN_SHORT}, {@link #MONEY_IN_SHORT} and {@link #MEASURES_IN_SHORT}
     */
    public static Report publicReport() {
        return PUBLIC;
    }

    /**
     * The evidence annex alone: figures down to their sources, measures and money in full, claims with verdicts, findings with codes, acts.
     * What the public report refers to as {@code [3]} has the footnote 3 here.
     *
     * @return the report with the parts from {@link #FIGURES} to {@link #BASIS}
     */
    public static Report annex() {
        return EVIDENCE;
    }

    /**
     * The public report and then the annex, as kopz puts them together, to be used as they are or adapted.
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
        return context -> new AttendancePart(context).coverage(true);
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
