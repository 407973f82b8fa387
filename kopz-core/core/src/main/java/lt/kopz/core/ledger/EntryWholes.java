package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import lt.kopz.core.funding.Amendments;

/** Which rows of a ledger are parts of which other ones: pairs, sorted, of which a row has as many as it has wholes. Nothing circular. */
final class EntryWholes {
    final int[] parts;
    final int[] wholes;

    /** Which rows are parts. */
    private final BitSet isPart = new BitSet();

    /** The pairs of the numbers of entries; {@code rows} says in which row each entry stands. */
    EntryWholes(List<Integer> nested, int[] larger, int[] rows) {
        long[] pairs = new long[larger.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) rows[nested.get(i)] << 32 | rows[larger[i]];
        }
        Arrays.sort(pairs);
        parts = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >> 32)).toArray();
        wholes = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
        Arrays.stream(parts).forEach(isPart::set);
    }

    /** How many pairs there are. */
    int size() {
        return parts.length;
    }

    boolean isPart(int row) {
        return isPart.get(row);
    }

    /** The first pair after those of the same part. */
    int after(int pair) {
        int next = pair + 1;
        while (next < parts.length && parts[next] == parts[pair]) {
            next++;
        }
        return next;
    }

    /** The first pair whose part stands in a row or later; {@link #size()} where there is none. */
    int from(int row) {
        return Columns.first(parts, 0, parts.length, row);
    }

    /** The rows that a row is directly a part of. */
    ImmutableList<Integer> wholesOf(int row) {
        ImmutableList.Builder<Integer> found = ImmutableList.builder();
        for (int pair = from(row); pair < parts.length && parts[pair] == row; pair++) {
            found.add(wholes[pair]);
        }
        return found.build();
    }

    /** Whether any whole of a row, directly or through further ones, meets a condition. */
    boolean anyAbove(int row, IntPredicate condition) {
        int part = row;
        while (isPart.get(part)) {
            int pair = from(part);
            if (after(pair) > pair + 1) {
                return Amendments.isWithin(part, this::wholesOf, condition::test);
            }
            part = wholes[pair];
            if (condition.test(part)) {
                return true;
            }
        }
        return false;
    }

    /** Takes every whole of a row once, directly or through further ones. */
    void above(int row, IntConsumer each) {
        boolean unused = anyAbove(row, whole -> {
            each.accept(whole);
            return false;
        });
    }
}
