package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A figure that a scenario changes is assumed, and one that it does not reach is what it was. */
class ScenarioProperties {

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }

    @Property(tries = 150)
    void money_that_is_added_marks_every_figure_it_reaches(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day, @ForAll("days") LocalDate effective) {
        Dossier scenario = Scenario.appropriationAdded(
                dossier,
                Appropriation.builder()
                        .id("more-money")
                        .amount(Amounts.euro("12.34"))
                        .plan(Sourced.stated("plan-0"))
                        .strategicMeasure("line-0")
                        .effective(DossierFixtures.on(effective.toString()))
                        .build());
        assertEveryChangeIsAssumed(dossier, scenario, day);
        if (!effective.isAfter(day)) {
            BudgetGaps gaps = BudgetGaps.of(scenario, "plan-0").asOf(day);
            assertThat(gaps.appropriated().basis()).isEqualTo(Basis.ASSUMED);
            assertThat(gaps.balance().basis()).isEqualTo(Basis.ASSUMED);
        }
    }

    @Property(tries = 150)
    void unit_costs_that_hold_mark_every_figure_they_reach(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        assertEveryChangeIsAssumed(dossier, Scenario.unitCostsHold(dossier), day);
    }

    @Property(tries = 150)
    void scenarios_in_either_order_are_the_same(@ForAll("dossiers") Dossier dossier) {
        LocalDate until = dossier.knownUntil().value().plusDays(20);
        assertThat(Scenario.unitCostsHold(Scenario.allPlannedTakesPlace(dossier, until)))
                .isEqualTo(Scenario.allPlannedTakesPlace(Scenario.unitCostsHold(dossier), until));
    }

    private static void assertEveryChangeIsAssumed(Dossier stated, Dossier scenario, LocalDate day) {
        var before = DefaultFigures.of(stated, day);
        var after = DefaultFigures.of(scenario, day);
        for (int i = 0; i < before.size(); i++) {
            Figure<?> figure = after.get(i);
            if (figure.isKnown() && !figure.value().equals(before.get(i).value())) {
                assertThat(figure.basis()).as(figure.name().toString()).isEqualTo(Basis.ASSUMED);
            }
        }
    }
}
