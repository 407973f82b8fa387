package lt.kopz.core.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * Whether there was a group, as the sources state it.
 *
 * <p>That there was none is a fact, {@linkplain InactivityKind#NO_GROUP inactivity} without a subject, or about the one group that was not
 * there. Where nothing of the kind is stated, a group of the dossier was there while the act that approved its composition applied, or
 * another before or after it that made somebody a member; else while one that it rests on did; where no act is known, always; of a dossier without groups it is
 * unknown whether there was one. A group that surely met in the time of such a statement, or had members then, contradicts it: then neither
 * counts. One that did so before its acts, or after them, was there that day, and may have been until or since.
 *
 * <p>An act of which no day is known is taken to carry its group over the time that facts are held of.
 *
 * <p>Example: "there was no group in 2018", and a group that met on 5 February 2019: on 31 December 2018 there were 0 groups, on 1 January
 * 2019 there was 1. Had it met on 3 March 2018 too, there would have been 0 or 1 throughout 2018.
 */
public final class GroupPresence {
    /**
     * A statement that a group was not there.
     *
     * @param stated the statement
     * @param met the meetings that were surely held in its period
     * @param members the memberships that surely held on a day of its period
     */
    public record Absence(Inactivity stated, ImmutableList<Meeting> met, ImmutableList<Membership> members) {
        /**
         * Whether the group did something in that time.
         *
         * @return true if it surely met, or somebody surely was a member
         */
        public boolean isContradicted() {
            return !met.isEmpty() || !members.isEmpty();
        }
    }

    private final Dossier dossier;
    private final ImmutableListMultimap<String, Absence> absences;
    private final ImmutableMap<String, Carried> carried;
    private final Map<String, Optional<PartialDate>> founded = new ConcurrentHashMap<>();

    /** The acts that carry a group; none where none is known. */
    private record Carried(CoordinationGroup group, ImmutableList<Membership> members, ImmutableSet<String> acts) {
        static Carried of(Dossier dossier, CoordinationGroup group) {
            ImmutableList<Membership> members = Decided.memberships(dossier, group);
            ImmutableSet<String> forming = Stream.concat(
                            group.composition().stream(),
                            members.stream()
                                    .flatMap(member -> member.act().stream())
                                    .filter(act -> group.composition()
                                            .filter(forms -> isUnder(dossier, act, forms))
                                            .isEmpty()))
                    .filter(act -> !Decided.isNothing(dossier, act))
                    .collect(ImmutableSet.toImmutableSet());
            return new Carried(
                    group,
                    members,
                    forming.isEmpty()
                            ? group.basis().stream()
                                    .filter(act -> !Decided.isNothing(dossier, act))
                                    .collect(ImmutableSet.toImmutableSet())
                            : forming);
        }

        /** Whether an act surely began while another applied: it may change who is a member, and does not carry the group. */
        private static boolean isUnder(Dossier dossier, String act, String forming) {
            ActsInForce acts = ActsInForce.of(dossier);
            Optional<PartialDate> since = acts.appliesFrom(act);
            return since.flatMap(day -> acts.appliesFrom(forming).map(day::isBefore))
                                    .orElse(Answer.CANNOT_TELL)
                            == Answer.NO
                    && acts.appliesUntil(forming, LocalDate.MAX)
                            .map(end -> since.orElseThrow().isBefore(end) == Answer.YES)
                            .orElse(true);
        }

        Answer on(Dossier dossier, LocalDate day) {
            Answer byActs = byActs(dossier, day);
            if (byActs == Answer.YES
                    || members.stream().anyMatch(member -> Composition.held(member, day) == Answer.YES)
                    || met().anyMatch(met -> met.asDay().equals(Optional.of(day)))) {
                return Answer.YES;
            }
            boolean isBefore = !hasBegun(dossier, day);
            boolean mayBe =
                    beside(dossier, isBefore).anyMatch(shown -> isBefore ? !shown.isAfter(day) : !shown.isBefore(day));
            return mayBe ? Answer.CANNOT_TELL : byActs;
        }

        private boolean hasBegun(Dossier dossier, LocalDate day) {
            return acts.stream()
                    .flatMap(act -> ActsInForce.of(dossier).appliesFrom(act).stream())
                    .anyMatch(since -> since.hasBegunBy(day) == Answer.YES);
        }

        /** By when, or since when, it surely did something before all of its acts, or after them. */
        private Stream<LocalDate> beside(Dossier dossier, boolean isBefore) {
            return Stream.concat(members.stream().map(Membership::since), met())
                    .flatMap(date -> (isBefore ? date.latest() : date.earliest()).stream())
                    .filter(day -> byActs(dossier, day) == Answer.NO && hasBegun(dossier, day) != isBefore);
        }

        private Stream<PartialDate> met() {
            return group.meetings().stream()
                    .filter(meeting -> meeting.state() == MeetingState.HELD)
                    .map(meeting -> meeting.date().value());
        }

        private Answer byActs(Dossier dossier, LocalDate day) {
            return acts.isEmpty()
                    ? Answer.YES
                    : acts.stream().map(act -> carries(dossier, act, day)).reduce(Answer.NO, Answer::or);
        }

        private static Answer carries(Dossier dossier, String act, LocalDate day) {
            ActsInForce acts = ActsInForce.of(dossier);
            Answer applies = acts.carries(act, day);
            boolean isUndated = applies == Answer.CANNOT_TELL
                    && !day.isBefore(dossier.firstKnownDay())
                    && acts.appliesFrom(act).flatMap(PartialDate::latest).isEmpty()
                    && acts.appliesUntil(act, day).isEmpty();
            return isUndated ? Answer.YES : applies;
        }
    }

    private GroupPresence(Dossier dossier) {
        this.dossier = dossier;
        ImmutableListMultimap.Builder<String, Absence> found = ImmutableListMultimap.builder();
        for (CoordinationGroup group : dossier.groups()) {
            stated(dossier)
                    .filter(said -> said.subject().map(group.id()::equals).orElse(true))
                    .forEach(said -> found.put(group.id(), absence(dossier, group, said)));
        }
        this.absences = found.build();
        this.carried = dossier.groups().stream()
                .collect(ImmutableMap.toImmutableMap(CoordinationGroup::id, group -> Carried.of(dossier, group)));
    }

    /**
     * The presence of the groups of a dossier.
     *
     * @param dossier the dossier
     * @return the answers
     */
    public static GroupPresence of(Dossier dossier) {
        return dossier.derived(GroupPresence.class, GroupPresence::new);
    }

    /** The statements of the whole body; that one organisation had no group of its own states nothing of it. */
    private static Stream<Inactivity> stated(Dossier dossier) {
        return dossier.inactivity().stream()
                .filter(said -> said.kind() == InactivityKind.NO_GROUP
                        && said.organisation()
                                .map(dossier.municipality().id()::equals)
                                .orElse(true));
    }

    private static Absence absence(Dossier dossier, CoordinationGroup group, Inactivity said) {
        DateRange period = said.period();
        return new Absence(
                said,
                group.meetings().stream()
                        .filter(meeting -> meeting.state() == MeetingState.HELD
                                && meeting.date().value().within(period) == Answer.YES)
                        .collect(ImmutableList.toImmutableList()),
                Decided.memberships(dossier, group).stream()
                        .filter(membership -> heldIn(membership, period))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Whether a membership surely held on the first or the last day of a period, or began and ended in it. */
    private static boolean heldIn(Membership membership, DateRange period) {
        return Composition.held(membership, period.start()) == Answer.YES
                || Composition.held(membership, period.end()) == Answer.YES
                || membership.since().within(period) == Answer.YES;
    }

    /**
     * The statements that a group was not there.
     *
     * @param group the id of the group
     * @return the statements, in the order of the dossier; empty where none is made, or the dossier has no such group
     */
    public ImmutableList<Absence> absences(String group) {
        return absences.get(group);
    }

    /**
     * Whether a group was there on a day.
     *
     * @param group the id of a group of the dossier
     * @param day the day
     * @return no if it is stated that it was not, or no act that carries it applied; cannot tell if what it did contradicts that, or the days
     *     of its acts leave it open; else yes
     */
    public Answer present(String group, LocalDate day) {
        boolean isNoneStated = absences.get(group).stream()
                .noneMatch(absence -> absence.stated().period().contains(day));
        return Answer.of(isNoneStated, isStatedAbsent(group, day))
                .and(requireNonNull(carried.get(group)).on(dossier, day));
    }

    /**
     * Whether a source states that a group was not there on a day, and nothing that it did contradicts that.
     *
     * @param group the id of a group of the dossier
     * @param day the day
     * @return true if it is stated
     */
    public boolean isStatedAbsent(String group, LocalDate day) {
        return absences.get(group).stream()
                .anyMatch(absence -> absence.stated().period().contains(day) && !absence.isContradicted());
    }

    /**
     * Since when there was a group, by the acts that carry it.
     *
     * @param group the id of a group of the dossier
     * @return the first day to which one of them applies, as far as it is known; empty where no act or no day is known, or it did something
     *     before
     */
    public Optional<PartialDate> founded(String group) {
        return founded.computeIfAbsent(
                group,
                any -> ofAllActs(
                        group,
                        true,
                        act -> ActsInForce.of(dossier)
                                .appliesFrom(act)
                                .filter(since -> since.earliest().isPresent())));
    }

    /**
     * From when there no longer was a group, by the acts that carry it.
     *
     * @param group the id of a group of the dossier
     * @param asOf the day by which acts may have ended it
     * @return the first day to which none of them applies, as far as it is known; empty where one of them has not ended, no act is known, or
     *     it did something after
     */
    public Optional<PartialDate> ended(String group, LocalDate asOf) {
        return ofAllActs(group, false, act -> ActsInForce.of(dossier).appliesUntil(act, asOf));
    }

    private Optional<PartialDate> ofAllActs(
            String group, boolean isBefore, Function<String, Optional<PartialDate>> day) {
        Carried by = requireNonNull(carried.get(group));
        List<Optional<PartialDate>> days = by.acts().stream().map(day).toList();
        return days.stream()
                .flatMap(Optional::stream)
                .reduce(isBefore ? BinaryOperator.minBy(PartialDate.ORDER) : BinaryOperator.maxBy(PartialDate.ORDER))
                .filter(any -> !days.contains(Optional.<PartialDate>empty())
                        && by.beside(dossier, isBefore).findAny().isEmpty());
    }

    /**
     * How many groups there were on a day; those of the dossier are taken to be all.
     *
     * @param day the day
     * @return the number, within bounds where statements contradict each other; unknown where the dossier has no group and no source states
     *     that there was none
     */
    public Headcount count(LocalDate day) {
        if (dossier.groups().isEmpty()) {
            return stated(dossier)
                            .anyMatch(said ->
                                    said.subject().isEmpty() && said.period().contains(day))
                    ? Headcount.exactly(0)
                    : Headcount.unknown();
        }
        long least = 0;
        long most = 0;
        for (CoordinationGroup group : dossier.groups()) {
            Answer present = present(group.id(), day);
            least += present == Answer.YES ? 1 : 0;
            most += present == Answer.NO ? 0 : 1;
        }
        return Headcount.between(least, most);
    }
}
