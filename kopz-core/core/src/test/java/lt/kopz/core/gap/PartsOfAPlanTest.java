package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Task;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The money of a plan is stated by its parts and editions")
class PartsOfAPlanTest {
    private static final String BIG = "big-plan";

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    /** The explanation with plain blanks. */
    private static String said(Figure<?> figure, Wording wording) {
        return figure.explain(wording).replace('\u00a0', ' ');
    }

    @Nested
    @DisplayName("Goals, tasks and measures")
    class Levels {
        /** Goal 1 has the tasks 1.1 (measures a and b) and 1.2 (measure c), goal 2 the task 2.1 (d); e is in no task, f's task in no goal. */
        private DossierFixtures plan() {
            return aDossier()
                    .plan(
                            BIG,
                            plan -> plan.addGoals(goal("goal-1", "1"), goal("goal-2", "2"))
                                    .addTasks(
                                            task("task-11", "1.1", Optional.of("goal-1")),
                                            task("task-12", "1.2", Optional.of("goal-1")),
                                            task("task-21", "2.1", Optional.of("goal-2")),
                                            task("task-x", "x", Optional.empty()))
                                    .addMeasures(
                                            measure("a").withTask("task-11"),
                                            measure("b").withTask("task-11"),
                                            measure("c").withTask("task-12"),
                                            measure("d").withTask("task-21"),
                                            measure("e"),
                                            measure("f").withTask("task-x")));
        }

        private Goal goal(String id, String code) {
            return Goal.builder()
                    .id(id)
                    .code(code)
                    .title(text("tikslas " + code))
                    .provenance(DossierFixtures.STATED)
                    .build();
        }

        private Task task(String id, String code, Optional<String> goal) {
            return Task.builder()
                    .id(id)
                    .code(code)
                    .title(text("uždavinys " + code))
                    .goal(goal)
                    .provenance(DossierFixtures.STATED)
                    .build();
        }

        private DossierFixtures need(
                DossierFixtures fixture, String id, String amount, UnaryOperator<Need.Builder> change) {
            return fixture.need(id, amount, "2019-01-01", need -> change.apply(need.plan(BIG)));
        }

        private DossierFixtures split() {
            DossierFixtures fixture = plan();
            String[][] needs = {
                {"a", "100.00"}, {"b", "200.00"}, {"c", "400.00"}, {"d", "800.00"}, {"e", "1600.00"}, {"f", "3200.00"}
            };
            for (String[] need : needs) {
                need(fixture, "need-" + need[0], need[1], builder -> builder.measure(need[0]));
                fixture.appropriation(
                        "money-" + need[0],
                        need[1].replace("00.00", "0.00"),
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(BIG)).measure(need[0]));
            }
            return fixture;
        }

        private BudgetGaps gaps(DossierFixtures fixture) {
            return BudgetGaps.of(fixture.build(), BIG);
        }

        @Test
        void a_task_has_the_money_of_its_measures_and_a_goal_that_of_its_tasks() {
            BudgetGaps gaps = gaps(split());
            assertThat(gaps.ofTask("task-11").need().value()).isEqualTo(euro("300.00"));
            assertThat(gaps.ofTask("task-11").appropriated().value()).isEqualTo(euro("30.00"));
            assertThat(gaps.ofTask("task-11").financing().value().missing()).isEqualTo(euro("270.00"));
            assertThat(gaps.ofGoal("goal-1").need().value()).isEqualTo(euro("700.00"));
            assertThat(gaps.ofGoal("goal-2").financing().value().missing()).isEqualTo(euro("720.00"));
            assertThat(gaps.withoutTask().need().value()).isEqualTo(euro("1600.00"));
            assertThat(gaps.withoutGoal().need().value()).isEqualTo(euro("4800.00"));
        }

        @Test
        void tasks_and_goals_and_what_is_in_none_add_up_to_the_plan() {
            BudgetGaps gaps = gaps(split());
            List<BudgetGaps> byTask = List.of(
                    gaps.ofTask("task-11"),
                    gaps.ofTask("task-12"),
                    gaps.ofTask("task-21"),
                    gaps.ofTask("task-x"),
                    gaps.withoutTask());
            List<BudgetGaps> byGoal = List.of(gaps.ofGoal("goal-1"), gaps.ofGoal("goal-2"), gaps.withoutGoal());
            for (List<BudgetGaps> parts : List.of(byTask, byGoal)) {
                assertThat(parts.stream()
                                .map(part -> part.financing().value().missing())
                                .reduce(euro("0.00"), AmountRange::plus))
                        .isEqualTo(gaps.financing().value().missing())
                        .isEqualTo(euro("5670.00"));
            }
        }

