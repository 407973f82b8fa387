package lt.kopz.core.gap;

import static lt.kopz.core.dossier.Kaisiadorys.DAY_OF_THE_DECISION;
import static lt.kopz.core.dossier.Kaisiadorys.PLAN;
import static lt.kopz.core.dossier.Kaisiadorys.SOS_LECTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sums that have to come out in the 2019 report of Kaišiadorys")
class IdentitiesOf2019Test {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();
    private static final Attendance ATTENDANCE = Attendance.of(DOSSIER);

    private static MonetaryAmount cost(String id) {
        return DOSSIER.get(Expenditure.class, id).counted().exact();
    }

    private static MonetaryAmount appropriated(String id) {
        return DOSSIER.get(Appropriation.class, id).counted().exact();
    }

    private static MonetaryAmount sum(MonetaryAmount... amounts) {
        return Amounts.total(Amounts.currency("EUR"), List.of(amounts));
    }

    private static Headcount attendance(String event) {
        return DOSSIER.get(Event.class, event).participations();
    }

    @Test
    void the_two_seminars_and_the_lectures_cost_what_the_council_appropriated() {
        assertThat(sum(
                        cost("expenditure-seminar-old-and-new-forms"),
                        cost("expenditure-training-social-work"),
                        cost("expenditure-sos-lectures")))
                .isEqualTo(appropriated("appropriation-700"))
                .isEqualTo(Amounts.euro("700.00"));
    }

    @Test
    void ten_lectures_at_30_cost_300_of_which_seven_cost_210_and_three_90() {
        MonetaryAmount each = DOSSIER.get(Expenditure.class, "expenditure-sos-lectures")
                .unitPrice()
                .orElseThrow()
                .amount();
        assertThat(Amounts.times(each, 10)).isEqualTo(cost("expenditure-sos-lectures"));
        assertThat(Amounts.times(each, 7)).isEqualTo(Amounts.euro("210.00"));
        assertThat(Amounts.times(each, 3)).isEqualTo(Amounts.euro("90.00"));
    }

    @Test
    void seven_lectures_held_and_three_planned_are_the_ten_intended() {
        Attendance lectures = ATTENDANCE.ofSeries(SOS_LECTURES);
        assertThat(lectures.eventsHeld().value().plus(lectures.eventsPlanned().value()))
                .isEqualTo(Headcount.exactly(
                        DOSSIER.get(EventSeries.class, SOS_LECTURES).intended().orElseThrow()));
    }

    @Test
    void at_least_364_and_158_pupils_are_at_least_522_and_not_exactly() {
        Attendance lectures = ATTENDANCE.ofSeries(SOS_LECTURES);
        assertThat(lectures.held().value().plus(lectures.planned().value()))
                .isEqualTo(Participations.atLeast(522))
                .isNotEqualTo(Participations.exactly(522));
    }

    @Test
    void what_the_municipality_and_the_schools_incurred_makes_770_and_with_what_is_committed_860() {
        BudgetGaps gaps = BudgetGaps.of(DOSSIER, PLAN);
        MonetaryAmount municipality = Amounts.minus(
                gaps.appropriated().value().exact(),
                gaps.unspent().value().unspent().exact());
        MonetaryAmount incurred = Amounts.plus(municipality, cost("expenditure-seminar-risk-factors"));

        assertThat(municipality).isEqualTo(Amounts.euro("610.00"));
        assertThat(incurred)
                .isEqualTo(gaps.incurred().value().lower().orElseThrow())
                .isEqualTo(Amounts.euro("770.00"));
        assertThat(Amounts.plus(incurred, gaps.unspent().value().committed().exact()))
                .isEqualTo(BudgetGaps.of(Kaisiadorys.scenario(), PLAN)
                        .incurred()
                        .value()
                        .lower()
                        .orElseThrow())
                .isEqualTo(Amounts.euro("860.00"));
    }

    @Test
    void the_four_exact_attendances_make_86_and_with_the_lectures_at_least_450_and_608() {
        Headcount four = Stream.of(
                        "event-seminar-risk-factors",
                        "event-seminar-old-and-new-forms",
                        "event-training-social-work",
                        "event-lecture-free")
                .map(IdentitiesOf2019Test::attendance)
                .collect(Headcount.summing());
        Headcount held = four.plus(attendance("event-sos-lectures-held"));

        assertThat(four).isEqualTo(Headcount.exactly(86));
        assertThat(held).isEqualTo(ATTENDANCE.held().value().count()).isEqualTo(Headcount.atLeast(450));
        assertThat(held.plus(attendance("event-sos-lectures-planned")))
                .isEqualTo(Attendance.of(Kaisiadorys.scenario()).held().value().count())
                .isEqualTo(Headcount.atLeast(608));
    }

    @Test
    void the_1000_and_the_700_make_1700() {
        assertThat(sum(appropriated("appropriation-1000"), appropriated("appropriation-700")))
                .isEqualTo(Amounts.euro("1700.00"));
    }

    @Test
    void five_institutions_of_thirteen_leave_eight() {
        TargetUnits targets =
                DOSSIER.get(EventSeries.class, SOS_LECTURES).targets().orElseThrow();
        assertThat(Headcount.exactly(targets.total()).minus(targets.reached())).isEqualTo(Headcount.exactly(8));
    }

    @Test
    void six_events_and_seven_lectures_make_thirteen_held_and_with_the_planned_sixteen() {
        long single = DOSSIER.events().stream()
                .filter(event -> event.series().isEmpty())
                .count();
        assertThat(single).isEqualTo(6);
        assertThat(Headcount.exactly(single + 7))
                .isEqualTo(ATTENDANCE.eventsHeld().value());
        assertThat(ATTENDANCE
                        .eventsHeld()
                        .value()
                        .plus(ATTENDANCE.eventsPlanned().value()))
                .isEqualTo(Attendance.of(Kaisiadorys.scenario()).eventsHeld().value());
    }

    @Test
    void the_money_came_261_days_after_the_plan_and_the_second_meeting_310_days_after_the_first() {
        LocalDate approved = DOSSIER.get(ActionPlan.class, PLAN)
                .approved()
                .flatMap(date -> date.asDay())
                .orElseThrow();
        assertThat(DateRange.daysBetween(approved, DAY_OF_THE_DECISION)).isEqualTo(261);
        assertThat(DateRange.daysBetween(approved, LocalDate.of(2019, 12, 12))).isEqualTo(310);
    }

    @Test
    void the_gap_and_the_money_of_the_plan_make_the_need() {
        BudgetGaps gaps = BudgetGaps.of(DOSSIER, PLAN);
        assertThat(Amounts.plus(
                        gaps.financing().value().amount(),
                        gaps.appropriated().value().exact()))
                .isEqualTo(gaps.need().value().exact())
                .isEqualTo(Amounts.euro("3250.00"));
    }
}
