package lt.kopz.core.check;

import lt.kopz.core.wording.CoreMessage;

/** The wording of findings. */
enum CheckMessage implements CoreMessage {
    /** Nobody is named, a size is declared: {@code size}. */
    COMPOSITION_UNKNOWN_SIZE("check.compositionUnknown.size"),
    /** The composition was changed by acts that are not identified: {@code count}. */
    COMPOSITION_CHANGED("check.compositionUnknown.changed"),
    /** A measure of which no cost is given: {@code number}, {@code title}. */
    COST_UNKNOWN("check.amountUnknown.cost"),
    /** Several measures of which no cost is given: {@code numbers}. */
    COSTS_UNKNOWN("check.amountUnknown.costs"),
    /** A need that is not split: {@code amount}, {@code period}. */
    NEED_NOT_SPLIT("check.amountUnknown.needNotSplit"),
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
    /** Members that a group lacks for longer than allowed: {@code count}, {@code since}, {@code days}, {@code allowed}. */
    MEMBERS_MISSING("group.membersMissing"),
    /** A seat was filled too late. */
    VACANCY_FILLED("group.vacancyFilled"),
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
    /** An office in a group that began before the election to it: {@code who}, {@code since}, {@code elected}. */
    OFFICE_BEFORE_ELECTION("group.officeBeforeElection"),
    /** An edition of an act that begins on a day on which nothing changed it: {@code act}, {@code from}. */
    EDITION_WITHOUT_CHANGE("act.editionWithoutChange"),
    /** An act signed before it was adopted: {@code act}, {@code earlier}, {@code later}. */
    SIGNED_BEFORE_ADOPTION("act.signedBeforeAdoption"),
    /** An act said to take effect before its own condition: {@code act}, {@code earlier}, {@code later}. */
    EFFECTIVE_BEFORE_CONDITION("act.effectiveBeforeCondition"),
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
    /** One who holds a seat: {@code member}, {@code since}. */
    SEAT_HELD_SINCE("group.seatHeldTwice.since"),
    /** One who held a seat: {@code member}, {@code since}, {@code until}, the first day on which it no longer holds. */
    SEAT_HELD_UNTIL("group.seatHeldTwice.until"),
    /** What is stated of the list of a part of a plan, or of a time: {@code of}, {@code finding}. */
    LIST_OF("list.contradicted.of"),
    /** A stated number of entries unlike those recorded: {@code list}, {@code number}, {@code least}. */
    LIST_NUMBER("list.contradicted.number"),
    /** Different stated numbers of entries: {@code list}, {@code numbers}. */
    LIST_NUMBERS("list.contradicted.numbers"),
    /** A stated number of fewer than numbers of parts make together: {@code list}, {@code number}, {@code least}. */
    LIST_PARTS("list.contradicted.parts"),
    /** A list stated to be complete and to be partial: {@code list}. */
    LIST_EXTENTS("list.contradicted.extents"),
    /** The rules of procedure of a group: {@code name}. */
    DRAFT_RULES("act.draft.rules"),
    /** A need: {@code amount}. */
    DRAFT_NEED("act.draft.need"),
    /** An appropriation: {@code amount}. */
    DRAFT_APPROPRIATION("act.draft.appropriation"),
    /** In place of an amount that nobody states. */
    UNKNOWN_AMOUNT("act.draft.unknown"),
    /** A revenue: {@code amount}. */
    DRAFT_REVENUE("act.draft.revenue"),
    /** An act drafted after it was adopted: {@code act}, {@code earlier}, the draft, {@code later}, the adoption. */
    DRAFTED_AFTER_ADOPTION("act.draftedAfterAdoption"),
    /** An act published before it was adopted: {@code act}, {@code earlier}, the adoption, {@code later}, the publication. */
    PUBLISHED_BEFORE_ADOPTION("act.publishedBeforeAdoption"),
    /** An act that names a day before its publication: {@code act}, {@code earlier}, the publication, {@code later}, the day. */
    EFFECTIVE_BEFORE_PUBLICATION("act.effectiveBeforePublication"),
    /** An act that ends before it is in force: {@code act}, {@code earlier}, the day it is in force from, {@code later}, the end. */
    ENDS_BEFORE_IN_FORCE("act.endsBeforeInForce"),
    /** One of the spellings: {@code spelling}. */
    SPELLING("group.nameVariants.spelling"),
    /** A Lithuanian name without its genitive: {@code name}. */
    GENITIVE_MISSING("group.genitiveMissing"),
    /** A Lithuanian name without its dative: {@code name}. */
    DATIVE_MISSING("group.dativeMissing"),

