package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.EveryFigure;
import lt.kopz.core.testkit.Recomputation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Why a figure is what it is can be computed again, whatever is asked of whichever small dossier. */
class EveryExplanationProperties {
    /** So many figures are asked of each dossier. */
    private static final int ASKED = 40;

    private static final LocalDate FIRST = LocalDate.of(2018, 12, 1);
    private static final int DAYS = 800;

    @Provide
    Arbitrary<Dossier> small() {
        return SmallDossiers.dossiers();
    }

    @Property(tries = 1_000)
    void an_explanation_follows_from_its_leaves_and_leads_to_its_figure(
            @ForAll("small") Dossier dossier, @ForAll Random random) {
        List<EveryFigure.Asked> every = EveryFigure.of(dossier, FIRST.plusDays(random.nextInt(DAYS)));

        assertThat(IntStream.range(0, ASKED)
                        .mapToObj(i -> every.get(random.nextInt(every.size())))
                        .flatMap(asked -> Recomputation.of(dossier, asked).stream()))
                .isEmpty();
    }
}
