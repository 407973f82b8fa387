package lt.kopz.reporting;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.FigureReport;
import lt.kopz.reporting.catalogue.ReportContext;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearOnYearReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;

/** Every report of the catalogue. */
public final class EveryReport {
    private static final Map<LocalDate, Document> ROLL_UPS = new ConcurrentHashMap<>();

    private record Asked(Dossier dossier, LocalDate asOf, Dossier later) {}

    /** What several tests ask for, in several formats and languages. */
    private static final LoadingCache<Asked, ImmutableMap<String, Document>> MADE =
            CacheBuilder.newBuilder().maximumSize(50).build(CacheLoader.from(EveryReport::made));

    private EveryReport() {}

    /** By name, made of the same figures; the roll-up is of two municipalities whatever the dossier, the figure is the gap of its first plan, if it has any. */
    public static Map<String, Document> of(Dossier dossier, LocalDate asOf) {
        return of(dossier, asOf, aYearLater(dossier));
    }

    /** The same, compared with a dossier of the next year. */
    public static Map<String, Document> of(Dossier dossier, LocalDate asOf, Dossier later) {
        return new TreeMap<>(MADE.getUnchecked(new Asked(dossier, asOf, later)));
    }

    private static ImmutableMap<String, Document> made(Asked asked) {
        Dossier dossier = asked.dossier();
        LocalDate asOf = asked.asOf();
        ReportContext context = ReportContext.of(dossier, asOf);
        Map<String, Document> reports = new TreeMap<>(Map.ofEntries(
                Map.entry("yearly", YearlyReport.standard().of(context)),
                Map.entry("public", YearlyReport.publicReport().of(context)),
                Map.entry("gap", SubjectReports.gap().of(context)),
                Map.entry("findings", SubjectReports.findings().of(context)),
                Map.entry("attendance", SubjectReports.attendance().of(context)),
                Map.entry("composition", SubjectReports.composition().of(context)),
                Map.entry("agreements", SubjectReports.agreements().of(context)),
                Map.entry("meetings", SubjectReports.meetings().of(context)),
                Map.entry("council", CouncilSummary.standard().of(context)),
                Map.entry("signing", BeforeSigningReport.of(Requisites.none()).of(context)),
                Map.entry("roll-up", ROLL_UPS.computeIfAbsent(asOf, EveryReport::ofTwo))));
        reports.put("years", YearOnYearReport.of(dossier, asked.later()));
        dossier.plans().stream()
                .min(Fact.IN_ORDER)
                .map(plan -> BudgetGaps.of(dossier, plan.id()).asOf(asOf).financing())
                .ifPresent(gap -> reports.put("figure", FigureReport.of(dossier, gap)));
        return ImmutableMap.copyOf(reports);
    }

    private static Document ofTwo(LocalDate asOf) {
        return RollUpReport.of(List.of(Kaisiadorys.dossier(), FullDossier.dossier()), asOf);
    }

    /** The same facts in the dossier of the next year. */
    public static Dossier aYearLater(Dossier dossier) {
        DateRange year = dossier.reportingPeriod();
        return Dossier.builder()
                .from(dossier)
                .id(dossier.id() + "-later")
                .reportingPeriod(
                        DateRange.of(year.start().plusYears(1), year.end().plusYears(1)))
                .knownUntil(Sourced.of(
                        dossier.knownUntil().value().plusYears(1),
                        dossier.knownUntil().provenance()))
                .build();
    }
}
