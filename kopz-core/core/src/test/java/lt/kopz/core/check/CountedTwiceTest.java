package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTwiceTest {
    private final Rule rule = CountedTwice.COUNTED_TWICE;

    /** The plan of the fixture with two measures in a task of a goal. */
    private ImmutableList<Finding> check(DossierFixtures fixture) {
        Dossier dossier = fixture.plan(
                        "parts",
                        plan -> plan.addGoals(Goal.builder()
                                        .id("goal")
                                        .title(text("tikslas"))
                                        .build())
                                .addTasks(Task.builder()
                                        .id("task")
                                        .title(text("uždavinys"))
                                        .goal("goal")
                                        .build())
                                .addMeasures(
                                        DossierFixtures.measure("measure-1").withTask("task"),
                                        DossierFixtures.measure("measure-2").withTask("task")))
                .act("act-1", act -> act)
                .act("act-2", act -> act)
                .build();
        return rule.check(dossier, HORIZON);
    }

    private static UnaryOperator<Need.Builder> ofParts(UnaryOperator<Need.Builder> change) {
        return need -> change.apply(need.plan("parts"));
    }

    @ParameterizedTest(name = "1000.00 by {0} and {1} by {2}: {3}")
    @CsvSource({
        "act-1, 1000.00, act-1, 1",
        "act-1, 1000.01, act-1, 0",
        "act-1, 999.99, act-1, 0",
        "act-1, 1000.01, act-2, 1"
    })
    @Tag("COUNTED_TWICE")
    void two_needs_of_one_measure_are_found_where_they_are_equal_or_of_two_acts(
            String act, String amount, String otherAct, int findings) {
        assertThat(check(aDossier()
                        .need(
                                "one",
                                "1000.00",
                                "2019-01-01",
                                need -> need.measure(MEASURE).act(act))
                        .need(
                                "other",
                                amount,
                                "2019-02-01",
                                need -> need.measure(MEASURE).act(otherAct))))
                .hasSize(findings)
                .allSatisfy(finding -> assertThat(finding.subjects()).containsExactly("one", "other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "source", "measure", "plan", "restated", "of which", "later", "nothing"})
    @Tag("COUNTED_TWICE")
    void what_is_of_another_time_source_or_part_or_says_what_it_is_to_the_other_is_no_second_count(String unlike) {
        UnaryOperator<Need.Builder> other = need -> switch (unlike) {
            case "year" -> need.measure("measure-1").period(DateRange.ofYear(2019));
            case "source" -> need.measure("measure-1").sourceKind(FundingSourceKind.EU);
            case "measure" -> need.measure("measure-2");
            case "restated" -> need.measure("measure-1").replaces("one");
            case "of which" -> need.measure("measure-1").within("one");
            default -> need.measure("measure-1");
        };
        String amount = unlike.equals("nothing") ? "0.00" : "1000.00";
        assertThat(check(aDossier()
                        .need("one", amount, "2019-01-01", ofParts(need -> need.measure("measure-1")))
                        .need(
                                "other",
                                amount,
                                unlike.equals("later") ? "2019-12-11" : "2019-01-01",
                                unlike.equals("plan") ? need -> need : ofParts(other))))
                .isEmpty();
    }

    @Test
    @Tag("COUNTED_TWICE")
    void two_totals_of_one_task_are_found_whatever_they_are() {
        ImmutableList<Finding> findings = check(aDossier()
                .need(
                        "one",
                        "1000.00",
                        "2019-01-01",
                        ofParts(need -> need.task("task").act("act-1")))
                .need(
                        "other",
                        "1200.00",
                        "2019-01-01",
                        ofParts(need -> need.task("task").act("act-1"))));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("COUNTED_TWICE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.evidence()).isNotEmpty();
            assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo("Sudedamos dvi tos pačios plano dalies, laikotarpio ir šaltinio sumos: 1000,00 Eur ir"
                            + " 1200,00 Eur. Nenurodyta, ar viena jų pakeičia kitą, ar yra kitos dalis.");
            assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .isEqualTo(
                            "Two amounts of the same part of a plan, time and source are added up: EUR 1,000.00 and EUR"
                                    + " 1,200.00. Whether one restates the other, or is a part of it, is not stated.");
        });
    }

    @ParameterizedTest(name = "a total of 1000.00 beside 600.00 and {0}: {1}")
    @CsvSource({"399.99, 1", "400.00, 1", "400.01, 0"})
    @Tag("COUNTED_TWICE")
    void a_total_beside_its_parts_is_found_while_they_are_no_more_than_it(String rest, int findings) {
        for (UnaryOperator<Need.Builder> total : ImmutableList.<UnaryOperator<Need.Builder>>of(
                need -> need.task("task"), need -> need.goal("goal"), need -> need)) {
            assertThat(check(aDossier()
                            .need("total", "1000.00", "2019-01-01", ofParts(total))
                            .need("a", "600.00", "2019-01-01", ofParts(need -> need.measure("measure-1")))
                            .need(
                                    "b",
                                    rest,
                                    "2019-01-01",
                                    ofParts(need -> need.measure("measure-2").period(DateRange.ofYear(2020))))))
                    .hasSize(findings)
                    .allSatisfy(finding -> assertThat(finding.subjects()).containsExactly("total", "a", "b"));
        }
    }

    @Test
    @Tag("COUNTED_TWICE")
    void a_measure_in_a_task_is_set_beside_the_task_and_the_task_beside_the_goal() {
        ImmutableList<Finding> findings = check(aDossier()
                .need("goal-total", "1000.00", "2019-01-01", ofParts(need -> need.goal("goal")))
                .need("task-total", "1000.00", "2019-01-01", ofParts(need -> need.task("task")))
                .need("item", "1000.00", "2019-01-01", ofParts(need -> need.measure("measure-1"))));
        assertThat(findings)
                .extracting(Finding::subjects)
                .containsExactly(ImmutableList.of("goal-total", "task-total"), ImmutableList.of("task-total", "item"));
        assertThat(findings.get(0).explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .isEqualTo("Suma (1000,00 Eur) sudedama su jos dalims nurodytomis sumomis (iš viso 1000,00 Eur)."
                        + " Nenurodyta, ar jos į ją įeina.");
        assertThat(findings.get(0).explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("An amount (EUR 1,000.00) is added to amounts stated for its parts (EUR 1,000.00 together)."
                        + " Whether it includes them is not stated.");
    }

    @ParameterizedTest(name = "a total of one {0}")
    @ValueSource(strings = {"source", "code", "manager", "place", "kind", "classification"})
    @Tag("COUNTED_TWICE")
    void only_parts_that_state_the_mark_of_a_total_may_be_in_it(String mark) {
        UnaryOperator<Need.Builder> one = need -> marked(need, mark, "A", DossierFixtures.ORGANISATION);
        UnaryOperator<Need.Builder> other = need -> marked(need, mark, "B", "municipality");
        for (UnaryOperator<Need.Builder> part : ImmutableList.of(one, other, UnaryOperator.<Need.Builder>identity())) {
            assertThat(check(aDossier()
                            .need("total", "1000.00", "2019-01-01", ofParts(need -> one.apply(need.task("task"))))
                            .need(
                                    "item",
                                    "600.00",
                                    "2019-01-01",
                                    ofParts(need -> part.apply(need.measure("measure-1"))))))
                    .hasSize(part == one ? 1 : 0);
        }
    }

    private static Need.Builder marked(Need.Builder need, String mark, String value, String organisation) {
        return switch (mark) {
            case "source" -> need.sourceKind(new FundingSourceKind(value));
            case "code" -> need.sourceCode(value);
            case "manager" -> need.manager(organisation);
            case "place" -> need.place(text(value));
            case "kind" -> need.economicKind(new EconomicKind(value));
            default -> need.addClassifications(new Classification("scheme", value));
        };
    }

    @Test
    @Tag("COUNTED_TWICE")
    void parts_outside_the_time_or_the_source_of_a_total_are_none_of_it() {
        assertThat(check(aDossier()
                        .need(
                                "total",
                                "1000.00",
                                "2019-01-01",
                                ofParts(need -> need.task("task")
                                        .period(DateRange.ofYear(2019))
                                        .sourceKind(FundingSourceKind.EU)))
                        .need(
                                "other-year",
                                "600.00",
                                "2019-01-01",
                                ofParts(need -> need.measure("measure-1")
                                        .period(DateRange.ofYear(2020))
                                        .sourceKind(FundingSourceKind.EU)))
                        .need(
                                "other-source",
                                "400.00",
                                "2019-01-01",
                                ofParts(need -> need.measure("measure-2").period(DateRange.ofYear(2019))))))
                .isEmpty();
    }

    @ParameterizedTest(name = "700.00 of 1 March and {0} of {1}: {2}")
    @CsvSource({
        "700.00, 2019-03-01, 1",
        "700.01, 2019-03-01, 0",
        "700.00, 2019-03-02, 0",
        "700.00, 2019-03, 0",
        "700.00, 2019-12-11, 0"
    })
    @Tag("COUNTED_TWICE")
    void an_equal_appropriation_of_the_same_day_and_purpose_is_found(String amount, String day, int findings) {
        UnaryOperator<Appropriation.Builder> forThePlan = money -> money.plan(Sourced.stated(DossierFixtures.PLAN));
        DossierFixtures fixture = aDossier()
                .appropriation("one", "700.00", "2019-03-01", forThePlan)
                .appropriation("other", amount, day, forThePlan)
                .appropriation("not-for-the-plan", "700.00", "2019-03-01", money -> money)
                .appropriation(
                        "of-which",
                        "700.00",
                        "2019-03-01",
                        money ->
                                money.plan(Sourced.stated(DossierFixtures.PLAN)).within("one"));
        assertThat(check(fixture)).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.subjects()).containsExactly("one", "other");
            assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo(
                            "Sudedami 2 vienodi tos pačios dienos ir paskirties asignavimai po 700,00 Eur. Nenurodyta, ar"
                                    + " tai ne tas pats asignavimas.");
        });
    }

    @Test
    @Tag("COUNTED_TWICE")
    void three_needs_that_may_be_one_are_one_finding_about_all_three() {
        ImmutableList<Finding> findings = check(aDossier()
                .need(
                        "one",
                        "1000.00",
                        "2019-01-01",
                        need -> need.measure(MEASURE).act("act-1"))
                .need(
                        "two",
                        "1200.00",
                        "2019-01-01",
                        need -> need.measure(MEASURE).act("act-2"))
                .need("three", "1200.00", "2019-01-01", need -> need.measure(MEASURE))
                .need("apart", "500.00", "2019-01-01", need -> need.measure(MEASURE)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("one", "three", "two");
            assertThat(finding.explain(Wording.ENGLISH))
                    .isEqualTo(
                            "3 amounts of the same part of a plan, time and source are added up. Whether they restate each"
                                    + " other, or are parts of each other, is not stated.");
            assertThat(finding.explain(Wording.LITHUANIAN))
                    .isEqualTo("Sudedamos 3 tos pačios plano dalies, laikotarpio ir šaltinio sumos. Nenurodyta, ar jos"
                            + " pakeičia viena kitą, ar yra viena kitos dalys.");
        });
    }

    @Test
    @Tag("COUNTED_TWICE")
    void three_equal_appropriations_are_one_finding_about_all_three() {
        UnaryOperator<Appropriation.Builder> forThePlan = money -> money.plan(Sourced.stated(DossierFixtures.PLAN));
        assertThat(check(aDossier()
                        .appropriation("one", "700.00", "2019-03-01", forThePlan)
                        .appropriation("two", "700.00", "2019-03-01", forThePlan)
                        .appropriation("three", "700.00", "2019-03-01", forThePlan)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("one", "three", "two");
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .isEqualTo(
                                    "3 equal appropriations of one day and purpose, EUR 700.00 each, are added up. Whether"
                                            + " they are one and the same is not stated.");
                    assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                            .isEqualTo("Sudedami 3 vienodi tos pačios dienos ir paskirties asignavimai po 700,00 Eur."
                                    + " Nenurodyta, ar tai ne tas pats asignavimas.");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "place", "kind", "source code", "code", "source"})
    @Tag("COUNTED_TWICE")
    void equal_parts_of_a_split_by_another_mark_are_no_second_count_but_two_parts(String mark) {
        UnaryOperator<Need.Builder> other = need -> switch (mark) {
            case "manager" -> need.manager("municipality");
            case "place" -> need.place(text("seniūnija"));
            case "kind" -> need.economicKind(EconomicKind.WAGES);
            case "source code" -> need.sourceCode("SB");
            case "code" -> need.classifications(ImmutableList.of(new Classification("economic", "2.1")));
            default -> need.sourceKind(FundingSourceKind.EU);
        };
        assertThat(check(aDossier()
                        .need("one", "500.00", "2019-01-01", ofParts(need -> need.measure("measure-1")))
                        .need(
                                "other",
                                "500.00",
                                "2019-01-01",
                                ofParts(need -> other.apply(need.measure("measure-1"))))))
                .isEmpty();
    }

    @Test
    @Tag("COUNTED_TWICE")
    void amounts_that_are_not_stated_are_not_equal_but_unknown() {
        assertThat(check(aDossier()
                        .need(
                                "one",
                                "1.00",
                                "2019-01-01",
                                ofParts(need -> need.measure("measure-1")
                                        .amount(StatedAmount.unknown(Amounts.currency("EUR")))))
                        .need(
                                "other",
                                "1.00",
                                "2019-01-01",
                                ofParts(need -> need.measure("measure-1")
                                        .amount(StatedAmount.unknown(Amounts.currency("EUR")))))))
                .isEmpty();
    }

    @ParameterizedTest(name = "1.0 thousand beside 600.00 and {0}: found {1}")
    @CsvSource({"450.00, 1", "450.01, 0"})
    @Tag("COUNTED_TWICE")
    void a_total_in_coarser_units_is_found_beside_parts_that_agree_with_it(String rest, int findings) {
        assertThat(check(aDossier()
                        .need(
                                "total",
                                "1.00",
                                "2019-01-01",
                                ofParts(need -> need.task("task")
                                        .amount(StatedAmount.rounded(Amounts.euro("1000.00"), Amounts.euro("100.00")))))
                        .need("a", "600.00", "2019-01-01", ofParts(need -> need.measure("measure-1")))
                        .need("b", rest, "2019-01-01", ofParts(need -> need.measure("measure-2")))))
                .hasSize(findings);
    }

    @Test
    @Tag("COUNTED_TWICE")
    void parts_of_a_larger_part_are_not_listed_beside_it_unless_only_they_are_of_the_time_of_the_total() {
        ImmutableList<Finding> findings = check(aDossier()
                .need(
                        "of-goal",
                        "1000.00",
                        "2019-01-01",
                        ofParts(need -> need.goal("goal").period(DateRange.ofYear(2019))))
                .need("of-task", "900.00", "2019-01-01", ofParts(need -> need.task("task")))
                .need(
                        "item",
                        "800.00",
                        "2019-01-01",
                        ofParts(need -> need.measure("measure-1").period(DateRange.ofYear(2019)))));
        assertThat(findings)
                .extracting(Finding::subjects)
                .containsExactly(ImmutableList.of("of-goal", "item"), ImmutableList.of("of-task", "item"));
    }

    @Test
    @Tag("COUNTED_TWICE")
    void nothing_of_the_2019_report_of_kaisiadorys_is_counted_twice() {
        assertThat(rule.check(Kaisiadorys.dossier(), LocalDate.of(2019, 12, 10)))
                .isEmpty();
    }

    private static UnaryOperator<Appropriation.Builder> forPart(UnaryOperator<Appropriation.Builder> change) {
        return money -> change.apply(money.plan(Sourced.stated("parts")));
    }

    @ParameterizedTest
    @CsvSource({"40.00, 2019-10-24, 1", "30.00, 2019-10-24, 0", "40.00, 2019-10-25, 0"})
    void an_appropriation_beside_those_of_its_day_to_its_parts_that_are_as_much_may_include_them(
            String second, String day, int findings) {
        ImmutableList<Finding> found = check(aDossier()
                .appropriation("total", "100.00", "2019-10-24", forPart(money -> money))
                .appropriation("one", "60.00", "2019-10-24", forPart(money -> money.measure("measure-1")))
                .appropriation("two", second, day, forPart(money -> money.measure("measure-2"))));

        assertThat(found)
                .hasSize(findings)
                .allSatisfy(each -> assertThat(each.subjects()).containsExactly("total", "one", "two"));
    }

    @Test
    void a_revenue_beside_those_of_its_day_to_its_parts_that_are_as_much_may_include_them() {
        Dossier dossier = aDossier()
                .plan(
                        "parts",
                        plan -> plan.addMeasures(
                                DossierFixtures.measure("measure-1"), DossierFixtures.measure("measure-2")))
                .build();
        ImmutableList<Revenue> revenue = ImmutableList.of(
                revenue("total", "100.00", each -> each),
                revenue("one", "60.00", each -> each.measure("measure-1")),
                revenue("two", "40.00", each -> each.measure("measure-2")));

        assertThat(rule.check(dossier.withRevenues(revenue), HORIZON))
                .singleElement()
                .satisfies(each -> assertThat(each.subjects()).containsExactly("total", "one", "two"));
        assertThat(rule.check(
                        dossier.withRevenues(
                                revenue.get(0), revenue.get(1), revenue.get(2).withState(RevenueState.RECEIVED)),
                        HORIZON))
                .isEmpty();
    }

    private static Revenue revenue(String id, String amount, UnaryOperator<Revenue.Builder> change) {
        return change.apply(Revenue.builder()
                        .id(id)
                        .state(RevenueState.PLANNED)
                        .plan("parts")
                        .amount(StatedAmount.exactly(Amounts.euro(amount)))
                        .effective(DossierFixtures.on("2019-10-24"))
                        .provenance(DossierFixtures.STATED))
                .build();
    }

    private static Dossier fromTwoSources(UnaryOperator<Revenue.Builder> total, String second) {
        return aDossier()
                .build()
                .withRevenues(
                        revenue("all", "1000.00", each -> total.apply(each.plan(PLAN))),
                        revenue("eu", "600.00", each -> each.plan(PLAN).sourceKind(FundingSourceKind.EU)),
                        revenue("state", second, each -> each.plan(PLAN).sourceKind(FundingSourceKind.STATE_BUDGET)));
    }

    @Test
    @Tag("COUNTED_TWICE")
    void equal_revenue_of_one_day_and_kind_is_asked_about_unless_it_goes_by_two_names() {
        Dossier dossier = aDossier().build();
        Revenue one = revenue("one", "700.00", each -> each.plan(PLAN));
        Revenue two = one.withId("two");

        assertThat(rule.check(dossier.withRevenues(one, two), HORIZON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("one", "two");
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .isEqualTo(
                                    "Revenue of EUR 700.00 is stated 2 times for one day and kind, and added up. Whether"
                                            + " it is one and the same is not stated.");
                });
        assertThat(rule.check(dossier.withRevenues(one, two, one.withId("three")), HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                        .isEqualTo("Tos pačios dienos ir rūšies pajamos po 700,00 Eur nurodytos 3 kartus ir sudedamos."
                                + " Nenurodyta, ar tai ne tos pačios pajamos."));
        assertThat(rule.check(
                        dossier.withRevenues(
                                one,
                                two.withState(RevenueState.RECEIVED),
                                one.withId("other").withSubkind(LocalizedText.of("en", "land tax"))),
                        HORIZON))
                .isEmpty();
    }

    @Test
    @Tag("COUNTED_TWICE")
    void a_row_that_is_the_sum_of_rows_by_source_or_by_year_is_asked_about() {
        assertThat(rule.check(fromTwoSources(revenue -> revenue, "400.00"), HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("all", "eu", "state"));
        assertThat(rule.check(fromTwoSources(revenue -> revenue, "400.01"), HORIZON))
                .isEmpty();
        assertThat(rule.check(fromTwoSources(revenue -> revenue.economicKind(EconomicKind.WAGES), "400.00"), HORIZON))
                .isEmpty();
        assertThat(check(aDossier()
                        .need("both", "1000.00", "2019-01-01", need -> need.period(DateRange.ofYears(2019, 2020)))
                        .need("first", "600.00", "2019-01-01", need -> need.period(DateRange.ofYear(2019)))
                        .need("second", "400.00", "2019-01-01", need -> need.period(DateRange.ofYear(2020)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("both", "first", "second"));
    }

    @Test
    @Tag("COUNTED_TWICE")
    void it_is_asked_no_more_once_somebody_has_decided_that_the_rows_are_different() {
        Dossier dossier = fromTwoSources(revenue -> revenue, "400.00");
        Decision different = Decision.builder()
                .id("different")
                .kind(Decision.Kind.DIFFERENT)
                .addSubjects("all", "eu", "state")
                .build();

        assertThat(rule.check(dossier.withDecisions(different), HORIZON)).isEmpty();
        assertThat(rule.check(dossier.withDecisions(different.withSubjects("all", "eu")), HORIZON))
                .hasSize(1);
    }
}
