package lt.kopz.core.ledger;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerViewTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    private static LedgerEntry need(String id, String day, int amount) {
        return LedgerEntry.need(id, LocalDate.parse(day), euro(amount));
    }

    private static MonetaryAmount needed(LedgerView view) {
        return view.totals(EURO).need();
    }

    @ParameterizedTest(name = "from {0} to {1}, of needs on 1, 2 and 3 January: {2}")
    @CsvSource({
        "2019-01-01, 2019-01-03, 111",
        "2019-01-02, 2019-01-02, 10",
        "2019-01-02, 2019-01-31, 110",
        "2018-12-01, 2019-01-01, 1",
        "2019-01-04, 2019-01-31, 0",
        "2018-12-01, 2018-12-31, 0"
    })
    void a_period_has_both_its_days(String from, String until, int sum) {
        DateRange period = DateRange.of(LocalDate.parse(from), LocalDate.parse(until));
        LedgerView view = Ledger.of(List.of(
                        need("one", "2019-01-01", 1),
                        need("ten", "2019-01-02", 10),
                        need("hundred", "2019-01-03", 100)))
                .view();
        assertThat(needed(view.during(period))).isEqualTo(euro(sum));
        assertThat(needed(view.asOf(period.end()).during(period))).isEqualTo(euro(sum));
        assertThat(needed(view.during(period).asOf(LocalDate.MIN))).isEqualTo(euro(0));
    }

    @ParameterizedTest(name = "from {0} to {1}, of a part on 2 January and its whole on 4 January: {2}")
    @CsvSource({
        "2019-01-02, 2019-01-03, 3",
        "2019-01-02, 2019-01-04, 10",
        "2019-01-02, 2019-01-05, 10",
        "2019-01-03, 2019-01-04, 10",
        "2019-01-04, 2019-01-04, 10",
        "2019-01-05, 2019-01-05, 0"
    })
    void a_part_is_in_a_period_where_its_whole_is_not(String from, String until, int sum) {
        LedgerView view = Ledger.of(
                        List.of(need("part", "2019-01-02", 3).within("whole"), need("whole", "2019-01-04", 10)))
                .view();
        DateRange period = DateRange.of(LocalDate.parse(from), LocalDate.parse(until));
        assertThat(needed(view.during(period))).isEqualTo(euro(sum));
    }

    @Test
    void a_part_is_counted_in_the_period_after_the_one_of_its_whole() {
        LedgerView view = Ledger.of(List.of(
                        need("whole", "2019-01-02", 10),
                        need("part", "2019-01-04", 3).within("whole")))
                .view();
        LocalDate second = LocalDate.of(2019, 1, 2);
        LocalDate fourth = LocalDate.of(2019, 1, 4);
        assertThat(needed(view.during(DateRange.of(second, fourth)))).isEqualTo(euro(10));
        assertThat(needed(view.during(DateRange.of(second.plusDays(1), fourth))))
                .isEqualTo(euro(3));
    }

    @Test
    void every_mark_narrows_a_view_and_an_unknown_one_empties_it() {
        LedgerEntry marked = LedgerEntry.of("marked", EntryKind.NEED, LocalDate.of(2019, 1, 1), euro(1), "line")
                .forPlan("plan")
                .forMeasure("measure")
                .from(FundingSourceKind.EU)
                .inYear(2020)
                .with("party")
                .forProgramme("programme")
                .managedBy("manager");
        LedgerView view =
                Ledger.of(List.of(need("other", "2019-01-01", 10), marked)).view();
        assertThat(List.of(
                        view.ofPlan("plan"),
                        view.ofMeasure("measure"),
                        view.from(FundingSourceKind.EU),
                        view.inYear(2020),
                        view.with("party"),
                        view.ofProgramme("programme"),
                        view.managedBy("manager"),
                        view.onAccount("line")))
                .allSatisfy(each -> assertThat(needed(each)).isEqualTo(euro(1)));
        assertThat(List.of(
                        view.ofPlan("line"),
                        view.ofMeasure("plan"),
                        view.from(FundingSourceKind.OTHER),
                        view.inYear(2021),
                        view.with("nobody"),
                        view.ofProgramme("nothing"),
                        view.managedBy("nobody"),
                        view.onAccount("nothing"),
                        view.ofPlan("plan").onAccount("other")))
                .allSatisfy(each -> assertThat(each.byCurrency()).isEmpty());
        assertThat(needed(view.inYear(2019))).isEqualTo(euro(10));
    }

    @Test
    void what_an_entry_does_not_state_it_has_from_the_first_original_or_need_on_its_account() {
        LocalDate day = LocalDate.of(2019, 1, 1);
        LedgerView view = Ledger.of(List.of(
                        LedgerEntry.of("early", EntryKind.ADDED, day, euro(1), "line"),
                        LedgerEntry.original("line", day, euro(10))
                                .forPlan("plan")
                                .inYear(2020),
                        LedgerEntry.of("late", EntryKind.ADDED, day, euro(100), "line"),
                        LedgerEntry.of("second", EntryKind.ORIGINAL, day, euro(1000), "line")
                                .forPlan("other"),
                        LedgerEntry.of("last", EntryKind.ADDED, day, euro(10000), "line")))
                .view();
        assertThat(view.ofPlan("plan").totals(EURO).appropriated()).isEqualTo(euro(10110));
        assertThat(view.ofPlan("other").totals(EURO).appropriated()).isEqualTo(euro(1000));
        assertThat(view.inYear(2019).totals(EURO).appropriated()).isEqualTo(euro(1));
        assertThat(view.inYear(2020).totals(EURO).appropriated()).isEqualTo(euro(11110));
    }

    @Test
    void what_is_divided_between_years_counts_in_the_years_of_its_parts_and_not_in_that_of_its_day() {
        LedgerView view = Ledger.of(List.of(
                        need("both", "2019-01-01", 100),
                        need("lectures", "2019-01-01", 70).within("both"),
                        need("2019", "2019-01-01", 30).within("lectures").inYear(2019),
                        need("2020", "2019-01-01", 40).within("lectures").inYear(2020)))
                .view();
        assertThat(needed(view)).isEqualTo(euro(100));
        assertThat(view.byYear().keySet()).containsExactly(2019, 2020);
        assertThat(needed(view.inYear(2019))).isEqualTo(euro(30));
        assertThat(needed(view.inYear(2020))).isEqualTo(euro(40));
        assertThat(view.by(Mark.YEAR).get("").get("EUR").need()).isEqualTo(euro(100));
    }

    @Test
    void what_is_not_itemised_by_year_is_of_none_even_where_its_only_part_is_of_the_year_of_its_day() {
        LedgerView view = Ledger.of(List.of(
                        need("both", "2019-01-01", 100),
                        need("2019", "2019-01-01", 30).within("both").inYear(2019)))
                .view();
        assertThat(needed(view)).isEqualTo(euro(100));
        assertThat(needed(view.inYear(2019))).isEqualTo(euro(30));
    }

    @Test
    void what_changes_an_appropriation_of_several_years_is_of_no_single_year_and_what_is_spent_of_it_is_of_its_day() {
        LedgerView view = Ledger.of(List.of(
                        LedgerEntry.original("line", LocalDate.of(2019, 1, 1), euro(100)),
                        LedgerEntry.of("2020", EntryKind.ORIGINAL, LocalDate.of(2019, 1, 1), euro(60), "second")
                                .within("line")
                                .inYear(2020),
                        LedgerEntry.of("more", EntryKind.ADDED, LocalDate.of(2020, 2, 1), euro(5), "line"),
                        LedgerEntry.of("spent", EntryKind.EXPENDITURE, LocalDate.of(2020, 3, 1), euro(7), "line")))
                .view();
        assertThat(view.totals(EURO).appropriated()).isEqualTo(euro(105));
        assertThat(view.inYear(2019).totals(EURO).appropriated()).isEqualTo(euro(0));
        assertThat(view.inYear(2020).totals(EURO).appropriated()).isEqualTo(euro(60));
        assertThat(view.inYear(2020).totals(EURO).spent()).isEqualTo(euro(7));
    }

    @Test
    void what_is_added_before_an_appropriation_of_several_years_is_of_its_own_day() {
        LedgerView view = Ledger.of(List.of(
                        LedgerEntry.of("early", EntryKind.ADDED, LocalDate.of(2018, 5, 1), euro(5), "line"),
                        LedgerEntry.original("line", LocalDate.of(2019, 1, 1), euro(100)),
                        LedgerEntry.of("2020", EntryKind.ORIGINAL, LocalDate.of(2019, 1, 1), euro(60), "second")
                                .within("line")
                                .inYear(2020),
                        LedgerEntry.of("late", EntryKind.ADDED, LocalDate.of(2019, 5, 1), euro(7), "line")))
                .view();
        assertThat(view.inYear(2018).totals(EURO).appropriated()).isEqualTo(euro(5));
        assertThat(view.byYear().keySet()).containsExactly(2018, 2020);
        assertThat(view.totals(EURO).appropriated()).isEqualTo(euro(112));
    }

    @Test
    void a_part_that_states_no_year_is_of_that_of_its_whole() {
        LedgerView view = Ledger.of(List.of(
                        need("whole", "2019-01-01", 100).inYear(2019),
                        need("part", "2020-01-01", 30).within("whole").forMeasure("lectures")))
                .view();
        assertThat(view.byYear().keySet()).containsExactly(2019);
        assertThat(needed(view.ofMeasure("lectures").inYear(2019))).isEqualTo(euro(30));
    }

    @Test
    void a_view_is_split_by_measure_year_and_plan() {
        LedgerView view = Ledger.of(List.of(
                        need("a", "2019-01-01", 1).forMeasure("lectures").forPlan("one"),
                        need("b", "2020-01-01", 10).forMeasure("shelter").forPlan("other"),
                        need("c", "2020-01-02", 100).forPlan("other"),
                        LedgerEntry.need("d", LocalDate.of(2020, 1, 2), Amounts.of("5.00", "LTL"))
                                .forPlan("third")))
                .view();
        assertThat(view.byMeasure().keySet()).containsExactly("lectures", "shelter");
        assertThat(needed(view.byMeasure().get("shelter"))).isEqualTo(euro(10));
        assertThat(view.byYear().keySet()).containsExactly(2019, 2020);
        assertThat(needed(view.byYear().get(2020))).isEqualTo(euro(110));
        assertThat(view.during(DateRange.ofYear(2019)).byMeasure().keySet()).containsExactly("lectures");
        assertThat(view.byPlan(EURO))
                .isEqualTo(Map.of(
                        "one",
                        view.ofPlan("one").totals(EURO),
                        "other",
                        view.ofPlan("other").totals(EURO)));
    }

    @Test
    void a_part_of_an_entry_of_another_plan_counts_for_its_own() {
        LedgerView view = Ledger.of(List.of(
                        need("town", "2019-01-01", 100).forPlan("town"),
                        need("part", "2019-01-01", 30).forPlan("plan").within("town"),
                        need("piece", "2019-01-01", 10)
                                .forPlan("plan")
                                .within("part")
                                .within("town")))
                .view();
        assertThat(needed(view)).isEqualTo(euro(100));
        assertThat(view.byPlan(EURO).get("plan").need()).isEqualTo(euro(30));
        assertThat(view.byPlan(EURO).get("town").need()).isEqualTo(euro(100));
    }
}
