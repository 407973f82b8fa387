package lt.kopz.canary.unknown;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.LongStream;
import lt.kopz.core.count.Headcount;

/** Breaks the rule that what is not known is no zero, in each of the ways there are, and once keeps it. */
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

    /** The most of no numbers is a question of its own. */
    static long most(LongStream widths) {
        return widths.max().orElse(0);
    }
}
