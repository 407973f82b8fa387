package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.count.StatedShare.Bound;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A claim about money")
class MoneyClaimsTest {
    private static final Question NEED = Question.of("need", PLAN);
    private static final Question APPROPRIATED = Question.of("appropriated", PLAN);
    private static final Question GAP = Question.of("financing-gap", PLAN);
    private static final DateRange YEAR_2019 = DateRange.ofYear(2019);
    private static final DateRange YEAR_2020 = DateRange.ofYear(2020);

    private static ClaimCheck judge(DossierFixtures fixture, Assertion assertion) {
        return judge(fixture.build(), assertion, Provenance.stated());
    }

    private static ClaimCheck judge(Dossier dossier, Assertion assertion, Provenance provenance) {
        Claim claim = Claim.builder()
                .id("claim")
                .assertion(assertion)
                .provenance(provenance)
                .build();
        return Claims.of(dossier.withClaims(claim)).check("claim");
    }

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static StatedAmount rounded(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    private static StatedAmount printed(String text) {
        return StatedAmount.asPrinted(
                QuantityText.of(Wording.LITHUANIAN).notation().read(text).orElseThrow());
    }

    private static String lithuanian(ClaimCheck check) {
        return check.explain(Wording.LITHUANIAN).replace('\u00a0', ' ');
    }

    private static String english(ClaimCheck check) {
        return check.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @ParameterizedTest(name = "where the lists are stated to be complete: {0}")
    @ValueSource(booleans = {false, true})
    void in_another_currency_than_the_money_is_told_in_which_that_is(boolean complete) {
        Dossier dossier = (complete ? aDossier() : aDossier().statingNothingOfLists())
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();
        Assertion inLitas = FigureStated.of(APPROPRIATED, StatedAmount.exactly(Amounts.of("700.00", "LTL")));

        ClaimCheck check = judge(dossier, inLitas, Provenance.stated());
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(english(check)).contains("cannot be determined: it is recorded in EUR.");
    }

    @Test
    void and_so_is_what_is_told_over_time_or_beside_another_figure() {
        Dossier euro = aDossier()
                .statingNothingOfLists()
                .need("1000.00", "2019-01-01")
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();
        Dossier dossier = euro.withMunicipality(euro.municipality().withInhabitants(Headcount.exactly(10)));
        StatedAmount litas = StatedAmount.exactly(Amounts.of("700.00", "LTL"));

        assertThat(Stream.of(
                        FigureStated.of(APPROPRIATED, litas)
                                .withThroughout(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 5, 31))),
                        FigureStated.since(APPROPRIATED, PartialDate.parse("2019-02-01"))
                                .withAmount(litas),
                        FigureStated.of(APPROPRIATED, litas).withShareOf(Question.ofAll("inhabitants")),
                        FigureStated.change(
                                        APPROPRIATED.withAsOf(LocalDate.of(2019, 3, 1)),
                                        APPROPRIATED,
                                        MoneyDirection.INCREASE)
                                .withAmount(litas)))
                .allSatisfy(stated -> assertThat(english(judge(dossier, stated, Provenance.stated())))
                        .contains("cannot be determined: it is recorded in EUR."));
    }

