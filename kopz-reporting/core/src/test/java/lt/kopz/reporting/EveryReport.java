package lt.kopz.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.reporting.catalogue.AgreementsReport;
import lt.kopz.reporting.catalogue.AttendanceReport;
import lt.kopz.reporting.catalogue.BudgetGapReport;
import lt.kopz.reporting.catalogue.CompositionReport;
import lt.kopz.reporting.catalogue.FigureReport;
import lt.kopz.reporting.catalogue.FindingsReport;
import lt.kopz.reporting.catalogue.MeetingsReport;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;

/** Every report of the catalogue. */
public final class EveryReport {
    private EveryReport() {}

    /** By name; the roll-up is of two municipalities whatever the dossier, the figure is the gap of its first plan, if it has any. */
    public static Map<String, Document> of(Dossier dossier, LocalDate asOf) {
        Map<String, Document> reports = new TreeMap<>(Map.of(
                "yearly", YearlyReport.of(dossier, asOf),
                "public", YearlyReport.publicReport().of(dossier, asOf),
                "gap", BudgetGapReport.of(dossier, asOf),
                "findings", FindingsReport.of(dossier, asOf),
                "attendance", AttendanceReport.of(dossier, asOf),
                "composition", CompositionReport.of(dossier, asOf),
                "agreements", AgreementsReport.of(dossier, asOf),
                "meetings", MeetingsReport.of(dossier, asOf),
                "roll-up", RollUpReport.of(List.of(Kaisiadorys.dossier(), FullDossier.dossier()), asOf)));
        dossier.plans().stream()
                .findFirst()
                .map(plan -> BudgetGaps.of(dossier, plan.id()).asOf(asOf).financing())
                .ifPresent(gap -> reports.put("figure", FigureReport.of(dossier, gap)));
        return reports;
    }
}
