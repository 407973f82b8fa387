package lt.kopz.exchange;

import java.util.regex.Pattern;

/**
 * An apostrophe before each text that a spreadsheet would take for a formula, so that opening a file of CSV computes nothing.
 *
 * <p>Such a text begins with {@code =}, {@code +}, {@code -} or {@code @}, the full-width form of one, a tab or a line end; what is not
 * seen before it (blanks of every width, a byte order mark and other signs without a width), and apostrophes, change nothing:
 * {@code =SUM(A1)} is written {@code '=SUM(A1)}, and {@code '=SUM(A1)} is written {@code ''=SUM(A1)}.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA =
            Pattern.compile("'*[\\t\\r\\n]|[\\p{Z}\\p{Cc}\\p{Cf}']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private FormulaGuard() {}

    /**
     * A text as it is written.
     *
     * @param text any text
     * @return the text, with an apostrophe before it where it would be taken for a formula
     */
    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /**
     * The text that was written so.
     *
     * @param written what {@link #guarded} gave, or what somebody else wrote
     * @return the text without the apostrophe that guards it, if one does
     */
    public static String unguarded(String written) {
        return written.startsWith("'") && isFormula(written.substring(1)) ? written.substring(1) : written;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).lookingAt();
    }
}
