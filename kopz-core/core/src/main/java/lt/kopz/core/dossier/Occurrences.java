package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;

/**
 * What had happened by the end of a day, as far as a dossier can tell.
 *
 * <p>Four rules decide it.
 *
 * <ol>
 *   <li>What is stated as done had happened by the end of the dossier's horizon, even where no day is given; on an earlier day,
 *       whether an undated thing had happened cannot be determined.
 *   <li>What is stated as planned has not happened while its day is to come. Once its day has passed without evidence, whether
 *       it happened cannot be determined: it is neither held nor missed.
 *   <li>What is dated after a day had not happened on it, and was not planned on it either, unless a source says since when.
 *   <li>An event stated as held on a day after the horizon cannot have been held by then as far as is known, and cannot be stated as held
 *       unless it was: until its day has passed, nobody can tell.
 * </ol>
 *
 * <p>Where sources state differently how far something has come, the answer is the one that every value of the
 * {@linkplain lt.kopz.core.testimony.Contradiction contradiction} gives, and else cannot tell, until a decision prefers one.
 *
 * <p>Example, with a horizon of 10 December 2019: a lecture stated as held without a day had happened on 10 December (yes) and on
 * 23 October (cannot tell); a lecture planned for 18 December had not happened on 10 December (no), and on 31 December
 * nobody can tell.
 */
public final class Occurrences {
    private final LocalDate horizon;
    private final LocalDate asOf;
    private final Readings.Found readings;

    private Occurrences(LocalDate horizon, LocalDate asOf, Readings.Found readings) {
        this.readings = readings;
        this.horizon = horizon;
        this.asOf = asOf;
    }

    /**
     * What had happened by a day, by the knowledge of a dossier.
     *
     * @param dossier the dossier
     * @param asOf the day, up to its end; it may lie after the horizon
     * @return the answers
     */
    public static Occurrences of(Dossier dossier, LocalDate asOf) {
        return new Occurrences(dossier.knownUntil().value(), asOf, dossier.readings());
    }

    /**
     * The day the answers hold for.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The last day up to whose end the facts are known.
     *
     * @return the horizon
     */
    public LocalDate horizon() {
        return horizon;
    }

    /**
     * Whether something stated as done had happened.
     *
     * @param date when it happened, as precise as it is known; of a range, the whole of it
     * @return yes, no, or cannot tell
     */
    public Answer happened(PartialDate date) {
        Answer dated = date.isOnOrBefore(asOf);
        return dated == Answer.CANNOT_TELL && !asOf.isBefore(horizon) && !isBeyondTheHorizon(date) ? Answer.YES : dated;
    }

    private boolean isBeyondTheHorizon(PartialDate date) {
        return date.isOnOrBefore(horizon) == Answer.NO;
    }

    /**
     * Whether an event is stated as held on a day after the last one up to which facts are known.
     *
     * @param event the event
     * @return true where one of both has to be wrong
     */
    public boolean isHeldBeyondTheHorizon(Event event) {
        return event.state() == EventState.HELD
                && isBeyondTheHorizon(event.date().value());
    }

    /**
     * Whether an event had been held, all of its occurrences.
     *
     * @param event the event
     * @return yes, no, or cannot tell
     */
    public Answer held(Event event) {
        return byEach(event, this::heldAsStated);
    }

    /**
     * When an event was, or is to be, held, as last stated.
     *
     * @param event the event
     * @return its date; of a postponed one the new date, which may be unknown
     */
    public static PartialDate when(Event event) {
        return event.state() == EventState.POSTPONED
                ? event.postponedTo().orElse(PartialDate.unknown())
                : event.date().value();
    }

    /**
     * The first day on which an event may be held; one that is planned is not while its day may be to come.
     *
     * @param event the event
     * @return the day; the first of all days where its date does not tell
     */
    public LocalDate first(Event event) {
        PartialDate date = when(event);
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        return event.state() == EventState.HELD || date.isOnOrBefore(horizon) == Answer.YES || earliest.isAfter(horizon)
                ? earliest
                : horizon.plusDays(1);
    }

    /**
     * The last day on which an event may be held; one that is stated as held was so by the horizon, unless its date is later.
     *
     * @param event the event
     * @return the day; the last of all days where its date does not tell
     */
    public LocalDate last(Event event) {
        PartialDate date = when(event);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        return event.state() == EventState.HELD && !isBeyondTheHorizon(date) && latest.isAfter(horizon)
                ? horizon
                : latest;
    }

    /** What is so whichever of the states that a fact may be in is true; cannot tell where it depends. Its dates hold all that may be true. */
    private <F extends Fact> Answer byEach(F fact, Function<F, Answer> question) {
        ImmutableList<F> stated = readings.of(fact, "state");
        return stated.size() == 1
                ? question.apply(stated.get(0))
                : Answer.common(stated.stream().map(question).toList());
    }

    private Answer heldAsStated(Event event) {
        return switch (event.state()) {
            case HELD ->
                happened(event.date().value()).or(isHeldBeyondTheHorizon(event) ? Answer.CANNOT_TELL : Answer.NO);
            case PLANNED -> overtaken(event.date().value());
            case POSTPONED -> event.postponedTo().map(this::overtaken).orElse(Answer.NO);
            case CANCELLED -> Answer.NO;
        };
    }

