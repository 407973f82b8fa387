package lt.kopz.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every operation on every pair of small headcounts, against the results for all concrete numbers they allow: the result
 * must hold all of these and nothing else.
 */
@DisplayName("For every pair of small headcounts")
class HeadcountWorldsTest {
    /** Results are compared up to here. */
    private static final long SEEN = 12;

    /** Operands without an upper bound are tried up to here. */
    private static final long HORIZON = 40;

    @Test
    void the_sum_holds_all_sums_and_nothing_else() {
        forEveryPair((a, b) -> assertThat(Worlds.upTo(SEEN, a.plus(b)))
                .as("%s + %s", a, b)
                .containsExactlyElementsOf(results(a, b, Long::sum, (x, y) -> true)));
    }

    @Test
    void the_rest_holds_all_rests_of_parts_no_larger_than_the_whole_and_nothing_else() {
        forEveryPair((a, b) -> {
            Set<Long> rests = results(a, b, (x, y) -> x - y, (x, y) -> y <= x);
            if (rests.isEmpty()) {
                assertThatThrownBy(() -> a.minus(b))
                        .as("%s - %s", a, b)
                        .hasFieldOrPropertyWithValue("kind", ProblemKind.PART_EXCEEDS_WHOLE);
            } else {
                assertThat(Worlds.upTo(SEEN, a.minus(b))).as("%s - %s", a, b).containsExactlyElementsOf(rests);
            }
        });
    }

    @Test
    void the_hull_is_the_smallest_interval_with_the_numbers_of_both() {
        forEveryPair((a, b) -> {
            TreeSet<Long> both = new TreeSet<>(Worlds.upTo(SEEN, a));
            both.addAll(Worlds.upTo(SEEN, b));
            List<Long> hull = Worlds.upTo(SEEN, a.hull(b));
            assertThat(hull).as("%s or %s", a, b).containsAll(both);
            assertThat(hull.get(0)).isEqualTo(both.first());
            assertThat(hull.get(hull.size() - 1)).isEqualTo(both.last());
        });
    }

    @Test
    void who_came_how_often_and_what_each_had_are_hulls_where_the_numbers_are_and_say_nothing_where_they_do() {
        forEveryPair((a, b) -> {
            Headcount either = a.hull(b);
            assertThat(Participations.of(a).hull(Participations.of(b))).isEqualTo(Participations.of(either));
            assertThat(Persons.of(a).hull(Persons.of(b))).isEqualTo(Persons.of(either));
            assertThat(Ratio.mean(a, 3).hull(Ratio.mean(b, 3))).isEqualTo(Ratio.mean(either, 3));
        });
        for (Headcount count : Worlds.headcounts()) {
            assertThat(count.widest()).isEqualTo(Headcount.unknown());
            assertThat(Participations.of(count).widest()).isEqualTo(Participations.unknown());
            assertThat(Persons.of(count).widest()).isEqualTo(Persons.unknown());
            assertThat(Ratio.mean(count, 2).widest()).isEqualTo(Ratio.mean(Headcount.unknown(), 2));
            long shifted = count.lower() - 1;
            Ratio mean = Ratio.mean(count, 1);
            assertThat(Ratio.fromNothingOn(Optional.of(Fraction.of(shifted)), mean.upper()))
                    .isEqualTo(new Ratio(Fraction.of(Math.max(0, shifted)), mean.upper()));
            assertThat(Ratio.fromNothingOn(Optional.empty(), mean.upper()))
                    .isEqualTo(new Ratio(Fraction.ZERO, mean.upper()));
        }
    }

    @Test
    void the_intersection_holds_the_numbers_that_are_in_both() {
        forEveryPair((a, b) -> {
            TreeSet<Long> both = new TreeSet<>(Worlds.upTo(SEEN, a));
            both.retainAll(Worlds.upTo(SEEN, b));
            assertThat(a.intersect(b).map(count -> Worlds.upTo(SEEN, count)).orElse(List.of()))
                    .as("%s and %s", a, b)
                    .containsExactlyElementsOf(both);
        });
    }

