package lt.kopz.core.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The grammatical case of a name or title.
 *
 * <p>The seven are those of Lithuanian: {@code grupė}, {@code grupės}, {@code grupei}, {@code grupę}, {@code grupe},
 * {@code grupėje}, {@code grupe}. A language with fewer cases leaves the others out.
 */
public enum GrammaticalCase {
    /** Who or what: {@code grupė}. The form a text has by itself. */
    NOMINATIVE,
    /** Whose, or of what: {@code grupės}. */
    GENITIVE,
    /** To whom: {@code grupei}. */
    DATIVE,
    /** Whom or what: {@code grupę}. */
    ACCUSATIVE,
    /** With what: {@code grupe}. */
    INSTRUMENTAL,
    /** In what: {@code grupėje}. */
    LOCATIVE,
    /** The form of address: {@code grupe}. */
    VOCATIVE;

    /**
     * The name of this case in patterns and property keys.
     *
     * @return the name in lower case, such as {@code genitive}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The case that a pattern names.
     *
     * @param word a name as {@link #word()} gives it, such as {@code genitive}
     * @return the case, or empty if no case has this name
     */
    public static Optional<GrammaticalCase> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
