package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

/** What a fact of money cannot be at the same time. */
class MoneyChecksTest {
    private static final Sourced<PartialDate> UNDATED = Sourced.stated(PartialDate.unknown());

    private static void appropriated(UnaryOperator<Appropriation.Builder> change) {
        change.apply(Appropriation.builder()
                        .id("money")
                        .amount(Amounts.euro("5.00"))
                        .effective(UNDATED))
                .build();
    }

    private static void needed(UnaryOperator<Need.Builder> change) {
        change.apply(Need.builder()
                        .id("need")
                        .plan("plan")
                        .amount(Amounts.euro("5.00"))
                        .period(DateRange.ofYear(2019))
                        .effective(UNDATED))
                .build();
    }

    private static RefusedException refusedMoney(UnaryOperator<Appropriation.Builder> change) {
        return catchThrowableOfType(RefusedException.class, () -> appropriated(change));
    }

    private static RefusedException refusedNeed(UnaryOperator<Need.Builder> change) {
        return catchThrowableOfType(RefusedException.class, () -> needed(change));
    }

    private static void excluded(RefusedException refused, Word one, Word other) {
        assertThat(refused.kind()).isEqualTo(ProblemKind.EXCLUDE_EACH_OTHER);
        assertThat(refused.arguments()).containsEntry("one", one).containsEntry("other", other);
    }

