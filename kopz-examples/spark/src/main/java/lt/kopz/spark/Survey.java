package lt.kopz.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.ledger.LedgerEntry;

/**
 * What one part of the data has: which accounts, what is known of them, which of them hang together, and what is to be looked for elsewhere.
 * It grows with the accounts, and with twelve bytes an entry.
 */
final class Survey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The accounts, and what is known of each. */
    private final List<Account> accounts = new ArrayList<>();

    private final List<Facts> facts = new ArrayList<>();

    /** The accounts that have to be counted together, because an entry of one is within an entry of another. */
    final List<Tie> ties = new ArrayList<>();

    /** Entries that others are within and that are not here: the hash of the id, and the account of the part. */
    final List<Missing> missing = new ArrayList<>();

    /** The hash of the id of each entry, and the number of its account. */
    private long[] ids = new long[1 << 10];

    private int[] accountOf = new int[1 << 10];
    private int size;

    /** An account of some books. */
    record Account(String books, String name) implements Serializable {
        long hash() {
            return Survey.hash(books, name);
        }
    }

    /** Two accounts to be counted together. */
    record Tie(Account one, Account other) implements Serializable {}

    /** That an entry on an account is within one that is not here. */
    record Missing(long whole, Account part) implements Serializable {}

    /** The hash of the id of an entry of some books; two ids may have one, which costs time, and no right. */
    static long hash(String books, String id) {
        long hash = 0x9E3779B97F4A7C15L + books.hashCode();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        return hash ^ hash >>> 32;
    }

    /** The number of the first row of a part of the data. */
    static long firstRow(int part) {
        return (long) part << 40;
    }

    /** Looks at rows, but for those that do not count. */
    static Survey of(int part, Iterator<Item> items, Twice twice) {
        Survey survey = new Survey();
        Map<Long, Set<Account>> parts = new HashMap<>();
        Map<String, Map<String, Integer>> known = new HashMap<>();
        for (long row = firstRow(part); items.hasNext(); row++) {
            Item item = items.next();
            LedgerEntry entry = item.entry();
            if (entry == null) {
                continue;
            }
            long hash = hash(item.books(), entry.id());
            if (twice.excludes(hash, item, row)) {
                continue;
            }
            int account = known.computeIfAbsent(item.books(), fresh -> new HashMap<>())
                    .computeIfAbsent(entry.account(), name -> survey.account(new Account(item.books(), name)));
            survey.facts.get(account).take(entry, Order.of(entry, item.position()));
            survey.add(hash, account);
            for (String whole : entry.within()) {
                parts.computeIfAbsent(hash(item.books(), whole), fresh -> new HashSet<>())
                        .add(survey.accounts.get(account));
            }
        }
        survey.tie(parts);
        return survey;
    }

    private int account(Account account) {
        accounts.add(account);
        facts.add(new Facts());
        return accounts.size() - 1;
    }

    private void add(long hash, int account) {
        if (size == ids.length) {
            int more = Math.addExact(size, size / 2);
            ids = Arrays.copyOf(ids, more);
            accountOf = Arrays.copyOf(accountOf, more);
        }
        ids[size] = hash;
        accountOf[size++] = account;
    }

    private void tie(Map<Long, Set<Account>> parts) {
        Map<Long, Set<Account>> wanted = new LinkedHashMap<>(parts);
        Set<Tie> tied = new HashSet<>();
        for (int i = 0; i < size && !parts.isEmpty(); i++) {
            Set<Account> from = parts.get(ids[i]);
            if (from != null) {
                Account whole = accounts.get(accountOf[i]);
                facts.get(accountOf[i]).whole(ids[i]);
                from.stream().filter(part -> !part.equals(whole)).forEach(part -> tied.add(new Tie(part, whole)));
                wanted.remove(ids[i]);
            }
        }
        ties.addAll(tied);
        wanted.forEach((whole, from) -> from.forEach(part -> missing.add(new Missing(whole, part))));
    }

    /** The hashes of all ids. */
    long[] idHashes() {
        return Arrays.copyOf(ids, size);
    }

    /** The hashes of all accounts, each once. */
    long[] accountHashes() {
        return accounts.stream().mapToLong(Account::hash).toArray();
    }

    /** The accounts here that have one of some hashes, and all that hang together with them here. */
    Set<Account> reached(Set<Long> hashes) {
        return SharedAccounts.reached(
                accounts.stream()
                        .filter(account -> hashes.contains(account.hash()))
                        .collect(Collectors.toSet()),
                ties);
    }

    /** What is known of some accounts, as far as they are here. */
    Map<Account, Facts> facts(Set<Account> wanted) {
        return IntStream.range(0, accounts.size())
                .filter(i -> wanted.contains(accounts.get(i)))
                .boxed()
                .collect(Collectors.toMap(accounts::get, facts::get));
    }

    /** The entries here that are looked for from elsewhere, as the accounts they are on. */
    List<Missing> found(Set<Long> wanted) {
        return IntStream.range(0, size)
                .filter(i -> wanted.contains(ids[i]))
                .mapToObj(i -> new Missing(ids[i], accounts.get(accountOf[i])))
                .toList();
    }
}
