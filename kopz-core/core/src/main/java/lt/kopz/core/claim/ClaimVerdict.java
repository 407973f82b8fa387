package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.CoreMessage;

/** What comes out when a claim of a document is held against the facts that the same sources state. */
public enum ClaimVerdict implements CoreMessage {
    /** The facts give what is claimed, whichever way it is read. */
    CONFIRMED,
    /** The facts exclude what is claimed, whichever way it is read. */
    CONTRADICTED,
    /** What is claimed holds under one reading and does not hold under another; both are stated. */
    ONLY_UNDER_A_READING,
    /** The facts neither give nor exclude what is claimed. */
    CANNOT_TELL;

    @Override
    public String key() {
        return "claim.verdict." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /**
     * The verdict of a claim that has one reading only.
     *
     * @param holds whether it holds
     * @return confirmed, contradicted or cannot tell
     */
    public static ClaimVerdict of(Answer holds) {
        return switch (holds) {
            case YES -> CONFIRMED;
            case NO -> CONTRADICTED;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    /**
     * The verdict of a claim that can be read in several ways.
     *
     * <p>Confirmed where it holds under every reading, contradicted where it holds under none, "only under a reading" where it holds
     * under one and does not under another. Where no reading decides against the others and one is open, nobody can tell.
     *
     * @param readings the readings
     * @return the verdict; cannot tell where there is no reading at all
     */
    public static ClaimVerdict of(List<ClaimReading> readings) {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        readings.forEach(reading -> answers.add(reading.holds()));
        return answers.contains(Answer.YES) && answers.contains(Answer.NO)
                ? ONLY_UNDER_A_READING
                : answers.size() == 1 ? of(answers.iterator().next()) : CANNOT_TELL;
    }
}
