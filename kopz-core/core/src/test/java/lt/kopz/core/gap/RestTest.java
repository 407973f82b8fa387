package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RestTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);
    private static final Text NAME = Literal.of("appropriated");

    private static Figure<AmountRange> figure(int least, int more) {
        AmountRange amount = AmountRange.between(Amounts.euro(least), Amounts.euro(least + more));
        return Figure.of(
                NAME, DAY, amount, () -> Explanation.assumed(NAME, Quantity.of(amount), Literal.of("for the example")));
    }

    @Property(tries = 200)
    void of_any_amounts_within_the_bounds_what_the_parts_leave_is_within_those_of_the_rest(
            @ForAll @IntRange(max = 9) int whole,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(max = 9) int part,
            @ForAll @IntRange(max = 3) int morePart,
            @ForAll @IntRange(max = 3) int other) {
        Optional<Figure<AmountRange>> rest =
                Rest.of(figure(whole, more), List.of(figure(part, morePart), figure(other, 0)));

        assertThat(rest.isEmpty()).isEqualTo(whole + more < part + other);
        for (int all = whole; all <= whole + more; all++) {
            for (int one = part; one <= part + morePart; one++) {
                int left = all - one - other;
                rest.filter(any -> left >= 0)
                        .ifPresent(known -> assertThat(known.value().contains(Amounts.euro(left)))
                                .isTrue());
            }
        }
        rest.ifPresent(
                known -> assertThat(known.explanation().value().asAmount()).isEqualTo(known.value()));
    }

    @Example
    void of_what_is_unknown_nobody_knows_what_is_left() {
        Text reason = Literal.of("nobody states it");
        Figure<AmountRange> unknown = Figure.unknown(NAME, DAY, AmountRange.unknown(Amounts.currency("EUR")), reason);

        assertThat(Rest.of(unknown, List.of(figure(1, 0)))).get().satisfies(rest -> {
            assertThat(rest.reason()).contains(reason);
            assertThat(rest.value().isKnown()).isFalse();
        });
    }
}
