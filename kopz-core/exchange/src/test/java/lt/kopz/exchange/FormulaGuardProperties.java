package lt.kopz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is seen first decides, whatever is before it that is not seen. */
class FormulaGuardProperties {
    private static final String UNSEEN = " \t\r\n\u00A0\u00AD\u2003\u200B\u200E\u2060\u3000\uFEFF'";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(UNSEEN + "=+-@\uFF1D\uFF0B\uFF0D\uFF20ab1\u017E")
                .ofMaxLength(6);
    }

    @Property(tries = 2000)
    void what_is_seen_first_is_no_sign_of_a_formula_and_the_text_comes_back(@ForAll("texts") String text) {
        String written = FormulaGuard.guarded(text);
        String seen = text.chars()
                .dropWhile(c -> UNSEEN.indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean formula = seen.matches("(?s)[=+@\uFF1D\uFF0B\uFF0D\uFF20-].*");
        assertThat(written.startsWith("'") || !(formula || text.matches("(?s)[\t\r\n].*")))
                .isTrue();
        assertThat(FormulaGuard.unguarded(written)).isEqualTo(text);
        assertThat(written).hasSizeLessThanOrEqualTo(text.length() + 1);
    }
}
