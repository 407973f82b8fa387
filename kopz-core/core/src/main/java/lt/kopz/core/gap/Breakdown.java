package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * One breakdown of an amount: its parts along one dimension.
 *
 * <p>Printed numbers stand for everything that rounds to them, as in XBRL Calculations 1.1: 45,6 and 12,3 tūkst. Eur agree with a total of
 * 58,0 tūkst. Eur, because each of the three may miss its exact amount by 50.00.
 *
 * @param whole what is broken down
 * @param dimension along what
 * @param isComplete whether the source states that the parts are all there is
 * @param total the whole with its changes, as it is stated
 * @param parts the parts
 * @param sum what the parts are together with their changes
 * @param slack by how much the printed numbers may differ without contradicting each other, in major units
 */
public record Breakdown(
        Itemised whole,
        Dimension dimension,
        boolean isComplete,
        AmountRange total,
        ImmutableList<Itemised> parts,
        AmountRange sum,
        BigDecimal slack) {

    static ImmutableList<Breakdown> of(Query query) {
        return Stream.of(new NeedFigure(query).lines(), new AppropriatedFigure(query, false).lines())
                .flatMap(lines -> of(query, lines).stream())
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Breakdown> of(Query query, Itemisation lines) {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        for (Line line : Itemisation.topDown(lines.roots())) {
            line.parts().asMap().forEach((dimension, parts) -> breakdowns.add(of(query, line, dimension, parts)));
        }
        return breakdowns.build();
    }

    private static Breakdown of(Query query, Line line, Dimension dimension, Collection<Line> parts) {
        return new Breakdown(
                line.fact(),
                dimension,
                line.isComplete(dimension),
                line.stated().value(),
                parts.stream().map(Line::fact).collect(ImmutableList.toImmutableList()),
                AmountRange.sum(
                        query.currency(),
                        parts.stream().map(part -> part.stated().value()).toList()),
                parts.stream().map(part -> part.slack(query)).reduce(line.slack(query), BigDecimal::add));
    }

    /**
     * By how much the parts go beyond their whole, or what parts that are all there is miss of it, beyond what rounding explains. Of money
     * that was converted, ask it of {@link lt.kopz.core.dossier.Currencies#asStated}, since each amount is rounded by itself.
     *
     * @return the parts less the whole, never zero: positive where they are too much; empty where they do not contradict it
     */
    public Optional<AmountRange> contradiction() {
        AmountRange difference = sum.minus(total);
        boolean tooMuch = difference.isPositive() == Answer.YES && isBeyondSlack(difference.lower());
        boolean tooLittle = isComplete && difference.isNegative() == Answer.YES && isBeyondSlack(difference.upper());
        return tooMuch || tooLittle ? Optional.of(difference) : Optional.empty();
    }

    private boolean isBeyondSlack(Optional<javax.money.MonetaryAmount> bound) {
        return bound.filter(amount -> Amounts.decimal(amount).abs().compareTo(slack) > 0)
                .isPresent();
    }
}
