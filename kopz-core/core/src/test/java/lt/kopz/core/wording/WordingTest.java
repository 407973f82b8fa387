package lt.kopz.core.wording;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0,00~Eur       | EUR~0.00
            0.05     | 0,05~Eur       | EUR~0.05
            999.99   | 999,99~Eur     | EUR~999.99
            1000     | 1000,00~Eur    | EUR~1,000.00
            3250     | 3250,00~Eur    | EUR~3,250.00
            9999.99  | 9999,99~Eur    | EUR~9,999.99
            10000    | 10~000,00~Eur  | EUR~10,000.00
            48903.27 | 48~903,27~Eur  | EUR~48,903.27
            1234567  | 1~234~567,00~Eur | EUR~1,234,567.00
            -5       | −5,00~Eur      | EUR~−5.00
            -0.01    | −0,01~Eur      | EUR~−0.01
            -48903.2 | −48~903,20~Eur | EUR~−48,903.20
            """)
    void an_amount_has_all_decimals_of_its_currency(String euros, String lithuanian, String english) {
        MonetaryAmount amount = Amounts.euro(euros);

        assertThat(LITHUANIAN.amount(amount)).isEqualTo(tied(lithuanian));
        assertThat(ENGLISH.amount(amount)).isEqualTo(tied(english));
    }

    @Test
    void another_currency_is_said_by_its_code_and_with_its_own_decimals() {
        assertThat(LITHUANIAN.amount(Amounts.of("100.00", "USD"))).isEqualTo(tied("100,00~USD"));
        assertThat(ENGLISH.amount(Amounts.of("100.00", "USD"))).isEqualTo(tied("USD~100.00"));
        assertThat(LITHUANIAN.amount(Amounts.of("500", "JPY"))).isEqualTo(tied("500~JPY"));
        assertThat(LITHUANIAN.amount(Amounts.of("1.234", "BHD"))).isEqualTo(tied("1,234~BHD"));
    }

    @Test
    void a_bound_of_an_amount_is_said_as_a_bound() {
        AmountRange atLeast = AmountRange.atLeast(Amounts.euro("770.00"));
        AmountRange atMost = AmountRange.atMost(Amounts.euro("2480.00"));
        AmountRange between = AmountRange.between(Amounts.euro("700.00"), Amounts.euro("860.00"));
        AmountRange unknown = AmountRange.unknown(Amounts.currency("EUR"));

        assertThat(LITHUANIAN.amount(atLeast)).isEqualTo(tied("ne mažiau kaip 770,00~Eur"));
        assertThat(LITHUANIAN.amount(atMost)).isEqualTo(tied("ne daugiau kaip 2480,00~Eur"));
        assertThat(LITHUANIAN.amount(between)).isEqualTo(tied("nuo 700,00~Eur iki 860,00~Eur"));
        assertThat(LITHUANIAN.amount(unknown)).isEqualTo("nežinoma");
        assertThat(ENGLISH.amount(atLeast)).isEqualTo(tied("at least EUR~770.00"));
        assertThat(ENGLISH.amount(atMost)).isEqualTo(tied("at most EUR~2,480.00"));
        assertThat(ENGLISH.amount(between)).isEqualTo(tied("EUR~700.00 to EUR~860.00"));
        assertThat(ENGLISH.amount(unknown)).isEqualTo("unknown");
    }

    @Test
    void an_amount_known_exactly_is_said_as_an_amount() {
        AmountRange exactly = AmountRange.exactly(Amounts.euro("0.00"));

        assertThat(LITHUANIAN.amount(exactly)).isEqualTo(tied("0,00~Eur"));
    }

    @Test
    void a_count_says_how_much_is_known_of_it() {
        assertThat(LITHUANIAN.count(Headcount.exactly(450))).isEqualTo("450");
        assertThat(LITHUANIAN.count(Headcount.exactly(0))).isEqualTo("0");
        assertThat(LITHUANIAN.count(Headcount.atLeast(450))).isEqualTo("ne mažiau kaip 450");
        assertThat(LITHUANIAN.count(Headcount.atMost(5))).isEqualTo("ne daugiau kaip 5");
        assertThat(LITHUANIAN.count(Headcount.between(3, 5))).isEqualTo("nuo 3 iki 5");
        assertThat(LITHUANIAN.count(Headcount.about(20, 18, 25))).isEqualTo("apie 20 (nuo 18 iki 25)");
        assertThat(LITHUANIAN.count(Headcount.unknown())).isEqualTo("nežinoma");
        assertThat(ENGLISH.count(Headcount.atLeast(12345))).isEqualTo("at least 12,345");
        assertThat(ENGLISH.count(Headcount.atMost(5))).isEqualTo("at most 5");
        assertThat(ENGLISH.count(Headcount.between(3, 5))).isEqualTo("3 to 5");
        assertThat(ENGLISH.count(Headcount.about(20, 18, 25))).isEqualTo("about 20 (18 to 25)");
        assertThat(ENGLISH.count(Headcount.unknown())).isEqualTo("unknown");
    }

    @Test
    void a_number_keeps_the_decimals_it_has() {
        assertThat(LITHUANIAN.number(new BigDecimal("0.580"))).isEqualTo("0,580");
        assertThat(LITHUANIAN.number(new BigDecimal("3.25E+3"))).isEqualTo("3250");
        assertThat(LITHUANIAN.number(new BigDecimal("-12345.5"))).isEqualTo(tied("−12~345,5"));
        assertThat(ENGLISH.number(new BigDecimal("52.67"))).isEqualTo("52.67");
        assertThat(LITHUANIAN.number(Long.MIN_VALUE)).isEqualTo(tied("−9~223~372~036~854~775~808"));
    }

    @Test
    void a_percentage_is_the_number_before_the_sign() {
        assertThat(LITHUANIAN.percent(new BigDecimal("21.54"))).isEqualTo(tied("21,54~%"));
        assertThat(ENGLISH.percent(new BigDecimal("21.54"))).isEqualTo("21.54%");
    }

    @Test
    void an_enumeration_ends_with_and() {
        assertThat(LITHUANIAN.list(List.of())).isEmpty();
        assertThat(LITHUANIAN.list(List.of("a"))).isEqualTo("a");
        assertThat(LITHUANIAN.list(List.of("a", "b"))).isEqualTo("a ir b");
        assertThat(LITHUANIAN.list(List.of("a", "b", "c"))).isEqualTo("a, b ir c");
        assertThat(ENGLISH.list(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
    }

    @Test
    void quotation_marks_are_those_of_the_language() {
        assertThat(LITHUANIAN.quote("SOS – prekyba žmonėmis!")).isEqualTo("„SOS – prekyba žmonėmis!“");
        assertThat(ENGLISH.quote("SOS")).isEqualTo("“SOS”");
    }

    @Test
    void the_word_goes_with_the_number() {
        assertThat(LITHUANIAN.plural(1, "narys", "nariai", "narių")).isEqualTo("narys");
        assertThat(LITHUANIAN.plural(2, "narys", "nariai", "narių")).isEqualTo("nariai");
        assertThat(LITHUANIAN.plural(15, "narys", "nariai", "narių")).isEqualTo("narių");
        assertThat(LITHUANIAN.plural(21, "narys", "nariai", "narių")).isEqualTo("narys");
        assertThat(ENGLISH.plural(1, "member", "members")).isEqualTo("member");
        assertThat(ENGLISH.plural(0, "member", "members")).isEqualTo("members");
    }

    @Test
    void the_word_goes_with_the_number_that_is_said_of_a_count() {
        assertThat(LITHUANIAN.plural(Headcount.atLeast(364), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokiniai");
        assertThat(LITHUANIAN.plural(Headcount.atMost(22), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokiniai");
        assertThat(LITHUANIAN.plural(Headcount.exactly(23), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokiniai");
        assertThat(LITHUANIAN.plural(Headcount.between(3, 5), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokinių");
        assertThat(LITHUANIAN.plural(Headcount.about(21, 20, 22), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokinių");
        assertThat(LITHUANIAN.plural(Headcount.unknown(), "mokinys", "mokiniai", "mokinių"))
                .isEqualTo("mokinių");
    }

    @Test
    void too_few_forms_by_number_are_refused() {
        assertThatThrownBy(() -> LITHUANIAN.plural(1, "narys", "nariai"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 forms by number")
                .hasMessageContaining("[narys, nariai] are 2");
    }

    @Test
    void a_wording_is_recognised_in_a_log() {
        assertThat(ENGLISH).hasToString("Wording[en]");
    }

    /** Writes ~ for a no-break space. */
    static String tied(String text) {
        return text.replace('~', '\u00a0');
    }
}
