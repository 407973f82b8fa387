package lt.kopz.core.claim;

import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a claim states of something, to be held against other claims.
 *
 * @param claim the claim
 * @param about what it is about; claims about equal things are about one and the same thing
 * @param what the same in words
 * @param claimed what is stated, in words
 * @param when of when it is stated
 * @param value everything that is allowed
 */
record Said<K, V>(Claim claim, K about, Text what, Text claimed, Spoken when, V value) {

    /** Whether both are stated of one day. */
    boolean isOfADayOf(Said<?, ?> other) {
        return when.isOfADayOf(other.when);
    }

    /** The claim as one side of a disagreement. */
    Text side() {
        return Phrase.of(MoneyClaimMessage.SIDE).with("what", what).with("claimed", claimed);
    }
}
