package lt.kopz.core.check;

import lt.kopz.core.wording.CoreMessage;

/** The words for one cause that shows in {@code count} places, and the names of the places. */
enum SeveralMessage implements CoreMessage {
    ACTS_NOT_IN_FORCE("actsNotInForce"),
    AGREEMENTS_UNSIGNED("agreementsUnsigned"),
    CASES_MISSING("casesMissing"),
    CHANGES_BEFORE_APPROPRIATION("changesBeforeAppropriation"),
    DELIVERABLES_POSTPONED("deliverablesPostponed"),
    DELIVERABLES_LATE("deliverablesLate"),
    DEMANDS_IGNORED("demandsIgnored"),
    EVENTS_POSTPONED("eventsPostponed"),
    EVENTS_POSTPONED_TO("eventsPostponedTo"),
    EVENTS_OVERDUE("eventsOverdue"),
    /** Events while a source states that nothing was done: also {@code period}, {@code what}. */
    INACTIVITY_EVENTS("inactivityEvents"),
    /** Meetings while a source states that none was held: also {@code period}, {@code what}. */
    INACTIVITY_MEETINGS("inactivityMeetings"),
    MEASURES_OVERDUE("measuresOverdue"),
    MEASURES_OVERDUE_PERHAPS("measuresOverduePerhaps"),
    MEETINGS_BEFORE_RULES("meetingsBeforeRules"),
    MEMBERS_WITHOUT_ACT("membersWithoutAct"),
    MINUTES_LATE("minutesLate"),
    MINUTES_MISSING("minutesMissing"),
    NAMES_VARY("namesVary"),
    NEEDS_NOT_SPLIT("needsNotSplit"),
    NOTICES_TOO_SHORT("noticesTooShort"),
    NOT_CARRIED("notCarried"),
    CARRIED("carried"),
    PUBLICATIONS_NOT_STATED("publicationsNotStated"),
    PAYERS_UNKNOWN("payersUnknown"),
    QUORUMS_MISSED("quorumsMissed"),
    QUORUMS_UNDETERMINED("quorumsUndetermined"),
    DUTIES_LATE("dutiesLate"),
    DUTIES_MISSING("dutiesMissing"),
    SEATS_HELD_TWICE("seatsHeldTwice"),
    SEATS_UNLIKE_REQUIRED("seatsUnlikeRequired"),
    SEATS_VACANT("seatsVacant"),
    TERMS_EXPIRED("termsExpired"),
    TIMES_WITHOUT_PLAN("timesWithoutPlan"),
    SPENDINGS_BEFORE_APPROPRIATION("spendingsBeforeAppropriation"),
    UNPLANNED_SPENDINGS("unplannedSpendings"),
    /** What is found whichever of the values that sources state is true, though not in the same words: {@code finding}. */
    FOUND_IN_EACH_CASE("foundInEachCase"),
    /** What is found only if some of the values that sources state are true: {@code by}, {@code finding}. */
    FOUND_ONLY_IF("foundOnlyIf"),
    /** A place by its name and what is found of it: {@code name}, {@code detail}. */
    INSTANCE("instance"),
    /** A name that stands in a row: {@code title}. */
    TITLE("title"),
    /** A name and a day: {@code title}, {@code date}. */
    TITLE_AND_DATE("titleAndDate"),
    /** A measure: {@code number}, {@code title}. */
    MEASURE("measure"),
    /** A day and what came of it: {@code due}, {@code status}. */
    DUE_AND_STATUS("dueAndStatus"),
    /** A day on which something was due: {@code date}. */
    DUE("due"),
    /** A meeting: {@code date}. */
    MEETING("meeting"),
    /** How much earlier: {@code days}. */
    DAYS_EARLIER("daysEarlier"),
    /** How long: {@code since}, {@code days}. */
    SINCE("since"),
    /** How many members there are, and how many are required: {@code count}, {@code demanded}. */
    SEATS("seats"),
    GENITIVE("genitive"),
    DATIVE("dative"),
    /** Acts of one kind: {@code kind}, {@code date}, {@code count}. */
    ACTS("acts"),
    /** An amount: {@code amount}. */
    AMOUNT("amount"),
    /** An amount and a day: {@code amount}, {@code day}. */
    AMOUNT_AND_DAY("amountAndDay"),
    /** A payment of which nothing is stated. */
    PAYMENT("payment");

    private final String key;

    SeveralMessage(String key) {
        this.key = "several." + key;
    }

    @Override
    public String key() {
        return key;
    }
}
