package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.Period;

/**
 * The books: what is needed, appropriated, handed over and spent, entry by entry, asked for as of any day.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(entries);
 * Totals totals = ledger.view().ofPlan("plan").asOf(LocalDate.of(2019, 12, 10)).totals(Amounts.currency("EUR"));
 * totals.financingGap();
 * }</pre>
 *
 * <p>A ledger only grows; an entry that is wrong is {@linkplain #corrected corrected} by a further one. A new whole counts as its
 * difference to what the account had been appropriated before its day, so an original and a revised budget are never added up; an
 * entry that takes effect later changes no total as of an earlier day. A part of another entry is counted only where that one
 * is not. Currencies are kept apart.
 */
@SuppressWarnings("EnumOrdinal") // ordinals stand in columns that never leave the object
public final class Ledger {
    private static final Comparator<LedgerEntry> BY_DAY = Comparator.comparing(LedgerEntry::day);

    private final ImmutableList<LedgerEntry> added;

    /** What an entry can be asked for by; each mark has a column of its own. */
    private enum Mark {
        PLAN,
        MEASURE,
        SOURCE,
        YEAR,
        PARTY,
        PROGRAMME,
        MANAGER,
        ACCOUNT
    }

    /** A mark that may be anything. */
    private static final int ANY = Integer.MIN_VALUE;

    // the entries by day and then as they were added, a column each; 0 stands for "none" among the interned names
    private final String[] ids;
    private final byte[] kinds;
    private final int[] days;
    private final long[] minor;
    private final long[] effects;
    private final int[] currencies;
    private final int[] accounts;
    private final int[][] marks = new int[Mark.values().length][];
    private final int[] larger;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<CurrencyUnit> units = new ArrayList<>();

    private Ledger(ImmutableList<LedgerEntry> added) {
        this.added = added;
        ImmutableList<LedgerEntry> sorted = ImmutableList.sortedCopyOf(BY_DAY, added);
        int size = sorted.size();
        ids = new String[size];
        kinds = new byte[size];
        days = new int[size];
        minor = new long[size];
        effects = new long[size];
        currencies = new int[size];
        for (Mark mark : Mark.values()) {
            marks[mark.ordinal()] = new int[size];
        }
        accounts = marks[Mark.ACCOUNT.ordinal()];
        larger = new int[size];
        Map<String, Integer> rows = new HashMap<>();
        Map<String, LedgerEntry> firstOnAccount = new HashMap<>();
        for (int row = 0; row < size; row++) {
            LedgerEntry entry = sorted.get(row);
            if (rows.putIfAbsent(entry.id(), row) != null) {
                throw new IllegalArgumentException(
                        "two entries have the id \"" + entry.id() + "\"; give one of them another");
            }
        }
        Map<String, Integer> unitRows = new HashMap<>();
        Map<List<Integer>, Long> appropriated = new HashMap<>();
        for (int row = 0; row < size; row++) {
            LedgerEntry entry = sorted.get(row);
            if (entry.kind() == EntryKind.ORIGINAL || entry.kind() == EntryKind.NEED) {
                firstOnAccount.putIfAbsent(entry.account(), entry);
            }
            LedgerEntry first = firstOnAccount.getOrDefault(entry.account(), entry);
            ids[row] = entry.id();
            kinds[row] = (byte) entry.kind().ordinal();
            days[row] = Math.toIntExact(entry.day().toEpochDay());
            minor[row] = Amounts.minor(entry.amount());
            CurrencyUnit unit = entry.amount().getCurrency();
            currencies[row] = unitRows.computeIfAbsent(unit.getCurrencyCode(), code -> {
                units.add(unit);
                return units.size() - 1;
            });
            accounts[row] = intern(Optional.of(entry.account()));
            mark(row, Mark.PLAN, intern(entry.plan().or(first::plan)));
            mark(row, Mark.MEASURE, intern(entry.measure().or(first::measure)));
            mark(
                    row,
                    Mark.SOURCE,
                    entry.source()
                            .or(first::source)
                            .map(kind -> kind.ordinal() + 1)
                            .orElse(0));
            mark(row, Mark.YEAR, entry.year().or(first::year).orElse(entry.day().getYear()));
            mark(row, Mark.PARTY, intern(entry.party()));
            mark(row, Mark.PROGRAMME, intern(entry.programme().or(first::programme)));
            mark(row, Mark.MANAGER, intern(entry.manager().or(first::manager)));
            larger[row] = entry.within()
                    .map(id -> {
                        Integer found = rows.get(id);
                        if (found == null) {
                            throw new IllegalArgumentException("entry \"" + entry.id() + "\" is within \"" + id
                                    + "\", which the ledger does not have; add it first");
                        }
                        return found;
                    })
                    .orElse(-1);
            effects[row] = effect(row, entry.kind(), appropriated);
        }
        refuseCircles();
    }

