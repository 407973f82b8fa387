package lt.kopz.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import org.junit.jupiter.api.Test;

/** Papers as other towns have them, with numbers in place of lists and lists of a part: what the yearly report states of them. */
class PapersOfOtherTownsTest {
    private static DossierFixtures paper() {
        return aDossier().statingNothingOfLists();
    }

    private static CompletenessStatement.Builder of(ListKind list) {
        return CompletenessStatement.builder().id("of-" + list).list(list).provenance(STATED);
    }

    private static CompletenessStatement number(ListKind list, String owner, long number) {
        return of(list).owner(owner).number(Headcount.exactly(number)).build();
    }

    private static String written(Document report, Wording wording) {
        return new String(SparseReports.rendered(report, "markdown", wording), UTF_8).replace('\u00a0', ' ');
    }

    private static String yearly(Dossier dossier, Wording wording) {
        return written(YearlyReport.of(dossier), wording);
    }

    // ---- a budget table with subtotals and one unknown line

    private static Need line(String id, StatedAmount amount) {
        return Need.builder()
                .id("need-" + id)
                .plan(PLAN)
                .measure(id)
                .amount(amount)
                .period(DateRange.ofYear(2019))
                .effective(on("2019-01-16"))
                .addWithin("whole")
                .provenance(STATED)
                .build();
    }

    private static Dossier budgetTable(boolean complete, StatedAmount last) {
        Need whole = Need.builder()
                .id("whole")
                .plan(PLAN)
                .amount(Amounts.euro("10000.00"))
                .period(DateRange.ofYear(2019))
                .effective(on("2019-01-16"))
                .completeBy(complete ? List.of(Dimension.PLAN_ITEM) : List.of())
                .provenance(STATED)
                .build();
        return paper().builder()
                .strategicMeasures(List.of())
                .plans(List.of(ActionPlan.builder()
                        .id(PLAN)
                        .title(text("planas"))
                        .period(DateRange.ofYear(2019))
                        .addAllMeasures(Stream.of("1", "2", "3")
                                .map(number -> Measure.builder()
                                        .id("line-" + number)
                                        .number(number)
                                        .title(text("priemonė " + number))
                                        .build())
                                .toList())
                        .provenance(STATED)
                        .build()))
                .addNeeds(
                        whole,
                        line("line-1", StatedAmount.exactly(Amounts.euro("3000.00"))),
                        line("line-2", StatedAmount.exactly(Amounts.euro("4000.00"))),
                        line("line-3", last))
                .build();
    }

    @Test
    void the_one_unknown_line_of_a_complete_table_is_what_the_others_leave_of_the_total() {
        StatedAmount unknown = StatedAmount.unknown(Amounts.currency("EUR"));
        AmountRange three = AmountRange.exactly(Amounts.euro("3000.00"));

        assertThat(BudgetGaps.of(budgetTable(true, unknown), PLAN)
                        .ofMeasure("line-3")
                        .need()
                        .value())
                .isEqualTo(three);
        assertThat(BudgetGaps.of(budgetTable(false, unknown), PLAN)
                        .ofMeasure("line-3")
                        .need()
                        .value()
                        .upper())
                .isEqualTo(three.upper());
        assertThat(yearly(budgetTable(true, unknown), Wording.ENGLISH))
                .doesNotContain("not itemised", "cannot all hold");
        assertThat(yearly(budgetTable(true, StatedAmount.exactly(Amounts.euro("2999.99"))), Wording.ENGLISH))
                .contains("cannot all hold");
    }

    // ---- a report that states five meetings, two of them with minutes

    @Test
    void five_meetings_of_which_one_is_listed_are_five() {
        Dossier dossier = paper().meeting("meeting", MeetingState.HELD, "2019-02-05")
                .build()
                .withCompleteness(number(ListKind.MEETINGS, "group", 5), number(ListKind.MINUTES, "group", 2));

        assertThat(yearly(dossier, Wording.ENGLISH))
                .contains("A meeting was held on 5 February. Not all are listed here: meetings in all – 5.")
                .contains("at least 3 have none");
        assertThat(yearly(dossier, Wording.LITHUANIAN))
                .contains("Čia išvardyta ne viskas: iš viso posėdžių – 5.")
                .contains("be protokolo – bent 3.");
    }

