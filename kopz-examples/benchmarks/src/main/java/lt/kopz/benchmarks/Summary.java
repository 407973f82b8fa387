package lt.kopz.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * All works of one run in one table in Markdown: what each takes, and how many times of it what one would do instead. A row of which
 * something was not measured is left out.
 *
 * @param microseconds the mean time of each benchmark, by the name it has in the tables before
 * @param bytes what a line takes, by what holds it
 */
record Summary(Map<String, Double> microseconds, Map<String, Double> bytes) {
    static final String LEDGER = "ledger";
    static final String LIST = "list of entries";

    /** The lines of the table; none where nothing was measured. */
    List<String> lines() {
        List<String> rows = new ArrayList<>();
        String scan = Rival.Kind.LEDGER_SCAN.name();
        for (Rival.Kind rival : Rival.Kind.values()) {
            if (rival != Rival.Kind.LEDGER_SCAN && rival != Rival.Kind.LEDGER_INDEX) {
                time(rows, "gaps of 600 plans over 1,000,000 lines, one pass", scan, rival.name());
            }
        }
        time(rows, "index over 1,000,000 lines", "build", scan);
        time(rows, "gap of one plan at a day, by the index", "onePlanAtADay", scan);
        time(rows, "gaps of 600 plans at a day, by the index", "allPlansAtADay", scan);
        time(rows, "100,000 lines read, checked and located", "kopz", "tokensAlone");
        time(rows, "100,000 lines read, checked and located", "kopz", "dataBindingIntoImmutables");
        time(rows, "100,000 lines read, checked and located", "kopz", "dataBindingIntoRecords");
        time(rows, "100,000 lines read into a ledger", "kopzIntoALedger", "kopz");
        time(rows, "100,000 lines written", "kopzWrites", "kopz");
        row(rows, "memory of a line in a ledger", bytes, LEDGER, LIST, "%.0f bytes"::formatted);
        if (!rows.isEmpty()) {
            rows.add(0, "| work | kopz | instead | it takes | × kopz |");
            rows.add(1, "|---|--:|---|--:|--:|");
        }
        return rows;
    }

    private void time(List<String> rows, String work, String ours, String theirs) {
        row(rows, work, microseconds, ours, theirs, Summary::time);
    }

    private static void row(
            List<String> rows,
            String work,
            Map<String, Double> measured,
            String ours,
            String theirs,
            DoubleFunction<String> said) {
        Optional<Double> kopz = Optional.ofNullable(measured.get(ours));
        Optional<Double> other = Optional.ofNullable(measured.get(theirs));
        if (kopz.isPresent() && other.isPresent()) {
            rows.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            work,
                            said.apply(kopz.get()),
                            theirs,
                            said.apply(other.get()),
                            digits(other.get() / kopz.get())));
        }
    }

    private static String time(double microseconds) {
        return microseconds < 1000 ? digits(microseconds) + " µs" : digits(microseconds / 1000) + " ms";
    }

    /** Two digits that count, or all before the point. */
    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%.0f", value);
    }
}
