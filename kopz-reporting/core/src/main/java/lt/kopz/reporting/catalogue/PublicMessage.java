package lt.kopz.reporting.catalogue;

import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;

/** The words of the public layer of the yearly report. */
enum PublicMessage implements ReportWords {
    /** Nothing but a value: {@code value}. */
    VALUE,
    /** A value that is inferred, with its mark: {@code value}. */
    INFERRED,
    /** A value that rests on an assumption, with its mark: {@code value}. */
    ASSUMED,
    /** A sentence: {@code text}. */
    STOP,
    /** What the mark of what is inferred means. */
    LEGEND_INFERRED,
    /** What the mark of what is assumed means. */
    LEGEND_ASSUMED,
    /** What references mean. */
    LEGEND_REFERENCES,
    /** What is missing of what is needed: {@code missing}, {@code need}, {@code period}. */
    LACKS,
    /** The same of a plan whose time is not stated to the day: {@code missing}, {@code need}. */
    LACKS_IN_ALL,
    /** How many measures are done in full: {@code day}, {@code listed}, {@code done}. */
    DONE,
    /** How many events were held: {@code period}, {@code count}. */
    EVENTS_HELD,
    /** The same in a time that is no year: {@code from}, {@code until}, {@code count}. */
    EVENTS_HELD_BETWEEN,
    /** That no event was held: {@code period}. */
    EVENTS_NONE,
    /** Caption of the table of several plans: {@code day}. */
    PLANS,
    /** How many events are to come: {@code count}, {@code participations}. */
    EVENTS_PLANNED,
    /** The same, where nobody is counted: {@code count}. */
    EVENTS_PLANNED_UNCOUNTED,
    /** Term of what is needed: {@code period}. */
    NEEDED,
    /** Term of what is appropriated: {@code day}. */
    GIVEN,
    /** Term of what is appropriated for a time: {@code period}, {@code day}. */
    GIVEN_FOR_PERIOD,
    /** Term of the gap: {@code gap}, {@code period}. */
    MISSING,
    /** Term of the states of measures: {@code day}. */
    MEASURES,
    /** Term of participations at events held: {@code period}, {@code day}. */
    ATTENDED,
    /** What comes before the list of what failed or is late. */
    LATE,
    /** A measure past its due day: {@code number}, {@code due}, {@code status}. */
    OVERDUE,

    /** A measure that was done after its due day: {@code number}, {@code due}. */
    DONE_LATE,

    /** One of which nobody can tell whether it is done: {@code number}, {@code due}. */
    OVERDUE_OPEN,
    /** How many more there are than are listed: {@code count}. */
    MORE,
    /** Caption of the table of measures that are not described. */
    OTHER_MEASURES,
    /** How long an approved plan had no money: {@code days}, {@code length}, {@code from}, {@code to}. */
    UNFUNDED,
    /** How long an approved plan has had no money: {@code days}, {@code length}, {@code from}, {@code to}. */
    UNFUNDED_YET,
    /** What was due and is late: {@code due}, {@code late}. */
    DUE,
    /** Agreements that are not signed: {@code purpose}, {@code date}, {@code count}. */
    UNSIGNED,
    /** How many of the units a series is meant for it reached: {@code title}, {@code date}, {@code unit}, {@code reached}, {@code total}, {@code left}. */
    REACHED,

    REACHED_LEFT,

