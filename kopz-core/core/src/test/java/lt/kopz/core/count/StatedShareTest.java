package lt.kopz.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lt.kopz.core.count.StatedShare.Bound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A share as it is stated")
class StatedShareTest {
    @ParameterizedTest(name = "{0} % is {1}/{2}, half a unit of the last place {3}/{4}")
    @CsvSource({"21.5, 43, 200, 1, 2000", "22, 11, 50, 1, 200", "22.00, 11, 50, 1, 20000", "0, 0, 1, 1, 200"})
    void in_per_cent_keeps_how_finely_it_was_printed(
            String percent, long numerator, long denominator, long tolerance, long of) {
        StatedShare share = StatedShare.percent(percent);

        assertThat(share.number()).isEqualTo(Fraction.of(numerator, denominator));
        assertThat(share.tolerance()).isEqualTo(Fraction.of(tolerance, of));
        assertThat(share.percent()).contains(new BigDecimal(percent));
    }

    @Test
    void as_a_number_is_of_the_whole_as_one() {
        assertThat(StatedShare.decimal("1.2").number()).isEqualTo(Fraction.of(6, 5));
        assertThat(StatedShare.decimal("1.2").tolerance()).isEqualTo(Fraction.of(1, 20));
    }

    @Test
    void as_a_fraction_is_exact() {
        assertThat(StatedShare.fraction(4, 6).number()).isEqualTo(Fraction.of(2, 3));
        assertThat(StatedShare.fraction(4, 6).tolerance()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void as_a_bound_is_meant_as_it_is_printed() {
        assertThat(StatedShare.percent("20").within(Bound.AT_LEAST).tolerance()).isEqualTo(Fraction.ZERO);
        assertThat(StatedShare.percent("20").within(Bound.AT_LEAST))
                .isNotEqualTo(StatedShare.percent("20").within(Bound.MORE_THAN));
    }

    @Test
    void has_no_places_before_the_decimal_point() {
        assertThat(StatedShare.percent("2E+1")).isEqualTo(StatedShare.percent("20"));
        assertThat(StatedShare.decimal("2E+1")).isEqualTo(StatedShare.decimal("20"));
    }
}