    // ---- money

    /** Whose money it is, where there are several plans: {@code plan}. */
    MONEY_OF_PLAN("money.ofPlan"),
    /** Spent on a plan, goal or task that the money is not for: {@code amount}, {@code subject}. */
    UNPLANNED_SPENDING_ON("money.unplannedSpendingOn"),
    /** Two needs that may be one: {@code one}, {@code other}. */
    COUNTED_TWICE("money.countedTwice"),
    /** A need beside needs of its parts: {@code total}, {@code parts}. */
    TOTAL_BESIDE_PARTS("money.totalBesideParts"),
    /** More than two needs that may be one: {@code count}. */
    COUNTED_SEVERAL_TIMES("money.countedSeveralTimes"),
    /** Equal appropriations that may be one: {@code count}, {@code amount}. */
    APPROPRIATED_SEVERAL_TIMES("money.appropriatedSeveralTimes"),
    /** Equal revenues that may be one: {@code count}, {@code amount}. */
    REVENUE_SEVERAL_TIMES("money.revenueSeveralTimes"),
    /** An official rate: {@code rate}, {@code term}. */
    OFFICIAL_RATE("money.officialRate"),
    /** A contract unlike its items: {@code subject}, {@code value}, {@code sum}, {@code amount}. */
    CONTRACT_UNLIKE_ITEMS("money.contractUnlikeItems"),
    /** More paid than something cost: {@code subject}, {@code value}, {@code paid}, {@code amount}. */
    PAID_BEYOND_COST("money.paidBeyondCost"),
    /** More paid than a contract is worth: {@code subject}, {@code value}, {@code paid}, {@code amount}. */
    PAID_BEYOND_CONTRACT("money.paidBeyondContract"),
    /** Paid before the contract: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_BEFORE_CONTRACT("money.paidBeforeContract"),
    /** Paid after the contract was over: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_AFTER_CONTRACT("money.paidAfterContract"),
    /** More back than was paid: {@code value}, {@code paid}, {@code amount}. */
    REFUND_BEYOND_PAYMENT("money.refundBeyondPayment"),
    /** An amount by name: {@code kind}, {@code title}, {@code time}. */
    NAMED("money.named"),
    /** An amount of which nothing states what it is for: {@code kind}, {@code time}. */
    NAMED_WITHOUT_PURPOSE("money.namedWithoutPurpose"),
    /** What kinds of amounts are called. */
    NEED("money.need"),
    APPROPRIATION("money.appropriation"),
    PLANNED_REVENUE("money.plannedRevenue"),
    RECEIVED_REVENUE("money.receivedRevenue"),

    // ---- what is late, put off or said not to have been done

