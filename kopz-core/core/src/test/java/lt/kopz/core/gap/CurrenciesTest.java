package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several currencies in one dossier, and several plans")
class CurrenciesTest {
    private static final Rate LITAS = new Rate(
            Amounts.currency("EUR"),
            Amounts.currency("LTL"),
            new BigDecimal("3.45280"),
            LocalDate.of(2015, 1, 1),
            "Reglamentas (EB) Nr. 2866/98");

    private static AmountRange exactly(String amount, String currency) {
        return AmountRange.exactly(Amounts.of(amount, currency));
    }

    /** 1000.00 EUR and 3452.80 LTL are needed, 100.00 EUR and 345.28 LTL given, 34.53 LTL spent of these. */
    private static DossierFixtures mixed() {
        return aDossier()
                .need("1000.00", "2019-01-01")
                .need("litas-need", "1.00", "2019-01-01", need -> need.amount(Amounts.of("3452.80", "LTL")))
                .appropriation("money", "100.00", "2019-01-01")
                .appropriation(
                        "litas",
                        "1.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated(PLAN)).amount(Amounts.of("345.28", "LTL")))
                .event("lecture", EventState.HELD, "2019-05-01")
                .cost(
                        "lecture",
                        "1.00",
                        cost -> cost.amount(Amounts.of("34.53", "LTL")).paidFrom(Sourced.stated("litas")));
    }

    private static Dossier dossier() {
        return mixed().builder().addOtherCurrencies(Amounts.currency("LTL")).build();
    }

    @Test
    void currencies_are_kept_apart_and_the_figure_says_which_it_counts() {
        var gaps = BudgetGaps.byCurrency(dossier(), PLAN);
        assertThat(gaps.keySet()).containsExactly("EUR", "LTL");
        assertThat(gaps.get("EUR").financing().value().missing()).isEqualTo(exactly("900.00", "EUR"));
        assertThat(gaps.get("LTL").financing().value().missing()).isEqualTo(exactly("3107.52", "LTL"));
        assertThat(gaps.get("LTL").unspent().value().unspent()).isEqualTo(exactly("310.75", "LTL"));
        assertThat(BudgetGaps.of(dossier(), PLAN).financing().value())
                .isEqualTo(gaps.get("EUR").financing().value());
        assertThat(gaps.get("EUR").financing().explain(Wording.LITHUANIAN)).contains("(tik Eur)");
        assertThat(gaps.get("LTL").financing().explain(Wording.ENGLISH)).contains("(LTL only)");
        assertThat(UnitCosts.of(dossier(), "lecture").cost().isKnown()).isFalse();
    }

    @Test
    void they_are_converted_only_by_a_rate_that_is_given_and_every_figure_names_it() {
        Dossier converted = Currencies.converted(dossier(), List.of(LITAS), RoundingMode.HALF_UP);
        BudgetGaps gaps = BudgetGaps.of(converted, PLAN);
        assertThat(gaps.financing().value().missing().asPrinted()).isEqualTo(exactly("1800.00", "EUR"));
        assertThat(gaps.unspent().value().unspent().asPrinted()).isEqualTo(exactly("190.00", "EUR"));
        assertThat(gaps.financing().basis()).isEqualTo(Basis.DERIVED);
        assertThat(gaps.financing().explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .contains("perskaičiuota pagal kursą 1 EUR = 3,4528")
                .contains("2015 m. sausio 1 d., Reglamentas (EB) Nr. 2866/98")
                .doesNotContain("tik Eur");
        assertThat(gaps.financing().explain(Wording.ENGLISH)).contains("converted at 1 EUR = 3.4528");
        assertThat(Currencies.converted(aDossier().build(), List.of(), RoundingMode.UNNECESSARY))
                .isEqualTo(aDossier().build());
        assertThatThrownBy(() -> Currencies.converted(dossier(), List.of(), RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rate between it and EUR");
    }

    @Test
    void money_of_a_currency_that_the_euro_replaced_is_converted_by_the_official_rate_and_every_figure_names_it() {
        Dossier converted = Currencies.toEuro(dossier(), OfficialRounding.NEAREST_CENT);
        BudgetGaps gaps = BudgetGaps.of(converted, PLAN);
        assertThat(gaps.financing().value().missing().asPrinted()).isEqualTo(exactly("1800.00", "EUR"));
        assertThat(gaps.unspent().value().unspent().asPrinted()).isEqualTo(exactly("190.00", "EUR"));
        assertThat(gaps.financing().basis()).isEqualTo(Basis.DERIVED);
        assertThat(gaps.financing().explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .contains("3452,80 Lt perskaičiuota pagal oficialų kursą 1 EUR = 3,45280 LTL")
                .doesNotContain("tik Eur");
        assertThat(gaps.financing().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("LTL 3,452.80 converted at the official rate 1 EUR = 3.45280 LTL");
        assertThat(converted.otherCurrencies()).isEmpty();
    }

    @Test
    void what_is_a_wage_may_be_rounded_in_another_way_than_all_the_rest() {
        Dossier dossier = dossier();
        Dossier converted = Currencies.toEuro(
                dossier,
                fact -> fact instanceof Expenditure
                        ? OfficialRounding.IN_FAVOUR_OF_RECIPIENT
                        : OfficialRounding.NEAREST_CENT);
        // 34.53 LTL are 10.0005… EUR, 345.29 LTL would be 100.0028… EUR
        assertThat(converted.expenditures().get(0).amount()).isEqualTo(StatedAmount.exactly(Amounts.euro("10.00")));
        Dossier dearer = dossier.withExpenditures(
                dossier.expenditures().get(0).withAmount(StatedAmount.exactly(Amounts.of("345.29", "LTL"))));
        assertThat(Currencies.toEuro(dearer, OfficialRounding.NEAREST_CENT)
                        .expenditures()
                        .get(0)
                        .amount())
                .isEqualTo(StatedAmount.exactly(Amounts.euro("100.00")));
        assertThat(Currencies.toEuro(dearer, fact -> OfficialRounding.IN_FAVOUR_OF_RECIPIENT)
                        .expenditures()
                        .get(0)
                        .amount())
                .isEqualTo(StatedAmount.exactly(Amounts.euro("100.01")));
        Dossier marks = aDossier()
                .need("marks", "1.00", "2019-01-01", need -> need.amount(Amounts.of("100.00", "DEM")))
                .builder()
                .addOtherCurrencies(Amounts.currency("DEM"))
                .build();
        assertThatThrownBy(() -> Currencies.toEuro(marks, OfficialRounding.IN_FAVOUR_OF_RECIPIENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rounds DEM");
    }

    @Test
    void what_the_euro_did_not_replace_stays_and_so_does_the_currency_of_a_dossier_that_it_did_not_replace() {
        Dossier dollars = Dossier.builder()
                .from(aDossier()
                        .need("marks", "1.00", "2019-01-01", need -> need.amount(Amounts.of("195.58", "DEM")))
                        .need("dollars", "1.00", "2019-01-01", need -> need.amount(Amounts.of("5.00", "USD")))
                        .builder()
                        .currency(Amounts.currency("USD"))
                        .addOtherCurrencies(Amounts.currency("DEM"))
                        .build())
                .build();
        Dossier converted = Currencies.toEuro(dollars, OfficialRounding.NEAREST_CENT);
        assertThat(converted.currency()).isEqualTo(Amounts.currency("USD"));
        assertThat(converted.otherCurrencies()).containsExactly(Amounts.currency("EUR"));
        assertThat(converted.needs())
                .extracting(need -> Amounts.text(need.amount().range().exact()))
                .containsExactly("EUR 100.00", "USD 5.00");
    }

    @Test
    void an_amount_that_was_changed_after_it_was_converted_stays_as_it_is() {
        Dossier converted = Currencies.toEuro(dossier(), OfficialRounding.NEAREST_CENT);
        assertThat(Currencies.asStated(converted).needs().get(1).amount())
                .isEqualTo(StatedAmount.exactly(Amounts.of("3452.80", "LTL")));
        Dossier changed = converted.withNeeds(
                converted.needs().get(0),
                converted.needs().get(1).withAmount(StatedAmount.exactly(Amounts.euro("1000.01"))));
        assertThat(Currencies.asStated(changed).needs()).isEqualTo(changed.needs());
        Dossier dossier = dossier();
        assertThat(Currencies.asStated(dossier)).isSameAs(dossier);
    }

    @Test
    void a_currency_that_the_dossier_does_not_name_is_refused_and_so_is_a_cost_from_money_of_another_one() {
        assertThatThrownBy(() -> mixed().build())
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("LTL");
        assertThatThrownBy(() -> mixed().cost("lecture", "1.00", "litas")
                        .builder()
                        .addOtherCurrencies(Amounts.currency("LTL"))
                        .build())
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("state both in one currency");
    }

    @Test
    void a_figure_of_all_plans_is_the_sum_unless_money_would_count_twice_or_is_unknown() {
        DossierFixtures two = aDossier()
                .plan("other-plan", plan -> plan)
                .need("1000.00", "2019-01-01")
                .need("other-need", "400.00", "2019-02-01", need -> need.plan("other-plan"))
                .appropriation("money", "500.00", "2019-01-01", money -> money.plan(Sourced.stated("other-plan")));
        LocalDate march = LocalDate.of(2019, 3, 1);
        assertThat(BudgetGaps.ofAllPlans(two.build(), march, BudgetGaps::financing)
                        .value())
                .isEqualTo(exactly("900.00", "EUR"));
        assertThat(BudgetGaps.ofAllPlans(two.build(), march, BudgetGaps::need).explain(Wording.LITHUANIAN))
                .contains("Visi planai kartu");
        assertThat(BudgetGaps.ofAllPlans(two.build(), LocalDate.of(2019, 1, 31), BudgetGaps::need)
                        .explain(Wording.ENGLISH))
                .contains("(other-plan)");
        two.appropriation("rest", "200.00", "2019-01-01", money -> money.plan(Sourced.stated(PLAN)));
        Figure<AmountRange> wages = BudgetGaps.ofAllPlans(
                two.build(), march, gaps -> gaps.forKind(EconomicKind.WAGES).appropriated());
        assertThat(wages.isKnown()).isFalse();
        assertThat(wages.value()).isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("700.00")));
        two.appropriation(
                "part",
                "100.00",
                "2019-01-01",
                money -> money.plan(Sourced.stated(PLAN)).within("money"));
        assertThat(BudgetGaps.ofAllPlans(two.build(), march, BudgetGaps::appropriated)
                        .explain(Wording.ENGLISH))
                .contains("count it twice");
    }

    @Test
    void what_an_indicator_states_in_another_currency_stays_as_it_is_stated() {
        IndicatorValue stated =
                IndicatorValue.stated(PartialDate.ofYear(2019), Measured.of(Amounts.of("3452.80", "LTL")));
        Dossier euro = aDossier().build();
        ActionPlan plan = euro.plans().get(0);
        Dossier dossier = Dossier.builder()
                .from(euro)
                .addOtherCurrencies(Amounts.currency("LTL"))
                .plans(List.of(plan.withMeasures(plan.measures()
                        .get(0)
                        .withIndicators(Indicator.builder()
                                .id("raised")
                                .name(DossierFixtures.text("surinkta lėšų"))
                                .addActuals(stated)
                                .build()))))
                .build();

        for (Dossier other : List.of(
                Currencies.only(dossier, Amounts.currency("LTL")),
                Currencies.only(dossier, Amounts.currency("EUR")),
                Currencies.converted(dossier, List.of(), RoundingMode.HALF_UP))) {
            assertThat(other.get(Indicator.class, "raised").actuals()).containsExactly(stated);
        }
    }

    @Test
    void what_sources_state_of_money_is_left_out_with_it_and_so_is_what_was_decided_about_that() {
        Dossier dossier = mixed().builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addContradictions(
                        contradiction("of-the-need", "need-0"),
                        contradiction("of-the-litas", "litas-need"),
                        contradiction("of-a-contradiction", "of-the-litas"),
                        contradiction("of-the-plan", PLAN))
                .addDecisions(
                        preferred("euro-decided", "of-the-need"),
                        preferred("litas-decided", "of-the-litas"),
                        same("same-of-three", "need-0", "of-the-plan", "litas-need"),
                        same("same-of-two", "need-0", "litas-decided"),
                        same("same-in-litas", "litas", "litas-need"))
                .build();

        Dossier euro = Currencies.only(dossier, Amounts.currency("EUR"));
        assertThat(euro.contradictions()).extracting(Contradiction::id).containsExactly("of-the-need", "of-the-plan");
        assertThat(euro.decisions())
                .containsExactly(
                        preferred("euro-decided", "of-the-need"), same("same-of-three", "need-0", "of-the-plan"));
        Dossier litas = Currencies.only(dossier, Amounts.currency("LTL"));
        assertThat(litas.contradictions())
                .extracting(Contradiction::id)
                .containsExactly("of-the-litas", "of-a-contradiction", "of-the-plan");
        assertThat(litas.decisions())
                .containsExactly(
                        preferred("litas-decided", "of-the-litas"),
                        same("same-of-three", "of-the-plan", "litas-need"),
                        same("same-in-litas", "litas", "litas-need"));
        assertThat(BudgetGaps.byCurrency(dossier, PLAN)
                        .get("LTL")
                        .financing()
                        .value()
                        .missing())
                .isEqualTo(exactly("3107.52", "LTL"));
        assertThat(Rulebook.standard().check(dossier)).isNotEmpty();
    }

    @Test
    void what_is_known_of_the_lists_is_the_same_whatever_was_asked_of_a_currency_before() {
        Supplier<Dossier> made = () -> aDossier()
                .statingNothingOfLists()
                .appropriation("given", "100.00", "2019-03-01")
                .builder()
                .addOtherCurrencies(Amounts.currency("USD"))
                .build();
        Dossier asked = made.get();
        BudgetGaps.of(Currencies.only(asked, Amounts.currency("USD")), PLAN).appropriated();

        assertThat(BudgetGaps.byCurrency(asked, PLAN).get("USD").appropriated())
                .isEqualTo(BudgetGaps.byCurrency(made.get(), PLAN).get("USD").appropriated());
    }

    @Test
    void a_currency_that_is_named_twice_or_is_the_own_one_is_stated_once() {
        Dossier dossier = mixed().builder()
                .addOtherCurrencies(Amounts.currency("LTL"), Amounts.currency("EUR"), Amounts.currency("LTL"))
                .build();
        assertThat(BudgetGaps.byCurrency(dossier, PLAN).keySet()).containsExactly("EUR", "LTL");
    }

    private static Contradiction contradiction(String id, String subject) {
        return Contradiction.builder()
                .id(id)
                .subject(subject)
                .what(DossierFixtures.text("suma"))
                .addAlternatives(stated(id + "-1", "1.00"), stated(id + "-2", "2.00"))
                .build();
    }

    private static Alternative stated(String id, String amount) {
        return Alternative.builder()
                .id(id)
                .value(new StatedValue.OfAmount(Amounts.of(amount, "LTL")))
                .build();
    }

    private static Decision preferred(String id, String contradiction) {
        return Decision.builder()
                .id(id)
                .kind(Decision.Kind.PREFERRED)
                .addSubjects(contradiction)
                .preferred(contradiction + "-2")
                .build();
    }

    private static Decision same(String id, String... subjects) {
        return Decision.builder()
                .id(id)
                .kind(Decision.Kind.SAME)
                .addSubjects(subjects)
                .build();
    }
}
