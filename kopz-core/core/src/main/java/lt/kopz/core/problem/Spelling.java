package lt.kopz.core.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The guess what a misspelt name was meant to be.
 *
 * <p>Example: {@code Spelling.nearest("QUORUMM", ImmutableList.of("QUORUM", "CADENCE"))} is {@code Optional[QUORUM]}.
 */
public final class Spelling {
    /** Of so many letters one may be wrong. */
    private static final int ONE_IN = 3;

    /** What is longer is a text and no name. */
    private static final int LONGEST = 100;

    private Spelling() {}

    /**
     * The known name that differs least: by letter case only, or by at most a third of its letters (at least one)
     * inserted, left out, replaced or swapped with a neighbour.
     *
     * @param wrong a name that is not known
     * @param known the known names
     * @return the nearest, the first of equals; empty if none is near, or the wrong one is longer than 100 characters
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        String small = wrong.toLowerCase(Locale.ROOT);
        for (String name : known) {
            int most = Math.min(Math.max(1, name.length() / ONE_IN), Math.min(name.length(), fewest) - 1);
            if (Math.abs(name.length() - wrong.length()) <= most) {
                int edits = edits(small, name.toLowerCase(Locale.ROOT), most);
                if (edits <= most) {
                    fewest = edits;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /**
     * How many letters must be inserted, left out, replaced or swapped with a neighbour to get from one to the other; where that is more
     * than the most, some number above it.
     */
    static int edits(String one, String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        int fewestBefore = 0;
        for (int i = 1; i <= one.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            int fewest = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, replaced);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                fewest = Math.min(fewest, row[j]);
            }
            if (fewest > most && fewestBefore > most) {
                return most + 1;
            }
            fewestBefore = fewest;
        }
        return row[other.length()];
    }
}
