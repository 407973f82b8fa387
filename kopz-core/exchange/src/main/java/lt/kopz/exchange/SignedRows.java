package lt.kopz.exchange;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A ledger as rows that may simply be added up: each has its sign, and no total stands beside its parts.
 *
 * <p>A total that is broken down once, into parts that differ in what they are for, stands as its parts and a row for what they leave
 * over. Where it is broken down in several ways, the one way that says most is taken; where it or a part changes later, or the parts do not
 * tell apart, the total stands and its parts are lost. The rows of a kind add up to what {@code Totals.of} says of it, those of
 * changes to {@code Totals.appropriated()}.
 */
final class SignedRows {
    private static final int MOST_LEVELS = 64;

    /**
     * A row.
     *
     * @param entry the entry it is made of
     * @param id its id, unique among the rows
     * @param amount what it adds
     * @param accounts the accounts it is booked on: those of its totals, the largest first, and its own; of totals in one another the
     *     largest {@value #MOST_LEVELS} less one, so that rows of deep totals do not each name all of them
     */
    record Row(
            LedgerEntry entry,
            String id,
            MonetaryAmount amount,
            ImmutableList<String> accounts,
            Optional<String> plan,
            Optional<String> measure,
            Optional<FundingSourceKind> source,
            int year,
            Optional<String> programme,
            Optional<String> manager) {
        EntryKind kind() {
            return entry.kind();
        }

        String currency() {
            return amount.getCurrency().getCurrencyCode();
        }

        /** The same with another id, amount and place. */
        Row as(String newId, MonetaryAmount newAmount, List<String> newAccounts) {
            return new Row(
                    entry,
                    newId,
                    newAmount,
                    ImmutableList.copyOf(newAccounts),
                    plan,
                    measure,
                    source,
                    year,
                    programme,
                    manager);
        }

        /** The same with what is stated of its total and not of itself. */
        Row partOf(Row total) {
            return new Row(
                    entry,
                    id,
                    amount,
                    accounts,
                    plan,
                    measure.or(total::measure),
                    source.or(total::source),
                    entry.year().isPresent() ? year : total.year(),
                    programme.or(total::programme),
                    manager.or(total::manager));
        }

        /** What the row is for: what sets it apart from other parts of one total. */
        List<Optional<?>> marks() {
            return List.of(
                    measure, source, entry.year().isPresent() ? entry.year() : Optional.empty(), programme, manager);
        }
    }

    private record Book(String account, String currency) {}

    private static final Comparator<LedgerEntry> BY_DAY =
            Comparator.comparing(LedgerEntry::day).thenComparing(entry -> entry.kind() == EntryKind.CLOSING_BALANCE);

    private final Map<String, LedgerEntry> firstOnAccount = new HashMap<>();
    private final Map<String, Row> byId = new LinkedHashMap<>();
    private final ListMultimap<String, String> parts = ArrayListMultimap.create();
    private final Multiset<String> statements = HashMultiset.create();
    private final Multiset<String> booked = HashMultiset.create();
    private final ListMultimap<String, Row> split = ArrayListMultimap.create();
    private final Map<String, ImmutableList<String>> paths = new HashMap<>();
    private final Set<String> beside = new HashSet<>();
    private final ImmutableList<Row> rows;
    private final ImmutableList<Loss> losses;
    private final ImmutableList<Loss> besideTotals;

