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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Mark;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;

/**
 * What the books of many municipalities add up to: in all, and by plan, measure, budget year, source and manager, each currency apart. It
 * keeps totals, never lines; those of parts can be {@linkplain #plus added}, in any order.
 *
 * <pre>{@code
 * RollUp.of(files, view -> view, in -> in, (file, flaw) -> {}, (file, problems) -> problems.forEach(System.err::println))
 *         .write(Path.of("country.csv"));
 * }</pre>
 */
public final class RollUp {
    /** By what books are added up. */
    public enum By {
        /** All of them together. */
        ALL,
        /** By action plan. */
        PLAN,
        /** By measure. */
        MEASURE,
        /** By budget year. */
        YEAR,
        /** By kind of source. */
        SOURCE,
        /** By appropriation manager. */
        MANAGER;

        /** The name in lower case. */
        @Override
        public String toString() {
            return switch (this) {
                case ALL -> "all";
                case PLAN -> "plan";
                case MEASURE -> "measure";
                case YEAR -> "year";
                case SOURCE -> "source";
                case MANAGER -> "manager";
            };
        }

        private Map<String, ImmutableSortedMap<String, Totals>> totals(LedgerView view) {
            return this == ALL ? Map.of("", view.byCurrency()) : view.by(Mark.valueOf(name()));
        }
    }

    /**
     * What is added up apart.
     *
     * @param by by what
     * @param name the plan, measure, year, source or manager; empty for what belongs to none, and for all
     * @param currency the currency code
     */
    public record Group(By by, String name, String currency) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::by).thenComparing(Group::name).thenComparing(Group::currency);

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
     * What a ledger adds up to, or those of its entries that are in a view.
     *
     * @param view the view
     * @return the totals
     */
    public static RollUp of(LedgerView view) {
        Map<Group, Totals> totals = new TreeMap<>();
        addTo(totals, view);
        return new RollUp(totals);
    }

    private static void addTo(Map<Group, Totals> totals, LedgerView view) {
        Arrays.stream(By.values())
                .forEach(by -> by.totals(view)
                        .forEach((name, sums) -> sums.forEach(
                                (currency, sum) -> totals.merge(new Group(by, name, currency), sum, Totals::plus))));
    }

    /**
     * Reads files, each of which is the books of a municipality, and adds them up one after the other. The ledger of one file is held at a
     * time.
     *
     * @param files the files, JSON Lines of ledger entries
     * @param asOf which entries count, such as those until a day
     * @param watched what each file is read through, such as a count of its bytes
     * @param flawed is given each file and what does not fit in its books, all days; it is counted all the same
     * @param bad is given the file and all problems of each line that cannot be counted; the others are
     * @return the totals
     * @throws IOException if a file cannot be read; what throws {@code UncheckedIOException} is a file that broke off
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public static RollUp of(
            List<Path> files,
            UnaryOperator<LedgerView> asOf,
            UnaryOperator<InputStream> watched,
            BiConsumer<? super Path, ? super Discrepancy> flawed,
            BiConsumer<? super Path, ? super ImmutableList<Problem>> bad)
            throws IOException {
        Map<Group, Totals> totals = new TreeMap<>();
        for (Path file : files) {
            try (InputStream in = watched.apply(Files.newInputStream(file))) {
                Ledger ledger = ledger(in, problems -> bad.accept(file, problems));
                addTo(totals, asOf.apply(ledger.view()));
                ledger.discrepancies().forEach(each -> flawed.accept(file, each));
            }
        }
        return new RollUp(totals);
    }

    private static Ledger ledger(InputStream lines, Consumer<ImmutableList<Problem>> bad) {
        Admission<Long> books = new Admission<>((line, refusal) ->
                bad.accept(ImmutableList.of(Problem.of(refusal, new JsonPlace("", Math.toIntExact(line), 1)))));
        LedgerLines.read(
                        lines,
                        Limits.standard(),
                        (entry, line) -> {
                            books.add(entry, line);
                            return entry;
                        },
                        bad)
                .forEach(entry -> {});
        return books.ledger();
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
     * Saves the totals as CSV, whole or not at all: by what, name, currency, need, appropriated, gap, spent, balance, sorted.
     *
     * @param file where to
     * @throws NotSavedException if it was not saved; what was there before is unchanged
     */
    public void write(Path file) throws NotSavedException {
        Saving.file(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.write("by,name,currency,need,appropriated,gap,spent,balance\n");
            for (Map.Entry<Group, Totals> each : totals.entrySet()) {
                out.write(row(each.getKey(), each.getValue()) + "\n");
            }
            out.flush();
        });
    }

    /** A row of the file: ids, codes and plain numbers hold nothing that CSV would have to quote. */
    private static String row(Group group, Totals sums) {
        return Stream.of(sums.need(), sums.appropriated(), sums.financingGap(), sums.spent(), sums.balance())
                .map(Amounts::plain)
                .collect(Collectors.joining(",", group.by + "," + group.name + "," + group.currency + ",", ""));
    }
}
