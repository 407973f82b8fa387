package lt.kopz.core.exchange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.EntryKind;
import lt.kopz.core.funding.Ledger;
import lt.kopz.core.funding.LedgerEntry;
import lt.kopz.core.money.Amounts;

/**
 * Writes a ledger as a journal of hledger, an accounting program that computes every balance again by itself.
 *
 * <p>For an account {@code a} and a plan {@code p} (or {@code none}):
 *
 * <ul>
 *   <li>{@code need:p:a} has what is needed;
 *   <li>{@code money:p:a} has what is left of the money: its balance is what {@code Totals.balance()} says of the account;
 *   <li>{@code appropriated:p:a} has, below zero, what was appropriated, so that {@code need} and {@code appropriated} of a plan
 *       together are its financing gap;
 *   <li>{@code spent}, {@code transferred}, {@code carried-over}, {@code opening}, {@code received} and {@code third-party} have where
 *       money went to or came from; {@code committed} is what is spoken for.
 * </ul>
 *
 * <p>A new whole is written as a balance assignment: hledger, and not kopz, works out by how much it changes the account. Closing
 * balances and, on the last day, the balance of every money account are balance assertions, so that {@code hledger check} fails where
 * the two programs differ. Parts of other entries are left out. The journal is the same bytes for the same ledger.
 */
public final class HledgerJournal {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> planOfAccount = new HashMap<>();

    private HledgerJournal() {}

    /**
     * The journal of a ledger.
     *
     * @param ledger the ledger
     * @return the journal as text, each line ended by a line feed
     */
    public static String of(Ledger ledger) {
        HledgerJournal journal = new HledgerJournal();
        ImmutableList<LedgerEntry> entries =
                ImmutableList.sortedCopyOf(Comparator.comparing(LedgerEntry::day), ledger.entries());
        for (LedgerEntry entry : entries) {
            if (entry.kind() == EntryKind.ORIGINAL || entry.kind() == EntryKind.NEED) {
                journal.planOfAccount.putIfAbsent(entry.account(), entry.plan().orElse("none"));
            }
        }
        journal.out.append("decimal-mark .\n");
        entries.stream()
                .map(entry -> entry.amount().getCurrency())
                .map(currency -> Amounts.plain(Amounts.zero(currency)) + " " + currency.getCurrencyCode())
                .distinct()
                .sorted()
                .forEach(format -> journal.out
                        .append("commodity ")
                        .append(format.contains(".") ? format : format.replace(" ", ". "))
                        .append('\n'));
        for (LedgerEntry entry : entries) {
            if (entry.within().isEmpty()) {
                journal.entry(entry);
            }
        }
        if (!entries.isEmpty()) {
            journal.assertions(ledger, entries.get(entries.size() - 1).day());
        }
        return journal.out.toString();
    }

    private void entry(LedgerEntry entry) {
        String money = account("money", entry);
        String amount = text(entry.amount());
        String negative = text(Amounts.negate(entry.amount()));
        switch (entry.kind()) {
            case NEED -> transaction(entry, account("need", entry), amount, "needed");
            case ORIGINAL, ADDED -> appropriated(entry, amount);
            case REDUCED -> appropriated(entry, negative);
            case REPLACED -> replaced(entry);
            case OPENING_BALANCE -> transaction(entry, money, amount, account("opening", entry));
            case TRANSFER_IN -> transaction(entry, money, amount, account("received", entry));
            case REFUND -> transaction(entry, money, amount, account("spent", entry));
            case CARRIED_OVER -> transaction(entry, account("carried-over", entry), amount, money);
            case TRANSFER_OUT -> transaction(entry, account("transferred", entry), amount, money);
            case EXPENDITURE -> transaction(entry, account("spent", entry), amount, money);
            case COMMITMENT -> transaction(entry, account("committed", entry), amount, "obligations");
            case THIRD_PARTY_PAYMENT -> transaction(entry, account("third-party", entry), amount, "third-parties");
            case UNASSIGNED_COST -> transaction(entry, account("unassigned", entry), amount, "unassigned-money");
            case CLOSING_BALANCE -> assertion(entry.day(), entry.id(), money, entry.amount());
        }
    }

    /** What was appropriated stands on an account of its own, below zero, and what is left of it passes through to the money. */
    private void appropriated(LedgerEntry entry, String amount) {
        transaction(entry, account("money", entry), amount, account("appropriated", entry));
    }

    /** The account of what was appropriated is assigned its new balance; the money takes the difference that hledger finds. */
    private void replaced(LedgerEntry entry) {
        head(entry.day(), entry.id());
        posting(account("appropriated", entry) + "  = " + text(Amounts.negate(entry.amount())));
        posting(account("money", entry));
    }

    private void transaction(LedgerEntry entry, String to, String amount, String from) {
        head(entry.day(), entry.id());
        posting(to + "  " + amount);
        posting(from);
    }

    private void assertions(Ledger ledger, LocalDate last) {
        planOfAccount.keySet().stream()
                .sorted()
                .forEach(account -> ledger.view()
                        .onAccount(account)
                        .byCurrency()
                        .values()
                        .forEach(totals -> {
                            if (!totals.appropriated().isZero()
                                    || !totals.balance().isZero()) {
                                assertion(last, "balance", name("money", account), totals.balance());
                            }
                        }));
    }

    private void assertion(LocalDate day, String description, String account, MonetaryAmount balance) {
        head(day, description);
        posting(account + "  " + text(Amounts.zero(balance.getCurrency())) + " = " + text(balance));
    }

    private void head(LocalDate day, String description) {
        out.append('\n')
                .append(day)
                .append(' ')
                .append(description(description))
                .append('\n');
    }

    private void posting(String posting) {
        out.append("    ").append(posting).append('\n');
    }

    private String account(String kind, LedgerEntry entry) {
        String plan = planOfAccount.getOrDefault(entry.account(), entry.plan().orElse("none"));
        return kind + ":" + clean(plan) + ":" + clean(entry.account());
    }

    private String name(String kind, String account) {
        return kind + ":" + clean(planOfAccount.getOrDefault(account, "none")) + ":" + clean(account);
    }

    /** hledger ends a name at two blanks and nests at a colon. */
    private static String clean(String name) {
        return encoded(name, c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    /** hledger ends a description at the end of the line and at a semicolon. */
    private static String description(String text) {
        return encoded(text, c -> !Character.isISOControl(c) && c != ';' && c != '%' && c != 0x2028 && c != 0x2029);
    }

    /** Writes every other sign as its number between per cent signs, so that two names stay two. */
    private static String encoded(String text, IntPredicate plain) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (plain.test(c)) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append('%').append(Integer.toHexString(c)).append('%');
            }
        });
        return encoded.toString();
    }

    private static String text(MonetaryAmount amount) {
        return Amounts.plain(amount) + " " + amount.getCurrency().getCurrencyCode();
    }
}
