package lt.kopz.core.worlds;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;

/**
 * Where kopz is known to differ from the definition, by kind: a figure, how its answer is wrong, and what a dossier has to have for it, with a
 * small case. A kind that is mended leaves the list.
 */
public final class KnownDifferences {
    /**
     * A kind of difference and a small case of it.
     *
     * @param figure the figure
     * @param fault how its answer is wrong
     * @param needs what a dossier has to have for it
     * @param question what is asked in the case
     * @param kopz what kopz answered
     * @param right what is right
     * @param facts what the dossier has, beside the frame of small dossiers
     */
    record Kind(
            String figure,
            Comparison.Fault fault,
            ImmutableSet<Feature> needs,
            Question question,
            String kopz,
            String right,
            String facts) {
        static Kind of(Comparison found, Dossier dossier) {
            return new Kind(
                    found.figure(),
                    found.fault().orElseThrow(),
                    Feature.of(dossier),
                    found.question(),
                    found.kopz(),
                    found.right().toString(),
                    Cases.facts(dossier));
        }

        boolean isOf(Comparison found, ImmutableSet<Feature> features) {
            return figure.equals(found.figure())
                    && Optional.of(fault).equals(found.fault())
                    && features.containsAll(needs);
        }

        /** Whether this is of the same figure and fault, and another kind needs no less. */
        boolean includes(Kind other) {
            return figure.equals(other.figure) && fault == other.fault && other.needs.containsAll(needs);
        }

        /** Asks again. */
        Comparison now() {
            Dossier dossier = Cases.dossier(facts);
            return Comparison.of(dossier, Worlds.of(dossier), formula(figure), question);
        }

        String text() {
            return figure + " | " + fault + " | "
                    + needs.stream().map(Feature::name).collect(Collectors.joining(" ")) + "\n"
                    + question.subject() + " | " + marks() + " | " + question.day() + " | kopz " + kopz + " | right "
                    + right + "\n" + facts + "\n";
        }

        private String marks() {
            return question.region().values().entrySet().stream()
                    .map(each -> each.getKey() + "=" + Kopz.mark(question.region(), each.getKey()))
                    .collect(Collectors.joining(" "));
        }
    }

    private static final String NAME = "known-differences.txt";
    private static final String HEAD = """
            # Where answers differ from the definition of figures, by kind: figure | fault | what a dossier has to have for it
            # of what | the part asked for | the day | the answer | what is right; and a small dossier, beside the frame of SmallDossiers
            # UNSOUND: there is a world in which the answer does not hold; LOOSE: it leaves open what is known; THROWS: there is none;
            # CONTRADICTED: not all that is stated holds together, and there is a world of a largest part that does in which the answer does not hold

            """;

    private KnownDifferences() {}

    static ImmutableList<Kind> all() {
        return parsed(text());
    }

    static String text() {
        try {
            return Resources.toString(Resources.getResource(KnownDifferences.class, NAME), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path resources, List<Kind> kinds) throws IOException {
        Files.writeString(
                resources.resolve("lt/kopz/core/worlds").resolve(NAME),
                HEAD + kinds.stream().map(Kind::text).collect(Collectors.joining("\n")));
    }

    private static ImmutableList<Kind> parsed(String text) {
        List<Kind> kinds = new ArrayList<>();
        for (String block : Splitter.on("\n\n").trimResults().omitEmptyStrings().split(text)) {
            if (!block.startsWith("#")) {
                List<String> lines = Splitter.on('\n').splitToList(block);
                List<String> kind = columns(lines.get(0));
                List<String> asked = columns(lines.get(1));
                kinds.add(new Kind(
                        kind.get(0),
                        Comparison.Fault.valueOf(kind.get(1)),
                        Splitter.on(' ')
                                .omitEmptyStrings()
                                .splitToStream(kind.get(2))
                                .map(Feature::valueOf)
                                .collect(ImmutableSet.toImmutableSet()),
                        new Question(asked.get(0), region(asked.get(1)), LocalDate.parse(asked.get(2))),
                        asked.get(3).substring("kopz ".length()),
                        asked.get(4).substring("right ".length()),
                        lines.get(2)));
            }
        }
        return ImmutableList.copyOf(kinds);
    }

    private static List<String> columns(String line) {
        return Splitter.on('|').trimResults().splitToList(line);
    }

    private static Region region(String marks) {
        Region region = Region.ALL;
        for (String mark : Splitter.on(' ').omitEmptyStrings().split(marks)) {
            List<String> both = Splitter.on('=').splitToList(mark);
            region = region.marked(Along.valueOf(both.get(0)), Optional.of(both.get(1)));
        }
        return region;
    }

    /** Makes a difference as small as it stays one. */
    static Kind smallest(Dossier dossier, Comparison found) {
        Formula formula = formula(found.figure());
        Dossier small = Smaller.of(dossier, less -> isFound(less, formula, found));
        return Kind.of(Comparison.of(small, Worlds.of(small), formula, found.question()), small);
    }

    private static boolean isFound(Dossier dossier, Formula formula, Comparison found) {
        return formula.subjects().apply(dossier).contains(found.question().subject())
                && Comparison.of(dossier, Worlds.of(dossier), formula, found.question())
                        .fault()
                        .equals(found.fault());
    }

    private static Formula formula(String figure) {
        return Figures.all().stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }
}