    REACHED_UNSAID,
    /** Heading of the section on the group and its meetings. */
    GROUP,
    /** An act with its title: {@code act}, {@code title}. */
    ACT,
    /** A kind of document and its number: {@code kind}, {@code number}. */
    NUMBERED,
    NUMBERED_ACT,
    /** What a group rests on: {@code group}, {@code acts}. */
    BASIS,
    /** What approved a composition: {@code act}. */
    COMPOSITION,
    /** How many members a group is stated to have: {@code size}. */
    SIZE,
    /** Who delegates members: {@code sectors}. */
    SECTORS,
    /** What approved the rules of procedure: {@code act}. */
    RULES,
    /** An act on which a group rested and that is no longer in force: {@code act}, {@code day}. */
    NO_LONGER_IN_FORCE,
    /** How many meetings there were: {@code counts}. */
    MEETINGS,
    /** Meetings, each with its day: {@code dates}. */
    MEETINGS_HELD,
    /** How many meetings there were of which no more than the month or year is known: {@code date}, {@code count}. */
    MEETINGS_IN,
    /** One meeting in each of several months or years: {@code dates}. */
    MEETING_IN_EACH,
    /** The same, beside other meetings that were in that time, or may have been: {@code date}, {@code count}. */
    MEETINGS_FURTHER_IN,
    DATE_WITH_MINUTES,
    MEETING_HELD,
    /** A meeting and its minutes: {@code date}, {@code minutes}. */
    MEETING_WITH_MINUTES,
    /** A meeting that may have been held: {@code date}. */
    MEETING_UNDETERMINED,
    /** A meeting to come: {@code date}. */
    MEETING_PLANNED,
    /** The same where no date is stated. */
    MEETING_PLANNED_UNDATED,
    /** A meeting that was not held: {@code date}. */
    MEETING_NOT_HELD,
    /** On a day: {@code date}. */
    ON_DAY,
    /** On a day that no source states. */
    ON_NO_DAY,
    /** In a time of which the day is not known: {@code date}. */
    IN_TIME,
    /** What a meeting was about: {@code agenda}. */
    AGENDA,
    /** What a meeting approved: {@code plans}, {@code count}. */
    APPROVED,
    /** The verdicts by how many readings of the rule: {@code count}, {@code verdicts}. */
    CADENCE_BY_READINGS,
    /** The verdict that every reading gives: {@code verdict}. */
    CADENCE_AGREED,
    /** A verdict that some readings give: {@code count}, {@code verdict}. */
    CADENCE_OF_READINGS,
    /** What a plan carries out: {@code actionPlan}, {@code measure}. */
    CARRIES_OUT,
    /** The same, with the strategic plan: {@code actionPlan}, {@code measure}, {@code plan}. */
    CARRIES_OUT_OF,
    /** What was given, and from where: {@code what}, {@code source}. */
    GIVEN_FROM,
    /** The same, and who manages it: {@code what}, {@code manager}. */
    GIVEN_MANAGED,
    /** What was taken away again or set anew, and of what money: {@code what}, {@code source}. */
    GIVEN_OF,
    /** What money is for by the act that gave it, where that is not what the plan carries out: {@code measure}. */
    GIVEN_FOR,
    /** Which part of the plan it is for: {@code item}. */
    GIVEN_FOR_ITEM,
    /** The only plan, to which money is given. */
    THE_PLAN,
    /** One of several plans to which money is given: {@code plan}. */
    PLAN_NAMED,
    /** That money was appropriated: {@code plan}, {@code amount}. */
    GIVEN_ORIGINAL,
    /** That an appropriation was reduced: {@code plan}, {@code amount}. */
    GIVEN_REDUCED,
    /** That an appropriation was replaced: {@code plan}, {@code amount}. */
    GIVEN_REPLACED,
    /** What an act did: {@code what}, {@code act}. */
    GIVEN_BY,
    /** The same by the act of the sentence before: {@code what}. */
    GIVEN_BY_THE_SAME,
    /** What was done on a day: {@code what}, {@code date}. */
    GIVEN_ON,
    /** The same in a time that is no single day: {@code date}, {@code what}. */
    GIVEN_DURING,
    /** What was done on a day that is not stated: {@code what}. */
    GIVEN_UNDATED,
    /** What is planned to come in for a plan: {@code plan}, {@code amount}. */
    REVENUE_PLANNED,
    /** What came in for it: {@code plan}, {@code amount}. */
    REVENUE_RECEIVED,
    /** How much of what was planned has not come in: {@code amount}, {@code day}. */
    OUTSTANDING,
    /** Each time that something came in: {@code parts}, {@code count}. */
    CAME_IN,
    /** When it did, where the day is not known: {@code date}. */
    CAME_IN_TIME,
    /** Who paid it: {@code payer}. */
    FROM,
    /** That money is that of a plan. */
    PLAN_MONEY,
    /** That money is not that of any plan. */
    OTHER_MONEY,
    /** Money handed over: {@code money}, whose it was, {@code amount}, {@code recipient}, {@code purpose}. */
    TRANSFERRED,
    /** The same where there is no plan: {@code amount}, {@code recipient}, {@code purpose}. */
    TRANSFERRED_ALONE,
    /** Caption of the sum of costs. */
    COSTS,
    /** The same, of one of several plans: {@code plan}. */
    COSTS_OF,
    /** Costs paid of the money of the plan. */
    OF_THE_PLAN,
    /** Costs that others paid. */
    OF_OTHERS,
    /** That there were no costs. */
    NO_COSTS,

    UNSPENT_BEFORE,

