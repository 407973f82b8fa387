package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.testimony.Decision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinksProperties {
    private static final int EVENTS = 12;

    @Provide
    Arbitrary<Dossier> dossiers() {
        return TangledMoney.dossiers();
    }

    @Property(tries = 100)
    void what_is_linked_to_a_fact_is_what_a_search_of_the_whole_list_finds(@ForAll @From("dossiers") Dossier dossier) {
        for (EventSeries series : dossier.series()) {
            assertThat(dossier.eventsOf(series.id()))
                    .isEqualTo(dossier.events().stream()
                            .filter(event -> event.series().equals(Optional.of(series.id())))
                            .toList());
        }
        for (ActionPlan plan : dossier.plans()) {
            Stream.concat(plan.goals().stream(), plan.tasks().stream())
                    .forEach(item -> assertThat(dossier.planOf(item.id())).contains(plan));
            for (Measure measure : plan.measures()) {
                assertThat(dossier.planOf(measure.id())).contains(plan);
                assertThat(dossier.eventsOf(measure.id()))
                        .isEqualTo(dossier.events().stream()
                                .filter(event -> event.measure().equals(measure.id()))
                                .toList());
                assertThat(dossier.seriesOf(measure.id()))
                        .isEqualTo(dossier.series().stream()
                                .filter(series -> series.measure().equals(measure.id()))
                                .toList());
                assertThat(dossier.agreementsOf(measure.id()))
                        .isEqualTo(dossier.agreements().stream()
                                .filter(agreement -> agreement.measure().equals(Optional.of(measure.id())))
                                .toList());
            }
        }
        for (Fact subject : dossier.factsById().values()) {
            assertThat(dossier.expendituresFor(subject.id()))
                    .isEqualTo(dossier.expenditures().stream()
                            .filter(expenditure -> expenditure.subject().equals(Optional.of(subject.id())))
                            .toList());
            assertThat(dossier.decisionsOn(subject.id()))
                    .isEqualTo(dossier.decisions().stream()
                            .filter(decision -> decision.kind() == Decision.Kind.PREFERRED
                                    && decision.subjects().contains(subject.id()))
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<Set<Integer>>> pairs() {
        return Arbitraries.integers()
                .between(0, EVENTS - 1)
                .set()
                .ofMinSize(2)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(14);
    }

    @Property
    void what_is_the_same_is_what_passes_over_all_decisions_find(@ForAll("pairs") List<Set<Integer>> pairs) {
        DossierFixtures made = aDossier();
        for (int i = 0; i < EVENTS; i++) {
            made.event("e" + i, EventState.HELD, "2019-03-14");
        }
        for (int i = 0; i < pairs.size(); i++) {
            made.sameThing(
                    "d" + i,
                    pairs.get(i).stream().map(event -> "e" + event).sorted().toArray(String[]::new));
        }
        Dossier dossier = made.build();
        for (Event event : dossier.events()) {
            assertThat(dossier.sameAs(event.id())).isEqualTo(byPasses(dossier, event.id()));
        }
    }

    private static Set<String> byPasses(Dossier dossier, String id) {
        Set<String> same = new LinkedHashSet<>(List.of(id));
        int before;
        do {
            before = same.size();
            for (Decision decision : dossier.decisions()) {
                if (decision.subjects().stream().anyMatch(same::contains)) {
                    same.addAll(decision.subjects());
                }
            }
        } while (same.size() > before);
        return same;
    }

    @Example
    void what_a_dossier_does_not_have_is_linked_to_nothing() {
        Dossier dossier =
                aDossier().event("lecture", EventState.HELD, "2019-03-14").build();
        assertThat(dossier.eventsOf("other")).isEmpty();
        assertThat(dossier.seriesOf(MEASURE)).isEmpty();
        assertThat(dossier.agreementsOf(MEASURE)).isEmpty();
        assertThat(dossier.expendituresFor("lecture")).isEmpty();
        assertThat(dossier.planOf("lecture")).isEmpty();
        assertThat(dossier.document("other")).isEmpty();
        assertThat(dossier.document(DossierFixtures.DOCUMENT).map(SourceDocument::id))
                .contains(DossierFixtures.DOCUMENT);
        assertThat(dossier.sameAs("other")).containsExactly("other");
    }
}
