package lt.kopz.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Claims about one thing: the oracle holds each against each, as no rule does. */
@Tag("CLAIMS_DISAGREE")
class OpposedProperties {
    private static ClaimedValue said(int number, ClaimTime when, Span value) {
        Question gap = Question.of("financing-gap", "plan");
        return new ClaimedValue(
                Claim.builder()
                        .id("claim-" + number)
                        .assertion(FigureStated.of(gap, MoneyDirection.NONE))
                        .build(),
                ClaimedValue.About.of(gap, Optional.empty()),
                new Literal("thing"),
                new Literal("value"),
                new NumberWords(NumberWords.Sign.NONE, Span.NOTHING, any -> new Literal("other"), Optional.empty()),
                when,
                value);
    }

    private static List<ClaimedValue> claims(long seed, int size) {
        Random random = new Random(seed);
        List<ClaimedValue> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate day = LocalDate.of(2019, 3, 1).plusDays(random.nextInt(5));
            ClaimTime when = switch (random.nextInt(4)) {
                case 0 -> ClaimTime.on(day);
                case 1 -> ClaimTime.on(DateRange.of(day, day.plusDays(random.nextInt(3))));
                case 2 -> new ClaimTime(Optional.empty(), ImmutableSet.of("d" + random.nextInt(2)));
                default -> new ClaimTime(Optional.empty(), ImmutableSet.of("d1", "d2"));
            };
            long low = random.nextInt(4);
            long high = low + random.nextInt(3);
            claims.add(said(
                    i,
                    when,
                    new Span(
                            Optional.of(Fraction.of(low)).filter(any -> random.nextInt(5) > 0),
                            Optional.of(Fraction.of(high)).filter(any -> random.nextInt(5) > 0),
                            high > low && random.nextInt(3) == 0,
                            Fraction.ZERO)));
        }
        return claims;
    }

    @Property
    void are_those_that_another_one_of_the_same_time_contradicts(
            @ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        List<ClaimedValue> claims = claims(seed, size);

        List<ClaimedValue> naive = claims.stream()
                .filter(one -> claims.stream()
                        .anyMatch(other -> one.when().isOfADayOf(other.when())
                                && !one.value().meets(other.value())))
                .toList();
        assertThat(ClaimConflicts.opposed(claims)).isEqualTo(naive);
    }
}
