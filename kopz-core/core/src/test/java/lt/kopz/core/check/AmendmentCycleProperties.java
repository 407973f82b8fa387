package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("AMENDMENT_CYCLE")
class AmendmentCycleProperties {
    private static final int ACTS = 9;

    /** For each act the acts that it amends. */
    @Provide
    Arbitrary<List<List<Integer>>> amendments() {
        return Arbitraries.integers()
                .between(0, ACTS - 1)
                .list()
                .ofMaxSize(2)
                .list()
                .ofSize(ACTS);
    }

    @Property
    void a_circle_is_the_acts_that_all_reach_each_other_in_the_order_of_their_ids(
            @ForAll("amendments") List<List<Integer>> amendments) {
        boolean[][] reaches = new boolean[ACTS][ACTS];
        for (int act = 0; act < ACTS; act++) {
            for (int other : amendments.get(act)) {
                reaches[act][other] = true;
            }
        }
        for (int by = 0; by < ACTS; by++) {
            for (int from = 0; from < ACTS; from++) {
                for (int to = 0; to < ACTS; to++) {
                    reaches[from][to] |= reaches[from][by] && reaches[by][to];
                }
            }
        }
        Set<List<String>> circles = new LinkedHashSet<>();
        for (int act = 0; act < ACTS; act++) {
            int here = act;
            List<String> circle = IntStream.range(0, ACTS)
                    .filter(other -> reaches[here][other] && reaches[other][here])
                    .mapToObj(AmendmentCycleProperties::id)
                    .toList();
            if (!circle.isEmpty()) {
                circles.add(circle);
            }
        }
        assertThat(ActRules.AMENDMENT_CYCLE.check(dossier(amendments), HORIZON))
                .extracting(finding -> List.copyOf(finding.subjects()))
                .containsExactlyElementsOf(circles);
    }

    @Example
    void a_row_of_acts_longer_than_any_stack_is_no_circle() {
        int many = 20_000;
        DossierFixtures row = aDossier();
        for (int i = 0; i < many; i++) {
            int next = i + 1;
            row.act("a" + i, act -> next == many ? act : act.addRelations(amends("a" + next)));
        }
        assertThat(ActRules.AMENDMENT_CYCLE.check(row.build(), HORIZON)).isEmpty();
    }

    private static String id(int act) {
        return "act-" + act;
    }

    private static Dossier dossier(List<List<Integer>> amendments) {
        DossierFixtures made = aDossier();
        for (int i = 0; i < ACTS; i++) {
            Set<Integer> others = new TreeSet<>(amendments.get(i));
            made.act(
                    id(i),
                    act -> act.addAllRelations(
                            others.stream().map(other -> amends(id(other))).toList()));
        }
        return made.build();
    }

    private static ActRelation amends(String act) {
        return ActRelation.builder()
                .kind(RelationKind.AMENDS)
                .act(act)
                .provenance(STATED)
                .build();
    }
}
