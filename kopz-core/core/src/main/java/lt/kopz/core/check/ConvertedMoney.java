package lt.kopz.core.check;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.MoneyConversion;

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

    /** All currencies that a dossier has money in. */
    static ImmutableSet<CurrencyUnit> currencies(Dossier dossier) {
        return ImmutableSet.<CurrencyUnit>builder()
                .add(dossier.currency())
                .addAll(dossier.otherCurrencies())
                .build();
    }

    /**
     * A difference that is none of rounding.
     *
     * @param currency the currency in which it is reckoned
     * @param reckoning reckons it from the money that a dossier has in a currency
     * @return the difference, in the currency that everything it is made of is stated in, or else in the given one; empty where there is
     *     none, or only such a one as rounding can make
     */
    Optional<AmountRange> difference(
            CurrencyUnit currency, BiFunction<Dossier, CurrencyUnit, Optional<Explanation>> reckoning) {
        Optional<Explanation> tree = reckoning.apply(held, currency);
        ImmutableSet<CurrencyUnit> origins = tree.stream()
                .flatMap(this::facts)
                .map(fact -> conversion(fact).map(MoneyConversion::from).orElse(currency))
                .collect(ImmutableSet.toImmutableSet());
        if (origins.size() == 1 && !origins.contains(currency)) {
            return reckoning
                    .apply(stated, origins.iterator().next())
                    .map(asStated -> asStated.value().asAmount());
        }
        return tree.filter(each -> isMoreThan(leeway(each), each.value().asAmount()))
                .map(each -> each.value().asAmount());
    }

    /** Whether a difference is more than the conversions of some facts, each counted once, can have made by rounding. */
    boolean isMoreThanRounding(AmountRange difference, Stream<? extends Fact> facts) {
        Fraction sum = facts.flatMap(fact -> conversion(fact).stream())
                .map(MoneyConversion::leeway)
                .reduce(Fraction.ZERO, Fraction::plus);
        return isMoreThan(sum, difference);
    }

    /** Beside amounts that were converted, one that a source states in the same currency may itself be a rounded one. */
    private static boolean isMoreThan(Fraction leeway, AmountRange difference) {
        Fraction half = leeway.signum() == 0
                ? leeway
                : Fraction.of(Amounts.decimal(Amounts.ofMinor(1, difference.currency())))
                        .dividedBy(Fraction.of(2));
        Fraction most = leeway.plus(half);
        return difference
                        .lower()
                        .filter(least -> Fraction.of(Amounts.decimal(least)).compareTo(most) > 0)
                        .isPresent()
                || difference
                        .upper()
                        .filter(upper -> Fraction.of(Amounts.decimal(Amounts.negate(upper)))
                                        .compareTo(most)
                                > 0)
                        .isPresent();
    }

    private Fraction leeway(Explanation tree) {
        Fraction own = tree.fact().stream()
                .flatMap(id -> conversion(held.get(Fact.class, id)).stream())
                .map(MoneyConversion::leeway)
                .reduce(Fraction.ZERO, Fraction::plus);
        if (tree.operation() == Explanation.Operation.PRODUCT) {
            Fraction times = tree.parts().get(0).value().asRatio().upper().orElse(Fraction.ONE);
            return own.plus(leeway(tree.parts().get(1)).times(times));
        }
        return tree.parts().stream().map(this::leeway).reduce(own, Fraction::plus);
    }

    /** The facts of money that a figure is made of. */
    private Stream<Fact> facts(Explanation tree) {
        return Stream.concat(
                tree.fact().flatMap(held::fact).filter(MoneyFact.class::isInstance).stream(),
                tree.parts().stream().flatMap(this::facts));
    }

    /** The conversion that a fact came out of, where it is as it came out. */
    private Optional<MoneyConversion> conversion(Fact fact) {
        return stated.get(Fact.class, fact.id()).equals(fact)
                ? Optional.empty()
                : fact.provenance().conversion();
    }
}
