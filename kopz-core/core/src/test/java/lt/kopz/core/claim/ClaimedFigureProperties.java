package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.TangledMoney;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.leaf.MovingDays;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.shape.ShapedDossiers;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
        holdsOnEachDay(
                dossier,
                questions.get(random.nextInt(questions.size())),
                DateRange.of(start, start.plusDays(random.nextInt(200))));
    }

    @Property(tries = 60)
    void of_whatever_part_of_a_plan(@ForAll("money") Dossier dossier) {
        for (String measure : List.of("need", "appropriated", "financing-gap")) {
            Measures.of(measure)
                    .subjects(dossier)
                    .forEach(subject -> holdsOnEachDay(
                            dossier,
                            Question.of(measure, subject.id()),
                            DateRange.of(
                                    dossier.firstKnownDay(),
                                    dossier.knownUntil().value())));
        }
    }

    @Provide
    Arbitrary<Dossier> money() {
        return TangledMoney.dossiers();
    }

    private static void holdsOnEachDay(Dossier dossier, Question question, DateRange period) {
        ClaimedFigure asked = new ClaimedFigure(dossier, dossier.knownUntil().value(), question);
        ImmutableSortedMap<LocalDate, Optional<Span>> found = asked.over(period);

        assertThat(found.firstKey()).isEqualTo(period.start());
        days(dossier, period)
                .forEach(day -> assertThat(requireNonNull(found.floorEntry(day)).getValue())
                        .as("%s on %s", question, day)
                        .isEqualTo(ClaimedFigure.known(asked.on(day))));
    }

    /** Every day of a short period, and of a long one those before, on and after which anything may move. */
    private static Stream<LocalDate> days(Dossier dossier, DateRange period) {
        return period.days() < 200
                ? period.dates()
                : MovingDays.of(dossier).stream()
                        .flatMap(day -> Stream.of(day.minusDays(1), day))
                        .filter(period::contains);
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
