package lt.kopz.quickstart;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lt.kopz.core.dossier.Difference;
import lt.kopz.core.dossier.Differences;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the key figures of several dossiers side by side, of years or of towns, and what differs between two. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(arity = "2..*", paramLabel = "DOSSIER", descriptionKey = "DOSSIERS")
    private List<Path> files = List.of();

    @Option(names = "--changes")
    private boolean changes;

    @Override
    public Integer call() {
        Wording wording = shared.wording();
        if (changes && files.size() != 2) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.changes", "count", files.size()),
                    CommandText.phrase("command.right.changes"));
        }
        List<Dossier> dossiers = new ArrayList<>();
        for (Path file : files) {
            Optional<Dossier> read = shared.read(file);
            if (read.isEmpty()) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            dossiers.add(read.get());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", dossiers, dossier -> wording.say(dossier.municipality().name())));
        rows.add(row(
                "",
                dossiers,
                dossier -> wording.say(
                        Phrase.of(new CommandText("command.period")).with("period", dossier.reportingPeriod()))));
        rows.add(amounts(ScreenMessage.NEED, dossiers, "need"));
        rows.add(amounts(ScreenMessage.APPROPRIATED, dossiers, "appropriated"));
        rows.add(amounts(ScreenMessage.SHORTFALL, dossiers, "financing-gap"));
        rows.add(amounts(ScreenMessage.UNSPENT, dossiers, "unspent"));
        rows.add(row(
                wording.say(Phrase.of(ScreenMessage.HELD)),
                dossiers,
                dossier -> wording.say(Phrase.of(new CommandText("command.count"))
                        .with("count", Attendance.of(dossier).held().value().count()))));
        print(rows);
        if (changes) {
            List<Difference> different = Differences.between(dossiers.get(0), dossiers.get(1));
            shared.print("command.changes", "count", different.size());
            different.forEach(each -> shared.out().println("  " + each));
        }
        return CommandLine.ExitCode.OK;
    }

    private List<String> amounts(ScreenMessage term, List<Dossier> dossiers, String measure) {
        Wording wording = shared.wording();
        return row(wording.say(Phrase.of(term)), dossiers, dossier -> {
            LocalDate day = dossier.knownUntil().value();
            Figure<AmountRange> sum = Measures.of(measure).amount(dossier, Optional.empty(), Portion.ALL, day);
            return sum.isUnexplained() ? shared.say("command.undetermined") : wording.amount(sum.value());
        });
    }

    private static List<String> row(String term, List<Dossier> dossiers, Function<Dossier, String> cell) {
        List<String> row = new ArrayList<>();
        row.add(term);
        dossiers.forEach(dossier -> row.add(cell.apply(dossier)));
        return row;
    }

    /** Columns as wide as what is in them. */
    private void print(List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElse(0);
                line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
            }
            shared.out().println(line.toString().stripTrailing());
        }
    }
}
