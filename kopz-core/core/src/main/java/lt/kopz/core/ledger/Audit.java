package lt.kopz.core.ledger;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Finds what does not fit in the books, each kind of discrepancy for itself. */
final class Audit {
    private final Columns columns;
    private final List<Discrepancy> found = new ArrayList<>();

    private Audit(Columns columns) {
        this.columns = columns;
    }

    /** All discrepancies by day, kind and entry. */
    static ImmutableList<Discrepancy> of(Columns columns) {
        Audit audit = new Audit(columns);
        audit.balances();
        audit.newWholes();
        audit.negativeReductions();
        audit.accountsNotOpened();
        audit.unlikeTotals();
        audit.countedTwice();
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Discrepancy::day)
                        .thenComparing(Discrepancy::kind)
                        .thenComparing(Discrepancy::entry),
                audit.found);
    }

    private void found(DiscrepancyKind kind, int row, long difference) {
        found(kind, row, columns.lineAt(row).account(), row, difference);
    }

    /** Something that shows on an account at an entry, on the day of the same or of a later one. */
    private void found(DiscrepancyKind kind, int row, int account, int rowOfDay, long difference) {
        found.add(new Discrepancy(
                kind, columns.id(row), columns.name(account), columns.day(rowOfDay), columns.amount(row, difference)));
    }

    /**
     * What is on each account, entry by entry, with what is on those of its parts; as everywhere, a part counts until a larger entry of its
     * account does.
     */
    private final class Balances {
        private final long[] balances = new long[columns.books];
        private final int[] lastRows = new int[columns.books];
        private final int[] accounts = new int[columns.books];
        private final BitSet moved = new BitSet(columns.books);

        /** A part on an account, in its currency. */
        private record On(int part, int book) {}

        /** The parts that count until the row that is the key, and these rows. */
        private final ListMultimap<Integer, On> until = ArrayListMultimap.create();

        private final BitSet ends = new BitSet();

        void take(int row, LedgerLine line) {
            take(row, line, line.account(), line.book());
            columns.totalsAround(line)
                    .forEach(account -> columns.book(account, line).ifPresent(book -> take(row, line, account, book)));
            if (ends.get(row)) {
                until.get(row)
                        .forEach(on -> add(
                                on.part, columns.lineAt(on.part), on.book, Math.negateExact(columns.effects[on.part])));
            }
        }

        private void take(int row, LedgerLine line, int account, int book) {
            lastRows[book] = row;
            accounts[book] = account;
            int end = columns.nesting.isPart(row) ? firstWholeOn(account, row) : Integer.MAX_VALUE;
            if (end > row) {
                add(row, line, book, columns.effects[row]);
                if (end < Integer.MAX_VALUE) {
                    until.put(end, new On(row, book));
                    ends.set(end);
                }
            }
        }

        private int firstWholeOn(int account, int row) {
            int[] first = {Integer.MAX_VALUE};
            columns.nesting.above(row, up -> {
                if (up < first[0] && columns.isOn(columns.lineAt(up), account)) {
                    first[0] = up;
                }
            });
            return first[0];
        }

        private void add(int row, LedgerLine line, int book, long effect) {
            long more = Math.multiplyExact(line.kind().sign(), effect);
            long before = balances[book];
            try {
                balances[book] = Math.addExact(before, more);
            } catch (ArithmeticException tooMuch) {
                throw columns.overflow(row, before, more);
            }
            moved.set(book);
        }
    }

    private void balances() {
        Balances accounts = new Balances();
        boolean[] overspent = new boolean[columns.books];
        boolean[] funded = new boolean[columns.books];
        for (int row = 0; row < columns.size; row++) {
            LedgerLine line = columns.lineAt(row);
            accounts.take(row, line);
            long effect = columns.effects[row];
            funded[line.book()] |= line.kind().sign() > 0 && effect > 0;
            if (line.kind() == EntryKind.EXPENDITURE && effect > 0 && !funded[line.book()]) {
                found(DiscrepancyKind.SPENDING_BEFORE_APPROPRIATION, row, effect);
            }
            long balance = accounts.balances[line.book()];
            if (line.kind() == EntryKind.CLOSING_BALANCE && effect != balance) {
                found(DiscrepancyKind.BALANCE_MISMATCH, row, Math.subtractExact(effect, balance));
            }
            if (row + 1 == columns.size || columns.days[row + 1] != columns.days[row]) {
                int last = row;
                accounts.moved.stream().forEach(book -> {
                    long left = accounts.balances[book];
                    if (left < 0 && !overspent[book]) {
                        found(
                                DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION,
                                accounts.lastRows[book],
                                accounts.accounts[book],
                                last,
                                Math.negateExact(left));
                    }
                    overspent[book] = left < 0;
                });
                accounts.moved.clear();
            }
        }
    }

    /** New wholes before which no original was appropriated, and nothing else where there is no original at all. */
    private void newWholes() {
        BitSet original = new BitSet(columns.books);
        BitSet changed = new BitSet(columns.books);
        List<Integer> early = new ArrayList<>();
        BitSet ofNothing = new BitSet(columns.size);
        for (int row = 0; row < columns.size && columns.hasNewWholes(); row++) {
            LedgerLine line = columns.lineAt(row);
            switch (line.kind()) {
                case ORIGINAL -> original.set(line.book());
                case ADDED, REDUCED -> changed.set(line.book());
                case REPLACED -> {
                    if (!original.get(line.book())) {
                        early.add(row);
                        ofNothing.set(row, !changed.get(line.book()));
                    }
                }
                default -> {
                    // only what is appropriated can be replaced
                }
            }
        }
        for (int row : early) {
            if (original.get(columns.lineAt(row).book())) {
                found(DiscrepancyKind.REPLACES_LATER, row, columns.minor(row));
            } else if (ofNothing.get(row)) {
                found(DiscrepancyKind.REPLACES_NOTHING, row, columns.minor(row));
            }
        }
    }

    /** A reduction of one account that a negative one may still correct. */
    private record Reduction(int book, long minor) {}

    /** Reductions below zero for which no earlier one of their account and amount is there to be corrected. */
    private void negativeReductions() {
        BitSet books = new BitSet(columns.books);
        rowsOf(line -> line.kind() == EntryKind.REDUCED)
                .filter(row -> columns.minor(row) < 0)
                .forEach(row -> books.set(columns.lineAt(row).book()));
        Multiset<Reduction> uncorrected = HashMultiset.create();
        rowsOf(line -> line.kind() == EntryKind.REDUCED && books.get(line.book()))
                .forEach(row -> {
                    int book = columns.lineAt(row).book();
                    long minor = columns.minor(row);
                    if (minor > 0) {
                        uncorrected.add(new Reduction(book, minor));
                    } else if (minor < 0 && !uncorrected.remove(new Reduction(book, Math.negateExact(minor)))) {
                        found(DiscrepancyKind.NEGATIVE_REDUCTION, row, minor);
                    }
                });
    }

    private void accountsNotOpened() {
        BitSet opened = new BitSet();
        for (LedgerLine line : columns.lines) {
            if (line.kind().opensAccount()) {
                opened.set(line.account());
            }
        }
        rowsOf(line -> line.kind().needsOpenAccount() && !opened.get(line.account()))
                .forEach(row -> found(DiscrepancyKind.ACCOUNT_NOT_OPENED, row, columns.minor(row)));
    }

    /** The rows of lines that meet a condition, ascending; where there is no such line, no row is looked at. */
    private IntStream rowsOf(Predicate<LedgerLine> condition) {
        boolean[] wanted = new boolean[columns.lines.length];
        boolean any = false;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = condition.test(columns.lines[i]);
            any |= wanted[i];
        }
        return IntStream.range(0, any ? columns.size : 0).filter(row -> wanted[columns.line[row]]);
    }

    /** The marks by which totals are broken down; the first that a part narrows decides. */
    private static final ImmutableList<ToIntFunction<LedgerLine>> MARKS = ImmutableList.of(
            LedgerLine::measure, LedgerLine::year, LedgerLine::source, LedgerLine::manager, LedgerLine::programme);

    /**
     * A breakdown of the total in a row: parts of one total that narrow the same mark of it. A total may be split by measure and, again, by
     * year; no breakdown is compared with another one. It holds what its parts add up to, how many, and the last digit that all of them have.
     */
    private static final class Parts {
        private final int whole;
        private long sum;
        private int count;
        private long unit;

        Parts(int whole, long minor) {
            this.whole = whole;
            unit = lastDigit(minor);
        }

        void add(long part) {
            sum = Math.addExact(sum, part);
            unit = Math.min(unit, lastDigit(part));
            count++;
        }

        /** By how much they go beyond the total, or what they take back beyond what is taken back of it. */
        long beyond(long total) {
            long difference = Math.subtractExact(sum, total);
            return total < 0 ? Math.negateExact(difference) : difference;
        }

        /** Whether a difference below zero is no more than half a unit of the last digit for each of them and the whole. */
        boolean byRounding(long difference) {
            return difference < 0
                    && BigInteger.valueOf(difference)
                                    .negate()
                                    .multiply(BigInteger.TWO)
                                    .compareTo(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(count + 1L)))
                            <= 0;
        }
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

    /** The totals of which a breakdown adds up to more, or to less by no more than rounding, and the difference; below zero likewise. */
    private void unlikeTotals() {
        Map<Long, Parts> breakdowns = new TreeMap<>();
        for (int pair = 0; pair < columns.nesting.size(); pair++) {
            int part = columns.nesting.parts[pair];
            int whole = columns.nesting.wholes[pair];
            if (isLike(part, whole) && !isWithinAPartOf(whole, part)) {
                long key = (long) whole * (MARKS.size() + 1) + narrowed(columns.lineAt(part), columns.lineAt(whole));
                breakdowns
                        .computeIfAbsent(key, fresh -> new Parts(whole, columns.minor(whole)))
                        .add(columns.minor(part));
            }
        }
        breakdowns.values().forEach(parts -> {
            long total = columns.minor(parts.whole);
            long beyond = parts.beyond(total);
            if (beyond > 0 || parts.byRounding(beyond)) {
                found(DiscrepancyKind.ITEMS_UNLIKE_TOTAL, parts.whole, Math.subtractExact(parts.sum, total));
            }
        });
    }

    private boolean isLike(int part, int whole) {
        LedgerLine one = columns.lineAt(part);
        LedgerLine other = columns.lineAt(whole);
        return one.kind() == other.kind() && one.unit() == other.unit();
    }

    /** Whether a part is in a whole by way of another part of it, too, in which it is counted already. */
    private boolean isWithinAPartOf(int whole, int part) {
        return columns.nesting.wholesOf(part).stream()
                .anyMatch(between -> between != whole && columns.nesting.anyAbove(between, up -> up == whole));
    }

    /** The place of the first mark in which a part is narrower than its whole; the place after the last where it is in none. */
    private static int narrowed(LedgerLine part, LedgerLine whole) {
        for (int i = 0; i < MARKS.size(); i++) {
            int its = MARKS.get(i).applyAsInt(part);
            if (its != 0 && its != LedgerLine.OF_DAY && its != MARKS.get(i).applyAsInt(whole)) {
                return i;
            }
        }
        return MARKS.size();
    }

    /** The parts of several totals that no common one holds together, and what is counted too much where all of these are. */
    private void countedTwice() {
        for (int pair = 0; pair + 1 < columns.nesting.size(); pair++) {
            int part = columns.nesting.parts[pair];
            boolean first = pair == 0 || columns.nesting.parts[pair - 1] != part;
            if (first && columns.nesting.parts[pair + 1] == part) {
                int often = largest(part).size();
                if (often > 1 && columns.minor(part) != 0) {
                    found(DiscrepancyKind.COUNTED_TWICE, part, Math.multiplyExact(often - 1L, columns.minor(part)));
                }
            }
        }
    }

    /** The entries of the kind and currency of a part around it that are themselves within none. */
    private ImmutableSet<Integer> largest(int part) {
        ImmutableSet.Builder<Integer> largest = ImmutableSet.builder();
        columns.nesting.above(part, up -> {
            if (isLike(part, up) && !columns.nesting.anyAbove(up, further -> isLike(part, further))) {
                largest.add(up);
            }
        });
        return largest.build();
    }
}
