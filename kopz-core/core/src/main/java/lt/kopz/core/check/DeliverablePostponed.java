package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Phrase;

/**
 * {@code DELIVERABLE_POSTPONED}: something a measure was to bring forth was put off.
 *
 * <p>It is information while the new time is to come or running, and a warning from the day after its last day, or where no new time
 * is promised. Its ground is the source that states the postponement.
 */
final class DeliverablePostponed implements Rule {
    /** Makes the rule; it has no parameters. */
    public DeliverablePostponed() {}

    @Override
    public String code() {
        return "DELIVERABLE_POSTPONED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            for (Measure measure : plan.measures()) {
                for (Deliverable deliverable : measure.deliverables()) {
                    if (deliverable.state() == DeliverableState.POSTPONED
                            && occurrences.happened(deliverable.date()) == Answer.YES) {
                        findings.add(finding(measure, deliverable, asOf));
                    }
                }
            }
        }
        return FindingMaker.together(
                findings.build(),
                Finding::severity,
                severity -> severity == Severity.INFO
                        ? SeveralMessage.DELIVERABLES_POSTPONED
                        : SeveralMessage.DELIVERABLES_LATE);
    }

    private Finding finding(Measure measure, Deliverable deliverable, LocalDate asOf) {
        boolean past = deliverable
                .postponedTo()
                .map(to -> to.isBefore(asOf) == Answer.YES)
                .orElse(true);
        Phrase what = deliverable
                .postponedTo()
                .map(to -> Phrase.of(past ? DelayMessage.POSTPONED_PAST : DelayMessage.POSTPONED_TO)
                        .with("title", deliverable.title())
                        .with("to", to))
                .orElseGet(() -> Phrase.of(DelayMessage.POSTPONED).with("title", deliverable.title()));
        Phrase message = deliverable
                .reason()
                .map(reason ->
                        Phrase.of(DelayMessage.BECAUSE).with("what", what).with("reason", reason))
                .orElse(what);
        Finding finding = new Finding(
                code(),
                past ? Severity.WARNING : Severity.INFO,
                message,
                ImmutableList.of(deliverable.id(), measure.id()),
                deliverable.sources());
        return deliverable
                .postponedTo()
                .map(to -> finding.weighing(FindingMaker.since(to, asOf)))
                .orElse(finding);
    }
}
