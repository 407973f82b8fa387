package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days from the approval of a plan to its first money")
class TimingFigureTest {
    private static final String APPROVED = "approved-plan";

    private static DossierFixtures approved(String day) {
        return aDossier().plan(APPROVED, plan -> plan.approved(PartialDate.parse(day)));
    }

    private static DossierFixtures given(
            DossierFixtures fixture, String id, String amount, String day, UnaryOperator<Appropriation.Builder> more) {
        return fixture.appropriation(id, amount, day, money -> more.apply(money.plan(Sourced.stated(APPROVED))));
    }

    private static DossierFixtures given(
            DossierFixtures fixture, String id, String day, UnaryOperator<Appropriation.Builder> more) {
        return given(fixture, id, "100.00", day, more);
    }

    private static DossierFixtures given(DossierFixtures fixture, String id, String day) {
        return given(fixture, id, "100.00", day, money -> money);
    }

    private static Figure<TimingGap> timing(Dossier dossier, String day) {
        return BudgetGaps.of(dossier, APPROVED).asOf(LocalDate.parse(day)).timing();
    }

    private static Figure<TimingGap> timing(DossierFixtures fixture) {
        return timing(fixture.build(), "2019-12-10");
    }

    private static TimingGap days(int days) {
        return new TimingGap(Headcount.exactly(days), Answer.NO);
    }

    private static String reason(Figure<?> figure) {
        return Wording.ENGLISH.say(figure.reason().orElseThrow());
    }

