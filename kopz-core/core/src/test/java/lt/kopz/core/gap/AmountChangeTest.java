package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AmountChangeTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);

    private static Figure<AmountRange> figure(AmountRange amount) {
        return Figure.of(
                Literal.of("need"),
                DAY,
                amount,
                () -> Explanation.assumed(Literal.of("need"), Quantity.of(amount), Literal.of("for the example")));
    }

    private static AmountRange from(int least, int more) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(least + more));
    }

    private static Optional<AmountRange> above(int least, int most) {
        return Optional.of(AmountRange.between(Amounts.euro(least), Amounts.euro(most)));
    }

    @Property(tries = 200)
    void is_an_increase_or_a_decrease_by_name_and_never_by_sign(
            @ForAll @IntRange(min = -9, max = 9) int before,
            @ForAll @IntRange(max = 3) int moreBefore,
            @ForAll @IntRange(min = -9, max = 9) int after,
            @ForAll @IntRange(max = 3) int moreAfter) {
        AmountChange change = AmountChange.between(figure(from(before, moreBefore)), figure(from(after, moreAfter)))
                .value();
        boolean grew = after > before + moreBefore;
        boolean shrank = after + moreAfter < before;

        assertThat(change.increase())
                .isEqualTo(grew ? above(after - before - moreBefore, after + moreAfter - before) : Optional.empty());
        assertThat(change.decrease())
                .isEqualTo(shrank ? above(before - after - moreAfter, before + moreBefore - after) : Optional.empty());
        assertThat(change.direction())
                .isEqualTo(
                        grew
                                ? AmountChange.Direction.INCREASE
                                : shrank
                                        ? AmountChange.Direction.DECREASE
                                        : before == after && moreBefore + moreAfter == 0
                                                ? AmountChange.Direction.UNCHANGED
                                                : AmountChange.Direction.UNDETERMINED);
    }

    @Example
    void is_not_zero_but_unknown_where_one_of_the_figures_is() {
        Figure<AmountRange> unknown =
                Figure.unknown(Literal.of("need"), DAY, from(1, 0), Literal.of("nobody states it"));

        assertThat(AmountChange.between(unknown, figure(from(1, 0))).reason()).contains(Literal.of("nobody states it"));
        assertThat(AmountChange.between(figure(from(1, 0)), unknown).reason()).contains(Literal.of("nobody states it"));
    }

    @Example
    void of_two_currencies_is_refused_and_not_converted() {
        Figure<AmountRange> litas =
                figure(AmountRange.exactly(Amounts.of(new BigDecimal("3.45"), Amounts.currency("LTL"))));

        assertThatThrownBy(() -> AmountChange.between(litas, figure(from(1, 0))))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
