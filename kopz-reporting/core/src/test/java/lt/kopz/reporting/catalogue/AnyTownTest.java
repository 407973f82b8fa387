package lt.kopz.reporting.catalogue;

import static java.util.stream.Collectors.joining;
import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.chart.SvgChart;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;

/** What the reports of towns must get right that are not those of the examples: years, cuts, payers, bounds and sizes. */
class AnyTownTest {
    private static String written(Document report) {
        return writtenIn(Wording.ENGLISH, report);
    }

    private static String writtenIn(Wording wording, Document report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MarkdownRenderer().render(report, wording, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replaceAll("\\\\\\[\\d+\\\\]|\\\\\\*", "")
                .replaceAll("[ *|]+", " ");
    }

    private static String published(Dossier dossier) {
        return written(YearlyReport.publicReport().of(dossier));
    }

    private static DossierFixtures given(String need, String amount) {
        return aDossier().need(need, "2019-01-01").appropriation("given", amount, "2019-01-05");
    }

    private static CompletenessStatement partly(ListKind list, Provenance source) {
        return CompletenessStatement.builder()
                .id("some-" + list)
                .list(list)
                .extent(Extent.PARTIAL)
                .provenance(source)
                .build();
    }

    // ---- words

    @Test
    void words_of_a_number_between_two_agree_with_the_greater_one() {
        Dossier dossier = aDossier()
                .event("held", EventState.HELD, "2019-03-01", each -> each.occurrences(18))
                .event("perhaps", EventState.PLANNED, "2019-04-01", each -> each.occurrences(3))
                .event("planned", EventState.PLANNED, "2019-12-20", each -> each)
                .build();

        assertThat(writtenIn(Wording.LITHUANIAN, YearlyReport.publicReport().of(dossier)))
                .contains("įvyko nuo 18 iki 21 renginio.");
    }

    @Test
    void each_day_by_which_a_meeting_was_due_is_named_where_readings_of_the_rule_have_several() {
        assertThat(published(Kaisiadorys.dossier()))
                .contains("it was broken, as a meeting was due by 30 June, 5 August or 21 August;");
    }

    @Test
    void whether_an_agreement_is_signed_is_not_known_once_its_day_has_passed_without_a_word() {
        Dossier dossier = Kaisiadorys.dossier();
        Dossier late = dossier.withAgreements(dossier.agreements().stream()
                .map(agreement -> agreement
                        .withState(AgreementState.TO_BE_SIGNED)
                        .withToBeSigned(PartialDate.of(LocalDate.of(2019, 11, 30))))
                .toList());

        assertThat(written(YearlyReport.annex().of(late)))
                .contains("; whether they were signed is not known.")
                .doesNotContain("but not signed yet");
    }

    @Test
    void what_an_agreement_is_about_begins_its_row_with_a_capital() {
        assertThat(written(SubjectReports.agreements().of(Kaisiadorys.dossier())))
                .contains("Provision of services to victims of trafficking in human beings")
                .doesNotContain("Organisations:");
    }

    // ---- periods

    @Test
    void participations_of_one_year_are_not_those_of_the_next() {
        Dossier next = Dossier.builder()
                .from(Kaisiadorys.dossier())
                .reportingPeriod(DateRange.ofYear(2020))
                .build();

        assertThat(published(next)).doesNotContain("at least 450").doesNotContain("13 events");
        assertThat(written(CouncilSummary.of(next))).doesNotContain("at least 450");
    }

    @Test
    void no_money_on_its_way_is_said_to_be_at_least_nothing() {
        Dossier next = Dossier.builder()
                .from(Kaisiadorys.dossier())
                .reportingPeriod(DateRange.ofYear(2020))
                .build();
        Chart.Flow flow = (Chart.Flow)
                Charts.moneyFlow(ReportContext.of(next, HORIZON)).orElseThrow().chart();

        assertThat(flow.ways()).noneMatch(way -> way.amount().isKnown() && !MoneySums.isKnown(way.amount()));
        assertThat(flow.stops().stream().flatMap(stop -> stop.amount().stream()))
                .noneMatch(amount -> amount.isKnown() && !MoneySums.isKnown(amount));
    }

    @Test
    void a_year_that_has_not_begun_is_not_drawn_beside_the_one_before() {
        Dossier next = Dossier.builder()
                .from(Kaisiadorys.dossier())
                .reportingPeriod(DateRange.ofYear(2020))
                .build();
        Document years = YearOnYearReport.of(Kaisiadorys.dossier(), next);

        assertThat(written(years))
                .contains("The data end before 2020 begins: what happened then is not known yet.")
                .doesNotContain("end at different times", "Figure 1", " By ");
    }

    @Test
    void of_a_year_that_has_not_begun_nobody_knows_whether_there_were_meetings() {
        Dossier next = Dossier.builder()
                .from(Kaisiadorys.dossier())
                .reportingPeriod(DateRange.ofYear(2020))
                .build();

        assertThat(published(next)).doesNotContain("There were no meetings").contains("There are no data on meetings.");
    }

    @Test
    void a_group_whose_name_lacks_the_case_of_titles_leaves_them_to_the_municipality() {
        Dossier built = aDossier()
                .group(group -> group.name(LocalizedText.of("lt", "Koordinacinė grupė")))
                .build();
        Dossier dossier = built.withMunicipality(built.municipality()
                .withName(LocalizedText.of("lt", WordForms.of("Miestas").with(GrammaticalCase.GENITIVE, "Miesto"))));

        assertThat(Wording.LITHUANIAN.say(
                        YearlyReport.publicReport().of(dossier).meta().title()))
                .startsWith("Miesto 2019");
    }

    @Test
    void the_kind_of_an_event_is_written_once_also_where_its_title_begins_with_it() {
        Dossier dossier = aDossier()
                .event(
                        "talks",
                        EventState.HELD,
                        "2019-05-01",
                        each -> each.kind(EventKind.LECTURE)
                                .occurrences(5)
                                .title(LocalizedText.of("lt", "Paskaita „Neparduok savęs“")
                                        .with("en", "Lecture “Not for sale”")))
                .build();

        assertThat(published(dossier)).contains("5 lectures “Not for sale”").doesNotContain("Lecture “");
    }

    @Test
    void the_gap_by_measure_is_of_the_year_of_the_report_where_needs_are_known_of_that_alone() {
        Dossier built = aDossier()
                .plan(
                        "longer",
                        plan -> plan.period(DateRange.ofYears(2018, 2020))
                                .addMeasures(measure("one"), measure("other")))
                .need(
                        "whole",
                        "900.00",
                        "2018-01-01",
                        need -> need.plan("longer").period(DateRange.ofYears(2018, 2020)))
                .need(
                        "year",
                        "300.00",
                        "2018-01-01",
                        need -> need.plan("longer")
                                .period(DateRange.ofYear(2019))
                                .within("whole"))
                .need(
                        "part",
                        "200.00",
                        "2018-01-01",
                        need -> need.plan("longer")
                                .measure("one")
                                .period(DateRange.ofYear(2019))
                                .within("year"))
                .appropriation(
                        "money",
                        "250.00",
                        "2019-01-05",
                        money -> money.plan(Sourced.stated("longer")).period(DateRange.ofYear(2019)))
                .build();

        assertThat(written(SubjectReports.gap().of(built)))
                .contains("Funding by measure (2019)")
                .contains("one. One EUR 200.00[^");
    }

    @Test
    void a_measure_that_cost_nothing_has_no_price() {
        Dossier dossier = aDossier()
                .builder()
                .addCompleteness(CompletenessStatement.builder()
                        .id("all-costs")
                        .list(ListKind.EXPENDITURES)
                        .owner(PLAN)
                        .extent(Extent.COMPLETE)
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(published(dossier)).contains("No costs were incurred.").doesNotContain("The cost is EUR 0.00");
    }

    @Test
    void events_of_the_year_before_are_not_counted_into_the_year_and_those_to_come_are_told() {
        Dossier dossier = aDossier()
                .event("last", EventState.HELD, "2018-05-01", Headcount.exactly(100))
                .event("this", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                .event("next", EventState.PLANNED, "2020-01-15", Headcount.exactly(7))
                .build();

        assertThat(published(dossier))
                .contains("In 2019, 1 event was held.", "Still to come: 1 event, with 7 participations expected.")
                .contains("Participations, 2019, until 10 December: 20")
                .doesNotContain("120");
    }

    @Test
    void two_years_are_compared_by_what_was_held_met_and_spent_in_each() {
        Dossier then = aDossier()
                .event("last", EventState.HELD, "2018-05-01", Headcount.exactly(100))
                .cost("last", "300.00")
                .builder()
                .reportingPeriod(DateRange.ofYear(2018))
                .knownUntil(Sourced.stated(LocalDate.of(2018, 12, 31)))
                .build();
        Dossier now = aDossier()
                .event("last", EventState.HELD, "2018-05-01", Headcount.exactly(100))
                .cost("last", "300.00")
                .event("this", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                .cost("this", "50.00")
                .build();

        assertThat(written(YearOnYearReport.of(then, now)))
                .contains("Participations at events held 100 20 decreased 80")
                .contains("Costs incurred in the year (all payers) EUR 300.00 EUR 50.00 decreased EUR 250.00");
    }

    @Test
    void of_a_plan_whose_earlier_years_nobody_recorded_the_money_of_the_year_is_told() {
        Dossier built = aDossier()
                .statingNothingOfLists()
                .need("of-2018", "200.00", "2018-01-01", need -> need.period(DateRange.ofYear(2018)))
                .need("of-2019", "300.00", "2018-01-01", need -> need.period(DateRange.ofYear(2019)))
                .appropriation(
                        "given",
                        "100.00",
                        "2019-01-05",
                        money -> money.plan(Sourced.stated(PLAN)).period(DateRange.ofYear(2019)))
                .event("event", EventState.HELD, "2019-05-01")
                .cost("event", "40.00", "given")
                .build();
        Dossier dossier = built.withPlans(built.plans().get(0).withPeriod(DateRange.ofYears(2018, 2020)));

        assertThat(published(dossier))
                .contains(
                        "EUR 200.00 of the EUR 300.00 needed for 2019 is missing.",
                        "Needed, 2018–2020: EUR 500.00",
                        "Needed, 2019: EUR 300.00",
                        "Appropriated for 2019 by 10 December: EUR 100.00",
                        "Funding gap, 2019: EUR 200.00",
                        "needed: EUR 300.00; appropriated: EUR 100.00; missing: EUR 200.00")
                .doesNotContain("cannot be determined");
        assertThat(written(CouncilSummary.of(dossier))).contains("lacks EUR 200.00 for 2019: from what money");
        assertThat(written(SubjectReports.gap().of(dossier)))
                .containsPattern("planas EUR 500.00\\S+ unknown")
                .containsPattern("planas \\(2019\\) EUR 300.00\\S+ EUR 100.00\\S+ EUR 200.00");
        assertThat(published(dossier)).contains("Costs incurred (all payers) (2019): EUR 40.00");
        assertThat(written(YearlyReport.annex().of(dossier)))
                .contains("Need, appropriations and costs (2019)")
                .containsPattern("Appropriated to the plan EUR 100.00\\S+\\s+Funding gap EUR 200.00\\S+\\s+"
                        + "Unspent balance of the plan’s money EUR 60.00");
    }

    // ---- money that is known in part

    @Test
    void of_money_known_in_part_the_key_points_keep_their_rows_and_sentences_hold_what_is_known_of_each() {
        Dossier kaisiadorys = Kaisiadorys.dossier();
        Provenance source = kaisiadorys.plans().get(0).provenance();
        String report = published(kaisiadorys.withCompleteness(
                partly(ListKind.APPROPRIATIONS, source), partly(ListKind.EXPENDITURES, source)));

        assertThat(report)
                .contains("Appropriated by 10 December: unknown")
                .contains("Funding gap, 2019–2020: unknown")
                .contains("Spent of the money appropriated: at least EUR 610.00; committed: at least EUR 90.00;"
                        + " paid by others: at least EUR 160.00.")
                .doesNotContain("at least EUR 770.00; ")
                .doesNotContain("unknown missing");
    }

    @Test
    void a_free_measure_is_not_drawn_as_one_whose_price_is_not_stated() {
        Dossier dossier = given("1000.00", "300.00")
                .plan("second", plan -> plan.addMeasures(measure("measure-free"), measure("measure-unpriced")))
                .event("one", EventState.HELD, "2019-05-01")
                .cost("one", "100.00", "given")
                .event("gift", EventState.HELD, "2019-05-02", event -> event.measure("measure-free"))
                .cost("gift", "0.00")
                .event("open", EventState.HELD, "2019-05-03", event -> event.measure("measure-unpriced"))
                .appropriation("police", "70.00", "2019-05-04", money -> money)
                .transfer("patrols", "70.00", "police", "2019-05-05")
                .build()
                .withCompleteness(partly(ListKind.EXPENDITURES, STATED));
        Chart.Flow flow = (Chart.Flow) Charts.moneyFlow(ReportContext.of(dossier, HORIZON))
                .orElseThrow()
                .chart();

        assertThat(flow.stops().stream().map(stop -> Wording.ENGLISH.say(stop.label())))
                .anyMatch(label -> label.endsWith("unpriced"))
                .noneMatch(label -> label.contains("free"));
    }

    @Test
    void where_spending_is_not_known_nothing_is_said_to_be_spent() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .need("500.00", "2019-01-01")
                .appropriation("given", "400.00", "2019-01-05")
                .build();

        assertThat(written(CouncilSummary.of(dossier)))
                .contains("Needed: EUR 500.00; appropriated: EUR 400.00; missing: EUR 100.00.");
    }

    @Test
    void more_money_than_is_needed_is_not_called_a_negative_lack() {
        assertThat(published(given("100.00", "150.00").build()))
                .contains("Funding surplus, 2019–2020: EUR 50.00")
                .contains("From 5 January 2019, EUR 50.00 more than needed was appropriated.")
                .doesNotContain("−50.00");
    }

    @Test
    void where_as_much_was_given_as_is_needed_nothing_is_missing() {
        assertThat(published(given("100.00", "100.00").build()))
                .contains("From 5 January 2019, nothing was missing.")
                .doesNotContain("EUR 0.00 was missing");
    }

    @Test
    void what_a_cost_is_by_its_units_and_that_its_money_is_not_stated_are_what_is_printed_of_it() {
        Dossier dossier = given("500.00", "400.00")
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .measure(MEASURE)
                        .payer(Sourced.stated(aDossier().build().municipality().id()))
                        .amount(StatedAmount.unknown(Amounts.currency("EUR")))
                        .unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro("15.00"))
                                .units(3)
                                .build())
                        .date(on("2019-05-01"))
                        .build())
                .build();

        assertThat(published(dossier))
                .contains("The cost is EUR 45.00 (3 × EUR 15.00).")
                .contains("paid from money that is not stated: EUR 45.00")
                .doesNotContain("payer not stated");
    }

