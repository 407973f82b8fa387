package lt.kopz.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Claims about one thing: the oracle holds each against each, as no rule does. */
@Tag("CLAIMS_DISAGREE")
class OpposedProperties {
    private static Said<String, Bounds<Number>> said(int number, Spoken when, Bounds<Number> value) {
        return new Said<>(
                Claim.builder()
                        .id("claim-" + number)
                        .assertion(Assertion.AmountStated.of(
                                MoneyQuestion.of(MoneyFigure.FINANCING_GAP, "plan"), MoneyDirection.NONE))
                        .build(),
                "thing",
                new Literal("thing"),
                new Literal("value"),
                when,
                value);
    }

    /** A number that counts how often it is compared. */
    private record Number(long value, AtomicLong comparisons) implements Comparable<Number> {
        @Override
        public int compareTo(Number other) {
            comparisons.incrementAndGet();
            return Long.compare(value, other.value);
        }
    }

    private static List<Said<String, Bounds<Number>>> claims(long seed, int size, AtomicLong comparisons) {
        Random random = new Random(seed);
        List<Said<String, Bounds<Number>>> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate day = LocalDate.of(2019, 3, 1).plusDays(random.nextInt(5));
            Spoken when = switch (random.nextInt(4)) {
                case 0 -> Spoken.on(day);
                case 1 -> Spoken.on(new Bounds<>(day, day.plusDays(random.nextInt(3)), false));
                case 2 -> new Spoken(new Bounds<>(null, null, false), ImmutableSet.of("d" + random.nextInt(2)));
                default -> new Spoken(new Bounds<>(null, null, false), ImmutableSet.of("d1", "d2"));
            };
            Number low = new Number(random.nextInt(4), comparisons);
            Number high = new Number(low.value() + random.nextInt(3), comparisons);
            claims.add(said(
                    i,
                    when,
                    new Bounds<>(
                            random.nextInt(5) == 0 ? null : low,
                            random.nextInt(5) == 0 ? null : high,
                            high.value() > low.value() && random.nextInt(3) == 0)));
        }
        return claims;
    }

    @Property
    void are_those_that_another_one_of_the_same_time_contradicts(
            @ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        List<Said<String, Bounds<Number>>> claims = claims(seed, size, new AtomicLong());

        List<Said<String, Bounds<Number>>> naive = claims.stream()
                .filter(one -> claims.stream()
                        .anyMatch(other -> one.isOfADayOf(other) && !one.value().meets(other.value())))
                .toList();
        assertThat(Opposed.of(claims, value -> value)).isEqualTo(naive);
    }

    @Test
    void are_found_with_the_same_comparisons_more_for_each_claim_more() {
        long atFirst = comparisons(2_100);
        long more = comparisons(4_200) - atFirst;
        assertThat(comparisons(8_400)).isLessThanOrEqualTo(atFirst + 3 * more);
    }

    private static long comparisons(int size) {
        AtomicLong comparisons = new AtomicLong();
        List<Said<String, Bounds<Number>>> claims = IntStream.range(0, size)
                .mapToObj(i -> {
                    Number number = new Number(i % 7, comparisons);
                    return said(
                            i,
                            Spoken.on(LocalDate.of(2019, 1, 1).plusDays(i % 300)),
                            new Bounds<>(number, number, false));
                })
                .toList();
        assertThat(Opposed.of(claims, value -> value)).hasSize(size);
        return comparisons.get();
    }
}
