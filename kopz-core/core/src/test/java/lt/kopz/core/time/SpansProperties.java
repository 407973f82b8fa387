package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpansProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** A span between two days, which may be open, or upside down. */
    private record Stay(String who, Optional<LocalDate> first, Optional<LocalDate> last) {}

    @Provide
    Arbitrary<List<Stay>> stays() {
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.integers().between(0, 40).map(FIRST::plusDays).optional(0.9);
        return Combinators.combine(Arbitraries.strings().alpha().ofMaxLength(2), days, days)
                .as(Stay::new)
                .list()
                .ofMaxSize(20);
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    @Property
    void what_is_found_is_what_a_walk_over_all_days_finds_in_the_order_given(
            @ForAll("stays") List<Stay> stays,
            @ForAll @IntRange(max = 45) int from,
            @ForAll @IntRange(max = 45) int until) {
        List<Stay> walked = stays.stream()
                .filter(stay -> FIRST.datesUntil(FIRST.plusDays(46))
                        .filter(each -> !each.isBefore(day(from)) && !each.isAfter(day(until)))
                        .anyMatch(each -> stay.first().filter(each::isBefore).isEmpty()
                                && stay.last().filter(each::isAfter).isEmpty()))
                .toList();
        assertThat(Spans.of(stays, Stay::first, Stay::last).during(day(from), day(until)))
                .isEqualTo(walked);
    }

    @Example
    void a_span_has_its_first_and_its_last_day() {
        Spans<String> spans = Spans.of(
                List.of("May"),
                any -> Optional.of(LocalDate.of(2019, 5, 1)),
                any -> Optional.of(LocalDate.of(2019, 5, 31)));
        assertThat(spans.during(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 30)))
                .isEmpty();
        assertThat(spans.during(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 5, 1)))
                .containsExactly("May");
        assertThat(spans.during(LocalDate.of(2019, 5, 31), LocalDate.of(2019, 6, 30)))
                .containsExactly("May");
        assertThat(spans.during(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30)))
                .isEmpty();
    }

    @Example
    void what_has_no_end_on_either_side_is_found_on_every_day() {
        Spans<String> spans = Spans.of(List.of("always"), any -> Optional.empty(), any -> Optional.empty());
        assertThat(spans.during(LocalDate.MIN, LocalDate.MIN)).containsExactly("always");
        assertThat(spans.during(LocalDate.MAX, LocalDate.MAX)).containsExactly("always");
    }

    @Example
    void among_nothing_nothing_is_found() {
        assertThat(Spans.<String>of(List.of(), any -> Optional.empty(), any -> Optional.empty())
                        .during(FIRST, FIRST))
                .isEmpty();
    }
}
