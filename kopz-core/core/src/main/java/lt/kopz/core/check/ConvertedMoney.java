package lt.kopz.core.check;

import com.google.common.collect.ImmutableSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.MoneyFact;
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

    /** Whether anything is held otherwise than it is stated. */
    boolean isConverted() {
        return held != stated;
    }

    /** All currencies that a dossier has money in, its own first. */
    static ImmutableSet<CurrencyUnit> currencies(Dossier dossier) {
        return ImmutableSet.<CurrencyUnit>builder()
                .add(dossier.currency())
                .addAll(dossier.otherCurrencies())
                .build();
    }

    /**
     * A figure in the currency in which it is to be judged.
     *
     * @param dossier the dossier it is of
     * @param figure the figure
     * @param isOfSeveral whether what it is made of is stated in several currencies
     */
    record Judged<T>(Dossier dossier, Figure<T> figure, boolean isOfSeveral) {
        /** A difference of the figure and what it is held against. */
        AmountRange tolerant(AmountRange difference) {
            return isOfSeveral ? besideConverted(difference) : difference;
        }
    }

    /** Beside amounts that were converted, one that a source states in the same currency may itself be a rounded one. */
    static AmountRange besideConverted(AmountRange difference) {
        return difference.withTolerance(difference.tolerance().add(Amounts.halfUnit(difference.currency())));
    }

    /**
     * A figure in the currency that everything it is made of is stated in, or else in the given one.
     *
     * @param currency the currency in which it is reckoned
     * @param reckoning reckons it from the money that a dossier has in a currency
     * @param beside what it is held against
     */
    <T> Judged<T> judged(
            CurrencyUnit currency, BiFunction<Dossier, CurrencyUnit, Figure<T>> reckoning, MoneyFact... beside) {
        Figure<T> figure = reckoning.apply(held, currency);
        if (!isConverted()) {
            return new Judged<>(held, figure, false);
        }
        ImmutableSet<CurrencyUnit> origins = Stream.concat(facts(figure.explanation()), Stream.of(beside))
                .map(fact -> stated.get(MoneyFact.class, fact.id()).amount().currency())
                .collect(ImmutableSet.toImmutableSet());
        return origins.size() == 1 && !origins.contains(currency)
                ? new Judged<>(
                        stated, reckoning.apply(stated, origins.iterator().next()), false)
                : new Judged<>(held, figure, origins.size() > 1);
    }

    /** The facts of money that a figure is made of. */
    private Stream<MoneyFact> facts(Explanation tree) {
        return Stream.concat(
                tree.fact().flatMap(held::fact).filter(MoneyFact.class::isInstance).map(MoneyFact.class::cast).stream(),
                tree.parts().stream().flatMap(this::facts));
    }
}
