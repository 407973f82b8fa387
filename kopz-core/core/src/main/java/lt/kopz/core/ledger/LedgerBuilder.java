package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of a {@link Ledger} one by one, in the columns that the ledger keeps; of no entry is the object kept.
 *
 * <pre>{@code
 * LedgerBuilder builder = Ledger.builder();
 * builder.add(LedgerEntry.original("line", january, euro(1500)).within("budget"));
 * builder.refusals();   // the entry "line" is within "budget", which the ledger does not have
 * builder.add(LedgerEntry.original("budget", january, euro(9000)));
 * Ledger ledger = builder.build();
 * }</pre>
 *
 * <p>It is for one thread, and for one ledger: once built it takes no more.
 */
public final class LedgerBuilder {
    final TextPool ids = new TextPool();
    private final Map<EntryShape, Integer> shapes = new LinkedHashMap<>();
    final Map<String, Integer> names = new LinkedHashMap<>();
    int size;
    int[] shape = new int[16];
    int[] days = new int[16];
    long[] minor = new long[16];
    int[] parties = new int[16];

    // the number of each part, ascending, once for each of its wholes, and the ids of these beside it
    final List<Integer> nested = new ArrayList<>();
    private final List<String> within = new ArrayList<>();

    /** The first day on which an entry may have taken effect, by its number, where its day is the last such. */
    final Map<Integer, LocalDate> since = new LinkedHashMap<>();

    private boolean built;

    LedgerBuilder() {}

    /**
     * Adds an entry; those of one day take effect in the order in which they are added.
     *
     * @param entry the entry
     * @return this builder
     * @throws IllegalArgumentException if there is an entry with its id already; it is not added then
     * @throws ArithmeticException if its amount has more than 2^63 − 1 minor units; it is not added then
     * @throws IllegalStateException if the ledger was built
     */
    public LedgerBuilder add(LedgerEntry entry) {
        add(
                entry.id(),
                EntryShape.of(entry),
                Math.toIntExact(entry.day().toEpochDay()),
                Amounts.minor(entry.amount()),
                entry.party(),
                entry.within(),
                entry.since());
        return this;
    }

    private void add(
            String id,
            EntryShape like,
            int day,
            long amount,
            Optional<String> party,
            Collection<String> larger,
            Optional<LocalDate> first) {
        requireOpen();
        if (!ids.add(id)) {
            throw new RefusedException(ProblemKind.GIVEN_TWICE, "what", Word.ENTRY, "value", id);
        }
        if (size == shape.length) {
            int more = Math.addExact(size, size / 2);
            shape = Arrays.copyOf(shape, more);
            days = Arrays.copyOf(days, more);
            minor = Arrays.copyOf(minor, more);
            parties = Arrays.copyOf(parties, more);
        }
        Integer known = shapes.putIfAbsent(like, shapes.size());
        shape[size] = known == null ? shapes.size() - 1 : known;
        days[size] = day;
        minor[size] = amount;
        parties[size] = number(party.orElse(null));
        if (!larger.isEmpty()) {
            larger.forEach(whole -> {
                nested.add(size);
                within.add(whole);
            });
        }
        int place = size++;
        first.ifPresent(possible -> since.put(place, possible));
    }

    private void requireOpen() {
        if (built) {
            throw new IllegalStateException("this builder has built its ledger; take a new one, or Ledger.plus(entry)");
        }
    }

    /** Adds the entries of another builder after those of this one. */
    LedgerBuilder addAll(LedgerBuilder other) {
        return addAll(other, ImmutableSet.of());
    }

    /**
     * What is left without some entries, for those that {@link #refusals()} name.
     *
     * @param left the ids of the entries to leave out
     * @return a builder of the other entries, in their order
     * @throws IllegalStateException if the ledger was built
     */
    public LedgerBuilder without(Set<String> left) {
        requireOpen();
        return new LedgerBuilder().addAll(this, left);
    }

    private LedgerBuilder addAll(LedgerBuilder other, Set<String> left) {
        EntryShape[] likes = other.shapes();
        String[] named = other.names.keySet().toArray(String[]::new);
        int next = 0;
        for (int i = 0; i < other.size; i++) {
            int end = next;
            while (end < other.nested.size() && other.nested.get(end) == i) {
                end++;
            }
            String id = other.ids.get(i);
            if (!left.contains(id)) {
                add(
                        id,
                        likes[other.shape[i]],
                        other.days[i],
                        other.minor[i],
                        other.parties[i] == 0 ? Optional.empty() : Optional.of(named[other.parties[i] - 1]),
                        other.within.subList(next, end),
                        Optional.ofNullable(other.since.get(i)));
            }
            next = end;
        }
        return this;
    }

