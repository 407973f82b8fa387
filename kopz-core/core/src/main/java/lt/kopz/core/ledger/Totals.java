package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collector;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;

/**
 * What entries of one currency add up to, kind by kind. Totals of parts add up to the totals of the whole in any order and grouping.
 *
 * <pre>{@code
 * Totals all = parts.stream().reduce(Totals.zero(Amounts.currency("EUR")), Totals::plus);
 * all.financingGap();   // EUR 2550.00
 * }</pre>
 */
@SuppressWarnings("EnumOrdinal") // ordinals stand in a column that never leaves the object
public final class Totals {
    private static final ImmutableList<EntryKind> KIND_VALUES = ImmutableList.copyOf(EntryKind.values());
    static final int KINDS = KIND_VALUES.size();

    private final CurrencyUnit currency;
    private final long[] minor;

    Totals(CurrencyUnit currency, long[] minor) {
        this.currency = currency;
        this.minor = minor;
    }

    /**
     * Nothing of a currency.
     *
     * @param currency the currency
     * @return totals of zero
     */
    public static Totals zero(CurrencyUnit currency) {
        return new Totals(Amounts.zero(currency).getCurrency(), new long[KINDS]);
    }

    /**
     * Totals that were added up elsewhere.
     *
     * @param currency the currency
     * @param byKind the total of each kind, as {@link #of(EntryKind)} states it; zero for a kind that is not there
     * @return the totals
     * @throws lt.kopz.core.money.CurrencyMismatchException if an amount is in another currency
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public static Totals of(CurrencyUnit currency, Map<EntryKind, MonetaryAmount> byKind) {
        Totals totals = zero(currency);
        byKind.forEach((kind, amount) -> {
            Amounts.requireSame(totals.currency, amount.getCurrency());
            totals.minor[kind.ordinal()] = Amounts.minor(amount);
        });
        return totals;
    }

    /**
     * Adds an entry.
     *
     * @param entry the entry, {@linkplain LedgerEntry#standingAlone() standing alone}
     * @return the totals with it
     * @throws lt.kopz.core.money.CurrencyMismatchException if it is in another currency
     * @throws IllegalArgumentException if only a {@link Ledger} knows what it adds
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public Totals plus(LedgerEntry entry) {
        Totals sum = new Totals(currency, minor.clone());
        sum.add(entry);
        return sum;
    }

    /**
     * Adds up.
     *
     * @param other further totals
     * @return the totals of both
     * @throws lt.kopz.core.money.CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public Totals plus(Totals other) {
        Amounts.requireSame(currency, other.currency);
        return new Totals(currency, add(minor.clone(), other));
    }

    private static long[] add(long[] sum, Totals more) {
        for (EntryKind kind : KIND_VALUES) {
            int i = kind.ordinal();
            sum[i] = Overflow.add(sum[i], more.minor[i], more.currency, kind::name);
        }
        return sum;
    }

    /**
     * A collector that adds up entries without keeping them, so that it takes the same room for any number of them.
     *
     * <pre>{@code
     * entries.collect(Collectors.groupingBy(entry -> entry.plan().orElse(""), Totals.adding(Amounts.currency("EUR"))));
     * }</pre>
     *
     * <p>The collector throws {@code IllegalArgumentException} at an entry that is not {@linkplain LedgerEntry#standingAlone() standing
     * alone}, {@code CurrencyMismatchException} at an amount in another currency, and {@code ArithmeticException} where a total has
     * more than 2^63 − 1 minor units.
     *
     * @param currency the currency of all that is added
     * @return the collector
     */
    public static Collector<LedgerEntry, ?, Totals> adding(CurrencyUnit currency) {
        return Collector.of(
                () -> zero(currency),
                Totals::add,
                (one, other) -> new Totals(one.currency, add(one.minor, other)),
                sum -> sum,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * A collector that adds up entries of any currencies as {@link #adding(CurrencyUnit)} does, each currency apart.
     *
     * @return the collector of totals by currency code
     */
    public static Collector<LedgerEntry, ?, ImmutableSortedMap<String, Totals>> byCurrency() {
        return Collector.of(
                HashMap<String, Totals>::new,
                (sums, entry) -> sums.computeIfAbsent(
                                entry.amount().getCurrency().getCurrencyCode(),
                                code -> zero(entry.amount().getCurrency()))
                        .add(entry),
                (one, other) -> {
                    other.forEach((code, sum) -> one.merge(code, sum, Totals::plus));
                    return one;
                },
                ImmutableSortedMap::copyOf,
                Collector.Characteristics.UNORDERED);
    }

    private void add(LedgerEntry entry) {
        Amounts.requireSame(currency, entry.amount().getCurrency());
        entry.standingAlone();
        long amount = Amounts.minor(entry.amount());
        int kind = entry.kind().ordinal();
        long change = entry.kind() == EntryKind.REDUCED ? Math.negateExact(amount) : amount;
        minor[kind] = Overflow.add(minor[kind], change, currency, () -> "entry \"" + entry.id() + "\"");
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * The total of one kind of entry: for a new whole that replaces an earlier one, what it changed by; for what is taken back, below
     * zero.
     *
     * @param kind the kind
     * @return the amount
     */
    public MonetaryAmount of(EntryKind kind) {
        return Amounts.ofMinor(minor[kind.ordinal()], currency);
    }

    /**
     * A sum over the kinds of entry.
     *
     * @param sum the sum
     * @return the amount
     * @throws ArithmeticException if it has more than 2^63 − 1 minor units
     */
    public MonetaryAmount of(Sum sum) {
        long total = 0;
        for (EntryKind kind : KIND_VALUES) {
            long part = Math.multiplyExact(sum.weight(kind), minor[kind.ordinal()]);
            total = Overflow.add(total, part, currency, kind::name);
        }
        return Amounts.ofMinor(total, currency);
    }

    /**
     * What is needed.
     *
     * @return the amount
     */
    public MonetaryAmount need() {
        return of(Sum.NEED);
    }

    /**
     * What is appropriated, with all its changes.
     *
     * @return the amount
     */
    public MonetaryAmount appropriated() {
        return of(Sum.APPROPRIATED);
    }

    /**
     * The need less what is appropriated: positive where something is missing.
     *
     * @return the gap
     */
    public MonetaryAmount financingGap() {
        return of(Sum.FINANCING_GAP);
    }

    /**
     * What is spent, less what was paid back.
     *
     * @return the amount
     */
    public MonetaryAmount spent() {
        return of(Sum.SPENT);
    }

    /**
     * What is left: opening balance, appropriated, received and paid back, less handed over, carried over and spent.
     *
     * @return the balance
     */
    public MonetaryAmount balance() {
        return of(Sum.BALANCE);
    }

    /**
     * What is left and not spoken for.
     *
     * @return the balance less what is committed
     */
    public MonetaryAmount free() {
        return of(Sum.FREE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && currency.equals(that.currency) && Arrays.equals(minor, that.minor);
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + Arrays.hashCode(minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + Arrays.toString(minor);
    }
}
