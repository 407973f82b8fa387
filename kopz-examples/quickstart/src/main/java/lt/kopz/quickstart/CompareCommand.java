package lt.kopz.quickstart;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Difference;
import lt.kopz.core.dossier.Differences;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.json.Dossiers;
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
            Place both = new Place(tree(dossiers.get(0)), tree(dossiers.get(1)));
            different.forEach(each -> shared.out().println("  " + both.shown(each)));
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

    private static Optional<Object> tree(Dossier dossier) {
        return Codec.readTree(Dossiers.toBytes(dossier), Limits.standard()).value();
    }

    /** What the JSON of two dossiers has at one place. */
    private record Place(Optional<Object> before, Optional<Object> after) {
        /** A difference, with the values as they stand in the files; of another order what it is the order of. */
        String shown(Difference different) {
            if (different.before().filter(List.class::isInstance).isPresent()) {
                return different.toString();
            }
            List<String> names =
                    Splitter.on('/').splitToList(different.pointer().substring(1));
            Place owner = this;
            for (String name : names.subList(0, names.size() - 1)) {
                owner = owner.to(name);
            }
            String last = names.get(names.size() - 1);
            Place there = different.after().isPresent()
                    ? owner.to(last)
                    : new Place(owner.before().flatMap(each -> part(each, last)), Optional.empty());
            return different.pointer() + ": "
                    + (there.before().isPresent() && there.after().isPresent()
                            ? json(there.before().get()) + " -> "
                                    + json(there.after().get())
                            : there.before()
                                    .map(gone -> "- " + json(gone))
                                    .orElseGet(() -> "+ "
                                            + there.after().map(Place::json).orElse("")));
        }

        /** Elements of a list are the same where they have the same id, and else where they stand at the same place. */
        private Place to(String name) {
            Optional<Object> there = after.flatMap(each -> part(each, name));
            Optional<Object> id = there.flatMap(Place::id);
            return new Place(
                    before.flatMap(each -> each instanceof List<?> elements && id.isPresent()
                            ? elements.stream()
                                    .filter(element -> id(element).equals(id))
                                    .findFirst()
                            : part(each, name)),
                    there);
        }

        private static Optional<Object> id(Object value) {
            return value instanceof Map<?, ?> members ? Optional.ofNullable(members.get("id")) : Optional.empty();
        }

        /** A value in its brief form is all that there is of its parts. */
        private static Optional<Object> part(Object value, String name) {
            if (value instanceof Map<?, ?> members) {
                return Optional.ofNullable(members.get(name));
            }
            return value instanceof List<?> elements
                    ? elements.stream()
                            .<Object>map(each -> each)
                            .skip(Integer.parseInt(name))
                            .findFirst()
                    : Optional.of(value);
        }

        private static String json(Object value) {
            if (value instanceof Map<?, ?> members) {
                return members.entrySet().stream()
                        .map(each -> json(each.getKey()) + ": " + json(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            }
            if (value instanceof List<?> elements) {
                return elements.stream().map(Place::json).collect(Collectors.joining(", ", "[", "]"));
            }
            return value instanceof JsonLiteral literal
                    ? literal.printed()
                    : '"'
                            + value.toString()
                                    .replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                                    .replace("\n", "\\n")
                            + '"';
        }
    }
}
