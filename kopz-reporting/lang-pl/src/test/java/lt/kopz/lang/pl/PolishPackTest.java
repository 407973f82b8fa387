package lt.kopz.lang.pl;

import static lt.kopz.core.wording.GrammaticalCase.ACCUSATIVE;
import static lt.kopz.core.wording.GrammaticalCase.GENITIVE;
import static lt.kopz.core.wording.GrammaticalCase.LOCATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Polish")
class PolishPackTest {
    private static final Wording POLISH = Wording.of("pl");

    @Test
    void is_found_by_its_tag_and_leaves_nothing_to_be_said_in_English() {
        assertThat(POLISH.language()).isEqualTo("pl");
        assertThat(POLISH.missing()).isEmpty();
    }

    @Test
    void is_written_from_left_to_right_and_takes_names_in_the_genitive() {
        assertThat(POLISH.isRightToLeft()).isFalse();
        assertThat(POLISH.cases()).containsExactly(GENITIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, członków", "1, członek", "2, członkowie", "4, członkowie", "5, członków", "11, członków", "12, członków",
        "14, członków", "15, członków", "21, członków", "22, członkowie", "101, członków", "102, członkowie",
                "112, członków"
    })
    void counts_members(long number, String word) {
        assertThat(POLISH.plural(number, "członek", "członkowie", "członków", "członka"))
                .isEqualTo(word);
    }

    @Test
    void has_a_form_for_fractions_and_for_counts_that_are_not_one_number() {
        assertThat(POLISH.plurals().form(new BigDecimal("1.5"))).isEqualTo(3);
        assertThat(POLISH.plurals().form(new BigDecimal("1.0"))).isEqualTo(3);
        assertThat(POLISH.plural(Headcount.between(3, 5), "członek", "członkowie", "członków", "członka"))
                .isEqualTo("członków");
    }

    @Test
    void says_numbers_amounts_and_percentages() {
        assertThat(POLISH.number(3250)).isEqualTo("3250");
        assertThat(POLISH.number(48_903)).isEqualTo("48\u00a0903");
        assertThat(POLISH.amount(Amounts.of("3250.00", "PLN"))).isEqualTo("3250,00\u00a0zł");
        assertThat(POLISH.amount(Amounts.of("12345.60", "PLN"))).isEqualTo("12\u00a0345,60\u00a0zł");
        assertThat(POLISH.amount(Amounts.of("-5.00", "EUR"))).isEqualTo("−5,00\u00a0EUR");
        assertThat(POLISH.percent(new BigDecimal("21.54"))).isEqualTo("21,54%");
    }

