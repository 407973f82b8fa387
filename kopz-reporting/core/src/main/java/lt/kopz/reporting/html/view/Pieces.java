package lt.kopz.reporting.html.view;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text where a browser may break a line, and where it may not: inside the number of an act, such as "V17-253". */
public final class Pieces {

    /** A short word with a hyphen, and the mark that ends it: no line begins with a comma. A range of years has a dash and may be broken. */
    private static final Pattern HYPHENED = Pattern.compile("(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}()./]{1,12}"
            + "(?:-[\\p{L}\\p{N}().]{1,8}){1,2}(?![\\p{L}\\p{N}-])[,;:!?”“]*");

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private Pieces() {}

    /**
     * A stretch of characters.
     *
     * @param text the characters
     * @param unbroken whether it stays on one line
     */
    public record Piece(String text, boolean unbroken) {}

    /**
     * Cuts a text.
     *
     * @param text any text
     * @return its pieces in order; together they are the text
     */
    public static ImmutableList<Piece> of(String text) {
        if (text.indexOf('-') < 0) {
            return ImmutableList.of(new Piece(text, false));
        }
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        Matcher number = HYPHENED.matcher(text);
        int from = 0;
        while (number.find()) {
            if (DIGIT.matchesNoneOf(number.group())) {
                continue;
            }
            if (number.start() > from) {
                pieces.add(new Piece(text.substring(from, number.start()), false));
            }
            pieces.add(new Piece(number.group(), true));
            from = number.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces.build();
    }
}
