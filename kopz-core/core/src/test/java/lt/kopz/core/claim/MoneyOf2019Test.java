package lt.kopz.core.claim;

import static lt.kopz.core.dossier.Kaisiadorys.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What might be claimed of the money of Kaišiadorys in 2019")
class MoneyOf2019Test {
    private static final String STRATEGIC_MEASURE = "strategic-measure-01.03.01.04";

    /** The money of the report, taken for all there was. */
    private static final Dossier ALL_OF_IT = Kaisiadorys.dossier()
            .withCompleteness(Stream.concat(
                            Kaisiadorys.dossier().completeness().stream(),
                            Stream.of(
                                            ListKind.NEEDS,
                                            ListKind.APPROPRIATIONS,
                                            ListKind.EXPENDITURES,
                                            ListKind.TRANSFERS)
                                    .map(list -> CompletenessStatement.builder()
                                            .id("all-" + list.name().toLowerCase(Locale.ROOT))
                                            .list(list)
                                            .extent(Extent.COMPLETE)
                                            .build()))
                    .toList());

    private static ClaimCheck judge(Assertion assertion) {
        return judge(ALL_OF_IT, assertion);
    }

    private static ClaimCheck judge(Dossier dossier, Assertion assertion) {
        Claim claim = Claim.builder().id("claim").assertion(assertion).build();
        return Claims.of(dossier.withClaims(claim)).check("claim");
    }

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static Question asked(String figure, String of) {
        Question.Builder question = Question.builder().measure(figure).subject(of);
        return Measures.of(figure).isOfOneYear()
                ? question.period(DateRange.ofYear(2019)).build()
                : question.build();
    }

    private static String lithuanian(ClaimCheck check) {
        return check.explain(Wording.LITHUANIAN).replace('\u00a0', ' ');
    }

