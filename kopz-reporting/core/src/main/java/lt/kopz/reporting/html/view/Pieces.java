package lt.kopz.reporting.html.view;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Typography;

/**
 * Cuts running text where a browser may break a line, and where it may not: inside the number of an act, such as "V17-253" and "60/2023", inside a
 * range of numbers, such as "2019–2020", with what is abbreviated after it, as in "22–29 d.", and inside a negative number, such as "−12,50", which some break after its comma; and where
 * {@link Typography} says.
 */
public final class Pieces {

    private static final String CLOSING = "[,;:!?”“]*";

    /** A short word with a hyphen or a stroke, two numbers with a dash or a negative one, and the mark that ends it: no line begins with a comma. */
    static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}–−-])(?:"
            + "[\\p{L}\\p{N}()./]{1,12}(?:-[\\p{L}\\p{N}().]{1,8}){1,2}|[0-9]{1,4}–[0-9]{1,4}(?:\u00A0\\p{L}{1,2}\\.)?"
            + "|[\\p{L}\\p{N}.]{1,12}(?:/[\\p{L}\\p{N}.]{1,8}){1,2}"
            + "|−[0-9]{1,16}(?:[.,\u00A0][0-9]{1,4}){0,7}"
            + ")(?![\\p{L}\\p{N}–-])" + CLOSING);

    /** So many characters of what stays whole stand before its first dash. */
    private static final int MOST_BEFORE_DASH = 12;

    private static final CharMatcher DASH = CharMatcher.anyOf("-–−/").precomputed();
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
     * @return its pieces in order; together they are the text, with blanks that break where it may
     */
    public static ImmutableList<Piece> of(String text) {
        return cut(Typography.kept(text));
    }

    /**
     * Puts together what stays on one line: the number of evidence with the word before it.
     *
     * @param runs running text
     * @return its stretches in order, each by itself or with others of its line; together they are the text
     */
    public static ImmutableList<ImmutableList<Run>> together(List<Run> runs) {
        List<ImmutableList<Run>> lines = new ArrayList<>();
        for (Run run : runs) {
            int last = lines.size() - 1;
            if (isIn(run, Run.Tone.REFERENCE)
                    && last >= 0
                    && isIn(Iterables.getLast(lines.get(last)), Run.Tone.PLAIN)
                    && lines.get(last).get(0) instanceof Run.Words before) {
                String said = Typography.kept(before.text());
                int word = said.lastIndexOf(' ') + 1;
                lines.remove(last);
                if (word > 0) {
                    lines.add(ImmutableList.of(with(before, said.substring(0, word))));
                }
                lines.add(
                        word < said.length()
                                ? ImmutableList.of(with(before, said.substring(word)), run)
                                : ImmutableList.of(run));
            } else {
                lines.add(ImmutableList.of(run));
            }
        }
        return ImmutableList.copyOf(lines);
    }

    private static boolean isIn(Run run, Run.Tone tone) {
        return run instanceof Run.Words words && words.tone() == tone;
    }

    private static Run with(Run.Words words, String text) {
        return new Run.Words(text, words.language(), words.tone(), words.anchor());
    }

    private static ImmutableList<Piece> cut(String text) {
        if (DASH.matchesNoneOf(text)) {
            return ImmutableList.of(new Piece(text, false));
        }
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        Matcher number = WHOLE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        int start = 0;
        while (find(number, text, start)) {
            start = number.end();
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

    /** Finds the next that stays whole from a place on: it has a dash, so that only places just before one are tried. */
    private static boolean find(Matcher number, String text, int start) {
        int tried = start;
        for (int dash = DASH.indexIn(text, start); dash >= 0; dash = DASH.indexIn(text, dash + 1)) {
            for (tried = Math.max(tried, dash - MOST_BEFORE_DASH); tried <= dash; tried++) {
                if (isBeginning(text, tried)
                        && number.region(tried, text.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether {@link #WHOLE} may begin at a place, which is within a word or number more often than not. */
    private static boolean isBeginning(String text, int at) {
        return at == 0
                || text.charAt(at - 1) == '/'
                || !(Character.isLetterOrDigit(text.charAt(at - 1)) || DASH.matches(text.charAt(at - 1)));
    }
}
