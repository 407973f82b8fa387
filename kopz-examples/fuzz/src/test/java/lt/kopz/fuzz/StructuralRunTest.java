package lt.kopz.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.shape.ShapedDossiers;
import lt.kopz.reporting.EveryReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dossiers that differ in structure from examples go the whole way: each single change of a kind of field, pairs of contradictions in each two
 * forms, and three changes at once. What was done lies in {@code target/structural-run.txt}.
 */
@Tag("thorough")
class StructuralRunTest {
    private static final int TRIPLES = 500;

    private static final Map<String, Dossier> DOSSIERS = ImmutableMap.of(
            "2019", Kaisiadorys.dossier(),
            "full", FullDossier.dossier(),
            "of shapes", ShapedDossiers.withoutClaims(ShapedDossiers.dossier(new Random(5))));

    private static Stream<String> dossiers() {
        return DOSSIERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_dossier_of_which_one_thing_is_changed_goes_the_whole_way(String name) {
        assertThat(faults(name, StructuralChanges.oneOfEach(DOSSIERS.get(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_dossier_of_which_two_things_are_stated_differently_goes_the_whole_way(String name) {
        assertThat(faults(name, StructuralChanges.pairs(DOSSIERS.get(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_dossier_of_which_three_things_are_changed_goes_the_whole_way(String name) {
        int some = TRIPLES / DOSSIERS.size() + 1;
        assertThat(faults(name, StructuralChanges.triples(DOSSIERS.get(name), some, new Random(11))))
                .isEmpty();
    }

    private static List<String> faults(String name, ImmutableList<StructuralChanges.Change> changes) {
        Dossier dossier = DOSSIERS.get(name);
        Dossier later = EveryReport.aYearLater(dossier);
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        IntStream.range(0, changes.size()).parallel().forEach(i -> {
            StructuralChanges.Change change = changes.get(i);
            try {
                WholeWay.DONE.add("dossiers tried");
                change.of(dossier).ifPresent(changed -> {
                    WholeWay.DONE.add("dossiers made");
                    WholeWay.all(changed, later, new Random(i));
                });
            } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
                faults.add(name + ", " + change + ": " + thrown + where(thrown));
            }
        });
        return List.copyOf(faults);
    }

    private static String where(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(each -> each.getClassName().startsWith("lt.kopz"))
                .limit(4)
                .map(each -> "\n    at " + each)
                .reduce("", String::concat);
    }

    @AfterAll
    static void say() throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("structural-run.txt");
        Files.write(
                file,
                WholeWay.DONE.entrySet().stream()
                        .map(Multiset.Entry::toString)
                        .sorted()
                        .toList(),
                UTF_8);
    }
}