    private long effect(int row, EntryKind kind, Map<List<Integer>, Long> appropriated) {
        if (!kind.isAppropriation()) {
            return minor[row];
        }
        List<Integer> account = List.of(accounts[row], currencies[row]);
        long before = appropriated.getOrDefault(account, 0L);
        long effect = switch (kind) {
            case REDUCED -> Math.negateExact(minor[row]);
            case REPLACED -> Math.subtractExact(minor[row], before);
            default -> minor[row];
        };
        appropriated.put(account, Math.addExact(before, effect));
        return effect;
    }

    private void mark(int row, Mark mark, int value) {
        marks[mark.ordinal()][row] = value;
    }

    private void refuseCircles() {
        for (int row = 0; row < larger.length; row++) {
            int steps = 0;
            for (int up = larger[row]; up >= 0; up = larger[up]) {
                if (up == row || ++steps > larger.length) {
                    throw new IllegalArgumentException(
                            "entry \"" + ids[row] + "\" is within itself; leave within out of the largest one");
                }
            }
        }
    }

    private int intern(Optional<String> name) {
        return name.map(known -> names.computeIfAbsent(known, fresh -> names.size() + 1))
                .orElse(0);
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
        return new Ledger(ImmutableList.copyOf(entries));
    }

    /**
     * This ledger with one entry more.
     *
     * @param entry the entry
     * @return a copy
     * @throws IllegalArgumentException if there is an entry with its id, or it is within an entry that is not there
     */
    public Ledger plus(LedgerEntry entry) {
        return new Ledger(
                ImmutableList.<LedgerEntry>builder().addAll(added).add(entry).build());
    }

