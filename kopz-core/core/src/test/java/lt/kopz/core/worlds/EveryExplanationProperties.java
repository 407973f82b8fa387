package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testkit.Concepts;
import lt.kopz.core.testkit.EveryFigure;
import lt.kopz.core.testkit.Recomputation;
import lt.kopz.core.wording.LocalizedText;
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

    /** The same where sources name two of its facts of which only one is so. */
    private static Dossier undecided(Dossier dossier, Random random) {
        List<Fact> facts = Stream.<Class<? extends Fact>>of(MoneyFact.class, Event.class)
                .<Fact>flatMap(kind -> Concepts.facts(dossier, kind).stream())
                .toList();
        if (facts.size() < 2) {
            return dossier;
        }
        int one = random.nextInt(facts.size());
        int other = (one + 1 + random.nextInt(facts.size() - 1)) % facts.size();
        Contradiction contradiction = Contradiction.builder()
                .id("one-of-two")
                .subject("plan")
                .what(LocalizedText.lithuanian("vienas iš dviejų"))
                .addAlternatives(alternative(facts.get(one)), alternative(facts.get(other)))
                .build();
        return dossier.withContradictions(Iterables.concat(dossier.contradictions(), ImmutableList.of(contradiction)));
    }

    private static Alternative alternative(Fact fact) {
        return Alternative.builder()
                .id("alternative-" + fact.id())
                .value(new StatedValue.OfFact(fact.id()))
                .build();
    }

    @Property(tries = 1_000)
    void an_explanation_follows_from_its_leaves_and_leads_to_its_figure(
            @ForAll("small") Dossier small, @ForAll Random random) {
        Dossier dossier = random.nextBoolean() ? undecided(small, random) : small;
        List<EveryFigure.Asked> every = EveryFigure.of(dossier, FIRST.plusDays(random.nextInt(DAYS)));

        assertThat(IntStream.range(0, ASKED)
                        .mapToObj(i -> every.get(random.nextInt(every.size())))
                        .flatMap(asked -> Recomputation.of(dossier, asked).stream()))
                .isEmpty();
    }
}
