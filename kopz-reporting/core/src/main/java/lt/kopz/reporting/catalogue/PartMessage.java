package lt.kopz.reporting.catalogue;

/** The words of the parts of reports, apart from those of the yearly report alone. */
enum PartMessage implements ReportWords {
    /** Title: {@code group}, {@code period}. */
    TITLE_GAP("titleGap"),
    /** Title: {@code group}, {@code period}. */
    TITLE_FINDINGS("titleFindings"),
    /** Title: {@code group}, {@code period}. */
    TITLE_ATTENDANCE("titleAttendance"),
    /** Title: {@code group}, {@code period}. */
    TITLE_COMPOSITION("titleComposition"),
    /** Title where there is not exactly one group: {@code group}, the municipality, {@code period}. */
    TITLE_COMPOSITION_OF_GROUPS("titleCompositionOfGroups"),
    /** Title: {@code group}, {@code period}. */
    TITLE_AGREEMENTS("titleAgreements"),
    /** Title: {@code group}, {@code period}. */
    TITLE_MEETINGS("titleMeetings"),
    /** Title where there is not exactly one group: {@code group}, the municipality, {@code period}. */
    TITLE_MEETINGS_OF_GROUPS("titleMeetingsOfGroups"),
    /** A heading or term about one of several groups: {@code what}, {@code group}. */
    OF_GROUP("ofGroup"),
    /** Said where no group is known. */
    NO_GROUP_DATA("noGroupData"),
    /** A sentence about a day on which there was no group: {@code day}. */
    NO_GROUP_ON("noGroupOn"),
    /** That no act that carries a group was in force: {@code day}. */
    NO_GROUP_BY_ACTS_ON("noGroupByActsOn"),
    /** Name of a row that sums up. */
    TOTAL("total"),
    /** Name of the row of a plan as a whole, below those of its parts. */
    WHOLE_PLAN("wholePlan"),
    /** Footnote of a sum of prices: {@code events}, which have none. */
    UNPRICED("unpriced"),
    /** Said where a value is unknown. */
    UNKNOWN("unknown"),
    /** Stands in a table where nothing is recorded. */
    NOT_RECORDED("notRecorded"),
    /** Below a table with such cells. */
    NOT_RECORDED_EXPLAINED("notRecordedExplained"),
    /** A sentence in place of a list of which nothing is known: {@code list}. */
    NO_DATA("noData"),
    /** A sentence in place of a list that is stated to be complete and holds nothing: {@code list}. */
    STATED_NONE("statedNone"),
    /** A sentence in place of all money. */
    NO_MONEY("noMoney"),
    /** A sentence in place of a table of acts. */
    NO_ACTS("noActs"),
    /** How many of something were held: {@code held}. */
    HELD_IN_SHORT("heldInShort"),
    /** How many of something are planned: {@code planned}. */
    PLANNED_IN_SHORT("plannedInShort"),
    /** Said in place of a small count. */
    HIDDEN("hidden"),
    /** Heading of a section. */
    ATTENDANCE("attendance"),
    /** Caption of a table. */
    ATTENDANCE_BY_MEASURE("attendanceByMeasure"),
    /** Caption of a table. */
    ATTENDANCE_BY_SERIES("attendanceBySeries"),
    /** Caption of a picture. */
    ATTENDANCE_BY_EVENT_CHART("attendanceByEventChart"),
    /** What the axis of a picture counts. */
    PARTICIPATIONS("participations"),
    /** Name of a line: what is spent of the money appropriated. */
    SPENT("spent"),
    /** What was spent, as of the ends of months. */
    SPENT_BY_MONTH("spentByMonth"),
    /** Caption of a picture. */
    MEASURES_CHART("measuresChart"),
    /** What a picture states: {@code what}. */
    MEASURES_CHART_SUMMARY("measuresChartSummary"),
    /** Caption of a picture. */
    COVERAGE_CHART("coverageChart"),
    /** What a picture states: {@code series}, {@code reached}, {@code total}, {@code unit}. */
    COVERAGE_CHART_SUMMARY("coverageChartSummary"),
    /** What a picture states of one value: {@code what}, {@code before}, {@code after}. */
    CHANGE_SUMMARY("changeSummary"),
    /** Caption of a picture. */
    FLOW_CHART("flowChart"),
    /** The money of the only plan. */
    FLOW_PLAN("flowPlan"),
    /** A name at its beginning: {@code name}. */
    FLOW_NAME("flowName"),
    /** Where it is not stated from which source money comes. */
    FLOW_NO_SOURCE("flowNoSource"),
    /** The sources of which one took money back, in one box. */
    FLOW_SOURCES_TOGETHER("flowSourcesTogether"),
    /** Where it is not stated who paid. */
    FLOW_NO_PAYER("flowNoPayer"),
    /** Where money of others comes from of whom it is not stated who they are. */
    FLOW_OTHER_MONEY("flowOtherMoney"),
    /** What is spent and not stated by measure. */
    FLOW_NOT_SPLIT("flowNotSplit"),
    /** What is neither spent nor promised. */
    FLOW_UNSPENT("flowUnspent"),
    /** Measures that share one box: {@code count}. */
    FLOW_FURTHER("flowFurther"),
    /** Measures of unknown cost: {@code measures}, their numbers. */
    FLOW_UNPRICED("flowUnpriced"),
    /** What is needed: {@code amount}. */
    MONEY_NEED("moneyNeed"),
    /** What is appropriated: {@code amount}. */
    MONEY_GIVEN("moneyGiven"),
    /** What is missing: {@code amount}. */
    MONEY_MISSING("moneyMissing"),
    /** What is appropriated beyond the need: {@code amount}. */
    MONEY_SURPLUS("moneySurplus"),
    /** What of the money appropriated is spent: {@code amount}. */
    MONEY_SPENT("moneySpent"),
    /** That nothing of it is. */
    MONEY_NOT_SPENT("moneyNotSpent"),
    /** What is promised and still to come: {@code amount}. */
    MONEY_PROMISED("moneyPromised"),
    /** What others paid: {@code amount}. */
    MONEY_OTHERS("moneyOthers"),
    /** What nobody is stated to have paid: {@code amount}. */
    MONEY_NO_PAYER("moneyNoPayer"),
    /** What a picture states of money handed over: {@code amount}, {@code recipient}. */
    FLOW_SUMMARY_HANDED("flowSummaryHanded"),
    /** Caption of a picture. */
    ATTENDANCE_CHART("attendanceChart"),
    /** Participations at events that were held: {@code held}. */
    ATTENDANCE_CHART_HELD("attendanceChartHeld"),
    /** Participations expected at planned events: {@code planned}. */
    ATTENDANCE_CHART_PLANNED("attendanceChartPlanned"),
    /** What a picture states: {@code what}, of events held, planned or both. */
    ATTENDANCE_CHART_SUMMARY("attendanceChartSummary"),
    /** Measures of which nothing is stated: {@code measures}. */
    ATTENDANCE_UNSTATED("attendanceUnstated"),
    /** Caption of a table. */
    ATTENDANCE_UNKNOWN("attendanceUnknown"),
    /** Caption of a table. */
    ATTENDANCE_UNDETERMINED("attendanceUndetermined"),
    /** Heading of a column. */
    COLUMN_SERIES("columnSeries"),
    /** Heading of a column. */
    COLUMN_EVENT("columnEvent"),
    /** Heading of a column. */
    COLUMN_EVENTS_HELD("columnEventsHeld"),
    /** Heading of a column. */
    COLUMN_EVENTS_PLANNED("columnEventsPlanned"),
    /** A postponed event: {@code name}. */
    POSTPONED("postponed"),

