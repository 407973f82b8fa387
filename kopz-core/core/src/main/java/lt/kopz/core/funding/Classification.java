package lt.kopz.core.funding;

import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A code of a budget classification under which money is booked.
 *
 * <p>Example: {@code 2.2.1.1.1.20} of the Lithuanian economic classification of expenditure; {@code 10.9.0} of the classification of the functions of government.
 *
 * @param scheme which classification
 * @param code the code in it, as printed
 */
public record Classification(String scheme, String code) {
    /**
     * Refuses a blank scheme or code.
     *
     * @param scheme which classification
     * @param code the code in it
     * @throws RefusedException if one of them is blank
     */
    public Classification {
        requireText(scheme);
        requireText(code);
    }

    private static void requireText(String text) {
        RefusedException.requireText(text, Word.TEXT);
    }

    @Override
    public String toString() {
        return scheme + " " + code;
    }
}
