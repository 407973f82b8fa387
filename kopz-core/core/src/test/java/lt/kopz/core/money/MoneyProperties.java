package lt.kopz.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountText.DecimalMark;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.testkit.Concepts;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class MoneyProperties {

    private static final CurrencyUnit EUR = Amounts.currency("EUR");

    @Property
    void plain_text_is_read_back(@ForAll("amounts") MonetaryAmount amount) {
        String code = amount.getCurrency().getCurrencyCode();
        assertThat(Amounts.of(Amounts.plain(amount), code)).isEqualTo(amount).hasSameHashCodeAs(amount);
    }

    @Property
    void arithmetic_is_that_of_whole_cents(@ForAll long first, @ForAll long second) {
        BigInteger a = BigInteger.valueOf(first);
        BigInteger b = BigInteger.valueOf(second);
        MonetaryAmount x = Amounts.ofMinor(first, EUR);
        MonetaryAmount y = Amounts.ofMinor(second, EUR);
        assertThat(cents(Amounts.plus(x, y))).isEqualTo(a.add(b));
        assertThat(cents(Amounts.minus(x, y))).isEqualTo(a.subtract(b));
        assertThat(cents(Amounts.negate(x))).isEqualTo(a.negate());
        assertThat(cents(Amounts.times(x, second))).isEqualTo(a.multiply(b));
        assertThat(Amounts.compare(x, y)).isEqualTo(a.compareTo(b));
        assertThat(x.equals(y)).isEqualTo(first == second);
        assertThat(Amounts.minor(x)).isEqualTo(first);
    }

    @Property
    void a_total_does_not_depend_on_the_order(@ForAll List<Integer> cents, @ForAll Random random) {
        List<MonetaryAmount> amounts = new ArrayList<>();
        cents.forEach(c -> amounts.add(Amounts.ofMinor(c, EUR)));
        MonetaryAmount total = Amounts.total(EUR, amounts);
        Collections.shuffle(amounts, random);
        assertThat(Amounts.total(EUR, amounts)).isEqualTo(total);
        assertThat(Amounts.minor(total))
                .isEqualTo(cents.stream().mapToLong(c -> c).sum());
    }

    @Property
    void rounding_is_that_of_decimals(
            @ForAll long unscaled, @ForAll @IntRange(min = -5, max = 25) int scale, @ForAll RoundingMode rounding) {
        Assume.that(rounding != RoundingMode.UNNECESSARY);
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        assertThat(Amounts.decimal(Amounts.rounded(number, EUR, rounding))).isEqualTo(number.setScale(2, rounding));
    }

    @Property
    void equal_parts_add_up_and_are_equal_to_a_cent(
            @ForAll long cents, @ForAll @IntRange(min = 1, max = 300) int parts) {
        List<MonetaryAmount> result = Allocation.evenly(Amounts.ofMinor(cents, EUR), parts);
        assertThat(result).hasSize(parts);
        assertThat(Amounts.minor(Amounts.total(EUR, result))).isEqualTo(cents);
        List<MonetaryAmount> byOnes = Allocation.byWeights(
                Amounts.ofMinor(cents, EUR),
                LongStream.generate(() -> 1).limit(parts).toArray());
        assertThat(result).isEqualTo(byOnes);
    }

    @Property
    void weighted_parts_add_up_and_are_within_a_cent_of_their_share(
            @ForAll long cents,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> weights) {
        BigDecimal all = BigDecimal.valueOf(weights.stream().mapToLong(w -> w).sum());
        Assume.that(all.signum() > 0);
        MonetaryAmount whole = Amounts.ofMinor(cents, EUR);
        long[] array = weights.stream().mapToLong(w -> w).toArray();
        List<MonetaryAmount> parts = Allocation.byWeights(whole, array);
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(Amounts.total(EUR, parts)).isEqualTo(whole);
        for (int i = 0; i < array.length; i++) {
            BigDecimal share = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(array[i]))
                    .divide(all, MathContext.DECIMAL128);
            assertThat(new BigDecimal(cents(parts.get(i)))).isCloseTo(share, within(BigDecimal.ONE));
            if (array[i] == 0) {
                assertThat(parts.get(i)).isEqualTo(Amounts.zero(EUR));
            }
        }
        List<MonetaryAmount> mirrored = Allocation.byWeights(Amounts.negate(whole), array).stream()
                .map(Amounts::negate)
                .toList();
        assertThat(mirrored).isEqualTo(parts);
        List<BigDecimal> decimals =
                weights.stream().map(w -> BigDecimal.valueOf(w, 3)).toList();
        assertThat(Allocation.byWeights(whole, decimals)).isEqualTo(parts);
    }

    @Property
    void no_part_that_lost_more_goes_without_while_one_that_lost_less_gets_the_cent(
            @ForAll @LongRange(min = 0, max = 1000) long cents,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 9) Long> weights) {
        long all = weights.stream().mapToLong(w -> w).sum();
        Assume.that(all > 0);
        long[] array = weights.stream().mapToLong(w -> w).toArray();
        List<MonetaryAmount> parts = Allocation.byWeights(Amounts.ofMinor(cents, EUR), array);
        for (int i = 0; i < array.length; i++) {
            for (int j = 0; j < array.length; j++) {
                boolean iGot = Amounts.minor(parts.get(i)) > cents * array[i] / all;
                boolean jGot = Amounts.minor(parts.get(j)) > cents * array[j] / all;
                if (iGot && !jGot) {
                    long lostByI = cents * array[i] % all;
                    long lostByJ = cents * array[j] % all;
                    assertThat(lostByI > lostByJ || (lostByI == lostByJ && i < j))
                            .isTrue();
                }
            }
        }
    }

    /** A small range and, as the oracle, all whole cents in it within a window wide enough to see every bound. */
    record Small(@Nullable Integer lower, @Nullable Integer upper) {
        AmountRange range() {
            if (lower == null) {
                return upper == null ? AmountRange.unknown(EUR) : AmountRange.atMost(Amounts.ofMinor(upper, EUR));
            }
            MonetaryAmount least = Amounts.ofMinor(lower, EUR);
            return upper == null ? AmountRange.atLeast(least) : AmountRange.between(least, Amounts.ofMinor(upper, EUR));
        }

        List<Long> members() {
            return LongStream.rangeClosed(lower == null ? -12 : lower, upper == null ? 12 : upper)
                    .boxed()
                    .toList();
        }
    }

    @Property
    void ranges_hold_whatever_their_members_make_and_bounds_are_reached(
            @ForAll("smalls") Small a, @ForAll("smalls") Small b) {
        AmountRange sum = a.range().plus(b.range());
        AmountRange difference = a.range().minus(b.range());
        AmountRange hull = a.range().hull(b.range());
        List<Long> sums = new ArrayList<>();
        List<Long> differences = new ArrayList<>();
        List<Long> either = new ArrayList<>(a.members());
        either.addAll(b.members());
        for (long x : a.members()) {
            for (long y : b.members()) {
                sums.add(x + y);
                differences.add(x - y);
            }
        }
        assertTight(sum, sums);
        assertTight(difference, differences);
        assertTight(hull, either);
        assertTight(a.range().negate(), a.members().stream().map(x -> -x).toList());
        assertTight(
                a.range().orZero(),
                a.members().stream().map(x -> Math.max(0, x)).toList());
        assertThat(sum.lower().isPresent()).isEqualTo(a.lower() != null && b.lower() != null);
        assertThat(sum.upper().isPresent()).isEqualTo(a.upper() != null && b.upper() != null);
        assertThat(difference.lower().isPresent()).isEqualTo(a.lower() != null && b.upper() != null);
        assertThat(sum)
                .isEqualTo(b.range().plus(a.range()))
                .hasSameHashCodeAs(b.range().plus(a.range()));
    }

    @Property
    void comparisons_say_yes_if_all_pairs_do_and_no_if_none_does(@ForAll("smalls") Small a, @ForAll("smalls") Small b) {
        boolean all = true;
        boolean none = true;
        for (long x : a.members()) {
            for (long y : b.members()) {
                all &= x < y;
                none &= x >= y;
            }
        }
        Answer expected = all ? Answer.YES : none ? Answer.NO : Answer.CANNOT_TELL;
        assertThat(a.range().isLessThan(b.range())).isEqualTo(expected);
        assertThat(b.range().isMoreThan(a.range())).isEqualTo(expected);
        Answer opposite = all ? Answer.NO : none ? Answer.YES : Answer.CANNOT_TELL;
        assertThat(a.range().isAtLeast(b.range())).isEqualTo(opposite);
        assertThat(b.range().isAtMost(a.range())).isEqualTo(opposite);
    }

    @Property
    void ranges_meet_in_the_amounts_that_both_hold(@ForAll("smalls") Small a, @ForAll("smalls") Small b) {
        List<Long> both = a.members().stream().filter(b.members()::contains).toList();
        assertThat(a.range().meets(b.range()))
                .isEqualTo(b.range().meets(a.range()))
                .isEqualTo(!both.isEmpty());
        if (both.isEmpty()) {
            assertThatThrownBy(() -> a.range().intersection(b.range()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ask meets() first");
        } else {
            AmountRange common = a.range().intersection(b.range());
            assertThat(common).isEqualTo(b.range().intersection(a.range()));
            assertTight(common, both);
            assertThat(common.lower().isPresent()).isEqualTo(a.lower() != null || b.lower() != null);
            assertThat(common.upper().isPresent()).isEqualTo(a.upper() != null || b.upper() != null);
        }
    }

    /** The whole as so many cells, of which each part takes some: all that two or three parts can have in common is tried out. */
    @Property
    void parts_have_in_common_what_some_choice_of_cells_gives(
            @ForAll @IntRange(min = 0, max = 6) int leastWhole,
            @ForAll @IntRange(min = 0, max = 2) int more,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 0, max = 6) Integer> leastParts,
            @ForAll @IntRange(min = 0, max = 2) int moreOfEach) {
        Set<Integer> common = new TreeSet<>();
        for (int whole = leastWhole; whole <= leastWhole + more; whole++) {
            common.addAll(inCommon(whole, leastParts, moreOfEach, (1 << whole) - 1));
        }
        AmountRange overlap = AmountRange.overlap(
                ofCells(leastWhole, leastWhole + more),
                leastParts.stream()
                        .map(least -> ofCells(least, least + moreOfEach))
                        .toList());
        common.forEach(
                each -> assertThat(overlap.contains(Amounts.ofMinor(each, EUR))).isTrue());
        if (!common.isEmpty()) {
            assertThat(overlap.lower()).contains(Amounts.ofMinor(Collections.min(common), EUR));
            int smallest = Collections.min(leastParts) + moreOfEach;
            if (smallest <= leastWhole + more) {
                assertThat(overlap.upper()).contains(Amounts.ofMinor(Collections.max(common), EUR));
            }
        }
    }

    /** The numbers of cells that all parts can have in common, of those that the parts before them have. */
    private static Set<Integer> inCommon(int whole, List<Integer> leastParts, int more, int before) {
        if (leastParts.isEmpty()) {
            return Set.of(Integer.bitCount(before));
        }
        Set<Integer> common = new TreeSet<>();
        for (int part = 0; part < 1 << whole; part++) {
            int size = Integer.bitCount(part);
            if (size >= leastParts.get(0) && size <= leastParts.get(0) + more) {
                common.addAll(inCommon(whole, leastParts.subList(1, leastParts.size()), more, before & part));
            }
        }
        return common;
    }

    private static AmountRange ofCells(int least, int most) {
        return AmountRange.between(Amounts.ofMinor(least, EUR), Amounts.ofMinor(most, EUR));
    }

    @Property
    void products_and_shares_hold_whatever_the_counts_make(
            @ForAll("smalls") Small a,
            @ForAll @IntRange(min = 0, max = 6) int least,
            @ForAll @IntRange(min = 0, max = 4) int more,
            @ForAll boolean open,
            @ForAll @IntRange(min = -4, max = 4) int factor) {
        OptionalLong most = open ? OptionalLong.empty() : OptionalLong.of(least + more);
        AmountRange product = a.range().times(least, most);
        List<Long> products = new ArrayList<>();
        for (long x : a.members()) {
            for (int n = least; n <= (open ? least + 9 : least + more); n++) {
                products.add(x * n);
            }
        }
        assertHeld(product, products);
        if (!open) {
            assertTight(product, products);
        }
        assertTight(
                a.range().times(factor),
                a.members().stream().map(x -> x * factor).toList());
        if (open || least + more > 0) {
            assertSharesHeld(
                    a, least, open ? least + 40 : least + more, a.range().divideOutward(least, most), open);
        }
    }

    private static void assertSharesHeld(Small a, int least, int most, AmountRange share, boolean open) {
        BigDecimal lowest = null;
        BigDecimal highest = null;
        for (long x : a.members()) {
            for (int n = Math.max(1, least); n <= most; n++) {
                BigDecimal exact = BigDecimal.valueOf(x, 2).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
                lowest = lowest == null ? exact : lowest.min(exact);
                highest = highest == null ? exact : highest.max(exact);
            }
        }
        if (share.lower().isPresent()) {
            BigDecimal bound = Amounts.decimal(share.lower().get());
            assertThat(bound).isLessThanOrEqualTo(lowest);
            assertThat(bound)
                    .isEqualByComparingTo(Objects.requireNonNull(lowest).setScale(2, RoundingMode.FLOOR));
        } else {
            assertThat(a.lower() == null || open).isTrue();
        }
        if (share.upper().isPresent()) {
            BigDecimal bound = Amounts.decimal(share.upper().get());
            assertThat(bound)
                    .isEqualByComparingTo(Objects.requireNonNull(highest).setScale(2, RoundingMode.CEILING));
        } else {
            assertThat(a.upper() == null || open).isTrue();
        }
    }

    @Property
    void what_is_printed_is_read_back(
            @ForAll("printable") MonetaryAmount amount,
            @ForAll Magnitude magnitude,
            @ForAll("notations") AmountText notation) {
        ReadAmount read = notation.read(notation.print(amount, magnitude)).orElseThrow();
        assertThat(read.amount()).isEqualTo(amount);
        assertThat(read.magnitude()).isEqualTo(magnitude);
    }

    @Property
    void no_text_is_read_without_a_result_or_a_named_problem(@ForAll("texts") String text) {
        AmountText notation = QuantityText.of(Wording.LITHUANIAN).notation().withCurrency(EUR);
        try {
            notation.read(text)
                    .ifPresent(read -> assertThat(notation.read(notation.print(
                                            read.amount(),
                                            read.magnitude() == Magnitude.UNITS ? Magnitude.UNITS : read.magnitude()))
                                    .orElseThrow()
                                    .amount())
                            .isEqualTo(read.amount()));
        } catch (RefusedException e) {
            assertThat(e.kind()).isNotNull();
        }
    }

    @Property
    void a_converted_amount_is_the_nearest_cent(@ForAll long minor, @ForAll("replaced") EuroRate rate) {
        CurrencyUnit currency = rate.currency();
        BigDecimal exact = BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
        MonetaryAmount euros = EuroConversion.toEuro(Amounts.ofMinor(minor, currency));
        // Twice the miss, measured by multiplication alone, is at most one cent.
        BigDecimal miss = Amounts.decimal(euros)
                .multiply(rate.unitsPerEuro())
                .subtract(exact)
                .abs();
        assertThat(miss.multiply(BigDecimal.valueOf(2)))
                .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(rate.unitsPerEuro()));
    }

    /** Worked out in whole thousandths of a euro, of which there are 100 000 in 34 528 litas cents. */
    @Property
    void a_wage_in_litas_goes_up_to_the_next_cent_where_there_are_thousandths_of_one(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long minor) {
        BigInteger thousandths =
                BigInteger.valueOf(minor).multiply(BigInteger.valueOf(100_000)).divide(BigInteger.valueOf(34_528));
        BigInteger cents = thousandths.add(BigInteger.valueOf(9)).divide(BigInteger.TEN);
        MonetaryAmount wage = EuroConversion.toEuro(
                Amounts.ofMinor(minor, Amounts.currency("LTL")), OfficialRounding.IN_FAVOUR_OF_RECIPIENT);
        assertThat(Amounts.decimal(wage).unscaledValue()).isEqualTo(cents);
    }

    @Provide
    Arbitrary<MonetaryAmount> amounts() {
        return Concepts.amounts();
    }

    @Provide
    Arbitrary<MonetaryAmount> printable() {
        return Combinators.combine(
                        Arbitraries.longs().between(-99_999_999_999_999_999L, 99_999_999_999_999_999L),
                        Arbitraries.of(1L, 100L, 100_000L, 100_000_000L),
                        Arbitraries.of("EUR", "LTL"))
                .as((minor, round, code) -> Amounts.ofMinor(minor / round * round, Amounts.currency(code)));
    }

    @Provide
    Arbitrary<AmountText> notations() {
        AmountText german = AmountText.of(DecimalMark.COMMA, GroupMark.POINT)
                .withWords(Amounts.currency("LTL"), "Lt")
                .withWords(Magnitude.THOUSANDS, "Tsd.")
                .withWords(Magnitude.MILLIONS, "Mio.")
                .withWords(Magnitude.BILLIONS, "Mrd.")
                .withCurrency(EUR);
        return Arbitraries.of(
                QuantityText.of(Wording.LITHUANIAN).notation(),
                QuantityText.of(Wording.ENGLISH).notation(),
                QuantityText.of(Wording.LITHUANIAN).notation().withCurrency(EUR),
                QuantityText.of(Wording.LITHUANIAN)
                        .notation()
                        .withMagnitude(Magnitude.THOUSANDS)
                        .withWords(Magnitude.UNITS, "vnt."),
                german);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789, .-–\u2212\u00a0+€tūksmlnEurL()".toCharArray())
                .ofMaxLength(14);
    }

    @Provide
    Arbitrary<EuroRate> replaced() {
        return Arbitraries.of(EuroConversion.rates());
    }

    @Provide
    Arbitrary<Small> smalls() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(-6, 6);
        return Combinators.combine(bound.injectNull(0.25), bound.injectNull(0.25))
                .as((a, b) -> a != null && b != null ? new Small(Math.min(a, b), Math.max(a, b)) : new Small(a, b));
    }

    private static BigInteger cents(MonetaryAmount amount) {
        return Amounts.decimal(amount).unscaledValue();
    }

    /** Every member is held. */
    private static void assertHeld(AmountRange range, List<Long> members) {
        assertThat(members).allMatch(member -> range.contains(Amounts.ofMinor(member, EUR)));
    }

    /** Every member is held, and each bound there is, is a member. */
    private static void assertTight(AmountRange range, List<Long> members) {
        assertHeld(range, members);
        range.lower().ifPresent(bound -> assertThat(Amounts.minor(bound)).isEqualTo(Collections.min(members)));
        range.upper().ifPresent(bound -> assertThat(Amounts.minor(bound)).isEqualTo(Collections.max(members)));
    }
}
