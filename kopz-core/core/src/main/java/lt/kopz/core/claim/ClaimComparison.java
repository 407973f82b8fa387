package lt.kopz.core.claim;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed beside what is computed, each a set of values without gaps.
 *
 * <p>It holds where every computed value is claimed, it does not where no value is both, else nobody can tell. Precision is lost where
 * the claim allows only some of the values that the parts allow, the parts saying something at all.
 */
record ClaimComparison(Answer holds, boolean precisionLost) {

    static ClaimComparison of(Headcount claimed, Headcount computed) {
        return of(
                new Bounds<>(claimed.lower(), boxed(claimed)),
                new Bounds<>(computed.lower(), boxed(computed)),
                claimed.isKnown(),
                computed.isKnown());
    }

    static ClaimComparison of(MonetaryAmount claimed, AmountRange computed) {
        return of(
                new Bounds<>(claimed, claimed),
                new Bounds<>(computed.lower().orElse(null), computed.upper().orElse(null)),
                true,
                computed.isKnown());
    }

    private static @Nullable Long boxed(Headcount count) {
        return count.upper().isPresent()
                ? Optional.of(count.upper().getAsLong()).get()
                : null;
    }

    private static <V extends Comparable<? super V>> ClaimComparison of(
            Bounds<V> claimed, Bounds<V> computed, boolean saysSomething, boolean partsSaySomething) {
        if (!saysSomething) {
            return new ClaimComparison(Answer.CANNOT_TELL, false);
        }
        if (claimed.encloses(computed)) {
            return new ClaimComparison(Answer.YES, false);
        }
        if (!claimed.meets(computed)) {
            return new ClaimComparison(Answer.NO, false);
        }
        return new ClaimComparison(Answer.CANNOT_TELL, partsSaySomething && computed.encloses(claimed));
    }

    private record Bounds<V extends Comparable<? super V>>(
            @Nullable V low, @Nullable V high) {
        boolean encloses(Bounds<V> other) {
            boolean below = low == null || (other.low != null && low.compareTo(other.low) <= 0);
            boolean above = high == null || (other.high != null && high.compareTo(other.high) >= 0);
            return below && above;
        }

        boolean meets(Bounds<V> other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Bounds<V> other) {
            return low == null || other.high == null || low.compareTo(other.high) <= 0;
        }
    }
}
