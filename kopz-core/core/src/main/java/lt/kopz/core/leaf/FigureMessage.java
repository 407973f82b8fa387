package lt.kopz.core.leaf;

import lt.kopz.core.wording.CoreMessage;

/** The words that figures are named and explained with. */
public enum FigureMessage implements CoreMessage {
    /** An act by number and day: {@code number}, {@code date}. */
    ACT("figure.act"),
    /** An act without a known number: {@code date}. */
    ACT_UNNUMBERED("figure.act.unnumbered"),
    /** An act without a known number or day. */
    ACT_UNIDENTIFIED("figure.act.unidentified"),
    /** The funding gap of a plan. */
    FINANCING_GAP("figure.financingGap"),
    /** The unspent balance of a plan. */
    UNSPENT_BALANCE("figure.unspentBalance"),
    /** The balance of a strategic measure. */
    STRATEGIC_BALANCE("figure.strategicBalance"),
    /** The funding need of a plan. */
    NEED("figure.need"),
    /** One stated need: {@code period}. */
    NEED_ENTRY("figure.need.entry"),
    /** One stated need with its act: {@code period}, {@code act}. */
    NEED_ENTRY_ACT("figure.need.entryByAct"),
    /** The money appropriated to a plan. */
    APPROPRIATED("figure.appropriated"),
    /** The money appropriated to a strategic measure. */
    APPROPRIATED_MEASURE("figure.appropriatedToMeasure"),
    /** One appropriation by an act: {@code act}. */
    APPROPRIATION_ACT("figure.appropriation.byAct"),
    /** One appropriation of which no act is known. */
    APPROPRIATION("figure.appropriation"),
    /** The whole incurred cost. */
    INCURRED("figure.incurred"),
    /** The whole incurred cost, whoever pays it. */
    INCURRED_BY_ALL("figure.incurred.byAll"),
    /** A measure whose cost no source states: {@code subject}. */
    COST_NOT_STATED("figure.costNotStated"),
    /** The incurred cost of one event or series: {@code subject}. */
    INCURRED_FOR("figure.incurred.for"),
    /** A cost of which nobody says what it is for. */
    OTHER_COST("figure.otherCost"),
    /** The committed cost of one event or series: {@code subject}. */
    COMMITTED_FOR("figure.committed.for"),
    /** The whole committed cost. */
    COMMITTED("figure.committed"),
    /** Events held: {@code subject}. */
    OCCURRENCES_HELD("figure.occurrencesHeld"),
    /** Events still planned: {@code subject}. */
    OCCURRENCES_PLANNED("figure.occurrencesPlanned"),
    /** Events held and those still planned: {@code subject}. */
    OCCURRENCES_IN_ALL("figure.occurrencesInAll"),
    /** The price of one event. */
    UNIT_PRICE("figure.unitPrice"),
    /** Money transferred: {@code recipient}. */
    TRANSFERRED("figure.transferred"),
    /** All money transferred. */
    TRANSFERS("figure.transfers"),
    /** Money meant for something else than the plan: {@code purpose}. */
    NOT_FOR_THE_PLAN("figure.notForThePlan"),
    /** Money meant for something else, no source says for what. */
    NOT_FOR_THE_PLAN_UNSAID("figure.notForThePlan.unsaid"),
    /** The reading that an undated appropriation and its undated transfer are counted together. */
    COUNTED_TOGETHER("figure.countedTogether"),
    /** Cost paid by somebody else: {@code subject}, {@code payer}. */
    PAID_BY_OTHERS("figure.paidByOthers"),
    /** Cost of which no source says what it is paid from: {@code subject}. */
    PAID_FROM_UNKNOWN("figure.paidFromUnknown"),
    /** Whether an undated thing had happened cannot be determined: {@code what}, {@code day}. */
    CANNOT_TELL_WHETHER("figure.cannotTellWhether"),
    /** What is stated as held after the last day up to which facts are known: {@code what}, {@code day}. */
    HELD_BEYOND_THE_HORIZON("figure.heldBeyondTheHorizon"),
    /** The need was not set yet: {@code day}. */
    NO_NEED_YET("figure.noNeedYet"),
    /** Whether a need was set cannot be determined: {@code day}. */
    NEED_UNSURE("figure.needUnsure"),
    /** The plan has no need at all in the dossier. */
    NO_NEED("figure.noNeed"),
    /** The plan carries out no strategic measure. */
    NO_STRATEGIC_MEASURE("figure.noStrategicMeasure"),
    /** One name under several codes and no decision: {@code name}, {@code codes}. */
    CODES_NOT_JOINED("figure.codesNotJoined"),
    /** Participations held. */
    PARTICIPATIONS_HELD("figure.participationsHeld"),
    /** Participations expected at planned events. */
    PARTICIPATIONS_PLANNED("figure.participationsPlanned"),
    /** Number of events held. */
    EVENTS_HELD("figure.eventsHeld"),
    /** Number of events planned. */
    EVENTS_PLANNED("figure.eventsPlanned"),
    /** One event or batch of events: {@code title}, {@code date}. */
    EVENT("figure.event"),
    /** One event whose date is unknown: {@code title}. */
    EVENT_UNDATED("figure.event.undated"),
    /** What an event or series has cost. */
    COST_INCURRED("figure.subjectCost.incurred"),
    /** What of the cost of an event or series is still to come. */
    COST_COMMITTED("figure.subjectCost.committed"),
    /** What an event or series costs in all. */
    COST_IN_ALL("figure.subjectCost.inAll"),
    /** One stated cost: {@code subject}. */
    COST_OF("figure.subjectCost.of"),
    /** No source states any cost. */
    COST_NOWHERE_STATED("figure.subjectCost.nowhereStated"),
    /** A figure depends on what sources state differently: {@code what}. */
    UNDECIDED("figure.undecided"),
    /** Sources state so many things differently that not all that is possible is gone through: {@code count}. */
    UNDECIDED_TOO_MANY("figure.undecided.tooMany"),
    /** What a figure is of may not be there at all by what sources state differently: {@code what}. */
    ABSENT("figure.undecided.absent"),
    /** The value of something by which a figure is made: {@code what}, {@code value}. */
    UNDECIDED_BY("figure.undecided.by"),
    /** A fact that has no name: {@code kind}, {@code stated}. */
    FACT("figure.fact");

    private final String key;

    FigureMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
