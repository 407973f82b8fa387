package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    @ParameterizedTest(name = "{0} for {1} becomes {2}")
    @CsvSource({
        "PLANNED, 2019-12-18, HELD",
        "PLANNED, 2019-12-30, HELD",
        "PLANNED, 2019-12-31, HELD",
        "PLANNED, 2020-01-01, PLANNED",
        "PLANNED, 2019-12, HELD",
        "PLANNED, 2019-12-20/2020-01-10, PLANNED",
        "PLANNED, XXXX-XX-XX, PLANNED",
        "HELD, 2019-11-08, HELD",
        "CANCELLED, 2019-12-18, CANCELLED"
    })
    void what_is_planned_up_to_the_end(String before, String date, String after) {
        Dossier dossier = Scenario.allPlannedTakesPlace(
                aDossier()
                        .event("event", EventState.valueOf(before), date)
                        .meeting("meeting", MeetingState.valueOf(before), date)
                        .build(),
                YEAR_END);

        assertThat(dossier.events().get(0).state()).isEqualTo(EventState.valueOf(after));
        assertThat(dossier.group().meetings().get(0).state()).isEqualTo(MeetingState.valueOf(after));
    }

    @Test
    void the_end_becomes_the_horizon_and_is_an_assumption() {
        Dossier scenario = Scenario.allPlannedTakesPlace(aDossier().build(), YEAR_END);
        assertThat(scenario.knownUntil().value()).isEqualTo(YEAR_END);
        assertThat(scenario.knownUntil().basis()).isEqualTo(Basis.ASSUMED);
    }

    @Test
    void what_is_assumed_is_marked_and_keeps_its_sources_and_what_is_stated_is_left_alone() {
        Dossier stated = aDossier()
                .event("held", EventState.HELD, "2019-11-08")
                .event("planned", EventState.PLANNED, "2019-12-18")
                .build();
        Dossier scenario = Scenario.allPlannedTakesPlace(stated, YEAR_END);

        assertThat(scenario.events().get(0)).isEqualTo(stated.events().get(0));
        Event assumed = scenario.events().get(1);
        assertThat(assumed.provenance().basis()).isEqualTo(Basis.ASSUMED);
        assertThat(assumed.provenance().because()).isPresent();
        assertThat(assumed.sources()).isEqualTo(stated.events().get(1).sources());
    }

    @Test
    void nothing_else_changes() {
        Dossier stated = Kaisiadorys.dossier();
        Dossier scenario = Kaisiadorys.scenario();

        assertThat(scenario.withEvents(stated.events())
                        .withGroups(stated.groups())
                        .withKnownUntil(stated.knownUntil()))
                .isEqualTo(stated);
        assertThat(scenario.events())
                .extracting(Fact::id)
                .isEqualTo(stated.events().stream().map(Fact::id).toList());
    }

    @Test
    void a_scenario_must_not_end_before_the_horizon() {
        Dossier dossier = aDossier().build();
        assertThatThrownBy(() -> Scenario.allPlannedTakesPlace(dossier, HORIZON.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019-12-10")
                .hasMessageContaining("2019-12-09");
        assertThat(Scenario.allPlannedTakesPlace(dossier, HORIZON).knownUntil().value())
                .isEqualTo(HORIZON);
        assertThat(Scenario.allPlannedTakesPlace(dossier, HORIZON.plusDays(1))
                        .knownUntil()
                        .value())
                .isEqualTo(HORIZON.plusDays(1));
    }
}