    @ParameterizedTest(name = "{0} left of a contract of 1000.00 on which 600.00 are paid: {1}")
    @CsvSource({"399.99, CONTRADICTED", "400.00, CONFIRMED", "400.01, CONTRADICTED"})
    void of_a_contract_is_one_about_what_is_left_of_it(String left, ClaimVerdict verdict) {
        Dossier dossier = aDossier()
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("paskaitos"))
                        .amount(Amounts.euro("1000.00"))
                        .plan(PLAN)
                        .date(on("2019-02-01"))
                        .build())
                .addPayments(Payment.builder()
                        .id("payment")
                        .settles("contract")
                        .amount(Amounts.euro("600.00"))
                        .date(on("2019-03-01"))
                        .build())
                .build();

        ClaimCheck check =
                judge(dossier, FigureStated.of(Question.of("committed", "contract"), euro(left)), Provenance.stated());
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(english(check)).contains("paskaitos").contains("EUR 400.00").doesNotContain("contract\"");
    }

    @ParameterizedTest
    @MethodSource("lt.kopz.core.claim.MoneyOf2019Test#figures")
    void of_any_figure_is_confirmed_by_its_own_amount_and_not_by_a_cent_more(String figure) {
        Dossier dossier = aDossier()
                .need("1000.00", "2019-01-01")
                .appropriation("money", "700.00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "800.00", "money")
                .event("other", EventState.HELD, "2019-03-09")
                .cost("other", "40.00", cost -> cost.payer(Sourced.stated(ORGANISATION)))
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("paskaitos"))
                        .amount(Amounts.euro("50.00"))
                        .plan(PLAN)
                        .date(on("2019-02-01"))
                        .build())
                .addPayments(Payment.builder()
                        .id("payment")
                        .paidFrom(Sourced.stated("money"))
                        .amount(Amounts.euro("30.00"))
                        .date(on("2019-03-01"))
                        .build())
                .addRevenues(revenue("planned", RevenueState.PLANNED), revenue("received", RevenueState.RECEIVED))
                .build();
        Question asked = Question.builder()
                .measure(figure)
                .subject(PLAN)
                .period(Optional.of(YEAR_2019).filter(any -> Measures.of(figure).isOfOneYear()))
                .build();
        MonetaryAmount signed = new ClaimedFigure(dossier, DossierFixtures.HORIZON, asked)
                .on(DossierFixtures.HORIZON)
                .value()
                .asAmount()
                .exact();
        MonetaryAmount amount = Measures.of(figure).directions().isEmpty() ? signed : signed.abs();

        assertThat(isConfirmed(dossier, asked, amount)).isTrue();
        assertThat(isConfirmed(dossier, asked, Amounts.plus(amount, Amounts.euro("0.01"))))
                .isFalse();
    }

    private static Revenue revenue(String id, RevenueState state) {
        return Revenue.builder()
                .id(id)
                .state(state)
                .plan(PLAN)
                .amount(Amounts.euro("60.00"))
                .effective(on("2019-02-01"))
                .build();
    }

    /** Whether a claim of so much is confirmed, whichever way it lies. */
    private static boolean isConfirmed(Dossier dossier, Question asked, MonetaryAmount amount) {
        StatedAmount stated = StatedAmount.exactly(amount);
        ImmutableList<MoneyDirection> directions = Measures.of(asked.measure()).directions();
        return (directions.isEmpty()
                        ? Stream.of(FigureStated.of(asked, stated))
                        : directions.stream().map(direction -> FigureStated.of(asked, direction, stated)))
                .anyMatch(
                        claimed -> judge(dossier, claimed, Provenance.stated()).verdict() == ClaimVerdict.CONFIRMED);
    }

    @Nested
    @DisplayName("within its printed precision")
    class Precision {
        @ParameterizedTest(name = "\"45,6 tūkst. Eur\" of {0}: {1}")
        @CsvSource({
            "45612.30, CONFIRMED",
            "45600.00, CONFIRMED",
            "45549.99, CONTRADICTED",
            "45550.00, CONFIRMED",
            "45649.99, CONFIRMED",
            "45650.00, CONFIRMED",
            "45650.01, CONTRADICTED"
        })
        void is_confirmed_from_half_a_unit_below_to_half_a_unit_above_both_included(String need, ClaimVerdict verdict) {
            assertThat(judge(aDossier().need(need, "2019-01-01"), FigureStated.of(NEED, printed("45,6 tūkst. Eur")))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "{0} of a need of 45612.30: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "45 612,30 Eur | CONFIRMED",
                    "45 612 Eur    | CONFIRMED",
                    "45 613 Eur    | CONTRADICTED",
                    "46 tūkst. Eur | CONFIRMED",
                    "45 tūkst. Eur | CONTRADICTED",
                    "0 mln. Eur    | CONFIRMED",
                    "0,1 mln. Eur  | CONTRADICTED"
                })
        void is_the_coarser_the_fewer_places_are_printed(String text, ClaimVerdict verdict) {
            assertThat(judge(aDossier().need("45612.30", "2019-01-01"), FigureStated.of(NEED, printed(text)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @Test
        void says_what_it_allows() {
            ClaimCheck check =
                    judge(aDossier().need("45612.30", "2019-01-01"), FigureStated.of(NEED, printed("45,6 tūkst. Eur")));

            assertThat(lithuanian(check))
                    .isEqualTo("Lėšų poreikis: nurodyta – 45 600,00 Eur (suapvalinta: nuo 45 550,00 Eur iki 45 650,00"
                            + " Eur); 2019 m. gruodžio 10 d. duomenimis – 45 612,30 Eur.");
            assertThat(english(check))
                    .isEqualTo(
                            "Funding need: the claim is EUR 45,600.00 (rounded: EUR 45,550.00 to EUR 45,650.00); as of"
                                    + " 10 December 2019 the figure is EUR 45,612.30.");
        }

        @ParameterizedTest(name = "of {0} to {1}, {2} stated: {3}, precision lost {4}")
        @CsvSource({
            "45555.00, 45640.00, 45600.00, CONFIRMED, false",
            "45540.00, 45640.00, 45600.00, CANNOT_TELL, false",
            "45540.00, 45660.00, 45600.00, CANNOT_TELL, true",
            "45650.00, 45700.00, 45600.00, CANNOT_TELL, false",
            "45650.01, 45700.00, 45600.00, CONTRADICTED, false"
        })
        void is_undecided_where_the_figure_lies_partly_within_it(
                String least, String most, String claimed, ClaimVerdict verdict, boolean precisionLost) {
            ClaimCheck check = judge(
                    aDossier()
                            .need(
                                    "need",
                                    "1.00",
                                    "2019-01-01",
                                    need -> need.amount(StatedAmount.between(Amounts.euro(least), Amounts.euro(most)))),
                    FigureStated.of(NEED, rounded(claimed, "100.00")));

            assertThat(check.verdict()).isEqualTo(verdict);
            assertThat(check.precisionLost()).isEqualTo(precisionLost);
        }

        @ParameterizedTest(name = "{0} of a need of \"45,6 tūkst. Eur\": {1}")
        @CsvSource({
            "45600.00, CONFIRMED",
            "45612.30, CANNOT_TELL",
            "45550.00, CANNOT_TELL",
            "45549.99, CONTRADICTED",
            "45650.01, CONTRADICTED"
        })
        void is_not_contradicted_by_a_figure_that_its_own_source_rounds_to_the_same(
                String claimed, ClaimVerdict verdict) {
            ClaimCheck check = judge(
                    aDossier().need("need", "1.00", "2019-01-01", need -> need.amount(printed("45,6 tūkst. Eur"))),
                    FigureStated.of(NEED, euro(claimed)));

            assertThat(check.verdict()).isEqualTo(verdict);
            assertThat(check.precisionLost()).isFalse();
        }

        @ParameterizedTest(name = "\"{0}\" of a need of {1}: {2}")
        @CsvSource({
            "'700 Eur', 700.40, CONFIRMED",
            "'700 Eur', 700.51, CONTRADICTED",
            "'700,00 Eur', 700.40, CONTRADICTED"
        })
        void in_whole_euros_is_confirmed_by_what_rounds_to_it(String claimed, String need, ClaimVerdict verdict) {
            assertThat(judge(aDossier().need(need, "2019-01-01"), FigureStated.of(NEED, printed(claimed)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @Test
        void loses_no_precision_where_it_is_a_total_printed_as_finely_as_its_parts() {
            DossierFixtures parts = aDossier();
            for (String amount : List.of("45600.00", "12300.00", "2100.00")) {
                parts.need("of-" + amount, "1.00", "2019-01-01", need -> need.amount(rounded(amount, "100.00")));
            }
            ClaimCheck check = judge(parts, FigureStated.of(NEED, rounded("60100.00", "100.00")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(check.precisionLost()).isFalse();
        }

        @ParameterizedTest(name = "{0} of a need of \"700 Eur\": {1}")
        @CsvSource({"700.00, CONFIRMED", "700.40, CONTRADICTED", "699.99, CONTRADICTED"})
        void is_held_against_an_amount_that_a_plan_sets_in_whole_euros_as_against_an_exact_one(
                String claimed, ClaimVerdict verdict) {
            StatedAmount set = StatedAmount.of(QuantityText.of(Wording.LITHUANIAN)
                    .notation()
                    .read("700 Eur")
                    .orElseThrow());

            assertThat(judge(
                                    aDossier().need("need", "1.00", "2019-01-01", need -> need.amount(set)),
                                    FigureStated.of(NEED, euro(claimed)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @Test
        void counts_the_rounding_of_each_amount_that_the_figure_is_made_of() {
            DossierFixtures fixture = aDossier()
                    .need("one", "1.00", "2019-01-01", need -> need.amount(rounded("1000.00", "100.00")))
                    .need("two", "1.00", "2019-01-01", need -> need.amount(rounded("2000.00", "100.00")));

            assertThat(judge(fixture, FigureStated.of(NEED, euro("3100.00"))).verdict())
                    .isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(judge(fixture, FigureStated.of(NEED, euro("3100.01"))).verdict())
                    .isEqualTo(ClaimVerdict.CONTRADICTED);
        }

        @ParameterizedTest(name = "{0} of a need of 500.00: {1}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "500.00, -, CONFIRMED", "500.01, -, CONTRADICTED", "-, 500.00, CONFIRMED",
                    "-, 499.99, CONTRADICTED", "400.00, 600.00, CONFIRMED", "-, -, CANNOT_TELL"
                })
        void may_be_a_bound_alone(String least, String most, ClaimVerdict verdict) {
            StatedAmount stated = least == null
                    ? most == null
                            ? StatedAmount.unknown(Amounts.currency("EUR"))
                            : StatedAmount.atMost(Amounts.euro(most))
                    : most == null
                            ? StatedAmount.atLeast(Amounts.euro(least))
                            : StatedAmount.between(Amounts.euro(least), Amounts.euro(most));

            assertThat(judge(aDossier().need("500.00", "2019-01-01"), FigureStated.of(NEED, stated))
                            .verdict())
                    .isEqualTo(verdict);
        }
    }

    @Nested
    @DisplayName("of a direction")
    class Directions {
        @ParameterizedTest(name = "{0} {1} of a need of 500.00 with {2} appropriated: {3}")
        @CsvSource({
            "SHORTFALL, , 499.99, CONFIRMED",
            "SHORTFALL, , 500.00, CONTRADICTED",
            "SHORTFALL, 0.00, 500.00, CONFIRMED",
            "SHORTFALL, 0.00, 500.01, CONTRADICTED",
            "NONE, , 500.00, CONFIRMED",
            "NONE, , 500.01, CONTRADICTED",
            "SURPLUS, , 500.01, CONFIRMED",
            "SURPLUS, , 500.00, CONTRADICTED",
            "SURPLUS, 0.01, 500.01, CONFIRMED",
            "SURPLUS, 0.01, 499.99, CONTRADICTED"
        })
        void holds_only_on_its_side_of_nothing(
                MoneyDirection direction, String claimed, String appropriated, ClaimVerdict verdict) {
            assertThat(judge(
                                    aDossier()
                                            .need("500.00", "2019-01-01")
                                            .appropriation("money", appropriated, "2019-02-01"),
                                    FigureStated.of(GAP, direction)
                                            .withAmount(
                                                    Optional.ofNullable(claimed).map(MoneyClaimsTest::euro)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "{0} with {1} appropriated: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "SHORTFALL | 500.00 | trūksta; 2019 m. gruodžio 10 d. duomenimis – nei trūksta, nei lieka."
                            + " | a shortfall; as of 10 December 2019 the figure is neither a shortfall nor a surplus.",
                    "SURPLUS   | 300.00 | perteklius; 2019 m. gruodžio 10 d. duomenimis – trūksta 200,00 Eur."
                            + " | a surplus; as of 10 December 2019 the figure is a shortfall of EUR 200.00.",
                    "NONE      | 600.00 | nei trūksta, nei lieka; 2019 m. gruodžio 10 d. duomenimis – 100,00 Eur perteklius."
                            + " | neither a shortfall nor a surplus; as of 10 December 2019 the figure is a surplus of EUR 100.00."
                })
        void is_said_by_its_name(MoneyDirection direction, String appropriated, String lithuanian, String english) {
            ClaimCheck check = judge(
                    aDossier().need("500.00", "2019-01-01").appropriation("money", appropriated, "2019-02-01"),
                    FigureStated.of(GAP, direction));

            assertThat(lithuanian(check)).endsWith("nurodyta – " + lithuanian);
            assertThat(english(check)).endsWith("the claim is " + english);
        }

        @Test
        void is_said_of_a_budget_as_surplus_or_deficit() {
            ClaimCheck check = judge(
                    aDossier().appropriation("money", "300.00", "2019-02-01"),
                    FigureStated.of(Question.of("result-planned", PLAN), MoneyDirection.SURPLUS, euro("300.00")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
            assertThat(lithuanian(check))
                    .startsWith("Planuojamas biudžeto rezultatas iki finansavimo: nurodyta – 300,00 Eur perteklius;")
                    .endsWith("– 300,00 Eur deficitas.");
        }

        @Test
        void is_at_most_so_much_where_a_bound_is_all_that_is_known() {
            ClaimCheck check = judge(
                    aDossier().need("500.00", "2019-01-01").event("event", EventState.HELD, "2019-11-08"),
                    FigureStated.of(Question.of("delivery-gap", PLAN), MoneyDirection.SHORTFALL));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(english(check)).contains("the figure is a shortfall of at most EUR 500.00.");
        }
    }

    @Nested
    @DisplayName("of a part of the money")
    class Parts {
        private final DossierFixtures fixture = aDossier()
                .act("first", act -> act)
                .act("second", act -> act.adopted(PartialDate.parse("2019-06-01")))
                .plan("other", plan -> plan.addMeasures(measure("measure-9")))
                .need("mine", "100.00", "2019-02-01", need -> marked(need).act("first"))
                .need(
                        "old",
                        "30.00",
                        "2019-02-01",
                        need -> need.period(YEAR_2020).act("first"))
                .need(
                        "new",
                        "50.00",
                        "2019-06-01",
                        need -> need.period(YEAR_2020).replaces("old").act("second"))
                .need("others", "7.00", "2019-02-01", need -> need.plan("other"));

        private Need.Builder marked(Need.Builder need) {
            return need.period(YEAR_2019)
                    .measure(MEASURE)
                    .sourceKind(FundingSourceKind.EU)
                    .economicKind(EconomicKind.WAGES)
                    .manager(ORGANISATION);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "whole, 150.00",
            "all plans, 157.00",
            "2019, 100.00",
            "2020, 50.00",
            "first edition, 130.00",
            "measure, 100.00",
            "before June, 130.00"
        })
        void is_held_against_the_figure_of_that_part(String part, String need) {
            Question question = switch (part) {
                case "all plans" -> Question.ofAll("need");
                case "2019" -> NEED.withPeriod(YEAR_2019);
                case "2020" -> NEED.withPeriod(YEAR_2020);
                case "first edition" -> NEED.withEdition("first");
                case "measure" -> Question.of("need", MEASURE).withPeriod(YEAR_2019);
                case "before June" -> NEED.withAsOf(LocalDate.of(2019, 5, 31));
                default -> NEED;
            };
            ClaimCheck check = judge(fixture, FigureStated.of(question, euro(need)));

            assertThat(check.verdict()).as(english(check)).isEqualTo(ClaimVerdict.CONFIRMED);
        }

        @Test
        void names_that_part_in_both_languages() {
            ClaimCheck check = judge(
                    fixture,
                    FigureStated.of(
                            Question.builder()
                                    .measure("need")
                                    .subject(MEASURE)
                                    .period(YEAR_2019)
                                    .sourceKind(FundingSourceKind.EU)
                                    .manager(ORGANISATION)
                                    .economicKind(EconomicKind.WAGES)
                                    .edition("first")
                                    .build(),
                            euro("100.00")));

            assertThat(check.verdict()).as(english(check)).isEqualTo(ClaimVerdict.CONFIRMED);
            assertThat(lithuanian(check))
                    .startsWith(
                            "Lėšų poreikis („priemonė“; 2019 m.; ES ir kitos užsienio lėšos; asignavimų valdytojas –"
                                    + " policijos komisariatas; darbo užmokestis; redakcija pagal 2019 m. sausio 16 d. aktą");
            assertThat(english(check)).contains("wages", "edition");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "an act of no money     | nustatyti negalima: šis aktas plano lėšų nei nustatė, nei pakeitė",
                    "an edition of no plan  | nustatyti negalima: nurodyta redakcija, tačiau nepasakyta, kurio plano",
                    "a payer of a series    | nustatyti negalima: šis rodiklis pagal šiuos požymius neskirstomas"
                })
        void is_undecided_where_there_is_no_such_part(String what, String said) {
            Question question = switch (what.trim()) {
                case "an act of no money" -> NEED.withEdition("third");
                case "an edition of no plan" -> Question.ofAll("need").withEdition("first");
                default -> Question.of("cost", "series").withPayer(ORGANISATION);
            };
            ClaimCheck check =
                    judge(fixture.act("third", act -> act).series("series"), FigureStated.of(question, euro("100.00")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(check.figures()).isEmpty();
            assertThat(lithuanian(check)).contains(said);
        }
    }

    @Nested
    @DisplayName("throughout a period")
    class Throughout {
        private final DossierFixtures fixture = aDossier()
                .appropriation("first", "100.00", "2019-03-01")
                .appropriation("second", "50.00", "2019-06-01");

        private ClaimCheck claimed(String from, String until, StatedAmount amount) {
            return judge(
                    fixture,
                    FigureStated.of(APPROPRIATED, amount)
                            .withThroughout(DateRange.of(LocalDate.parse(from), LocalDate.parse(until))));
        }

        @ParameterizedTest(name = "100.00 from {0} to {1}: {2}")
        @CsvSource({
            "2019-03-01, 2019-05-31, CONFIRMED",
            "2019-02-28, 2019-05-31, CONTRADICTED",
            "2019-03-01, 2019-06-01, CONTRADICTED",
            "2019-07-01, 2020-01-31, CONTRADICTED",
            "2020-01-01, 2020-01-31, CANNOT_TELL"
        })
        void holds_on_every_day_or_not_at_all(String from, String until, ClaimVerdict verdict) {
            assertThat(claimed(from, until, euro("100.00")).verdict()).isEqualTo(verdict);
        }

        @Test
        void is_undecided_where_facts_are_not_known_to_the_end() {
            ClaimCheck check = claimed("2019-07-01", "2020-01-31", euro("150.00"));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(english(check)).contains("The data reach only to 10 December 2019");
        }

        @Test
        void names_the_first_day_that_speaks_against_it() {
            assertThat(lithuanian(claimed("2019-03-01", "2019-07-31", euro("100.00"))))
                    .isEqualTo("Planui skirta, visą laiką (2019 m. kovo 1 – liepos 31 d.): nurodyta – 100,00 Eur;"
                            + " 2019 m. birželio 1 d. duomenimis – 150,00 Eur.");
        }

        @Test
        void may_be_of_all_plans_and_of_events_too() {
            DossierFixtures two = aDossier()
                    .plan("other", plan -> plan)
                    .appropriation("money", "100.00", "2019-03-01")
                    .event("event", EventState.HELD, "2019-04-08")
                    .cost("event", "40.00");
            DateRange spring = DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 4, 30));

            assertThat(judge(
                                    two,
                                    FigureStated.of(Question.ofAll("appropriated"), euro("100.00"))
                                            .withThroughout(spring))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONFIRMED);
            assertThat(judge(
                                    two,
                                    FigureStated.of(Question.of("incurred", "event"), MoneyDirection.NONE)
                                            .withThroughout(spring))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONTRADICTED);
        }
    }

    @Nested
    @DisplayName("of a share")
    class Shares {
        private ClaimCheck covered(String need, String appropriated, StatedShare share) {
            return judge(
                    aDossier().need(need, "2019-01-01").appropriation("money", appropriated, "2019-02-01"),
                    FigureStated.share(APPROPRIATED, NEED, share));
        }

        @ParameterizedTest(name = "{1} of {0} are {2} %: {3}")
        @CsvSource({
            "1000.00, 215.00, 21.5, CONFIRMED",
            "1000.00, 214.50, 21.5, CONFIRMED",
            "1000.00, 214.49, 21.5, CONTRADICTED",
            "1000.00, 215.50, 21.5, CONFIRMED",
            "1000.00, 215.51, 21.5, CONTRADICTED",
            "1000.00, 215.01, 21.50, CONFIRMED",
            "1000.00, 215.06, 21.50, CONTRADICTED",
            "3.00, 1.00, 33.3, CONFIRMED",
            "3.00, 1.00, 33.33, CONFIRMED",
            "3.00, 1.00, 33.34, CONTRADICTED",
            "3.00, 4.00, 133, CONFIRMED"
        })
        void rounds_to_the_percentage_as_it_is_printed(
                String need, String appropriated, String percent, ClaimVerdict verdict) {
            assertThat(covered(need, appropriated, StatedShare.percent(percent)).verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "{0} of 3.00 are 1/3: {1}")
        @CsvSource({"1.00, CONFIRMED", "1.01, CONTRADICTED"})
        void is_exactly_a_fraction(String appropriated, ClaimVerdict verdict) {
            ClaimCheck check = covered("3.00", appropriated, StatedShare.fraction(1, 3));

            assertThat(check.verdict()).isEqualTo(verdict);
            assertThat(english(check)).contains("the claim is 1/3;");
        }

        @ParameterizedTest(name = "{1} of 2.00 {0} half: {2}")
        @CsvSource({
            "AT_LEAST, 1.00, CONFIRMED",
            "AT_LEAST, 0.99, CONTRADICTED",
            "MORE_THAN, 1.00, CONTRADICTED",
            "MORE_THAN, 1.01, CONFIRMED",
            "AT_MOST, 1.00, CONFIRMED",
            "AT_MOST, 1.01, CONTRADICTED",
            "LESS_THAN, 1.00, CONTRADICTED",
            "LESS_THAN, 0.99, CONFIRMED"
        })
        void may_be_a_bound(Bound bound, String appropriated, ClaimVerdict verdict) {
            assertThat(covered("2.00", appropriated, StatedShare.percent("50").within(bound))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "AT_LEAST, ne mažiau kaip 50 %, at least 50%",
            "AT_MOST, ne daugiau kaip 50 %, at most 50%",
            "MORE_THAN, daugiau kaip 50 %, more than 50%",
            "LESS_THAN, mažiau kaip 50 %, less than 50%"
        })
        void says_its_bound(Bound bound, String lithuanian, String english) {
            ClaimCheck check = covered("2.00", "1.00", StatedShare.percent("50").within(bound));

            assertThat(lithuanian(check)).contains("nurodyta – " + lithuanian + "; ", "– 50,00 %.");
            assertThat(english(check)).contains("the claim is " + english + "; ", "the figure is 50.00%.");
        }

        @Test
        void may_be_what_one_kind_of_source_gives() {
            DossierFixtures fixture = aDossier()
                    .appropriation(
                            "town",
                            "60.00",
                            "2019-02-01",
                            money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.MUNICIPAL_BUDGET))
                    .appropriation(
                            "state",
                            "40.00",
                            "2019-02-01",
                            money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.STATE_BUDGET));
            ClaimCheck check = judge(
                    fixture,
                    FigureStated.share(
                            APPROPRIATED.withSourceKind(FundingSourceKind.MUNICIPAL_BUDGET),
                            APPROPRIATED,
                            StatedShare.percent("60")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
            assertThat(lithuanian(check))
                    .startsWith("Rodiklių „Planui skirta (savivaldybės biudžeto lėšos)“ ir „Planui skirta“ santykis:");
        }

        @Test
        void is_not_contradicted_by_amounts_that_their_sources_round() {
            DossierFixtures fixture = aDossier()
                    .need("need", "1.00", "2019-01-01", need -> need.amount(rounded("45600.00", "100.00")))
                    .appropriation("money", "12300.00", "2019-02-01");

            assertThat(judge(fixture, FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("26.97")))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONFIRMED);
            assertThat(judge(fixture, FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("26.95")))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(judge(fixture, FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("26.91")))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONTRADICTED);
        }

        @Test
        void of_nothing_is_none() {
            ClaimCheck check = covered("0.00", "1.00", StatedShare.percent("100"));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(lithuanian(check)).endsWith("nustatyti negalima: visuma lygi nuliui, todėl nėra ir jos dalies.");
        }

        @Test
        void of_an_amount_that_may_be_below_zero_is_none() {
            DossierFixtures overdrawn = aDossier()
                    .appropriation("money", "100.00", "2019-02-01")
                    .event("event", EventState.HELD, "2019-11-08")
                    .cost("event", "120.00", "money");
            ClaimCheck check = judge(
                    overdrawn,
                    FigureStated.share(Question.of("unspent", PLAN), APPROPRIATED, StatedShare.percent("20")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(english(check)).endsWith("below zero or are not known, so no share can be computed.");
        }

        @ParameterizedTest(name = "a {1} of {2} % where {0} is appropriated for a need of 1000.00: {3}")
        @CsvSource({
            "1050.00, SURPLUS, 5, CONFIRMED",
            "1050.00, SURPLUS, 6, CONTRADICTED",
            "1050.00, SHORTFALL, 5, CONTRADICTED",
            "950.00, SHORTFALL, 5, CONFIRMED",
            "950.00, SURPLUS, 5, CONTRADICTED"
        })
        void of_a_gap_may_lie_either_way(
                String appropriated, MoneyDirection direction, String percent, ClaimVerdict verdict) {
            ClaimCheck check = judge(
                    aDossier().need("1000.00", "2019-01-01").appropriation("money", appropriated, "2019-02-01"),
                    FigureStated.share(Question.of("financing-gap", PLAN), NEED, StatedShare.percent(percent))
                            .withDirection(direction));

            assertThat(check.verdict()).isEqualTo(verdict);
            assertThat(english(check))
                    .endsWith(appropriated.equals("1050.00") ? "a surplus of 5.00%." : "a shortfall of 5.00%.");
        }

        @Test
        void of_an_undetermined_figure_says_what_is_missing() {
            ClaimCheck check = judge(aDossier(), FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("0")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(lithuanian(check)).endsWith("nustatyti negalima: plano lėšų poreikis nenurodytas.");
        }
    }

    @Nested
    @DisplayName("of a change")
    class Changes {
        private ClaimCheck changed(String from, String to, FigureStated change) {
            return judge(
                    aDossier()
                            .need("one", from, "2019-01-01", need -> need.period(YEAR_2019))
                            .need("two", to, "2019-01-01", need -> need.period(YEAR_2020)),
                    change);
        }

        private FigureStated yearOnYear(MoneyDirection direction) {
            return FigureStated.change(NEED.withPeriod(YEAR_2019), NEED.withPeriod(YEAR_2020), direction);
        }

        @ParameterizedTest(name = "from {0} to {1}, {2} of {3}: {4}")
        @CsvSource({
            "1000.00, 1500.00, INCREASE, 500.00, CONFIRMED",
            "1000.00, 1500.00, INCREASE, , CONFIRMED",
            "1000.00, 1500.00, DECREASE, 500.00, CONTRADICTED",
            "1000.00, 1500.00, NONE, , CONTRADICTED",
            "1500.00, 1000.00, DECREASE, 500.00, CONFIRMED",
            "1500.00, 1000.00, DECREASE, 499.99, CONTRADICTED",
            "1000.00, 1000.00, NONE, , CONFIRMED",
            "1000.00, 1000.00, INCREASE, , CONTRADICTED",
            "1000.00, 1000.01, INCREASE, , CONFIRMED"
        })
        void is_by_an_amount_or_only_which_way(
                String from, String to, MoneyDirection direction, String by, ClaimVerdict verdict) {
            FigureStated change = yearOnYear(direction);

            assertThat(changed(from, to, by == null ? change : change.withAmount(euro(by)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "from {0} to {1}, {2} of {3} %: {4}")
        @CsvSource({
            "1000.00, 1125.00, INCREASE, 12.5, CONFIRMED",
            "1000.00, 1124.50, INCREASE, 12.5, CONFIRMED",
            "1000.00, 1124.49, INCREASE, 12.5, CONTRADICTED",
            "1000.00, 1125.50, INCREASE, 12.5, CONFIRMED",
            "1000.00, 1125.51, INCREASE, 12.5, CONTRADICTED",
            "1000.00, 875.00, DECREASE, 12.5, CONFIRMED",
            "1000.00, 875.51, DECREASE, 12.5, CONTRADICTED",
            "1000.00, 1125.00, DECREASE, 12.5, CONTRADICTED",
            "1000.00, 3000.00, INCREASE, 200, CONFIRMED"
        })
        void is_by_a_share_of_the_earlier_amount(
                String from, String to, MoneyDirection direction, String percent, ClaimVerdict verdict) {
            assertThat(changed(from, to, yearOnYear(direction).withShare(StatedShare.percent(percent)))
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest(name = "from 1000.00 to {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "1125.00 | padidėjo 12,500 % | an increase of 12.500%",
                    "800.00  | sumažėjo 20,000 % | a decrease of 20.000%",
                    "1000.00 | nepakito          | unchanged"
                })
        void is_said_by_its_name(String to, String lithuanian, String english) {
            ClaimCheck check = changed(
                    "1000.00",
                    to,
                    yearOnYear(MoneyDirection.INCREASE)
                            .withShare(StatedShare.percent("7.5").within(Bound.AT_LEAST)));

            assertThat(lithuanian(check))
                    .isEqualTo("Pokytis nuo „Lėšų poreikis (2019 m.)“ iki „Lėšų poreikis (2020 m.)“: nurodyta –"
                            + " padidėjo ne mažiau kaip 7,5 %; 2019 m. gruodžio 10 d. duomenimis – " + lithuanian
                            + ".");
            assertThat(english(check))
                    .endsWith("the claim is an increase of at least 7.5%; as of 10 December 2019 the figure is "
                            + english + ".");
        }

        @Test
        void says_which_share_the_later_amount_is_where_it_cannot_say_which_way() {
            ClaimCheck check = judge(
                    aDossier()
                            .need("one", "1000.00", "2019-01-01", need -> need.period(YEAR_2019))
                            .need(
                                    "two",
                                    "1.00",
                                    "2019-01-01",
                                    need -> need.period(YEAR_2020)
                                            .amount(StatedAmount.between(
                                                    Amounts.euro("900.00"), Amounts.euro("1100.00")))),
                    yearOnYear(MoneyDirection.INCREASE).withShare(StatedShare.percent("5")));

            assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(lithuanian(check)).contains("– nuo 90,00 % iki 110,00 % ankstesnės sumos.");
            assertThat(english(check)).contains("the figure is 90.00% to 110.00% of the earlier amount.");
        }

        @Test
        void may_be_from_one_edition_to_another() {
            DossierFixtures fixture = aDossier()
                    .act("february", act -> act.adopted(PartialDate.parse("2019-02-01")))
                    .act("june", act -> act.adopted(PartialDate.parse("2019-06-01")))
                    .need("old", "3000.00", "2019-02-01", need -> need.act("february"))
                    .need(
                            "new",
                            "3500.00",
                            "2019-06-01",
                            need -> need.act("june").replaces("old"));

            assertThat(judge(
                                    fixture,
                                    FigureStated.change(
                                                    NEED.withEdition("february"),
                                                    NEED.withEdition("june"),
                                                    MoneyDirection.INCREASE)
                                            .withAmount(euro("500.00")))
                            .verdict())
                    .isEqualTo(ClaimVerdict.CONFIRMED);
        }
    }

    @Nested
    @DisplayName("that is also a fact")
    class OwnWordsOfTheClaim {
        private static final Provenance SENTENCE = Provenance.stated(
                Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting("Lėšų poreikis – 3250,00 Eur."));

        private ClaimVerdict claimed(String amount, Provenance need) {
            return judge(
                            aDossier()
                                    .need("need", "3250.00", "2019-01-01", builder -> builder.provenance(need))
                                    .build(),
                            FigureStated.of(NEED, euro(amount)),
                            SENTENCE)
                    .verdict();
        }

        @Test
        void is_not_confirmed_by_its_own_words() {
            assertThat(claimed("3250.00", SENTENCE)).isEqualTo(ClaimVerdict.CANNOT_TELL);
            assertThat(claimed("3250.01", SENTENCE)).isEqualTo(ClaimVerdict.CONTRADICTED);
        }

        @Test
        void is_confirmed_by_other_words_in_the_same_place() {
            assertThat(claimed("3250.00", STATED)).isEqualTo(ClaimVerdict.CONFIRMED);
            assertThat(claimed(
                            "3250.00",
                            Provenance.stated(Source.of(DossierFixtures.DOCUMENT)
                                    .at("item 7")
                                    .quoting("Reikia 3250,00 Eur."))))
                    .isEqualTo(ClaimVerdict.CONFIRMED);
        }

        @Test
        void says_so() {
            ClaimCheck check = judge(
                    aDossier()
                            .need("need", "3250.00", "2019-01-01", builder -> builder.provenance(SENTENCE))
                            .build(),
                    FigureStated.of(NEED, euro("3250.00")),
                    SENTENCE);

            assertThat(lithuanian(check))
                    .endsWith(
                            "Šis skaičius žinomas tik iš paties teiginio žodžių, o jie patys savęs patvirtinti negali.");
            assertThat(english(check))
                    .endsWith("The figure is known only from the words of the claim itself, which cannot confirm"
                            + " themselves.");
        }
    }

    @Test
    void in_another_currency_is_held_against_the_money_in_that_currency() {
        Dossier dossier = aDossier()
                .need("300.00", "2019-01-01")
                .builder()
                .addNeeds(needInLitas())
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();

        assertThat(judge(
                                dossier,
                                FigureStated.of(NEED, StatedAmount.exactly(Amounts.of("1000.00", "LTL"))),
                                Provenance.stated())
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(dossier, FigureStated.of(NEED, euro("300.00")), Provenance.stated())
                        .verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void of_a_share_is_held_against_the_money_of_every_currency() {
        DossierFixtures inEuro = aDossier().need("300.00", "2019-01-01").appropriation("money", "150.00", "2019-02-01");

        assertThat(half(inEuro.build()).verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(half(withLitas(inEuro, "500.00")).verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        ClaimCheck otherwise = half(withLitas(inEuro, "400.00"));
        assertThat(otherwise.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(english(otherwise)).contains("by what is recorded in LTL the answer is another one");
    }

    @Test
    void of_coverage_where_all_money_is_in_another_currency_is_told_in_which_that_is() {
        FigureStated half = FigureStated.builder()
                .question(Question.of("coverage", PLAN))
                .share(StatedShare.percent("50"))
                .build();

        assertThat(english(judge(withLitas(aDossier().statingNothingOfLists(), "400.00"), half, Provenance.stated())))
                .contains("cannot be determined: it is recorded in LTL.");
    }

    private static ClaimCheck half(Dossier dossier) {
        return judge(dossier, FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("50")), Provenance.stated());
    }

    private static Need needInLitas() {
        return Need.builder()
                .id("litas")
                .plan(PLAN)
                .amount(Amounts.of("1000.00", "LTL"))
                .period(YEAR_2019)
                .effective(DossierFixtures.on("2019-01-01"))
                .provenance(STATED)
                .build();
    }

    /** Besides, 1000.00 are needed in litas. */
    private static Dossier withLitas(DossierFixtures inEuro, String appropriated) {
        return inEuro.builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addNeeds(needInLitas())
                .addAppropriations(Appropriation.builder()
                        .id("litas-given")
                        .plan(Sourced.stated(PLAN))
                        .amount(Amounts.of(appropriated, "LTL"))
                        .effective(DossierFixtures.on("2019-02-01"))
                        .provenance(STATED)
                        .build())
                .build();
    }
}
