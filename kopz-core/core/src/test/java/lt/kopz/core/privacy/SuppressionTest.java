package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import lt.kopz.core.count.Headcount;
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

    @Test
    void one_small_count_takes_the_smallest_other_with_it_and_leaves_the_total() {
        ProtectedTable published = BELOW_5.apply(oneWay(3, 30, 20));

        assertThat(published.hidden())
                .containsExactly(
                        Map.entry(Position.ofRow("a"), Reason.SMALL),
                        Map.entry(Position.ofRow("c"), Reason.COMPLEMENTARY));
        assertThat(published.count(Position.ofRow("b"))).contains(Headcount.exactly(30));
        assertThat(published.count(Position.total())).contains(Headcount.exactly(53));
        assertThat(published.count(Position.ofRow("a"))).isEmpty();
    }

    @Test
    void two_small_counts_that_can_change_against_each_other_hide_nothing_else() {
        assertThat(BELOW_5.apply(oneWay(1, 4, 30)).hidden().keySet())
                .containsExactly(Position.ofRow("a"), Position.ofRow("b"));
    }

    @Test
    void two_small_counts_that_are_both_the_largest_possible_need_a_third() {
        // 8 in two counts of at most 4 each could only be 4 and 4.
        assertThat(BELOW_5.apply(oneWay(4, 4, 30)).hidden().keySet())
                .containsExactly(Position.ofRow("a"), Position.ofRow("b"), Position.ofRow("c"));
    }

    @Test
    void a_count_at_the_threshold_is_passed_over_where_it_would_give_away_that_it_is_not_smaller() {
        // Of 6 in a count below 5 and one of 5 or more, the first could only be 1.
        assertThat(BELOW_5.apply(oneWay(1, 5, 20)).hidden().keySet())
                .containsExactly(Position.ofRow("a"), Position.ofRow("c"));
    }

    @Test
    void small_counts_that_fill_a_small_total_one_by_one_hide_that_they_do() {
        // Four counts of 1 or more in a total below 5 could only be 1 each: the reason of one of them must say nothing.
        ProtectedTable published = BELOW_5.apply(oneWay(1, 1, 1, 1));
        assertThat(published.hidden()).hasSize(5).containsValue(Reason.COMPLEMENTARY);
    }

    @Test
    void a_zero_which_cannot_be_less_protects_no_small_count() {
        // 1 and 1 of a total below 3 could only be that, and hiding the zero would not change it.
        assertThat(BELOW_3.apply(oneWay(1, 1, 0)).hidden())
                .containsExactly(
                        Map.entry(Position.ofRow("a"), Reason.SMALL),
                        Map.entry(Position.ofRow("b"), Reason.COMPLEMENTARY),
                        Map.entry(Position.total(), Reason.SMALL));
    }

    @Test
    void what_turned_out_not_to_be_needed_is_shown_again() {
        assertThat(BELOW_3.apply(square(3, 2, 1, 0)).count(Position.of("top", "left")))
                .contains(Headcount.exactly(3));
    }

    @Test
    void a_small_count_is_not_shown_again_though_the_others_would_stay_safe() {
        assertThat(BELOW_3.apply(square(1, 1, 1, 1)).shown()).isEmpty();
    }

    @Test
    void a_total_is_not_shown_again_where_it_gives_a_small_count_away_to_who_takes_the_complementary_ones_for_large() {
        // Of 4 the top has 3 or 2, as the bottom has 1 or 2: only where the top is no small count the bottom is 1.
        CountTable table = CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                .put("top", "left", Headcount.exactly(1))
                .put("top", "middle", Headcount.exactly(1))
                .put("top", "right", Headcount.exactly(1))
                .put("bottom", "left", Headcount.exactly(1))
                .put("bottom", "middle", Headcount.zero())
                .put("bottom", "right", Headcount.zero())
                .build());
        assertThat(BELOW_3.apply(table).hidden())
                .containsEntry(Position.ofRow("top"), Reason.COMPLEMENTARY)
                .containsEntry(Position.ofRow("bottom"), Reason.SMALL)
                .containsEntry(Position.total(), Reason.COMPLEMENTARY);
    }

    @Test
    void in_a_square_one_small_count_takes_the_other_three_and_leaves_the_totals() {
        ProtectedTable published = BELOW_5.apply(square(3, 20, 30, 40));
        assertThat(published.hidden().keySet())
                .containsExactly(
                        Position.of("top", "left"),
                        Position.of("top", "right"),
                        Position.of("bottom", "left"),
                        Position.of("bottom", "right"));
        assertThat(published.shown()).hasSize(5);
    }

    @Test
    void a_count_of_at_least_so_many_protects_as_it_stands() {
        CountTable table =
                CountTable.oneWay(ImmutableMap.of("small", Headcount.exactly(3), "many", Headcount.atLeast(364)));
        ProtectedTable published = BELOW_5.apply(table.withTotal(Position.total(), Headcount.atLeast(400)));
        assertThat(published.hidden().keySet()).containsExactly(Position.ofRow("small"));
    }

    @Test
    void a_count_of_at_least_so_many_does_not_protect_one_that_could_only_be_more() {
        // Of 365 a 1 could be 2 only if there were 363 beside it, and those are at least 364.
        CountTable table =
                CountTable.oneWay(ImmutableMap.of("small", Headcount.exactly(1), "many", Headcount.atLeast(364)));
        ProtectedTable published = BELOW_5.apply(table.withTotal(Position.total(), Headcount.exactly(365)));
        assertThat(published.hidden())
                .containsExactly(
                        Map.entry(Position.ofRow("small"), Reason.SMALL),
                        Map.entry(Position.ofRow("many"), Reason.COMPLEMENTARY));
    }

    @Test
    void an_unknown_count_that_the_total_gives_away_is_hidden() {
        CountTable table = CountTable.oneWay(ImmutableMap.of(
                        "unknown", Headcount.unknown(), "ten", Headcount.exactly(10), "six", Headcount.exactly(6)))
                .withTotal(Position.total(), Headcount.exactly(19));
        assertThat(BELOW_5.apply(table).hidden())
                .containsEntry(Position.ofRow("unknown"), Reason.SMALL)
                .hasSize(2);
    }

    @Test
    void an_unknown_count_that_nothing_gives_away_stays_unknown() {
        CountTable table =
                CountTable.oneWay(ImmutableMap.of("unknown", Headcount.unknown(), "ten", Headcount.exactly(10)));
        assertThat(BELOW_5.apply(table).hidden()).isEmpty();
    }

    @ParameterizedTest(name = "between {0} and {1}: {2}")
    @CsvSource({
        // A count that may be any below the threshold could not change either way for certain: its reason says nothing.
        "1, 4, COMPLEMENTARY",
        "1, 3, SMALL",
        "2, 4, SMALL",
        "0, 4, MAY_BE_SMALL",
        "3, 8, MAY_BE_SMALL",
        "4, 5, MAY_BE_SMALL",
        "5, 8, shown"
    })
    void a_count_within_bounds_is_hidden_when_it_may_be_small(long least, long most, String reason) {
        CountTable table = CountTable.oneWay(ImmutableMap.of(
                "a", Headcount.between(least, most), "b", Headcount.exactly(20), "c", Headcount.exactly(30)));
        assertThat(BELOW_5.apply(table)
                        .reason(Position.ofRow("a"))
                        .map(Enum::name)
                        .orElse("shown"))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "between 3 and 8 of a total that leaves {0}: {1}")
    @CsvSource({"4, SMALL", "5, shown", "6, shown"})
    void what_follows_from_the_total_shows_that_a_count_within_bounds_is_not_small(long left, String reason) {
        CountTable table = CountTable.oneWay(ImmutableMap.of(
                        "a", Headcount.between(3, 8), "b", Headcount.exactly(20), "c", Headcount.exactly(30)))
                .withTotal(Position.total(), Headcount.exactly(50 + left));
        assertThat(BELOW_5.apply(table)
                        .reason(Position.ofRow("a"))
                        .map(Enum::name)
                        .orElse("shown"))
                .isEqualTo(reason);
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
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("left out");
    }

    @Test
    void a_published_table_says_what_it_hides_and_why() {
        ProtectedTable published = BELOW_5.apply(oneWay(3, 30, 20));
        assertThat(Wording.LITHUANIAN.say(published.note()))
                .isEqualTo(
                        "Mažesni kaip 5 skaičiai neskelbiami (nulis skelbiamas): dėl to paslėpta langelių – 1, o kad jų"
                                + " nebūtų galima apskaičiuoti, dar – 1.");
        assertThat(Wording.ENGLISH.say(published.note()))
                .isEqualTo("Counts below 5 are not published (zero is): cells hidden for this – 1; hidden so that these"
                        + " cannot be worked out – 1.");
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
