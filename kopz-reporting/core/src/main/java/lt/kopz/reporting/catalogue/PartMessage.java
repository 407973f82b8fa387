package lt.kopz.reporting.catalogue;

/** The words of the parts of reports, apart from those of the yearly report alone. */
enum PartMessage implements ReportWords {
    /** Title: {@code group}, {@code period}. */
    TITLE_GAP,
    /** Title: {@code group}, {@code period}. */
    TITLE_FINDINGS,
    /** Title: {@code group}, {@code period}. */
    TITLE_ATTENDANCE,
    /** Title: {@code group}, {@code period}. */
    TITLE_COMPOSITION,
    /** Title where there is not exactly one group: {@code group}, the municipality, {@code period}. */
    TITLE_COMPOSITION_OF_GROUPS,
    /** Title: {@code group}, {@code period}. */
    TITLE_AGREEMENTS,
    /** Title: {@code group}, {@code period}. */
    TITLE_MEETINGS,
    /** Title where there is not exactly one group: {@code group}, the municipality, {@code period}. */
    TITLE_MEETINGS_OF_GROUPS,
    /** A heading or term about one of several groups or plans: {@code what}, {@code of}. */
    HEADING_OF,
    /** Said where no group is known. */
    NO_GROUP_DATA,
    /** A sentence about a day on which there was no group: {@code day}. */
    NO_GROUP_ON,
    /** That no act that carries a group was in force: {@code day}. */
    NO_GROUP_BY_ACTS_ON,
    /** Name of a row that sums up. */
    TOTAL,
    /** Name of the row of a plan as a whole, below those of its parts. */
    WHOLE_PLAN,
    /** Stands in a table where nothing is recorded. */
    NOT_RECORDED,
    /** Below a table with such cells. */
    NOT_RECORDED_EXPLAINED,
    /** A sentence in place of a list of which nothing is known: {@code list}. */
    NO_DATA,
    /** A sentence in place of a list that is stated to be complete and holds nothing: {@code list}. */
    STATED_NONE,
    /** The word for money. */
    MONEY,
    /** A sentence in place of a table of acts. */
    NO_ACTS,
    /** How many of something were held: {@code held}. */
    HELD_IN_SHORT,
    /** How many of something are planned: {@code planned}. */
    PLANNED_IN_SHORT,
    /** Said in place of a small count. */
    HIDDEN,
    /** Heading of a section. */
    ATTENDANCE,
    /** Caption of a table. */
    ATTENDANCE_BY_MEASURE,
    /** Caption of a table. */
    ATTENDANCE_BY_SERIES,
    /** Caption of a picture. */
    ATTENDANCE_BY_EVENT_CHART,
    /** What the axis of a picture counts. */
    PARTICIPATIONS,
    /** What was spent, as of the ends of months. */
    SPENT_BY_MONTH,
    /** Caption of a picture. */
    MEASURES_CHART,
    /** What a picture states: {@code what}. */
    MEASURES_CHART_SUMMARY,
    /** Caption of a picture. */
    COVERAGE_CHART,
    /** What a picture states: {@code series}, {@code reached}, {@code total}, {@code unit}. */
    COVERAGE_CHART_SUMMARY,
    /** What a picture states of one value: {@code what}, {@code before}, {@code after}. */
    CHANGE_SUMMARY,
    /** Caption of a picture. */
    FLOW_CHART,
    /** A name at its beginning: {@code name}. */
    FLOW_NAME,
    /** Where it is not stated from which source money comes. */
    FLOW_NO_SOURCE,
    /** The sources of which one took money back, in one box. */
    FLOW_SOURCES_TOGETHER,
    /** Where it is not stated who paid. */
    FLOW_NO_PAYER,
    /** Where money of others comes from of whom it is not stated who they are. */
    FLOW_OTHER_MONEY,
    /** What is spent and not stated by measure. */
    FLOW_NOT_SPLIT,
    /** What is neither spent nor promised. */
    FLOW_UNSPENT,
    /** Measures that share one box: {@code count}. */
    FLOW_FURTHER,
    /** Measures of unknown cost: {@code measures}, their numbers. */
    FLOW_UNPRICED,
    /** What is needed: {@code amount}. */
    MONEY_NEED,
    /** What is appropriated: {@code amount}. */
    MONEY_GIVEN,
    /** What is missing: {@code amount}. */
    MONEY_MISSING,
    /** What is appropriated beyond the need: {@code amount}. */
    MONEY_SURPLUS,
    /** What of the money appropriated is spent: {@code amount}. */
    MONEY_SPENT,
    /** That nothing of it is. */
    MONEY_NOT_SPENT,
    /** What is promised and still to come: {@code amount}. */
    MONEY_PROMISED,
    /** What others paid: {@code amount}. */
    MONEY_OTHERS,
    /** That it is not known what others paid. */
    MONEY_OTHERS_UNKNOWN,
    /** What nobody is stated to have paid: {@code amount}. */
    MONEY_NO_PAYER,
    /** What a picture states of money handed over: {@code amount}, {@code recipient}. */
    FLOW_SUMMARY_HANDED,
    /** Caption of a picture. */
    ATTENDANCE_CHART,
    /** Participations at events that were held: {@code held}. */
    ATTENDANCE_CHART_HELD,
    /** Participations expected at planned events: {@code planned}. */
    ATTENDANCE_CHART_PLANNED,
    /** What a picture states: {@code what}, of events held, planned or both. */
    ATTENDANCE_CHART_SUMMARY,
    /** Measures of which nothing is stated: {@code measures}. */
    ATTENDANCE_UNSTATED,
    /** Caption of a table. */
    ATTENDANCE_UNKNOWN,
    /** Caption of a table. */
    ATTENDANCE_UNDETERMINED,
    /** Heading of a column. */
    COLUMN_SERIES,
    /** Heading of a column. */
    COLUMN_EVENT,
    /** Heading of a column. */
    COLUMN_EVENTS_HELD,
    /** Heading of a column. */
    COLUMN_EVENTS_PLANNED,
    /** An event that was cancelled: {@code name}, {@code date}. */
    CANCELLED,
    /** The same of an event without a date: {@code name}. */
    CANCELLED_UNDATED,
    /** A postponed event: {@code name}. */
    POSTPONED,

