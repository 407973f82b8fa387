package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
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
        ImmutableList<Problem> problems = problems(
                Assertion.FigureStated.of(Question.of(figure, subject), StatedAmount.exactly(Amounts.euro("1.00"))));

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

        assertThat(problems(new Assertion.ShareStated(wrong, wrong, StatedShare.fraction(1, 2))))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/share/part/of", "/claims/0/assertion/share/whole/of");
        assertThat(problems(Assertion.ChangeStated.of(need, wrong, MoneyDirection.NONE)))
                .extracting(Problem::pointer)
                .containsExactly("/claims/0/assertion/change/to/of");
    }

    @Test
    void and_what_is_no_fact_of_any_money_is_one_problem_alone() {
        assertThat(problems(Assertion.FigureStated.of(
                        Question.of("need", "group"), StatedAmount.exactly(Amounts.euro("1.00")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                        .contains("'group'")
                        .contains("action plan"));
    }
}
