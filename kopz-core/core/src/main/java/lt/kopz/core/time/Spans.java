package lt.kopz.core.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Things that each lie in a span of days, such as terms of office or meetings on days that are not known exactly, so that those which may
 * have a day in common with a period are found without looking at all of them.
 *
 * <p>Example: of terms from January to June, from May to August and from July on, {@code during} a period from 1 to 30 June gives
 * the first two.
 *
 * @param <T> what lies in a span
 */
public final class Spans<T> {
    private final ImmutableList<T> things;
    /** The places of the things in their list, in the order of their first days. */
    private final int[] byFirst;
    /** The first days in that order. */
    private final long[] first;
    /** A binary tree of the last days in that order: each node has the latest one of the two below it, the root is 1. */
    private final long[] latest;

    private final int leaves;

    private Spans(ImmutableList<T> things, long[] firstDays, long[] lastDays) {
        this.things = things;
        this.byFirst = IntStream.range(0, things.size())
                .boxed()
                .sorted(Comparator.comparingLong(place -> firstDays[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.first = Arrays.stream(byFirst).mapToLong(place -> firstDays[place]).toArray();
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, things.size() - 1)) * 2);
        this.latest = new long[2 * leaves];
        for (int i = 0; i < byFirst.length; i++) {
            latest[leaves + i] = lastDays[byFirst[i]];
        }
        for (int node = leaves - 1; node > 0; node--) {
            latest[node] = Math.max(latest[2 * node], latest[2 * node + 1]);
        }
    }

    /**
     * Things with their spans.
     *
     * @param things the things
     * @param first the first day of each; empty where it may lie any time ago
     * @param last the last day of each, inclusive; empty where it may be any day to come; one before the first day makes a thing that is
     *     never found
     * @param <T> what lies in a span
     * @return the spans
     */
    public static <T> Spans<T> of(
            List<T> things,
            Function<? super T, Optional<LocalDate>> first,
            Function<? super T, Optional<LocalDate>> last) {
        ImmutableList<T> all = ImmutableList.copyOf(things);
        return new Spans<>(
                all,
                all.stream()
                        .mapToLong(thing ->
                                first.apply(thing).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                        .toArray(),
                all.stream()
                        .mapToLong(thing ->
                                last.apply(thing).map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                        .toArray());
    }

    /**
     * What may have a day in common with a period.
     *
     * @param from the first day of the period
     * @param until its last day, inclusive; nothing is found where it lies before the first
     * @return the things whose span overlaps the period, in the order in which they were given
     */
    public ImmutableList<T> during(LocalDate from, LocalDate until) {
        int begun = begunBy(until.toEpochDay());
        IntStream.Builder found = IntStream.builder();
        if (!until.isBefore(from)) {
            find(1, 0, leaves, begun, from.toEpochDay(), found);
        }
        ImmutableList.Builder<T> during = ImmutableList.builder();
        for (PrimitiveIterator.OfInt places = found.build().sorted().iterator(); places.hasNext(); ) {
            during.add(things.get(places.nextInt()));
        }
        return during.build();
    }

    /** How many things have a first day up to a day. */
    private int begunBy(long day) {
        int low = 0;
        int high = first.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds what lies below a node, has begun and does not end before a day. */
    private void find(int node, int start, int end, int begun, long from, IntStream.Builder found) {
        if (start >= begun || latest[node] < from) {
            return;
        }
        if (node >= leaves) {
            if (first[start] <= latest[node]) {
                found.add(byFirst[start]);
            }
            return;
        }
        int middle = (start + end) >>> 1;
        find(2 * node, start, middle, begun, from, found);
        find(2 * node + 1, middle, end, begun, from, found);
    }
}