    POSTPONED_TO("postponedTo"),

    BECAUSE("because"),

    BECAUSE_PLAIN("becausePlain"),
    /** Caption of a table. */
    EVENTS_TABLE("eventsTable"),
    /** Heading of a column. */
    COLUMN_PARTICIPATIONS("columnParticipations"),
    /** For an event of which it cannot be determined whether it was held. */
    STATE_UNDETERMINED("stateUndetermined"),
    /** Heading of a section. */
    UNIT_COSTS("unitCosts"),
    /** How unit costs are read. */
    UNIT_COSTS_INTRODUCTION("unitCostsIntroduction"),
    /** Caption of a table. */
    UNIT_COSTS_TABLE("unitCostsTable"),
    /** Heading of a column. */
    COLUMN_COST("columnCost"),
    /** Heading of a column. */
    COLUMN_PER_EVENT("columnPerEvent"),
    /** Heading of a column. */
    COLUMN_PER_PARTICIPATION("columnPerParticipation"),
    /** Heading of a column. */
    COLUMN_PER_HOUR("columnPerHour"),
    /** Heading of a section. */
    COVERAGE("coverage"),
    /** Caption of a table. */
    COVERAGE_TABLE("coverageTable"),
    /** Said above costs that are assumed. */
    COVERAGE_COST_ASSUMED("coverageCostAssumed"),
    /** Heading of a column. */
    COLUMN_UNIT("columnUnit"),
    /** Heading of a column. */
    COLUMN_UNITS("columnUnits"),
    /** Heading of a column. */
    COLUMN_REACHED("columnReached"),
    /** Heading of a column. */
    COLUMN_LEFT("columnLeft"),
    /** Heading of a column. */
    COLUMN_COST_OF_THE_REST("columnCostOfTheRest"),
    /** Heading of a section. */
    CLAIMS("claims"),
    /** How claims are read. */
    CLAIMS_INTRODUCTION("claimsIntroduction"),
    /** Caption of a table. */
    CLAIMS_TABLE("claimsTable"),
    /** Caption of a table of the ways to read a claim: {@code claim}. */
    CLAIM_READINGS("claimReadings"),
    /** One way to read a claim: {@code reading}. */
    CLAIM_READING("claimReading"),
    /** Heading of a column. */
    COLUMN_CLAIM("columnClaim"),
    /** Heading of a column. */
    COLUMN_FACTS_GIVE("columnFactsGive"),
    /** Heading of a column. */
    COLUMN_VERDICT("columnVerdict"),
    /** Heading of the part about what sources add up. */
    SUMS("sums"),
    /** Heading of a column. */
    COLUMN_SUM("columnSum"),
    /** What may be either of two: {@code one}, {@code other}. */
    EITHER("either"),
    /** What sources state differently: {@code values}. */
    DISPUTED("disputed"),
    /** What is shown of what sources state in another way, too: {@code what}. */
    DISPUTED_ROW("disputedRow"),
    /** Of a list only a number is stated: {@code list}, {@code count}. */
    COUNTED_ONLY("countedOnly"),
    /** How many there are in all of what is not all listed: {@code list}, {@code count}. */
    MORE_COUNTED("moreCounted"),
    /** That a list is not all there is: {@code list}. */
    MORE_THAN_LISTED("moreThanListed"),
    /** That nothing states whether a list is all there is: {@code list}. */
    PERHAPS_MORE("perhapsMore"),
    /** Heading of a section. */
    COMPOSITION("composition"),
    /** How many members there are: {@code count}. */
    MEMBERS_KNOWN("membersKnown"),
    /** Heading of the section on who holds several seats. */
    SEATING("seating"),
    /** How many persons hold how many seats: {@code seats}, {@code persons}. */
    SEATS_AND_PERSONS("seatsAndPersons"),
    /** Caption of the table of persons with several seats. */
    SEATING_TABLE("seatingTable"),
    /** Heading of a column. */
    COLUMN_SEATS_IN("columnSeatsIn"),
    /** The roles of a member who was elected to them: {@code roles}, {@code day}. */
    ELECTED("elected"),
    /** How many members a document declares: {@code count}. */
    MEMBERS_ONLY_DECLARED("membersOnlyDeclared"),
    /** Said where neither size nor members are known. */
    MEMBERS_UNKNOWN("membersUnknown"),
    /** Caption of a table. */
    MEMBERS_TABLE("membersTable"),
    /** Caption of a table. */
    CHANGES_TABLE("changesTable"),
    /** Seats without a member: {@code seats}, {@code count}. */
    VACANT("vacant"),
    /** Since when something is vacant: {@code name}, {@code since}, {@code days}. */
    VACANT_SINCE("vacantSince"),
    /** Who held a vacant seat last: {@code name}. */
    LAST_HELD_BY("lastHeldBy"),
    /** How many of the declared members are missing: {@code count}. */
    MEMBERS_MISSING("membersMissing"),
    /** Offices that nobody holds: {@code offices}. */
    OFFICES_VACANT("officesVacant"),
    /** An office that nobody is known to have held: {@code office}. */
    OFFICE_ABSENT("officeAbsent"),
    /** Seats that were not handed over from one day to the next: {@code handOvers}. */
    HAND_OVERS("handOvers"),
    /** A seat that nobody held for some days: {@code before}, {@code after}, {@code days}. */
    HANDED_OVER_LATE("handedOverLate"),
    /** A seat that two held together for some days: {@code before}, {@code after}, {@code days}. */
    HANDED_OVER_EARLY("handedOverEarly"),
    /** Caption of a picture. */
    COMPOSITION_CHART("compositionChart"),
    /** Name of a line. */
    COLUMN_MEMBERS("columnMembers"),
    /** Heading of a column. */
    COLUMN_MEMBER("columnMember"),
    /** Heading of a column. */
    COLUMN_DELEGATED_BY("columnDelegatedBy"),
    /** Heading of a column. */
    COLUMN_ROLES("columnRoles"),
    /** Heading of a column. */
    COLUMN_UNTIL("columnUntil"),
    /** Heading of a section. */
    AGREEMENTS("agreements"),
    /** Caption of a table. */
    AGREEMENTS_TABLE("agreementsTable"),
    /** Heading of a column. */
    COLUMN_ABOUT("columnAbout"),
    /** Heading of a column. */
    COLUMN_COUNTERPARTIES("columnCounterparties"),
    /** Heading of a column. */
    COLUMN_PREPARED("columnPrepared"),
    /** Heading of a column. */
    COLUMN_SIGNED("columnSigned"),
    /** Heading of a column. */
    COLUMN_DOCUMENTS("columnDocuments"),
    /** Heading of a section. */
    CADENCE("cadence"),
    /** Said where all readings agree. */
    CADENCE_AGREED("cadenceAgreed"),
    /** Said where readings do not agree. */
    CADENCE_NOT_AGREED("cadenceNotAgreed"),
    /** Caption of a table. */
    CADENCE_TABLE("cadenceTable"),
    /** Heading of a section. */
    DUTIES("duties"),
    /** Duties that are of none of several groups. */
    DUTIES_OF_NO_GROUP("dutiesOfNoGroup"),
    /** Caption of a table. */
    DUTIES_TABLE("dutiesTable"),
    /** Heading of a column. */
    COLUMN_DUTY("columnDuty"),
    /** Column: which act, or plan, demands it. */
    COLUMN_DEMANDED_BY("columnDemandedBy"),
    /** Heading of a section. */
    TERMS("terms"),
    /** Heading of a column. */
    COLUMN_READING("columnReading"),
    /** Heading of a column. */
    COLUMN_OUTCOME("columnOutcome"),
    /** Heading of a column. */
    COLUMN_DUE("columnDue"),
    /** Heading of a column. */
    COLUMN_WHY("columnWhy"),
    /** Name of a mark. */
    MEETING("meeting"),
    /** Name of a stretch: {@code times}. */
    MEETING_DUE("meetingDue"),
    /** Caption of a picture. */
    MEETINGS_CHART("meetingsChart"),
    /** What a picture states: {@code what} was held, is planned or both. */
    MEETINGS_CHART_SUMMARY("meetingsChartTells"),
    /** Heading of a section. */
    VICTIM_STATISTICS("victimStatistics"),
    /** Heading of a column. */
    COLUMN_CATEGORY("columnCategory"),
    /** Heading of a column. */
    COLUMN_VICTIMS("columnVictims"),
    /** Heading of a section. */
    INDICATORS("indicators"),
    /** Caption of a table. */
    INDICATORS_TABLE("indicatorsTable"),
    /** Heading of a column. */
    COLUMN_INDICATOR("columnIndicator"),
    /** Heading of a column. */
    COLUMN_FOR_WHEN("columnForWhen"),
    /** Heading of a column. */
    COLUMN_BASELINE("columnBaseline"),
    /** Heading of a column. */
    COLUMN_TARGET("columnTarget"),
    /** Heading of a column. */
    COLUMN_ACTUAL("columnActual"),
    /** Heading of a column. */
    COLUMN_REACHED_TARGET("columnReachedTarget"),
    /** Heading of a section. */
    INACTIVITY("inactivity"),
    /** How inactivity is read. */
    INACTIVITY_INTRODUCTION("inactivityIntroduction"),
    /** What was not done: {@code period}, {@code what}. */
    INACTIVE("inactive"),
    /** What was not done, and why: {@code period}, {@code what}, {@code reason}. */
    INACTIVE_WHY("inactiveWhy"),
    /** What was not done: {@code who}, {@code period}, {@code what}. */
    INACTIVE_WHO("inactiveWho"),
    /** What was not done, and why: {@code who}, {@code period}, {@code what}, {@code reason}. */
    INACTIVE_WHO_WHY("inactiveWhoWhy"),
    /** A sentence about one of several plans: {@code plan}, {@code what}. */
    OF_PLAN("ofPlan"),
    /** Which municipalities have no bar: {@code municipalities}. */
    ROLL_UP_NOT_DRAWN("rollUpNotDrawn"),
    /** Heading of a section. */
    GAP_BY_PLAN("gapByPlan"),
    /** Caption of a table. */
    GAP_BY_PLAN_TABLE("gapByPlanTable"),
    /** Caption of a picture. */
    GAP_CHART("gapChart"),
    /** Heading of a section: {@code plan}. */
    GAP_BY_MEASURE("gapByMeasure"),
    /** Caption of a table. */
    GAP_BY_MEASURE_TABLE("gapByMeasureTable"),
    /** Heading of a section: {@code plan}. */
    GAP_BY_YEAR("gapByYear"),
    /** Caption of a table. */
    GAP_BY_YEAR_TABLE("gapByYearTable"),
    /** Heading of a section: {@code plan}. */
    GAP_BY_SOURCE("gapBySource"),
    /** Caption of a table. */
    GAP_BY_SOURCE_TABLE("gapBySourceTable"),
    /** By what no need is stated: {@code by}. */
    UNDIVIDED("undivided"),
    /** A way to divide a plan. */
    UNDIVIDED_MEASURES("undividedMeasures"),
    /** A way to divide a plan. */
    UNDIVIDED_YEARS("undividedYears"),
    /** A way to divide a plan. */
    UNDIVIDED_SOURCES("undividedSources"),
    /** Heading of a section: {@code plan}. */
    GAP_OVER_TIME("gapOverTime"),
    /** Caption of a picture. */
    GAP_OVER_TIME_CHART("gapOverTimeChart"),
    /** What a picture states: {@code day}, {@code amount}. */
    GAP_SINCE("gapSince"),

