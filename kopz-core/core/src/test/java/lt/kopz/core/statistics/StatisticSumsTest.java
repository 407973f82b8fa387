package lt.kopz.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.ProtectedTable;
import lt.kopz.core.privacy.Simulation;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published of statistics that are sums of one another. */
class StatisticSumsTest {
    private static final DateRange YEAR = DateRange.ofYear(2024);
    private static final DateRange FIRST = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    private static final DateRange SECOND = DateRange.of(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31));
    private static final DateRange MIDDLE = DateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 9, 30));
    private static final Suppression BELOW_5 = Suppression.below(5);

    /** A statistic with a category of each letter. */
    private static VictimStatistic statistic(DateRange period, String codes, List<Long> counts) {
        VictimStatistic.Builder statistic = VictimStatistic.builder()
                .id("of-" + period.start() + "-" + period.end() + "-" + codes)
                .indicator(LocalizedText.english("Victims identified"))
                .definition(LocalizedText.english("persons recognised as victims"))
                .period(period)
                .territory(LocalizedText.english("the county"))
                .provenance(Provenance.stated(Source.of("report")));
        for (int i = 0; i < counts.size(); i++) {
            statistic.addCategories(StatisticCategory.builder()
                    .code(codes.substring(i, i + 1))
                    .name(LocalizedText.english("category"))
                    .count(Headcount.exactly(counts.get(i)))
                    .build());
        }
        return statistic.build();
    }

    private static VictimStatistic statistic(DateRange period, String codes, Long... counts) {
        return statistic(period, codes, List.of(counts));
    }

    private static List<Headcount> totals(VictimStatistic... statistics) {
        return StatisticSums.protect(List.of(statistics), BELOW_5).stream()
                .map(table -> table.bounds(Position.total()))
                .toList();
    }

    private static ProtectedTable last(VictimStatistic... statistics) {
        return Lists.reverse(StatisticSums.protect(List.of(statistics), BELOW_5))
                .get(0);
    }

    @Test
    void a_year_tells_no_more_of_a_half_than_the_half_itself() {
        assertThat(totals(statistic(YEAR, "a", 7L), statistic(FIRST, "a", 5L), statistic(SECOND, "a", 2L)))
                .containsExactly(Headcount.between(6, 9), Headcount.exactly(5), Headcount.between(1, 4));
    }

    @Test
    void what_is_left_of_a_year_beside_one_half_is_protected_though_it_stands_nowhere() {
        assertThat(totals(statistic(YEAR, "a", 7L), statistic(FIRST, "a", 5L)))
                .containsExactly(Headcount.between(6, 9), Headcount.exactly(5));
        assertThat(totals(statistic(YEAR, "a", 12L), statistic(FIRST, "a", 5L)))
                .containsExactly(Headcount.exactly(12), Headcount.exactly(5));
    }

    @Test
    void a_year_that_contradicts_its_halves_is_not_published() {
        assertThat(totals(statistic(YEAR, "a", 9L), statistic(FIRST, "a", 5L), statistic(SECOND, "a", 2L)))
                .containsExactly(Headcount.unknown(), Headcount.exactly(5), Headcount.between(1, 4));
        assertThat(totals(statistic(YEAR, "a", 9L), statistic(FIRST, "a", 15L)))
                .containsExactly(Headcount.unknown(), Headcount.exactly(15));
    }

    @Test
    void of_a_second_breakdown_only_classes_are_published_where_the_total_is_large_enough() {
        assertThat(last(statistic(YEAR, "ab", 20L, 3L), statistic(YEAR, "cd", 16L, 7L))
                        .bounds())
                .containsEntry(Position.ofRow("c"), Headcount.between(5, 19))
                .containsEntry(Position.total(), Headcount.between(21, 24));
        assertThat(last(statistic(YEAR, "ab", 20L, 6L), statistic(YEAR, "cd", 19L, 7L))
                        .hidden())
                .isEmpty();
        assertThat(last(statistic(YEAR, "ab", 5L, 3L), statistic(YEAR, "cd", 2L, 6L))
                        .bounds())
                .containsEntry(Position.ofRow("c"), Headcount.between(0, 9))
                .containsEntry(Position.ofRow("d"), Headcount.between(0, 9));
    }

    @Test
    void the_first_breakdown_is_the_one_of_most_periods_whatever_the_ids_are() {
        assertThat(totals(statistic(YEAR, "a", 20L), statistic(YEAR, "b", 20L), statistic(FIRST, "b", 9L)))
                .containsExactly(Headcount.exactly(20), Headcount.exactly(20), Headcount.exactly(9));
    }

    @Test
    void nothing_is_shown_of_what_cannot_be_linked() {
        assertThat(last(statistic(FIRST, "a", 20L), statistic(MIDDLE, "a", 30L)).bounds())
                .containsEntry(Position.total(), Headcount.unknown());
        assertThat(last(statistic(YEAR, "ab", 20L, 10L), statistic(YEAR, "bc", 15L, 15L))
                        .bounds())
                .containsEntry(Position.ofRow("c"), Headcount.unknown());
        assertThat(last(statistic(YEAR, "ab", 20L, 10L), statistic(FIRST, "cd", 5L, 15L))
                        .bounds())
                .containsEntry(Position.ofRow("c"), Headcount.unknown());
    }

    @Test
    void other_years_and_other_territories_are_not_linked() {
        VictimStatistic other = VictimStatistic.builder()
                .from(statistic(FIRST, "a", 9L))
                .id("other")
                .territory(LocalizedText.english("the country"))
                .build();
        assertThat(totals(statistic(YEAR, "a", 7L), statistic(DateRange.ofYear(2023), "a", 8L), other))
                .containsExactly(Headcount.exactly(7), Headcount.exactly(8), Headcount.exactly(9));
    }

    @Test
    void the_same_statistic_stated_twice_tells_the_same_in_any_spelling() {
        VictimStatistic again = VictimStatistic.builder()
                .from(statistic(YEAR, "ab", 20L, 3L))
                .id("again")
                .territory(LocalizedText.english("The County").with("lt", "apskritis"))
                .build();
        List<ProtectedTable> both = StatisticSums.protect(List.of(again, statistic(YEAR, "ab", 20L, 3L)), BELOW_5);
        assertThat(both.get(0).bounds()).isEqualTo(both.get(1).bounds());
    }

    @Test
    void what_is_published_once_more_stays_as_it_is() {
        ImmutableList<VictimStatistic> kept = ImmutableList.of(
                statistic(YEAR, "ab", 7L, 30L),
                statistic(FIRST, "ab", 5L, 10L),
                statistic(MIDDLE, "ab", 1L, 1L),
                statistic(YEAR, "be", 1L, 1L));
        ImmutableList<VictimStatistic> published = VictimStatistic.withSmallCountsHidden(kept, BELOW_5);
        assertThat(VictimStatistic.withSmallCountsHidden(published, BELOW_5)).isEqualTo(published);
        assertThat(VictimStatistic.withSmallCountsHidden(published.reverse(), BELOW_5))
                .isEqualTo(published.reverse());
    }

    private static int tryAll(
            int size,
            long each,
            long together,
            Function<List<Long>, List<VictimStatistic>> statistics,
            long threshold) {
        Simulation simulation = new Simulation();
        Simulation.all(size, each, together, counts -> {
            List<VictimStatistic> all = statistics.apply(counts);
            simulation.add(
                    all.stream().map(VictimStatistic::table).toList(),
                    StatisticSums.protect(all, Suppression.below(threshold)));
        });
        return simulation.assertNothingIsNarrowed(together);
    }

    private static List<Long> sums(List<Long> one, List<Long> other) {
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i) + other.get(i));
        }
        return sums;
    }

    private static List<VictimStatistic> halves(List<Long> counts) {
        List<Long> first = counts.subList(0, counts.size() / 2);
        List<Long> second = counts.subList(counts.size() / 2, counts.size());
        String codes = "abcdef".substring(0, first.size());
        return List.of(
                statistic(YEAR, codes, sums(first, second)),
                statistic(FIRST, codes, first),
                statistic(SECOND, codes, second));
    }

    private static void tryHalves(int categories, long each, long threshold) {
        int size = 2 * categories;
        assertThat(tryAll(size, each, size * each, StatisticSumsTest::halves, threshold))
                .isGreaterThan(50);
        assertThat(tryAll(size, each, size * each, counts -> halves(counts).subList(0, 2), threshold))
                .isGreaterThan(10);
    }

    @ParameterizedTest(name = "threshold {0}")
    @ValueSource(longs = {3, 5})
    void of_halves_and_their_year_nothing_is_narrowed(long threshold) {
        tryHalves(1, 9, threshold);
    }

    @ParameterizedTest(name = "threshold {0}")
    @ValueSource(longs = {3, 5})
    @Tag("thorough")
    void of_larger_halves_and_of_those_by_two_categories_nothing_is_narrowed(long threshold) {
        tryHalves(1, 14, threshold);
        tryHalves(2, 6, threshold);
    }

    /** A year, of which one half stands by itself, both by two breakdowns. */
    private static void tryTwoBreakdowns(long limit, long threshold) {
        Simulation simulation = new Simulation();
        Simulation.all(4, limit, limit, counts -> {
            long half = counts.get(0) + counts.get(1);
            long rest = counts.get(2) + counts.get(3);
            Simulation.all(
                    1,
                    half,
                    half,
                    ofHalf -> Simulation.all(1, rest, rest, ofRest -> {
                        long ofYear = ofHalf.get(0) + ofRest.get(0);
                        List<VictimStatistic> all = List.of(
                                statistic(YEAR, "ab", counts.get(0) + counts.get(2), counts.get(1) + counts.get(3)),
                                statistic(FIRST, "ab", counts.get(0), counts.get(1)),
                                statistic(YEAR, "cd", ofYear, half + rest - ofYear),
                                statistic(FIRST, "cd", ofHalf.get(0), half - ofHalf.get(0)));
                        simulation.add(
                                all.stream().map(VictimStatistic::table).toList(),
                                StatisticSums.protect(all, Suppression.below(threshold)));
                    }));
        });
        simulation.assertNothingIsNarrowed(limit);
    }

    @Test
    @Tag("thorough")
    void of_all_halves_and_years_by_two_breakdowns_nothing_is_narrowed() {
        tryTwoBreakdowns(12, 3);
    }
}
