package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DimensionTest {
    private static final LocalizedText ELDERSHIP = LocalizedText.lithuanian("Žiežmarių seniūnija");

    private static Need need(UnaryOperator<Need.Builder> marks) {
        return marks.apply(Need.builder()
                        .id("need")
                        .plan("plan")
                        .amount(Amounts.euro("60.00"))
                        .period(DateRange.ofYears(2019, 2020))
                        .effective(Sourced.stated(PartialDate.unknown())))
                .build();
    }

    private static Appropriation money(UnaryOperator<Appropriation.Builder> marks) {
        return marks.apply(Appropriation.builder()
                        .id("money")
                        .amount(Amounts.euro("60.00"))
                        .effective(Sourced.stated(PartialDate.unknown())))
                .build();
    }

    private static Arguments along(Dimension dimension, UnaryOperator<Need.Builder> marks) {
        return Arguments.of(dimension, marks);
    }

    static Stream<Arguments> marks() {
        return Stream.of(
                along(Dimension.PLAN_ITEM, need -> need.measure("measure-1")),
                along(Dimension.PLAN_ITEM, need -> need.task("task-1")),
                along(Dimension.PLAN_ITEM, need -> need.goal("goal-1")),
                along(Dimension.PROGRAMME, need -> need.programme("programme-1")),
                along(Dimension.PERIOD, need -> need.period(DateRange.ofYear(2019))),
                along(Dimension.SOURCE, need -> need.sourceKind(FundingSourceKind.EU)),
                along(Dimension.SOURCE, need -> need.sourceCode("ES")),
                along(Dimension.SOURCE, need -> need.sourceDetail(ELDERSHIP)),
                along(Dimension.MANAGER, need -> need.manager("administration")),
                along(Dimension.PLACE, need -> need.place(ELDERSHIP)),
                along(Dimension.ECONOMIC_KIND, need -> need.economicKind(EconomicKind.WAGES)),
                along(
                        Dimension.CLASSIFICATION,
                        need -> need.classifications(List.of(new Classification("ekonominė", "2.2")))),
                along(Dimension.OTHER, need -> need));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marks")
    void a_part_is_a_part_along_what_it_states_and_its_whole_does_not(
            Dimension dimension, UnaryOperator<Need.Builder> marks) {
        Need whole = need(any -> any);
        Need part = need(marks);

        assertThat(Dimension.between(part, whole)).isEqualTo(dimension);
        // what both state is no difference between them, nor what the whole alone states
        assertThat(Dimension.between(part, part)).isEqualTo(Dimension.OTHER);
        if (dimension != Dimension.PERIOD) {
            assertThat(Dimension.between(whole, part)).isEqualTo(Dimension.OTHER);
        }
    }

    @Test
    void of_several_the_first_in_the_order_of_the_constants() {
        Need whole = need(any -> any);
        Need cell = need(
                need -> need.measure("measure-1").period(DateRange.ofYear(2019)).sourceKind(FundingSourceKind.EU));

        assertThat(Dimension.between(cell, whole)).isEqualTo(Dimension.PLAN_ITEM);
        assertThat(Dimension.between(cell, need(need -> need.measure("measure-1"))))
                .isEqualTo(Dimension.PERIOD);
        assertThat(Dimension.between(
                        cell, need(need -> need.measure("measure-1").period(DateRange.ofYear(2019)))))
                .isEqualTo(Dimension.SOURCE);
    }

    @Test
    void a_cell_of_a_table_is_a_part_of_its_row_by_the_columns_and_of_its_column_by_the_rows() {
        Need row = need(need -> need.measure("measure-1"));
        Need column = need(need -> need.manager("administration"));
        Need cell = need(need -> need.measure("measure-1").manager("administration"));

        assertThat(Dimension.between(cell, row)).isEqualTo(Dimension.MANAGER);
        assertThat(Dimension.between(cell, column)).isEqualTo(Dimension.PLAN_ITEM);
    }

    @Test
    void a_measure_of_a_task_and_another_value_of_the_same_mark_are_parts_along_it() {
        assertThat(Dimension.between(need(need -> need.measure("measure-1")), need(need -> need.task("task-1"))))
                .isEqualTo(Dimension.PLAN_ITEM);
        assertThat(Dimension.between(
                        need(need -> need.sourceCode("SB").sourceKind(FundingSourceKind.OTHER)),
                        need(need -> need.sourceKind(FundingSourceKind.OTHER))))
                .isEqualTo(Dimension.SOURCE);
        assertThat(Dimension.between(
                        need(need -> need.classifications(
                                List.of(new Classification("a", "1"), new Classification("b", "2")))),
                        need(need -> need.classifications(List.of(new Classification("a", "1"))))))
                .isEqualTo(Dimension.CLASSIFICATION);
    }

    @Test
    void an_appropriation_without_a_time_has_parts_by_time() {
        Appropriation whole = money(any -> any);

        assertThat(Dimension.between(money(money -> money.period(DateRange.ofYear(2019))), whole))
                .isEqualTo(Dimension.PERIOD);
        assertThat(Dimension.between(whole, money(money -> money.period(DateRange.ofYear(2019)))))
                .isEqualTo(Dimension.OTHER);
    }
}
