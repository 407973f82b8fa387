package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of which it is not stated when it begins or ends, and a duty whose due day sources state differently. */
class OpenPlansTest {
    private static final LocalDate SPRING_2021 = LocalDate.of(2021, 4, 1);

    private static final UnaryOperator<ActionPlan> OPEN = plan -> plan.withPeriod(Optional.empty());

    private static final UnaryOperator<ActionPlan> SINCE_2019 =
            plan -> OPEN.apply(plan).withSince(PartialDate.parse("2019-01-01"));

    private static Dossier of(DossierFixtures fixtures, UnaryOperator<ActionPlan> change) {
        Dossier dossier = fixtures.build();
        return dossier.withPlans(dossier.plans().stream().map(change).toList());
    }

    private static Duty duty(UnaryOperator<Duty.Builder> change) {
        return change.apply(Duty.builder().id("duty").what(ListKind.EVENTS)).build();
    }

    private static CadenceVerdict judged(Dossier dossier, CadenceReading reading) {
        return DutyCadence.ofNoGroup(dossier, SPRING_2021).get(0).under(reading);
    }

    private static List<Tuple> outcomes(CadenceVerdict verdict) {
        return verdict.duties().stream()
                .map(duty -> Tuple.tuple(duty.due().map(LocalDate::getYear).orElse(0), duty.outcome()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        ", , XXXX-XX-XX",
        "2019, , 2019/..",
        ", 2020-06-30, ../2020-06-30",
        "2019-02, 2020, 2019-02/2020",
        "2019, 2019-06, 2019",
        "XXXX-02-01, 2020, ../2020"
    })
    void its_time_is_as_open_as_its_ends_and_is_written_and_read_as_it_is(String since, String lastDay, String time)
            throws IOException {
        Dossier dossier = of(
                aDossier(),
                plan -> OPEN.apply(plan)
                        .withSince(Optional.ofNullable(since).map(PartialDate::parse))
                        .withLastDay(Optional.ofNullable(lastDay).map(PartialDate::parse)));
        assertThat(dossier.plans().get(0).time()).hasToString(time);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Dossiers.write(dossier, json);
        assertThat(Dossiers.read(json.toByteArray())).isEqualTo(dossier);
    }

    @Test
    void a_need_is_of_any_time_that_the_plan_may_cover_and_of_none_before_it_begins() {
        Dossier dossier = of(aDossier().need("100.00", "2019-02-05"), SINCE_2019);
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN).asOf(HORIZON);
        assertThat(Wording.ENGLISH
                        .say(gaps.inYear(2018).proRata(2018).reason().orElseThrow())
                        .replace('\u00a0', ' '))
                .isEqualTo("the plan covers from 1 January 2019 and states no need for other time");
        assertThat(gaps.need().value()).isEqualTo(AmountRange.exactly(Amounts.of("100.00", "EUR")));
        assertThat(gaps.carriedOver(2020))
                .isEqualTo(BudgetGaps.of(of(aDossier().need("100.00", "2019-02-05"), plan -> plan), PLAN)
                        .asOf(HORIZON)
                        .carriedOver(2020));
    }

    @Test
    void on_how_many_days_of_its_time_it_had_no_money_is_not_known_and_not_found() {
        Dossier dossier = of(aDossier().need("100.00", "2019-02-05"), SINCE_2019);
        Figure<?> days =
                Measures.find("days-unfunded").orElseThrow().of(dossier, Optional.of(PLAN), Portion.ALL, HORIZON);
        assertThat(days.value()).isEqualTo(Headcount.unknown());
        assertThat(Wording.ENGLISH.say(days.reason().orElseThrow()))
                .isEqualTo("it is not stated which time the plan covers");
        assertThat(Rulebook.standard().check(dossier, HORIZON))
                .extracting(Finding::code)
                .doesNotContain("PLAN_UNFUNDED_FOR_DAYS");
        assertThat(Rulebook.standard().check(of(aDossier().need("100.00", "2019-02-05"), plan -> plan), HORIZON))
                .extracting(Finding::code)
                .contains("PLAN_UNFUNDED_FOR_DAYS");
    }

    @Test
    void no_time_is_without_a_plan_that_one_of_unstated_end_may_cover() {
        DateRange both = DateRange.ofYears(2018, 2021);
        assertThat(PlanCoverage.of(of(aDossier(), OPEN)).gaps(both)).isEmpty();
        assertThat(PlanCoverage.of(of(aDossier(), SINCE_2019)).gaps(both)).containsExactly(DateRange.ofYear(2018));
        assertThat(PlanCoverage.of(of(aDossier(), plan -> OPEN.apply(plan).withLastDay(PartialDate.parse("2020-06"))))
                        .gaps(both))
                .containsExactly(DateRange.parse("2020-07-01/2021-12-31"));
    }

