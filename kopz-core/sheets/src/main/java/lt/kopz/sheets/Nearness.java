package lt.kopz.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of known names a mistyped one may mean. */
final class Nearness {
    /** Of so many characters one may be wrong. */
    private static final int ONE_IN = 3;

    /** What is longer is a text and no name. */
    private static final int LONGEST = 100;

    private Nearness() {}

    /** The name that differs in the fewest letters, of several the first; nothing where more than a third differ. */
    static Optional<String> nearest(String typed, List<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int fewest = lower.length() / ONE_IN + 1;
        for (String name : typed.length() <= LONGEST ? known : List.<String>of()) {
            boolean near = Math.abs(name.length() - lower.length()) < fewest;
            int steps = near ? steps(lower, name.toLowerCase(Locale.ROOT)) : fewest;
            if (steps < fewest) {
                fewest = steps;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** How many characters have to be put in, taken out or exchanged (the distance of Levenshtein). */
    static int steps(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
