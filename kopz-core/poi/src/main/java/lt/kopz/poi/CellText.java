package lt.kopz.poi;

import java.util.Locale;
import java.util.regex.Pattern;

/** The texts of cells, as a workbook holds them. */
public final class CellText {

    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * Writes a text so that it is read as it is. In a workbook {@code _x0041_} is another way to write A, and the only way to write what
     * XML cannot hold; a text that has it by chance says so. Apache POI reads it, but does not write it.
     *
     * @param text the text, such as {@code "a\u0007"} or {@code "_x0041_"}
     * @return what stands in the cell, such as {@code "a_x0007_"} or {@code "_x005F_x0041_"}
     */
    public static String escaped(String text) {
        String literal = text.contains("_x") ? LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
        int plain = 0;
        while (plain < literal.length() && !isWrittenAsNumber(literal.charAt(plain))) {
            plain++;
        }
        if (plain == literal.length()) {
            return literal;
        }
        StringBuilder escaped = new StringBuilder(literal.length()).append(literal, 0, plain);
        for (int i = plain; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (isWrittenAsNumber(c)) {
                String hex = Integer.toHexString(0x1_0000 | c).substring(1).toUpperCase(Locale.ROOT);
                escaped.append("_x").append(hex).append('_');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isWrittenAsNumber(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF';
    }
}
