package lt.kopz.core.claim;

import java.time.LocalDate;
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
 * @param days the days on which it is so
 * @param spoken the days of which the source may have spoken: those, or the days on which it may have been written
 * @param value everything that is allowed
 */
record Said<K, V>(
        Claim claim, K about, Text what, Text claimed, Bounds<LocalDate> days, Bounds<LocalDate> spoken, V value) {

    /** Whether both are stated of one day. */
    boolean isOfADayOf(Said<?, ?> other) {
        return days.meets(other.days) && spoken.meets(other.spoken);
    }

    /** The claim as one side of a disagreement. */
    Text side() {
        return Phrase.of(MoneyClaimMessage.SIDE).with("what", what).with("claimed", claimed);
    }
}
