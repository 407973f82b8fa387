package lt.kopz.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiscrepanciesTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    private static LedgerEntry entry(String id, EntryKind kind, String day, String amount) {
        return LedgerEntry.of(id, kind, LocalDate.parse(day), Amounts.euro(amount), "line");
    }

    /** Kind, entry and difference of what is found in books. */
    private static List<String> found(LedgerEntry... entries) {
        return Ledger.of(List.of(entries)).discrepancies().stream()
                .map(each -> each.kind() + " " + each.entry() + " " + Amounts.plain(each.difference()))
                .toList();
    }

    @ParameterizedTest(name = "a stated balance of {0} differs by {1}")
    @CsvSource({"89.99, -0.01", "90.00, ", "90.01, 0.01"})
    void a_stated_balance_that_the_entries_do_not_leave_is_found_with_the_difference(String stated, String difference) {
        Ledger ledger = Ledger.of(List.of(
                entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"),
                entry("spent", EntryKind.EXPENDITURE, "2019-05-01", "610.00"),
                entry("closing", EntryKind.CLOSING_BALANCE, "2019-12-31", stated)));
        if (difference == null) {
            assertThat(ledger.discrepancies()).isEmpty();
        } else {
            assertThat(ledger.discrepancies())
                    .containsExactly(new Discrepancy(
                            DiscrepancyKind.BALANCE_MISMATCH,
                            "closing",
                            "line",
                            LocalDate.of(2019, 12, 31),
                            Amounts.euro(difference)));
        }
    }

    @Test
    void spending_too_much_and_too_early_is_found() {
        Ledger ledger = Ledger.of(List.of(
                entry("early", EntryKind.EXPENDITURE, "2019-01-31", "1.00"),
                entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"),
                entry("spent", EntryKind.EXPENDITURE, "2019-05-01", "699.01")));
        assertThat(ledger.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::entry, flaw -> Amounts.plain(flaw.difference()))
                .containsExactly(
                        tuple(DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION, "early", "1.00"),
                        tuple(DiscrepancyKind.SPENDING_BEFORE_APPROPRIATION, "early", "1.00"),
                        tuple(DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION, "spent", "0.01"));
    }

    @ParameterizedTest(name = "parts of 1.2, 0.7 and {0} thousand of a total of 2.4 thousand differ by {1}")
    @CsvSource({"0.3, -200.00", "0.4, -100.00", "0.5, ", "0.6, 100.00", "9.9, 9400.00", "0.2, "})
    void parts_unlike_their_total_are_found_with_the_size_of_the_difference(String third, String difference) {
        Ledger ledger = Ledger.of(List.of(
                entry("total", EntryKind.NEED, "2019-01-01", "2400.00"),
                entry("one", EntryKind.NEED, "2019-01-01", "1200.00").within("total"),
                entry("two", EntryKind.NEED, "2019-01-01", "700.00").within("total"),
                entry("three", EntryKind.NEED, "2019-01-01", third.replace(".", "") + "00.00")
                        .within("total")));
        assertThat(ledger.discrepancies())
                .extracting(flaw -> Amounts.plain(flaw.difference()))
                .isEqualTo(difference == null ? List.of() : List.of(difference));
        assertThat(ledger.view().totals(EURO).need()).isEqualTo(Amounts.euro("2400.00"));
    }

    @ParameterizedTest(name = "a new whole on {0} of an original on {1} is {2} and leaves {3}")
    @CsvSource({
        "line, 2019-06-20, , 1800.00",
        "line, 2019-01-16, , 1800.00",
        "line, 2019-01-15, , 1800.00",
        "line, 2019-01-14, REPLACES_LATER, 3300.00",
        "line-l, 2019-06-20, REPLACES_NOTHING, 3300.00",
        "line-l, 2019-01-14, REPLACES_NOTHING, 3300.00"
    })
    void a_new_whole_that_replaces_nothing_is_found(
            String account, String day, DiscrepancyKind kind, String appropriated) {
        Ledger ledger = Ledger.of(List.of(
                entry("line", EntryKind.ORIGINAL, "2019-01-15", "1500.00"),
                LedgerEntry.replaced("amendment", LocalDate.parse(day), Amounts.euro("1800.00"), account)));
        assertThat(ledger.view().totals(EURO).appropriated()).isEqualTo(Amounts.euro(appropriated));
        assertThat(ledger.discrepancies())
                .isEqualTo(
                        kind == null
                                ? List.of()
                                : List.of(new Discrepancy(
                                        kind, "amendment", account, LocalDate.parse(day), Amounts.euro("1800.00"))));
    }

    @Test
    void a_new_whole_of_the_day_of_its_original_replaces_it_only_if_it_was_added_after_it() {
        LedgerEntry original = entry("original", EntryKind.ORIGINAL, "2019-01-15", "1500.00");
        LedgerEntry whole = entry("whole", EntryKind.REPLACED, "2019-01-15", "1800.00");
        assertThat(Ledger.of(List.of(original, whole)).discrepancies()).isEmpty();
        assertThat(Ledger.of(List.of(whole, original)).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(DiscrepancyKind.REPLACES_LATER);
    }

    @Test
    void a_new_whole_in_place_of_changes_alone_is_none_of_nothing_and_one_of_another_currency_is() {
        assertThat(Ledger.of(List.of(
                                entry("more", EntryKind.ADDED, "2019-01-15", "1500.00"),
                                entry("whole", EntryKind.REPLACED, "2019-06-20", "1800.00")))
                        .discrepancies())
                .isEmpty();
        assertThat(Ledger.of(List.of(
                                LedgerEntry.of(
                                        "litas",
                                        EntryKind.ORIGINAL,
                                        LocalDate.of(2014, 1, 15),
                                        Amounts.of("5179.20", "LTL"),
                                        "line"),
                                entry("euro", EntryKind.REPLACED, "2015-01-15", "1500.00")))
                        .discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::entry)
                .containsExactly(tuple(DiscrepancyKind.REPLACES_NOTHING, "euro"));
    }

    @ParameterizedTest(name = "spending {0} of 700.00 is beyond it by {1}")
    @CsvSource({"699.99, ", "700.00, ", "700.01, 0.01"})
    void spending_is_beyond_the_appropriation_from_the_first_cent_on(String spent, String beyond) {
        assertThat(found(
                        entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"),
                        entry("spent", EntryKind.EXPENDITURE, "2019-02-01", spent)))
                .isEqualTo(beyond == null ? List.of() : List.of("SPENDING_BEYOND_APPROPRIATION spent " + beyond));
    }

    @Test
    void an_account_is_overspent_at_the_end_of_a_day_and_again_only_after_it_was_not() {
        assertThat(found(
                        entry("given", EntryKind.ORIGINAL, "2019-02-01", "10.00"),
                        entry("spent", EntryKind.EXPENDITURE, "2019-02-02", "11.00"),
                        entry("given-later-that-day", EntryKind.ADDED, "2019-02-02", "1.00"),
                        entry("too-much", EntryKind.EXPENDITURE, "2019-02-03", "0.01"),
                        entry("still", EntryKind.EXPENDITURE, "2019-02-04", "5.00"),
                        entry("covered", EntryKind.ADDED, "2019-02-05", "5.01"),
                        entry("again", EntryKind.EXPENDITURE, "2019-02-06", "2.00")))
                .containsExactly(
                        "SPENDING_BEYOND_APPROPRIATION too-much 0.01", "SPENDING_BEYOND_APPROPRIATION again 2.00");
    }

    @ParameterizedTest(name = "{0} of {1} before a cost makes it too early: {2}")
    @CsvSource({
        "ORIGINAL, 0.00, true",
        "ORIGINAL, 0.01, false",
        "ORIGINAL, -0.01, true",
        "TRANSFER_IN, 0.01, false",
        "COMMITMENT, 5.00, true",
        "TRANSFER_OUT, 5.00, true"
    })
    void a_cost_is_too_early_before_there_was_any_money(EntryKind kind, String amount, boolean tooEarly) {
        assertThat(found(
                                entry("before", kind, "2019-02-01", amount),
                                entry("spent", EntryKind.EXPENDITURE, "2019-02-01", "5.00"),
                                entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"))
                        .contains("SPENDING_BEFORE_APPROPRIATION spent 5.00"))
                .isEqualTo(tooEarly);
    }

    @Test
    void a_cost_of_nothing_and_one_taken_back_are_never_too_early() {
        assertThat(found(
                        entry("free", EntryKind.EXPENDITURE, "2019-02-01", "0.00"),
                        entry("back", EntryKind.EXPENDITURE, "2019-02-01", "-1.00"),
                        entry("given", EntryKind.ORIGINAL, "2019-02-02", "700.00")))
                .isEmpty();
    }

    @Test
    void a_part_is_on_its_account_until_a_whole_on_the_same_account_is() {
        LedgerEntry part =
                entry("part", EntryKind.ORIGINAL, "2019-02-01", "3.00").within("whole");
        LedgerEntry before = entry("before", EntryKind.CLOSING_BALANCE, "2019-02-02", "3.00");
        LedgerEntry whole = entry("whole", EntryKind.ORIGINAL, "2019-02-03", "10.00");
        LedgerEntry after = entry("after", EntryKind.CLOSING_BALANCE, "2019-02-03", "10.00");
        assertThat(found(part, before, whole, after)).isEmpty();
        assertThat(found(
                        part,
                        before,
                        LedgerEntry.original("whole", LocalDate.of(2019, 2, 3), Amounts.euro("10.00")),
                        after))
                .containsExactly("BALANCE_MISMATCH after 7.00");
    }

    @Test
    void money_that_a_smaller_whole_takes_off_an_account_leaves_it_overspent_on_the_day_of_the_whole() {
        Ledger ledger = Ledger.of(List.of(
                entry("part", EntryKind.ORIGINAL, "2019-02-01", "3.00").within("whole"),
                entry("spent", EntryKind.EXPENDITURE, "2019-02-01", "3.00"),
                LedgerEntry.of(
                        "whole", EntryKind.ORIGINAL, LocalDate.of(2019, 2, 5), Amounts.of("10.36", "LTL"), "line")));
        assertThat(ledger.discrepancies())
                .containsExactly(new Discrepancy(
                        DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION,
                        "spent",
                        "line",
                        LocalDate.of(2019, 2, 5),
                        Amounts.euro("3.00")));
    }

    // ---- what a reduction, an account and a kind can lack

    @ParameterizedTest(name = "a reduction by {0} is found: {1}")
    @CsvSource({"-0.01, true", "0.00, false", "0.01, false"})
    void a_negative_reduction_adds_and_is_found(String amount, boolean isFound) {
        assertThat(found(
                        entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"),
                        entry("less", EntryKind.REDUCED, "2019-03-01", amount)))
                .isEqualTo(isFound ? List.of("NEGATIVE_REDUCTION less " + amount) : List.of());
    }

    @Test
    void a_correction_of_a_reduction_is_none_of_nothing_but_two_of_one_and_an_early_one_are() {
        LedgerEntry given = entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00");
        LedgerEntry less = entry("less", EntryKind.REDUCED, "2019-03-01", "200.00");
        LedgerEntry back = entry("back", EntryKind.REDUCED, "2019-04-01", "-200.00");
        assertThat(found(given, less, back)).isEmpty();
        assertThat(found(given, less, back, entry("again", EntryKind.REDUCED, "2019-05-01", "200.00")))
                .isEmpty();
        assertThat(found(given, less, back, entry("twice", EntryKind.REDUCED, "2019-05-01", "-200.00")))
                .containsExactly("NEGATIVE_REDUCTION twice -200.00");
        assertThat(found(given, less, entry("other", EntryKind.REDUCED, "2019-04-01", "-199.99")))
                .containsExactly("NEGATIVE_REDUCTION other -199.99");
        assertThat(found(given, less, entry("early", EntryKind.REDUCED, "2019-02-28", "-200.00")))
                .containsExactly("NEGATIVE_REDUCTION early -200.00");
        assertThat(found(
                        given,
                        less,
                        LedgerEntry.original("line-2", LocalDate.of(2019, 2, 1), Amounts.euro("700.00")),
                        LedgerEntry.of(
                                "elsewhere",
                                EntryKind.REDUCED,
                                LocalDate.of(2019, 4, 1),
                                Amounts.euro("-200.00"),
                                "line-2")))
                .containsExactly("NEGATIVE_REDUCTION elsewhere -200.00");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ADDED",
                "REDUCED",
                "CARRIED_OVER",
                "TRANSFER_IN",
                "TRANSFER_OUT",
                "COMMITMENT",
                "EXPENDITURE",
                "REFUND",
                "CLOSING_BALANCE"
            })
    void money_on_an_account_that_nothing_opens_is_found(EntryKind kind) {
        LedgerEntry moved = entry("moved", kind, "2019-02-02", "5.00");
        String notOpened = "ACCOUNT_NOT_OPENED moved 5.00";
        assertThat(found(moved)).contains(notOpened);
        assertThat(found(entry("need", EntryKind.NEED, "2019-02-01", "5.00"), moved))
                .contains(notOpened);
        for (EntryKind opening : List.of(EntryKind.ORIGINAL, EntryKind.REPLACED, EntryKind.OPENING_BALANCE)) {
            LedgerEntry opened = entry("opened", opening, "2019-02-01", "0.00");
            LedgerEntry openedLater = entry("opened", opening, "2019-02-03", "0.00");
            assertThat(found(opened, moved)).doesNotContain(notOpened);
            assertThat(found(openedLater, moved)).doesNotContain(notOpened);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEED", "ORIGINAL", "REPLACED", "OPENING_BALANCE", "THIRD_PARTY_PAYMENT", "UNASSIGNED_COST"})
    void what_opens_an_account_or_goes_past_it_needs_none(EntryKind kind) {
        assertThat(found(entry("entry", kind, "2019-02-02", "5.00"))).doesNotContain("ACCOUNT_NOT_OPENED entry 5.00");
    }

    @Test
    void every_entry_on_an_account_that_nothing_opens_is_found_and_none_of_others() {
        LedgerEntry given = entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00");
        UnaryOperator<LedgerEntry> misspelt =
                entry -> LedgerEntry.of(entry.id(), entry.kind(), entry.day(), entry.amount(), "line-l");
        assertThat(found(
                        given,
                        misspelt.apply(entry("more", EntryKind.ADDED, "2019-03-01", "50.00")),
                        misspelt.apply(entry("spent", EntryKind.EXPENDITURE, "2019-03-02", "20.00")),
                        entry("spent-too", EntryKind.EXPENDITURE, "2019-03-02", "20.00")))
                .containsExactly("ACCOUNT_NOT_OPENED more 50.00", "ACCOUNT_NOT_OPENED spent 20.00");
    }

    // ---- totals and their breakdowns

    @ParameterizedTest(name = "parts of {0}, {1} and {2} of a total of {3} differ from it by {4}")
    @CsvSource({
        "5, 5, 5, 17, -2.00", // four halves of one
        "5, 5, 5, 18, ", // more than rounding
        "5, 5, 5, 15, ",
        "5, 5, 5, 14.99, 0.01",
        "5, 5, 5, 15.02, -0.02", // four halves of a cent
        "5, 5, 5, 15.03, ",
        "500, 500, 0, 1100, -100.00",
        "500, 500, 0, 1200, -200.00",
        "500, 500, 0, 1300, ",
        "0, 0, 0, 0, ",
        "0, 0, 0, 1, -1.00",
        "0, 0, 0, -1, 1.00",
        "-5, -5, -5, -17, 2.00",
        "-60, 0, 0, -100, ", // some of what is taken back
        "-60, -50, 0, -100, -10.00"
    })
    void parts_miss_their_total_by_rounding_within_half_of_the_last_digit_of_each(
            String one, String two, String three, String total, String difference) {
        assertThat(found(
                        entry("total", EntryKind.NEED, "2019-01-01", total),
                        entry("one", EntryKind.NEED, "2019-01-01", one).within("total"),
                        entry("two", EntryKind.NEED, "2019-01-01", two).within("total"),
                        entry("three", EntryKind.NEED, "2019-01-01", three).within("total")))
                .isEqualTo(difference == null ? List.of() : List.of("ITEMS_UNLIKE_TOTAL total " + difference));
    }

    @Test
    void only_parts_of_the_same_kind_and_currency_are_compared_with_a_total() {
        assertThat(found(
                        entry("total", EntryKind.ORIGINAL, "2019-01-01", "10.00"),
                        entry("cost", EntryKind.EXPENDITURE, "2019-01-01", "10.00")
                                .within("total"),
                        LedgerEntry.of(
                                        "litas",
                                        EntryKind.ORIGINAL,
                                        LocalDate.of(2019, 1, 1),
                                        Amounts.of("34.53", "LTL"),
                                        "line")
                                .within("total"),
                        entry("part", EntryKind.ORIGINAL, "2019-01-01", "4.00").within("total")))
                .isEmpty();
    }

    private static LedgerEntry need(String id, String amount) {
        return LedgerEntry.need(id, LocalDate.of(2019, 1, 1), Amounts.euro(amount));
    }

    private static final List<UnaryOperator<LedgerEntry>> NARROWER = List.of(
            entry -> entry.forMeasure("measure"),
            entry -> entry.inYear(2020),
            entry -> entry.from(FundingSourceKind.EU),
            entry -> entry.managedBy("manager"),
            entry -> entry.forProgramme("programme"),
            entry -> entry.with("a party, by which no total is broken down"));

    @Test
    void each_breakdown_of_a_total_is_compared_with_it_for_itself() {
        for (int one = 0; one < NARROWER.size(); one++) {
            for (int other = 0; other < NARROWER.size(); other++) {
                List<String> together = found(
                        need("total", "10.00"),
                        NARROWER.get(one).apply(need("part", "10.00")).within("total"),
                        NARROWER.get(other).apply(need("piece", "10.00")).within("total"));
                assertThat(together).isEqualTo(one == other ? List.of("ITEMS_UNLIKE_TOTAL total 10.00") : List.of());
            }
        }
    }

    @Test
    void the_first_mark_that_a_part_narrows_says_to_which_breakdown_it_belongs() {
        int marks = NARROWER.size() - 1;
        for (int first = 0; first < marks; first++) {
            for (int second = first + 1; second < marks; second++) {
                UnaryOperator<LedgerEntry> one = NARROWER.get(first);
                UnaryOperator<LedgerEntry> other = NARROWER.get(second);
                LedgerEntry both = other.apply(one.apply(need("both", "10.00")));
                assertThat(found(
                                need("total", "10.00"),
                                both.within("total"),
                                one.apply(need("a", "10.00")).within("total")))
                        .containsExactly("ITEMS_UNLIKE_TOTAL total 10.00");
                assertThat(found(
                                need("total", "10.00"),
                                both.within("total"),
                                other.apply(need("a", "10.00")).within("total")))
                        .isEmpty();
                assertThat(found(
                                one.apply(need("total", "10.00")),
                                both.within("total"),
                                other.apply(need("a", "10.00")).within("total")))
                        .containsExactly("ITEMS_UNLIKE_TOTAL total 10.00");
            }
        }
    }

    /** A table of 2 measures by 2 years with totals of both; the cells may be other ones. */
    private static Stream<LedgerEntry> table(String first, String second, String third, String fourth) {
        return Stream.of(
                need("lectures", "30.00").forMeasure("lectures"),
                need("shelter", "70.00").forMeasure("shelter"),
                need("y2019", "40.00").inYear(2019),
                need("y2020", "60.00").inYear(2020),
                cell("lectures", 2019, first),
                cell("lectures", 2020, second),
                cell("shelter", 2019, third),
                cell("shelter", 2020, fourth));
    }

    private static LedgerEntry cell(String measure, int year, String amount) {
        return need(measure + "-" + year, amount)
                .forMeasure(measure)
                .inYear(year)
                .within(measure)
                .within("y" + year);
    }

    private static Stream<LedgerEntry> withGrandTotal(Stream<LedgerEntry> table) {
        return Stream.concat(
                Stream.of(need("all", "100.00")),
                table.map(entry -> entry.within().isEmpty() ? entry.within("all") : entry));
    }

    @Test
    void a_table_that_adds_up_both_ways_fits_and_its_money_is_counted_once_however_it_is_asked() {
        Ledger ledger = Ledger.of(
                withGrandTotal(table("10.00", "20.00", "30.00", "40.00")).toList());
        assertThat(ledger.discrepancies()).isEmpty();
        LedgerView view = ledger.view();
        assertThat(view.totals(EURO).need()).isEqualTo(Amounts.euro("100.00"));
        assertThat(view.ofMeasure("lectures").totals(EURO).need()).isEqualTo(Amounts.euro("30.00"));
        assertThat(view.ofMeasure("lectures").inYear(2020).totals(EURO).need()).isEqualTo(Amounts.euro("20.00"));
        assertThat(view.inYear(2020).totals(EURO).need()).isEqualTo(Amounts.euro("60.00"));
    }

    @Test
    void a_cell_that_a_total_names_beside_its_rows_is_in_no_second_breakdown() {
        assertThat(Ledger.of(withGrandTotal(table("10.00", "20.00", "30.00", "40.00"))
                                .map(entry -> entry.within().size() == 2 ? entry.within("all") : entry)
                                .toList())
                        .discrepancies())
                .isEmpty();
    }

    @Test
    void a_cell_that_is_too_large_shows_in_its_row_and_in_its_column() {
        assertThat(found(withGrandTotal(table("10.00", "20.00", "30.00", "45.00"))
                        .toArray(LedgerEntry[]::new)))
                .containsExactly("ITEMS_UNLIKE_TOTAL shelter 5.00", "ITEMS_UNLIKE_TOTAL y2020 5.00");
    }

    @Test
    void the_cells_of_two_totals_that_no_grand_total_holds_together_are_counted_twice() {
        Ledger ledger = Ledger.of(table("10.00", "20.00", "30.00", "0.00").toList());
        assertThat(ledger.view().totals(EURO).need()).isEqualTo(Amounts.euro("200.00"));
        assertThat(ledger.discrepancies())
                .filteredOn(each -> each.kind() == DiscrepancyKind.COUNTED_TWICE)
                .extracting(Discrepancy::entry, each -> Amounts.plain(each.difference()))
                .containsExactly(
                        tuple("lectures-2019", "10.00"),
                        tuple("lectures-2020", "20.00"),
                        tuple("shelter-2019", "30.00"));
    }

    @Test
    void a_part_of_totals_of_other_kinds_or_currencies_is_not_counted_twice() {
        LedgerEntry litas =
                LedgerEntry.of("litas", EntryKind.NEED, LocalDate.of(2019, 1, 1), Amounts.of("5.00", "LTL"), "litas");
        LedgerEntry money = LedgerEntry.original("money", LocalDate.of(2019, 1, 1), Amounts.euro("5.00"));
        LedgerEntry part = need("part", "5.00").within("litas").within("money").within("total");
        assertThat(found(litas, money, need("total", "5.00"), part)).isEmpty();
        assertThat(found(
                        litas,
                        money,
                        need("total", "5.00").within("litas"),
                        need("other", "5.00").within("money"),
                        part.within("other")))
                .containsExactly("COUNTED_TWICE part 5.00");
        assertThat(found(
                        need("a", "5.00"),
                        need("b", "5.00"),
                        need("c", "5.00"),
                        need("part", "5.00").within("a").within("b").within("c")))
                .containsExactly("COUNTED_TWICE part 10.00");
    }
}
