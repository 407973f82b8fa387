package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * The agreements: with whom, about what, and how far each has come.
 *
 * <pre>{@code
 * Document report = AgreementsReport.of(dossier);
 * }</pre>
 */
public final class AgreementsReport {
    /** The part that lists the agreements. */
    public static final String AGREEMENTS = "agreements";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(PartMessage.TITLE_AGREEMENTS))
            .with(AGREEMENTS, context -> new MeasuresPart(context).agreements())
            .with(BASIS, context -> new BasisPart(context).write());

    private AgreementsReport() {}

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