    @Test
    void end_with_the_earliest_money_whichever_is_recorded_first() {
        DossierFixtures fixture = approved("2019-02-01");
        given(fixture, "b", "2019-03-03");
        given(fixture, "a", "2019-04-01");
        given(fixture, "c", "2019-03-03");

        assertThat(timing(fixture).value()).isEqualTo(days(30));
        assertThat(timing(fixture).explanation().parts())
                .singleElement()
                .satisfies(span -> assertThat(span.fact()).contains("b"));
        assertThat(timing(fixture).explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("days from the approval (1 February 2019) to the appropriation (3 March 2019)");
    }

    @Test
    void are_none_for_money_that_was_there_before() {
        assertThat(timing(given(approved("2019-02-01"), "money", "2019-01-15")).value())
                .isEqualTo(days(0));
    }

    @Test
    void go_on_for_all_that_is_known_where_not_all_money_is_recorded() {
        Dossier dossier =
                approved("2019-02-01").build().withCompleteness(DossierFixtures.partial(ListKind.APPROPRIATIONS));

        assertThat(timing(dossier, "2019-03-02").value())
                .isEqualTo(new TimingGap(Headcount.atMost(29), Answer.CANNOT_TELL));
    }

    @Test
    void may_end_with_what_may_be_more_than_none() {
        DossierFixtures fixture = approved("2019-02-01");
        given(
                fixture,
                "perhaps",
                "5.00",
                "2019-02-11",
                money -> money.amount(StatedAmount.of(AmountRange.atMost(Amounts.euro("5.00")))));
        given(fixture, "money", "2019-03-03");

        assertThat(timing(fixture).value()).isEqualTo(new TimingGap(Headcount.between(10, 30), Answer.NO));
        assertThat(timing(fixture.build(), "2019-03-02").value())
                .isEqualTo(new TimingGap(Headcount.between(10, 29), Answer.CANNOT_TELL));
    }

    @Test
    void go_on_while_there_is_no_money() {
        Dossier dossier = given(approved("2019-02-01"), "money", "2019-03-03").build();

        assertThat(timing(dossier, "2019-03-02").value()).isEqualTo(new TimingGap(Headcount.exactly(29), Answer.YES));
        assertThat(timing(dossier, "2019-03-02").explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains("no money had been appropriated to the plan by 2 March 2019");
        assertThat(timing(dossier, "2019-03-03").value()).isEqualTo(days(30));
        assertThat(reason(timing(dossier, "2019-01-31"))).isEqualTo("it is not stated when the plan was approved");
    }

    @Test
    void do_not_end_with_what_is_none_or_taken_away() {
        DossierFixtures fixture = approved("2019-02-01");
        given(fixture, "none", "0.00", "2019-02-10", money -> money);
        given(fixture, "minus", "-5.00", "2019-02-11", money -> money);
        given(fixture, "money", "2019-03-03");
        given(
                fixture,
                "taken-back",
                "50.00",
                "2019-02-12",
                money -> money.change(ChangeKind.REDUCED).amends("money").strategicMeasure(Optional.empty()));

        assertThat(timing(fixture).value()).isEqualTo(days(30));
    }

    @ParameterizedTest(name = "money of 3 March and money of {0}: {1}")
    @CsvSource({
        "2019-03, ",
        "XXXX-XX-XX, ",
        "2019-02, ",
        "2019-03-03/2019-03-20, 30",
        "2019-03-02/2019-03-20, ",
        "2019-04, 30",
    })
    void are_known_where_money_of_which_no_day_is_known_surely_came_later(String vague, Integer days) {
        Figure<TimingGap> timing = timing(given(given(approved("2019-02-01"), "money", "2019-03-03"), "vague", vague));

        assertThat(timing.value())
                .isEqualTo(days == null ? new TimingGap(Headcount.unknown(), Answer.CANNOT_TELL) : days(days));
        assertThat(timing.reason().map(Wording.ENGLISH::say))
                .isEqualTo(days == null ? Optional.of("the day is not known") : Optional.empty());
    }

    @Test
    void are_unknown_where_the_only_money_or_the_approval_has_no_day() {
        assertThat(reason(timing(given(approved("2019-02-01"), "vague", "2019-03"))))
                .isEqualTo("the day is not known");
        assertThat(reason(timing(given(approved("2019-02"), "money", "2019-03-03"))))
                .isEqualTo("the day is not known");
    }

    private static Dossier stating(DossierFixtures fixture, Extent extent, String from, String until) {
        return fixture.statingNothingOfLists()
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("statement")
                        .list(ListKind.APPROPRIATIONS)
                        .owner(APPROVED)
                        .period(DateRange.of(LocalDate.parse(from), LocalDate.parse(until)))
                        .extent(extent)
                        .provenance(STATED)
                        .build());
    }

    @Test
    void are_at_most_so_many_where_earlier_money_may_not_be_recorded() {
        DossierFixtures fixture = given(approved("2019-02-01"), "money", "2019-03-03");
        TimingGap atMost = new TimingGap(Headcount.atMost(30), Answer.NO);

        assertThat(timing(stating(fixture, Extent.PARTIAL, "2019-03-02", "2019-03-02"), "2019-12-10")
                        .value())
                .isEqualTo(atMost);
        assertThat(timing(stating(fixture, Extent.PARTIAL, "2019-02-01", "2019-02-01"), "2019-12-10")
                        .value())
                .isEqualTo(atMost);
        assertThat(timing(stating(fixture, Extent.PARTIAL, "2019-03-03", "2019-12-10"), "2019-12-10")
                        .value())
                .isEqualTo(days(30));
        assertThat(timing(stating(fixture, Extent.PARTIAL, "2019-01-01", "2019-01-31"), "2019-12-10")
                        .value())
                .isEqualTo(days(30));
    }

    @Test
    void are_not_less_for_what_may_be_missing_before_the_plan_begins() {
        DossierFixtures fixture = given(approved("2018-12-01"), "money", "2019-01-31");

        assertThat(timing(stating(fixture, Extent.PARTIAL, "2018-12-01", "2018-12-31"), "2019-12-10")
                        .value())
                .isEqualTo(days(61));
        assertThat(timing(stating(fixture, Extent.PARTIAL, "2019-01-01", "2019-01-01"), "2019-12-10")
                        .value())
                .isEqualTo(new TimingGap(Headcount.atMost(61), Answer.NO));
    }

    @Test
    void are_unknown_where_nothing_is_recorded_of_any_money() {
        assertThat(reason(timing(approved("2019-02-01").statingNothingOfLists())))
                .contains("nothing is recorded about appropriations");
        assertThat(timing(approved("2019-02-01")).value().open()).isEqualTo(Answer.YES);
    }

    @Test
    void are_those_of_the_part_that_is_asked_for() {
        DossierFixtures fixture = approved("2019-02-01");
        given(fixture, "town", "2019-02-11", money -> money.sourceKind(FundingSourceKind.MUNICIPAL_BUDGET));
        given(fixture, "state", "2019-03-03", money -> money.sourceKind(FundingSourceKind.STATE_BUDGET));
        BudgetGaps gaps = BudgetGaps.of(fixture.build(), APPROVED).asOf(LocalDate.of(2019, 12, 10));

        assertThat(gaps.timing().value()).isEqualTo(days(10));
        assertThat(gaps.from(FundingSourceKind.MUNICIPAL_BUDGET).timing().value())
                .isEqualTo(days(10));
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).timing().value()).isEqualTo(days(30));
        assertThat(gaps.from(FundingSourceKind.EU).timing().value())
                .isEqualTo(new TimingGap(Headcount.exactly(312), Answer.YES));
    }

    @Test
    void may_have_ended_with_money_of_which_nobody_states_for_what_part_it_is() {
        DossierFixtures fixture = given(approved("2019-02-01"), "whole", "2019-02-11");
        given(
                fixture,
                "state",
                "40.00",
                "2019-03-03",
                money -> money.within("whole").sourceKind(FundingSourceKind.STATE_BUDGET));
        given(
                fixture,
                "more",
                "5.00",
                "2019-03-13",
                money -> money.change(ChangeKind.ADDED).amends("state").strategicMeasure(Optional.empty()));
        BudgetGaps gaps = BudgetGaps.of(fixture.build(), APPROVED).asOf(LocalDate.of(2019, 12, 10));

        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).timing().value())
                .isEqualTo(new TimingGap(Headcount.between(10, 30), Answer.NO));
        assertThat(gaps.from(FundingSourceKind.EU).timing().value())
                .isEqualTo(new TimingGap(Headcount.between(10, 312), Answer.CANNOT_TELL));
    }
}
