package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.ProblemKind;
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
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NONE_GIVEN);
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
}
