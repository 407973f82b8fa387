package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and amounts in words, as contracts and decisions have them beside the figures. */
class SpelledNumbersTest {
    private static final QuantityText LT = QuantityText.of(Wording.LITHUANIAN);
    private static final QuantityText EN = QuantityText.of(Wording.ENGLISH);

    private static final Map<QuantityText, RuleBasedNumberFormat> JUDGES = Map.of(
            LT, judge("lt", "%spellout-cardinal-masculine"),
            EN, judge("en", "%spellout-cardinal"));

    private static RuleBasedNumberFormat judge(String language, String rules) {
        RuleBasedNumberFormat judge = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        judge.setDefaultRuleSet(rules);
        return judge;
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 2_000), Arbitraries.longs().between(0, 999_999_999_999L));
    }

    @Property(tries = 300)
    void a_number_is_spelled_as_the_rules_of_unicode_spell_it_and_read_back(@ForAll("numbers") long number) {
        for (QuantityText text : List.of(LT, EN)) {
            String words = text.inWords(number).orElseThrow();
            assertThat(words).isEqualTo(JUDGES.get(text).format(number));
            assertThat(text.count(words).orElseThrow().value()).isEqualTo(Headcount.exactly(number));
        }
    }

    @Property(tries = 100)
    void an_amount_in_words_is_read_back(@ForAll("numbers") long cents) {
        for (QuantityText text : List.of(LT, EN)) {
            String words = text.inWords(Amounts.ofMinor(cents, Amounts.currency("EUR")))
                    .orElseThrow();
            assertThat(text.amount(words).orElseThrow().value())
                    .isEqualTo(StatedAmount.exactly(Amounts.ofMinor(cents, Amounts.currency("EUR"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "86.00, aštuoniasdešimt šeši eurai 00 ct, eighty-six euros 00 cents",
        "1.01, vienas euras 01 ct, one euro 01 cents",
        "2417.60, du tūkstančiai keturi šimtai septyniolika eurų 60 ct, two thousand four hundred seventeen euros 60 cents"
    })
    void an_amount_is_written_as_contracts_write_it(String amount, String lithuanian, String english) {
        assertThat(LT.inWords(Amounts.euro(amount)).orElseThrow().replace('\u00a0', ' '))
                .isEqualTo(lithuanian);
        assertThat(EN.inWords(Amounts.euro(amount)).orElseThrow().replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Aštuoniasdešimt šeši eurai 00 ct; 86.00",
                "dvylika tūkstančių eurų; 12000.00",
                "vienas tūkstantis du šimtai eurų 5 ct; 1200.05",
                "dvi; -",
                "86,00 Eur (aštuoniasdešimt šeši eurai 00 ct); 86.00",
                "86,00 Eur (aštuoniasdešimt eurų); WORDS_UNLIKE_FIGURES",
                "86,00 Eur (aštuoniasdešimt šeši litai); WORDS_UNLIKE_FIGURES",
                "86,00 Eur (iš jų aštuoniasdešimt nuomai); 86.00",
                "du vienas eurai; -",
                "dešimt penki eurai; -",
                "tūkstantis milijonas eurų; -"
            })
    void an_amount_in_words_is_read_and_compared_with_the_figures_beside_it(String text, String expected) {
        String read;
        try {
            read = LT.amount(text).map(each -> each.value().range().toString()).orElseThrow();
        } catch (RefusedException refused) {
            read = refused.kind() == ProblemKind.WORDS_UNLIKE_FIGURES
                    ? refused.kind().name()
                    : "EUR -";
        }
        assertThat(read).isEqualTo(expected.startsWith("WORDS") ? expected : "EUR " + expected);
    }

    @Test
    void a_count_in_words_is_read_and_compared_with_the_figures_beside_it() {
        assertThat(LT.count("dvi").orElseThrow().value()).isEqualTo(Headcount.exactly(2));
        assertThat(EN.count("one hundred and one").orElseThrow().value()).isEqualTo(Headcount.exactly(101));
        assertThat(LT.count("12 (dvylika)").orElseThrow().value()).isEqualTo(Headcount.exactly(12));
        assertThatThrownBy(() -> LT.count("12 (trylika)"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.WORDS_UNLIKE_FIGURES));
    }

    @Test
    void nothing_is_said_below_zero_and_in_a_language_without_words_for_numbers() {
        assertThat(LT.inWords(-1)).isEmpty();
        assertThat(LT.inWords(Amounts.euro("-1.00"))).isEmpty();
        assertThat(LT.inWords(1_000_000_000_000L)).isEmpty();
        assertThat(QuantityText.of(Wording.builder("xx").build()).inWords(1)).isEmpty();
    }
}
