package lt.kopz.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.kopz.spark.Survey.Account;
import lt.kopz.spark.Survey.Tie;

/**
 * The accounts whose entries have to be brought together from several parts of the data, with those that hang together with them. All
 * others are counted where they are.
 */
final class SharedAccounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing has to be brought together. */
    static final SharedAccounts NOTHING = new SharedAccounts(Map.of());

    /** An account, and the number of those that it is counted with; accounts of one number are of the same books. */
    record Member(int number, Facts facts) implements Serializable {}

    private final Map<String, Map<String, Member>> members;

    private SharedAccounts(Map<String, Map<String, Member>> members) {
        this.members = members;
    }

    /** Accounts with what is known of them, and which of them hang together. */
    static SharedAccounts of(Map<Account, Facts> accounts, Collection<Tie> ties) {
        Map<Account, Set<Account>> beside = beside(ties);
        Map<String, Map<String, Member>> members = new HashMap<>();
        Set<Account> seen = new HashSet<>();
        int number = 0;
        List<Account> sorted = accounts.keySet().stream()
                .sorted(Comparator.comparing(Account::books).thenComparing(Account::name))
                .toList();
        for (Account start : sorted) {
            if (!seen.contains(start)) {
                for (Account each : reached(Set.of(start), beside)) {
                    seen.add(each);
                    Facts facts = accounts.get(each);
                    if (facts != null) {
                        members.computeIfAbsent(each.books(), fresh -> new HashMap<>())
                                .put(each.name(), new Member(number, facts));
                    }
                }
                number++;
            }
        }
        return new SharedAccounts(members);
    }

    private static Map<Account, Set<Account>> beside(Collection<Tie> ties) {
        Map<Account, Set<Account>> beside = new HashMap<>();
        for (Tie tie : ties) {
            beside.computeIfAbsent(tie.one(), fresh -> new HashSet<>()).add(tie.other());
            beside.computeIfAbsent(tie.other(), fresh -> new HashSet<>()).add(tie.one());
        }
        return beside;
    }

    /** The accounts that hang together with some, directly or by way of others; those themselves too. */
    static Set<Account> reached(Set<Account> from, Collection<Tie> ties) {
        return reached(from, beside(ties));
    }

    private static Set<Account> reached(Set<Account> from, Map<Account, Set<Account>> beside) {
        Set<Account> reached = new HashSet<>(from);
        Deque<Account> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            beside.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** The accounts of some books that are brought together, by name. */
    Map<String, Member> of(String books) {
        return members.getOrDefault(books, Map.of());
    }

    boolean isNothing() {
        return members.isEmpty();
    }
}
