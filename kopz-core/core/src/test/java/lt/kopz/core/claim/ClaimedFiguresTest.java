package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A figure is claimed of what has it")
class ClaimedFiguresTest {
    private static ImmutableList<Problem> problems(Assertion assertion) {
        InvalidDossierException refused = catchThrowableOfType(
                InvalidDossierException.class,
                () -> Claims.requireFigures(aDossier()
                        .series("series")
                        .builder()
                        .addClaims(
                                Claim.builder().id("claim").assertion(assertion).build())
                        .build()));
        return refused == null ? ImmutableList.of() : refused.problems();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "need, plan, true",
        "need, measure, true",
        "need, series, false",
        "need, line, false",
        "cost, series, true",
        "cost, line, false",
        "committed, series, true",
        "balance, line, true",
        "appropriated, line, true",
        "appropriated, series, false"
    })
    void and_of_nothing_else(String figure, String subject, boolean has) {
        ImmutableList<Problem> problems =
                problems(FigureStated.of(Question.of(figure, subject), StatedAmount.exactly(Amounts.euro("1.00"))));

        assertThat(problems).hasSize(has ? 0 : 1);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_KIND);
            assertThat(problem.pointer()).isEqualTo("/claims/0/assertion/stated/of");
        });
    }

    @Test
    void on_both_sides_of_a_share_and_of_a_change() {
        Question need = Question.of("need", PLAN);
        Question wrong = Question.of("need", "series");

        assertThat(problems(FigureStated.share(wrong, wrong, StatedShare.fraction(1, 2))))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/stated/of", "/claims/0/assertion/stated/shareOf/of");
        assertThat(problems(FigureStated.change(need, wrong, MoneyDirection.NONE)))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/stated/of");
    }

    @Test
    void and_what_is_no_fact_of_any_money_is_one_problem_alone() {
        assertThat(problems(FigureStated.of(Question.of("need", "group"), StatedAmount.exactly(Amounts.euro("1.00")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                        .contains("'group'")
                        .contains("action plan"));
    }

    @ParameterizedTest(name = "appropriated since {0}: {1}")
    @CsvSource({
        "2019-02-01, CONFIRMED",
        "2019-02, CONFIRMED",
        "2019-01-31, CONTRADICTED",
        "2019-02-02, CONTRADICTED",
        "2020-01-01, CONTRADICTED",
        "XXXX-XX-XX, CANNOT_TELL"
    })
    void by_the_first_day_on_which_there_was_any(String since, ClaimVerdict verdict) {
        assertThat(judged(FigureStated.since(Question.of("appropriated", PLAN), PartialDate.parse(since)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "at least {0} since 1 May: {1}")
    @CsvSource({"100.00, CONTRADICTED", "100.01, CONFIRMED", "150.00, CONFIRMED", "150.01, CONTRADICTED"})
    void by_the_first_day_on_which_it_was_as_much(String least, ClaimVerdict verdict) {
        assertThat(judged(FigureStated.since(Question.of("appropriated", PLAN), PartialDate.parse("2019-05-01"))
                                .withAmount(StatedAmount.atLeast(Amounts.euro(least))))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} % are covered: {1}")
    @CsvSource({
        "30, CONFIRMED, 30.00",
        "30.0, CONFIRMED, 30.000",
        "31, CONTRADICTED, 30.00",
        "30.004, CONTRADICTED, 30.00000"
    })
    void that_is_a_share_itself(String percent, ClaimVerdict verdict, String computed) {
        ClaimCheck check = judged(FigureStated.builder()
                .question(Question.of("coverage", PLAN))
                .share(StatedShare.percent(percent))
                .build());

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.explain(Wording.ENGLISH)).endsWith("the figure is " + computed + "%.");
    }

    private static final Question INHABITANTS = Question.ofAll("inhabitants");

    @ParameterizedTest(name = "{0} events per {1} of 9000: {2}")
    @CsvSource({
        "0.2, 1000, CONFIRMED",
        "0.22, 1000, CONFIRMED",
        "0.21, 1000, CONTRADICTED",
        "0.23, 1000, CONTRADICTED",
        "2.2, 10000, CONFIRMED",
        "0, 1, CONFIRMED"
    })
    void that_is_so_many_for_so_many_of_another_one(String printed, int per, ClaimVerdict verdict) {
        ClaimCheck check = among(
                Headcount.exactly(9000),
                FigureStated.share(Question.of("events", PLAN), INHABITANTS, StatedShare.decimal(printed))
                        .withPer(per));

        assertThat(check.verdict()).as(check.explain(Wording.ENGLISH)).isEqualTo(verdict);
    }

    @Test
    void and_says_so_in_words() {
        FigureStated stated = FigureStated.share(Question.of("events", PLAN), INHABITANTS, StatedShare.decimal("1.2"))
                .withPer(1000);

        assertThat(among(Headcount.exactly(9000), stated).explain(Wording.ENGLISH))
                .startsWith("“Events held” per 1,000 of “Inhabitants”: the claim is 1.2;")
                .endsWith("the figure is 0.222.");
        assertThat(among(Headcount.exactly(9000), stated).explain(Wording.LITHUANIAN))
                .startsWith("Rodiklis „Įvykę renginiai“, tenkantis 1000 rodiklio „Gyventojai“ vienetų: ")
                .endsWith("– 0,222.");
        assertThat(among(
                                Headcount.exactly(9000),
                                FigureStated.of(
                                                Question.of("appropriated", PLAN),
                                                StatedAmount.atLeast(Amounts.euro("20.00")))
                                        .withShareOf(INHABITANTS)
                                        .withPer(1000))
                        .explain(Wording.ENGLISH))
                .startsWith(
                        "“Appropriated to the plan” per 1,000 of “Inhabitants”: the claim is at least EUR\u00a020.00;")
                .endsWith("the figure is EUR\u00a016.67.");
        assertThat(among(Headcount.unknown(), stated).verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @ParameterizedTest(name = "{0} for each of {1}: {2}")
    @CsvSource({"5.00, 10, CONFIRMED", "7.14, 7, CONFIRMED", "7.15, 7, CONTRADICTED", "5.01, 10, CONTRADICTED"})
    void that_is_so_much_money_for_each(String amount, int inhabitants, ClaimVerdict verdict) {
        ClaimCheck check = among(
                Headcount.exactly(inhabitants),
                FigureStated.of(
                                Question.of("cost", "one").withOthers("other"),
                                StatedAmount.exactly(Amounts.euro(amount)))
                        .withShareOf(INHABITANTS));

        assertThat(check.verdict()).as(check.explain(Wording.ENGLISH)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "a {1} of {2} per inhabitant, of {0} missing: {3}")
    @CsvSource({
        "350.00, SHORTFALL, 35.00, CONFIRMED",
        "350.00, SHORTFALL, 35.01, CONTRADICTED",
        "350.00, SURPLUS, 35.00, CONTRADICTED",
        "-50.00, SURPLUS, 5.00, CONFIRMED",
        "-50.00, SURPLUS, 5.01, CONTRADICTED",
        "-50.00, SHORTFALL, 5.00, CONTRADICTED"
    })
    void whichever_way_it_lies(BigDecimal missing, MoneyDirection direction, String each, ClaimVerdict verdict) {
        FigureStated stated = FigureStated.of(
                        Question.of("financing-gap", PLAN), direction, StatedAmount.exactly(Amounts.euro(each)))
                .withShareOf(INHABITANTS);
        Dossier dossier = aDossier()
                .need(missing.add(new BigDecimal("150.00")).toPlainString(), "2019-01-01")
                .appropriation("money", "150.00", "2019-02-01")
                .build();
        ClaimCheck check =
                judged(dossier.withMunicipality(dossier.municipality().withInhabitants(Headcount.exactly(10))), stated);

        assertThat(problems(stated)).isEmpty();
        assertThat(check.verdict()).as(check.explain(Wording.ENGLISH)).isEqualTo(verdict);
        assertThat(check.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .endsWith(
                        missing.signum() > 0
                                ? "the figure is a shortfall of EUR 35.00."
                                : "the figure is a surplus of EUR 5.00.");
    }

    @Test
    void but_none_that_the_figure_does_not_lie() {
        assertThat(problems(FigureStated.of(
                                Question.of("financing-gap", PLAN),
                                MoneyDirection.DEFICIT,
                                StatedAmount.exactly(Amounts.euro("1.00")))
                        .withShareOf(INHABITANTS)))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.DIRECTION_MISPLACED);
    }

    @Test
    void and_of_which_so_much_is_stated_in_the_unit_that_it_has() {
        Question need = Question.of("need", PLAN);
        StatedAmount one = StatedAmount.exactly(Amounts.euro("1.00"));
        Question came = Question.of("participations", PLAN);

        assertThat(problems(FigureStated.of(need, one).withShareOf(INHABITANTS)))
                .isEmpty();
        assertThat(problems(FigureStated.share(came, INHABITANTS, StatedShare.decimal("1.2"))))
                .isEmpty();
        assertThat(Stream.of(
                        FigureStated.of(need, one).withShareOf(need),
                        FigureStated.share(need, INHABITANTS, StatedShare.decimal("1.2")),
                        FigureStated.share(came, INHABITANTS, StatedShare.percent("5")),
                        FigureStated.share(came, need, StatedShare.decimal("1.2"))))
                .allSatisfy(stated -> assertThat(problems(stated))
                        .extracting(Problem::kind)
                        .containsExactly(ProblemKind.DIFFERENT_NUMBERS));
    }

    @Test
    void and_is_stated_in_its_own_unit() {
        assertThat(problems(FigureStated.of(Question.of("coverage", PLAN), StatedAmount.exactly(Amounts.euro("1.00")))))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.DIFFERENT_NUMBERS);
        assertThat(problems(FigureStated.builder()
                        .question(Question.of("need", PLAN))
                        .share(StatedShare.percent("30"))
                        .build()))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.DIFFERENT_NUMBERS);
    }

    @ParameterizedTest(name = "both events cost {0}: {1}")
    @CsvSource({"50.00, CONFIRMED", "50.01, CONTRADICTED", "20.00, CONTRADICTED"})
    void of_several_things_together(String amount, ClaimVerdict verdict) {
        assertThat(judged(FigureStated.of(
                                Question.of("cost", "one").withOthers("other"),
                                StatedAmount.exactly(Amounts.euro(amount))))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void each_of_which_has_it_as_has_whatever_else_may_be_meant() {
        assertThat(problems(FigureStated.of(
                                Question.of("cost", "series").withOthers("group"),
                                StatedAmount.exactly(Amounts.euro("1.00")))
                        .withReadings("members", "no-such-figure")))
                .extracting(Problem::pointer)
                .containsExactly(
                        "/claims/0/assertion/stated/and/0",
                        "/claims/0/assertion/stated/of",
                        "/claims/0/assertion/stated/or/1");
    }

    @ParameterizedTest(name = "{0} under code 2.2: {1}")
    @CsvSource({"100.00, CONFIRMED", "150.00, CONTRADICTED"})
    void of_a_part_by_any_mark(String amount, ClaimVerdict verdict) {
        ClaimCheck check = judged(FigureStated.of(
                Question.of("appropriated", PLAN).withCode(new Classification("economic", "2.2")),
                StatedAmount.exactly(Amounts.euro(amount))));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.explain(Wording.ENGLISH)).contains("2.2");
    }

    @ParameterizedTest(name = "none {0} by {1}: {2}")
    @CsvSource({
        "incurred, 2019-12-10, CONTRADICTED",
        "incurred, 2020-06-30, CONTRADICTED",
        "appropriated, 2020-06-30, CANNOT_TELL",
        "tendered, 2020-06-30, CANNOT_TELL"
    })
    void as_of_a_day_after_all_that_is_known_where_nothing_can_take_it_back(
            String figure, LocalDate day, ClaimVerdict verdict) {
        assertThat(judged(FigureStated.of(Question.of(figure, PLAN).withAsOf(day), MoneyDirection.NONE))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void whatever_sources_state_differently_of_a_list() {
        Dossier dossier = aDossier()
                .event("one", EventState.HELD, "2019-06-01")
                .cost("one", "20.00")
                .builder()
                .addCompleteness(CompletenessStatement.builder()
                        .id("all-costs")
                        .list(ListKind.EXPENDITURES)
                        .extent(Extent.COMPLETE)
                        .period(DateRange.ofYear(2019))
                        .build())
                .addContradictions(DossierFixtures.contradiction(
                        "contradiction",
                        "all-costs",
                        Optional.of("period"),
                        new StatedValue.OfPeriod(DateRange.ofYear(2019)),
                        new StatedValue.OfPeriod(DateRange.ofYears(2018, 2019))))
                .addClaims(Claim.builder()
                        .id("claim")
                        .assertion(FigureStated.of(
                                Question.of("incurred", PLAN).withAsOf(LocalDate.of(2020, 6, 30)), MoneyDirection.NONE))
                        .build())
                .build();

        assertThat(Claims.of(dossier).check("claim").verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}? {3}")
    @CsvSource({
        "events, one, 1, CONFIRMED",
        "events, one, 0, CONTRADICTED",
        "events-planned, one, 1, CONTRADICTED",
        "measures-done, measure, 1, CONFIRMED",
        "measures-done, measure, 0, CONTRADICTED",
        "agreements-in-force, agreement, 1, CONFIRMED",
        "agreements-in-force, agreement, 0, CONTRADICTED"
    })
    void of_one_thing_that_it_is_in_some_state(String figure, String of, int count, ClaimVerdict verdict) {
        assertThat(judged(FigureStated.of(Question.of(figure, of), Headcount.exactly(count)))
                        .verdict())
                .isEqualTo(verdict);
    }

    private static ClaimCheck judged(FigureStated stated) {
        return among(Headcount.unknown(), stated);
    }

    private static ClaimCheck among(Headcount inhabitants, FigureStated stated) {
        Dossier dossier = aDossier()
                .need("500.00", "2019-01-01")
                .appropriation(
                        "first",
                        "100.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .addClassifications(new Classification("economic", "2.2")))
                .appropriation(
                        "second",
                        "50.00",
                        "2019-05-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .addClassifications(new Classification("economic", "3.1")))
                .event("one", EventState.HELD, "2019-06-01")
                .cost("one", "20.00")
                .event("other", EventState.HELD, "2019-06-02")
                .cost("other", "30.00")
                .agreement(
                        "agreement",
                        AgreementState.IN_FORCE,
                        agreement -> agreement
                                .signed(PartialDate.parse("2019-02-01"))
                                .inForceFrom(PartialDate.parse("2019-02-01")))
                .build();
        return judged(dossier.withMunicipality(dossier.municipality().withInhabitants(inhabitants)), stated);
    }

    private static ClaimCheck judged(Dossier dossier, FigureStated stated) {
        return Claims.of(dossier.withClaims(
                        Claim.builder().id("claim").assertion(stated).build()))
                .check("claim");
    }
}