    /**
     * Whether an agreement had been signed.
     *
     * @param agreement the agreement
     * @return yes, no, or cannot tell; cannot tell once the day of signing has passed without evidence
     */
    public Answer signed(CooperationAgreement agreement) {
        return byEach(agreement, this::signedAsStated);
    }

    private Answer signedAsStated(CooperationAgreement agreement) {
        return switch (agreement.state()) {
            case PREPARED -> Answer.NO;
            case TO_BE_SIGNED -> overtaken(agreement.toBeSigned());
            case SIGNED, IN_FORCE, ENDED -> happened(agreement.signed());
        };
    }

    /**
     * Whether an event was postponed and not held since.
     *
     * @param event the event
     * @return yes, no, or cannot tell; no once its new day has passed without evidence
     */
    public Answer postponed(Event event) {
        return byEach(event, this::postponedAsStated);
    }

    private Answer postponedAsStated(Event event) {
        return event.state() == EventState.POSTPONED && heldAsStated(event) == Answer.NO
                ? postponedUnlessHeld(event)
                : Answer.NO;
    }

    private Answer postponedUnlessHeld(Event event) {
        return asOf.isBefore(horizon) ? event.date().value().isOnOrBefore(asOf) : Answer.YES;
    }

    /**
     * Whether it was known that nothing happened, or that nobody answered, over a period.
     *
     * @param inactivity the statement
     * @return no before its period; once that has begun, yes at the horizon and after it, and from the last day of the period; on an
     *     earlier day, cannot tell
     */
    public Answer stated(Inactivity inactivity) {
        if (asOf.isBefore(inactivity.period().start())) {
            return Answer.NO;
        }
        return asOf.isBefore(horizon) && asOf.isBefore(inactivity.period().end()) ? Answer.CANNOT_TELL : Answer.YES;
    }

    /**
     * Whether a meeting had been held.
     *
     * @param meeting the meeting
     * @return yes, no, or cannot tell
     */
    public Answer held(Meeting meeting) {
        return byEach(meeting, this::heldAsStated);
    }

    private Answer heldAsStated(Meeting meeting) {
        return switch (meeting.state()) {
            case HELD -> happened(meeting.date().value());
            case PLANNED, CONVENED -> overtaken(meeting.date().value());
            case CANCELLED -> Answer.NO;
        };
    }

    /**
     * Whether an event was planned and still to come.
     *
     * @param event the event
     * @return yes, no, or cannot tell; no for an event whose day has surely passed without
     *     evidence, and for a postponed one, which {@link #postponed(Event)} states
     */
    public Answer planned(Event event) {
        return byEach(event, this::plannedAsStated);
    }

    private Answer plannedAsStated(Event event) {
        if (event.state() == EventState.CANCELLED || event.state() == EventState.POSTPONED) {
            return Answer.NO;
        }
        return planned(
                known(event.state() == EventState.PLANNED, event.plannedSince()),
                heldAsStated(event),
                event.date().value());
    }

    /**
     * Whether an event, if it was not held, was known of by the day: as still to come, as overdue, as put off or cancelled.
     *
     * @param event the event
     * @return yes, no, or cannot tell
     */
    public Answer knownOf(Event event) {
        return byEach(event, each -> switch (each.state()) {
            case HELD -> known(false, each.plannedSince());
            case PLANNED ->
                known(true, each.plannedSince()).or(each.date().value().isOnOrBefore(asOf));
            case POSTPONED -> postponedUnlessHeld(each);
            case CANCELLED -> Answer.of(!asOf.isBefore(horizon));
        });
    }

    /**
     * Whether a meeting was planned and still to come.
     *
     * @param meeting the meeting
     * @return yes, no, or cannot tell; no for a meeting whose day has surely passed without evidence
     */
    public Answer planned(Meeting meeting) {
        return byEach(meeting, this::plannedAsStated);
    }

    private Answer plannedAsStated(Meeting meeting) {
        if (meeting.state() == MeetingState.CANCELLED) {
            return Answer.NO;
        }
        return planned(
                known(meeting.state().isToCome(), meeting.plannedSince()),
                heldAsStated(meeting),
                meeting.date().value());
    }

    private Answer planned(Answer known, Answer held, PartialDate date) {
        return switch (held) {
            case YES -> Answer.NO;
            case NO -> known;
            case CANNOT_TELL -> known.and(date.isOnOrBefore(asOf).not());
        };
    }

    /** Whether what has not happened was known to be planned. */
    private Answer known(boolean statedAsPlanned, Optional<PartialDate> since) {
        return since.map(this::happened).orElse(statedAsPlanned ? atTheHorizon() : Answer.NO);
    }

    /** What a source states as planned was planned when it was written; whether it was so earlier cannot be determined. */
    private Answer atTheHorizon() {
        return asOf.isBefore(horizon) ? Answer.CANNOT_TELL : Answer.YES;
    }

    /**
     * Whether something stated as planned, and as nothing more, had happened.
     *
     * @param date when it is planned for
     * @return no while its day is to come; then cannot tell, and never yes
     */
    public Answer overtaken(PartialDate date) {
        Answer passed = date.isOnOrBefore(asOf);
        if (passed != Answer.CANNOT_TELL) {
            return passed == Answer.YES ? Answer.CANNOT_TELL : Answer.NO;
        }
        boolean overdueAtTheHorizon = date.isOnOrBefore(horizon) == Answer.YES;
        return asOf.isAfter(horizon) || overdueAtTheHorizon ? Answer.CANNOT_TELL : Answer.NO;
    }
}
