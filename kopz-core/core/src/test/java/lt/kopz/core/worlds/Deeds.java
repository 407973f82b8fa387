package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;

/** What is done for a measure, and how many take part, by a day in one world. */
final class Deeds {
    private static final String NOTHING = "NO_INFORMATION";

    /** Everything that is recorded. */
    static final String ALL = "all";

    private final World world;
    private final LocalDate day;
    private final Happenings happenings;
    private final Links links;
    private final Lists lists;

    Deeds(World world, LocalDate day) {
        this.world = world;
        this.day = day;
        this.happenings = new Happenings(world, day);
        this.links = new Links(world.dossier());
        this.lists = new Lists(world);
    }

    // ---- participations

    private List<Event> events(String subject) {
        return subject.equals(ALL) ? world.dossier().events() : links.events(subject);
    }

    /** Everybody who came did so at least once, and at most once to each occurrence. */
    private long participations(Event event) {
        Interval stated = Interval.of(event.participations());
        Optional<Headcount> made = event.persons()
                .map(all -> Headcount.ofBounds(
                        all.value().lower(),
                        all.value().times(event.occurrences()).upper()));
        return world.number(
                "participations of " + event.id(),
                made.map(Interval::of).map(stated::and).orElse(stated));
    }

    long heldParticipations(String subject) {
        return events(subject).stream()
                        .filter(happenings::isHeld)
                        .mapToLong(this::participations)
                        .sum()
                + (unlistedEvents(subject) > 0 ? world.number("participations nobody recorded", 0, world.cap()) : 0);
    }

    long plannedParticipations(String subject) {
        return events(subject).stream()
                        .filter(happenings::isPlanned)
                        .mapToLong(this::participations)
                        .sum()
                + (isOpen(subject) ? world.number("participations nobody recorded", 0, world.cap()) : 0);
    }

    long eventsHeld(String subject) {
        return occurrencesHeld(subject) + unlistedEvents(subject);
    }

    long occurrencesHeld(String subject) {
        return events(subject).stream()
                .filter(happenings::isHeld)
                .mapToLong(Event::occurrences)
                .sum();
    }

    /** Hours of teaching; of what is not told how long it took, any. */
    long hoursRecorded(String subject) {
        return events(subject).stream()
                .filter(happenings::isHeld)
                .mapToLong(event -> event.occurrences() * hours(event))
                .sum();
    }

    private long hours(Event event) {
        return event.duration()
                .flatMap(TeachingHours::statedMinutes)
                .map(minutes -> minutes.longValueExact() / 60)
                .orElseGet(() -> world.number("hours of " + event.id(), 1, world.cap()));
    }

    long participationsRecorded(String subject) {
        return events(subject).stream()
                .filter(happenings::isHeld)
                .mapToLong(this::participations)
                .sum();
    }

    long eventsPlanned(String subject) {
        return events(subject).stream()
                        .filter(happenings::isPlanned)
                        .mapToLong(Event::occurrences)
                        .sum()
                + (isOpen(subject) ? world.number("events planned, not recorded", 0, world.cap()) : 0);
    }

    long persons(String subject) {
        return persons(subject, true);
    }

    long personsFromParticipations(String subject) {
        return persons(subject, false);
    }

    /** Of an event held several times, the same persons may have come each time; of several events too. */
    private long persons(String subject, boolean isAsTold) {
        long most = 0;
        long all = 0;
        for (Event event : events(subject)) {
            if (happenings.isHeld(event)) {
                long persons = persons(event, isAsTold);
                most = Math.max(most, persons);
                all += persons;
            }
        }
        long recorded = world.number("persons of " + subject, most, all);
        return recorded + (unlistedEvents(subject) > 0 ? world.number("persons nobody recorded", 0, world.cap()) : 0);
    }

    private long persons(Event event, boolean isAsTold) {
        long participations = participations(event);
        long least = (participations + event.occurrences() - 1) / event.occurrences();
        Optional<Headcount> stated = event.persons().map(Sourced::value).filter(any -> isAsTold);
        return world.number(
                "persons at " + event.id(),
                Math.max(least, stated.map(Headcount::lower).orElse(0L)),
                Math.min(
                        participations,
                        stated.map(each -> each.upper().orElse(participations)).orElse(participations)));
    }

    /** Events that a stated number counts and nobody recorded, and those of which nobody answered. */
    private long unlistedEvents(String subject) {
        if (isOne(subject)) {
            return 0;
        }
        boolean isBounded = !isOpen(subject) || (isNumbered(subject) && !subject.equals(ALL));
        boolean isNoMore = isBounded && (!isUnanswered(subject) || isAllCounted(subject));
        long least = surelyMissing(subject);
        return world.number(
                "events not recorded of " + subject, least, isNoMore ? missing(subject) : least + world.cap());
    }

    /** What a number says nobody recorded, once it counts. */
    private long surelyMissing(String subject) {
        boolean isCounted = subject.equals(ALL) || subject.equals("m1");
        return isCounted && !day.isBefore(world.horizon()) ? missing(subject) : 0;
    }

