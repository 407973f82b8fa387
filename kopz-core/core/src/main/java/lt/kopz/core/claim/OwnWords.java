package lt.kopz.core.claim;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Without;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Claim;

/**
 * The words that a claim itself quotes. What rests on them alone does not confirm it: a sentence that is both a fact and a claim would
 * confirm itself.
 *
 * @param dossier the dossier
 * @param words the sources of the claim that are quoted
 */
record OwnWords(Dossier dossier, ImmutableSet<Source> words) {
    static OwnWords of(Dossier dossier, Claim claim) {
        return new OwnWords(
                dossier,
                claim.sources().stream()
                        .filter(source -> source.quote().isPresent())
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** Whether a statement has no other source than these words. */
    private boolean areAll(ImmutableList<Source> sources) {
        return !sources.isEmpty() && words.containsAll(sources);
    }

    /** Whether a figure rests on statements, none of which has another source than these words. */
    boolean areAll(Figure<?> figure) {
        ImmutableList<Explanation> given = words.isEmpty()
                ? ImmutableList.of()
                : given(figure.explanation()).collect(ImmutableList.toImmutableList());
        return !given.isEmpty() && given.stream().allMatch(leaf -> areAll(leaf.sources()));
    }

    private static Stream<Explanation> given(Explanation node) {
        return node.operation() == Explanation.Operation.GIVEN
                ? Stream.of(node)
                : node.parts().stream().flatMap(OwnWords::given);
    }

    // ---- the dossier without what stands in them

    /** Whether anything of lists is stated in these words alone. */
    boolean areOfLists() {
        return !own(Statements.of(dossier).ofLists).isEmpty();
    }

    /** The dossier without the statements on lists that stand in these words alone; the same where there are none. */
    Dossier apart() {
        return without(Statements.of(dossier).ofLists);
    }

    /** The dossier without what was done according to these words alone; the same where there is nothing of the kind. */
    Dossier withoutDeeds() {
        return without(Statements.of(dossier).ofDeeds);
    }

    private Dossier without(ImmutableListMultimap<Source, Fact> byWords) {
        ImmutableSet<String> own = own(byWords);
        return own.isEmpty()
                ? dossier
                : Statements.of(dossier).apart.computeIfAbsent(own, any -> without(dossier, own));
    }

    private ImmutableSet<String> own(ImmutableListMultimap<Source, Fact> byWords) {
        return words.stream()
                .flatMap(source -> byWords.get(source).stream())
                .filter(fact -> areAll(fact.sources()))
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The dossier without the statements on lists that stand in the words of any claim; one for all claims. */
    static Dossier apartFromAll(Dossier dossier) {
        return Statements.of(dossier).apartFromAll.get();
    }

    /** The dossier without some facts and what cannot be there without them. */
    static Dossier without(Dossier dossier, ImmutableSet<String> own) {
        try {
            return Without.facts(DossierShape.DOSSIER, dossier, own).orElse(dossier);
        } catch (RefusedException | InvalidDossierException impossible) {
            return dossier;
        }
    }

    /**
     * Statements by the words in which they stand.
     *
     * @param ofLists that a list is complete or that nothing was done
     * @param ofDeeds what was done
     * @param apart the dossier without those of some words, made once however many claims stand in the same ones
     * @param apartFromAll the dossier without those on lists in the words of any claim
     */
    private record Statements(
            ImmutableListMultimap<Source, Fact> ofLists,
            ImmutableListMultimap<Source, Fact> ofDeeds,
            ConcurrentHashMap<ImmutableSet<String>, Dossier> apart,
            Supplier<Dossier> apartFromAll) {
        static Statements of(Dossier dossier) {
            return dossier.derived(Statements.class, Statements::in);
        }

        private static Statements in(Dossier dossier) {
            ImmutableListMultimap<Source, Fact> ofLists =
                    byWords(Stream.concat(dossier.completeness().stream(), dossier.inactivity().stream()));
            return new Statements(
                    ofLists,
                    byWords(Stream.of(Event.class, CooperationAgreement.class, Meeting.class, Deliverable.class)
                            .flatMap(kind -> dossier.all(kind).stream())),
                    new ConcurrentHashMap<>(),
                    Suppliers.memoize(() -> without(
                            dossier,
                            dossier.claims().stream()
                                    .flatMap(claim -> OwnWords.of(dossier, claim).own(ofLists).stream())
                                    .collect(ImmutableSet.toImmutableSet()))));
        }

        private static ImmutableListMultimap<Source, Fact> byWords(Stream<? extends Fact> facts) {
            ImmutableListMultimap.Builder<Source, Fact> byWords = ImmutableListMultimap.builder();
            facts.forEach(fact -> fact.sources().forEach(source -> byWords.put(source, fact)));
            return byWords.build();
        }
    }
}
