package lt.kopz.spark;

import java.io.Serializable;
import lt.kopz.core.ledger.LedgerEntry;

/** When an entry takes effect: by day, then by where it stands among the rows, then by id. */
record Order(long day, long position, String id) implements Comparable<Order>, Serializable {
    static Order of(LedgerEntry entry, long position) {
        return new Order(entry.day().toEpochDay(), position, entry.id());
    }

    @Override
    public int compareTo(Order other) {
        int byDay = Long.compare(day, other.day);
        return byDay != 0 ? byDay : added(position, id, other.position, other.id);
    }

    /** The order in which entries are added to a ledger. */
    static int added(long position, String id, long otherPosition, String otherId) {
        int byPosition = Long.compare(position, otherPosition);
        return byPosition != 0 ? byPosition : byCharacter(id, otherId);
    }

    /** By characters, as Spark sorts texts by their bytes; Java would put those of two units before others. */
    private static int byCharacter(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                int start = i > 0 && Character.isLowSurrogate(one.charAt(i)) ? i - 1 : i;
                return Integer.compare(one.codePointAt(start), other.codePointAt(start));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
