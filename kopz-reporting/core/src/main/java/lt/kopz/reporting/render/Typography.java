package lt.kopz.reporting.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a line may break, for formats whose lines do: not before a dash, not between "Nr." and the number, not around the sign of a
 * product; but between the year and the month of a date.
 */
public final class Typography {

    private static final char BLANK = ' ';
    private static final char KEPT = '\u00a0';

    /** The blank before a dash, after the word for a number, and on both sides of a product's sign. */
    private static final Pattern TOGETHER =
            Pattern.compile(" (?=[–—×])|(?<=\\b(?:Nr\\.|No\\.|[Nn]r)) (?=[\\p{L}\\p{N}])|(?<=×) ");

    /** The blank behind the year of a Lithuanian date: "2019 m. spalio 31 d.". */
    private static final Pattern APART = Pattern.compile("(?<=\\p{Nd}{4}\u00a0m\\.)\u00a0(?=\\p{Ll})");

    private Typography() {}

    /**
     * Replaces blanks so that a line breaks where it may; each character of the result stands for that of the text in its place.
     *
     * @param text any text
     * @return the text with other blanks, such as "Nr.&nbsp;V17-66&nbsp;– 2019&nbsp;m. spalio&nbsp;31&nbsp;d."
     */
    public static String kept(String text) {
        return replaced(replaced(text, TOGETHER, KEPT), APART, BLANK);
    }

    private static String replaced(String text, Pattern place, char blank) {
        Matcher found = place.matcher(text);
        StringBuilder replaced = new StringBuilder(text);
        while (found.find()) {
            replaced.setCharAt(found.start(), blank);
        }
        return replaced.toString();
    }
}
