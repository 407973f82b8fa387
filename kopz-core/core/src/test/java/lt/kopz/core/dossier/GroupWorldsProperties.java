package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Small groups whose members and acts have open dates: compared with every way in which the days may have been. */
class GroupWorldsProperties {
    /** The first, the middle and the last day of three months. */
    private static final ImmutableList<LocalDate> DAYS = IntStream.rangeClosed(1, 3)
            .mapToObj(month -> YearMonth.of(2019, month))
            .flatMap(month -> Stream.of(month.atDay(1), month.atDay(15), month.atEndOfMonth()))
            .collect(ImmutableList.toImmutableList());

    /** A day, or a month of which three days stand for all; of a year and of an unknown date one day of each month. */
    record When(PartialDate date) {
        List<LocalDate> days() {
            boolean isOpen = date instanceof PartialDate.Year || date instanceof PartialDate.Unknown;
            return DAYS.stream()
                    .filter(day -> date.overlaps(DateRange.of(day, day)) != Answer.NO)
                    .filter(day -> !isOpen || day.getDayOfMonth() == 15)
                    .toList();
        }
    }

    /** A member by the act that forms the group. */
    record Term(When since, Optional<When> until) {
        Membership membership(int number) {
            return Membership.builder()
                    .id("member-" + number)
                    .since(since.date())
                    .until(until.map(When::date))
                    .act("forming")
                    .provenance(STATED)
                    .build();
        }
    }

    /** The days of one world: of the acts that form and end the group, and of each term its first day and the first after it. */
    record World(LocalDate forming, LocalDate ending, List<List<LocalDate>> terms) {
        boolean isThere(LocalDate day) {
            return !day.isBefore(forming) && day.isBefore(ending);
        }

        boolean holds(int term, LocalDate day) {
            return isThere(day)
                    && !day.isBefore(terms.get(term).get(0))
                    && day.isBefore(terms.get(term).get(1));
        }

        /** What is stated of a term is right where it can be: it begins when the act is there, and ends after it begins. */
        boolean isConsistent() {
            return terms.stream()
                    .allMatch(term -> !term.get(0).isBefore(forming)
                            && term.get(0).isBefore(term.get(1))
                            && !term.get(0).isAfter(ending));
        }
    }

    record Group(When forming, Optional<When> ending, List<Term> terms, Optional<Extent> extent) {
        Dossier dossier() {
            DossierFixtures fixtures = aDossier()
                    .statingNothingOfLists()
                    .act("forming", act -> act.adopted(forming.date()))
                    .group(group -> group.composition("forming")
                            .addAllMemberships(IntStream.range(0, terms.size())
                                    .mapToObj(i -> terms.get(i).membership(i))
                                    .toList()));
            ending.ifPresent(end -> fixtures.act(
                    "ending",
                    act -> act.adopted(end.date())
                            .addRelations(ActRelation.builder()
                                    .kind(RelationKind.REPEALS)
                                    .act("forming")
                                    .build())));
            return fixtures.build()
                    .withCompleteness(extent.stream()
                            .map(stated -> CompletenessStatement.builder()
                                    .id("members")
                                    .list(ListKind.MEMBERS)
                                    .extent(stated)
                                    .provenance(STATED)
                                    .build())
                            .toList());
        }

        List<World> worlds() {
            List<List<List<LocalDate>>> ofTerms = new ArrayList<>();
            for (Term term : terms) {
                ofTerms.add(Lists.cartesianProduct(
                        term.since().days(), term.until().map(When::days).orElse(List.of(LocalDate.MAX))));
            }
            List<World> worlds = new ArrayList<>();
            for (LocalDate first : forming.days()) {
                for (LocalDate last : ending.map(When::days).orElse(List.of(LocalDate.MAX))) {
                    Lists.cartesianProduct(ofTerms).forEach(days -> worlds.add(new World(first, last, days)));
                }
            }
            return worlds.stream().filter(World::isConsistent).toList();
        }
    }

