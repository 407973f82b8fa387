package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The funding gap: need less appropriated. */
final class FinancingFigure {
    private FinancingFigure() {}

    static Figure<FundingGap> of(Query query) {
        Text name = query.named(FigureMessage.FINANCING_GAP);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(query.appropriated()))
                        .saying(gap -> gap.besides(notForThePlan(query))));
    }

    /** What a reader might take for the plan's money: other appropriations to the same strategic measure. */
    private static ImmutableList<Explanation> notForThePlan(Query query) {
        ImmutableSet<String> same =
                query.plan().implementsMeasure().map(query.dossier()::sameAs).orElse(ImmutableSet.of());
        ImmutableSet<String> forThePlan = query.lines().pots();
        AppropriatedFigure appropriated = new AppropriatedFigure(query, false);
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (Appropriation money : query.money().naming(same)) {
            Answer inEffect = appropriated.inEffect(money);
            if (!forThePlan.contains(money.id()) && inEffect != Answer.NO) {
                Text label = money.purpose().isPresent()
                        ? Phrase.of(FigureMessage.NOT_FOR_THE_PLAN)
                                .with("purpose", money.purpose().get())
                        : Phrase.of(FigureMessage.NOT_FOR_THE_PLAN_UNSAID);
                asides.add(query.leaves().amount(label, money.counted(), inEffect, money));
            }
        }
        return asides.build();
    }
}
