package lt.kopz.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Claims held against computed counts, judged by listing all counts up to a limit. */
class ClaimComparisonProperties {
    private static final long LIMIT = 40;

    @Provide
    Arbitrary<Headcount> counts() {
        Arbitrary<Long> number = Arbitraries.longs().between(1, 8);
        return Arbitraries.oneOf(
                number.map(Headcount::exactly),
                number.map(Headcount::atLeast),
                number.map(Headcount::atMost),
                Combinators.combine(number, number).as((low, more) -> Headcount.between(low, low + more)),
                Arbitraries.just(Headcount.unknown()));
    }

    private static long many(Headcount count, Headcount other) {
        return LongStream.rangeClosed(0, LIMIT)
                .filter(number -> count.contains(number) && other.contains(number))
                .count();
    }

    @Property(tries = 500)
    void a_claim_holds_if_all_computed_counts_are_claimed_and_does_not_if_none_is(
            @ForAll("counts") Headcount claimed, @ForAll("counts") Headcount computed) {
        long both = many(claimed, computed);
        Answer expected = !claimed.isKnown()
                ? Answer.CANNOT_TELL
                : both == many(computed, computed) ? Answer.YES : both == 0 ? Answer.NO : Answer.CANNOT_TELL;
        ClaimComparison comparison = ClaimComparison.of(Span.of(claimed), Span.of(computed));

        assertThat(comparison.holds()).isEqualTo(expected);
        assertThat(comparison.precisionLost())
                .isEqualTo(expected == Answer.CANNOT_TELL
                        && claimed.isKnown()
                        && computed.isKnown()
                        && both == many(claimed, claimed));
    }
}
