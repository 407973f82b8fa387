package lt.kopz.reporting.catalogue;

import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;

/** The words of the public layer of the yearly report. */
enum PublicMessage implements ReportWords {
    /** Nothing but a value: {@code value}. */
    VALUE("value"),
    /** A value that is inferred, with its mark: {@code value}. */
    INFERRED("inferred"),
    /** A value that rests on an assumption, with its mark: {@code value}. */
    ASSUMED("assumed"),
    /** A sentence: {@code text}. */
    STOP("stop"),
    /** What the mark of what is inferred means. */
    LEGEND_INFERRED("legendInferred"),
    /** What the mark of what is assumed means. */
    LEGEND_ASSUMED("legendAssumed"),
    /** What references mean. */
    LEGEND_REFERENCES("legendReferences"),
    /** What is missing of what is needed: {@code missing}, {@code need}, {@code period}. */
    LACKS("lacks"),
    /** The same of a plan whose time is not stated to the day: {@code missing}, {@code need}. */
    LACKS_IN_ALL("lacks.inAll"),
    /** How many measures are done in full: {@code day}, {@code listed}, {@code done}. */
    DONE("done"),
    /** How many events were held: {@code period}, {@code count}. */
    EVENTS_HELD("eventsHeld"),
    /** That no event was held: {@code period}. */
    EVENTS_NONE("eventsNone"),
    /** Caption of the table of several plans: {@code day}. */
    PLANS("plans"),
    /** How many events are to come: {@code count}, {@code participations}. */
    EVENTS_PLANNED("eventsPlanned"),
    /** The same, where nobody is counted: {@code count}. */
    EVENTS_PLANNED_UNCOUNTED("eventsPlannedUncounted"),
    /** Term of what is needed: {@code period}. */
    NEEDED("needed"),
    /** The same of a plan whose time is not stated to the day. */
    NEEDED_IN_ALL("needed.inAll"),
    /** Term of what is appropriated: {@code day}. */
    GIVEN("given"),
    /** Term of the gap: {@code gap}, {@code period}. */
    MISSING("missing"),
    /** Term of the states of measures: {@code day}. */
    MEASURES("measures"),
    /** Term of participations at events held: {@code period}, {@code day}. */
    ATTENDED("attended"),
    /** What comes before the list of what failed or is late. */
    LATE("late"),
    /** How many more there are than are listed: {@code count}. */
    MORE("more"),
    /** Caption of the table of measures that are not described. */
    OTHER_MEASURES("otherMeasures"),
    /** How long an approved plan had no money: {@code days}, {@code length}, {@code from}, {@code to}. */
    UNFUNDED("unfunded"),
    /** How long an approved plan has had no money: {@code days}, {@code length}, {@code from}, {@code to}. */
    UNFUNDED_YET("unfundedYet"),
    /** What was due and is late: {@code due}, {@code late}. */
    DUE("due"),
    /** Agreements that are not signed: {@code purpose}, {@code date}, {@code count}. */
    UNSIGNED("unsigned"),
    /** The same, of a purpose that has no case: {@code purpose}, {@code date}, {@code count}. */
    UNSIGNED_PLAIN("unsignedPlain"),
    /** How many of the units a series is meant for it reached: {@code title}, {@code date}, {@code unit}, {@code reached}, {@code total}, {@code left}. */
    REACHED("reached"),
    /** The same, of units that have no case. */
    REACHED_PLAIN("reachedPlain"),

    REACHED_LEFT("reachedLeft"),