    private boolean isAllCounted(String subject) {
        return (isNumbered(subject) && !subject.equals(ALL))
                || Lists.stated(world.dossier(), ListKind.EVENTS).equals(Optional.of(Extent.COMPLETE));
    }

    /** The number of small dossiers is of all events of measure 1. */
    private boolean isNumbered(String subject) {
        return Lists.number(world.dossier(), ListKind.EVENTS).isPresent() && !subject.equals("m2");
    }

    /** A number is one of events that were held when all was known. */
    private long missing(String subject) {
        Happenings known = new Happenings(world, world.horizon());
        long recorded = links.events("m1").stream()
                .filter(known::isHeld)
                .mapToLong(Event::occurrences)
                .sum();
        return isNumbered(subject)
                ? Math.max(0, Lists.number(world.dossier(), ListKind.EVENTS).orElseThrow() - recorded)
                : 0;
    }

    private boolean isOpen(String subject) {
        if (isIdle(subject) || isOne(subject)) {
            return false;
        }
        if (isNumbered(subject)) {
            boolean isNothingElse = world.dossier().events().isEmpty() && subject.equals(ALL);
            return missing(subject) > 0 || isNothingElse;
        }
        boolean isAnyRecorded = !events(subject).isEmpty();
        return !(Lists.stated(world.dossier(), ListKind.EVENTS).isPresent()
                ? lists.isComplete(ListKind.EVENTS, isAnyRecorded)
                : isAnyRecorded);
    }

    /** An event is all there is of itself. */
    private boolean isOne(String subject) {
        return world.dossier().fact(subject).filter(Event.class::isInstance).isPresent();
    }

    private boolean isUnanswered(String subject) {
        return world.dossier().inactivity().stream()
                .filter(said -> said.kind() == InactivityKind.NO_ANSWER)
                .filter(this::isStated)
                .anyMatch(said -> said.subject()
                        .filter(of -> subject.equals(ALL) || of.equals(measureOf(subject)))
                        .isPresent());
    }

    /** Of what is told to have been idle, all is told. */
    private boolean isIdle(String subject) {
        return world.dossier().inactivity().stream()
                .anyMatch(said -> said.kind() == InactivityKind.NOTHING_DONE
                        && said.subject().equals(Optional.of(measureOf(subject))));
    }

    private String measureOf(String subject) {
        return world.dossier()
                .fact(subject)
                .filter(EventSeries.class::isInstance)
                .map(series -> ((EventSeries) series).measure())
                .orElse(subject);
    }

    private boolean isStated(Inactivity said) {
        return !day.isBefore(said.period().start())
                && (!day.isBefore(world.horizon())
                        || !day.isBefore(said.period().end())
                        || world.perhaps("told by then: " + said.id()));
    }

    // ---- progress

    /** How far a measure has come, counted by what is done and what is not. */
    record Progress(
            long done, long prepared, long open, long postponed, long cancelled, boolean isIdle, boolean noAnswer) {
        String status() {
            boolean isToCome = open + prepared > 0;
            if (done > 0) {
                return isToCome ? "IN_PROGRESS" : postponed + cancelled > 0 ? "DONE_WITH_DEVIATION" : "DONE";
            }
            if (prepared > 0) {
                return "PREPARED";
            }
            if (isIdle && postponed == 0) {
                return "NOT_DONE";
            }
            if (isToCome) {
                return "PLANNED";
            }
            if (postponed > 0) {
                return "POSTPONED";
            }
            if (cancelled > 0) {
                return "CANCELLED";
            }
            return noAnswer ? "NO_ANSWER" : NOTHING;
        }

        long total() {
            return done + prepared + open + postponed;
        }
    }

    boolean isActive(String measure) {
        return !progress(measure).status().equals(NOTHING);
    }

    /** What is reported of a measure: of one of which nothing else is, whether money was spent on it. */
    String status(String measure) {
        String status = progress(measure).status();
        return status.equals(NOTHING) && new Costs(world, day, Region.ALL).isSpentOn(measure) ? "COSTS_ONLY" : status;
    }

    Progress progress(String id) {
        Measure measure = world.dossier().measure(id);
        long[] counts = new long[5]; // done, prepared, open, postponed, cancelled
        for (Deliverable deliverable : measure.deliverables()) {
            counts[outcome(deliverable)] += deliverable.quantity();
        }
        for (Event event : links.events(id)) {
            outcome(event).ifPresent(outcome -> counts[outcome] += event.occurrences());
        }
        for (EventSeries series : world.dossier().series()) {
            if (series.measure().equals(id)) {
                counts[2] += notYetArranged(series);
            }
        }
        for (CooperationAgreement agreement : world.dossier().agreements()) {
            if (agreement.measure().equals(Optional.of(id))) {
                outcome(agreement).ifPresent(outcome -> counts[outcome]++);
            }
        }
        counts[0] += surelyMissing(id);
        List<Inactivity> said = world.dossier().inactivity().stream()
                .filter(each -> each.subject().equals(Optional.of(id)) && isStated(each))
                .toList();
        return new Progress(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                said.stream().anyMatch(each -> each.kind() != InactivityKind.NO_ANSWER),
                said.stream().anyMatch(each -> each.kind() == InactivityKind.NO_ANSWER));
    }

