package lt.kopz.core.funding;

import static lt.kopz.core.funding.ChangeKind.ADDED;
import static lt.kopz.core.funding.ChangeKind.ORIGINAL;
import static lt.kopz.core.funding.ChangeKind.REDUCED;
import static lt.kopz.core.funding.ChangeKind.REPLACED;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.Amendments.Change;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentsTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

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

    @Test
    void a_new_whole_counts_in_place_of_everything_before_it() {
        assertThat(Amendments.total(EURO, List.of())).isEqualTo(euro(0));
        assertThat(Amendments.total(
                        EURO,
                        List.of(
                                new Change(ORIGINAL, euro(1000)),
                                new Change(REDUCED, euro(300)),
                                new Change(ADDED, euro(50)))))
                .isEqualTo(euro(750));
        assertThat(Amendments.total(
                        EURO,
                        List.of(
                                new Change(ORIGINAL, euro(1000)),
                                new Change(ADDED, euro(50)),
                                new Change(REPLACED, euro(900)),
                                new Change(REDUCED, euro(100)))))
                .isEqualTo(euro(800));
        assertThat(Amendments.lasting(List.of(ORIGINAL, REPLACED, ADDED, REPLACED, REDUCED), kind -> kind))
                .containsExactly(REPLACED, REDUCED);
        assertThat(Amendments.lasting(List.of(ORIGINAL, REDUCED, ADDED), kind -> kind))
                .containsExactly(ORIGINAL, REDUCED, ADDED);
    }

    @Test
    void changes_in_two_currencies_have_no_total() {
        assertThatThrownBy(() -> Amendments.total(EURO, List.of(new Change(ADDED, Amounts.of("1.00", "LTL")))))
                .isInstanceOf(CurrencyMismatchException.class);
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

    private static List<String> counted(String... known) {
        Map<String, List<String>> restated = Map.of("new", List.of("old"), "newest", List.of("new"));
        return Amendments.counted(
                List.of(known), AmendmentsTest::wholes, each -> restated.getOrDefault(each, List.of()));
    }

    @Test
    void a_part_is_counted_only_where_none_of_its_wholes_is() {
        assertThat(counted("cell", "row", "column", "grand total")).containsExactly("grand total");
        assertThat(counted("cell", "row")).containsExactly("row");
        assertThat(counted("cell", "grand total")).containsExactly("grand total");
        assertThat(counted("cell", "early")).containsExactly("cell", "early");
    }

    @Test
    void what_is_restated_is_counted_no_more_and_its_parts_are_not_either() {
        assertThat(counted("old", "early")).containsExactly("old");
        assertThat(counted("old", "early", "new")).containsExactly("new");
        assertThat(counted("new", "newest")).containsExactly("newest");
        assertThat(counted("old", "early", "newest")).containsExactly("newest");
    }
}
