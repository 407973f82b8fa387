package lt.kopz.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.Totals;
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

    @Option(names = "--amount", paramLabel = "COLUMN", required = true)
    private String amount = "";

    @Option(names = "--kind", paramLabel = "COLUMN", required = true)
    private String kind = "";

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
    private char separator = ',';

    @Option(names = "--decimal-comma")
    private boolean decimalComma;

    @Option(names = "--hledger", paramLabel = "JOURNAL")
    @Nullable private Path journal;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() {
        LedgerCsv columns = columns();
        try (Reader csv = Files.newBufferedReader(file, UTF_8)) {
            LedgerReading reading = columns.read(csv);
            if (reading.value().isEmpty()) {
                new Input(shared).print(reading.problems(), file);
                return CommandLine.ExitCode.SOFTWARE;
            }
            return print(reading.value().get());
        } catch (NoSuchFileException missing) {
            return shared.failed("command.noFile", "file", file.toString());
        } catch (IOException unreadable) {
            return shared.failed("command.unreadable", "file", file.toString());
        }
    }

    private LedgerCsv columns() {
        LedgerCsv columns = LedgerCsv.columns().separator(separator).amount(amount);
        columns = id == null ? columns.idFromRow("row-") : columns.id(id);
        try {
            columns = dayPattern == null ? columns.day(day) : columns.day(day, dayPattern);
        } catch (IllegalArgumentException noPattern) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.pattern", "pattern", String.valueOf(dayPattern)),
                    CommandText.phrase("command.right.pattern"));
        }
        columns = kindNames.isEmpty() ? columns.kind(kind) : columns.kind(kind, kinds());
        columns = currencyIn == null ? columns.currency(code()) : columns.currencyIn(currencyIn);
        columns = decimalComma ? columns.decimalComma() : columns;
        columns = with(columns, account, LedgerCsv::account);
        columns = with(columns, plan, LedgerCsv::plan);
        columns = with(columns, measure, LedgerCsv::measure);
        columns = with(columns, year, LedgerCsv::year);
        columns = with(columns, party, LedgerCsv::party);
        columns = with(columns, programme, LedgerCsv::programme);
        columns = with(columns, manager, LedgerCsv::manager);
        return with(columns, within, LedgerCsv::within);
    }

    private String code() {
        if (!currency.matches("[A-Z]{3}")) {
            throw WrongArgument.choice(shared.commandLine(), "--currency", currency, ImmutableList.of("EUR", "PLN"));
        }
        return currency;
    }

    private ImmutableMap<String, EntryKind> kinds() {
        ImmutableMap.Builder<String, EntryKind> kinds = ImmutableMap.builder();
        kindNames.forEach((word, name) -> kinds.put(
                word,
                Arrays.stream(EntryKind.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> WrongArgument.choice(
                                shared.commandLine(),
                                "--kind-name",
                                name,
                                Arrays.stream(EntryKind.values())
                                        .map(EntryKind::name)
                                        .toList()))));
        return kinds.buildOrThrow();
    }

    private static LedgerCsv with(
            LedgerCsv columns, @Nullable String column, BiFunction<LedgerCsv, String, LedgerCsv> add) {
        return column == null ? columns : add.apply(columns, column);
    }

    private int print(Ledger ledger) {
        shared.print("command.entries", "count", ledger.entries().size());
        ledger.view().byCurrency().forEach((code, all) -> {
            ledger.view().byPlan(all.currency()).forEach((id, totals) -> print(Optional.of(id), totals));
            print(Optional.empty(), all);
        });
        ImmutableList<Discrepancy> found = ledger.discrepancies();
        if (!found.isEmpty()) {
            shared.print("command.discrepancies", "count", found.size());
            found.forEach(each -> shared.out()
                    .println("  " + each.kind() + ": " + each.entry() + ", " + each.account() + ", " + each.day() + ", "
                            + shared.wording().amount(each.difference())));
        }
        if (journal != null) {
            byte[] text = HledgerJournal.of(ledger).text().getBytes(UTF_8);
            return shared.save(journal, overwrite, out -> out.write(text))
                    ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(Optional<String> plan, Totals totals) {
        shared.out().println();
        shared.out()
                .println(plan.map(id -> shared.say("command.ofPlan", "plan", id))
                        .orElseGet(() -> shared.say("command.inAll")));
        ImmutableMap.of(
                        ScreenMessage.NEED, totals.need(),
                        ScreenMessage.APPROPRIATED, totals.appropriated(),
                        ScreenMessage.SHORTFALL, totals.financingGap(),
                        ScreenMessage.UNSPENT, totals.balance())
                .forEach((term, sum) -> shared.out()
                        .println("  " + shared.wording().say(Phrase.of(term)) + ": "
                                + shared.wording().amount(sum)));
    }
}
