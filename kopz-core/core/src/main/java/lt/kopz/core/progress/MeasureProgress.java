package lt.kopz.core.progress;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;

/**
 * How far a measure has come by the end of a day, from its deliverables, events and agreements.
 *
 * <p>Example, as of 10 December 2019: seven of ten lectures held and three planned is {@code IN_PROGRESS}; a seminar held without its
 * postponed package is {@code DONE_WITH_DEVIATION}; agreements prepared and not signed are {@code PREPARED}. Where it depends on what nobody
 * can tell, it is {@code UNDETERMINED}: an overdue lecture leaves {@code IN_PROGRESS} what has others held and others to come.
 *
 * @param possible how far the measure may have come: one, unless it depends on what nobody can tell; {@code UNDETERMINED} alone where sources
 *     contradict each other in too many ways
 * @param done how many of its parts are done; events are counted one by one; unknown where nothing is, or may be, recorded of the measure, and at least
 *     so many where only a part of its events or agreements is; where a number of them is stated, as many as that
 * @param total how many parts there are to be: its deliverables from the start, of a series as many events as are intended, and what else is
 *     known of by the day; unknown, or at least so many, as before
 */
public record MeasureProgress(ImmutableSet<MeasureStatus> possible, Headcount done, Headcount total) {
    /**
     * Progress of which it is certain how far it is.
     *
     * @param status how far the measure has come
     * @param done how many of its parts are done
     * @param total how many parts there are to be
     */
    public MeasureProgress(MeasureStatus status, Headcount done, Headcount total) {
        this(ImmutableSet.of(status), done, total);
    }

    /**
     * How far the measure has come.
     *
     * @return what it surely is; else {@code UNDETERMINED}
     */
    public MeasureStatus status() {
        return possible.size() == 1 ? possible.iterator().next() : MeasureStatus.UNDETERMINED;
    }

    /** What becomes of a part of a measure, or what is said of the measure. */
    private enum Outcome {
        DONE,
        OPEN,
        POSTPONED,
        PREPARED,
        CANCELLED,
        NOTHING_DONE,
        NO_ANSWER;

        /** Whether a part that comes to this is one of those that are, or are to be, done. */
        boolean isToBeDone() {
            return this == DONE || this == OPEN || this == POSTPONED || this == PREPARED;
        }
    }

    /**
     * The progress of a measure.
     *
     * @param dossier the dossier
     * @param measureId the id of a measure of one of its plans
     * @param asOf the day, up to its end
     * @return the progress
     * @throws IllegalArgumentException if the dossier has no such measure
     */
    public static MeasureProgress of(Dossier dossier, String measureId, LocalDate asOf) {
        MeasureProgress progress = beside(ImmutableSet.of(), dossier, measureId, asOf);
        return progress.possible.contains(MeasureStatus.NO_INFORMATION)
                ? progress.with(SpentOn.measure(dossier, measureId, asOf))
                : progress;
    }

    /** The same where money was, or may have been, spent on the measure. */
    private MeasureProgress with(Answer isSpentOn) {
        ImmutableSet.Builder<MeasureStatus> statuses = ImmutableSet.builder();
        for (MeasureStatus status : possible) {
            if (status != MeasureStatus.NO_INFORMATION) {
                statuses.add(status);
                continue;
            }
            if (isSpentOn != Answer.NO) {
                statuses.add(MeasureStatus.COSTS_ONLY);
            }
            if (isSpentOn != Answer.YES) {
                statuses.add(status);
            }
        }
        return new MeasureProgress(statuses.build(), done, total);
    }

    /**
     * What the progress of a measure would be if nothing were known of some of its events, nor of what was spent on it.
     *
     * @param events the ids of the events
     * @param dossier the dossier
     * @param measureId the id of a measure of one of its plans
     * @param asOf the day, up to its end
     * @return the progress that all else makes
     * @throws IllegalArgumentException if the dossier has no such measure
     */
    public static MeasureProgress beside(Set<String> events, Dossier dossier, String measureId, LocalDate asOf) {
        dossier.measure(measureId);
        return Possible.each(dossier, About.DELIVERY, each -> asStated(events, each, measureId, asOf)).stream()
                .reduce(MeasureProgress::either)
                .orElseGet(() ->
                        new MeasureProgress(MeasureStatus.UNDETERMINED, Headcount.unknown(), Headcount.unknown()));
    }

    /** What may be one or the other, where sources state differently how things stand. */
    private MeasureProgress either(MeasureProgress other) {
        return new MeasureProgress(
                ImmutableSet.<MeasureStatus>builder()
                        .addAll(possible)
                        .addAll(other.possible)
                        .build(),
                done.hull(other.done),
                total.hull(other.total));
    }

