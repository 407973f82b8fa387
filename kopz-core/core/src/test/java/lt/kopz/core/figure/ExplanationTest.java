package lt.kopz.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Quantity NO_MONEY = Quantity.zero(Amounts.currency("EUR"));

    private static Text named(String name) {
        return new Literal(name);
    }

    private static Fact fact(Provenance provenance) {
        return Claim.builder()
                .id("fact")
                .assertion(new Assertion.RuleObserved("rules"))
                .provenance(provenance)
                .build();
    }

    private static Explanation money(String name, String amount) {
        return Explanation.given(
                named(name), Quantity.of(Amounts.euro(amount)), fact(Provenance.stated(Source.of("document"))));
    }

    private static Explanation number(long number) {
        return Explanation.given(
                named("events"),
                Quantity.of(Headcount.exactly(number)),
                fact(Provenance.stated(Source.of("document"))));
    }

    @Test
    void a_difference_is_told_line_by_line_with_signs() {
        Explanation gap = Explanation.difference(
                        named("Gap"), money("need", "3250.00"), money("appropriated", "700.00"))
                .besides(List.of(money("for the police", "1000.00")));
        assertThat(gap.explain(Wording.ENGLISH).replace('\u00a0', ' ')).isEqualTo("""
                EUR 2,550.00  Gap
                  = EUR 3,250.00  need
                  − EUR 700.00  appropriated
                  not counted: EUR 1,000.00  for the police""");
    }

    @Test
    void an_amount_below_zero_stands_in_brackets_after_a_sign_and_only_there() {
        Explanation sum = Explanation.sum(
                        named("Sum"), NO_MONEY, List.of(money("returned", "-20.00"), money("also returned", "-15.00")))
                .besides(List.of(money("later", "-1.00")));
        assertThat(sum.explain(Wording.ENGLISH).replace('\u00a0', ' ')).isEqualTo("""
                EUR −35.00  Sum
                  = EUR −20.00  returned
                  + (EUR −15.00)  also returned
                  not counted: EUR −1.00  later""");
    }

    @Test
    void an_aside_takes_no_part_in_the_value() {
        Explanation sum = Explanation.sum(named("Sum"), NO_MONEY, List.of(money("one", "1.00")));
        assertThat(sum.besides(List.of(money("other", "5.00"))).value()).isEqualTo(sum.value());
    }

    @Test
    void an_empty_sum_is_nothing_and_derived() {
        Explanation nothing = Explanation.sum(named("Sum"), NO_MONEY, List.of());
        assertThat(nothing.value()).isEqualTo(NO_MONEY);
        assertThat(nothing.basis()).isEqualTo(Basis.DERIVED);
    }

    @Test
    void a_product_of_a_number_and_a_price() {
        assertThat(Explanation.product(named("Cost"), number(7), money("price", "30.00"))
                        .value())
                .isEqualTo(Quantity.of(Amounts.euro("210.00")));
    }

    @Test
    void a_product_of_a_number_within_bounds_and_a_price_is_within_bounds() {
        Explanation several =
                Explanation.given(named("events"), Quantity.of(Headcount.between(7, 10)), fact(Provenance.stated()));
        assertThat(Explanation.product(named("Cost"), several, money("price", "30.00"))
                        .value())
                .isEqualTo(Quantity.of(AmountRange.between(Amounts.euro("210.00"), Amounts.euro("300.00"))));
    }

    @Test
    void money_and_numbers_are_not_mixed() {
        assertThatThrownBy(() -> Explanation.sum(named("Sum"), NO_MONEY, List.of(number(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Explanation.difference(named("Gap"), money("need", "2.00"), number(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Explanation.product(named("Cost"), money("price", "1.00"), number(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reading_weakens_a_node_and_all_above_it_and_nothing_strengthens_it() {
        Explanation leaf = money("appropriated", "700.00")
                .under(Provenance.inferred(LocalizedText.of("en", "it follows from the context")));
        assertThat(leaf.basis()).isEqualTo(Basis.INFERRED);
        assertThat(leaf.under(Provenance.stated()).basis()).isEqualTo(Basis.INFERRED);
        assertThat(leaf.under(Provenance.stated())).isEqualTo(leaf);
        assertThat(Explanation.sum(named("Sum"), NO_MONEY, List.of(money("one", "1.00"), leaf))
                        .basis())
                .isEqualTo(Basis.INFERRED);
    }

    @Test
    void a_reading_given_twice_is_told_once() {
        Provenance reading = Provenance.inferred(LocalizedText.of("en", "it follows"), Source.of("document"));
        Explanation leaf = money("money", "1.00").under(reading);
        assertThat(leaf.under(reading)).isEqualTo(leaf);
        assertThat(leaf.readings()).hasSize(1);
        assertThat(leaf.sources()).hasSize(1);
    }

    @Test
    void an_assumed_leaf_names_no_fact_and_says_why() {
        Explanation assumed =
                Explanation.assumed(named("minutes"), Quantity.of(Headcount.exactly(45)), named("custom"));
        assertThat(assumed.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(assumed.fact()).isEmpty();
        assertThat(assumed.explain(Wording.ENGLISH)).contains("assumed", "custom");
    }

    @Test
    void a_figure_that_nothing_recorded_leads_to_has_what_holds_all_the_same_and_explains_itself_by_its_reason() {
        AmountRange nothing = AmountRange.atLeast(Amounts.zero(Amounts.currency("EUR")));
        Figure<AmountRange> figure =
                Figure.unknown(named("Gap"), LocalDate.of(2019, 12, 10), nothing, named("the need is not stated"));

        assertThat(figure.value()).isEqualTo(nothing);
        assertThat(figure.isKnown()).isFalse();
        assertThat(figure.reason()).contains(named("the need is not stated"));
        assertThat(figure.basis()).isEqualTo(Basis.DERIVED);
        assertThat(figure.explanation().value()).isEqualTo(Quantity.of(nothing));
        assertThat(figure.explanation().label()).isEqualTo(named("Gap"));
        assertThat(figure.explanation().readings()).containsExactly(named("the need is not stated"));
        assertThat(figure.explain(Wording.ENGLISH)).isEqualTo("Gap: cannot be determined – the need is not stated");
    }

    @Test
    void the_reason_of_a_computed_figure_is_what_its_unknown_part_is_called_else_what_is_not_exact() {
        Explanation unknown = Explanation.unrecorded(
                named("cost of the lecture"), Quantity.of(AmountRange.unknown(Amounts.currency("EUR"))));
        Explanation sum = Explanation.sum(
                named("cost"), Quantity.zero(Amounts.currency("EUR")), List.of(money("need", "3250.00"), unknown));
        Explanation open = Explanation.difference(
                named("rest"),
                Explanation.unrecorded(named("more"), Quantity.of(AmountRange.atLeast(Amounts.euro("1.00")))),
                money("need", "3250.00"),
                Explanation.unrecorded(named("less"), Quantity.of(AmountRange.atLeast(Amounts.euro("2.00")))));

        assertThat(figure(sum).reason()).contains(named("cost of the lecture"));
        assertThat(figure(sum).explain(Wording.ENGLISH)).contains("need", "cost of the lecture");
        assertThat(figure(open).reason().map(Wording.ENGLISH::say)).contains("more; less");
    }

    private static Figure<AmountRange> figure(Explanation tree) {
        return Figure.of(tree.label(), LocalDate.of(2019, 12, 10), tree.value().asAmount(), tree);
    }

    @Test
    void a_figure_has_its_value_its_day_and_the_basis_of_its_explanation() {
        Explanation tree = money("need", "3250.00");
        Figure<AmountRange> figure = Figure.of(
                named("Need"), LocalDate.of(2019, 12, 10), tree.value().asAmount(), tree);
        assertThat(figure.value()).isEqualTo(AmountRange.exactly(Amounts.euro("3250.00")));
        assertThat(figure.basis()).isEqualTo(Basis.STATED);
        assertThat(figure.asOf()).isEqualTo(LocalDate.of(2019, 12, 10));
        assertThat(figure.reason()).isEmpty();
    }
}
