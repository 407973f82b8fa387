package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.ReportContext;
import lt.kopz.reporting.catalogue.YearOnYearReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The program. Without a command it does the main job, as with {@code report}: reads a dossier, prints its budget
 * gap, figures and findings, and writes its yearly report and the evidence annex.
 */
@Command(name = Quickstart.NAME, mixinStandardHelpOptions = true, version = "kopz 0.1.0-SNAPSHOT", sortOptions = false)
public final class Quickstart implements Callable<Integer> {
    static final String NAME = "kopz-quickstart";

    /** The dossier that is read when none is named. */
    static final String BUILT_IN = "kaisiadorys-2019.json";

    private static final ImmutableList<String> REPORTS =
            ImmutableList.of("yearly", "council", "before-signing", "years");

    private static final ImmutableList<String> FINDINGS = ImmutableList.of("main", "all");

    private static final Path OUT = Path.of("kopz-report");

    /** Held here because the level of a logger that nobody holds is forgotten. */
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

    @Mixin
    private Shared shared = new Shared();

    @Mixin
    private Shared.AsOf asOf = new Shared.AsOf();

    @Parameters(arity = "0..1", paramLabel = "DOSSIER", descriptionKey = "DOSSIER")
    @Nullable private Path file;

    @Option(names = "--findings", paramLabel = "WHICH", defaultValue = "main")
    private String findings = "main";

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "kopz-report")
    private Path out = OUT;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "html,markdown")
    private List<String> formats = List.of("html", "markdown");

    @Option(names = "--report", paramLabel = "REPORT", defaultValue = "yearly")
    private String report = "yearly";

    @Option(names = "--earlier", paramLabel = "DOSSIER")
    @Nullable private Path earlier;

    @Option(names = "--measure", paramLabel = "EARLIER=LATER")
    private Map<String, String> measures = new LinkedHashMap<>();

    @Mixin
    private RequisitesOptions requisites = new RequisitesOptions();

    private Quickstart() {}

    /**
     * Runs the program and ends the process with its exit code: 0; 1 for a file that is no dossier or cannot be written; 2 for a wrong
     * command line; 3 where {@code check} finds a breach.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it logs its precision, which is no news to the user
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = arguments.length == 0
                ? mainJob(OUT, out, err)
                : commandLine(arguments).setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** What an empty command line asks for; to describe and read one would take a tenth of so short a run. */
    static int mainJob(Path folder, PrintWriter out, PrintWriter err) {
        Quickstart program = new Quickstart();
        program.shared = new Shared(out, err);
        program.out = folder;
        try {
            return program.call();
        } catch (IOException unreadable) { // the dossier that is built in
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PrintWriter utf8(FileDescriptor where) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(where), StandardCharsets.UTF_8), false);
    }

    /** The command line, not yet run, with help and errors in the language that the arguments ask for. */
    static CommandLine commandLine(String... arguments) {
        Wording wording = wording(arguments);
        CommandLine commandLine = new CommandLine(new Quickstart());
        commandLine
                .addSubcommand("report", new Quickstart())
                .addSubcommand(new GapCommand())
                .addSubcommand(new FiguresCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new TemplateCommand())
                .addSubcommand(new ConvertCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new LedgerCommand());
        explain(commandLine, NAME, wording);
        commandLine.getSubcommands().forEach((name, command) -> explain(command, name, wording));
        return commandLine
                .registerConverter(LocalDate.class, LocalDates::day)
                .setParameterExceptionHandler(new WrongCommandLine(wording));
    }

    private static void explain(CommandLine commandLine, String name, Wording wording) {
        commandLine.getCommandSpec().name(name);
        commandLine.getCommandSpec().resourceBundle(new Help(name, wording));
        Map<String, String> codes = new LinkedHashMap<>();
        for (String code : List.of("0", "1", "2", "3")) {
            if (!code.equals("3") || name.equals("check")) {
                codes.put(code, wording.say(CommandText.phrase("help.exitCode." + code)));
            }
        }
        commandLine.getCommandSpec().usageMessage().exitCodeList(codes);
    }

    /** The language of the arguments, before they are read; English where they name none that there is. */
    private static Wording wording(String... arguments) {
        String language = "en";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                language = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                language = arguments[i + 1];
            }
        }
        return Wording.available().contains(language) ? Wording.of(language) : Wording.ENGLISH;
    }

    /** Days as they are written. */
    private static final class LocalDates {
        static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new CommandLine.TypeConversionException(text);
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        Wording wording = shared.wording();
        choice("--findings", findings, FINDINGS);
        choice("--report", report, REPORTS);
        if (report.equals("years") && earlier == null) {
            throw shared.wrong(CommandText.phrase("command.wrong.years"), CommandText.phrase("command.right.years"));
        }
        ImmutableList<Renderer> renderers = renderers(wording);
        Optional<Dossier> read = file == null ? Optional.of(builtIn()) : shared.read(file);
        Optional<Dossier> before = earlier == null ? Optional.empty() : shared.read(earlier);
        if (read.isEmpty() || (earlier != null && before.isEmpty())) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        ReportContext context = ReportContext.of(dossier, asOf.of(dossier));
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try {
            ImmutableMap<String, Report> reports = reports(before);
            Progress progress = new Progress(shared, reports.size() * renderers.size());
            for (Map.Entry<String, Report> each : reports.entrySet()) {
                files.putAll(reports(
                        each.getValue().of(context), dossier.id() + each.getKey(), wording, renderers, progress));
            }
        } catch (IllegalArgumentException unlike) { // two years that cannot be compared
            shared.err().println(unlike.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        try {
            Files.createDirectories(out);
            for (Map.Entry<Path, byte[]> report : files.entrySet()) {
                Saving.file(report.getKey(), bytes -> bytes.write(report.getValue()));
            }
        } catch (NotSavedException unsaved) {
            shared.err().println(unsaved.problem().explain(wording));
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException unwritable) {
            return shared.failed("command.unwritable", "file", out.toString());
        }
        new Screen(dossier, context, wording, findings.equals("all")).print(files.keySet(), shared.out());
        return CommandLine.ExitCode.OK;
    }

    private void choice(String option, String value, Iterable<String> choices) {
        if (!ImmutableList.copyOf(choices).contains(value)) {
            throw WrongArgument.choice(shared.commandLine(), option, value, choices);
        }
    }

    /** The reports asked for, by what their files have behind the name of the dossier. */
    private ImmutableMap<String, Report> reports(Optional<Dossier> before) {
        return switch (report) {
            case "yearly" ->
                ImmutableMap.of(
                        "",
                        YearlyReport.publicReport().withRequisites(requisites.over(Requisites.none())),
                        "-annex",
                        YearlyReport.annex());
            case "council" -> {
                Report page = CouncilSummary.standard();
                yield ImmutableMap.of("-council", page.withRequisites(requisites.over(page.requisites())));
            }
            case "before-signing" ->
                ImmutableMap.of("-before-signing", BeforeSigningReport.of(requisites.over(Requisites.none())));
            default -> {
                Report years = YearOnYearReport.since(before.orElseThrow(), measures);
                yield ImmutableMap.of("-years", years.withRequisites(requisites.over(years.requisites())));
            }
        };
    }

    /** The formats asked for; all of them are those that can write the language. */
    private ImmutableList<Renderer> renderers(Wording wording) {
        List<String> possible = Renderers.formats().stream()
                .filter(name -> Renderers.forFormat(name).writes(wording))
                .toList();
        List<String> names = formats.equals(List.of("all")) ? possible : formats;
        ImmutableList.Builder<Renderer> renderers = ImmutableList.builder();
        for (String name : names) {
            try {
                renderers.add(Renderers.forFormat(name));
            } catch (IllegalArgumentException unknown) {
                throw WrongArgument.choice(shared.commandLine(), "--format", name, Renderers.formats());
            }
            if (!possible.contains(name)) {
                throw shared.wrong(
                        CommandText.phrase("command.wrong.script", "language", wording.language(), "format", name),
                        CommandText.phrase("command.right.choices", "choices", String.join(", ", possible)));
            }
        }
        return renderers.build();
    }

    private static Dossier builtIn() throws IOException {
        try (InputStream builtIn = Objects.requireNonNull(Quickstart.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return Dossiers.load(builtIn.readAllBytes()).orThrow();
        }
    }

    /** All the reports, made in memory first, so that nothing is written unless everything can be. */
    private Map<Path, byte[]> reports(
            Document document, String name, Wording wording, ImmutableList<Renderer> renderers, Progress progress)
            throws IOException {
        Map<Path, byte[]> reports = new LinkedHashMap<>();
        for (Renderer renderer : renderers) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            renderer.render(document, wording, bytes);
            Path report = out.resolve(name + "." + wording.language() + "." + renderer.fileExtension());
            reports.put(report, bytes.toByteArray());
            progress.done(report.toString());
        }
        return reports;
    }
}