    /**
     * Whether an entry was added.
     *
     * @param id the id of the entry
     * @return whether it is here
     * @throws IllegalStateException if the ledger was built
     */
    public boolean contains(String id) {
        requireOpen();
        return ids.find(id) >= 0;
    }

    /**
     * What stands against building.
     *
     * @return for each entry that is within one that is not there a refusal {@link ProblemKind#WITHIN_NOTHING}, in the order in which they
     *     were added, and then for each circle of entries one {@link ProblemKind#WITHIN_ITSELF}, at an entry of it; empty exactly where
     *     {@link #build()} succeeds
     * @throws IllegalStateException if the ledger was built
     */
    public ImmutableList<RefusedException> refusals() {
        requireOpen();
        return refusals(wholes());
    }

    /** The number of the whole of each pair; -1 where it is not there. */
    private int[] wholes() {
        return within.stream().mapToInt(ids::find).toArray();
    }

    private ImmutableList<RefusedException> refusals(int[] wholes) {
        ImmutableList.Builder<RefusedException> refusals = ImmutableList.builder();
        boolean allBefore = true;
        for (int i = 0; i < wholes.length; i++) {
            allBefore &= wholes[i] < nested.get(i);
            if (wholes[i] < 0) {
                String part = ids.get(nested.get(i));
                refusals.add(new RefusedException(ProblemKind.WITHIN_NOTHING, "id", part, "other", within.get(i)));
            }
        }
        for (int entry : allBefore ? ImmutableSet.<Integer>of() : inCircles(wholes)) {
            refusals.add(new RefusedException(ProblemKind.WITHIN_ITSELF, "id", ids.get(entry)));
        }
        return refusals.build();
    }

    /** Goes up from every part; where the way comes back to an entry that it passes through, there is a circle. */
    private ImmutableSet<Integer> inCircles(int[] wholes) {
        int[] parts = nested.stream().mapToInt(part -> part).distinct().toArray();
        int[] next = new int[parts.length];
        for (int i = 1, pair = 0; i < parts.length; i++) {
            while (nested.get(pair) < parts[i]) {
                pair++;
            }
            next[i] = pair;
        }
        BitSet onTheWay = new BitSet();
        BitSet done = new BitSet();
        ImmutableSet.Builder<Integer> circles = ImmutableSet.builder();
        Deque<Integer> way = new ArrayDeque<>();
        for (int start = 0; start < parts.length; start++) {
            if (!done.get(start)) {
                way.push(start);
                onTheWay.set(start);
            }
            while (!way.isEmpty()) {
                int at = way.peek();
                if (next[at] == wholes.length || nested.get(next[at]) != parts[at]) {
                    onTheWay.clear(at);
                    done.set(at);
                    way.pop();
                    continue;
                }
                int up = Arrays.binarySearch(parts, wholes[next[at]++]);
                if (up >= 0 && onTheWay.get(up)) {
                    circles.add(parts[up]);
                } else if (up >= 0 && !done.get(up)) {
                    way.push(up);
                    onTheWay.set(up);
                }
            }
        }
        return circles.build();
    }

    /**
     * Builds the ledger.
     *
     * @return the ledger of all entries added
     * @throws IllegalArgumentException the first of {@link #refusals()}, if there are any; more may be added then
     * @throws ArithmeticException if what is appropriated to an account has more than 2^63 − 1 minor units at some time
     * @throws IllegalStateException if the ledger was built
     */
    public Ledger build() {
        requireOpen();
        int[] wholes = wholes();
        ImmutableList<RefusedException> refusals = refusals(wholes);
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        built = true;
        return new Ledger(new Columns(this, wholes));
    }

    // ---- what the columns are made of

    EntryShape[] shapes() {
        return shapes.keySet().toArray(EntryShape[]::new);
    }

    /** The number of a name, counted from 1; 0 for none. */
    int number(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        Integer known = names.putIfAbsent(name, names.size() + 1);
        return known == null ? names.size() : known;
    }

    /** The entries by day, and those of one day as they were added; null where they were added in that order. */
    int @Nullable [] byDay() {
        long[] keys = new long[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            keys[i] = (long) days[i] << 32 | i;
            sorted &= i == 0 || days[i - 1] <= days[i];
        }
        if (sorted) {
            return null;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int row = 0; row < size; row++) {
            order[row] = (int) keys[row];
        }
        return order;
    }
}
