package lt.kopz.core.measure;

import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.CoreMessage;

/** What figures say that are no numbers, and why some cannot be asked. */
public enum MeasureMessage implements CoreMessage {
    /** A figure that is no number: {@code figure}, {@code state}. */
    STATE("measure.state"),
    /** Yes. */
    YES("measure.yes"),
    /** No. */
    NO("measure.no"),
    /** Nobody can tell. */
    CANNOT_TELL("measure.cannotTell"),

    /** It has no such part. */
    NOT_SPLIT("measure.notSplit"),
    /** An edition is one of a plan. */
    EDITION_OF_NO_PLAN("measure.editionOfNoPlan"),
    /** There is no plan at all. */
    NO_PLAN("measure.noPlan"),
    /** The act made no edition of the plan's money. */
    NO_SUCH_EDITION("measure.noSuchEdition"),
    /** It is one of a year, and none is named. */
    YEAR_MISSING("measure.yearMissing"),
    /** Nothing is paid from the appropriation. */
    NOTHING_DRAWN("measure.nothingDrawn"),
    /** The series aims at no number of units. */
    NO_TARGETS("measure.noTargets"),
    /** When the plan begins or ends is not stated. */
    NO_TIME_OF_PLAN("measure.noTimeOfPlan"),
    /** Which meetings were held in the time, and how many were there, is not known. */
    MEETINGS_OPEN("measure.meetingsOpen"),
    /** No source states how many inhabitants there are. */
    NO_INHABITANTS("measure.noInhabitants"),
    /** No value of the indicator is known for the time that is a count. */
    NO_COUNT("measure.noCount"),
    /** One measure: {@code number}, {@code title}, {@code status}. */
    ONE_MEASURE("measure.oneMeasure"),
    /** A thousand inhabitants. */
    THOUSAND_INHABITANTS("measure.thousandInhabitants"),
    /** Who was at a meeting: {@code date}. */
    PRESENT_AT("measure.presentAt"),
    /** Who was a member on the day of a meeting: {@code date}. */
    MEMBERS_AT("measure.membersAt"),
    /** The source of the series says the contrary. */
    OTHER_READING("measure.otherReading");

    private final String key;

    MeasureMessage(String key) {
        this.key = key;
    }

    /** An answer in a word. */
    static MeasureMessage of(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    @Override
    public String key() {
        return key;
    }
}
