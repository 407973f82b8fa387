package lt.kopz.core.claim;

import static lt.kopz.core.claim.StatedSumsTest.check;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.SumTerm;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatedSumsProperties {
    /** Each number is rounded to its own place, from none to thousands of minor units. */
    private static SumTerm rounded(long minor, int places) {
        BigDecimal whole = BigDecimal.valueOf(minor, 2);
        BigDecimal printed = whole.setScale(2 - places, RoundingMode.HALF_UP).setScale(2);
        return SumTerm.of(StatedAmount.rounded(
                Amounts.of(printed, euro(1).getCurrency()),
                Amounts.of(
                        BigDecimal.ONE.scaleByPowerOfTen(places - 2).setScale(2, RoundingMode.UNNECESSARY),
                        euro(1).getCurrency())));
    }

    @Property(tries = 60)
    void what_was_rounded_adds_up_and_what_a_number_would_have_to_be_is_what_was_added(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -500_000, max = 500_000) Integer> minors,
            @ForAll @IntRange(max = 4) int places,
            @ForAll @IntRange(max = 4) int placesOfTotal,
            @ForAll boolean isTakenOff) {
        List<SumTerm> terms = new ArrayList<>();
        long total = 0;
        for (int minor : minors) {
            SumTerm term = rounded(minor, places);
            terms.add(isTakenOff ? term.less() : term);
            total += isTakenOff ? -minor : minor;
        }
        SumTerm[] all = terms.toArray(SumTerm[]::new);
        BigDecimal slack = BigDecimal.valueOf(minors.size(), 2)
                .scaleByPowerOfTen(places)
                .add(BigDecimal.ONE.scaleByPowerOfTen(placesOfTotal - 2))
                .divide(BigDecimal.valueOf(2));
        long beyond = slack.scaleByPowerOfTen(2).longValue() + 100_000;

        assertThat(check(rounded(total, placesOfTotal), all).verdict()).isNotIn(SumVerdict.UNLIKE, SumVerdict.OPEN);
        assertThat(check(rounded(total + 2 * beyond, placesOfTotal), all).verdict())
                .isEqualTo(SumVerdict.UNLIKE);
        if (places == 0) {
            terms.set(0, isTakenOff ? SumTerm.unknown().less() : SumTerm.unknown());
            assertThat(check(rounded(total, 0), terms.toArray(SumTerm[]::new)).missing())
                    .map(SumCheck.Missing::value)
                    .hasValue(Quantity.of(Amounts.ofMinor(minors.get(0), euro(1).getCurrency())));
        }
    }
}
