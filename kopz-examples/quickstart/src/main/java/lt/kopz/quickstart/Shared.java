package lt.kopz.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;
import lt.kopz.reporting.catalogue.ReportContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: a language, a screen, and errors in that language. */
final class Shared {
    /** The name of no file: what another program pipes in or takes. */
    private static final Path STANDARD = Path.of("-");

    @Spec(Spec.Target.MIXEE)
    @Nullable private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private String language = "en";

    @Nullable private final PrintWriter out;

    @Nullable private final PrintWriter err;

    private boolean outTaken;

    /** Of a command line, which says where to print. */
    Shared() {
        this.out = null;
        this.err = null;
    }

    /** Of a run without a command line. */
    Shared(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** The option of the commands that look at a dossier as of a day. */
    static final class AsOf {
        @Option(names = "--as-of", paramLabel = "DAY")
        @Nullable private LocalDate day;

        Optional<LocalDate> day() {
            return Optional.ofNullable(day);
        }

        LocalDate of(Dossier dossier) {
            return day().orElseGet(() -> dossier.knownUntil().value());
        }
    }

    boolean isOfCommandLine() {
        return spec != null;
    }

    CommandLine commandLine() {
        return Objects.requireNonNull(spec, "run through commandLine()").commandLine();
    }

    private Quickstart program() {
        return (Quickstart) commandLine().getCommandSpec().root().userObject();
    }

    /** Where to print; beside a file that goes to the standard output, on the error stream. */
    PrintWriter out() {
        return outTaken ? err() : out == null ? commandLine().getOut() : out;
    }

    PrintWriter err() {
        return err == null ? commandLine().getErr() : err;
    }

    Wording wording() {
        if (!Wording.available().contains(language)) {
            throw WrongArgument.choice(commandLine(), "--lang", language, Wording.available());
        }
        return Wording.of(language);
    }

    String say(String key, Object... namesAndValues) {
        return wording().say(CommandText.phrase(key, namesAndValues));
    }

    void print(String key, Object... namesAndValues) {
        out().println(say(key, namesAndValues));
    }

    /** Prints what went wrong; the exit code of that. */
    int failed(String key, Object... namesAndValues) {
        err().println(say(key, namesAndValues));
        return CommandLine.ExitCode.SOFTWARE;
    }

    WrongArgument wrong(Phrase wrong, Phrase right) {
        return new WrongArgument(commandLine(), wrong, right);
    }

    /** What is done from now on, which is shown if it takes long. */
    void doing(String what) {
        if (isOfCommandLine()) {
            program().doing(what);
        }
    }

    /** A dossier as reports look at it; where rules count working days, with the holidays of the country. */
    static ReportContext context(Dossier dossier, LocalDate asOf) {
        boolean areDaysCounted = dossier.groups().stream()
                .flatMap(group -> group.rules().stream())
                .anyMatch(rules -> rules.noticeWorkingDays().isPresent()
                        || rules.minutesWorkingDays().isPresent()
                        || rules.onDemandWorkingDays());
        return ReportContext.of(
                dossier,
                asOf,
                Optional.of(dossier.municipality().country())
                        .filter(any -> areDaysCounted)
                        .flatMap(PublicHolidays::find)
                        .map(Rulebook::all)
                        .orElseGet(Rulebook::standard));
    }

    Optional<Dossier> read(Path file) {
        return new Input(this).read(file);
    }

    InputStream open(Path file) throws IOException {
        return file.equals(STANDARD) ? program().in() : Files.newInputStream(file);
    }

    /** Has the standard output for a file alone, if that is where it goes. */
    boolean takesOut(Path file) {
        outTaken = file.equals(STANDARD);
        return outTaken;
    }

    /** Saves a file that is not there yet; false where it cannot be, which is printed. */
    boolean save(Path file, boolean overwrite, Saving.Content content) {
        try {
            if (takesOut(file)) {
                content.write(program().out());
                program().out().flush();
                return true;
            }
            if (Files.exists(file) && !overwrite) {
                failed("command.exists", "file", file.toString());
                return false;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Saving.file(file, content);
            print("command.written", "file", file.toString());
            return true;
        } catch (NotSavedException unsaved) {
            err().println(unsaved.problem().explain(wording()));
        } catch (IOException unwritable) {
            failed("command.unwritable", "file", file.toString());
        }
        return false;
    }
}
