package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The gap of one year with every need spread evenly over its period, which no source does. */
final class ProRataFigure {
    private ProRataFigure() {}

    static Figure<FundingGap> of(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.PRO_RATA).with("year", Integer.toString(year)));
        Figure<AmountRange> need = query.needed();
        FundingGap nothing = new FundingGap(need.value()).widest();
        if (need.isUnexplained()) {
            return query.unknown(name, nothing, need.reason().orElseThrow());
        }
        NeedFigure needs = new NeedFigure(query);
        DateRange time = DateRange.ofYear(year);
        if (needs.isOutsideThePlan(time)) {
            return query.unknown(name, nothing, NeedFigure.outsideThePlan(query));
        }
        ImmutableList<Line> lines = query.lines().needs().inside(query.slice());
        AmountRange split = AmountRange.sum(
                query.currency(), lines.stream().map(Line::value).toList());
        if (!split.asPrinted().equals(need.value().asPrinted())) {
            return query.unknown(name, nothing, Phrase.of(GapMessage.NEED_NOT_SPLIT));
        }
        ImmutableList<Term> parts = lines.stream()
                .flatMap(line -> share(query, needs, line, time).stream())
                .collect(ImmutableList.toImmutableList());
        return query.gap(
                name,
                Term.difference(
                        name,
                        query.sum(Phrase.of(FigureMessage.NEED), parts),
                        Term.of(query.during(time).appropriated())));
    }

    private static Optional<Term> share(Query query, NeedFigure needs, Line line, DateRange time) {
        Need need = (Need) line.fact();
        Optional<AmountRange> share = Spreading.share(need.counted(), need.period(), time);
        return share.map(amount -> {
            AmountRange value = needs.set(need) == Answer.YES ? amount : Leaves.upTo(amount);
            return Term.of(
                    value,
                    () -> Explanation.assumed(
                                    Phrase.of(GapMessage.SPREAD)
                                            .with(
                                                    "period",
                                                    time.intersection(need.period())
                                                            .orElseThrow()),
                                    Quantity.of(value),
                                    Phrase.of(GapMessage.EVENLY).with("period", need.period()))
                            .under(need.provenance())
                            .besides(ImmutableList.of(Explanation.given(
                                    NeedFigure.label(query, need), Quantity.of(need.counted()), need))));
        });
    }
}
