package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The books of a plan")
class BooksOfAPlanTest {
    private final List<Booking> bookings = new ArrayList<>();
    private final List<Revenue> revenues = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private BooksOfAPlanTest book(BookingKind kind, String amount, String day, Optional<String> pot) {
        bookings.add(Booking.builder()
                .id("booking-" + bookings.size())
                .kind(kind)
                .amount(Amounts.euro(amount))
                .plan(pot.isPresent() ? Optional.empty() : Optional.of(PLAN))
                .appropriation(pot)
                .date(on(day))
                .provenance(DossierFixtures.STATED)
                .build());
        return this;
    }

    private BooksOfAPlanTest book(BookingKind kind, String amount, String day) {
        return book(kind, amount, day, Optional.empty());
    }

    private BooksOfAPlanTest receive(String amount, String day) {
        revenues.add(Revenue.builder()
                .id("revenue-" + revenues.size())
                .state(RevenueState.RECEIVED)
                .amount(Amounts.euro(amount))
                .plan(PLAN)
                .effective(on(day))
                .build());
        return this;
    }

    private BooksOfAPlanTest refund(String amount, String day) {
        payments.add(Payment.builder()
                .id("refund-" + payments.size())
                .kind(PaymentKind.REFUND)
                .amount(Amounts.euro(amount))
                .paidFrom(Sourced.stated("money"))
                .date(on(day))
                .build());
        return this;
    }

    private BooksOfAPlanTest promise(String amount, String day) {
        contracts.add(Contract.builder()
                .id("contract-" + contracts.size())
                .subject(DossierFixtures.text("paslaugos"))
                .amount(Amounts.euro(amount))
                .paidFrom(Sourced.stated("money"))
                .date(on(day))
                .build());
        return this;
    }

    private BooksOfAPlanTest onMoney(BookingKind kind, String amount, String day) {
        return book(kind, amount, day, Optional.of("money"));
    }

    /** 700.00 for 2019, 610.00 of it incurred, 30.00 handed over. */
    private Dossier dossier() {
        return aDossier()
                .knownUntil(LocalDate.of(2020, 12, 31))
                .need("3000.00", "2019-01-01")
                .appropriation(
                        "money",
                        "700.00",
                        "2019-01-10",
                        money -> money.plan(Sourced.stated(PLAN))
                                .measure(MEASURE)
                                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                                .manager("municipality"))
                .event("lecture", EventState.HELD, "2019-05-01")
                .cost("lecture", "610.00", "money")
                .transfer("handed-over", "30.00", "money", "2019-06-01")
                .builder()
                .bookings(bookings)
                .revenues(revenues)
                .payments(payments)
                .contracts(contracts)
                .build();
    }

    private BudgetGaps gaps() {
        return BudgetGaps.of(dossier(), PLAN);
    }

    private List<Finding> found(String code) {
        return found(dossier(), code);
    }

    private static List<Finding> found(Dossier dossier, String code) {
        return MoneyRules.rulebook().check(dossier).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    @Test
    @Tag("BALANCE_MISMATCH")
    void opening_balance_and_income_less_spending_are_the_closing_balance() {
        book(BookingKind.OPENING_BALANCE, "120.00", "2019-01-01")
                .receive("50.00", "2019-02-01")
                .refund("10.00", "2019-07-01")
                .book(BookingKind.CLOSING_BALANCE, "240.00", "2019-12-31");
        assertThat(gaps().balance().value()).isEqualTo(euro("240.00"));
        assertThat(gaps().asOf(LocalDate.of(2019, 4, 30)).balance().value()).isEqualTo(euro("870.00"));
        assertThat(gaps().balance().explain(Wording.LITHUANIAN))
                .contains("Plano lėšų likutis")
                .contains("likutis metų pradžioje")
                .contains("gauta iš kitų")
                .contains("grąžinta");
        assertThat(found("BALANCE_MISMATCH")).isEmpty();
    }

    @Test
    @Tag("BALANCE_MISMATCH")
    void a_balance_of_the_day_on_which_it_is_carried_over_is_one_before_that_or_after_it() {
        onMoney(BookingKind.CARRIED_OVER, "60.00", "2019-12-31");
        onMoney(BookingKind.CLOSING_BALANCE, "60.00", "2019-12-31");
        assertThat(found("BALANCE_MISMATCH")).isEmpty();
        bookings.remove(1);
        onMoney(BookingKind.CLOSING_BALANCE, "0.00", "2019-12-31");
        assertThat(found("BALANCE_MISMATCH")).isEmpty();
        bookings.remove(1);
        onMoney(BookingKind.CLOSING_BALANCE, "30.00", "2019-12-31");
        assertThat(found("BALANCE_MISMATCH")).hasSize(1);
    }

    @ParameterizedTest(name = "60.00 carried over {1} from {0}, balance of {2}")
    @CsvSource({"money, 2019, money", "money, 2019-12, money", ", 2019,", "money, 2019-12-31,"})
    @Tag("BALANCE_MISMATCH")
    void a_balance_may_be_one_before_anything_that_may_be_carried_over_on_its_day(String from, String day, String of) {
        book(BookingKind.CARRIED_OVER, "60.00", day, Optional.ofNullable(from));
        book(BookingKind.CLOSING_BALANCE, "60.00", "2019-12-31", Optional.ofNullable(of));
        assertThat(found("BALANCE_MISMATCH")).isEmpty();
        bookings.remove(1);
        book(BookingKind.CLOSING_BALANCE, "60.01", "2019-12-31", Optional.ofNullable(of));
        assertThat(found("BALANCE_MISMATCH")).hasSize(1);
    }

    private static MonetaryAmount appropriatedInTheBooksOf(Dossier dossier) {
        return Books.of(dossier).view().ofPlan(PLAN).totals(dossier.currency()).appropriated();
    }

    @Test
    void a_change_of_the_same_day_comes_after_what_it_changes_whatever_they_are_called() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-03-01")
                .appropriation(
                        "a-change",
                        "900.00",
                        "2019-03-01",
                        change -> change.change(ChangeKind.REPLACED).amends("money"))
                .build();
        assertThat(appropriatedInTheBooksOf(dossier)).isEqualTo(Amounts.euro("900.00"));
    }

