package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.shape.ShapedDossiers;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A figure over time, against what it is on every single day. */
class ClaimedFigureProperties {
    @Property(tries = 60)
    void over_time_are_known_on_the_days_on_which_they_move(@ForAll long seed) {
        Random random = new Random(seed);
        Dossier dossier = switch (random.nextInt(3)) {
            case 0 -> Kaisiadorys.dossier();
            case 1 -> FullDossier.dossier();
            default -> ShapedDossiers.withoutClaims(ShapedDossiers.dossier(random));
        };
        List<Question> questions = loads(dossier) ? questions(dossier) : List.of();
        if (questions.isEmpty()) {
            return;
        }
        LocalDate start = dossier.firstKnownDay().plusDays(random.nextInt(600) - 100L);
        DateRange period = DateRange.of(start, start.plusDays(random.nextInt(200)));
        ClaimedFigure asked = new ClaimedFigure(
                dossier, dossier.knownUntil().value(), questions.get(random.nextInt(questions.size())));

        NavigableMap<LocalDate, Figure<Quantity>> found = new TreeMap<>();
        asked.over(period).forEach(figure -> found.put(figure.asOf(), figure));

        assertThat(found.firstKey()).isEqualTo(period.start());
        assertThat(found.lastKey()).isEqualTo(period.end());
        period.start().datesUntil(period.end().plusDays(1)).forEach(day -> {
            Figure<Quantity> known = requireNonNull(found.floorEntry(day)).getValue();
            assertThat(known.value())
                    .as("%s on %s", asked.question(), day)
                    .isEqualTo(asked.on(day).value());
        });
    }

    /** What contradicts itself in a way that no dossier may is asked nothing. */
    private static boolean loads(Dossier dossier) {
        return Dossiers.load(Dossiers.toBytes(dossier)).problems().isEmpty();
    }

    private static List<Question> questions(Dossier dossier) {
        List<Question> all = new ArrayList<>();
        for (Measurable measure : Measures.all()) {
            if (measure.isClaimed() && !measure.isOfOneYear()) {
                measure.subjects(dossier).forEach(subject -> all.add(Question.of(measure.code(), subject.id())));
            }
        }
        return all;
    }
}
