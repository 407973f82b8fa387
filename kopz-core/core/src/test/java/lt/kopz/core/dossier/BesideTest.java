package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.shape.ShapedDossiers;
import lt.kopz.core.testkit.EveryFigure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a question is not about changes no answer to it. */
class BesideTest {
    private static final int ONE_OF = 50;

    private static final ImmutableList<String> OF_GROUPS = Measures.all().stream()
            .filter(measure -> measure.subjects().contains(CoordinationGroup.class))
            .map(measure -> measure.code() + " of ")
            .collect(ImmutableList.toImmutableList());

    private static Stream<Dossier> dossiers() {
        return Stream.of(FullDossier.dossier(), ShapedDossiers.withoutClaims(ShapedDossiers.dossier(new Random(1))))
                .map(dossier -> dossier.withDecisions(ImmutableList.of()).withContradictions(ImmutableList.of()));
    }

    @Test
    @Tag("thorough")
    void fields_that_no_figure_goes_by_change_none() {
        Set<String> beside = new TreeSet<>();
        List<String> changed = new ArrayList<>();
        dossiers()
                .forEach(dossier -> StructuralChanges.oneOfEach(dossier).stream()
                        .filter(change -> change.kind().endsWith("stated differently"))
                        .forEach(change -> change.of(dossier).ifPresent(undecided -> {
                            Possibilities all = Possibilities.of(undecided, About.ALL);
                            boolean isOfWork =
                                    !Possibilities.of(undecided, About.DELIVERY).isOne();
                            if (!all.isOne()
                                    && Possibilities.of(undecided, About.MONEY).isOne()) {
                                beside.add(change.kind().replace(" stated differently", ""));
                                changed.addAll(changed(change + "", all, isOfWork));
                            }
                        })));
        assertThat(changed).isEmpty();
        assertThat(beside)
                .contains(
                        "organisation/partOf",
                        "person/organisation",
                        "recommendation/measure",
                        "cooperation-agreement/state",
                        "indicator/direction",
                        "event/venue",
                        "event/organiser");
    }

    private static boolean isOne(Dossier dossier, About about) {
        return Possibilities.of(dossier, about).isOne();
    }

    /** Figures by which one of the dossiers that are possible differs from another: of money, and of what is done where that is not touched either. */
    private static List<String> changed(String change, Possibilities all, boolean isOfWork) {
        List<ImmutableList<EveryFigure.Asked>> ways = all.all().stream()
                .map(each -> EveryFigure.of(
                        each.dossier(), each.dossier().knownUntil().value()))
                .toList();
        List<EveryFigure.Asked> first = ways.get(0);
        Random random = new Random(3);
        return IntStream.range(0, first.size())
                .filter(i -> random.nextInt(ONE_OF) == 0
                        && OF_GROUPS.stream().noneMatch(first.get(i).of()::startsWith))
                .filter(i -> {
                    Figure<?> one = first.get(i).figure().get();
                    return (!isOfWork || one.value() instanceof AmountRange)
                            && ways.stream()
                                    .anyMatch(way ->
                                            !way.get(i).figure().get().value().equals(one.value()));
                })
                .mapToObj(i -> change + ": " + first.get(i).of())
                .toList();
    }
}
