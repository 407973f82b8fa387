package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
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
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties of acts and plans: while they are owed, by whom, and where they show. */
class ImposedDutiesTest {
    private static final LocalDate SPRING_2021 = LocalDate.of(2021, 4, 1);

    private static final Duty TRAININGS = Duty.builder()
            .id("trainings")
            .what(ListKind.EVENTS)
            .name(text("mokymai").andEnglish("Trainings", "test"))
            .cadence(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
            .provenance(STATED)
            .build();

    private static final Duty REVIEW = Duty.builder()
            .from(TRAININGS)
            .id("review")
            .cadence(Optional.empty())
            .due(DueDay.once(LocalDate.of(2019, 6, 30)))
            .build();

    private static final Duty REPORT_OF_THE_GROUP =
            Duty.yearlyReport("group-report", text("taryba").andEnglish("the council", "test"), MonthDay.of(3, 1));

    private static final Duty REPORT_OF_THE_MAYOR =
            REPORT_OF_THE_GROUP.withId("mayor-report").withOffice(text("meras").andEnglish("the mayor", "test"));

    private static DossierFixtures imposing(Duty duty, UnaryOperator<LegalAct.Builder> act) {
        return aDossier().act("act", each -> act.apply(each.addDuties(duty)));
    }

    private static Dossier planning(DossierFixtures fixtures, UnaryOperator<ActionPlan> change, Duty... duties) {
        Dossier dossier = fixtures.build();
        return dossier.withPlans(dossier.plans().stream()
                .map(plan -> change.apply(plan.withDuties(duties)))
                .toList());
    }

    private static DutyCadence ofNoGroup(Dossier dossier, LocalDate asOf) {
        ImmutableList<DutyCadence> judged = DutyCadence.ofNoGroup(dossier, asOf);
        assertThat(judged).hasSize(1);
        return judged.get(0);
    }

    private static List<Tuple> whileOwed(Dossier dossier, LocalDate asOf) {
        return ofNoGroup(dossier, asOf).under(CadenceReading.CALENDAR_WHILE_IN_FORCE).duties().stream()
                .map(verdict ->
                        Tuple.tuple(verdict.due().map(LocalDate::toString).orElse("never"), verdict.outcome()))
                .toList();
    }

    private static Outcome review(DossierFixtures fixtures) {
        return ofNoGroup(fixtures.build(), HORIZON)
                .under(CadenceReading.AS_WRITTEN)
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({"2019-06-29, BREACHED", "2019-06-30, BREACHED", "2019-07-01, EXEMPT"})
    void what_an_act_demands_by_a_day_is_owed_from_the_first_day_on_which_the_act_is_in_force(
            String effective, Outcome outcome) {
        assertThat(review(imposing(REVIEW, act -> act.effective(on(effective)))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2019-06-30, EXEMPT", "2019-07-01, BREACHED"})
    void it_is_owed_up_to_the_last_day_on_which_the_act_is_in_force(String noLongerFrom, Outcome outcome) {
        UnaryOperator<LegalAct.Builder> inForce = act -> act.effective(on("2019-01-16"));
        assertThat(review(imposing(REVIEW, act -> inForce.apply(act).noLongerFrom(on(noLongerFrom)))))
                .as("by its own words")
                .isEqualTo(outcome);
        assertThat(review(imposing(REVIEW, inForce)
                        .act(
                                "repealing",
                                act -> act.adopted(PartialDate.parse(noLongerFrom))
                                        .addRelations(ActRelation.builder()
                                                .kind(RelationKind.REPEALS)
                                                .act("act")
                                                .build()))))
                .as("repealed")
                .isEqualTo(outcome);
        assertThat(review(imposing(REVIEW.withEndedBy("other"), inForce)
                        .act("other", act -> act.adopted(PartialDate.parse(noLongerFrom)))))
                .as("the duty alone done away with")
                .isEqualTo(outcome);
    }

    @Test
    void an_act_that_is_put_off_by_its_publication_demands_nothing_before_and_one_that_is_amended_still_demands() {
        assertThat(review(imposing(REVIEW, act -> act.mustBePublished(true).published(on("2019-07-01")))))
                .isEqualTo(Outcome.EXEMPT);
        assertThat(review(imposing(REVIEW, act -> act.mustBePublished(true).published(on("2019-06-30")))))
                .isEqualTo(Outcome.BREACHED);
        assertThat(review(imposing(REVIEW, act -> act.effective(on("2019-01-16")))
                        .act(
                                "amending",
                                act -> act.adopted(PartialDate.parse("2019-03-01"))
                                        .addRelations(ActRelation.builder()
                                                .kind(RelationKind.AMENDS)
                                                .act("act")
                                                .build()))))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void a_duty_of_an_act_that_was_in_force_on_the_due_day_whenever_that_began_is_judged() {
        assertThat(ofNoGroup(
                                imposing(REVIEW, act -> act.effective(on("2019-06")))
                                        .build(),
                                HORIZON)
                        .under(CadenceReading.AS_WRITTEN)
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void when_it_is_not_known_since_when_an_act_is_in_force_nothing_is_said_of_its_duties() {
        Verdict open = ofNoGroup(
                        imposing(REVIEW, act -> act.effective(on("2019"))).build(), HORIZON)
                .under(CadenceReading.AS_WRITTEN)
                .duties()
                .get(0);
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.explain(Wording.ENGLISH))
                .isEqualTo("Trainings: it is not known exactly when this was required, so whether it was done cannot be"
                        + " determined.");
    }

    @Test
    void what_a_draft_would_demand_is_no_duty_in_an_act_or_a_plan() {
        DossierFixtures draft =
                imposing(TRAININGS, act -> act.adopted(Optional.empty()).drafted(on("2019-01-15")));
        assertThat(DutyCadence.ofNoGroup(draft.build(), HORIZON)).isEmpty();
        assertThat(DutyCadence.ofNoGroup(planning(draft, plan -> plan.withApprovedBy("act"), REVIEW), HORIZON))
                .isEmpty();
        assertThat(DutyCadence.ofNoGroup(
                        planning(aDossier(), plan -> plan.withApproved(PartialDate.parse("2019-02-05")), REVIEW),
                        HORIZON))
                .hasSize(1);
    }

    @Test
    void what_several_acts_demand_stands_by_their_ids_in_whatever_order_the_dossier_has_them() {
        Dossier dossier = imposing(TRAININGS, act -> act)
                .act("second", act -> act.addDuties(REVIEW))
                .build();
        Dossier otherwise = dossier.withActs(dossier.acts().reverse());

        assertThat(otherwise).isNotEqualTo(dossier);
        assertThat(DutyCadence.ofNoGroup(otherwise, HORIZON))
                .extracting(DutyCadence::duty)
                .containsExactly(TRAININGS, REVIEW);
    }

    @Test
    void something_else_that_demands_it_and_is_a_draft_is_found() {
        Dossier dossier = imposing(TRAININGS.withAct("draft"), act -> act)
                .act("draft", act -> act.adopted(Optional.empty()).drafted(on("2019-01-15")))
                .build();
        assertThat(DutyCadence.ofNoGroup(dossier, HORIZON)).isEmpty();
        assertThat(found(dossier, "RESTS_ON_DRAFT"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH)).endsWith(": Trainings."));
    }

    @Test
    void a_plan_demands_in_its_own_time_once_it_is_approved() {
        DossierFixtures fixtures = aDossier()
                .act("approval", act -> act.adopted(PartialDate.parse("2018-11-20")))
                .event("one", EventState.HELD, "2019-03-31")
                .knownUntil(LocalDate.of(2019, 9, 30));
        UnaryOperator<ActionPlan> middle = plan -> plan.withPeriod(DateRange.parse("2019-02-10/2019-08-15"));
        assertThat(whileOwed(
                        planning(fixtures, plan -> middle.apply(plan).withApprovedBy("approval"), TRAININGS),
                        LocalDate.of(2019, 9, 30)))
                .as("approved before its time")
                .containsExactly(
                        Tuple.tuple("2019-03-31", Outcome.MET),
                        Tuple.tuple("2019-06-30", Outcome.BREACHED),
                        Tuple.tuple("2019-08-15", Outcome.BREACHED));
        assertThat(whileOwed(
                        planning(
                                fixtures,
                                plan -> middle.apply(plan).withApproved(PartialDate.parse("2019-04-01")),
                                TRAININGS),
                        LocalDate.of(2019, 9, 30)))
                .as("approved in its time, by no act that is named")
                .containsExactly(
                        Tuple.tuple("2019-06-30", Outcome.BREACHED), Tuple.tuple("2019-08-15", Outcome.BREACHED));
        assertThat(ofNoGroup(planning(fixtures, middle, TRAININGS), HORIZON)
                        .under(CadenceReading.CALENDAR_ALL_MEETINGS)
                        .outcome())
                .as("of unknown approval")
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void the_report_on_the_last_year_of_a_plan_falls_due_after_the_plan_and_none_on_a_year_outside_it() {
        Dossier dossier = planning(
                        aDossier().knownUntil(SPRING_2021),
                        plan -> plan.withApproved(PartialDate.parse("2019-02-05")),
                        REPORT_OF_THE_GROUP)
                .withReportingPeriod(DateRange.ofYears(2018, 2022));
        DutyCadence judged =
                DutyCadence.of(dossier, dossier.group().id(), SPRING_2021).get(0);
        assertThat(judged.under(CadenceReading.AS_WRITTEN).duties())
                .extracting(verdict -> verdict.due().orElseThrow(), Verdict::outcome)
                .containsExactly(
                        Tuple.tuple(LocalDate.of(2020, 3, 1), Outcome.BREACHED),
                        Tuple.tuple(LocalDate.of(2021, 3, 1), Outcome.BREACHED));
        assertThat(judged.dueDays()).containsOnlyKeys(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 3, 1));
        assertThat(Wording.LITHUANIAN.say(judged.ground())).isEqualTo("planas „planas“");
    }

    @Test
    void a_law_binds_each_group_to_meet_and_report_and_whom_else_it_names_to_report() {
        Duty meetings = TRAININGS.withId("meetings").withWhat(ListKind.MEETINGS).withName(Optional.empty());
        Dossier one = aDossier()
                .act(
                        "law",
                        act -> act.effective(on("2019-01-16"))
                                .addDuties(meetings, REPORT_OF_THE_GROUP, REPORT_OF_THE_MAYOR))
                .build();
    }

    private static List<Finding> found(Dossier dossier, String code) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }
}
