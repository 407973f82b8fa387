package lt.kopz.core.check;

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
record Comparison(Answer holds, boolean precisionLost) {

    static Comparison of(Headcount claimed, Headcount computed) {
        return of(
                new Bounds<>(claimed.min(), boxed(claimed)),
                new Bounds<>(computed.min(), boxed(computed)),
                claimed.isKnown(),
                computed.isKnown());
    }

    static Comparison of(MonetaryAmount claimed, AmountRange computed) {
        return of(
                new Bounds<>(claimed, claimed),
                new Bounds<>(computed.lower().orElse(null), computed.upper().orElse(null)),
                true,
                !computed.isUnknown());
    }

    private static @Nullable Long boxed(Headcount count) {
        return count.max().isPresent() ? Optional.of(count.max().getAsLong()).get() : null;
    }

    private static <V extends Comparable<? super V>> Comparison of(
            Bounds<V> claimed, Bounds<V> computed, boolean saysSomething, boolean partsSaySomething) {
        if (!saysSomething) {
            return new Comparison(Answer.CANNOT_TELL, false);
        }
        if (claimed.encloses(computed)) {
            return new Comparison(Answer.YES, false);
        }
        if (!claimed.meets(computed)) {
            return new Comparison(Answer.NO, false);
        }
        return new Comparison(Answer.CANNOT_TELL, partsSaySomething && computed.encloses(claimed));
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
