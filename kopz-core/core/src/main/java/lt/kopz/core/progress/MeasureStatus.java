package lt.kopz.core.progress;

import lt.kopz.core.leaf.FigureMessage;

/** How far a measure of an action plan has come, the farthest first; computed from what it brought forth, never typed in. */
public enum MeasureStatus {
    /** All of it is done. */
    DONE(FigureMessage.STATUS_DONE),
    /** All is done but for what was postponed or cancelled. */
    DONE_WITH_DEVIATION(FigureMessage.STATUS_DONE_WITH_DEVIATION),
    /** A part is done and a part is still to come. */
    IN_PROGRESS(FigureMessage.STATUS_IN_PROGRESS),
    /** An agreement is prepared and not signed, and nothing is done. */
    PREPARED(FigureMessage.STATUS_PREPARED),
    /** Something is postponed, and nothing is done. */
    POSTPONED(FigureMessage.STATUS_POSTPONED),
    /** Everything of it is still planned. */
    PLANNED(FigureMessage.STATUS_PLANNED),
    /** Whether parts of it took place cannot be determined. */
    UNDETERMINED(FigureMessage.STATUS_UNDETERMINED),
    /** All of it was cancelled. */
    CANCELLED(FigureMessage.STATUS_CANCELLED),
    /** A source says that nothing was done; {@link Deviation} states why. */
    NOT_DONE(FigureMessage.STATUS_NOT_DONE),
    /** Nothing else is stated about it than that somebody was asked and did not answer. */
    NO_ANSWER(FigureMessage.STATUS_NO_ANSWER),
    /** Nothing is stated about it, up to the day asked for. */
    NO_INFORMATION(FigureMessage.STATUS_NO_INFORMATION);

    private final FigureMessage message;

    MeasureStatus(FigureMessage message) {
        this.message = message;
    }

    /**
     * The word for this status.
     *
     * @return the message
     */
    public FigureMessage message() {
        return message;
    }
}
