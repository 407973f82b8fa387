package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.LinkedTables.Place;

/**
 * Somebody who runs kopz on every table: what was published together is compared with all tables that would be published alike, and each
 * hidden count must take every number within its published bounds.
 */
public final class Simulation {
    private final Map<List<ProtectedTable>, Map<Place, TreeSet<Long>>> possible = new HashMap<>();

    /**
     * Publishes one choice of true counts.
     *
     * @param truth the tables, of exact counts
     * @param published what is published of them
     */
    public void add(List<CountTable> truth, List<ProtectedTable> published) {
        Map<Place, TreeSet<Long>> counts = possible.computeIfAbsent(published, key -> new HashMap<>());
        for (int i = 0; i < truth.size(); i++) {
            for (Position at : published.get(i).hidden().keySet()) {
                counts.computeIfAbsent(new Place(i, at), place -> new TreeSet<>())
                        .add(truth.get(i).count(at).lower());
            }
        }
    }

    /**
     * Demands that nothing can be narrowed beyond what is published.
     *
     * @param limit the largest total that was tried throughout; what is published also of larger ones is not judged
     * @return how many hidden counts were judged
     */
    public int assertNothingIsNarrowed(long limit) {
        List<String> narrowed = new ArrayList<>();
        int judged = 0;
        for (Map.Entry<List<ProtectedTable>, Map<Place, TreeSet<Long>>> publication : possible.entrySet()) {
            List<ProtectedTable> published = publication.getKey();
            if (published.stream()
                    .anyMatch(table -> table.bounds(Position.total()).upper().orElse(limit) > limit)) {
                continue;
            }
            for (Map.Entry<Place, TreeSet<Long>> hidden : publication.getValue().entrySet()) {
                Place place = hidden.getKey();
                Headcount bounds = published.get(place.table()).bounds(place.at());
                if (bounds.upper().isEmpty()) {
                    continue;
                }
                List<Long> all = LongStream.rangeClosed(
                                bounds.lower(), bounds.upper().getAsLong())
                        .boxed()
                        .toList();
                judged++;
                if (all.size() < 2 || !all.equals(List.copyOf(hidden.getValue()))) {
                    narrowed.add(place + " is one of " + hidden.getValue() + " in "
                            + published.stream()
                                    .map(table -> table.bounds() + " " + table.hidden())
                                    .toList());
                }
            }
        }
        assertThat(narrowed).isEmpty();
        return judged;
    }

    /** Every choice of so many counts that add up to a limit at most, or each of which is at most the limit. */
    public static void all(int size, long each, long together, Consumer<List<Long>> use) {
        choose(new ArrayList<>(), size, each, together, use);
    }

    private static void choose(List<Long> chosen, int size, long each, long together, Consumer<List<Long>> use) {
        if (chosen.size() == size) {
            use.accept(List.copyOf(chosen));
            return;
        }
        for (long count = 0; count <= Math.min(each, together); count++) {
            chosen.add(count);
            choose(chosen, size, each, together - count, use);
            chosen.remove(chosen.size() - 1);
        }
    }
}
