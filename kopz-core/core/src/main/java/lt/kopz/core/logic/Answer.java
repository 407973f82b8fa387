package lt.kopz.core.logic;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/**
 * The answer to a yes-or-no question that the records may leave open.
 *
 * <p>Answers combine by the strong three-valued logic of Stephen Cole Kleene: {@link #CANNOT_TELL} stands for a yes or a
 * no that is not known, and the result is certain only where it would be the same for both. So {@code NO.and(x)} is
 * {@link #NO} and {@code YES.or(x)} is {@link #YES} whatever {@code x} is. For example, "was the meeting quorate and
 * held in time?" is answered {@link #NO} if it was late, even where nobody wrote down who came.
 */
public enum Answer {
    /** The records show that it is so. */
    YES,

    /** The records show that it is not so. */
    NO,

    /** The records do not decide the question; neither a yes nor a no may be concluded. */
    CANNOT_TELL;

    /**
     * The answer to a question that is decided.
     *
     * @param decided whether it is so
     * @return {@link #YES} for true, {@link #NO} for false; never {@link #CANNOT_TELL}
     */
    public static Answer of(boolean decided) {
        return decided ? YES : NO;
    }

    /**
     * The answer to a question of which it may be certain that it is so, or that it is not.
     *
     * @param surely whether it surely is so
     * @param surelyNot whether it surely is not so; not looked at where it surely is
     * @return {@link #YES} if surely so, {@link #NO} if surely not so, otherwise {@link #CANNOT_TELL}
     */
    public static Answer of(boolean surely, boolean surelyNot) {
        return surely ? YES : surelyNot ? NO : CANNOT_TELL;
    }

    /**
     * The answer to one question that was asked in several ways.
     *
     * @param answers the answers
     * @return the one that all are; {@link #CANNOT_TELL} where they differ, and where there is none
     */
    public static Answer common(Collection<Answer> answers) {
        ImmutableSet<Answer> different = ImmutableSet.copyOf(answers);
        return different.size() == 1 ? different.asList().get(0) : CANNOT_TELL;
    }

    /**
     * The answer to "this and that": the weaker of the two, where no is weaker than cannot tell, and cannot tell weaker
     * than yes.
     *
     * @param other the answer to the other question
     * @return {@link #NO} if either is no, otherwise {@link #CANNOT_TELL} if either is open, otherwise {@link #YES};
     *     for example {@code CANNOT_TELL.and(NO)} is {@code NO}
     */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : CANNOT_TELL;
    }

    /**
     * The answer to "this or that": the stronger of the two, where yes is stronger than cannot tell, and cannot tell
     * stronger than no.
     *
     * @param other the answer to the other question
     * @return {@link #YES} if either is yes, otherwise {@link #CANNOT_TELL} if either is open, otherwise {@link #NO};
     *     for example {@code CANNOT_TELL.or(NO)} is {@code CANNOT_TELL}
     */
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : CANNOT_TELL;
    }

    /**
     * The answer to the opposite question.
     *
     * @return {@link #NO} for yes, {@link #YES} for no; an open question stays open
     */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }
}
