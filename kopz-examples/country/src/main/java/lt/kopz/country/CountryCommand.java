package lt.kopz.country;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.time.Period;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a country as JSON Lines, and rolls such files up. */
@Command(
        name = "kopz-country",
        mixinStandardHelpOptions = true,
        version = "kopz 0.1.0-SNAPSHOT",
        description = "Writes the ledgers of a made-up country, and adds up the ledgers of any.")
public final class CountryCommand {
    /** Held here because the level of a logger that nobody holds is forgotten. */
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

    @Spec
    @Nullable private CommandSpec spec;

    CountryCommand() {}

    /**
     * Runs the program and ends the process: 0, or 1 where a file or a line could not be read, or 2 for a wrong command line.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it tells its precision, which is no news to the user
        System.exit(new CommandLine(new CountryCommand()).execute(arguments));
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
        Country country = new Country(seed, municipalities, Period.ofYears(2014, 2025));
        Files.createDirectories(folder);
        for (int i = 0; i < municipalities; i++) {
            int number = i;
            int count = (int) ((long) lines * (i + 1) / municipalities - (long) lines * i / municipalities);
            try (OutputStream out = Files.newOutputStream(folder.resolve(Country.id(i) + ".jsonl"))) {
                if (dossiers) {
                    Dossiers.writeLines(
                            Stream.iterate(2014, year -> year <= 2025, year -> year + 1)
                                    .map(year -> country.dossier(number, year)),
                            out);
                } else {
                    LedgerLines.write(country.lines(i, count), out);
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "roll-up",
            mixinStandardHelpOptions = true,
            description =
                    "Adds up ledger lines by plan and currency. Lines that cannot be counted are told, with their place.")
    int rollUp(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Lines files, or folders of them.")
                    List<Path> from,
            @Option(names = "--out", required = true, description = "The CSV file to write.") Path out) {
        CommandLine commandLine = commandLine();
        AtomicLong bad = new AtomicLong();
        try {
            List<Path> files = files(from);
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            try (Progress progress = new Progress(bytes)) {
                RollUp.of(files, progress::watch, (file, problems) -> {
                            bad.incrementAndGet();
                            problems.forEach(problem -> commandLine.getErr().println(file + ": " + problem));
                        })
                        .write(out);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            commandLine.getErr().println("nothing was written: " + unreadable);
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (bad.get() > 0) {
            commandLine.getErr().println(bad + " lines were not counted");
        }
        return bad.get() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
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

    /** How far a run is: a bar on the error stream of a terminal, otherwise nothing. */
    private static final class Progress implements AutoCloseable {
        private final @Nullable ProgressBar bar;

        // a console that is no terminal is told apart by isTerminal
        @SuppressWarnings("SystemConsoleNull")
        Progress(long bytes) {
            Console console = System.console();
            bar = console == null || !isTerminal(console)
                    ? null
                    : new ProgressBarBuilder()
                            .setTaskName("roll-up")
                            .setInitialMax(bytes)
                            .setUnit(" MB", 1_000_000)
                            .setConsumer(new ConsoleProgressBarConsumer(System.err))
                            .build();
        }

        /** From Java 22 on there is a console without a terminal, too. */
        private static boolean isTerminal(Console console) {
            try {
                return (boolean) Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException before) {
                return true;
            }
        }

        InputStream watch(InputStream in) {
            ProgressBar shown = bar;
            return shown == null
                    ? in
                    : new FilterInputStream(in) {
                        @Override
                        public int read(byte[] into, int from, int length) throws IOException {
                            int read = super.read(into, from, length);
                            shown.stepBy(Math.max(0, read));
                            return read;
                        }
                    };
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
