package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An entry of an explanation says which it is")
class LabelsTest {
    private static final String PLAIN = "appropriation, act not stated";

    private static String said(Explanation node) {
        return Wording.ENGLISH.say(node.label()).replace('\u00a0', ' ');
    }

    /** The entries that are added up. */
    private static Stream<Explanation> leaves(Explanation tree) {
        return tree.parts().isEmpty() ? Stream.of(tree) : tree.parts().stream().flatMap(LabelsTest::leaves);
    }

    private static Stream<String> entries(Figure<?> figure) {
        return leaves(figure.explanation()).map(LabelsTest::said);
    }

    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN);
    }

    private static DossierFixtures given(
            DossierFixtures fixture, String id, String day, UnaryOperator<Appropriation.Builder> change) {
        return fixture.appropriation(id, "100.00", day, money -> change.apply(money.plan(Sourced.stated(PLAN))));
    }

    private static Arguments differing(
            String what,
            UnaryOperator<Appropriation.Builder> one,
            UnaryOperator<Appropriation.Builder> other,
            String oneSaid,
            String otherSaid) {
        return arguments(what, one, other, oneSaid, otherSaid);
    }

    /** All that the two entries could differ in is the same. */
    private static Appropriation.Builder same(Appropriation.Builder money) {
        return money.sourceKind(FundingSourceKind.EU)
                .manager(ORGANISATION)
                .economicKind(EconomicKind.WAGES)
                .place(text("Kaunas"))
                .period(DateRange.ofYear(2019));
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                differing("nothing", money -> money, money -> money, PLAIN, PLAIN),
                differing("nothing that is stated", LabelsTest::same, LabelsTest::same, PLAIN, PLAIN),
                differing(
                        "the kind of their sources",
                        money -> same(money).sourceKind(FundingSourceKind.STATE_BUDGET),
                        LabelsTest::same,
                        PLAIN + ": state budget funds",
                        PLAIN + ": European Union and other foreign funds"),
                differing(
                        "the words for a source of one kind",
                        money -> same(money).sourceDetail(text("ESF")),
                        LabelsTest::same,
                        PLAIN + ": ESF",
                        PLAIN + ": European Union and other foreign funds"),
                differing(
                        "the code of their sources",
                        money -> money.sourceCode("SB"),
                        money -> money,
                        PLAIN + ": SB",
                        PLAIN),
                differing(
                        "their managers",
                        money -> same(money).manager("municipality"),
                        LabelsTest::same,
                        PLAIN + ": savivaldybė",
                        PLAIN + ": policijos komisariatas"),
                differing(
                        "what they buy",
                        money -> same(money).economicKind(EconomicKind.GOODS_AND_SERVICES),
                        LabelsTest::same,
                        PLAIN + ": goods and services",
                        PLAIN + ": wages"),
                differing(
                        "their places",
                        money -> same(money).place(text("Vilnius")),
                        LabelsTest::same,
                        PLAIN + ": Vilnius",
                        PLAIN + ": Kaunas"),
                differing(
                        "their years",
                        money -> same(money).period(DateRange.ofYear(2020)),
                        LabelsTest::same,
                        PLAIN + ": 2020",
                        PLAIN + ": 2019"),
                differing(
                        "their days",
                        money -> same(money).effective(on("2019-03-01")),
                        LabelsTest::same,
                        PLAIN + ": 1 March 2019",
                        PLAIN + ": 1 February 2019"),
                differing(
                        "that no day of one is known",
                        money -> money.effective(on("XXXX-XX-XX")),
                        money -> money,
                        PLAIN,
                        PLAIN + ": 1 February 2019"),
                differing(
                        "their parts of the plan, which are always named",
                        money -> money.measure(MEASURE),
                        money -> money,
                        PLAIN + ": measure No 1 “priemonė”",
                        PLAIN),
                differing(
                        "all of these",
                        money -> same(money).measure(MEASURE).effective(on("2019-03-01")),
                        money -> money,
                        PLAIN
                                + ": measure No 1 “priemonė”; European Union and other foreign funds;"
                                + " policijos komisariatas; wages; Kaunas; 2019; 1 March 2019",
                        PLAIN + ": 1 February 2019"));
    }

    @ParameterizedTest(name = "of two that differ in {0}: {3} and {4}")
    @MethodSource("differences")
    void by_what_it_differs_in_from_the_others(
            String what,
            UnaryOperator<Appropriation.Builder> one,
            UnaryOperator<Appropriation.Builder> other,
            String oneSaid,
            String otherSaid) {
        DossierFixtures fixture = given(aDossier(), "a", "2019-02-01", one);
        assertThat(entries(gaps(given(fixture, "b", "2019-02-01", other)).appropriated()))
                .containsExactly(oneSaid, otherSaid);
    }

    @Test
    void and_by_nothing_in_which_only_later_ones_differ_from_it() {
        DossierFixtures fixture = given(aDossier(), "a", "2019-02-01", LabelsTest::same);
        BudgetGaps gaps = gaps(given(fixture, "b", "2019-03-01", money -> money));

        assertThat(entries(gaps.asOf(LocalDate.of(2019, 2, 28)).appropriated())).containsExactly(PLAIN);
        assertThat(entries(gaps.asOf(LocalDate.of(2019, 3, 1)).appropriated()))
                .doesNotContain(PLAIN)
                .hasSize(2);
    }

    @Test
    void by_its_act_and_by_its_day_only_where_no_act_is_stated() {
        DossierFixtures fixture = given(
                aDossier()
                        .act("numbered", act -> act.addNumbers("V1-1"))
                        .act("unnumbered", act -> act.adopted(PartialDate.parse("2019-02-20"))),
                "a",
                "2019-01-16",
                money -> money.act("numbered"));
        given(fixture, "b", "2019-02-20", money -> money.act("unnumbered"));
        assertThat(entries(
                        gaps(given(fixture, "c", "2019-03-01", money -> money)).appropriated()))
                .containsExactly(
                        "appropriation (No V1-1, 16 January 2019)",
                        "appropriation (act of 20 February 2019, number unknown)",
                        PLAIN);
        assertThat(entries(
                        gaps(given(fixture, "d", "2019-04-01", money -> money)).appropriated()))
                .endsWith(PLAIN + ": 1 March 2019", PLAIN + ": 1 April 2019");
    }

    @Test
    void by_the_day_that_is_stated_where_its_act_is_not_in_force_before_another() {
        DossierFixtures fixture =
                aDossier().act("act", act -> act.addNumbers("V1-1").adopted(PartialDate.parse("2019-03-20")));
        assertThat(entries(gaps(given(fixture, "a", "2019-03-01", money -> money.act("act")))
                        .appropriated()))
                .containsExactly("appropriation (No V1-1, 20 March 2019); counted from 20 March 2019,"
                        + " as its act is not in force earlier (stated: 1 March 2019)");
    }

    private static UnaryOperator<Appropriation.Builder> change(ChangeKind kind) {
        return money -> money.change(kind).amends("a").strategicMeasure(Optional.empty());
    }

    /** Money of the EU for 2019, and an increase of it. */
    private static DossierFixtures increased() {
        DossierFixtures fixture = given(
                aDossier(),
                "a",
                "2019-02-01",
                money -> money.sourceKind(FundingSourceKind.EU).period(DateRange.ofYear(2019)));
        return given(fixture, "b", "2019-03-01", change(ChangeKind.ADDED));
    }

    @Test
    void by_what_it_does_to_the_amount_that_it_changes_and_by_the_marks_of_that() {
        DossierFixtures fixture = increased();
        given(fixture, "c", "2019-04-01", change(ChangeKind.REDUCED));
        Explanation tree = gaps(given(
                        fixture, "other", "2019-02-01", money -> money.sourceKind(FundingSourceKind.STATE_BUDGET)))
                .appropriated()
                .explanation();

        assertThat(leaves(tree).map(LabelsTest::said))
                .containsExactly(
                        PLAIN + ": European Union and other foreign funds; 2019; 1 February 2019",
                        "added: " + PLAIN + ": European Union and other foreign funds; 2019; 1 March 2019",
                        "reduced: " + PLAIN + ": European Union and other foreign funds; 2019; 1 April 2019",
                        PLAIN + ": state budget funds; 1 February 2019");
    }

    @Test
    void as_an_amount_with_its_changes_where_a_new_whole_took_the_place_of_several() {
        DossierFixtures fixture = increased();
        given(fixture, "c", "2019-04-01", change(ChangeKind.REPLACED));
        Explanation whole = leaves(gaps(given(fixture, "other", "2019-02-01", money -> money))
                        .appropriated()
                        .explanation())
                .findFirst()
                .orElseThrow();

        assertThat(said(whole)).isEqualTo(PLAIN + ": European Union and other foreign funds; 2019; 1 April 2019");
        assertThat(whole.asides())
                .extracting(LabelsTest::said)
                .containsExactly("replaced by a new total: appropriation with its changes:"
                        + " European Union and other foreign funds; 2019");
    }

    @Test
    void as_a_need_by_its_time_or_by_its_marks_and_by_its_act() {
        DateRange year = DateRange.ofYear(2019);
        DossierFixtures fixture = aDossier()
                .act("act", act -> act.addNumbers("V1-1"))
                .need("a", "100.00", "2019-01-16", need -> need)
                .need("b", "100.00", "2019-01-16", need -> need.act("act"))
                .need("c", "100.00", "2019-01-16", need -> need.measure(MEASURE))
                .need("d", "100.00", "2019-01-16", need -> need.measure(MEASURE).act("act"));
        String measure = "measure No 1 “priemonė”";
        String act = "(No V1-1, 16 January 2019)";

        assertThat(entries(gaps(fixture).need()))
                .containsExactly("need for 2019–2020", "need for 2019–2020 " + act, measure, measure + " " + act);
        fixture.need("e", "100.00", "2019-01-16", need -> need.measure(MEASURE).period(year));
        assertThat(entries(gaps(fixture).need()))
                .containsExactly(
                        "need for 2019–2020",
                        "need for 2019–2020 " + act,
                        measure + "; 2019–2020",
                        measure + "; 2019–2020 " + act,
                        measure + "; 2019");
    }

    @Test
    void by_the_goal_or_task_that_it_is_for() {
        DossierFixtures fixture = aDossier()
                .plan(
                        "big-plan",
                        plan -> plan.addGoals(Goal.builder()
                                        .id("goal")
                                        .code("1")
                                        .title(text("tikslas"))
                                        .build())
                                .addTasks(Task.builder()
                                        .id("task")
                                        .code("1.1")
                                        .title(text("uždavinys"))
                                        .build()))
                .need("a", "100.00", "2019-01-01", need -> need.plan("big-plan").goal("goal"))
                .need("b", "100.00", "2019-01-01", need -> need.plan("big-plan").task("task"));

        assertThat(entries(BudgetGaps.of(fixture.build(), "big-plan").need()))
                .containsExactly("goal 1 “tikslas”", "objective 1.1 “uždavinys”");
    }
}
