package lt.kopz.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerBuilder;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.refusal.RefusedException;

/**
 * Makes a ledger of all entries that can be counted, and reports the others: those whose id is taken, those within one that is not there or
 * itself left out, and one of each circle of entries that are within each other.
 *
 * <pre>{@code
 * Admission<Long> books = new Admission<>((line, refusal) -> System.err.println("line " + line + ": " + refusal.getMessage()));
 * books.add(entry, 1L);
 * Ledger ledger = books.ledger();
 * }</pre>
 *
 * @param <P> where an entry stands
 */
public final class Admission<P> {
    private final BiConsumer<? super P, ? super RefusedException> refused;
    private final Map<String, P> parts = new HashMap<>();
    private LedgerBuilder builder = Ledger.builder();

    /**
     * Makes one without entries.
     *
     * @param refused is given where an entry stands that is not counted, and why
     */
    public Admission(BiConsumer<? super P, ? super RefusedException> refused) {
        this.refused = refused;
    }

    /**
     * Adds an entry; those of one day take effect in the order in which they are added.
     *
     * @param entry the entry
     * @param place where it stands
     */
    public void add(LedgerEntry entry, P place) {
        try {
            builder.add(entry);
            if (!entry.within().isEmpty()) {
                parts.put(entry.id(), place);
            }
        } catch (RefusedException taken) {
            refused.accept(place, taken);
        }
    }

    /**
     * The ledger; nothing more can be added then.
     *
     * @return the ledger of all entries that were not refused
     * @throws ArithmeticException if what is appropriated to an account has more than 2^63 − 1 minor units at some time
     */
    public Ledger ledger() {
        for (List<RefusedException> found = builder.refusals(); !found.isEmpty(); found = builder.refusals()) {
            Map<String, RefusedException> first = found.stream()
                    .collect(Collectors.toMap(
                            each -> String.valueOf(each.arguments().get("id")), each -> each, (one, other) -> one));
            first.forEach((id, why) -> refused.accept(parts.get(id), why));
            builder = builder.without(Set.copyOf(first.keySet()));
        }
        return builder.build();
    }
}