    @Test
    void a_comparison_says_yes_or_no_exactly_when_all_numbers_agree() {
        forEveryPair((a, b) -> {
            assertThat(a.isLessThan(b)).as("%s < %s", a, b).isEqualTo(answer(a, b, (x, y) -> x < y));
            assertThat(a.isAtMost(b)).as("%s <= %s", a, b).isEqualTo(answer(a, b, (x, y) -> x <= y));
            assertThat(a.isMoreThan(b)).as("%s > %s", a, b).isEqualTo(answer(a, b, (x, y) -> x > y));
            assertThat(a.isAtLeast(b)).as("%s >= %s", a, b).isEqualTo(answer(a, b, (x, y) -> x >= y));
            assertThat(a.isEqualTo(b)).as("%s = %s", a, b).isEqualTo(answer(a, b, Long::equals));
        });
    }

    @Test
    void a_multiple_has_the_bounds_of_the_sum_of_that_many() {
        for (Headcount count : Worlds.headcounts()) {
            Headcount sum = Headcount.zero();
            for (long times = 0; times <= 4; times++) {
                assertThat(count.times(times)).as("%s x %s", times, count).isEqualTo(sum);
                sum = sum.plus(count);
            }
        }
    }

    @Test
    void contains_min_and_max_tell_the_numbers_it_allows() {
        for (Headcount count : Worlds.headcounts()) {
            List<Long> allowed = Worlds.upTo(HORIZON, count);
            for (long number = -1; number <= HORIZON; number++) {
                assertThat(count.contains(number)).isEqualTo(allowed.contains(number));
            }
            assertThat(count.lower()).isEqualTo(allowed.get(0));
            assertThat(count.upper().orElse(HORIZON)).isEqualTo(allowed.get(allowed.size() - 1));
        }
    }

    @Test
    void a_part_and_its_whole_keep_exactly_the_numbers_that_can_go_together() {
        forEveryPair((whole, part) -> {
            Set<Long> wholes = results(whole, part, (x, y) -> x, (x, y) -> y <= x);
            Set<Long> parts = results(whole, part, (x, y) -> y, (x, y) -> y <= x);
            if (wholes.isEmpty()) {
                assertThatThrownBy(() -> Subset.ofWhich(whole, part))
                        .as("%s of which %s", whole, part)
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(part.isAtMost(whole)).isEqualTo(Answer.NO);
            } else {
                Subset subset = Subset.ofWhich(whole, part);
                assertThat(Worlds.upTo(SEEN, subset.whole())).containsExactlyElementsOf(wholes);
                assertThat(Worlds.upTo(SEEN, subset.part())).containsExactlyElementsOf(parts);
                assertThat(Worlds.upTo(SEEN, subset.rest()))
                        .containsExactlyElementsOf(results(whole, part, (x, y) -> x - y, (x, y) -> y <= x));
            }
        });
    }

    @Test
    void distinct_people_at_two_occasions_are_bounded_by_what_sets_of_people_allow() {
        forEveryPair((a, b) -> {
            TreeSet<Long> people = new TreeSet<>();
            for (long x : Worlds.upTo(HORIZON, a)) {
                for (long y : Worlds.upTo(HORIZON, b)) {
                    for (long again = 0; again <= Math.min(x, y); again++) {
                        if (x + y - again <= SEEN) {
                            people.add(x + y - again);
                        }
                    }
                }
            }
            Persons bounds = Persons.of(a).union(Persons.of(b));
            assertThat(Worlds.upTo(SEEN, bounds.count())).as("%s and %s", a, b).containsExactlyElementsOf(people);
        });
    }

    private static void forEveryPair(BiConsumer<Headcount, Headcount> check) {
        List<Headcount> all = Worlds.headcounts();
        all.forEach(a -> all.forEach(b -> check.accept(a, b)));
    }

    private static Set<Long> results(
            Headcount a, Headcount b, BiFunction<Long, Long, Long> operation, BiPredicate<Long, Long> possible) {
        Set<Long> results = new TreeSet<>();
        for (long x : Worlds.upTo(HORIZON, a)) {
            for (long y : Worlds.upTo(HORIZON, b)) {
                if (possible.test(x, y) && operation.apply(x, y) <= SEEN) {
                    results.add(operation.apply(x, y));
                }
            }
        }
        return results;
    }

    private static Answer answer(Headcount a, Headcount b, BiPredicate<Long, Long> relation) {
        boolean always = true;
        boolean never = true;
        for (long x : Worlds.upTo(HORIZON, a)) {
            for (long y : Worlds.upTo(HORIZON, b)) {
                always &= relation.test(x, y);
                never &= !relation.test(x, y);
            }
        }
        return always ? Answer.YES : never ? Answer.NO : Answer.CANNOT_TELL;
    }
}
