package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;

/**
 * Whether a rule was kept.
 *
 * <p>Time alone never turns {@link #BREACHED} into {@link #MET}: what is done after its due day is done late.
 */
public enum Outcome {
    /** The rule was kept, and there is evidence. */
    MET,
    /** The rule was broken: its due day has passed, and nothing that counts can have happened by then. */
    BREACHED,
    /** The due day is still to come, or is today. */
    PENDING,
    /** The rule demands nothing here: it is not in force, or the reading leaves partial periods out. */
    EXEMPT,
    /** The records do not decide it. */
    UNDETERMINED;

    /**
     * The outcome of several duties together: broken where one is broken; otherwise undetermined where one is; otherwise pending
     * where one is; otherwise met where one is; otherwise exempt.
     *
     * @param outcomes the outcomes of the duties; may be empty
     * @return the outcome; {@link #EXEMPT} where there is no duty
     */
    public static Outcome together(Iterable<Outcome> outcomes) {
        return Ordering.explicit(EXEMPT, MET, PENDING, UNDETERMINED, BREACHED)
                .max(Iterables.concat(ImmutableList.of(EXEMPT), outcomes));
    }
}
