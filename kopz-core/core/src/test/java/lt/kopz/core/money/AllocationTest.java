package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    @ParameterizedTest
    @CsvSource({
        "160.00, 23, 15, 6.96, 6.95",
        "250.00, 7, 3, 35.72, 35.71",
        "300.00, 522, 246, 0.58, 0.57",
        "-160.00, 23, 15, -6.96, -6.95",
        "0.02, 3, 2, 0.01, 0.00",
        "700.00, 7, 0, 100.01, 100.00",
        "0.00, 4, 0, 0.01, 0.00"
    })
    void equal_parts_differ_by_a_cent_at_most_and_the_greater_come_first(
            String whole, int parts, int greater, String more, String less) {
        List<MonetaryAmount> result = Allocation.evenly(euro(whole), parts);
        assertThat(result).hasSize(parts);
        assertThat(result.subList(0, greater)).allMatch(euro(more)::equals);
        assertThat(result.subList(greater, parts)).allMatch(euro(less)::equals);
        assertThat(Amounts.total(Amounts.currency("EUR"), result)).isEqualTo(euro(whole));
    }

    @Test
    void one_part_is_the_whole() {
        assertThat(Allocation.evenly(euro("3250.00"), 1)).containsExactly(euro(3250));
    }

    @Test
    void fewer_than_one_part_is_refused() {
        assertThatThrownBy(() -> Allocation.evenly(euro(160), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EUR 160.00 cannot be split into 0 parts: give at least 1");
    }

    @Test
    void of_equal_losses_the_earlier_part_gets_the_cent() {
        assertThat(Allocation.byWeights(euro(100), 1, 1, 1))
                .containsExactly(euro("33.34"), euro("33.33"), euro("33.33"));
        assertThat(Allocation.byWeights(euro("0.01"), 0, 1, 1)).containsExactly(euro(0), euro("0.01"), euro(0));
    }

    @Test
    void the_cent_goes_to_the_part_that_lost_the_most_wherever_it_stands() {
        // Exact shares: 0.3333…, 0.1666… and 0.5 cents of one cent.
        assertThat(Allocation.byWeights(euro("0.01"), 2, 1, 3)).containsExactly(euro(0), euro(0), euro("0.01"));
    }

    @Test
    void weights_are_kept_in_order() {
        assertThat(Allocation.byWeights(euro(700), 2, 2, 3)).containsExactly(euro(200), euro(200), euro(300));
        assertThat(Allocation.byWeights(euro(-700), 3, 2, 2)).containsExactly(euro(-300), euro(-200), euro(-200));
    }

    @Test
    void decimal_weights_count_only_in_proportion() {
        List<BigDecimal> weights = List.of(new BigDecimal("0.75"), new BigDecimal("0.25"));
        assertThat(Allocation.byWeights(euro(1000), weights)).containsExactly(euro(750), euro(250));
        assertThat(Allocation.byWeights(euro(1000), List.of(new BigDecimal("3E+1"), BigDecimal.TEN)))
                .containsExactly(euro(750), euro(250));
    }

    @Test
    void a_negative_weight_is_refused_and_named() {
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), List.of(BigDecimal.ONE, new BigDecimal("-0.50"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Weight 2 of 2 is -0.50: give a weight of 0 or more");
    }

    @Test
    void weights_that_are_all_zero_or_missing_are_refused() {
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EUR 1.00 cannot be split by 2 weights that add up to 0: give at least one weight above 0");
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_weight_of_absurd_size_is_refused() {
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), List.of(new BigDecimal("1E-2000000000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000 are allowed");
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), List.of(new BigDecimal("1E+1001"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_without_decimals_is_split_into_whole_units() {
        assertThat(Allocation.evenly(Amounts.of("10", "JPY"), 3))
                .containsExactly(Amounts.of("4", "JPY"), Amounts.of("3", "JPY"), Amounts.of("3", "JPY"));
    }

    @Test
    void a_weight_of_a_thousand_digits_is_still_taken() {
        List<BigDecimal> weights = List.of(new BigDecimal("1E+1000"), new BigDecimal("1E-1000"));
        assertThat(Allocation.byWeights(euro(1), weights)).containsExactly(euro(1), euro(0));
        assertThat(Allocation.byWeights(euro(1), List.of(new BigDecimal("9".repeat(1000)))))
                .containsExactly(euro(1));
        assertThatThrownBy(() -> Allocation.byWeights(euro(1), List.of(new BigDecimal("9".repeat(1001)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
