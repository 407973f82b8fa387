package lt.kopz.portal;

import java.time.LocalDate;
import java.util.function.BiFunction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.AgreementsReport;
import lt.kopz.reporting.catalogue.AttendanceReport;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.BudgetGapReport;
import lt.kopz.reporting.catalogue.CompositionReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.FindingsReport;
import lt.kopz.reporting.catalogue.MeetingsReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;

/** The reports on one dossier. */
public enum ReportKind {
    /** All of it. */
    YEARLY("portal.yearly", YearlyReport::of),
    /** For everybody, with small counts withheld. */
    PUBLIC("portal.public", (dossier, asOf) -> YearlyReport.publicReport().of(dossier, asOf)),
    /** For the council. */
    COUNCIL("portal.council", CouncilSummary::of),
    /** Money that is missing. */
    GAP("portal.gap", BudgetGapReport::of),
    /** What does not fit together. */
    FINDINGS("portal.findings", FindingsReport::of),
    /** What is to be cleared up before somebody signs. */
    SIGNING("portal.signing", BeforeSigningReport::of),
    /** Events and those who came. */
    ATTENDANCE("portal.attendance", AttendanceReport::of),
    /** The group. */
    COMPOSITION("portal.composition", CompositionReport::of),
    /** Its meetings. */
    MEETINGS("portal.meetings", MeetingsReport::of),
    /** With whom it works. */
    AGREEMENTS("portal.agreements", AgreementsReport::of);

    private final String key;
    private final BiFunction<Dossier, LocalDate, Document> report;

    ReportKind(String key, BiFunction<Dossier, LocalDate, Document> report) {
        this.key = key;
        this.report = report;
    }

    /** Its name for people. */
    public Text words() {
        return Phrase.of(new PortalMessage(key));
    }

    Document of(Dossier dossier, LocalDate asOf) {
        return report.apply(dossier, asOf);
    }
}
