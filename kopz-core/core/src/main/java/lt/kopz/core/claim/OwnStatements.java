package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Source;

/**
 * The statements that lists are complete, by the words in which they stand; and the dossier without those of some words, made once however
 * many claims stand in the same ones.
 */
final class OwnStatements {
    private final ImmutableListMultimap<Source, CompletenessStatement> byWords;
    private final ConcurrentHashMap<ImmutableSet<String>, Dossier> apart = new ConcurrentHashMap<>();

    private OwnStatements(ImmutableListMultimap<Source, CompletenessStatement> byWords) {
        this.byWords = byWords;
    }

    static OwnStatements in(Dossier dossier) {
        return dossier.derived(OwnStatements.class, all -> {
            ImmutableListMultimap.Builder<Source, CompletenessStatement> byWords = ImmutableListMultimap.builder();
            all.completeness()
                    .forEach(statement -> statement.sources().forEach(source -> byWords.put(source, statement)));
            return new OwnStatements(byWords.build());
        });
    }

    /** The dossier without the statements that stand in the words of a claim; the same where there are none. */
    Dossier apart(Dossier dossier, OwnWords words) {
        ImmutableSet<String> own = words.words().stream()
                .flatMap(source -> byWords.get(source).stream())
                .filter(statement -> words.areAll(statement.sources()))
                .map(CompletenessStatement::id)
                .collect(ImmutableSet.toImmutableSet());
        return own.isEmpty() ? dossier : apart.computeIfAbsent(own, any -> without(dossier, own));
    }

    private static Dossier without(Dossier dossier, ImmutableSet<String> own) {
        return dossier.withCompleteness(dossier.completeness().stream()
                .filter(statement -> !own.contains(statement.id()))
                .collect(ImmutableList.toImmutableList()));
    }
}
