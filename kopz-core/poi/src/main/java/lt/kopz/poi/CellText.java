package lt.kopz.poi;

import java.util.Locale;

/** The texts of cells, as a workbook holds them. */
public final class CellText {
    private CellText() {}

    /**
     * Writes a text so that it is read as it is. In a workbook {@code _x0041_} is another way to write A, and the only way to write what
     * XML cannot hold; a text that has it by chance says so. Apache POI reads it, but does not write it.
     *
     * @param text the text, such as {@code "a\u0007"} or {@code "_x0041_"}
     * @return what is given to Apache POI, such as {@code "a_x0007_"} or {@code "_x005F_x0041_"}
     */
    public static String escaped(String text) {
        String told = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        StringBuilder escaped = new StringBuilder(told.length());
        for (int i = 0; i < told.length(); i++) {
            char c = told.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
                String hex = Integer.toHexString(0x1_0000 | c).substring(1).toUpperCase(Locale.ROOT);
                escaped.append("_x").append(hex).append('_');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
