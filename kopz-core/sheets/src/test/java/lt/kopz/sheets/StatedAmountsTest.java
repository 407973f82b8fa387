package lt.kopz.sheets;

import static lt.kopz.core.money.Amounts.euro;
import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.cell;
import static lt.kopz.sheets.Books.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount in cells: the number stated, its currency, and how exactly it is known. */
class StatedAmountsTest {
    private static final String SHEET = "Asignavimai";
    private static final ImmutableList<SheetGrid> TABLES = Books.tables(DOSSIER);

    /** An amount, and the number and the text that stand for it. */
    private record Way(StatedAmount amount, String number, String known) {}

    private static ImmutableList<Way> ways() {
        return ImmutableList.of(
                new Way(StatedAmount.exactly(euro("45612.30")), "45612.3", ""),
                new Way(StatedAmount.rounded(euro("45600.00"), euro("100.00")), "45600", "±50.00"),
                new Way(StatedAmount.rounded(euro("45600.00"), euro("0.01")), "45600", "±0.005"),
                new Way(StatedAmount.about(euro("500.00"), euro("450.00"), euro("550.00")), "500", "≈450.00..550.00"),
                new Way(StatedAmount.between(euro("450.00"), euro("550.00")), "", "450.00..550.00"),
                new Way(StatedAmount.between(euro("-5.00"), euro("5.00")), "", "-5.00..5.00"),
                new Way(StatedAmount.atLeast(euro("500.00")), "", "≥500.00"),
                new Way(StatedAmount.atMost(euro("500.00")), "", "≤500.00"),
                new Way(StatedAmount.unknown(Amounts.currency("EUR")), "", "?"));
    }

    private static Dossier with(StatedAmount amount) {
        return Dossier.builder()
                .from(DOSSIER)
                .addOtherCurrencies(Amounts.currency("LTL"), Amounts.currency("JPY"), Amounts.currency("TND"))
                .appropriations(List.of(
                        Iterables.getOnlyElement(DOSSIER.appropriations()).withAmount(amount)))
                .build();
    }

