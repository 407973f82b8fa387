package lt.kopz.core.refusal;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where a value would be meaningless, such as a period that ends before it begins.
 *
 * <p>Kind and arguments are all it knows: a {@code Problem} made of them reads in every language, and the message is what it reads in
 * English, which is put together when it is asked for.
 *
 * <pre>{@code
 * throw new RefusedException(ProblemKind.PERIOD_REVERSED, "from", from, "until", until);
 * // The end (2019-12-31) is before the start (2020-01-01). Swap the two or correct one of them.
 * }</pre>
 */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final ProblemKind kind;

    /** The values that the sentences about it name; not serialised with the exception. */
    private final transient ImmutableMap<String, Object> arguments;

    /** The message, once somebody has asked for it. */
    private @Nullable String said;

    /**
     * A refusal.
     *
     * @param kind what is wrong
     * @param arguments names and values in turn: {@code "from", from, "until", until}; values are what a
     *     {@code lt.kopz.core.wording.Phrase} takes, a {@link Word}, or a list of strings
     * @throws IllegalArgumentException if a name is no string, is given twice or has no value
     */
    public RefusedException(ProblemKind kind, Object... arguments) {
        this.kind = kind;
        this.arguments = named(arguments);
    }

    /**
     * Refuses a number that is too small.
     *
     * @param least the least that it may be, inclusive
     * @param number the number
     * @param what what it counts
     * @throws RefusedException if the number is below the least
     */
    public static void requireAtLeast(int least, Number number, Word what) {
        if (number.longValue() < least) {
            throw new RefusedException(ProblemKind.NUMBER_TOO_SMALL, "what", what, "number", number, "least", least);
        }
    }

    /**
     * Refuses a text of which nothing can be read.
     *
     * @param text the text
     * @param what what it says
     * @throws RefusedException if the text is empty or has blanks alone
     */
    public static void requireText(String text, Word what) {
        if (text.isBlank()) {
            throw new RefusedException(ProblemKind.BLANK_TEXT, "what", what);
        }
    }

    /**
     * Of a text that is not written as it has to be.
     *
     * @param what what it says
     * @param found the text
     * @param example how it is written
     * @return the refusal, to be thrown
     */
    public static RefusedException wrongForm(Word what, String found, String example) {
        return new RefusedException(ProblemKind.WRONG_FORM, "what", what, "found", found, "example", example);
    }

    /**
     * Refuses a text that is not written as it has to be.
     *
     * @param form what the whole text has to match
     * @param text the text
     * @param what what it says
     * @param example how it is written
     * @throws RefusedException if it does not match
     */
    public static void requireForm(Pattern form, String text, Word what, String example) {
        if (!form.matcher(text).matches()) {
            throw wrongForm(what, text, example);
        }
    }

    /**
     * Refuses a list with nothing in it.
     *
     * @param given the list
     * @param what what it lists
     * @throws RefusedException if it is empty
     */
    public static void requireSome(Collection<?> given, Word what) {
        if (given.isEmpty()) {
            throw new RefusedException(ProblemKind.NONE_GIVEN, "what", what);
        }
    }

    /**
     * Refuses what is there twice and may be there once only.
     *
     * @param values the values
     * @param what what they are
     * @throws RefusedException if two are equal
     */
    public static void requireDifferent(Stream<?> values, Word what) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> {
            if (!seen.add(value)) {
                throw new RefusedException(ProblemKind.GIVEN_TWICE, "what", what, "value", value);
            }
        });
    }

    /**
     * Of two things of which a fact may have one only.
     *
     * @param id the id of the fact
     * @param one what it has
     * @param other what it has besides
     * @return the refusal, to be thrown
     */
    public static RefusedException excludeEachOther(String id, Word one, Word other) {
        return new RefusedException(ProblemKind.EXCLUDE_EACH_OTHER, "id", id, "one", one, "other", other);
    }

    /**
     * Arguments by their names.
     *
     * @param arguments names and values in turn; where a value is an {@link Optional}, what it holds, and where it is empty, neither
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
            if (arguments[i + 1] instanceof Optional<?> known) {
                known.ifPresent(value -> named.put(name, value));
            } else {
                named.put(name, arguments[i + 1]);
            }
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

    /**
     * What is wrong and what to do about it, in English.
     *
     * @return the sentences of the kind with the arguments in them; where a program was packed without the services of its parts, the name of
     *     the kind with the arguments
     */
    @Override
    public String getMessage() {
        if (said == null) {
            said = ServiceLoader.load(RefusalText.class, RefusalText.class.getClassLoader())
                    .findFirst()
                    .map(text -> text.english(this))
                    .orElseGet(() -> kind + " " + arguments());
        }
        return said;
    }

    /**
     * Writes the message with the exception, since the arguments are not written.
     *
     * @param out where to
     * @throws IOException if writing fails
     * @serialData the default fields
     */
    private void writeObject(ObjectOutputStream out) throws IOException {
        said = getMessage();
        out.defaultWriteObject();
    }
}
