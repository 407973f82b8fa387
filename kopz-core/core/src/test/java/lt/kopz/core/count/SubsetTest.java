package lt.kopz.core.count;

import static lt.kopz.core.count.Headcount.about;
import static lt.kopz.core.count.Headcount.atLeast;
import static lt.kopz.core.count.Headcount.atMost;
import static lt.kopz.core.count.Headcount.between;
import static lt.kopz.core.count.Headcount.exactly;
import static lt.kopz.core.count.Headcount.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lt.kopz.core.logic.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A part of a whole")
class SubsetTest {
    @Test
    void ten_group_members_among_seventeen_listeners_leave_seven_others() {
        Subset listeners = Subset.ofWhich(exactly(17), exactly(10));
        assertThat(listeners.whole()).isEqualTo(exactly(17));
        assertThat(listeners.rest()).isEqualTo(exactly(7));
        assertThat(listeners.share().exact()).contains(Fraction.of(10, 17));
    }

    @Test
    void seventeen_listeners_are_not_seventeen_and_ten_because_27_is_wrong() {
        HeadcountBreakdown wrong = HeadcountBreakdown.check(exactly(17), List.of(exactly(17), exactly(10)));
        assertThat(wrong.sum()).isEqualTo(exactly(27));
        assertThat(wrong.addsUp()).isEqualTo(Answer.NO);
        assertThat(wrong.agreed()).isEmpty();
    }

    @Test
    void the_printed_522_is_not_shown_by_at_least_364_and_158() {
        HeadcountBreakdown lectures = HeadcountBreakdown.check(exactly(522), List.of(atLeast(364), exactly(158)));
        assertThat(lectures.sum()).isEqualTo(atLeast(522));
        assertThat(lectures.addsUp()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(lectures.agreed()).contains(exactly(522));
        assertThat(HeadcountBreakdown.check(exactly(521), lectures.parts()).addsUp())
                .isEqualTo(Answer.NO);
    }

    @Test
    void exact_parts_that_make_the_exact_total_add_up() {
        List<Headcount> parts = List.of(exactly(23), exactly(17), exactly(26), exactly(20));
        assertThat(HeadcountBreakdown.check(exactly(86), parts).addsUp()).isEqualTo(Answer.YES);
        assertThat(HeadcountBreakdown.check(exactly(85), parts).addsUp()).isEqualTo(Answer.NO);
        assertThat(HeadcountBreakdown.check(exactly(87), parts).addsUp()).isEqualTo(Answer.NO);
        assertThat(HeadcountBreakdown.check(exactly(0), List.of()).addsUp()).isEqualTo(Answer.YES);
    }

    @Test
    void seven_lectures_held_and_three_planned_are_the_ten_of_the_series() {
        assertThat(HeadcountBreakdown.check(exactly(10), List.of(exactly(7), exactly(3)))
                        .addsUp())
                .isEqualTo(Answer.YES);
    }

    @Test
    void part_and_whole_tighten_each_other() {
        Subset subset = Subset.ofWhich(atMost(30), atLeast(10));
        assertThat(subset.whole()).isEqualTo(between(10, 30));
        assertThat(subset.part()).isEqualTo(between(10, 30));
        assertThat(Subset.ofWhich(exactly(17), unknown()).part()).isEqualTo(atMost(17));
        assertThat(Subset.ofWhich(unknown(), exactly(10)).whole()).isEqualTo(atLeast(10));
    }

    @Test
    void what_needs_no_tightening_stays_as_it_was_said() {
        Subset subset = Subset.ofWhich(about(50, 45, 55), about(20, 15, 25));
        assertThat(subset.whole()).isEqualTo(about(50, 45, 55));
        assertThat(subset.part()).isEqualTo(about(20, 15, 25));
    }

    @Test
    void a_part_larger_than_its_whole_is_refused_and_both_are_named() {
        assertThat(Subset.ofWhich(exactly(17), exactly(17)).rest()).isEqualTo(exactly(0));
        assertThatThrownBy(() -> Subset.ofWhich(exactly(17), exactly(18)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("18")
                .hasMessageContaining("17");
    }
}
