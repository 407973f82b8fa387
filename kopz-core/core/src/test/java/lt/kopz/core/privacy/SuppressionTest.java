package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.LinkedTables.Place;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final Suppression BELOW_3 = Suppression.below(3);
    private static final Suppression BELOW_5 = Suppression.below(5);

    private static CountTable oneWay(long... counts) {
        ImmutableMap.Builder<String, Headcount> cells = ImmutableMap.builder();
        for (int i = 0; i < counts.length; i++) {
            cells.put("abcdefgh".substring(i, i + 1), Headcount.exactly(counts[i]));
        }
        return CountTable.oneWay(cells.buildOrThrow());
    }

    private static CountTable square(long topLeft, long topRight, long bottomLeft, long bottomRight) {
        return CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                .put("top", "left", Headcount.exactly(topLeft))
                .put("top", "right", Headcount.exactly(topRight))
                .put("bottom", "left", Headcount.exactly(bottomLeft))
                .put("bottom", "right", Headcount.exactly(bottomRight))
                .build());
    }

    @ParameterizedTest(name = "{0} beside 20 and 30: hidden {1}")
    @CsvSource({"0, false", "1, true", "4, true", "5, false", "6, false"})
    void counts_from_1_to_the_threshold_less_1_are_hidden(long count, boolean hidden) {
        assertThat(BELOW_5.apply(oneWay(count, 20, 30))
                        .reason(Position.ofRow("a"))
                        .isPresent())
                .isEqualTo(hidden);
    }

    @ParameterizedTest(name = "{0} beside 20 and 30, zeros hidden too: hidden {1}")
    @CsvSource({"0, true", "1, true", "4, true", "5, false"})
    void zero_is_hidden_when_asked_for(long count, boolean hidden) {
        assertThat(BELOW_5.andZeros()
                        .apply(oneWay(count, 20, 30))
                        .reason(Position.ofRow("a"))
                        .isPresent())
                .isEqualTo(hidden);
    }

    private static CountTable of(Headcount one, Headcount other) {
        return CountTable.oneWay(ImmutableMap.of("a", one, "b", other));
    }

    private static Map<Position, Headcount> bounds(CountTable table) {
        return BELOW_5.apply(table).bounds();
    }

    @Test
    void a_small_count_and_the_total_it_stands_in_are_given_within_bounds_and_all_else_as_it_is() {
        ProtectedTable published = BELOW_5.apply(oneWay(3, 30, 20));

        assertThat(published.hidden())
                .containsExactly(
                        Map.entry(Position.ofRow("a"), Reason.SMALL),
                        Map.entry(Position.total(), Reason.COMPLEMENTARY));
        assertThat(published.bounds(Position.ofRow("a"))).isEqualTo(Headcount.between(1, 4));
        assertThat(published.bounds(Position.total())).isEqualTo(Headcount.between(51, 54));
        assertThat(published.count(Position.ofRow("b"))).contains(Headcount.exactly(30));
        assertThat(published.count(Position.ofRow("a"))).isEmpty();
        assertThatThrownBy(() -> published.bounds(Position.ofRow("z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cell at z/*");
    }

    @Test
    void which_small_counts_they_are_changes_nothing_of_what_is_published() {
        assertThat(BELOW_5.apply(oneWay(1, 4, 30))).isEqualTo(BELOW_5.apply(oneWay(4, 4, 30)));
        assertThat(BELOW_3.apply(square(1, 1, 1, 0))).isEqualTo(BELOW_3.apply(square(2, 1, 2, 0)));
    }

    @Test
    void in_a_square_the_totals_without_a_small_count_are_shown() {
        ProtectedTable published = BELOW_5.apply(square(3, 20, 30, 40));
        assertThat(published.hidden().keySet())
                .containsExactly(
                        Position.of("top", "left"), Position.ofRow("top"), Position.ofColumn("left"), Position.total());
        assertThat(published.count(Position.ofRow("bottom"))).contains(Headcount.exactly(70));
        assertThat(published.columns()).containsExactly("left", "right");
    }

    @Test
    void what_is_left_of_a_total_for_an_unknown_count_is_protected_like_a_count() {
        CountTable table = of(Headcount.unknown(), Headcount.exactly(10));
        assertThat(bounds(table.withTotal(Position.total(), Headcount.exactly(13))))
                .containsEntry(Position.ofRow("a"), Headcount.between(1, 4))
                .containsEntry(Position.total(), Headcount.between(11, 14));
        assertThat(BELOW_5.apply(table.withTotal(Position.total(), Headcount.exactly(15)))
                        .hidden())
                .isEmpty();
        assertThat(BELOW_5.apply(table.withTotal(Position.total(), Headcount.exactly(10)))
                        .hidden())
                .isEmpty();
        assertThat(BELOW_5.apply(table).hidden()).isEmpty();
    }

    @Test
    void a_total_known_better_than_its_parts_gives_none_of_them_away_by_the_lower_bounds_of_the_others() {
        // Of 5 beside at least 4 there can be 1 at most.
        assertThat(bounds(of(Headcount.atLeast(1), Headcount.atLeast(4))
                        .withTotal(Position.total(), Headcount.exactly(5))))
                .containsEntry(Position.ofRow("a"), Headcount.atMost(5))
                .containsEntry(Position.ofRow("b"), Headcount.atMost(5))
                .containsEntry(Position.total(), Headcount.exactly(5));
    }

    @Test
    void a_count_of_at_least_so_many_is_shown_and_a_total_of_it_and_a_small_one_is_as_far_as_both_tell() {
        assertThat(bounds(of(Headcount.exactly(3), Headcount.atLeast(364))))
                .containsEntry(Position.ofRow("b"), Headcount.atLeast(364))
                .containsEntry(Position.total(), Headcount.atLeast(365));
        assertThat(BELOW_5.apply(of(Headcount.exactly(3), Headcount.atLeast(364))
                                .withTotal(Position.total(), Headcount.atLeast(100)))
                        .reason(Position.total()))
                .contains(Reason.COMPLEMENTARY);
    }

    @Test
    void a_total_is_not_shown_as_stated_beside_a_small_count_of_which_the_source_knows_bounds_only() {
        assertThat(bounds(of(Headcount.between(1, 3), Headcount.exactly(20))
                        .withTotal(Position.total(), Headcount.exactly(22))))
                .containsEntry(Position.total(), Headcount.between(21, 24));
    }

    @ParameterizedTest(name = "between {0} and {1}: {2}")
    @CsvSource({
        "1, 4, SMALL",
        "1, 3, SMALL",
        "0, 4, MAY_BE_SMALL",
        "3, 8, MAY_BE_SMALL",
        "4, 5, MAY_BE_SMALL",
        "5, 8, shown"
    })
    void a_count_within_bounds_is_hidden_when_it_may_be_small(long least, long most, String reason) {
        assertThat(BELOW_5.apply(of(Headcount.between(least, most), Headcount.exactly(20)))
                        .reason(Position.ofRow("a"))
                        .map(Enum::name)
                        .orElse("shown"))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "between 3 and 8 of a total that leaves {0}: {1}")
    @CsvSource({"4, SMALL", "5, shown", "6, shown"})
    void what_follows_from_the_total_shows_that_a_count_within_bounds_is_not_small(long left, String reason) {
        assertThat(BELOW_5.apply(of(Headcount.between(3, 8), Headcount.exactly(50))
                                .withTotal(Position.total(), Headcount.exactly(50 + left)))
                        .reason(Position.ofRow("a"))
                        .map(Enum::name)
                        .orElse("shown"))
                .isEqualTo(reason);
    }

    private static Place total(int table) {
        return new Place(table, Position.total());
    }

    private static Place category(int table) {
        return new Place(table, Position.ofRow("a"));
    }

    @Test
    void a_sum_of_counts_of_other_tables_follows_from_what_is_published_of_those() {
        ImmutableList<ProtectedTable> published = BELOW_5.apply(
                LinkedTables.of(oneWay(7), oneWay(5), oneWay(2)).withSum(category(0), category(1), category(2)));
        assertThat(published)
                .extracting(table -> table.bounds(Position.total()))
                .containsExactly(Headcount.between(6, 9), Headcount.exactly(5), Headcount.between(1, 4));
    }

    @Test
    void counts_of_which_a_total_alone_is_the_sum_are_its_second_breakdown() {
        ImmutableList<ProtectedTable> published =
                BELOW_5.apply(LinkedTables.of(oneWay(7), oneWay(5), oneWay(2)).withSum(total(0), total(1), total(2)));
        assertThat(published)
                .extracting(table -> table.bounds(Position.total()))
                .containsExactly(Headcount.exactly(7), Headcount.atMost(7), Headcount.atMost(7));
    }

    @Test
    void breakdowns_that_have_parts_in_common_in_no_order_show_nothing() {
        // The second and the third have a total each with the first, and another with each other.
        LinkedTables tables = LinkedTables.of(oneWay(20, 30), oneWay(40, 10), oneWay(25, 25))
                .withSum(total(0), total(1))
                .withSum(total(1), total(2))
                .withSum(category(0), category(1));
        assertThat(BELOW_5.apply(tables).get(2).bounds(Position.ofRow("a")).isKnown())
                .isFalse();
    }

    @Test
    void sums_that_lie_in_one_another_are_taken_apart_from_the_smallest_on() {
        LinkedTables tables = LinkedTables.of(
                        oneWay(75), oneWay(20, 30), oneWay(40, 10), oneWay(25), oneWay(25), oneWay(50), oneWay(50))
                .withSum(category(0), total(1), total(3))
                .withSum(category(0), total(2), total(4))
                .withSum(category(5), total(1))
                .withSum(category(5), total(2))
                .withSum(category(6), total(1))
                .withSum(category(6), total(2));

        assertThat(BELOW_5.apply(tables))
                .allSatisfy(table -> assertThat(table.hidden()).isEmpty());
    }

    @ParameterizedTest(name = "{0} and {0}")
    @CsvSource({"4, false", "5, true"})
    void a_second_breakdown_is_shown_where_each_of_its_counts_may_reach_the_threshold(long each, boolean shown) {
        LinkedTables tables =
                LinkedTables.of(oneWay(2 * each), oneWay(each, each)).withSum(total(0), total(1));

        assertThat(BELOW_5.apply(tables).get(1).count(Position.ofRow("a")).isPresent())
                .isEqualTo(shown);
    }

    @Test
    void what_is_left_of_a_total_is_not_told_where_its_parts_are_not() {
        CountTable parts =
                of(Headcount.unknown(), Headcount.exactly(6)).withTotal(Position.total(), Headcount.exactly(8));

        ProtectedTable published = BELOW_5.apply(
                        LinkedTables.of(oneWay(8), parts).withSum(total(0), total(1)))
                .get(1);

        assertThat(published.bounds(Position.ofRow("a"))).isEqualTo(Headcount.unknown());
        assertThat(published.reason(Position.ofRow("a"))).contains(Reason.COMPLEMENTARY);
    }

    @Test
    void what_is_left_of_each_of_two_totals_is_protected_by_itself() {
        CountTable table = CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                        .put("top", "left", Headcount.unknown())
                        .put("top", "right", Headcount.exactly(10))
                        .put("bottom", "left", Headcount.exactly(20))
                        .put("bottom", "right", Headcount.unknown())
                        .build())
                .withTotal(Position.ofRow("top"), Headcount.exactly(13))
                .withTotal(Position.ofRow("bottom"), Headcount.exactly(22));

        assertThat(bounds(table))
                .containsEntry(Position.of("top", "left"), Headcount.between(1, 4))
                .containsEntry(Position.of("bottom", "right"), Headcount.between(1, 4))
                .containsEntry(Position.total(), Headcount.between(32, 38));
    }

    @Test
    void of_a_table_that_is_withheld_every_count_is_hidden_with_its_totals() {
        ProtectedTable published = BELOW_5.apply(
                        new LinkedTables(ImmutableList.of(oneWay(20, 30)), ImmutableList.of(), ImmutableSet.of(0)))
                .get(0);

        assertThat(published.bounds().values()).containsOnly(Headcount.unknown());
        assertThat(published.hidden().values()).hasSize(3).containsOnly(Reason.COMPLEMENTARY);
    }

    @Test
    void a_sum_that_counts_a_cell_twice_or_in_itself_is_refused() {
        LinkedTables tables = LinkedTables.of(oneWay(7), oneWay(7));
        assertThatThrownBy(() -> BELOW_5.apply(tables.withSum(category(0), total(1), total(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counted twice");
        assertThatThrownBy(() -> BELOW_5.apply(tables.withSum(category(0), total(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counted in itself");
        assertThatThrownBy(() -> tables.withSum(total(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no part");
    }

    @ParameterizedTest(name = "threshold {0}, zeros hidden {1}: allowed {2}")
    @CsvSource({"1, false, false", "2, false, false", "3, false, true", "1, true, false", "2, true, true"})
    void a_threshold_leaves_at_least_two_counts_below_it(long threshold, boolean zeros, boolean allowed) {
        if (allowed) {
            assertThat(new Suppression(threshold, zeros).threshold()).isEqualTo(threshold);
        } else {
            assertThatThrownBy(() -> new Suppression(threshold, zeros))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be at least")
                    .hasMessageContaining("was " + threshold);
        }
    }

    @Test
    void a_table_that_does_not_add_up_is_refused() {
        CountTable table = oneWay(10, 20);
        assertThatThrownBy(() -> table.withTotal(Position.total(), Headcount.exactly(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31")
                .hasMessageContaining("30");
        assertThatThrownBy(() -> table.withTotal(Position.ofRow("a"), Headcount.exactly(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no total at a/*");
        assertThatThrownBy(() -> CountTable.oneWay(ImmutableMap.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                        .put("a", "x", Headcount.zero())
                        .put("b", "y", Headcount.zero())
                        .build()))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.CELL_MISSING);
    }

    @Test
    void a_published_table_says_what_it_hides_and_why() {
        ProtectedTable published = BELOW_5.apply(oneWay(3, 30, 20));
        assertThat(Wording.LITHUANIAN.say(published.note()))
                .isEqualTo(
                        "Mažesni kaip 5 skaičiai neskelbiami (nulis skelbiamas): dėl to paslėpta langelių – 1, o kad jų"
                                + " nebūtų galima apskaičiuoti, daugiausia ribomis pateikta – 1.");
        assertThat(Wording.ENGLISH.say(published.note()))
                .isEqualTo(
                        "Counts below 5 are not published (zero is): cells hidden for this – 1; given within bounds at most,"
                                + " so that these cannot be worked out – 1.");
        assertThat(Wording.ENGLISH.say(BELOW_5.apply(oneWay(10, 20)).note()))
                .isEqualTo("The table has no counts below 5 that would have to be hidden.");
        assertThat(Wording.ENGLISH.say(BELOW_5.andZeros().apply(oneWay(0, 20)).note()))
                .contains("zero included");
        assertThat(Wording.LITHUANIAN.say(Reason.SMALL.text())).isEqualTo("skaičius mažesnis už ribą");
    }

    @Test
    void every_message_stands_in_both_languages() {
        MessagesContract.of(PrivacyMessage.values())
                .withKeys(CoreMessages::keys, "privacy.")
                .verify();
    }
}