    /** A measure past its day of which nobody can tell whether it is done: {@code number}, {@code title}, {@code due}. */
    MEASURE_OVERDUE_PERHAPS("delay.measureOverdue.perhaps"),
    /** A deliverable postponed to no known day: {@code title}. */
    POSTPONED("delay.postponed"),
    /** A deliverable postponed: {@code title}, {@code to}. */
    POSTPONED_TO("delay.postponed.to"),
    /** A deliverable postponed to a time that has passed: {@code title}, {@code to}. */
    POSTPONED_PAST("delay.postponed.past"),
    /** The reason of a postponement: {@code what}, {@code reason}. */
    BECAUSE("delay.because"),
    /** An event postponed to no known day: {@code title}, {@code date}. */
    EVENT_POSTPONED("delay.eventPostponed"),
    /** An event postponed: {@code title}, {@code date}, {@code to}. */
    EVENT_POSTPONED_TO("delay.eventPostponed.to"),
    /** Something done after what is known ends: {@code what}, {@code date}, {@code until}. */
    DAY_AFTER_HORIZON("delay.day.afterHorizon"),
    /** A meeting before its group was founded: {@code what}, {@code date}, {@code founded}. */
    DAY_BEFORE_GROUP("delay.day.beforeGroup"),
    /** Somebody named as present at a meeting who was no member then: {@code what}, {@code member}. */
    DAY_OF_NO_MEMBER("delay.day.ofNoMember"),
    /** An event held while a source says nothing was done: {@code title}, {@code date}, {@code period}, {@code what}. */
    INACTIVITY_EVENT("delay.inactivity.event"),
    /** A meeting held while a source says that none was: {@code date}, {@code period}, {@code what}. */
    INACTIVITY_MEETING("delay.inactivity.meeting"),
    /** Members that a group had while a source says that there was none: {@code count}, {@code period}, {@code what}. */
    INACTIVITY_MEMBERS("delay.inactivity.members"),
    /** A number contradicts a statement that there was none: {@code period}, {@code what}, {@code list}, {@code number}. */
    INACTIVITY_NUMBER("delay.inactivity.number"),

    // ---- one cause that shows in several places, and the names of the places

    /** Events while a source states that nothing was done: also {@code period}, {@code what}. */
    INACTIVITY_EVENTS("several.inactivityEvents"),
    /** Meetings while a source states that none was held: also {@code period}, {@code what}. */
    INACTIVITY_MEETINGS("several.inactivityMeetings"),
    NOT_CARRIED("several.notCarried"),
    CARRIED("several.carried"),
    /** What is found whichever of the values that sources state is true, though not in the same words: {@code finding}. */
    FOUND_IN_EACH_CASE("several.foundInEachCase"),
    /** What is found only if some of the values that sources state are true: {@code by}, {@code finding}. */
    FOUND_ONLY_IF("several.foundOnlyIf"),
    /** A place by its name and what is found of it: {@code name}, {@code detail}. */
    INSTANCE("several.instance"),
    /** A name that stands in a row: {@code title}. */
    TITLE("several.title"),
    /** A name and a day: {@code title}, {@code date}. */
    TITLE_AND_DATE("several.titleAndDate"),
    /** A measure: {@code number}, {@code title}. */
    MEASURE("several.measure"),
    /** Numbers of measures of one of several plans: {@code number}, {@code plan}. */
    NUMBER_IN_PLAN("several.numberInPlan"),
    /** A day and what came of it: {@code due}, {@code status}. */
    DUE_AND_STATUS("several.dueAndStatus"),
    /** A day on which something was due: {@code date}. */
    DUE("several.due"),
    /** A meeting: {@code date}. */
    MEETING("several.meeting"),
    /** How much earlier: {@code days}. */
    DAYS_EARLIER("several.daysEarlier"),
    /** How long: {@code since}, {@code days}. */
    SINCE("several.since"),
    /** How many members there are, and how many are required: {@code count}, {@code demanded}. */
    SEATS("several.seats"),
    GENITIVE("several.genitive"),
    DATIVE("several.dative"),
    /** Acts of one kind: {@code kind}, {@code date}, {@code count}. */
    ACTS("several.acts"),
    /** An amount: {@code amount}. */
    AMOUNT("several.amount"),
    /** An amount and a day: {@code amount}, {@code day}. */
    AMOUNT_AND_DAY("several.amountAndDay");

    private final String key;

    CheckMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
