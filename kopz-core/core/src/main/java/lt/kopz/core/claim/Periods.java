package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Periods by their first days, such that those of a day in common with another one are found without a look at the others. */
final class Periods {
    private record Placed(int place, Spoken when) {
        LocalDate first() {
            return when.days().least().orElseThrow();
        }

        LocalDate last() {
            return when.days().greatest().orElseThrow();
        }
    }

    private final List<Placed> byFirst;
    /** The last day of all in the half of the list around each, down to the single ones. */
    private final LocalDate[] last;

    /**
     * Periods.
     *
     * @param periods of known days, in an order of their own
     */
    Periods(List<Spoken> periods) {
        List<Placed> placed = new ArrayList<>();
        periods.forEach(when -> placed.add(new Placed(placed.size(), when)));
        this.byFirst = ImmutableList.sortedCopyOf(Comparator.comparing(Placed::first), placed);
        this.last = new LocalDate[placed.size()];
        find(0, placed.size());
    }

    private LocalDate find(int from, int to) {
        if (from >= to) {
            return LocalDate.MIN;
        }
        int middle = (from + to) >>> 1;
        LocalDate found = later(byFirst.get(middle).last(), later(find(from, middle), find(middle + 1, to)));
        last[middle] = found;
        return found;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** So many periods at most, those that begin first, that have a day in common with the days of another one; in the order they were given. */
    ImmutableList<Spoken> meeting(LocalDate from, LocalDate until, int most) {
        List<Placed> found = new ArrayList<>();
        add(0, byFirst.size(), from, until, most, found);
        return found.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::when)
                .collect(ImmutableList.toImmutableList());
    }

    private void add(int low, int high, LocalDate from, LocalDate until, int most, List<Placed> found) {
        int middle = (low + high) >>> 1;
        if (low >= high || found.size() == most || last[middle].isBefore(from)) {
            return;
        }
        add(low, middle, from, until, most, found);
        Placed its = byFirst.get(middle);
        if (!its.first().isAfter(until)) {
            if (found.size() < most && !its.last().isBefore(from)) {
                found.add(its);
            }
            add(middle + 1, high, from, until, most, found);
        }
    }
}
