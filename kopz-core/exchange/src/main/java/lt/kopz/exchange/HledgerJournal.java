package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
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
 *       together are its funding gap;
 *   <li>{@code spent}, {@code transferred}, {@code carried-over}, {@code opening}, {@code received} and {@code third-party} have where
 *       money went to or came from; {@code committed} is what is spoken for.
 * </ul>
 *
 * <p>What else an entry says stands in tags of its transaction: {@code kind}, {@code measure}, {@code source}, {@code year}, {@code party},
 * {@code programme} and {@code manager}, each as the ledger counts it, so also where an entry has it from its account.
 * {@code hledger balance need appropriated tag:measure=^lectures$} is what {@code ledger.view().ofMeasure("lectures")} says of the gap.
 *
 * <p>A new whole is written as a balance assignment: hledger, and not kopz, works out by how much it changes the account. Closing
 * balances and, on the last day, the balance of every money account are balance assertions, so that {@code hledger check} fails where
 * the two programs differ. The journal is the same bytes for the same ledger.
 *
 * <p>Lost, and reported as losses, are the parts of other entries, which hledger would add up with them, and the plan of an entry that the
 * ledger counts for another one than its account; the journal has it on the account, under the plan of that.
 */
public final class HledgerJournal {
    private static final String NO_PLAN = "none";

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> planOfAccount = new HashMap<>();
    private final Map<String, LedgerEntry> firstOnAccount = new HashMap<>();

    private HledgerJournal() {}

