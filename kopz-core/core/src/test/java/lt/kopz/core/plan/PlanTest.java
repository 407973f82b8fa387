package lt.kopz.core.plan;

import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static Deliverable deliverable(DeliverableState state) {
        return Deliverable.builder()
                .id("package")
                .kind(DeliverableKind.PACKAGE)
                .title(text("metodinis paketas"))
                .state(state)
                .build();
    }

    @Test
    void there_is_one_deliverable_or_more() {
        assertThat(deliverable(DeliverableState.DELIVERED).quantity()).isEqualTo(1);
        assertThatThrownBy(() -> deliverable(DeliverableState.DELIVERED).withQuantity(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "DELIVERED"})
    void only_what_is_postponed_has_a_new_time_or_a_reason(DeliverableState state) {
        assertThatThrownBy(() -> deliverable(state).withPostponedTo(PartialDate.parse("2020-40")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("package");
        assertThatThrownBy(() -> deliverable(state).withReason(text("reorganizacija")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_postponed_may_have_both() {
        assertThat(deliverable(DeliverableState.POSTPONED)
                        .withPostponedTo(PartialDate.parse("2020-40"))
                        .withReason(text("reorganizacija"))
                        .postponedTo())
                .contains(PartialDate.parse("2020-40"));
    }

    @Test
    void one_name_printed_under_two_codes_is_two_strategic_measures() {
        assertThat(Kaisiadorys.dossier().strategicMeasures())
                .extracting(measure -> measure.code().orElseThrow())
                .containsExactly("01.03.01.04", "01.03.02.04");
        assertThat(Kaisiadorys.dossier().sameAs("strategic-measure-01.03.01.04"))
                .containsExactlyInAnyOrder("strategic-measure-01.03.01.04", "strategic-measure-01.03.02.04");
    }

    @Test
    void how_many_measures_the_plan_has_in_all_is_not_said() {
        assertThat(Kaisiadorys.dossier().plans().get(0).measuresInAll()).isEmpty();
        assertThat(Kaisiadorys.dossier().plans().get(0).measures()).hasSize(10);
    }
}
