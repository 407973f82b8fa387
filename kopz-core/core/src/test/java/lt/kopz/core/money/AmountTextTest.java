package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.money.AmountText.DecimalMark;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    private static final AmountText LT = QuantityText.of(Wording.LITHUANIAN).notation();
    private static final AmountText TABLE = LT.withCurrency(Amounts.currency("EUR"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 417,6 tūkst. Eur          | EUR 2417600.00 | THOUSANDS | 1",
                "2,5 mln. Eur                | EUR 2500000.00 | MILLIONS  | 1",
                "48 903,27 Eur               | EUR 48903.27   | UNITS     | 2",
                "48\u00a0903,27\u00a0Eur     | EUR 48903.27   | UNITS     | 2",
                "48\u202f903,27\u202fEUR     | EUR 48903.27   | UNITS     | 2",
                "48\u2009903,27 €            | EUR 48903.27   | UNITS     | 2",
                "48903,27€                   | EUR 48903.27   | UNITS     | 2",
                "€48903                      | EUR 48903.00   | UNITS     | 0",
                "Eur 3250                    | EUR 3250.00    | UNITS     | 0",
                "3250,00 Eur                 | EUR 3250.00    | UNITS     | 2",
                "3250,00 Eur.                | EUR 3250.00    | UNITS     | 2",
                "0,5 EUR                     | EUR 0.50       | UNITS     | 1",
                "-12,5 Eur                   | EUR -12.50     | UNITS     | 1",
                "\u221212,5 Eur              | EUR -12.50     | UNITS     | 1",
                "+12,5 Eur                   | EUR 12.50      | UNITS     | 1",
                "-0 Eur                      | EUR 0.00       | UNITS     | 0",
                "1 000 Lt                    | LTL 1000.00    | UNITS     | 0",
                "1,5 tūkst. litų             | LTL 1500.00    | THOUSANDS | 1",
                "1,5 TŪKST. LTL              | LTL 1500.00    | THOUSANDS | 1",
                "1,5 tu\u0304kst.Lt          | LTL 1500.00    | THOUSANDS | 1",
                "0,12345 tūkst. Eur          | EUR 123.45     | THOUSANDS | 5",
                "999 999 999 999 999 Eur     | EUR 999999999999999.00 | UNITS | 0"
            })
    void what_documents_print_is_read(String text, String amount, Magnitude magnitude, int decimals) {
        ReadAmount read = LT.read(text).orElseThrow();
        assertThat(Amounts.text(read.amount())).isEqualTo(amount);
        assertThat(read.magnitude()).isEqualTo(magnitude);
        assertThat(read.decimals()).isEqualTo(decimals);
        assertThat(read.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-", "–", "—", "\u2212", " – ", "\u2011"})
    void an_empty_cell_or_a_lone_dash_is_no_figure_and_not_zero(String text) {
        assertThat(TABLE.read(text)).isEmpty();
    }

    @Test
    void a_printed_zero_is_zero() {
        assertThat(TABLE.read("0").orElseThrow().amount()).isEqualTo(euro(0));
        assertThat(TABLE.read("0,00").orElseThrow().amount()).isEqualTo(euro(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.250          | NOT_A_QUANTITY",
                "3.250,00       | NOT_A_QUANTITY",
                "3,250.00       | NOT_A_QUANTITY",
                "1,2,3          | NOT_A_QUANTITY",
                "48 90          | NOT_A_QUANTITY",
                "4890 312       | NOT_A_QUANTITY",
                "48  903        | NOT_A_QUANTITY",
                "12 34 567      | NOT_A_QUANTITY",
                "3,2 50         | NOT_A_QUANTITY",
                "5,             | NOT_A_QUANTITY",
                ",5             | NOT_A_QUANTITY",
                "007            | NOT_A_QUANTITY",
                "00,5           | NOT_A_QUANTITY",
                "01.03          | NOT_A_QUANTITY",
                "--5            | NOT_A_QUANTITY",
                "- 5            | NOT_A_QUANTITY",
                "–5             | NOT_A_QUANTITY",
                "5-6            | NOT_A_QUANTITY",
                "(5)            | NOT_A_QUANTITY",
                "Eur            | NOT_A_QUANTITY",
                "5 Eur Eur      | NOT_A_QUANTITY",
                "€5 Eur         | NOT_A_QUANTITY",
                "5 tūkst. mln.  | NOT_A_QUANTITY",
                "5 Eur ir 6 Eur | WORD_BESIDE_AMOUNT",
                "5 Eur 6        | NOT_A_QUANTITY",
                "5 USX          | WORD_BESIDE_AMOUNT",
                "5e3            | WORD_BESIDE_AMOUNT",
                "3,250          | AMOUNT_TOO_FINE",
                "0,001          | AMOUNT_TOO_FINE",
                "0,123456 tūkst.| AMOUNT_TOO_FINE",
                "1 000 000 000 000 000 | AMOUNT_TOO_LARGE",
                "1000000000000000      | AMOUNT_TOO_LARGE"
            })
    void what_is_doubtful_is_refused_and_the_doubt_named(String text, ProblemKind problem) {
        assertThatThrownBy(() -> TABLE.read(text)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.kind()).isEqualTo(problem);
            assertThat(e.arguments().get("found")).isEqualTo(text);
            assertThat(e.getMessage()).contains("'" + text + "'");
        });
    }

    @Test
    void a_finer_amount_than_the_currency_allows_is_named() {
        assertThatThrownBy(() -> TABLE.read("3,250"))
                .hasMessage(
                        "'3,250' has more than the 2 decimals of EUR. Round the amount to what can be paid in EUR.");
    }

    @Test
    void a_text_without_a_currency_needs_a_heading() {
        assertThatThrownBy(() -> LT.read("48 903,27"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.NO_CURRENCY_NAMED));
        assertThat(TABLE.read("48 903,27").orElseThrow().amount()).isEqualTo(euro("48903.27"));
    }

    @Test
    void what_the_text_names_goes_before_the_heading() {
        AmountText thousands = TABLE.withMagnitude(Magnitude.THOUSANDS);
        assertThat(thousands.read("2 417,6").orElseThrow().amount()).isEqualTo(euro(2_417_600));
        assertThat(thousands.read("2,5 mln.").orElseThrow().amount()).isEqualTo(euro(2_500_000));
        assertThat(thousands.read("5 Lt").orElseThrow().amount()).isEqualTo(Amounts.of("5000", "LTL"));
    }

    @Test
    void a_text_of_absurd_length_is_refused() {
        assertThatThrownBy(() -> TABLE.read("9".repeat(1_000_000)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ProblemKind.AMOUNT_TOO_LARGE);
                    assertThat(e.arguments().get("found")).asString().hasSize(101);
                });
    }

    @Test
    void the_limit_of_digits_can_be_moved() {
        assertThat(TABLE.withMaxIntegerDigits(3).read("999").orElseThrow().amount())
                .isEqualTo(euro(999));
        assertThatThrownBy(() -> TABLE.withMaxIntegerDigits(3).read("1000")).isInstanceOf(RefusedException.class);
        assertThat(TABLE.withMaxIntegerDigits(3).print(euro(999), Magnitude.UNITS))
                .startsWith("999");
        assertThatThrownBy(() -> TABLE.withMaxIntegerDigits(3).print(euro(1000), Magnitude.UNITS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TABLE.withMaxIntegerDigits(16).read("1000000000000000")).isPresent();
        assertThatThrownBy(() -> TABLE.withMaxIntegerDigits(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.withMaxIntegerDigits(31)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_place_tells_how_coarse_a_printed_row_is() {
        assertThat(LT.read("2 417,6 tūkst. Eur").orElseThrow().lastPlace()).isEqualTo(euro(100));
        assertThat(LT.read("2 417 Eur").orElseThrow().lastPlace()).isEqualTo(euro(1));
        assertThat(LT.read("2,417605 mln. Eur").orElseThrow().lastPlace()).isEqualTo(euro(1));
        assertThat(LT.read("0,00 Eur").orElseThrow().lastPlace()).isEqualTo(euro("0.01"));
    }

    @Test
    void amounts_are_printed_exactly() {
        assertThat(LT.print(euro(2_417_600), Magnitude.THOUSANDS)).isEqualTo("2\u00a0417,6\u00a0tūkst.\u00a0Eur");
        assertThat(LT.print(euro(2_417_600), Magnitude.UNITS)).isEqualTo("2\u00a0417\u00a0600,00\u00a0Eur");
        assertThat(LT.print(euro(2_500_000), Magnitude.MILLIONS)).isEqualTo("2,5\u00a0mln.\u00a0Eur");
        assertThat(LT.print(euro(20_000_000), Magnitude.MILLIONS)).isEqualTo("20\u00a0mln.\u00a0Eur");
        assertThat(LT.print(euro("-0.01"), Magnitude.MILLIONS)).isEqualTo("\u22120,00000001\u00a0mln.\u00a0Eur");
        assertThat(LT.print(euro(0), Magnitude.THOUSANDS)).isEqualTo("0\u00a0tūkst.\u00a0Eur");
        assertThat(TABLE.print(euro(700), Magnitude.UNITS)).isEqualTo("700,00");
        assertThat(QuantityText.of(Wording.ENGLISH).notation().print(euro(2_417_600), Magnitude.UNITS))
                .isEqualTo("2,417,600.00\u00a0EUR");
    }

    @Test
    void what_could_not_be_read_back_is_not_printed() {
        assertThat(LT.read(LT.print(Amounts.of("1", "CHF"), Magnitude.UNITS))
                        .orElseThrow()
                        .amount())
                .as("the code of a currency is read in any notation")
                .isEqualTo(Amounts.of("1", "CHF"));
        assertThatThrownBy(() -> TABLE.withMagnitude(Magnitude.THOUSANDS).print(euro(1), Magnitude.UNITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No word is known for UNITS");
        assertThatThrownBy(() -> LT.print(euro("1000000000000000"), Magnitude.UNITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 16 digits in UNITS");
    }

    @Test
    void words_can_be_added_but_mean_one_thing() {
        AmountText wider = LT.withWords(Amounts.currency("JPY"), "¥", "jenos").withWords(Magnitude.UNITS, "vnt.");
        assertThat(wider.read("5 vnt. ¥").orElseThrow().amount()).isEqualTo(Amounts.of("5", "JPY"));
        assertThat(wider.print(Amounts.of("5", "JPY"), Magnitude.UNITS)).isEqualTo("5\u00a0¥");
        AmountText again = wider.withWords(Amounts.currency("JPY"), "JENOS");
        assertThat(again.read("5 jenos")).isPresent();
        assertThat(again.print(Amounts.of("5", "JPY"), Magnitude.UNITS))
                .as("the first word of all")
                .isEqualTo("5\u00a0¥");
        assertThatThrownBy(() -> LT.withWords(Amounts.currency("USD"), "EUR."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"EUR.\" already means EUR: one word has one meaning");
        assertThatThrownBy(() -> LT.withWords(Magnitude.UNITS, "eur")).isInstanceOf(IllegalArgumentException.class);
        for (String none : new String[] {"", " Eur", "Eur Eur", "5", "..", "-"}) {
            assertThatThrownBy(() -> LT.withWords(Amounts.currency("EUR"), none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no word of letters");
        }
    }

    @Test
    void other_notations_are_told_too() {
        AmountText german = AmountText.of(DecimalMark.COMMA, GroupMark.POINT).withCurrency(Amounts.currency("EUR"));
        assertThat(german.read("3.250").orElseThrow().amount()).isEqualTo(euro(3250));
        assertThat(german.read("3.250,5").orElseThrow().amount()).isEqualTo(euro("3250.50"));
        AmountText plain = AmountText.of(DecimalMark.POINT, GroupMark.NONE).withCurrency(Amounts.currency("EUR"));
        assertThat(plain.read("3250.5").orElseThrow().amount()).isEqualTo(euro("3250.50"));
        assertThatThrownBy(() -> plain.read("3 250")).isInstanceOf(RefusedException.class);
        assertThat(plain.print(euro(3250), Magnitude.UNITS)).isEqualTo("3250.00");
        assertThatThrownBy(() -> AmountText.of(DecimalMark.COMMA, GroupMark.COMMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both COMMA");
    }

    @Test
    void a_reading_that_its_decimals_cannot_show_is_refused() {
        assertThatThrownBy(() -> new ReadAmount(euro("0.01"), Magnitude.THOUSANDS, 4, "0,0000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR 0.01 cannot be printed in THOUSANDS with 4 decimals");
        assertThatThrownBy(() -> new ReadAmount(euro(1), Magnitude.UNITS, 3, "1,000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadAmount(euro(1), Magnitude.UNITS, -1, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limits_hold_at_their_edges() {
        assertThat(TABLE.withMaxIntegerDigits(1).read("9")).isPresent();
        assertThat(TABLE.withMaxIntegerDigits(30).read("9".repeat(30))).isPresent();
        assertThat(TABLE.withMaxIntegerDigits(3).print(euro(999), Magnitude.UNITS))
                .isEqualTo("999,00");
        assertThat(TABLE.read("5" + " ".repeat(199)).orElseThrow().amount()).isEqualTo(euro(5));
        assertThatThrownBy(() -> TABLE.read("5" + " ".repeat(200))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> TABLE.read("x".repeat(100)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.arguments().get("found")).isEqualTo("x".repeat(100)));
    }
}
