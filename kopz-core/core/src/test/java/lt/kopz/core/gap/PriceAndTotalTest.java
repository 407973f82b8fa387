package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A total that its quantity and price do not make")
class PriceAndTotalTest {
    private static UnitPrice price(String price, int units) {
        return UnitPrice.builder().amount(Amounts.euro(price)).units(units).build();
    }

    /** Lectures, some of them held and some to come. */
    private static DossierFixtures lectures(String total, int units, String price, int held, int planned) {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "1000.00", "2019-02-01")
                .series("lectures")
                .event(
                        "held",
                        EventState.HELD,
                        "2019-03-08",
                        event -> event.series("lectures").occurrences(held));
        if (planned > 0) {
            fixture.event(
                    "planned",
                    EventState.PLANNED,
                    "2021-03-08",
                    event -> event.series("lectures").occurrences(planned));
        }
        return fixture.cost(
                "lectures", total, cost -> cost.unitPrice(price(price, units)).paidFrom(Sourced.stated("money")));
    }

    @ParameterizedTest(name = "{0} for {1} at {2}: {3} held cost {5}, {4} to come {6}")
    @CsvSource({
        "300.00, 10, 30.00, 7, 3, EUR 210.00, EUR 90.00",
        // the total stands: a third of 100.00 is between 33.33 and 33.34
        "100.00, 3, 33.33, 3, 0, EUR 100.00, EUR 0.00",
        "100.00, 3, 33.33, 2, 1, 'EUR 66.66 to 66.67', 'EUR 33.33 to 33.34'",
        "300.05, 10, 30.00, 10, 0, EUR 300.05, EUR 0.00",
        // beyond what is printed either number may be the right one
        "320.00, 10, 30.00, 10, 0, 'EUR 300.00 to 320.00', EUR 0.00",
        "320.00, 10, 30.00, 7, 3, 'EUR 210.00 to 224.00', 'EUR 90.00 to 96.00'",
        "280.00, 10, 30.00, 7, 3, 'EUR 196.00 to 210.00', 'EUR 84.00 to 90.00'"
    })
    void leaves_what_is_incurred_between_the_two_once_it_is_more_than_rounding(
            String total, int units, String price, int held, int planned, String incurred, String committed) {
        BudgetGaps gaps =
                BudgetGaps.of(lectures(total, units, price, held, planned).build(), PLAN);

        assertThat(gaps.incurred().value()).hasToString(incurred);
        assertThat(gaps.committed().value()).hasToString(committed);
        assertThat(gaps.spent().value()).hasToString(incurred);
    }

    @ParameterizedTest(name = "{0} for {1} at {2}: {3} held and {4} to come cost {5} in all")
    @CsvSource({
        "100.00, 3, 33.33, 2, 1, EUR 100.00",
        "100.00, 3, 33.33, 1, 2, EUR 100.00",
        "100.00, 3, 33.33, 1, 1, 'EUR 66.66 to 66.67'",
        "300.00, 10, 30.00, 7, 3, EUR 300.00",
        "320.00, 10, 30.00, 7, 3, 'EUR 300.00 to 320.00'"
    })
    void costs_in_all_what_its_shares_are_together_and_not_each_rounded_by_itself(
            String total, int units, String price, int held, int planned, String inAll) {
        assertThat(UnitCosts.of(lectures(total, units, price, held, planned).build(), "lectures")
                        .inAll()
                        .value())
                .hasToString(inAll);
    }

    @Test
    void names_both_numbers_in_its_explanation() {
        assertThat(BudgetGaps.of(lectures("320.00", 10, "30.00", 7, 0).build(), PLAN)
                        .incurred()
                        .explain(Wording.ENGLISH)
                        .replace("EUR\u00a0", "EUR "))
                .contains("EUR 210.00  costs incurred: lectures", "EUR 224.00  costs incurred: lectures", "EUR 30.00");
    }

    @Test
    void that_is_printed_in_coarser_units_than_the_price_leaves_the_price_as_it_is() {
        Dossier dossier = lectures("1.00", 10, "31.00", 7, 0).build();
        Dossier coarse = dossier.withExpenditures(dossier.expenditures().stream()
                .map(cost -> cost.withAmount(StatedAmount.rounded(Amounts.euro("300.00"), Amounts.euro("100.00"))))
                .toList());

        assertThat(BudgetGaps.of(coarse, PLAN).incurred().value()).hasToString("EUR 217.00");
    }

    @Test
    void of_a_cost_on_a_day_of_its_own_is_between_the_two() {
        Dossier dossier = aDossier()
                .build()
                .withExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .plan(PLAN)
                        .amount(Amounts.euro("320.00"))
                        .unitPrice(price("0.30", 1000))
                        .date(on("2019-03-08"))
                        .build());

        assertThat(BudgetGaps.of(dossier, PLAN).incurred().value()).hasToString("EUR 300.00 to 320.00");
        assertThat(Books.losses(dossier)).hasSize(1);
    }

    @Test
    void of_an_event_is_between_the_two_however_it_is_asked_for() {
        Dossier dossier = lectures("320.00", 10, "30.00", 10, 0).build();

        assertThat(UnitCosts.of(dossier, "lectures").inAll().value()).hasToString("EUR 300.00 to 320.00");
    }

    private static Dossier contract(String value) {
        return aDossier()
                .build()
                .withContracts(Contract.builder()
                        .id("contract")
                        .subject(text("printing"))
                        .amount(
                                value.isEmpty()
                                        ? StatedAmount.unknown(Amounts.euro(0).getCurrency())
                                        : StatedAmount.exactly(Amounts.euro(value)))
                        .plan(PLAN)
                        .date(on("2019-03-01"))
                        .addItems(ContractItem.builder()
                                .item(text("leaflets"))
                                .quantity(10)
                                .unitPrice(Amounts.euro("30.00"))
                                .build())
                        .build());
    }

    @ParameterizedTest(name = "{0} for 10 at 30.00 commits {1}")
    @CsvSource({
        "300.00, EUR 300.00",
        "300.05, EUR 300.05",
        "300.06, EUR 300.00 to 300.06",
        "250.00, EUR 250.00 to 300.00",
        "'', EUR 300.00"
    })
    void of_a_contract_commits_what_lies_between_the_two(String value, String committed) {
        assertThat(BudgetGaps.of(contract(value), PLAN).committed().value()).hasToString(committed);
    }

    @Test
    void is_a_loss_in_the_books() {
        assertThat(Books.losses(contract("250.00"))).isNotEmpty();
        assertThat(Books.losses(lectures("320.00", 10, "30.00", 7, 0).build())).isNotEmpty();
    }

    @Test
    void within_what_is_printed_is_in_the_books_as_it_is_stated() {
        assertThat(Books.of(lectures("100.00", 3, "33.33", 3, 0).build()).entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.EXPENDITURE)
                        .map(entry -> Amounts.plain(entry.amount())))
                .containsExactly("100.00");
    }

    @ParameterizedTest(name = "a series with {0} on {1} and {2} on {3} costs in all by {4}: {5}")
    @CsvSource({
        "HELD, 2019-03-01, HELD, 2019-11-01, 2019-11-01, EUR 40.00",
        "HELD, 2019-03-01, PLANNED, 2020-01-15, 2019-12-10, EUR 40.00",
        "HELD, 2019-03-01, HELD, 2019-11-01, 2019-03-01, EUR 0.00 to 40.00",
        "HELD, 2019-03-01, PLANNED, 2019-12-01, 2019-12-10, EUR 0.00 to 40.00",
        "HELD, 2019-12-20, HELD, 2019-12-20, 2019-12-10, EUR 0.00 to 40.00",
        "PLANNED, 2020-01-15, PLANNED, 2020-01-15, 2019-12-10, EUR 40.00"
    })
    void one_amount_for_several_events_is_for_all_of_them_and_no_source_divides_it(
            EventState one, String first, EventState other, String second, LocalDate day, String inAll) {
        Dossier dossier = aDossier()
                .series("lectures")
                .event("first", one, first, event -> event.series("lectures"))
                .event("second", other, second, event -> event.series("lectures"))
                .cost("lectures", "40.00")
                .build();

        assertThat(UnitCosts.of(dossier, "lectures").asOf(day).inAll().value()).hasToString(inAll);
    }

    @Test
    void a_series_of_which_no_event_is_stated_may_have_cost_anything_up_to_its_amount() {
        Dossier dossier =
                aDossier().series("lectures").cost("lectures", "40.00").build();

        assertThat(UnitCosts.of(dossier, "lectures").inAll().value()).hasToString("EUR 0.00 to 40.00");
    }
}
