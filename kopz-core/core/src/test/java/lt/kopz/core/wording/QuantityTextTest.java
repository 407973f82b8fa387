package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTextTest {
    private static final QuantityText LT = QuantityText.of(Wording.LITHUANIAN);
    private static final QuantityText EN = QuantityText.of(Wording.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "364; 364..364",
                "10 364; 10364..10364",
                "ne mažiau kaip 364; 364..",
                "Ne mažiau kaip 364; 364..",
                "ne mažiau nei 364; 364..",
                "bent 10; 10..",
                "daugiau kaip 50; 51..",
                "daugiau nei 50; 51..",
                "per 50; 51..",
                ">50; 51..",
                "ne daugiau kaip 50; 0..50",
                "iki 50; 0..50",
                "mažiau kaip 50; 0..49",
                "apie 50; 45..55",
                "apie 364; 363..365",
                "apie 1 500; 1450..1550",
                "apie 50 (nuo 48 iki 60); 48..60",
                "beveik 100; 50..99",
                "beveik 98; 97..97",
                "nuo 10 iki 12; 10..12",
                "10–12; 10..12",
                "10-12; 10..12",
                "10 – 12; 10..12",
                "tarp 10 ir 12; 10..12",
                "2,5 tūkst.; 2450..2550",
                "daugiau kaip 2 tūkst.; 2001..",
                "1–2 tūkst.; 1000..2000",
                "nežinoma; 0.."
            })
    void lithuanian_words_are_read_as_bounds(String text, String bounds) {
        assertThat(bounds(LT.count(text).orElseThrow().value())).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "at least 364; 364..",
                "no fewer than 364; 364..",
                "50 or more; 50..",
                "more than 50; 51..",
                "over 1,000; 1001..",
                "up to 50; 0..50",
                "fewer than 50; 0..49",
                "about 50; 45..55",
                "about 50 (48 to 60); 48..60",
                "almost 100; 50..99",
                "10 to 12; 10..12",
                "between 10 and 12; 10..12",
                "2.5 thousand; 2450..2550",
                "unknown; 0.."
            })
    void english_words_are_read_as_bounds(String text, String bounds) {
        assertThat(bounds(EN.count(text).orElseThrow().value())).isEqualTo(bounds);
    }

    private static String bounds(Headcount count) {
        return count.lower() + ".."
                + (count.upper().isPresent() ? String.valueOf(count.upper().getAsLong()) : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "364*; *",
                "364 **; **",
                "364¹; ¹",
                "(364);",
                "364.;",
                "364,;",
                "364, iš jų 20 vaikų; iš jų 20 vaikų",
                "364; iš jų 20 vaikų",
                "364 (be vaikų); be vaikų",
                "364 (be vaikų)*; be vaikų *"
            })
    void punctuation_and_notes_around_a_number_are_no_part_of_it(String text, String note) {
        QuantityText.Read<Headcount> read = LT.count(text).orElseThrow();
        assertThat(read.value()).isEqualTo(Headcount.exactly(364));
        assertThat(read.note().orElse(null)).isEqualTo(text.equals("364") ? null : note);
    }

    @Test
    void a_note_stays_with_a_bound() {
        QuantityText.Read<Headcount> read =
                LT.count("ne mažiau kaip 364, iš jų 20 vaikų").orElseThrow();
        assertThat(read.value()).isEqualTo(Headcount.atLeast(364));
        assertThat(read.note()).contains("iš jų 20 vaikų");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "–", "-"})
    void an_empty_cell_or_a_lone_dash_is_no_figure(String text) {
        assertThat(LT.count(text)).isEmpty();
        assertThat(LT.amount(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 250,50 Eur; EUR 1250.50",
                "1 250,50 €; EUR 1250.50",
                "€1 250,50; EUR 1250.50",
                "100 zł; PLN 100.00",
                "$ 100; USD 100.00",
                "£100; GBP 100.00",
                "100 Lt; LTL 100.00",
                "100 SEK; SEK 100.00",
                "1,2 mlrd. Eur; EUR 1200000000.00",
                "2,5 mln. Eur; EUR 2500000.00",
                "45,6 tūkst. Eur; EUR 45600.00",
                "ne mažiau kaip 500 Eur; at least EUR 500.00",
                "daugiau kaip 50 Eur; at least EUR 50.01",
                "mažiau kaip 50 Eur; at most EUR 49.99",
                "iki 2 mln. Eur; at most EUR 2000000.00",
                "apie 500 Eur; about EUR 500.00 (EUR 450.00 to EUR 550.00)",
                "beveik 500 Eur; EUR 450.00 to EUR 499.99",
                "nuo 1,2 iki 1,5 mln. Eur; EUR 1200000.00 to EUR 1500000.00",
                "10–12 tūkst. Eur; EUR 10000.00 to EUR 12000.00",
                "500–700 €; EUR 500.00 to EUR 700.00",
                "500 Eur*; EUR 500.00",
                "500 Eur, iš jų 200 savivaldybės; EUR 500.00"
            })
    void amounts_are_read_with_their_words(String text, String expected) {
        assertThat(Wording.ENGLISH
                        .amount(LT.amount(text).orElseThrow().value())
                        .replace('\u00a0', ' ')
                        .replace(",", ""))
                .isEqualTo(expected);
    }

    @Test
    void bounds_in_two_currencies_are_refused() {
        assertThatThrownBy(() -> EN.amount("$1–20 EUR"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_A_QUANTITY);
        assertThat(EN.amount("1–20 EUR")).isPresent();
    }

    @Test
    void where_one_of_two_english_amounts_names_the_currency_it_is_that_of_both() {
        AmountRange range = AmountRange.between(Amounts.of("10000000", "EUR"), Amounts.of("12000000", "EUR"));
        assertThat(EN.amount("EUR 10 to 12 million").orElseThrow().value().range())
                .isEqualTo(range);
        assertThat(EN.amount("€10–12 million").orElseThrow().value().range()).isEqualTo(range);
        assertThat(EN.amount("10 to 12 million euros").orElseThrow().value().range())
                .isEqualTo(range);
        assertThat(LT.withCurrency(Amounts.currency("EUR"))
                        .amount("apie 500")
                        .orElseThrow()
                        .value()
                        .isAbout())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "daug; NOT_A_QUANTITY",
                "50 asmenų; NOT_A_QUANTITY",
                "12–10; NOT_A_QUANTITY",
                "-5; NOT_A_QUANTITY",
                "50,5; NOT_A_WHOLE_COUNT",
                "mažiau kaip 0; NOT_A_QUANTITY",
                "99999999999999 mlrd.; NOT_A_WHOLE_COUNT"
            })
    void what_is_no_count_is_refused_with_advice_that_is_itself_read(String text, ProblemKind kind) {
        assertRefused(() -> LT.count(text), kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "daug; NOT_A_QUANTITY",
                "500; NO_CURRENCY_NAMED",
                "500 eurelių; WORD_BESIDE_AMOUNT",
                "500,001 Eur; AMOUNT_TOO_FINE",
                "700–500 Eur; NOT_A_QUANTITY"
            })
    void what_is_no_amount_is_refused_with_advice_that_is_itself_read(String text, ProblemKind kind) {
        assertRefused(() -> LT.amount(text), kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "−5,20 Eur",
                "-5,20 Eur",
                "–5,20 Eur",
                "— 5,20 Eur",
                "(5,20 Eur)",
                "(5,20) Eur",
                "5,20- Eur",
                "5,20 − Eur",
                "€ −5,20",
                "-€5,20",
                "- EUR 5,20"
            })
    void a_minus_is_read_in_whatever_form_and_wherever_it_is_printed(String text) {
        assertThat(LT.amount(text).orElseThrow().value()).isEqualTo(StatedAmount.exactly(Amounts.euro("-5.20")));
    }

    @Test
    void a_magnitude_may_be_given_by_the_head_of_the_column() {
        assertThat(LT.withCurrency(Amounts.currency("EUR"))
                        .withMagnitude(Magnitude.THOUSANDS)
                        .amount("(45,6)")
                        .orElseThrow()
                        .value()
                        .range())
                .hasToString("EUR -45600.00 ± 50");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable read, ProblemKind kind) {
        assertThatThrownBy(read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            Problem problem = Problem.of(refused, JsonPlace.of(""));
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(problem.explain(wording)).isNotBlank().doesNotContain("withWords");
            }
            Object example = refused.arguments().get("example");
            if (example != null) {
                assertThat(LT.count(example.toString().replaceAll("[^0-9].*", "1"))
                                .isPresent())
                        .isTrue();
            }
        });
    }

    // ---- what is printed is read back

    @Provide
    Arbitrary<Headcount> counts() {
        Arbitrary<Long> number = Arbitraries.longs().between(0, 2_000_000);
        return Arbitraries.oneOf(
                number.map(Headcount::exactly),
                number.map(Headcount::atLeast),
                number.map(Headcount::atMost),
                Combinators.combine(number, number)
                        .as((one, other) -> Headcount.between(Math.min(one, other), Math.max(one, other))),
                Combinators.combine(
                                number,
                                Arbitraries.longs().between(0, 50),
                                Arbitraries.longs().between(0, 50))
                        .as((value, less, more) -> Headcount.about(value, Math.max(0, value - less), value + more)),
                Arbitraries.just(Headcount.unknown()));
    }

    @Property(tries = 1200)
    void whatever_a_wording_prints_of_a_count_is_read_back_as_the_same(@ForAll("counts") Headcount count) {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            assertThat(QuantityText.of(wording).count(wording.count(count)).orElseThrow())
                    .as(wording.count(count))
                    .isEqualTo(new QuantityText.Read<>(count, java.util.Optional.empty()));
        }
    }

    @Property(tries = 600)
    void whatever_a_wording_prints_of_an_amount_is_read_back_as_the_same(
            @ForAll @LongRange(min = 0, max = 9_000_000_000L) long one,
            @ForAll @LongRange(min = 0, max = 9_000_000_000L) long other,
            @ForAll lt.kopz.core.money.Magnitude magnitude,
            @ForAll("currencies") String code) {
        javax.money.MonetaryAmount low = Amounts.ofMinor(Math.min(one, other), Amounts.currency(code));
        javax.money.MonetaryAmount high = Amounts.ofMinor(Math.max(one, other), Amounts.currency(code));
        for (Wording language : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            Wording wording = language.withAmountsIn(magnitude);
            for (StatedAmount amount : List.of(
                    StatedAmount.exactly(low),
                    StatedAmount.atLeast(low),
                    StatedAmount.atMost(high),
                    StatedAmount.between(low, high),
                    StatedAmount.about(high, low, high))) {
                StatedAmount read = QuantityText.of(wording)
                        .amount(wording.amount(amount))
                        .orElseThrow()
                        .value();
                assertThat(read.range().asPrinted()).as(wording.amount(amount)).isEqualTo(amount.range());
                assertThat(read.value()).isEqualTo(amount.value());
            }
        }
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("EUR", "LTL", "PLN", "USD", "GBP", "SEK");
    }

    @Test
    void a_language_brings_its_own_words() {
        Wording dutch = Wording.builder("nl")
                .pattern("wording.number.decimal", ",")
                .pattern("wording.number.group", ".")
                .pattern("wording.atLeast", "ten minste {value}")
                .pattern("wording.read.moreThan", "meer dan {value} | ruim {value}")
                .pattern("wording.read.currencies", "EUR: euro")
                .pattern("wording.read.millions", "miljoen mln.")
                .build();
        QuantityText text = QuantityText.of(dutch);

        assertThat(text.count("ten minste 1.364").orElseThrow().value()).isEqualTo(Headcount.atLeast(1364));
        assertThat(text.count("ruim 50").orElseThrow().value()).isEqualTo(Headcount.atLeast(51));
        assertThat(text.amount("meer dan 2,5 miljoen euro").orElseThrow().value())
                .isEqualTo(StatedAmount.moreThan(Amounts.of("2500000", "EUR")));
        assertThatThrownBy(() -> text.count("ne mažiau kaip 50")).isInstanceOf(RefusedException.class);
    }
}
