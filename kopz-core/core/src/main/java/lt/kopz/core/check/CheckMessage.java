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
    /** What is stated of the list of a part of a plan, or of a time: {@code of}, {@code finding}. */
    LIST_OF("list.contradicted.of"),
    /** A stated number of entries unlike those recorded: {@code list}, {@code number}, {@code recorded}. */
    LIST_NUMBER("list.contradicted.number"),
    /** Different stated numbers of entries: {@code list}, {@code numbers}. */
    LIST_NUMBERS("list.contradicted.numbers"),
    /** A stated number of fewer than numbers of parts make together: {@code list}, {@code number}, {@code least}. */
    LIST_PARTS("list.contradicted.parts"),
    /** A list stated to be complete and to be partial: {@code list}. */
    LIST_EXTENTS("list.contradicted.extents"),
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
    DATIVE_MISSING("group.dativeMissing"),

    // ---- money

    /** More spent than there was: {@code amount}, {@code day}. */
    SPENDING_BEYOND_APPROPRIATION("money.spendingBeyondAppropriation"),
    /** Spent before there was money: {@code amount}, {@code day}. */
    SPENDING_BEFORE_APPROPRIATION("money.spendingBeforeAppropriation"),
    /** Whose money it is, where there are several plans: {@code plan}. */
    MONEY_OF_PLAN("money.ofPlan"),
    /** Spent on something the money is not for: {@code amount}, {@code subject}. */
    UNPLANNED_SPENDING("money.unplannedSpending"),
    /** More appropriated than needed: {@code amount}, {@code plan}. */
    APPROPRIATION_BEYOND_NEED("money.appropriationBeyondNeed"),
    /** Days without any money: {@code days}, {@code plan}. */
    PLAN_UNFUNDED_FOR_DAYS("money.planUnfundedForDays"),
    /** Nobody is known to pay: {@code amount}, {@code subject}. */
    PAYER_UNKNOWN("money.payerUnknown"),
    /** Spent on a plan, goal or task that the money is not for: {@code amount}, {@code subject}. */
    UNPLANNED_SPENDING_ON("money.unplannedSpendingOn"),
    /** Parts that are unlike their whole: {@code whole}, {@code total}, {@code dimension}, {@code sum}, {@code amount}. */
    ITEMS_UNLIKE_TOTAL("money.totalUnlikeParts"),
    /** Money that is opened with other than carried over: {@code opened}, {@code carried}, {@code amount}, {@code year}, {@code plan}. */
    CARRY_OVER_MISMATCH("money.carryOverMismatch"),
    /** A change before what it changes: {@code change}, {@code original}. */
    CHANGE_BEFORE_APPROPRIATION("money.changeBeforeAppropriation"),
    /** Two needs that may be one: {@code one}, {@code other}. */
    COUNTED_TWICE("money.countedTwice"),
    /** A need beside needs of its parts: {@code total}, {@code parts}. */
    TOTAL_BESIDE_PARTS("money.totalBesideParts"),
    /** More than two needs that may be one: {@code count}. */
    COUNTED_SEVERAL_TIMES("money.countedSeveralTimes"),
    /** More than two equal appropriations that may be one: {@code count}, {@code amount}. */
    APPROPRIATED_SEVERAL_TIMES("money.appropriatedSeveralTimes"),
    /** Two equal appropriations that may be one: {@code amount}. */
    APPROPRIATED_TWICE("money.appropriatedTwice"),
    /** More than two equal revenues that may be one: {@code count}, {@code amount}. */
    REVENUE_SEVERAL_TIMES("money.revenueSeveralTimes"),
    /** Two equal revenues that may be one: {@code amount}. */
    REVENUE_TWICE("money.revenueTwice"),
    /**
     * A rate that contradicts the official one: {@code base}, {@code rate}, {@code term}, {@code day}, {@code source}, {@code official}.
     */
    RATE_UNLIKE_OFFICIAL("money.rateUnlikeOfficial"),
    /** An official rate: {@code rate}, {@code term}. */
    OFFICIAL_RATE("money.officialRate"),
    /** A stated balance that differs: {@code stated}, {@code computed}, {@code amount}, {@code day}. */
    BALANCE_MISMATCH("money.balanceMismatch"),
    /** More incurred and promised than there is: {@code what}, {@code available}, {@code incurred}, {@code committed}, {@code amount}. */
    COMMITTED_BEYOND_APPROPRIATION("money.committedBeyondAppropriation"),
    /** A contract unlike its items: {@code subject}, {@code value}, {@code sum}, {@code amount}. */
    CONTRACT_UNLIKE_ITEMS("money.contractUnlikeItems"),
    /** More paid than something cost: {@code subject}, {@code cost}, {@code paid}, {@code amount}. */
    PAID_BEYOND_COST("money.paidBeyondCost"),
    /** More paid than a contract is worth: {@code subject}, {@code value}, {@code paid}, {@code amount}. */
    PAID_BEYOND_CONTRACT("money.paidBeyondContract"),
    /** Paid before the contract: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_BEFORE_CONTRACT("money.paidBeforeContract"),
    /** Paid after the contract was over: {@code subject}, {@code amount}, {@code date}, {@code day}. */
    PAID_AFTER_CONTRACT("money.paidAfterContract"),
    /** More back than was paid: {@code refunded}, {@code paid}, {@code amount}. */
    REFUND_BEYOND_PAYMENT("money.refundBeyondPayment"),
    /** Different amounts of one act for one thing: {@code one}, {@code other}. */
    AMOUNT_STATED_DIFFERENTLY("money.amountStatedDifferently"),
    /** A number in words unlike that in figures: {@code figures}, {@code words}. */
    WORDS_UNLIKE_FIGURES("money.wordsUnlikeFigures"),
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

    /** A measure past its day: {@code number}, {@code title}, {@code due}, {@code status}. */
    MEASURE_OVERDUE("delay.measureOverdue"),
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
    /** An agreement not signed by its day: {@code purpose}, {@code date}. */
    AGREEMENT_UNSIGNED("delay.agreementUnsigned"),
    /** An event postponed to no known day: {@code title}, {@code date}. */
    EVENT_POSTPONED("delay.eventPostponed"),
    /** An event postponed: {@code title}, {@code date}, {@code to}. */
    EVENT_POSTPONED_TO("delay.eventPostponed.to"),
    /** An event postponed to a time that has passed: {@code title}, {@code to}. */
    EVENT_OVERDUE("delay.eventPostponed.past"),
    /** Something done after what is known ends: {@code what}, {@code date}, {@code until}. */
    DAY_AFTER_HORIZON("delay.day.afterHorizon"),
    /** A meeting before its group was founded: {@code what}, {@code date}, {@code founded}. */
    DAY_BEFORE_GROUP("delay.day.beforeGroup"),
    /** An event held while a source says nothing was done: {@code title}, {@code date}, {@code period}, {@code what}. */
    INACTIVITY_EVENT("delay.inactivity.event"),
    /** A meeting held while a source says that none was: {@code date}, {@code period}, {@code what}. */
    INACTIVITY_MEETING("delay.inactivity.meeting"),
    /** Members that a group had while a source says that there was none: {@code count}, {@code period}, {@code what}. */
    INACTIVITY_MEMBERS("delay.inactivity.members"),
    /** A number contradicts a statement that there was none: {@code period}, {@code what}, {@code list}, {@code number}. */
    INACTIVITY_NUMBER("delay.inactivity.number"),

    // ---- one cause that shows in several places, and the names of the places

    ACTS_NOT_IN_FORCE("several.actsNotInForce"),
    AGREEMENTS_UNSIGNED("several.agreementsUnsigned"),
    CASES_MISSING("several.casesMissing"),
    CHANGES_BEFORE_APPROPRIATION("several.changesBeforeAppropriation"),
    DELIVERABLES_POSTPONED("several.deliverablesPostponed"),
    DELIVERABLES_LATE("several.deliverablesLate"),
    DEMANDS_IGNORED("several.demandsIgnored"),
    EVENTS_POSTPONED("several.eventsPostponed"),
    EVENTS_POSTPONED_TO("several.eventsPostponedTo"),
    EVENTS_OVERDUE("several.eventsOverdue"),
    /** Events while a source states that nothing was done: also {@code period}, {@code what}. */
    INACTIVITY_EVENTS("several.inactivityEvents"),
    /** Meetings while a source states that none was held: also {@code period}, {@code what}. */
    INACTIVITY_MEETINGS("several.inactivityMeetings"),
    MEASURES_OVERDUE("several.measuresOverdue"),
    MEASURES_OVERDUE_PERHAPS("several.measuresOverduePerhaps"),
    MEETINGS_BEFORE_RULES("several.meetingsBeforeRules"),
    MEMBERS_WITHOUT_ACT("several.membersWithoutAct"),
    MINUTES_LATE("several.minutesLate"),
    MINUTES_MISSING("several.minutesMissing"),
    NAMES_VARY("several.namesVary"),
    NEEDS_NOT_SPLIT("several.needsNotSplit"),
    NOTICES_TOO_SHORT("several.noticesTooShort"),
    NOT_CARRIED("several.notCarried"),
    CARRIED("several.carried"),
    PUBLICATIONS_NOT_STATED("several.publicationsNotStated"),
    PAYERS_UNKNOWN("several.payersUnknown"),
    QUORUMS_MISSED("several.quorumsMissed"),
    QUORUMS_UNDETERMINED("several.quorumsUndetermined"),
    DUTIES_LATE("several.dutiesLate"),
    DUTIES_MISSING("several.dutiesMissing"),
    SEATS_HELD_TWICE("several.seatsHeldTwice"),
    SECTORS_UNLIKE_REQUIRED("several.seatsUnlikeRequired"),
    SEATS_VACANT("several.seatsVacant"),
    TERMS_EXPIRED("several.termsExpired"),
    TIMES_WITHOUT_PLAN("several.timesWithoutPlan"),
    SPENDINGS_BEFORE_APPROPRIATION("several.spendingsBeforeAppropriation"),
    UNPLANNED_SPENDINGS("several.unplannedSpendings"),
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
