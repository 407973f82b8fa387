package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * The meetings of each group, whether it met as often as its rules demand, and whether other duties were done that rules, acts and plans impose.
 *
 * <pre>{@code
 * Document report = MeetingsReport.of(dossier);
 * }</pre>
 */
public final class MeetingsReport {
    /** The part that lists the meetings. */
    public static final String MEETINGS = "meetings";

    /** The part that judges the rule on how often to meet. */
    public static final String CADENCE = "cadence";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(
                    context.dossier().groups().size() == 1
                            ? PartMessage.TITLE_MEETINGS
                            : PartMessage.TITLE_MEETINGS_OF_GROUPS))
            .with(
                    MEETINGS,
                    context -> context.dossier().groups().isEmpty()
                            ? new GroupPart(context).writeOrSayThatNothingIsKnown()
                            : new MeetingsPart(context).write())
            .with(CADENCE, context -> new CadencePart(context).write())
            .with(BASIS, context -> new BasisPart(context).write());

    private MeetingsReport() {}

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
