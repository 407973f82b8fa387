package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.exchange.SignedRows.Row;

/**
 * Writes a ledger as a journal of hledger, an accounting program that computes every balance again by itself. The journal passes
 * {@code hledger check --strict}.
 *
 * <p>For an account {@code a} and a plan {@code p} (or {@code none}):
 *
 * <ul>
 *   <li>{@code need:p:a} has what is needed;
 *   <li>{@code money:p:a} has what is left of the money: its balance is what {@code Totals.balance()} says of the account, and that of
 *       {@code money:p} what it says of the plan;
 *   <li>{@code appropriated:p:a} has, below zero, what was appropriated, so that {@code need} and {@code appropriated} of a plan
 *       together are its funding gap;
 *   <li>{@code spent}, {@code transferred}, {@code carried-over}, {@code opening}, {@code received} and {@code third-party} have where
 *       money went to or came from; {@code committed} is what is spoken for.
 * </ul>
 *
 * <p>The part of a total has an account below that of the total, down to 64 levels; what is deeper stands beside. Each account is declared, with the type that hledger sorts its statements
 * by. What else an entry says stands in tags of its transaction: {@code kind}, {@code measure}, {@code source}, {@code year},
 * {@code party}, {@code programme} and {@code manager}, each as the ledger counts it, so also where an entry has it from its account.
 * {@code hledger balance ^need: ^appropriated: tag:measure=^lectures$} is what {@code ledger.view().ofMeasure("lectures")} says of the gap.
 *
 * <p>What is appropriated to a plan for a year is its goal: {@code hledger balance --budget --yearly ^spent:} sets what is spent against it.
 *
 * <p>A new whole is written as a balance assignment: hledger, and not kopz, works out by how much it changes the account. Closing
 * balances and, at the end, the balance of every account of money and of every plan are balance assertions, those of subaccounts
 * included, so that {@code hledger check} fails where the two programs differ. The journal is the same bytes for the same ledger.
 *
 * <p>Lost, and reported as losses, are the parts of other entries that hledger would add up with them, that parts stand below totals that
 * lie deeper, and a closing balance that is stated otherwise than the entries add up.
 */
public final class HledgerJournal {
    private static final String NO_PLAN = "none";
    private static final String MONEY = "money";
    private static final String APPROPRIATED = "appropriated";
    private static final String SPENT = "spent";

    /** The accounts at the top with their types; what is only remembered is equity, and cancels out in it. */
    private static final ImmutableMap<String, String> TYPES = ImmutableMap.<String, String>builder()
            .put("appropriated", "R")
            .put("carried-over", "A")
            .put("committed", "E")
            .put("money", "A")
            .put("need", "E")
            .put("needed", "E")
            .put("obligations", "E")
            .put("opening", "E")
            .put("received", "R")
            .put("spent", "X")
            .put("third-parties", "R")
            .put("third-party", "X")
            .put("transferred", "X")
            .put("unassigned", "X")
            .put("unassigned-money", "L")
            .buildOrThrow();

    private final StringBuilder out = new StringBuilder();
    private final Set<String> accounts = new TreeSet<>();
    private final Map<Balance, MonetaryAmount> balances = new TreeMap<>();
    private final Map<Goal, MonetaryAmount> goals = new TreeMap<>();
    private final List<String> disputed = new ArrayList<>();

    /** What is on an account and those below it, in one currency. */
    private record Balance(String account, String currency) implements Comparable<Balance> {
        @Override
        public int compareTo(Balance other) {
            return Comparator.comparing(Balance::account)
                    .thenComparing(Balance::currency)
                    .compare(this, other);
        }
    }