    REACHED_UNSAID("reachedUnsaid"),
    /** Heading of the section on the group and its meetings. */
    GROUP("group"),
    /** An act with its title: {@code act}, {@code title}. */
    ACT("act"),
    /** A kind of document and its number: {@code kind}, {@code number}. */
    NUMBERED("numbered"),
    NUMBERED_ACT("numberedAct"),
    /** What a group rests on: {@code group}, {@code acts}. */
    BASIS("basis"),
    /** The same, of names that have no case. */
    BASIS_PLAIN("basisPlain"),
    /** What approved a composition: {@code act}. */
    COMPOSITION("composition"),
    /** The same, of names that have no case. */
    COMPOSITION_PLAIN("compositionPlain"),
    /** How many members a group is stated to have: {@code size}. */
    SIZE("size"),
    /** Who delegates members: {@code sectors}. */
    SECTORS("sectors"),
    /** What approved the rules of procedure: {@code act}. */
    RULES("rules"),
    /** The same, of names that have no case. */
    RULES_PLAIN("rulesPlain"),
    /** How many meetings there were: {@code counts}. */
    MEETINGS("meetings"),
    /** Meetings, each with its day: {@code dates}. */
    MEETINGS_HELD("meetingsHeld"),
    /** How many meetings there were of which no more than the month or year is known: {@code date}, {@code count}. */
    MEETINGS_IN("meetingsIn"),
    /** One meeting in each of several months or years: {@code dates}. */
    MEETING_IN_EACH("meetingInEach"),
    /** The same, beside other meetings that were in that time, or may have been: {@code date}, {@code count}. */
    MEETINGS_FURTHER_IN("meetingsFurtherIn"),
    DATE_WITH_MINUTES("dateWithMinutes"),
    MEETING_HELD("meetingHeld"),
    /** A meeting and its minutes: {@code date}, {@code minutes}. */
    MEETING_WITH_MINUTES("meetingWithMinutes"),
    /** A meeting that may have been held: {@code date}. */
    MEETING_UNDETERMINED("meetingUndetermined"),
    /** A meeting to come: {@code date}. */
    MEETING_PLANNED("meetingPlanned"),
    /** The same where no date is stated. */
    MEETING_PLANNED_UNDATED("meetingPlannedUndated"),
    /** A meeting that was not held: {@code date}. */
    MEETING_NOT_HELD("meetingNotHeld"),
    /** On a day: {@code date}. */
    ON_DAY("onDay"),
    /** On a day that no source states. */
    ON_NO_DAY("onNoDay"),
    /** In a time of which the day is not known: {@code date}. */
    IN_TIME("inTime"),
    /** What a meeting was about: {@code agenda}. */
    AGENDA("agenda"),
    /** What a meeting approved: {@code plans}, {@code count}. */
    APPROVED("approved"),
    /** That the group met as often as it must. */
    CADENCE_MET("cadence.met"),
    /** That it did not: {@code due}, when it was to have met. */
    CADENCE_BREACHED("cadence.breached"),
    /** That it may still meet in time: {@code due}. */
    CADENCE_PENDING("cadence.pending"),
    /** That the verdict is open. */
    CADENCE_UNDETERMINED("cadence.undetermined"),
    /** The verdicts by how many readings of the rule: {@code count}, {@code verdicts}. */
    CADENCE_BY_READINGS("cadence.byReadings"),
    /** A verdict that some readings give: {@code count}, {@code verdict}. */
    CADENCE_OF_READINGS("cadence.ofReadings"),
    /** What a plan carries out: {@code measure}. */
    CARRIES_OUT("carriesOut"),
    /** The same, with the strategic plan: {@code measure}, {@code plan}. */
    CARRIES_OUT_OF("carriesOutOf"),
    /** Where money came from and who manages it: {@code source}. */
    GIVEN_FROM("givenFrom"),
    /** What money is for by the act that gave it, where that is not what the plan carries out: {@code measure}. */
    GIVEN_FOR("givenFor"),
    /** The only plan, to which money is given. */
    THE_PLAN("thePlan"),
    /** One of several plans to which money is given: {@code plan}. */
    PLAN_NAMED("planNamed"),
    /** That money was appropriated: {@code plan}, {@code amount}. */
    GIVEN_ORIGINAL("given.original"),
    /** That an appropriation was reduced: {@code plan}, {@code amount}. */
    GIVEN_REDUCED("given.reduced"),
    /** That an appropriation was replaced: {@code plan}, {@code amount}. */
    GIVEN_REPLACED("given.replaced"),
    /** What an act did: {@code what}, {@code act}. */
    GIVEN_BY("givenBy"),
    /** What was done on a day: {@code what}, {@code date}. */
    GIVEN_ON("givenOn"),
    /** The same in a time that is no single day: {@code date}, {@code what}. */
    GIVEN_DURING("givenDuring"),
    /** What was done on a day that is not stated: {@code what}. */
    GIVEN_UNDATED("givenUndated"),
    /** That money is that of a plan. */
    PLAN_MONEY("planMoney"),
    /** That money is not that of any plan. */
    OTHER_MONEY("otherMoney"),
    /** Money handed over: {@code money}, whose it was, {@code amount}, {@code recipient}, {@code purpose}. */
    TRANSFERRED("transferred"),
    /** The same, of a name that has no case. */
    TRANSFERRED_PLAIN("transferredPlain"),
    /** The same where there is no plan: {@code amount}, {@code recipient}, {@code purpose}. */
    TRANSFERRED_ALONE("transferredAlone"),
    /** Caption of the sum of costs. */
    COSTS("costs"),
    /** The same, of one of several plans: {@code plan}. */
    COSTS_OF("costsOf"),
    /** Costs paid of the money of the plan. */
    OF_THE_PLAN("ofThePlan"),
    /** Costs that others paid. */
    OF_OTHERS("ofOthers"),
    /** That there were no costs. */
    NO_COSTS("noCosts"),

