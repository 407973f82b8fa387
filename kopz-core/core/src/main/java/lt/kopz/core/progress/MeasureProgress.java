package lt.kopz.core.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
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
 * postponed package is {@code DONE_WITH_DEVIATION}; agreements prepared and not signed are {@code PREPARED}.
 *
 * @param status how far the measure has come
 * @param done how many of its parts are done; events are counted one by one; unknown where nothing is recorded of the measure, and at least so
 *     many where only a part of its events or agreements is; where a number of them is stated, as many as that
 * @param total how many parts are known of by the day; unknown, or at least so many, as before
 */
public record MeasureProgress(MeasureStatus status, Headcount done, Headcount total) {
    private enum Outcome {
        DONE,
        OPEN,
        POSTPONED,
        PREPARED,
        CANCELLED,
        UNDETERMINED,
        NOT_KNOWN_YET
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
        dossier.measure(measureId);
        return Possible.each(dossier, About.DELIVERY, each -> asStated(each, measureId, asOf)).stream()
                .reduce(MeasureProgress::either)
                .orElseGet(() ->
                        new MeasureProgress(MeasureStatus.UNDETERMINED, Headcount.unknown(), Headcount.unknown()));
    }

    /** What may be one or the other, where sources state differently how things stand. */
    private MeasureProgress either(MeasureProgress other) {
        return new MeasureProgress(
                status == other.status ? status : MeasureStatus.UNDETERMINED,
                done.hull(other.done),
                total.hull(other.total));
    }

    private static MeasureProgress asStated(Dossier dossier, String measureId, LocalDate asOf) {
        if (dossier.fact(measureId).isEmpty()) {
            return new MeasureProgress(MeasureStatus.UNDETERMINED, Headcount.zero(), Headcount.zero());
        }
        Measure measure = dossier.measure(measureId);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        Tally tally = tally(dossier, measure, occurrences);
        tally.known = Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .map(kind -> list(dossier, measure, kind, occurrences))
                .allMatch(list -> list.isDeclared() && list.until().isEmpty());
        for (Inactivity said : Inactivities.of(dossier, measure, occurrences)) {
            tally.noAnswer |= said.kind() == InactivityKind.NO_ANSWER;
            tally.nothingDone |= said.kind() != InactivityKind.NO_ANSWER;
        }
        return tally.progress();
    }

    /** Whether anything is stated about the measure by the day, apart from its not being carried out. */
    static boolean isStated(Dossier dossier, Measure measure, Occurrences occurrences) {
        return tally(dossier, measure, occurrences).status() != MeasureStatus.NO_INFORMATION;
    }

    private static Tally tally(Dossier dossier, Measure measure, Occurrences occurrences) {
        Tally tally = new Tally();
        for (Deliverable deliverable : measure.deliverables()) {
            tally.add(outcome(deliverable, occurrences), deliverable.quantity());
        }
        Tally events = new Tally();
        EventCount count = EventCount.of(dossier, occurrences.asOf()).of(measure.id());
        for (Event event : count.events()) {
            events.add(outcome(event, occurrences), event.occurrences());
        }
        Tally agreements = new Tally();
        for (CooperationAgreement agreement : dossier.agreementsOf(measure.id())) {
            agreements.add(outcome(agreement, occurrences), 1);
        }
        tally.addAll(events, list(dossier, measure, ListKind.EVENTS, occurrences));
        tally.addAll(agreements, list(dossier, measure, ListKind.AGREEMENTS, occurrences));
        return tally;
    }

    private static KnownList list(Dossier dossier, Measure measure, ListKind kind, Occurrences occurrences) {
        return KnownLists.of(dossier).of(kind, Optional.of(measure.id()), occurrences.asOf());
    }

    private static Outcome outcome(Deliverable deliverable, Occurrences occurrences) {
        if (deliverable.state() == DeliverableState.PLANNED) {
            if (occurrences.asOf().isBefore(occurrences.horizon())) {
                return Outcome.NOT_KNOWN_YET;
            }
            return occurrences.overtaken(deliverable.date()) == Answer.NO ? Outcome.OPEN : Outcome.UNDETERMINED;
        }
        return switch (occurrences.happened(deliverable.date())) {
            case YES -> deliverable.state() == DeliverableState.POSTPONED ? Outcome.POSTPONED : Outcome.DONE;
            case NO -> Outcome.NOT_KNOWN_YET;
            case CANNOT_TELL -> Outcome.UNDETERMINED;
        };
    }

