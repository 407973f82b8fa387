package lt.kopz.core.money;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that cannot be read as an amount, and why. */
public final class AmountTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a text. */
    public enum Problem {
        /** There is no number where one is due, or something else stands before, in or after it. */
        NOT_AN_AMOUNT,
        /** The number has a mark or a gap where the notation has none: {@code 3.250} with a decimal comma. */
        WRONG_NOTATION,
        /** A word is neither a known currency nor a known magnitude. */
        UNKNOWN_WORD,
        /** Neither the text nor its heading names the currency. */
        NO_CURRENCY,
        /** The amount is finer than its currency allows: a third decimal of a euro. */
        TOO_FINE,
        /** There are more digits than an amount can be believed to have. */
        TOO_LARGE
    }

    /** What is wrong. */
    private final Problem problem;

    /** The text, cut after 100 characters. */
    private final String text;

    /** The word that is unknown. */
    private final @Nullable String word;

    AmountTextException(Problem problem, String text, String message, @Nullable String word) {
        super(message);
        this.word = word;
        this.problem = problem;
        this.text = text;
    }

    /**
     * Returns what is wrong.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /**
     * Returns the word that is neither a currency nor a magnitude.
     *
     * @return the word; empty for another problem
     */
    public Optional<String> word() {
        return Optional.ofNullable(word);
    }

    /**
     * Returns the text that could not be read.
     *
     * @return the text as it was given, cut after 100 characters
     */
    public String text() {
        return text;
    }
}
