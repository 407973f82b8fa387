package lt.kopz.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.sheets.LedgerCsv;
import lt.kopz.sheets.LedgerReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the entries of an accounting program add up to: a CSV file whose columns are named. */
@Command(name = "ledger", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CSV", descriptionKey = "CSV")
    private Path file = Path.of("");

    @Option(names = "--day", paramLabel = "COLUMN", required = true)
    private String day = "";

    @Option(names = "--day-pattern", paramLabel = "PATTERN")
    @Nullable private String dayPattern;

    @Option(names = "--amount", paramLabel = "COLUMN")
    @Nullable private String amount;

    @Option(names = "--kind", paramLabel = "COLUMN")
    @Nullable private String kind;

    @Option(names = "--kind-of-all", paramLabel = "KIND")
    @Nullable private String kindOfAll;

    @Option(names = "--positive", paramLabel = "KIND")
    @Nullable private String positive;

    @Option(names = "--negative", paramLabel = "KIND")
    @Nullable private String negative;

    @Option(names = "--debit", paramLabel = "COLUMN=KIND")
    private Map<String, String> debit = new LinkedHashMap<>();

    @Option(names = "--credit", paramLabel = "COLUMN=KIND")
    private Map<String, String> credit = new LinkedHashMap<>();

    @Option(names = "--kind-name", paramLabel = "WORD=KIND")
    private Map<String, String> kindNames = new LinkedHashMap<>();

    @Option(names = "--currency", paramLabel = "CODE")
    private String currency = "EUR";

    @Option(names = "--currency-in", paramLabel = "COLUMN")
    @Nullable private String currencyIn;

    @Option(names = "--id", paramLabel = "COLUMN")
    @Nullable private String id;

    @Option(names = "--account", paramLabel = "COLUMN")
    @Nullable private String account;

    @Option(names = "--on-account", paramLabel = "NAME")
    @Nullable private String onAccount;

    @Option(names = "--plan", paramLabel = "COLUMN")
    @Nullable private String plan;

    @Option(names = "--measure", paramLabel = "COLUMN")
    @Nullable private String measure;

    @Option(names = "--year", paramLabel = "COLUMN")
    @Nullable private String year;

    @Option(names = "--party", paramLabel = "COLUMN")
    @Nullable private String party;

    @Option(names = "--programme", paramLabel = "COLUMN")
    @Nullable private String programme;

    @Option(names = "--manager", paramLabel = "COLUMN")
    @Nullable private String manager;

    @Option(names = "--within", paramLabel = "COLUMN")
    @Nullable private String within;

    @Option(names = "--separator", paramLabel = "SIGN")
    private String separator = ",";

    @Option(names = "--encoding", paramLabel = "ENCODING")
    private String encoding = "UTF-8";

    @Option(names = "--decimal-comma")
    private boolean decimalComma;

    @Option(names = "--parentheses")
    private boolean parentheses;

    @Option(names = "--trailing-minus")
    private boolean trailingMinus;

    @Option(names = "--thousands", paramLabel = "MARK")
    private String thousands = "none";

    @Option(names = "--hledger", paramLabel = "JOURNAL")
    @Nullable private Path journal;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() {
        LedgerCsv columns = columns();
        Charset charset = charset();
        if (journal != null) {
            shared.takesOut(journal);
        }
        shared.doing(file.toString());
        try (Reader csv = new InputStreamReader(shared.open(file), charset.newDecoder())) {
            LedgerReading reading = columns.read(csv);
            if (reading.value().isEmpty()) {
                new Input(shared).print(reading.problems(), file);
                if (account == null && onAccount == null) {
                    shared.failed("command.noAccount");
                }
                return CommandLine.ExitCode.SOFTWARE;
            }
            return print(reading.value().get());
        } catch (NoSuchFileException missing) {
            return shared.failed("command.noFile", "file", file.toString());
        } catch (CharacterCodingException encodedOtherwise) {
            return shared.failed("command.encoded", "file", file.toString(), "encoding", charset.name());
        } catch (IOException unreadable) {
            return shared.failed("command.unreadable", "file", file.toString());
        }
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw WrongArgument.choice(
                    shared.commandLine(),
                    "--encoding",
                    encoding,
                    ImmutableList.of("UTF-8", "UTF-16", "windows-1257", "ISO-8859-13", "windows-1250", "…"));
        }
    }

    private LedgerCsv columns() {
        LedgerCsv columns = kinds(LedgerCsv.columns().separator(separator()));
        columns = id == null ? columns.idFromRow("row-") : columns.id(id);
        try {
            columns = dayPattern == null ? columns.day(day) : columns.day(day, dayPattern);
        } catch (IllegalArgumentException noPattern) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.pattern", "pattern", String.valueOf(dayPattern)),
                    CommandText.phrase("command.right.pattern"));
        }
        columns = currencyIn == null ? columns.currency(code()) : columns.currencyIn(currencyIn);
        columns = (decimalComma ? columns.decimalComma() : columns).thousands(groupMark());
        columns = parentheses ? columns.parentheses() : columns;
        columns = trailingMinus ? columns.trailingMinus() : columns;
        columns = with(columns, account, LedgerCsv::account);
        columns = with(columns, onAccount, LedgerCsv::onAccount);
        columns = with(columns, plan, LedgerCsv::plan);
        columns = with(columns, measure, LedgerCsv::measure);
        columns = with(columns, year, LedgerCsv::year);
        columns = with(columns, party, LedgerCsv::party);
        columns = with(columns, programme, LedgerCsv::programme);
        columns = with(columns, manager, LedgerCsv::manager);
        return with(columns, within, LedgerCsv::within);
    }

    /** The amounts and what they record, which is stated in one of four ways. */
    private LedgerCsv kinds(LedgerCsv columns) {
        boolean sides = debit.size() == 1 && credit.size() == 1;
        long ways = Stream.of(kind != null, kindOfAll != null, positive != null && negative != null, sides)
                .filter(stated -> stated)
                .count();
        if (ways != 1
                || (positive == null) != (negative == null)
                || debit.size() != credit.size()
                || (amount == null) != sides
                || (kind == null && !kindNames.isEmpty())) {
            throw shared.wrong(CommandText.phrase("command.wrong.kinds"), CommandText.phrase("command.right.kinds"));
        }
        if (sides) {
            Map.Entry<String, String> from = Iterables.getOnlyElement(debit.entrySet());
            Map.Entry<String, String> to = Iterables.getOnlyElement(credit.entrySet());
            return columns.debitAndCredit(
                    from.getKey(), kind("--debit", from.getValue()), to.getKey(), kind("--credit", to.getValue()));
        }
        LedgerCsv withAmount = with(columns, amount, LedgerCsv::amount);
        if (kindOfAll != null) {
            return withAmount.kind(kind("--kind-of-all", kindOfAll));
        } else if (positive != null && negative != null) {
            return withAmount.signed(kind("--positive", positive), kind("--negative", negative));
        } else if (kindNames.isEmpty()) {
            return with(withAmount, kind, LedgerCsv::kind);
        }
        ImmutableMap<String, EntryKind> names =
                ImmutableMap.copyOf(Maps.transformValues(kindNames, name -> kind("--kind-name", name)));
        return with(withAmount, kind, (all, column) -> all.kind(column, names));
    }

    private EntryKind kind(String option, String name) {
        return choice(option, name, EntryKind.values(), EntryKind::name);
    }

    private GroupMark groupMark() {
        GroupMark mark = choice("--thousands", thousands, GroupMark.values(), LedgerCommand::lower);
        if (mark == (decimalComma ? GroupMark.COMMA : GroupMark.POINT)) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.thousands", "value", thousands),
                    CommandText.phrase("command.right.thousands"));
        }
        return mark;
    }

    private static String lower(GroupMark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private <T> T choice(String option, String value, T[] choices, Function<T, String> name) {
        return Arrays.stream(choices)
                .filter(each -> name.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> WrongArgument.choice(
                        shared.commandLine(),
                        option,
                        value,
                        Arrays.stream(choices).map(name).toList()));
    }

    private char separator() {
        if (separator.equals("tab")) {
            return '\t';
        } else if (separator.length() != 1 || separator.matches("[\\p{Alnum}\"\n\r]")) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.separator", "value", separator),
                    CommandText.phrase("command.right.separator"));
        }
        return separator.charAt(0);
    }

    private String code() {
        try {
            return Amounts.currency(currency).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.choice", "option", "--currency", "value", currency),
                    CommandText.phrase("command.right.currency"));
        }
    }

    private static LedgerCsv with(
            LedgerCsv columns, @Nullable String column, BiFunction<LedgerCsv, String, LedgerCsv> add) {
        return column == null ? columns : add.apply(columns, column);
    }

    private int print(Ledger ledger) {
        shared.print("command.entries", "count", ledger.entries().size());
        ImmutableSet<String> withNeeds = ledger.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.NEED)
                .map(entry -> entry.plan().orElse(""))
                .collect(ImmutableSet.toImmutableSet());
        ledger.view().byCurrency().forEach((code, all) -> {
            ledger.view()
                    .byPlan(all.currency())
                    .forEach((id, totals) -> print(Optional.of(id), totals, withNeeds.contains(id)));
            print(Optional.empty(), all, !withNeeds.isEmpty());
        });
        ImmutableList<Discrepancy> found = ledger.discrepancies();
        if (!found.isEmpty()) {
            shared.print("command.discrepancies", "count", found.size());
            found.forEach(each -> shared.print(
                    "command.discrepancy." + each.kind(),
                    "entry",
                    each.entry(),
                    "account",
                    each.account(),
                    "day",
                    each.day(),
                    "difference",
                    each.difference()));
        }
        if (journal != null) {
            byte[] text = HledgerJournal.of(ledger).text().getBytes(UTF_8);
            return shared.save(journal, overwrite, out -> out.write(text))
                    ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    /** What nobody entered as needed is not known, and so is what is missing of it. */
    private void print(Optional<String> plan, Totals totals, boolean isNeedKnown) {
        shared.out().println();
        shared.out()
                .println(plan.map(id -> shared.say("command.ofPlan", "plan", id))
                        .orElseGet(() -> shared.say("command.inAll")));
        if (isNeedKnown) {
            print(ScreenMessage.NEED, totals.need());
        }
        print(ScreenMessage.APPROPRIATED, totals.appropriated());
        if (isNeedKnown) {
            MonetaryAmount gap = totals.financingGap();
            print(
                    gap.isNegative() ? ScreenMessage.SURPLUS : ScreenMessage.SHORTFALL,
                    gap.isNegative() ? gap.negate() : gap);
        }
        print(ScreenMessage.UNSPENT, totals.balance());
    }

    private void print(ScreenMessage term, MonetaryAmount sum) {
        shared.out()
                .println("  " + shared.wording().say(Phrase.of(term)) + ": "
                        + shared.wording().amount(sum));
    }
}
