package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;

/**
 * The largest parts of what is stated that hold together, where not all of it does. A line of a budget that is left out of such a part states no
 * amount; it stands where it stands.
 */
final class LargestParts {
    private static final int MOST_LINES = 4;

    private LargestParts() {}

    /** The lines without whose amounts the rest holds together, and none of which could stay. */
    static ImmutableList<ImmutableSet<String>> without(Dossier dossier, Predicate<Set<String>> isHeldTogetherWithout) {
        Set<String> lines = Stream.of(dossier.needs(), dossier.appropriations(), dossier.revenues())
                .flatMap(List::stream)
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
        if (lines.size() > MOST_LINES) {
            throw new TooManyWorldsException();
        }
        List<ImmutableSet<String>> found = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            for (Set<String> some : Sets.combinations(lines, number)) {
                if (found.stream().noneMatch(some::containsAll) && isHeldTogetherWithout.test(some)) {
                    found.add(ImmutableSet.copyOf(some));
                }
            }
        }
        return ImmutableList.copyOf(found);
    }
}
