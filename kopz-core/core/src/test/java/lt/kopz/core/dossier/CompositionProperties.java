package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompositionProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** A membership of a seat from one day to another; without an end where the length is 0. */
    record Term(int seat, int since, int length) {
        Membership membership(int number) {
            Membership.Builder builder = Membership.builder()
                    .id("m" + number)
                    .seat("seat" + seat)
                    .since(PartialDate.of(FIRST.plusDays(since)));
            return length == 0
                    ? builder.build()
                    : builder.until(PartialDate.of(FIRST.plusDays(since + length)))
                            .build();
        }
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 20))
                .as(Term::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 1000)
    void members_on_a_day_are_those_of_a_walk_over_the_days_and_of_several_on_one_seat_each_is_possible(
            @ForAll("terms") List<Term> terms, @ForAll @IntRange(max = 90) int day) {
        Map<Integer, Set<String>> bySeat = new HashMap<>();
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            memberships.add(term.membership(i));
            int end = term.length() == 0 ? 200 : term.since() + term.length();
            if (term.since() <= day && day < end) {
                bySeat.computeIfAbsent(term.seat(), any -> new HashSet<>()).add("m" + i);
            }
        }
        Composition composition = Composition.of(
                aDossier().group(group -> group.memberships(memberships)).build());
        Composition.Members members = composition.on(FIRST.plusDays(day));

        assertThat(members.certain())
                .extracting(Membership::id)
                .containsExactlyInAnyOrderElementsOf(bySeat.values().stream()
                        .filter(holders -> holders.size() == 1)
                        .flatMap(Set::stream)
                        .toList());
        assertThat(members.possible())
                .extracting(Membership::id)
                .containsExactlyInAnyOrderElementsOf(bySeat.values().stream()
                        .filter(holders -> holders.size() > 1)
                        .flatMap(Set::stream)
                        .toList());
        assertThat(members.listed()).isEqualTo(Headcount.exactly(bySeat.size()));
        assertThat(composition.vacant(FIRST.plusDays(day)))
                .allMatch(seat -> !bySeat.containsKey(Integer.parseInt(seat.substring("seat".length()))));
    }

    @Property(tries = 1000)
    void a_share_is_reached_as_counting_one_by_one_tells(
            @ForAll @IntRange(min = 1, max = 12) int denominator,
            @ForAll @IntRange(max = 12) int upper,
            @ForAll boolean exceeded,
            @ForAll @IntRange(max = 40) int whole) {
        int numerator = Math.min(upper, denominator);
        if (exceeded && numerator == denominator) {
            return;
        }
        Share share = new Share(numerator, denominator, exceeded);
        int least = 0;
        while (exceeded ? least * denominator <= whole * numerator : least * denominator < whole * numerator) {
            least++;
        }

        assertThat(share.leastOf(whole)).isEqualTo(least);
        for (int part = 0; part <= whole; part++) {
            assertThat(share.reached(Headcount.exactly(part), Headcount.exactly(whole)))
                    .isEqualTo(Answer.of(part >= least));
        }
    }

    @Example
    void the_day_of_a_hand_over_belongs_to_the_new_member() {
        List<Membership> memberships = List.of(new Term(1, 0, 10).membership(0), new Term(1, 10, 0).membership(1));
        Dossier dossier =
                aDossier().group(group -> group.memberships(memberships)).build();
        Composition composition = Composition.of(dossier);

        assertThat(composition.on(FIRST.plusDays(9)).certain())
                .extracting(Membership::id)
                .containsExactly("m0");
        assertThat(composition.on(FIRST.plusDays(10)).certain())
                .extracting(Membership::id)
                .containsExactly("m1");
        assertThat(Composition.tenureDays(memberships.get(0), FIRST.plusDays(50)))
                .contains(10L);
        assertThat(Composition.tenureDays(memberships.get(1), FIRST.plusDays(10)))
                .contains(1L);
        assertThat(composition.changes(DateRange.of(FIRST.plusDays(10), FIRST.plusDays(10))))
                .hasSize(2);
    }

    @Example
    void members_are_unknown_where_acts_that_are_not_identified_changed_them_except_for_the_declared_size() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .act("composition", act -> act)
                .unidentifiedActs(
                        "changes",
                        acts -> acts.adopted(PartialDate.parse("2019"))
                                .relation(ActRelation.builder()
                                        .kind(RelationKind.AMENDS)
                                        .act("composition")
                                        .build()))
                .group(group -> group.composition("composition")
                        .declaredSize(DeclaredSize.builder()
                                .members(1)
                                .on(PartialDate.unknown())
                                .build())
                        .addMemberships(new Term(1, -30, 0).membership(0)))
                .build();

        assertThat(Composition.of(dossier).on(LocalDate.of(2019, 6, 1)).known()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(Composition.of(dossier).on(LocalDate.of(2019, 6, 1)).listed())
                .isEqualTo(Headcount.unknown());
        assertThat(Composition.of(dossier).on(LocalDate.of(2019, 6, 1)).size()).isEqualTo(Headcount.exactly(1));
        assertThat(Composition.of(dossier).on(LocalDate.of(2018, 12, 31)).size())
                .as("before the time that facts are held of")
                .isEqualTo(Headcount.atLeast(1));
    }

    @Example
    void before_the_first_member_who_is_listed_the_number_is_not_known_and_nobody_is_not_listed() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .group(group -> group.addMemberships(
                        member("first", "2019-03-01"), member("second", "2019-05"), member("third", "XXXX-XX-XX")))
                .build();

        assertThat(listed(dossier, "2019-02-28")).isEqualTo(Headcount.unknown());
        assertThat(Composition.of(dossier).on(LocalDate.of(2019, 2, 28)).size()).isEqualTo(Headcount.unknown());
        assertThat(listed(dossier, "2019-03-01")).isEqualTo(Headcount.between(1, 2));
        assertThat(listed(dossier, "2019-05-10")).isEqualTo(Headcount.between(1, 3));
        assertThat(listed(dossier, "2019-05-31")).isEqualTo(Headcount.between(2, 3));
    }

    @Example
    void of_a_list_that_is_partial_at_least_those_who_surely_are_members_are_there() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .group(group -> group.addMemberships(member("first", "2019-03-01"), member("second", "2019-05")))
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.MEMBERS));

        assertThat(listed(dossier, "2019-02-28")).isEqualTo(Headcount.unknown());
        assertThat(listed(dossier, "2019-05-10")).isEqualTo(Headcount.atLeast(1));
        assertThat(listed(dossier, "2019-05-31")).isEqualTo(Headcount.atLeast(2));
    }

    private static Membership member(String id, String since) {
        return Membership.builder().id(id).since(PartialDate.parse(since)).build();
    }

    private static Headcount listed(Dossier dossier, String day) {
        return Composition.of(dossier).on(LocalDate.parse(day)).listed();
    }

    @Example
    void fewer_members_than_are_declared_are_a_part_of_them_and_as_many_are_all() {
        for (int declared = 1; declared <= 2; declared++) {
            int size = declared;
            Dossier dossier = aDossier()
                    .statingNothingOfLists()
                    .group(group -> group.declaredSize(DeclaredSize.builder()
                                    .members(size)
                                    .on(PartialDate.unknown())
                                    .build())
                            .addMemberships(Membership.builder()
                                    .id("member")
                                    .seat("seat")
                                    .since(PartialDate.parse("2018-01-01"))
                                    .provenance(DossierFixtures.STATED)
                                    .build()))
                    .build();

            assertThat(Composition.of(dossier).on(LocalDate.of(2019, 6, 1)).known())
                    .isEqualTo(size == 1 ? Answer.YES : Answer.CANNOT_TELL);
        }
    }
}
