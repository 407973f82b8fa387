package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumRounding;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SUM_UNLIKE_TERMS")
class StatedSumsTest {
    private static final Dossier EMPTY = aDossier()
            .need("need", "3000.00", "2019-02-05", need -> need)
            .need("more", "250.00", "2019-02-05", need -> need)
            .event("lecture", EventState.HELD, "2019-03-05", Headcount.exactly(30))
            .build();

    private static SumTerm printed(String amount) {
        return SumTerm.of(StatedAmount.exactly(euro(amount)));
    }

    private static SumTerm thousands(String amount) {
        return SumTerm.of(StatedAmount.rounded(euro(amount), euro("100.00")));
    }

    private static SumTerm people(long number) {
        return SumTerm.of(Headcount.exactly(number));
    }

    private static StatedSum sum(String id, SumTerm makes, SumTerm... terms) {
        return StatedSum.builder()
                .id(id)
                .name(text("Iš viso"))
                .addTerms(terms)
                .makes(makes)
                .build();
    }

    static SumCheck check(SumTerm makes, SumTerm... terms) {
        return StatedSums.of(EMPTY.withSums(sum("sum", makes, terms))).check("sum");
    }

    private static Quantity euros(String amount) {
        return Quantity.of(euro(amount));
    }

    @Test
    void rows_make_their_total_exactly_within_precision_or_not() {
        assertThat(check(printed("200.00"), printed("120.00"), printed("80.00")))
                .extracting(SumCheck::verdict, SumCheck::computed)
                .containsExactly(SumVerdict.EXACT, euros("200.00"));
        assertThat(check(thousands("58000.00"), thousands("45600.00"), thousands("12300.00")))
                .extracting(SumCheck::verdict, SumCheck::difference)
                .containsExactly(SumVerdict.WITHIN_PRECISION, Optional.empty());
        assertThat(check(printed("210.00"), printed("120.00"), printed("80.00")))
                .extracting(SumCheck::verdict, SumCheck::difference, SumCheck::isMore)
                .containsExactly(SumVerdict.UNLIKE, Optional.of(euros("10.00")), false);
    }

    @Test
    void opening_and_what_came_less_what_went_is_closing() {
        assertThat(check(
                                printed("-30.00"),
                                printed("120.00"),
                                printed("50.00"),
                                printed("200.00").less())
                        .verdict())
                .isEqualTo(SumVerdict.EXACT);
    }

    @Test
    void a_rate_makes_a_product_that_is_rounded_to_the_minor_unit() {
        assertThat(check(printed("555.55"), printed("1234.56").times(StatedShare.percent("45")))
                        .verdict())
                .isEqualTo(SumVerdict.WITHIN_PRECISION);
        assertThat(check(printed("555.57"), printed("1234.56").times(StatedShare.percent("45")))
                        .verdict())
                .isEqualTo(SumVerdict.UNLIKE);
    }

    /** 45 % of 1234.56 are 555.552. */
    @ParameterizedTest
    @CsvSource({
        "NEAREST, 555.55, EXACT",
        "NEAREST, 555.56, UNLIKE",
        "UP, 555.56, EXACT",
        "UP, 555.55, UNLIKE",
        "DOWN, 555.55, EXACT",
        "NEAREST_WHOLE, 556.00, EXACT",
        "NEAREST_WHOLE, 557.00, UNLIKE",
        "UP_WHOLE, 556.00, EXACT",
        "DOWN_WHOLE, 555.00, EXACT"
    })
    void a_product_is_rounded_as_the_source_says(SumRounding rounding, String makes, SumVerdict verdict) {
        SumTerm product = printed("1234.56").times(StatedShare.percent("45")).withRounding(rounding);
        SumCheck unknown = check(
                printed(makes),
                SumTerm.unknown().times(StatedShare.percent("45")).withRounding(rounding));

        assertThat(check(printed(makes), product).verdict()).isEqualTo(verdict);
        if (verdict == SumVerdict.EXACT) {
            assertThat(unknown.missing().orElseThrow().value().asAmount().contains(euro("1234.56")))
                    .isTrue();
        }
    }

    @Test
    void shares_that_are_taken_off_make_no_less_than_nothing() {
        SumCheck check = check(
                SumTerm.of(StatedShare.percent("10")),
                SumTerm.of(StatedShare.percent("5")).less());

        assertThat(check.verdict()).isEqualTo(SumVerdict.UNLIKE);
        assertThat(check.computed().asRatio().exact()).contains(Fraction.ZERO);
        assertThat(check.difference().orElseThrow().asRatio().exact()).contains(Fraction.of(15, 100));
    }

