package lt.kopz.quickstart;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: a language, a screen, and errors in that language. */
final class Shared {
    @Spec(Spec.Target.MIXEE)
    @Nullable private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private String language = "en";

    @Nullable private final PrintWriter out;

    @Nullable private final PrintWriter err;

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

        LocalDate of(Dossier dossier) {
            return day == null ? dossier.knownUntil().value() : day;
        }
    }

    CommandLine commandLine() {
        return Objects.requireNonNull(spec, "run through commandLine()").commandLine();
    }

    PrintWriter out() {
        return out == null ? commandLine().getOut() : out;
    }

    PrintWriter err() {
        return err == null ? commandLine().getErr() : err;
    }

    Wording wording() {
        return Wording.find(language)
                .filter(any -> Wording.available().contains(language))
                .orElseThrow(() -> WrongArgument.choice(commandLine(), "--lang", language, Wording.available()));
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

    Optional<Dossier> read(Path file) {
        return new Input(this).read(file);
    }

    /** Saves a file that is not there yet; false where it cannot be, which is printed. */
    boolean save(Path file, boolean overwrite, Saving.Content content) {
        if (Files.exists(file) && !overwrite) {
            failed("command.exists", "file", file.toString());
            return false;
        }
        try {
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
