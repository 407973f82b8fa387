package lt.kopz.core.ledger;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The budget year of each row: the one that it states, or that is stated first on its account; of a part that states none, that of its
 * whole; otherwise that of its day. What states no year and has parts that do is of no year, only its parts are; where it is the first need
 * or appropriation of its account, what changes it there or takes it back is of none either.
 */
final class Years {
    /** What {@link LedgerLine#OF_DAY} is for a line: the year of a row that is of none. */
    static final int NONE = LedgerLine.OF_DAY;

    private final Columns columns;
    private final BitSet ofNone = new BitSet();

    /** By row, once a row stands within another; empty where none does. */
    private final int[] years;

    Years(Columns columns) {
        this.columns = columns;
        years = new int[columns.nesting.size() > 0 ? columns.size : 0];
        if (years.length > 0) {
            divide();
            BitSet filled = new BitSet();
            for (int row = 0; row < years.length; row++) {
                fill(row, filled);
            }
        }
    }

    /** The year of a row; {@link #NONE} if it is of none. */
    int of(int row) {
        return years.length > 0 ? years[row] : own(row);
    }

    private void divide() {
        for (int pair = 0; pair < columns.nesting.size(); pair = columns.nesting.after(pair)) {
            int part = columns.nesting.parts[pair];
            if (columns.lineAt(part).year() != LedgerLine.OF_DAY) {
                divideAbove(part);
            }
        }
        BitSet begun = new BitSet();
        BitSet divided = new BitSet();
        for (int row = 0; row < years.length; row++) {
            LedgerLine line = columns.lineAt(row);
            EntryKind kind = line.kind();
            boolean isFirst = (kind == EntryKind.NEED || kind == EntryKind.ORIGINAL) && !begun.get(line.account());
            if (isFirst) {
                begun.set(line.account());
                divided.set(line.account(), line.year() == LedgerLine.OF_DAY && ofNone.get(row));
            }
            boolean isSum = kind == EntryKind.NEED || kind.change() != null;
            if (isSum && divided.get(line.account())) {
                ofNone.set(row);
            }
        }
    }

    private void divideAbove(int part) {
        Deque<Integer> open = new ArrayDeque<>(columns.nesting.wholesOf(part));
        while (!open.isEmpty()) {
            int whole = open.pop();
            if (!ofNone.get(whole)) {
                ofNone.set(whole);
                open.addAll(columns.nesting.wholesOf(whole));
            }
        }
    }

    /** Fills in the year of a row and of all wholes on the way to the one that has it, so that no way is gone twice. */
    private void fill(int row, BitSet filled) {
        Deque<Integer> way = new ArrayDeque<>();
        int end = row;
        while (!filled.get(end) && columns.lineAt(end).year() == LedgerLine.OF_DAY && columns.nesting.isPart(end)) {
            way.push(end);
            end = columns.nesting.wholes[columns.nesting.from(end)];
        }
        if (!filled.get(end)) {
            way.push(end);
            years[end] = own(end);
        }
        for (int each : way) {
            years[each] = years[end];
            filled.set(each);
        }
    }

    private int own(int row) {
        int year = columns.lineAt(row).year();
        if (year != LedgerLine.OF_DAY) {
            return year;
        }
        return ofNone.get(row) ? NONE : columns.day(row).getYear();
    }
}
