package lt.kopz.core.gap;

import static lt.kopz.core.dossier.Kaisiadorys.DAY_BEFORE_THE_DECISION;
import static lt.kopz.core.dossier.Kaisiadorys.DAY_OF_THE_DECISION;
import static lt.kopz.core.dossier.Kaisiadorys.PLAN;
import static lt.kopz.core.dossier.Kaisiadorys.REPORT_DAY;
import static lt.kopz.core.dossier.Kaisiadorys.SOS_LECTURES;
import static lt.kopz.core.dossier.Kaisiadorys.YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The figures of the 2019 report of Kaišiadorys")
class ReportOf2019Test {

    private static BudgetGaps gaps(LocalDate day) {
        return BudgetGaps.of(Kaisiadorys.dossier(), PLAN).asOf(day);
    }

    private static BudgetGaps scenarioGaps() {
        return BudgetGaps.of(Kaisiadorys.scenario(), PLAN);
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange euro(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static AmountRange atLeast(String amount) {
        return AmountRange.atLeast(Amounts.euro(amount));
    }

    @Nested
    class FinancingGap {

        @Test
        void is_the_whole_need_on_the_day_before_the_decision() {
            assertThat(gaps(DAY_BEFORE_THE_DECISION).financing().value().amount())
                    .isEqualTo(Amounts.euro("3250.00"));
        }

        @Test
        void is_2550_from_the_day_of_the_decision_on() {
            assertThat(gaps(DAY_OF_THE_DECISION).financing().value().amount()).isEqualTo(Amounts.euro("2550.00"));
            assertThat(gaps(REPORT_DAY).financing().value().amount()).isEqualTo(Amounts.euro("2550.00"));
            assertThat(gaps(YEAR_END).financing().value().amount()).isEqualTo(Amounts.euro("2550.00"));
        }

        @Test
        void is_2550_when_all_that_was_planned_took_place() {
            assertThat(scenarioGaps().financing().value().amount()).isEqualTo(Amounts.euro("2550.00"));
            assertThat(scenarioGaps().asOf()).isEqualTo(YEAR_END);
        }

        @Test
        void is_a_shortfall() {
            FundingGap gap = gaps(REPORT_DAY).financing().value();
            assertThat(gap.direction()).isEqualTo(FundingGap.Direction.SHORTFALL);
            assertThat(gap.shortfall()).contains(euro("2550.00"));
            assertThat(gap.surplus()).isEmpty();
        }

        @Test
        void is_inferred_because_that_the_700_are_the_plans_is_inferred() {
            assertThat(gaps(REPORT_DAY).financing().basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps(DAY_OF_THE_DECISION).financing().basis()).isEqualTo(Basis.INFERRED);
        }

        @Test
        void rests_on_the_statement_that_there_was_no_financing_while_nothing_is_appropriated() {
            Figure<AmountRange> appropriated = gaps(DAY_BEFORE_THE_DECISION).appropriated();

            assertThat(appropriated.value().isZero()).isEqualTo(Answer.YES);
            assertThat(appropriated.basis()).isEqualTo(Basis.INFERRED);
            assertThat(appropriated.explain(Wording.ENGLISH))
                    .contains("the list of appropriations is stated to be complete");
        }

        @Test
        void does_not_become_an_assumption_by_the_scenario_which_concerns_no_money() {
            assertThat(scenarioGaps().financing().basis()).isEqualTo(Basis.INFERRED);
        }

        @Test
        void is_taken_as_of_the_report_day_where_no_day_is_given() {
            BudgetGaps gaps = BudgetGaps.of(Kaisiadorys.dossier(), PLAN);
            assertThat(gaps.asOf()).isEqualTo(REPORT_DAY);
            assertThat(gaps.financing()).isEqualTo(gaps(REPORT_DAY).financing());
        }

        @Test
        void names_the_1000_as_not_counted() {
            assertThat(gaps(REPORT_DAY).financing().explanation().asides())
                    .singleElement()
                    .satisfies(aside -> {
                        assertThat(aside.value().asAmount()).isEqualTo(euro("1000.00"));
                        assertThat(aside.fact()).contains("appropriation-1000");
                    });
        }

        @Test
        void cannot_be_determined_on_the_day_before_the_need_was_set() {
            assertThat(gaps(LocalDate.of(2019, 2, 4)).financing().isKnown()).isFalse();
            assertThat(gaps(LocalDate.of(2019, 2, 5)).financing().value().amount())
                    .isEqualTo(Amounts.euro("3250.00"));
            assertThat(gaps(LocalDate.of(2019, 2, 6)).financing().value().amount())
                    .isEqualTo(Amounts.euro("3250.00"));
        }
    }

    @Nested
    class UnspentBalanceOfThePlan {

        @Test
        void is_nothing_on_the_day_before_the_decision() {
            assertThat(gaps(DAY_BEFORE_THE_DECISION).unspent().value().unspent())
                    .isEqualTo(euro("0.00"));
        }

        @Test
        void is_the_whole_700_on_the_day_of_the_decision() {
            assertThat(gaps(DAY_OF_THE_DECISION).unspent().value().unspent()).isEqualTo(euro("700.00"));
        }

        @Test
        void is_90_on_the_report_day_all_of_it_committed_and_nothing_free() {
            UnspentBalance balance = gaps(REPORT_DAY).unspent().value();
            assertThat(balance.unspent()).isEqualTo(euro("90.00"));
            assertThat(balance.committed()).isEqualTo(euro("90.00"));
            assertThat(balance.free()).isEqualTo(euro("0.00"));
        }

        @Test
        void is_nothing_when_all_that_was_planned_took_place() {
            UnspentBalance balance = scenarioGaps().unspent().value();
            assertThat(balance.unspent()).isEqualTo(euro("0.00"));
            assertThat(balance.committed()).isEqualTo(euro("0.00"));
            assertThat(balance.free()).isEqualTo(euro("0.00"));
        }

        @Test
        void lies_between_nothing_and_90_at_the_end_of_the_year_where_nobody_knows_of_the_last_lectures() {
            UnspentBalance balance = gaps(YEAR_END).unspent().value();
            assertThat(balance.unspent()).isEqualTo(euro("0.00", "90.00"));
            assertThat(balance.committed()).isEqualTo(euro("0.00"));
        }

        @Test
        void is_inferred_and_assumed_in_the_scenario() {
            assertThat(gaps(REPORT_DAY).unspent().basis()).isEqualTo(Basis.INFERRED);
            assertThat(scenarioGaps().unspent().basis()).isEqualTo(Basis.ASSUMED);
        }

        @Test
        void names_the_160_of_the_schools_as_not_counted() {
            assertThat(gaps(REPORT_DAY).unspent().explanation().asides())
                    .singleElement()
                    .satisfies(aside -> {
                        assertThat(aside.value().asAmount()).isEqualTo(euro("160.00"));
                        assertThat(aside.fact()).contains("expenditure-seminar-risk-factors");
                    });
        }

        @ParameterizedTest(name = "as of {0}, {1} are incurred from the plan''s money")
        @CsvSource({
            "2019-10-23, 0.00",
            "2019-10-24, 0.00",
            "2019-11-07, 0.00",
            "2019-11-08, 200.00",
            "2019-11-21, 200.00",
            "2019-11-28, 400.00",
            "2019-11-29, 610.00",
            "2019-12-10, 610.00",
            "2019-12-17, 610.00"
        })
        void grows_less_event_by_event(LocalDate day, String incurred) {
            assertThat(incurredFromThePlansMoney(gaps(day)).lower()).contains(Amounts.euro(incurred));
        }

        @Test
        void is_reduced_by_610_incurred_on_the_report_day_and_never_by_700() {
            assertThat(incurredFromThePlansMoney(gaps(REPORT_DAY))).isEqualTo(euro("610.00"));
        }
    }

    private static AmountRange incurredFromThePlansMoney(BudgetGaps gaps) {
        return gaps.spentOnCosts().value();
    }

    @Nested
    class BalanceOfTheStrategicMeasure {

        @Test
        void is_0_700_90_and_in_the_scenario_0() {
            assertThat(gaps(DAY_BEFORE_THE_DECISION).strategicMeasure().value()).isEqualTo(euro("0.00"));
            assertThat(gaps(DAY_OF_THE_DECISION).strategicMeasure().value()).isEqualTo(euro("700.00"));
            assertThat(gaps(REPORT_DAY).strategicMeasure().value()).isEqualTo(euro("90.00"));
            assertThat(scenarioGaps().strategicMeasure().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void is_inferred() {
            assertThat(gaps(DAY_BEFORE_THE_DECISION).strategicMeasure().basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps(REPORT_DAY).strategicMeasure().basis()).isEqualTo(Basis.INFERRED);
            assertThat(scenarioGaps().strategicMeasure().basis()).isEqualTo(Basis.ASSUMED);
        }

        @Test
        void cannot_be_determined_without_the_recorded_decision_to_join_the_two_codes() {
            Dossier undecided = Kaisiadorys.dossier().withDecisions(ImmutableList.of());
            Figure<AmountRange> balance = BudgetGaps.of(undecided, PLAN).strategicMeasure();

            assertThat(balance.isKnown()).isFalse();
            assertThat(balance.explain(Wording.ENGLISH)).contains("01.03.01.04, 01.03.02.04");
        }

        @Test
        void counts_1700_appropriated_once_the_decision_joins_the_codes() {
            Explanation tree = gaps(REPORT_DAY).strategicMeasure().explanation();
            assertThat(tree.parts())
                    .extracting(part -> part.value().asAmount())
                    .containsExactly(euro("1700.00"), euro("1000.00"), euro("610.00"));
        }
    }

    @Nested
    class CostIncurredByAllPayers {

        @Test
        void is_at_least_770_on_the_report_day_because_costs_are_unknown() {
            assertThat(gaps(REPORT_DAY).incurred().value()).isEqualTo(atLeast("770.00"));
        }

        @Test
        void is_at_least_860_when_all_that_was_planned_took_place() {
            assertThat(scenarioGaps().incurred().value()).isEqualTo(atLeast("860.00"));
        }

        @Test
        void is_inferred_and_assumed_in_the_scenario() {
            assertThat(gaps(REPORT_DAY).incurred().basis()).isEqualTo(Basis.INFERRED);
            assertThat(scenarioGaps().incurred().basis()).isEqualTo(Basis.ASSUMED);
        }
    }

    @Nested
    class ParticipationsAndEvents {

        private static final Attendance REPORTED = Attendance.of(Kaisiadorys.dossier());
        private static final Attendance ASSUMED = Attendance.of(Kaisiadorys.scenario());

        @Test
        void at_least_450_took_part_by_the_report_day_and_158_are_still_expected() {
            assertThat(REPORTED.held().value()).isEqualTo(Participations.atLeast(450));
            assertThat(REPORTED.planned().value()).isEqualTo(Participations.exactly(158));
        }

        @Test
        void at_least_608_took_part_when_all_that_was_planned_took_place() {
            assertThat(ASSUMED.held().value()).isEqualTo(Participations.atLeast(608));
            assertThat(ASSUMED.planned().value()).isEqualTo(Participations.none());
        }

        @Test
        void thirteen_events_were_held_by_the_report_day_and_three_were_planned() {
            assertThat(REPORTED.eventsHeld().value()).isEqualTo(Headcount.exactly(13));
            assertThat(REPORTED.eventsPlanned().value()).isEqualTo(Headcount.exactly(3));
        }

        @Test
        void sixteen_events_were_held_when_all_that_was_planned_took_place() {
            assertThat(ASSUMED.eventsHeld().value()).isEqualTo(Headcount.exactly(16));
            assertThat(ASSUMED.eventsPlanned().value()).isEqualTo(Headcount.zero());
        }

        @Test
        void the_attendance_of_two_events_is_unknown() {
            assertThat(REPORTED.heldWithUnknownAttendance())
                    .extracting(Event::id)
                    .containsExactly("event-lecture-new-forms", "event-campaign-anti-trafficking-day");
        }

        @Test
        void at_the_end_of_the_year_the_last_lectures_are_neither_held_nor_planned_nor_missed() {
            Attendance yearEnd = REPORTED.asOf(YEAR_END);

            assertThat(yearEnd.held().value()).isEqualTo(Participations.atLeast(450));
            assertThat(yearEnd.planned().value()).isEqualTo(Participations.none());
            assertThat(yearEnd.eventsHeld().value()).isEqualTo(Headcount.between(13, 16));
            assertThat(yearEnd.eventsPlanned().value()).isEqualTo(Headcount.zero());
            assertThat(yearEnd.undetermined()).extracting(Event::id).containsExactly("event-sos-lectures-planned");
        }

        @Test
        void on_the_report_day_nothing_is_undetermined() {
            assertThat(REPORTED.undetermined()).isEmpty();
        }

        @Test
        void the_lectures_for_pupils_count_at_least_364_held_and_158_planned() {
            Attendance lectures = REPORTED.ofSeries(SOS_LECTURES);
            assertThat(lectures.held().value()).isEqualTo(Participations.atLeast(364));
            assertThat(lectures.planned().value()).isEqualTo(Participations.exactly(158));
            assertThat(lectures.eventsHeld().value()).isEqualTo(Headcount.exactly(7));
            assertThat(lectures.eventsPlanned().value()).isEqualTo(Headcount.exactly(3));
        }

        @Test
        void the_ten_group_members_are_among_the_seventeen_listeners() {
            assertThat(REPORTED.ofMeasure("measure-6").held().value()).isEqualTo(Participations.exactly(17));
        }

        @Test
        void a_lecture_of_the_same_title_or_of_the_same_day_is_not_a_duplicate() {
            assertThat(REPORTED.ofMeasure("measure-7").held().value()).isEqualTo(Participations.atLeast(364));
            assertThat(REPORTED.ofMeasure("measure-8").held().value()).isEqualTo(Participations.exactly(26));
            assertThat(REPORTED.ofMeasure("measure-9").held().value()).isEqualTo(Participations.exactly(20));
        }

        @Test
        void whether_the_undated_lecture_had_been_held_cannot_be_determined_before_the_report_day() {
            Attendance free = REPORTED.asOf(REPORT_DAY.minusDays(1)).ofMeasure("measure-9");
            assertThat(free.held().value()).isEqualTo(Participations.of(Headcount.between(0, 20)));
            assertThat(free.eventsHeld().value()).isEqualTo(Headcount.between(0, 1));
        }

        @Test
        void what_was_held_is_inferred_for_its_years_and_assumed_in_the_scenario() {
            assertThat(REPORTED.held().basis()).isEqualTo(Basis.INFERRED);
            assertThat(REPORTED.planned().basis()).isEqualTo(Basis.INFERRED);
            assertThat(ASSUMED.held().basis()).isEqualTo(Basis.ASSUMED);
            assertThat(ASSUMED.eventsHeld().basis()).isEqualTo(Basis.ASSUMED);
        }

        @Test
        void what_is_dated_in_full_is_inferred_to_be_all_there_was_and_derived_where_that_is_stated() {
            Dossier stated = Kaisiadorys.dossier()
                    .withCompleteness(DossierFixtures.everythingComplete().stream()
                            .map(statement -> statement.withProvenance(Provenance.stated()))
                            .toList());

            assertThat(REPORTED.ofMeasure("measure-5").held().basis()).isEqualTo(Basis.INFERRED);
            assertThat(Attendance.of(stated).ofMeasure("measure-5").held().basis())
                    .isEqualTo(Basis.DERIVED);
        }
    }

    @Nested
    class Statuses {

        @ParameterizedTest(name = "measure {0} is {1}: {2} of {3}")
        @CsvSource({
            "1, DONE, 3, 3",
            "2, DONE, 1, 1",
            "3, DONE, 2, 2",
            "4, DONE, 1, 1",
            "5, DONE_WITH_DEVIATION, 1, 2",
            "6, DONE, 1, 1",
            "7, IN_PROGRESS, 7, 10",
            "8, DONE, 1, 1",
            "9, DONE, 1, 1",
            "10, PREPARED, 0, 1"
        })
        void on_the_report_day(String number, MeasureStatus status, long done, long total) {
            assertThat(MeasureProgress.of(Kaisiadorys.dossier(), "measure-" + number, REPORT_DAY))
                    .isEqualTo(new MeasureProgress(status, Headcount.exactly(done), Headcount.exactly(total)));
        }

        @Test
        void seven_measures_are_done_one_with_a_deviation_one_in_progress_one_prepared() {
            assertThat(statuses(REPORT_DAY))
                    .isEqualTo(ImmutableMap.of(
                            MeasureStatus.DONE, 7L,
                            MeasureStatus.DONE_WITH_DEVIATION, 1L,
                            MeasureStatus.IN_PROGRESS, 1L,
                            MeasureStatus.PREPARED, 1L));
        }

        @Test
        void the_lectures_are_done_when_all_that_was_planned_took_place_and_the_agreements_stay_unsigned() {
            assertThat(MeasureProgress.of(Kaisiadorys.scenario(), "measure-7", YEAR_END))
                    .isEqualTo(new MeasureProgress(MeasureStatus.DONE, Headcount.exactly(10), Headcount.exactly(10)));
            assertThat(MeasureProgress.of(Kaisiadorys.scenario(), "measure-10", YEAR_END)
                            .status())
                    .isEqualTo(MeasureStatus.PREPARED);
        }

        @Test
        void nobody_can_tell_at_the_end_of_the_year_whether_all_lectures_are_held() {
            MeasureProgress progress = MeasureProgress.of(Kaisiadorys.dossier(), "measure-7", YEAR_END);

            assertThat(progress.status()).isEqualTo(MeasureStatus.UNDETERMINED);
            assertThat(progress.possible()).containsExactlyInAnyOrder(MeasureStatus.DONE, MeasureStatus.IN_PROGRESS);
            assertThat(progress.done()).isEqualTo(Headcount.between(7, 10));
            assertThat(progress.total()).isEqualTo(Headcount.exactly(10));
        }

        private static Map<MeasureStatus, Long> statuses(LocalDate day) {
            return Kaisiadorys.dossier().plans().get(0).measures().stream()
                    .map(measure -> MeasureProgress.of(Kaisiadorys.dossier(), measure.id(), day)
                            .status())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    @Test
    void every_default_figure_is_computed_on_each_of_the_four_days() {
        for (LocalDate day : ImmutableList.of(DAY_BEFORE_THE_DECISION, DAY_OF_THE_DECISION, REPORT_DAY, YEAR_END)) {
            assertThat(DefaultFigures.of(Kaisiadorys.dossier(), day)).noneMatch(Figure::isUnexplained);
        }
        assertThat(DefaultFigures.of(Kaisiadorys.scenario(), YEAR_END))
                .noneMatch(Figure::isUnexplained)
                .extracting(Figure::asOf)
                .containsOnly(YEAR_END);
    }
}
