package lt.kopz.core.refusal;

import com.google.common.collect.ImmutableMap;

/**
 * Thrown where a value would be meaningless, such as a period that ends before it begins.
 *
 * <p>The message is for programmers: it names the value, the rule and the fix. Kind and arguments are for whoever shows the refusal to a
 * user: a {@code Problem} made of them reads in every language.
 *
 * <pre>{@code
 * throw new RefusedException(
 *         ProblemKind.PERIOD_REVERSED,
 *         "DateRange.from must not be after until, but was 2020-01-01 and 2019-12-31; exchange the two days",
 *         "from", from, "until", until);
 * }</pre>
 */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final ProblemKind kind;

    /** The values that the sentences about it name; not serialised with the exception. */
    private final transient ImmutableMap<String, Object> arguments;

    /**
     * A refusal.
     *
     * @param kind what is wrong
     * @param message what is wrong, for programmers
     * @param arguments names and values in turn: {@code "from", from, "until", until}; values are what a
     *     {@code lt.kopz.core.wording.Phrase} takes, a {@link Word}, or a list of strings
     * @throws IllegalArgumentException if a name is no string, is given twice or has no value
     */
    public RefusedException(ProblemKind kind, String message, Object... arguments) {
        super(message);
        this.kind = kind;
        this.arguments = named(arguments);
    }

    /**
     * Arguments by their names.
     *
     * @param arguments names and values in turn
     * @return the values by name, in the order given
     * @throws IllegalArgumentException if a name is no string, is given twice or has no value
     */
    public static ImmutableMap<String, Object> named(Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Arguments are names and values in turn, but were " + arguments.length
                    + "; give each name its value");
        }
        ImmutableMap.Builder<String, Object> named = ImmutableMap.builder();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!(arguments[i] instanceof String name)) {
                throw new IllegalArgumentException("The name of an argument is a string, but was " + arguments[i]
                        + "; give names and values in turn");
            }
            named.put(name, arguments[i + 1]);
        }
        return named.buildOrThrow();
    }

    /**
     * What is wrong.
     *
     * @return the kind
     */
    public ProblemKind kind() {
        return kind;
    }

    /**
     * The values that the sentences about it name.
     *
     * @return the values by name; after serialisation none
     */
    public ImmutableMap<String, Object> arguments() {
        return arguments == null ? ImmutableMap.of() : arguments;
    }
}
