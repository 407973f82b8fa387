package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ReportDuty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code REPORT_LATE}: a yearly report was given after its due day, or nothing shows that it was given by then.
 *
 * <p>Looked at are the years of the reporting period. A due day after the horizon of knowledge is not judged without a report. Its ground is
 * the duty to report of the rules of procedure.
 */
final class ReportLate extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public ReportLate() {}

    @Override
    public String code() {
        return "REPORT_LATE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableList<ReportDuty> duties =
                Decided.rules(dossier, group).map(RulesOfProcedure::reports).orElse(ImmutableList.of());
        for (int year = dossier.reportingPeriod().start().getYear();
                year <= dossier.reportingPeriod().end().getYear();
                year++) {
            for (ReportDuty duty : duties) {
                LocalDate due = duty.dueFor(year);
                Optional<PartialDate> given = given(group, year);
                if (asOf.isAfter(due)
                        && isThere(dossier, group, year, due)
                        && isLate(given, due, dossier.knownUntil().value())
                        && (given.isPresent() || areAllKnown(dossier, group, year, due))) {
                    Phrase phrase = Phrase.of(
                                    given.isPresent() ? CheckMessage.REPORT_LATE : CheckMessage.REPORT_MISSING)
                            .with("year", Integer.toString(year))
                            .with("recipient", duty.recipient())
                            .with("due", due);
                    findings.add(FindingMaker.of(
                                    this,
                                    given.isPresent() ? Severity.ERROR : Severity.WARNING,
                                    given.map(day -> phrase.with("given", day)).orElse(phrase),
                                    ImmutableList.of(group.rules().orElseThrow()))
                            .weighing(Weight.ofDays(DateRange.daysBetween(
                                    due, given.flatMap(PartialDate::earliest).orElse(asOf)))));
                }
            }
        }
        return FindingMaker.together(
                findings.build(),
                Finding::severity,
                severity -> severity == Severity.ERROR ? SeveralMessage.REPORTS_LATE : SeveralMessage.REPORTS_MISSING);
    }

    /** Whether it is stated that all reports that were given from the beginning of a year until the due day are recorded. */
    private static boolean areAllKnown(Dossier dossier, CoordinationGroup group, int year, LocalDate due) {
        return KnownLists.of(dossier)
                .isDeclared(ListKind.REPORTS, Optional.of(group.id()), LocalDate.of(year, 1, 1), due);
    }

    private static Optional<PartialDate> given(CoordinationGroup group, int year) {
        return group.reports().stream()
                .filter(report -> report.year() == year)
                .map(SubmittedReport::given)
                .findFirst();
    }

    /** A group that was not there in the whole year, or on the due day, owes no report on it. */
    private static boolean isThere(Dossier dossier, CoordinationGroup group, int year, LocalDate due) {
        GroupPresence presence = GroupPresence.of(dossier);
        return presence.present(group.id(), due) != Answer.NO
                && DateRange.ofYear(year).dates().anyMatch(day -> presence.present(group.id(), day) != Answer.NO);
    }

    private static boolean isLate(Optional<PartialDate> given, LocalDate due, LocalDate horizon) {
        return given.map(day -> day.earliest().filter(due::isBefore).isPresent())
                .orElse(!due.isAfter(horizon));
    }
}
