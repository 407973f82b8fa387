package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class TriesProperties {
    private static final int PERCENT = Integer.getInteger("kopz.tries.percent", 100);
    private static final AtomicInteger NAMED = new AtomicInteger();
    private static final AtomicInteger UNNAMED = new AtomicInteger();

    @Property(tries = 36)
    void a_property_that_names_a_number(@ForAll long any) {
        NAMED.incrementAndGet();
    }

    @Property
    void a_property_that_names_none(@ForAll long any) {
        UNNAMED.incrementAndGet();
    }

    @AfterContainer
    static void are_tried_a_part_or_a_multiple_of_their_number() {
        assertThat(NAMED).hasValue((36 * PERCENT + 99) / 100);
        assertThat(UNNAMED).hasValue(2 * PERCENT);
    }

    @Example
    void a_part_is_rounded_up_so_that_nothing_is_left_untried_and_an_example_stays_one() {
        assertThat(Tries.times(4, 25)).isEqualTo(1);
        assertThat(Tries.times(10, 25)).isEqualTo(3);
        assertThat(Tries.times(2, 25)).isEqualTo(1);
        assertThat(Tries.times(200, 400)).isEqualTo(800);
        assertThat(Tries.times(1, 400)).isEqualTo(1);
    }

    @Example
    void one_number_begins_each_property_at_the_same_place_in_every_run_and_no_two_at_one()
            throws NoSuchMethodException {
        Method named = TriesProperties.class.getDeclaredMethod("a_property_that_names_a_number", long.class);
        Method unnamed = TriesProperties.class.getDeclaredMethod("a_property_that_names_none", long.class);

        assertThat(Tries.seed("2019", named))
                .isEqualTo("1927579775")
                .isNotEqualTo(Tries.seed("2019", unnamed))
                .isNotEqualTo(Tries.seed("2020", named));
    }
}
