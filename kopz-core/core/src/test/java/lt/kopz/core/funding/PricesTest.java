package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount beside the price of one and how many there are; a printed price stands for all that rounds to it. */
class PricesTest {
    private static final StatedAmount UNKNOWN = StatedAmount.unknown(Amounts.currency("EUR"));

    private static Expenditure cost(StatedAmount amount, String each, int units) {
        return Expenditure.builder()
                .id("cost")
                .amount(amount)
                .unitPrice(UnitPrice.builder()
                        .amount(Amounts.euro(each))
                        .units(units)
                        .build())
                .build();
    }

    private static Expenditure cost(String amount, String each, int units) {
        return cost(StatedAmount.exactly(Amounts.euro(amount)), each, units);
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static AmountRange exactly(String amount) {
        return between(amount, amount);
    }

    @ParameterizedTest(name = "{2} at {1} beside {0}: counted {3} to {4}, two of them {5} to {6}")
    @CsvSource({
        "300.00, 30.00, 10, 300.00, 300.00, 60.00, 60.00",
        "100.00, 33.33, 3, 100.00, 100.00, 66.66, 66.67",
        "300.05, 30.00, 10, 300.05, 300.05, 60.01, 60.01",
        "320.00, 30.00, 10, 300.00, 320.00, 60.00, 64.00",
        "299.94, 30.00, 10, 299.94, 300.00, 59.98, 60.00"
    })
    void what_fits_the_price_is_shared_and_what_contradicts_it_leaves_both_open(
            String amount, String each, int units, String least, String most, String leastOfTwo, String mostOfTwo) {
        Expenditure cost = cost(amount, each, units);
        assertThat(cost.counted()).isEqualTo(between(least, most));
        assertThat(cost.costOf(2, 2)).isEqualTo(between(leastOfTwo, mostOfTwo));
        assertThat(cost.priceBeyondCost().isPresent()).isEqualTo(!least.equals(most));
    }

    @Test
    void by_how_much_the_price_goes_beyond_the_cost_has_a_sign() {
        assertThat(cost("320.00", "30.00", 10).priceBeyondCost().map(AmountRange::asPrinted))
                .contains(exactly("-20.00"));
        assertThat(cost("299.94", "30.00", 10).priceBeyondCost().map(AmountRange::asPrinted))
                .contains(exactly("0.06"));
        assertThat(cost("299.95", "30.00", 10).priceBeyondCost()).isEmpty();
    }

    @Test
    void of_some_number_of_occurrences_is_a_range_and_of_none_is_nothing() {
        assertThat(cost("320.00", "30.00", 10).costOf(0, 0)).isEqualTo(exactly("0.00"));
        assertThat(cost("320.00", "30.00", 10).costOf(0, 7)).isEqualTo(between("0.00", "224.00"));
        assertThat(cost("300.00", "30.00", 10).costOf(3, 7)).isEqualTo(between("90.00", "210.00"));
        assertThat(cost("100.00", "33.33", 3).shareOf(1, 2)).isEqualTo(between("33.33", "66.67"));
    }

    @Test
    void where_no_cost_is_known_or_it_is_printed_more_coarsely_the_price_counts() {
        assertThat(cost(UNKNOWN, "30.00", 10).counted()).isEqualTo(exactly("300.00"));
        assertThat(cost(UNKNOWN, "30.00", 10).costOf(7, 7)).isEqualTo(exactly("210.00"));
        StatedAmount coarse = StatedAmount.rounded(Amounts.euro("100.00"), Amounts.euro("100.00"));
        assertThat(cost(coarse, "33.00", 3).costOf(2, 2)).isEqualTo(exactly("66.00"));
        StatedAmount asFine = StatedAmount.rounded(Amounts.euro("99.02"), Amounts.euro("0.03"));
        assertThat(cost(asFine, "33.00", 3).costOf(1, 1))
                .isEqualTo(between("33.00", "33.01").withTolerance(new BigDecimal("0.005")));
    }

    @Test
    void a_cost_without_a_price_has_none_for_one() {
        Expenditure whole =
                Expenditure.builder().id("cost").amount(Amounts.euro("10.00")).build();
        assertThat(whole.priceBeyondCost()).isEmpty();
        assertThat(whole.counted()).isEqualTo(exactly("10.00"));
        assertThatThrownBy(() -> whole.costOf(1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cost");
        assertThatThrownBy(() -> whole.shareOf(1, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static ContractItem item(int quantity, String each) {
        return ContractItem.builder()
                .item(LocalizedText.english("lecture"))
                .quantity(quantity)
                .unitPrice(Amounts.euro(each))
                .build();
    }

    private static Contract contract(StatedAmount value, ContractItem... items) {
        return Contract.builder()
                .id("contract")
                .subject(LocalizedText.english("lectures"))
                .amount(value)
                .addItems(items)
                .date(Sourced.stated(PartialDate.unknown()))
                .build();
    }

    @Test
    void the_items_of_a_contract_are_its_value_where_none_is_stated_and_beside_one_that_they_contradict() {
        ContractItem[] items = {item(10, "30.00"), item(2, "5.00")};
        assertThat(contract(UNKNOWN, items).counted()).isEqualTo(exactly("310.00"));
        assertThat(contract(StatedAmount.exactly(Amounts.euro("310.06")), items).itemsBeyondValue())
                .as("each of the twelve may miss half a cent")
                .isEmpty();
        Contract beyond = contract(StatedAmount.exactly(Amounts.euro("310.07")), items);
        assertThat(beyond.itemsBeyondValue().map(AmountRange::asPrinted)).contains(exactly("-0.07"));
        assertThat(beyond.counted()).isEqualTo(between("310.00", "310.07"));
        assertThat(contract(StatedAmount.exactly(Amounts.euro("9.00"))).counted())
                .isEqualTo(exactly("9.00"));
    }

    @Test
    void an_item_is_of_one_or_more_and_its_price_is_not_below_zero() {
        assertThat(item(1, "0.00").total()).isEqualTo(Amounts.euro("0.00"));
        assertThatThrownBy(() -> item(0, "1.00")).hasMessageContaining("quantity is 0");
        assertThatThrownBy(() -> item(1, "-0.01")).hasMessageContaining("−0.01");
        assertThat(ContractItem.builder()
                        .item(LocalizedText.english("lecture"))
                        .quantity(3)
                        .unitPrice(Amounts.euro("10.00").multiply(3).divide(3))
                        .build())
                .isEqualTo(item(3, "10.00"));
    }

    @Test
    void a_need_that_recurs_counts_and_may_miss_as_often() {
        Need each = Need.builder()
                .id("need")
                .plan("plan")
                .amount(StatedAmount.rounded(Amounts.euro("500.00"), Amounts.euro("100.00")))
                .period(DateRange.ofYears(2019, 2021))
                .effective(Sourced.stated(PartialDate.unknown()))
                .build();
        Need yearly = each.withRecurs(Recurrence.YEARLY);
        assertThat(each.counted()).isEqualTo(exactly("500.00").withTolerance(new BigDecimal("50")));
        assertThat(yearly.counted()).isEqualTo(exactly("1500.00").withTolerance(new BigDecimal("150")));
        assertThat(yearly.withRecurs(Optional.empty())).isEqualTo(each);
    }

    @Test
    void an_amount_of_which_nothing_is_known_is_not_below_zero_unless_its_most_is() {
        assertThat(appropriated(UNKNOWN).counted()).isEqualTo(AmountRange.atLeast(Amounts.euro("0.00")));
        assertThat(appropriated(StatedAmount.of(AmountRange.atMost(Amounts.euro("5.00"))))
                        .counted())
                .isEqualTo(between("0.00", "5.00"));
        AmountRange takenBack = AmountRange.atMost(Amounts.euro("-5.00"));
        assertThat(appropriated(StatedAmount.of(takenBack)).counted()).isEqualTo(takenBack);
    }

    private static Appropriation appropriated(StatedAmount amount) {
        return Appropriation.builder()
                .id("money")
                .amount(amount)
                .effective(Sourced.stated(PartialDate.unknown()))
                .build();
    }
}
