package lt.kopz.core.source;

import java.util.regex.Pattern;

/**
 * The one form of ids in a dossier: 1 to 100 characters, ASCII letters, digits, {@code . _ -}, starting with a letter or
 * digit, such as {@code act-v17-253}.
 */
public final class Ids {
    /** The regular expression of an id, as used by the JSON form too. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final Pattern ID = Pattern.compile(PATTERN);

    private Ids() {}

    /**
     * Checks the form of an id.
     *
     * @param owner what the id belongs to, for the message, such as {@code Measure}
     * @param id the id
     * @return the same id
     * @throws IllegalArgumentException if it does not have the form
     */
    public static String check(String owner, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    owner + ".id must be 1 to 100 letters, digits, '.', '_' or '-' and start with"
                            + " a letter or digit, but was \"" + id + "\"; write it like \"act-v17-253\"");
        }
        return id;
    }
}
