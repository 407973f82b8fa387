package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Lines of a budget with their parts")
class LinesTest {
    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN).asOf(HORIZON);
    }

    private static DossierFixtures whole(UnaryOperator<Need.Builder> change) {
        return aDossier().need("whole", "100.00", "2019-01-01", change);
    }

    private static DossierFixtures part(
            DossierFixtures fixture, String id, String amount, UnaryOperator<Need.Builder> change) {
        return fixture.need(id, amount, "2019-01-01", need -> change.apply(need.addWithin("whole")));
    }

    private static StatedAmount read(String amount) {
        String[] bounds = amount.split("-", -1);
        if (bounds.length == 1) {
            return StatedAmount.exactly(Amounts.euro(amount));
        }
        if (bounds[1].isEmpty()) {
            return bounds[0].isEmpty()
                    ? StatedAmount.unknown(Amounts.currency("EUR"))
                    : StatedAmount.atLeast(Amounts.euro(bounds[0]));
        }
        return StatedAmount.between(Amounts.euro(bounds[0]), Amounts.euro(bounds[1]));
    }

    @ParameterizedTest(name = "of {0}, {1} and {2}, complete is {3}: {4}, {5} and {6}")
    @CsvSource({
        "100.00, 60.00, -, false, EUR 100.00, EUR 60.00, EUR 0.00 to 40.00",
        "100.00, 60.00, -, true, EUR 100.00, EUR 60.00, EUR 40.00",
        "100.00, 20.00-30.00, -, false, EUR 100.00, EUR 20.00 to 30.00, EUR 0.00 to 80.00",
        "100.00, 20.00-30.00, 10.00-, true, EUR 100.00, EUR 20.00 to 30.00, EUR 70.00 to 80.00",
        "100.00, 30.00-50.00, 20.00-60.00, true, EUR 100.00, EUR 40.00 to 50.00, EUR 50.00 to 60.00",
        "100.00, 30.00-50.00, 20.00-80.00, false, EUR 100.00, EUR 30.00 to 50.00, EUR 20.00 to 70.00",
        "100.00, 120.00, 0.00-, false, at least EUR 100.00, EUR 0.00 to 120.00, at least EUR 0.00",
        "100.00, 70.00, 20.00, true, EUR 90.00 to 100.00, EUR 70.00 to 80.00, EUR 20.00 to 30.00",
        "-, 60.00, 30.00, false, at least EUR 90.00, EUR 60.00, EUR 30.00",
        "-, 60.00, 30.00, true, EUR 90.00, EUR 60.00, EUR 30.00",
        "80.00-, 60.00, 30.00-40.00, true, EUR 90.00 to 100.00, EUR 60.00, EUR 30.00 to 40.00"
    })
    void leave_less_open_than_is_stated_of_each_of_them(
            String whole,
            String eu,
            String state,
            boolean isComplete,
            String wholeInAll,
            String euInAll,
            String stateInAll) {
        DossierFixtures fixture = whole(need ->
                isComplete ? need.amount(read(whole)).addCompleteBy(Dimension.SOURCE) : need.amount(read(whole)));
        part(fixture, "eu", "0.00", need -> need.amount(read(eu)).sourceKind(FundingSourceKind.EU));
        part(fixture, "state", "0.00", need -> need.amount(read(state)).sourceKind(FundingSourceKind.STATE_BUDGET));

        assertThat(gaps(fixture).need().value()).hasToString(wholeInAll);
        assertThat(gaps(fixture).from(FundingSourceKind.EU).need().value()).hasToString(euInAll);
        assertThat(gaps(fixture).from(FundingSourceKind.STATE_BUDGET).need().value())
                .hasToString(stateInAll);
    }

    @ParameterizedTest(name = "with a mark on {0}: {1}")
    @CsvSource({
        "nothing, EUR 60.00",
        "the same place, EUR 60.00",
        "a place, EUR 60.00 to 100.00",
        "a code, EUR 60.00 to 100.00",
        "the same manager, EUR 60.00",
        "another manager, EUR 60.00 to 100.00"
    })
    void of_a_source_are_all_that_it_has_where_nothing_else_sets_them_apart(String mark, String fromTheEu) {
        boolean placed = mark.equals("the same place");
        DossierFixtures fixture = whole(
                need -> placed ? need.place(text("miestas")).manager("municipality") : need.manager("municipality"));
        part(fixture, "eu", "60.00", need -> {
            Need.Builder eu = need.sourceKind(FundingSourceKind.EU);
            return switch (mark) {
                case "a place", "the same place" -> eu.place(text("miestas"));
                case "a code" -> eu.addClassifications(new Classification("A", "1"));
                case "the same manager" -> eu.manager("municipality");
                case "another manager" -> eu.manager("organisation");
                default -> eu;
            };
        });

        assertThat(gaps(fixture).from(FundingSourceKind.EU).need().value()).hasToString(fromTheEu);
    }

    @Test
    void that_recur_have_in_a_year_the_parts_of_that_year_and_any_share_of_those_of_no_single_one() {
        DossierFixtures fixture = whole(
                need -> need.amount(StatedAmount.exactly(Amounts.euro("25.00"))).recurs(Recurrence.QUARTERLY));
        part(fixture, "of-2019", "80.00", need -> need.period(DateRange.ofYear(2019)));
        part(fixture, "of-2020", "50.00", need -> need.period(DateRange.ofYear(2020)));
        part(fixture, "of-eu", "30.00", need -> need.sourceKind(FundingSourceKind.EU));

        assertThat(gaps(fixture).need().value()).hasToString("EUR 200.00");
        assertThat(gaps(fixture).inYear(2019).need().value()).hasToString("EUR 100.00");
        assertThat(gaps(fixture).inYear(2019).need().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("of which: EUR 20.00  part that is not itemised")
                .contains("of which: EUR 70.00 to EUR 100.00  part that is not itemised");
        assertThat(gaps(fixture).from(FundingSourceKind.EU).need().value()).hasToString("EUR 30.00");
    }

    @Test
    void that_miss_their_whole_leave_it_no_more_open_for_what_another_breakdown_says() {
        DossierFixtures fixture = whole(need -> need.completeBy(Dimension.SOURCE));
        part(fixture, "eu", "70.00", need -> need.sourceKind(FundingSourceKind.EU));
        part(fixture, "state", "20.00", need -> need.sourceKind(FundingSourceKind.STATE_BUDGET));
        part(fixture, "of-measure", "10.00", need -> need.measure(MEASURE));

        assertThat(gaps(fixture).need().value()).hasToString("EUR 90.00 to 100.00");
        assertThat(gaps(fixture).ofMeasure(MEASURE).need().value()).hasToString("EUR 10.00");
    }

    @Test
    void that_are_stated_to_be_all_there_is_leave_no_part_that_is_not_itemised_though_they_miss_it() {
        DossierFixtures fixture = whole(need -> need.completeBy(Dimension.SOURCE));
        part(fixture, "eu", "70.00", need -> need.sourceKind(FundingSourceKind.EU));
        part(fixture, "state", "20.00", need -> need.sourceKind(FundingSourceKind.STATE_BUDGET));

        assertThat(gaps(fixture).need().explain(Wording.ENGLISH))
                .contains("90.00")
                .doesNotContain("not itemised");
    }

    @Test
    void by_source_and_by_measure_have_of_both_what_the_two_have_in_common() {
        DossierFixtures fixture = whole(need -> need);
        part(fixture, "eu", "70.00", need -> need.sourceKind(FundingSourceKind.EU));
        part(fixture, "of-measure", "60.00", need -> need.measure(MEASURE));
        BudgetGaps both = gaps(fixture).from(FundingSourceKind.EU).ofMeasure(MEASURE);

        assertThat(both.need().value()).hasToString("EUR 30.00 to 60.00");
        assertThat(both.need().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("EUR 100.00")
                .contains("EUR 70.00")
                .contains("EUR 60.00");
    }

    private static String found(Figure<AmountRange> figure) {
        return figure.isKnown() ? figure.value().toString() : "not broken down";
    }

    private static DossierFixtures replaced(Optional<String> ofPart, Optional<String> ofWhole) {
        return aDossier()
                .act("decision", act -> act)
                .act("amendment", act -> act)
                .appropriation("a", "1000.00", "2019-02-01")
                .appropriation(
                        "eu",
                        "600.00",
                        "2019-02-02",
                        money -> money.plan(Sourced.stated(PLAN))
                                .act(ofPart)
                                .sourceKind(FundingSourceKind.EU)
                                .addWithin("a"))
                .appropriation(
                        "b",
                        "900.00",
                        "2019-03-01",
                        money -> money.change(ChangeKind.REPLACED)
                                .amends("a")
                                .act(ofWhole)
                                .strategicMeasure(Optional.empty()));
    }

    @ParameterizedTest(name = "set by {0}, replaced by {1}: {2}")
    @CsvSource({
        "decision, decision, EUR 600.00",
        "decision, amendment, not broken down",
        "decision, , not broken down",
        ", decision, not broken down"
    })
    void stay_in_a_new_whole_that_the_same_act_sets(String ofPart, String ofWhole, String fromTheEu) {
        assertThat(found(gaps(replaced(Optional.ofNullable(ofPart), Optional.ofNullable(ofWhole)))
                        .from(FundingSourceKind.EU)
                        .appropriated()))
                .isEqualTo(fromTheEu);
    }

    @ParameterizedTest(name = "in effect {0}: {1}")
    @CsvSource({
        "2019-03-01, EUR 100.00, EUR 0.00",
        "2019-03, EUR 100.00, EUR 0.00",
        "2019-11-15/2020-01-15, not broken down, not broken down"
    })
    void of_no_stated_year_are_of_the_year_in_which_they_take_effect(String day, String first, String second) {
        UnaryOperator<Appropriation.Builder> toThePlan = money -> money.plan(Sourced.stated(PLAN));
        BudgetGaps gaps = BudgetGaps.of(
                        aDossier()
                                .knownUntil(LocalDate.of(2020, 12, 31))
                                .appropriation("money", "100.00", day, toThePlan)
                                .build(),
                        PLAN)
                .asOf(LocalDate.of(2020, 12, 31));

        assertThat(found(gaps.inYear(2019).appropriated())).isEqualTo(first);
        assertThat(found(gaps.inYear(2020).appropriated())).isEqualTo(second);
    }
}
