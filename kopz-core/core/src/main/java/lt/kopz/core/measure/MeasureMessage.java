package lt.kopz.core.measure;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;

/** The names of figures that have none where they are computed, and why some cannot be asked. */
public enum MeasureMessage implements Message {
    /** What is left uncovered after a year that nobody has named yet. */
    CARRIED_OVER("measure.carriedOver"),
    /** The gap of a year that nobody has named yet. */
    PRO_RATA("measure.proRata"),
    /** The days on which there was a need and no money. */
    DAYS_UNFUNDED("measure.daysUnfunded"),
    /** What a plan costs in all, incurred and committed. */
    COST("measure.cost"),
    /** What a budget is planned to leave before financing. */
    RESULT_PLANNED("measure.result.planned"),
    /** What a budget left before financing. */
    RESULT_EXECUTED("measure.result.executed"),
    /** What there is on an appropriation. */
    ACCOUNT_AVAILABLE("measure.account.available"),
    /** What is incurred from an appropriation. */
    ACCOUNT_INCURRED("measure.account.incurred"),
    /** What is committed from an appropriation. */
    ACCOUNT_COMMITTED("measure.account.committed"),
    /** What is left of an appropriation. */
    ACCOUNT_UNSPENT("measure.account.unspent"),
    /** What is left of an appropriation and committed to nothing. */
    ACCOUNT_FREE("measure.account.free"),

    /** Different people, by participations alone. */
    PERSONS_FROM_PARTICIPATIONS("measure.personsFromParticipations"),
    /** What events cost. */
    COST_OF_EVENTS("measure.costOfEvents"),
    /** What one event cost. */
    COST_PER_EVENT("measure.costPerEvent"),
    /** What one participation cost. */
    COST_PER_PARTICIPATION("measure.costPerParticipation"),
    /** What one hour cost. */
    COST_PER_HOUR("measure.costPerHour"),
    /** How many units were reached. */
    UNITS_REACHED("measure.units.reached"),
    /** How many units are left to reach. */
    UNITS_LEFT("measure.units.left"),
    /** Which share of the units was reached. */
    UNITS_SHARE("measure.units.share"),
    /** What it would cost to reach the rest. */
    COST_OF_THE_REST("measure.costOfTheRest"),
    /** The same where those of planned events are not counted as reached. */
    COST_OF_THE_REST_WITHOUT_PLANNED("measure.costOfTheRest.withoutPlanned"),
    /** The same where those of planned events are counted as reached. */
    COST_OF_THE_REST_WITH_PLANNED("measure.costOfTheRest.withPlanned"),
    /** How far a measure has come. */
    PROGRESS_STATUS("measure.progress.status"),
    /** How much of a measure is done. */
    PROGRESS_DONE("measure.progress.done"),
    /** How much there is to do of a measure. */
    PROGRESS_TOTAL("measure.progress.total"),
    /** Whether an indicator reached its target. */
    INDICATOR_REACHED("measure.indicator.reached"),
    /** How near an indicator came to its target. */
    INDICATOR_DEGREE("measure.indicator.degree"),
    /** How far an agreement has come. */
    AGREEMENT_STAGE("measure.agreement.stage"),
    /** The members of a group. */
    MEMBERS("measure.members"),
    /** The members of a group by name. */
    MEMBERS_LISTED("measure.members.listed"),

    /** The meetings of a group that were held. */
    MEETINGS("measure.meetings"),
    /** The measures of a plan. */
    MEASURES("measure.measures"),
    /** The measures of a plan that are done. */
    MEASURES_DONE("measure.measuresDone"),
    /** The agreements that were signed. */
    AGREEMENTS("measure.agreements"),

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
    /** The source of the series says the contrary. */
    OTHER_READING("measure.otherReading");

    private final String key;

    MeasureMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key);
    }
}
