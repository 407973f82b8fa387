package lt.kopz.portal;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;

/** The reports on one dossier. */
public enum ReportKind {
    /** All of it. */
    YEARLY("portal.yearly"),
    /** For everybody, with small counts withheld. */
    PUBLIC("portal.public"),
    /** For the council. */
    COUNCIL("portal.council"),
    /** Money that is missing. */
    GAP("portal.gap"),
    /** What does not fit together. */
    FINDINGS("portal.findings"),
    /** What is to be cleared up before somebody signs. */
    SIGNING("portal.signing"),
    /** Events and those who came. */
    ATTENDANCE("portal.attendance"),
    /** The group. */
    COMPOSITION("portal.composition"),
    /** Its meetings. */
    MEETINGS("portal.meetings"),
    /** With whom it works. */
    AGREEMENTS("portal.agreements");

    private final String key;

    ReportKind(String key) {
        this.key = key;
    }

    /** Its name for people. */
    public Text words() {
        return Phrase.of(new PortalMessage(key));
    }

    Document of(Dossier dossier, LocalDate asOf) {
        return switch (this) {
            case YEARLY -> YearlyReport.of(dossier, asOf);
            case PUBLIC -> YearlyReport.publicReport().of(dossier, asOf);
            case COUNCIL -> CouncilSummary.of(dossier, asOf);
            case GAP -> SubjectReports.gap().of(dossier, asOf);
            case FINDINGS -> SubjectReports.findings().of(dossier, asOf);
            case SIGNING -> BeforeSigningReport.of(dossier, asOf);
            case ATTENDANCE -> SubjectReports.attendance().of(dossier, asOf);
            case COMPOSITION -> SubjectReports.composition().of(dossier, asOf);
            case MEETINGS -> SubjectReports.meetings().of(dossier, asOf);
            case AGREEMENTS -> SubjectReports.agreements().of(dossier, asOf);
        };
    }
}
