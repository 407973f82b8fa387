package lt.kopz.reporting.office;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names sheets as spreadsheets allow: at most 31 characters, none of {@code \ / * ? : [ ]}, each name once. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final int SHORTEST_CUT_AT_A_BLANK = 20;

    /** In lower case, since spreadsheets take names that differ in case for the same. */
    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        // a name that Excel keeps for itself
        taken.add("history");
    }

    /** The caption itself where it fits; otherwise as much of it as does, with a number if another sheet has that name. */
    String name(String caption) {
        String legal = caption.replaceAll(":\\s+", " – ")
                .replaceAll("[\\\\/*?:\\[\\]]", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("^['\\s]+|['\\s]+$", "");
        String wanted = legal.isEmpty() ? "-" : legal;
        String name = cut(wanted, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = longest - 1;
        int blank = name.lastIndexOf(' ', end);
        if (blank >= SHORTEST_CUT_AT_A_BLANK) {
            end = blank;
        } else if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "…";
    }
}
