package lt.kopz.core.ledger;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class LedgerBuilderTest {
    private static LedgerEntry need(String id, String... wholes) {
        LedgerEntry entry = LedgerEntry.need(id, LocalDate.of(2019, 1, 1), euro(1));
        for (String whole : wholes) {
            entry = entry.within(whole);
        }
        return entry;
    }

    private static List<String> refusals(LedgerEntry... entries) {
        LedgerBuilder builder = Ledger.builder();
        List.of(entries).forEach(builder::add);
        return builder.refusals().stream()
                .map(refused -> refused.kind() + " " + String.join(" ", texts(refused)))
                .toList();
    }

    private static List<String> texts(RefusedException refused) {
        return refused.arguments().values().stream().map(Object::toString).toList();
    }

    @Test
    void everything_that_stands_against_building_is_found_at_once() {
        assertThat(refusals(need("a", "b"), need("b"))).isEmpty();
        assertThat(refusals(
                        need("a", "x", "b"),
                        need("b", "y"),
                        need("c", "d"),
                        need("d", "c"),
                        need("e", "c"),
                        need("f", "f")))
                .containsExactly("WITHIN_NOTHING a x", "WITHIN_NOTHING b y", "WITHIN_ITSELF c", "WITHIN_ITSELF f");
    }

    @Test
    void without_what_is_refused_the_others_make_a_ledger_in_their_order() {
        LedgerBuilder builder = Ledger.builder();
        LedgerEntry kept = need("c", "d").with("party").inYear(2019);
        List.of(need("a", "x"), need("b"), kept, need("d")).forEach(builder::add);
        LedgerBuilder without = builder.without(Set.of("a", "nobody"));
        assertThat(without.refusals()).isEmpty();
        assertThat(without.build().entries()).containsExactly(need("b"), kept, need("d"));
        assertThat(builder.contains("a")).isTrue();
    }

    @Test
    void a_circle_is_found_at_an_entry_of_it_and_not_at_one_that_only_leads_there() {
        assertThat(refusals(need("leads", "a"), need("a", "b", "top"), need("b", "c"), need("c", "a"), need("top")))
                .containsExactly("WITHIN_ITSELF a");
        assertThat(refusals(need("one", "two", "three"), need("two", "one"), need("three", "one")))
                .containsExactly("WITHIN_ITSELF one");
    }

    @Test
    void wholes_that_are_reached_on_two_ways_are_no_circle() {
        assertThat(refusals(need("cell", "row", "column"), need("row", "all"), need("column", "all"), need("all")))
                .isEmpty();
    }

    @Test
    void a_whole_that_is_itself_a_part_and_reached_on_two_ways_is_no_circle() {
        assertThat(refusals(
                        need("cell", "column", "row"),
                        need("column", "year"),
                        need("row", "year"),
                        need("year", "all"),
                        need("all")))
                .isEmpty();
    }

    @Test
    void a_builder_knows_what_was_added() {
        LedgerBuilder builder = Ledger.builder().add(need("first")).add(need("second", "third"));
        assertThat(builder.contains("first")).isTrue();
        assertThat(builder.contains("second")).isTrue();
        assertThat(builder.contains("third")).isFalse();
    }

    @Test
    void builders_that_are_filled_side_by_side_make_one_ledger_in_order() {
        List<LedgerEntry> entries = IntStream.range(0, 100)
                .mapToObj(i -> need("entry-" + i, i % 3 == 0 ? new String[0] : new String[] {"entry-" + i / 2})
                        .with("party-" + i % 7))
                .toList();
        assertThat(entries.parallelStream().collect(Ledger.collector()).entries())
                .isEqualTo(entries);
    }

    @Test
    void a_builder_goes_on_after_a_refusal_and_ends_with_its_ledger() {
        LedgerBuilder builder = Ledger.builder().add(need("part", "whole"));
        assertThatThrownBy(builder::build).hasFieldOrPropertyWithValue("kind", ProblemKind.WITHIN_NOTHING);
        assertThatThrownBy(() -> builder.add(need("part")))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.GIVEN_TWICE);
        LedgerEntry tooLarge = LedgerEntry.need("whole", LocalDate.of(2019, 1, 1), euro("92233720368547758.08"));
        assertThatThrownBy(() -> builder.add(tooLarge)).isInstanceOf(ArithmeticException.class);
        Ledger ledger = builder.add(need("whole")).build();

        assertThat(ledger.entries()).containsExactly(need("part", "whole"), need("whole"));
        assertThatThrownBy(() -> builder.add(need("more")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Ledger.plus");
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::refusals).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.contains("part")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_entry_without_a_kind_is_refused_by_its_name() {
        assertThatThrownBy(() -> LedgerEntry.of("row-7", null, LocalDate.of(2019, 1, 1), euro(1), "line"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.ENTRY_WITHOUT_KIND));
    }

    @Test
    void the_wholes_of_an_entry_are_in_one_order_and_each_once() {
        LedgerEntry entry = need("cell", "row", "column", "row");
        assertThat(entry.within()).containsExactly("column", "row");
        assertThat(entry).isEqualTo(need("cell", "column", "row")).isNotEqualTo(need("cell", "row"));
        assertThat(Ledger.of(List.of(need("row"), entry, need("column")))
                        .entries()
                        .get(1)
                        .within())
                .containsExactly("column", "row");
    }

    @Test
    void what_parts_add_is_right_through_many_ways_to_the_top() {
        LedgerBuilder builder = Ledger.builder().add(need("0"));
        for (int i = 1; i < 60; i++) {
            builder.add(need(i + "a", i == 1 ? new String[] {"0"} : new String[] {i - 1 + "a", i - 1 + "b"}));
            builder.add(need(i + "b", i == 1 ? new String[] {"0"} : new String[] {i - 1 + "a", i - 1 + "b"}));
        }
        assertThat(builder.build().view().totals(Amounts.currency("EUR")).need())
                .isEqualTo(euro(1));
    }
}
