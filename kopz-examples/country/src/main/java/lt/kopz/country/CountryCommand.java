package lt.kopz.country;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.save.Saving;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a country as JSON Lines, rolls such files up, and compares its municipalities. */
@Command(
        name = "kopz-country",
        mixinStandardHelpOptions = true,
        version = "kopz 0.1.0-SNAPSHOT",
        description =
                "Writes the ledgers or dossiers of a made-up country, adds up the ledgers and compares the municipalities of any.")
public final class CountryCommand {
    /** Held here because the level of a logger that nobody holds is forgotten. */
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

    @Spec
    @Nullable private CommandSpec spec;

    /** What bars are drawn on. */
    private final Supplier<Optional<ProgressBarConsumer>> terminal;

    CountryCommand(Supplier<Optional<ProgressBarConsumer>> terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the program and ends the process: 0, or 1 where a file or a line could not be read, or 2 for a wrong command line.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it logs its precision, which is no news to the user
        System.exit(new CommandLine(new CountryCommand(Progress::terminal)).execute(arguments));
    }

    @Command(
            name = "generate",
            mixinStandardHelpOptions = true,
            description = "Writes a file of ledger lines for each municipality, or of dossiers.")
    int generate(
            @Parameters(paramLabel = "FOLDER", description = "Where the files are written.") Path folder,
            @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.") long seed,
            @Option(names = "--municipalities", defaultValue = "600", description = "Default: ${DEFAULT-VALUE}.")
                    int municipalities,
            @Option(names = "--lines", defaultValue = "1000000", description = "In all. Default: ${DEFAULT-VALUE}.")
                    int lines,
            @Option(names = "--dossiers", description = "Dossiers, one for each year, and no ledger lines.")
                    boolean dossiers)
            throws IOException {
        Country country = new Country(seed, municipalities, DateRange.ofYears(2014, 2025));
        Files.createDirectories(folder);
        for (int i = 0; i < municipalities; i++) {
            int number = i;
            int count = (int) ((long) lines * (i + 1) / municipalities - (long) lines * i / municipalities);
            Saving.file(folder.resolve(Country.id(i) + ".jsonl"), out -> {
                if (dossiers) {
                    Dossiers.writeLines(
                            Stream.iterate(2014, year -> year <= 2025, year -> year + 1)
                                    .map(year -> country.dossier(number, year)),
                            out);
                } else {
                    LedgerLines.write(country.books(number, count), out);
                }
            });
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "roll-up",
            mixinStandardHelpOptions = true,
            description =
                    "Adds up ledger lines in all and by plan, measure, year, source and manager, each currency apart. A file is the books of one"
                            + " municipality. Lines that cannot be counted are reported, with their place; what does not fit in the books is"
                            + " counted all the same.")
    int rollUp(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Lines files, or folders of them.")
                    List<Path> from,
            @Option(names = "--as-of", paramLabel = "DAY", description = "Only what had taken effect by then.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--flaws",
                            paramLabel = "FILE",
                            description =
                                    "A CSV file to write, with what does not fit in the books; otherwise it is only counted.")
                    @Nullable Path flaws,
            @Option(names = "--out", required = true, description = "The CSV file to write.") Path out) {
        UnaryOperator<LedgerView> view = asOf == null ? all -> all : all -> all.asOf(asOf);
        Map<DiscrepancyKind, Long> counted = new EnumMap<>(DiscrepancyKind.class);
        int exitCode = run("roll-up", from, (files, progress, bad) -> {
            BiConsumer<Path, Discrepancy> count = (file, flaw) -> counted.merge(flaw.kind(), 1L, Long::sum);
            if (flaws == null) {
                RollUp.of(files, view, progress::watch, count, bad).write(out);
                return true;
            }
            Saving.file(flaws, bytes -> {
                PrintWriter rows = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
                rows.print("file,kind,entry,account,day,difference,currency\n");
                BiConsumer<Path, Discrepancy> write = (file, flaw) -> rows.print(row(file, flaw));
                RollUp.of(files, view, progress::watch, count.andThen(write), bad)
                        .write(out);
                rows.flush();
                if (rows.checkError()) {
                    throw new IOException("the flaws could not be written to " + flaws);
                }
            });
            return true;
        });
        counted.forEach((kind, count) -> commandLine().getErr().println(kind + ": " + count));
        return exitCode;
    }

    /** A row of the flaws: all but the name of the file are ids, codes and plain numbers, which CSV would not have to quote. */
    private static String row(Path file, Discrepancy flaw) {
        return String.join(
                        ",",
                        '"' + file.toString().replace("\"", "\"\"") + '"',
                        flaw.kind().name(),
                        flaw.entry(),
                        flaw.account(),
                        flaw.day().toString(),
                        Amounts.plain(flaw.difference()),
                        flaw.difference().getCurrency().getCurrencyCode())
                + "\n";
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description =
                    "Compares the municipalities of a year, from their dossiers. Lines that are no dossier are reported, with their place.")
    int compare(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Lines files, or folders of them.")
                    List<Path> from,
            @Option(names = "--year", required = true, description = "Dossiers of other years are passed over.")
                    int year,
            @Option(names = "--as-of", paramLabel = "DAY", description = "Default: the end of the year.") @Nullable LocalDate asOf,
            @Option(names = "--format", defaultValue = "html", description = "Default: ${DEFAULT-VALUE}.")
                    String format,
            @Option(
                            names = "--lang",
                            defaultValue = "lt",
                            description =
                                    "Any language that there is a pack of, such as lt or en. Default: ${DEFAULT-VALUE}.")
                    String language,
            @Option(names = "--out", required = true, description = "The file to write.") Path out) {
        Renderer renderer = option("--format", () -> Renderers.forFormat(format));
        if (!Wording.available().contains(language)) {
            commandLine().getErr().println("--lang: there is no pack of the language '" + language + "'");
            commandLine().getErr().println("the languages are " + String.join(", ", Wording.available()));
            return CommandLine.ExitCode.USAGE;
        }
        Wording wording = Wording.of(language);
        DateRange period = option("--year", () -> DateRange.ofYear(year));
        return run("compare", from, (files, progress, bad) -> {
            Optional<Document> report =
                    Municipalities.compared(files, period, asOf == null ? period.end() : asOf, progress::watch, bad);
            if (report.isPresent()) {
                Saving.file(out, bytes -> renderer.render(report.get(), wording, bytes));
            } else {
                commandLine().getErr().println("nothing was written: no dossier is about " + year);
            }
            return report.isPresent();
        });
    }

    private <T> T option(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new CommandLine.ParameterException(
                    commandLine().getSubcommands().get("compare"), name + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is done with files; false if it has already printed why nothing was written. */
    @FunctionalInterface
    private interface Work {
        boolean on(List<Path> files, Progress progress, BiConsumer<Path, ImmutableList<Problem>> bad)
                throws IOException;
    }

    private int run(String task, List<Path> from, Work work) {
        PrintWriter err = commandLine().getErr();
        AtomicLong bad = new AtomicLong();
        boolean written;
        try {
            List<Path> files = files(from);
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            try (Progress progress = new Progress(terminal.get(), task, bytes)) {
                written = work.on(files, progress, (file, problems) -> {
                    bad.incrementAndGet();
                    problems.forEach(problem -> err.println(file + ": " + problem));
                });
            }
        } catch (IOException | UncheckedIOException unreadable) {
            err.println("nothing was written: " + unreadable);
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (bad.get() > 0) {
            err.println(bad + " lines were not counted");
        }
        return written && bad.get() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("run through a CommandLine");
        }
        return spec.commandLine();
    }

    private static List<Path> files(List<Path> from) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path each : from) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> found = Files.list(each)) {
                    found.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(each);
            }
        }
        return files;
    }
}
