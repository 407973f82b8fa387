package lt.kopz.country;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;

/**
 * Adds up ledger lines of many files by plan and currency. It keeps totals, never lines, so that ten million lines take the memory of one
 * million; the totals of parts can be {@linkplain #plus added}, in any order.
 *
 * <pre>{@code
 * RollUp.of(files, UnaryOperator.identity(), (file, problems) -> problems.forEach(System.err::println)).write(Path.of("country.csv"));
 * }</pre>
 */
public final class RollUp {
    /**
     * What is added up apart.
     *
     * @param plan the id of the plan; empty for what belongs to none
     * @param currency the currency code
     */
    public record Group(String plan, String currency) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::plan).thenComparing(Group::currency);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private final ImmutableSortedMap<Group, Totals> totals;

    private RollUp(Map<Group, Totals> totals) {
        this.totals = ImmutableSortedMap.copyOf(totals);
    }

    /**
     * Reads files and adds them up, one after the other.
     *
     * @param files the files, JSON Lines of ledger entries
     * @param watched what each file is read through, such as a count of its bytes
     * @param bad is given the file and all problems of each line that cannot be counted; the others are
     * @return the totals
     * @throws IOException if a file cannot be read; what throws {@code UncheckedIOException} is a file that broke off
     */
    public static RollUp of(
            List<Path> files,
            UnaryOperator<InputStream> watched,
            BiConsumer<? super Path, ? super ImmutableList<Problem>> bad)
            throws IOException {
        Map<Group, Totals> all = new TreeMap<>();
        for (Path file : files) {
            try (InputStream in = watched.apply(Files.newInputStream(file))) {
                LedgerLines.read(
                                in,
                                Limits.standard(),
                                LedgerEntry::standingAlone,
                                problems -> bad.accept(file, problems))
                        .collect(Collectors.groupingBy(entry -> entry.plan().orElse(""), Totals.byCurrency()))
                        .forEach((plan, sums) -> sums.forEach(
                                (currency, sum) -> all.merge(new Group(plan, currency), sum, Totals::plus)));
            }
        }
        return new RollUp(all);
    }

    /**
     * Adds up.
     *
     * @param other a further part
     * @return the totals of both
     */
    public RollUp plus(RollUp other) {
        Map<Group, Totals> all = new TreeMap<>(totals);
        other.totals.forEach((group, sum) -> all.merge(group, sum, Totals::plus));
        return new RollUp(all);
    }

    /**
     * The totals.
     *
     * @return the totals by group, sorted
     */
    public ImmutableSortedMap<Group, Totals> totals() {
        return totals;
    }

    /**
     * Saves the totals as CSV, whole or not at all: plan, currency, need, appropriated, gap, spent, balance, sorted.
     *
     * @param file where to
     * @throws NotSavedException if it was not saved; what was there before is unchanged
     */
    public void write(Path file) throws NotSavedException {
        Saving.file(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.write("plan,currency,need,appropriated,gap,spent,balance\n");
            for (Map.Entry<Group, Totals> each : totals.entrySet()) {
                out.write(row(each.getKey(), each.getValue()) + "\n");
            }
            out.flush();
        });
    }

    /**
     * A row of the file: ids, codes and plain numbers hold nothing that CSV would have to quote.
     *
     * @param group what was added up
     * @param sums the totals
     * @return the row, without a line feed
     */
    public static String row(Group group, Totals sums) {
        return Stream.of(sums.need(), sums.appropriated(), sums.financingGap(), sums.spent(), sums.balance())
                .map(Amounts::plain)
                .collect(Collectors.joining(",", group.plan + "," + group.currency + ",", ""));
    }
}