    private SignedRows(Ledger ledger) {
        ImmutableList<LedgerEntry> added = ledger.entries();
        Map<Book, MonetaryAmount> appropriated = new HashMap<>();
        for (LedgerEntry entry : ImmutableList.sortedCopyOf(BY_DAY, added)) {
            if (entry.kind() == EntryKind.ORIGINAL || entry.kind() == EntryKind.NEED) {
                firstOnAccount.putIfAbsent(entry.account(), entry);
            }
            booked.add(entry.account());
            if (isStatement(entry.kind())) {
                statements.add(entry.account());
            }
            entry.within().forEach(whole -> parts.put(whole, entry.id()));
            byId.put(entry.id(), row(entry, effect(entry, appropriated)));
        }
        ImmutableList<Row> whole = byId.values().stream()
                .filter(row -> row.entry().within().isEmpty())
                .collect(ImmutableList.toImmutableList());
        Deque<Row> totals = new ArrayDeque<>(whole);
        while (!totals.isEmpty()) {
            totals.addAll(split(totals.remove()));
        }
        rows = leaves(whole);
        Set<String> kept = new HashSet<>();
        rows.forEach(row -> kept.add(row.entry().id()));
        losses = ofParts(
                added,
                Phrase.of(ExchangeMessage.PART_LEFT_OUT),
                part -> !kept.contains(part.id()) && !split.containsKey(part.id()));
        besideTotals = ofParts(
                added,
                Phrase.of(ExchangeMessage.PART_BESIDE).with("most", MOST_LEVELS),
                part -> beside.contains(part.account()));
    }

    private static ImmutableList<Loss> ofParts(
            ImmutableList<LedgerEntry> added, Phrase words, Predicate<LedgerEntry> isLost) {
        return IntStream.range(0, added.size())
                .filter(i -> !added.get(i).within().isEmpty() && isLost.test(added.get(i)))
                .mapToObj(i -> new Loss(
                        "/" + i + "/within",
                        words.with("id", added.get(i).id())
                                .with(
                                        "wholes",
                                        Text.list(added.get(i).within().stream()
                                                .map(Literal::of)
                                                .toList()))))
                .collect(ImmutableList.toImmutableList());
    }

    static SignedRows of(Ledger ledger) {
        return new SignedRows(ledger);
    }

    /** The rows by day; of one day, stated balances come last. */
    ImmutableList<Row> rows() {
        return rows;
    }

    /** The parts that are in no row, located in the array of the ledger's entries as they were added. */
    ImmutableList<Loss> losses() {
        return losses;
    }

    /** The parts whose accounts stand beside those of their totals, located in the same way. */
    ImmutableList<Loss> besideTotals() {
        return besideTotals;
    }

    private static boolean isStatement(EntryKind kind) {
        return kind == EntryKind.NEED || isChange(kind);
    }

    static boolean isChange(EntryKind kind) {
        return switch (kind) {
            case ORIGINAL, ADDED, REDUCED, REPLACED -> true;
            default -> false;
        };
    }

    /** What an entry adds; a new whole adds what it has beyond all that was appropriated to its account before. */
    private static MonetaryAmount effect(LedgerEntry entry, Map<Book, MonetaryAmount> appropriated) {
        if (!isChange(entry.kind())) {
            return entry.amount();
        }
        Book book = new Book(entry.account(), entry.amount().getCurrency().getCurrencyCode());
        MonetaryAmount before =
                appropriated.getOrDefault(book, Amounts.zero(entry.amount().getCurrency()));
        MonetaryAmount effect = switch (entry.kind()) {
            case REDUCED -> Amounts.negate(entry.amount());
            case REPLACED -> Amounts.minus(entry.amount(), before);
            default -> entry.amount();
        };
        appropriated.put(book, Amounts.plus(before, effect));
        return effect;
    }

    /** What an entry says, or the first appropriation or need that is on its account by then. */
    private <T> Optional<T> counted(LedgerEntry entry, Function<LedgerEntry, Optional<T>> what) {
        return what.apply(entry)
                .or(() ->
                        Optional.ofNullable(firstOnAccount.get(entry.account())).flatMap(what));
    }

    private Row row(LedgerEntry entry, MonetaryAmount effect) {
        return new Row(
                entry,
                entry.id(),
                effect,
                ImmutableList.of(entry.account()),
                counted(entry, LedgerEntry::plan),
                counted(entry, LedgerEntry::measure),
                counted(entry, LedgerEntry::source),
                counted(entry, LedgerEntry::year).orElse(entry.day().getYear()),
                counted(entry, LedgerEntry::programme),
                counted(entry, LedgerEntry::manager));
    }

