package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;

/**
 * Who sits where on a day, in one group or in several of one council: seats and the persons who hold them are two counts.
 *
 * <p>A person may hold several seats, of several groups or of one; a member of whom no person is named, an office or an organisation, may be
 * anybody, one of those who are named elsewhere too. Observers and substitutes hold no seat.
 *
 * <p>Example: a commission has 9 seats and a working group 5; three persons sit in both. That makes 14 seats and 11 persons: 3 hold two seats, 8
 * hold one.
 */
public final class Seating {
    private final LocalDate day;
    private final ImmutableListMultimap<String, Membership> surely;
    private final ImmutableListMultimap<String, Membership> perhaps;
    private final Headcount seats;
    private final Headcount unnamed;

    private Seating(Dossier dossier, Collection<String> groups, LocalDate day) {
        this.day = day;
        ImmutableListMultimap.Builder<String, Membership> certain = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, Membership> possible = ImmutableListMultimap.builder();
        Headcount all = Headcount.zero();
        Headcount others = Headcount.zero();
        for (String group : groups) {
            Composition.Members members = Composition.of(dossier, group).on(day);
            seated(members.certain())
                    .forEach(member -> certain.put(member.person().orElseThrow(), member));
            seated(members.possible())
                    .forEach(member -> possible.put(member.person().orElseThrow(), member));
            Headcount anonymous =
                    members.count(member -> member.seated() && member.person().isEmpty());
            all = all.plus(members.listed());
            others = others.plus(members.known() == Answer.YES ? anonymous : Headcount.atLeast(anonymous.lower()));
        }
        this.surely = certain.build();
        this.perhaps = possible.build();
        this.seats = all;
        this.unnamed = others;
    }

    private static Stream<Membership> seated(Collection<Membership> members) {
        return members.stream()
                .filter(member -> member.seated() && member.person().isPresent());
    }

    /**
     * The seating of all groups of a dossier.
     *
     * @param dossier the dossier
     * @param day the day
     * @return who sits where
     */
    public static Seating of(Dossier dossier, LocalDate day) {
        return of(
                dossier,
                dossier.groups().stream().map(CoordinationGroup::id).collect(ImmutableList.toImmutableList()),
                day);
    }

    /**
     * The seating of some groups of a dossier.
     *
     * @param dossier the dossier
     * @param groups the ids of the groups
     * @param day the day
     * @return who sits where
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Seating of(Dossier dossier, Collection<String> groups, LocalDate day) {
        return new Seating(dossier, groups, day);
    }

    /**
     * The day.
     *
     * @return the day on which they sit there
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Who sits where.
     *
     * @return the memberships that surely held on the day, by the id of the person
     */
    public ImmutableListMultimap<String, Membership> byPerson() {
        return surely;
    }

    /**
     * How many seats are held.
     *
     * @return the number, as {@link Composition.Members#listed} has it for each group; unknown where it is for one
     */
    public Headcount seats() {
        return seats;
    }

    /**
     * How many persons hold them.
     *
     * @return the number: at least those who are named, and at most one more for each seat of nobody named
     */
    public Headcount persons() {
        long least = Math.max(surely.keySet().size(), seats.lower() > 0 ? 1 : 0);
        return within(least, unnamed.plus(Headcount.exactly(named().count())));
    }

    /**
     * How many persons hold so many of the seats.
     *
     * @param number how many seats, 1 or more
     * @return the number of persons, within bounds where days are not known, nobody is named for a seat, or a list is not complete
     */
    public Headcount holding(long number) {
        boolean isNamed = unnamed.equals(Headcount.zero());
        long least = named().filter(person -> isNamed
                        && surely.get(person).size() == number
                        && perhaps.get(person).isEmpty())
                .count();
        long most = named().filter(person -> surely.get(person).size() <= number
                        && unnamed.plus(Headcount.exactly(most(person))).isLessThan(Headcount.exactly(number))
                                != Answer.YES)
                .count();
        return within(
                least,
                unnamed.upper().isPresent()
                        ? Headcount.exactly(most + unnamed.upper().getAsLong() / number)
                        : Headcount.unknown());
    }

    /**
     * How many persons hold how many seats, for the numbers of seats that somebody who is named surely holds.
     *
     * @return the number of persons by the number of seats, the largest first
     */
    public ImmutableSortedMap<Long, Headcount> bySeats() {
        return surely.keySet().stream()
                .map(person -> (long) surely.get(person).size())
                .distinct()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.<Long>reverseOrder(), number -> number, this::holding));
    }

    private Stream<String> named() {
        return Stream.concat(surely.keySet().stream(), perhaps.keySet().stream())
                .distinct();
    }

    private long most(String person) {
        return (long) surely.get(person).size() + perhaps.get(person).size();
    }

    private static Headcount within(long least, Headcount most) {
        return most.upper().isPresent() ? Headcount.between(least, most.upper().getAsLong()) : Headcount.atLeast(least);
    }
}
