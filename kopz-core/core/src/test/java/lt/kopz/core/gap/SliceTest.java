package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for, and the marks of the lines that answer it. */
class SliceTest {
    private static final ImmutableSet<Dimension> ASKED = ImmutableSet.of(
            Dimension.PLAN_ITEM, Dimension.PERIOD, Dimension.SOURCE, Dimension.MANAGER, Dimension.ECONOMIC_KIND);

    private static final Slice ALL = new Slice(
            Optional.of(new Slice.Part(
                    Optional.of("task"),
                    text("uždavinys"),
                    ImmutableSet.of("task", "measure"),
                    ImmutableSet.of("goal"))),
            Optional.of(DateRange.ofYear(2019)),
            Optional.of(FundingSourceKind.EU),
            Optional.of("manager"),
            Optional.of(EconomicKind.WAGES),
            Optional.of("payer"));

    private static final Marks NONE = new Marks(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Marks OF_TASK = new Marks(
            Optional.of("task"),
            Optional.of(DateRange.ofYear(2019)),
            Optional.of(FundingSourceKind.EU),
            Optional.of("manager"),
            Optional.of(EconomicKind.WAGES),
            Optional.of("payer"));

    private static final Marks OTHERWISE = new Marks(
            Optional.of("other"),
            Optional.of(DateRange.ofYear(2020)),
            Optional.of(FundingSourceKind.STATE_BUDGET),
            Optional.of("other"),
            Optional.of(EconomicKind.GRANTS),
            Optional.of("other"));

    /** Those of one with the mark of another along a dimension. */
    private static Marks along(Dimension dimension, Marks one, Marks other) {
        return new Marks(
                dimension == Dimension.PLAN_ITEM ? other.part() : one.part(),
                dimension == Dimension.PERIOD ? other.time() : one.time(),
                dimension == Dimension.SOURCE ? other.source() : one.source(),
                dimension == Dimension.MANAGER ? other.manager() : one.manager(),
                dimension == Dimension.ECONOMIC_KIND ? other.kind() : one.kind(),
                one.payer());
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void asks_a_question_along_each_dimension_that_a_line_without_marks_leaves_open(Dimension dimension) {
        assertThat(ALL.asks(dimension)).isEqualTo(ASKED.contains(dimension));
        assertThat(Slice.WHOLE.asks(dimension)).isFalse();
        assertThat(ALL.openQuestions(NONE).keySet()).isEqualTo(ASKED);
        Slice alone = ALL.openQuestions(NONE).get(dimension);
        if (alone != null) {
            for (Dimension each : ASKED) {
                assertThat(alone.asks(each)).isEqualTo(each == dimension);
            }
            assertThat(alone.payer()).isEmpty();
        }
        assertThat(ALL.openQuestions(along(dimension, NONE, OF_TASK)).keySet())
                .isEqualTo(ASKED.stream().filter(each -> each != dimension).collect(ImmutableSet.toImmutableSet()));
        assertThat(ALL.openQuestions(along(dimension, OF_TASK, NONE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void lies_within_a_part_whose_mark_along_the_dimension_is_at_least_what_is_asked_for(Dimension dimension) {
        assertThat(ALL.isWithin(dimension, OF_TASK)).isEqualTo(ASKED.contains(dimension));
        assertThat(ALL.isWithin(dimension, OTHERWISE)).isFalse();
        assertThat(ALL.isWithin(dimension, NONE)).isFalse();
        assertThat(Slice.WHOLE.isWithin(dimension, OF_TASK)).isFalse();
        assertThat(Slice.WHOLE.isWithin(dimension, NONE)).isFalse();
    }

    @Test
    void is_named_by_all_that_is_asked_for() {
        assertThat(ALL.words(aDossier().build(), party -> text("„" + party + "“")))
                .extracting(Wording.LITHUANIAN::say)
                .hasSize(6)
                .startsWith("uždavinys")
                .satisfies(words -> assertThat(String.join("; ", words)).contains("2019", "„manager“", "„payer“"));
        assertThat(Slice.WHOLE.words(aDossier().build(), party -> text(party))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void marks_are_the_same_but_for_one_dimension_where_no_other_differs(Dimension dimension) {
        for (Dimension differing : ASKED) {
            assertThat(along(differing, OF_TASK, OTHERWISE).isSameBut(dimension, OF_TASK))
                    .isEqualTo(differing == dimension);
        }
        assertThat(OF_TASK.isSameBut(dimension, OF_TASK)).isTrue();
    }

    @Test
    void marks_that_are_missing_are_those_of_something_larger() {
        assertThat(NONE.or(OF_TASK)).isEqualTo(OF_TASK);
        assertThat(OTHERWISE.or(OF_TASK)).isEqualTo(OTHERWISE);
        assertThat(OF_TASK.of(Optional.empty())).isEqualTo(OF_TASK);
        assertThat(OF_TASK.of(Optional.of("other"))).isEqualTo(along(Dimension.PLAN_ITEM, OF_TASK, OTHERWISE));
        assertThat(OF_TASK.within(Optional.empty())).isEqualTo(OF_TASK);
    }
}
