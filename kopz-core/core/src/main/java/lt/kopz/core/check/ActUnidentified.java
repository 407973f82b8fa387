package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.wording.Phrase;

/**
 * {@code ACT_UNIDENTIFIED}: acts are known to exist, and not which.
 *
 * <p>Example: two ordinances of 2019 without a day or number. Those that changed the composition of the group are reported by
 * {@code COMPOSITION_UNKNOWN} and not once more. Its ground is logical: what they say cannot be looked up.
 */
final class ActUnidentified implements Rule {
    /** Makes the rule; it has no parameters. */
    public ActUnidentified() {}

    @Override
    public String code() {
        return "ACT_UNIDENTIFIED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        long count = 0;
        for (UnidentifiedActs acts : FindingMaker.byId(dossier.unidentifiedActs())) {
            if (dossier.groups().stream().noneMatch(group -> CompositionUnknown.isAboutTheComposition(group, acts))
                    && Occurrences.of(dossier, asOf).happened(acts.adopted()) != Answer.NO) {
                count += acts.count();
                findings.add(FindingMaker.of(
                                this,
                                Severity.INFO,
                                Phrase.of(CheckMessage.ACTS_UNIDENTIFIED).with("count", (long) acts.count()),
                                ImmutableList.of(acts))
                        .listedAs(Phrase.of(SeveralMessage.ACTS)
                                .with("kind", Citations.kind(dossier, acts.kind()))
                                .with("date", acts.adopted())
                                .with("count", (long) acts.count())));
            }
        }
        ImmutableList<Finding> all = findings.build();
        return all.size() < 2
                ? all
                : ImmutableList.of(Finding.together(
                        all, Phrase.of(CheckMessage.ACTS_UNIDENTIFIED).with("count", count)));
    }
}
