package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluralRuleTest {
    private static final PluralRule LITHUANIAN = Wording.LITHUANIAN.plurals();
    private static final PluralRule ENGLISH = Wording.ENGLISH.plurals();
    private static final PluralRule UKRAINIAN = PluralRule.of(
            3, n -> n % 100 >= 11 && n % 100 <= 14 ? 2 : n % 10 == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 ? 1 : 2);

    @Test
    void whole_numbers_take_the_form_that_cldr_gives_them() {
        assertAsIcu(LITHUANIAN, "lt", List.of("one", "few", "other"));
        assertAsIcu(ENGLISH, "en", List.of("one", "other"));
        assertAsIcu(UKRAINIAN, "uk", List.of("one", "few", "many"));
    }

    private static void assertAsIcu(PluralRule rule, String language, List<String> categories) {
        PluralRules icu = PluralRules.forLocale(ULocale.forLanguageTag(language));
        for (int n = 0; n <= 200_000; n++) {
            if (!categories.get(rule.form(n)).equals(icu.select(n))) {
                throw new AssertionError(language + " " + n + ": " + rule.form(n) + ", CLDR says " + icu.select(n));
            }
        }
        assertThat(rule.forms()).isEqualTo(categories.size());
    }

    @Test
    void numbers_printed_with_decimals_take_the_form_that_cldr_gives_them() {
        assertDecimalsAsIcu(LITHUANIAN, "lt", List.of("one", "few", "other", "many"));
        assertDecimalsAsIcu(UKRAINIAN.withDecimalsApart(), "uk", List.of("one", "few", "many", "other"));
        assertDecimalsAsIcu(ENGLISH, "en", List.of("one", "other", "other"));
    }

    private static void assertDecimalsAsIcu(PluralRule rule, String language, List<String> categories) {
        PluralRules icu = PluralRules.forLocale(ULocale.forLanguageTag(language));
        LocalizedNumberFormatter oneDecimal =
                NumberFormatter.withLocale(ULocale.ROOT).precision(Precision.fixedFraction(1));
        for (int tenths = 0; tenths <= 1200; tenths++) {
            BigDecimal number = BigDecimal.valueOf(tenths, 1);
            assertThat(categories.get(rule.form(number)))
                    .as(language + " " + number)
                    .isEqualTo(icu.select(oneDecimal.format(number)));
        }
    }

    @Test
    void in_english_only_1_without_decimals_is_singular() {
        assertThat(ENGLISH.form(new BigDecimal("1"))).isZero();
        assertThat(ENGLISH.form(new BigDecimal("1.0"))).isEqualTo(2);
        assertThat(ENGLISH.form(new BigDecimal("0.5"))).isEqualTo(2);
    }

    @Test
    void the_sign_does_not_matter() {
        for (long n : new long[] {1, 2, 10, 11, 21, 101, Long.MAX_VALUE}) {
            assertThat(LITHUANIAN.form(-n)).isEqualTo(LITHUANIAN.form(n));
            assertThat(UKRAINIAN.form(-n)).isEqualTo(UKRAINIAN.form(n));
        }
        assertThat(LITHUANIAN.form(Long.MIN_VALUE)).isEqualTo(1); // … 808
    }

    @Test
    void a_number_beyond_a_long_is_counted_by_its_last_digits() {
        assertThat(LITHUANIAN.form(new BigDecimal("100000000000000000000001"))).isZero();
        assertThat(UKRAINIAN.form(new BigDecimal("100000000000000000000002"))).isOne();
    }

    @Test
    void a_fraction_of_a_further_language_takes_the_form_after_those() {
        assertThat(UKRAINIAN.form(new BigDecimal("1.5"))).isEqualTo(3);
        assertThat(UKRAINIAN.form(new BigDecimal("2.0"))).isOne();
    }

    @Test
    void a_number_between_two_takes_the_form_of_up_to_the_greater() {
        assertThat(LITHUANIAN.formUpTo(21)).isEqualTo(3); // iki 21 nario
        assertThat(LITHUANIAN.formUpTo(11)).isEqualTo(2); // iki 11 narių
        assertThat(LITHUANIAN.formUpTo(22)).isEqualTo(2);
        assertThat(ENGLISH.formUpTo(21)).isOne();
        assertThat(UKRAINIAN.formUpTo(21)).isEqualTo(UKRAINIAN.forms() - 1);
    }

    @Test
    void a_language_without_forms_is_refused() {
        assertThatThrownBy(() -> PluralRule.of(0, n -> 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PluralRule.of(1, n -> 0).forms()).isOne();
    }
}
