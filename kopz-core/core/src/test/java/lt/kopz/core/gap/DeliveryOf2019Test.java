package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.Deviation;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What was delivered, in the 2019 report of Kaišiadorys")
class DeliveryOf2019Test {
    private static final String AGREEMENT = "agreement-services-to-victims";

    private final Dossier dossier = Kaisiadorys.dossier();
    private final Dossier scenario = Kaisiadorys.scenario();

    @Test
    void a_participation_of_the_lecture_series_cost_at_most_58_cents_on_the_report_day_and_in_the_scenario() {
        UnitCosts reported = UnitCosts.of(dossier, Kaisiadorys.SOS_LECTURES);
        assertThat(reported.cost().value()).isEqualTo(exactly("210.00"));
        assertThat(reported.perParticipation().value().bounds()).isEqualTo(AmountRange.atMost(Amounts.euro("0.58")));
        assertThat(reported.perParticipation().value().each().upper()).contains(Fraction.of(210, 364));

        UnitCosts supposed = UnitCosts.of(scenario, Kaisiadorys.SOS_LECTURES);
        assertThat(supposed.cost().value()).isEqualTo(exactly("300.00"));
        assertThat(supposed.perParticipation().value().bounds()).isEqualTo(AmountRange.atMost(Amounts.euro("0.58")));
        assertThat(supposed.perParticipation().value().each().upper()).contains(Fraction.of(300, 522));
        assertThat(supposed.perParticipation().basis()).isEqualTo(Basis.ASSUMED);
        assertThat(supposed.perParticipation().value().rounded(RoundingMode.HALF_UP))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} each, between {2} and {3}")
    @CsvSource({
        "event-seminar-risk-factors, 6.96, 6.95, 6.96",
        "event-seminar-old-and-new-forms, 11.76, 11.76, 11.77",
        "event-training-social-work, 7.69, 7.69, 7.70",
        "event-lecture-free, 0.00, 0.00, 0.00"
    })
    void the_cost_of_a_participation(String event, String rounded, String least, String most) {
        UnitCost cost = UnitCosts.of(dossier, event).perParticipation().value();
        assertThat(cost.rounded(RoundingMode.HALF_UP)).contains(Amounts.euro(rounded));
        assertThat(cost.bounds()).isEqualTo(AmountRange.between(Amounts.euro(least), Amounts.euro(most)));
    }

    @Test
    void a_lecture_of_one_hour_cost_30_euro_an_event_and_an_hour() {
        UnitCosts costs = UnitCosts.of(dossier, Kaisiadorys.SOS_LECTURES);
        assertThat(costs.perEvent().value().bounds()).isEqualTo(exactly("30.00"));
        assertThat(costs.perHour().value().bounds()).isEqualTo(exactly("30.00"));
        assertThat(costs.perHour().basis()).isNotEqualTo(Basis.ASSUMED);
    }

