package lt.kopz.core.count;

import lt.kopz.core.logic.Answer;

/** The answers this package gives, from what is certain. */
final class Answers {
    private Answers() {}

    /** YES if surely so, NO if surely not so, else CANNOT_TELL. */
    static Answer of(boolean surely, boolean surelyNot) {
        if (surely) {
            return Answer.YES;
        }
        return surelyNot ? Answer.NO : Answer.CANNOT_TELL;
    }

    /** The answer to the opposite question. */
    static Answer not(Answer answer) {
        return of(answer == Answer.NO, answer == Answer.YES);
    }
}
