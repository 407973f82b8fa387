package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The parts that totals are broken down into. Parts of one total that narrow the same mark of it are one breakdown: a total may be split
 * by measure and, again, by year. No breakdown is compared with another one.
 */
final class Breakdowns {
    /** Takes the row at which something shows, and how much it is. */
    interface Found {
        void at(int row, long minor);
    }

    /** The marks by which totals are broken down; the first that a part narrows decides. */
    private static final ImmutableList<ToIntFunction<Line>> MARKS =
            ImmutableList.of(Line::measure, Line::year, Line::source, Line::manager, Line::programme);

    private final Columns columns;
    private final Nesting nesting;

    Breakdowns(Columns columns) {
        this.columns = columns;
        this.nesting = columns.nesting;
    }

    /** A breakdown of the total in a row: what its parts add up to, how many, and the last digit that all of them have. */
    private static final class Parts {
        private final int whole;
        private long sum;
        private int count;
        private long unit;

        Parts(int whole, long minor) {
            this.whole = whole;
            unit = lastDigit(minor);
        }

        void add(long part) {
            sum = Math.addExact(sum, part);
            unit = Math.min(unit, lastDigit(part));
            count++;
        }

        /** By how much they go beyond the total, or what they take back beyond what is taken back of it. */
        long beyond(long total) {
            long difference = Math.subtractExact(sum, total);
            return total < 0 ? Math.negateExact(difference) : difference;
        }

        /** Whether a difference below zero is no more than half a unit of the last digit for each of them and the whole. */
        boolean byRounding(long difference) {
            return difference < 0
                    && BigInteger.valueOf(difference)
                                    .negate()
                                    .multiply(BigInteger.TWO)
                                    .compareTo(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(count + 1L)))
                            <= 0;
        }
    }

    /** The value of the last digit that is not zero: 100 for 241 700. */
    private static long lastDigit(long number) {
        if (number == 0) {
            return Long.MAX_VALUE;
        }
        long unit = 1;
        while (unit <= Long.MAX_VALUE / 10 && number % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit;
    }

    /** The totals of which a breakdown adds up to more, or to less by no more than rounding, and the difference; below zero likewise. */
    void unlikeTotals(Found found) {
        Map<Long, Parts> breakdowns = new TreeMap<>();
        for (int pair = 0; pair < nesting.size(); pair++) {
            int part = nesting.parts[pair];
            int whole = nesting.wholes[pair];
            if (isLike(part, whole) && !isWithinAPartOf(whole, part)) {
                long key = (long) whole * (MARKS.size() + 1) + narrowed(columns.lineAt(part), columns.lineAt(whole));
                breakdowns
                        .computeIfAbsent(key, fresh -> new Parts(whole, columns.minor(whole)))
                        .add(columns.minor(part));
            }
        }
        breakdowns.values().forEach(parts -> {
            long total = columns.minor(parts.whole);
            long beyond = parts.beyond(total);
            if (beyond > 0 || parts.byRounding(beyond)) {
                found.at(parts.whole, Math.subtractExact(parts.sum, total));
            }
        });
    }

    private boolean isLike(int part, int whole) {
        Line one = columns.lineAt(part);
        Line other = columns.lineAt(whole);
        return one.kind() == other.kind() && one.unit() == other.unit();
    }

    /** Whether a part is in a whole by way of another part of it, too, in which it is counted already. */
    private boolean isWithinAPartOf(int whole, int part) {
        return nesting.wholesOf(part).stream()
                .anyMatch(between -> between != whole && nesting.anyAbove(between, up -> up == whole));
    }

    /** The place of the first mark in which a part is narrower than its whole; the place after the last where it is in none. */
    private static int narrowed(Line part, Line whole) {
        for (int i = 0; i < MARKS.size(); i++) {
            int its = MARKS.get(i).applyAsInt(part);
            if (its != 0 && its != Line.OF_DAY && its != MARKS.get(i).applyAsInt(whole)) {
                return i;
            }
        }
        return MARKS.size();
    }

    /** The parts of several totals that no common one holds together, and what is counted too much where all of these are. */
    void countedTwice(Found found) {
        for (int pair = 0; pair + 1 < nesting.size(); pair++) {
            int part = nesting.parts[pair];
            boolean first = pair == 0 || nesting.parts[pair - 1] != part;
            if (first && nesting.parts[pair + 1] == part) {
                int often = largest(part).size();
                if (often > 1 && columns.minor(part) != 0) {
                    found.at(part, Math.multiplyExact(often - 1L, columns.minor(part)));
                }
            }
        }
    }

    /** The entries of the kind and currency of a part around it that are themselves within none. */
    private ImmutableSet<Integer> largest(int part) {
        ImmutableSet.Builder<Integer> largest = ImmutableSet.builder();
        nesting.above(part, up -> {
            if (isLike(part, up) && !nesting.anyAbove(up, further -> isLike(part, further))) {
                largest.add(up);
            }
        });
        return largest.build();
    }
}
