package lt.kopz.core.progress;

import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.wording.CoreMessage;

/** The words for persons, unit costs, coverage, agreements and inactivity. */
public enum DeliveryMessage implements CoreMessage {
    /** Persons at events held. */
    PERSONS("delivery.persons"),
    /** Persons at one event, as a source says: {@code event}. */
    PERSONS_STATED("delivery.persons.stated"),
    /** Persons at one event, as follows from the participations: {@code event}. */
    PERSONS_BEHIND("delivery.persons.behind"),
    /** Persons at one event, by both: {@code event}. */
    PERSONS_AT("delivery.persons.at"),
    /** Participations at one event: {@code event}. */
    PARTICIPATIONS_AT("delivery.participationsAt"),
    /** Occasions of one event: {@code event}. */
    OCCASIONS_OF("delivery.occasionsOf"),
    /** Cost: {@code subject}. */
    COST("delivery.cost"),
    /** Cost per event: {@code subject}. */
    COST_PER_EVENT("delivery.cost.perEvent"),
    /** Cost per participation: {@code subject}. */
    COST_PER_PARTICIPATION("delivery.cost.perParticipation"),
    /** Cost per hour: {@code subject}. */
    COST_PER_HOUR("delivery.cost.perHour"),
    /** Nothing was held. */
    NOTHING_HELD("delivery.nothingHeld"),
    /** Hours held. */
    HOURS("delivery.hours"),
    /** The duration of an event is not stated: {@code event}. */
    NO_DURATION("delivery.noDuration"),
    /** How long an academic hour is, is not stated: {@code event}. */
    NO_MINUTES("delivery.noMinutes"),
    /** The assumption of a length of the academic hour: {@code minutes}. */
    ASSUMED_MINUTES("delivery.assumedMinutes"),
    /** Units in all: {@code unit}. */
    UNITS_TOTAL("delivery.units.total"),
    /** Units reached: {@code unit}. */
    UNITS_REACHED("delivery.units.reached"),
    /** Units left: {@code unit}. */
    UNITS_LEFT("delivery.units.left"),
    /** The share of units reached: {@code unit}. */
    UNITS_SHARE("delivery.units.share"),
    /** The cost of reaching the rest: {@code unit}. */
    COST_OF_THE_REST("delivery.units.cost"),
    /** Events for each unit reached. */
    EVENTS_FOR_EACH("delivery.units.eventsForEach"),
    /** Events still needed. */
    EVENTS_NEEDED("delivery.units.eventsNeeded"),
    /** Events held and planned. */
    EVENTS_HELD_AND_PLANNED("delivery.units.heldAndPlanned"),
    /** The reading that the units reached include those of the planned events, at the same pace. */
    WITH_PLANNED("delivery.units.withPlanned"),
    /** The reading that the units reached do not include those of the planned events, at the same pace. */
    WITHOUT_PLANNED("delivery.units.withoutPlanned"),
    /** No source says whether planned events are counted in. */
    READING_NEEDED("delivery.units.readingNeeded"),
    /** No price of one event is stated. */
    NO_UNIT_PRICE("delivery.units.noPrice"),
    /** Nothing was reached, so nothing can be projected. */
    NOTHING_REACHED("delivery.units.nothingReached"),
    /** An agreement that was not there yet. */
    AGREEMENT_NOT_YET("delivery.agreement.notYet"),
    /** An agreement prepared. */
    AGREEMENT_PREPARED("delivery.agreement.prepared"),
    /** An agreement to be signed. */
    AGREEMENT_TO_BE_SIGNED("delivery.agreement.toBeSigned"),
    /** An agreement signed. */
    AGREEMENT_SIGNED("delivery.agreement.signed"),
    /** An agreement in force. */
    AGREEMENT_IN_FORCE("delivery.agreement.inForce"),
    /** An agreement ended. */
    AGREEMENT_ENDED("delivery.agreement.ended"),
    /** An agreement of which its stage cannot be determined. */
    AGREEMENT_UNDETERMINED("delivery.agreement.undetermined"),
    /** There were no cases. */
    NO_CASES("delivery.inactivity.noCases"),
    /** The group did not meet. */
    NO_MEETING("delivery.inactivity.noMeeting"),
    /** There was no group. */
    NO_GROUP("delivery.inactivity.noGroup"),
    /** There was no plan. */
    NO_PLAN("delivery.inactivity.noPlan"),
    /** Nothing was done. */
    NOTHING_DONE("delivery.inactivity.nothingDone"),
    /** Nobody answered. */
    NO_ANSWER("delivery.inactivity.noAnswer"),
    /** What was not done, with the reason: {@code what}, {@code reason}. */
    INACTIVE_BECAUSE("delivery.inactivity.because"),
    /** What is said of a measure: {@code number}, {@code title}, {@code what}. */
    OF_MEASURE("delivery.ofMeasure");

    private final String key;

    DeliveryMessage(String key) {
        this.key = key;
    }

    /**
     * The words for a kind of inactivity.
     *
     * @param kind the kind
     * @return its message
     */
    public static DeliveryMessage of(InactivityKind kind) {
        return switch (kind) {
            case NO_CASES -> NO_CASES;
            case NO_MEETING -> NO_MEETING;
            case NO_GROUP -> NO_GROUP;
            case NO_PLAN -> NO_PLAN;
            case NOTHING_DONE -> NOTHING_DONE;
            case NO_ANSWER -> NO_ANSWER;
        };
    }

    @Override
    public String key() {
        return key;
    }
}