    // ---- totals and parts

    /** Puts the parts of a total in its place where they tell apart and none of them changes; those parts, if any. */
    private List<Row> split(Row total) {
        if (!mayBeSplit(total)) {
            return List.of();
        }
        ListMultimap<List<Boolean>, Row> ways = ArrayListMultimap.create();
        for (String id : parts.get(total.id())) {
            Row part = requireNonNull(byId.get(id));
            if (isPartOf(part, total)) {
                ways.put(part.marks().stream().map(Optional::isPresent).toList(), part);
            }
        }
        ways.asMap().entrySet().stream()
                .filter(way -> tellApart(way.getValue()) && !beyond(way.getValue(), total))
                .min(Comparator.comparing((Map.Entry<List<Boolean>, Collection<Row>> way) ->
                                Amounts.decimal(Amounts.negate(sum(way.getValue()))))
                        .thenComparing(way -> way.getKey().toString()))
                .ifPresent(way -> way.getValue().forEach(part -> {
                    split.put(total.id(), part);
                    place(part.entry().account(), path(total.entry().account()));
                }));
        return split.get(total.id());
    }

    private boolean mayBeSplit(Row row) {
        return (row.kind() == EntryKind.NEED || row.kind() == EntryKind.ORIGINAL)
                && !row.amount().isNegative()
                && statements.count(row.entry().account()) == 1;
    }

    private boolean isPartOf(Row part, Row total) {
        return mayBeSplit(part)
                && part.kind() == total.kind()
                && part.entry().within().size() == 1
                && part.entry().day().equals(total.entry().day())
                && part.currency().equals(total.currency())
                && part.plan().equals(total.plan())
                && !part.entry().account().equals(total.entry().account());
    }

    private static boolean tellApart(Collection<Row> way) {
        return way.stream().map(Row::marks).distinct().count() == way.size();
    }

    private static MonetaryAmount sum(Collection<Row> way) {
        return Amounts.total(
                way.iterator().next().amount().getCurrency(),
                way.stream().map(Row::amount).toList());
    }

    private static boolean beyond(Collection<Row> way, Row total) {
        return Amounts.compare(sum(way), total.amount()) > 0;
    }

    /** The rows that stand for others: themselves, or their parts and what they leave over, on which what is paid from the whole rests. */
    private ImmutableList<Row> leaves(List<Row> whole) {
        ImmutableList.Builder<Row> leaves = ImmutableList.builder();
        Deque<Row> open = new ArrayDeque<>(whole);
        while (!open.isEmpty()) {
            Row row = open.pop();
            List<Row> itsParts = split.get(row.id());
            if (itsParts.isEmpty()) {
                leaves.add(placed(row));
                continue;
            }
            MonetaryAmount rest = Amounts.minus(row.amount(), sum(itsParts));
            if (!rest.isZero() || booked.count(row.entry().account()) > 1) {
                open.push(row.as(row.id() + "/rest", rest, row.accounts()));
            }
            Lists.reverse(itsParts).forEach(part -> open.push(part.partOf(row)));
        }
        return leaves.build();
    }

    private Row placed(Row row) {
        return row.as(row.id(), row.amount(), path(row.entry().account()));
    }

    private ImmutableList<String> path(String account) {
        return paths.getOrDefault(account, ImmutableList.of(account));
    }

    /** Below the account of a total; beside it where that is as deep as accounts go. */
    private void place(String account, ImmutableList<String> total) {
        if (total.size() == MOST_LEVELS) {
            beside.add(account);
        }
        paths.put(
                account,
                ImmutableList.<String>builder()
                        .addAll(total.subList(0, Math.min(total.size(), MOST_LEVELS - 1)))
                        .add(account)
                        .build());
    }
}
