package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code CHANGE_BEFORE_APPROPRIATION}: a change of an appropriation certainly takes effect before the appropriation itself. Its ground is
 * logical.
 */
final class ChangeBeforeAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public ChangeBeforeAppropriation() {}

    @Override
    public String code() {
        return "CHANGE_BEFORE_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Appropriation change : FindingMaker.byId(Decided.of(dossier).appropriations())) {
            PartialDate changed = change.effective().value();
            change.amends()
                    .map(id -> Decided.appropriation(dossier, id))
                    .filter(original -> changed.isBefore(original.effective().value()) == Answer.YES)
                    .filter(original -> occurrences.happened(changed) == Answer.YES)
                    .ifPresent(original -> findings.add(FindingMaker.of(
                                    this,
                                    Severity.WARNING,
                                    Phrase.of(MoneyMessage.CHANGE_BEFORE_APPROPRIATION)
                                            .with("change", changed)
                                            .with(
                                                    "original",
                                                    original.effective().value()),
                                    List.of(change, original))
                            .weighing(early(changed, original.effective().value()))));
        }
        return FindingMaker.together(
                findings.build(),
                finding -> finding.subjects().get(1),
                original -> SeveralMessage.CHANGES_BEFORE_APPROPRIATION);
    }

    /** By how many days the change is surely too early. */
    private static Weight early(PartialDate changed, PartialDate original) {
        return changed.latest()
                .flatMap(last -> original.earliest().map(first -> DateRange.daysBetween(last, first)))
                .filter(days -> days > 0)
                .map(Weight::ofDays)
                .orElse(Weight.NONE);
    }
}
