package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for, and the marks of the lines that answer it. */
class SliceTest {
    private static final Axis FUNCTION = Axis.ofScheme("COFOG");

    private static final Attribution NONE = new Attribution(ImmutableMap.of());

    private static final Attribution OF_TASK = new Attribution(ImmutableMap.<Axis, Object>builder()
            .put(Axis.ITEM, "task")
            .put(Axis.TIME, DateRange.ofYear(2019))
            .put(Axis.PROGRAMME, "programme")
            .put(Axis.SOURCE, "EU")
            .put(Axis.MANAGER, "manager")
            .put(Axis.PLACE, "north")
            .put(Axis.KIND, "WAGES")
            .put(FUNCTION, "10")
            .put(Axis.PAYER, "payer")
            .buildOrThrow());

    private static final Attribution OTHERWISE = new Attribution(ImmutableMap.<Axis, Object>builder()
            .putAll(Maps.transformValues(OF_TASK.known(), any -> "other"))
            .put(Axis.TIME, DateRange.ofYear(2020))
            .buildKeepingLast());

    private static final Slice ALL = all();

    private static Slice all() {
        Slice all = Slice.WHOLE.of(new Slice.Part(
                Optional.of("task"), text("uždavinys"), ImmutableSet.of("task", "measure"), ImmutableSet.of("goal")));
        all = all.within(Optional.of(DateRange.ofYear(2019)));
        for (Axis axis : axes()) {
            if (!axis.equals(Axis.ITEM) && !axis.equals(Axis.TIME)) {
                String mark = (String) OF_TASK.known().get(axis);
                all = all.with(axis, Slice.Part.of(mark, text("„" + mark + "“")));
            }
        }
        return all;
    }

    static List<Axis> axes() {
        return OF_TASK.known().keySet().asList();
    }

    /** Those of one with the mark of another along an axis. */
    private static Attribution along(Axis axis, Attribution one, Attribution other) {
        ImmutableMap.Builder<Axis, Object> marks = ImmutableMap.builder();
        marks.putAll(Maps.filterKeys(one.known(), each -> !each.equals(axis)));
        other.at(axis).ifPresent(its -> marks.put(axis, its));
        return new Attribution(marks.buildOrThrow());
    }

    @ParameterizedTest
    @MethodSource("axes")
    void a_line_without_marks_leaves_the_question_along_each_axis_open(Axis axis) {
        boolean isOfBudgets = !axis.equals(Axis.PAYER);
        assertThat(ALL.asks(axis)).isEqualTo(isOfBudgets);
        assertThat(Slice.WHOLE.asks(axis)).isFalse();
        assertThat(ALL.openQuestions(NONE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        axes().stream().filter(each -> !each.equals(Axis.PAYER)).toList());
        assertThat(ALL.openQuestions(along(axis, NONE, OF_TASK))).doesNotContainKey(axis);
        if (isOfBudgets) {
            assertThat(ALL.openQuestions(NONE).get(axis).asked()).containsOnlyKeys(axis);
        }
        assertThat(ALL.openQuestions(along(axis, OF_TASK, NONE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("axes")
    void a_line_is_inside_outside_or_unsplit_by_its_mark_along_each_axis(Axis axis) {
        assertThat(ALL.fit(OF_TASK)).isEqualTo(Slice.Fit.INSIDE);
        assertThat(ALL.fit(along(axis, OF_TASK, OTHERWISE))).isEqualTo(Slice.Fit.OUTSIDE);
        assertThat(ALL.fit(along(axis, OF_TASK, NONE))).isEqualTo(Slice.Fit.UNSPLIT);
        assertThat(Slice.WHOLE.fit(OTHERWISE)).isEqualTo(Slice.Fit.INSIDE);
    }

    @ParameterizedTest
    @MethodSource("axes")
    void lies_within_a_part_whose_mark_along_the_axis_is_at_least_what_is_asked_for(Axis axis) {
        assertThat(ALL.isWithin(axis, OF_TASK)).isEqualTo(!axis.equals(Axis.PAYER));
        assertThat(ALL.isWithin(axis, OTHERWISE)).isFalse();
        assertThat(ALL.isWithin(axis, NONE)).isFalse();
        assertThat(Slice.WHOLE.isWithin(axis, OF_TASK)).isFalse();
    }

    @Test
    void is_named_by_all_that_is_asked_for() {
        assertThat(ALL.words())
                .extracting(Wording.LITHUANIAN::say)
                .hasSize(9)
                .startsWith("uždavinys")
                .satisfies(words -> assertThat(String.join("; ", words)).contains("2019", "„manager“", "„payer“"));
        assertThat(Slice.WHOLE.words()).isEmpty();
    }

    @Test
    void one_classification_tells_nothing_of_another_but_all_that_is_stated_of_a_source_tells_of_it() {
        assertThat(FUNCTION.tells(Axis.ofScheme("own"))).isFalse();
        assertThat(FUNCTION.tells(FUNCTION)).isTrue();
        assertThat(Axis.of(Dimension.SOURCE).tells(Axis.SOURCE_CODE)).isTrue();
        assertThat(Axis.of(Dimension.OTHER).tells(Axis.PAYER)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("axes")
    void marks_are_the_same_but_for_one_axis_where_no_other_differs(Axis axis) {
        for (Axis differing : axes()) {
            assertThat(along(differing, OF_TASK, OTHERWISE).isSameBut(axis, OF_TASK))
                    .isEqualTo(differing.equals(axis) && !axis.equals(Axis.PAYER));
        }
        assertThat(OF_TASK.isSameBut(axis, OF_TASK)).isTrue();
    }

    @Test
    void marks_that_are_missing_are_those_of_something_larger() {
        assertThat(NONE.or(OF_TASK)).isEqualTo(OF_TASK);
        assertThat(OTHERWISE.or(OF_TASK)).isEqualTo(OTHERWISE);
        assertThat(OF_TASK.of(Optional.empty())).isEqualTo(OF_TASK);
        assertThat(OF_TASK.of(Optional.of("other"))).isEqualTo(along(Axis.ITEM, OF_TASK, OTHERWISE));
        assertThat(OF_TASK.within(
                        Query.ofAll(Money.of(aDossier().build()), LocalDate.of(2019, 12, 31)), Optional.empty()))
                .isEqualTo(OF_TASK);
    }
}
