package lt.kopz.reporting.render;

/**
 * Takes out of a text what could disturb the document around it, and leaves every character a reader sees.
 *
 * <ul>
 *   <li>a tab, line or paragraph break becomes a blank, so that a text stays on one line;
 *   <li>control characters (Unicode category Cc), noncharacters, marks that turn the direction of writing (U+202A–U+202E,
 *       U+2066–U+2069, U+061C, U+200E, U+200F), tag characters, the byte order mark and the object replacement marks
 *       U+FFF9–U+FFFC are dropped;
 *   <li>half a surrogate pair becomes U+FFFD.
 * </ul>
 */
public final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /**
     * Cleans a text.
     *
     * <p>Cleaning twice changes nothing more.
     *
     * @param text any text
     * @return the text without characters that disturb
     */
    public static String clean(String text) {
        int plain = 0;
        while (plain < text.length() && isSurelyKept(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : rewritten(text);
    }

    /** What most texts are written in: Latin, Greek and Cyrillic letters and their like, dashes, quotation marks, signs of money. */
    private static boolean isSurelyKept(char c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0xA0 && c < 0x0600)
                || (c >= 0x2010 && c < 0x2028)
                || (c >= 0x20A0 && c < 0x2300);
    }

    private static String rewritten(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isBreak(codePoint)) {
                clean.append(' ');
            } else if (Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint)) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (!isDropped(codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        });
        return clean.toString();
    }

    private static boolean isBreak(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r')
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static boolean isDropped(int codePoint) {
        return codePoint < 0x20
                || (codePoint >= 0x7F && codePoint <= 0x9F)
                || turnsDirection(codePoint)
                || codePoint == 0xFEFF
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFC)
                || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                || (codePoint & 0xFFFE) == 0xFFFE
                || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
    }

    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C;
    }
}
