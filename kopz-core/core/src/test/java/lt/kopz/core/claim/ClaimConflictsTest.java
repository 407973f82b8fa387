package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Claims disagree")
class ClaimConflictsTest {
    private static final Question NEED = Question.of("need", PLAN);
    private static final Question APPROPRIATED = Question.of("appropriated", PLAN);
    private static final Question GAP = Question.of("financing-gap", PLAN);

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static StatedAmount thousands(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    private static Assertion is(Question question, String amount) {
        return FigureStated.of(question, euro(amount));
    }

    private static Assertion shortfall(String amount) {
        return FigureStated.of(GAP, MoneyDirection.SHORTFALL, euro(amount));
    }

    /** A dossier with claims, named by letters in turn. */
    private static Dossier claiming(Dossier.Builder dossier, Assertion... assertions) {
        List<Claim> claims = new ArrayList<>();
        for (Assertion assertion : assertions) {
            claims.add(Claim.builder()
                    .id("" + (char) ('a' + claims.size()))
                    .assertion(assertion)
                    .build());
        }
        return dossier.claims(claims).build();
    }

    /** The first disagreement of claims. */
    private static ClaimConflict conflict(Assertion... assertions) {
        return ClaimConflicts.of(claiming(aDossier().builder(), assertions), HORIZON)
                .get(0);
    }

    /** The claims that disagree, by their letters. */
    private static List<String> conflicts(Dossier.Builder dossier, Assertion... assertions) {
        return conflicts(claiming(dossier, assertions));
    }

    private static List<String> conflicts(Dossier dossier) {
        return ClaimConflicts.of(dossier, HORIZON).stream()
                .map(conflict -> String.join(
                        "", conflict.claims().stream().map(Claim::id).toList()))
                .toList();
    }

    private static List<String> conflicts(Assertion... assertions) {
        return conflicts(aDossier().builder(), assertions);
    }

    @Nested
    @DisplayName("where one thing is claimed twice")
    class Repeated {
        @ParameterizedTest(name = "\"45,6 tūkst.\" and {0}: {1}")
        @CsvSource({"45549.99, true", "45550.00, false", "45650.00, false", "45650.01, true"})
        void and_no_amount_is_both_within_the_printed_precision(String other, boolean found) {
            assertThat(conflicts(FigureStated.of(NEED, thousands("45600.00", "100.00")), is(NEED, other)))
                    .isEqualTo(found ? List.of("ab") : List.of());
        }

        @ParameterizedTest(name = "since {0} and since {1}: {2}")
        @CsvSource({
            "2019-10-24, 2019-10-24, false",
            "2019-10-24, 2019-10, false",
            "2019-10-24, 2019-11-01, true",
            "2019-10, 2019-11, true",
            "2019-10-24, XXXX-XX-XX, false"
        })
        void by_its_first_day_too(String one, String other, boolean found) {
            assertThat(conflicts(since(APPROPRIATED, one), since(APPROPRIATED, other)))
                    .isEqualTo(found ? List.of("ab") : List.of());
        }

        @Test
        void and_not_by_the_first_days_of_different_amounts_or_figures() {
            FigureStated any = since(APPROPRIATED, "2019-02-01");

            assertThat(conflicts(
                            any,
                            since(APPROPRIATED, "2019-05-01").withAmount(StatedAmount.atLeast(Amounts.euro("700.00"))),
                            since(NEED, "2019-06-01"),
                            is(APPROPRIATED, "700.00")))
                    .isEmpty();
        }

        private static FigureStated since(Question question, String day) {
            return FigureStated.since(question, PartialDate.parse(day));
        }

        @ParameterizedTest(name = "{0} and {2} of thousands: {4}")
        @CsvSource({
            "45600.00, 100.00, 45700.00, 100.00, false",
            "45600.00, 100.00, 45800.00, 100.00, true",
            "46000.00, 1000.00, 45600.00, 100.00, false",
            "45000.00, 1000.00, 45600.00, 100.00, true"
        })
        void each_as_coarsely_as_it_is_printed(
                String one, String precision, String other, String otherPrecision, boolean found) {
            assertThat(conflicts(
                                    FigureStated.of(NEED, thousands(one, precision)),
                                    FigureStated.of(NEED, thousands(other, otherPrecision)))
                            .isEmpty())
                    .isEqualTo(!found);
        }

        @Test
        void and_all_that_are_opposed_to_one_another_are_one_finding() {
            assertThat(conflicts(is(NEED, "1.00"), is(NEED, "2.00"), is(NEED, "2.00"), is(APPROPRIATED, "3.00")))
                    .containsExactly("abc");
            assertThat(conflicts(
                            is(NEED, "1.00"),
                            FigureStated.of(NEED, StatedAmount.atLeast(Amounts.euro("0.50"))),
                            FigureStated.of(NEED, StatedAmount.atLeast(Amounts.euro("1.50")))))
                    .containsExactly("ac");
        }

        @Test
        void one_as_a_shortfall_and_one_as_a_surplus() {
            assertThat(conflicts(shortfall("100.00"), FigureStated.of(GAP, MoneyDirection.SURPLUS, euro("100.00"))))
                    .containsExactly("ab");
            assertThat(conflicts(
                            shortfall("0.00"),
                            FigureStated.of(GAP, MoneyDirection.SURPLUS, euro("0.00")),
                            FigureStated.of(GAP, MoneyDirection.NONE)))
                    .isEmpty();
        }

        @Test
        void and_not_where_other_parts_editions_or_currencies_are_meant() {
            Dossier.Builder dossier = aDossier()
                    .act("first", act -> act)
                    .act("second", act -> act)
                    .builder()
                    .addOtherCurrencies(Amounts.currency("LTL"));
            assertThat(conflicts(
                            dossier,
                            is(NEED.withEdition("first"), "1.00"),
                            is(NEED.withEdition("second"), "2.00"),
                            is(NEED.withPeriod(DateRange.ofYear(2019)), "3.00"),
                            is(NEED.withPeriod(DateRange.ofYear(2020)), "4.00"),
                            is(APPROPRIATED.withSourceKind(FundingSourceKind.EU), "5.00"),
                            is(APPROPRIATED, "6.00"),
                            FigureStated.of(APPROPRIATED, StatedAmount.exactly(Amounts.of("7.00", "LTL")))))
                    .isEmpty();
        }

        @Test
        void as_a_share_or_a_change_too() {
            assertThat(conflicts(
                            FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("21.5")),
                            FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("22")),
                            FigureStated.share(
                                    APPROPRIATED,
                                    NEED,
                                    StatedShare.percent("21.55").within(StatedShare.Bound.MORE_THAN))))
                    .containsExactly("ac");
            Question year = NEED.withPeriod(DateRange.ofYear(2019));
            Question next = NEED.withPeriod(DateRange.ofYear(2020));
            assertThat(conflicts(
                            FigureStated.change(year, next, MoneyDirection.INCREASE)
                                    .withShare(StatedShare.percent("10")),
                            FigureStated.share(next, year, StatedShare.percent("110.6")),
                            FigureStated.change(year, next, MoneyDirection.INCREASE),
                            FigureStated.change(year, next, MoneyDirection.DECREASE)))
                    .containsExactly("cd", "ab");
        }