    private static MeasureProgress asStated(Set<String> beside, Dossier dossier, String measureId, LocalDate asOf) {
        if (dossier.fact(measureId).isEmpty()) {
            return new MeasureProgress(MeasureStatus.UNDETERMINED, Headcount.zero(), Headcount.zero());
        }
        Measure measure = dossier.measure(measureId);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        Tally tally = tally(beside, dossier, measure, occurrences);
        tally.isComplete = Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .map(kind -> list(dossier, measure, kind, occurrences))
                .allMatch(list -> list.isDeclared() && list.until().isEmpty());
        Inactivities.of(dossier, measure, occurrences).forEach(said -> tally.add(Answer.YES, outcome(said)));
        Inactivities.perhaps(dossier, measure, occurrences)
                .forEach(said -> tally.add(Answer.CANNOT_TELL, outcome(said)));
        return tally.progress();
    }

    private static Outcome outcome(Inactivity said) {
        return said.kind() == InactivityKind.NO_ANSWER ? Outcome.NO_ANSWER : Outcome.NOTHING_DONE;
    }

    /** Whether anything is stated about the measure by the day, apart from its not being carried out. */
    static Answer stated(Dossier dossier, Measure measure, Occurrences occurrences) {
        ImmutableSet<MeasureStatus> statuses =
                tally(ImmutableSet.of(), dossier, measure, occurrences).statuses();
        return Answer.of(
                !statuses.contains(MeasureStatus.NO_INFORMATION),
                statuses.equals(Set.of(MeasureStatus.NO_INFORMATION)));
    }

    private static Tally tally(Set<String> beside, Dossier dossier, Measure measure, Occurrences occurrences) {
        Tally tally = new Tally();
        for (Deliverable deliverable : measure.deliverables()) {
            add(tally, deliverable, occurrences);
        }
        Tally events = new Tally();
        for (Event event : dossier.eventsOf(measure.id())) {
            if (!beside.contains(event.id())) {
                add(events, event, occurrences);
            }
        }
        for (EventSeries series : dossier.seriesOf(measure.id())) {
            Tally ofTheSeries = new Tally();
            dossier.eventsOf(series.id()).stream()
                    .filter(event -> !beside.contains(event.id()))
                    .forEach(event -> add(ofTheSeries, event, occurrences));
            boolean isAllOfTheMeasure = dossier.eventsOf(series.id()).stream()
                    .allMatch(event -> event.measure().equals(measure.id()));
            series.intended().ifPresent(intended -> events.addSeries(intended, ofTheSeries.knownOf, isAllOfTheMeasure));
        }
        Tally agreements = new Tally();
        for (CooperationAgreement agreement : dossier.agreementsOf(measure.id())) {
            agreements.add(
                    occurrences.signed(agreement),
                    Outcome.DONE,
                    occurrences.happened(agreement.prepared()),
                    Outcome.PREPARED,
                    1);
        }
        tally.addAll(events, list(dossier, measure, ListKind.EVENTS, occurrences));
        tally.addAll(agreements, list(dossier, measure, ListKind.AGREEMENTS, occurrences));
        return tally;
    }

    private static KnownList list(Dossier dossier, Measure measure, ListKind kind, Occurrences occurrences) {
        return KnownLists.of(dossier).of(kind, Optional.of(measure.id()), occurrences.asOf());
    }

    /** A deliverable is a part of its measure from the start. */
    private static void add(Tally tally, Deliverable deliverable, Occurrences occurrences) {
        tally.add(
                deliverable.state() == DeliverableState.PLANNED
                        ? occurrences.overtaken(deliverable.date())
                        : occurrences.happened(deliverable.date()),
                deliverable.state() == DeliverableState.POSTPONED ? Outcome.POSTPONED : Outcome.DONE,
                Answer.YES,
                Outcome.OPEN,
                deliverable.quantity());
    }

    private static void add(Tally tally, Event event, Occurrences occurrences) {
        tally.add(
                occurrences.held(event),
                Outcome.DONE,
                occurrences.knownOf(event),
                switch (event.state()) {
                    case HELD, PLANNED -> Outcome.OPEN;
                    case POSTPONED -> Outcome.POSTPONED;
                    case CANCELLED -> Outcome.CANCELLED;
                },
                event.occurrences());
    }

    /** Counts the parts of a measure by what becomes, or may become, of them. */
    private static final class Tally {
        private static final ImmutableSet<MeasureStatus> NOTHING_KNOWN =
                Sets.immutableEnumSet(MeasureStatus.NO_INFORMATION, MeasureStatus.NO_ANSWER);

        private Headcount done = Headcount.zero();
        private Headcount total = Headcount.zero();
        /** The parts that are known of, whatever becomes of them. */
        private Headcount knownOf = Headcount.zero();
        /** The events that series are to have beyond those that are known of: at least, where as many as may be are known of, and at most. */
        private long fewestToCome;

        private long mostToCome;
        /** The same beside the fewest and the most that are counted here. */
        private long besideFewest;

