package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;

/**
 * One page for the council: the money over the whole time of the plans, who took part, how far the measures have come, what needs a decision,
 * and a place for a signature.
 *
 * <p>It has no footnotes; what is inferred is marked by an asterisk. The yearly report opens every figure to its sources.
 *
 * <pre>{@code
 * Document page = CouncilSummary.of(dossier);
 * new PdfRenderer().render(page, Wording.ENGLISH, out); // one sheet of A4
 * Document ours = CouncilSummary.standard()
 *         .withRequisites(Requisites.none().signedBy(Signatory.of(LocalizedText.of("en", "Chair of the group"))))
 *         .of(dossier);
 * }</pre>
 */
public final class CouncilSummary {
    /** The part about the money of the plans. */
    public static final String MONEY = "money";

    /** The part about who took part. */
    public static final String ATTENDANCE = "attendance";

    /** The part about how far the measures have come. */
    public static final String MEASURES = "measures";

    /** The part about what needs a decision; left out where the data show nothing of the kind. */
    public static final String DECISIONS = "decisions";

    private static final Report STANDARD = Report.titled(context ->
                    say(OfficeMessage.COUNCIL_TITLE, "period", context.dossier().reportingPeriod()))
            .with(MONEY, context -> new CouncilPart(context).money())
            .with(ATTENDANCE, context -> new CouncilPart(context).attendance())
            .with(MEASURES, context -> new CouncilPart(context).measures())
            .with(DECISIONS, context -> new CouncilPart(context).decisions())
            .withRequisites(Requisites.none().signedBy(Signatory.UNNAMED))
            .withLayout(Layout.ONE_SHEET);

    private CouncilSummary() {}

    /**
     * The page as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order, and a line to sign on
     */
    public static Report standard() {
        return STANDARD;
    }

    /**
     * The page as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the page
     */
    public static Document of(Dossier dossier) {
        return STANDARD.of(dossier);
    }

    /**
     * The page as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the page
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return STANDARD.of(dossier, asOf);
    }
}
