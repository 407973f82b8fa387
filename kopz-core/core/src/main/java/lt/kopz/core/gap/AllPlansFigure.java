package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** A figure of all plans together; a plan that does not cover the time asked for has no part in it. */
final class AllPlansFigure {
    private AllPlansFigure() {}

    static Figure<AmountRange> of(
            CurrencyUnit currency,
            LocalDate asOf,
            ImmutableList<Query> plans,
            Function<Query, ? extends Figure<?>> figure) {
        Text name = Phrase.of(GapMessage.ALL_PLANS);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        Optional<Text> outside = Optional.empty();
        boolean covered = plans.isEmpty();
        Set<String> bodies = new HashSet<>();
        for (Query query : plans) {
            Figure<?> each = figure.apply(query);
            if (!each.isUnexplained()) {
                if (query.plan().budgetOf().filter(body -> !bodies.add(body)).isPresent()) {
                    return Figure.unknown(
                            name, asOf, AmountRange.unknown(currency), Phrase.of(GapMessage.BUDGETS_APART));
                }
                covered = true;
                parts.add(each.explanation());
                continue;
            }
            Text reason = Phrase.of(GapMessage.OF_PART)
                    .with("figure", each.reason().orElseThrow())
                    .with("part", query.plan().title());
            if (each.reason().filter(NeedFigure.outsideThePlan(query)::equals).isEmpty()) {
                return Figure.unknown(name, asOf, AmountRange.unknown(currency), reason);
            }
            outside = outside.or(() -> Optional.of(reason));
        }
        if (overlap(plans)) {
            return Figure.unknown(name, asOf, AmountRange.unknown(currency), Phrase.of(GapMessage.PLANS_OVERLAP));
        }
        if (!covered) {
            return Figure.unknown(name, asOf, AmountRange.unknown(currency), outside.orElseThrow());
        }
        Explanation tree = Explanation.sum(name, Quantity.zero(currency), parts.build());
        return Figure.of(name, asOf, tree.value().asAmount(), tree);
    }

    /** Whether money of one plan is a part of that of another. */
    private static boolean overlap(ImmutableList<Query> plans) {
        return plans.stream()
                .anyMatch(query -> query.appropriations().stream()
                        .anyMatch(money -> Amendments.isWithin(
                                money,
                                query.links()::wholes,
                                whole -> query.links()
                                        .plan(whole)
                                        .filter(other ->
                                                !other.equals(query.plan().id()))
                                        .isPresent())));
    }
}
