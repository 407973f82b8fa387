package lt.kopz.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Any number of values in one cell, separated by {@code ;}. Blanks around a value are none of it. A backslash before a {@code ;}, a
 * backslash or a blank makes it a part of the value.
 */
final class Listing {
    private Listing() {}

    static String join(List<String> values) {
        List<String> escaped = new ArrayList<>();
        boolean any = false;
        for (String value : values) {
            escaped.add(escape(value));
            any |= !value.isEmpty();
        }
        return any ? String.join("; ", escaped) : "";
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean edge = i == 0 || i == value.length() - 1;
            if (c == ';' || c == '\\' || (edge && isBlank(c))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        if (cell.isBlank()) {
            return values;
        }
        StringBuilder value = new StringBuilder();
        int solid = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                value.append(cell.charAt(i));
                solid = value.length();
            } else if (c == ';') {
                values.add(value.substring(0, solid));
                value.setLength(0);
                solid = 0;
            } else if (!isBlank(c)) {
                value.append(c);
                solid = value.length();
            } else if (solid > 0) {
                value.append(c);
            }
        }
        values.add(value.substring(0, solid));
        return values;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
