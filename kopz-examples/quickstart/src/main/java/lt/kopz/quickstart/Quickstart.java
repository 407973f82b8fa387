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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.YearOnYearReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: reads a dossier, prints its budget gap, figures and findings, and writes its yearly report and the evidence annex. */
@Command(
        name = "kopz-quickstart",
        mixinStandardHelpOptions = true,
        version = "kopz 0.1.0-SNAPSHOT",
        sortOptions = false,
        description =
                "Prints the budget gap, the figures and the findings of a dossier, and writes its yearly report with its evidence annex.")
public final class Quickstart implements Callable<Integer> {
    /** The dossier that is read when none is named. */
    static final String BUILT_IN = "kaisiadorys-2019.json";

    private static final ImmutableList<String> REPORTS =
            ImmutableList.of("yearly", "council", "before-signing", "years");

    private static final ImmutableList<String> FINDINGS = ImmutableList.of("main", "all");

    /** Held here because the level of a logger that nobody holds is forgotten. */
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

    @Spec
    @Nullable private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DOSSIER",
            description = "The dossier, a JSON file (default: the 2019 report of Kaišiadorys, built in).")
    @Nullable private Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "The day up to whose end facts count, such as 2019-10-23 (default: the last day the dossier knows).")
    @Nullable private LocalDate asOf;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description =
                    "The language of screen and report: any that there is a pack of, such as en or lt (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--findings",
            paramLabel = "WHICH",
            defaultValue = "main",
            description =
                    "Which findings are printed: main, the three that matter most, or all (default: ${DEFAULT-VALUE}).")
    private String findings = "main";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "kopz-report",
            description = "Where the reports are written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("kopz-report");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html,markdown",
            description = "Formats of the reports, separated by commas, or all (default: ${DEFAULT-VALUE}).")
    private List<String> formats = List.of("html", "markdown");

    @Option(
            names = "--report",
            paramLabel = "REPORT",
            defaultValue = "yearly",
            description = "Which report: yearly, council, before-signing or years (default: ${DEFAULT-VALUE}).")
    private String report = "yearly";

    @Option(
            names = "--earlier",
            paramLabel = "DOSSIER",
            description = "For --report years: the dossier of the earlier year.")
    @Nullable private Path earlier;

    @Option(
            names = "--measure",
            paramLabel = "EARLIER=LATER",
            description = "For --report years: the ids of a measure that has another one in the later year.")
    private Map<String, String> measures = new LinkedHashMap<>();

    @Mixin
    private RequisitesOptions requisites = new RequisitesOptions();

    private Quickstart() {}

    /**
     * Runs the program and ends the process with its exit code: 0, or 1 for a file that is no dossier, or 2 for a wrong command line.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it logs its precision, which is no news to the user
        CommandLine commandLine = commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        System.exit(exitCode);
    }

    private static PrintWriter utf8(FileDescriptor where) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(where), StandardCharsets.UTF_8), false);
    }

    /** The command line, not yet run. */
    static CommandLine commandLine() {
        return new CommandLine(new Quickstart())
                .registerConverter(LocalDate.class, Quickstart::day)
                .setParameterExceptionHandler(new WrongCommandLine());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a day\na day is written as 2019-10-23");
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = running();
        if (!Wording.available().contains(language)) {
            throw wrong(
                    "--lang: there is no pack of the language '" + language + "'", "languages", Wording.available());
        }
        if (!FINDINGS.contains(findings)) {
            throw wrong("--findings: there is no choice '" + findings + "'", "choices", FINDINGS);
        }
        if (!REPORTS.contains(report)) {
            throw wrong("--report: there is no report '" + report + "'", "reports", REPORTS);
        }
        if (report.equals("years") && earlier == null) {
            throw new CommandLine.ParameterException(
                    commandLine, "--report: the report years has no earlier year\n--earlier names its dossier");
        }
        Wording wording = Wording.of(language);
        ImmutableList<Renderer> renderers = renderers(wording);
        Optional<Dossier> read = read(file, wording);
        Optional<Dossier> before = earlier == null ? Optional.empty() : read(earlier, wording);
        if (read.isEmpty() || (earlier != null && before.isEmpty())) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        LocalDate day = asOf == null ? dossier.knownUntil().value() : asOf;
        Map<Path, byte[]> reports = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Report> each : reports(before).entrySet()) {
                reports.putAll(
                        reports(each.getValue().of(dossier, day), dossier.id() + each.getKey(), wording, renderers));
            }
        } catch (IllegalArgumentException unlike) { // two years that cannot be compared
            commandLine.getErr().println(unlike.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        try {
            Files.createDirectories(out);
            for (Map.Entry<Path, byte[]> report : reports.entrySet()) {
                Saving.file(report.getKey(), bytes -> bytes.write(report.getValue()));
            }
        } catch (NotSavedException unsaved) {
            commandLine.getErr().println(unsaved.problem().explain(wording));
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException unwritable) {
            commandLine.getErr().println(out + ": cannot be written (" + unwritable + ")");
            return CommandLine.ExitCode.SOFTWARE;
        }
        new Screen(dossier, day, wording, findings.equals("all")).print(reports.keySet(), commandLine.getOut());
        return CommandLine.ExitCode.OK;
    }

    private CommandLine running() {
        return Objects.requireNonNull(spec, "run through commandLine()").commandLine();
    }

    private CommandLine.ParameterException wrong(String what, String things, Iterable<String> right) {
        return new CommandLine.ParameterException(
                running(), what + "\nthe " + things + " are " + String.join(", ", right));
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

    /** The page for the council is set for one sheet. */
    private RenderOptions options() {
        return report.equals("council")
                ? RenderOptions.usual().withTableOfContents(false).withStylesheet(CouncilSummary.ONE_SHEET)
                : RenderOptions.usual();
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
                throw wrong("--format: there is no format '" + name + "'", "formats", Renderers.formats());
            }
            if (!possible.contains(name)) {
                throw wrong(
                        "--format: the language '" + language + "' cannot be written as '" + name + "'",
                        "formats",
                        possible);
            }
        }
        return renderers.build();
    }

    /** The dossier of a file, or the built-in one; empty where it cannot be read, which is printed. */
    private Optional<Dossier> read(@Nullable Path from, Wording wording) {
        PrintWriter err = running().getErr();
        try {
            Reading<Dossier> reading = Dossiers.load(from == null ? builtIn() : Files.readAllBytes(from));
            if (reading.value().isEmpty()) {
                print(reading.problems(), from, wording, err);
            }
            return reading.value();
        } catch (NoSuchFileException missing) {
            err.println(missing.getFile() + ": there is no such file");
        } catch (IOException unreadable) {
            err.println(from + ": cannot be read (" + unreadable.getMessage() + ")");
        }
        return Optional.empty();
    }

    private static byte[] builtIn() throws IOException {
        try (InputStream builtIn = Objects.requireNonNull(Quickstart.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return builtIn.readAllBytes();
        }
    }

    private static void print(ImmutableList<Problem> problems, @Nullable Path from, Wording wording, PrintWriter err) {
        for (Problem problem : problems) {
            err.println(from + ": " + problem.explain(wording));
        }
        err.println(wording.say(Phrase.of(ScreenMessage.PROBLEMS).with("count", problems.size())));
    }

    /** All the reports, made in memory first, so that nothing is written unless everything can be. */
    private Map<Path, byte[]> reports(
            Document document, String name, Wording wording, ImmutableList<Renderer> renderers) throws IOException {
        Map<Path, byte[]> reports = new LinkedHashMap<>();
        for (Renderer renderer : renderers) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            renderer.render(document, wording, bytes, options());
            reports.put(
                    out.resolve(name + "." + wording.language() + "." + renderer.fileExtension()), bytes.toByteArray());
        }
        return reports;
    }
}
