package lt.kopz.core.check;

import static lt.kopz.core.dossier.Kaisiadorys.REPORT_DAY;
import static lt.kopz.core.dossier.Kaisiadorys.YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimReading;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the 2019 report of Kaišiadorys claims, held against what it states. */
class ClaimsOf2019Test {
    private static final Claims CLAIMS = Claims.of(Kaisiadorys.dossier());

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                arguments(
                        "claim-carried-out-without-financing",
                        ClaimVerdict.ONLY_UNDER_A_READING,
                        false,
                        "Panaudota: nurodyta – nieko. Pasitvirtina, jei turima galvoje „Panaudota“: 2019 m. spalio 31 d."
                                + " duomenimis – 0,00 Eur. Nepasitvirtina, jei turima galvoje „Patirta išlaidų (visi mokėtojai)“:"
                                + " 2019 m. spalio 31 d. duomenimis – ne mažiau kaip 160,00 Eur. Nepasitvirtina, jei turima galvoje"
                                + " „Planui skirta“: 2019 m. spalio 31 d. duomenimis – 700,00 Eur.",
                        "Spent: the claim is nothing. It holds if “Spent” is meant: as of 31 October 2019 the figure is EUR 0.00. It does not"
                                + " hold if “Costs incurred (all payers)” is meant: as of 31 October 2019 the figure is at least EUR 160.00. It"
                                + " does not hold if “Appropriated to the plan” is meant: as of 31 October 2019 the figure is EUR 700.00."),
                arguments(
                        "claim-cost-300",
                        ClaimVerdict.CONFIRMED,
                        false,
                        "Kaina iš viso („SOS – prekyba žmonėmis!“): nurodyta – 300,00 Eur; 2019 m. gruo"
                                + "džio 10 d. duomenimis – 300,00 Eur.",
                        "Cost in all (“SOS: trafficking in human beings!”): the claim is EUR 300.00; as of"
                                + " 10 December 2019 the figure is EUR 300.00."),
                arguments(
                        "claim-lectures-10",
                        ClaimVerdict.CONFIRMED,
                        false,
                        "Įvykę ir suplanuoti renginiai („SOS – prekyba žmonėmis!“): nurodyta – 10; 2019 m. gruodžio"
                                + " 10 d. duomenimis – 10 (Įvykę renginiai – 7; Suplanuoti renginiai – 3).",
                        "Events held and planned (“SOS: trafficking in human beings!”): the claim is 10; as of 10 December"
                                + " 2019 the figure is 10 (Events held – 7; Events planned – 3)."),
                arguments(
                        "claim-measures-implemented",
                        ClaimVerdict.CONTRADICTED,
                        false,
                        "Įvykdytos priemonės („Informacijos apie pagalbą nukentėjusiems nuo prekybos žmonėmis asmenims"
                                + " teikiančias įstaigas ir organizacijas sklaida savivaldybės interneto svetainėje“ ir dar 9):"
                                + " nurodyta – 10. Nepasitvirtina, jei turima galvoje „Įvykdytos priemonės“: 2019 m. gruodžio 10 d."
                                + " duomenimis – 8. Nepasitvirtina, jei turima galvoje „Be nukrypimų įvykdytos priemonės“: 2019 m."
                                + " gruodžio 10 d. duomenimis – 7.",
                        "Measures done (“Dissemination, on the municipality’s website, of information on institutions and"
                                + " organisations assisting victims of trafficking in human beings” and 9 more): the claim is 10. It"
                                + " does not hold if “Measures done” is meant: as of 10 December 2019 the figure is 8. It does not hold if"
                                + " “Measures done as planned” is meant: as of 10 December 2019 the figure is 7."),
                arguments(
                        "claim-no-financing",
                        ClaimVerdict.CONFIRMED,
                        false,
                        "Planui skirta, visą laiką (2019 m. sausio 1 – spalio 23 d.): nurodyta – nieko;"
                                + " 2019 m. spalio 23 d. duomenimis – 0,00 Eur.",
                        "Appropriated to the plan, throughout (1 January – 23 October 2019): the claim is "
                                + "nothing; as of 23 October 2019 the figure is EUR 0.00."),
                arguments(
                        "claim-participations-522",
                        ClaimVerdict.CANNOT_TELL,
                        true,
                        "Dalyvavimo atvejai įvykusiuose ir suplanuotuose renginiuose („SOS – prekyba žmonėmis!“): nurodyta"
                                + " – 522; 2019 m. gruodžio 10 d. duomenimis – ne mažiau kaip 522 (Dalyvavimo atvejai įvykusiuose"
                                + " renginiuose – ne mažiau kaip 364; Dalyvavimo atvejai suplanuotuose renginiuose – 158)."
                                + " Nurodytas skaičius tikslesnis, nei leidžia jo dalys.",
                        "Participations in events held and planned (“SOS: trafficking in human beings!”): the claim is 522; as"
                                + " of 10 December 2019 the figure is at least 522 (Participations at events held – at least 364;"
                                + " Participations at planned events – 158). The number claimed is more exact than its parts"
                                + " allow."),
                arguments(
                        "claim-rule-observed",
                        ClaimVerdict.ONLY_UNDER_A_READING,
                        false,
                        "Nurodyta, kad darbo reglamento laikomasi. Pasitvirtina, jei nuostata aiškina"
                                + "ma taip: kalendoriniai laikotarpiai; įskaitomi visi per juos įvykę posėdžiai. Nepasitvir"
                                + "tina, jei nuostata aiškinama taip: kalendoriniai laikotarpiai; įskaitomi tik"
                                + " reglamento galiojimo metu įvykę posėdžiai. Pasitvirtina, jei nuostata aiški"
                                + "nama taip: tik tie kalendoriniai laikotarpiai, kuriais reglamentas galiojo v"
                                + "isą laiką. Nepasitvirtina, jei nuostata aiškinama taip: laikas skaičiuojamas"
                                + " nuo posėdžio iki posėdžio. Nepasitvirtina, jei nuostata aiškinama taip: lai"
                                + "kas skaičiuojamas nuo reglamento įsigaliojimo, vėliau – nuo posėdžio iki pos"
                                + "ėdžio.",
                        "It is claimed that the rules of procedure are observed. It holds if the rule"
                                + " is read as follows: calendar periods, counting every meeting in them. It does not h"
                                + "old if the rule is read as follows: calendar periods, counting only meetings held wh"
                                + "ile the rules of procedure were in force. It holds if the rule is read as follows: o"
                                + "nly calendar periods in which the rules of procedure were in force throughou"
                                + "t. It does not hold if the rule is read as follows: counted from meeting to meeting."
                                + " It does not hold if the rule is read as follows: counted from the day the rules of "
                                + "procedure took effect, then from meeting to meeting."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("claims")
    void each_claim_has_its_verdict_and_says_both_numbers(
            String id, ClaimVerdict verdict, boolean precisionLost, String lithuanian, String english) {
        ClaimCheck check = CLAIMS.asOf(REPORT_DAY).check(id);

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.precisionLost()).isEqualTo(precisionLost);
        assertThat(plain(check.explain(Wording.LITHUANIAN))).isEqualTo(lithuanian);
        assertThat(plain(check.explain(Wording.ENGLISH))).isEqualTo(english);
    }

