package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import lt.kopz.core.count.Headcount;
import org.junit.jupiter.api.Test;

class CountTableTest {
    private static CountTable oneWay(Headcount girls, Headcount boys) {
        return CountTable.oneWay(ImmutableMap.of("girls", girls, "boys", boys));
    }

    /** One row of two columns. */
    private static CountTable row(String column, Headcount count, String other, Headcount otherCount) {
        return CountTable.twoWay(ImmutableTable.<String, String, Headcount>builder()
                .put("2019", column, count)
                .put("2019", other, otherCount)
                .build());
    }

    @Test
    void a_table_without_a_cell_is_refused() {
        assertThatThrownBy(() -> CountTable.twoWay(ImmutableTable.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CountTable: a table needs at least one cell, but has none; leave the table out");
    }

    @Test
    void tables_of_the_same_counts_in_the_same_order_are_equal() {
        CountTable table = oneWay(Headcount.exactly(3), Headcount.exactly(4));

        assertThat(table)
                .isEqualTo(oneWay(Headcount.exactly(3), Headcount.exactly(4)))
                .hasSameHashCodeAs(oneWay(Headcount.exactly(3), Headcount.exactly(4)))
                .isNotEqualTo(oneWay(Headcount.exactly(3), Headcount.exactly(5)))
                .isNotEqualTo(
                        CountTable.oneWay(ImmutableMap.of("boys", Headcount.exactly(4), "girls", Headcount.exactly(3))))
                .isNotEqualTo("girls 3, boys 4");
        assertThat(table.hashCode())
                .isNotEqualTo(
                        oneWay(Headcount.exactly(30), Headcount.exactly(400)).hashCode());
    }

    @Test
    void columns_in_another_order_make_another_table() {
        assertThat(row("girls", Headcount.exactly(3), "boys", Headcount.exactly(3)))
                .isNotEqualTo(row("boys", Headcount.exactly(3), "girls", Headcount.exactly(3)));
    }

    @Test
    void a_total_of_at_most_what_the_other_parts_have_leaves_none_for_the_last() {
        CountTable table =
                oneWay(Headcount.exactly(5), Headcount.unknown()).withTotal(Position.total(), Headcount.between(0, 5));

        assertThat(table.implied())
                .containsEntry(Position.ofRow("boys"), Headcount.zero())
                .containsEntry(Position.total(), Headcount.exactly(5));
    }

    @Test
    void what_one_sum_gives_away_is_used_in_the_sums_before_it_too() {
        // the total of all gives that of the only row, and only that gives the second cell
        CountTable table = row("girls", Headcount.exactly(3), "boys", Headcount.unknown())
                .withTotal(Position.total(), Headcount.exactly(10));

        assertThat(table.implied())
                .containsEntry(Position.ofRow("2019"), Headcount.exactly(10))
                .containsEntry(Position.ofColumn("boys"), Headcount.exactly(7))
                .containsEntry(Position.of("2019", "boys"), Headcount.exactly(7));
    }
}
