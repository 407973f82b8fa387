package lt.kopz.core.funding;

import java.util.Arrays;
import java.util.stream.Collector;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;

/**
 * What entries of one currency add up to, kind by kind. Totals of parts add up to the totals of the whole in any order and grouping.
 *
 * <pre>{@code
 * Totals all = parts.stream().collect(Totals.summing(Amounts.currency("EUR")));
 * all.financingGap();   // EUR 2550.00
 * }</pre>
 */
@SuppressWarnings("EnumOrdinal") // ordinals stand in a column that never leaves the object
public final class Totals {
    private static final int KINDS = EntryKind.values().length;

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
     * Adds up.
     *
     * @param other further totals
     * @return the totals of both
     * @throws lt.kopz.core.money.CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public Totals plus(Totals other) {
        Amounts.compare(Amounts.zero(currency), Amounts.zero(other.currency));
        long[] sum = new long[KINDS];
        for (int i = 0; i < KINDS; i++) {
            sum[i] = Math.addExact(minor[i], other.minor[i]);
        }
        return new Totals(currency, sum);
    }

    /**
     * A collector that adds up.
     *
     * @param currency the currency of all that is added
     * @return the collector
     */
    public static Collector<Totals, ?, Totals> summing(CurrencyUnit currency) {
        return Collector.of(
                () -> new Totals[] {zero(currency)},
                (sum, more) -> sum[0] = sum[0].plus(more),
                (one, other) -> new Totals[] {one[0].plus(other[0])},
                sum -> sum[0],
                Collector.Characteristics.UNORDERED);
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
     * What is needed.
     *
     * @return the amount
     */
    public MonetaryAmount need() {
        return of(EntryKind.NEED);
    }

    /**
     * What is appropriated, with all its changes.
     *
     * @return the amount
     */
    public MonetaryAmount appropriated() {
        return sum(EntryKind.ORIGINAL, EntryKind.ADDED, EntryKind.REDUCED, EntryKind.REPLACED);
    }

    /**
     * The need less what is appropriated: positive where something is missing.
     *
     * @return the gap
     */
    public MonetaryAmount financingGap() {
        return Amounts.minus(need(), appropriated());
    }

    /**
     * The need less what is appropriated, received and paid by others.
     *
     * @return the gap
     */
    public MonetaryAmount allSourcesGap() {
        return Amounts.minus(
                financingGap(), Amounts.plus(of(EntryKind.TRANSFER_IN), of(EntryKind.THIRD_PARTY_PAYMENT)));
    }

    /**
     * What is spent, less what was paid back.
     *
     * @return the amount
     */
    public MonetaryAmount spent() {
        return Amounts.minus(of(EntryKind.EXPENDITURE), of(EntryKind.REFUND));
    }

    /**
     * What is left: opening balance, appropriated, received and paid back, less handed over, carried over and spent.
     *
     * @return the balance
     */
    public MonetaryAmount balance() {
        long balance = 0;
        for (EntryKind kind : EntryKind.values()) {
            balance = Math.addExact(balance, Math.multiplyExact(kind.sign(), minor[kind.ordinal()]));
        }
        return Amounts.ofMinor(balance, currency);
    }

    /**
     * What is left and not spoken for.
     *
     * @return the balance less what is committed
     */
    public MonetaryAmount free() {
        return Amounts.minus(balance(), of(EntryKind.COMMITMENT));
    }

    private MonetaryAmount sum(EntryKind... kinds) {
        long sum = 0;
        for (EntryKind kind : kinds) {
            sum = Math.addExact(sum, minor[kind.ordinal()]);
        }
        return Amounts.ofMinor(sum, currency);
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
