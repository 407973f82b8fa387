package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.DOCUMENT;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatHeldTwiceTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);

    private static Membership term(String id, String since) {
        return term(id, "seat", since);
    }

    private static Membership term(String id, String seat, String since) {
        return Membership.builder()
                .id(id)
                .seat(seat)
                .person("person-" + id)
                .since(PartialDate.parse(since))
                .provenance(Provenance.stated(Source.of(DOCUMENT).quoting(id)))
                .build();
    }

    private static Dossier dossier(Membership... memberships) {
        Dossier.Builder dossier =
                aDossier().group(group -> group.addMemberships(memberships)).builder();
        for (Membership membership : memberships) {
            dossier.addPeople(Person.builder()
                    .id("person-" + membership.id())
                    .name("Vardas Pavardė " + membership.id())
                    .provenance(STATED)
                    .build());
        }
        return dossier.build();
    }

    private static Decision preferred(String preferred, String... subjects) {
        return Decision.builder()
                .id("decision-" + preferred)
                .kind(Decision.Kind.PREFERRED)
                .addSubjects(subjects)
                .preferred(preferred)
                .provenance(STATED)
                .build();
    }

    private static ImmutableList<Finding> found(Dossier dossier) {
        return MemberRules.SEAT_HELD_TWICE.check(dossier, DAY);
    }

    @Test
    @Tag("SEAT_HELD_TWICE")
    void two_holders_of_one_seat_are_a_finding_that_names_both_with_their_sources() {
        Dossier dossier = dossier(term("a", "2019-01-01"), term("b", "2019-03-01"));

        assertThat(found(dossier)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subjects()).containsExactly("a", "b");
            assertThat(finding.evidence()).extracting(Source::quote).hasSize(2);
            assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .contains("Vardas Pavardė a (nuo 2019 m. sausio 1 d.)")
                    .contains("Vardas Pavardė b (nuo 2019 m. kovo 1 d.)");
            assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .contains("Vardas Pavardė a (since 1 January 2019)");
        });
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    void the_last_day_is_named_as_the_last() {
        Membership before = term("a", "2019-01-01").withLastDay(LocalDate.of(2019, 2, 24));
        assertThat(found(dossier(before, term("b", "2019-02-20"))))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                                .contains("a (from 1 January 2019 until and including 24 February 2019)"));
    }

    @ParameterizedTest(name = "on {0}: {1} certain, {2} possible, {3} listed")
    @CsvSource({"2018-12-31, 0, 0, 0", "2019-01-01, 1, 0, 1", "2019-02-28, 1, 0, 1", "2019-03-01, 0, 2, 1"})
    void each_of_them_is_a_possible_member_and_one_is(LocalDate day, int certain, int possible, long listed) {
        Composition.Members members = Composition.of(dossier(term("a", "2019-01-01"), term("b", "2019-03-01")))
                .on(day);

        assertThat(members.certain()).hasSize(certain);
        assertThat(members.possible()).hasSize(possible);
        assertThat(members.listed()).isEqualTo(Headcount.exactly(listed));
    }

    @Test
    void a_seat_that_passes_on_the_day_the_other_begins_is_held_once() {
        Membership before = term("a", "2019-01-01").withUntil(PartialDate.parse("2019-03-01"));

        assertThat(found(dossier(before, term("b", "2019-03-01")))).isEmpty();
        assertThat(found(dossier(before.withUntil(PartialDate.parse("2019-03-02")), term("b", "2019-03-01"))))
                .hasSize(1);
        assertThat(found(dossier(before.withUntil(PartialDate.parse("2019")), term("b", "2019-03-01"))))
                .isEmpty();
    }

    @Test
    void several_such_seats_are_one_finding_with_the_members_of_each() {
        Dossier dossier = dossier(
                term("a", "one", "2019-01-01"),
                term("b", "one", "2019-03-01"),
                term("c", "two", "2019-01-01"),
                term("d", "two", "2019-03-01"));

        assertThat(found(dossier)).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("a", "b", "c", "d");
            assertThat(finding.instances()).hasSize(2);
            assertThat(finding.explain(Wording.ENGLISH)).startsWith("Each of 2 seats");
            assertThat(finding.explain(Wording.LITHUANIAN)).startsWith("Nurodyta, kad 2 vietas grupėje");
        });
    }

    @Test
    void each_group_has_seats_of_its_own() {
        Dossier dossier = dossier(term("a", "2019-01-01"));
        CoordinationGroup other = CoordinationGroup.builder()
                .from(dossier.group())
                .id("other")
                .name(LocalizedText.of("en", "Other group"))
                .memberships(List.of())
                .build();
        Dossier apart = dossier.withGroups(
                dossier.group(), other.withMemberships(term("b", "2019-03-01").withPerson("person-a")));
        Dossier together = dossier.withGroups(
                dossier.group(),
                other.withMemberships(
                        term("b", "2019-03-01").withPerson("person-a"),
                        term("c", "2019-04-01").withPerson("person-a")));

        assertThat(found(apart)).isEmpty();
        assertThat(found(together)).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("b", "c");
            assertThat(finding.explain(Wording.ENGLISH)).contains("Other group");
        });
    }

    @Test
    void a_declared_size_beyond_the_seats_held_leaves_the_list_open_though_it_names_as_many() {
        Dossier dossier =
                dossier(term("a", "2019-01-01"), term("b", "2019-03-01")).withCompleteness();

        assertThat(Composition.of(declaring(dossier, 1)).on(DAY).known()).isEqualTo(Answer.YES);
        assertThat(Composition.of(declaring(dossier, 2)).on(DAY).known()).isEqualTo(Answer.CANNOT_TELL);
    }

    private static Dossier declaring(Dossier dossier, int members) {
        return dossier.withGroups(dossier.group()
                .withDeclaredSize(DeclaredSize.builder()
                        .members(members)
                        .on(PartialDate.unknown())
                        .build()));
    }

    @Test
    void a_seat_that_several_are_stated_to_have_held_has_one_member() {
        Dossier dossier = dossier(term("a", "2019-01-01"), term("b", "2019-03-01"));

        assertThat(recorded(dossier)).isEqualTo(Headcount.exactly(1));
        assertThat(recorded(dossier.withDecisions(preferred("b", "a", "b")))).isEqualTo(Headcount.exactly(1));
    }

    private static Headcount recorded(Dossier dossier) {
        return KnownLists.of(dossier)
                .recorded(ListKind.MEMBERS, Optional.of(dossier.group().id()), Optional.empty());
    }

    @Test
    void a_decision_gives_what_the_membership_preferred_gives_alone() {
        Membership a = term("a", "2019-01-01");
        Membership b = term("b", "2019-03-01");
        Dossier decided = dossier(a, b).withDecisions(preferred("b", "a", "b"));
        Dossier alone = dossier(b);

        assertThat(found(decided)).isEmpty();
        for (LocalDate day = LocalDate.of(2018, 12, 30); day.isBefore(DAY); day = day.plusDays(1)) {
            assertThat(Composition.of(decided).on(day).certain())
                    .isEqualTo(Composition.of(alone).on(day).certain());
            assertThat(Composition.of(decided).on(day).listed())
                    .isEqualTo(Composition.of(alone).on(day).listed());
        }
        assertThat(decided.group().memberships()).containsExactly(a, b);
    }

    @Test
    void decisions_that_disagree_settle_nothing() {
        Dossier undecided = dossier(term("a", "2019-01-01"), term("b", "2019-03-01"))
                .withDecisions(preferred("a", "a", "b"), preferred("b", "b", "a"));

        assertThat(found(undecided)).hasSize(1);
    }

    @Test
    void a_decision_between_memberships_prefers_one_of_them() {
        String json = new String(
                Dossiers.toBytes(dossier(term("a", "2019-01-01"), term("b", "2019-03-01"), term("c", "2019-04-01"))
                        .withDecisions(preferred("b", "a", "b"))),
                StandardCharsets.UTF_8);

        assertThat(Dossiers.load(json.replace("\"preferred\":\"b\"", "\"preferred\":\"c\"")
                                .replace("\"preferred\": \"b\"", "\"preferred\": \"c\"")
                                .getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(Problem::kind, Problem::pointer)
                .containsExactly(tuple(ProblemKind.NOT_A_SUBJECT, "/decisions/0/preferred"));
    }
}
