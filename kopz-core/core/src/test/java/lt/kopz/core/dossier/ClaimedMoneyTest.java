package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Money is claimed of what has such a figure")
class ClaimedMoneyTest {
    private static ImmutableList<Problem> problems(Assertion assertion) {
        InvalidDossierException refused = catchThrowableOfType(
                InvalidDossierException.class,
                () -> aDossier()
                        .series("series")
                        .builder()
                        .addClaims(
                                Claim.builder().id("claim").assertion(assertion).build())
                        .build());
        return refused == null ? ImmutableList.of() : refused.problems();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "NEED, plan, true",
        "NEED, measure, true",
        "NEED, series, false",
        "NEED, line, false",
        "COST, series, true",
        "COST, line, false",
        "COMMITTED, series, true",
        "BALANCE, line, true",
        "APPROPRIATED, line, true",
        "APPROPRIATED, series, false"
    })
    void and_of_nothing_else(MoneyFigure figure, String subject, boolean has) {
        ImmutableList<Problem> problems = problems(Assertion.AmountStated.of(
                MoneyQuestion.of(figure, subject), StatedAmount.exactly(Amounts.euro("1.00"))));

        assertThat(problems).hasSize(has ? 0 : 1);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_KIND);
            assertThat(problem.pointer()).isEqualTo("/claims/0/assertion/amount/of");
        });
    }

    @Test
    void on_both_sides_of_a_share_and_of_a_change() {
        MoneyQuestion need = MoneyQuestion.of(MoneyFigure.NEED, PLAN);
        MoneyQuestion wrong = MoneyQuestion.of(MoneyFigure.NEED, "series");

        assertThat(problems(new Assertion.ShareStated(wrong, wrong, StatedShare.fraction(1, 2))))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/share/part/of", "/claims/0/assertion/share/whole/of");
        assertThat(problems(Assertion.ChangeStated.of(need, wrong, MoneyDirection.NONE)))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/change/to/of");
    }

    @Test
    void and_what_is_no_fact_of_any_money_is_one_problem_alone() {
        assertThat(problems(Assertion.AmountStated.of(
                        MoneyQuestion.of(MoneyFigure.NEED, "group"), StatedAmount.exactly(Amounts.euro("1.00")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                        .contains("'group'")
                        .contains("action plan"));
    }
}