        @Test
        void a_total_of_a_task_or_goal_is_never_added_to_its_parts() {
            DossierFixtures fixture = plan();
            need(fixture, "whole", "2000.00", need -> need);
            need(fixture, "of-goal", "1500.00", need -> need.goal("goal-1").within("whole"));
            need(fixture, "of-task", "1000.00", need -> need.task("task-11").within("of-goal"));
            need(fixture, "of-measure", "600.00", need -> need.measure("a").within("of-task"));
            BudgetGaps gaps = gaps(fixture);
            assertThat(gaps.need().value()).isEqualTo(euro("2000.00"));
            assertThat(gaps.ofGoal("goal-1").need().value()).isEqualTo(euro("1500.00"));
            assertThat(gaps.ofTask("task-11").need().value()).isEqualTo(euro("1000.00"));
            assertThat(gaps.ofMeasure("a").need().value()).isEqualTo(euro("600.00"));
            assertThat(gaps.ofMeasure("b").need().value()).isEqualTo(between("0.00", "400.00"));
            assertThat(gaps.ofGoal("goal-2").need().value()).isEqualTo(between("0.00", "500.00"));
            assertThat(gaps.notItemised().value()).isEqualTo(euro("500.00"));
            assertThat(gaps.ofGoal("goal-1").notItemised().value()).isEqualTo(euro("500.00"));
            assertThat(gaps.ofTask("task-11").notItemised().value()).isEqualTo(euro("400.00"));
            assertThat(gaps.ofMeasure("a").notItemised().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void a_part_takes_nothing_of_the_total_of_another_one() {
            DossierFixtures fixture = plan();
            need(fixture, "of-task", "1000.00", need -> need.task("task-12"));
            need(fixture, "of-goal", "100.00", need -> need.goal("goal-2"));
            BudgetGaps gaps = gaps(fixture);
            assertThat(gaps.ofMeasure("a").need().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.ofTask("task-11").need().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.ofGoal("goal-1").need().value()).isEqualTo(euro("1000.00"));
            assertThat(gaps.withoutTask().need().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void costs_go_with_the_task_of_their_measure() {
            DossierFixtures fixture = plan().event(
                            "lecture", EventState.HELD, "2019-05-01", event -> event.measure("c"))
                    .cost("lecture", "50.00");
            BudgetGaps gaps = gaps(fixture);
            assertThat(gaps.ofTask("task-12").incurred().value()).isEqualTo(euro("50.00"));
            assertThat(gaps.ofGoal("goal-1").incurred().value()).isEqualTo(euro("50.00"));
            assertThat(gaps.ofTask("task-11").incurred().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void the_figure_says_of_which_part_it_is() {
            BudgetGaps gaps = gaps(split());
            assertThat(said(gaps.ofTask("task-11").inYear(2019).financing(), Wording.LITHUANIAN))
                    .contains("Finansavimo trūkumas (uždavinys 1.1 „uždavinys 1.1“; 2019 m.)");
            assertThat(said(gaps.ofGoal("goal-1").need(), Wording.ENGLISH)).contains("(goal 1 “");
            assertThat(said(gaps.withoutTask().need(), Wording.LITHUANIAN))
                    .contains("(uždaviniams nepriskirtos priemonės)");
            assertThat(said(gaps.withoutGoal().need(), Wording.ENGLISH)).contains("(part that belongs to no goal)");
            assertThat(said(gaps.ofMeasure("a").need(), Wording.LITHUANIAN)).contains("(priemonė Nr. a „a“)");
        }

        @Test
        void what_the_plan_does_not_have_cannot_be_asked_for() {
            BudgetGaps gaps = gaps(split());
            assertThatThrownBy(() -> gaps.ofTask("task-99"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has no task \"task-99\"; it has [task-11");
            assertThatThrownBy(() -> gaps.ofGoal("task-11")).hasMessageContaining("has no goal");
        }

        @Test
        void a_task_of_another_plan_and_a_need_of_two_parts_are_refused() {
            assertThatThrownBy(() -> plan().plan(
                                    "third-plan",
                                    plan -> plan.addMeasures(measure("stranger").withTask("task-11")))
                            .build())
                    .isInstanceOf(InvalidDossierException.class)
                    .hasMessageContaining("belongs to another plan");
            assertThatThrownBy(() -> need(
                            plan(), "both", "1.00", need -> need.measure("a").task("task-11")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.EXCLUDE_EACH_OTHER);
        }
    }

    @Nested
    @DisplayName("Editions")
    class Editions {
        /** 3000.00 by the act of January, 2000.00 of it for 2019; June restates 3500.00 with 1800.00 for 2019; August 3600.00 in all. */
        private DossierFixtures editions() {
            return aDossier()
                    .act("january", act -> act.adopted(PartialDate.parse("2019-01-01")))
                    .act(
                            "june",
                            act -> act.adopted(PartialDate.parse("2019-06-01")).addNumbers("T-60"))
                    .act("august", act -> act.adopted(PartialDate.parse("2019-08-01")))
                    .act("foreign", act -> act.adopted(PartialDate.parse("2019-08-01")))
                    .need("first", "3000.00", "2019-01-01", need -> need.act("january"))
                    .need(
                            "first-2019",
                            "2000.00",
                            "2019-01-01",
                            need -> need.within("first").period(DateRange.ofYear(2019)))
                    .need(
                            "second",
                            "3500.00",
                            "2019-06-01",
                            need -> need.act("june").replaces("first"))
                    .need(
                            "second-2019",
                            "1800.00",
                            "2019-06-01",
                            need -> need.within("second").period(DateRange.ofYear(2019)))
                    .need(
                            "second-2020",
                            "1700.00",
                            "2019-06-01",
                            need -> need.within("second").period(DateRange.ofYear(2020)))
                    .need(
                            "third",
                            "3600.00",
                            "2019-08-01",
                            need -> need.act("august").replaces("second"))
                    .appropriation(
                            "money",
                            "1000.00",
                            "2019-02-01",
                            money -> money.plan(Sourced.stated(DossierFixtures.PLAN))
                                    .act("january"))
                    .appropriation(
                            "change",
                            "900.00",
                            "2019-06-01",
                            change -> change.change(ChangeKind.REPLACED)
                                    .amends("money")
                                    .act("june"))
                    .appropriation(
                            "more",
                            "50.00",
                            "2019-08-01",
                            change -> change.change(ChangeKind.ADDED)
                                    .amends("money")
                                    .act("august"));
        }

        private BudgetGaps gaps() {
            return BudgetGaps.of(editions().build(), DossierFixtures.PLAN);
        }

        @ParameterizedTest(name = "by the act of {0}: needed {1}, appropriated {2}, missing {3}")
        @CsvSource({
            "january, 3000.00, 1000.00, 2000.00",
            "june,    3500.00,  900.00, 2600.00",
            "august,  3600.00,  950.00, 2650.00"
        })
        void each_edition_has_its_own_figures(String act, String need, String money, String gap) {
            BudgetGaps edition = gaps().inEdition(act);
            assertThat(edition.need().value()).isEqualTo(euro(need));
            assertThat(edition.appropriated().value()).isEqualTo(euro(money));
            assertThat(edition.financing().value().missing()).isEqualTo(euro(gap));
        }

        @Test
        void what_holds_today_is_the_last_edition_and_no_two_are_ever_added() {
            assertThat(gaps().financing().value())
                    .isEqualTo(gaps().inEdition("august").financing().value());
            assertThat(gaps().editions()).extracting(act -> act.id()).containsExactly("january", "june", "august");
        }

        @Test
        void as_first_approved_and_as_revised_are_two_answers() {
            assertThat(gaps().asFirstApproved().need().value()).isEqualTo(euro("3000.00"));
            assertThat(gaps().asFirstApproved().appropriated().value()).isEqualTo(euro("1000.00"));
            assertThat(gaps().appropriated().value()).isEqualTo(euro("950.00"));
        }

        @Test
        void a_restated_year_is_as_its_edition_has_it() {
            assertThat(gaps().inEdition("january").inYear(2019).need().value()).isEqualTo(euro("2000.00"));
            assertThat(gaps().inEdition("june").inYear(2019).need().value()).isEqualTo(euro("1800.00"));
            assertThat(gaps().inYear(2019).inEdition("june").need().value()).isEqualTo(euro("1800.00"));
            assertThat(gaps().inYear(2019).need().isKnown()).isFalse();
        }

        @Test
        void an_edition_is_unknown_before_its_day_and_stays_what_it_was_after_it() {
            BudgetGaps june = gaps().inEdition("june");
            assertThat(june.asOf(LocalDate.of(2019, 5, 31)).need().value()).isEqualTo(euro("3000.00"));
            assertThat(june.asOf(LocalDate.of(2019, 6, 1)).need().value()).isEqualTo(euro("3500.00"));
            assertThat(june.asOf(LocalDate.of(2020, 6, 1)).need().value()).isEqualTo(euro("3500.00"));
        }

        @Test
        void two_acts_of_one_day_are_two_editions() {
            DossierFixtures fixture = aDossier()
                    .act("one", act -> act)
                    .act("two", act -> act)
                    .need("first", "100.00", "2019-01-01", need -> need.act("one"))
                    .need(
                            "second",
                            "200.00",
                            "2019-01-01",
                            need -> need.act("two").replaces("first"));
            BudgetGaps gaps = BudgetGaps.of(fixture.build(), DossierFixtures.PLAN);
            assertThat(gaps.inEdition("one").need().value()).isEqualTo(euro("100.00"));
            assertThat(gaps.inEdition("two").need().value()).isEqualTo(euro("200.00"));
        }

        @Test
        void the_figure_names_the_edition() {
            assertThat(said(gaps().inEdition("june").financing(), Wording.LITHUANIAN))
                    .contains("(redakcija pagal aktą Nr. T-60, 2019 m. birželio 1 d.)");
            assertThat(said(gaps().inEdition("june").financing(), Wording.ENGLISH))
                    .contains("(edition of the act ");
            assertThat(said(gaps().asFirstApproved().financing(), Wording.LITHUANIAN))
                    .contains("(taip, kaip patvirtinta iš pradžių)");
            assertThat(said(gaps().financing(), Wording.ENGLISH)).doesNotContain("edition");
        }

        @Test
        void an_act_that_set_no_money_of_the_plan_makes_no_edition() {
            assertThatThrownBy(() -> gaps().inEdition("foreign"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[january, june, august]");
        }
    }

    @Nested
    @DisplayName("Programmes and managers")
    class Earmarks {
        private Dossier dossier() {
            return aDossier()
                    .strategicMeasure("of-programme", measure -> measure.programme("programme"))
                    .appropriation(
                            "direct",
                            "500.00",
                            "2019-01-01",
                            money -> toProgramme(money)
                                    .plan(Sourced.stated(DossierFixtures.PLAN))
                                    .manager("municipality"))
                    .appropriation(
                            "by-line",
                            "300.00",
                            "2019-01-01",
                            money -> money.strategicMeasure("of-programme")
                                    .plan(Sourced.stated(DossierFixtures.PLAN))
                                    .manager(DossierFixtures.ORGANISATION))
                    .appropriation("elsewhere", "70.00", "2019-01-01")
                    .transfer("handed-over", "20.00", "by-line", "2019-03-01")
                    .event("lecture", EventState.HELD, "2019-05-01")
                    .cost("lecture", "100.00", "direct")
                    .builder()
                    .addProgrammes(Programme.builder()
                            .id("programme")
                            .name(text("programa"))
                            .provenance(DossierFixtures.STATED)
                            .build())
                    .build();
        }

        private Appropriation.Builder toProgramme(Appropriation.Builder money) {
            return money.strategicMeasure(Optional.empty()).programme("programme");
        }

        @Test
        void a_programme_has_what_goes_to_it_alone_and_what_goes_to_its_strategic_measures() {
            BudgetGaps gaps = BudgetGaps.of(dossier(), DossierFixtures.PLAN);
            assertThat(gaps.programme("programme").value()).isEqualTo(euro("680.00"));
            assertThat(said(gaps.programme("programme"), Wording.LITHUANIAN)).contains("Programos lėšų likutis");
            assertThatThrownBy(() -> gaps.programme("nothing")).hasMessageContaining("nothing");
        }

        @Test
        void each_manager_has_its_own_money() {
            BudgetGaps gaps = BudgetGaps.of(dossier(), DossierFixtures.PLAN);
            assertThat(gaps.managedBy("municipality").appropriated().value()).isEqualTo(between("500.00", "570.00"));
            assertThat(gaps.managedBy(DossierFixtures.ORGANISATION)
                            .unspent()
                            .value()
                            .unspent())
                    .isEqualTo(between("280.00", "350.00"));
            assertThat(said(gaps.managedBy("municipality").appropriated(), Wording.LITHUANIAN))
                    .contains("(asignavimų valdytojas – savivaldybė)");
        }

        @Test
        void the_books_know_programmes_and_managers() {
            var view = Books.of(dossier()).view();
            var euro = Amounts.currency("EUR");
            assertThat(view.ofProgramme("programme").totals(euro).balance()).isEqualTo(Amounts.euro("680.00"));
            assertThat(view.managedBy("municipality").totals(euro).balance()).isEqualTo(Amounts.euro("400.00"));
            assertThat(view.managedBy(DossierFixtures.ORGANISATION)
                            .from(FundingSourceKind.EU)
                            .totals(euro)
                            .balance())
                    .isEqualTo(Amounts.euro("0.00"));
        }

        @Test
        void a_strategic_measure_and_a_programme_in_one_are_refused() {
            assertThatThrownBy(() -> aDossier()
                            .appropriation("both", "1.00", "2019-01-01", money -> money.programme("programme")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.EXCLUDE_EACH_OTHER);
        }
    }
}
