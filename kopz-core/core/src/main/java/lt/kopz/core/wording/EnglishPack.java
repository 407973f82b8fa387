package lt.kopz.core.wording;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** English, whose messages every module brings itself, since all others fall back to it. {@link Wording#ENGLISH} is made of it. */
public final class EnglishPack implements LanguagePack {

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
    public @Nullable InputStream messages(String catalogue) {
        return null;
    }
}
