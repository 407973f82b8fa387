package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Claims about money, judged by decimals that know nothing of intervals. */
class MoneyClaimsProperties {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Question NEED = Question.of("need", PLAN);
    private static final Question APPROPRIATED = Question.of("appropriated", PLAN);
    private static final Question GAP = Question.of("financing-gap", PLAN);
    private static final Question YEAR = NEED.withPeriod(DateRange.ofYear(2019));
    private static final Question NEXT_YEAR = NEED.withPeriod(DateRange.ofYear(2020));

    /** What one in the last printed place is worth. */
    @Provide
    Arbitrary<BigDecimal> places() {
        return Arbitraries.of("0.01", "0.10", "1.00", "10.00", "100.00", "1000.00", "100000.00")
                .map(BigDecimal::new);
    }

    private static Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal cents(long number) {
        return BigDecimal.valueOf(number, 2);
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal place, RoundingMode rounding) {
        return amount.divide(place, 0, rounding).multiply(place).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static StatedAmount printed(BigDecimal amount, BigDecimal place) {
        return StatedAmount.rounded(Amounts.euro(amount.toPlainString()), Amounts.euro(place.toPlainString()));
    }

    /** Whether two numbers differ by half a unit of the last place at most. */
    private static boolean isWithinHalf(BigDecimal one, BigDecimal other, BigDecimal place) {
        return one.subtract(other).abs().multiply(TWO).compareTo(place) <= 0;
    }

    private static Dossier dossier(BigDecimal need, BigDecimal appropriated) {
        return aDossier()
                .need(need.toPlainString(), "2019-01-01")
                .appropriation("money", appropriated.toPlainString(), "2019-02-01")
                .build();
    }

    private static Dossier years(BigDecimal one, BigDecimal next) {
        return aDossier()
                .need("one", one.toPlainString(), "2019-01-01", need -> need.period(DateRange.ofYear(2019)))
                .need("two", next.toPlainString(), "2019-01-01", need -> need.period(DateRange.ofYear(2020)))
                .build();
    }

    private static Dossier with(Dossier dossier, List<Assertion> assertions) {
        return dossier.withClaims(IntStream.range(0, assertions.size())
                .mapToObj(i -> Claim.builder()
                        .id("claim-" + i)
                        .assertion(assertions.get(i))
                        .build())
                .toList());
    }

    private static ClaimVerdict judge(Dossier dossier, Assertion assertion) {
        return Claims.of(with(dossier, List.of(assertion))).check("claim-0").verdict();
    }

    private static ClaimVerdict holds(boolean holds) {
        return holds ? ClaimVerdict.CONFIRMED : ClaimVerdict.CONTRADICTED;
    }

    @Property(tries = 300)
    void an_amount_holds_if_it_is_within_half_a_unit_of_the_last_printed_place(
            @ForAll @LongRange(min = 0, max = 50_000_000) long need,
            @ForAll @LongRange(min = -3, max = 3) long off,
            @ForAll @LongRange(min = -2, max = 2) long cent,
            @ForAll("places") BigDecimal place) {
        BigDecimal printed = rounded(cents(need), place, RoundingMode.FLOOR);
        // a few half units away from what is printed, and a cent or two beside that
        BigDecimal actual = printed.add(place.multiply(BigDecimal.valueOf(off)).divide(TWO, 2, RoundingMode.FLOOR))
                .add(cents(cent))
                .max(BigDecimal.ZERO);

        assertThat(judge(dossier(actual, BigDecimal.ZERO), FigureStated.of(NEED, printed(printed, place))))
                .isEqualTo(holds(isWithinHalf(actual, printed, place)));
    }

    @Property(tries = 300)
    void a_share_holds_if_it_is_within_half_a_unit_of_the_last_printed_decimal(
            @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
            @ForAll @LongRange(min = 0, max = 1_500_000) long part,
            @ForAll @IntRange(min = 0, max = 4) int decimals,
            @ForAll @LongRange(min = -1, max = 1) long off) {
        BigDecimal place = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal percent = cents(part)
                .multiply(HUNDRED)
                .divide(cents(whole), decimals, RoundingMode.FLOOR)
                .add(place.multiply(BigDecimal.valueOf(off)))
                .max(BigDecimal.ZERO.setScale(decimals));
        boolean holds = isWithinHalf(
                cents(part).multiply(HUNDRED), percent.multiply(cents(whole)), place.multiply(cents(whole)));

        assertThat(judge(
                        dossier(cents(whole), cents(part)),
                        FigureStated.share(APPROPRIATED, NEED, StatedShare.percent(percent.toPlainString()))))
                .isEqualTo(holds(holds));
    }

    @Property(tries = 200)
    void a_change_in_per_cent_holds_if_it_is_within_half_a_unit_of_the_last_printed_decimal(
            @ForAll @LongRange(min = 1, max = 100_000) long from,
            @ForAll @LongRange(min = 0, max = 300_000) long to,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @LongRange(min = -1, max = 1) long off) {
        BigDecimal place = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal by = cents(to).subtract(cents(from)).abs().multiply(HUNDRED);
        BigDecimal percent = by.divide(cents(from), decimals, RoundingMode.FLOOR)
                .add(place.multiply(BigDecimal.valueOf(off)))
                .max(BigDecimal.ZERO.setScale(decimals));
        boolean holds = isWithinHalf(by, percent.multiply(cents(from)), place.multiply(cents(from)));

        assertThat(judge(
                        years(cents(from), cents(to)),
                        FigureStated.change(
                                        YEAR, NEXT_YEAR, to < from ? MoneyDirection.DECREASE : MoneyDirection.INCREASE)
                                .withShare(StatedShare.percent(percent.toPlainString()))))
                .isEqualTo(holds(holds));
    }

    @Property(tries = 200)
    void a_gap_lies_one_way_and_never_the_other(
            @ForAll @LongRange(min = 0, max = 300) long need, @ForAll @LongRange(min = 0, max = 300) long money) {
        Dossier dossier = dossier(cents(need), cents(money));
        int sign = Long.compare(need, money);
        StatedAmount size =
                StatedAmount.exactly(Amounts.euro(cents(Math.abs(need - money)).toPlainString()));

        assertThat(judge(dossier, FigureStated.of(GAP, MoneyDirection.SHORTFALL)))
                .isEqualTo(holds(sign > 0));
        assertThat(judge(dossier, FigureStated.of(GAP, MoneyDirection.SURPLUS))).isEqualTo(holds(sign < 0));
        assertThat(judge(dossier, FigureStated.of(GAP, MoneyDirection.NONE))).isEqualTo(holds(sign == 0));
        assertThat(judge(dossier, FigureStated.of(GAP, MoneyDirection.SHORTFALL, size)))
                .isEqualTo(holds(sign >= 0));
        assertThat(judge(dossier, FigureStated.of(GAP, MoneyDirection.SURPLUS, size)))
                .isEqualTo(holds(sign <= 0));
    }

    @Property(tries = 200)
    void a_figure_within_bounds_is_judged_by_every_cent_that_it_may_be(
            @ForAll @IntRange(max = 40) int least,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(max = 6) int printed,
            @ForAll @IntRange(max = 1) int finer) {
        BigDecimal place = new BigDecimal(finer == 0 ? "0.10" : "0.20");
        BigDecimal claimed = place.multiply(BigDecimal.valueOf(printed));
        long within = IntStream.rangeClosed(least, least + more)
                .filter(cent -> isWithinHalf(cents(cent), claimed, place))
                .count();
        long claimable = IntStream.rangeClosed(-100, 300)
                .filter(cent -> isWithinHalf(cents(cent), claimed, place))
                .count();
        Dossier dossier = aDossier()
                .need(
                        "need",
                        "1.00",
                        "2019-01-01",
                        need -> need.amount(StatedAmount.between(
                                Amounts.euro(cents(least).toPlainString()),
                                Amounts.euro(cents(least + more).toPlainString()))))
                .build();
        ClaimCheck check = Claims.of(with(dossier, List.of(FigureStated.of(NEED, printed(claimed, place)))))
                .check("claim-0");

        assertThat(check.verdict())
                .isEqualTo(
                        within == more + 1
                                ? ClaimVerdict.CONFIRMED
                                : within == 0 ? ClaimVerdict.CONTRADICTED : ClaimVerdict.CANNOT_TELL);
        assertThat(check.precisionLost()).isEqualTo(check.verdict() == ClaimVerdict.CANNOT_TELL && within == claimable);
    }

    @Property(tries = 300)
    void two_amounts_disagree_if_no_amount_is_within_half_a_unit_of_both(
            @ForAll @LongRange(min = 0, max = 2_000_000) long one,
            @ForAll @LongRange(min = 0, max = 2_000_000) long other,
            @ForAll("places") BigDecimal place,
            @ForAll("places") BigDecimal otherPlace) {
        BigDecimal first = rounded(cents(one), place, RoundingMode.FLOOR);
        BigDecimal second = rounded(cents(other), otherPlace, RoundingMode.FLOOR);
        // half a unit of a cent is no amount
        BigDecimal reach = half(place).add(half(otherPlace));
        List<Assertion> claims = List.of(
                FigureStated.of(NEED, printed(first, place)), FigureStated.of(NEED, printed(second, otherPlace)));

        assertThat(ClaimConflicts.of(with(dossier(BigDecimal.ONE, BigDecimal.ONE), claims), HORIZON)
                        .isEmpty())
                .isEqualTo(first.subtract(second).abs().compareTo(reach) <= 0);
    }

    private static BigDecimal half(BigDecimal place) {
        return place.divide(TWO, 2, RoundingMode.FLOOR);
    }

    /** True numbers, each rounded to some place in one of the ways that people round. */
    private record Rounded(BigDecimal place, int decimals, RoundingMode rounding) {
        StatedAmount of(BigDecimal amount) {
            return printed(rounded(amount, place, rounding), place);
        }

        StatedShare percent(BigDecimal part, BigDecimal whole) {
            return StatedShare.percent(
                    part.multiply(HUNDRED).divide(whole, decimals, rounding).toPlainString());
        }
    }

    @Provide
    Arbitrary<Rounded> ways() {
        return Combinators.combine(places(), Arbitraries.integers().between(0, 3), roundings())
                .as(Rounded::new);
    }

    @Property(tries = 150)
    void what_is_true_is_confirmed_however_it_is_rounded_and_never_disagrees_with_itself(
            @ForAll @LongRange(min = 1, max = 50_000_000) long need,
            @ForAll @LongRange(min = 0, max = 50_000_000) long money,
            @ForAll @Size(5) List<@From("ways") Rounded> ways) {
        BigDecimal needed = cents(need);
        BigDecimal given = cents(money);
        BigDecimal missing = needed.subtract(given);
        MoneyDirection direction = missing.signum() < 0 ? MoneyDirection.SURPLUS : MoneyDirection.SHORTFALL;
        List<Assertion> claims = new ArrayList<>();
        for (Rounded way : ways) {
            claims.add(FigureStated.of(NEED, way.of(needed)));
            claims.add(FigureStated.of(APPROPRIATED, way.of(given)));
            claims.add(FigureStated.of(GAP, direction, way.of(missing.abs())));
            claims.add(FigureStated.share(APPROPRIATED, NEED, way.percent(given, needed)));
            claims.add(FigureStated.change(
                            APPROPRIATED,
                            NEED,
                            missing.signum() < 0 ? MoneyDirection.DECREASE : MoneyDirection.INCREASE)
                    .withAmount(way.of(missing.abs())));
            claims.add(FigureStated.of(Question.ofAll("need"), way.of(needed)));
        }
        Dossier dossier = with(dossier(needed, given), claims);

        assertThat(Claims.of(dossier).checks()).extracting(ClaimCheck::verdict).containsOnly(ClaimVerdict.CONFIRMED);
        assertThat(ClaimConflicts.of(dossier, HORIZON)).isEmpty();
    }

    @Property(tries = 100)
    void what_is_claimed_comes_back_from_json_as_it_was_printed(
            @ForAll @LongRange(min = 0, max = 1_000_000) long number,
            @ForAll @IntRange(min = 0, max = 6) int decimals,
            @ForAll StatedShare.Bound bound,
            @ForAll @LongRange(min = 1, max = 1000) long denominator) {
        String printed = BigDecimal.valueOf(number, decimals).toPlainString();
        StatedShare percent = StatedShare.percent(printed).within(bound);
        StatedShare fraction = StatedShare.fraction(number, denominator).within(bound);
        ImmutableList<Assertion> claims = ImmutableList.of(
                FigureStated.share(APPROPRIATED, NEED, percent),
                FigureStated.share(YEAR, NEXT_YEAR, fraction),
                FigureStated.share(
                                Question.ofAll("events"),
                                Question.ofAll("inhabitants"),
                                StatedShare.decimal(printed).within(bound))
                        .withPer((int) denominator),
                FigureStated.change(YEAR, NEXT_YEAR, MoneyDirection.DECREASE).withShare(percent),
                FigureStated.of(
                        GAP.withAsOf(HORIZON),
                        MoneyDirection.SURPLUS,
                        printed(rounded(cents(number), HUNDRED, RoundingMode.FLOOR), HUNDRED)));
        Dossier dossier = with(dossier(BigDecimal.ONE, BigDecimal.ONE), claims);

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }
}
