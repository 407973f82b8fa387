package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * Who belongs to the groups, and what changed.
 *
 * <pre>{@code
 * Document report = CompositionReport.of(dossier);
 * }</pre>
 */
public final class CompositionReport {
    /** The part about the groups and their legal basis. */
    public static final String GROUP = "group";

    /** The part that lists members and changes. */
    public static final String COMPOSITION = "composition";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(
                    context.dossier().groups().size() == 1
                            ? PartMessage.TITLE_COMPOSITION
                            : PartMessage.TITLE_COMPOSITION_OF_GROUPS))
            .with(GROUP, context -> new GroupPart(context).writeOrSayThatNothingIsKnown())
            .with(COMPOSITION, context -> new CompositionPart(context).write())
            .with(BASIS, context -> new BasisPart(context).write());

    private CompositionReport() {}

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
