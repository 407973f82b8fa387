package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.dossier.TangledMoney;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.chart.SvgChart;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Chart.Passage;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the pictures of dossiers show, held against the figures and against the 2019 report of Kaišiadorys. */
class ChartsTest {
    private static final ReportContext KAISIADORYS = ReportContext.of(Kaisiadorys.dossier(), Kaisiadorys.REPORT_DAY);

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(MoneyDossiers.dossiers(), TangledMoney.dossiers(), GeneratedDossiers.ofEveryKind());
    }

    @Test
    void the_money_of_2019_goes_from_the_budget_over_plan_and_police_to_the_measures_and_past_them_from_the_schools() {
        Chart.Flow flow =
                (Chart.Flow) Charts.moneyFlow(KAISIADORYS).orElseThrow().chart();
        assertThat(flow.ways())
                .extracting(way -> from(flow, way), way -> to(flow, way), Chart.Way::amount, Chart.Way::passage)
                .satisfiesExactly(
                        way -> is(way, "Municipal budget", "Measures of the action plan", "700.00", Passage.GIVEN),
                        way -> is(way, "Educational institutions", "5. ", "160.00", Passage.SPENT),
                        way -> is(way, "Measures of the action plan", "6. ", "200.00", Passage.SPENT),
                        way -> is(way, "Measures of the action plan", "7. ", "210.00", Passage.SPENT),
                        way -> is(way, "Measures of the action plan", "7. ", "90.00", Passage.PROMISED),
                        way -> is(way, "Measures of the action plan", "8. ", "200.00", Passage.SPENT),
                        way -> is(way, "Municipal budget", "Police commissariat", "1000.00", Passage.GIVEN),
                        way -> is(way, "Police commissariat", "Organisation of", "1000.00", Passage.GIVEN),
                        way -> assertThat(way)
                                .isEqualTo(tuple(
                                        "Paid from money not stated",
                                        "Measures whose cost is not stated: 1, 2, 3, 4, 10",
                                        AmountRange.unknown(Amounts.currency("EUR")),
                                        Passage.SPENT)));
    }

    @Test
    void of_a_source_that_gave_at_least_so_much_no_more_is_shown_than_that() {
        Dossier dossier = aDossier()
                .need("20000.00", "2019-01-01")
                .appropriation(
                        "state",
                        "10000.00",
                        "2019-01-05",
                        money -> money.plan(Sourced.stated(PLAN))
                                .sourceKind(FundingSourceKind.STATE_BUDGET)
                                .amount(StatedAmount.atLeast(Amounts.euro("10000.00"))))
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "500.00", "state")
                .build();
        Chart.Flow flow = (Chart.Flow) Charts.moneyFlow(ReportContext.of(dossier, HORIZON))
                .orElseThrow()
                .chart();

        assertThat(flow.ways())
                .filteredOn(way -> way.passage() == Passage.GIVEN)
                .extracting(way -> from(flow, way), Chart.Way::amount)
                .contains(tuple("State budget", AmountRange.atLeast(Amounts.euro("10000.00"))));
    }

    @Test
    void money_that_hands_on_a_revenue_comes_from_where_the_revenue_does() {
        Dossier dossier = aDossier()
                .need("300.00", "2019-01-01")
                .appropriation(
                        "given",
                        "300.00",
                        "2019-01-05",
                        money -> money.plan(Sourced.stated(PLAN)).fundedBy(List.of("grant")))
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "100.00", "given")
                .builder()
                .addRevenues(Revenue.builder()
                        .id("grant")
                        .state(RevenueState.RECEIVED)
                        .sourceKind(FundingSourceKind.STATE_BUDGET)
                        .amount(Amounts.euro("300.00"))
                        .effective(DossierFixtures.on("2019-01-04"))
                        .provenance(DossierFixtures.STATED)
                        .build())
                .build();
        Chart.Flow flow = (Chart.Flow) Charts.moneyFlow(ReportContext.of(dossier, HORIZON))
                .orElseThrow()
                .chart();

        assertThat(flow.ways())
                .filteredOn(way -> way.passage() == Passage.GIVEN)
                .extracting(way -> from(flow, way), Chart.Way::amount)
                .containsExactly(tuple("State budget", AmountRange.exactly(Amounts.euro("300.00"))));
    }

    private static void is(Tuple way, String from, String to, String amount, Passage passage) {
        assertThat(way.toList().get(0)).isEqualTo(from);
        assertThat((String) way.toList().get(1)).startsWith(to);
        assertThat(way.toList().get(2)).isEqualTo(AmountRange.exactly(Amounts.euro(amount)));
        assertThat(way.toList().get(3)).isEqualTo(passage);
    }

    private static String from(Chart.Flow flow, Chart.Way way) {
        return said(flow.stops().get(way.from()).label());
    }

    private static String to(Chart.Flow flow, Chart.Way way) {
        return said(flow.stops().get(way.to()).label());
    }

    private static String said(Text text) {
        return Wording.ENGLISH.say(text).replace('\u00a0', ' ');
    }

    @Property(tries = 60)
    void what_the_flow_shows_of_the_money_of_plans_adds_up_to_their_figures(@ForAll("dossiers") Dossier dossier) {
        ReportContext context = ReportContext.of(dossier, dossier.knownUntil().value());
        Optional<Chart.Flow> flow = Charts.moneyFlow(context).map(picture -> (Chart.Flow) picture.chart());
        if (flow.isEmpty()) {
            return;
        }
        AmountRange given = AmountRange.exactly(Amounts.zero(dossier.currency()));
        AmountRange spent = given;
        boolean reduced = false;
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(context.dossier(), plan.id()).asOf(context.asOf());
            reduced |= gaps.appropriated().value().lower().stream().anyMatch(MonetaryAmount::isNegative);
            given = given.plus(gaps.appropriated().value());
            spent = spent.plus(gaps.spent().value());
        }
        List<Integer> pots = flow.get().ways().stream()
                .filter(way -> flow.get().stops().get(way.from()).stage() == Chart.Stage.HOLDER
                        && way.passage() != Passage.GIVEN)
                .map(Chart.Way::from)
                .distinct()
                .toList();
        AmountRange in = sum(dossier, flow.get(), way -> pots.contains(way.to()));
        AmountRange out = sum(dossier, flow.get(), way -> pots.contains(way.from()) && way.passage() == Passage.SPENT);
        if (given.isExact() && !reduced) { // a flow has no width below nothing
            assertThat(in.lower().orElseThrow()).isLessThanOrEqualTo(given.exact());
        }
        boolean refunded = dossier.payments().stream().anyMatch(payment -> payment.kind() == PaymentKind.REFUND);
        if (spent.isExact() && out.isExact() && !refunded) {
            assertThat(out.exact()).isLessThanOrEqualTo(spent.exact());
        }
    }

    private static AmountRange sum(Dossier dossier, Chart.Flow flow, Predicate<Chart.Way> which) {
        return AmountRange.sum(
                dossier.currency(),
                flow.ways().stream().filter(which).map(Chart.Way::amount).toList());
    }

    @Test
    void the_money_of_a_plan_is_shown_to_its_end_or_as_far_as_it_is_known_where_a_quarter_would_be_empty() {
        Chart.Steps steps = (Chart.Steps)
                Charts.moneyOverTime(KAISIADORYS, KAISIADORYS.dossier().plans().get(0))
                        .orElseThrow()
                        .chart();
        assertThat(steps.span().start()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(steps.span().end()).as("the plan goes on for another year").isEqualTo(Kaisiadorys.REPORT_DAY);
        assertThat(steps.knownUntil()).contains(Kaisiadorys.REPORT_DAY);
        ActionPlan ofOneYear = ActionPlan.builder()
                .from(KAISIADORYS.dossier().plans().get(0))
                .period(DateRange.ofYear(2019))
                .build();
        assertThat(((Chart.Steps) Charts.moneyOverTime(KAISIADORYS, ofOneYear)
                                .orElseThrow()
                                .chart())
                        .span()
                        .end())
                .as("three weeks are left of this one")
                .isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(steps.lines())
                .extracting(
                        line -> said(line.name()),
                        line -> line.steps().get(line.steps().size() - 1).value())
                .containsExactly(
                        tuple("Funding need", euro("3250.00")),
                        tuple("Appropriated to the plan", euro("700.00")),
                        tuple("Spent", euro("610.00")),
                        tuple("Funding gap", euro("2550.00")));
    }

    @Test
    void what_the_schools_paid_in_2019_is_not_spent_of_the_money_appropriated() {
        Chart.Bullet bullet = ((Chart.Bullets)
                        Charts.money(KAISIADORYS).orElseThrow().chart())
                .bullets()
                .get(0);
        assertThat(bullet.spent()).isEqualTo(AmountRange.exactly(Amounts.euro("610.00")));
        assertThat(bullet.byOthers()).isEqualTo(AmountRange.exactly(Amounts.euro("160.00")));
    }

    @Test
    void the_events_of_2019_are_shown_by_name_and_those_that_nobody_counted_as_unknown() {
        Chart.Bars bars =
                (Chart.Bars) Charts.attendance(KAISIADORYS).orElseThrow().chart();
        assertThat(said(bars.unit())).isEqualTo("participations");
        assertThat(bars.bars())
                .extracting(bar -> said(bar.label()).replaceFirst("\\..*", ""), Chart.Bar::count, Chart.Bar::standing)
                .containsExactly(
                        tuple("4", Headcount.unknown(), Chart.Standing.HELD),
                        tuple("5", Headcount.exactly(23), Chart.Standing.HELD),
                        tuple("2", Headcount.unknown(), Chart.Standing.HELD),
                        tuple("6", Headcount.exactly(17), Chart.Standing.HELD),
                        tuple("8", Headcount.exactly(26), Chart.Standing.HELD),
                        tuple("7", Headcount.atLeast(364), Chart.Standing.HELD),
                        tuple("7", Headcount.exactly(158), Chart.Standing.PLANNED),
                        tuple("9", Headcount.exactly(20), Chart.Standing.HELD));
    }

    @Test
    void the_strip_of_2019_shows_seven_done_one_with_a_deviation_one_in_progress_and_one_prepared() {
        Chart.Strip strip = (Chart.Strip)
                Charts.measures(KAISIADORYS, KAISIADORYS.dossier().plans().get(0))
                        .orElseThrow()
                        .chart();
        assertThat(strip.items()).hasSize(10);
        assertThat(strip.items().stream().filter(item -> item.state() == MeasureStatus.DONE))
                .hasSize(7);
        assertThat(strip.items().get(4).state()).isEqualTo(MeasureStatus.DONE_WITH_DEVIATION);
        assertThat(strip.items().get(6).state()).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(strip.items().get(9).state()).isEqualTo(MeasureStatus.PREPARED);
    }

    @Test
    void five_of_thirteen_institutions_were_reached_in_2019() {
        Illustration picture = Charts.coverage(KAISIADORYS).orElseThrow();
        Chart.Part part = ((Chart.Units) picture.chart()).parts().get(0);
        assertThat(part.reached()).isEqualTo(Headcount.exactly(5));
        assertThat(part.total()).isEqualTo(13);
        assertThat(Wording.LITHUANIAN.say(picture.alternative())).contains("aplankyta 5 iš 13 ugdymo įstaigų.");
    }

    @Test
    void of_a_dossier_that_holds_nothing_there_is_no_picture() {
        Dossier nothing = SparseDossiers.nothing();
        ReportContext context = ReportContext.of(nothing, nothing.knownUntil().value());
        assertThat(Charts.money(context)).isEmpty();
        assertThat(Charts.moneyFlow(context)).isEmpty();
        assertThat(Charts.attendance(context)).isEmpty();
        assertThat(Charts.coverage(context)).isEmpty();
    }

    @Test
    void a_need_of_which_no_money_is_recorded_has_no_bar_of_money_and_says_so() {
        Dossier dossier = Objects.requireNonNull(SparseDossiers.all().get("needs"));
        Illustration picture = Charts.money(
                        ReportContext.of(dossier, dossier.knownUntil().value()))
                .orElseThrow();
        Chart.Bullet bullet = ((Chart.Bullets) picture.chart()).bullets().get(0);
        AmountRange unknown = AmountRange.unknown(dossier.currency());

        assertThat(List.of(bullet.given(), bullet.missing(), bullet.spent(), bullet.byOthers()))
                .containsOnly(unknown);
        assertThat(SvgChart.of(picture, Wording.ENGLISH))
                .contains(">Appropriated: unknown<", ">Missing: unknown<")
                .doesNotContain("stroke-dasharray");
    }

    @Test
    void a_dossier_with_everything_has_pictures_of_its_money_and_of_its_coverage() {
        Dossier full = FullDossier.dossier();
        ReportContext context = ReportContext.of(full, full.knownUntil().value());
        assertThat(Charts.money(context)).isPresent();
        assertThat(Charts.coverage(context)).isPresent();
    }

    @Test
    void changes_are_absent_where_no_value_is_known_at_both_times() {
        Chart.Change known = new Chart.Change(
                Literal.of("Meetings"), Cell.count(Headcount.exactly(2)), Cell.count(Headcount.exactly(1)));
        Chart.Change unknown = new Chart.Change(
                Literal.of("Events"), Cell.nothing(Literal.of("unknown")), Cell.count(Headcount.exactly(1)));
        Text any = Literal.of("x");
        assertThat(Charts.changes("c", any, Column.Kind.COUNT, any, any, List.of(unknown)))
                .isEmpty();
        Illustration picture = Charts.changes("c", any, Column.Kind.COUNT, any, any, List.of(unknown, known))
                .orElseThrow();
        assertThat(said(picture.alternative())).isEqualTo("Meetings: 2 before, 1 now.");
        assertThat(((Chart.Changes) picture.chart()).changes()).containsExactly(unknown, known);
    }

    private static Cell euro(String amount) {
        return Cell.amount(Amounts.euro(amount));
    }

    @Test
    void of_events_of_which_nobody_states_who_attended_nothing_is_drawn() {
        DossierFixtures town = aDossier();
        for (int i = 1; i <= 5; i++) {
            town.event("event-" + i, EventState.HELD, "2019-05-0" + i);
        }

        assertThat(Charts.attendance(ReportContext.of(town.build(), HORIZON))).isEmpty();
        assertThat(Charts.attendance(ReportContext.of(
                        town.event("counted", EventState.HELD, "2019-06-01", Headcount.exactly(7))
                                .build(),
                        HORIZON)))
                .isPresent();
    }
}
