package lt.kopz.core.check;

import lt.kopz.core.wording.CoreMessage;

/** The wording of findings. */
enum CheckMessage implements CoreMessage {
    /** Nobody is named, a size is declared: {@code size}. */
    COMPOSITION_UNKNOWN_SIZE("check.compositionUnknown.size"),
    /** Nobody is named and no size is declared. */
    COMPOSITION_UNKNOWN("check.compositionUnknown"),
    /** The composition was changed by acts that are not identified: {@code count}. */
    COMPOSITION_CHANGED("check.compositionUnknown.changed"),
    /** A measure of which no cost is given: {@code number}, {@code title}. */
    COST_UNKNOWN("check.amountUnknown.cost"),
    /** Several measures of which no cost is given: {@code numbers}. */
    COSTS_UNKNOWN("check.amountUnknown.costs"),
    /** A need that is not split: {@code amount}, {@code period}. */
    NEED_NOT_SPLIT("check.amountUnknown.needNotSplit"),
    /** One name under several codes: {@code name}, {@code codes}. */
    CODE_CONFLICT("check.codeConflict"),
    /** One name under several codes, joined by a decision: {@code name}, {@code codes}. */
    CODE_CONFLICT_DECIDED("check.codeConflict.decided"),
    /** What was found of one of several groups: {@code finding}, {@code group}. */
    OF_GROUP("group.finding"),
    /** A verdict and the reading it holds under: {@code verdict}, {@code reading}. */
    CADENCE_UNDER_READING("cadence.underReading"),
    /** A rule that is broken under some of its readings. */
    CADENCE_DEPENDS_ON_READING("cadence.dependsOnReading"),
    /** A rule of which it cannot be determined under any reading that it was broken. */
    CADENCE_UNDETERMINED("cadence.undetermined"),
    /** A time that no plan covers after one: {@code plan}, {@code from}, {@code until}, {@code days}. */
    TIME_WITHOUT_PLAN("group.timeWithoutPlan"),
    /** Members that a group lacks for longer than allowed: {@code count}, {@code since}, {@code days}, {@code allowed}. */
    MEMBERS_MISSING("group.membersMissing"),
    /** A duty that is broken under some readings of its rule: {@code what}. */
    DUTY_DEPENDS_ON_READING("duty.dependsOnReading"),
    /** A duty of which it cannot be determined under any reading that it was broken: {@code what}. */
    DUTY_UNDETERMINED("duty.undetermined"),
    /** A duty that is broken under all readings of its rule: {@code what}. */
    DUTY_UNDER_EVERY_READING("duty.underEveryReading"),
    /** That a source states that the rule is observed. */
    CADENCE_CLAIMED("cadence.claimed"),
    /** A reading under which the rule is broken: {@code duties}. */
    CADENCE_READING_BROKEN("cadence.reading.broken"),
    /** A reading under which it cannot be determined: {@code duties}. */
    CADENCE_READING_OPEN("cadence.reading.open"),
    /** A reading under which the rule may still be kept: {@code due}. */
    CADENCE_READING_PENDING("cadence.reading.pending"),
    /** A reading under which the rule is not broken. */
    CADENCE_READING_KEPT("cadence.reading.kept"),
    /** A rule that is broken under all of its readings. */
    CADENCE_UNDER_EVERY_READING("cadence.underEveryReading"),
    /** Fewer meetings with minutes than were held, both by number: {@code period}, {@code held}, {@code minutes}, {@code missing}. */
    MINUTES_FEWER("meeting.minutesFewer"),
    /** A meeting without minutes: {@code date}. */
    NO_MINUTES("meeting.minutes.none"),
    /** An office in a group that began before the election to it: {@code who}, {@code since}, {@code elected}. */
    OFFICE_BEFORE_ELECTION("group.officeBeforeElection"),
    /** An edition of an act that begins on a day on which nothing changed it: {@code act}, {@code from}. */
    EDITION_WITHOUT_CHANGE("act.editionWithoutChange"),
    /** An act signed before it was adopted: {@code act}, {@code earlier}, {@code later}. */
    SIGNED_BEFORE_ADOPTION("act.signedBeforeAdoption"),
    /** An act said to take effect before its own condition: {@code act}, {@code earlier}, {@code later}. */
    EFFECTIVE_BEFORE_CONDITION("act.effectiveBeforeCondition"),
    /** A sector with another number of members than required: {@code sector}, {@code count}, {@code demanded}. */
    SEATS_UNLIKE_REQUIRED("group.seats"),
    /** Values that contradict each other: {@code what}, {@code values}. */
    CONTRADICTION("check.contradiction"),
    /** Values that contradict each other, one of them preferred: {@code what}, {@code values}, {@code preferred}. */
    CONTRADICTION_DECIDED("check.contradiction.decided"),
    /** Values that contradict each other, and decisions too: {@code what}, {@code values}. */
    CONTRADICTION_DECIDED_TWICE("check.contradiction.decidedTwice"),
    /** Values that contradict each other, one of which counts since it is what the fact holds: {@code what}, {@code values}, {@code kept}. */
    CONTRADICTION_KEPT("check.contradiction.kept"),
    /** More contradictions are undecided than leave possibilities that are gone through: {@code count}, {@code most}. */
    CONTRADICTIONS_TOO_MANY("check.contradictions.tooMany"),
    /** A value of an indicator: {@code name}, {@code date}. */
    INDICATOR_VALUE("check.contradiction.indicator"),
    /** Several held one seat at a time: {@code members}. */
    SEAT_HELD_TWICE("group.seatHeldTwice"),
    /** One who holds a seat: {@code member}, {@code since}. */
    SEAT_HELD_SINCE("group.seatHeldTwice.since"),
    /** One who held a seat: {@code member}, {@code since}, {@code until}, the first day on which it no longer holds. */
    SEAT_HELD_UNTIL("group.seatHeldTwice.until"),
    /** A declared size unlike the list: {@code declared}, {@code listed}. */
    SIZE_UNLIKE_LIST("group.size"),
    /** What is stated of the list of a part of a plan: {@code owner}, {@code finding}. */
    LIST_OF("list.contradicted.of"),
    /** A stated number of entries unlike those recorded: {@code list}, {@code number}, {@code recorded}. */
    LIST_NUMBER("list.contradicted.number"),
    /** The same of a time: also {@code period}. */
    LIST_NUMBER_OF_PERIOD("list.contradicted.number.ofPeriod"),
    /** Different stated numbers of entries: {@code list}, {@code numbers}. */
    LIST_NUMBERS("list.contradicted.numbers"),
    /** The same of a time: also {@code period}. */
    LIST_NUMBERS_OF_PERIOD("list.contradicted.numbers.ofPeriod"),
    /** A stated number of fewer than numbers of parts make together: {@code list}, {@code number}, {@code least}. */
    LIST_PARTS("list.contradicted.parts"),
    /** The same of a time: also {@code period}. */
    LIST_PARTS_OF_PERIOD("list.contradicted.parts.ofPeriod"),
    /** A list stated to be complete and to be partial: {@code list}. */
    LIST_EXTENTS("list.contradicted.extents"),
    /** The same of a time: also {@code period}. */
    LIST_EXTENTS_OF_PERIOD("list.contradicted.extents.ofPeriod"),
    /** A member of whom no act is given: {@code member}. */
    MEMBER_WITHOUT_ACT("group.memberWithoutAct"),
    /** A seat vacant for too long: {@code seat}, {@code since}, {@code days}, {@code allowed}. */
    VACANCY("group.vacancy"),
    /** A meeting before the rules of procedure: {@code date}, {@code rules}, {@code days}. */
    MEETING_BEFORE_RULES("group.meetingBeforeRules"),
    /** A plan approved before the strategic plan: {@code plan}, {@code date}, {@code strategic}, {@code days}. */
    PLAN_BEFORE_STRATEGIC_PLAN("group.planBeforeStrategicPlan"),
    /** The group rests on an act that is not in force: {@code act}, {@code asOf}. */
    ACT_NOT_IN_FORCE("group.actNotInForce"),
    /** Something rests on a draft: {@code act}, {@code what}. */
    RESTS_ON_DRAFT("act.restsOnDraft"),
    /** The rules of procedure of a group: {@code name}. */
    DRAFT_RULES("act.draft.rules"),
    /** A need: {@code amount}. */
    DRAFT_NEED("act.draft.need"),
    /** An appropriation: {@code amount}. */
    DRAFT_APPROPRIATION("act.draft.appropriation"),
    /** A revenue: {@code amount}. */
    DRAFT_REVENUE("act.draft.revenue"),
    /** Something stated to have begun before its act: {@code what}, {@code stated}, {@code since}, {@code days}, {@code act}. */
    EARLIER_THAN_ACT("act.earlierThanAct"),
    /** An act that has to be published, of which that is not stated: {@code act}. */
    PUBLICATION_NOT_STATED("act.publicationNotStated"),
    /** An act drafted after it was adopted: {@code act}, {@code earlier}, the draft, {@code later}, the adoption. */
    DRAFTED_AFTER_ADOPTION("act.draftedAfterAdoption"),
    /** An act published before it was adopted: {@code act}, {@code earlier}, the adoption, {@code later}, the publication. */
    PUBLISHED_BEFORE_ADOPTION("act.publishedBeforeAdoption"),
    /** An act that names a day before its publication: {@code act}, {@code earlier}, the publication, {@code later}, the day. */
    EFFECTIVE_BEFORE_PUBLICATION("act.effectiveBeforePublication"),
    /** An act that ends before it is in force: {@code act}, {@code earlier}, the day it is in force from, {@code later}, the end. */
    ENDS_BEFORE_IN_FORCE("act.endsBeforeInForce"),
    /** Acts that are not identified: {@code count}. */
    ACTS_UNIDENTIFIED("group.actsUnidentified"),
    /** Acts that change each other in a circle: {@code acts}. */
    AMENDMENT_CYCLE("group.amendmentCycle"),
    /** One organisation in several spellings: {@code name}, {@code spellings}. */
    NAME_VARIANTS("group.nameVariants"),
    /** One of the spellings: {@code spelling}. */
    SPELLING("group.nameVariants.spelling"),
    /** A Lithuanian name without its genitive: {@code name}. */
    GENITIVE_MISSING("group.genitiveMissing"),
    /** A Lithuanian name without its dative: {@code name}. */
    DATIVE_MISSING("group.dativeMissing");

    private final String key;

    CheckMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
