package lt.kopz.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an account so that its entries can be added up before they are brought together: which of them have to stay what
 * they are, and between which ones the order of the others does not matter.
 *
 * <p>Entries that are parts may turn out to be within nothing and not count. So what is known here rests on the others, and a part that would
 * matter only divides the order further.
 */
final class Facts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether money can be on the account. */
    private boolean opened;

    /** The first appropriation or need, from which the others have their marks. */
    private @Nullable Order opener;

    /** The first entry of each currency that puts money on the account. */
    private final Map<String, Order> funded = new HashMap<>();

    /** The entries that look at what comes before them: new wholes, stated balances, and openers that may not count. */
    private final Set<Order> watching = new HashSet<>();

    private boolean correctsReductions;

    /** The hashes of the ids of entries that others are within. */
    private final Set<Long> wholes = new HashSet<>();

    /** All that divide the order, sorted. */
    private transient Order @Nullable [] borders;

    Facts() {}

    void take(LedgerEntry entry, Order order) {
        EntryKind kind = entry.kind();
        boolean part = !entry.within().isEmpty();
        boolean opens = kind == EntryKind.ORIGINAL || kind == EntryKind.NEED;
        correctsReductions |= kind == EntryKind.REDUCED && entry.amount().isNegative();
        if (kind == EntryKind.REPLACED || kind == EntryKind.CLOSING_BALANCE || (part && opens)) {
            watching.add(order);
        }
        if (part) {
            return;
        }
        opened |= kind == EntryKind.ORIGINAL || kind == EntryKind.OPENING_BALANCE || kind == EntryKind.REPLACED;
        if (opens) {
            opener = first(opener, order);
        }
        if (funds(entry)) {
            funded.merge(entry.amount().getCurrency().getCurrencyCode(), order, (one, other) -> first(one, other));
        }
    }

    /** Whether money comes on the account by it, whatever stands before it. */
    private static boolean funds(LedgerEntry entry) {
        return switch (entry.kind()) {
            case ORIGINAL, ADDED, OPENING_BALANCE, TRANSFER_IN, REFUND ->
                entry.amount().isPositive();
            case REDUCED -> entry.amount().isNegative();
            default -> false;
        };
    }

    private static Order first(@Nullable Order one, Order other) {
        return one != null && one.compareTo(other) <= 0 ? one : other;
    }

    void whole(long hash) {
        wholes.add(hash);
    }

    /** What is known of the account here and elsewhere. */
    Facts plus(Facts other) {
        Facts sum = new Facts();
        for (Facts each : new Facts[] {this, other}) {
            sum.opened |= each.opened;
            sum.correctsReductions |= each.correctsReductions;
            if (each.opener != null) {
                sum.opener = first(sum.opener, each.opener);
            }
            each.funded.forEach((currency, order) -> sum.funded.merge(currency, order, (one, two) -> first(one, two)));
            sum.watching.addAll(each.watching);
            sum.wholes.addAll(each.wholes);
        }
        return sum;
    }

    /** Whether an entry must be brought together with others as it is. */
    boolean keeps(LedgerEntry entry, Order order, long hash) {
        EntryKind kind = entry.kind();
        Order money = funded.get(entry.amount().getCurrency().getCurrencyCode());
        return !entry.within().isEmpty()
                || wholes.contains(hash)
                || kind == EntryKind.REPLACED
                || kind == EntryKind.CLOSING_BALANCE
                || order.equals(opener)
                || order.equals(money)
                || (kind == EntryKind.REDUCED && correctsReductions)
                || (kind == EntryKind.EXPENDITURE
                        && entry.amount().isPositive()
                        && (money == null || order.compareTo(money) < 0))
                || (!opened && needsAccount(kind));
    }

    private static boolean needsAccount(EntryKind kind) {
        return switch (kind) {
            case NEED, THIRD_PARTY_PAYMENT, UNASSIGNED_COST -> false;
            default -> true;
        };
    }

    /** The stretch of time in which an entry is: between two that look at what is before them, or from which others have something. */
    int stretch(Order order) {
        Order[] sorted = borders;
        if (sorted == null) {
            Set<Order> all = new TreeSet<>(watching);
            all.addAll(funded.values());
            if (opener != null) {
                all.add(opener);
            }
            sorted = all.toArray(Order[]::new);
            borders = sorted;
        }
        int place = Arrays.binarySearch(sorted, order);
        return place < 0 ? -place - 1 : place;
    }
}
