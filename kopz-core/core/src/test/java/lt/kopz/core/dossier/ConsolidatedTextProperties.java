package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConsolidatedTextProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** What one act did to one point of another; each act has a day of its own. */
    record Amendment(int day, RelationKind kind, String point) {}

    @Provide
    Arbitrary<List<Amendment>> amendments() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(RelationKind.AMENDS, RelationKind.REPEALS, RelationKind.REPLACES),
                        Arbitraries.of("1", "1.1", "1.2", "2", "3"))
                .as(Amendment::new)
                .list()
                .uniqueElements(Amendment::day)
                .ofMaxSize(6);
    }

    /** Walks the days one by one; an amended point leaves the points inside it open, as far as any act names them. */
    private static Map<String, String> naive(List<Amendment> amendments, int until) {
        Map<String, String> said = new TreeMap<>(Map.of("1", "act", "1.1", "act", "2", "act"));
        for (int day = 0; day <= until; day++) {
            for (int i = 0; i < amendments.size(); i++) {
                Amendment amendment = amendments.get(i);
                if (amendment.day() != day) {
                    continue;
                }
                String inside = amendment.point() + ".";
                if (amendment.kind() == RelationKind.AMENDS) {
                    List.of("1.1", "1.2").stream()
                            .filter(number -> number.startsWith(inside))
                            .filter(number -> mentioned(amendments, number, until))
                            .forEach(number -> said.put(number, "?"));
                } else {
                    said.keySet().removeIf(number -> number.startsWith(inside));
                    said.remove(amendment.point());
                }
                if (amendment.kind() != RelationKind.REPEALS) {
                    said.put(amendment.point(), "act-" + i);
                }
            }
        }
        return said;
    }

    private static boolean mentioned(List<Amendment> amendments, String number, int until) {
        return number.equals("1.1")
                || amendments.stream().anyMatch(other -> other.point().equals(number) && other.day() <= until);
    }

    @Property(tries = 1000)
    void a_point_says_what_a_walk_over_the_days_finds(
            @ForAll("amendments") List<Amendment> amendments, @ForAll @IntRange(max = 45) int day) {
        DossierFixtures fixture = aDossier()
                .act("act", act -> act.adopted(PartialDate.of(FIRST)).addPoints(point("1"), point("1.1"), point("2")));
        for (int i = 0; i < amendments.size(); i++) {
            Amendment each = amendments.get(i);
            fixture.act(
                    "act-" + i,
                    act -> act.adopted(PartialDate.of(FIRST.plusDays(each.day())))
                            .addRelations(relation(each.kind(), each.point())));
        }

        ConsolidatedText text = ActsInForce.of(fixture.build()).said("act", FIRST.plusDays(day));

        Map<String, String> found = new TreeMap<>();
        for (ConsolidatedText.Point point : text.points()) {
            found.put(
                    point.number(),
                    point.determined() == Answer.YES ? point.setBy().get(0) : "?");
        }
        assertThat(found).isEqualTo(naive(amendments, day));
        assertThat(text.complete()).isEqualTo(Answer.YES);
    }

    private static ActPoint point(String number) {
        return ActPoint.builder()
                .number(number)
                .text(text(number + " punkto žodžiai"))
                .build();
    }

    private static ActRelation relation(RelationKind kind, String point) {
        return ActRelation.builder().kind(kind).act("act").point(point).build();
    }

    private static DossierFixtures procedure() {
        return aDossier()
                .act("act", act -> act.adopted(PartialDate.parse("2018-03-29")).addPoints(point("1"), point("1.2")))
                .act(
                        "amendment",
                        act -> act.adopted(PartialDate.parse("2019-05-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.AMENDS)
                                        .act("act")
                                        .point("1.2 papunktis")
                                        .text(text("naujas tekstas"))
                                        .build()))
                .act(
                        "repeal",
                        act -> act.adopted(PartialDate.parse("2019-09-01"))
                                .addRelations(relation(RelationKind.REPEALS, "1.2 p.")));
    }

    private static ConsolidatedText said(DossierFixtures dossier, String day) {
        return ActsInForce.of(dossier.build()).said("act", LocalDate.parse(day));
    }

    @Example
    void a_point_is_as_the_act_set_it_then_as_amended_then_gone() {
        assertThat(said(procedure(), "2018-03-28").points()).isEmpty();
        assertThat(said(procedure(), "2019-04-30").points().get(1).text()).contains(text("1.2 punkto žodžiai"));
        assertThat(said(procedure(), "2019-05-01").points().get(1))
                .isEqualTo(new ConsolidatedText.Point(
                        "1.2", Answer.YES, ImmutableList.of("amendment"), Optional.of(text("naujas tekstas"))));
        assertThat(said(procedure(), "2019-08-31").points()).hasSize(2);
        assertThat(said(procedure(), "2019-09-01").points())
                .extracting(ConsolidatedText.Point::number)
                .containsExactly("1");
    }

    @Example
    void an_amendment_that_names_no_point_leaves_every_point_open_until_one_is_set_again() {
        DossierFixtures dossier = procedure()
                .act(
                        "pointless",
                        act -> act.adopted(PartialDate.parse("2019-02-21"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.AMENDS)
                                        .act("act")
                                        .build()));

        ConsolidatedText march = said(dossier, "2019-03-01");
        assertThat(march.complete()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(march.points()).allSatisfy(point -> {
            assertThat(point.determined()).isEqualTo(Answer.CANNOT_TELL);
            assertThat(point.setBy()).containsExactly("act", "pointless");
            assertThat(point.text()).isEmpty();
        });
        assertThat(said(dossier, "2019-02-20").points()).allMatch(point -> point.determined() == Answer.YES);
        assertThat(said(dossier, "2019-06-01").points().get(1).setBy()).containsExactly("amendment");
    }

    @Example
    void acts_that_are_not_identified_leave_the_points_open_for_as_long_as_they_may_be_the_last() {
        DossierFixtures dossier = procedure()
                .unidentifiedActs(
                        "changes",
                        acts -> acts.adopted(PartialDate.parse("2019-06"))
                                .relation(ActRelation.builder()
                                        .kind(RelationKind.AMENDS)
                                        .act("act")
                                        .build()));

        assertThat(said(dossier, "2019-05-31").points().get(1).determined()).isEqualTo(Answer.YES);
        assertThat(said(dossier, "2019-06-01").points().get(1).setBy()).containsExactly("amendment", "changes");
        assertThat(said(dossier, "2019-09-01").points())
                .extracting(ConsolidatedText.Point::number, ConsolidatedText.Point::determined)
                .containsExactly(tuple("1", Answer.CANNOT_TELL));
    }

    @Example
    void of_an_act_whose_points_are_not_known_only_what_an_amendment_set_is_known() {
        DossierFixtures dossier = aDossier()
                .act("act", act -> act.adopted(PartialDate.parse("2018-03-29")))
                .act(
                        "amendment",
                        act -> act.adopted(PartialDate.parse("2019-05"))
                                .addRelations(relation(RelationKind.AMENDS, "1.2")));

        assertThat(said(dossier, "2019-05-15").points())
                .containsExactly(new ConsolidatedText.Point(
                        "1.2", Answer.CANNOT_TELL, ImmutableList.of("act", "amendment"), Optional.empty()));
        ConsolidatedText june = said(dossier, "2019-06-01");
        assertThat(june.points().get(0).setBy()).containsExactly("amendment");
        assertThat(june.complete()).isEqualTo(Answer.NO);
    }

    @Example
    void a_text_belongs_to_a_point_that_is_set_and_every_point_has_a_number_of_its_own() {
        assertThatThrownBy(() -> ActRelation.builder()
                        .kind(RelationKind.REPEALS)
                        .act("act")
                        .point("1")
                        .text(text("žodžiai"))
                        .build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.TEXT_WITHOUT_POINT);
        assertThatThrownBy(() -> aDossier().act("act", act -> act.addPoints(point("1"), point("1"))))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.GIVEN_TWICE);
        assertThatThrownBy(() -> point("1.")).hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
        assertThat(ActPoint.numberIn("19.6–33 p.")).contains("19.6-33");
        assertThat(ActPoint.numberIn("priedas")).isEmpty();
    }
}
