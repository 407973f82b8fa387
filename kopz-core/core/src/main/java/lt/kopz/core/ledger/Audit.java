package lt.kopz.core.ledger;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
        Breakdowns breakdowns = new Breakdowns(columns);
        breakdowns.unlikeTotals((row, difference) -> audit.found(DiscrepancyKind.ITEMS_UNLIKE_TOTAL, row, difference));
        breakdowns.countedTwice((row, tooMuch) -> audit.found(DiscrepancyKind.COUNTED_TWICE, row, tooMuch));
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Discrepancy::day)
                        .thenComparing(Discrepancy::kind)
                        .thenComparing(Discrepancy::entry),
                audit.found);
    }

    private void found(DiscrepancyKind kind, int row, long difference) {
        found(kind, row, row, difference);
    }

    /** Something that shows at an entry, on the day of the same or of a later one. */
    private void found(DiscrepancyKind kind, int row, int rowOfDay, long difference) {
        found.add(new Discrepancy(
                kind,
                columns.id(row),
                columns.lineAt(row).shape().account(),
                columns.day(rowOfDay),
                columns.amount(row, difference)));
    }

    /** What is on each account, entry by entry; as everywhere, a part counts until a larger entry of its account does. */
    private final class Balances {
        private final long[] balances = new long[columns.books];
        private final BitSet moved = new BitSet(columns.books);

        /** The parts that count until the row that is the key, and these rows. */
        private final ListMultimap<Integer, Integer> until = ArrayListMultimap.create();

        private final BitSet ends = new BitSet();

        void take(int row, Line line) {
            int end = columns.nesting.isPart(row) ? firstWholeOnItsAccount(row) : Integer.MAX_VALUE;
            if (end > row) {
                add(row, line, columns.effects[row]);
                if (end < Integer.MAX_VALUE) {
                    until.put(end, row);
                    ends.set(end);
                }
            }
            if (ends.get(row)) {
                until.get(row)
                        .forEach(part -> add(part, columns.lineAt(part), Math.negateExact(columns.effects[part])));
            }
        }

        private int firstWholeOnItsAccount(int row) {
            int account = columns.lineAt(row).account();
            int[] first = {Integer.MAX_VALUE};
            columns.nesting.above(row, up -> {
                if (columns.lineAt(up).account() == account) {
                    first[0] = Math.min(first[0], up);
                }
            });
            return first[0];
        }

        private void add(int row, Line line, long effect) {
            long more = Math.multiplyExact(line.kind().sign(), effect);
            long before = balances[line.book()];
            try {
                balances[line.book()] = Math.addExact(before, more);
            } catch (ArithmeticException tooMuch) {
                throw columns.overflow(row, before, more);
            }
            moved.set(line.book());
        }
    }

    private void balances() {
        Balances accounts = new Balances();
        int[] lastRows = new int[columns.books];
        boolean[] overspent = new boolean[columns.books];
        boolean[] funded = new boolean[columns.books];
        for (int row = 0; row < columns.size; row++) {
            Line line = columns.lineAt(row);
            accounts.take(row, line);
            long effect = columns.effects[row];
            lastRows[line.book()] = row;
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
                                lastRows[book],
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
            Line line = columns.lineAt(row);
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
        for (Line line : columns.lines) {
            if (line.kind().opensAccount()) {
                opened.set(line.account());
            }
        }
        rowsOf(line -> line.kind().needsOpenAccount() && !opened.get(line.account()))
                .forEach(row -> found(DiscrepancyKind.ACCOUNT_NOT_OPENED, row, columns.minor(row)));
    }

    /** The rows of lines that meet a condition, ascending; where there is no such line, no row is looked at. */
    private IntStream rowsOf(Predicate<Line> condition) {
        boolean[] wanted = new boolean[columns.lines.length];
        boolean any = false;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = condition.test(columns.lines[i]);
            any |= wanted[i];
        }
        return IntStream.range(0, any ? columns.size : 0).filter(row -> wanted[columns.line[row]]);
    }
}
