package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
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

/** Hand-overs, vacancies and plans, against walks over the days. */
class HandOverProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 120;

    /** From one day on, for so many days; for ever where that is nothing. */
    record Term(int since, int length) {
        boolean holds(int day) {
            return since <= day && (length == 0 || day < since + length);
        }

        /** With an end as belonging to the term, or as not belonging to it. */
        Membership.Builder membership(int number, boolean inclusive) {
            Membership.Builder builder = Membership.builder()
                    .id("m" + number)
                    .addRoles(MemberRole.CHAIR)
                    .since(PartialDate.of(FIRST.plusDays(since)));
            if (length > 0 && inclusive) {
                builder.lastDay(FIRST.plusDays(since + length - 1L));
            } else if (length > 0) {
                builder.until(PartialDate.of(FIRST.plusDays(since + (long) length)));
            }
            return builder;
        }
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 30))
                .as(Term::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Composition composition(List<Term> terms, Optional<String> seat, boolean inclusive) {
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            memberships.add(terms.get(i).membership(i, inclusive).seat(seat).build());
        }
        return Composition.of(aDossier()
                .group(group -> group.memberships(memberships)
                        .declaredSize(DeclaredSize.builder()
                                .members(3)
                                .on(PartialDate.unknown())
                                .build()))
                .build());
    }

    /** The days on which nobody holds a seat are those between, and after the last one who leaves. */
    @Property(tries = 1500)
    void the_days_between_are_those_of_a_walk_on_which_nobody_holds_it(@ForAll("terms") List<Term> terms) {
        Composition composition = composition(terms, Optional.of("seat"), false);
        int first = terms.stream().mapToInt(Term::since).min().orElseThrow();
        int last = terms.stream().mapToInt(Term::since).max().orElseThrow();
        long empty = 0;
        for (int day = first; day < last; day++) {
            int walked = day;
            empty += terms.stream().noneMatch(term -> term.holds(walked)) ? 1 : 0;
        }
        ImmutableList<HandOver> handOvers = composition.handOvers();
        assertThat(handOvers).hasSize(terms.size() - 1);
        assertThat(handOvers.stream()
                        .filter(handOver -> handOver.isGap() == Answer.YES)
                        .mapToLong(handOver -> handOver.least().orElseThrow())
                        .sum())
                .isEqualTo(empty);
    }

    @Property(tries = 1500)
    void both_hold_it_on_as_many_days_as_a_walk_counts(@ForAll("terms") List<Term> terms) {
        List<Term> two = terms.subList(0, Math.min(2, terms.size()));
        for (HandOver handOver : composition(two, Optional.of("seat"), false).handOvers()) {
            long both = 0;
            boolean forEver = two.stream().allMatch(term -> term.length() == 0);
            for (int day = 0; day < DAYS; day++) {
                int walked = day;
                both += two.stream().allMatch(term -> term.holds(walked)) ? 1 : 0;
            }
            assertThat(handOver.isOverlap()).isEqualTo(Answer.of(both > 0));
            if (both > 0 && !forEver && handOver.before().endsFrom().isPresent()) {
                assertThat(handOver.least()).contains(-both).isEqualTo(handOver.most());
            }
        }
    }

    /** "Until the 9th inclusive" and "until the 10th" are one end. */
    @Property(tries = 500)
    void an_end_that_belongs_to_the_term_is_the_day_before_one_that_does_not(
            @ForAll("terms") List<Term> terms, @ForAll @IntRange(max = 90) int day) {
        for (Optional<String> seat : List.of(Optional.of("seat"), Optional.<String>empty())) {
            Composition inclusive = composition(terms, seat, true);
            Composition exclusive = composition(terms, seat, false);
            LocalDate asOf = FIRST.plusDays(day);
            assertThat(inclusive.on(asOf).listed()).isEqualTo(exclusive.on(asOf).listed());
            assertThat(inclusive.vacant(asOf)).isEqualTo(exclusive.vacant(asOf));
            assertThat(inclusive.office(MemberRole.CHAIR, asOf).vacantSince())
                    .isEqualTo(exclusive.office(MemberRole.CHAIR, asOf).vacantSince());
            for (int i = 0; i < terms.size(); i++) {
                assertThat(Composition.tenureDays(inclusive.counted().get(i), asOf))
                        .isEqualTo(Composition.tenureDays(exclusive.counted().get(i), asOf));
            }
        }
    }

    @Property(tries = 1500)
    void members_without_seats_are_counted_by_a_walk_and_lacked_since_its_last_day_with_enough(
            @ForAll("terms") List<Term> terms, @ForAll @IntRange(max = 90) int day) {
        Composition composition = composition(terms, Optional.empty(), false);
        LocalDate asOf = FIRST.plusDays(day);
        long there = terms.stream().filter(term -> term.holds(day)).count();
        assertThat(composition.on(asOf).listed()).isEqualTo(Headcount.exactly(there));
        assertThat(composition.on(asOf).missing()).isEqualTo(Headcount.exactly(Math.max(0, 3 - there)));
        assertThat(composition.vacant(asOf)).isEmpty();
        int since = day;
        while (since >= 0 && count(terms, since) < 3) {
            since--;
        }
        assertThat(composition.shortSince(asOf))
                .isEqualTo(since == day ? Optional.empty() : Optional.of(FIRST.plusDays(since + 1L)));
    }

    private static long count(List<Term> terms, int day) {
        return terms.stream().filter(term -> term.holds(day)).count();
    }

    @Property(tries = 1500)
    void an_office_is_vacant_from_the_first_day_of_a_walk_on_which_nobody_holds_it_any_more(
            @ForAll("terms") List<Term> terms, @ForAll @IntRange(max = 90) int day) {
        Composition.Office chair =
                composition(terms, Optional.empty(), false).office(MemberRole.CHAIR, FIRST.plusDays(day));
        assertThat(chair.held()).isEqualTo(Answer.of(count(terms, day) > 0));
        int since = day;
        while (since >= 0 && count(terms, since) == 0) {
            since--;
        }
        assertThat(chair.vacantSince())
                .isEqualTo(since == day || since < 0 ? Optional.empty() : Optional.of(FIRST.plusDays(since + 1L)));
        assertThat(chair.last().isPresent())
                .isEqualTo(terms.stream().anyMatch(term -> term.length() > 0 && term.since() + term.length() <= day));
    }

    @Example
    void an_office_that_nobody_is_known_to_have_held_is_absent_and_where_the_list_is_open_nobody_can_tell() {
        Membership secretary = Membership.builder()
                .id("m")
                .addRoles(MemberRole.SECRETARY)
                .since(PartialDate.of(FIRST))
                .build();
        Composition.Office declared = Composition.of(aDossier()
                        .group(group -> group.addMemberships(secretary))
                        .build())
                .office(MemberRole.CHAIR, FIRST);
        assertThat(declared.held()).isEqualTo(Answer.NO);
        assertThat(declared.last()).isEmpty();
        assertThat(declared.vacantSince()).isEmpty();
        assertThat(Composition.of(aDossier().statingNothingOfLists().build())
                        .office(MemberRole.CHAIR, FIRST)
                        .held())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Example
    void days_that_are_not_known_leave_bounds() {
        Membership before = Membership.builder()
                .id("a")
                .seat("seat")
                .since(PartialDate.parse("2018"))
                .until(PartialDate.parse("2019-03"))
                .build();
        Membership after = Membership.builder()
                .id("b")
                .seat("seat")
                .since(PartialDate.parse("2019-03-20"))
                .build();
        HandOver handOver = Composition.of(aDossier()
                        .group(group -> group.addMemberships(before, after))
                        .build())
                .handOvers()
                .get(0);
        assertThat(handOver.least()).contains(-11L);
        assertThat(handOver.most()).contains(19L);
        assertThat(handOver.isGap()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(handOver.isOverlap()).isEqualTo(Answer.CANNOT_TELL);
    }

    @Property(tries = 1000)
    void the_time_without_a_plan_is_that_of_a_walk_over_the_days(@ForAll("terms") List<Term> terms) {
        DossierFixtures fixtures = aDossier();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            fixtures.plan(
                    "plan-" + i,
                    plan -> plan.period(DateRange.of(
                            FIRST.plusDays(term.since()), FIRST.plusDays(term.since() + (long) term.length()))));
        }
        Dossier dossier = fixtures.build();
        Dossier ours = dossier.withPlans(dossier.plans().stream()
                .filter(plan -> plan.id().startsWith("plan-"))
                .toList());
        DateRange over = DateRange.of(FIRST, FIRST.plusDays(DAYS));
        Set<LocalDate> walked = new TreeSet<>();
        over.dates()
                .filter(day -> ours.plans().stream()
                        .noneMatch(plan -> plan.period().orElseThrow().contains(day)))
                .forEach(walked::add);
        assertThat(PlanCoverage.of(ours).gaps(over).stream().flatMap(DateRange::dates))
                .containsExactlyElementsOf(walked);
        assertThat(PlanCoverage.of(ours).surelyWithout(over))
                .isEqualTo(PlanCoverage.of(ours).gaps(over));
        assertThat(PlanCoverage.of(ours.withCompleteness()).surelyWithout(over)).isEmpty();
    }
}
