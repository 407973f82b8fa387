package lt.kopz.canary.unknown;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.LongStream;
import lt.kopz.core.count.Headcount;

/** Breaks the rule that what is not known is no zero, in each of the ways there are, and keeps it in others. */
public final class TakesTheUnknownForZero {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private TakesTheUnknownForZero() {}

    static BigDecimal byConstant(Optional<BigDecimal> amount) {
        return amount.orElse(BigDecimal.ZERO);
    }

    static BigDecimal byAnotherName(Optional<BigDecimal> amount) {
        return amount.orElse(NOTHING);
    }

    static Headcount byMethod(Optional<Headcount> count) {
        return count.orElseGet(() -> Headcount.zero());
    }

    static Headcount byReference(Optional<Headcount> count) {
        return count.orElseGet(Headcount::zero);
    }

    static long byNumber(Optional<Long> count) {
        return count.orElse(0L);
    }

    static long byChoice(Optional<Long> count) {
        return count.isPresent() ? count.get() : 0;
    }

    static BigDecimal byTheOtherChoice(Optional<BigDecimal> amount) {
        return !amount.isEmpty() ? amount.get() : BigDecimal.ZERO;
    }

    static Headcount byWhatIsKnown(Headcount count) {
        return count.isKnown() ? count : Headcount.zero();
    }

    /** What is left of a number less one that has no upper bound, is nothing at the least. */
    static long leastLeft(Headcount all, Headcount less) {
        return less.upper().isPresent() ? Math.max(0, all.lower() - less.upper().getAsLong()) : 0;
    }

    /** What is there counts one. */
    static long number(Optional<Long> one) {
        return one.isEmpty() ? 1 : 0;
    }

    /** The most of no numbers is a question of its own. */
    static long most(LongStream widths) {
        return widths.max().orElse(0);
    }
}
