package lt.kopz.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void each_work_has_its_times_by_size_beside_reading_and_the_most_that_it_grows_by() {
        Map<String, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
        times.put("read", new TreeMap<>(Map.of(1000, 10.0, 4000, 42.0, 16_000, 180.0)));
        times.put("financing", new TreeMap<>(Map.of(1000, 0.5, 4000, 3.0, 16_000, 9.0)));
        assertThat(new Growth(times, "read", 16_000).lines())
                .containsExactly(
                        "| ms, by number of facts | 1,000 | 4,000 | 16,000 | × read at 16,000 | most to the next size |",
                        "|---|--:|--:|--:|--:|--:|",
                        "| read | 10 | 42 | 180 | 1.0 | × 4.3 |",
                        "| financing | 0.50 | 3.0 | 9.0 | 0.05 | × 6.0 |");
    }

    @Test
    void what_was_not_measured_is_a_dash() {
        Map<String, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
        times.put("read", new TreeMap<>(Map.of(1000, 10.0)));
        times.put("financing", new TreeMap<>(Map.of(4000, 3.0)));
        assertThat(new Growth(times, "read", 16_000).lines())
                .endsWith("| read | 10 | – | – | × – |", "| financing | – | 3.0 | – | × – |");
        assertThat(new Growth(Map.of(), "read", 16_000).lines()).isEmpty();
    }
}