    UNSPENT_BEFORE("unspentBefore"),

    UNSPENT_BEFORE_OTHERS("unspentBeforeOthers"),
    /** Costs that nobody is stated to have paid. */
    OF_NOBODY("ofNobody"),
    /** All costs. */
    OF_ALL("ofAll"),
    /** What is promised and still to come. */
    TO_COME("toCome"),
    /** The cost with what is still to come. */
    IN_ALL("inAll"),
    /** Of which measures no price is stated: {@code numbers}. */
    UNPRICED("unpriced"),
    /** Of how many measures no price is stated: {@code count}. */
    UNPRICED_MANY("unpricedMany"),
    /** The state of a measure: {@code status}. */
    STATUS("status"),
    /** What is kept up to date all the time: {@code title}. */
    ONGOING("ongoing"),
    /** The other parties of agreements: {@code counterparties}. */
    PARTY("party"),

    COUNTERPARTIES("counterparties"),
    /** That something cost nothing. */
    FREE("free"),
    /** An amount and how it is made up: {@code amount}, {@code units}. */
    BY_UNITS("byUnits"),
    /** What something cost: {@code price}. */
    PRICE("price"),
    /** What one of several things cost: {@code subject}, {@code price}. */
    PRICE_OF("priceOf"),
    /** A price and who paid it: {@code amount}, {@code payer}. */
    PRICE_PAID("pricePaid"),
    /** An event and whom it is for: {@code name}, {@code audience}. */
    FOR("for"),
    /** Whom an event is for, where names have no case: {@code audience}. */
    AUDIENCE("audience"),
    /** An event with its title: {@code kind}, {@code title}. */
    TITLED("titled"),
    /** Events of one title: {@code kind}, {@code title}. */
    SEVERAL("several"),
    /** An event that was held: {@code name}, {@code date}. */
    HELD("held"),
    /** The same, of a longer time. */
    HELD_DURING("heldDuring"),
    /** The same in a month, a year or the like: {@code name}, {@code date}. */
    HELD_IN("heldIn"),
    /** The same, without a day. */
    HELD_UNDATED("heldUndated"),
    /** When and where: {@code date}, {@code place}. */
    WHEN_AND_WHERE("whenAndWhere"),
    /** An event that is described: {@code name}, {@code date}. */
    DESCRIBED("described"),
    /** The same, of a longer time. */
    DESCRIBED_DURING("describedDuring"),
    /** The same in a month, a year or the like: {@code name}, {@code date}. */
    DESCRIBED_IN("describedIn"),
    /** The same, without a day. */
    DESCRIBED_UNDATED("describedUndated"),
    /** An event to come: {@code name}, {@code date}. */
    AHEAD("ahead"),
    /** The same, of an open time. */
    AHEAD_OPEN("aheadOpen"),
    /** The same, without a day. */
    AHEAD_UNDATED("aheadUndated"),
    /** The same, of what is described. */
    AHEAD_DESCRIBED("aheadDescribed"),
    /** The same, of an open time. */
    AHEAD_DESCRIBED_OPEN("aheadDescribedOpen"),
    /** The same, without a day. */
    AHEAD_DESCRIBED_UNDATED("aheadDescribedUndated"),
    /** An event that may have been held: {@code name}, {@code date}. */
    PERHAPS("perhaps"),
    /** The same, without a day. */
    PERHAPS_UNDATED("perhapsUndated"),
    /** How many attended one event: {@code count}. */
    PEOPLE("people"),
    /** How many attended several events: {@code count}. */
    PARTICIPATIONS("participations"),
    /** Who attended: {@code attended}, {@code parts}. */
    ATTENDED_OF_WHICH("attendedOfWhich"),
    /** Some of those who attended: {@code who}, {@code count}. */
    OF_WHICH("ofWhich"),
    /** That the rest stands in the annex. */
    IN_THE_ANNEX("inTheAnnex"),
    /** Heading of the annex in a report that has both. */
    ANNEX("annex"),
    /** What the annex holds. */
    ANNEX_INTRODUCTION("annexIntroduction"),
    /** Title of the annex alone: {@code group}, {@code period}. */
    ANNEX_TITLE("annexTitle"),
    /** Heading of the list of what the report refers to. */
    REFERENCES("references"),
    /** Caption of that list. */
    REFERENCES_TABLE("referencesTable"),
    /** Heading of its column. */
    REFERENCES_COLUMN("referencesColumn"),
    /** So many events of a kind: {@code count}. */
    LECTURES("lectures"),
    /** So many events of a kind: {@code count}. */
    REPEATED("repeated"),
    LECTURE_DISCUSSIONS("lectureDiscussions"),
    /** So many events of a kind: {@code count}. */
    SEMINARS("seminars"),
    /** So many events of a kind: {@code count}. */
    TRAININGS("trainings");

