package lt.kopz.sheets;

import static lt.kopz.core.money.Amounts.euro;
import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.cell;
import static lt.kopz.sheets.Books.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An amount in cells: the number stated, its currency, and how exactly it is known. */
class StatedAmountsTest {
    private static final String SHEET = "Asignavimai";

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(StatedAmount.exactly(euro("45612.30")), "45612.3", ""),
                Arguments.of(StatedAmount.rounded(euro("45600.00"), euro("100.00")), "45600", "±50.00"),
                Arguments.of(StatedAmount.rounded(euro("45600.00"), euro("0.01")), "45600", "±0.005"),
                Arguments.of(
                        StatedAmount.about(euro("500.00"), euro("450.00"), euro("550.00")), "500", "≈450.00..550.00"),
                Arguments.of(StatedAmount.between(euro("450.00"), euro("550.00")), "", "450.00..550.00"),
                Arguments.of(StatedAmount.between(euro("-5.00"), euro("5.00")), "", "-5.00..5.00"),
                Arguments.of(StatedAmount.atLeast(euro("500.00")), "", "≥500.00"),
                Arguments.of(StatedAmount.atMost(euro("500.00")), "", "≤500.00"),
                Arguments.of(StatedAmount.unknown(Amounts.currency("EUR")), "", "?"));
    }

    private static Dossier with(StatedAmount amount) {
        return Dossier.builder()
                .from(DOSSIER)
                .addOtherCurrencies(Amounts.currency("LTL"), Amounts.currency("JPY"), Amounts.currency("TND"))
                .appropriations(List.of(
                        Iterables.getOnlyElement(DOSSIER.appropriations()).withAmount(amount)))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void each_way_of_stating_one_has_its_cells_and_comes_back(StatedAmount amount, String number, String known) {
        byte[] book = Books.book(with(amount), LITHUANIAN);

        look(book, each -> {
            assertThat(new BigDecimal("0" + number))
                    .isEqualByComparingTo(
                            number.isEmpty()
                                    ? "0"
                                    : cell(each, SHEET, 4, "amount").getRawValue());
            assertThat(cell(each, SHEET, 4, "amount").toString().isEmpty()).isEqualTo(number.isEmpty());
            assertThat(cell(each, SHEET, 4, "amountKnown").getStringCellValue()).isEqualTo(known);
            assertThat(cell(each, SHEET, 4, "currency").getStringCellValue()).isEqualTo("EUR");
        });
        assertThat(Workbook.read(book).orThrow()).isEqualTo(with(amount));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_stated_comes_back_from_a_bundle(@ForAll StatedAmount amount) {
        assertThat(CsvBundle.read(Books.bundle(with(amount))).orThrow()).isEqualTo(with(amount));
    }

    @Property(tries = 500)
    void how_exactly_an_amount_is_known_is_read_as_it_was_written(@ForAll StatedAmount amount) {
        Exactness.of(amount)
                .ifPresent(known -> assertThat(Exactness.parse(known.text())).contains(known));
    }

    private static SheetReading reading(String number, String known) {
        return Workbook.read(Books.edited(book -> {
            if (number.isEmpty()) {
                cell(book, SHEET, 4, "amount").setBlank();
            } else {
                cell(book, SHEET, 4, "amount").setCellValue(Double.parseDouble(number));
            }
            cell(book, SHEET, 4, "amountKnown").setCellValue(known);
        }));
    }

    @ParameterizedTest(name = "[{0}] [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | >=500 | ≥500.00",
                "'' | ≥ 500,00 | ≥500.00",
                "'' | <= 500.5 | ≤500.50",
                "'' | 450..550,5 | 450.00..550.50",
                "500 | ~450..550 | ≈450.00..550.00",
                "500 | ≈ 450,00..550,00 | ≈450.00..550.00",
                "45600 | +-50 | ±50.00",
                "45600 | ± 50,00 | ±50.00",
                "'' | '  ?  ' | ?"
            })
    void it_may_be_typed_as_keyboards_have_it(String number, String typed, String written) {
        StatedAmount amount =
                reading(number, typed).orThrow().appropriations().get(0).amount();

        assertThat(Exactness.of(amount).orElseThrow().text()).isEqualTo(written);
    }

    @ParameterizedTest(name = "[{0}] [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                // no form at all
                "'' | apie 500 | amountKnown | WRONG_TYPE",
                "'' | ≥1,500 | amountKnown | WRONG_TYPE",
                "'' | ≥ | amountKnown | WRONG_TYPE",
                "'' | 450-550 | amountKnown | WRONG_TYPE",
                "500 | 450 | amountKnown | WRONG_TYPE",
                // what does not go together
                "500 | ≥500.00 | amountKnown | NO_AMOUNT",
                "500 | ? | amountKnown | NO_AMOUNT",
                "500 | 450.00..550.00 | amountKnown | NO_AMOUNT",
                "'' | ±50.00 | amount | MISSING_PROPERTY",
                "'' | ≈450.00..550.00 | amount | MISSING_PROPERTY",
                "'' | '' | amount | MISSING_PROPERTY",
                // what cannot be
                "'' | 550.00..450.00 | amountKnown | BOUNDS_REVERSED",
                "600 | ≈450.00..550.00 | amountKnown | AMOUNT_OUTSIDE_BOUNDS",
                "600 | ±0 | amountKnown | NOT_A_PRECISION",
                "600 | ±-5 | amountKnown | NOT_A_PRECISION",
                "'' | ≥0.001 | amountKnown | AMOUNT_TOO_FINE",
                "600 | ±0.001 | amountKnown | AMOUNT_TOO_FINE",
                "700.005 | ±50 | amount | AMOUNT_TOO_FINE"
            })
    void a_mistake_is_reported_at_its_own_cell_in_both_languages(
            String number, String known, String column, String kind) {
        List<Problem> problems = reading(number, known).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).hasToString(kind);
            assertThat(((CellPlace) problem.place()).column()).isEqualTo(column);
            assertThat(problem.explain(LITHUANIAN))
                    .isNotEqualTo(problem.explain(ENGLISH))
                    .doesNotContainPattern("\\b(the|must|of|is|and|with|write)\\b");
            assertThat(problem.explain(ENGLISH)).doesNotContainPattern("\\b(tai|yra|nėra|arba|langelis|rašykite)\\b");
        });
    }

    @Test
    void a_bound_beside_a_number_is_explained_with_what_to_write_instead() {
        assertThat(reading("500", "≥500.00").problems())
                .extracting(problem -> problem.explain(ENGLISH), problem -> problem.explain(LITHUANIAN))
                .containsExactly(tuple(
                        "Asignavimai!D4, column “How exactly it is known”, where “≥500.00” is written: this does not go "
                                + "with the number beside it. Leave the number out where only a bound is known, or write "
                                + "the bounds of an approximate number like ≈450.00..550.00.",
                        "Asignavimai!D4, stulpelis „Kaip tiksliai žinoma“, parašyta „≥500.00“: tai, kas čia parašyta, "
                                + "nedera su gretimu skaičiumi. Jei žinoma tik riba, skaičiaus nerašykite, o apytikslio "
                                + "skaičiaus ribas rašykite taip: ≈450,00..550,00."));
    }

    @Test
    void an_amount_in_the_currency_of_the_dossier_needs_none_beside_its_bound() {
        assertThat(Workbook.read(Books.edited(book -> {
                            cell(book, SHEET, 4, "amount").setBlank();
                            cell(book, SHEET, 4, "currency").setBlank();
                            cell(book, SHEET, 4, "amountKnown").setCellValue("≥500.00");
                        }))
                        .orThrow()
                        .appropriations()
                        .get(0)
                        .amount())
                .isEqualTo(StatedAmount.atLeast(euro("500.00")));
    }

    @Test
    void a_wrong_currency_is_reported_once_whatever_is_known_of_the_amount() {
        assertThat(Workbook.read(Books.edited(book -> {
                            cell(book, SHEET, 4, "amount").setBlank();
                            cell(book, SHEET, 4, "currency").setCellValue("eurai");
                            cell(book, SHEET, 4, "amountKnown").setCellValue("≥500.00");
                        }))
                        .problems())
                .extracting(Books::address)
                .containsExactly("Asignavimai!C4");
    }
}
