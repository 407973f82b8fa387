package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COMPOSITION_UNKNOWN}: who the members of the group are cannot be determined.
 *
 * <p>Either no membership is listed at all, or the act that approved the composition was changed by acts that are not
 * identified. Its ground is logical: of a group of which only the size is declared, nobody can say who was a member on a day.
 */
final class CompositionUnknown extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public CompositionUnknown() {}

    @Override
    public String code() {
        return "COMPOSITION_UNKNOWN";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (group.memberships().isEmpty() && GroupPresence.of(dossier).present(group.id(), asOf) != Answer.NO) {
            Phrase message = group.declaredSize()
                    .map(size ->
                            Phrase.of(CheckMessage.COMPOSITION_UNKNOWN_SIZE).with("size", (long) size.members()))
                    .orElseGet(() -> Phrase.of(CheckMessage.COMPOSITION_UNKNOWN));
            ImmutableList<Source> evidence = Stream.concat(
                            group.declaredSize().stream().flatMap(size -> size.provenance().sources().stream()),
                            group.sources().stream())
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            findings.add(new Finding(code(), Severity.WARNING, message, ImmutableList.of(group.id()), evidence));
        }
        for (UnidentifiedActs acts :
                ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), dossier.unidentifiedActs())) {
            if (isAboutTheComposition(group, acts)
                    && Occurrences.of(dossier, asOf).happened(acts.adopted()) != Answer.NO) {
                findings.add(new Finding(
                        code(),
                        Severity.WARNING,
                        Phrase.of(CheckMessage.COMPOSITION_CHANGED).with("count", (long) acts.count()),
                        ImmutableList.of(group.id(), acts.id()),
                        acts.sources()));
            }
        }
        return findings.build();
    }

    static boolean isAboutTheComposition(CoordinationGroup group, UnidentifiedActs acts) {
        return acts.relation()
                .filter(relation ->
                        group.composition().filter(relation.act()::equals).isPresent())
                .isPresent();
    }
}
