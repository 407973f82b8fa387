package lt.kopz.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FractionProperties {
    @Property
    void it_is_in_lowest_terms_with_a_positive_denominator(
            @ForAll long numerator, @ForAll @LongRange(min = 1) long denominator) {
        Fraction fraction = Fraction.of(numerator, denominator);
        assertThat(fraction.denominator().signum()).isEqualTo(1);
        assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(fraction.numerator().multiply(BigInteger.valueOf(denominator)))
                .isEqualTo(fraction.denominator().multiply(BigInteger.valueOf(numerator)));
        assertThat(Fraction.of(numerator, -denominator)).isEqualTo(Fraction.ZERO.minus(fraction));
        assertThat(fraction.signum()).isEqualTo(Long.signum(numerator));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void equal_and_compared_as_by_cross_multiplication(
            @ForAll @IntRange(min = -20, max = 20) int a,
            @ForAll @IntRange(min = 1, max = 20) int b,
            @ForAll @IntRange(min = -20, max = 20) int c,
            @ForAll @IntRange(min = 1, max = 20) int d) {
        Fraction one = Fraction.of(a, b);
        Fraction other = Fraction.of(c, d);
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.compare(a * d, c * b));
        assertThat(one.equals(other)).isEqualTo(a * d == c * b);
        assertThat(one.plus(other)).isEqualTo(Fraction.of(a * d + c * b, b * d));
        assertThat(one.minus(other)).isEqualTo(Fraction.of(a * d - c * b, b * d));
        assertThat(one.times(other)).isEqualTo(Fraction.of(a * c, b * d));
        if (c != 0) {
            assertThat(one.dividedBy(other)).isEqualTo(Fraction.of(a * d, b * c));
        }
    }

    @Property
    void a_decimal_becomes_the_same_number(@ForAll BigDecimal number) {
        Fraction fraction = Fraction.of(number);
        assertThat(fraction.decimal(Math.max(0, number.scale()), RoundingMode.UNNECESSARY))
                .isEqualByComparingTo(number);
        assertThat(fraction.isWhole()).isEqualTo(number.stripTrailingZeros().scale() <= 0);
    }

    @Property
    void a_rounded_decimal_is_within_one_unit_of_the_last_place(
            @ForAll @IntRange(min = 0, max = 1000) int numerator,
            @ForAll @IntRange(min = 1, max = 1000) int denominator,
            @ForAll @IntRange(min = 0, max = 6) int scale) {
        Fraction fraction = Fraction.of(numerator, denominator);
        BigDecimal down = fraction.decimal(scale, RoundingMode.FLOOR);
        BigDecimal up = fraction.decimal(scale, RoundingMode.CEILING);
        assertThat(Fraction.of(down)).isLessThanOrEqualTo(fraction);
        assertThat(Fraction.of(up)).isGreaterThanOrEqualTo(fraction);
        assertThat(up.subtract(down)).isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(scale));
        assertThat(down.scale()).isEqualTo(scale);
        assertThat(fraction.percent(scale, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(100 * numerator)
                        .divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP));
    }

    @Example
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3/0");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_decimal_written_with_an_exponent_is_whole() {
        assertThat(Fraction.of(new BigDecimal("3E+2"))).isEqualTo(Fraction.of(300));
        assertThat(Fraction.of(new BigDecimal("0.58"))).isEqualTo(Fraction.of(29, 50));
    }

    @Example
    void its_text_is_the_fraction() {
        assertThat(Fraction.of(6, 4)).hasToString("3/2");
        assertThat(Fraction.of(6, -3)).hasToString("-2");
    }
}
