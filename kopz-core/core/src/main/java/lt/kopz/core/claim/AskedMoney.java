package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;

/**
 * The figure that a question about money asks for, as of any day.
 *
 * @param dossier the dossier, whose own currency is asked for
 * @param question which money is meant
 */
record AskedMoney(Dossier dossier, MoneyQuestion question) {
    /** What can be measured goes by the same words in claims. */
    static Measurable measure(Enum<?> figure) {
        return Measures.of(CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, figure.name()));
    }

    static Portion portion(MoneyQuestion question) {
        return Portion.builder()
                .period(question.period())
                .sourceKind(question.sourceKind())
                .manager(question.manager())
                .economicKind(question.economicKind())
                .payer(question.payer())
                .edition(question.edition())
                .build();
    }

    /** The figure as of the end of a day; of a gap what is missing, of what a budget leaves what is left. */
    Figure<AmountRange> on(LocalDate day) {
        return measure(question.figure()).amount(dossier, question.subject(), portion(question), day);
    }

    /** The figure on the days of a period on which it may move. */
    ImmutableList<Figure<AmountRange>> over(DateRange period) {
        return dossier.plans().stream()
                .findFirst()
                .map(plan -> BudgetGaps.of(dossier, plan.id()).over(period, gaps -> on(gaps.asOf())).steps().stream()
                        .map(Steps.Step::figure)
                        .collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> ImmutableList.of(on(period.end())));
    }
}
