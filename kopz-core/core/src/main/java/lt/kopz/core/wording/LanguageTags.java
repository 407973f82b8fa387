package lt.kopz.core.wording;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * The one rule for the tags of languages: BCP 47, two or three letters for the language itself, and further parts of two to eight
 * letters and digits.
 *
 * <p>Whatever its capitals, a tag means the same; kept and written is its canonical form. Example: {@code canonical("LT")} is
 * {@code lt}, {@code canonical("sr-latn-rs")} is {@code sr-Latn-RS}, and {@code English} is no tag.
 */
public final class LanguageTags {
    /** The regular expression of a tag in canonical form, as used by the JSON form of documents too. */
    public static final String PATTERN = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static final CharMatcher SMALL = CharMatcher.inRange('a', 'z');
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern PART = Pattern.compile("-([A-Za-z]{2}|[A-Za-z]{4})(?=-|$)");

    private LanguageTags() {}

    /**
     * The canonical form of a tag: a country in capitals, a script with one capital, everything else in lower case.
     *
     * @param tag the tag
     * @return the same tag in canonical form
     * @throws IllegalArgumentException if it is no tag, such as the name of a language
     */
    public static String canonical(String tag) {
        if (isCanonicalLanguage(tag)) {
            return tag;
        }
        RefusedException.requireForm(TAG, tag, Word.LANGUAGE, "sr-Latn");
        String small = tag.toLowerCase(Locale.ROOT);
        return small.length() <= 3 ? small : PART.matcher(small).replaceAll(LanguageTags::capitals);
    }

    /** Whether two canonical tags are of one language, in whatever country or script. */
    static boolean isOfOneLanguage(String one, String other) {
        return language(one).equals(language(other));
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** What nearly every tag is: a language alone, in lower case. */
    private static boolean isCanonicalLanguage(String tag) {
        return (tag.length() == 2 || tag.length() == 3) && SMALL.matchesAllOf(tag);
    }

    private static String capitals(MatchResult part) {
        String letters = part.group(1);
        return "-"
                + (letters.length() == 2
                        ? letters.toUpperCase(Locale.ROOT)
                        : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1));
    }
}
