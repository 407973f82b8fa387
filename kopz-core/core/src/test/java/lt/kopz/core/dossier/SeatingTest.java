package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Vote;
import lt.kopz.core.party.Person;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seats and the persons who hold them are two counts, in one group and across the groups of a council. */
class SeatingTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);

    private static Membership member(String id, String person) {
        Membership.Builder member = Membership.builder().id(id).since(PartialDate.parse("2019-01-01"));
        return (person.isEmpty() ? member : member.person(person)).build();
    }

    /** A group for each list of persons, a seat for each of them; nobody is named for the empty text. */
    private static Dossier dossier(boolean complete, List<List<String>> groups) {
        List<CoordinationGroup> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<String> persons = groups.get(i);
            String group = "group-" + i;
            all.add(CoordinationGroup.builder()
                    .id(group)
                    .name(text("Grupė " + i))
                    .kind(GroupKind.COMMISSION)
                    .memberships(IntStream.range(0, persons.size())
                            .mapToObj(seat -> member(group + "-" + seat, persons.get(seat)))
                            .toList())
                    .build());
        }
        return aDossier()
                .build()
                .withPeople(groups.stream()
                        .flatMap(List::stream)
                        .filter(person -> !person.isEmpty())
                        .distinct()
                        .map(person -> Person.builder()
                                .id(person)
                                .name("Vardenis " + person)
                                .build())
                        .toList())
                .withGroups(all)
                .withCompleteness(all.stream()
                        .map(group -> CompletenessStatement.builder()
                                .id("all-" + group.id())
                                .list(ListKind.MEMBERS)
                                .owner(group.id())
                                .period(DateRange.ofYear(2019))
                                .extent(complete ? Extent.COMPLETE : Extent.PARTIAL)
                                .build())
                        .toList());
    }

    @Test
    void three_persons_in_two_groups_are_six_seats() {
        Seating seating = Seating.of(dossier(true, List.of(List.of("a", "b", "c", "d"), List.of("a", "b", "c"))), DAY);
        assertThat(seating.seats()).isEqualTo(Headcount.exactly(7));
        assertThat(seating.persons()).isEqualTo(Headcount.exactly(4));
        assertThat(seating.bySeats())
                .containsExactly(Map.entry(2L, Headcount.exactly(3)), Map.entry(1L, Headcount.exactly(1)));
        assertThat(seating.byPerson().get("a")).extracting(Membership::id).containsExactly("group-0-0", "group-1-0");
    }

    @Test
    void who_is_not_named_may_be_one_of_those_who_are_and_who_is_not_listed_may_be_anybody() {
        Seating one = Seating.of(dossier(true, List.of(List.of("a", "b"), List.of(""))), DAY);
        assertThat(one.persons()).isEqualTo(Headcount.between(2, 3));
        assertThat(one.holding(2)).isEqualTo(Headcount.between(0, 2));
        Seating open = Seating.of(dossier(false, List.of(List.of("a", "b"))), DAY);
        assertThat(open.persons()).isEqualTo(Headcount.atLeast(2));
        assertThat(open.holding(1)).isEqualTo(Headcount.unknown());
    }

    @Property(tries = 300)
    void the_counts_hold_in_every_world_in_which_the_unnamed_are_somebody(
            @ForAll @Size(max = 3) List<@IntRange(max = 3) Integer> first,
            @ForAll @Size(max = 2) List<@IntRange(max = 3) Integer> second) {
        List<List<String>> groups = Stream.of(first, second)
                .map(seats -> seats.stream()
                        .map(person -> person == 0 ? "" : "p" + person)
                        .toList())
                .toList();
        Seating seating = Seating.of(dossier(true, groups), DAY);
        List<String> seats = groups.stream().flatMap(List::stream).toList();
        List<Long> persons = new ArrayList<>();
        Map<Integer, List<Long>> holding = new HashMap<>();
        for (List<String> world : worlds(seats)) {
            Map<String, Long> bySeats = new HashMap<>();
            world.forEach(person -> bySeats.merge(person, 1L, Long::sum));
            persons.add((long) bySeats.size());
            for (int n = 1; n <= 3; n++) {
                int number = n;
                holding.computeIfAbsent(n, any -> new ArrayList<>())
                        .add(bySeats.values().stream()
                                .filter(held -> held == number)
                                .count());
            }
        }
        assertThat(seating.seats()).isEqualTo(Headcount.exactly(seats.size()));
        assertThat(seating.persons())
                .isEqualTo(Headcount.between(
                        persons.stream().min(Long::compare).orElseThrow(),
                        persons.stream().max(Long::compare).orElseThrow()));
        holding.forEach((number, counts) -> assertThat(counts).allSatisfy(count -> {
            Headcount bounds = seating.holding(number);
            assertThat(bounds.lower()).isLessThanOrEqualTo(count);
            assertThat(bounds.upper().getAsLong()).isGreaterThanOrEqualTo(count);
            if (!seats.contains("")) {
                assertThat(bounds).isEqualTo(Headcount.exactly(count));
            }
        }));
    }

    /** Everybody who is not named is each of those who may be named, or one of as many others. */
    private static List<List<String>> worlds(List<String> seats) {
        int open = seats.indexOf("");
        if (open < 0) {
            return List.of(seats);
        }
        return Stream.of("p1", "p2", "p3", "x1", "x2", "x3", "x4", "x5")
                .flatMap(person -> {
                    List<String> filled = new ArrayList<>(seats);
                    filled.set(open, person);
                    return worlds(filled).stream();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2019-02-05, , false", "2019-01-01, , true", "2019-01-01, false, false"})
    void an_office_held_before_the_election_to_it_is_found(String since, Boolean carried, boolean isFound) {
        Vote.Builder vote = Vote.builder()
                .question(text("Dėl pirmininko rinkimo"))
                .inFavour(Headcount.exactly(5))
                .elects("chair");
        Dossier dossier = aDossier()
                .group(group -> group.addMemberships(Membership.builder()
                                .id("chair")
                                .since(PartialDate.parse(since))
                                .addRoles(MemberRole.CHAIR)
                                .build())
                        .addMeetings(Meeting.builder()
                                .id("meeting")
                                .date(DossierFixtures.on("2019-02-05"))
                                .state(MeetingState.HELD)
                                .addVotes((carried == null ? vote : vote.carried(carried)).build())
                                .build()))
                .build();
        assertThat(Composition.of(dossier).elected("chair").isPresent()).isEqualTo(carried == null);
        assertThat(Rulebook.standard().check(dossier, DossierFixtures.HORIZON))
                .extracting(Finding::code)
                .matches(codes -> codes.contains("EARLIER_THAN_ACT") == isFound);
    }
}