    UNSPENT_BEFORE_OTHERS,
    /** Costs that nobody is stated to have paid. */
    OF_NOBODY,
    /** All costs. */
    OF_ALL,
    /** What is promised and still to come. */
    TO_COME,
    /** The cost with what is still to come. */
    IN_ALL,
    /** Of which measures no price is stated: {@code numbers}. */
    UNPRICED,
    /** Of how many measures no price is stated: {@code count}. */
    UNPRICED_MANY,
    /** The state of a measure: {@code status}. */
    STATUS,
    /** What is kept up to date all the time: {@code title}. */
    ONGOING,
    /** The other parties of agreements: {@code counterparties}. */
    PARTY,

    COUNTERPARTIES,
    /** An amount and how it is made up: {@code amount}, {@code units}. */
    BY_UNITS,
    /** What something cost: {@code price}. */
    PRICE,

    /** What several costs of one measure come to that have no names of their own: {@code price}. */
    PRICES,

    /** The same beside costs that have: {@code price}. */
    OTHER_PRICES,

    /** What a measure costs with its contracts and payments: {@code price}. */
    PRICE_IN_ALL,

    /** What a contract is about, with whom and when it was made: {@code subject}, {@code details}. */
    CONTRACT_OF,

    /** Until when a contract is still carried out: {@code day}. */
    CONTRACT_UNTIL,

    /** A contract and what of its value is still to come: {@code contract}, {@code left}. */
    CONTRACT_LEFT,

    /** That it cost nothing. */
    FREE,

    /** That one costs nothing: {@code subject}. */
    FREE_OF,
    /** An event or series as what something was paid for: {@code title}. */
    PAID_FOR,
    /** A price and who paid it: {@code amount}, {@code payer}. */
    PRICE_PAID,
    /** An event and whom it is for: {@code name}, {@code audience}. */
    FOR,
    /** Whom an event is for, where names have no case: {@code audience}. */
    AUDIENCE,
    /** An event with its title: {@code kind}, {@code title}. */
    TITLED,
    /** One that is only described: {@code title}. */
    UNTITLED,
    /** Events of one title: {@code kind}, {@code title}. */
    SEVERAL,
    /** An event that was held: {@code name}, {@code date}. */
    HELD,
    /** The same, of a longer time. */
    HELD_DURING,
    /** The same in a month, a year or the like: {@code name}, {@code date}. */
    HELD_IN,
    /** The same, without a day. */
    HELD_UNDATED,
    /** The same, on days that sources state differently: {@code name}. */
    HELD_DISPUTED,
    /** When and where: {@code date}, {@code place}. */
    WHEN_AND_WHERE,
    /** An event to come: {@code name}, {@code date}. */
    AHEAD,
    /** The same, of an open time. */
    AHEAD_OPEN,
    /** The same, without a day. */
    AHEAD_UNDATED,
    /** An event that may have been held: {@code name}, {@code date}. */
    PERHAPS,
    /** The same, without a day. */
    PERHAPS_UNDATED,
    /** How many attended one event: {@code count}. */
    PEOPLE,
    /** How many attended several events: {@code count}. */
    PARTICIPATIONS,
    /** Who attended: {@code attended}, {@code parts}. */
    ATTENDED_OF_WHICH,
    /** Some of those who attended: {@code who}, {@code count}. */
    OF_WHICH,
    /** That the rest stands in the annex. */
    IN_THE_ANNEX,
    /** Heading of the annex in a report that has both. */
    ANNEX,
    /** What the annex holds. */
    ANNEX_INTRODUCTION,
    /** Title of the annex alone: {@code group}, {@code period}. */
    ANNEX_TITLE,
    /** Heading of the list of what the report refers to. */
    REFERENCES,
    /** Caption of that list. */
    REFERENCES_TABLE,
    /** Heading of its column. */
    REFERENCES_COLUMN,
    /** So many events of a kind: {@code count}. */
    LECTURES,
    /** So many events of a kind: {@code count}. */
    REPEATED,
    LECTURE_DISCUSSIONS,
    /** So many events of a kind: {@code count}. */
    SEMINARS,
    /** So many events of a kind: {@code count}. */
    TRAININGS;

    /** How a sentence about an event begins. */
    static PublicMessage headline(Answer held, PartialDate date) {
        boolean undated = date.equals(PartialDate.unknown());
        return switch (held) {
            case YES ->
                undated
                        ? HELD_UNDATED
                        : date instanceof PartialDate.Day
                                ? HELD
                                : date instanceof PartialDate.Unit ? HELD_IN : HELD_DURING;
            case CANNOT_TELL -> undated ? PERHAPS_UNDATED : PERHAPS;
            case NO ->
                undated
                        ? AHEAD_UNDATED
                        : date instanceof PartialDate.Until || date instanceof PartialDate.From ? AHEAD_OPEN : AHEAD;
        };
    }
}
