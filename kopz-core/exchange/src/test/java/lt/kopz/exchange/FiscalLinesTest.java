package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others publish as a Fiscal Data Package, and what kopz does. */
class FiscalLinesTest {
    /** As version 1.0 has it: types of columns, one amount a row. */
    private static final String TYPED = """
            {"name": "budget", "resources": [{"name": "lines", "path": "lines.csv", "dialect": {"delimiter": ";"},
              "schema": {"fields": [
                {"name": "Skyrius", "type": "string", "columnType": "functional-classification:cofog:code"},
                {"name": "Kam", "type": "string", "columnType": "economic-classification:generic:code"},
                {"name": "Etapas", "type": "string", "columnType": "phase:id"},
                {"name": "Kryptis", "type": "string", "columnType": "direction"},
                {"name": "Suma", "type": "number", "columnType": "value", "decimalChar": ",", "groupChar": " "},
                {"name": "Valiuta", "type": "string", "columnType": "value-currency:code"},
                {"name": "Pastaba", "type": "string"}]}}]}
            """;

    private static final String TYPED_ROWS = """
            Skyrius;Kam;Etapas;Kryptis;Suma;Valiuta;Pastaba
            10;2.1;approved;expenditure;"1 000,50";EUR;"a; note"

            10;2.2;executed;expenditure;-20,00;EUR;
            """;

    /** As the versions before have it: a model, and an amount of each phase in a column of its own. */
    private static final String MODELLED = """
            {"name": "budget", "resources": [{"name": "wide", "path": "wide.csv",
              "schema": {"fields": [{"name": "line", "type": "string"}, {"name": "planned", "type": "number"},
                {"name": "spent", "type": "number"}]}}],
             "model": {"measures": {
               "plan": {"source": "planned", "currency": "EUR", "phase": "approved", "direction": "expenditure", "factor": 1000},
               "cost": {"source": "spent", "currency": "EUR", "phase": "executed", "direction": "expenditure"}},
              "dimensions": {"activity": {"attributes": {"code": {"source": "line"}}}}}}
            """;

    private static Reading<FiscalLines> read(String descriptor, String path, String rows) {
        return FiscalLines.read(Map.of("datapackage.json", descriptor.getBytes(UTF_8), path, rows.getBytes(UTF_8)));
    }

    @Test
    void lines_have_their_classifications_phases_and_amounts_by_the_types_of_columns() {
        FiscalLines read = read(TYPED, "lines.csv", TYPED_ROWS).orThrow();
        assertThat(read.lines())
                .containsExactly(
                        new FiscalLines.Line(
                                "lines",
                                2,
                                ImmutableMap.of(
                                        "functional-classification:cofog:code", "10",
                                        "economic-classification:generic:code", "2.1",
                                        "phase:id", "approved",
                                        "direction", "expenditure",
                                        "value-currency:code", "EUR"),
                                ImmutableList.of(new FiscalLines.Amount(
                                        "Suma",
                                        Optional.of("approved"),
                                        Optional.of("expenditure"),
                                        Amounts.euro("1000.50")))),
                        new FiscalLines.Line(
                                "lines",
                                4,
                                ImmutableMap.of(
                                        "functional-classification:cofog:code", "10",
                                        "economic-classification:generic:code", "2.2",
                                        "phase:id", "executed",
                                        "direction", "expenditure",
                                        "value-currency:code", "EUR"),
                                ImmutableList.of(new FiscalLines.Amount(
                                        "Suma",
                                        Optional.of("executed"),
                                        Optional.of("expenditure"),
                                        Amounts.euro("-20.00")))));
        assertThat(read.losses())
                .extracting(Loss::toString)
                .containsExactly("/resources/0/schema/fields/6: has no place in a dossier");
    }

    @Test
    void amounts_of_several_phases_stand_in_one_line_by_the_model() {
        assertThat(read(MODELLED, "wide.csv", "line,planned,spent\nlectures,1.5,900.25\nshelter,2,\n")
                        .orThrow()
                        .lines())
                .extracting(line -> line.marks().get("activity/code") + " "
                        + line.amounts().stream()
                                .map(amount -> amount.phase().orElseThrow() + " " + amount.value())
                                .toList())
                .containsExactly("lectures [approved EUR 1500, executed EUR 900.25]", "shelter [approved EUR 2000]");
    }

    @Test
    void what_kopz_writes_is_read_with_the_same_sums() {
        FiscalPackage made = FiscalPackage.of(Kaisiadorys.dossier(), Optional.empty(), Wording.ENGLISH);
        FiscalLines read = FiscalLines.read(Maps.transformValues(made.files(), text -> text.getBytes(UTF_8)))
                .orThrow();
        assertThat(read.losses()).isEmpty();
        BigDecimal need = read.lines().stream()
                .filter(line -> "NEED".equals(line.marks().get("value-kind:code")))
                .flatMap(line -> line.amounts().stream())
                .map(amount -> Amounts.decimal(amount.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(need).isEqualByComparingTo("3250.00");
        assertThat(read.lines()).hasSize((int)
                made.files().get("budget-eur.csv").lines().skip(1).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -20,00;EUR      | twenty;EUR      | line 4, column 1, /lines.csv/Suma: the value 'twenty' is not possible. Write an amount such as 700.00.
            -20,00;EUR      | -20,00;         | line 4, column 1, /lines.csv/Suma: the property 'value-currency:code' is missing. Add 'value-currency:code', a column of this type, or the currency of the measure.
            -20,00;EUR      | -20,00;XYZ      | line 4, column 1, /lines.csv/Suma: 'XYZ' is no known currency. Write the three capital letters of ISO 4217, such as EUR.
            -20,00;EUR      | -20,001;EUR     | line 4, column 1, /lines.csv/Suma: '-20.001' has more than the 2 decimals of EUR. Round the amount to what can be paid in EUR.
            """)
    void what_is_no_amount_is_a_problem_at_its_row_and_column(String from, String to, String told) {
        assertThat(read(TYPED, "lines.csv", TYPED_ROWS.replace(from, to)).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.explain(Wording.ENGLISH)).isEqualTo(told));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(read(TYPED, "other.csv", "").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                        .isEqualTo(
                                "/resources/0/path: the property 'lines.csv' is missing. Add 'lines.csv', what is named"
                                        + " lines.csv in the package."));
        assertThat(FiscalLines.read(Map.of()).problems()).hasSize(1);
        assertThat(read("no JSON", "lines.csv", "").problems()).hasSize(1);
    }
}
