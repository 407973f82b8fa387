package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypographyProperties {
    private static final Pattern TOGETHER =
            Pattern.compile(" (?=[–—×])|(?<=\\b(?:Nr\\.|No\\.|[Nn]r)) (?=[\\p{L}\\p{N}])|(?<=×) "
                    + "|(?<=(?:^|[ \u00a0,.(–„“])\\p{Nd}{1,3}) (?=\\p{L})");

    private static final Pattern APART = Pattern.compile("(?<=\\p{Nd}{4}\u00a0m\\.)\u00a0(?=\\p{Ll})");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        " ", "\u00a0", "–", "×", "Nr.", "No.", "nr", "Nr", "N", "r", ".", "2019", "1", "9", "m.",
                        "spalio", "Š", "_", "½", "a")
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000)
    void the_blanks_of_the_patterns_are_replaced_and_no_others(@ForAll("texts") String text) {
        assertThat(Typography.kept(text))
                .isEqualTo(APART.matcher(TOGETHER.matcher(text).replaceAll("\u00a0"))
                        .replaceAll(" "));
    }
}
