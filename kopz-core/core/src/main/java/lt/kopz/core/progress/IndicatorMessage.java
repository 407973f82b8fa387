package lt.kopz.core.progress;

import lt.kopz.core.wording.CoreMessage;

/** The words for indicators. */
enum IndicatorMessage implements CoreMessage {
    /** The whole sentence: {@code name}, {@code date}, {@code target}, {@code actual}, {@code answer}. */
    SENTENCE("indicator.sentence"),
    /** The target where more is better: {@code value}. */
    TARGET_MORE("indicator.target.more"),
    /** The target where less is better: {@code value}. */
    TARGET_LESS("indicator.target.less"),
    /** The target where bounds are to be kept: {@code value}. */
    TARGET_WITHIN("indicator.target.within"),
    /** No target is stated. */
    NO_TARGET("indicator.noTarget"),
    /** What was reached: {@code value}. */
    REACHED("indicator.reached"),
    /** What was reached is not known by the day. */
    NOT_KNOWN("indicator.notKnown"),
    /** All values are stated to be recorded, and there is none. */
    NOT_MEASURED("indicator.notMeasured"),
    /** The target is met. */
    MET("indicator.met"),
    /** The target is not met. */
    NOT_MET("indicator.notMet"),
    /** Whether the target is met cannot be determined. */
    CANNOT_TELL("indicator.cannotTell"),
    /** A value alone: {@code value}. */
    VALUE("indicator.value"),
    /** A value with its unit: {@code value}, {@code unit}. */
    WITH_UNIT("indicator.withUnit"),
    /** A number between bounds: {@code low}, {@code high}. */
    BETWEEN("indicator.between"),
    /** A number with a lower bound only: {@code value}. */
    AT_LEAST("indicator.atLeast"),
    /** A number with an upper bound only: {@code value}. */
    AT_MOST("indicator.atMost"),
    /** The name of the degree of achievement: {@code name}. */
    DEGREE("indicator.degree"),
    /** The leaf of the target: {@code date}. */
    LEAF_TARGET("indicator.leaf.target"),
    /** The leaf of what was reached: {@code date}. */
    LEAF_ACTUAL("indicator.leaf.actual"),
    /** The leaf of the baseline: {@code date}. */
    LEAF_BASELINE("indicator.leaf.baseline"),
    /** How far it came from the baseline. */
    COME("indicator.come"),
    /** How far it was to come from the baseline. */
    WAY("indicator.way"),
    /** Without a baseline nobody can tell how much less it became. */
    NO_BASELINE("indicator.noBaseline"),
    /** Keeping within bounds has no degree. */
    NO_DEGREE("indicator.noDegree"),
    /** The values are not of one kind. */
    NOT_LIKE("indicator.notLike"),
    /** The target is no better than the baseline. */
    NO_WAY("indicator.noWay"),
    /** A value is negative. */
    NEGATIVE("indicator.negative");

    private final String key;

    IndicatorMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
