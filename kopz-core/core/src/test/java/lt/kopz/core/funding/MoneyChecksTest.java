package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;

/** What an appropriation and a need cannot be at the same time. */
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
}