    @Test
    void each_is_of_one_part_of_a_plan() {
        excluded(refusedMoney(money -> money.measure("m").task("t")), Word.MEASURE, Word.TASK);
        excluded(refusedMoney(money -> money.measure("m").goal("g")), Word.MEASURE, Word.GOAL);
        excluded(refusedMoney(money -> money.task("t").goal("g")), Word.TASK, Word.GOAL);
        excluded(refusedNeed(need -> need.measure("m").task("t")), Word.MEASURE, Word.TASK);
        excluded(refusedNeed(need -> need.task("t").goal("g")), Word.TASK, Word.GOAL);
        assertThatCode(() -> {
                    appropriated(money -> money.task("t"));
                    needed(need -> need.goal("g"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void an_appropriation_names_a_strategic_measure_or_a_programme() {
        excluded(
                refusedMoney(money -> money.strategicMeasure("s").programme("p")),
                Word.STRATEGIC_MEASURE,
                Word.PROGRAMME);
        assertThatCode(() -> {
                    appropriated(money -> money.strategicMeasure("s"));
                    appropriated(money -> money.programme("p"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_need_is_a_part_of_another_or_in_place_of_one() {
        excluded(refusedNeed(need -> need.addWithin("a").replaces("b")), Word.LARGER_NEED, Word.REPLACED_NEED);
        assertThatCode(() -> {
                    needed(need -> need.addWithin("a"));
                    needed(need -> need.replaces("b"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_change_is_of_something_and_has_no_sign() {
        assertThat(refusedMoney(money -> money.amends("a")).kind()).isEqualTo(ProblemKind.AMENDS_THOUGH_ORIGINAL);
        assertThat(refusedMoney(money -> money.change(ChangeKind.REPLACED)).kind())
                .isEqualTo(ProblemKind.REPLACES_NOTHING);
        assertThat(refusedMoney(money -> money.change(ChangeKind.ADDED).amount(Amounts.euro("-0.01")))
                        .kind())
                .isEqualTo(ProblemKind.NEGATIVE_CHANGE);
        assertThatCode(() -> {
                    appropriated(money -> money.change(ChangeKind.REPLACED).amends("a"));
                    appropriated(money -> money.change(ChangeKind.ADDED).amount(Amounts.euro("0.00")));
                    appropriated(money -> money.amount(Amounts.euro("-0.01")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_need_is_not_below_zero_and_each_has_an_id() {
        assertThat(refusedNeed(need -> need.amount(Amounts.euro("-0.01"))).kind())
                .isEqualTo(ProblemKind.NEGATIVE_AMOUNT);
        assertThat(refusedMoney(money -> money.id("a b")).kind()).isEqualTo(ProblemKind.NOT_AN_ID);
        assertThat(refusedNeed(need -> need.id("a b")).kind()).isEqualTo(ProblemKind.NOT_AN_ID);
    }

    private static final LocalizedText WORDS = LocalizedText.english("words");

    private static Payment.Builder payment() {
        return Payment.builder().id("payment").amount(Amounts.euro("5.00")).date(UNDATED);
    }

    private static Contract.Builder contract() {
        return Contract.builder()
                .id("contract")
                .subject(WORDS)
                .amount(Amounts.euro("5.00"))
                .date(UNDATED);
    }

    private static Revenue.Builder revenue() {
        return Revenue.builder()
                .id("revenue")
                .state(RevenueState.PLANNED)
                .amount(Amounts.euro("5.00"))
                .effective(UNDATED);
    }

    private static Booking.Builder booking() {
        return Booking.builder()
                .id("booking")
                .kind(BookingKind.CLOSING_BALANCE)
                .amount(Amounts.euro("5.00"))
                .date(UNDATED);
    }

    private static Expenditure.Builder cost() {
        return Expenditure.builder().id("cost").amount(Amounts.euro("5.00"));
    }

    private static ProblemKind refused(ThrowableAssert.ThrowingCallable build) {
        return catchThrowableOfType(RefusedException.class, build).kind();
    }

    @Test
    void any_money_is_of_one_part_of_a_plan_and_has_one_code_of_a_classification() {
        Classification one = new Classification("functions", "09");
        Classification other = new Classification("functions", "10");
        assertThat(Stream.<ThrowableAssert.ThrowingCallable>of(
                        () -> payment().measure("m").task("t").build(),
                        () -> contract().measure("m").task("t").build(),
                        () -> revenue().measure("m").task("t").build(),
                        () -> booking().plan("plan").measure("m").task("t").build(),
                        () -> cost().measure("m").task("t").build()))
                .allSatisfy(build -> assertThat(refused(build)).isEqualTo(ProblemKind.EXCLUDE_EACH_OTHER));
        assertThat(refused(() -> cost().addClassifications(one, other).build())).isEqualTo(ProblemKind.GIVEN_TWICE);
        assertThatCode(() -> cost().addClassifications(one, new Classification("programmes", "09"))
                        .build())
                .doesNotThrowAnyException();
        assertThat(one).hasToString("functions 09");
        assertThat(refused(() -> new Classification(" ", "09"))).isEqualTo(ProblemKind.BLANK_TEXT);
        assertThat(refused(() -> new Classification("functions", ""))).isEqualTo(ProblemKind.BLANK_TEXT);
    }

    @Test
    void what_is_paid_or_promised_is_not_below_zero_whichever_bound_says_so() {
        assertThat(refused(() -> payment().amount(Amounts.euro("-0.01")).build()))
                .isEqualTo(ProblemKind.NEGATIVE_AMOUNT);
        assertThat(refused(() -> contract()
                        .amount(StatedAmount.of(AmountRange.atMost(Amounts.euro("-0.01"))))
                        .build()))
                .isEqualTo(ProblemKind.NEGATIVE_AMOUNT);
        assertThatCode(() -> contract()
                        .amount(StatedAmount.of(AmountRange.atMost(Amounts.euro("0.00"))))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void only_a_refund_reverses_a_payment() {
        assertThat(payment().build().kind()).isEqualTo(PaymentKind.PAYMENT);
        assertThat(refused(() -> payment().reverses("other").build())).isEqualTo(ProblemKind.REVERSES_THOUGH_PAYMENT);
        assertThatCode(() ->
                        payment().kind(PaymentKind.REFUND).reverses("other").build())
                .doesNotThrowAnyException();
    }

    @Test
    void a_booking_belongs_to_a_plan_or_an_appropriation() {
        assertThat(refused(() -> booking().build())).isEqualTo(ProblemKind.BELONGS_TO_NOTHING);
        assertThatCode(() -> {
                    booking().plan("plan").build();
                    booking().appropriation("money").build();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_cost_of_an_event_has_no_date_of_its_own() {
        assertThat(refused(() -> cost().subject("event").date(UNDATED).build()))
                .isEqualTo(ProblemKind.EXCLUDE_EACH_OTHER);
        assertThatCode(() -> {
                    cost().subject("event").build();
                    cost().date(UNDATED).build();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void revenue_is_original_and_of_some_kind_unless_it_states_otherwise_and_its_changes_are_checked() {
        Revenue plain = revenue().period(DateRange.ofYear(2019)).build();
        assertThat(plain.change()).isEqualTo(ChangeKind.ORIGINAL);
        assertThat(plain.kind()).isEqualTo(new RevenueKind("OTHER"));
        assertThat(plain.time()).contains(DateRange.ofYear(2019));
        assertThat(refused(() -> revenue().amends("other").build())).isEqualTo(ProblemKind.AMENDS_THOUGH_ORIGINAL);
    }

    @Test
    void kinds_are_open_codes() {
        assertThat(new EconomicKind("TRAVEL")).hasToString("TRAVEL");
        assertThat(new FundingSourceKind("LOTTERY")).hasToString("LOTTERY");
        assertThat(new RevenueKind("FINE")).hasToString("FINE");
    }
}
