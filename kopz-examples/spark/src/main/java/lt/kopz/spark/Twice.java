package lt.kopz.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.ledger.LedgerEntry;

/** The entries whose id is given twice in their books. Of those of one id the first that is added counts. */
final class Twice implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No entry is there twice. */
    static final Twice NONE = new Twice(Map.of());

    /** An entry among those whose ids have one hash. */
    record Candidate(String books, String id, long position, String rest, long row)
            implements Comparable<Candidate>, Serializable {
        /** One that is read as the so manieth row of all. */
        static Candidate of(Item item, LedgerEntry entry, long row) {
            return new Candidate(
                    item.books(),
                    entry.id(),
                    item.position(),
                    item.place().get().toString() + entry,
                    row);
        }

        @Override
        public int compareTo(Candidate other) {
            int added = Order.added(position, id, other.position, other.id);
            int like = added != 0 ? added : rest.compareTo(other.rest);
            return like != 0 ? like : Long.compare(row, other.row);
        }
    }

    /** The one that counts of each hash and id. */
    private final Map<Long, Map<String, Candidate>> counting;

    private Twice(Map<Long, Map<String, Candidate>> counting) {
        this.counting = counting;
    }

    /** The rows whose ids have one of some hashes. */
    static Iterator<Candidate> candidates(int part, Iterator<Item> items, Set<Long> hashes) {
        List<Candidate> found = new ArrayList<>();
        for (long row = Survey.firstRow(part); items.hasNext(); row++) {
            Item item = items.next();
            LedgerEntry entry = item.entry();
            if (entry != null && hashes.contains(Survey.hash(item.books(), entry.id()))) {
                found.add(Candidate.of(item, entry, row));
            }
        }
        return found.iterator();
    }

    /** Those of some candidates that count are told from the others. */
    static Twice among(Iterable<Candidate> candidates) {
        Map<Long, Map<String, Candidate>> counting = new HashMap<>();
        for (Candidate each : candidates) {
            counting.computeIfAbsent(Survey.hash(each.books, each.id), fresh -> new HashMap<>())
                    .merge(
                            each.books + "\u0000" + each.id,
                            each,
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return new Twice(counting);
    }

    boolean isNone() {
        return counting.isEmpty();
    }

    /** Whether a row is not the one of its id that counts. */
    boolean excludes(long hash, Item item, long row) {
        if (counting.isEmpty() || item.entry() == null) {
            return false;
        }
        Map<String, Candidate> first = counting.get(hash);
        if (first == null) {
            return false;
        }
        Candidate here = Candidate.of(item, item.entry(), row);
        Candidate counts = first.get(here.books + "\u0000" + here.id);
        return counts != null && !counts.equals(here);
    }
}