    @ParameterizedTest(name = "an original of {0} and a new whole of {1}: contradictory is {2}")
    @CsvSource({
        "2019-03-01, 2019-06-20, false",
        "2019-06-20, 2019-06-20, false",
        "2019-06-21, 2019-06-20, true",
        "2019, 2019-06-20, false",
        "2019-12-31, 2019, false",
        "2019-07, 2019-06, true",
        "2030-01-01, 2019-06-20, true"
    })
    @Tag("CHANGE_BEFORE_APPROPRIATION")
    void what_a_new_whole_replaces_was_there_by_then(String original, String change, boolean contradictory) {
        Dossier dossier = aDossier()
                .appropriation("money", "1500.00", original)
                .appropriation(
                        "amendment",
                        "1800.00",
                        change,
                        money -> money.change(ChangeKind.REPLACED).amends("money"))
                .build();
        assertThat(Books.of(dossier).discrepancies()).isEmpty();
        assertThat(appropriatedInTheBooksOf(dossier))
                .isEqualTo(Amounts.euro("1800.00"))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).appropriated().value().exact());
        assertThat(MoneyRules.rulebook().check(dossier))
                .filteredOn(finding -> finding.code().equals("CHANGE_BEFORE_APPROPRIATION"))
                .hasSize(contradictory ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.subjects()).containsExactly("amendment", "money"));
        assertThat(MoneyRules.rulebook().check(dossier, LocalDate.of(2018, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest(name = "an increase on {0} of money of 2019-06-21 and another on 2019-06-01: {1} days at most")
    @CsvSource({"2019-06-20, 20, 1", "2019-05-31, 21, 21", "2019-05, 21, 21"})
    @Tag("CHANGE_BEFORE_APPROPRIATION")
    void changes_of_one_appropriation_before_it_are_one_finding_as_grave_as_the_earliest(
            String day, long gravest, long own) {
        DossierFixtures fixtures = aDossier()
                .appropriation("money", "1500.00", "2019-06-21")
                .appropriation(
                        "one",
                        "100.00",
                        "2019-06-01",
                        money -> money.change(ChangeKind.ADDED).amends("money"))
                .appropriation(
                        "two",
                        "100.00",
                        day,
                        money -> money.change(ChangeKind.ADDED).amends("money"));
        assertThat(found(fixtures.build(), "CHANGE_BEFORE_APPROPRIATION"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.weight()).isEqualTo(Weight.ofDays(gravest));
                    assertThat(finding.explain(Wording.ENGLISH))
                            .startsWith("2 changes of an appropriation take effect before the appropriation itself.");
                });
        assertThat(found(
                        fixtures.build()
                                .withAppropriations(fixtures.build().appropriations().stream()
                                        .filter(money -> !money.id().equals("one"))
                                        .toList()),
                        "CHANGE_BEFORE_APPROPRIATION"))
                .extracting(Finding::weight)
                .containsExactly(Weight.ofDays(own));
    }

    @Test
    @Tag("CHANGE_BEFORE_APPROPRIATION")
    void a_change_before_what_it_changes_is_stated_with_both_days() {
        Dossier dossier = aDossier()
                .appropriation("money", "1500.00", "2019-06-21")
                .appropriation(
                        "less",
                        "100.00",
                        "2019-06-20",
                        money -> money.change(ChangeKind.REDUCED).amends("money"))
                .build();
        Finding finding = found(dossier, "CHANGE_BEFORE_APPROPRIATION").get(0);
        assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .isEqualTo("Asignavimo pakeitimas (2019 m. birželio 20 d.) įsigalioja anksčiau už patį asignavimą"
                        + " (2019 m. birželio 21 d.).");
        assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("A change of an appropriation (20 June 2019) takes effect before the appropriation itself"
                        + " (21 June 2019).");
    }

    @Test
    void a_change_of_a_part_is_a_part() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-03-01")
                .appropriation(
                        "of-which",
                        "200.00",
                        "2019-03-01",
                        money -> money.plan(Sourced.stated(PLAN)).within("money"))
                .appropriation(
                        "less",
                        "50.00",
                        "2019-06-01",
                        change -> change.change(ChangeKind.REDUCED).amends("of-which"))
                .build();
        assertThat(appropriatedInTheBooksOf(dossier))
                .isEqualTo(Amounts.euro("700.00"))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).appropriated().value().exact());
    }

    @Test
    void a_need_is_not_taken_back_before_it_is_set() {
        Dossier dossier = aDossier()
                .need("first", "3000.00", "2019-06-01", need -> need)
                .need("restated", "3500.00", "2019-02-01", need -> need.replaces("first"))
                .build();
        for (String day : List.of("2019-02-01", "2019-05-31", "2019-06-01")) {
            assertThat(Books.of(dossier)
                            .view()
                            .ofPlan(PLAN)
                            .asOf(LocalDate.parse(day))
                            .totals(dossier.currency())
                            .need())
                    .isEqualTo(Amounts.euro("3500.00"));
        }
    }

    @ParameterizedTest(name = "a stated balance of {0} is off by {1}")
    @CsvSource({"59.99, -0.01", "60.01, 0.01"})
    @Tag("BALANCE_MISMATCH")
    void a_closing_balance_that_the_entries_do_not_leave_is_found_with_its_size(String stated, String difference) {
        book(BookingKind.CLOSING_BALANCE, stated, "2019-12-31");
        assertThat(found("BALANCE_MISMATCH")).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("booking-0");
            assertThat(finding.explain(Wording.LITHUANIAN))
                    .contains(difference.replace("-", "\u2212").replace('.', ','));
        });
        assertThat(MoneyRules.rulebook().check(dossier(), LocalDate.of(2019, 12, 30)))
                .noneMatch(finding -> finding.code().equals("BALANCE_MISMATCH"));
    }

    @Test
    @Tag("CARRY_OVER_MISMATCH")
    void what_is_carried_over_is_booked_once_and_each_year_has_its_own_balance() {
        onMoney(BookingKind.CARRIED_OVER, "60.00", "2019-12-31")
                .onMoney(BookingKind.OPENING_BALANCE, "60.00", "2020-01-01");
        assertThat(gaps().balance().value()).isEqualTo(euro("60.00"));
        assertThat(gaps().inYear(2019).balance().value()).isEqualTo(euro("0.00"));
        assertThat(gaps().inYear(2020).balance().value()).isEqualTo(euro("60.00"));
        assertThat(gaps().inYear(2020).balance().explain(Wording.ENGLISH))
                .contains("Balance of the plan’s money (2020)")
                .contains("balance at the beginning of the year");
        assertThat(gaps().appropriated().value()).isEqualTo(euro("700.00"));
        assertThat(found("CARRY_OVER_MISMATCH")).isEmpty();
    }

    @ParameterizedTest(name = "60.00 carried over and {0} opened are {1} off")
    @CsvSource({"59.99, -0.01", "60.00,", "60.01, 0.01"})
    @Tag("CARRY_OVER_MISMATCH")
    void a_year_opens_with_what_was_carried_over(String opened, String difference) {
        onMoney(BookingKind.CARRIED_OVER, "60.00", "2019-12-31")
                .onMoney(BookingKind.OPENING_BALANCE, opened, "2020-01-01");
        assertThat(found("CARRY_OVER_MISMATCH"))
                .hasSize(difference == null ? 0 : 1)
                .allSatisfy(finding -> {
                    assertThat(finding.subjects()).containsExactly(PLAN);
                    assertThat(finding.explain(Wording.LITHUANIAN))
                            .contains("2020\u00a0m. pradžios likutis")
                            .contains(difference.replace("-", "\u2212").replace('.', ','));
                });
    }

    @Test
    @Tag("CARRY_OVER_MISMATCH")
    void an_opening_balance_of_money_that_was_never_carried_over_is_counted_twice_and_found() {
        onMoney(BookingKind.OPENING_BALANCE, "60.00", "2020-01-01");
        assertThat(found("CARRY_OVER_MISMATCH")).hasSize(1);
        bookings.clear();
        book(BookingKind.OPENING_BALANCE, "120.00", "2019-01-01");
        assertThat(found("CARRY_OVER_MISMATCH")).isEmpty();
        onMoney(BookingKind.OPENING_BALANCE, "50.00", "2018-01-01");
        assertThat(found("CARRY_OVER_MISMATCH"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .contains("2019\u00a0m. pradžios likutis")
                        .contains("120,00"));
    }

    @Test
    void refunds_and_commitments_belong_to_the_parts_of_their_appropriation() {
        refund("10.00", "2019-07-01").promise("5.00", "2019-08-01");
        for (BudgetGaps part : List.of(
                gaps().ofMeasure(MEASURE),
                gaps().from(FundingSourceKind.MUNICIPAL_BUDGET),
                gaps().managedBy("municipality"),
                gaps().inYear(2019))) {
            // 700.00 less 30.00 handed over and 610.00 incurred, of which 10.00 came back
            assertThat(part.unspent().value().unspent()).isEqualTo(euro("70.00"));
            assertThat(part.unspent().value().committed()).isEqualTo(euro("5.00"));
        }
        BudgetGaps other = gaps().from(FundingSourceKind.EU);
        assertThat(other.unspent().value().unspent()).isEqualTo(euro("0.00"));
        assertThat(other.unspent().value().committed()).isEqualTo(euro("0.00"));
        assertThat(gaps().within(DateRange.ofYear(2020)).unspent().value().committed())
                .isEqualTo(euro("0.00"));
    }

    @Test
    void money_received_closes_the_gap_over_all_sources_only() {
        receive("50.00", "2019-02-01");
        assertThat(gaps().financing().value().missing()).isEqualTo(euro("2300.00"));
        assertThat(gaps().allSources().value().missing()).isEqualTo(euro("2250.00"));
    }

    @Nested
    @DisplayName("Totals that are itemised")
    class Items {
        private Dossier itemised(String part, boolean complete) {
            return aDossier()
                    .need(
                            "whole",
                            "3000.00",
                            "2019-01-01",
                            need -> need.completeBy(complete ? List.of(Dimension.PERIOD) : List.of()))
                    .need(
                            "of-2019",
                            "1000.00",
                            "2019-01-01",
                            need -> need.within("whole").period(DateRange.ofYear(2019)))
                    .need(
                            "of-2020",
                            part,
                            "2019-01-01",
                            need -> need.within("whole").period(DateRange.ofYear(2020)))
                    .build();
        }

        private List<Finding> unlike(Dossier dossier) {
            return MoneyRules.rulebook().check(dossier).stream()
                    .filter(finding -> finding.code().equals("ITEMS_UNLIKE_TOTAL"))
                    .toList();
        }

        @ParameterizedTest(name = "1000.00 and {0} of 3000.00, said to be all: {1}")
        @CsvSource({"1500.00, -500.00", "1999.99, -0.01", "2000.00,", "2000.01, 0.01"})
        @Tag("ITEMS_UNLIKE_TOTAL")
        void parts_that_are_said_to_be_all_and_are_not_are_found_with_the_size(String part, String difference) {
            assertThat(unlike(itemised(part, true)))
                    .hasSize(difference == null ? 0 : 1)
                    .allSatisfy(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                        assertThat(finding.subjects()).containsExactly("whole");
                        assertThat(finding.explain(Wording.ENGLISH)).contains(difference.replace("-", "\u2212"));
                    });
        }

        @Test
        @Tag("ITEMS_UNLIKE_TOTAL")
        void parts_that_are_not_said_to_be_all_leave_a_rest_that_is_unknown_and_printed() {
            Dossier dossier = itemised("1500.00", false);
            assertThat(unlike(dossier)).isEmpty();
            BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
            assertThat(gaps.need().value()).isEqualTo(euro("3000.00"));
            assertThat(gaps.need().explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .contains("iš šios sumos: 500,00 Eur  neišskaidyta dalis, kurios paskirtis nežinoma");
            assertThat(gaps.need().explain(Wording.ENGLISH)).contains("part that is not itemised");
            assertThat(gaps.inYear(2020).need().value()).isEqualTo(euro("1500.00"));
        }

        @Test
        void parts_that_are_all_and_miss_their_whole_leave_both_open() {
            BudgetGaps gaps = BudgetGaps.of(itemised("1500.00", true), PLAN);
            assertThat(gaps.inYear(2020).need().value()).hasToString("EUR 1500.00 to 2000.00");
            assertThat(gaps.need().value()).hasToString("EUR 2500.00 to 3000.00");
            assertThat(gaps.need().explain(Wording.ENGLISH))
                    .contains("what is stated of the whole and of its parts cannot all hold");
            assertThat(BudgetGaps.of(itemised("2000.00", true), PLAN).need().explain(Wording.ENGLISH))
                    .doesNotContain("parts");
        }
    }
}