    /**
     * The journal of the {@linkplain Books books} of a dossier. A journal is complete by nature: that a list of money is stated to be complete,
     * or to be partial, is lost.
     *
     * @param dossier the dossier
     * @return the journal, and what is not in it: the losses of the journal of its ledger, then, located in the JSON of the dossier, the facts
     *     that the books cannot hold and the statements on how complete lists of money are
     */
    public static Exported of(Dossier dossier) {
        Exported journal = of(Books.of(dossier));
        Map<String, String> places = places(dossier);
        return new Exported(
                journal.text(),
                Stream.of(
                                journal.losses().stream(),
                                Books.losses(dossier).stream()
                                        .map(loss -> new Loss(
                                                places.getOrDefault(loss.fact().id(), ""),
                                                "it is known only within bounds: " + loss.possible())),
                                Loss.ofCompleteness(dossier, ListKind::isMoney))
                        .flatMap(losses -> losses)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Where the facts of money of a dossier stand in its JSON, by id. */
    private static Map<String, String> places(Dossier dossier) {
        Map<String, String> places = new HashMap<>();
        ImmutableMap.<String, List<? extends MoneyFact>>builder()
                .put("needs", dossier.needs())
                .put("appropriations", dossier.appropriations())
                .put("revenues", dossier.revenues())
                .put("contracts", dossier.contracts())
                .put("transfers", dossier.transfers())
                .put("expenditures", dossier.expenditures())
                .put("payments", dossier.payments())
                .put("bookings", dossier.bookings())
                .build()
                .forEach((list, facts) -> {
                    for (int i = 0; i < facts.size(); i++) {
                        places.put(facts.get(i).id(), "/" + list + "/" + i);
                    }
                });
        return places;
    }

    /**
     * The journal of a ledger.
     *
     * @param ledger the ledger
     * @return the journal, each line ended by a line feed, and what is not in it; a loss is located in the array of the ledger's entries as
     *     they were added, such as {@code /3/within}
     */
    public static Exported of(Ledger ledger) {
        HledgerJournal journal = new HledgerJournal();
        ImmutableList<LedgerEntry> added = ledger.entries();
        ImmutableList<LedgerEntry> entries = ImmutableList.sortedCopyOf(Comparator.comparing(LedgerEntry::day), added);
        for (LedgerEntry entry : entries) {
            if (opensAccount(entry)) {
                journal.planOfAccount.putIfAbsent(entry.account(), entry.plan().orElse(NO_PLAN));
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
        Map<String, String> lost = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (opensAccount(entry)) {
                journal.firstOnAccount.putIfAbsent(entry.account(), entry);
            }
            if (entry.within().isEmpty()) {
                journal.entry(entry);
                journal.otherPlan(entry).ifPresent(reason -> lost.put(entry.id(), reason));
            }
        }
        if (!entries.isEmpty()) {
            Ledger written = Ledger.of(
                    added.stream().filter(entry -> entry.within().isEmpty()).toList());
            journal.assertions(written, entries.get(entries.size() - 1).day());
        }
        ImmutableList.Builder<Loss> losses = ImmutableList.builder();
        for (int i = 0; i < added.size(); i++) {
            LedgerEntry entry = added.get(i);
            if (!entry.within().isEmpty()) {
                losses.add(new Loss(
                        "/" + i + "/within",
                        "entry \"" + entry.id() + "\" is a part of \"" + String.join("\" and \"", entry.within())
                                + "\" and left out, because it would be added to it"));
            } else if (lost.containsKey(entry.id())) {
                losses.add(new Loss("/" + i + "/plan", lost.get(entry.id())));
            }
        }
        return new Exported(journal.out.toString(), losses.build());
    }

    private static boolean opensAccount(LedgerEntry entry) {
        return entry.kind() == EntryKind.ORIGINAL || entry.kind() == EntryKind.NEED;
    }

    /** Why the plan that the ledger counts an entry for is not that of the journal; empty where it is. */
    private Optional<String> otherPlan(LedgerEntry entry) {
        String counted = counted(entry, LedgerEntry::plan).orElse(NO_PLAN);
        String written = plan(entry);
        return counted.equals(written)
                ? Optional.empty()
                : Optional.of("entry \"" + entry.id() + "\" counts for plan " + counted + " and stands under plan "
                        + written + ", that of its account \"" + entry.account() + "\"");
    }

    /** What an entry says, or the first appropriation or need that is on its account by then. */
    private <T> Optional<T> counted(LedgerEntry entry, Function<LedgerEntry, Optional<T>> what) {
        return what.apply(entry)
                .or(() ->
                        Optional.ofNullable(firstOnAccount.get(entry.account())).flatMap(what));
    }

    private String tags(LedgerEntry entry) {
        StringBuilder tags = new StringBuilder("  ; kind:").append(entry.kind());
        tag(tags, "measure", counted(entry, LedgerEntry::measure));
        tag(tags, "source", counted(entry, LedgerEntry::source).map(FundingSourceKind::code));
        int year = counted(entry, LedgerEntry::year).orElse(entry.day().getYear());
        tag(tags, "year", Optional.of(Integer.toString(year)));
        tag(tags, "party", entry.party());
        tag(tags, "programme", counted(entry, LedgerEntry::programme));
        tag(tags, "manager", counted(entry, LedgerEntry::manager));
        return tags.toString();
    }

    private static void tag(StringBuilder tags, String name, Optional<String> value) {
        value.ifPresent(text -> tags.append(", ").append(name).append(':').append(clean(text)));
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
            case CLOSING_BALANCE -> assertion(entry.day(), entry.id(), tags(entry), money, entry.amount());
        }
    }

    /** What was appropriated stands on an account of its own, below zero, and what is left of it passes through to the money. */
    private void appropriated(LedgerEntry entry, String amount) {
        transaction(entry, account("money", entry), amount, account("appropriated", entry));
    }

    /** The account of what was appropriated is assigned its new balance; the money takes the difference that hledger finds. */
    private void replaced(LedgerEntry entry) {
        head(entry.day(), entry.id(), tags(entry));
        posting(account("appropriated", entry) + "  = " + text(Amounts.negate(entry.amount())));
        posting(account("money", entry));
    }

    private void transaction(LedgerEntry entry, String to, String amount, String from) {
        head(entry.day(), entry.id(), tags(entry));
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
                                assertion(last, "balance", "", name("money", account), totals.balance());
                            }
                        }));
    }

    private void assertion(LocalDate day, String description, String tags, String account, MonetaryAmount balance) {
        head(day, description, tags);
        posting(account + "  " + text(Amounts.zero(balance.getCurrency())) + " = " + text(balance));
    }

    private void head(LocalDate day, String description, String tags) {
        out.append('\n')
                .append(day)
                .append(' ')
                .append(description(description))
                .append(tags)
                .append('\n');
    }

    private void posting(String posting) {
        out.append("    ").append(posting).append('\n');
    }

    private String account(String kind, LedgerEntry entry) {
        return kind + ":" + clean(plan(entry)) + ":" + clean(entry.account());
    }

    private String plan(LedgerEntry entry) {
        return planOfAccount.getOrDefault(entry.account(), entry.plan().orElse(NO_PLAN));
    }

    private String name(String kind, String account) {
        return kind + ":" + clean(planOfAccount.getOrDefault(account, NO_PLAN)) + ":" + clean(account);
    }

    /** hledger ends a name at two blanks and nests at a colon; it ends the value of a tag at a comma. */
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