    POSTPONED_TO,

    /** What of a deliverable is postponed: {@code title}. */
    DELIVERY,

    BECAUSE,

    /** Caption of a table. */
    EVENTS_TABLE,
    /** Heading of a column. */
    COLUMN_PARTICIPATIONS,
    /** For an event of which it cannot be determined whether it was held. */
    STATE_UNDETERMINED,
    /** Heading of a section. */
    UNIT_COSTS,
    /** How unit costs are read. */
    UNIT_COSTS_INTRODUCTION,
    /** Caption of a table. */
    UNIT_COSTS_TABLE,
    /** Heading of a column. */
    COLUMN_COST,
    /** Heading of a column. */
    COLUMN_PER_EVENT,
    /** Heading of a column. */
    COLUMN_PER_PARTICIPATION,
    /** Heading of a column. */
    COLUMN_PER_HOUR,
    /** Heading of a section. */
    COVERAGE,
    /** Caption of a table. */
    COVERAGE_TABLE,
    /** Said above costs that are assumed. */
    COVERAGE_COST_ASSUMED,
    /** Heading of a column. */
    COLUMN_LEFT,
    /** Heading of a column. */
    COLUMN_COST_OF_THE_REST,
    /** Heading of a section. */
    CLAIMS,
    /** How claims are read. */
    CLAIMS_INTRODUCTION,
    /** Caption of a table. */
    CLAIMS_TABLE,
    /** Caption of a table of the ways to read a claim: {@code claim}. */
    CLAIM_READINGS,
    /** One way to read a claim: {@code reading}. */
    CLAIM_READING,
    /** Heading of a column. */
    COLUMN_CLAIM,
    /** Heading of a column. */
    COLUMN_FACTS_GIVE,
    /** Heading of a column. */
    COLUMN_VERDICT,
    /** Heading of the part about what sources add up. */
    SUMS,
    /** Heading of a column. */
    COLUMN_SUM,
    /** What may be either of two: {@code one}, {@code other}. */
    EITHER,
    /** What sources state differently: {@code values}. */
    DISPUTED,
    /** What is shown of what sources state in another way, too: {@code what}. */
    DISPUTED_ROW,
    /** Of a list only a number is stated: {@code list}, {@code count}. */
    COUNTED_ONLY,
    /** How many there are in all of what is not all listed: {@code list}, {@code count}. */
    MORE_COUNTED,
    /** That a list is not all there is: {@code list}. */
    MORE_THAN_LISTED,
    /** That nothing states whether a list is all there is: {@code list}. */
    PERHAPS_MORE,
    /** Heading of a section. */
    COMPOSITION,
    /** How many members there are: {@code count}. */
    MEMBERS_KNOWN,
    /** Heading of the section on who holds several seats. */
    SEATING,
    /** How many persons hold how many seats: {@code seats}, {@code persons}. */
    SEATS_AND_PERSONS,
    /** Caption of the table of persons with several seats. */
    SEATING_TABLE,
    /** Heading of a column. */
    COLUMN_SEATS_IN,
    /** The roles of a member who was elected to them: {@code roles}, {@code day}. */
    ELECTED,
    /** How many members a document declares: {@code count}. */
    MEMBERS_ONLY_DECLARED,
    /** Said where neither size nor members are known. */
    MEMBERS_UNKNOWN,
    /** Caption of a table. */
    MEMBERS_TABLE,
    /** Caption of a table. */
    CHANGES_TABLE,
    /** Seats without a member: {@code seats}, {@code count}. */
    VACANT,
    /** Since when something is vacant: {@code name}, {@code since}, {@code days}. */
    VACANT_SINCE,
    /** Who held a vacant seat last: {@code name}. */
    LAST_HELD_BY,
    /** How many of the declared members are missing: {@code count}. */
    MEMBERS_MISSING,
    /** Offices that nobody holds: {@code offices}. */
    OFFICES_VACANT,
    /** An office that nobody is known to have held: {@code office}. */
    OFFICE_ABSENT,
    /** Seats that were not handed over from one day to the next: {@code handOvers}. */
    HAND_OVERS,
    /** A seat that nobody held for some days: {@code before}, {@code after}, {@code days}. */
    HANDED_OVER_LATE,
    /** A seat that two held together for some days: {@code before}, {@code after}, {@code days}. */
    HANDED_OVER_EARLY,
    /** Caption of a picture. */
    COMPOSITION_CHART,
    /** Name of a line. */
    COLUMN_MEMBERS,
    /** Heading of a column. */
    COLUMN_MEMBER,
    /** Heading of a column. */
    COLUMN_DELEGATED_BY,
    /** Heading of a column. */
    COLUMN_ROLES,
    /** Heading of a column. */
    COLUMN_UNTIL,
    /** Heading of a section. */
    AGREEMENTS,
    /** Caption of a table. */
    AGREEMENTS_TABLE,
    /** Heading of a column. */
    COLUMN_ABOUT,
    /** Heading of a column. */
    COLUMN_COUNTERPARTIES,
    /** Heading of a column. */
    COLUMN_PREPARED,
    /** Heading of a column. */
    COLUMN_SIGNED,
    /** Heading of a column. */
    COLUMN_DOCUMENTS,
    /** Heading of a section. */
    DUTIES,
    /** Duties that are of none of several groups. */
    DUTIES_OF_NO_GROUP,
    /** Caption of a table. */
    DUTIES_TABLE,
    /** Heading of a column. */
    COLUMN_DUTY,
    /** Column: which act, or plan, demands it. */
    COLUMN_DEMANDED_BY,
    /** Heading of a section. */
    TERMS,
    /** Heading of a column. */
    COLUMN_READING,
    /** Heading of a column. */
    COLUMN_OUTCOME,
    /** Heading of a column. */
    COLUMN_DUE,
    /** Heading of a column. */
    COLUMN_WHY,
    /** Name of a mark. */
    MEETING,
    /** Name of a stretch: {@code times}. */
    MEETING_DUE,
    /** Caption of a picture. */
    MEETINGS_CHART,
    /** What a picture states: {@code what} was held, is planned or both. */
    MEETINGS_CHART_SUMMARY,
    /** Heading of a section. */
    VICTIM_STATISTICS,
    /** Heading of a column. */
    COLUMN_CATEGORY,
    /** Heading of a column. */
    COLUMN_VICTIMS,
    /** Heading of a section. */
    INDICATORS,
    /** Caption of a table. */
    INDICATORS_TABLE,
    /** Heading of a column. */
    COLUMN_INDICATOR,
    /** Heading of a column. */
    COLUMN_FOR_WHEN,
    /** Heading of a column. */
    COLUMN_BASELINE,
    /** Heading of a column. */
    COLUMN_TARGET,
    /** Heading of a column. */
    COLUMN_ACTUAL,
    /** Heading of a column. */
    COLUMN_REACHED_TARGET,
    /** Heading of a section. */
    INACTIVITY,
    /** How inactivity is read. */
    INACTIVITY_INTRODUCTION,
    /** What was not done: {@code period}, {@code what}. */
    INACTIVE,
    /** What was not done: {@code who}, {@code period}, {@code what}. */
    INACTIVE_WHO,
    /** Why it was not: {@code reason}. */
    REASON,
    /** A sentence about one of several plans: {@code plan}, {@code what}. */
    OF_PLAN,
    /** Which municipalities have no bar: {@code municipalities}. */
    ROLL_UP_NOT_DRAWN,
    /** Heading of a section. */
    GAP_BY_PLAN,
    /** Caption of a table. */
    GAP_BY_PLAN_TABLE,
    /** Caption of a picture. */
    GAP_CHART,
    /** By what no need is stated: {@code by}. */
    UNDIVIDED,
    /** Heading of a section. */
    GAP_OVER_TIME,
    /** Caption of a picture. */
    GAP_OVER_TIME_CHART,
    /** What a picture states: {@code day}, {@code amount}. */
    GAP_SINCE,

