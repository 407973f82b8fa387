package lt.kopz.core.ledger;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.Test;

class SumsByPlanTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    private static LocalDate january(int day) {
        return LocalDate.of(2019, 1, day);
    }

    private static LedgerEntry need(String id, int day, int amount, String plan) {
        return LedgerEntry.need(id, january(day), euro(amount)).forPlan(plan);
    }

    @Test
    void the_sums_of_all_plans_at_a_day_are_sorted_and_never_change() {
        SumsByPlan needs = Ledger.of(List.of(need("one", 1, 2, "roads"), need("other", 2, 1, "lectures")))
                .byPlan(Sum.NEED, EURO);
        Map<String, MonetaryAmount> first = needs.asOf(january(1));

        assertThat(needs.plans()).containsExactly("lectures", "roads");
        assertThat(first.keySet()).containsExactly("lectures", "roads");
        assertThat(first.values()).containsExactly(euro(0), euro(2));
        assertThat(first).containsKey("roads").doesNotContainKey("bridges").hasSize(2);
        assertThat(first.get("roads")).isEqualTo(euro(2));
        assertThat(first.get("bridges")).isNull();
        assertThat(first).isNotEqualTo(needs.asOf(january(2)));
        assertThatThrownBy(first::clear).isInstanceOf(UnsupportedOperationException.class);
        Iterator<String> plans = first.keySet().iterator();
        plans.next();
        plans.next();
        assertThatThrownBy(plans::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_is_added_to_a_ledger_that_was_asked_is_in_the_index_of_the_larger_one_alone() {
        Ledger ledger = Ledger.of(List.of(need("one", 1, 2, "roads"), need("other", 5, 1, "roads")));
        SumsByPlan asked = ledger.byPlan(Sum.NEED, EURO);
        Map<String, MonetaryAmount> then = asked.asOf(january(3));
        assertThat(asked.asOf("roads", january(3))).isEqualTo(euro(2));

        Ledger larger = ledger.plus(need("more", 3, 10, "roads")).plus(need("new", 3, 7, "bridges"));

        assertThat(larger.byPlan(Sum.NEED, EURO).asOf(january(3)))
                .isEqualTo(Map.of("bridges", euro(7), "roads", euro(12)));
        assertThat(larger.byPlan(Sum.NEED, EURO).asOf("roads", january(2))).isEqualTo(euro(2));
        assertThat(larger.byPlan(Sum.NEED, EURO).asOf("roads", january(5))).isEqualTo(euro(13));
        assertThat(ledger.byPlan(Sum.NEED, EURO)).isSameAs(asked);
        assertThat(asked.asOf(january(3))).isEqualTo(then).isEqualTo(Map.of("roads", euro(2)));
        assertThat(asked.asOf("roads", january(5))).isEqualTo(euro(3));
    }

    @Test
    void each_day_has_its_own_answer_in_whatever_order_days_are_asked() {
        Ledger ledger = Ledger.of(
                List.of(need("one", 2, 1, "roads"), need("two", 4, 2, "roads"), need("three", 4, 4, "roads")));
        List<Integer> days = List.of(3, 1, 5, 2, 4, 31, 4, 2, 1);
        List<Integer> sums = List.of(1, 0, 7, 1, 7, 7, 7, 1, 0);
        SumsByPlan plan = ledger.byPlan(Sum.NEED, EURO);
        SumsByPlan all = Ledger.of(ledger.entries()).byPlan(Sum.NEED, EURO);
        for (int i = 0; i < days.size(); i++) {
            assertThat(plan.asOf("roads", january(days.get(i)))).isEqualTo(euro(sums.get(i)));
            assertThat(all.asOf(january(days.get(i)))).isEqualTo(Map.of("roads", euro(sums.get(i))));
        }
        assertThat(all.asOf(LocalDate.MIN)).isEqualTo(Map.of("roads", euro(0)));
        assertThat(all.asOf(LocalDate.MAX)).isEqualTo(Map.of("roads", euro(7)));
        assertThat(all.asOf("bridges", january(4))).isEqualTo(euro(0));
    }

    @Test
    void a_part_is_in_the_sum_of_its_plan_until_the_first_whole_of_it_is() {
        SumsByPlan needs = Ledger.of(List.of(
                        need("part", 1, 3, "roads")
                                .within("late")
                                .within("later")
                                .within("elsewhere"),
                        need("elsewhere", 1, 100, "bridges"),
                        need("between", 4, 1, "roads"),
                        need("late", 5, 10, "roads"),
                        need("later", 7, 20, "roads"),
                        need("covered", 8, 5, "roads").within("late")))
                .byPlan(Sum.NEED, EURO);
        List<Integer> sums = List.of(3, 3, 3, 4, 11, 11, 31, 31);
        for (int day = 1; day <= sums.size(); day++) {
            assertThat(needs.asOf("roads", january(day))).as("on day " + day).isEqualTo(euro(sums.get(day - 1)));
            assertThat(needs.asOf("bridges", january(day))).isEqualTo(euro(100));
        }
    }

    @Test
    void a_part_whose_whole_comes_after_everything_else_is_taken_out_then() {
        SumsByPlan needs = Ledger.of(
                        List.of(need("part", 1, 3, "roads").within("whole"), need("whole", 9, 10, "roads")))
                .byPlan(Sum.NEED, EURO);
        assertThat(needs.asOf("roads", january(8))).isEqualTo(euro(3));
        assertThat(needs.asOf("roads", january(9))).isEqualTo(euro(10));
    }

    @Test
    void parts_are_taken_out_on_the_days_of_their_own_wholes_whatever_these_record() {
        SumsByPlan needs = Ledger.of(List.of(
                        need("a", 1, 1, "roads").within("late"),
                        need("b", 1, 10, "roads").within("early"),
                        need("c", 1, 100, "roads").within("money"),
                        need("early", 5, 20, "roads"),
                        need("late", 7, 2, "roads"),
                        LedgerEntry.original("money", january(9), euro(500)).forPlan("roads")))
                .byPlan(Sum.NEED, EURO);
        assertThat(needs.asOf("roads", january(4))).isEqualTo(euro(111));
        assertThat(needs.asOf("roads", january(5))).isEqualTo(euro(121));
        assertThat(needs.asOf("roads", january(6))).isEqualTo(euro(121));
        assertThat(needs.asOf("roads", january(7))).isEqualTo(euro(122));
        assertThat(needs.asOf("roads", january(8))).isEqualTo(euro(122));
        assertThat(needs.asOf("roads", january(9))).isEqualTo(euro(22));
    }

    @Test
    void the_changes_of_many_plans_are_kept_apart() {
        SumsByPlan needs = Ledger.of(List.of(
                        need("a", 1, 1, "roads"),
                        need("b", 1, 2, "roads"),
                        need("c", 2, 4, "bridges"),
                        need("d", 2, 8, "lectures"),
                        need("e", 3, 16, "roads"),
                        need("f", 3, 32, "bridges")))
                .byPlan(Sum.NEED, EURO);
        assertThat(needs.asOf(january(1))).isEqualTo(Map.of("bridges", euro(0), "lectures", euro(0), "roads", euro(3)));
        assertThat(needs.asOf(january(2))).isEqualTo(Map.of("bridges", euro(4), "lectures", euro(8), "roads", euro(3)));
        assertThat(needs.asOf("bridges", january(3))).isEqualTo(euro(36));
        assertThat(needs.asOf("lectures", january(3))).isEqualTo(euro(8));
        assertThat(needs.asOf("roads", january(3))).isEqualTo(euro(19));
    }

    @Test
    void a_plan_without_an_entry_of_the_sum_has_a_sum_of_zero() {
        Ledger ledger = Ledger.of(List.of(need("one", 2, 1, "roads")));
        assertThat(ledger.byPlan(Sum.SPENT, EURO).asOf(january(2))).isEqualTo(Map.of("roads", euro(0)));
    }
}
