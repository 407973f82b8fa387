package lt.kopz.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.exchange.Exported;
import lt.kopz.exchange.FiscalPackage;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.exchange.Iati;
import lt.kopz.exchange.Loss;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.exchange.Popolo;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.Workbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dossier in another form, and says what that form has no place for. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    static final ImmutableList<String> FORMS =
            ImmutableList.of("json", "workbook", "bundle", "hledger", "iati", "popolo", "calendar", "fiscal");

    /** How many things that are lost are printed, unless all are asked for. */
    private static final int MAIN_LOSSES = 10;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "INPUT")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "OUTPUT", descriptionKey = "OUTPUT")
    private Path to = Path.of("");

    @Option(names = "--to", paramLabel = "FORM")
    @Nullable private String form;

    @Option(names = "--from", paramLabel = "FORM")
    @Nullable private String inputForm;

    @Option(names = "--into", paramLabel = "DOSSIER")
    @Nullable private Path into;

    @Option(names = "--publisher", paramLabel = "IDENTIFIER")
    @Nullable private String publisher;

    @Option(names = "--licence", paramLabel = "LICENCE")
    @Nullable private String licence;

    @Option(names = "--losses", paramLabel = "WHICH", defaultValue = "main")
    private String losses = "main";

    @Option(names = "--overwrite")
    private boolean overwrite;

    /** The files to write, by the end that their names have behind that of the output, and what is not in them. */
    private record Written(Map<String, byte[]> files, List<Loss> losses) {
        static Written of(byte[] bytes, List<Loss> losses) {
            return new Written(Map.of("", bytes), losses);
        }

        static Written of(Exported exported) {
            return of(exported.text().getBytes(UTF_8), exported.losses());
        }
    }

    @Override
    public Integer call() throws IOException {
        String output = form();
        choice("--to", output, FORMS);
        choice("--losses", losses, ImmutableList.of("main", "all"));
        if (output.equals("fiscal") && shared.takesOut(to)) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.folder", "form", output),
                    CommandText.phrase("command.right.folder"));
        }
        String input = inputForm == null ? Input.form(from) : inputForm;
        choice("--from", input, Input.FORMS);
        Optional<Dossier> frame = into == null ? Optional.empty() : shared.read(into);
        if (into != null && frame.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Input reader = new Input(shared);
        Optional<Dossier> dossier = reader.read(from, input, frame);
        if (dossier.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        shared.doing(output);
        Written written = written(dossier.get(), output);
        for (Map.Entry<String, byte[]> file : written.files().entrySet()) {
            Path target = file.getKey().isEmpty() ? to : to.resolve(file.getKey());
            if (!shared.save(target, overwrite, out -> out.write(file.getValue()))) {
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        print("command.lostByReading", reader.losses());
        print("command.lostByWriting", written.losses());
        return CommandLine.ExitCode.OK;
    }

    /** The form asked for, or that the name of the output says. */
    private String form() {
        return Optional.ofNullable(form).or(() -> Input.named(to)).orElseThrow(() -> {
            CommandLine command = shared.commandLine();
            return new MissingParameterException(
                    command, command.getCommandSpec().findOption("--to"), "--to");
        });
    }

    private void choice(String option, String value, ImmutableList<String> choices) {
        if (!choices.contains(value)) {
            throw WrongArgument.choice(shared.commandLine(), option, value, choices);
        }
    }

    private void print(String key, List<Loss> lost) {
        if (lost.isEmpty()) {
            return;
        }
        shared.print(key, "count", lost.size());
        boolean all = losses.equals("all") || lost.size() <= MAIN_LOSSES;
        (all ? lost : lost.subList(0, MAIN_LOSSES))
                .forEach(loss -> shared.out().println("  " + loss.explain(shared.wording())));
        if (!all) {
            shared.print("command.moreLosses");
        }
    }

    private Written written(Dossier dossier, String as) throws IOException {
        return switch (as) {
            case "json" -> Written.of(Dossiers.toBytes(dossier), List.of());
            case "workbook" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                List<Loss> lost = Workbook.write(dossier, shared.wording(), out);
                yield Written.of(out.toByteArray(), lost);
            }
            case "bundle" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                List<Loss> lost = CsvBundle.write(dossier, shared.wording(), out);
                yield Written.of(out.toByteArray(), lost);
            }
            case "hledger" -> Written.of(HledgerJournal.of(dossier));
            case "iati" -> Written.of(Iati.write(dossier, publisher()));
            case "popolo" -> Written.of(Popolo.write(dossier, shared.wording().language()));
            case "calendar" ->
                Written.of(MeetingCalendar.of(
                        dossier,
                        dossier.knownUntil().value().atStartOfDay().toInstant(ZoneOffset.UTC),
                        shared.wording()));
            default -> fiscal(dossier);
        };
    }

    private String publisher() {
        if (publisher == null || !publisher.matches("[^\\s/&|?]+")) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.publisher"), CommandText.phrase("command.right.publisher"));
        }
        return publisher;
    }

    private Written fiscal(Dossier dossier) {
        if (licence != null && !licence.matches("[-a-zA-Z0-9._]+")) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.licence", "licence", licence),
                    CommandText.phrase("command.right.licence"));
        }
        FiscalPackage made = FiscalPackage.of(dossier, Optional.ofNullable(licence), shared.wording());
        Map<String, byte[]> files = new LinkedHashMap<>();
        made.files().forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return new Written(files, made.losses());
    }
}
