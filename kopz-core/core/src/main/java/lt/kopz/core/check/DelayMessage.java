package lt.kopz.core.check;

import lt.kopz.core.wording.CoreMessage;

/** The words for what is late, put off or said not to have been done. */
enum DelayMessage implements CoreMessage {
    /** A measure past its day: {@code number}, {@code title}, {@code due}, {@code status}. */
    MEASURE_OVERDUE("delay.measureOverdue"),
    /** A measure past its day of which nobody can tell whether it is done: {@code number}, {@code title}, {@code due}. */
    MEASURE_OVERDUE_PERHAPS("delay.measureOverdue.perhaps"),
    /** A deliverable postponed to no known day: {@code title}. */
    POSTPONED("delay.postponed"),
    /** A deliverable postponed: {@code title}, {@code to}. */
    POSTPONED_TO("delay.postponed.to"),
    /** A deliverable postponed to a time that has passed: {@code title}, {@code to}. */
    POSTPONED_PAST("delay.postponed.past"),
    /** The reason of a postponement: {@code what}, {@code reason}. */
    BECAUSE("delay.because"),
    /** An agreement not signed by its day: {@code purpose}, {@code date}. */
    AGREEMENT_UNSIGNED("delay.agreementUnsigned"),
    /** An event postponed to no known day: {@code title}, {@code date}. */
    EVENT_POSTPONED("delay.eventPostponed"),
    /** An event postponed: {@code title}, {@code date}, {@code to}. */
    EVENT_POSTPONED_TO("delay.eventPostponed.to"),
    /** An event postponed to a time that has passed: {@code title}, {@code to}. */
    EVENT_OVERDUE("delay.eventPostponed.past"),
    /** Something done after what is known ends: {@code what}, {@code date}, {@code until}. */
    DAY_AFTER_HORIZON("delay.day.afterHorizon"),
    /** A meeting before its group was founded: {@code what}, {@code date}, {@code founded}. */
    DAY_BEFORE_GROUP("delay.day.beforeGroup"),
    /** An event held while a source says nothing was done: {@code title}, {@code date}, {@code period}, {@code what}. */
    INACTIVITY_EVENT("delay.inactivity.event"),
    /** A meeting held while a source says that none was: {@code date}, {@code period}, {@code what}. */
    INACTIVITY_MEETING("delay.inactivity.meeting"),
    /** Members that a group had while a source says that there was none: {@code count}, {@code period}, {@code what}. */
    INACTIVITY_MEMBERS("delay.inactivity.members"),
    /** A number contradicts a statement that there was none: {@code period}, {@code what}, {@code list}, {@code number}. */
    INACTIVITY_NUMBER("delay.inactivity.number");

    private final String key;

    DelayMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
