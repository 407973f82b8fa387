package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import org.junit.jupiter.api.Test;

/** What is right of small cases that anybody can work out by hand. */
class WorldsTest {
    private static final LocalDate DAY = SmallDossiers.HORIZON;

    private static Known right(String facts, String figure, Region region) {
        return right(facts, figure, "plan", region, DAY);
    }

    private static Known right(String facts, String figure, String subject, Region region, LocalDate day) {
        Dossier dossier = Cases.dossier("{" + facts.replace('\'', '"') + "}");
        return Figures.all().stream()
                .filter(each -> each.figure().equals(figure))
                .map(each -> Worlds.of(dossier).right(each.value(), new Question(subject, region, day)))
                .findFirst()
                .orElseThrow();
    }

    private static Region mark(Along along, String mark) {
        return Region.ALL.marked(along, Optional.of(mark));
    }

    private static String need(String id, int euro, String more) {
        return "{'id':'" + id + "','plan':'plan','amount':{'amount':'" + euro
                + ".00','currency':'EUR'},'period':'2019-01-01/2020-12-31','effective':'2019-02-01'" + more + "}";
    }

    private static String money(String id, String amount, String more) {
        return "{'id':'" + id + "','amount':{" + amount + ",'currency':'EUR'},'effective':'2019-02-01'" + more + "}";
    }

    private static String exactly(int euro) {
        return "'amount':'" + euro + ".00'";
    }

    @Test
    void a_part_is_the_answer_for_itself_and_the_rest_is_elsewhere() {
        String needs = "'needs':[" + need("n", 4, "") + "," + need("a", 3, ",'within':['n'],'measure':'m1'") + "]";

        assertThat(right(needs, "need", Region.ALL)).hasToString("4");
        assertThat(right(needs, "need", mark(Along.ITEM, "m1"))).hasToString("3");
        assertThat(right(needs, "need", mark(Along.ITEM, "m2"))).hasToString("0 to 1");
        assertThat(right(needs, "need", mark(Along.SOURCE, "EU"))).hasToString("0 to 4");
        assertThat(right(needs, "not-itemised", Region.ALL)).hasToString("1");
    }

    @Test
    void of_a_measure_on_which_money_was_spent_nothing_else_may_be_stated() {
        String cost =
                "'expenditures':[{'id':'c','measure':'m1','amount':{'amount':'3.00','currency':'EUR'},'date':'2019-06'}]";

        assertThat(right(cost, "progress-status", "m1", Region.ALL, LocalDate.of(2019, 5, 31)))
                .hasToString("NO_INFORMATION");
        assertThat(right(cost, "progress-status", "m1", Region.ALL, LocalDate.of(2019, 6, 15)))
                .hasToString("COSTS_ONLY or NO_INFORMATION");
        assertThat(right(cost, "progress-status", "m1", Region.ALL, DAY)).hasToString("COSTS_ONLY");
        assertThat(right(cost, "progress-status", "m2", Region.ALL, DAY)).hasToString("NO_INFORMATION");
    }

    @Test
    void two_breakdowns_bound_what_they_share() {
        String needs = "'needs':[" + need("n", 10, "") + "," + need("a", 9, ",'within':['n'],'measure':'m1'") + ","
                + need("b", 3, ",'within':['n'],'sourceKind':'EU'") + "]";

        assertThat(right(needs, "need", mark(Along.ITEM, "m1").over(mark(Along.SOURCE, "EU"))))
                .hasToString("2 to 3");
    }

    @Test
    void a_row_is_along_the_dimension_that_is_complete_whatever_else_it_bears() {
        String needs = "'needs':[" + need("n", 5, ",'completeBy':['MANAGER']") + ","
                + need("a", 3, ",'within':['n'],'manager':'o1'") + ","
                + need("b", 2, ",'within':['n'],'manager':'o2','measure':'m1'") + "]";

        assertThat(right(needs, "need", mark(Along.MANAGER, "o2"))).hasToString("2");
        assertThat(right(needs, "need", mark(Along.ITEM, "m1"))).hasToString("2 to 5");
    }

    @Test
    void what_stands_on_both_sides_is_open_on_neither() {
        String facts = "'appropriations':[" + money("m", exactly(6), ",'plan':'plan'") + "],'revenues':["
                + money("r", exactly(4), ",'state':'PLANNED','plan':'plan'") + ","
                + money("l", "'atMost':'3.00'", ",'state':'PLANNED','kind':'LOAN','plan':'plan'") + "]";

        assertThat(right(facts, "result-planned", Region.ALL)).hasToString("-2");
        assertThat(right(facts, "result-planned-after-financing", Region.ALL)).hasToString("-2 to 1");
    }

    @Test
    void parts_of_a_cut_are_taken_together_with_what_is_cut() {
        String facts = "'appropriations':["
                + money("m", exactly(5), ",'plan':'plan','completeBy':['PLAN_ITEM']") + ","
                + money("a", exactly(3), ",'plan':'plan','measure':'m1','within':['m']") + ","
                + money("b", exactly(2), ",'plan':'plan','measure':'m2','within':['m']") + ","
                + money("m-less", exactly(1), ",'amends':'m','change':'REDUCED'") + ","
                + money("a-less", exactly(2), ",'amends':'a','change':'REDUCED'") + ","
                + money("b-more", exactly(1), ",'amends':'b','change':'ADDED'") + "]";

        assertThat(right(facts, "appropriated", Region.ALL)).hasToString("4");
        assertThat(right(facts, "appropriated", mark(Along.ITEM, "m1"))).hasToString("1");
    }

    @Test
    void before_a_need_is_set_there_is_none() {
        String needs = "'needs':[" + need("n", 4, "") + "]";

        assertThat(right(needs, "need", "plan", Region.ALL, LocalDate.of(2019, 1, 31)))
                .hasToString("absent");
    }

    @Test
    void parts_beyond_their_whole_are_in_no_world() {
        String needs = "'needs':[" + need("n", 2, "") + "," + need("a", 3, ",'within':['n'],'measure':'m1'") + "]";

        assertThat(right(needs, "need", Region.ALL)).isEqualTo(Known.CONTRADICTED);
    }

    @Test
    void of_a_series_of_five_of_which_three_are_held_two_are_to_come() {
        String facts =
                "'series':[{'id':'series','measure':'m1','title':{'en':'series'},'date':'2019','intended':5}],'events':["
                        + "{'id':'e','measure':'m1','series':'series','kind':'LECTURE','title':{'en':'event'},'state':'HELD',"
                        + "'date':'2019-03-01','occurrences':3}]";

        assertThat(right(facts, "progress-total", "m1", Region.ALL, DAY)).hasToString("5");
        assertThat(right(facts, "progress-done", "m1", Region.ALL, DAY)).hasToString("3");
    }
}