    @Test
    void an_hour_of_the_seminar_has_no_cost_until_somebody_says_how_long_an_academic_hour_is() {
        UnitCosts costs = UnitCosts.of(dossier, "event-seminar-risk-factors");
        assertThat(costs.perHour().isKnown()).isFalse();
        Figure<UnitCost> assumed = costs.perHourAssuming(45);
        assertThat(assumed.value().each().exact()).contains(Fraction.of(160, 3));
        assertThat(assumed.value().rounded(RoundingMode.HALF_UP)).contains(Amounts.euro("53.33"));
        assertThat(assumed.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(assumed.explain(Wording.LITHUANIAN)).contains("akademinė valanda trunka 45 minutes");
        assertThatThrownBy(() -> costs.perHourAssuming(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_has_no_stated_cost_has_no_unit_cost() {
        Figure<UnitCost> cost = UnitCosts.of(dossier, "event-lecture-new-forms").perEvent();
        assertThat(cost.isKnown()).isFalse();
        assertThat(cost.explain(Wording.ENGLISH)).contains("no cost is stated anywhere");
    }

    @Test
    void before_the_first_lecture_nothing_was_held_and_nothing_has_a_unit_cost() {
        UnitCosts costs = UnitCosts.of(dossier, Kaisiadorys.SOS_LECTURES).asOf(LocalDate.of(2019, 11, 21));
        assertThat(costs.perParticipation().isKnown()).isFalse();
    }

    @Test
    void five_of_thirteen_schools_were_reached_and_eight_are_left() {
        Coverage coverage = Coverage.of(dossier, Kaisiadorys.SOS_LECTURES).orElseThrow();
        assertThat(coverage.reached().value()).isEqualTo(Headcount.exactly(5));
        assertThat(coverage.left().value()).isEqualTo(Headcount.exactly(8));
        assertThat(coverage.share().value().exact()).contains(Fraction.of(5, 13));
        assertThat(coverage.share().value().exact().orElseThrow().percent(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("38.46");
        assertThat(coverage.asOf(LocalDate.of(2019, 10, 24)).reached().value()).isEqualTo(Headcount.atMost(5));
    }

    @Test
    void reaching_the_rest_costs_480_or_336_by_the_reading_and_is_assumed_either_way() {
        Coverage coverage = Coverage.of(dossier, Kaisiadorys.SOS_LECTURES).orElseThrow();
        assertThat(coverage.costOfTheRest().isKnown()).isFalse();
        Figure<AmountRange> with = coverage.costOfTheRest(Coverage.Reading.WITH_PLANNED);
        Figure<AmountRange> without = coverage.costOfTheRest(Coverage.Reading.WITHOUT_PLANNED);
        assertThat(with.value()).isEqualTo(exactly("480.00"));
        assertThat(without.value()).isEqualTo(exactly("336.00"));
        assertThat(with.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(without.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(with.explain(Wording.ENGLISH)).contains("are counted as reached");
        assertThat(without.explain(Wording.ENGLISH))
                .contains("are not counted as reached")
                .contains("7/5");
    }

    @Test
    void a_reading_that_the_source_denies_is_refused() {
        Dossier stated = Dossier.builder()
                .from(dossier)
                .series(dossier.series().stream()
                        .map(series -> series.withTargets(
                                series.targets().orElseThrow().withPlannedIncluded(true)))
                        .toList())
                .build();
        Coverage coverage = Coverage.of(stated, Kaisiadorys.SOS_LECTURES).orElseThrow();
        assertThat(coverage.costOfTheRest().value()).isEqualTo(exactly("480.00"));
        assertThatThrownBy(() -> coverage.costOfTheRest(Coverage.Reading.WITHOUT_PLANNED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Kaisiadorys.SOS_LECTURES);
    }

    @Test
    void a_series_without_target_units_has_no_coverage() {
        Dossier none = Dossier.builder()
                .from(dossier)
                .series(dossier.series().stream()
                        .map(series -> EventSeries.builder()
                                .from(series)
                                .targets(Optional.empty())
                                .build())
                        .toList())
                .build();
        assertThat(Coverage.of(none, Kaisiadorys.SOS_LECTURES)).isEmpty();
    }

    @Test
    void at_least_364_different_people_by_the_word_pupils_and_52_by_the_participations() {
        Attendance lectures = Attendance.of(dossier).ofSeries(Kaisiadorys.SOS_LECTURES);
        assertThat(lectures.persons().value()).isEqualTo(Persons.atLeast(364));
        assertThat(lectures.persons().basis()).isEqualTo(Basis.INFERRED);
        assertThat(lectures.personsFromParticipations().value()).isEqualTo(Persons.atLeast(52));
        assertThat(Attendance.of(dossier).persons().value()).isEqualTo(Persons.atLeast(364));
        assertThat(Attendance.of(scenario).persons().value()).isEqualTo(Persons.atLeast(364));
        assertThat(Attendance.of(scenario).persons().basis()).isEqualTo(Basis.ASSUMED);
    }

    @Test
    void participations_and_events() {
        assertThat(Attendance.of(dossier).held().value()).isEqualTo(Participations.atLeast(450));
        assertThat(Attendance.of(scenario).held().value()).isEqualTo(Participations.atLeast(608));
        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.exactly(13));
        assertThat(Attendance.of(scenario).eventsHeld().value()).isEqualTo(Headcount.exactly(16));
        assertThat(Attendance.of(dossier).heldWithUnknownAttendance()).hasSize(2);
        Headcount exact = Headcount.zero();
        for (String measure : new String[] {"measure-5", "measure-6", "measure-8", "measure-9"}) {
            exact = exact.plus(
                    Attendance.of(dossier).ofMeasure(measure).held().value().count());
        }
        assertThat(exact).isEqualTo(Headcount.exactly(86));
    }

    @Test
    void no_agreement_is_signed_and_on_which_day_they_are_to_be_is_not_said() {
        assertThat(dossier.agreements()).allSatisfy(agreement -> {
            assertThat(agreement.state()).isEqualTo(AgreementState.TO_BE_SIGNED);
            assertThat(agreement.toBeSigned()).isEqualTo(PartialDate.unknown());
            assertThat(agreement.documents()).isEqualTo(Headcount.unknown());
            assertThat(agreement.counterparties()).hasSize(4);
        });
        assertThat(AgreementStage.of(dossier, AGREEMENT, Kaisiadorys.REPORT_DAY))
                .isEqualTo(AgreementStage.TO_BE_SIGNED);
        assertThat(AgreementStage.of(dossier, AGREEMENT, Kaisiadorys.YEAR_END)).isEqualTo(AgreementStage.UNDETERMINED);
        assertThat(AgreementStage.of(dossier, AGREEMENT, LocalDate.of(2019, 11, 30)))
                .isEqualTo(AgreementStage.NOT_YET);
    }

    @Test
    void the_one_deviation_is_the_package_with_its_reason() {
        assertThat(Deviation.of(dossier, "measure-5", Kaisiadorys.REPORT_DAY))
                .singleElement()
                .satisfies(deviation -> {
                    assertThat(deviation.kind()).isEqualTo(Deviation.Kind.POSTPONED);
                    assertThat(deviation.postponedTo()).contains(PartialDate.parse("2020-40"));
                    assertThat(deviation.reason().orElseThrow().any()).isEqualTo("institucijų reorganizacija");
                });
        assertThat(Deviation.of(dossier, "measure-7", Kaisiadorys.REPORT_DAY)).isEmpty();
    }

    private static AmountRange exactly(String euro) {
        return AmountRange.exactly(Amounts.euro(euro));
    }
}
