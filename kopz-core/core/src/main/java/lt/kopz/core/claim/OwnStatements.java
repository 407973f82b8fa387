package lt.kopz.core.claim;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Without;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;

/**
 * Statements by the words in which they stand: that a list is complete or that nothing was done, and what was done; and the dossier without
 * those of some words, made once however many claims stand in the same ones.
 */
final class OwnStatements {
    private final ImmutableListMultimap<Source, Fact> ofLists;
    private final ImmutableListMultimap<Source, Fact> ofDeeds;
    private final ConcurrentHashMap<ImmutableSet<String>, Dossier> apart = new ConcurrentHashMap<>();
    private final Supplier<Dossier> apartFromAll;

    private OwnStatements(Dossier dossier) {
        this.ofLists = byWords(Stream.concat(dossier.completeness().stream(), dossier.inactivity().stream()));
        this.ofDeeds = byWords(Stream.of(
                        dossier.events().stream(),
                        dossier.agreements().stream(),
                        dossier.groups().stream().flatMap(group -> group.meetings().stream()),
                        dossier.plans().stream()
                                .flatMap(plan -> plan.measures().stream())
                                .flatMap(measure -> measure.deliverables().stream()))
                .flatMap(facts -> facts));
        this.apartFromAll = Suppliers.memoize(() -> without(
                dossier,
                dossier.claims().stream()
                        .flatMap(claim -> own(new OwnWords(claim), ofLists).stream())
                        .collect(ImmutableSet.toImmutableSet())));
    }

    private static ImmutableListMultimap<Source, Fact> byWords(Stream<? extends Fact> facts) {
        ImmutableListMultimap.Builder<Source, Fact> byWords = ImmutableListMultimap.builder();
        facts.forEach(fact -> fact.sources().forEach(source -> byWords.put(source, fact)));
        return byWords.build();
    }

    static OwnStatements in(Dossier dossier) {
        return dossier.derived(OwnStatements.class, OwnStatements::new);
    }

    /** The dossier without the statements on lists that stand in the words of a claim; the same where there are none. */
    Dossier apart(Dossier dossier, OwnWords words) {
        return without(dossier, words, ofLists);
    }

    /** Whether anything of lists is stated in the words of a claim. */
    boolean areAny(OwnWords words) {
        return !own(words, ofLists).isEmpty();
    }

    /** The dossier without the statements on lists that stand in the words of any claim; one for all claims. */
    Dossier apartFromAll() {
        return apartFromAll.get();
    }

    /** The dossier without what was done according to the words of a claim alone; the same where there is nothing of the kind. */
    Dossier withoutDeeds(Dossier dossier, OwnWords words) {
        return without(dossier, words, ofDeeds);
    }

    private Dossier without(Dossier dossier, OwnWords words, ImmutableListMultimap<Source, Fact> byWords) {
        ImmutableSet<String> own = own(words, byWords);
        return own.isEmpty() ? dossier : apart.computeIfAbsent(own, any -> without(dossier, own));
    }

    private static ImmutableSet<String> own(OwnWords words, ImmutableListMultimap<Source, Fact> byWords) {
        return words.words().stream()
                .flatMap(source -> byWords.get(source).stream())
                .filter(fact -> words.areAll(fact.sources()))
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The dossier without some facts and what cannot be there without them. */
    static Dossier without(Dossier dossier, ImmutableSet<String> own) {
        try {
            return Without.facts(DossierShape.DOSSIER, dossier, own).orElse(dossier);
        } catch (RefusedException | InvalidDossierException impossible) {
            return dossier;
        }
    }
}