    @Test
    void shares_of_one_whole_make_it_within_what_they_are_printed_to() {
        SumTerm whole = SumTerm.of(StatedShare.fraction(1, 1));

        assertThat(check(whole, SumTerm.of(StatedShare.percent("64")), SumTerm.of(StatedShare.percent("37")))
                        .verdict())
                .isEqualTo(SumVerdict.WITHIN_PRECISION);
        assertThat(check(whole, SumTerm.of(StatedShare.percent("64.0")), SumTerm.of(StatedShare.percent("37.0"))))
                .extracting(
                        SumCheck::verdict, each -> each.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .containsExactly(
                        SumVerdict.UNLIKE, "Iš viso: 100.00% is stated, but the numbers make 101.00%, 1.00% more.");
    }

    @Test
    void facts_figures_and_other_sums_are_numbers_too() {
        StatedSum needs = sum("needs", SumTerm.unknown(), SumTerm.ofFact("need"), SumTerm.ofFact("more"));
        StatedSum again = sum("again", SumTerm.of(Question.of("need", PLAN)), SumTerm.ofFact("needs"));
        StatedSum heads =
                sum("heads", SumTerm.of(Question.of("participations", MEASURE)), SumTerm.ofFact("lecture"), people(5));

        StatedSums sums = StatedSums.of(EMPTY.withSums(needs, again, heads));

        assertThat(sums.checks())
                .extracting(each -> each.sum().id(), SumCheck::verdict, SumCheck::computed)
                .containsExactly(
                        tuple("again", SumVerdict.EXACT, euros("3250.00")),
                        tuple("heads", SumVerdict.UNLIKE, Quantity.of(Headcount.exactly(35))),
                        tuple("needs", SumVerdict.OPEN, euros("3250.00")));
        assertThat(sums.check("again").figures()).hasSize(1);
        assertThat(sums.check("needs").missing().map(SumCheck.Missing::value)).hasValue(euros("3250.00"));
    }

    @Test
    void a_number_that_is_not_known_would_have_to_be_what_the_others_leave() {
        assertThat(check(printed("200.00"), printed("120.00"), SumTerm.unknown())
                        .missing())
                .map(SumCheck.Missing::value)
                .hasValue(euros("80.00"));
        assertThat(check(printed("20.00"), printed("120.00"), SumTerm.unknown().less())
                        .missing())
                .map(SumCheck.Missing::value)
                .hasValue(euros("100.00"));
        assertThat(check(people(12), people(9), SumTerm.of(Headcount.unknown())).missing())
                .map(SumCheck.Missing::value)
                .hasValue(Quantity.of(Headcount.exactly(3)));
        assertThat(check(printed("200.00"), SumTerm.unknown(), SumTerm.unknown()))
                .extracting(SumCheck::verdict, SumCheck::missing)
                .containsExactly(SumVerdict.OPEN, Optional.empty());
    }

    @Test
    void what_does_not_add_up_is_found_with_both_numbers_and_their_difference() {
        Dossier dossier = EMPTY.withSums(sum("seats", people(12), people(9), people(2)));

        assertThat(Rulebook.standard().check(dossier))
                .filteredOn(finding -> finding.code().equals("SUM_UNLIKE_TERMS"))
                .extracting(finding -> finding.explain(Wording.ENGLISH), finding -> finding.explain(Wording.LITHUANIAN))
                .containsExactly(tuple(
                        "Iš viso: 12 is stated, but the numbers make 11, 1 less.",
                        "Iš viso: nurodyta 12, o sudėjus gaunama 11, t.\u00a0y. 1 mažiau."));
    }

    @Test
    void a_sum_changes_no_figure() {
        Dossier dossier = EMPTY.withSums(sum("total", printed("9.00"), SumTerm.ofFact("need"), SumTerm.unknown()));

        assertThat(new ClaimedFigure(dossier, dossier.knownUntil().value(), Question.of("need", PLAN))
                        .on(dossier.knownUntil().value())
                        .value())
                .isEqualTo(Quantity.of(euro("3250.00")));
    }

    @Test
    void money_and_heads_are_not_added_up() {
        assertThatThrownBy(() -> check(printed("200.00"), printed("120.00"), people(80)))
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(
                                        Problem::kind,
                                        problem -> problem.place().toString())
                                .containsExactly(tuple(ProblemKind.MIXED_UNITS, "/sums/0/terms/1")));
        assertThatThrownBy(() -> SumTerm.builder()
                        .count(Headcount.exactly(1))
                        .fact("lecture")
                        .build())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.SEVERAL_NUMBERS));
    }
}
