package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.BoundType;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Every relation, against Guava's Range and ThreeTen-Extra's LocalDateRange. */
@DisplayName("For every pair of periods within eight days around the end of a leap February")
class PeriodRelationsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 26);
    private static final int DAYS = 8;

    private static final DiscreteDomain<LocalDate> CALENDAR = new DiscreteDomain<>() {
        @Override
        public LocalDate next(LocalDate value) {
            return value.plusDays(1);
        }

        @Override
        public LocalDate previous(LocalDate value) {
            return value.minusDays(1);
        }

        @Override
        public long distance(LocalDate start, LocalDate end) {
            return ChronoUnit.DAYS.between(start, end);
        }
    };

    @Test
    void relations_are_those_of_a_guava_range() {
        forEveryPair((one, other) -> {
            Range<LocalDate> a = guava(one);
            Range<LocalDate> b = guava(other);
            boolean shared = a.isConnected(b) && !a.intersection(b).isEmpty();
            assertThat(one.encloses(other)).isEqualTo(a.encloses(b));
            assertThat(one.overlaps(other)).isEqualTo(shared);
            assertThat(one.intersection(other).map(PeriodRelationsTest::guava).isPresent())
                    .isEqualTo(shared);
            one.intersection(other).ifPresent(both -> assertThat(guava(both)).isEqualTo(a.intersection(b)));
            assertThat(guava(one.span(other))).isEqualTo(a.span(b));
            assertThat(one.isBefore(other)).isEqualTo(a.upperEndpoint().isBefore(b.lowerEndpoint()));
            assertThat(one.isAfter(other)).isEqualTo(other.isBefore(one));
        });
    }

    @Test
    void relations_are_those_of_a_local_date_range() {
        forEveryPair((one, other) -> {
            LocalDateRange a = LocalDateRange.ofClosed(one.start(), one.end());
            LocalDateRange b = LocalDateRange.ofClosed(other.start(), other.end());
            assertThat(one.encloses(other)).isEqualTo(a.encloses(b));
            assertThat(one.overlaps(other)).isEqualTo(a.overlaps(b));
            assertThat(one.isBefore(other)).isEqualTo(a.isBefore(b));
            assertThat(one.isAfter(other)).isEqualTo(a.isAfter(b));
            assertThat(one.days()).isEqualTo(a.lengthInDays());
            assertThat(one).hasToString(a.getStart() + "/" + a.getEndInclusive());
        });
    }

    @Test
    void exactly_one_of_before_after_and_overlaps_is_true() {
        forEveryPair((one, other) -> assertThat(List.of(one.isBefore(other), one.isAfter(other), one.overlaps(other)))
                .containsOnlyOnce(true));
    }

    @Test
    void days_in_a_period_are_those_in_the_range() {
        for (DateRange period : periods()) {
            Range<LocalDate> range = guava(period);
            List<LocalDate> inside = new ArrayList<>();
            for (LocalDate day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(DAYS + 2)); day = day.plusDays(1)) {
                assertThat(period.contains(day)).isEqualTo(range.contains(day));
                assertThat(period.isBefore(day)).isEqualTo(range.upperEndpoint().isBefore(day));
                assertThat(period.isAfter(day)).isEqualTo(range.lowerEndpoint().isAfter(day));
                if (range.contains(day)) {
                    inside.add(day);
                }
            }
            assertThat(period.dates()).containsExactlyElementsOf(inside);
            assertThat(period.days()).isEqualTo(inside.size());
        }
    }

    @Test
    void cut_parts_are_those_of_the_range() {
        for (DateRange period : periods()) {
            for (LocalDate day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(DAYS + 2)); day = day.plusDays(1)) {
                LocalDate cut = day;
                assertThat(period.before(cut).stream().flatMap(DateRange::dates))
                        .containsExactlyElementsOf(period.dates()
                                .filter(each -> each.isBefore(cut))
                                .toList());
                assertThat(period.from(cut).stream().flatMap(DateRange::dates))
                        .containsExactlyElementsOf(period.dates()
                                .filter(each -> !each.isBefore(cut))
                                .toList());
                assertThat(period.upTo(cut).stream().flatMap(DateRange::dates))
                        .containsExactlyElementsOf(period.dates()
                                .filter(each -> !each.isAfter(cut))
                                .toList());
                assertThat(period.after(cut).stream().flatMap(DateRange::dates))
                        .containsExactlyElementsOf(
                                period.dates().filter(each -> each.isAfter(cut)).toList());
            }
        }
    }

    private static void forEveryPair(BiConsumer<DateRange, DateRange> check) {
        List<DateRange> all = periods();
        assertThat(all).hasSize(DAYS * (DAYS + 1) / 2);
        all.forEach(one -> all.forEach(other -> check.accept(one, other)));
    }

    private static List<DateRange> periods() {
        List<DateRange> all = new ArrayList<>();
        for (int start = 0; start < DAYS; start++) {
            for (int end = start; end < DAYS; end++) {
                all.add(DateRange.of(FIRST.plusDays(start), FIRST.plusDays(end)));
            }
        }
        return all;
    }

    private static Range<LocalDate> guava(DateRange period) {
        return Range.range(period.start(), BoundType.CLOSED, period.end(), BoundType.CLOSED);
    }
}