    private static Arbitrary<When> whens(int firstMonth, int lastMonth) {
        Arbitrary<PartialDate> days = Arbitraries.of(DAYS.stream()
                        .filter(day -> day.getMonthValue() >= firstMonth && day.getMonthValue() <= lastMonth)
                        .toList())
                .map(PartialDate::of);
        Arbitrary<PartialDate> months = Arbitraries.integers()
                .between(firstMonth, lastMonth)
                .map(month -> PartialDate.of(YearMonth.of(2019, month)));
        return Arbitraries.oneOf(List.of(days, months)).map(When::new);
    }

    /** The same, or of members a year or nothing; an act without a date carries its group over all that is known. */
    private static Arbitrary<When> openWhens(int firstMonth, int lastMonth) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, whens(firstMonth, lastMonth)),
                Tuple.of(
                        1,
                        Arbitraries.of(PartialDate.ofYear(2019), PartialDate.unknown())
                                .map(When::new)));
    }

    @Provide
    Arbitrary<Group> groups() {
        Arbitrary<Term> terms = Combinators.combine(
                        openWhens(1, 2), openWhens(2, 3).optional(0.5))
                .as(Term::new);
        return Combinators.combine(
                        whens(1, 1),
                        whens(2, 3).optional(0.6),
                        terms.list().ofMaxSize(2),
                        Arbitraries.of(Extent.values()).optional(0.7))
                .as(Group::new);
    }

    private static Answer all(Collection<World> worlds, Predicate<World> holds) {
        return Answer.of(worlds.stream().allMatch(holds), worlds.stream().noneMatch(holds));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void who_is_a_member_and_whether_there_is_a_group_is_so_in_every_world_in_which_it_is_said_for_certain(
            @ForAll("groups") Group group) {
        List<World> worlds = group.worlds();
        if (worlds.isEmpty()) {
            return;
        }
        Dossier dossier = group.dossier();
        for (LocalDate day : DAYS) {
            Composition.Members members = Composition.of(dossier).on(day);
            Answer present = GroupPresence.of(dossier).present("group", day);
            if (present != Answer.CANNOT_TELL) {
                assertThat(all(worlds, world -> world.isThere(day)))
                        .as("there on %s", day)
                        .isEqualTo(present);
            }
            for (int i = 0; i < group.terms().size(); i++) {
                int term = i;
                Answer held = all(worlds, world -> world.holds(term, day));
                String id = "member-" + i;
                boolean isCertain = members.certain().stream()
                        .anyMatch(member -> member.id().equals(id));
                boolean isPossible = members.possible().stream()
                        .anyMatch(member -> member.id().equals(id));
                assertThat(isCertain ? Answer.YES : isPossible ? held : Answer.NO)
                        .as("%s on %s", id, day)
                        .isEqualTo(held);
            }
            long least = worlds.stream()
                    .mapToLong(world -> listed(group, world, day))
                    .min()
                    .orElseThrow();
            long most = worlds.stream()
                    .mapToLong(world -> listed(group, world, day))
                    .max()
                    .orElseThrow();
            Headcount listed = members.listed();
            assertThat(listed.lower()).as("at least on %s", day).isLessThanOrEqualTo(least);
            assertThat(listed.upper().orElse(Long.MAX_VALUE))
                    .as("at most on %s", day)
                    .isGreaterThanOrEqualTo(most);
            boolean mayBeMore = group.extent().equals(Optional.of(Extent.PARTIAL));
            if (mayBeMore && worlds.stream().anyMatch(world -> world.isThere(day))) {
                assertThat(listed.upper()).as("a partial list on %s", day).isEmpty();
                assertThat(Composition.of(dossier).vacant(day)).isEmpty();
            }
        }
    }

    private static long listed(Group group, World world, LocalDate day) {
        return IntStream.range(0, group.terms().size())
                .filter(term -> world.holds(term, day))
                .count();
    }
}
