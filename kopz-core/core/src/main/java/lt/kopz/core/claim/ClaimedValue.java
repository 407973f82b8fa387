package lt.kopz.core.claim;

import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a claim states of something, to be held against other claims.
 *
 * @param claim the claim
 * @param about what it is about; claims about equal things are about one and the same thing
 * @param what the same in words
 * @param claimed what is stated, in words
 * @param words how it is worded, and what follows for it from other claims
 * @param when of when it is stated
 * @param value everything that is allowed; of a first day the days that it may be, as numbers
 */
record ClaimedValue(Claim claim, About about, Text what, Text claimed, NumberWords words, ClaimTime when, Span value) {
    /**
     * What is spoken of.
     *
     * @param question which figure: on no day where it is alone, with its day beside another one
     * @param other the figure that it is a share of or was before, with its day; empty for a figure alone
     * @param currency in which currency; empty for what is counted
     * @param firstOf what the figure allows from the first day on that is spoken of; empty where no first day is
     */
    record About(Question question, Optional<Question> other, Optional<CurrencyUnit> currency, Optional<Span> firstOf) {
        /** A figure alone, whatever its day. */
        static About of(Question question, Optional<CurrencyUnit> currency) {
            return new About(question.withAsOf(Optional.empty()), Optional.empty(), currency, Optional.empty());
        }
    }

    /** The claim as one side of a disagreement. */
    Text side() {
        return Phrase.of(ClaimMessage.SIDE).with("what", what).with("claimed", claimed);
    }
}