    GAP_SINCE_NONE,
    /** What a picture states: {@code day}, {@code amount}. */
    SURPLUS_SINCE,
    /** What a picture states: {@code day}. */
    GAP_SINCE_UNKNOWN,
    /** How long money was missing: {@code days}, {@code of}. */
    DAYS_UNFUNDED,
    /** Heading of a column. */
    COLUMN_YEAR,
    /** Heading of a column. */
    COLUMN_SOURCE,
    /** Title: {@code count}, {@code period}. */
    ROLL_UP_TITLE,
    /** Caption of a table: {@code currency}. */
    ROLL_UP_MONEY_TABLE,
    /** Caption of a table. */
    ROLL_UP_ATTENDANCE_TABLE,
    /** Heading of a section. */
    ROLL_UP_MEASURES,
    /** Name of a row: {@code municipality}, {@code period}. */
    ROLL_UP_ROW,
    /** Caption of a picture: {@code count}, {@code of}. */
    ROLL_UP_LACK_MOST,
    /** Heading of a column. */
    COLUMN_MUNICIPALITY,
    /** Heading of a column. */
    COLUMN_MEASURES,
    /** Heading of a column. */
    COLUMN_IMPLEMENTED,
    /** Heading of a column. */
    COLUMN_MEETINGS_HELD,
    /** Heading of a column. */
    COLUMN_FINDINGS,
    /** Term of a fact. */
    FIGURE_BASIS;
}
