package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Phrase;
import lt.kopz.exchange.Iati;
import lt.kopz.exchange.Imported;
import lt.kopz.exchange.Loss;
import lt.kopz.exchange.Popolo;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Workbook;

/** Reads a dossier from a file of any form, and prints all problems of one that is none. */
final class Input {
    /** The forms by the ends of file names. */
    private static final ImmutableMap<String, String> ENDS = ImmutableMap.of(
            ".json",
            "json",
            ".xlsx",
            "workbook",
            ".zip",
            "bundle",
            ".xml",
            "iati",
            ".journal",
            "hledger",
            ".ics",
            "calendar");

    /** The forms that hold a whole dossier, and those that hold a part of one. */
    static final ImmutableList<String> FORMS = ImmutableList.of("json", "workbook", "bundle", "iati", "popolo");

    private final Shared shared;
    private ImmutableList<Loss> losses = ImmutableList.of();

    Input(Shared shared) {
        this.shared = shared;
    }

    /** What of the file is not in the dossier that was read last. */
    ImmutableList<Loss> losses() {
        return losses;
    }

    /** The form of a file that is there: a folder of tables is a bundle, and a dossier where the name does not say it. */
    static String form(Path file) {
        return Files.exists(file.resolve("datapackage.json")) || Files.exists(file.resolve("dossier.csv"))
                ? "bundle"
                : named(file).orElse("json");
    }

    /** The form that the name of a file says. */
    static Optional<String> named(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDS.entrySet().stream()
                .filter(end -> name.endsWith(end.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Reads a whole dossier. */
    Optional<Dossier> read(Path file) {
        return read(file, form(file), Optional.empty());
    }

    /** Reads a dossier; one that a form holds a part of is put into another one. */
    Optional<Dossier> read(Path file, String form, Optional<Dossier> into) {
        shared.doing(file.toString());
        try {
            return switch (form) {
                case "workbook" -> taken(file, Workbook.read(bytes(file)));
                case "bundle" ->
                    taken(file, Files.isDirectory(file) ? CsvBundle.readFolder(file) : CsvBundle.read(bytes(file)));
                case "iati" -> {
                    Reading<Imported> reading =
                            Iati.read(bytes(file), frame(into), shared.wording().language());
                    yield imported(taken(file, reading.value(), reading.problems()));
                }
                case "popolo" ->
                    imported(Optional.of(Popolo.read(
                            bytes(file), frame(into), shared.wording().language())));
                default -> {
                    Reading<Dossier> reading = Dossiers.load(bytes(file));
                    yield taken(file, reading.value(), reading.problems());
                }
            };
        } catch (InvalidJsonException invalid) {
            return taken(file, Optional.empty(), invalid.problems());
        } catch (InvalidDossierException invalid) {
            return taken(file, Optional.empty(), invalid.problems());
        } catch (NoSuchFileException missing) {
            shared.failed("command.noFile", "file", file.toString());
        } catch (IOException unreadable) {
            shared.failed("command.unreadable", "file", file.toString());
        }
        return Optional.empty();
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = shared.open(file)) {
            return in.readAllBytes();
        }
    }

    private Dossier frame(Optional<Dossier> into) {
        return into.orElseThrow(
                () -> shared.wrong(CommandText.phrase("command.wrong.part"), CommandText.phrase("command.right.into")));
    }

    private Optional<Dossier> imported(Optional<Imported> read) {
        losses = read.map(Imported::losses).orElse(ImmutableList.of());
        return read.map(Imported::dossier);
    }

    private Optional<Dossier> taken(Path file, SheetReading reading) {
        reading.notices().forEach(notice -> complain(file, notice));
        return taken(file, reading.value(), reading.problems());
    }

    private <T> Optional<T> taken(Path file, Optional<T> value, ImmutableList<Problem> problems) {
        if (value.isEmpty()) {
            print(problems, file);
        }
        return value;
    }

    void print(ImmutableList<Problem> problems, Path file) {
        problems.forEach(problem -> complain(file, problem));
        shared.err()
                .println(shared.wording().say(Phrase.of(ScreenMessage.PROBLEMS).with("count", problems.size())));
    }

    private void complain(Path file, Problem problem) {
        shared.err().println(file + ": " + problem.explain(shared.wording()));
    }
}
