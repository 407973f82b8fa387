package lt.kopz.reporting.markdown;

import java.util.regex.Pattern;

/** Makes text out of what Markdown would take for markup. */
final class Escapes {

    private static final String ALWAYS = "\\`*_[]<>|~#$";
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private Escapes() {}

    /** Escapes what is markup anywhere in a line. */
    static String inLine(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ALWAYS.indexOf(c) >= 0 || beginsEntity(text, i) || beginsLink(text, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Escapes what is markup only where a line begins; the rest of the line is escaped already. */
    static String lineStart(String escaped) {
        if (!escaped.isEmpty() && "+-=".indexOf(escaped.charAt(0)) >= 0) {
            return "\\" + escaped;
        }
        return NUMBERED.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    private static boolean beginsEntity(String text, int at) {
        if (text.charAt(at) != '&' || at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    /** GitHub turns {@code www.} and {@code ://} into links by itself. */
    private static boolean beginsLink(String text, int at) {
        return text.startsWith("://", at)
                || (text.charAt(at) == '.' && at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3));
    }
}
