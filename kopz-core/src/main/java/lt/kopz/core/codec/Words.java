package lt.kopz.core.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The wording that problems share: quotes, lists of names, and the guess what a misspelt name was meant to be.
 *
 * <p>Example: {@code Words.didYouMean(Words.nearest("QUORUMM", codes), codes)} is {@code did you mean 'QUORUM'?}
 */
public final class Words {

    private static final int SHOWN = 40;

    private Words() {}

    /** A text in single quotes, on one line and no longer than 40 characters. */
    static String quoted(String text) {
        String line = oneLine(text);
        boolean whole = line.codePointCount(0, line.length()) <= SHOWN;
        return "'" + (whole ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…") + "'";
    }

    /** The text with every control character replaced by a space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    /** What an exception says, never empty. */
    static String said(RuntimeException thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : oneLine(message);
    }

    /** {@code 'a', 'b', 'c'}. */
    static String list(Collection<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add(quoted(name)));
        return String.join(", ", quoted);
    }

    /**
     * The fix for a name that is not among the known ones.
     *
     * @param nearest what it was probably meant to be, as {@link #nearest} finds it; empty where nothing is near
     * @param known the known names
     * @return a question for the nearest name, or else all known names
     */
    public static String didYouMean(String nearest, Collection<String> known) {
        return nearest.isEmpty() ? "use one of " + list(known) : "did you mean " + quoted(nearest) + "?";
    }

    /**
     * The known name that differs least: by letter case only, or by at most a third of its letters (at least one)
     * inserted, left out, replaced or swapped with a neighbour.
     *
     * @param name a name that is not known
     * @param known the known names
     * @return the nearest, the first of equals; empty if none is near
     */
    public static String nearest(String name, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        String small = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            int allowed = Math.max(1, candidate.length() / 3);
            if (Math.abs(candidate.length() - name.length()) <= allowed) {
                int edits = edits(small, candidate.toLowerCase(Locale.ROOT));
                if (edits <= allowed && edits < least && edits < candidate.length()) {
                    least = edits;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** How many letters must be inserted, left out, replaced or swapped with a neighbour to get from one to the other. */
    static int edits(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replace);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
