package lt.kopz.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * The money of a dossier before and after its conversions, for findings that hold what many facts add up to against each other.
 *
 * <p>What is stated in one currency is judged in it, to the last cent. Only what conversion has brought together from several is judged
 * in the currency it is converted to, and a difference counts there if it is more than rounding can have made.
 */
record ConvertedMoney(Dossier held, Dossier stated) {
    static ConvertedMoney of(Dossier dossier) {
        return new ConvertedMoney(dossier, Currencies.asStated(dossier));
    }

    /** All currencies that a dossier has money in, its own first. */
    static ImmutableSet<CurrencyUnit> currencies(Dossier dossier) {
        return ImmutableSet.<CurrencyUnit>builder()
                .add(dossier.currency())
                .addAll(dossier.otherCurrencies())
                .build();
    }

    /** The gaps of all plans of a dossier, in each of its currencies. */
    private record Gaps(ImmutableMap<CurrencyUnit, ImmutableMap<String, BudgetGaps>> byCurrency) {
        static Gaps of(Dossier dossier) {
            return new Gaps(Maps.toMap(
                    currencies(dossier), currency -> BudgetGaps.ofAllPlans(Currencies.only(dossier, currency))));
        }
    }

    /** The gaps of a plan in one of the currencies of a dossier. */
    static BudgetGaps gaps(Dossier dossier, String plan, CurrencyUnit currency) {
        return requireNonNull(
                requireNonNull(
                                dossier.derived(Gaps.class, Gaps::of)
                                        .byCurrency()
                                        .get(currency),
                                "currency")
                        .get(plan),
                plan);
    }

    /**
     * The gaps of a plan in the currency in which some of their figures are to be judged.
     *
     * @param dossier the dossier they are of
     * @param gaps the gaps
     * @param isOfSeveral whether what the figures are made of is stated in several currencies
     */
    record Judged(Dossier dossier, BudgetGaps gaps, boolean isOfSeveral) {
        /** A difference between figures; beside amounts that were converted, one that is stated in the same currency may be a rounded one too. */
        AmountRange tolerant(AmountRange difference) {
            return isOfSeveral
                    ? difference.withTolerance(difference.tolerance().add(Amounts.halfUnit(difference.currency())))
                    : difference;
        }
    }

    /**
     * The gaps of a plan in the currency that everything some figures are made of is stated in, or else in the given one.
     *
     * @param plan the id of the plan
     * @param currency the currency
     * @param day the day that they are as of
     * @param figures the figures
     * @param beside what they are held against
     */
    Judged judged(
            String plan,
            CurrencyUnit currency,
            LocalDate day,
            Function<BudgetGaps, Stream<Figure<?>>> figures,
            MoneyFact... beside) {
        BudgetGaps gaps = gaps(held, plan, currency).asOf(day);
        if (held == stated) {
            return new Judged(held, gaps, false);
        }
        ImmutableSet<CurrencyUnit> origins = Stream.concat(
                        figures.apply(gaps).flatMap(figure -> facts(figure.explanation())), Stream.of(beside))
                .map(fact -> stated.get(MoneyFact.class, fact.id()).amount().currency())
                .collect(ImmutableSet.toImmutableSet());
        return origins.size() == 1
                ? new Judged(
                        stated, gaps(stated, plan, origins.iterator().next()).asOf(day), false)
                : new Judged(held, gaps, origins.size() > 1);
    }

    /** The facts of money that a figure is made of. */
    private Stream<MoneyFact> facts(Explanation tree) {
        return Stream.concat(
                tree.fact().flatMap(held::fact).filter(MoneyFact.class::isInstance).map(MoneyFact.class::cast).stream(),
                tree.parts().stream().flatMap(this::facts));
    }
}
