package lt.kopz.core.claim;

import lt.kopz.core.wording.CoreMessage;

/** The wording of checks of claims. */
public enum ClaimMessage implements CoreMessage {
    /** Two numbers and how the second differs: {@code from}, {@code to}, {@code change}. */
    COUNT_COMPUTED("claim.count.computed"),
    /** A number is claimed, and not how large it is. */
    COUNT_NOT_STATED("claim.count.notStated"),

    /** A number that may be more or less than another one. */
    COUNT_CHANGE_OPEN("claim.count.change.open"),
    /** A sum that holds: {@code sum}, {@code stated}. */
    SUM_HOLDS("claim.sum.holds"),
    /** A sum that holds within what is printed: {@code sum}, {@code stated}, {@code computed}. */
    SUM_HOLDS_ROUNDED("claim.sum.holdsRounded"),
    /** A sum whose terms make more: {@code sum}, {@code stated}, {@code computed}, {@code difference}. */
    SUM_MAKES_MORE("claim.sum.makesMore"),
    /** A sum whose terms make less: {@code sum}, {@code stated}, {@code computed}, {@code difference}. */
    SUM_MAKES_LESS("claim.sum.makesLess"),
    /** A sum one number of which is not known: {@code sum}, {@code term}, {@code value}. */
    SUM_LACKS("claim.sum.lacks"),
    /** A sum several numbers of which are not known: {@code sum}. */
    SUM_NOT_KNOWN("claim.sum.notKnown"),
    /** The result of a sum that has no name. */
    SUM_RESULT("claim.sum.result"),
    /** A number of a sum that has no name. */
    SUM_TERM("claim.sum.term"),
    /** A finding: {@code message}, {@code verdict}. */
    FINDING("claim.finding"),
    /** A claim that depends on what sources state differently: {@code because}. */
    UNDECIDED("claim.undecided"),
    /** What the claim is of was set aside. */
    SET_ASIDE("claim.setAside"),
    /** The values of what sources state differently, as a reading: {@code by}. */
    READING_POSSIBLE("claim.reading.possible"),
    /** The claim holds under a reading: {@code reading}. */
    READING_HOLDS("claim.reading.holds"),
    /** The claim does not hold under a reading: {@code reading}. */
    READING_DOES_NOT_HOLD("claim.reading.doesNotHold"),
    /** One of the figures that may be meant, as a reading: {@code figure}, {@code computed}. */
    READING_FIGURE("claim.reading.figure"),
    /** Under a reading nobody can tell: {@code reading}. */
    READING_CANNOT_TELL("claim.reading.cannotTell"),
    /** A number is claimed more exactly than its parts give it. */
    PRECISION_LOST("claim.precisionLost"),
    /** What rests on the words of the claim alone does not confirm it. */
    OWN_WORDS("claim.ownWords"),
    /** It is not stated that all is recorded that a claim speaks of. */
    NOT_DECLARED("claim.notDeclared"),

    /** What a claim names has no such figure. */
    NO_SUCH_FIGURE("claim.noSuchFigure"),
    /** The facts are known up to a day only: {@code day}. */
    NOT_KNOWN_YET("claim.notKnownYet"),
    /** Why nobody can tell whether something was first so on a day: which day is not known. */
    DAY_UNKNOWN("claim.dayUnknown"),
    /** A rule is observed; the readings follow. */
    RULE("claim.rule"),
    /** One reading of the rule on meetings: {@code reading}. */
    READING_CADENCE("claim.reading.cadence"),
    /** A rule is observed, and the judge had nothing to say. */
    RULE_NOT_JUDGED("claim.rule.notJudged"),
    /** A cost that is not price times units: {@code total}, {@code amount}, {@code units}, {@code price}, {@code sum}. */
    TOTAL_COST("claim.total.cost"),
    /** A series with more events than it is said to have: {@code title}, {@code total}, {@code sum}. */
    TOTAL_EVENTS("claim.total.events"),
    /** A part of an attendance that is more than the whole: {@code event}, {@code whole}, {@code who}, {@code part}. */
    TOTAL_PART("claim.total.part"),
    /** People who cannot have attended so often: {@code event}, {@code persons}, {@code participations}, {@code occurrences}. */
    TOTAL_PERSONS("claim.total.persons"),
    /** More units reached than there are: {@code title}, {@code unit}, {@code total}, {@code reached}. */
    TOTAL_REACHED("claim.total.reached"),
    /** More members at a meeting than the group has: {@code date}, {@code present}, {@code members}. */
    TOTAL_PRESENT("claim.total.present"),
    /** A statistic whose total is not the sum of its categories, without its counts: {@code indicator}, {@code period}. */
    TOTAL_STATISTIC("claim.total.statistic"),