    @Test
    void what_it_demands_so_often_is_owed_for_no_time_that_is_known() {
        Duty often = duty(duty -> duty.cadence(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER)));
        Dossier dossier = of(
                aDossier().event("one", EventState.HELD, "2019-03-31").knownUntil(SPRING_2021),
                plan -> SINCE_2019
                        .apply(plan)
                        .withApproved(PartialDate.parse("2019-01-01"))
                        .withDuties(often));
        assertThat(judged(dossier, CadenceReading.CALENDAR_ALL_MEETINGS).duties())
                .extracting(Verdict::outcome, verdict -> Wording.ENGLISH.say(verdict.explanation()))
                .containsExactly(
                        Tuple.tuple(
                                Outcome.UNDETERMINED,
                                "Events: it is not known exactly which time the plan covers, so whether it was done cannot be determined."));
    }

    @Test
    void what_it_demands_for_each_year_is_owed_for_the_year_in_which_it_begins_and_perhaps_for_others() {
        Duty yearly = duty(duty -> duty.due(DueDay.ofEveryYear(MonthDay.of(12, 1), DueDay.Year.SAME)));
        UnaryOperator<ActionPlan> approved =
                plan -> plan.withApproved(PartialDate.parse("2019-01-01")).withDuties(yearly);
        DossierFixtures fixtures = aDossier().knownUntil(SPRING_2021);
        Dossier dossier = of(fixtures, plan -> approved.apply(SINCE_2019.apply(plan)))
                .withReportingPeriod(DateRange.ofYears(2018, 2020));
        assertThat(outcomes(judged(dossier, CadenceReading.AS_WRITTEN)))
                .containsExactly(Tuple.tuple(0, Outcome.UNDETERMINED), Tuple.tuple(2019, Outcome.BREACHED));
        assertThat(outcomes(judged(of(fixtures, plan -> approved.apply(OPEN.apply(plan))), CadenceReading.AS_WRITTEN)))
                .containsExactly(Tuple.tuple(0, Outcome.UNDETERMINED));
    }

    @Test
    void a_plan_for_each_year_may_have_been_made_by_one_of_unstated_years() {
        Duty plans =
                duty(duty -> duty.what(ListKind.PLANS).due(DueDay.ofEveryYear(MonthDay.of(2, 1), DueDay.Year.SAME)));
        UnaryOperator<ActionPlan> approved = plan -> plan.withApproved(PartialDate.parse("2019-01-15"));
        DossierFixtures fixtures = aDossier().knownUntil(SPRING_2021).act("act", act -> act.addDuties(plans));
        assertThat(outcomes(judged(of(fixtures, plan -> approved.apply(OPEN.apply(plan))), CadenceReading.AS_WRITTEN)))
                .containsExactly(Tuple.tuple(2019, Outcome.UNDETERMINED));
        assertThat(outcomes(judged(
                        of(fixtures, plan -> approved.apply(SINCE_2019.apply(plan)))
                                .withReportingPeriod(DateRange.ofYears(2019, 2020)),
                        CadenceReading.AS_WRITTEN)))
                .containsExactly(Tuple.tuple(2019, Outcome.MET), Tuple.tuple(2020, Outcome.UNDETERMINED));
    }

    // ---- what sources state differently inside a form

    private static CadenceVerdict review(DueDay due, String field, PartialDate one, PartialDate other) {
        Dossier dossier = aDossier()
                .knownUntil(SPRING_2021)
                .act("act", act -> act.addDuties(duty(duty -> duty.due(due))))
                .event("one", EventState.HELD, "2019-05-20")
                .build();
        return judged(
                dossier.withContradictions(contradiction(
                        "due-days",
                        "duty",
                        Optional.of(field),
                        new StatedValue.OfDate(one),
                        new StatedValue.OfDate(other))),
                CadenceReading.AS_WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-30, 2019-09-30, MET",
        "2019-06-30, 2019-04-30, UNDETERMINED",
        "2019-04-30, 2019-03-31, BREACHED"
    })
    void by_which_day_something_is_due_may_be_stated_in_two_ways(String one, String other, Outcome outcome) {
        assertThat(review(
                                DueDay.once(LocalDate.parse(one)),
                                "due/once/until",
                                PartialDate.parse(one),
                                PartialDate.parse(other))
                        .outcome())
                .isEqualTo(outcome);
        assertThat(review(
                                DueDay.ofEveryYear(MonthDay.from(LocalDate.parse(one)), DueDay.Year.SAME),
                                "due/everyYear/until",
                                PartialDate.withoutYear(MonthDay.from(LocalDate.parse(one))),
                                PartialDate.withoutYear(MonthDay.from(LocalDate.parse(other))))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_form_that_the_fact_has_not_is_no_place_for_a_contradiction() {
        Duty once = duty(duty -> duty.due(DueDay.once(LocalDate.of(2019, 6, 30))));
        for (String field : List.of("due/everyYear/until", "due/once", "due/once/year", "due/until")) {
            Dossier.Builder dossier = aDossier()
                    .act("act", act -> act.addDuties(once))
                    .builder()
                    .addContradictions(contradiction(
                            "due-days",
                            "duty",
                            Optional.of(field),
                            new StatedValue.OfDate(PartialDate.parse("2019-06-30")),
                            new StatedValue.OfDate(PartialDate.parse("2019-05-30"))));
            assertThat(catchThrowableOfType(InvalidDossierException.class, dossier::build)
                            .problems())
                    .as(field)
                    .extracting(Problem::kind, Problem::pointer)
                    .containsExactly(Tuple.tuple(ProblemKind.NO_SUCH_FIELD, "/contradictions/0/field"));
        }
    }
}
