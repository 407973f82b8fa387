package lt.kopz.spark;

import java.util.function.Supplier;
import lt.kopz.core.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source: an entry, or why it is none. It never leaves the process that read it.
 *
 * @param books whose books it belongs to; ids, accounts and plans of different books have nothing to do with each other
 * @param position where it stands among the rows of its books
 * @param entry the entry; null where there is a problem
 * @param problem what is wrong; null where there is an entry
 * @param place where it stands
 */
record Item(
        String books,
        long position,
        @Nullable LedgerEntry entry,
        @Nullable Trouble problem,
        Supplier<Spot> place) {

    static Item of(String books, long position, LedgerEntry entry, Supplier<Spot> place) {
        return new Item(books, position, entry, null, place);
    }

    static Item bad(Trouble problem) {
        return new Item("", 0, null, problem, problem::spot);
    }
}
