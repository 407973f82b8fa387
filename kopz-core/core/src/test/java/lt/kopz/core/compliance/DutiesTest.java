package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.PlanCoverage;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties of every kind: what counts for each, and what a breach needs. */
class DutiesTest {
    private static final Duty TRAININGS = Duty.builder()
            .id("trainings")
            .what(ListKind.EVENTS)
            .name(text("mokymai").andEnglish("Trainings", "test"))
            .cadence(Cadence.perCalendarPeriod(2, Cadence.Unit.HALF_YEAR))
            .of(MEASURE)
            .build();

    private static final Duty TO_COUNCIL =
            Duty.yearlyReport("to-council", text("tarybai").andEnglish("to the council", "test"), MonthDay.of(2, 15));

    private static final Duty REVIEW = Duty.builder()
            .id("review")
            .what(ListKind.REPORTS)
            .name(text("sudėties peržiūra").andEnglish("Review of the composition", "test"))
            .due(DueDay.once(LocalDate.of(2019, 6, 30)))
            .build();

    private static DossierFixtures dossier(Duty duty) {
        return dossier(List.of(duty), List.of());
    }

    private static DossierFixtures dossier(List<Duty> duties, List<SubmittedReport> reports) {
        return aDossier()
                .act(
                        "decision",
                        act -> act.adopted(PartialDate.parse("2018-12-20")).effective(on("2019-01-01")))
                .group(group -> group.reports(reports)
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("decision")
                                .duties(duties)
                                .provenance(STATED)
                                .build()));
    }

    private static SubmittedReport.Builder given(String day) {
        return SubmittedReport.builder().given(PartialDate.parse(day));
    }

    private static ImmutableList<Verdict> verdicts(Dossier dossier, LocalDate asOf, CadenceReading reading) {
        return DutyCadence.of(dossier, dossier.group().id(), asOf, DateRange.ofYear(2019))
                .get(0)
                .under(reading)
                .duties();
    }

    private static Verdict only(Dossier dossier, LocalDate asOf) {
        ImmutableList<Verdict> verdicts = verdicts(dossier, asOf, CadenceReading.AS_WRITTEN);
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }

    @Test
    void trainings_are_counted_in_each_half_year_and_too_few_break_the_rule_only_where_the_list_is_declared() {
        DossierFixtures trained = dossier(TRAININGS)
                .event("one", EventState.HELD, "2019-01-01")
                .event("two", EventState.HELD, "2019-06-30")
                .event("three", EventState.HELD, "2019-07-01")
                .event("planned", EventState.PLANNED, "2019-12-31");
        assertThat(verdicts(trained.build(), HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.MET, Outcome.PENDING);

        Dossier declared =
                dossier(TRAININGS).event("one", EventState.HELD, "2019-01-01").build();
        Verdict tooFew = verdicts(declared, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS)
                .get(0);
        assertThat(tooFew.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(tooFew.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("Trainings, 1 January – 30 June 2019: 1; required: at least 2.");
        assertThat(tooFew.evidence()).containsExactly("one");

        Dossier undeclared = dossier(TRAININGS)
                .statingNothingOfLists()
                .event("one", EventState.HELD, "2019-01-01")
                .build();
        assertThat(verdicts(undeclared, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void what_was_put_off_may_have_been_done_on_its_new_day_and_not_on_the_old_one() {
        Dossier putOff = dossier(TRAININGS.withCadence(Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR)))
                .event(
                        "put-off",
                        EventState.POSTPONED,
                        "2019-05-07",
                        event -> event.postponedTo(PartialDate.parse("2019-09-10")))
                .build();
        assertThat(verdicts(putOff, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.BREACHED, Outcome.UNDETERMINED);
        assertThat(Attendance.of(putOff).eventsHeld().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("10 September 2019");
    }

    @Test
    void asked_under_every_reading_and_again_it_counts_the_same() {
        Dossier trained = dossier(TRAININGS)
                .event("one", EventState.HELD, "2019-01-01")
                .event("two", EventState.HELD, "2019-06-30")
                .build();
        DutyCadence judged =
                DutyCadence.of(trained, trained.group().id(), HORIZON).get(0);
        assertThat(judged.all())
                .isEqualTo(judged.all())
                .allSatisfy(verdict -> assertThat(verdict)
                        .isEqualTo(DutyCadence.of(trained, trained.group().id(), HORIZON)
                                .get(0)
                                .under(verdict.reading())));
    }

    @Test
    void an_event_of_several_occurrences_counts_as_so_many_and_one_of_another_measure_does_not() {
        Dossier several = dossier(TRAININGS)
                .event("one", EventState.HELD, "2019-03-01", event -> event.occurrences(2))
                .build();
        assertThat(verdicts(several, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.MET);

        Dossier ofAnother = dossier(TRAININGS)
                .plan("other-plan", plan -> plan.addMeasures(DossierFixtures.measure("other")))
                .event(
                        "one",
                        EventState.HELD,
                        "2019-03-01",
                        event -> event.measure("other").occurrences(2))
                .build();
        assertThat(verdicts(ofAnother, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-15, MET",
        "2020-02-16, BREACHED",
        "2020-02,    UNDETERMINED",
        "2020-01,    MET",
        "2020-03,    BREACHED"
    })
    void a_report_counts_by_its_days(String day, Outcome outcome) {
        Dossier reported = dossier(
                        List.of(TO_COUNCIL), List.of(given(day).year(2019).build()))
                .knownUntil(LocalDate.of(2020, 4, 1))
                .build();
        assertThat(only(reported, LocalDate.of(2020, 4, 1)).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_report_to_one_is_none_to_another() {
        Duty toMinistry = TO_COUNCIL.withId("to-ministry");
        Dossier reported = dossier(
                        List.of(toMinistry, TO_COUNCIL),
                        List.of(given("2020-01-20")
                                .year(2019)
                                .duty("to-council")
                                .build()))
                .knownUntil(LocalDate.of(2020, 4, 1))
                .build();
        assertThat(DutyCadence.of(reported, reported.group().id(), LocalDate.of(2020, 4, 1)))
                .extracting(
                        judged -> judged.duty().id(), judged -> judged.agreed().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("to-ministry", Outcome.BREACHED),
                        org.assertj.core.groups.Tuple.tuple("to-council", Outcome.MET));
    }

    @Test
    void a_late_report_says_how_late_and_a_report_due_today_is_pending() {
        Dossier reported = dossier(
                        List.of(TO_COUNCIL),
                        List.of(given("2020-02-20").year(2019).build()))
                .knownUntil(LocalDate.of(2020, 4, 1))
                .build();
        Verdict late = only(reported, LocalDate.of(2020, 4, 1));
        assertThat(late.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo(
                        "Reports (to the council), 2019: due no later than 15 February 2020, but done on 20 February 2020,"
                                + " 5 days late.");
        assertThat(late.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "Ataskaitos (tarybai), 2019 m.: reikėjo atlikti ne vėliau kaip 2020 m. vasario 15 d., tačiau atlikta"
                                + " 2020 m. vasario 20 d., 5 dienomis vėliau.");
        assertThat(late.breachedSince()).contains(LocalDate.of(2020, 2, 16));
        assertThat(only(reported, LocalDate.of(2020, 2, 15)).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(only(reported, LocalDate.of(2020, 2, 16)).outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void what_is_due_once_is_judged_on_its_day_and_the_day_after() {
        Dossier nothing = dossier(REVIEW).build();
        assertThat(only(nothing, LocalDate.of(2019, 6, 30)).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(only(nothing, LocalDate.of(2019, 7, 1)).outcome()).isEqualTo(Outcome.BREACHED);
        Dossier done = dossier(
                        List.of(REVIEW),
                        List.of(given("2019-06-30").duty("review").build()))
                .build();
        assertThat(only(done, HORIZON).outcome()).isEqualTo(Outcome.MET);
        Dossier undeclared = dossier(REVIEW).statingNothingOfLists().build();
        assertThat(only(undeclared, HORIZON).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void what_falls_due_in_a_period_for_the_year_before_is_judged_if_it_was_in_force_in_that_year() {
        LocalDate day = LocalDate.of(2020, 3, 10);
        Dossier late = dossier(
                        List.of(TO_COUNCIL),
                        List.of(given("2020-02-19").year(2019).build()))
                .knownUntil(day)
                .build();
        String group = late.group().id();
        assertThat(DutyCadence.of(late, group, day, DateRange.ofYear(2020))
                        .get(0)
                        .under(CadenceReading.AS_WRITTEN)
                        .duties())
                .extracting(verdict -> verdict.due().orElseThrow() + " " + verdict.outcome())
                .containsExactly("2020-02-15 BREACHED", "2021-02-15 PENDING");
        assertThat(DutyCadence.of(late, group, day, DateRange.ofYear(2019))
                        .get(0)
                        .dueDays()
                        .keySet())
                .containsExactly(LocalDate.of(2020, 2, 15)); // nothing was in force in 2018
    }

    @Test
    void a_plan_for_a_year_counts_for_the_years_that_it_covers_whenever_it_was_approved() {
        Duty plans = Duty.builder()
                .id("plans")
                .what(ListKind.PLANS)
                .due(DueDay.ofEveryYear(MonthDay.of(3, 1), DueDay.Year.SAME))
                .build();
        assertThat(only(planned(plans, "2018-11-01"), HORIZON).outcome()).isEqualTo(Outcome.MET);
        assertThat(only(planned(plans, "2019-03-01"), HORIZON).outcome()).isEqualTo(Outcome.MET);
        assertThat(only(planned(plans, "2019-03-02"), HORIZON).outcome()).isEqualTo(Outcome.BREACHED);
    }

    private static Dossier planned(Duty plans, String approved) {
        Dossier dossier = dossier(plans).build();
        return dossier.withPlans(dossier.plans().stream()
                .map(plan -> plan.withApproved(PartialDate.parse(approved)))
                .toList());
    }

    @Test
    void a_duty_of_another_act_is_owed_while_that_act_is_in_force() {
        Dossier later = dossier(List.of(REVIEW.withAct("law")), List.of())
                .act("law", act -> act.adopted(PartialDate.parse("2019-07-01")).effective(on("2019-07-01")))
                .build();
        Verdict exempt = only(later, HORIZON);
        assertThat(exempt.outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(exempt.ground()).contains("law");
    }

    @Test
    void what_a_draft_would_demand_is_no_duty_and_a_plan_that_a_draft_would_approve_does_none() {
        DossierFixtures fixtures = dossier(List.of(REVIEW.withAct("draft"), TO_COUNCIL), List.of())
                .act("draft", act -> act.adopted(Optional.empty()).drafted(on("2019-01-15")));
        assertThat(DutyCadence.of(fixtures.build(), fixtures.build().group().id(), HORIZON))
                .extracting(judged -> judged.duty().id())
                .containsExactly("to-council");

        Duty plans = Duty.builder()
                .id("plans")
                .what(ListKind.PLANS)
                .due(DueDay.ofEveryYear(MonthDay.of(3, 1), DueDay.Year.SAME))
                .build();
        Dossier drafted = dossier(plans)
                .act("draft", act -> act.adopted(Optional.empty()).drafted(on("2019-01-15")))
                .build();
        drafted = drafted.withPlans(drafted.plans().stream()
                .map(plan -> plan.withApprovedBy("draft"))
                .toList());
        assertThat(only(drafted, HORIZON).outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(PlanCoverage.of(drafted).gaps(DateRange.ofYear(2019))).containsExactly(DateRange.ofYear(2019));
    }

    @Test
    void what_sources_state_differently_of_an_event_leaves_the_duty_open_until_it_is_decided() {
        Dossier open = dossier(TRAININGS)
                .event("one", EventState.HELD, "2019-01-01")
                .event("two", EventState.HELD, "2019-06-30")
                .build()
                .withContradictions(Contradiction.builder()
                        .id("contradiction")
                        .subject("two")
                        .what(text("ar mokymai įvyko").andEnglish("whether the training took place", "test"))
                        .field("state")
                        .addAlternatives(alternative("held", "HELD"), alternative("cancelled", "CANCELLED"))
                        .provenance(STATED)
                        .build());
        assertThat(verdicts(open, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
                    assertThat(verdict.explain(Wording.ENGLISH))
                            .isEqualTo("it depends on what the sources state differently: whether the training took"
                                    + " place");
                });

        Dossier decided = open.withDecisions(Decision.builder()
                .id("preferred")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("contradiction")
                .preferred("held")
                .provenance(STATED)
                .build());
        assertThat(verdicts(decided, HORIZON, CadenceReading.CALENDAR_ALL_MEETINGS))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.MET, Outcome.PENDING);
    }

    private static Alternative alternative(String id, String state) {
        return Alternative.builder()
                .id(id)
                .value(new StatedValue.OfCode(state))
                .provenance(STATED)
                .build();
    }

    @Test
    void a_due_day_on_29_february_is_the_28th_where_there_is_none() {
        DueDay.OfEveryYear rule = DueDay.ofEveryYear(MonthDay.of(2, 29), DueDay.Year.AFTER);
        assertThat(rule.in(2018)).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(rule.in(2019)).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(rule.forYear(LocalDate.of(2020, 2, 29))).isEqualTo(2019);
    }
}
