package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import lt.kopz.core.plan.Measure;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.Comparison;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.ReportContext;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.SubjectReports;
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

    /** The kinds of report; {@code yearly} is the public report and the annex. */
    static final ImmutableList<String> KINDS = ImmutableList.of(
            "yearly",
            "public",
            "annex",
            "council",
            "gap",
            "findings",
            "attendance",
            "composition",
            "meetings",
            "agreements",
            "signing",
            "year-on-year",
            "roll-up");

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

    @Option(names = "--kind", paramLabel = "REPORT", defaultValue = "yearly")
    private String kind = "yearly";

    @Option(names = "--earlier", paramLabel = "DOSSIER")
    @Nullable private Path earlier;

    @Option(names = "--measure", paramLabel = "EARLIER=LATER")
    private Map<String, String> measures = new LinkedHashMap<>();

    @Option(names = "--with", paramLabel = "DOSSIER")
    private List<Path> others = List.of();

    @Mixin
    private RequisitesOptions requisites = new RequisitesOptions();

    private final InputStream in;
    private final OutputStream bytes;

    @Nullable private Progress progress;

    private Quickstart(InputStream in, OutputStream bytes) {
        this.in = in;
        this.bytes = bytes;
    }

    /**
     * Runs the program and ends the process with its exit code: 0; 1 for a file that is no dossier or cannot be written; 2 for a wrong
     * command line; 3 where {@code check} finds a breach.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it logs its precision, which is no news to the user
        OutputStream bytes = new FileOutputStream(FileDescriptor.out);
        PrintWriter out = utf8(bytes);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int exitCode = arguments.length == 0
                ? mainJob(OUT, out, err)
                : commandLine(System.in, bytes, arguments)
                        .setOut(out)
                        .setErr(err)
                        .execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** What an empty command line asks for; to describe and read one would take a tenth of so short a run. */
    static int mainJob(Path folder, PrintWriter out, PrintWriter err) {
        Quickstart program = new Quickstart(InputStream.nullInputStream(), OutputStream.nullOutputStream());
        program.shared = new Shared(out, err);
        program.out = folder;
        try {
            return program.call();
        } catch (IOException unreadable) { // the dossier that is built in
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PrintWriter utf8(OutputStream where) {
        return new PrintWriter(new OutputStreamWriter(where, StandardCharsets.UTF_8), false);
    }

    /**
     * The command line, not yet run, with help and errors in the language that the arguments ask for.
     *
     * @param in what other programs pipe in
     * @param bytes where files for other programs go
     * @param arguments the command line
     * @return what runs it
     */
    public static CommandLine commandLine(InputStream in, OutputStream bytes, String... arguments) {
        Wording wording = wording(arguments);
        Quickstart program = new Quickstart(in, bytes);
        CommandLine commandLine = new CommandLine(program);
        commandLine
                .addSubcommand("report", new Quickstart(in, bytes))
                .addSubcommand(new GapCommand())
                .addSubcommand(new FiguresCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new TemplateCommand())
                .addSubcommand(new ConvertCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new LedgerCommand())
                .addSubcommand(new CompletionCommand());
        explain(commandLine, NAME, wording);
        commandLine.getSubcommands().forEach((name, command) -> explain(command, name, wording));
        return commandLine
                .setAllowSubcommandsAsOptionParameters(true) // gap is a report too
                .registerConverter(LocalDate.class, Quickstart::day)
                .registerConverter(Path.class, Quickstart::path)
                .setParameterExceptionHandler(new WrongCommandLine(wording))
                .setExecutionStrategy(parsed -> {
                    PrintWriter err = commandLine.getErr();
                    try (Progress progress = new Progress(Progress.PATIENCE, (seconds, what) -> {
                        err.println(wording.say(
                                CommandText.phrase("command.progress", "seconds", seconds.intValue(), "what", what)));
                        err.flush();
                    })) {
                        program.progress = progress;
                        return new CommandLine.RunLast().execute(parsed);
                    }
                });
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return bytes;
    }

    /** What is done from now on, which is shown if it takes long. */
    void doing(String what) {
        if (progress != null) {
            progress.doing(what);
        }
    }

    /** What is neither a command nor a file, if that is what the command line begins with. */
    Optional<WrongArgument> unknownCommand(CommandLine commandLine) {
        return Optional.ofNullable(file)
                .map(Path::toString)
                .filter(word -> commandLine.getParent() == null && word.matches("[\\p{L}-]{2,}") && !Files.exists(file))
                .map(word -> new WrongArgument(
                        commandLine,
                        CommandText.phrase("command.wrong.command", "argument", word),
                        CommandText.phrase(
                                "command.right.choices",
                                "choices",
                                String.join(", ", commandLine.getSubcommands().keySet()))));
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

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new CommandLine.TypeConversionException(text);
        }
    }

    private static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException noName) { // reported below
        }
        throw new CommandLine.TypeConversionException(text);
    }

    @Override
    public Integer call() throws IOException {
        Wording wording = shared.wording();
        if (file != null && shared.isOfCommandLine()) {
            unknownCommand(shared.commandLine()).ifPresent(unknown -> {
                throw unknown;
            });
        }
        choice("--findings", findings, FINDINGS);
        choice("--kind", kind, KINDS);
        if (kind.equals("year-on-year") && earlier == null) {
            throw shared.wrong(CommandText.phrase("command.wrong.years"), CommandText.phrase("command.right.years"));
        }
        ImmutableList<Renderer> renderers = renderers(wording);
        Optional<Dossier> read = file == null ? Optional.of(builtIn()) : shared.read(file);
        Optional<Dossier> before = earlier == null ? Optional.empty() : shared.read(earlier);
        List<Dossier> beside = new ArrayList<>();
        for (Path other : others) {
            shared.read(other).ifPresent(beside::add);
        }
        if (read.isEmpty() || (earlier != null && before.isEmpty()) || beside.size() < others.size()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        before.ifPresent(then -> measures.forEach((old, now) -> {
            choice("--measure", old, measures(then));
            choice("--measure", now, measures(dossier));
        }));
        ReportContext context = Shared.context(dossier, asOf.of(dossier));
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Document> each :
                    documents(context, before, beside).entrySet()) {
                files.putAll(reports(each.getValue(), named(dossier, each.getKey()), wording, renderers));
            }
        } catch (IllegalArgumentException unlike) { // two years that cannot be compared
            if (before.isEmpty()) {
                throw unlike;
            }
            return shared.failed(
                    "command.unlike", "earlier", before.map(Dossier::id).orElse(""), "later", dossier.id());
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

    private static List<String> measures(Dossier dossier) {
        return dossier.plans().stream()
                .flatMap(plan -> plan.measures().stream())
                .map(Measure::id)
                .toList();
    }

    /** The documents asked for, by their kind. */
    private ImmutableMap<String, Document> documents(
            ReportContext context, Optional<Dossier> before, List<Dossier> beside) {
        return switch (kind) {
            case "yearly" ->
                ImmutableMap.of(
                        "public",
                        signed(YearlyReport.publicReport()).of(context),
                        "annex",
                        YearlyReport.annex().of(context));
            case "roll-up" -> {
                List<Dossier> all = ImmutableList.<Dossier>builder()
                        .add(context.dossier())
                        .addAll(beside)
                        .build();
                Comparison rollUp = RollUpReport.standard();
                yield ImmutableMap.of(
                        kind, asOf.day().map(day -> rollUp.of(all, day)).orElseGet(() -> rollUp.ofEach(all)));
            }
            case "signing" -> // it names the requisites that are missing and has none itself
                ImmutableMap.of(
                        kind,
                        BeforeSigningReport.of(requisites.over(Requisites.none()))
                                .of(context));
            default -> ImmutableMap.of(kind, signed(ofOne(before)).of(context));
        };
    }

    private Report ofOne(Optional<Dossier> before) {
        return switch (kind) {
            case "public" -> YearlyReport.publicReport();
            case "annex" -> YearlyReport.annex();
            case "council" -> CouncilSummary.standard();
            case "gap" -> SubjectReports.gap();
            case "findings" -> SubjectReports.findings();
            case "attendance" -> SubjectReports.attendance();
            case "composition" -> SubjectReports.composition();
            case "meetings" -> SubjectReports.meetings();
            case "agreements" -> SubjectReports.agreements();
            default -> YearOnYearReport.since(before.orElseThrow(), measures);
        };
    }

    private Report signed(Report report) {
        return report.withRequisites(requisites.over(report.requisites()));
    }

    /** A file's name says whose report it is, of which year and of which kind. */
    private static String named(Dossier dossier, String kind) {
        int year = dossier.reportingPeriod().end().getYear();
        String whose = dossier.id().contains(Integer.toString(year)) ? dossier.id() : dossier.id() + "-" + year;
        return whose + "-" + kind;
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
            Document document, String name, Wording wording, ImmutableList<Renderer> renderers) throws IOException {
        Map<Path, byte[]> reports = new LinkedHashMap<>();
        for (Renderer renderer : renderers) {
            Path report = out.resolve(name + "." + wording.language() + "." + renderer.fileExtension());
            shared.doing(report.toString());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            renderer.render(document, wording, written);
            reports.put(report, written.toByteArray());
        }
        return reports;
    }
}