    /** What is claimed and what is computed: {@code what}, {@code claimed}, {@code computed}. */
    CHECK("moneyClaim.check"),
    /** What is claimed, where several figures may be meant: {@code what}, {@code claimed}. */
    CLAIMED("moneyClaim.claimed"),
    /** What is computed: {@code day}, {@code computed}. */
    COMPUTED("moneyClaim.computed"),
    /** Why nothing is computed: {@code day}, {@code reason}. */
    COMPUTED_NOTHING("moneyClaim.computed.nothing"),
    /** That something is recorded in other currencies alone: {@code currencies}. */
    OTHER_CURRENCY("moneyClaim.otherCurrency"),
    /** Why a claim without a currency cannot be judged: {@code currencies}. */
    OTHERWISE_IN_CURRENCY("moneyClaim.otherwiseInCurrency"),

    /** A share: {@code part}, {@code whole}. */
    SHARE("moneyClaim.share"),
    /** So much for so many of another figure: {@code part}, {@code count}, {@code whole}. */
    RATE("moneyClaim.rate"),

    /** A figure as of a day: {@code figure}, {@code day}. */
    AS_OF("moneyClaim.asOf"),
    /** A figure on every day of a period: {@code figure}, {@code period}. */
    THROUGHOUT("moneyClaim.throughout"),

    /** A figure from its first day on: {@code figure}, {@code date}. */
    SINCE("moneyClaim.since"),
    /** What a figure is of, with others: {@code what}, {@code count}. */
    AND_MORE("moneyClaim.andMore"),
    /** More than nothing, nobody says how much. */
    SOMETHING("moneyClaim.something"),

    /** Nothing at all. */
    NOTHING("moneyClaim.nothing"),
    /** Neither a shortfall nor a surplus, neither a surplus nor a deficit. */
    BALANCED("moneyClaim.balanced"),
    /** No change. */
    UNCHANGED("moneyClaim.unchanged"),
    /** An amount that is printed in coarser units: {@code amount}, {@code least}, {@code most}. */
    ROUNDED("moneyClaim.rounded"),

    /** More than a share: {@code share}. */
    MORE_THAN("moneyClaim.moreThan"),
    /** Less than a share: {@code share}. */
    LESS_THAN("moneyClaim.lessThan"),
    /** Any share. */
    ANY_SHARE("moneyClaim.anyShare"),
    /** Which share of the earlier amount the later one is: {@code share}. */
    OF_THE_EARLIER("moneyClaim.ofTheEarlier"),

    /** There is nothing to have a share of. */
    SHARE_OF_NOTHING("moneyClaim.shareOfNothing"),
    /** An amount may be below zero. */
    MAYBE_NEGATIVE("moneyClaim.maybeNegative"),

    /** Claims that cannot all be so: {@code claims}. */
    DISAGREE("moneyClaim.disagree"),
    /** One of them: {@code what}, {@code claimed}. */
    SIDE("moneyClaim.side"),
    /** What the claims before it give: {@code computed}. */
    IMPLIED("moneyClaim.implied"),
    /** What the parts claimed before it are in all: {@code computed}. */
    PARTS_IN_ALL("moneyClaim.partsInAll");

    private final String key;

    ClaimMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