    @Test
    void of_three_meetings_in_the_first_half_year_it_is_not_said_that_there_are_no_data() {
        Dossier dossier = paper().build()
                .withCompleteness(number(ListKind.MEETINGS, "group", 3)
                        .withPeriod(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30))));

        assertThat(yearly(dossier, Wording.ENGLISH))
                .contains("Only a number is stated: meetings – at least 3.")
                .doesNotContain("There are no data on meetings.");
    }

    // ---- a group whose list of members is as of a past day

    @Test
    void a_list_of_members_of_a_past_day_is_one_of_that_day() {
        Dossier dossier = paper().group(group -> group.addMemberships(Membership.builder()
                        .id("member")
                        .seat("seat")
                        .organisation(ORGANISATION)
                        .since(PartialDate.parse("2019-01-16"))
                        .provenance(STATED)
                        .build()))
                .build()
                .withCompleteness(of(ListKind.MEMBERS)
                        .owner("group")
                        .period(DateRange.ofDay(LocalDate.of(2019, 3, 1)))
                        .extent(Extent.COMPLETE)
                        .build());

        assertThat(yearly(dossier, Wording.ENGLISH)).contains("1 (1 March 2019)");
    }

    @Test
    void a_number_of_members_without_names_is_the_size_of_the_group() {
        Dossier dossier = paper().build()
                .withCompleteness(of(ListKind.MEMBERS)
                        .owner("group")
                        .period(DateRange.ofYear(2019))
                        .number(Headcount.exactly(9))
                        .build());

        assertThat(yearly(dossier, Wording.ENGLISH)).contains("9 (10 December 2019)");
        assertThat(written(EveryReport.of(dossier, dossier.knownUntil().value()).get("composition"), Wording.ENGLISH))
                .containsOnlyOnce("9 (10 December 2019)")
                .doesNotContain("9 members");
    }

    // ---- a register of agreements with a number only

    @Test
    void a_register_of_four_agreements_has_four_of_which_one_is_listed() {
        Dossier dossier = paper().agreement(
                        "agreement", AgreementState.SIGNED, it -> it.signed(PartialDate.parse("2019-04-01")))
                .build();
        Dossier four = dossier.withCompleteness(number(ListKind.AGREEMENTS, MEASURE, 4));

        assertThat(yearly(four, Wording.ENGLISH)).contains("Not all are listed here: agreements in all – 4.");
        assertThat(yearly(dossier, Wording.ENGLISH)).doesNotContain("Not all are listed here");
    }

    // ---- a series of lectures by number

    @Test
    void a_lecture_held_eight_times_is_eight_events_and_begins_its_sentence_with_a_capital() {
        Dossier dossier = paper().series("lectures")
                .event("lecture", EventState.HELD, "2019-03-05", event -> event.series("lectures"))
                .build()
                .withCompleteness(number(ListKind.EVENTS, "lectures", 8));

        assertThat(yearly(dossier, Wording.ENGLISH))
                .contains("In 2019, at least 8 events were held.")
                .doesNotContain("unknown number of more");
        assertThat(yearly(dossier, Wording.LITHUANIAN)).contains("2019 m. įvyko ne mažiau kaip 8 renginiai.");
    }

    // ---- money by quarter with one quarter missing

    private static Appropriation quarter(int number, String day) {
        return Appropriation.builder()
                .id("quarter-" + number)
                .plan(Sourced.stated(PLAN))
                .amount(Amounts.euro("1000.00"))
                .effective(on(day))
                .provenance(STATED)
                .build();
    }

    @Test
    void a_quarter_of_which_nothing_is_stated_leaves_the_sum_of_the_year_open() {
        Dossier quarters = paper().build()
                .withAppropriations(quarter(1, "2019-01-02"), quarter(2, "2019-04-01"), quarter(4, "2019-10-01"));
        Dossier missing = quarters.withCompleteness(of(ListKind.APPROPRIATIONS)
                .owner(PLAN)
                .period(DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 9, 30)))
                .extent(Extent.PARTIAL)
                .build());

        assertThat(BudgetGaps.of(quarters, PLAN).appropriated().value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("3000.00")));
        assertThat(BudgetGaps.of(missing, PLAN).appropriated().value().upper()).isEmpty();
        assertThat(BudgetGaps.of(missing, PLAN)
                        .asOf(LocalDate.of(2019, 6, 30))
                        .appropriated()
                        .value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("2000.00")));
    }

    // ---- what was not held, what is late, and what is paid on a contract

    @Test
    void a_cancelled_event_is_not_passed_over() {
        Dossier dossier = paper().event(
                        "campaign",
                        EventState.CANCELLED,
                        "2019-10-18",
                        event -> event.title(text("akcija „Nebūk prekė“")).reason(text("neskirta lėšų")))
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.LITHUANIAN))
                .contains("“ (spalio 18 d.) neįvyko; priežastis – neskirta lėšų.");
    }

    @Test
    void a_measure_past_its_day_is_among_what_is_late() {
        Dossier dossier =
                paper().event("event", EventState.PLANNED, "2020-02-05").build();
        ActionPlan plan = dossier.plans().get(0);
        Dossier late =
                dossier.withPlans(plan.withMeasures(plan.measures().get(0).withDue(PartialDate.parse("2019-06-30"))));

        assertThat(written(YearlyReport.publicReport().of(late), Wording.ENGLISH))
                .contains("due by 30 June 2019");
    }

    @Test
    void a_measure_past_its_day_of_which_nothing_is_known_is_late_too_and_may_be_done() {
        ActionPlan plan = paper().event("event", EventState.HELD, "2019-02-05")
                .build()
                .plans()
                .get(0);
        Measure unknown = Measure.builder()
                .id("unknown")
                .number("2")
                .title(text("saugūs namai"))
                .due(PartialDate.parse("2019-06-30"))
                .build();
        Dossier dossier = paper().event("event", EventState.HELD, "2019-02-05")
                .build()
                .withPlans(plan.withMeasures(plan.measures().get(0), unknown));

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH))
                .contains(
                        "Whether measure No 2, due by 30 June 2019, is done cannot be determined.",
                        "at least 1 of 2 described measures");
        assertThat(written(CouncilSummary.of(dossier), Wording.ENGLISH)).contains("Saugūs namai: not reported on.");
    }

    @Test
    void what_came_in_for_a_plan_is_told_beside_what_was_planned() {
        Revenue planned = revenue("planned", "12000.00", "2019-01-15").withState(RevenueState.PLANNED);
        Dossier dossier = paper().builder()
                .addRevenues(
                        planned,
                        revenue("first", "6000.00", "2019-06-28").withPayer(ORGANISATION),
                        revenue("second", "4500.00", "2019-09"))
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH)
                        .replace("\\*", ""))
                .contains("Revenue of EUR 12,000.00 is planned for the plan.")
                .contains("Revenue of EUR 10,500.00 has been received for the plan.")
                .contains("These sums were received: EUR 6,000.00 from ")
                .contains(" on 28 June and EUR 4,500.00 in September 2019.")
                .contains("EUR 1,500.00 of the planned revenue had not come in by 10 December.");
    }

    private static Revenue revenue(String id, String euro, String date) {
        return Revenue.builder()
                .id(id)
                .plan(PLAN)
                .state(RevenueState.RECEIVED)
                .amount(Amounts.euro(euro))
                .effective(on(date))
                .provenance(STATED)
                .build();
    }

    @Test
    void what_a_contract_is_worth_is_the_cost_of_its_measure() {
        Dossier dossier = paper().appropriation("given", "700.00", "2019-01-24")
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("plakatai"))
                        .measure(MEASURE)
                        .paidFrom(Sourced.stated("given"))
                        .amount(Amounts.euro("400.00"))
                        .date(on("2019-03-01"))
                        .period(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2020, 3, 31)))
                        .build())
                .addPayments(Payment.builder()
                        .id("payment")
                        .settles("contract")
                        .amount(Amounts.euro("150.00"))
                        .date(on("2019-04-01"))
                        .build())
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH))
                .contains("The contract “plakatai” (1 March 2019; to be carried out by 31 March 2020) is"
                        + " worth EUR 400.00; EUR 250.00 is still to come.")
                .doesNotContain("The cost is");
        assertThat(yearly(dossier, Wording.ENGLISH)).doesNotContain("cost of measure");
    }

    @Test
    void a_measure_with_costs_and_an_amended_contract_states_the_contract_as_it_stands_and_both_together() {
        Contract.Builder contract = Contract.builder()
                .subject(text("plakatai"))
                .counterparty(ORGANISATION)
                .measure(MEASURE)
                .amount(Amounts.euro("400.00"))
                .date(on("2019-03-01"));
        Dossier dossier = aDossier()
                .builder()
                .addContracts(
                        contract.id("first").build(),
                        contract.id("amended")
                                .replaces("first")
                                .amount(Amounts.euro("500.00"))
                                .date(on("2019-05-02"))
                                .build())
                .addExpenditures(Expenditure.builder()
                        .id("rent")
                        .measure(MEASURE)
                        .amount(Amounts.euro("70.00"))
                        .date(on("2019-04-01"))
                        .build())
                .build();

        String amended = written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH);
        assertThat(amended)
                .contains(
                        "; 2 May 2019) is worth EUR 500.00; EUR 500.00 is still to come. In all, the cost is EUR 570.00.")
                .doesNotContain("EUR 400.00");
        assertThat(written(YearlyReport.publicReport().of(dossier, LocalDate.of(2019, 5, 1)), Wording.LITHUANIAN))
                .contains("Sutarties „plakatai“ (")
                .contains(
                        "; 2019 m. kovo 1 d.) vertė – 400,00 Eur, iš jos dar numatyta 400,00 Eur. Kaina iš viso – 470,00 Eur.");
        assertThat(written(YearlyReport.publicReport().of(dossier.withCompleteness()), Wording.ENGLISH))
                .contains("is worth EUR 500.00. In all, the cost is EUR 70.00 to EUR 570.00.");
    }

    @Test
    void a_measure_done_after_its_day_stands_among_what_is_late() {
        Dossier dossier = paper().builder()
                .plans(List.of(ActionPlan.builder()
                        .id(PLAN)
                        .title(text("planas"))
                        .period(DateRange.ofYear(2019))
                        .addMeasures(Measure.builder()
                                .id(MEASURE)
                                .number("1")
                                .title(text("butas"))
                                .due(PartialDate.parse("2019-06-30"))
                                .addDeliverables(Deliverable.builder()
                                        .id("flat")
                                        .kind(DeliverableKind.PUBLICATION)
                                        .title(text("butas"))
                                        .state(DeliverableState.DELIVERED)
                                        .date(PartialDate.parse("2019-08"))
                                        .provenance(STATED)
                                        .build())
                                .build())
                        .provenance(STATED)
                        .build()))
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH))
                .contains("- Measure No 1 was due by 30 June 2019 and was done later.");
        assertThat(written(YearlyReport.publicReport().of(dossier, LocalDate.of(2019, 7, 15)), Wording.ENGLISH))
                .contains("- Measure No 1 was due by 30 June 2019; it is planned.");
    }

    @Test
    void a_group_whose_act_is_no_longer_in_force_says_so_once() {
        Dossier dossier = paper().act(
                        "order",
                        act -> act.adopted(PartialDate.parse("2018-01-15"))
                                .noLongerFrom(Sourced.stated(PartialDate.parse("2019-07-03"))))
                .group(group -> group.basis(List.of("order")).composition("order"))
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH))
                .containsOnlyOnce(" has not been in force since 3 July 2019.");
        assertThat(written(YearlyReport.publicReport().of(dossier, LocalDate.of(2019, 7, 2)), Wording.ENGLISH))
                .doesNotContain("in force since");
    }

    @Test
    void money_in_another_currency_is_money_and_a_year_without_cases_is_no_failure() {
        DossierFixtures euro = aDossier().appropriation("euro", "700.00", "2019-10-24");
        Dossier inEuro = euro.build();
        Dossier dossier = euro.appropriation(
                        "litas",
                        "100.00",
                        "2019-02-10",
                        money -> money.amount(Amounts.of("100.00", "LTL")).plan(Sourced.stated(PLAN)))
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addInactivity(Inactivity.builder()
                        .id("none")
                        .kind(InactivityKind.NO_CASES)
                        .period(DateRange.ofYear(2019))
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(written(YearlyReport.publicReport().of(approved(inEuro)), Wording.ENGLISH))
                .containsPattern("For 261\\S* days, from 5 February to 24 October, the approved plan had no money.");
        assertThat(written(YearlyReport.publicReport().of(approved(dossier)), Wording.ENGLISH))
                .containsPattern("For 5\\S* days, from 5 February to 10 February, the approved plan had no money.")
                .contains(
                        "- **Appropriated by 10 December:** EUR 700.00",
                        "- **Appropriated by 10 December:** LTL 100.00")
                .containsPattern("(?s)2019: there were no cases\\..*Late or not done:");
    }

    private static Dossier approved(Dossier dossier) {
        return dossier.withPlans(dossier.plans().get(0).withApproved(PartialDate.parse("2019-02-05")));
    }

    @Test
    void an_act_that_gives_money_twice_is_cited_once() {
        Dossier dossier = paper().act("budget", act -> act.adopted(PartialDate.parse("2019-01-15")))
                .appropriation(
                        "a",
                        "100.00",
                        "2019-02-01",
                        money -> money.act("budget").plan(Sourced.stated(PLAN)))
                .appropriation(
                        "b",
                        "200.00",
                        "2019-02-01",
                        money -> money.act("budget").plan(Sourced.stated(PLAN)))
                .build();

        assertThat(written(YearlyReport.publicReport().of(dossier), Wording.ENGLISH))
                .contains("By the same act, EUR 200.00 was appropriated to the plan.");
    }

    // ---- days without money

    private static Dossier approved(DossierFixtures facts) {
        Dossier dossier = facts.build();
        return dossier.withPlans(dossier.plans().get(0).withApproved(PartialDate.parse("2019-01-16")));
    }

    @Test
    void days_without_money_rest_on_a_list_that_is_stated_to_be_complete_or_the_sentence_says_that_none_is() {
        Dossier dossier =
                approved(paper().need("3250.00", "2019-01-16").appropriation("given", "700.00", "2019-10-24"));
        Dossier complete = dossier.withCompleteness(of(ListKind.APPROPRIATIONS)
                .owner(PLAN)
                .period(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 10, 23)))
                .extent(Extent.COMPLETE)
                .build());
        String open = "It is not stated that the list of appropriations is complete.";

        for (Document report :
                List.of(YearlyReport.of(dossier), SubjectReports.gap().of(dossier))) {
            assertThat(written(report, Wording.ENGLISH)).contains("281", open);
        }
        for (Document report :
                List.of(YearlyReport.of(complete), SubjectReports.gap().of(complete))) {
            assertThat(written(report, Wording.ENGLISH)).contains("281").doesNotContain(open);
        }
    }

    @Test
    void of_a_plan_with_costs_and_no_appropriation_recorded_nobody_can_tell_how_long_it_had_no_money() {
        Dossier dossier =
                approved(paper().event("event", EventState.HELD, "2019-05-02").cost("event", "300.00"));

        assertThat(BudgetGaps.of(dossier, PLAN).timing().isKnown()).isFalse();
        assertThat(yearly(dossier, Wording.ENGLISH)).doesNotContain("no money was appropriated");
    }

    @Test
    void where_only_some_appropriations_are_recorded_a_plan_was_without_money_for_at_most_so_many_days() {
        Dossier dossier = approved(paper().appropriation("given", "700.00", "2019-10-24"))
                .withCompleteness(
                        of(ListKind.APPROPRIATIONS).extent(Extent.PARTIAL).build());

        assertThat(BudgetGaps.of(dossier, PLAN).timing().value().days()).isEqualTo(Headcount.atMost(281));
    }

    // ---- counts that are not exact

    @Test
    void more_than_fifty_and_about_one_hundred_and_twenty_are_at_least_so_many_together() {
        Dossier dossier = paper().event("one", EventState.HELD, "2019-05-02", Headcount.atLeast(51))
                .event("other", EventState.HELD, "2019-06-02", Headcount.about(120, 100, 140))
                .build();

        assertThat(yearly(dossier, Wording.ENGLISH)).contains("at least 151");
        assertThat(yearly(dossier, Wording.LITHUANIAN)).contains("ne mažiau kaip 151");
    }
}
