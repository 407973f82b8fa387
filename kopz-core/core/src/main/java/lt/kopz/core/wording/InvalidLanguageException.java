package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * Thrown where the messages of a language are not what the catalogues ask for. All that is wrong is stated at once.
 *
 * <pre>{@code
 * The messages of "lv" have 2 problems:
 *   core, wording.atLaest: there is no such message; did you mean wording.atLeast?
 *   reporting, table.caption: lacks the argument {number}
 * }</pre>
 */
public final class InvalidLanguageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The language. */
    private final String language;

    /** What is wrong; not serialised with the exception. */
    private final transient ImmutableList<Flaw> flaws;

    /**
     * Something that is wrong with a message.
     *
     * @param catalogue the name of the catalogue; empty for a key that was given to a builder and belongs to no catalogue
     * @param key the key of the message, with its case if it has one; empty where the whole file is wrong
     * @param problem what is wrong, and how it is mended
     */
    public record Flaw(String catalogue, String key, String problem) {

        /**
         * The flaw in one line.
         *
         * @return such as {@code core, wording.atLeast: lacks the argument {value}}
         */
        @Override
        public String toString() {
            return catalogue + (catalogue.isEmpty() || key.isEmpty() ? "" : ", ") + key + ": " + problem;
        }
    }

    InvalidLanguageException(String language, ImmutableList<Flaw> flaws) {
        super("The messages of \"" + language + "\" have " + flaws.size()
                + (flaws.size() == 1 ? " problem" : " problems") + ":"
                + flaws.stream().map(flaw -> "\n  " + flaw).collect(Collectors.joining()));
        this.language = language;
        this.flaws = flaws;
    }

    /**
     * The language.
     *
     * @return its BCP 47 tag
     */
    public String language() {
        return language;
    }

    /**
     * What is wrong.
     *
     * @return every flaw, by catalogue and key; after serialisation none
     */
    public ImmutableList<Flaw> flaws() {
        return flaws == null ? ImmutableList.of() : flaws;
    }
}
