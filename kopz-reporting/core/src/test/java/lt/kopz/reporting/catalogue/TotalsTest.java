package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void prices_that_are_all_known_have_an_exact_total() {
        Dossier dossier = aDossier()
                .event("one", EventState.HELD, "2019-05-01")
                .cost("one", "100.10")
                .event("other", EventState.HELD, "2019-06-01")
                .cost("other", "0.00")
                .build();
        Table measures = table(YearlyReport.of(dossier, HORIZON), YearlyMessage.TABLE_MEASURES);
        assertThat(said(measures.rows().get(0), 5)).isEqualTo("EUR\u00a0100.10");
    }

    @Test
    void measures_come_to_what_was_attended_what_is_planned_and_the_prices_that_are_known() {
        Table measures = table(YearlyReport.of(Kaisiadorys.dossier()), YearlyMessage.TABLE_MEASURES);
        assertThat(said(measures, 3)).contains("at least 450");
        assertThat(said(measures, 4)).contains("158");
        assertThat(said(measures, 5)).contains("at least EUR\u00a0860.00");
    }

    @Test
    void prices_in_two_currencies_are_told_side_by_side_and_never_added_up() {
        Dossier euro = aDossier()
                .event("one", EventState.HELD, "2019-05-01")
                .cost("one", "100.00")
                .event("other", EventState.HELD, "2019-06-01")
                .cost("other", "20.00")
                .build();
        CurrencyUnit dollar = Amounts.currency("USD");
        Dossier both = euro.withOtherCurrencies(dollar)
                .withExpenditures(
                        euro.expenditures().get(0),
                        euro.expenditures().get(1).withAmount(StatedAmount.exactly(Amounts.of("20.00", "USD"))));
        Document report = YearlyReport.of(both, HORIZON);
        assertThat(said(table(report, YearlyMessage.TABLE_MEASURES).rows().get(0), 5))
                .isEqualTo("EUR\u00a0100.00; USD\u00a020.00");
        assertThat(EveryReport.of(both, HORIZON)).hasSize(13);
        Dossier dollars = both.withExpenditures(both.expenditures().get(1));
        assertThat(said(
                        table(YearlyReport.of(dollars, HORIZON), YearlyMessage.TABLE_MEASURES)
                                .rows()
                                .get(0),
                        5))
                .isEqualTo("USD\u00a020.00");
    }

    @Test
    void below_the_parts_of_a_plan_stands_the_whole_plan() {
        Dossier dossier = aDossier()
                .plan(
                        "divided",
                        plan -> plan.addMeasures(DossierFixtures.measure("one"), DossierFixtures.measure("other")))
                .need("a", "300.00", "2019-02-01", need -> need.plan("divided").measure("one"))
                .need("b", "20.00", "2019-02-01", need -> need.plan("divided").measure("other"))
                .build();
        Table table = SubjectReports.gap().of(dossier, HORIZON).blocks().stream()
                .flatMap(TotalsTest::tables)
                .filter(each -> each.caption().equals(Phrase.of(Terms.of("gapByTable", GapParts.Division.MEASURE))))
                .filter(each -> each.rows().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(table.total().orElseThrow().cells().get(0)).isEqualTo(Cell.text(Phrase.of(PartMessage.WHOLE_PLAN)));
        assertThat(said(table, 1)).contains("EUR\u00a0320.00");
    }

    @Test
    void by_what_no_need_is_stated_there_is_a_sentence_and_no_table() {
        Document report = SubjectReports.gap().of(Kaisiadorys.dossier());
        assertThat(report.blocks().stream().flatMap(TotalsTest::tables).map(Table::caption))
                .containsExactly(Phrase.of(PartMessage.GAP_BY_PLAN_TABLE));
        assertThat(report.blocks().stream()
                        .flatMap(TotalsTest::paragraphs)
                        .map(paragraph -> Wording.ENGLISH.say(
                                ((Inline.Words) paragraph.content().pieces().get(0)).text())))
                .contains("The need is stated for the whole plan only, not by measure, year and source of money.");
    }

    private static Stream<Paragraph> paragraphs(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(TotalsTest::paragraphs)
                : block instanceof Paragraph paragraph ? Stream.of(paragraph) : Stream.empty();
    }

    @Test
    void one_plan_has_no_total_and_two_have() {
        assertThat(table(SubjectReports.gap().of(Kaisiadorys.dossier()), PartMessage.GAP_BY_PLAN_TABLE)
                        .total())
                .isEmpty();
        Dossier two = aDossier()
                .need("300.00", "2019-02-01")
                .plan("other-plan", plan -> plan)
                .need("other-need", "20.00", "2019-02-01", need -> need.plan("other-plan"))
                .build();
        assertThat(said(table(SubjectReports.gap().of(two, HORIZON), PartMessage.GAP_BY_PLAN_TABLE), 1))
                .contains("EUR\u00a0320.00");
    }

    @Test
    void of_plans_of_which_nobody_states_what_they_need_no_need_is_recorded_in_all() {
        Dossier two = given("given").plan("other-plan", plan -> plan).build();
        Table table = table(SubjectReports.gap().of(two, HORIZON), PartMessage.GAP_BY_PLAN_TABLE);

        assertThat(table.rows()).allMatch(row -> Writing.isDash(row.cells().get(1)));
        assertThat(table.total())
                .hasValueSatisfying(total -> assertThat(total.cells().subList(1, 4))
                        .as("%s", total)
                        .satisfiesExactly(
                                need -> assertThat(Writing.isDash(need)).isTrue(),
                                given -> assertThat(given).isInstanceOf(Cell.AmountCell.class),
                                missing -> assertThat(Writing.isDash(missing)).isTrue()));
    }

    private static DossierFixtures given(String id) {
        return aDossier().appropriation(id, "700.00", "2019-03-01", each -> each.plan(Sourced.stated(PLAN)));
    }

    /** The first table with a caption. */
    private static Table table(Document report, Message caption) {
        return report.blocks().stream()
                .flatMap(TotalsTest::tables)
                .filter(table -> table.caption().equals(Phrase.of(caption)))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Table> tables(Block block) {
        if (block instanceof Section section) {
            return section.blocks().stream().flatMap(TotalsTest::tables);
        }
        return block instanceof Table table ? Stream.of(table) : Stream.empty();
    }

    private static Optional<String> said(Table table, int column) {
        return table.total().map(total -> said(total, column));
    }

    private static String said(Row row, int column) {
        Cell cell = row.cells().get(column);
        if (cell instanceof Cell.AmountCell amount) {
            return Wording.ENGLISH.amount(amount.value());
        }
        if (cell instanceof Cell.Nothing nothing) {
            return Wording.ENGLISH.say(nothing.because());
        }
        return cell instanceof Cell.CountCell count ? Wording.ENGLISH.count(count.value()) : cell.toString();
    }
}
