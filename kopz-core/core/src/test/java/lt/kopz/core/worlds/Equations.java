package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whole numbers of which some sums are known within bounds; all solutions are gone through, those once that leave the same open. */
final class Equations {
    /** So many numbers are tried at most; a small dossier needs less. */
    static final int MOST_STEPS = 200_000;

    private record Sum(Map<Integer, Integer> signs, long least, long most) {
        int sign(int variable) {
            return signs.getOrDefault(variable, 0);
        }
    }

    /** What is still open: the numbers from one on, and what the sums are so far. */
    private record Open(int next, List<Long> sums) {}

    private final List<Long> least = new ArrayList<>();
    private final List<Long> most = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private int steps;

    /** A number that is so much at least and at most. */
    int variable(long from, long until) {
        least.add(from);
        most.add(until);
        return least.size() - 1;
    }

    void sum(List<Integer> plus, long atLeast, long atMost) {
        sum(plus, List.of(), atLeast, atMost);
    }

    void sum(List<Integer> plus, List<Integer> minus, long atLeast, long atMost) {
        Map<Integer, Integer> signs = new HashMap<>();
        plus.forEach(variable -> signs.put(variable, 1));
        minus.forEach(variable -> signs.put(variable, -1));
        sums.add(new Sum(signs, atLeast, atMost));
    }

    /** What some of the numbers may come to together. */
    SortedSet<Long> values(List<Integer> of) {
        steps = 0;
        return values(new Open(0, sums.stream().map(any -> 0L).toList()), of, new HashMap<>());
    }

    private SortedSet<Long> values(Open open, List<Integer> of, Map<Open, SortedSet<Long>> known) {
        SortedSet<Long> found = known.get(open);
        if (found == null) {
            found = find(open, of, known);
            known.put(open, found);
        }
        return found;
    }

    private SortedSet<Long> find(Open open, List<Integer> of, Map<Open, SortedSet<Long>> known) {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooManyWorldsException();
        }
        SortedSet<Long> found = new TreeSet<>();
        int next = open.next();
        if (next == least.size()) {
            found.add(0L);
            return found;
        }
        long from = least.get(next);
        long until = most.get(next);
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            int sign = sum.sign(next);
            if (sign != 0) {
                long low = sum.least() - open.sums().get(i) - rest(sum, next + 1, true);
                long high = sum.most() - open.sums().get(i) - rest(sum, next + 1, false);
                from = Math.max(from, sign > 0 ? low : -high);
                until = Math.min(until, sign > 0 ? high : -low);
            }
        }
        long own = of.contains(next) ? 1 : 0;
        for (long value = from; value <= until; value++) {
            List<Long> so = new ArrayList<>(open.sums());
            for (int i = 0; i < sums.size(); i++) {
                so.set(i, so.get(i) + sums.get(i).sign(next) * value);
            }
            long counted = own * value;
            values(new Open(next + 1, so), of, known).forEach(each -> found.add(each + counted));
        }
        return found;
    }

    /** The most or the least that numbers from one on may add to a sum. */
    private long rest(Sum sum, int from, boolean isMost) {
        long rest = 0;
        for (Map.Entry<Integer, Integer> each : sum.signs().entrySet()) {
            if (each.getKey() >= from) {
                boolean isUp = each.getValue() > 0;
                rest += each.getValue() * (isUp == isMost ? most : least).get(each.getKey());
            }
        }
        return rest;
    }
}
