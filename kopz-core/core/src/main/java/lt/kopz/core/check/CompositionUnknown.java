package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code COMPOSITION_UNKNOWN}: who the members of the group are cannot be determined.
 *
 * <p>Either no membership is listed at all and it is not stated that nobody was a member, or the act that approved the composition was changed by acts that are not
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
        List<Text> sentences = new ArrayList<>();
        Set<String> subjects = new LinkedHashSet<>();
        Set<Source> evidence = new LinkedHashSet<>();
        Composition.Members members = Composition.of(dossier, group.id()).on(asOf);
        boolean statedNobody = members.stated() && members.declared().isEmpty();
        if (Decided.memberships(dossier, group).isEmpty() && !statedNobody) {
            sentences.add(Composition.of(dossier, group.id())
                    .declared(asOf)
                    .map(size ->
                            Phrase.of(CheckMessage.COMPOSITION_UNKNOWN_SIZE).with("size", (long) size))
                    .orElseGet(() -> Phrase.of(CheckMessage.COMPOSITION_UNKNOWN)));
            group.declaredSize()
                    .ifPresent(size -> evidence.addAll(size.provenance().sources()));
            evidence.addAll(group.sources());
        }
        long changes = 0;
        for (UnidentifiedActs acts : FindingMaker.byId(dossier.unidentifiedActs())) {
            if (isAboutTheComposition(group, acts)
                    && Occurrences.of(dossier, asOf).happened(acts.adopted()) != Answer.NO) {
                changes += acts.count();
                subjects.add(acts.id());
                evidence.addAll(acts.sources());
            }
        }
        if (changes > 0) {
            sentences.add(Phrase.of(CheckMessage.COMPOSITION_CHANGED).with("count", changes));
        }
        return sentences.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(new Finding(
                        code(),
                        Severity.WARNING,
                        Text.joined(" ", sentences),
                        ImmutableList.<String>builder()
                                .add(group.id())
                                .addAll(subjects)
                                .build(),
                        ImmutableList.copyOf(evidence)));
    }

    static boolean isAboutTheComposition(CoordinationGroup group, UnidentifiedActs acts) {
        return acts.relation()
                .filter(relation ->
                        group.composition().filter(relation.act()::equals).isPresent())
                .isPresent();
    }
}
