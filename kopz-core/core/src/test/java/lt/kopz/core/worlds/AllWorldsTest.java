package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllWorldsTest {
    private static final int DOSSIERS = 40;

    @Test
    @Tag("tries")
    void every_answer_is_what_is_so_in_all_worlds() {
        List<Difference> differences = new ArrayList<>();
        Sweep.Asked asked = Sweep.over(Tries.times(DOSSIERS), (dossier, found) -> {
            if (found.fault().isPresent() && differences.size() < 5) {
                differences.add(Difference.smallest(dossier, found));
            }
        });

        assertThat(differences).isEmpty();
        assertThat(asked.tooMany())
                .as("of %s questions, some of which are of one large dossier", asked.questions())
                .isLessThan(10 + asked.questions() / 50);
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
}
