package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;

/**
 * What does not agree: findings, and claims of documents beside what their own facts give.
 *
 * <pre>{@code
 * Document report = FindingsReport.of(dossier);
 * }</pre>
 */
public final class FindingsReport {
    /** The part that lists the findings. */
    public static final String FINDINGS = "findings";

    /** The part that holds claims against facts. */
    public static final String CLAIMS = "claims";

    /** The part that adds up again what the documents add up themselves, where they do. */
    public static final String SUMS = "sums";

    /** The part about what the report rests on. */
    public static final String BASIS = "basis";

    private static final Report STANDARD = Report.titled(context -> context.title(PartMessage.TITLE_FINDINGS))
            .with(FINDINGS, FindingsPart.PART)
            .with(CLAIMS, FindingsPart.CLAIMS)
            .with(SUMS, FindingsPart.SUMS)
            .with(BASIS, context -> new BasisPart(context).write());

    private FindingsReport() {}

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
