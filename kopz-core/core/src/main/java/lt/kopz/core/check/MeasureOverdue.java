package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code MEASURE_OVERDUE}: the day by which a measure is to be done has passed, and it is not done.
 *
 * <p>The day itself is still in time, and so is every day that the date may mean. A measure done but for what was postponed is done; a
 * cancelled one is not waited for. Where nobody can tell whether the measure is done, the finding says so and is information only. Its
 * ground is the plan's own due day.
 */
final class MeasureOverdue implements Rule {
    /** Makes the rule; it has no parameters. */
    public MeasureOverdue() {}

    @Override
    public String code() {
        return "MEASURE_OVERDUE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            for (Measure measure : plan.measures()) {
                boolean past = measure.due()
                        .filter(due -> due.isBefore(asOf) == Answer.YES)
                        .isPresent();
                if (past) {
                    finding(measure, MeasureProgress.of(dossier, measure.id(), asOf))
                            .map(finding -> finding.weighing(
                                    FindingMaker.since(measure.due().orElseThrow(), asOf)))
                            .ifPresent(findings::add);
                }
            }
        }
        return FindingMaker.together(
                findings.build(),
                Finding::severity,
                severity -> severity == Severity.INFO
                        ? SeveralMessage.MEASURES_OVERDUE_PERHAPS
                        : SeveralMessage.MEASURES_OVERDUE);
    }

    private Optional<Finding> finding(Measure measure, MeasureProgress progress) {
        Answer waitedFor = progress.possible().stream()
                .map(status -> isWaitedFor(status, progress))
                .reduce((one, other) -> one == other ? one : Answer.CANNOT_TELL)
                .orElseThrow();
        Text status = Phrase.of(progress.status().message());
        return switch (waitedFor) {
            case NO -> Optional.empty();
            case CANNOT_TELL ->
                Optional.of(FindingMaker.of(
                                this,
                                Severity.INFO,
                                named(DelayMessage.MEASURE_OVERDUE_PERHAPS, measure),
                                ImmutableList.of(measure))
                        .listedAs(
                                RowNames.measure(measure),
                                Phrase.of(SeveralMessage.DUE)
                                        .with("date", measure.due().orElseThrow())));
            case YES ->
                Optional.of(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                named(DelayMessage.MEASURE_OVERDUE, measure).with("status", status),
                                ImmutableList.of(measure))
                        .listedAs(
                                RowNames.measure(measure),
                                Phrase.of(SeveralMessage.DUE_AND_STATUS)
                                        .with("due", measure.due().orElseThrow())
                                        .with("status", status)));
        };
    }

    private static Answer isWaitedFor(MeasureStatus status, MeasureProgress progress) {
        return switch (status) {
            case DONE, DONE_WITH_DEVIATION, CANCELLED -> Answer.NO;
            case UNDETERMINED -> Answer.CANNOT_TELL;
            case IN_PROGRESS, PREPARED, POSTPONED, PLANNED, NOT_DONE, NO_ANSWER -> Answer.YES;
            case NO_INFORMATION -> progress.done().isKnown() ? Answer.YES : Answer.CANNOT_TELL;
        };
    }

    private static Phrase named(DelayMessage message, Measure measure) {
        return Phrase.of(message)
                .with("number", new Literal(measure.number()))
                .with("title", measure.title())
                .with("due", measure.due().orElseThrow());
    }
}
