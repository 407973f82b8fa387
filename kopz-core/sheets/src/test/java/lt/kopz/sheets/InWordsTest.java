package lt.kopz.sheets;

import static lt.kopz.core.money.Amounts.euro;
import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.sheets.Books.cell;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and amounts that cells state in words of the languages that the tables have. */
class InWordsTest {
    private static final String SHEET = "Asignavimai";

    private static InWords in(String... languages) {
        return new InWords(
                ImmutableList.of(SheetGrid.empty(Tables.DOSSIER.table().in(List.of(languages)))));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "daugiau kaip 50 | ≥51",
                "mažiau kaip 50 | ≤49",
                "apie 20 | ≈20 (15..25)",
                "nuo 3 iki 5 | 3..5",
                "3–5 | 3..5",
                "iki 20 | ≤20",
                "beveik 100 | 50..99",
                "almost 100 | 50..99",
                "up to 20 | ≤20",
                "from 3 to 5 | 3..5",
                "more than 1,250 | ≥1251",
                "ne mažiau kaip 1 250 | ≥1250",
                "50* | 50",
                "50. | 50",
                "(50) | 50",
                "2 mln. | ≈2000000 (1500000..2500000)",
                "nežinoma | ?",
                // a language that the tables have no columns for
                "więcej niż 50 | ",
                // one number for some readers and another for others
                "1,250 | ",
                "1.250 | ",
                // what a cell of a number would lose
                "'50, iš jų 20 vaikų' | ",
                "50 (with children) | ",
                "50 žmonių | ",
                "daug | ",
                "5–3 | ",
                "99999 mlrd. | ",
                "- | "
            })
    void words_for_bounds_of_a_count_are_read(String typed, String count) {
        assertThat(in("lt", "en").count(typed).map(Written::count)).isEqualTo(Optional.ofNullable(count));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "daugiau kaip 500 Eur | | ≥500.01",
                "daugiau kaip 500 | | ≥500.01",
                "more than EUR 500 | | ≥500.01",
                "ne mažiau kaip 1 250,50 Eur | | ≥1250.50",
                "nuo 1,2 iki 1,5 mln. Eur | | 1200000.00..1500000.00",
                "about € 500 | 500.00 | ≈450.00..550.00",
                "45,6 tūkst. Eur | 45600.00 | ±50.00",
                "1 250,00 Eur | 1250.00 | ",
                // two marks leave one way to read a number, whoever prints it
                "1.250,50 Eur | 1250.50 | ",
                "1,250.50 | 1250.50 | ",
                "EUR 1'234'567.89 | 1234567.89 | ",
                "nuo 1.200,00 iki 1,500.00 Eur | | 1200.00..1500.00",
                "1.25,50 | none | ",
                "1.250,505 | none | ",
                "–5–5 Eur | none | ",
                "1,250 | none | ",
                "500, iš jų 20 grąžinta | none | ",
                "labai daug | none | ",
                "99999999 mlrd. Eur | none | "
            })
    void words_for_bounds_of_an_amount_are_read(String typed, String number, String known) {
        Optional<StatedAmount> read = in("lt", "en").amount(typed, Amounts.currency("EUR"));

        assertThat(read.isEmpty()).isEqualTo("none".equals(number));
        read.ifPresent(amount -> {
            assertThat(amount.value().map(Amounts::plain)).isEqualTo(Optional.ofNullable(number));
            assertThat(Exactness.of(amount).map(Exactness::text)).isEqualTo(Optional.ofNullable(known));
        });
    }

    @Test
    void tables_in_one_language_have_its_notation_alone() {
        assertThat(in("en").count("1,250")).contains(Headcount.exactly(1250));
        assertThat(in("lt").count("more than 50")).isEmpty();
        assertThat(in("xx").count("more than 50")).isEmpty();
    }

    private static SheetReading reading(String number, String currency, String known) {
        return Books.reading(book -> {
            cell(book, SHEET, 4, "amount").setCellValue(number);
            cell(book, SHEET, 4, "currency").setCellValue(currency);
            cell(book, SHEET, 4, "amountKnown").setCellValue(known);
        });
    }

    private static StatedAmount amount(String number, String currency, String known) {
        return Iterables.getOnlyElement(
                        reading(number, currency, known).orThrow().appropriations())
                .amount();
    }

    @Test
    void an_amount_in_words_stands_in_the_cell_of_the_number_or_beside_it() {
        assertThat(List.of(amount("daugiau kaip 500 Eur", "EUR", ""), amount("", "", "daugiau kaip 500")))
                .containsOnly(StatedAmount.moreThan(euro("500.00")));
    }

    /** What the heading of a column says, what a cell below it holds, and what that is. */
    @ParameterizedTest(name = "[{0}] {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Suma, tūkst. Eur | 45.6 | 45600.00 | ±50.00",
                "Amount (EUR thousand) | 45.612 | 45612.00 | ±0.5",
                "Suma, tūkst. Eur | daugiau kaip 2 | | ≥2000.01",
                "Suma, tūkst. Eur | 0,7 mln. Eur | 700000.00 | ±50000.00",
                "Suma (Eur) | 45.6 | 45.60 | ",
                "Suma, be PVM | 45.6 | 45.60 | "
            })
    void the_heading_of_a_column_says_what_its_numbers_stand_for(
            String heading, String cell, String number, String known) {
        StatedAmount amount = Iterables.getOnlyElement(Books.reading(book -> {
                            cell(book, SHEET, 1, "amount").setCellValue(heading);
                            cell(book, SHEET, 4, "currency").setBlank();
                            cell(book, SHEET, 4, "amountKnown").setBlank();
                            if (cell.matches("[-0-9.]+")) {
                                cell(book, SHEET, 4, "amount").setCellValue(Double.parseDouble(cell));
                            } else {
                                cell(book, SHEET, 4, "amount").setCellValue(cell);
                            }
                        })
                        .orThrow()
                        .appropriations())
                .amount();

        assertThat(amount.value().map(Amounts::plain)).isEqualTo(Optional.ofNullable(number));
        assertThat(Exactness.of(amount)
                        .filter(any -> known != null)
                        .map(Exactness::text)
                        .map(text -> text.replaceAll("(\\.[1-9])0$", "$1")))
                .isEqualTo(Optional.ofNullable(known).map(text -> text.replaceAll("(\\.[1-9])0$", "$1")));
    }

    @ParameterizedTest(name = "[{0}] [{1}] [{2}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "daugiau kaip 500 USD | EUR | '' | WRONG_TYPE | 500 USD",
                "daugiau kaip 500 | EUR | apie 600 | WRONG_TYPE | apie 600",
                "500, iš jų 20 grąžinta | EUR | '' | WRONG_TYPE | 20"
            })
    void words_that_do_not_go_with_the_other_cells_are_refused(
            String number, String currency, String known, String kind, String shown) {
        List<Problem> problems = reading(number, currency, known).problems();

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.kind()).hasToString(kind))
                .anySatisfy(problem -> assertThat(problem.explain(LITHUANIAN)).contains(shown));
    }

    /** What the advice quotes is read when it is followed. */
    @Test
    void the_words_that_a_refusal_advises_are_read() {
        for (Wording wording : List.of(LITHUANIAN, ENGLISH)) {
            InWords words = in(wording.language());
            assertThat(quoted(wording, "form.COUNT"))
                    .allSatisfy(text -> assertThat(words.count(text)).isPresent());
            assertThat(quoted(wording, "form.EXACTNESS"))
                    .allSatisfy(text -> assertThat(words.amount(text, Amounts.currency("EUR")))
                            .isPresent());
        }
    }

    private static List<String> quoted(Wording wording, String key) {
        List<String> quoted = Stream.of(wording.say(new SheetText(key).text()).split("[„“”]", -1))
                .filter(part -> part.matches("\\p{L}.*[0-9]( Eur)?"))
                .filter(part -> part.matches("(daugiau|more).*"))
                .toList();
        assertThat(quoted).hasSize(1);
        return quoted;
    }

    @Provide
    Arbitrary<Headcount> counts() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5000),
                        Arbitraries.longs().between(0, 5000),
                        Arbitraries.longs().between(0, 5000))
                .flatAs((low, value, high) -> Arbitraries.of(
                        Headcount.exactly(value),
                        Headcount.atLeast(value),
                        Headcount.atMost(value),
                        Headcount.unknown(),
                        Headcount.between(low, low + high),
                        Headcount.about(low + value, low, low + value + high)));
    }

    @Property(tries = 300)
    void whatever_a_language_prints_of_a_count_is_read_back_from_a_cell(@ForAll("counts") Headcount count) {
        for (Wording wording : List.of(LITHUANIAN, ENGLISH)) {
            assertThat(in(wording.language()).count(wording.count(count))).contains(count);
        }
    }

    @Property(tries = 300)
    void a_text_without_letters_is_never_read_as_two_numbers(@ForAll("numerals") String typed) {
        Optional<Headcount> lithuanian = in("lt").count(typed);
        Optional<Headcount> english = in("en").count(typed);

        in("en", "lt")
                .count(typed)
                .ifPresent(read -> assertThat(Stream.of(lithuanian, english).flatMap(Optional::stream))
                        .isNotEmpty()
                        .containsOnly(read));
    }

    @Provide
    Arbitrary<String> numerals() {
        return Arbitraries.strings().withChars("0123,.  ").ofMinLength(1).ofMaxLength(7);
    }

    @Test
    void a_wrong_text_is_answered_with_the_words_that_would_do() {
        assertThat(reading("", "EUR", "labai daug").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_TYPE))
                .satisfies(problem -> assertThat(problem.explain(LITHUANIAN)).contains("„daugiau kaip 500 Eur“"));
    }
}
