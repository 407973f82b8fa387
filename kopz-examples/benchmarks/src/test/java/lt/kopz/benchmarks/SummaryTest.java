package lt.kopz.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void each_work_stands_beside_what_one_would_do_instead_with_their_ratio() {
        Map<String, Double> microseconds = new HashMap<>();
        Arrays.stream(Rival.Kind.values()).forEach(kind -> microseconds.put(kind.name(), 5800.0));
        microseconds.putAll(Map.of(
                "LEDGER_SCAN", 2000.0,
                "ARRAYS", 800.0,
                "SQLITE", 161_000.0,
                "build", 12_000.0,
                "onePlanAtADay", 0.1,
                "allPlansAtADay", 26.0,
                "kopz", 86_000.0,
                "tokensAlone", 30_000.0,
                "dataBindingIntoImmutables", 320_000.0));
        assertThat(new Summary(microseconds, Map.of(Summary.LEDGER, 56.0, Summary.LIST, 446.0)).lines())
                .startsWith(
                        "| work | kopz | instead | it takes | × kopz |",
                        "|---|--:|---|--:|--:|",
                        "| gaps of 600 plans over 1,000,000 lines, one pass | 2.0 ms | ARRAYS | 800 µs | 0.40 |",
                        "| gaps of 600 plans over 1,000,000 lines, one pass | 2.0 ms | PACKED_OBJECTS | 5.8 ms | 2.9 |")
                .contains(
                        "| gaps of 600 plans over 1,000,000 lines, one pass | 2.0 ms | SQLITE | 161 ms | 81 |",
                        "| index over 1,000,000 lines | 12 ms | LEDGER_SCAN | 2.0 ms | 0.17 |",
                        "| gap of one plan at a day, by the index | 0.10 µs | LEDGER_SCAN | 2.0 ms | 20000 |",
                        "| gaps of 600 plans at a day, by the index | 26 µs | LEDGER_SCAN | 2.0 ms | 77 |",
                        "| 100,000 lines read, checked and located | 86 ms | tokensAlone | 30 ms | 0.35 |",
                        "| 100,000 lines read, checked and located | 86 ms | dataBindingIntoImmutables | 320 ms | 3.7 |")
                .endsWith("| memory of a line in a ledger | 56 bytes | list of entries | 446 bytes | 8.0 |")
                .hasSize(2 + (Rival.Kind.values().length - 2) + 3 + 2 + 1);
    }

    @Test
    void what_was_not_measured_has_no_row() {
        assertThat(new Summary(Map.of("LEDGER_SCAN", 2000.0, "build", 12_000.0), Map.of()).lines())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("| index over");
        assertThat(new Summary(Map.of("LEDGER_SCAN", 2000.0), Map.of()).lines()).isEmpty();
    }
}
