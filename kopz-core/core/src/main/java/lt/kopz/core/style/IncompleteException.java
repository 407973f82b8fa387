package lt.kopz.core.style;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thrown by {@code build()} where a part is not set that cannot be left out; names what is built and every part that it lacks.
 *
 * <p>Example: {@code UnitPrice.builder().build()} throws it with the message
 * {@code UnitPrice lacks amount and units; set them before build()}.
 */
public final class IncompleteException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final Pattern GENERATED = Pattern.compile("Cannot build (\\S+), .* not set \\[(.+)]");

    /**
     * Made by the builders.
     *
     * @param message what the generated code says, which is put into plain words; what has another form stays as it is
     */
    public IncompleteException(String message) {
        super(plain(message));
    }

    private static String plain(String message) {
        Matcher generated = GENERATED.matcher(message);
        if (!generated.matches()) {
            return message;
        }
        String parts = generated.group(2);
        int last = parts.lastIndexOf(", ");
        return generated.group(1) + " lacks "
                + (last < 0
                        ? parts + "; set it"
                        : parts.substring(0, last) + " and " + parts.substring(last + 2) + "; set them")
                + " before build()";
    }
}