    @Test
    void says_counts_within_bounds() {
        assertThat(POLISH.count(Headcount.atLeast(364))).isEqualTo("co najmniej 364");
        assertThat(POLISH.count(Headcount.atMost(20))).isEqualTo("co najwyżej 20");
        assertThat(POLISH.count(Headcount.between(3, 5))).isEqualTo("od 3 do 5");
        assertThat(POLISH.count(Headcount.about(20, 18, 22))).isEqualTo("około 20 (od 18 do 22)");
        assertThat(POLISH.count(Headcount.unknown())).isEqualTo("liczba nieznana");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            co najmniej 364                | co najmniej 364
            ponad 50                       | co najmniej 51
            niespełna 100                  | od 50 do 99
            ok. 50                         | około 50 (od 45 do 55)
            między 10 a 12                 | od 10 do 12
            do 20, w tym 5 dzieci          | co najwyżej 20
            """)
    void reads_counts_in_its_words(String text, String said) {
        assertThat(POLISH.count(
                        QuantityText.of(POLISH).count(text).orElseThrow().value()))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3250,00 zł                     | 3250,00 zł
            1,5 mld złotych                | 1 500 000 000,00 zł
            od 1,2 do 1,5 mln zł           | od 1 200 000,00 zł do 1 500 000,00 zł
            """)
    void reads_amounts_in_its_words(String text, String said) {
        assertThat(POLISH.amount(QuantityText.of(POLISH)
                                .amount(text)
                                .orElseThrow()
                                .value()
                                .range())
                        .replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    /** By itself; after "od", "do" and "z"; after "na" and "za"; as an answer to "when". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-12-10            | 10 grudnia 2019 r.             | dnia 10 grudnia 2019 r.                                 | dzień 10 grudnia 2019 r.                               | 10 grudnia 2019 r.
            2019-09               | wrzesień 2019 r.               | września 2019 r.                                        | wrzesień 2019 r.                                       | we wrześniu 2019 r.
            2019-02               | luty 2019 r.                   | lutego 2019 r.                                          | luty 2019 r.                                           | w lutym 2019 r.
            2020-34               | II kwartał 2020 r.             | II kwartału 2020 r.                                     | II kwartał 2020 r.                                     | w II kwartale 2020 r.
            2020-40               | I półrocze 2020 r.             | I półrocza 2020 r.                                      | I półrocze 2020 r.                                     | w I półroczu 2020 r.
            2019                  | 2019 r.                        | 2019 r.                                                 | 2019 r.                                                | w 2019 r.
            2019/2020             | 2019–2020                      | lat 2019–2020                                           | lata 2019–2020                                         | w latach 2019–2020
            2019-03/2019-05       | marzec–maj 2019 r.             | marca–maja 2019 r.                                      | marzec–maj 2019 r.                                     | od marca do maja 2019 r.
            2019-11-22/2019-11-30 | 22–30 listopada 2019 r.        | okresu od 22 do 30 listopada 2019 r.                    | okres od 22 do 30 listopada 2019 r.                    | w dniach 22–30 listopada 2019 r.
            2019-11-22/2019-12-18 | 22 listopada – 18 grudnia 2019 r. | okresu od 22 listopada do 18 grudnia 2019 r.         | okres od 22 listopada do 18 grudnia 2019 r.            | od 22 listopada do 18 grudnia 2019 r.
            2019-11-22/2020-01-18 | 22 listopada 2019 r. – 18 stycznia 2020 r. | okresu od dnia 22 listopada 2019 r. do dnia 18 stycznia 2020 r. | okres od dnia 22 listopada 2019 r. do dnia 18 stycznia 2020 r. | od dnia 22 listopada 2019 r. do dnia 18 stycznia 2020 r.
            XXXX-XX-XX            | data nieznana                  | nieznanej daty                                          | nieznany termin                                        | w nieznanym terminie
            """)
    void says_dates_in_their_cases(String edtf, String alone, String genitive, String accusative, String locative) {
        PartialDate date = PartialDate.parse(edtf);
        assertThat(Stream.of(
                                POLISH.date(date),
                                POLISH.date(date, GENITIVE),
                                POLISH.date(date, ACCUSATIVE),
                                POLISH.date(date, LOCATIVE))
                        .map(said -> said.replace('\u00a0', ' ')))
                .containsExactly(alone, genitive, accusative, locative);
    }

    @Test
    void breaks_no_line_inside_a_date() {
        assertThat(POLISH.date(LocalDate.of(2019, 12, 10))).isEqualTo("10\u00a0grudnia\u00a02019\u00a0r.");
        assertThat(POLISH.period(DateRange.ofYears(2019, 2020))).isEqualTo("2019–2020");
    }

    @Test
    void enumerates_quotes_and_orders() {
        assertThat(POLISH.list(List.of("gmina", "policja", "szkoła"))).isEqualTo("gmina, policja i\u00a0szkoła");
        assertThat(POLISH.quote("Przystań")).isEqualTo("„Przystań”");
        assertThat(Stream.of("żaba", "zebra", "źrebię", "łoś", "lis", "ćma", "Ćma", "ciele", "ócz", "oko")
                        .sorted(POLISH.order()))
                .containsExactly("ciele", "ćma", "Ćma", "lis", "łoś", "oko", "ócz", "zebra", "źrebię", "żaba");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0, 1, 2, 5, 12, 21, 86, 100, 101, 112, 200, 515, 1000, 1001, 2417, 5000, 21_000, 22_000, 1_000_000,
                2_345_678
            })
    void spells_numbers_as_the_rules_of_unicode_do_and_reads_them_back(long number) {
        QuantityText text = QuantityText.of(POLISH);
        RuleBasedNumberFormat judge = new RuleBasedNumberFormat(new ULocale("pl"), RuleBasedNumberFormat.SPELLOUT);
        judge.setDefaultRuleSet("%spellout-cardinal-masculine");
        assertThat(text.inWords(number)).hasValue(judge.format(number));
        assertThat(text.count(judge.format(number)).orElseThrow().value()).isEqualTo(Headcount.exactly(number));
    }

    @Test
    void writes_amounts_in_words_as_contracts_do() {
        QuantityText text = QuantityText.of(POLISH);
        assertThat(text.inWords(Amounts.of("2417.60", "PLN")))
                .hasValue("dwa tysiące czterysta siedemnaście złotych 60/100");
        assertThat(text.amount("dwa tysiące czterysta siedemnaście złotych 60/100")
                        .orElseThrow()
                        .value()
                        .range())
                .hasToString("PLN 2417.60");
    }
}
