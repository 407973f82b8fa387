package lt.kopz.core.wording;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English, whose messages every module brings itself, since all others fall back to it. {@link Wording#ENGLISH} is made of it. */
public final class EnglishPack implements LanguagePack {
    /** A name that says what somebody is, and of or for whom: "Municipality of Coimbra", but neither "Caritas" nor "The Society of Friends". */
    private static final Pattern WITH_AN_ARTICLE = Pattern.compile("(?!The |the )[^ ]+( [^ ]+)*? (of|for|against) .*");

    /** Makes the pack. */
    public EnglishPack() {}

    @Override
    public String language() {
        return "en";
    }

    /**
     * Which form goes with which number.
     *
     * @return {@code member|members}: the first for 1, the second for all others; 1.0 is one of those
     */
    @Override
    public PluralRule plurals() {
        return PluralRule.of(2, n -> n == 1 ? 0 : 1).withDecimalsApart();
    }

    @Override
    public String form(String name, GrammaticalCase grammaticalCase) {
        return WITH_AN_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    @Override
    public @Nullable InputStream messages(String catalogue) {
        return null;
    }
}
