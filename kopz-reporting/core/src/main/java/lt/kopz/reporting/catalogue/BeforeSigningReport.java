package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;

/**
 * A sheet for the office alone, before a report is signed: claims of the documents that do not hold or say more than is known, each with a
 * wording that holds; findings that a signatory may be asked about; and what is still missing.
 *
 * <p>The wordings are made from the figures: where it is written that 522 took part, and of some lectures only the least number is known,
 * it says "at least 522, of which at least 364 by 10 December 2019".
 *
 * <pre>{@code
 * Document sheet = BeforeSigningReport.of(dossier);
 * Document other = BeforeSigningReport.of(Requisites.none().withPlace(Literal.of("Kaišiadorys"))).of(dossier);
 * }</pre>
 */
public final class BeforeSigningReport {
    /** The part that says for whom the sheet is. */
    public static final String INTRODUCTION = "introduction";

    /** The part about claims that do not hold or say more than is known, where there are claims. */
    public static final String CLAIMS = "claims";

    /** The part about what does not agree. */
    public static final String FINDINGS = "findings";

    /** The part about what is missing. */
    public static final String MISSING = "missing";

    private BeforeSigningReport() {}

    /**
     * The sheet on a report that is to be signed.
     *
     * @param toSign the requisites of that report; the sheet lists which of them are not given, and has none itself
     * @return the report with the parts named above, in that order
     */
    public static Report of(Requisites toSign) {
        return Report.titled(context -> say(
                        OfficeMessage.SIGNING_TITLE, "period", context.dossier().reportingPeriod()))
                .with(INTRODUCTION, context -> new SigningPart(context).introduction())
                .with(CLAIMS, SigningPart.CLAIMS)
                .with(FINDINGS, SigningPart.FINDINGS)
                .with(MISSING, context -> new SigningPart(context).missing(toSign));
    }

    /**
     * The sheet as of the dossier's horizon, on a report without requisites.
     *
     * @param dossier the dossier
     * @return the sheet
     */
    public static Document of(Dossier dossier) {
        return of(Requisites.none()).of(dossier);
    }

    /**
     * The sheet as of the end of a day, on a report without requisites.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the sheet
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return of(Requisites.none()).of(dossier, asOf);
    }
}
