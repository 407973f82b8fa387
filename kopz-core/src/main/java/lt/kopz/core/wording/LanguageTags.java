package lt.kopz.core.wording;

import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/** The one rule for language tags. */
final class LanguageTags {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private LanguageTags() {}

    static String require(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new RefusedException(
                    ProblemKind.WRONG_FORM,
                    "A language is named by its BCP 47 tag, such as \"lt\", \"en\" or"
                            + " \"sr-Latn\", the language itself in lower case; \"" + tag + "\" is none",
                    "what",
                    Word.LANGUAGE,
                    "found",
                    tag,
                    "example",
                    "sr-Latn");
        }
        return tag;
    }
}
