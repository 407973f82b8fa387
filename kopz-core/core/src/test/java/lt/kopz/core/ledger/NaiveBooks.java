package lt.kopz.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;

/** Adds up entries one after the other in BigDecimal, looking everything up in plain lists every time. */
final class NaiveBooks {
    private final List<LedgerEntry> entries;
    private final Map<String, LedgerEntry> byId = new HashMap<>();
    private final Map<String, List<LedgerEntry>> byAccount = new HashMap<>();
    private final Map<String, Set<LedgerEntry>> above = new HashMap<>();

    NaiveBooks(List<LedgerEntry> entries) {
        this.entries = new ArrayList<>(entries);
        this.entries.sort(Comparator.comparing(LedgerEntry::day));
        for (LedgerEntry entry : this.entries) {
            byId.put(entry.id(), entry);
            byAccount
                    .computeIfAbsent(entry.account(), fresh -> new ArrayList<>())
                    .add(entry);
        }
    }

    private final Map<String, Set<String>> totals = new HashMap<>();

    Optional<String> plan(LedgerEntry entry) {
        return entry.plan().isPresent() ? entry.plan() : line(entry).flatMap(LedgerEntry::plan);
    }

    Optional<String> measure(LedgerEntry entry) {
        return entry.measure().isPresent() ? entry.measure() : line(entry).flatMap(LedgerEntry::measure);
    }

    Optional<FundingSourceKind> source(LedgerEntry entry) {
        return entry.source().isPresent() ? entry.source() : line(entry).flatMap(LedgerEntry::source);
    }

    Optional<String> programme(LedgerEntry entry) {
        return entry.programme().isPresent() ? entry.programme() : line(entry).flatMap(LedgerEntry::programme);
    }

    Optional<String> manager(LedgerEntry entry) {
        return entry.manager().isPresent() ? entry.manager() : line(entry).flatMap(LedgerEntry::manager);
    }

    /** The year that an entry states, its account, its whole or its day; none where parts of it state theirs. */
    Optional<Integer> year(LedgerEntry entry) {
        if (statedYear(entry).isPresent()) {
            return statedYear(entry);
        }
        if (!entry.within().isEmpty()) {
            return year(entries.stream()
                    .filter(whole -> entry.within().contains(whole.id()))
                    .findFirst()
                    .orElseThrow());
        }
        boolean changes = Set.of(
                        EntryKind.NEED, EntryKind.ORIGINAL, EntryKind.ADDED, EntryKind.REDUCED, EntryKind.REPLACED)
                .contains(entry.kind());
        return isDivided(entry)
                        || (changes && line(entry).filter(this::isDivided).isPresent())
                ? Optional.empty()
                : Optional.of(entry.day().getYear());
    }

    private boolean isDivided(LedgerEntry entry) {
        return statedYear(entry).isEmpty()
                && entries.stream()
                        .filter(part -> above(part).contains(entry))
                        .anyMatch(part -> statedYear(part).isPresent());
    }

    Optional<Integer> statedYear(LedgerEntry entry) {
        return entry.year().isPresent() ? entry.year() : line(entry).flatMap(LedgerEntry::year);
    }

    private Optional<LedgerEntry> line(LedgerEntry entry) {
        List<LedgerEntry> account = byAccount.getOrDefault(entry.account(), List.of());
        return account.subList(0, account.indexOf(entry) + 1).stream()
                .filter(other -> other.kind() == EntryKind.NEED || other.kind() == EntryKind.ORIGINAL)
                .findFirst();
    }

    Map<EntryKind, BigDecimal> totals(String currency, Predicate<LedgerEntry> which) {
        Map<EntryKind, BigDecimal> totals = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            totals.put(kind, BigDecimal.ZERO);
        }
        for (LedgerEntry entry : entries) {
            if (isIn(currency, entry)
                    && which.test(entry)
                    && above(entry).stream().noneMatch(which)) {
                totals.merge(entry.kind(), effect(entry), BigDecimal::add);
            }
        }
        return totals;
    }

    /** What is on an account, or, but for what is appropriated, on that of a part of what is appropriated to it. */
    Predicate<LedgerEntry> isOn(String account) {
        return entry -> entry.account().equals(account)
                || (!isAppropriated(entry) && totalsAround(entry.account()).contains(account));
    }

    private Set<String> totalsAround(String part) {
        Set<String> known = totals.get(part);
        if (known == null) {
            known = new HashSet<>();
            totals.put(part, known);
            for (LedgerEntry entry : byAccount.getOrDefault(part, List.of())) {
                for (String id : isAppropriated(entry) ? entry.within() : Set.<String>of()) {
                    LedgerEntry whole = byId.get(id);
                    if (isAppropriated(whole) && !whole.account().equals(part)) {
                        known.add(whole.account());
                    }
                }
            }
            for (boolean isMore = true; isMore; ) {
                Set<String> further = new HashSet<>();
                known.forEach(whole -> further.addAll(totalsAround(whole)));
                isMore = known.addAll(further);
            }
        }
        return known;
    }

    private static boolean isAppropriated(LedgerEntry entry) {
        return Set.of(EntryKind.ORIGINAL, EntryKind.ADDED, EntryKind.REDUCED, EntryKind.REPLACED)
                .contains(entry.kind());
    }

    /** The entries by day, and those of one day as they were added. */
    List<LedgerEntry> inOrder() {
        return entries;
    }

    LedgerEntry entry(String id) {
        return byId.get(id);
    }

    /** Everything that an entry is a part of, directly or through larger parts. */
    Set<LedgerEntry> above(LedgerEntry entry) {
        Set<LedgerEntry> known = above.get(entry.id());
        if (known == null) {
            known = new LinkedHashSet<>();
            for (String id : entry.within()) {
                known.add(byId.get(id));
                known.addAll(above(byId.get(id)));
            }
            above.put(entry.id(), known);
        }
        return known;
    }

    private BigDecimal effect(LedgerEntry entry) {
        BigDecimal amount = Amounts.decimal(entry.amount());
        return switch (entry.kind()) {
            case REDUCED -> amount.negate();
            case REPLACED -> amount.subtract(appropriatedBefore(entry));
            default -> amount;
        };
    }

    private BigDecimal appropriatedBefore(LedgerEntry entry) {
        BigDecimal before = BigDecimal.ZERO;
        for (LedgerEntry other : byAccount.getOrDefault(entry.account(), List.of())) {
            if (other.equals(entry)) {
                return before;
            }
            if (isIn(entry.amount().getCurrency().getCurrencyCode(), other)) {
                BigDecimal amount = Amounts.decimal(other.amount());
                before = switch (other.kind()) {
                    case ORIGINAL, ADDED -> before.add(amount);
                    case REDUCED -> before.subtract(amount);
                    case REPLACED -> amount;
                    default -> before;
                };
            }
        }
        throw new IllegalStateException("not in the books: " + entry.id());
    }

    static boolean isIn(String currency, LedgerEntry entry) {
        return entry.amount().getCurrency().getCurrencyCode().equals(currency);
    }

    static Predicate<LedgerEntry> until(LocalDate day) {
        return entry -> !entry.day().isAfter(day);
    }
}
