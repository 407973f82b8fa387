package lt.kopz.reporting.document;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one rule for the identifiers of sections, footnotes and illustrations, and for the anchors that links point to.
 *
 * <p>An identifier is made of words and of ids of facts, which may hold capitals, dots and underscores; after a slash, which no id holds,
 * stands a part of what comes before it. Example: {@code measure-1.1} and {@code gap-plan-1/2019}.
 *
 * <p>Formats know fewer letters, and some do not tell capitals from small ones: so an anchor is made of small letters, digits,
 * hyphens and underscores.
 */
public final class Identifiers {
    /** The regular expression of an identifier, as used by the JSON form too. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/-]*";

    private static final Pattern RULE = Pattern.compile(PATTERN);
    private static final CharMatcher SMALL =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).or(CharMatcher.is('-'));
    private static final CharMatcher PLAIN =
            SMALL.or(CharMatcher.inRange('A', 'Z')).or(CharMatcher.is('.'));

    private Identifiers() {}

    static void check(String what, String id) {
        if (!RULE.matcher(id).matches()) {
            throw new IllegalArgumentException("The identifier \"" + id + "\" of a " + what
                    + " cannot be used in a link: write ASCII letters, digits, hyphens, dots, underscores and slashes,"
                    + " beginning with a letter or digit, such as \"financing-gap\"");
        }
    }

    /**
     * The anchor for an identifier. Two identifiers never have one anchor, also where capitals are not told from small letters; no anchor
     * begins with an underscore and a letter, so that such anchors are free for a page's own.
     *
     * @param id an identifier
     * @return the same where it has small ASCII letters, digits and hyphens only, such as {@code act-v17-253}; else with an underscore and
     *     two hexadecimal digits for each other character: {@code _501} for {@code P1}, {@code measure-1_2e1} for {@code measure-1.1}
     */
    public static String anchor(String id) {
        return escaped(id, SMALL);
    }

    /**
     * What stands in an identifier for some text, such as a code of a classification. Two texts never have the same, and none has a slash.
     *
     * @param text any text
     * @return the same where it has ASCII letters, digits, hyphens and dots only, such as {@code 09.1}; else with an underscore and two
     *     hexadecimal digits for each other byte of it in UTF-8: {@code a_20b} for {@code a b}, {@code _c5_a0} for {@code Š}
     */
    public static String part(String text) {
        return escaped(text, PLAIN);
    }

    private static String escaped(String text, CharMatcher kept) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            escaped.append(
                    kept.matches(letter) ? String.valueOf(letter) : String.format(Locale.ROOT, "_%02x", (int) letter));
        }
        return escaped.toString();
    }
}
