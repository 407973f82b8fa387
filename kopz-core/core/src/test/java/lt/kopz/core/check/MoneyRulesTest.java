package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyRulesTest {

    private static List<String> codes(Dossier dossier, String... but) {
        return MoneyRules.rulebook().check(dossier).stream()
                .map(Finding::code)
                .filter(code -> !Arrays.asList(but).contains(code))
                .toList();
    }

    private static DossierFixtures spending(String cost, String day) {
        return aDossier()
                .need("3000.00", "2019-02-01")
                .appropriation("money", "700.00", "2019-02-01")
                .event("lecture", EventState.HELD, day)
                .cost("lecture", cost, "money");
    }

    @ParameterizedTest(name = "{0} spent of 700.00 given on 1 February, on {1}: {2}")
    @CsvSource({
        "699.99, 2019-02-01,",
        "700.00, 2019-02-01,",
        "700.01, 2019-02-01, SPENDING_BEYOND_APPROPRIATION",
        "0.00, 2019-01-31,",
        "0.01, 2019-01-31, SPENDING_BEFORE_APPROPRIATION"
    })
    @Tag("SPENDING_BEFORE_APPROPRIATION")
    @Tag("SPENDING_BEYOND_APPROPRIATION")
    void spending_is_held_against_what_there_is_and_since_when(String cost, String day, @Nullable String found) {
        assertThat(codes(spending(cost, day).build()))
                .isEqualTo(Optional.ofNullable(found).stream().toList());
    }

    @Test
    @Tag("UNPLANNED_SPENDING")
    void money_of_one_plan_spent_on_another_is_found() {
        Dossier dossier = aDossier()
                .plan("other-plan", plan -> plan.addMeasures(DossierFixtures.measure("measure-x")))
                .appropriation("money", "700.00", "2019-01-01", money -> money.plan(Sourced.stated("other-plan")))
                .event("lecture", EventState.HELD, "2019-05-01")
                .cost("lecture", "100.00", "money")
                .build();
        assertThat(MoneyRules.rulebook().check(dossier)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNPLANNED_SPENDING");
            assertThat(finding.subjects()).containsExactly("cost-0-lecture", "money");
            assertThat(finding.evidence()).isNotEmpty();
            assertThat(finding.explain(Wording.ENGLISH)).contains("100.00");
        });
        assertThat(codes(dossier.withAppropriations(dossier.appropriations()
                        .get(0)
                        .withPlan(Sourced.stated(PLAN))
                        .withMeasure(MEASURE))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for a need of 700.00: found {1}")
    @CsvSource({"699.99, false", "700.00, false", "700.01, true"})
    @Tag("APPROPRIATION_BEYOND_NEED")
    void more_than_is_needed_is_found(String given, boolean found) {
        Dossier dossier = aDossier()
                .need("700.00", "2019-02-01")
                .appropriation("money", given, "2019-02-01")
                .build();
        assertThat(codes(dossier)).isEqualTo(found ? List.of("APPROPRIATION_BEYOND_NEED") : List.of());
    }

    @ParameterizedTest(name = "money on {0}: {1} days")
    @CsvSource({"2019-02-01, 0", "2019-02-02, 1", "2019-03-01, 28"})
    void days_without_money_are_counted(String day, long days) {
        Dossier dossier = aDossier()
                .need("3000.00", "2019-02-01")
                .appropriation("money", "700.00", day)
                .build();
        assertThat(MoneyRules.rulebook().check(dossier))
                .extracting(finding -> finding.explain(Wording.ENGLISH))
                .isEqualTo(
                        days == 0
                                ? List.of()
                                : List.of(
                                        "For " + days + (days == 1 ? " day" : " days")
                                                + " no money was appropriated to the plan “planas”, although its need had been set."));
    }

    @Test
    @Tag("PAYER_UNKNOWN")
    void a_cost_that_nobody_is_known_to_pay_is_found_and_a_free_event_is_not() {
        DossierFixtures fixture = aDossier()
                .event("lecture", EventState.HELD, "2019-05-01")
                .event("free", EventState.HELD, "2019-05-01")
                .cost("lecture", "100.00")
                .cost("free", "0.00");
        assertThat(codes(fixture.build())).containsExactly("PAYER_UNKNOWN");
        assertThat(MoneyRules.rulebook().check(fixture.build(), LocalDate.of(2019, 4, 30)))
                .isEmpty();
    }

    @Test
    @Tag("PAYER_UNKNOWN")
    void the_entries_of_an_expenditure_are_kept_apart_from_those_of_one_whose_id_begins_alike() {
        Dossier two = aDossier()
                .appropriation("money", "500.00", "2019-01-01")
                .event("lecture", EventState.PLANNED, "2019-12-20")
                .event("other", EventState.HELD, "2019-05-01")
                .cost("lecture", "10.00", "money")
                .cost("other", "20.00", "money")
                .build();
        Dossier dossier = two.withExpenditures(
                two.expenditures().get(0).withId("cost").withPaidFrom(Optional.empty()),
                two.expenditures().get(1).withId("cost-lecture").withPaidFrom(Optional.empty()));

        assertThat(MoneyRules.rulebook().check(dossier, LocalDate.of(2019, 12, 1)))
                .filteredOn(finding -> finding.code().equals("PAYER_UNKNOWN"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("cost-lecture"));
    }

    @ParameterizedTest(name = "a stated balance of {0}: found {1}")
    @CsvSource({"89.99, true", "90.00, false", "90.01, true"})
    @Tag("BALANCE_MISMATCH")
    void a_stated_balance_is_held_against_the_entries(String stated, boolean found) {
        Dossier dossier = spending("610.00", "2019-05-01")
                .builder()
                .addBookings(Booking.builder()
                        .id("closing")
                        .kind(BookingKind.CLOSING_BALANCE)
                        .amount(Amounts.euro(stated))
                        .appropriation("money")
                        .date(DossierFixtures.on("2019-11-30"))
                        .build())
                .build();
        assertThat(codes(dossier)).isEqualTo(found ? List.of("BALANCE_MISMATCH") : List.of());
        assertThat(MoneyRules.rulebook().check(dossier, LocalDate.of(2019, 11, 29)))
                .isEmpty();
    }

    @ParameterizedTest(name = "a stated balance of {0} litas: found {1}")
    @CsvSource({"99.99, true", "100.00, false", "100.01, true"})
    @Tag("BALANCE_MISMATCH")
    void a_balance_in_another_currency_is_held_against_the_money_in_that_currency(String stated, boolean found) {
        Booking opening = Booking.builder()
                .id("opening")
                .kind(BookingKind.OPENING_BALANCE)
                .amount(Amounts.of("100.00", "LTL"))
                .plan(PLAN)
                .date(DossierFixtures.on("2019-01-01"))
                .build();
        Dossier dossier = spending("610.00", "2019-05-01")
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addBookings(
                        opening,
                        opening.withId("closing")
                                .withKind(BookingKind.CLOSING_BALANCE)
                                .withAmount(StatedAmount.exactly(Amounts.of(stated, "LTL")))
                                .withDate(DossierFixtures.on("2019-11-30")))
                .build();
        assertThat(codes(dossier)).isEqualTo(found ? List.of("BALANCE_MISMATCH") : List.of());
    }

    @Test
    @Tag("PLAN_UNFUNDED_FOR_DAYS")
    void the_report_of_2019_was_without_money_for_261_days_and_nothing_else_is_wrong_with_its_money() {
        assertThat(MoneyRules.rulebook().check(Kaisiadorys.dossier()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("PLAN_UNFUNDED_FOR_DAYS");
                    assertThat(finding.explain(Wording.LITHUANIAN)).contains("261 dieną");
                });
    }

    @ParameterizedTest(name = "100.00 litas for the plan on {0}: {1} days")
    @CsvSource({"2018-12-31, ''", "2019-01-01, ''", "2019-01-02, 1 day", "2019-01-11, 10 days"})
    @Tag("PLAN_UNFUNDED_FOR_DAYS")
    void a_plan_that_has_money_in_another_currency_is_not_without_any(String day, String days) {
        Dossier dossier = aDossier()
                .need("1000.00", "2018-01-01")
                .appropriation(
                        "litas",
                        "1.00",
                        day,
                        money -> money.plan(Sourced.stated(PLAN)).amount(Amounts.of("100.00", "LTL")))
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();
        assertThat(BudgetRules.PLAN_UNFUNDED_FOR_DAYS.check(dossier, DossierFixtures.HORIZON).stream()
                        .map(finding -> finding.explain(Wording.ENGLISH)))
                .allSatisfy(sentence -> assertThat(sentence).startsWith("For " + days + " no money"))
                .hasSize(days.isEmpty() ? 0 : 1);
    }

    @Test
    @Tag("PLAN_UNFUNDED_FOR_DAYS")
    void a_plan_of_which_only_the_need_is_in_another_currency_is_without_money_until_some_is_appropriated() {
        Dossier dossier = aDossier()
                .need("litas", "1.00", "2019-01-01", need -> need.amount(Amounts.of("1000.00", "LTL")))
                .appropriation("euro", "100.00", "2019-01-11")
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();
        assertThat(BudgetRules.PLAN_UNFUNDED_FOR_DAYS.check(dossier, DossierFixtures.HORIZON))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH)).startsWith("For 10 days no money"));
    }

    @Test
    void every_message_has_a_pattern_with_the_same_arguments_in_both_languages_and_no_pattern_is_left_over() {
        MessagesContract.of(Stream.<Collection<? extends Message>>of(
                                List.of(GapMessage.values()),
                                List.of(BudgetRow.values()),
                                List.of(CheckMessage.values()),
                                List.of(Dimension.values()),
                                EconomicKind.COMMON,
                                FundingSourceKind.COMMON,
                                Sets.difference(Set.copyOf(RevenueKind.COMMON), Set.of(RevenueKind.OTHER)))
                        .flatMap(Collection::stream)
                        .toList())
                .withKeys(CoreMessages::keys, "gap.", "money.")
                .verify();
    }
}
