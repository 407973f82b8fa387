package lt.kopz.core.progress;

import com.google.common.base.CaseFormat;
import lt.kopz.core.wording.CoreMessage;

/** How far a measure of an action plan has come, the farthest first; computed from what it brought forth, never typed in. */
public enum MeasureStatus implements CoreMessage {
    /** All of it is done. */
    DONE,
    /** All is done but for what was postponed or cancelled. */
    DONE_WITH_DEVIATION,
    /** A part is done and a part is still to come. */
    IN_PROGRESS,
    /** An agreement is prepared and not signed, and nothing is done. */
    PREPARED,
    /** Something is postponed, and nothing is done. */
    POSTPONED,
    /** Everything of it is still planned. */
    PLANNED,
    /** Whether parts of it took place cannot be determined. */
    UNDETERMINED,
    /** All of it was cancelled. */
    CANCELLED,
    /** A source says that nothing was done; {@link Deviation} states why. */
    NOT_DONE,
    /** Nothing else is stated about it than that somebody was asked and did not answer. */
    NO_ANSWER,
    /** Nothing else is stated about it than that money was spent on it. */
    COSTS_ONLY,
    /** Nothing is stated about it, up to the day asked for. */
    NO_INFORMATION;

    /**
     * Whether anything is stated about what came of the measure, were it that nothing did or that nobody answered.
     *
     * @return false where nothing is, or costs alone
     */
    public boolean isReported() {
        return this != COSTS_ONLY && this != NO_INFORMATION;
    }

    @Override
    public String key() {
        return "figure.status." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
}
