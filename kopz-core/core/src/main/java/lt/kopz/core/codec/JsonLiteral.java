package lt.kopz.core.codec;

/**
 * A number, truth value or null in a JSON text, as it is printed there.
 *
 * @param printed the characters, such as {@code 12.50}, {@code true} or {@code null}
 */
public record JsonLiteral(String printed) {}
