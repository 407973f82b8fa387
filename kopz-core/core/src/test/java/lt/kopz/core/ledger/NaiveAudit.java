package lt.kopz.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lt.kopz.core.money.Amounts;

/** Audits books by the words of {@link DiscrepancyKind}: every question is answered anew from plain lists. */
final class NaiveAudit {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<EntryKind> CHANGES =
            Set.of(EntryKind.ORIGINAL, EntryKind.ADDED, EntryKind.REDUCED, EntryKind.REPLACED);
    private static final Set<EntryKind> INCOME =
            Set.of(EntryKind.OPENING_BALANCE, EntryKind.TRANSFER_IN, EntryKind.REFUND);
    private static final Set<EntryKind> OUTGO =
            Set.of(EntryKind.CARRIED_OVER, EntryKind.TRANSFER_OUT, EntryKind.EXPENDITURE);
    private static final Set<EntryKind> OPENING =
            Set.of(EntryKind.ORIGINAL, EntryKind.REPLACED, EntryKind.OPENING_BALANCE);

    private final NaiveBooks books;
    private final List<LedgerEntry> entries;
    private final List<String> found = new ArrayList<>();

    private NaiveAudit(List<LedgerEntry> added) {
        books = new NaiveBooks(added);
        entries = books.inOrder();
    }

    /** Kind, entry, day and difference of all that is found. */
    static List<String> of(List<LedgerEntry> added) {
        NaiveAudit audit = new NaiveAudit(added);
        audit.balances();
        audit.changes();
        audit.totals();
        return audit.found;
    }

    static String line(DiscrepancyKind kind, String entry, LocalDate day, BigDecimal difference) {
        return kind + " " + entry + " " + day + " "
                + difference.stripTrailingZeros().toPlainString();
    }

    private void found(DiscrepancyKind kind, LedgerEntry entry, BigDecimal difference) {
        found.add(line(kind, entry.id(), entry.day(), difference));
    }

    private static BigDecimal amount(LedgerEntry entry) {
        return Amounts.decimal(entry.amount());
    }

    private static String currency(LedgerEntry entry) {
        return entry.amount().getCurrency().getCurrencyCode();
    }

    private static Predicate<LedgerEntry> sameBook(LedgerEntry entry) {
        return other ->
                other.account().equals(entry.account()) && currency(other).equals(currency(entry));
    }

    private BigDecimal balance(LedgerEntry of, Predicate<LedgerEntry> known) {
        Map<EntryKind, BigDecimal> totals = books.totals(currency(of), known.and(books.isOn(of.account())));
        BigDecimal balance = BigDecimal.ZERO;
        for (EntryKind kind : EntryKind.values()) {
            if (CHANGES.contains(kind) || INCOME.contains(kind)) {
                balance = balance.add(totals.get(kind));
            } else if (OUTGO.contains(kind)) {
                balance = balance.subtract(totals.get(kind));
            }
        }
        return balance;
    }