    GAP_SINCE_NONE("gapSinceNone"),
    /** What a picture states: {@code day}, {@code amount}. */
    SURPLUS_SINCE("surplusSince"),
    /** What a picture states: {@code day}. */
    GAP_SINCE_UNKNOWN("gapSinceUnknown"),
    /** How long money was missing: {@code days}, {@code of}. */
    DAYS_UNFUNDED("daysUnfunded"),
    /** Heading of a column. */
    COLUMN_GIVEN("columnGiven"),
    /** Heading of a column. */
    COLUMN_YEAR("columnYear"),
    /** Heading of a column. */
    COLUMN_SOURCE("columnSource"),
    /** Title: {@code count}, {@code period}. */
    ROLL_UP_TITLE("rollUpTitle"),
    /** Caption of a table: {@code currency}. */
    ROLL_UP_MONEY_TABLE("rollUpMoneyTable"),
    /** Caption of a table. */
    ROLL_UP_ATTENDANCE_TABLE("rollUpAttendanceTable"),
    /** Heading of a section. */
    ROLL_UP_MEASURES("rollUpMeasures"),
    /** Caption of a table. */
    ROLL_UP_MEASURES_TABLE("rollUpMeasuresTable"),
    /** Name of a row: {@code municipality}, {@code period}. */
    ROLL_UP_ROW("rollUpRow"),
    /** Caption of a picture: {@code count}, {@code of}. */
    ROLL_UP_LACK_MOST("rollUpLackMost"),
    /** Heading of a column. */
    COLUMN_MUNICIPALITY("columnMunicipality"),
    /** Heading of a column. */
    COLUMN_MEASURES("columnMeasures"),
    /** Heading of a column. */
    COLUMN_IMPLEMENTED("columnImplemented"),
    /** Heading of a column. */
    COLUMN_MEETINGS_HELD("columnMeetingsHeld"),
    /** Heading of a column. */
    COLUMN_FINDINGS("columnFindings"),
    /** Term of a fact. */
    FIGURE_BASIS("figureBasis");

    private final String key;

    PartMessage(String key) {
        this.key = "part." + key;
    }

    @Override
    public String key() {
        return key;
    }
}