    private static String english(ClaimCheck check) {
        return check.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "need, , 3250.00, CONFIRMED",
        "need, , 3250.01, CONTRADICTED",
        "appropriated, , 700.00, CONFIRMED",
        "appropriated, NONE, , CONTRADICTED",
        "spent, , 610.00, CONFIRMED",
        "spent, , 700.00, CONTRADICTED",
        "incurred, , 770.00, CANNOT_TELL",
        "incurred, , 769.99, CONTRADICTED",
        "committed, , 90.00, CONFIRMED",
        "cost, , 860.00, CANNOT_TELL",
        "cost, , 859.99, CONTRADICTED",
        "unspent, , 90.00, CONFIRMED",
        "balance, , 90.00, CONFIRMED",
        "unfunded, NONE, , CONFIRMED",
        "financing-gap, SHORTFALL, 2550.00, CONFIRMED",
        "financing-gap, SHORTFALL, , CONFIRMED",
        "financing-gap, SURPLUS, 2550.00, CONTRADICTED",
        "financing-gap, SURPLUS, , CONTRADICTED",
        "financing-gap, NONE, , CONTRADICTED",
        "all-sources-gap, SHORTFALL, 2390.00, CONFIRMED",
        "delivery-gap, SHORTFALL, 2480.00, CANNOT_TELL",
        "delivery-gap, SHORTFALL, 2480.01, CONTRADICTED",
        "carried-over-gap, SHORTFALL, 2550.00, CONFIRMED",
        "pro-rata-gap, SHORTFALL, 925.00, CONFIRMED"
    })
    void is_held_against_the_figure_that_it_names(
            String figure, MoneyDirection direction, String amount, ClaimVerdict verdict) {
        ClaimCheck check = judge(FigureStated.builder()
                .question(asked(figure, PLAN))
                .direction(Optional.ofNullable(direction))
                .amount(Optional.ofNullable(amount).map(MoneyOf2019Test::euro))
                .build());

        assertThat(check.verdict()).as(english(check)).isEqualTo(verdict);
        assertThat(check.figures()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid",
                "revenue-planned",
                "revenue-received",
                "result-planned",
                "result-planned-after-financing",
                "result-executed",
                "result-executed-after-financing"
            })
    void cannot_be_judged_where_the_report_records_no_payment_and_no_revenue(String figure) {
        ClaimCheck check = judge(FigureStated.of(asked(figure, PLAN), MoneyDirection.NONE));

        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(english(check)).contains("nothing is recorded about");
    }

    static Stream<String> figures() {
        return Measures.all().stream()
                .filter(measure -> measure.unit() == MeasureUnit.MONEY
                        && measure.subjects().contains(ActionPlan.class))
                .map(Measurable::code);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void has_every_figure_with_a_name_in_both_languages_and_an_explanation(String figure) {
        ClaimCheck check = judge(
                !Measures.of(figure).directions().isEmpty()
                        ? FigureStated.of(asked(figure, PLAN), MoneyDirection.SURPLUS, euro("123456.78"))
                        : FigureStated.of(asked(figure, PLAN), euro("123456.78")));

        assertThat(lithuanian(check)).contains(": nurodyta – ", "123 456,78 Eur", "2019 m. gruodžio 10 d. duomenimis");
        assertThat(english(check)).contains(": the claim is ", "EUR 123,456.78", "as of 10 December 2019");
        assertThat(check.figures().isEmpty()).isEqualTo(lithuanian(check).contains("nustatyti negalima"));
    }

    @ParameterizedTest(name = "a gap of {0} is no answer")
    @CsvSource({"2250.00", "1550.00", "1390.00", "925.00"})
    void is_contradicted_where_it_adds_up_what_is_not_the_plans(String gap) {
        assertThat(judge(FigureStated.of(asked("financing-gap", PLAN), MoneyDirection.SHORTFALL, euro(gap)))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    @ParameterizedTest(name = "a gap of {0} is not confirmed where more money may have been appropriated")
    @CsvSource({"2250.00", "1550.00", "1390.00", "925.00", "3250.00"})
    void is_neither_confirmed_nor_contradicted_by_what_the_report_does_not_state_to_be_all(String gap) {
        assertThat(judge(
                                Kaisiadorys.dossier(),
                                FigureStated.of(asked("financing-gap", PLAN), MoneyDirection.SHORTFALL, euro(gap)))
                        .verdict())
                .isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void may_be_of_the_strategic_measure_under_both_its_codes() {
        ClaimCheck appropriated = judge(FigureStated.of(asked("appropriated", STRATEGIC_MEASURE), euro("1700.00")));
        ClaimCheck left = judge(FigureStated.of(asked("balance", STRATEGIC_MEASURE), euro("90.00")));

        assertThat(appropriated.verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(left.verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(lithuanian(appropriated))
                .startsWith("Strateginei priemonei skirta („Prevencinių priemonių saugumui savivaldybėje užtikrinti"
                        + " vykdymas“): nurodyta – 1700,00 Eur;");
    }

    @Test
    void may_be_of_the_programme() {
        String programme = Kaisiadorys.dossier().programmes().get(0).id();
        assertThat(judge(FigureStated.of(asked("appropriated", programme), euro("1700.00")))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(FigureStated.of(asked("balance", programme), euro("90.00")))
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void says_a_gap_by_its_name_and_never_by_its_sign() {
        ClaimCheck check = judge(FigureStated.of(
                asked("financing-gap", PLAN),
                MoneyDirection.SURPLUS,
                StatedAmount.rounded(Amounts.euro("2600.00"), Amounts.euro("100.00"))));

        assertThat(lithuanian(check))
                .isEqualTo("Finansavimo trūkumas: nurodyta – 2600,00 Eur (suapvalinta: nuo 2550,00 Eur iki 2650,00"
                        + " Eur) perteklius; 2019 m. gruodžio 10 d. duomenimis – trūksta 2550,00 Eur.");
        assertThat(english(check))
                .isEqualTo(
                        "Funding gap: the claim is a surplus of EUR 2,600.00 (rounded: EUR 2,550.00 to EUR 2,650.00);"
                                + " as of 10 December 2019 the figure is a shortfall of EUR 2,550.00.");
    }

    @ParameterizedTest(name = "as of {0} a shortfall of {1}: {2}")
    @CsvSource({
        "2019-10-23, 3250.00, CONFIRMED",
        "2019-10-24, 3250.00, CONTRADICTED",
        "2019-10-24, 2550.00, CONFIRMED",
        "2019-12-10, 2550.00, CONFIRMED",
        "2019-12-11, 2550.00, CANNOT_TELL"
    })
    void is_of_the_day_that_it_names_as_far_as_facts_are_known(LocalDate day, String amount, ClaimVerdict verdict) {
        assertThat(judge(FigureStated.of(
                                asked("financing-gap", PLAN).withAsOf(day), MoneyDirection.SHORTFALL, euro(amount)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void says_up_to_when_facts_are_known() {
        ClaimCheck check = judge(FigureStated.of(asked("need", PLAN).withAsOf(LocalDate.of(2020, 1, 1)), euro("9.99")));

        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.precisionLost()).isFalse();
        assertThat(english(check))
                .endsWith("The data reach only to 10 December 2019, so the whole of the"
                        + " time claimed cannot be judged.");
    }

    @ParameterizedTest(name = "{0} % of the need are covered: {1}")
    @CsvSource({
        "21.5, CONFIRMED",
        "21.54, CONFIRMED",
        "21.538, CONFIRMED",
        "22, CONFIRMED",
        "21.4, CONTRADICTED",
        "21.6, CONTRADICTED",
        "21.55, CONTRADICTED",
        "21, CONTRADICTED"
    })
    void may_be_the_coverage_in_per_cent(String percent, ClaimVerdict verdict) {
        ClaimCheck check = judge(
                FigureStated.share(asked("appropriated", PLAN), asked("need", PLAN), StatedShare.percent(percent)));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.figures()).hasSize(3);
    }

    @ParameterizedTest(name = "{2} % of the need of {1} as of {0}: {3}")
    @CsvSource({
        "2019-10-23, 2019-12-10, 0, CONFIRMED",
        "2019-10-24, 2019-12-10, 21.5, CONFIRMED",
        "2019-12-11, 2019-12-10, 21.5, CANNOT_TELL",
        "2019-12-10, 2019-12-11, 21.5, CANNOT_TELL"
    })
    void may_be_a_share_of_the_days_that_it_names(
            LocalDate day, LocalDate dayOfTheNeed, String percent, ClaimVerdict verdict) {
        assertThat(judge(FigureStated.share(
                                asked("appropriated", PLAN).withAsOf(day),
                                asked("need", PLAN).withAsOf(dayOfTheNeed),
                                StatedShare.percent(percent)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void says_a_share_with_more_decimals_than_are_claimed() {
        ClaimCheck check = judge(
                FigureStated.share(asked("spent", PLAN), asked("appropriated", PLAN), StatedShare.percent("89.3")));

        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
        assertThat(lithuanian(check))
                .isEqualTo("Rodiklių „Panaudota“ ir „Planui skirta“ santykis: nurodyta – 89,3 %; 2019 m. gruodžio 10 d."
                        + " duomenimis – 87,143 %.");
        assertThat(english(check))
                .isEqualTo(
                        "“Spent” as a share of “Appropriated to the plan”: the claim is 89.3%; as of 10 December 2019 the figure is"
                                + " 87.143%.");
    }

    @Test
    void is_undecided_within_what_unknown_costs_leave_open() {
        ClaimCheck check =
                judge(FigureStated.share(asked("incurred", PLAN), asked("need", PLAN), StatedShare.percent("50")));

        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.precisionLost()).isTrue();
        assertThat(lithuanian(check)).contains("– ne mažiau kaip 23,69 %.");
    }

    @Test
    void may_be_how_money_changed_from_one_day_to_another() {
        Question gap = asked("financing-gap", PLAN);
        ClaimCheck check = judge(FigureStated.change(
                        gap.withAsOf(Kaisiadorys.DAY_BEFORE_THE_DECISION),
                        gap.withAsOf(Kaisiadorys.DAY_OF_THE_DECISION),
                        MoneyDirection.DECREASE)
                .withAmount(euro("700.00")));

        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(lithuanian(check))
                .isEqualTo("Pokytis nuo „Finansavimo trūkumas, 2019 m. spalio 23 d. duomenimis“ iki „Finansavimo"
                        + " trūkumas, 2019 m. spalio 24 d. duomenimis“: nurodyta – sumažėjo 700,00 Eur; 2019 m."
                        + " spalio 24 d. duomenimis – sumažėjo 700,00 Eur.");
        assertThat(english(check))
                .endsWith(
                        "the claim is a decrease of EUR 700.00; as of 24 October 2019 the figure is a decrease of EUR 700.00.");
    }
}