        private long besideMost;
        /** Whether what is not recorded of the measure is stated not to be there. */
        private boolean isComplete;
        /** What may have come of its parts together. */
        private Set<Set<Outcome>> possible = Set.of(Set.of());

        /** So many parts that come to one thing if something is so, and else to another if they are known of by the day. */
        void add(Answer is, Outcome then, Answer known, Outcome otherwise, int number) {
            Set<Set<Outcome>> outcomes = new HashSet<>();
            if (is != Answer.NO) {
                outcomes.add(Set.of(then));
            }
            if (is != Answer.YES && known != Answer.NO) {
                outcomes.add(Set.of(otherwise));
            }
            if (is != Answer.YES && known != Answer.YES) {
                outcomes.add(Set.of());
            }
            done = done.plus(counted(outcomes, outcome -> outcome == Outcome.DONE, number));
            total = total.plus(counted(outcomes, Outcome::isToBeDone, number));
            knownOf = knownOf.plus(counted(outcomes, outcome -> true, number));
            addPossible(outcomes);
        }

        private static Headcount counted(Set<Set<Outcome>> outcomes, Predicate<Outcome> counts, int number) {
            return Headcount.between(
                    outcomes.stream().allMatch(some -> some.stream().anyMatch(counts)) ? number : 0,
                    outcomes.stream().anyMatch(some -> some.stream().anyMatch(counts)) ? number : 0);
        }

        void add(Answer is, Outcome outcome) {
            add(is, outcome, Answer.NO, outcome, 0);
        }

        private void addPossible(Set<Set<Outcome>> others) {
            possible = possible.stream()
                    .flatMap(some -> others.stream().map(other -> Set.copyOf(Sets.union(some, other))))
                    .collect(Collectors.toSet());
        }

        /**
         * A series is to have as many events as are intended, where these are more than are known of. What is known of and what is to come make up
         * for each other, unless events that are known of are of another measure.
         */
        void addSeries(int intended, Headcount knownOf, boolean isAllOfTheMeasure) {
            long fewest = Math.max(0, intended - knownOf.upper().orElseThrow());
            long most = Math.max(0, intended - knownOf.lower());
            fewestToCome += fewest;
            mostToCome += most;
            besideFewest += isAllOfTheMeasure ? most : fewest;
            besideMost += isAllOfTheMeasure ? fewest : most;
        }

        /** What is recorded of a list, and how many more entries of it are stated to be done, which may be such that are to come. */
        void addAll(Tally recorded, KnownList list) {
            Headcount more = list.missing(recorded.done);
            done = done.plus(recorded.done).plus(more);
            total = total.plus(Headcount.ofBounds(
                    recorded.total.lower() + Math.max(more.lower(), recorded.besideFewest),
                    recorded.total
                            .plus(more)
                            .plus(Headcount.exactly(recorded.besideMost))
                            .upper()));
            addPossible(recorded.possible);
            long most = more.upper().orElse(more.lower());
            add(Answer.of(more.lower() > 0, most == 0), Outcome.DONE);
            add(Answer.of(recorded.fewestToCome > most, recorded.mostToCome == 0), Outcome.OPEN);
        }

        MeasureProgress progress() {
            ImmutableSet<MeasureStatus> statuses = statuses();
            return !isComplete && !Collections.disjoint(statuses, NOTHING_KNOWN)
                    ? new MeasureProgress(statuses, Headcount.unknown(), Headcount.unknown())
                    : new MeasureProgress(statuses, done, total);
        }

        ImmutableSet<MeasureStatus> statuses() {
            return possible.stream().map(Tally::status).collect(ImmutableSet.toImmutableSet());
        }

        private static MeasureStatus status(Set<Outcome> outcomes) {
            boolean isPostponed = outcomes.contains(Outcome.POSTPONED);
            boolean isCancelled = outcomes.contains(Outcome.CANCELLED);
            boolean isToCome = outcomes.contains(Outcome.OPEN) || outcomes.contains(Outcome.PREPARED);
            if (outcomes.contains(Outcome.DONE)) {
                return isToCome
                        ? MeasureStatus.IN_PROGRESS
                        : isPostponed || isCancelled ? MeasureStatus.DONE_WITH_DEVIATION : MeasureStatus.DONE;
            }
            if (outcomes.contains(Outcome.PREPARED)) {
                return MeasureStatus.PREPARED;
            }
            if (outcomes.contains(Outcome.NOTHING_DONE) && !isPostponed) {
                return MeasureStatus.NOT_DONE;
            }
            if (isToCome) {
                return MeasureStatus.PLANNED;
            }
            if (isPostponed) {
                return MeasureStatus.POSTPONED;
            }
            if (isCancelled) {
                return MeasureStatus.CANCELLED;
            }
            return outcomes.contains(Outcome.NO_ANSWER) ? MeasureStatus.NO_ANSWER : MeasureStatus.NO_INFORMATION;
        }
    }
}
