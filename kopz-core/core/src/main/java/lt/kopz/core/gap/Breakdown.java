package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;

/**
 * One breakdown of an amount: its parts along one dimension.
 *
 * <p>Printed numbers stand for everything that rounds to them, as in XBRL Calculations 1.1: 45,6 and 12,3 tūkst. Eur agree with a total of
 * 58,0 tūkst. Eur, because each of the three may miss its exact amount by 50.00.
 *
 * <p>Codes of two classifications are two breakdowns. What a whole has in it by way of another of its parts is not added up beside that
 * part. A new whole in place of an earlier one has a breakdown of its own: a part that was stated before it and not again may belong to the
 * earlier one alone, so that anything from nothing to all of it counts.
 *
 * @param whole what is broken down
 * @param dimension along what
 * @param isComplete whether the source states that the parts are all there is
 * @param total the whole with its changes, as it is stated
 * @param parts the parts
 * @param sum what the parts are together with their changes
 * @param slack by how much the numbers may differ without contradicting each other, as they are printed or were converted, in major units
 */
public record Breakdown(
        Itemised whole,
        Dimension dimension,
        boolean isComplete,
        AmountRange total,
        ImmutableList<Itemised> parts,
        AmountRange sum,
        BigDecimal slack) {

    /**
     * The breakdowns of all needs, appropriations and revenue of a dossier, of plans, programmes, strategic measures or of none, each
     * currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return the breakdowns: those of needs first, then of appropriations, of planned revenue and of what was received
     */
    public static ImmutableList<Breakdown> ofAll(Dossier dossier, LocalDate asOf) {
        return Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                .distinct()
                .map(currency -> Query.ofAll(Money.of(Currencies.only(dossier, currency)), asOf))
                .flatMap(Breakdown::ofAll)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Breakdown> ofAll(Query query) {
        Dossier dossier = query.dossier();
        Stream<Breakdown> needs = Money.sorted(dossier.plans()).stream()
                .map(query::of)
                .flatMap(ofPlan -> of(ofPlan, new NeedFigure(ofPlan).lines()).stream());
        Stream<Itemisation> amended = Stream.concat(
                Stream.of(
                        AmendedLines.ofAmounts(query, Appropriation.class).of(Money.sorted(dossier.appropriations()))),
                Stream.of(RevenueState.values())
                        .map(state -> AmendedLines.ofAmounts(query, Revenue.class)
                                .of(Money.sorted(dossier.revenues()).stream()
                                        .filter(revenue ->
                                                query.money().original(revenue).state() == state)
                                        .toList())));
        return Stream.concat(needs, amended.flatMap(lines -> of(query, lines).stream()));
    }

    static ImmutableList<Breakdown> of(Query query) {
        return Stream.of(new NeedFigure(query).lines(), new AppropriatedFigure(query, false).lines())
                .flatMap(lines -> of(query, lines).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Breakdown> of(Query query, Itemisation lines) {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        for (Line line : Itemisation.topDown(lines.roots())) {
            for (Dimension dimension : line.parts().keySet()) {
                apart(dimension, line.parts().get(dimension)).asMap().values().stream()
                        .map(parts -> of(query, line, dimension, parts))
                        .forEach(breakdowns::add);
            }
        }
        return breakdowns.build();
    }

    /** The parts along a dimension by the classifications that they have codes of, where it is that dimension. */
    private static ImmutableListMultimap<ImmutableSet<String>, Line> apart(Dimension dimension, List<Line> parts) {
        return parts.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        part -> dimension == Dimension.CLASSIFICATION
                                ? part.fact().classifications().stream()
                                        .map(Classification::scheme)
                                        .collect(ImmutableSet.toImmutableSet())
                                : ImmutableSet.of(),
                        part -> part));
    }

    private static Breakdown of(Query query, Line line, Dimension dimension, Collection<Line> all) {
        ImmutableList<Line> parts =
                all.stream().filter(part -> !isWithinAPartOf(line, part)).collect(ImmutableList.toImmutableList());
        Optional<Amendable> newWhole = newWhole(query, line.fact());
        ImmutableSet<Line> earlier = parts.stream()
                .filter(part -> newWhole.filter(whole -> isOfAnEarlierEdition(query, part.fact(), whole))
                        .isPresent())
                .collect(ImmutableSet.toImmutableSet());
        return new Breakdown(
                line.fact(),
                dimension,
                (line.isComplete(dimension) && earlier.isEmpty())
                        || newWhole.filter(whole -> whole.completeBy().contains(dimension))
                                .isPresent(),
                line.stated().value(),
                parts.stream().map(Line::fact).collect(ImmutableList.toImmutableList()),
                AmountRange.sum(
                        query.currency(),
                        parts.stream()
                                .map(part -> earlier.contains(part)
                                        ? Leaves.upTo(part.stated().value())
                                        : part.stated().value())
                                .toList()),
                parts.stream().map(part -> part.slack(query)).reduce(line.slack(query), BigDecimal::add));
    }

    /** Whether a part is in a whole by way of another part of it, too. */
    private static boolean isWithinAPartOf(Line line, Line part) {
        return part.wholes().size() > 1
                && part.wholes().stream().anyMatch(between -> between != line && isWithin(between, line));
    }

    private static boolean isWithin(Line part, Line line) {
        return part.wholes().stream().anyMatch(whole -> whole == line || isWithin(whole, line));
    }

    /** The last statement that was put in place of an amount and of all its changes before. */
    private static Optional<Amendable> newWhole(Query query, Itemised fact) {
        return statements(query, fact)
                .filter(Amendable.class::isInstance)
                .map(Amendable.class::cast)
                .filter(statement -> statement.change() == ChangeKind.REPLACED)
                .reduce((first, second) -> second);
    }

    /** An amount and its changes, as far as they may be in effect. */
    private static Stream<Itemised> statements(Query query, Itemised fact) {
        return fact instanceof Amendable original
                ? Stream.concat(Stream.of(original), query.money().changes(original).stream())
                        .filter(each ->
                                query.occurrences().happened(each.effective().value()) != Answer.NO)
                        .map(each -> each)
                : Stream.of(fact);
    }

    private static boolean isOfAnEarlierEdition(Query query, Itemised part, Amendable newWhole) {
        PartialDate since = newWhole.effective().value();
        return statements(query, part)
                .allMatch(statement -> isBefore(statement.effective().value(), since)
                        && (newWhole.act().isEmpty() || !newWhole.act().equals(statement.act())));
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        return one.latest()
                .flatMap(last -> other.earliest().filter(last::isBefore))
                .isPresent();
    }

    /**
     * By how much the parts go beyond their whole, or what parts that are all there is miss of it, beyond what rounding explains.
     *
     * @return the parts less the whole, never zero: positive where they are too much; empty where they do not contradict it
     */
    public Optional<AmountRange> contradiction() {
        AmountRange difference = sum.minus(total);
        boolean tooMuch = difference.isPositive() == Answer.YES && isBeyondSlack(difference.lower());
        boolean tooLittle = isComplete && difference.isNegative() == Answer.YES && isBeyondSlack(difference.upper());
        return tooMuch || tooLittle ? Optional.of(difference) : Optional.empty();
    }

    private boolean isBeyondSlack(Optional<MonetaryAmount> bound) {
        return bound.filter(amount -> Amounts.decimal(amount).abs().compareTo(slack) > 0)
                .isPresent();
    }
}