    @Test
    void of_units_of_which_nobody_says_how_many_were_reached_no_number_is_printed() {
        assertThat(published(ofSchools(Headcount.exactly(5)))).contains("5 of 8 schools");
        assertThat(published(ofSchools(Headcount.unknown()))).doesNotContain("of 8 schools");
    }

    @Test
    void of_more_units_reached_than_there_are_nothing_is_printed_and_all_the_rest_is() {
        assertThat(published(ofSchools(Headcount.exactly(10))))
                .contains("Priemonė")
                .doesNotContain("schools");
    }

    private static Dossier ofSchools(Headcount reached) {
        return aDossier()
                .series(
                        "lectures",
                        series -> series.date(on("2019-05"))
                                .targets(TargetUnits.builder()
                                        .unit(text("schools"))
                                        .total(8)
                                        .reached(reached)
                                        .build()))
                .build();
    }

    // ---- what was given, cut and set anew

    @Test
    void what_the_sentences_list_adds_up_to_the_figure_beside_them() {
        String report = published(given("50000.00", "40000.00")
                .appropriation(
                        "more",
                        "3000.00",
                        "2019-05-05",
                        each -> each.change(ChangeKind.ADDED).amends("given"))
                .appropriation(
                        "less",
                        "500.00",
                        "2019-06-05",
                        each -> each.change(ChangeKind.REDUCED).amends("given"))
                .build());

        assertThat(report)
                .contains("Appropriated by 10 December: EUR 42,500.00")
                .contains("On 5 January 2019, EUR 40,000.00 was appropriated to the plan.")
                .contains("On 5 May 2019, EUR 3,000.00 was appropriated to the plan.")
                .contains("On 5 June 2019, the appropriation to the plan was reduced by EUR 500.00.");
    }