    private static Outcome outcome(Event event, Occurrences occurrences) {
        if (event.state() == EventState.CANCELLED) {
            return occurrences.asOf().isBefore(occurrences.horizon()) ? Outcome.NOT_KNOWN_YET : Outcome.CANCELLED;
        }
        if (occurrences.postponed(event) == Answer.YES) {
            return Outcome.POSTPONED;
        }
        return switch (occurrences.held(event)) {
            case YES -> Outcome.DONE;
            case CANNOT_TELL -> Outcome.UNDETERMINED;
            case NO -> occurrences.planned(event) == Answer.YES ? Outcome.OPEN : Outcome.NOT_KNOWN_YET;
        };
    }

    private static Outcome outcome(CooperationAgreement agreement, Occurrences occurrences) {
        Answer signed = occurrences.signed(agreement);
        if (signed == Answer.YES) {
            return Outcome.DONE;
        }
        return switch (occurrences.happened(agreement.prepared())) {
            case YES -> signed == Answer.NO ? Outcome.PREPARED : Outcome.UNDETERMINED;
            case NO -> Outcome.NOT_KNOWN_YET;
            case CANNOT_TELL -> Outcome.UNDETERMINED;
        };
    }

    /** Counts the parts of a measure by outcome. */
    private static final class Tally {
        private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        /** Whether what is not recorded of the measure is stated not to be there. */
        private boolean known;

        /** How many more events or agreements may be done than are recorded, beyond those that surely are. */
        private Headcount unrecorded = Headcount.zero();

        private boolean nothingDone;
        private boolean noAnswer;

        void add(Outcome outcome, int parts) {
            counts.merge(outcome, (long) parts, Math::addExact);
        }

        /** What is recorded of a list, and how many more entries of it are stated to be done. */
        void addAll(Tally recorded, KnownList list) {
            recorded.counts.forEach((outcome, parts) -> counts.merge(outcome, parts, Math::addExact));
            Headcount missing = list.missing(recorded.done());
            if (missing.lower() > 0) {
                counts.merge(Outcome.DONE, missing.lower(), Math::addExact);
            }
            unrecorded = unrecorded.plus(
                    missing.upper().isPresent()
                            ? Headcount.between(0, missing.upper().getAsLong() - missing.lower())
                            : Headcount.unknown());
        }

        private Headcount done() {
            return Headcount.between(count(Outcome.DONE), count(Outcome.DONE) + count(Outcome.UNDETERMINED));
        }

        private long count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        MeasureProgress progress() {
            if (status() == MeasureStatus.NO_INFORMATION && !known) {
                return new MeasureProgress(status(), Headcount.unknown(), Headcount.unknown());
            }
            long open = count(Outcome.OPEN) + count(Outcome.PREPARED) + count(Outcome.POSTPONED);
            return new MeasureProgress(
                    status(),
                    done().plus(unrecorded),
                    Headcount.exactly(count(Outcome.DONE) + count(Outcome.UNDETERMINED) + open)
                            .plus(unrecorded));
        }

        private MeasureStatus status() {
            if (count(Outcome.UNDETERMINED) > 0) {
                return MeasureStatus.UNDETERMINED;
            }
            boolean toCome = count(Outcome.OPEN) + count(Outcome.PREPARED) > 0;
            if (count(Outcome.DONE) > 0) {
                if (toCome) {
                    return MeasureStatus.IN_PROGRESS;
                }
                return count(Outcome.POSTPONED) + count(Outcome.CANCELLED) > 0
                        ? MeasureStatus.DONE_WITH_DEVIATION
                        : MeasureStatus.DONE;
            }
            if (count(Outcome.PREPARED) > 0) {
                return MeasureStatus.PREPARED;
            }
            if (nothingDone && count(Outcome.POSTPONED) == 0) {
                return MeasureStatus.NOT_DONE;
            }
            if (toCome) {
                return MeasureStatus.PLANNED;
            }
            if (count(Outcome.POSTPONED) > 0) {
                return MeasureStatus.POSTPONED;
            }
            if (count(Outcome.CANCELLED) > 0) {
                return MeasureStatus.CANCELLED;
            }
            return noAnswer ? MeasureStatus.NO_ANSWER : MeasureStatus.NO_INFORMATION;
        }
    }
}
