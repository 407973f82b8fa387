package lt.kopz.core.funding;

import static lt.kopz.core.funding.ChangeKind.REDUCED;
import static lt.kopz.core.funding.ChangeKind.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentsTest {
    @ParameterizedTest(name = "{0} of {1} after {2} moves the line by {3}")
    @CsvSource({
        "ORIGINAL, 1000, 0, 1000",
        "ORIGINAL, 1000, 200, 1000",
        "ADDED, 200, 1000, 200",
        "REDUCED, 300, 1000, -300",
        "REDUCED, -300, 700, 300",
        "REPLACED, 1800, 1500, 300",
        "REPLACED, 900, 1500, -600",
        "REPLACED, 900, 0, 900",
        "REPLACED, 0, 1500, -1500"
    })
    void a_change_moves_its_line_by_its_amount_or_to_it(ChangeKind kind, long amount, long before, long effect) {
        assertThat(Amendments.effect(kind, amount, before)).isEqualTo(effect);
    }

    @Test
    void an_effect_that_no_number_holds_is_refused() {
        assertThatThrownBy(() -> Amendments.effect(REDUCED, Long.MIN_VALUE, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amendments.effect(REPLACED, Long.MAX_VALUE, -1))
                .isInstanceOf(ArithmeticException.class);
    }

    private static final Map<String, List<String>> WHOLES = Map.of(
            "cell", List.of("row", "column"),
            "row", List.of("grand total"),
            "column", List.of("grand total"),
            "early", List.of("old"),
            "one", List.of("other"),
            "other", List.of("one"));

    private static List<String> wholes(String part) {
        return WHOLES.getOrDefault(part, List.of());
    }

    private static boolean isWithin(String part, String... others) {
        return Amendments.isWithin(part, AmendmentsTest::wholes, List.of(others)::contains);
    }

    @Test
    void a_part_is_within_its_wholes_and_theirs() {
        assertThat(isWithin("cell", "row")).isTrue();
        assertThat(isWithin("cell", "column")).isTrue();
        assertThat(isWithin("cell", "grand total")).isTrue();
        assertThat(isWithin("row", "column", "cell")).isFalse();
        assertThat(isWithin("grand total", "grand total")).isFalse();
        assertThat(isWithin("one", "nothing")).isFalse();
        assertThat(isWithin("one", "one")).isTrue();
    }
}