    @Test
    void each_way_of_stating_one_has_its_cells_and_comes_back() {
        ImmutableList<Way> ways = ways();
        Appropriation money = Iterables.getOnlyElement(DOSSIER.appropriations());
        Dossier dossier = Dossier.builder()
                .from(DOSSIER)
                .appropriations(ways.stream()
                        .map(way -> money.withId("money-" + ways.indexOf(way)).withAmount(way.amount()))
                        .toList())
                .build();
        byte[] book = Books.book(dossier, LITHUANIAN);

        look(book, each -> {
            for (int i = 0; i < ways.size(); i++) {
                Way way = ways.get(i);
                int row = 4 + i;
                assertThat(new BigDecimal("0" + way.number()))
                        .isEqualByComparingTo(
                                way.number().isEmpty()
                                        ? "0"
                                        : cell(each, SHEET, row, "amount").getRawValue());
                assertThat(cell(each, SHEET, row, "amount").toString().isEmpty())
                        .isEqualTo(way.number().isEmpty());
                assertThat(cell(each, SHEET, row, "amountKnown").getStringCellValue())
                        .isEqualTo(way.known());
                assertThat(cell(each, SHEET, row, "currency").getStringCellValue())
                        .isEqualTo("EUR");
            }
        });
        assertThat(Workbook.read(book).orThrow()).isEqualTo(dossier);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_stated_comes_back_from_a_bundle(@ForAll StatedAmount amount) {
        assertThat(CsvBundle.read(Books.bundleAnew(with(amount))).orThrow()).isEqualTo(with(amount));
    }

    @Property(tries = 500)
    void how_exactly_an_amount_is_known_is_read_as_it_was_written(@ForAll StatedAmount amount) {
        Exactness.of(amount)
                .ifPresent(known -> assertThat(Exactness.parse(known.text())).contains(known));
    }

    /** A fact whose amounts are stated in another currency. */
    private static Dossier converted(MoneyConversion conversion) {
        return Dossier.builder()
                .from(DOSSIER)
                .addOtherCurrencies(Amounts.currency("LTL"), Amounts.currency("JPY"), Amounts.currency("TND"))
                .appropriations(List.of(Iterables.getOnlyElement(DOSSIER.appropriations())
                        .withProvenance(Provenance.stated(Source.of("document").at("p. 2"), Source.of("document"))
                                .converted(conversion))))
                .build();
    }

    private static MonetaryAmount litas(String amount) {
        return Amounts.of(amount, "LTL");
    }

    private static Rate rate(CurrencyUnit from, String decimal) {
        CurrencyUnit to = Amounts.currency(from.getCurrencyCode().equals("EUR") ? "LTL" : "EUR");
        return new Rate(from, to, new BigDecimal(decimal), LocalDate.of(2014, 12, 31), "author of the report");
    }

    @Test
    void several_amounts_stated_before_conversion_have_a_place_each_in_the_same_cells() {
        Dossier dossier = converted(MoneyConversion.at(
                rate(Amounts.currency("LTL"), "0.28962"),
                StatedAmount.unknown(Amounts.currency("LTL")),
                StatedAmount.rounded(litas("34500.00"), litas("100.00")),
                StatedAmount.rounded(litas("34500.00"), litas("0.01")),
                StatedAmount.exactly(litas("34500.00")),
                StatedAmount.about(litas("500.00"), litas("450.00"), litas("550.00")),
                StatedAmount.between(litas("-5.00"), litas("5.00")),
                StatedAmount.atLeast(litas("500.00")),
                StatedAmount.atMost(litas("500.00"))));
        byte[] bundle = Books.bundle(dossier);

        assertThat(Books.files(bundle).get(Descriptor.path(Tables.SOURCES)))
                .contains("; 34500.00; 34500.00; 34500.00; 500.00; ; ; ,"
                        + "LTL; LTL; LTL; LTL; LTL; LTL; LTL; LTL,"
                        + "?; ±50.00; ±0.005; ; ≈450.00..550.00; -5.00..5.00; ≥500.00; ≤500.00,");
        assertThat(Workbook.read(Books.book(dossier, LITHUANIAN)).orThrow()).isEqualTo(dossier);
        assertThat(CsvBundle.read(bundle).orThrow()).isEqualTo(dossier);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatever_was_stated_before_conversion_comes_back_from_a_bundle(
            @ForAll @Size(min = 1, max = 6) List<StatedAmount> amounts,
            @ForAll @BigRange(min = "0.0000000001", max = "99999999999999999999") @Scale(10) BigDecimal decimal) {
        CurrencyUnit from = amounts.get(0).currency();
        Dossier dossier = converted(MoneyConversion.at(
                rate(from, decimal.toPlainString()),
                amounts.stream()
                        .filter(amount -> amount.currency().equals(from))
                        .toArray(StatedAmount[]::new)));

        assertThat(CsvBundle.read(Books.bundleAnew(dossier)).orThrow()).isEqualTo(dossier);
    }

    private static SheetReading reading(String number, String known) {
        ImmutableList<SheetGrid> numbered = Books.with(TABLES, "appropriations", 0, "amount", number);
        return Books.read(Books.with(numbered, "appropriations", 0, "amountKnown", known));
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
                "'' | gal 500 | amountKnown | WRONG_TYPE",
                "'' | ≥1,500 | amountKnown | WRONG_TYPE",
                "'' | ≥ | amountKnown | WRONG_TYPE",
                "'' | 450 ar 550 | amountKnown | WRONG_TYPE",
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
        assertThat(Books.reading(book -> {
                            cell(book, SHEET, 4, "amount").setBlank();
                            cell(book, SHEET, 4, "currency").setCellValue("eurai");
                            cell(book, SHEET, 4, "amountKnown").setCellValue("≥500.00");
                        })
                        .problems())
                .extracting(Books::address)
                .containsExactly("Asignavimai!C4");
    }
}
