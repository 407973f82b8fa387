package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;

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
 * <p>Where sources state differently what an amount is or what it is a part of, its breakdown is that of each way to decide it: bounds over all
 * of them, and complete where it is so in each.
 *
 * @param whole what is broken down
 * @param dimension along what
 * @param isComplete whether the source states that the parts are all there is
 * @param total the whole with its changes, as it is stated
 * @param parts the parts
 * @param sum what the parts are together with their changes
 */
public record AmountBreakdown(
        Itemised whole,
        Dimension dimension,
        boolean isComplete,
        AmountRange total,
        ImmutableList<Itemised> parts,
        AmountRange sum) {

    /**
     * The breakdowns of all needs, appropriations and revenue of a dossier, of plans, programmes, strategic measures or of none, each
     * currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return the breakdowns: those of needs first, then of appropriations, of planned revenue and of what was received
     */
    public static ImmutableList<AmountBreakdown> ofAll(Dossier dossier, LocalDate asOf) {
        return together(Possible.byName(dossier, About.MONEY, each -> asDecided(each, asOf)));
    }

    private static ImmutableMap<Along, AmountBreakdown> asDecided(Dossier dossier, LocalDate asOf) {
        return byAxis(
                Money.byCurrency(dossier).map(money -> Query.ofAll(money, asOf)).flatMap(AmountBreakdown::ofAll));
    }

    /** What is broken down along what, in which currency; codes of two classifications are two. */
    record Along(String whole, Axis axis, CurrencyUnit currency) {}

    /**
     * The breakdowns by each way to decide what is undecided, put together; by none, those as stated, of which nothing is known then.
     */
    static ImmutableList<AmountBreakdown> together(ImmutableList<Possible.Named<AmountBreakdown>> named) {
        return named.stream()
                .map(each -> each.ways().stream()
                        .flatMap(Optional::stream)
                        .reduce(AmountBreakdown::or)
                        .orElse(each.stated())
                        .where(!each.ways().isEmpty() && each.ways().stream().allMatch(Optional::isPresent)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Either of two of one whole. */
    private AmountBreakdown or(AmountBreakdown other) {
        return new AmountBreakdown(
                whole,
                dimension,
                isComplete && other.isComplete,
                total.hull(other.total),
                Stream.concat(
                                parts.stream(),
                                other.parts.stream()
                                        .filter(part -> parts.stream()
                                                .noneMatch(own -> own.id().equals(part.id()))))
                        .collect(ImmutableList.toImmutableList()),
                sum.hull(other.sum));
    }

    /** Itself where it surely is one; otherwise nothing is known of it. */
    private AmountBreakdown where(boolean isSure) {
        return isSure
                ? this
                : new AmountBreakdown(
                        whole,
                        dimension,
                        false,
                        AmountRange.unknown(total.currency()),
                        parts,
                        AmountRange.unknown(sum.currency()));
    }

    private static Stream<Map.Entry<Along, AmountBreakdown>> ofAll(Query query) {
        Dossier dossier = query.dossier();
        Stream<Map.Entry<Along, AmountBreakdown>> needs = FactOrder.byId(dossier.plans()).stream()
                .map(query::of)
                .flatMap(ofPlan -> along(ofPlan, ofPlan.lines().needs()));
        Stream<Itemisation> amended = Stream.concat(
                Stream.of(AmendedLines.ofAmounts(query, Appropriation.class)
                        .of(FactOrder.byId(Decided.of(dossier).appropriations()))),
                Stream.of(RevenueState.values())
                        .map(state -> AmendedLines.ofAmounts(query, Revenue.class)
                                .of(FactOrder.byId(Decided.of(dossier).revenues()).stream()
                                        .filter(revenue ->
                                                query.links().original(revenue).state() == state)
                                        .toList())));
        return Stream.concat(needs, amended.flatMap(lines -> along(query, lines)));
    }

    static ImmutableMap<Along, AmountBreakdown> of(Query query) {
        return byAxis(Stream.of(query.lines().needs(), query.lines().appropriated(false))
                .flatMap(lines -> along(query, lines)));
    }

    private static ImmutableMap<Along, AmountBreakdown> byAxis(Stream<Map.Entry<Along, AmountBreakdown>> all) {
        return all.collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<Along, AmountBreakdown>> along(Query query, Itemisation lines) {
        return Nesting.topDown(lines.roots()).stream()
                .flatMap(line -> line.parts().keySet().stream()
                        .filter(axis -> line.parts().get(axis).stream().anyMatch(part -> !part.isChangeOf(line)))
                        .map(axis ->
                                Map.entry(new Along(line.fact().id(), axis, query.currency()), of(query, line, axis))));
    }

    private static AmountBreakdown of(Query query, AmountLine line, Axis axis) {
        Map<Boolean, List<AmountLine>> byChange =
                line.parts().get(axis).stream().collect(Collectors.partitioningBy(part -> part.isChangeOf(line)));
        List<AmountLine> parts = requireNonNull(byChange.get(false));
        AmountRange changes = sum(query, requireNonNull(byChange.get(true)));
        return new AmountBreakdown(
                line.fact(),
                axis.dimension(),
                line.isComplete(axis),
                line.stated().value().minus(changes),
                parts.stream().map(AmountLine::fact).collect(ImmutableList.toImmutableList()),
                sum(query, parts));
    }

    private static AmountRange sum(Query query, List<AmountLine> some) {
        return AmountRange.sum(
                query.currency(),
                some.stream().map(line -> line.stated().value()).toList());
    }

    /**
     * By how much the parts go beyond their whole, or what parts that are all there is miss of it, beyond what rounding explains. Parts that are
     * not all there is may go beyond a whole where one of them is below zero, or the whole is.
     *
     * @return the parts less the whole, never zero: positive where they are too much; empty where they do not contradict it
     */
    public Optional<AmountRange> contradiction() {
        AmountRange difference = sum.minus(total);
        boolean mayExceed = Stream.concat(Stream.of(whole), parts.stream())
                .anyMatch(each -> each.counted().isNegative() == Answer.YES);
        return (isComplete || !mayExceed) && contradicts(difference, isComplete)
                ? Optional.of(difference)
                : Optional.empty();
    }

    private static boolean contradicts(AmountRange difference, boolean isComplete) {
        return isComplete ? difference.isSurelyNotZero() : difference.isSurelyPositive();
    }

    /**
     * Amounts that may be what another one is broken down into, though no source states it.
     *
     * @param parts the amounts, by id
     * @param sum what they are together
     * @param <F> what they are
     */
    public record Supposed<F extends MoneyFact>(ImmutableList<F> parts, AmountRange sum) {
        /**
         * Supposes that amounts are parts of one.
         *
         * @param parts the amounts, one at least, of one currency
         * @param <F> what they are
         * @return the amounts and what they are together
         */
        public static <F extends MoneyFact> Supposed<F> of(Collection<F> parts) {
            ImmutableList<F> byId = FactOrder.byId(parts);
            return new Supposed<>(
                    byId, AmountRange.sum(byId.get(0).amount().currency(), Lists.transform(byId, MoneyFact::counted)));
        }

        /**
         * Whether they would not contradict it as its parts.
         *
         * @param whole the amount
         * @param isComplete whether they would be all there is of it
         * @return true where they do not go beyond it, nor miss it if they are all there is, by more than rounding explains
         */
        public boolean mayBreakDown(F whole, boolean isComplete) {
            return !contradicts(sum.minus(whole.counted()), isComplete);
        }
    }

    /**
     * What the parts are together: what they are stated to be, and no other than their whole where they are all there is of it and one of them is not known.
     *
     * @return the amount, such as the 12,000.00 of a whole of which parts of 5,000.00, 4,000.00 and an unknown one are all there is
     */
    public AmountRange agreed() {
        return isComplete && !sum.isExact() && sum.meets(total) ? sum.intersection(total) : sum;
    }

    /**
     * What parts that are not all there is leave of their whole.
     *
     * @return the whole less the parts, and not below zero; empty where nothing is left for certain, or the parts contradict the whole
     */
    public Optional<AmountRange> rest() {
        AmountRange rest = total.minus(sum);
        return isComplete
                        || contradiction().isPresent()
                        || rest.isZero() == Answer.YES
                        || rest.isNegative() == Answer.YES
                ? Optional.empty()
                : Optional.of(rest.orZero());
    }
}