    /** What a plan may spend in a year, in one currency. */
    private record Goal(int year, String plan, String currency) implements Comparable<Goal> {
        @Override
        public int compareTo(Goal other) {
            return Comparator.comparingInt(Goal::year)
                    .thenComparing(Goal::plan)
                    .thenComparing(Goal::currency)
                    .compare(this, other);
        }
    }

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
        return new Exported(journal.text(), atMost(Stream.concat(journal.losses().stream(), Loss.ofBooks(dossier))));
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
        SignedRows signed = SignedRows.of(ledger);
        signed.rows().forEach(journal::row);
        if (!signed.rows().isEmpty()) {
            journal.assertions(
                    signed.rows().get(signed.rows().size() - 1).entry().day());
        }
        return new Exported(
                journal.head(ledger) + journal.out,
                atMost(Stream.of(signed.losses().stream(), signed.besideTotals().stream(), journal.disputed(ledger))
                        .flatMap(losses -> losses)));
    }

    private static ImmutableList<Loss> atMost(Stream<Loss> losses) {
        return Loss.atMost(losses.toList(), Limits.standard());
    }

    /** The stated balances that hledger would refuse. */
    private Stream<Loss> disputed(Ledger ledger) {
        Set<String> ids = Set.copyOf(disputed);
        ImmutableList<LedgerEntry> added = ledger.entries();
        return IntStream.range(0, added.size())
                .filter(i -> ids.contains(added.get(i).id()))
                .mapToObj(i -> new Loss(
                        "/" + i + "/amount",
                        Phrase.of(ExchangeMessage.BALANCE)
                                .with("id", added.get(i).id())));
    }

    // ---- declarations

    private String head(Ledger ledger) {
        StringBuilder head = new StringBuilder("decimal-mark .\n");
        ledger.entries().stream()
                .map(entry -> entry.amount().getCurrency())
                .map(currency -> Amounts.plain(Amounts.zero(currency)) + " " + currency.getCurrencyCode())
                .distinct()
                .sorted()
                .forEach(format -> head.append("commodity ")
                        .append(format.contains(".") ? format : format.replace(" ", ". "))
                        .append('\n'));
        TYPES.forEach((account, type) -> {
            if (accounts.contains(account)) {
                head.append("account ")
                        .append(account)
                        .append("  ; type: ")
                        .append(type)
                        .append('\n');
            }
        });
        accounts.stream()
                .filter(account -> !TYPES.containsKey(account))
                .forEach(account -> head.append("account ").append(account).append('\n'));
        goals.keySet().stream().mapToInt(Goal::year).distinct().forEach(year -> goals(head, year));
        return head.toString();
    }

    private void goals(StringBuilder head, int year) {
        head.append("\n~ yearly from ")
                .append(LocalDate.of(year, 1, 1))
                .append(" to ")
                .append(LocalDate.of(year + 1, 1, 1))
                .append("  appropriated\n");
        goals.forEach((goal, amount) -> {
            if (goal.year() == year) {
                head.append("    ")
                        .append(SPENT + ":")
                        .append(goal.plan())
                        .append("  ")
                        .append(text(amount))
                        .append("\n    ")
                        .append(APPROPRIATED + ":")
                        .append(goal.plan())
                        .append("  ")
                        .append(text(Amounts.negate(amount)))
                        .append('\n');
            }
        });
    }

    // ---- transactions

    private void row(Row row) {
        String money = account(MONEY, row);
        MonetaryAmount amount = row.amount();
        switch (row.kind()) {
            case NEED -> transaction(row, account("need", row), amount, "needed");
            case ORIGINAL, ADDED, REDUCED -> appropriated(row);
            case REPLACED -> replaced(row);
            case OPENING_BALANCE -> transaction(row, money, amount, account("opening", row));
            case TRANSFER_IN -> transaction(row, money, amount, account("received", row));
            case REFUND -> transaction(row, money, amount, account(SPENT, row));
            case CARRIED_OVER -> transaction(row, account("carried-over", row), amount, money);
            case TRANSFER_OUT -> transaction(row, account("transferred", row), amount, money);
            case EXPENDITURE -> transaction(row, account(SPENT, row), amount, money);
            case COMMITMENT -> transaction(row, account("committed", row), amount, "obligations");
            case THIRD_PARTY_PAYMENT -> transaction(row, account("third-party", row), amount, "third-parties");
            case UNASSIGNED_COST -> transaction(row, account("unassigned", row), amount, "unassigned-money");
            case CLOSING_BALANCE -> closing(row, money);
        }
    }

    /** What was appropriated stands on an account of its own, below zero, and what is left of it passes through to the money. */
    private void appropriated(Row row) {
        transaction(row, account(MONEY, row), row.amount(), account(APPROPRIATED, row));
        aim(row);
    }

    private void aim(Row row) {
        goals.merge(new Goal(row.year(), plan(row), row.currency()), row.amount(), Amounts::plus);
        used(SPENT + ":" + plan(row));
        used(APPROPRIATED + ":" + plan(row));
    }

    /**
     * The account of what was appropriated is assigned its new balance; the money takes the difference that hledger finds. Where the new
     * whole counts for another plan than what it replaces, the difference is written.
     */
    private void replaced(Row row) {
        String appropriated = account(APPROPRIATED, row);
        MonetaryAmount before = balance(appropriated, row.amount());
        MonetaryAmount after = Amounts.minus(before, row.amount());
        if (Amounts.compare(after, Amounts.negate(row.entry().amount())) != 0) {
            appropriated(row);
            return;
        }
        heading(row.entry().day(), row.id(), tags(row));
        posting(appropriated + "  = " + text(after));
        posting(account(MONEY, row));
        move(account(MONEY, row), row.amount());
        move(appropriated, Amounts.negate(row.amount()));
        aim(row);
    }

    private void transaction(Row row, String to, MonetaryAmount amount, String from) {
        heading(row.entry().day(), row.id(), tags(row));
        posting(to + "  " + text(amount));
        posting(from);
        move(to, amount);
        move(from, Amounts.negate(amount));
    }

    /** A stated balance is asserted; one that the entries do not add up to is a remark. */
    private void closing(Row row, String money) {
        MonetaryAmount stated = row.entry().amount();
        if (Amounts.compare(balance(money, stated), stated) == 0) {
            assertion(row.entry().day(), row.id(), tags(row), money, stated);
        } else {
            disputed.add(row.entry().id());
            out.append("\n; ")
                    .append(row.entry().day())
                    .append(' ')
                    .append(description(row.id()))
                    .append(": ")
                    .append(text(stated))
                    .append(" is stated of ")
                    .append(money)
                    .append('\n');
        }
    }

    /** hledger takes a goal for none where nothing is booked by the end of its year. */
    private LocalDate end(LocalDate last) {
        return goals.keySet().stream()
                .map(goal -> LocalDate.of(goal.year(), 12, 31))
                .filter(end -> end.getYear() > last.getYear())
                .max(Comparator.naturalOrder())
                .orElse(last);
    }

    private void assertions(LocalDate last) {
        LocalDate end = end(last);
        ImmutableList.copyOf(balances.entrySet()).forEach(balance -> {
            String account = balance.getKey().account();
            if (account.startsWith(MONEY + ":") || (depth(account) == 2 && isOfPlans(account))) {
                assertion(end, "balance", "", account, balance.getValue());
            }
        });
    }

    private static boolean isOfPlans(String account) {
        return account.startsWith("need:") || account.startsWith(APPROPRIATED + ":");
    }

    private static long depth(String account) {
        return account.chars().filter(c -> c == ':').count() + 1;
    }

    private void assertion(LocalDate day, String description, String tags, String account, MonetaryAmount balance) {
        heading(day, description, tags);
        posting(account + "  " + text(Amounts.zero(balance.getCurrency())) + " =* " + text(balance));
        used(account);
    }

    private MonetaryAmount balance(String account, MonetaryAmount like) {
        return balances.getOrDefault(
                new Balance(account, like.getCurrency().getCurrencyCode()), Amounts.zero(like.getCurrency()));
    }

    /** Moves an account and all above it. */
    private void move(String account, MonetaryAmount amount) {
        used(account);
        String currency = amount.getCurrency().getCurrencyCode();
        for (int end = account.length(); end > 0; end = account.lastIndexOf(':', end - 1)) {
            balances.merge(new Balance(account.substring(0, end), currency), amount, Amounts::plus);
        }
    }

    /** Declares an account and the one at the top of it. */
    private void used(String account) {
        accounts.add(account);
        accounts.add(account.replaceFirst(":.*", ""));
    }

    // ---- text

    private static String tags(Row row) {
        StringBuilder tags = new StringBuilder("  ; kind:").append(row.kind());
        tag(tags, "measure", row.measure());
        tag(tags, "source", row.source().map(FundingSourceKind::code));
        tag(tags, "year", Optional.of(Integer.toString(row.year())));
        tag(tags, "party", row.entry().party());
        tag(tags, "programme", row.programme());
        tag(tags, "manager", row.manager());
        return tags.toString();
    }

    private static void tag(StringBuilder tags, String name, Optional<String> value) {
        value.ifPresent(text -> tags.append(", ").append(name).append(':').append(clean(text)));
    }

    private void heading(LocalDate day, String description, String tags) {
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

    private static String account(String kind, Row row) {
        return kind + ":" + plan(row) + ":"
                + row.accounts().stream().map(HledgerJournal::clean).collect(Collectors.joining(":"));
    }

    private static String plan(Row row) {
        return clean(row.plan().orElse(NO_PLAN));
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
