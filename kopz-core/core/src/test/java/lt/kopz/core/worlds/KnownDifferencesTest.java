package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * kopz answers what is so in all worlds, but for the kinds of differences that are listed. With {@code -Dkopz.golden.update=true} the list is
 * written anew, to be read in the diff before it is committed.
 */
class KnownDifferencesTest {
    private static final int DOSSIERS = 40;
    /** So many are gone through for the list. */
    private static final int LISTED = 800;

    private static final ImmutableList<KnownDifferences.Kind> KNOWN = KnownDifferences.all();

    static List<KnownDifferences.Kind> kinds() {
        return KNOWN;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_that_is_mended_leaves_the_list(KnownDifferences.Kind kind) {
        Comparison now = kind.now();

        assertThat(now.fault()).as("%s", now).hasValue(kind.fault());
        assertThat(now.right()).hasToString(kind.right());
    }

    @Test
    @Tag("tries")
    void every_difference_is_of_a_kind_that_is_listed() throws IOException {
        if (Boolean.getBoolean("kopz.golden.update")) {
            KnownDifferences.write(Path.of("src/test/resources"), found(LISTED));
            return;
        }
        List<String> unknown = new ArrayList<>();
        Sweep.Asked asked = Sweep.over(Tries.times(DOSSIERS), (dossier, features, found) -> {
            boolean isKnown = found.fault().isEmpty() || KNOWN.stream().anyMatch(kind -> kind.isOf(found, features));
            if (!isKnown && unknown.size() < 5) {
                unknown.add(KnownDifferences.smallest(dossier, found).text());
            }
        });

        assertThat(unknown).isEmpty();
        assertThat(asked.tooMany())
                .as("of %s questions, some of which are of one large dossier", asked.questions())
                .isLessThan(10 + asked.questions() / 50);
    }

    /** The kinds in so many dossiers, those alone that need nothing more than another one of the same figure. */
    private static List<KnownDifferences.Kind> found(int dossiers) {
        List<KnownDifferences.Kind> kinds = new ArrayList<>();
        Sweep.over(dossiers, (dossier, features, found) -> {
            if (found.fault().isPresent() && kinds.stream().noneMatch(kind -> kind.isOf(found, features))) {
                KnownDifferences.Kind kind = KnownDifferences.smallest(dossier, found);
                kinds.removeIf(kind::includes);
                kinds.add(kind);
            }
        });
        kinds.sort(Comparator.comparing(KnownDifferences.Kind::figure)
                .thenComparing(KnownDifferences.Kind::fault)
                .thenComparing(kind -> kind.needs().toString()));
        return kinds;
    }

    @Test
    void a_tenth_of_the_dossiers_has_each_feature() {
        int dossiers = 500;

        assertThat(Sweep.features(dossiers))
                .allSatisfy((feature, number) ->
                        assertThat(number).as("%s", feature).isGreaterThanOrEqualTo(dossiers / 10));
    }

    @Provide
    Arbitrary<Dossier> small() {
        return SmallDossiers.dossiers();
    }

    @Property(tries = 50)
    void a_small_dossier_is_read_again_from_the_line_that_it_is_written_in(@ForAll("small") Dossier dossier) {
        assertThat(Cases.dossier(Cases.facts(dossier))).isEqualTo(dossier);
    }

    @Test
    void the_list_says_what_it_is() throws IOException {
        String text = KnownDifferences.text();

        assertThat(text).startsWith("# ");
        assertThat(KNOWN.stream().map(KnownDifferences.Kind::text).collect(Collectors.joining("\n")))
                .isEqualTo(text.substring(text.indexOf("\n\n") + 2));
        assertThat(Files.exists(Path.of("src/test/resources/lt/kopz/core/worlds/known-differences.txt")))
                .isTrue();
    }
}
