package lt.kopz.core.wording;

/**
 * A text that is the same in every language: the number of an act, a code.
 *
 * <p>Example: {@code Literal.of("V17-253")}.
 *
 * @param value the characters, kept exactly as given; may be empty
 */
public record Literal(String value) implements Text {

    /**
     * The text that is these characters in every language.
     *
     * @param value the characters
     * @return the text
     */
    public static Literal of(String value) {
        return new Literal(value);
    }
}
