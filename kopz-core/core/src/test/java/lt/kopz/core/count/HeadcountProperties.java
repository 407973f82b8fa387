package lt.kopz.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import lt.kopz.core.testkit.Concepts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HeadcountProperties {
    @Provide
    Arbitrary<Headcount> headcounts() {
        return Concepts.headcounts();
    }

    @Property
    void the_order_of_adding_changes_nothing(
            @ForAll("headcounts") Headcount a, @ForAll("headcounts") Headcount b, @ForAll("headcounts") Headcount c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Headcount.zero())).isEqualTo(a);
    }

    @Property
    void a_list_adds_up_to_the_same_in_any_order_and_in_any_parts(
            @ForAll List<@From("headcounts") Headcount> counts,
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        Headcount sum = Headcount.sum(counts);
        List<Headcount> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, random);
        int cut = shuffled.size() * percent / 100;
        Headcount inParts =
                Headcount.sum(shuffled.subList(0, cut)).plus(Headcount.sum(shuffled.subList(cut, shuffled.size())));
        assertThat(inParts).isEqualTo(sum);
        assertThat(shuffled.stream().collect(Headcount.summing())).isEqualTo(sum);
        assertThat(shuffled.parallelStream().collect(Headcount.summing())).isEqualTo(sum);
        assertThat(Participations.sum(shuffled.stream().map(Participations::of).toList())
                        .count())
                .isEqualTo(sum);
    }

    @Property
    void taking_away_what_was_added_leaves_at_least_what_was_there(
            @ForAll("headcounts") Headcount a, @ForAll("headcounts") Headcount b) {
        Headcount rest = a.plus(b).minus(b);
        assertThat(rest.hull(a.asInterval()).asInterval()).isEqualTo(rest.asInterval());
    }

    @Property
    void bounds_of_a_sum_are_the_sums_of_the_bounds(
            @ForAll("headcounts") Headcount a, @ForAll("headcounts") Headcount b) {
        assertThat(a.plus(b).lower()).isEqualTo(a.lower() + b.lower());
        OptionalLong most = a.upper().isEmpty() || b.upper().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(a.upper().getAsLong() + b.upper().getAsLong());
        assertThat(a.plus(b).upper()).isEqualTo(most);
    }

    @Property
    void hull_and_intersection_do_not_depend_on_order_and_keep_equals(
            @ForAll("headcounts") Headcount a, @ForAll("headcounts") Headcount b) {
        assertThat(a.hull(b)).isEqualTo(b.hull(a));
        assertThat(a.intersect(b)).isEqualTo(b.intersect(a));
        assertThat(a.hull(a)).isEqualTo(a);
        assertThat(a.intersect(a)).contains(a);
        assertThat(a.intersect(Headcount.unknown()).map(Headcount::asInterval)).contains(a.asInterval());
    }

    @Property
    void the_parts_of_a_breakdown_may_come_in_any_order(
            @ForAll List<@From("headcounts") Headcount> parts,
            @ForAll("headcounts") Headcount total,
            @ForAll Random random) {
        List<Headcount> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertThat(HeadcountBreakdown.check(total, shuffled).addsUp())
                .isEqualTo(HeadcountBreakdown.check(total, parts).addsUp());
        assertThat(HeadcountBreakdown.check(total, shuffled).agreed())
                .isEqualTo(HeadcountBreakdown.check(total, parts).agreed());
    }
}