    private final String key;

    PublicMessage(String key) {
        this.key = "public." + key;
    }

    /** How a sentence about an event begins. */
    static PublicMessage headline(Answer held, boolean titled, PartialDate date) {
        boolean undated = date.equals(PartialDate.unknown());
        boolean open = date instanceof PartialDate.Until || date instanceof PartialDate.From;
        return switch (held) {
            case YES -> {
                if (undated) {
                    yield titled ? HELD_UNDATED : DESCRIBED_UNDATED;
                } else if (date instanceof PartialDate.Day) {
                    yield titled ? HELD : DESCRIBED;
                } else if (date instanceof PartialDate.Unit) {
                    yield titled ? HELD_IN : DESCRIBED_IN;
                }
                yield titled ? HELD_DURING : DESCRIBED_DURING;
            }
            case CANNOT_TELL -> undated ? PERHAPS_UNDATED : PERHAPS;
            case NO -> {
                if (undated) {
                    yield titled ? AHEAD_UNDATED : AHEAD_DESCRIBED_UNDATED;
                } else if (open) {
                    yield titled ? AHEAD_OPEN : AHEAD_DESCRIBED_OPEN;
                }
                yield titled ? AHEAD : AHEAD_DESCRIBED;
            }
        };
    }

    @Override
    public String key() {
        return key;
    }
}
