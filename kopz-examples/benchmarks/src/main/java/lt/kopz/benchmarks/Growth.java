package lt.kopz.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How each work grows with the dossier, as a table in Markdown: its time by size, what it takes at one size in multiples of reading the dossier
 * from JSON, and the most that it grows by from one size to the next. What was not measured is a dash.
 *
 * @param milliseconds the median time by work, in the order of the table, and by number of facts
 * @param reading the work that others are multiples of
 * @param comparedAt the number of facts at which they are
 */
record Growth(Map<String, SortedMap<Integer, Double>> milliseconds, String reading, int comparedAt) {

    /** The lines of the table; none where nothing was measured. */
    List<String> lines() {
        if (milliseconds.isEmpty()) {
            return List.of();
        }
        SortedSet<Integer> sizes = new TreeSet<>();
        milliseconds.values().forEach(times -> sizes.addAll(times.keySet()));
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| ms, by number of facts |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int size : sizes) {
            head.append(String.format(Locale.ROOT, " %,d |", size));
            rule.append("--:|");
        }
        lines.add(head + String.format(Locale.ROOT, " × %s at %,d | most to the next size |", reading, comparedAt));
        lines.add(rule + "--:|--:|");
        SortedMap<Integer, Double> ofReading = milliseconds.getOrDefault(reading, new TreeMap<>());
        milliseconds.forEach((work, times) -> {
            StringBuilder row = new StringBuilder("| " + work + " |");
            sizes.forEach(
                    size -> row.append(' ').append(number(at(times, size))).append(" |"));
            Optional<Double> compared = at(times, comparedAt)
                    .flatMap(time -> at(ofReading, comparedAt).map(one -> time / one));
            lines.add(row.append(' ').append(number(compared)) + " | × " + number(most(times)) + " |");
        });
        return lines;
    }

    private static Optional<Double> at(SortedMap<Integer, Double> times, int size) {
        return Optional.ofNullable(times.get(size));
    }

    private static Optional<Double> most(SortedMap<Integer, Double> times) {
        List<Double> inOrder = List.copyOf(times.values());
        return IntStream.range(1, inOrder.size())
                .mapToObj(i -> inOrder.get(i) / inOrder.get(i - 1))
                .max(Comparator.naturalOrder());
    }

    private static String number(Optional<Double> value) {
        return value.map(time -> String.format(Locale.ROOT, time < 1 ? "%.2f" : time < 10 ? "%.1f" : "%.0f", time))
                .orElse("–");
    }
}