    /** What is done and nobody recorded. */
    long doneUnrecorded(String measure) {
        boolean isAnyRecorded = isActive(measure);
        boolean isComplete = lists.isComplete(ListKind.EVENTS, isAnyRecorded)
                && lists.isComplete(ListKind.AGREEMENTS, isAnyRecorded);
        if (Lists.number(world.dossier(), ListKind.EVENTS).isPresent()) {
            return unlistedEvents(measure) - surelyMissing(measure); // which the progress counts
        }
        return isComplete || isIdle(measure)
                ? 0
                : world.number("done for " + measure + ", not recorded", 0, world.cap());
    }

    /** What is planned is planned from the start: a deliverable is a part of its measure. */
    private int outcome(Deliverable deliverable) {
        return switch (deliverable.state()) {
            case DELIVERED -> happenings.happened(deliverable.id(), deliverable.date()) ? 0 : 2;
            case POSTPONED -> happenings.happened(deliverable.id(), deliverable.date()) ? 3 : 2;
            case PLANNED -> isOverdueAndDone(deliverable) ? 0 : 2;
        };
    }

    private boolean isOverdueAndDone(Deliverable deliverable) {
        return deliverable.state() == DeliverableState.PLANNED
                && !world.dayToCome(deliverable.id(), deliverable.date()).isAfter(day)
                && world.perhaps("delivered " + deliverable.id());
    }

    private Optional<Integer> outcome(Event event) {
        if (event.state() == EventState.CANCELLED) {
            return !day.isBefore(world.horizon()) ? Optional.of(4) : Optional.empty();
        }
        if (happenings.isHeld(event)) {
            return Optional.of(0);
        }
        if (happenings.isPostponed(event)) {
            return Optional.of(3);
        }
        boolean isOverdue =
                event.state() == EventState.PLANNED && !happenings.dayOf(event).isAfter(day);
        return happenings.isPlanned(event) || isOverdue ? Optional.of(2) : Optional.empty();
    }

    /** Of a series that is to have so many events, those of which none is recorded are still to come. */
    private long notYetArranged(EventSeries series) {
        long recorded = links.events(series.id()).stream()
                .filter(event -> outcome(event).isPresent())
                .mapToLong(Event::occurrences)
                .sum();
        return Math.max(0, series.intended().orElse(0) - recorded);
    }

    private Optional<Integer> outcome(CooperationAgreement agreement) {
        if (isSigned(agreement)) {
            return Optional.of(0);
        }
        return isPrepared(agreement) ? Optional.of(1) : Optional.empty();
    }

    // ---- agreements

    private boolean isPrepared(CooperationAgreement agreement) {
        return happenings.happened("preparation of " + agreement.id(), agreement.prepared());
    }

    private boolean isSigned(CooperationAgreement agreement) {
        return switch (agreement.state()) {
            case PREPARED -> false;
            case TO_BE_SIGNED ->
                !world.dayToCome(agreement.id(), agreement.toBeSigned()).isAfter(day)
                        && world.perhaps("signed " + agreement.id());
            case SIGNED, IN_FORCE, ENDED -> happenings.happened(agreement.id(), agreement.signed());
        };
    }

    String stage(CooperationAgreement agreement) {
        if (!isSigned(agreement)) {
            if (!isPrepared(agreement)) {
                return "NOT_YET";
            }
            return agreement.state() == AgreementState.TO_BE_SIGNED ? "TO_BE_SIGNED" : "PREPARED";
        }
        if (hasEnded(agreement)) {
            return "ENDED";
        }
        boolean isToldInForce = agreement.state() != AgreementState.SIGNED;
        if (agreement.inForceFrom().isEmpty() && !isToldInForce) {
            return "SIGNED";
        }
        return happenings.happened(
                        "force of " + agreement.id(), agreement.inForceFrom().orElse(PartialDate.unknown()))
                ? "IN_FORCE"
                : "SIGNED";
    }

    private boolean hasEnded(CooperationAgreement agreement) {
        Optional<PartialDate> last = agreement.inForceUntil();
        if (agreement.state() == AgreementState.ENDED) {
            return world.day("end of " + agreement.id(), last.orElse(PartialDate.unknown()))
                            .isBefore(day)
                    || !day.isBefore(world.horizon());
        }
        return last.isPresent()
                && world.choose(
                                "end of " + agreement.id(),
                                () -> List.of(
                                        last.get().earliest().orElse(World.FIRST),
                                        last.get().latest().orElse(World.LAST)))
                        .isBefore(day);
    }
}