        @Test
        void as_a_number_of_something_too() {
            assertThat(conflicts(
                            aDossier().series("series").builder(),
                            FigureStated.of(Question.of("events-in-all", "series"), Headcount.exactly(10)),
                            FigureStated.of(Question.of("events-in-all", "series"), Headcount.exactly(9)),
                            FigureStated.of(Question.of("participations-in-all", "series"), Headcount.atLeast(500)),
                            FigureStated.of(Question.of("participations-in-all", "series"), Headcount.exactly(522)),
                            FigureStated.of(Question.of("measures-done", PLAN), Headcount.unknown())
                                    .withReadings("measures-done-as-planned"),
                            FigureStated.of(Question.of("measures-done", PLAN), Headcount.exactly(1))
                                    .withReadings("measures-done-as-planned")))
                    .containsExactly("ab");
        }

        @Test
        void and_each_side_is_said_in_both_languages() {
            ClaimConflict conflict = conflict(shortfall("2550.00"), FigureStated.of(GAP, MoneyDirection.NONE));

            assertThat(Wording.LITHUANIAN.say(conflict.message()).replace('\u00a0', ' '))
                    .isEqualTo("Teiginiai tarpusavyje nesuderinami: Finansavimo trūkumas – trūksta 2550,00 Eur;"
                            + " Finansavimo trūkumas – nei trūksta, nei lieka.");
            assertThat(Wording.ENGLISH.say(conflict.message()).replace('\u00a0', ' '))
                    .isEqualTo("The claims cannot all be right: Funding gap – a shortfall of EUR 2,550.00; Funding"
                            + " gap – neither a shortfall nor a surplus.");
        }
    }

    @Nested
    @DisplayName("on a day of both")
    class Days {
        private Claim claim(String id, String day, String document) {
            Question question = day.isEmpty() ? NEED : NEED.withAsOf(LocalDate.parse(day));
            return Claim.builder()
                    .id(id)
                    .assertion(is(question, id.equals("a") ? "1.00" : "2.00"))
                    .provenance(document.isEmpty() ? Provenance.stated() : Provenance.stated(Source.of(document)))
                    .build();
        }

        private SourceDocument document(String id, String written) {
            return SourceDocument.builder()
                    .id(id)
                    .title(text(id))
                    .language("lt")
                    .written(Sourced.stated(PartialDate.parse(written)))
                    .build();
        }

        @ParameterizedTest(name = "{0} in {1} and {2} in {3}: {4}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "2019-12-10, '', 2019-12-10, '', true",
                    "2019-12-10, '', 2019-12-09, '', false",
                    "'', '', '', '', true",
                    "'', '', 2019-12-10, '', true",
                    "'', '', 2019-12-09, '', false",
                    "'', march, '', march, true",
                    "'', march, '', december, false",
                    "'', march, '', document, false",
                    "'', document, '', document, true",
                    "'', document, '', undated, false",
                    "'', document, 2019-12-10, '', false",
                    "'', march, 2019-03-15, december, true",
                    "'', day, 2019-03-15, '', true",
                    "'', day, 2019-03-16, '', false",
                    "'', day, '', march, true",
                    "'', march, 2019-12-10, december, false",
                    "'', december, 2019-12-10, march, true"
                })
        void or_of_sources_that_were_not_written_on_different_days(
                String one, String document, String other, String otherDocument, boolean found) {
            Dossier dossier = aDossier()
                    .builder()
                    .addDocuments(
                            document("march", "2019-03"),
                            document("december", "2019-12"),
                            document("day", "2019-03-15"),
                            document("undated", "XXXX-XX-XX"))
                    .addClaims(claim("a", one, document), claim("b", other, otherDocument))
                    .build();

            assertThat(conflicts(dossier)).isEqualTo(found ? List.of("ab") : List.of());
        }

        @ParameterizedTest(name = "nothing from 1 March to {0}, 5.00 on 1 May: {1}")
        @CsvSource({"2019-04-30, false", "2019-05-01, true"})
        void of_a_period(LocalDate until, boolean found) {
            assertThat(conflicts(
                                    FigureStated.of(APPROPRIATED, MoneyDirection.NONE)
                                            .withThroughout(DateRange.of(LocalDate.of(2019, 3, 1), until)),
                                    is(APPROPRIATED.withAsOf(LocalDate.of(2019, 5, 1)), "5.00"))
                            .isEmpty())
                    .isEqualTo(!found);
        }
    }

    @Nested
    @DisplayName("where one follows from others")
    class Implied {
        @ParameterizedTest(name = "3250.00 less 700.00 is {0}: {1}")
        @CsvSource({"2550.00, true", "2550.01, false", "2250.00, false"})
        void as_a_gap_follows_from_need_and_money(String gap, boolean agrees) {
            assertThat(conflicts(is(NEED, "3250.00"), is(APPROPRIATED, "700.00"), shortfall(gap)))
                    .isEqualTo(agrees ? List.of() : List.of("abc"));
        }

        @Test
        void as_a_cost_follows_from_what_is_incurred_and_committed() {
            DossierFixtures fixture = aDossier().event("event", EventState.HELD, "2019-11-08");
            Question incurred = Question.of("incurred", "event");
            assertThat(conflicts(
                            fixture.builder(),
                            is(incurred, "210.00"),
                            is(incurred.withMeasure("committed"), "90.00"),
                            is(incurred.withMeasure("cost"), "310.00")))
                    .containsExactly("abc");
        }

        @ParameterizedTest(name = "700.00 of 3250.00 are {0} %: {1}")
        @CsvSource({"21.5, true", "22, true", "21.6, false", "25, false"})
        void as_a_share_follows_from_its_amounts(String percent, boolean agrees) {
            assertThat(conflicts(
                            is(NEED, "3250.00"),
                            is(APPROPRIATED, "700.00"),
                            FigureStated.share(APPROPRIATED, NEED, StatedShare.percent(percent))))
                    .isEqualTo(agrees ? List.of() : List.of("bac"));
        }

        @ParameterizedTest(name = "from 1000.00 to 1100.00 by {0}: {1}")
        @CsvSource({"100.00, true", "99.99, false"})
        void as_a_change_follows_from_its_ends(String by, boolean agrees) {
            Question from = NEED.withAsOf(LocalDate.of(2019, 2, 1));
            Question to = NEED.withAsOf(LocalDate.of(2019, 6, 1));
            assertThat(conflicts(
                            is(from, "1000.00"),
                            is(to, "1100.00"),
                            FigureStated.change(from, to, MoneyDirection.INCREASE)
                                    .withAmount(euro(by))))
                    .isEqualTo(agrees ? List.of() : List.of("bac"));
            assertThat(conflicts(
                            is(from, "1000.00"),
                            is(to, "1100.00"),
                            FigureStated.change(from, to, MoneyDirection.INCREASE)
                                    .withShare(StatedShare.percent(by.equals("100.00") ? "10.0" : "9.9"))))
                    .isEqualTo(agrees ? List.of() : List.of("bac"));
        }

        @Test
        void and_a_change_in_per_cent_is_said_as_a_change() {
            Question from = NEED.withPeriod(DateRange.ofYear(2019));
            Question to = NEED.withPeriod(DateRange.ofYear(2020));
            ClaimConflict conflict = conflict(
                    is(from, "1000.00"),
                    is(to, "900.00"),
                    FigureStated.change(from, to, MoneyDirection.INCREASE).withShare(StatedShare.percent("10")));

            assertThat(Wording.LITHUANIAN.say(conflict.message()).replace('\u00a0', ' '))
                    .endsWith(
                            "iš to gaunama: sumažėjo 10,00 %; Pokytis nuo „Lėšų poreikis (2019 m.)“ iki „Lėšų poreikis"
                                    + " (2020 m.)“ – padidėjo 10 %.");
        }

        @Test
        void of_the_same_part_and_day_alone() {
            assertThat(conflicts(
                            is(NEED.withAsOf(LocalDate.of(2019, 2, 1)), "3250.00"),
                            is(APPROPRIATED, "700.00"),
                            shortfall("1.00")))
                    .isEmpty();
            assertThat(conflicts(
                            is(NEED.withPeriod(DateRange.ofYear(2019)), "3250.00"),
                            is(APPROPRIATED, "700.00"),
                            shortfall("1.00")))
                    .isEmpty();
        }

        @Test
        void and_what_follows_is_said_in_both_languages() {
            ClaimConflict conflict = conflict(
                    is(NEED, "3250.00"),
                    is(APPROPRIATED, "700.00"),
                    FigureStated.share(APPROPRIATED, NEED, StatedShare.percent("25")));

            assertThat(Wording.LITHUANIAN.say(conflict.message()).replace('\u00a0', ' '))
                    .isEqualTo("Teiginiai tarpusavyje nesuderinami: Planui skirta – 700,00 Eur; Lėšų poreikis – 3250,00"
                            + " Eur; iš to gaunama: 21,54 %; Rodiklių „Planui skirta“ ir „Lėšų poreikis“ santykis –"
                            + " 25 %.");
            assertThat(Wording.ENGLISH.say(conflict.message()).replace('\u00a0', ' '))
                    .contains("; which gives: 21.54%; “Appropriated to the plan” as a share of “Funding need” – 25%.");
        }

        private void assertImplied(Assertion beside, Assertion stated, String ending) {
            assertThat(Wording.ENGLISH.say(
                            conflict(is(NEED, "3250.00"), beside, stated).message()))
                    .endsWith(ending);
        }

        @Test
        void and_what_follows_is_worded_as_what_is_claimed() {
            assertImplied(
                    is(APPROPRIATED, "700.00"),
                    FigureStated.share(APPROPRIATED, NEED, StatedShare.fraction(1, 4)),
                    "; which gives: 14/65; “Appropriated to the plan” as a share of “Funding need” – 1/4.");
            assertImplied(
                    shortfall("2550.00"),
                    FigureStated.share(GAP, NEED, StatedShare.percent("75")).withDirection(MoneyDirection.SHORTFALL),
                    "; which gives: a shortfall of 78.46%; “Funding gap” as a share of “Funding need” – a shortfall"
                            + " of 75%.");
        }
    }

    @Nested
    @DisplayName("where a total is unlike its parts")
    class Totals {
        private final Dossier.Builder dossier = aDossier()
                .plan("other", plan -> plan.addMeasures(measure("measure-8"), measure("measure-9")))
                .builder();

        private Question of(String part) {
            return Question.of("need", part);
        }

        @ParameterizedTest(name = "{0} of the plan, 30.00 and 70.00 of its measures: {1}")
        @CsvSource({"100.00, true", "99.99, false", "150.00, true"})
        void as_a_plan_has_no_less_than_its_measures(String total, boolean agrees) {
            assertThat(conflicts(
                            dossier,
                            is(of("measure-8"), "30.00"),
                            is(of("measure-9"), "70.00"),
                            is(of("other"), total)))
                    .isEqualTo(agrees ? List.of() : List.of("abc"));
        }

        @ParameterizedTest(name = "{0} of all plans, 30.00 and 70.00 of the two there are: {1}")
        @CsvSource({"100.00, true", "99.99, false", "100.01, false"})
        void as_all_plans_have_what_each_of_them_has(String total, boolean agrees) {
            assertThat(conflicts(
                            dossier,
                            is(of(PLAN), "30.00"),
                            is(of("other"), "70.00"),
                            is(Question.ofAll("need"), total)))
                    .isEqualTo(agrees ? List.of() : List.of("abc"));
        }

        @ParameterizedTest(name = "{0} for 2019–2020, 30.00 and 70.00 for its years: {1}")
        @CsvSource({"100.00, true", "99.99, false", "100.01, false"})
        void as_a_time_has_what_its_years_have(String total, boolean agrees) {
            assertThat(conflicts(
                            dossier,
                            is(NEED.withPeriod(DateRange.ofYear(2020)), "70.00"),
                            is(NEED.withPeriod(DateRange.ofYear(2019)), "30.00"),
                            is(NEED.withPeriod(DateRange.ofYears(2019, 2020)), total)))
                    .isEqualTo(agrees ? List.of() : List.of("bac"));
        }

        @Test
        void as_any_time_has_no_less_than_single_years() {
            assertThat(conflicts(
                            dossier,
                            is(NEED.withPeriod(DateRange.ofYear(2020)), "70.00"),
                            is(NEED.withPeriod(DateRange.ofYear(2019)), "30.00"),
                            is(NEED, "100.01")))
                    .isEmpty();
            assertThat(conflicts(
                            dossier,
                            is(NEED.withPeriod(DateRange.ofYears(2019, 2020)), "70.00"),
                            is(NEED.withPeriod(DateRange.ofYear(2019)), "30.00"),
                            is(NEED, "80.00")))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} from all sources, \"45,6 tūkst.\" and 400.00 from two: {1}")
        @CsvSource({"45950.00, true", "45949.99, false"})
        void within_the_printed_precision_of_each(String total, boolean agrees) {
            assertThat(conflicts(
                                    dossier,
                                    FigureStated.of(
                                            APPROPRIATED.withSourceKind(FundingSourceKind.MUNICIPAL_BUDGET),
                                            thousands("45600.00", "100.00")),
                                    is(APPROPRIATED.withSourceKind(FundingSourceKind.EU), "400.00"),
                                    is(APPROPRIATED, total))
                            .isEmpty())
                    .isEqualTo(agrees);
        }

        @ParameterizedTest(name = "a total of {0}: {1}")
        @CsvSource({"60.00, ''", "59.99, bc"})
        void and_a_part_that_is_claimed_twice_is_counted_once_as_its_stricter_claim_has_it(
                String total, String disagreeing) {
            assertThat(conflicts(
                            dossier,
                            FigureStated.of(of("measure-8"), thousands("100.00", "100.00")),
                            is(of("measure-8"), "60.00"),
                            is(of("other"), total)))
                    .isEqualTo(disagreeing.isEmpty() ? List.of() : List.of(disagreeing));
        }

        @Test
        void and_balances_and_gaps_have_no_parts() {
            assertThat(conflicts(
                            is(Question.of("balance", MEASURE), "60.00"), is(Question.of("balance", PLAN), "10.00")))
                    .isEmpty();
        }

        @Test
        void and_the_sum_of_the_parts_is_said_in_both_languages() {
            ClaimConflict conflict = conflict(is(of(MEASURE), "60.00"), is(of(PLAN), "50.00"));

            assertThat(Wording.LITHUANIAN.say(conflict.message()).replace('\u00a0', ' '))
                    .isEqualTo("Teiginiai tarpusavyje nesuderinami: Lėšų poreikis („priemonė“) – 60,00 Eur; dalys kartu"
                            + " – 60,00 Eur; Lėšų poreikis – 50,00 Eur.");
            assertThat(Wording.ENGLISH.say(conflict.message()).replace('\u00a0', ' '))
                    .contains("; the parts together – EUR 60.00; Funding need – EUR 50.00.");
        }
    }
}
