package lt.kopz.core.source;

import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * The one form of ids in a dossier: 1 to 100 characters, ASCII letters, digits, {@code . _ -}, starting with a letter or
 * digit, such as {@code act-v17-253}.
 */
public final class Ids {
    /** The regular expression of an id, as used by the JSON form too. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** The regular expression of a code that stands for a kind or a role, such as {@code COMMISSION}. */
    public static final String CODE_PATTERN = "[A-Z][A-Z0-9_]{0,49}";

    private static final Pattern ID = Pattern.compile(PATTERN);
    private static final Pattern CODE = Pattern.compile(CODE_PATTERN);

    private Ids() {}

    /**
     * Checks the form of an id.
     *
     * @param id the id
     * @return the same id
     * @throws IllegalArgumentException if it does not have the form
     */
    public static String check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(ProblemKind.NOT_AN_ID, "id", id);
        }
        return id;
    }

    /**
     * Checks the form of a code.
     *
     * @param code the code
     * @param example a code as it should be written, such as {@code COMMISSION}
     * @throws IllegalArgumentException if it does not have the form
     */
    public static void checkCode(String code, String example) {
        RefusedException.requireForm(CODE, code, Word.CODE, example);
    }
}