    /**
     * This ledger with an entry that takes an earlier one back.
     *
     * @param entryId the id of the entry that is wrong
     * @param newId the id of the entry that corrects it
     * @param day the day from which the correction holds
     * @return a copy; as of an earlier day nothing changes
     * @throws IllegalArgumentException if there is no such entry, or it is a new whole, which a further new whole corrects
     */
    public Ledger corrected(String entryId, String newId, LocalDate day) {
        LedgerEntry wrong = added.stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no entry \"" + entryId + "\""));
        if (wrong.kind() == EntryKind.REPLACED) {
            throw new IllegalArgumentException(
                    "entry \"" + entryId + "\" is a new whole; correct it by another one of kind REPLACED");
        }
        return plus(new LedgerEntry(
                newId,
                wrong.kind(),
                day,
                Amounts.negate(wrong.amount()),
                wrong.account(),
                wrong.plan(),
                wrong.measure(),
                wrong.source(),
                wrong.year(),
                wrong.party(),
                wrong.programme(),
                wrong.manager(),
                wrong.within()));
    }

    /**
     * The entries.
     *
     * @return the entries in the order in which they were added
     */
    public ImmutableList<LedgerEntry> entries() {
        return added;
    }

    /**
     * All of the ledger.
     *
     * @return the view, to be narrowed
     */
    public View view() {
        int[] anything = new int[Mark.values().length];
        Arrays.fill(anything, ANY);
        return new View(anything, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private int known(String name) {
        return names.getOrDefault(name, -1);
    }

    /** The entries that meet conditions, and what they add up to. Each method narrows the view further. */
    public final class View {
        private final int[] wanted;
        private final int first;
        private final int last;

        private View(int[] wanted, int first, int last) {
            this.wanted = wanted;
            this.first = first;
            this.last = last;
        }

        private View with(Mark mark, int value) {
            int[] narrower = wanted.clone();
            narrower[mark.ordinal()] = value;
            return new View(narrower, first, last);
        }

        /**
         * Only what had taken effect by the end of a day.
         *
         * @param day the day
         * @return the narrower view
         */
        public View asOf(LocalDate day) {
            return new View(wanted, first, Math.min(last, epoch(day)));
        }

        /**
         * Only what took effect in a period.
         *
         * @param period the period, both ends inclusive
         * @return the narrower view
         */
        public View during(Period period) {
            return new View(wanted, Math.max(first, epoch(period.start())), Math.min(last, epoch(period.end())));
        }

        /**
         * Only what belongs to a plan.
         *
         * @param planId the id of the plan
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofPlan(String planId) {
            return with(Mark.PLAN, known(planId));
        }

        /**
         * Only what belongs to a measure.
         *
         * @param measureId the id of the measure
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofMeasure(String measureId) {
            return with(Mark.MEASURE, known(measureId));
        }

        /**
         * Only what comes from a kind of source.
         *
         * @param kind the kind of source
         * @return the narrower view
         */
        public View from(FundingSourceKind kind) {
            return with(Mark.SOURCE, kind.ordinal() + 1);
        }

        /**
         * Only what belongs to a budget year, whenever it took effect.
         *
         * @param budgetYear the year
         * @return the narrower view
         */
        public View inYear(int budgetYear) {
            return with(Mark.YEAR, budgetYear);
        }

        /**
         * Only what one party pays or receives.
         *
         * @param partyId the id of the party
         * @return the narrower view; empty where the ledger does not know it
         */
        public View with(String partyId) {
            return with(Mark.PARTY, known(partyId));
        }

        /**
         * Only what goes to a programme.
         *
         * @param programmeId the id of the programme
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofProgramme(String programmeId) {
            return with(Mark.PROGRAMME, known(programmeId));
        }

        /**
         * Only what an appropriation manager has.
         *
         * @param managerId the id of the manager
         * @return the narrower view; empty where the ledger does not know it
         */
        public View managedBy(String managerId) {
            return with(Mark.MANAGER, known(managerId));
        }

        /**
         * Only what is booked on an account.
         *
         * @param name the account
         * @return the narrower view; empty where the ledger does not know it
         */
        public View onAccount(String name) {
            return with(Mark.ACCOUNT, known(name));
        }

        /**
         * The view by measure.
         *
         * @return a narrower view for every measure in this one, by its id; what belongs to no measure is in none
         */
        public ImmutableSortedMap<String, View> byMeasure() {
            ImmutableSortedMap.Builder<String, View> views = ImmutableSortedMap.naturalOrder();
            ImmutableSet<Integer> measures = valuesOf(Mark.MEASURE);
            names.forEach((name, value) -> {
                if (measures.contains(value)) {
                    views.put(name, with(Mark.MEASURE, value));
                }
            });
            return views.buildOrThrow();
        }

        /**
         * The view by budget year.
         *
         * @return a narrower view for every year in this one
         */
        public ImmutableSortedMap<Integer, View> byYear() {
            return valuesOf(Mark.YEAR).stream()
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(), year -> year, year -> with(Mark.YEAR, year)));
        }

        private ImmutableSet<Integer> valuesOf(Mark mark) {
            return IntStream.range(0, ids.length)
                    .filter(this::matches)
                    .mapToObj(row -> marks[mark.ordinal()][row])
                    .collect(ImmutableSet.toImmutableSet());
        }

        private int epoch(LocalDate day) {
            return Math.toIntExact(day.toEpochDay());
        }

        private boolean matches(int row) {
            if (days[row] < first || days[row] > last) {
                return false;
            }
            for (int mark = 0; mark < wanted.length; mark++) {
                if (wanted[mark] != ANY && marks[mark][row] != wanted[mark]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a row counts: it meets the conditions and is no part of one that does. */
        private boolean counts(int row) {
            if (!matches(row)) {
                return false;
            }
            for (int up = larger[row]; up >= 0; up = larger[up]) {
                if (matches(up)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * What the entries of one currency add up to.
         *
         * @param currency the currency
         * @return the totals; zero where there are none
         * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
         */
        public Totals totals(CurrencyUnit currency) {
            return byCurrency().getOrDefault(currency.getCurrencyCode(), Totals.zero(currency));
        }

        /**
         * What the entries add up to, each currency apart.
         *
         * @return the totals by currency code
         * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
         */
        public ImmutableSortedMap<String, Totals> byCurrency() {
            long[][] sums = new long[units.size()][];
            for (int row = 0; row < ids.length && days[row] <= last; row++) {
                if (counts(row)) {
                    int unit = currencies[row];
                    long[] sum = sums[unit];
                    if (sum == null) {
                        sum = new long[EntryKind.values().length];
                        sums[unit] = sum;
                    }
                    sum[kinds[row]] = Math.addExact(sum[kinds[row]], effects[row]);
                }
            }
            ImmutableSortedMap.Builder<String, Totals> totals = ImmutableSortedMap.naturalOrder();
            for (int unit = 0; unit < sums.length; unit++) {
                if (sums[unit] != null) {
                    totals.put(units.get(unit).getCurrencyCode(), new Totals(units.get(unit), sums[unit]));
                }
            }
            return totals.buildOrThrow();
        }

        /**
         * What the entries add up to in one currency: the total of every kind in every other currency is converted once, and nothing is
         * converted that was not asked for.
         *
         * @param currency the currency to convert to
         * @param conversion turns an amount of another currency into one of {@code currency}, at a rate of the caller's choice
         * @return the totals
         */
        public Totals converted(CurrencyUnit currency, UnaryOperator<MonetaryAmount> conversion) {
            Totals sum = Totals.zero(currency);
            for (Totals each : byCurrency().values()) {
                if (each.currency().getCurrencyCode().equals(currency.getCurrencyCode())) {
                    sum = sum.plus(each);
                } else {
                    long[] converted = new long[EntryKind.values().length];
                    for (EntryKind kind : EntryKind.values()) {
                        MonetaryAmount amount = each.of(kind);
                        converted[kind.ordinal()] = amount.isZero() ? 0 : Amounts.minor(conversion.apply(amount));
                    }
                    sum = sum.plus(new Totals(sum.currency(), converted));
                }
            }
            return sum;
        }

        /**
         * The days on which some total of the view may move.
         *
         * @return the days with an entry, by time; on all other days every total is as on the day before
         */
        public ImmutableList<LocalDate> movesOn() {
            ImmutableList.Builder<LocalDate> moving = ImmutableList.builder();
            int before = Integer.MIN_VALUE;
            for (int row = 0; row < ids.length; row++) {
                if (matches(row) && days[row] != before) {
                    before = days[row];
                    moving.add(LocalDate.ofEpochDay(before));
                }
            }
            return moving.build();
        }
    }

    // ---- what does not fit

    /** What can be wrong with the books. */
    public enum FlawKind {
        /** More was spent, handed over or carried over than there was. */
        SPENDING_BEYOND_APPROPRIATION,
        /** Something was spent before there was any money on the account. */
        SPENDING_BEFORE_APPROPRIATION,
        /** The balance that a source says is left is not what the entries leave. */
        BALANCE_MISMATCH,
        /** The parts of an entry add up to more than it, or miss it by no more than rounding. */
        ITEMS_UNLIKE_TOTAL
    }

    /**
     * Something that does not fit in the books.
     *
     * @param kind what is wrong
     * @param entry the id of the entry at which it shows
     * @param account the account
     * @param day the day on which it shows
     * @param difference by how much: overspent, spent too early, stated less computed balance, or parts less total
     */
    public record Flaw(FlawKind kind, String entry, String account, LocalDate day, MonetaryAmount difference) {}

    /**
     * What does not fit in the books.
     *
     * @return the flaws by day; an account that stays overspent is told once, on the first day, with the amount of that day
     */
    public ImmutableList<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Map<List<Integer>, Long> balances = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(key -> key.get(0)).thenComparingInt(key -> key.get(1)));
        Map<List<Integer>, Boolean> overspent = new HashMap<>();
        Map<List<Integer>, Boolean> funded = new HashMap<>();
        for (int row = 0; row < ids.length; row++) {
            EntryKind kind = EntryKind.values()[kinds[row]];
            List<Integer> key = List.of(accounts[row], currencies[row]);
            boolean counted = larger[row] < 0 || accounts[larger[row]] != accounts[row];
            long balance = balances.getOrDefault(key, 0L);
            if (counted) {
                balance = Math.addExact(balance, Math.multiplyExact(kind.sign(), effects[row]));
                balances.put(key, balance);
            }
            if (kind.sign() > 0 && effects[row] > 0) {
                funded.put(key, true);
            }
            if (kind == EntryKind.EXPENDITURE && effects[row] > 0 && !funded.getOrDefault(key, false)) {
                flaws.add(flaw(FlawKind.SPENDING_BEFORE_APPROPRIATION, row, effects[row]));
            }
            if (kind == EntryKind.CLOSING_BALANCE && minor[row] != balance) {
                flaws.add(flaw(FlawKind.BALANCE_MISMATCH, row, Math.subtractExact(minor[row], balance)));
            }
            boolean endOfDay = row + 1 == ids.length || days[row + 1] != days[row];
            if (endOfDay) {
                for (Map.Entry<List<Integer>, Long> each : balances.entrySet()) {
                    boolean below = each.getValue() < 0;
                    if (below && !overspent.getOrDefault(each.getKey(), false)) {
                        int last = lastOn(each.getKey(), row);
                        flaws.add(
                                flaw(FlawKind.SPENDING_BEYOND_APPROPRIATION, last, Math.negateExact(each.getValue())));
                    }
                    overspent.put(each.getKey(), below);
                }
            }
        }
        for (int row = 0; row < ids.length; row++) {
            unlikeParts(row).ifPresent(flaws::add);
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Flaw::day).thenComparing(Flaw::kind).thenComparing(Flaw::entry), flaws);
    }

    private int lastOn(List<Integer> key, int row) {
        int last = row;
        while (accounts[last] != key.get(0) || currencies[last] != key.get(1)) {
            last--;
        }
        return last;
    }

    /** Parts that add up to more than the whole, or miss it by less than half a unit of the last digit that all of them have each. */
    private Optional<Flaw> unlikeParts(int row) {
        long parts = 0;
        int count = 0;
        long unit = lastDigit(minor[row]);
        for (int part = 0; part < ids.length; part++) {
            if (larger[part] == row && kinds[part] == kinds[row] && currencies[part] == currencies[row]) {
                parts = Math.addExact(parts, minor[part]);
                unit = Math.min(unit, lastDigit(minor[part]));
                count++;
            }
        }
        long difference = Math.subtractExact(parts, minor[row]);
        boolean byRounding = difference < 0
                && BigInteger.valueOf(difference)
                                .negate()
                                .multiply(BigInteger.TWO)
                                .compareTo(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(count + 1L)))
                        <= 0;
        return count > 0 && (difference > 0 || byRounding)
                ? Optional.of(flaw(FlawKind.ITEMS_UNLIKE_TOTAL, row, difference))
                : Optional.empty();
    }

    /** The value of the last digit that is not zero: 100 for 241 700. */
    private static long lastDigit(long number) {
        if (number == 0) {
            return Long.MAX_VALUE;
        }
        long unit = 1;
        while (unit <= Long.MAX_VALUE / 10 && number % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit;
    }

    private Flaw flaw(FlawKind kind, int row, long difference) {
        String account = names.entrySet().stream()
                .filter(name -> name.getValue() == accounts[row])
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Flaw(
                kind,
                ids[row],
                account,
                LocalDate.ofEpochDay(days[row]),
                Amounts.ofMinor(difference, units.get(currencies[row])));
    }
}
