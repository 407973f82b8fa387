package lt.kopz.reporting.catalogue;

/**
 * Reports on one subject each, to be used as they are or adapted: their parts are named as those of the {@link YearlyReport}, and {@link
 * Report#parts()} lists them.
 *
 * <pre>{@code
 * Document report = SubjectReports.gap().of(dossier);
 * }</pre>
 */
public final class SubjectReports {
    private SubjectReports() {}

    /**
     * The money that the plans lack: by plan, task, measure, year, source and economic kind, and through time.
     *
     * @return the report
     */
    public static Report gap() {
        return Report.titled(context -> context.title(PartMessage.TITLE_GAP))
                .with("by-plan", context -> new GapParts(context).byPlan())
                .with("over-time", context -> new GapParts(context).overTime())
                .with("by-task", context -> new GapParts(context).by(GapParts.Division.TASK))
                .with("by-measure", context -> new GapParts(context).by(GapParts.Division.MEASURE))
                .with("by-year", context -> new GapParts(context).by(GapParts.Division.YEAR))
                .with("by-source", context -> new GapParts(context).by(GapParts.Division.SOURCE))
                .with("by-kind", context -> new GapParts(context).by(GapParts.Division.KIND))
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    /**
     * How much is spent, what comes in, and the surplus or deficit. The gap is the need less the money given, whatever is spent, so the
     * report on it has this part only where it is added.
     *
     * @return the part
     */
    public static Part execution() {
        return context -> new GapParts(context).execution();
    }

    /**
     * What is wrong, missing or contradictory; what is claimed against what the facts give; and sums that are stated.
     *
     * @return the report
     */
    public static Report findings() {
        return Report.titled(context -> context.title(PartMessage.TITLE_FINDINGS))
                .with(YearlyReport.FINDINGS, FindingsPart.PART)
                .with(YearlyReport.CLAIMS, FindingsPart.CLAIMS)
                .with(YearlyReport.SUMS, FindingsPart.SUMS)
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    /**
     * Participations at events held and planned, how far their targets are reached, and what each costs.
     *
     * @return the report
     */
    public static Report attendance() {
        return Report.titled(context -> context.title(PartMessage.TITLE_ATTENDANCE))
                .with("attendance", context -> new AttendancePart(context).write())
                .with("coverage", context -> new AttendancePart(context).coverage(false))
                .with(YearlyReport.UNIT_COSTS, context -> new AttendancePart(context).unitCosts())
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    /**
     * Each group, who sits on it, and how that changed.
     *
     * @return the report
     */
    public static Report composition() {
        return titled(PartMessage.TITLE_COMPOSITION, PartMessage.TITLE_COMPOSITION_OF_GROUPS)
                .with(YearlyReport.GROUP, context -> new GroupPart(context).writeOrSayThatNothingIsKnown())
                .with("composition", context -> new CompositionPart(context).write())
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    /**
     * The meetings of each group, whether it met as often as its rules demand, and whether other duties were done that rules, acts and plans
     * impose.
     *
     * @return the report
     */
    public static Report meetings() {
        return titled(PartMessage.TITLE_MEETINGS, PartMessage.TITLE_MEETINGS_OF_GROUPS)
                .with(
                        YearlyReport.MEETINGS,
                        context -> context.dossier().groups().isEmpty()
                                ? new GroupPart(context).writeOrSayThatNothingIsKnown()
                                : new GroupPart(context).meetings())
                .with("cadence", context -> new GroupPart(context).duties())
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    /**
     * Cooperation agreements: with whom, of what state, since when.
     *
     * @return the report
     */
    public static Report agreements() {
        return Report.titled(context -> context.title(PartMessage.TITLE_AGREEMENTS))
                .with("agreements", context -> new MeasuresPart(context).agreements())
                .with(YearlyReport.BASIS, BasisPart.PART);
    }

    private static Report titled(PartMessage ofOne, PartMessage ofSeveral) {
        return Report.titled(context -> context.title(context.dossier().groups().size() == 1 ? ofOne : ofSeveral));
    }
}
