package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What is computed of printed amounts, against all that the true ones behind them may be. In a world each is as little or as much as its bounds
 * and its printing allow; who has no bound is as little or as much as anything may be. What is linear stands for just what it is in some
 * world, what is not for no less than that, and by no more than its tolerance.
 */
class PrintedAmountsProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final Fraction CENTS = Fraction.of(100);
    private static final long CAP = 1_000_000;
    private static final int TRIES = 4000;

    /** What an amount is in a world, in cents: as it is printed, or truly. */
    private interface In {
        Fraction in(Choices world, boolean isPrinted, long cap);
    }

    /** What is computed, and what it truly is. */
    private record Said(AmountRange range, In truth) {
        Known printed() {
            return known(true);
        }

        Known all() {
            return known(false);
        }

        private Known known(boolean isPrinted) {
            Known within = hull(worlds(isPrinted, CAP));
            Known further = hull(worlds(isPrinted, CAP + 1));
            return Known.between(
                    within.least().filter(least -> further.least().equals(Optional.of(least))),
                    within.most().filter(most -> further.most().equals(Optional.of(most))));
        }

        List<Fraction> worlds(boolean isPrinted, long cap) {
            List<Fraction> numbers = new ArrayList<>();
            Choices world = new Choices();
            do {
                numbers.add(truth.in(world, isPrinted, cap));
            } while (world.advance());
            return numbers;
        }

        boolean isOpenEnded() {
            return range.lower().isEmpty() && range.upper().isEmpty();
        }
    }

    private static Known hull(List<Fraction> numbers) {
        return numbers.stream()
                .map(each -> Known.between(Optional.of(each), Optional.of(each)))
                .reduce(Known::hull)
                .orElseThrow();
    }

    private static Known cents(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return Known.between(
                least.map(each -> Fraction.of(each).times(CENTS)),
                most.map(each -> Fraction.of(each).times(CENTS)));
    }

    private static Known printed(AmountRange range) {
        return cents(range.lower().map(Amounts::decimal), range.upper().map(Amounts::decimal));
    }

    private static Known all(AmountRange range) {
        return cents(range.least(), range.most());
    }

    private static MonetaryAmount cents(long number) {
        return Amounts.ofMinor(number, EURO);
    }

    // ---- amounts

    @Provide
    Arbitrary<List<Integer>> tapes() {
        return Arbitraries.integers().between(0, 839).list().ofSize(50);
    }

    /** Numbers are small, so that bounds often meet. */
    private static Said number(Tape tape) {
        long least = tape.below(9) - 4;
        long most = least + tape.any(List.of(0, 0, 1, 3));
        boolean hasLeast = !tape.onceIn(5);
        boolean hasMost = !tape.onceIn(5);
        int halves = tape.any(List.of(0, 0, 1, 2, 3, 5));
        AmountRange range = hasLeast && hasMost
                ? AmountRange.between(cents(least), cents(most))
                : hasLeast
                        ? AmountRange.atLeast(cents(least))
                        : hasMost ? AmountRange.atMost(cents(most)) : AmountRange.unknown(EURO);
        return new Said(
                range.withTolerance(BigDecimal.valueOf(5L * halves).movePointLeft(3)), (world, isPrinted, cap) -> {
                    Fraction off = Fraction.of(isPrinted ? 0 : halves, 2);
                    return world.among(2) == 0
                            ? hasLeast ? Fraction.of(least).minus(off) : Fraction.of(-cap)
                            : hasMost ? Fraction.of(most).plus(off) : Fraction.of(cap);
                });
    }

    private static Said linear(Tape tape, int depth) {
        return switch (depth == 0 ? 0 : tape.below(6)) {
            case 1 -> {
                Said one = linear(tape, depth - 1);
                Said other = linear(tape, depth - 1);
                yield new Said(
                        one.range.plus(other.range),
                        (world, isPrinted, cap) ->
                                one.truth.in(world, isPrinted, cap).plus(other.truth.in(world, isPrinted, cap)));
            }
            case 2 -> {
                Said one = linear(tape, depth - 1);
                Said other = linear(tape, depth - 1);
                yield new Said(
                        one.range.minus(other.range),
                        (world, isPrinted, cap) ->
                                one.truth.in(world, isPrinted, cap).minus(other.truth.in(world, isPrinted, cap)));
            }
            case 3 -> {
                Said one = linear(tape, depth - 1);
                yield times(one, -1, one.range.negate());
            }
            case 4 -> {
                Said one = linear(tape, depth - 1);
                int count = tape.below(7) - 3;
                yield times(one, count, one.range.times(count));
            }
            case 5 -> {
                List<Said> parts = Stream.generate(() -> linear(tape, depth - 1))
                        .limit(tape.below(4))
                        .toList();
                yield new Said(
                        AmountRange.sum(EURO, parts.stream().map(Said::range).toList()),
                        (world, isPrinted, cap) -> parts.stream()
                                .map(part -> part.truth.in(world, isPrinted, cap))
                                .reduce(Fraction.ZERO, Fraction::plus));
            }
            default -> number(tape);
        };
    }

    private static Said times(Said one, int count, AmountRange range) {
        return new Said(
                range,
                (world, isPrinted, cap) -> one.truth.in(world, isPrinted, cap).times(Fraction.of(count)));
    }

    // ---- the laws

    @Property(tries = TRIES)
    void sums_differences_and_multiples_stand_for_all_that_they_may_truly_be_and_for_nothing_else(
            @ForAll("tapes") List<Integer> tape) {
        Said said = linear(new Tape(tape), 2);

        assertThat(printed(said.range)).isEqualTo(said.printed());
        assertThat(all(said.range)).isEqualTo(said.all());
        assertThat(said.range.isKnown()).isEqualTo(!said.isOpenEnded());
        assertThat(said.range.currency()).isEqualTo(EURO);
    }

    @Property(tries = TRIES)
    void an_amount_may_be_another_one_where_both_are_so_in_some_world(@ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said one = number(tape);
        Said other = number(tape);
        long cent = tape.below(21) - 10;

        assertThat(one.range.contains(cents(cent))).isEqualTo(one.all().holds(hull(List.of(Fraction.of(cent)))));
        assertThat(one.range.meets(other.range)).isEqualTo(isBefore(one, other) && isBefore(other, one));
        assertThat(one.range.isSurelyPositive())
                .isEqualTo(one.worlds(false, CAP).stream().allMatch(each -> each.signum() > 0));
        assertThat(one.range.isSurelyNotZero())
                .isEqualTo(one.worlds(false, CAP).stream()
                                        .map(Fraction::signum)
                                        .distinct()
                                        .count()
                                == 1
                        && one.worlds(false, CAP).get(0).signum() != 0);
    }

    /** Whether the one begins before the other ends. */
    private static boolean isBefore(Said one, Said other) {
        return one.worlds(false, CAP).stream()
                .anyMatch(each -> other.worlds(false, CAP).stream().anyMatch(end -> each.compareTo(end) <= 0));
    }

    @Property(tries = TRIES)
    void answers_are_about_what_is_printed(@ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said one = number(tape);
        Said other = number(tape);
        Known zero = hull(List.of(Fraction.ZERO));

        assertThat(one.range.isLessThan(other.range)).isEqualTo(answer(one, other, (x, y) -> x.compareTo(y) < 0));
        assertThat(one.range.isAtLeast(other.range)).isEqualTo(answer(one, other, (x, y) -> x.compareTo(y) >= 0));
        assertThat(one.range.isMoreThan(other.range)).isEqualTo(answer(one, other, (x, y) -> x.compareTo(y) > 0));
        assertThat(one.range.isAtMost(other.range)).isEqualTo(answer(one, other, (x, y) -> x.compareTo(y) <= 0));
        assertThat(one.range.isPositive()).isEqualTo(answer(one, one, (x, y) -> x.signum() > 0));
        assertThat(one.range.isNegative()).isEqualTo(answer(one, one, (x, y) -> x.signum() < 0));
        assertThat(one.range.isZero())
                .isEqualTo(Answer.of(one.printed().equals(zero), !one.printed().holds(zero)));
        assertThat(one.range.isExact())
                .isEqualTo(one.worlds(true, CAP).stream().distinct().count() == 1);
    }

    private static Answer answer(Said one, Said other, BiPredicate<Fraction, Fraction> question) {
        List<Boolean> answers = one.worlds(true, CAP).stream()
                .flatMap(x -> other.worlds(true, CAP).stream().map(y -> question.test(x, y)))
                .distinct()
                .toList();
        return Answer.of(answers.equals(List.of(true)), answers.equals(List.of(false)));
    }

    @Property(tries = TRIES)
    void the_bounds_alone_and_all_that_they_stand_for_in_whole_cents(@ForAll("tapes") List<Integer> tape) {
        Said said = linear(new Tape(tape), 1);
        AmountRange printed = said.range.asPrinted();
        AmountRange widened = said.range.widened();

        assertThat(all(printed)).isEqualTo(said.printed());
        assertThat(printed.withTolerance(said.range.tolerance())).isEqualTo(said.range);
        assertThat(widened.tolerance()).isZero();
        assertThat(all(widened))
                .isEqualTo(Known.between(
                        said.all().least().map(each -> whole(each, RoundingMode.CEILING)),
                        said.all().most().map(each -> whole(each, RoundingMode.FLOOR))));
        assertThatThrownBy(() -> said.range.withTolerance(BigDecimal.valueOf(-1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = TRIES)
    void what_may_be_one_or_the_other_holds_both_and_what_is_both_holds_what_they_share(
            @ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said one = number(tape);
        Said other = number(tape);
        AmountRange either = one.range.hull(other.range);

        assertStandsFor(
                new Said(
                        either,
                        (world, isPrinted, cap) -> (world.among(2) == 0 ? one : other).truth.in(world, isPrinted, cap)),
                one.range.tolerance().max(other.range.tolerance()));
        assertThat(all(one.range.widest()).isAnything()).isTrue();
        if (!one.range.meets(other.range)) {
            assertThatThrownBy(() -> one.range.intersection(other.range)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        Known both = all(one.range.intersection(other.range));
        for (int halves = -30; halves <= 30; halves++) {
            Known point = hull(List.of(Fraction.of(halves, 2)));
            if (one.all().holds(point) && other.all().holds(point)) {
                assertThat(both.holds(point)).as("%s in %s", point, both).isTrue();
            }
        }
        assertThat(one.all().holds(both) || other.all().holds(both)).isTrue();
        if (one.range.tolerance().signum() == 0 && other.range.tolerance().signum() == 0) {
            assertThat(one.all().holds(both) && other.all().holds(both)).isTrue();
        }
    }

    @Property(tries = TRIES)
    void what_is_not_linear_holds_what_it_truly_is_and_is_as_tolerant_as_its_numbers(
            @ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said one = number(tape);
        BigDecimal tolerance = one.range.tolerance();
        long least = tape.below(4);
        OptionalLong most = tape.onceIn(3) ? OptionalLong.empty() : OptionalLong.of(least + tape.below(3));

        Said orZero = new Said(one.range.orZero(), (world, isPrinted, cap) -> {
            Fraction number = one.truth.in(world, isPrinted, cap);
            return number.signum() < 0 ? Fraction.ZERO : number;
        });
        assertThat(printed(orZero.range)).isEqualTo(orZero.printed());
        assertHolds(orZero);
        assertThat(orZero.range.tolerance())
                .as("no more than it may be beyond its bounds")
                .isEqualByComparingTo(beyond(orZero));
        boolean isAnyProduct = most.isEmpty()
                && one.worlds(false, CAP).stream()
                        .map(Fraction::signum)
                        .toList()
                        .containsAll(List.of(-1, 1));
        Said product = new Said(
                one.range.times(least, most),
                (world, isPrinted, cap) -> one.truth.in(world, isPrinted, cap).times(count(world, least, most, cap)));
        if (isAnyProduct) {
            assertThat(product.range.isKnown()).isFalse();
        } else {
            assertStandsFor(product, tolerance.multiply(BigDecimal.valueOf(most.orElse(least))));
        }
        if (most.isPresent() && most.getAsLong() == 0) {
            assertThatThrownBy(() -> one.range.divideOutward(least, most)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        long fewest = Math.max(1, least);
        Said share = new Said(
                one.range.divideOutward(least, most),
                (world, isPrinted, cap) ->
                        one.truth.in(world, isPrinted, cap).dividedBy(count(world, fewest, most, cap)));
        Known rounded = share.printed();
        assertThat(printed(share.range))
                .isEqualTo(Known.between(
                        rounded.least().map(each -> whole(each, RoundingMode.FLOOR)),
                        rounded.most().map(each -> whole(each, RoundingMode.CEILING))));
        assertHolds(share);
        assertThat(share.range.tolerance())
                .isEqualByComparingTo(
                        share.isOpenEnded()
                                ? BigDecimal.ZERO
                                : tolerance.divide(BigDecimal.valueOf(fewest), 20, RoundingMode.CEILING));
        assertThatThrownBy(() -> one.range.times(-1, most)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.range.divideOutward(2, OptionalLong.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** How far beyond what is printed it may truly be. */
    private static BigDecimal beyond(Said said) {
        Known all = said.all();
        Known printed = said.printed();
        Fraction below =
                printed.least().flatMap(bound -> all.least().map(bound::minus)).orElse(Fraction.ZERO);
        Fraction above =
                all.most().flatMap(bound -> printed.most().map(bound::minus)).orElse(Fraction.ZERO);
        return (below.compareTo(above) > 0 ? below : above)
                .dividedBy(Fraction.of(100))
                .decimal(10, RoundingMode.UNNECESSARY);
    }

    private static Fraction count(Choices world, long least, OptionalLong most, long cap) {
        return Fraction.of(world.among(2) == 0 ? least : most.orElse(cap));
    }

    private static Fraction whole(Fraction number, RoundingMode rounding) {
        return Fraction.of(number.decimal(0, rounding));
    }

    private static void assertStandsFor(Said said, BigDecimal tolerance) {
        assertThat(printed(said.range)).isEqualTo(said.printed());
        assertHolds(said);
        assertThat(said.range.tolerance()).isEqualByComparingTo(said.isOpenEnded() ? BigDecimal.ZERO : tolerance);
    }

    /** Nothing that it truly may be is beyond what it stands for. */
    private static void assertHolds(Said said) {
        assertThat(all(said.range).holds(hull(said.worlds(false, CAP)))).isTrue();
    }

    @Property(tries = TRIES)
    void parts_of_a_whole_share_what_does_not_fit_beside_each_other(@ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said whole = exactly(12 + tape.below(3), tape);
        List<Said> parts = Stream.generate(() -> exactly(tape.below(12), tape))
                .limit(1 + tape.below(3))
                .toList();
        In shared = (world, isPrinted, cap) -> {
            Fraction all = whole.truth.in(world, isPrinted, cap);
            List<Fraction> each = parts.stream()
                    .map(part -> part.truth.in(world, isPrinted, cap))
                    .toList();
            Fraction beyond = each.stream().reduce(Fraction.ZERO, Fraction::plus);
            for (int i = 1; i < each.size(); i++) {
                beyond = beyond.minus(all);
            }
            return world.among(2) == 0
                    ? Stream.of(beyond, Fraction.ZERO).max(Fraction::compareTo).orElseThrow()
                    : each.stream().min(Fraction::compareTo).orElseThrow();
        };

        assertStandsFor(
                new Said(
                        AmountRange.overlap(
                                whole.range, parts.stream().map(Said::range).toList()),
                        shared),
                Stream.concat(parts.stream(), parts.stream().skip(1).map(any -> whole))
                        .map(each -> each.range.tolerance())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Said exactly(long number, Tape tape) {
        int halves = tape.below(2);
        return new Said(
                AmountRange.exactly(cents(number))
                        .withTolerance(BigDecimal.valueOf(5L * halves).movePointLeft(3)),
                (world, isPrinted, cap) -> isPrinted || halves == 0
                        ? Fraction.of(number)
                        : Fraction.of(2 * number + (world.among(2) == 0 ? -1 : 1), 2));
    }

    @Property(tries = TRIES)
    void an_amount_that_is_known_exactly_is_told_and_no_other_is(@ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        Said said = number(tape);
        ImmutableList<Fraction> worlds =
                said.worlds(true, CAP).stream().distinct().collect(ImmutableList.toImmutableList());
        if (worlds.size() > 1) {
            assertThatThrownBy(said.range::exact).isInstanceOf(IllegalStateException.class);
            return;
        }
        assertThat(cents(Amounts.decimal(said.range.exact()))).isEqualTo(worlds.get(0));
    }

    private static Fraction cents(BigDecimal major) {
        return Fraction.of(major).times(CENTS);
    }

    @Property(tries = TRIES)
    void two_are_equal_where_they_stand_for_the_same_and_then_they_are_told_in_the_same_words(
            @ForAll("tapes") List<Integer> numbers) {
        Tape tape = new Tape(numbers);
        AmountRange one = number(tape).range;
        AmountRange other = number(tape).range;
        boolean isSame = printed(one).equals(printed(other)) && all(one).equals(all(other));

        assertThat(one.equals(other)).isEqualTo(isSame);
        assertThat(one.toString().equals(other.toString())).isEqualTo(isSame);
        assertThat(AmountRange.exactly(cents(1))).doesNotHaveSameHashCodeAs(AmountRange.exactly(cents(2)));
        if (isSame) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    @Test
    void amounts_of_two_currencies_are_not_reckoned_together() {
        AmountRange euro = AmountRange.atLeast(cents(1));
        AmountRange other = AmountRange.unknown(Amounts.currency("USD"));

        for (Consumer<AmountRange> each : List.<Consumer<AmountRange>>of(
                euro::plus,
                euro::minus,
                euro::hull,
                euro::meets,
                euro::isLessThan,
                amount -> AmountRange.sum(EURO, List.of(amount)))) {
            assertThatThrownBy(() -> each.accept(other)).isInstanceOf(CurrencyMismatchException.class);
        }
    }
}
