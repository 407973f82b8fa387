package lt.kopz.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.country.RollUp.Group;

/** What comes of a part of the data. */
final class Counted implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What entries add up to that are counted here. */
    final List<Total> totals = new ArrayList<>();

    /** What does not fit in their books. */
    final List<Flaw> flaws = new ArrayList<>();

    /** The rows that are not counted. */
    final List<Trouble> troubles = new ArrayList<>();

    /** The entries that are counted together with others, by the place at which they are, as {@link Blocks} writes them. */
    List<byte[]> related = List.of();

    /** What is added up, in texts and numbers alone: the hash of an enum is another one in each process. */
    record Key(int day, String by, String name, String currency) implements Serializable {
        static Key of(int day, Group group) {
            return new Key(day, group.by().toString(), group.name(), group.currency());
        }
    }

    /** A total, in minor units kind by kind. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, and never compared
    record Total(Key key, long[] minor) implements Serializable {
        static Total of(Key key, Totals totals) {
            return new Total(
                    key,
                    Arrays.stream(EntryKind.values())
                            .mapToLong(kind -> Amounts.minor(totals.of(kind)))
                            .toArray());
        }
    }

    /** Something that does not fit in the books. */
    record Flaw(String books, String kind, String entry, String account, LocalDate day, long minor, String currency)
            implements Serializable {
        static Flaw of(String books, Discrepancy found) {
            return new Flaw(
                    books,
                    found.kind().name(),
                    found.entry(),
                    found.account(),
                    found.day(),
                    Amounts.minor(found.difference()),
                    found.difference().getCurrency().getCurrencyCode());
        }
    }

    /** The sum of two totals of one currency, in minor units. */
    static long[] sum(long[] one, long[] other) {
        long[] sum = new long[one.length];
        Arrays.setAll(sum, i -> Math.addExact(one[i], other[i]));
        return sum;
    }

    /** The totals that minor units are of. */
    static Totals totals(String currency, long[] minor) {
        EntryKind[] kinds = EntryKind.values();
        Map<EntryKind, MonetaryAmount> byKind = new EnumMap<>(EntryKind.class);
        for (int i = 0; i < kinds.length; i++) {
            byKind.put(kinds[i], Amounts.ofMinor(minor[i], Amounts.currency(currency)));
        }
        return Totals.of(Amounts.currency(currency), byKind);
    }
}
