package lt.kopz.core.progress;

import lt.kopz.core.wording.CoreMessage;

/** The words for persons, unit costs, coverage, inactivity and indicators. */
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
    /** What was not done, with the reason: {@code what}, {@code reason}. */
    INACTIVE_BECAUSE("delivery.inactivity.because"),
    /** What is said of a measure: {@code number}, {@code title}, {@code what}. */
    OF_MEASURE("delivery.ofMeasure"),
    /** The whole sentence: {@code name}, {@code date}, {@code target}, {@code actual}, {@code answer}. */
    SENTENCE("indicator.sentence"),
    /** The target where more is better: {@code value}. */
    TARGET_MORE("indicator.target.more"),
    /** The target where less is better: {@code value}. */
    TARGET_LESS("indicator.target.less"),
    /** The target where bounds are to be kept: {@code value}. */
    TARGET_WITHIN("indicator.target.within"),
    /** No target is stated. */
    NO_TARGET("indicator.noTarget"),
    /** What was reached: {@code value}. */
    REACHED("indicator.reached"),
    /** What was reached is not known by the day. */
    NOT_KNOWN("indicator.notKnown"),
    /** All values are stated to be recorded, and there is none. */
    NOT_MEASURED("indicator.notMeasured"),
    /** The target is met. */
    MET("indicator.met"),
    /** The target is not met. */
    NOT_MET("indicator.notMet"),
    /** Whether the target is met cannot be determined. */
    CANNOT_TELL("indicator.cannotTell"),
    /** A value alone: {@code value}. */
    VALUE("indicator.value"),
    /** A value with its unit: {@code value}, {@code unit}. */
    WITH_UNIT("indicator.withUnit"),
    /** The name of the degree of achievement: {@code name}. */
    DEGREE("indicator.degree"),
    /** The leaf of the target: {@code date}. */
    LEAF_TARGET("indicator.leaf.target"),
    /** The leaf of what was reached: {@code date}. */
    LEAF_ACTUAL("indicator.leaf.actual"),
    /** The leaf of the baseline: {@code date}. */
    LEAF_BASELINE("indicator.leaf.baseline"),
    /** How far it came from the baseline. */
    COME("indicator.come"),
    /** How far it was to come from the baseline. */
    WAY("indicator.way"),
    /** Without a baseline nobody can tell how much less it became. */
    NO_BASELINE("indicator.noBaseline"),
    /** Keeping within bounds has no degree. */
    NO_DEGREE("indicator.noDegree"),
    /** The values are not of one kind. */
    NOT_LIKE("indicator.notLike"),
    /** The target is no better than the baseline. */
    NO_WAY("indicator.noWay"),
    /** A value is negative. */
    NEGATIVE("indicator.negative");

    private final String key;

    DeliveryMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
