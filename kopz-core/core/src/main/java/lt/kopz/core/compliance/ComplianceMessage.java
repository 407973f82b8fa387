package lt.kopz.core.compliance;

import lt.kopz.core.wording.CoreMessage;

/** The words that verdicts on the rules of a group are said in. */
public enum ComplianceMessage implements CoreMessage {
    /** Reading: calendar periods, every meeting counted. */
    READING_CALENDAR_ALL("cadence.reading.calendarAll"),
    /** Reading: calendar periods, only meetings while the rules are in force. */
    READING_CALENDAR_IN_FORCE("cadence.reading.calendarInForce"),
    /** Reading: only whole calendar periods. */
    READING_CALENDAR_WHOLE("cadence.reading.calendarWhole"),
    /** Reading: from the last meeting. */
    READING_ROLLING_MEETING("cadence.reading.rollingMeeting"),
    /** Reading: from the day the rules took effect. */
    READING_ROLLING_ADOPTION("cadence.reading.rollingAdoption"),
    /** Reading of a duty: calendar periods, all counted. */
    READING_PERIODS_ALL("duty.reading.periodsAll"),
    /** Reading of a duty: calendar periods, only what was done while the rule is in force. */
    READING_PERIODS_IN_FORCE("duty.reading.periodsInForce"),
    /** Reading of a duty: whole calendar periods only. */
    READING_PERIODS_WHOLE("duty.reading.periodsWhole"),
    /** Reading of a duty: from the last time. */
    READING_ROLLING_LAST("duty.reading.rollingLast"),
    /** Reading of a duty: from the day the rule took effect. */
    READING_ROLLING_FIRST("duty.reading.rollingFirst"),
    /** The day the rules took effect, or ended, is not known. */
    CADENCE_IN_FORCE_UNKNOWN("cadence.inForceUnknown"),
    /** The day the group was founded, or ended, is not known. */
    CADENCE_GROUP_TIME_UNKNOWN("cadence.groupTimeUnknown"),
    /** The rules are not in force yet: {@code asOf}. */
    CADENCE_NOT_IN_FORCE("cadence.notInForce"),
    /** There was no group. */
    CADENCE_NO_GROUP("cadence.noGroup"),
    /** No act that carries the group was in force. */
    NO_GROUP_BY_ACTS("cadence.noGroupByActs"),
    /** A calendar period with meetings enough: {@code period}, {@code count}, {@code least}. */
    CADENCE_PERIOD_MET("cadence.period.met"),
    /** A calendar period with too few meetings: {@code period}, {@code count}, {@code least}. */
    CADENCE_PERIOD_BREACHED("cadence.period.breached"),
    /** Too few meetings for several calendar periods: {@code period}, {@code periods}, {@code count}, {@code least}. */
    CADENCE_PERIODS_BREACHED("cadence.periods.breached"),
    /** A calendar period that still runs: {@code period}, {@code count}, {@code least}, {@code due}. */
    CADENCE_PERIOD_PENDING("cadence.period.pending"),
    /** A calendar period that still runs and of which no meeting is recorded: {@code period}, {@code least}, {@code due}. */
    CADENCE_PERIOD_DUE("cadence.period.due"),
    /** A calendar period that is not judged: {@code period}. */
    CADENCE_PERIOD_EXEMPT("cadence.period.exempt"),
    /** A calendar period of which it cannot be determined: {@code period}, {@code least}. */
    CADENCE_PERIOD_UNDETERMINED("cadence.period.undetermined"),
    /** A meeting held in time: {@code due}, {@code held}. */
    CADENCE_DUE_MET("cadence.gap.met"),
    /** A meeting not held: {@code due}, {@code asOf}. */
    CADENCE_DUE_BREACHED("cadence.gap.breached"),
    /** A meeting held late: {@code due}, {@code held}, {@code days}. */
    CADENCE_DUE_LATE("cadence.gap.late"),
    /** A meeting still to come: {@code due}. */
    CADENCE_DUE_PENDING("cadence.gap.pending"),
    /** A meeting that fell due after the rules ended: {@code due}. */
    CADENCE_DUE_EXEMPT("cadence.gap.exempt"),
    /** A meeting of which it cannot be determined: {@code due}. */
    CADENCE_DUE_UNDETERMINED("cadence.gap.undetermined"),
    /** A duty, and in brackets to whom it is due and who has to do it: {@code name}, {@code recipient}. */
    DUTY_TO("duty.to"),
    /** Who has to do it: {@code holder}. */
    DUTY_HOLDER("duty.holder"),
    /** The plan that demands it, by its title: {@code title}. */
    DUTY_OF_PLAN("duty.ofPlan"),
    /** The day from which it is, or no longer is, owed is not known: {@code what}. */
    DUTY_IN_FORCE_UNKNOWN("duty.inForceUnknown"),
    /** The day from which, or until which, the group was there that owes it is not known: {@code what}. */
    DUTY_GROUP_TIME_UNKNOWN("duty.groupTimeUnknown"),
    /** The time of the plan that demands it is not known: {@code what}. */
    DUTY_PLAN_TIME_UNKNOWN("duty.planTimeUnknown"),
    /** The day by which it is due is not known, as it follows from one that is not: {@code what}. */
    DUTY_DUE_UNKNOWN("duty.dueUnknown"),
    /** It is not owed yet: {@code what}, {@code asOf}. */
    DUTY_NOT_IN_FORCE("duty.notInForce"),
    /** It is owed by a group that was not there: {@code what}. */
    DUTY_NO_GROUP("duty.noGroup"),
    /** A duty for a year: {@code name}, {@code year}. */
    DUTY_FOR_YEAR("duty.forYear"),
    /** A duty without a name, by the list of what is to be done: {@code list}. */
    DUTY_OF_LIST("duty.ofList"),
    /** A calendar period in which something was done often enough: {@code what}, {@code period}, {@code count}, {@code least}. */
    DUTY_PERIOD_MET("duty.period.met"),
    /** A calendar period in which it was done too seldom: {@code what}, {@code period}, {@code count}, {@code least}. */
    DUTY_PERIOD_BREACHED("duty.period.breached"),
    /** Too few for several calendar periods: {@code what}, {@code period}, {@code periods}, {@code count}, {@code least}. */
    DUTY_PERIODS_BREACHED("duty.periods.breached"),
    /** A calendar period that still runs: {@code what}, {@code period}, {@code count}, {@code least}, {@code due}. */
    DUTY_PERIOD_PENDING("duty.period.pending"),
    /** A calendar period that still runs and of which nothing is recorded: {@code what}, {@code period}, {@code least}, {@code due}. */
    DUTY_PERIOD_DUE("duty.period.due"),
    /** A calendar period that is not judged: {@code what}, {@code period}. */
    DUTY_PERIOD_EXEMPT("duty.period.exempt"),
    /** A calendar period of which it cannot be determined: {@code what}, {@code period}, {@code least}. */
    DUTY_PERIOD_UNDETERMINED("duty.period.undetermined"),
    /** Done in time: {@code what}, {@code due}, {@code held}. */
    DUTY_DUE_MET("duty.due.met"),
    /** Done in time on a day that is not known: {@code what}, {@code due}. */
    DUTY_DUE_DONE("duty.due.done"),
    /** Done late: {@code what}, {@code due}, {@code held}, {@code days}. */
    DUTY_DUE_LATE("duty.due.late"),
    /** Not done: {@code what}, {@code due}, {@code asOf}. */
    DUTY_DUE_BREACHED("duty.due.breached"),
    /** Still to be done: {@code what}, {@code due}. */
    DUTY_DUE_PENDING("duty.due.pending"),
    /** Due outside the time of the rules: {@code what}, {@code due}. */
    DUTY_DUE_EXEMPT("duty.due.exempt"),
    /** Cannot be determined: {@code what}, {@code due}. */
    DUTY_DUE_UNDETERMINED("duty.due.undetermined"),
    /** The group as a whole. */
    TERM_OF_GROUP("term.group"),
    /** A member: {@code member}. */
    TERM_OF_MEMBER("term.member"),
    /** A term that lasts: {@code who}, {@code since}, {@code months}, {@code asOf}. */
    TERM_LASTS("term.lasts"),
    /** A term that has expired: {@code who}, {@code since}, {@code months}, {@code asOf}. */
    TERM_EXPIRED("term.expired"),
    /** A term of which it cannot be determined: {@code who}, {@code since}, {@code months}, {@code asOf}. */
    TERM_OPEN("term.open"),
    /** Reading: as the rule is written. */
    READING_AS_WRITTEN("cadence.reading.asWritten"),
    /** A quorum was present: {@code date}, {@code present}, {@code needed}. */
    QUORUM_MET("meeting.quorum.met"),
    /** No quorum was present: {@code date}, {@code present}, {@code needed}. */
    QUORUM_MISSED("meeting.quorum.missed"),
    /** Whether a quorum was present cannot be determined: {@code date}, {@code present}, {@code needed}. */
    QUORUM_UNDETERMINED("meeting.quorum.undetermined"),
    /** A question was carried: {@code question}, {@code inFavour}, {@code against}, {@code abstained}. */
    MAJORITY_REACHED("meeting.majority.reached"),
    /** A question was not carried: {@code question}, {@code inFavour}, {@code against}, {@code abstained}. */
    MAJORITY_MISSED("meeting.majority.missed"),
    /** Whether a question was carried cannot be determined: {@code question}, {@code inFavour}, {@code against}, {@code abstained}. */
    MAJORITY_UNDETERMINED("meeting.majority.undetermined"),
    /** When the members were called is not known: {@code date}, {@code days}. */
    NOTICE_UNKNOWN("meeting.notice.unknown"),
    /** How many working days of notice were given: {@code date}, {@code given}, {@code days}. */
    NOTICE_GIVEN("meeting.notice.given"),
    /** When the minutes were signed is not known: {@code date}, {@code days}. */
    MINUTES_UNKNOWN("meeting.minutes.unknown"),
    /** Minutes signed in time: {@code date}, {@code due}, {@code signed}. */
    MINUTES_IN_TIME("meeting.minutes.inTime"),
    /** Minutes signed late: {@code date}, {@code due}, {@code signed}. */
    MINUTES_LATE("meeting.minutes.late"),
    /** Minutes still to come: {@code date}, {@code due}. */
    MINUTES_PENDING("meeting.minutes.pending"),
    /** No minutes by their due day: {@code date}, {@code due}. */
    MINUTES_MISSING("meeting.minutes.missing"),
    /** Two sides that have to be equal: {@code one}, {@code countOne}, {@code other}, {@code countOther}. */
    SIDES_PARITY("group.sides.parity"),
    /** A part that has to be reached, or not exceeded: {@code sectors}, {@code count}, {@code whole}, {@code bounds}. */
    SIDES_PART("group.sides.part"),
    /** A least part: {@code share}. */
    SIDES_AT_LEAST("group.sides.atLeast"),
    /** A part that has to be exceeded: {@code share}. */
    SIDES_MORE_THAN("group.sides.moreThan"),
    /** A largest part: {@code share}. */
    SIDES_AT_MOST("group.sides.atMost"),
    /** Who has to be a member: {@code who}. */
    SIDES_MEMBER("group.sides.member"),
    /** What somebody has to be in the group: {@code role}. */
    SIDES_ROLE("group.sides.role"),
    /** What somebody has to be, and nobody is: {@code role}, {@code since}. */
    SIDES_ROLE_VACANT("group.sides.roleVacant"),
    /** A chair. */
    ROLE_CHAIR("group.role.chair"),
    /** A deputy chair. */
    ROLE_DEPUTY_CHAIR("group.role.deputyChair"),
    /** A secretary. */
    ROLE_SECRETARY("group.role.secretary"),
    /** A coordinator. */
    ROLE_COORDINATOR("group.role.coordinator"),
    /** Sides as they are demanded: {@code sides}. */
    SIDES_KEPT("group.sides.kept"),
    /** Sides unlike demanded: {@code sides}. */
    SIDES_BROKEN("group.sides.broken"),
    /** Sides of which it cannot be determined: {@code sides}. */
    SIDES_OPEN("group.sides.open"),
    /** A demanded meeting held in time: {@code made}, {@code due}, {@code held}, {@code days}. */
    DEMAND_MET("meeting.demand.met"),
    /** A demanded meeting held late: {@code made}, {@code due}, {@code held}, {@code days}. */
    DEMAND_LATE("meeting.demand.late"),
    /** A demanded meeting not held: {@code made}, {@code due}. */
    DEMAND_BREACHED("meeting.demand.breached"),
    /** A demanded meeting still to come: {@code made}, {@code due}. */
    DEMAND_PENDING("meeting.demand.pending"),
    /** A demanded meeting of which it cannot be determined: {@code made}, {@code due}. */
    DEMAND_UNDETERMINED("meeting.demand.undetermined"),
    /** A demanded meeting that is due within working days, where no calendar says which they are: {@code made}, {@code days}. */
    DEMAND_WORKING_DAYS("meeting.demand.workingDays"),
    /** A demand of which the day is not known exactly: {@code made}. */
    DEMAND_UNDATED("meeting.demand.undated"),
    /** A meeting demanded by too few: {@code made}, {@code count}, {@code needed}. */
    DEMAND_OF_TOO_FEW("meeting.demand.tooFew"),
    /** A demand that only the chair has a right to: {@code made}. */
    DEMAND_NOT_OF_CHAIR("meeting.demand.notOfChair");

    private final String key;

    ComplianceMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
