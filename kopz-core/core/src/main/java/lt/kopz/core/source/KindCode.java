package lt.kopz.core.source;

import lt.kopz.core.wording.CoreMessage;
import org.jspecify.annotations.Nullable;

/**
 * A kind by its code: one that kopz knows, or any other, of which a dossier may say what it is called ({@link KindName}).
 *
 * <p>As a message it is the word that a language has for it, under a key such as {@code kind.ActKind.DECISION}.
 */
public abstract class KindCode implements CoreMessage {
    private final Vocabulary of;
    private final String code;

    /**
     * Refuses a code of another form.
     *
     * @param of what it is a kind of
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @param example a code that is right
     * @throws IllegalArgumentException if it has another form
     */
    protected KindCode(Vocabulary of, String code, String example) {
        Ids.checkCode(code, example);
        this.of = of;
        this.code = code;
    }

    /**
     * What it is a kind of.
     *
     * @return the vocabulary
     */
    public final Vocabulary of() {
        return of;
    }

    /**
     * The code, as the JSON form carries it.
     *
     * @return the code, such as {@code DECISION}
     */
    public final String code() {
        return code;
    }

    @Override
    public final String key() {
        return "kind." + getClass().getSimpleName() + "." + code;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof KindCode that && of == that.of && code.equals(that.code);
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    @Override
    public final String toString() {
        return code;
    }
}
