package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * The books: what is needed, appropriated, handed over and spent, entry by entry, asked for as of any day.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(entries);
 * Totals totals = ledger.view().ofPlan("plan").asOf(LocalDate.of(2019, 12, 10)).totals(Amounts.currency("EUR"));
 * totals.financingGap();
 * }</pre>
 *
 * <p>A ledger only grows; an entry that is wrong is corrected by a further one of the opposite amount. Changes and parts count as
 * {@link lt.kopz.core.funding.Amendments} states it: a new whole counts as its difference to what the account had been appropriated before
 * its day, so an original and a revised budget are never added up, and a part of other entries is counted only where none of these is. An
 * entry that takes effect later changes no total as of an earlier day. Currencies are kept apart.
 *
 * <p>A ledger holds millions of entries: minor units and days in columns, ids end to end, and what entries of one account share only
 * once. {@link #collector()} fills one from a stream that is never held as a whole. For one question, ask a {@link #view()}; for the
 * same sum of every plan at many days, {@link #byPlan(Sum, CurrencyUnit)}.
 */
public final class Ledger {
    private final Columns columns;
    private final Map<List<Object>, SumsByPlan> indexes = new ConcurrentHashMap<>();

    Ledger(Columns columns) {
        this.columns = columns;
    }

    /**
     * A ledger of entries.
     *
     * @param entries the entries; those of one day take effect in this order
     * @return the ledger
     * @throws IllegalArgumentException if two entries have one id, or one is within an entry that is not there or within itself
     * @throws ArithmeticException if an amount has more than 2^63 − 1 minor units
     */
    public static Ledger of(Iterable<LedgerEntry> entries) {
        LedgerBuilder builder = builder();
        entries.forEach(builder::add);
        return builder.build();
    }

    /**
     * Takes the entries of a ledger one by one.
     *
     * @return a builder without entries
     */
    public static LedgerBuilder builder() {
        return new LedgerBuilder();
    }

    /**
     * Makes a ledger of the entries of a stream, which need not fit into memory together.
     *
     * @return the collector; it throws what {@link #of(Iterable)} throws
     */
    public static Collector<LedgerEntry, ?, Ledger> collector() {
        return Collector.of(LedgerBuilder::new, LedgerBuilder::add, LedgerBuilder::addAll, LedgerBuilder::build);
    }

    /**
     * This ledger with one entry more. This one stays as it is, and so does what was asked of it.
     *
     * @param entry the entry
     * @return a copy
     * @throws IllegalArgumentException if there is an entry with its id, or it is within an entry that is not there
     */
    public Ledger plus(LedgerEntry entry) {
        return Stream.concat(entries().stream(), Stream.of(entry)).collect(collector());
    }

    /**
     * The entries, made again from what the ledger holds: ask once, not in a loop.
     *
     * @return the entries in the order in which they were added
     */
    public ImmutableList<LedgerEntry> entries() {
        LedgerEntry[] entries = new LedgerEntry[columns.size];
        for (int row = 0; row < entries.length; row++) {
            entries[columns.added(row)] = columns.entry(row);
        }
        return ImmutableList.copyOf(entries);
    }

    /**
     * All of the ledger.
     *
     * @return the view, to be narrowed
     */
    public LedgerView view() {
        return LedgerView.of(columns);
    }

    /**
     * A sum of every plan at any day. The first call with a sum and a currency builds an index, which the ledger keeps: 12 bytes and more
     * for each day on which a plan has an entry of the sum. Later calls, of any thread, get the same one.
     *
     * <pre>{@code
     * ledger.byPlan(Sum.FINANCING_GAP, euro).asOf("plan", LocalDate.of(2019, 12, 10));   // EUR 2550.00
     * }</pre>
     *
     * @param sum the sum
     * @param currency the currency
     * @return the sums; those of {@code view().ofPlan(plan).asOf(day).totals(currency).of(sum)}
     * @throws IllegalArgumentException if no entry is in the currency
     * @throws ArithmeticException if one of them has more than 2^63 − 1 minor units
     */
    public SumsByPlan byPlan(Sum sum, CurrencyUnit currency) {
        columns.requireHeld(currency);
        return indexes.computeIfAbsent(
                List.of(sum, currency.getCurrencyCode()), key -> new SumsByPlan(columns, sum, currency));
    }

    /**
     * What does not fit in the books. A new whole of the day of its original fits where it was added after it.
     *
     * <p>Example: {@code original("line-1", january, euro(1500))} and {@code replaced("amendment", june, euro(1800), "line-l")} add up to
     * 3300.00; the discrepancy is {@code REPLACES_NOTHING} at {@code amendment}, on the account {@code line-l}, of 1800.00.
     *
     * @return the discrepancies by day; an account that stays overspent is reported once, on the first day, with the amount of that day
     * @throws ArithmeticException if the balance of an account has more than 2^63 − 1 minor units
     */
    public ImmutableList<Discrepancy> discrepancies() {
        return Audit.of(columns);
    }
}
