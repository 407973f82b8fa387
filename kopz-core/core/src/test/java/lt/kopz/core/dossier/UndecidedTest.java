package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndecidedTest {
    private static StatedValue code(String code) {
        return new StatedValue.OfCode(code);
    }

    private static StatedValue fact(String id) {
        return new StatedValue.OfFact(id);
    }

    private static Contradiction stated(String subject, String field, StatedValue... values) {
        return contradiction("contradiction", subject, Optional.of(field), values);
    }

    private static Decision preferred(String value, String... subjects) {
        return Decision.builder()
                .id("decision")
                .kind(Decision.Kind.PREFERRED)
                .addAllSubjects(List.of(subjects))
                .preferred(value)
                .provenance(STATED)
                .build();
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static AmountRange exactly(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static DossierFixtures needs(String... amounts) {
        DossierFixtures dossier = aDossier();
        for (int i = 0; i < amounts.length; i++) {
            dossier = dossier.need("need-" + i, amounts[i], "2019-01-01", need -> need.period(DateRange.ofYear(2019)));
        }
        return dossier;
    }

    /** So many appropriations of the municipal budget. */
    private static DossierFixtures money(int number, String amount) {
        DossierFixtures dossier = aDossier();
        for (int i = 0; i < number; i++) {
            dossier = dossier.appropriation(
                    "money-" + i,
                    amount,
                    "2019-03-01",
                    money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.MUNICIPAL_BUDGET));
        }
        return dossier;
    }

    /** That each of them is of that budget or of the state's. */
    private static ImmutableList<Contradiction> ofEitherSource(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> contradiction(
                        "contradiction-" + i,
                        "money-" + i,
                        Optional.of("sourceKind"),
                        code("MUNICIPAL_BUDGET"),
                        code("STATE_BUDGET")))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Finding> found(Dossier dossier, String code) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst();
    }

    @Nested
    class Codes_periods_and_references {
        @Test
        void a_need_that_is_of_one_year_or_of_another_is_between_nothing_and_all_in_either() {
            Dossier open = needs("700.00")
                    .builder()
                    .addContradictions(stated(
                            "need-0",
                            "period",
                            new StatedValue.OfPeriod(DateRange.ofYear(2019)),
                            new StatedValue.OfPeriod(DateRange.ofYear(2020))))
                    .build();

            assertThat(BudgetGaps.of(open, PLAN).inYear(2019).need().value()).isEqualTo(between("0.00", "700.00"));
            assertThat(BudgetGaps.of(open, PLAN).inYear(2020).need().value()).isEqualTo(between("0.00", "700.00"));
            assertThat(BudgetGaps.of(open, PLAN).need().value()).isEqualTo(exactly("700.00"));
            Dossier settled = open.withDecisions(preferred("contradiction-0", "contradiction"));
            assertThat(BudgetGaps.of(settled, PLAN).inYear(2019).need().value()).isEqualTo(exactly("700.00"));
        }

        @Test
        void money_of_one_kind_of_source_or_another_is_bounded_for_both_and_exact_in_all() {
            Dossier open = aDossier()
                    .appropriation(
                            "money",
                            "500.00",
                            "2019-03-01",
                            money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.MUNICIPAL_BUDGET))
                    .builder()
                    .addContradictions(stated("money", "sourceKind", code("MUNICIPAL_BUDGET"), code("STATE_BUDGET")))
                    .build();
            BudgetGaps gaps = BudgetGaps.of(open, PLAN);

            assertThat(gaps.appropriated().value()).isEqualTo(exactly("500.00"));
            assertThat(gaps.from(FundingSourceKind.MUNICIPAL_BUDGET)
                            .appropriated()
                            .value())
                    .isEqualTo(between("0.00", "500.00"));
            assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).appropriated().value())
                    .isEqualTo(between("0.00", "500.00"));
            assertThat(gaps.from(FundingSourceKind.MUNICIPAL_BUDGET)
                            .appropriated()
                            .explain(Wording.ENGLISH))
                    .contains("Kas nurodyta skirtingai: MUNICIPAL_BUDGET")
                    .contains("∨ ");
        }

        @Test
        void a_field_that_is_left_empty_ranges_over_the_values_too() {
            Dossier open = aDossier()
                    .appropriation("money", "500.00", "2019-03-01")
                    .builder()
                    .addContradictions(stated("money", "manager", code("organisation"), code("municipality")))
                    .build();

            assertThat(BudgetGaps.of(open, PLAN)
                            .managedBy("organisation")
                            .appropriated()
                            .value())
                    .isEqualTo(between("0.00", "500.00"));
        }

        @Test
        void an_event_of_one_measure_or_another_may_be_of_either() {
            Dossier dossier = aDossier()
                    .event("event", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                    .build();
            ActionPlan plan = dossier.plans().get(0);
            Dossier open = dossier.withPlans(
                            plan.withMeasures(plan.measures().get(0), DossierFixtures.measure("other")))
                    .withContradictions(stated("event", "measure", code(MEASURE), code("other")));

            assertThat(Attendance.of(open).held().value()).isEqualTo(Participations.exactly(20));
            assertThat(Attendance.of(open).ofMeasure(MEASURE).held().value().count())
                    .isEqualTo(Headcount.between(0, 20));
            assertThat(Attendance.of(open).ofMeasure("other").held().value().count())
                    .isEqualTo(Headcount.between(0, 20));
            assertThat(MeasureProgress.of(open, MEASURE, DossierFixtures.HORIZON)
                            .status())
                    .isEqualTo(MeasureStatus.UNDETERMINED);
        }

        @Test
        void a_claim_that_holds_by_one_value_and_not_by_the_other_cannot_be_told() {
            Dossier open = aDossier()
                    .appropriation(
                            "money",
                            "500.00",
                            "2019-03-01",
                            money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.MUNICIPAL_BUDGET))
                    .builder()
                    .addContradictions(stated("money", "sourceKind", code("MUNICIPAL_BUDGET"), code("STATE_BUDGET")))
                    .addClaims(Claim.builder()
                            .id("claim")
                            .assertion(FigureStated.of(
                                    Question.of("appropriated", PLAN).withSourceKind(FundingSourceKind.STATE_BUDGET),
                                    StatedAmount.exactly(Amounts.euro("500.00"))))
                            .build())
                    .build();

            assertThat(Claims.of(open).check("claim").verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(Claims.of(open).check("claim").explain(Wording.ENGLISH))
                    .contains("It holds if one goes by “Kas nurodyta skirtingai: STATE_BUDGET”");
            assertThat(Claims.of(open.withDecisions(preferred("contradiction-1", "contradiction")))
                            .check("claim")
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONFIRMED);
        }

        @Test
        void what_is_found_by_one_value_only_is_information_that_says_by_which() {
            DossierFixtures held = aDossier().event("event", EventState.POSTPONED, "2019-05-01", event -> event);
            Contradiction state = stated("event", "state", code("POSTPONED"), code("CANCELLED"));

            Finding alone = found(held.build(), "EVENT_POSTPONED").orElseThrow();
            Finding open = found(held.builder().addContradictions(state).build(), "EVENT_POSTPONED")
                    .orElseThrow();

            assertThat(alone.explain(Wording.ENGLISH)).doesNotStartWith("If one goes by");
            assertThat(open.severity()).isEqualTo(Severity.INFO);
            assertThat(open.explain(Wording.ENGLISH))
                    .startsWith("If one goes by “Kas nurodyta skirtingai: POSTPONED”: ");
            assertThat(found(
                            held.builder()
                                    .addContradictions(state)
                                    .addDecisions(preferred("contradiction-1", "contradiction"))
                                    .build(),
                            "EVENT_POSTPONED"))
                    .isEmpty();
        }

        @Test
        void beyond_64_possibilities_a_figure_is_undetermined_and_says_why() {
            DossierFixtures dossier = money(7, "1.00");
            ImmutableList<Contradiction> all = ofEitherSource(7);
            Dossier six =
                    dossier.builder().addAllContradictions(all.subList(0, 6)).build();
            Dossier seven = dossier.builder().addAllContradictions(all).build();

            assertThat(BudgetGaps.of(six, PLAN)
                            .from(FundingSourceKind.STATE_BUDGET)
                            .appropriated()
                            .value())
                    .isEqualTo(between("0.00", "6.00"));
            assertThat(BudgetGaps.of(seven, PLAN)
                            .from(FundingSourceKind.STATE_BUDGET)
                            .appropriated()
                            .explain(Wording.ENGLISH))
                    .contains("7 things differently");
            assertThat(Rulebook.standard().check(seven))
                    .extracting(finding -> finding.explain(Wording.ENGLISH))
                    .anyMatch(words -> words.contains("more than 64 possibilities"));
            assertThat(Attendance.of(seven).held().isKnown()).isTrue();
        }
    }

    @Nested
    class Sixteen {
        @Test
        void appropriations_of_either_source_are_between_nothing_and_all_for_each_and_known_together() {
            BudgetGaps gaps = BudgetGaps.of(
                    money(16, "100.00")
                            .appropriation(
                                    "other",
                                    "50.00",
                                    "2019-03-01",
                                    money ->
                                            money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.STATE_BUDGET))
                            .builder()
                            .addAllContradictions(ofEitherSource(16))
                            .build(),
                    PLAN);

            assertThat(gaps.appropriated().value()).isEqualTo(exactly("1650.00"));
            Figure<AmountRange> ofState =
                    gaps.from(FundingSourceKind.STATE_BUDGET).appropriated();
            assertThat(ofState.value()).isEqualTo(between("50.00", "1650.00"));
            assertThat(ofState.explain(Wording.ENGLISH)).contains("1,650.00").contains("16 things differently");
        }

        @Test
        void appropriations_of_either_measure_are_of_the_plan_of_both() {
            DossierFixtures dossier = aDossier();
            ImmutableList.Builder<Contradiction> either = ImmutableList.builder();
            for (int i = 0; i < 16; i++) {
                String id = "money-" + i;
                dossier = dossier.appropriation(id, "100.00", "2019-03-01", money -> money.measure(MEASURE));
                either.add(contradiction("of-" + id, id, Optional.of("measure"), code(MEASURE), code("further")));
            }
            Dossier settled = dossier.builder().build();
            ActionPlan plan = settled.plans().get(0);
            BudgetGaps gaps = BudgetGaps.of(
                    settled.withPlans(plan.withMeasures(plan.measures().get(0), DossierFixtures.measure("further")))
                            .withContradictions(either.build()),
                    PLAN);

            assertThat(gaps.appropriated().value()).isEqualTo(exactly("1600.00"));
            assertThat(gaps.ofMeasure("further").appropriated().value()).isEqualTo(between("0.00", "1600.00"));
        }
    }

    @Nested
    class Whole_facts {
        private Contradiction eitherNeed() {
            return contradiction("contradiction", PLAN, Optional.empty(), fact("need-0"), fact("need-1"));
        }

        @Test
        void of_two_needs_of_which_one_can_be_true_one_counts_whichever_it_is() {
            Dossier open = needs("700.00", "770.00")
                    .builder()
                    .addContradictions(eitherNeed())
                    .build();

            assertThat(BudgetGaps.of(open, PLAN).need().value()).isEqualTo(between("700.00", "770.00"));
            assertThat(open.needs()).hasSize(2);
            assertThat(found(open, "CONTRADICTION").orElseThrow().severity()).isEqualTo(Severity.WARNING);
        }

        @Test
        void a_decision_on_the_contradiction_sets_the_other_aside_and_keeps_it() {
            Dossier settled = needs("700.00", "770.00")
                    .builder()
                    .addContradictions(eitherNeed())
                    .addDecisions(preferred("contradiction-1", "contradiction"))
                    .build();

            assertThat(BudgetGaps.of(settled, PLAN).need().value()).isEqualTo(exactly("770.00"));
            assertThat(settled.needs()).hasSize(2);
            assertThat(Dossiers.read(Dossiers.toBytes(settled))).isEqualTo(settled);
        }

        @Test
        void a_decision_among_facts_of_any_kind_sets_the_others_aside() {
            Dossier needs = needs("700.00", "770.00")
                    .builder()
                    .addDecisions(preferred("need-0", "need-0", "need-1"))
                    .build();
            Dossier events = aDossier()
                    .event("one", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                    .event("other", EventState.HELD, "2019-05-02", Headcount.exactly(25))
                    .cost("other", "30.00")
                    .builder()
                    .addDecisions(preferred("one", "one", "other"))
                    .build();

            assertThat(BudgetGaps.of(needs, PLAN).need().value()).isEqualTo(exactly("700.00"));
            assertThat(Attendance.of(events).held().value()).isEqualTo(Participations.exactly(20));
            assertThat(Attendance.of(events).eventsHeld().value()).isEqualTo(Headcount.exactly(1));
        }

        @Test
        void of_what_was_set_aside_nobody_can_tell_whether_a_claim_is_true() {
            Claim claim = Claim.builder()
                    .id("claim")
                    .assertion(
                            FigureStated.of(Question.of("cost", "other"), StatedAmount.exactly(Amounts.euro("30.00"))))
                    .provenance(STATED)
                    .build();
            Dossier events = aDossier()
                    .event("one", EventState.HELD, "2019-05-01", Headcount.exactly(20))
                    .event("other", EventState.HELD, "2019-05-02", Headcount.exactly(25))
                    .cost("other", "30.00")
                    .build()
                    .withClaims(claim);
            Dossier settled = events.withDecisions(preferred("one", "one", "other"));

            assertThat(Claims.of(events).check("claim").verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
            ClaimCheck check = Claims.of(settled).check("claim");
            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(Wording.ENGLISH.say(check.message())).contains("set aside");
            assertThat(Rulebook.standard().check(settled)).isNotEmpty();
        }

        @Test
        void a_statement_without_a_fact_stands_for_none_of_the_others() {
            Dossier open = needs("700.00")
                    .builder()
                    .addContradictions(contradiction(
                            "contradiction",
                            "need-0",
                            Optional.empty(),
                            fact("need-0"),
                            new StatedValue.OfText(text("poreikio nebuvo"))))
                    .build();

            assertThat(BudgetGaps.of(open, PLAN).need().value()).isEqualTo(between("0.00", "700.00"));
            assertThat(BudgetGaps.of(open.withDecisions(preferred("contradiction-0", "contradiction")), PLAN)
                            .need()
                            .value())
                    .isEqualTo(exactly("700.00"));
        }

        @Test
        void what_cannot_be_without_the_fact_goes_with_it() {
            Dossier settled = needs("700.00", "770.00")
                    .need(
                            "part",
                            "100.00",
                            "2019-01-01",
                            need -> need.period(DateRange.ofYear(2019)).addWithin("need-1"))
                    .builder()
                    .addDecisions(preferred("need-0", "need-0", "need-1"))
                    .build();

            assertThat(Possibilities.of(settled, Possibilities.About.MONEY)
                            .settled()
                            .needs())
                    .extracting(Fact::id)
                    .contains("need-0")
                    .doesNotContain("need-1");
        }

        @Test
        void the_municipality_is_no_statement_to_decide_against() {
            try {
                needs("700.00")
                        .builder()
                        .addDecisions(preferred("need-0", "need-0", "municipality"))
                        .build();
                assertThat(false).as("it is refused").isTrue();
            } catch (InvalidDossierException invalid) {
                assertThat(invalid.problems())
                        .extracting(Problem::kind, Problem::pointer)
                        .containsExactly(tuple(ProblemKind.NOT_A_STATEMENT, "/decisions/0/subjects/1"));
            }
        }
    }

    @Nested
    class Entries_of_lists {
        private DossierFixtures numbered(String... numbers) {
            return aDossier().act("act", act -> act.numbers(Arrays.asList(numbers)));
        }

        @Test
        void a_number_of_an_act_is_named_by_itself_and_decided() {
            Contradiction number = stated("act", "numbers/V17-253", code("V17-253"), code("V17-258"));
            Dossier open =
                    numbered("V17-253").builder().addContradictions(number).build();
            Dossier settled = open.withDecisions(preferred("contradiction-1", "contradiction"));

            assertThat(open.acts().get(0).numbers()).containsExactly("V17-253");
            assertThat(settled.acts().get(0).numbers()).containsExactly("V17-258");
            assertThat(Dossiers.read(Dossiers.toBytes(settled))).isEqualTo(settled);
        }

        @Test
        void of_two_numbers_kept_side_by_side_a_decision_leaves_one() {
            Contradiction number = stated("act", "numbers/V17-253", code("V17-253"), code("V17-258"));
            Dossier open = numbered("V17-253", "V17-258", "3")
                    .builder()
                    .addContradictions(number)
                    .build();

            assertThat(open.acts().get(0).numbers()).containsExactly("V17-253", "V17-258", "3");
            assertThat(open.withDecisions(preferred("contradiction-0", "contradiction"))
                            .acts()
                            .get(0)
                            .numbers())
                    .containsExactly("V17-253", "3");
        }

        @Test
        void a_code_of_a_classification_is_named_by_its_scheme() {
            Dossier open = aDossier()
                    .appropriation(
                            "money",
                            "500.00",
                            "2019-03-01",
                            money -> money.plan(Sourced.stated(PLAN))
                                    .addClassifications(
                                            new Classification("functional", "01.01"),
                                            new Classification("economic", "2.2")))
                    .builder()
                    .addContradictions(stated("money", "classifications/economic/code", code("2.2"), code("2.3")))
                    .build();

            assertThat(open.withDecisions(preferred("contradiction-1", "contradiction"))
                            .appropriations()
                            .get(0)
                            .classifications())
                    .containsExactly(new Classification("functional", "01.01"), new Classification("economic", "2.3"));
        }

        @Test
        void values_of_an_indicator_are_named_by_their_date_and_leave_bounds_until_one_is_decided_for() {
            PartialDate year = PartialDate.parse("2019");
            Indicator indicator = Indicator.builder()
                    .id("indicator")
                    .name(text("mokyklos"))
                    .addTargets(value(year, 10))
                    .addActuals(value(year, 8), value(year, 12))
                    .build();
            Dossier dossier = aDossier().build();
            Dossier open = dossier.withPlans(dossier.plans()
                            .get(0)
                            .withMeasures(DossierFixtures.measure(MEASURE).withIndicators(indicator)))
                    .withContradictions(stated("indicator", "actuals/2019/value", count(8), count(12)));
            Dossier settled = open.withDecisions(preferred("contradiction-1", "contradiction"));

            assertThat(IndicatorProgress.of(open, "indicator", year).reached()).isEqualTo(Answer.CANNOT_TELL);
            assertThat(open.get(Indicator.class, "indicator").actuals())
                    .extracting(IndicatorValue::value)
                    .containsExactly(new Measured.OfCount(Headcount.between(8, 12)));
            assertThat(IndicatorProgress.of(settled, "indicator", year).reached())
                    .isEqualTo(Answer.YES);
            assertThat(Rulebook.standard().check(open))
                    .filteredOn(finding -> finding.code().equals("CONTRADICTION"))
                    .hasSize(1);
        }

        private StatedValue count(long number) {
            return new StatedValue.OfCount(Headcount.exactly(number));
        }

        private IndicatorValue value(PartialDate date, long number) {
            return new IndicatorValue(date, new Measured.OfCount(Headcount.exactly(number)), STATED);
        }

        @Test
        void an_entry_that_the_list_does_not_have_is_a_problem() {
            try {
                numbered("V17-253")
                        .builder()
                        .addContradictions(stated("act", "numbers/V1", code("V1"), code("V2")))
                        .build();
                assertThat(false).as("it is refused").isTrue();
            } catch (InvalidDossierException invalid) {
                assertThat(invalid.problems()).extracting(Problem::kind).containsExactly(ProblemKind.NO_SUCH_FIELD);
            }
        }
    }
}