    @Test
    void every_claim_is_checked_once() {
        ImmutableList<ClaimCheck> checks = CLAIMS.checks();
        assertThat(checks).extracting(check -> check.claim().id()).isSorted().hasSize(7);
        assertThat(checks.stream()
                        .<Class<?>>map(check -> check.claim().assertion() instanceof FigureStated
                                ? FigureStated.class
                                : Assertion.RuleObserved.class))
                .containsExactlyInAnyOrder(
                        FigureStated.class,
                        FigureStated.class,
                        FigureStated.class,
                        FigureStated.class,
                        FigureStated.class,
                        FigureStated.class,
                        Assertion.RuleObserved.class);
    }

    @Test
    void the_computed_figure_stands_beside_the_claim_and_explains_itself() {
        ClaimCheck check = CLAIMS.check("claim-measures-implemented");
        Explanation tree = check.figures().get(0).explanation();
        assertThat(tree.parts()).hasSize(10);
        assertThat(tree.explain(Wording.ENGLISH)).contains("No\u00a01 ");
        assertThat(check.readings()).extracting(ClaimReading::holds).containsExactly(Answer.NO, Answer.NO);
    }

    @Test
    void a_claim_that_names_no_measure_is_not_contradicted_because_measures_are_not_listed() {
        assertThat(judge(FigureStated.of(Question.of("measures-done", Kaisiadorys.PLAN), Headcount.exactly(10))
                                .withReadings("measures-done-as-planned"))
                        .verdict())
                .isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @ParameterizedTest(name = "{0} measures claimed: {1}")
    @CsvSource({
        "6, CONTRADICTED",
        "7, ONLY_UNDER_A_READING",
        "8, ONLY_UNDER_A_READING",
        "9, CONTRADICTED",
        "10, CONTRADICTED"
    })
    void a_number_of_measures_may_hold_with_or_without_the_one_that_deviates(int claimed, ClaimVerdict verdict) {
        ImmutableList<String> named = Kaisiadorys.dossier().get(ActionPlan.class, Kaisiadorys.PLAN).measures().stream()
                .map(Measure::id)
                .collect(ImmutableList.toImmutableList());
        assertThat(judge(FigureStated.of(
                                        Question.of("measures-done", named.get(0))
                                                .withOthers(named.subList(1, named.size())),
                                        Headcount.exactly(claimed))
                                .withReadings("measures-done-as-planned"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} participations claimed: {1}, precision lost {2}")
    @CsvSource({"521, CONTRADICTED, false", "522, CANNOT_TELL, true", "523, CANNOT_TELL, true"})
    void a_number_of_participations_is_contradicted_below_what_the_parts_give(
            int claimed, ClaimVerdict verdict, boolean precisionLost) {
        ClaimCheck check = judge(FigureStated.of(
                Question.of("participations-in-all", Kaisiadorys.SOS_LECTURES), Headcount.exactly(claimed)));
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.precisionLost()).isEqualTo(precisionLost);
    }

    @ParameterizedTest(name = "no financing until {0}: {1}")
    @CsvSource({"2019-10-22, CONFIRMED", "2019-10-23, CONFIRMED", "2019-10-24, CONTRADICTED", "2019-12-31, CONTRADICTED"
    })
    void there_was_no_financing_until_the_day_before_the_decision(LocalDate until, ClaimVerdict verdict) {
        assertThat(judge(FigureStated.of(Question.of("appropriated", Kaisiadorys.PLAN), MoneyDirection.NONE)
                                .withThroughout(DateRange.of(LocalDate.of(2019, 1, 1), until)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2019-10-22, CANNOT_TELL", "2019-10-23, CONFIRMED", "2019-10-24, CONFIRMED"})
    void that_there_was_none_is_confirmed_only_when_the_period_is_over(LocalDate asOf, ClaimVerdict verdict) {
        ClaimCheck check = CLAIMS.asOf(asOf).check("claim-no-financing");
        assertThat(check.verdict()).isEqualTo(verdict);
    }

    @Test
    void at_the_end_of_the_year_nobody_can_tell_whether_there_were_ten_lectures() {
        Claims later = CLAIMS.asOf(YEAR_END);
        assertThat(later.check("claim-lectures-10").verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(later.check("claim-cost-300").verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        Claims assumed = Claims.of(Kaisiadorys.scenario());
        assertThat(assumed.check("claim-lectures-10").verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(assumed.check("claim-cost-300").verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    @Tag("CLAIM_CONTRADICTED")
    @Tag("CLAIM_ONLY_UNDER_READING")
    @Tag("PRECISION_LOST")
    @Tag("TOTAL_UNLIKE_PARTS")
    void what_does_not_stand_is_found() {
        assertThat(Rulebook.standard().check(Kaisiadorys.dossier()).stream()
                        .filter(finding -> finding.subjects().get(0).startsWith("claim-"))
                        .map(finding -> finding.code() + " " + finding.severity() + " " + finding.subjects()))
                .containsExactly(
                        "CLAIM_ONLY_UNDER_READING WARNING [claim-carried-out-without-financing]",
                        "CLAIM_CONTRADICTED WARNING [claim-measures-implemented]",
                        "PRECISION_LOST WARNING [claim-participations-522]");
        assertThat(SumRules.TOTAL_UNLIKE_PARTS.check(Kaisiadorys.dossier(), REPORT_DAY))
                .isEmpty();
    }

    @Test
    @Tag("CLAIM_UNDECIDED")
    void what_nobody_can_tell_at_the_end_of_the_year_is_found() {
        assertThat(ClaimRules.CLAIM_UNDECIDED.check(Kaisiadorys.dossier(), YEAR_END))
                .allMatch(finding -> finding.code().equals("CLAIM_UNDECIDED"))
                .extracting(finding -> finding.subjects().get(0))
                .containsExactly("claim-measures-implemented", "claim-rule-observed");
        assertThat(ClaimRules.CLAIM_UNDECIDED.check(Kaisiadorys.dossier(), REPORT_DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-09, 0", "2019-12-10, 3", "2019-12-11, 3"})
    void nothing_is_found_about_claims_before_their_source_was_written(LocalDate day, int findings) {
        assertThat(Rulebook.standard().check(Kaisiadorys.dossier(), day).stream()
                        .filter(finding -> finding.subjects().get(0).startsWith("claim-")))
                .hasSize(findings);
    }

    private static ClaimCheck judge(Assertion assertion) {
        Claim claim = Claim.builder().id("claim").assertion(assertion).build();
        return Claims.of(Kaisiadorys.dossier().withClaims(claim)).check("claim");
    }
}