    private void balances() {
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            List<LedgerEntry> sofar = entries.subList(0, i + 1);
            boolean funded = sofar.stream()
                    .filter(sameBook(entry))
                    .anyMatch(other -> INCOME.contains(other.kind())
                                    && amount(other).signum() > 0
                            || CHANGES.contains(other.kind()) && moved(other).signum() > 0);
            if (entry.kind() == EntryKind.EXPENDITURE && amount(entry).signum() > 0 && !funded) {
                found(DiscrepancyKind.SPENDING_BEFORE_APPROPRIATION, entry, amount(entry));
            }
            BigDecimal left = balance(entry, sofar::contains);
            if (entry.kind() == EntryKind.CLOSING_BALANCE && amount(entry).compareTo(left) != 0) {
                found(DiscrepancyKind.BALANCE_MISMATCH, entry, amount(entry).subtract(left));
            }
            boolean first = sofar.subList(0, i).stream().noneMatch(sameBook(entry));
            if (first) {
                overspent(entry);
            }
        }
    }

    private BigDecimal moved(LedgerEntry change) {
        return books.totals(currency(change), change::equals).get(change.kind());
    }

    private void overspent(LedgerEntry ofBook) {
        boolean before = false;
        for (LocalDate day : entries.stream().map(LedgerEntry::day).distinct().toList()) {
            BigDecimal left = balance(ofBook, NaiveBooks.until(day));
            if (left.signum() < 0 && !before) {
                LedgerEntry last = entries.stream()
                        .filter(books.isOn(ofBook.account()).and(NaiveBooks.until(day)))
                        .filter(entry -> currency(entry).equals(currency(ofBook)))
                        .reduce((one, other) -> other)
                        .orElseThrow();
                found.add(line(DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION, last.id(), day, left.negate()));
            }
            before = left.signum() < 0;
        }
    }

    private void changes() {
        List<LedgerEntry> corrected = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            Predicate<LedgerEntry> same = sameBook(entry);
            List<LedgerEntry> before = entries.subList(0, i);
            Predicate<LedgerEntry> original = same.and(other -> other.kind() == EntryKind.ORIGINAL);
            if (entry.kind() == EntryKind.REPLACED && before.stream().noneMatch(original)) {
                if (entries.stream().anyMatch(original)) {
                    found(DiscrepancyKind.REPLACES_LATER, entry, amount(entry));
                } else if (before.stream()
                        .noneMatch(same.and(
                                other -> other.kind() == EntryKind.ADDED || other.kind() == EntryKind.REDUCED))) {
                    found(DiscrepancyKind.REPLACES_NOTHING, entry, amount(entry));
                }
            }
            if (entry.kind() == EntryKind.REDUCED && amount(entry).signum() < 0) {
                Optional<LedgerEntry> reduction = before.stream()
                        .filter(same.and(other -> other.kind() == EntryKind.REDUCED
                                && amount(other).compareTo(amount(entry).negate()) == 0
                                && !corrected.contains(other)))
                        .findFirst();
                reduction.ifPresentOrElse(
                        corrected::add, () -> found(DiscrepancyKind.NEGATIVE_REDUCTION, entry, amount(entry)));
            }
            boolean restsOnMoney = CHANGES.contains(entry.kind())
                    || INCOME.contains(entry.kind())
                    || OUTGO.contains(entry.kind())
                    || entry.kind() == EntryKind.COMMITMENT
                    || entry.kind() == EntryKind.CLOSING_BALANCE;
            if (restsOnMoney
                    && entries.stream()
                            .filter(other -> other.account().equals(entry.account()))
                            .noneMatch(other -> OPENING.contains(other.kind()))) {
                found(DiscrepancyKind.ACCOUNT_NOT_OPENED, entry, amount(entry));
            }
        }
    }

    private boolean alike(LedgerEntry one, LedgerEntry other) {
        return one.kind() == other.kind() && currency(one).equals(currency(other));
    }

    private void totals() {
        List<Function<LedgerEntry, Optional<?>>> marks =
                List.of(books::measure, books::statedYear, books::source, books::manager, books::programme);
        for (LedgerEntry whole : entries) {
            Map<Integer, List<LedgerEntry>> breakdowns = entries.stream()
                    .filter(part -> part.within().contains(whole.id()) && alike(part, whole))
                    .filter(part -> part.within().stream()
                            .noneMatch(id -> books.above(books.entry(id)).contains(whole)))
                    .collect(Collectors.groupingBy(part -> narrowed(part, whole, marks)));
            breakdowns.forEach((mark, parts) -> compare(whole, parts));
            List<LedgerEntry> largest = books.above(whole).stream()
                    .filter(up ->
                            alike(whole, up) && books.above(up).stream().noneMatch(further -> alike(whole, further)))
                    .toList();
            if (whole.within().size() > 1 && largest.size() > 1 && amount(whole).signum() != 0) {
                found(
                        DiscrepancyKind.COUNTED_TWICE,
                        whole,
                        amount(whole).multiply(BigDecimal.valueOf(largest.size() - 1)));
            }
        }
    }

    private static int narrowed(LedgerEntry part, LedgerEntry whole, List<Function<LedgerEntry, Optional<?>>> marks) {
        int i = 0;
        while (i < marks.size()
                && (marks.get(i).apply(part).isEmpty()
                        || marks.get(i).apply(part).equals(marks.get(i).apply(whole)))) {
            i++;
        }
        return i;
    }

    private void compare(LedgerEntry whole, List<LedgerEntry> parts) {
        BigDecimal sum = parts.stream().map(NaiveAudit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = sum.subtract(amount(whole));
        List<LedgerEntry> all = new ArrayList<>(parts);
        all.add(whole);
        Optional<BigDecimal> lastDigit = all.stream()
                .map(NaiveAudit::amount)
                .filter(amount -> amount.signum() != 0)
                .map(amount -> BigDecimal.ONE.scaleByPowerOfTen(
                        -amount.stripTrailingZeros().scale()))
                .min(BigDecimal::compareTo);
        BigDecimal beyond = amount(whole).signum() < 0 ? difference.negate() : difference;
        boolean rounded = beyond.signum() < 0
                && lastDigit.isPresent()
                && beyond.negate().multiply(TWO).compareTo(lastDigit.get().multiply(BigDecimal.valueOf(all.size())))
                        <= 0;
        if (beyond.signum() > 0 || rounded) {
            found(DiscrepancyKind.ITEMS_UNLIKE_TOTAL, whole, difference);
        }
    }
}
