package lt.kopz.reporting.render;

import java.util.List;

/**
 * Says where a line may break, for formats whose lines do: not before a dash, not between "Nr." and the number, not between a count and
 * what it counts, not around the sign of a product; but between the year and the month of a date.
 */
public final class Typography {

    private static final char BLANK = ' ';
    private static final char KEPT = '\u00a0';

    private static final List<String> NUMBER_WORDS = List.of("Nr.", "No.", "Nr", "nr");

    private static final int MOST_DIGITS = 3;

    private static final String OF_YEAR = KEPT + "m.";

    private Typography() {}

    /**
     * Replaces blanks so that a line breaks where it may; each character of the result stands for that of the text in its place.
     *
     * @param text any text
     * @return the text with other blanks, such as "Nr.&nbsp;V17-66&nbsp;– 2019&nbsp;m. spalio&nbsp;31&nbsp;d."
     */
    public static String kept(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            char wanted = found;
            if (found == BLANK) {
                wanted = belongsTogether(text, i) ? KEPT : BLANK;
            } else if (found == KEPT) {
                wanted = isAfterYear(text, i) ? BLANK : KEPT;
            }
            if (wanted != found) {
                kept = kept == null ? new StringBuilder(text) : kept;
                kept.setCharAt(i, wanted);
            }
        }
        return kept == null ? text : kept.toString();
    }

    /** The blank before a dash, after the word for a number, and on both sides of a product's sign. */
    private static boolean belongsTogether(String text, int at) {
        if (at > 0 && text.charAt(at - 1) == '×') {
            return true;
        }
        if (at + 1 == text.length()) {
            return false;
        }
        return switch (text.charAt(at + 1)) {
            case '–', '—', '×' -> true;
            default ->
                isAfterNumberWord(text, at)
                        ? isLetterOrNumber(text.codePointAt(at + 1))
                        : Character.isLetter(text.codePointAt(at + 1)) && isAfterCount(text, at);
        };
    }

    private static boolean isAfterNumberWord(String text, int at) {
        if (at < 2 || (text.charAt(at - 1) != '.' && text.charAt(at - 1) != 'r')) {
            return false;
        }
        return NUMBER_WORDS.stream()
                .anyMatch(word -> text.startsWith(word, at - word.length())
                        && (at == word.length() || !isOfWord(text.codePointBefore(at - word.length()))));
    }

    /** Behind up to three digits, or the last three of more, that are not the end of a word, a year or a day in digits. */
    private static boolean isAfterCount(String text, int at) {
        int from = at;
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean isCount = from < at && at - from <= MOST_DIGITS;
        return isCount
                && (from == 0
                        || switch (text.charAt(from - 1)) {
                            case BLANK, KEPT, ',', '.', '(', '–', '„', '“' -> true;
                            default -> false;
                        });
    }

    private static boolean isLetterOrNumber(int letter) {
        return Character.isLetter(letter)
                || switch (Character.getType(letter)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean isOfWord(int letter) {
        return letter == '_' || Character.isLetterOrDigit(letter);
    }

    /** The blank behind the year of a Lithuanian date: "2019 m. spalio 31 d.". */
    private static boolean isAfterYear(String text, int at) {
        return at >= 7
                && at + 1 < text.length()
                && text.startsWith(OF_YEAR, at - OF_YEAR.length())
                && isYear(text, at - 7, at - OF_YEAR.length())
                && Character.getType(text.codePointAt(at + 1)) == Character.LOWERCASE_LETTER;
    }

    private static boolean isYear(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
