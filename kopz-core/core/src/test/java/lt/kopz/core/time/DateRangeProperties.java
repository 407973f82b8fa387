package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.testkit.Concepts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DateRangeProperties {
    @Provide
    Arbitrary<DateRange> periods() {
        return Concepts.periods();
    }

    @Property
    void parts_follow_each_other_make_the_whole_and_turn_with_the_calendar(
            @ForAll("periods") DateRange period, @ForAll Cadence.Unit unit) {
        List<DateRange> parts = period.splitBy(unit);
        assertThat(parts.stream().flatMap(DateRange::dates))
                .containsExactlyElementsOf(period.dates().toList());
        for (DateRange part : parts) {
            assertThat(part.dates().map(day -> turn(unit, day)).distinct()).hasSize(1);
        }
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).end().plusDays(1));
            assertThat(turn(unit, parts.get(i - 1).end()))
                    .isNotEqualTo(turn(unit, parts.get(i).start()));
        }
        assertThat(parts.stream().skip(1).limit(Math.max(0, parts.size() - 2)))
                .allMatch(part -> part.equals(unit.around(part.start())));
    }

    @Property
    void without_others_it_has_the_days_that_are_in_none_of_them_in_as_few_parts_as_can_be(
            @ForAll("periods") DateRange period, @ForAll @Size(max = 4) List<@From("periods") DateRange> others) {
        List<DateRange> left = period.without(others);
        assertThat(left.stream().flatMap(DateRange::dates))
                .containsExactlyElementsOf(period.dates()
                        .filter(day -> others.stream().noneMatch(other -> other.contains(day)))
                        .toList());
        for (int i = 1; i < left.size(); i++) {
            assertThat(left.get(i).start()).isAfter(left.get(i - 1).end().plusDays(1));
        }
    }

    @Property
    void its_text_is_read_back(@ForAll("periods") DateRange period) {
        assertThat(DateRange.parse(period.toString())).isEqualTo(period);
    }

    /** A number that changes exactly where one calendar period ends and the next begins. */
    private static int turn(Cadence.Unit unit, LocalDate day) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        return switch (unit) {
            case MONTH -> month;
            case QUARTER -> month / 3;
            case HALF_YEAR -> month / 6;
            case YEAR -> month / 12;
        };
    }
}
