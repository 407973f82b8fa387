package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Needs in the books")
class BookedNeedsTest {
    private static final StatedAmount VAGUE = StatedAmount.between(Amounts.euro("20.00"), Amounts.euro("25.00"));

    /** Each entry: its id, amount and year, and what it is within. */
    private static List<String> booked(Dossier dossier) {
        return Books.of(dossier).entries().stream()
                .map(entry -> entry.id() + " " + Amounts.plain(entry.amount())
                        + entry.year().map(year -> " in " + year).orElse("")
                        + (entry.within().isEmpty() ? "" : " within " + String.join(", ", entry.within())))
                .toList();
    }

    private static List<String> lost(Dossier dossier) {
        return Books.losses(dossier).stream()
                .filter(loss -> loss.missing() == Books.Missing.AMOUNT || loss.missing() == Books.Missing.ROW)
                .map(loss -> loss.fact().id() + " " + loss.possible())
                .toList();
    }

    private static LedgerView view(Dossier dossier, String day) {
        return Books.of(dossier).view().ofPlan(PLAN).asOf(LocalDate.parse(day));
    }

    private static Object needed(LedgerView view) {
        return AmountRange.exactly(view.totals(Amounts.currency("EUR")).need());
    }

    @Test
    void one_that_recurs_stands_in_each_year_until_it_is_restated() {
        Dossier dossier = aDossier()
                .need("old", "25.00", "2019-01-01", need -> need.recurs(Recurrence.QUARTERLY))
                .need("new", "300.00", "2019-06-01", need -> need.replaces("old"))
                .build();
        BudgetGaps before = BudgetGaps.of(dossier, PLAN).asOf(LocalDate.of(2019, 5, 31));

        assertThat(booked(dossier))
                .containsExactly(
                        "new 300.00",
                        "new/replaces/old/2019 -100.00 in 2019",
                        "new/replaces/old/2020 -100.00 in 2020",
                        "old/2019 100.00 in 2019",
                        "old/2020 100.00 in 2020");
        assertThat(needed(view(dossier, "2019-05-31"))).isEqualTo(before.need().value());
        assertThat(needed(view(dossier, "2019-05-31").inYear(2019)))
                .isEqualTo(before.inYear(2019).need().value());
        assertThat(needed(view(dossier, "2019-06-01")))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).need().value());
    }

    @Test
    void one_that_recurs_and_has_parts_stands_in_the_years_of_these() {
        Dossier dossier = aDossier()
                .need("all", "25.00", "2019-01-01", need -> need.recurs(Recurrence.QUARTERLY))
                .need(
                        "part",
                        "80.00",
                        "2019-01-01",
                        need -> need.addWithin("all").period(DateRange.ofYear(2019)))
                .build();

        assertThat(booked(dossier)).containsExactly("all 200.00", "part 80.00 in 2019 within all");
        assertThat(needed(view(dossier, "2019-12-10").inYear(2019))).hasToString("EUR 80.00");
    }

    @Test
    void one_within_bounds_is_lost_once_though_it_is_restated() {
        Dossier dossier = aDossier()
                .need("old", "25.00", "2019-01-01", need -> need.amount(VAGUE).recurs(Recurrence.HALF_YEARLY))
                .need("new", "300.00", "2019-06-01", need -> need.replaces("old"))
                .build();

        assertThat(booked(dossier)).containsExactly("new 300.00");
        assertThat(lost(dossier)).containsExactly("old EUR 80.00 to 100.00");
    }

    @Test
    void an_earlier_edition_is_taken_back_with_all_its_parts_each_when_it_was_there() {
        Dossier dossier = aDossier()
                .need("first", "1000.00", "2019-01-01", need -> need)
                .need(
                        "part",
                        "600.00",
                        "2019-07-01",
                        need -> need.addWithin("first").period(DateRange.ofYear(2019)))
                .need(
                        "cell",
                        "200.00",
                        "2019-01-01",
                        need -> need.addWithin("part")
                                .period(DateRange.ofYear(2019))
                                .measure(MEASURE))
                .need(
                        "to-come",
                        "50.00",
                        "2019-12-11",
                        need -> need.addWithin("first").period(DateRange.ofYear(2020)))
                .need("later", "900.00", "2019-06-01", need -> need.replaces("first"))
                .build();

        assertThat(booked(dossier))
                .containsExactly(
                        "cell 200.00 in 2019 within part",
                        "first 1000.00",
                        "later 900.00",
                        "later/replaces/cell -200.00 in 2019 within later/replaces/part",
                        "later/replaces/first -1000.00",
                        "later/replaces/part -600.00 in 2019 within later/replaces/first",
                        "part 600.00 in 2019 within first");
        assertThat(needed(view(dossier, "2019-05-31").ofMeasure(MEASURE))).hasToString("EUR 200.00");
        assertThat(needed(view(dossier, "2019-06-01").ofMeasure(MEASURE))).hasToString("EUR 0.00");
        assertThat(needed(view(dossier, "2019-12-10")))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).asOf(HORIZON).need().value());
    }

    @Test
    void a_part_of_what_cannot_be_booked_is_one_of_the_next_larger_need() {
        Dossier dossier = aDossier()
                .need("all", "1000.00", "2019-01-01", need -> need)
                .need("vague", "25.00", "2019-01-01", need -> need.amount(VAGUE).addWithin("all"))
                .need("of-vague", "10.00", "2019-01-01", need -> need.addWithin("vague"))
                .need("to-come", "100.00", "2019-12-11", need -> need.addWithin("all"))
                .need("of-to-come", "40.00", "2019-01-01", need -> need.addWithin("to-come"))
                .build();

        assertThat(booked(dossier))
                .containsExactly("all 1000.00", "of-to-come 40.00 within all", "of-vague 10.00 within all");
        assertThat(lost(dossier)).containsExactly("vague EUR 20.00 to 25.00");
    }

    @Test
    void a_part_that_its_own_whole_restates_is_taken_back_within_that() {
        Dossier dossier = aDossier()
                .need("part", "1000.00", "2019-01-01", need -> need.addWithin("whole"))
                .need("whole", "3000.00", "2019-06-01", need -> need.replaces("part"))
                .build();

        assertThat(booked(dossier))
                .containsExactly(
                        "part 1000.00 within whole", "whole 3000.00", "whole/replaces/part -1000.00 within whole");
        assertThat(needed(view(dossier, "2019-12-10")))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).asOf(HORIZON).need().value());
    }

    @Test
    void a_part_of_two_wholes_is_taken_back_within_that_which_stays() {
        Dossier dossier = aDossier()
                .need("row", "100.00", "2019-01-01", need -> need.sourceKind(FundingSourceKind.EU))
                .need("column", "80.00", "2019-01-01", need -> need.measure(MEASURE))
                .need(
                        "cell",
                        "60.00",
                        "2019-01-01",
                        need -> need.addWithin("row", "column")
                                .sourceKind(FundingSourceKind.EU)
                                .measure(MEASURE))
                .need("later", "90.00", "2019-06-01", need -> need.replaces("row"))
                .build();

        assertThat(booked(dossier)).contains("later/replaces/cell -60.00 within column, later/replaces/row");
    }
}
