package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Claim;

/**
 * The words that a claim itself quotes. What rests on them alone does not confirm it: a sentence that is both a fact and a claim would
 * confirm itself.
 */
final class OwnWords {
    private final ImmutableSet<Source> words;

    OwnWords(Claim claim) {
        this.words = claim.sources().stream()
                .filter(source -> source.quote().isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether a statement has no other source than these words. */
    ImmutableSet<Source> words() {
        return words;
    }

    boolean areAll(ImmutableList<Source> sources) {
        return !sources.isEmpty() && words.containsAll(sources);
    }

    /** Whether a figure rests on statements, none of which has another source than these words. */
    boolean areAll(Figure<?> figure) {
        if (words.isEmpty()) {
            return false;
        }
        Explanation tree = figure.explanation();
        return given(tree).findAny().isPresent() && given(tree).allMatch(leaf -> areAll(leaf.sources()));
    }

    private static Stream<Explanation> given(Explanation node) {
        return node.operation() == Explanation.Operation.GIVEN
                ? Stream.of(node)
                : node.parts().stream().flatMap(OwnWords::given);
    }
}