    @Test
    void a_new_total_is_told_beside_the_one_it_replaces() {
        assertThat(published(given("9000.00", "8500.00")
                        .appropriation(
                                "instead",
                                "5500.00",
                                "2019-06-01",
                                each -> each.change(ChangeKind.REPLACED)
                                        .amends("given")
                                        .plan(Sourced.stated(PLAN)))
                        .build()))
                .contains("Appropriated by 10 December: EUR 5,500.00")
                .contains("On 1 June 2019, the appropriation to the plan was set at EUR 5,500.00.");
    }

    @Test
    void a_cut_that_states_no_source_is_of_the_money_that_it_cuts() {
        assertThat(published(aDossier()
                        .appropriation(
                                "given",
                                "9000.00",
                                "2019-01-05",
                                each -> each.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.STATE_BUDGET))
                        .appropriation(
                                "less",
                                "500.00",
                                "2019-06-05",
                                each -> each.change(ChangeKind.REDUCED).amends("given"))
                        .build()))
                .contains(
                        "On 5 June 2019, the appropriation to the plan was reduced by EUR 500.00 (source: state budget).");
    }

    @Test
    void an_act_that_gives_and_takes_is_told_with_both() {
        assertThat(published(given("900.00", "500.00")
                        .act("second", act -> act.numbers(List.of("2")))
                        .appropriation(
                                "added",
                                "5.00",
                                "2019-06-01",
                                each -> each.change(ChangeKind.ADDED)
                                        .amends("given")
                                        .act("second")
                                        .plan(Sourced.stated(PLAN)))
                        .appropriation(
                                "cut",
                                "20.00",
                                "2019-06-01",
                                each -> each.change(ChangeKind.REDUCED)
                                        .amends("given")
                                        .act("second")
                                        .plan(Sourced.stated(PLAN)))
                        .build()))
                .contains("EUR 5.00 was appropriated to the plan.")
                .contains("the appropriation to the plan was reduced by EUR 20.00.")
                .contains("Appropriated by 10 December: EUR 485.00");
    }

    // ---- who paid

    /** A plan that was given 300.00 and paid 100.00 of it. */
    private static DossierFixtures withACostOfItsOwn() {
        return given("1000.00", "300.00")
                .event("own", EventState.HELD, "2019-05-01")
                .cost("own", "100.00", "given");
    }

    @Test
    void what_others_paid_is_the_same_in_every_report_and_nothing_is_subtracted_from_bounds() {
        Dossier dossier = withACostOfItsOwn()
                .event("other", EventState.HELD, "2019-06-01")
                .cost(
                        "other",
                        "400.00",
                        cost -> cost.amount(StatedAmount.of(
                                        AmountRange.between(Amounts.euro("350.00"), Amounts.euro("450.00"))))
                                .payer(Sourced.stated(ORGANISATION)))
                .build();

        assertThat(published(dossier))
                .contains("Paid from the money of the plan EUR 100.00")
                .contains("+ paid by others EUR 350.00 to EUR 450.00")
                .contains("= all costs incurred EUR 450.00 to EUR 550.00")
                .contains("paid by others: EUR 350.00 to EUR 450.00.");
        assertThat(written(CouncilSummary.of(dossier))).contains("paid by others: EUR 350.00 to EUR 450.00.");
        assertThat(written(RollUpReport.of(List.of(dossier), HORIZON)))
                .contains("paid by others: EUR 350.00 to EUR 450.00.");
    }

    @Test
    void money_handed_on_is_neither_a_cost_nor_taken_from_what_others_paid() {
        Dossier dossier = withACostOfItsOwn()
                .event("other", EventState.HELD, "2019-06-01")
                .cost("other", "80.00", cost -> cost.payer(Sourced.stated(ORGANISATION)))
                .transfer("patrols", "50.00", "given", "2019-07-01")
                .build();

        assertThat(published(dossier))
                .contains("Paid from the money of the plan EUR 100.00")
                .contains("+ paid by others EUR 80.00")
                .contains("= all costs incurred EUR 180.00")
                .contains("spent of the money appropriated: EUR 150.00; paid by others: EUR 80.00.")
                .contains("received EUR 50.00, plan money, for patrols.");
    }

    @Test
    void what_nobody_is_stated_to_have_paid_is_not_said_to_be_paid_by_others() {
        Dossier dossier = withACostOfItsOwn()
                .event("whose", EventState.HELD, "2019-06-01")
                .cost("whose", "80.00")
                .build();

        assertThat(published(dossier))
                .contains("+ from money that is not stated EUR 80.00")
                .contains("paid from money that is not stated: EUR 80.00.")
                .doesNotContain("paid by others");
    }

    @Test
    void what_others_paid_of_which_nothing_is_known_is_no_part_of_a_picture_and_said_once() {
        Dossier dossier = withACostOfItsOwn()
                .event("whose", EventState.HELD, "2019-06-01")
                .cost(
                        "whose",
                        "80.00",
                        cost -> cost.amount(StatedAmount.unknown(
                                        Amounts.euro("0.00").getCurrency()))
                                .payer(Sourced.stated(ORGANISATION)))
                .build();

        assertThat(published(dossier))
                .contains("spent of the money appropriated: EUR 100.00; what others paid is not known.")
                .doesNotContain("at least EUR 0.00");
        Illustration picture = Charts.money(ReportContext.of(dossier, HORIZON)).orElseThrow();
        assertThat(SvgChart.of(picture, Wording.ENGLISH)).doesNotContain("Paid by others");
        assertThat(written(YearlyReport.annex().of(dossier))).doesNotContain("at least EUR 0.00");
    }

    @Test
    void a_town_that_has_no_bar_in_a_roll_up_is_named_and_the_picture_tells_the_total_of_the_table() {
        Dossier known = given("100.00", "60.00").build();
        Dossier unknown = Dossier.builder()
                .from(aDossier()
                        .statingNothingOfLists()
                        .need("70.00", "2019-01-01")
                        .build())
                .municipality(known.municipality().withId("other").withName(text("kitas miestas")))
                .build();

        assertThat(written(RollUpReport.of(List.of(known, unknown), HORIZON)))
                .contains("Total EUR 170.00")
                .contains("Needed: EUR 170.00; appropriated: at least EUR 60.00")
                .contains("Not drawn, since what is needed or appropriated is not known there: kitas miestas.");
    }

    @Test
    void of_several_costs_each_is_told_with_what_it_was_for() {
        assertThat(published(given("1000.00", "300.00")
                        .event("stall", EventState.HELD, "2019-05-01")
                        .cost("stall", "0.00")
                        .event("leaflets", EventState.HELD, "2019-05-02")
                        .cost("leaflets", "1480.50", "given")
                        .build()))
                .contains("“Stall” cost nothing.", "“Leaflets” cost EUR 1,480.50.");
        assertThat(published(given("1000.00", "300.00")
                        .event("talks", EventState.PLANNED, "2030-05-01")
                        .cost("talks", "60.00", "given")
                        .event("leaflets", EventState.PLANNED, "2019-05-02")
                        .cost("leaflets", "1480.50", "given")
                        .build()))
                .as("what is to come, and what nobody tells whether it came")
                .contains("“Talks” will cost EUR 60.00.", "For “Leaflets”, EUR 1,480.50 is stated.");
    }

    @Test
    void of_several_costs_without_a_name_of_their_own_one_sentence_is_written() {
        DossierFixtures town = given("9000.00", "9000.00");

        assertThat(published(town.builder()
                        .addExpenditures(trained(), moreTrained(each -> each))
                        .build()))
                .contains("The costs are EUR 2,150.40 and at most EUR 1,500.00.")
                .doesNotContain("Priemonė cost");
        assertThat(published(town.event("stall", EventState.HELD, "2019-05-03")
                        .cost("stall", "80.00")
                        .builder()
                        .addExpenditures(trained(), moreTrained(each -> each.payer(Sourced.stated(ORGANISATION))))
                        .build()))
                .as("costs that have names keep their sentences, and of two payers each is named by its price")
                .contains("“Stall” cost EUR 80.00. Other costs: EUR 2,150.40; at most EUR 1,500.00, paid by policijos");
    }

    @Test
    void a_measure_on_which_money_was_spent_is_not_one_that_nobody_reported_on() {
        Dossier dossier = given("9000.00", "9000.00")
                .plan("second", plan -> plan.addMeasures(measure("measure-open")))
                .builder()
                .addExpenditures(trained())
                .build();

        assertThat(published(dossier))
                .contains("1 with only costs reported")
                .contains("– only costs reported. The cost is EUR 2,150.40.")
                .contains("1 not reported on");
        assertThat(written(YearlyReport.annex().of(dossier))).containsPattern("only costs reported .*2,150.40");
        assertThat(written(CouncilSummary.of(dossier))).contains("1 with only costs reported");
    }

    @Test
    void a_measure_of_which_only_costs_are_reported_is_drawn_as_it_is_told() {
        Dossier dossier = given("9000.00", "9000.00")
                .plan(
                        "second",
                        plan -> plan.addMeasures(
                                measure("measure-open"), measure("measure-paid"), measure("measure-other")))
                .builder()
                .addExpenditures(trained().withMeasure("measure-paid"))
                .build();
        Illustration drawn = Charts.measures(
                        ReportContext.of(dossier, HORIZON), dossier.plans().get(1))
                .orElseThrow();

        assertThat(((Chart.Strip) drawn.chart()).items())
                .extracting(Chart.Item::state)
                .containsExactly(MeasureStatus.NO_INFORMATION, MeasureStatus.COSTS_ONLY, MeasureStatus.NO_INFORMATION);
        assertThat(Wording.ENGLISH.say(drawn.alternative())).contains("only costs reported");
    }

    private static Expenditure trained() {
        return Expenditure.builder()
                .id("trained")
                .measure(MEASURE)
                .amount(Amounts.euro("2150.40"))
                .date(on("2019-05-01"))
                .build();
    }

    private static Expenditure moreTrained(UnaryOperator<Expenditure.Builder> change) {
        return change.apply(Expenditure.builder()
                        .id("trained-more")
                        .measure(MEASURE)
                        .amount(StatedAmount.of(AmountRange.atMost(Amounts.euro("1500.00"))))
                        .date(on("2019-05-02")))
                .build();
    }

    @Test
    void a_cost_of_which_only_a_bound_below_zero_is_known_is_the_same_in_each_report() {
        Dossier dossier = FullDossier.dossier();

        assertThat(published(dossier)).contains("Costs incurred (all payers) at least EUR −15.00");
        assertThat(written(YearlyReport.annex().of(dossier)))
                .containsPattern("Costs incurred \\(all payers\\) at least EUR −15.00");
    }

    @Test
    void of_a_cost_that_is_only_known_not_to_be_below_zero_no_amount_is_written() {
        Dossier dossier = given("500.00", "300.00")
                .event(
                        "late",
                        EventState.POSTPONED,
                        "2019-05-02",
                        each -> each.postponedTo(PartialDate.parse("2020-03")))
                .cost("late", "40.00")
                .build();

        assertThat(published(dossier)).contains("postponed to March 2020.").doesNotContain("EUR 0.00");
        assertThat(written(YearlyReport.annex().of(dossier))).doesNotContain("at least EUR 0.00");
    }

    // ---- sizes

    @Test
    void of_more_measures_than_a_picture_compares_who_attended_stands_in_the_table_alone() {
        assertThat(published(attended(20))).contains("Participations by event");
        assertThat(published(attended(21)))
                .contains("Participations at events held: 21.", " 21 measure-21 done 1 ")
                .doesNotContain("Participations by");
    }

    private static Dossier attended(int measures) {
        DossierFixtures town = aDossier();
        town.plan(
                "many",
                plan -> plan.addAllMeasures(IntStream.rangeClosed(1, measures)
                        .mapToObj(i -> measure("measure-" + i))
                        .toList()));
        for (int i = 1; i <= measures; i++) {
            String measure = "measure-" + i;
            town.event(
                    "event-" + i,
                    EventState.HELD,
                    "2019-05-02",
                    each -> each.measure(measure).participations(Headcount.exactly(1)));
        }
        return town.build();
    }

    @Test
    void what_the_report_refers_to_is_named_after_its_plan_where_there_are_several() {
        assertThat(written(YearlyReport.annex().of(large(2, 1))))
                .contains("“Planas 1”: Funding need", "“Planas 2”: Funding need", "“Planas 2”: Funding gap");
        assertThat(written(YearlyReport.annex().of(given("1000.00", "300.00").build())))
                .contains(" Funding need");
    }

    /** So many plans of so many measures; the last of each is postponed. */
    private static Dossier large(int plans, int measures) {
        DossierFixtures town = aDossier();
        for (int plan = 1; plan <= plans; plan++) {
            String id = "plan-" + plan;
            int number = plan;
            town.plan(
                    id,
                    each -> each.title(text("Planas " + number))
                            .addAllMeasures(IntStream.rangeClosed(1, measures)
                                    .mapToObj(i -> measure("measure-" + number + "." + i))
                                    .toList()));
            town.need("need-" + plan, "100.00", "2019-01-01", each -> each.plan(id));
            town.appropriation("money-" + plan, "10.00", "2019-01-02", each -> each.plan(Sourced.stated(id)));
            town.event(
                    "late-" + plan,
                    EventState.POSTPONED,
                    "2019-05-02",
                    each -> each.measure("measure-" + number + "." + measures)
                            .postponedTo(PartialDate.parse("2020-03")));
        }
        return town.build();
    }

    @Test
    void of_forty_measures_the_postponed_ones_are_described_and_all_others_stand_in_a_table() {
        String report = published(large(1, 40));

        assertThat(report)
                .contains("1.40. Measure-1.40 – postponed. The lecture “late-1” was postponed to March 2020.")
                .contains(". The other measures");
        assertThat(IntStream.rangeClosed(1, 39).mapToObj(i -> " 1." + i + " measure-1." + i + " not reported on"))
                .allMatch(report::contains);
    }

    @Test
    void seven_plans_are_named_wherever_money_is_told_and_none_is_left_out() {
        Dossier seven = large(6, 2);
        String report = published(seven);
        String council = written(CouncilSummary.of(seven));

        for (int plan = 1; plan <= 6; plan++) {
            assertThat(report)
                    .contains(" Planas " + plan + " EUR 100.00 EUR 10.00 EUR 90.00 ")
                    .contains("“Planas " + plan + "”: needed: EUR 100.00; appropriated: EUR 10.00")
                    .contains("### Planas " + plan);
            assertThat(council).contains(" Planas " + plan + " EUR 100.00 EUR 10.00 EUR 90.00 ");
        }
        assertThat(report).contains("EUR 10.00 was appropriated to the plan “Planas 1”. ");
        assertThat(council.lines().filter(line -> line.startsWith("**Figure")).collect(joining()))
                .isEmpty();
        assertThat(council).contains("Further plans that lack money: 3.");
    }

    @Test
    void of_several_plans_no_two_sections_have_the_same_heading_and_of_one_none_names_it() {
        for (Report report : List.of(
                YearlyReport.annex(), YearlyReport.standard(), YearlyReport.publicReport(), SubjectReports.gap())) {
            assertThat(written(report.of(large(2, 2))).lines().filter(line -> line.startsWith("## ")))
                    .doesNotHaveDuplicates();
        }
        assertThat(written(SubjectReports.gap().of(given("1000.00", "300.00").build())))
                .contains("## Funding through time\n");
    }

    // ---- budgets

    /** A town's budget: 100,000.00 planned to come in and 115,000.00 appropriated, and not a word of measures or events. */
    private static Dossier budget() {
        Dossier town = aDossier()
                .statingNothingOfLists()
                .need("115000.00", "2019-01-01")
                .appropriation("given", "115000.00", "2019-01-05")
                .build();
        return Dossier.builder()
                .from(town)
                .plans(town.plans().stream()
                        .map(plan -> ActionPlan.builder()
                                .from(plan)
                                .measures(List.of())
                                .build())
                        .toList())
                .addRevenues(Revenue.builder()
                        .id("planned")
                        .amount(StatedAmount.exactly(Amounts.euro("100000.00")))
                        .state(RevenueState.PLANNED)
                        .plan(PLAN)
                        .effective(Sourced.stated(PartialDate.parse("2019-01-05")))
                        .provenance(STATED)
                        .build())
                .build();
    }

    @Test
    void a_budget_shows_its_revenue_and_deficit_and_misses_neither_measures_nor_events() {
        assertThat(published(budget()))
                .contains(
                        "Revenue without loans and money left over EUR 100,000.00",
                        "Planned deficit before financing EUR 15,000.00",
                        "EUR 15,000.00 is missing")
                .doesNotContain("easures", "events");
    }

    // ---- what nobody can tell

    @Test
    void of_an_event_of_which_nothing_is_known_nobody_helped_or_will_and_no_share_is_said_to_be_done() {
        Dossier dossier = aDossier()
                .event("lecture", EventState.PLANNED, "2019-05-01", event -> event.addHelpers(text("pupils")))
                .build();

        assertThat(published(dossier))
                .contains("Helpers: pupils.")
                .contains("cannot be determined.")
                .doesNotContain("With the help of", "of 1)");
    }

    @Test
    void where_there_are_two_plans_money_through_time_is_told_of_each_by_name() {
        Dossier dossier = given("500.00", "300.00")
                .plan("second", plan -> plan.addMeasures(measure("measure-two")))
                .build();

        assertThat(published(dossier)).contains("“planas”: From 1 January 2019, EUR 500.00 was missing.");
    }
}
