package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * Who took part in what: events and participations, how far targets are reached, and what a unit costs.
 *
 * <pre>{@code
 * Document report = AttendanceReport.of(dossier);
 * }</pre>
 */
public final class AttendanceReport {
    /** The part about events and participations. */
    public static final String ATTENDANCE = "attendance";

    /** The part about the units that series reached. */
    public static final String COVERAGE = "coverage";

    /** The part about the cost of an event, a participation and an hour. */
    public static final String UNIT_COSTS = "unit-costs";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(PartMessage.TITLE_ATTENDANCE))
            .with(ATTENDANCE, context -> new AttendancePart(context).write())
            .with(COVERAGE, context -> new AttendancePart(context).coverage(false))
            .with(UNIT_COSTS, context -> new AttendancePart(context).unitCosts())
            .with(BASIS, context -> new BasisPart(context).write());

    private AttendanceReport() {}

    /**
     * The report as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order
     */
    public static Report standard() {
        return STANDARD;
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
