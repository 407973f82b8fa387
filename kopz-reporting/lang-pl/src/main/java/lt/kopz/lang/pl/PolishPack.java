package lt.kopz.lang.pl;

import java.io.InputStream;
import lt.kopz.core.wording.LanguagePack;
import lt.kopz.core.wording.PluralRule;
import org.jspecify.annotations.Nullable;

/**
 * Polish: {@code 1 członek, 2 członkowie, 5 członków, 1,5 członka}; {@code 10 grudnia 2019 r.}; {@code 12 345,00 zł}.
 *
 * <p>The messages are in one file for each module, such as {@code core.properties} beside this class. The locative of a date answers
 * when, its preposition included: {@code w lutym 2019 r.}
 */
public final class PolishPack implements LanguagePack {
    /** Made by the service loader. */
    public PolishPack() {}

    @Override
    public String language() {
        return "pl";
    }

    @Override
    public PluralRule plurals() {
        return PluralRule.of(3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)
                .withDecimalsApart();
    }

    @Override
    public @Nullable InputStream messages(String catalogue) {
        return PolishPack.class.getResourceAsStream(catalogue + ".properties");
    }
}
