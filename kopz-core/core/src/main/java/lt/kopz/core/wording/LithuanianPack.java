package lt.kopz.core.wording;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lithuanian, whose messages every module of kopz brings itself. {@link Wording#LITHUANIAN} is made of it. */
public final class LithuanianPack implements LanguagePack {

    /** Makes the pack. */
    public LithuanianPack() {}

    @Override
    public String language() {
        return "lt";
    }

    /**
     * Which form goes with which number.
     *
     * @return {@code narys|nariai|narių}, and for fractions {@code nario}: the first for numbers that end in 1 but not 11, the second for
     *     those that end in 2 to 9 but not 12 to 19, the third for the others; 1,0 is 1; "up to" asks for the fourth instead of the first
     */
    @Override
    public PluralRule plurals() {
        return PluralRule.of(3, n -> n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19) ? 2 : n % 10 == 1 ? 0 : 1)
                .withUpTo(n -> n % 10 == 1 && n % 100 != 11 ? 3 : 2);
    }

    @Override
    public @Nullable InputStream messages(String catalogue) {
        return null;
    }
}
