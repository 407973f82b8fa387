package lt.kopz.core.group;

import com.google.common.base.CaseFormat;
import lt.kopz.core.wording.CoreMessage;

/**
 * What a source says was not there or not done. Where nothing is stated at all there is no {@link Inactivity}; that is a third
 * thing, neither "nothing was done" nor "no answer".
 */
public enum InactivityKind implements CoreMessage {
    /**
     * There were no cases of trafficking to deal with.
     */
    NO_CASES,
    /**
     * The group did not meet.
     */
    NO_MEETING,
    /**
     * There was no coordination group; where the statement names one, that one was not there.
     */
    NO_GROUP,
    /**
     * There was no action plan.
     */
    NO_PLAN,
    /**
     * Nothing was done.
     */
    NOTHING_DONE,
    /**
     * Somebody was asked and did not answer; what was done is not known.
     */
    NO_ANSWER;

    @Override
    public String key() {
        return "delivery.inactivity." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
}
