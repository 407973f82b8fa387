package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Rate;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Alternative;
import lt.kopz.core.source.Assertion;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Claim;
import lt.kopz.core.source.Contradiction;
import lt.kopz.core.source.Decision;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.ToldValue;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;

/**
 * The money of a dossier in several currencies: kept apart, or converted on request.
 *
 * <p>Example: a dossier in euro has an appropriation of 3452.80 LTL from 2014. Its figures count euro only and say so;
 * {@code only(dossier, litas)} has the litas alone; {@code converted(dossier, rates, HALF_UP)} with a rate of 1 EUR = 3.45280 LTL counts
 * 1000.00 EUR, and every figure that it reaches names the rate, its day and who quoted it.
 */
public final class Currencies {
    private Currencies() {}

    /**
     * The dossier with the money of one currency and without that of all others. What is told or decided of an amount that is left out
     * is left out with it; of a decision that several things are the same, the rest of them stays, if two are left. Amounts that
     * indicators, claims and contradictions tell stay, in whatever currency.
     *
     * @param dossier the dossier
     * @param currency the currency that is kept
     * @return the dossier in that currency; the same where it has no other money
     */
    public static Dossier only(Dossier dossier, CurrencyUnit currency) {
        Set<String> others = money(dossier)
                .filter(entry ->
                        !entry.getValue().getCurrency().getCurrencyCode().equals(currency.getCurrencyCode()))
                .map(entry -> entry.getKey().id())
                .collect(Collectors.toCollection(HashSet::new));
        if (others.isEmpty() && dossier.currency().getCurrencyCode().equals(currency.getCurrencyCode())) {
            return dossier;
        }
        addWhatTellsOf(others, dossier);
        return Dossier.builder()
                .from(dossier)
                .currency(currency)
                .otherCurrencies(Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                        .filter(other -> !other.getCurrencyCode().equals(currency.getCurrencyCode()))
                        .toList())
                .needs(without(others, dossier.needs()))
                .appropriations(without(others, dossier.appropriations()))
                .transfers(without(others, dossier.transfers()))
                .expenditures(without(others, dossier.expenditures()))
                .bookings(without(others, dossier.bookings()))
                .contradictions(without(others, dossier.contradictions()))
                .decisions(without(others, dossier.decisions()).stream()
                        .map(decision -> decision.withSubjects(left(others, decision)))
                        .toList())
                .build();
    }

    /** Adds the contradictions and decisions about what is left out, those about these, and so on. */
    private static void addWhatTellsOf(Set<String> others, Dossier dossier) {
        boolean more = true;
        while (more) {
            more = false;
            for (Contradiction contradiction : dossier.contradictions()) {
                if (others.contains(contradiction.subject()) && others.add(contradiction.id())) {
                    contradiction.alternatives().forEach(alternative -> others.add(alternative.id()));
                    more = true;
                }
            }
            for (Decision decision : dossier.decisions()) {
                int enough = decision.kind() == Decision.Kind.PREFERRED ? 1 : 2;
                if (left(others, decision).size() < enough && others.add(decision.id())) {
                    more = true;
                }
            }
        }
    }

    private static List<String> left(Set<String> others, Decision decision) {
        return decision.subjects().stream().filter(id -> !others.contains(id)).toList();
    }

    /**
     * The dossier with all its money in its own currency. What indicators, claims and contradictions tell stays as it is told.
     *
     * @param dossier the dossier
     * @param rates the rates, each between the dossier's currency and another one; the first that fits is taken
     * @param rounding how each amount is rounded to the minor unit
     * @return the dossier in one currency; each converted amount is derived and says by which rate
     * @throws IllegalArgumentException if there is money in a currency that no rate converts
     */
    public static Dossier converted(Dossier dossier, List<Rate> rates, RoundingMode rounding) {
        Conversion conversion = new Conversion(dossier.currency(), rates, rounding);
        return Dossier.builder()
                .from(dossier)
                .otherCurrencies(dossier.otherCurrencies().stream()
                        .filter(other -> told(dossier).anyMatch(other::equals))
                        .toList())
                .needs(conversion.all(dossier.needs(), Need::amount, Need::withAmount, Need::withProvenance))
                .appropriations(conversion.all(
                        dossier.appropriations(),
                        Appropriation::amount,
                        Appropriation::withAmount,
                        Appropriation::withProvenance))
                .transfers(conversion.all(
                        dossier.transfers(), Transfer::amount, Transfer::withAmount, Transfer::withProvenance))
                .expenditures(conversion.all(
                        dossier.expenditures(),
                        Expenditure::amount,
                        (expenditure, amount) -> expenditure
                                .withAmount(amount)
                                .withUnitPrice(expenditure
                                        .unitPrice()
                                        .map(price -> price.withAmount(conversion.of(price.amount())))),
                        Expenditure::withProvenance))
                .bookings(conversion.all(
                        dossier.bookings(), Booking::amount, Booking::withAmount, Booking::withProvenance))
                .build();
    }

    private record Conversion(CurrencyUnit to, List<Rate> rates, RoundingMode rounding) {
        <F extends Fact> ImmutableList<F> all(
                List<F> facts,
                Function<F, MonetaryAmount> amount,
                BiFunction<F, MonetaryAmount, F> withAmount,
                BiFunction<F, Provenance, F> withProvenance) {
            return facts.stream()
                    .map(fact -> rate(amount.apply(fact))
                            .map(rate -> withProvenance.apply(
                                    withAmount.apply(fact, by(rate, amount.apply(fact))),
                                    converted(fact.provenance(), rate)))
                            .orElse(fact))
                    .collect(ImmutableList.toImmutableList());
        }

        MonetaryAmount of(MonetaryAmount amount) {
            return rate(amount).map(rate -> by(rate, amount)).orElse(amount);
        }

        private MonetaryAmount by(Rate rate, MonetaryAmount amount) {
            return isSame(rate.base(), to) ? rate.toBase(amount, rounding) : rate.toTerm(amount, rounding);
        }

        private Optional<Rate> rate(MonetaryAmount amount) {
            CurrencyUnit from = amount.getCurrency();
            if (isSame(from, to)) {
                return Optional.empty();
            }
            return Optional.of(rates.stream()
                    .filter(rate -> (isSame(rate.base(), to) && isSame(rate.term(), from))
                            || (isSame(rate.term(), to) && isSame(rate.base(), from)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is money in " + from.getCurrencyCode()
                            + " and no rate between it and " + to.getCurrencyCode() + "; give one")));
        }

        private static boolean isSame(CurrencyUnit one, CurrencyUnit other) {
            return one.getCurrencyCode().equals(other.getCurrencyCode());
        }

        /** The provenance of a converted amount; what it rested on before stands first. */
        private static Provenance converted(Provenance provenance, Rate rate) {
            return Provenance.of(
                    provenance.basis().weakest(Basis.DERIVED),
                    Optional.of(LocalizedText.lithuanian(said(provenance, rate, Wording.LITHUANIAN))
                            .andEnglish(said(provenance, rate, Wording.ENGLISH), "kopz")),
                    provenance.sources());
        }

        private static String said(Provenance provenance, Rate rate, Wording wording) {
            String rule = wording.say(Phrase.of(DossierMessage.CONVERTED)
                    .with("base", rate.base().getCurrencyCode())
                    .with("term", rate.term().getCurrencyCode())
                    .with("rate", rate.decimal())
                    .with("day", rate.day())
                    .with("source", rate.source()));
            return provenance
                    .because()
                    .map(before -> wording.say(before) + "; " + rule)
                    .orElse(rule);
        }
    }

    private static Stream<Map.Entry<Fact, MonetaryAmount>> money(Dossier dossier) {
        return Stream.of(
                        dossier.needs().stream().map(fact -> Map.entry((Fact) fact, fact.amount())),
                        dossier.appropriations().stream().map(fact -> Map.entry((Fact) fact, fact.amount())),
                        dossier.transfers().stream().map(fact -> Map.entry((Fact) fact, fact.amount())),
                        dossier.expenditures().stream().map(fact -> Map.entry((Fact) fact, fact.amount())),
                        dossier.bookings().stream().map(fact -> Map.entry((Fact) fact, fact.amount())))
                .flatMap(stream -> stream);
    }

    private static <F extends Fact> List<F> without(Set<String> ids, List<F> facts) {
        return facts.stream().filter(fact -> !ids.contains(fact.id())).toList();
    }

    /** The currencies in which sources tell of amounts that are no money of the dossier. */
    private static Stream<CurrencyUnit> told(Dossier dossier) {
        Stream<Measured> indicators = dossier.plans().stream()
                .flatMap(plan -> plan.measures().stream())
                .flatMap(measure -> measure.indicators().stream())
                .flatMap(indicator -> Stream.of(
                                indicator.baseline().stream(),
                                indicator.targets().stream(),
                                indicator.actuals().stream())
                        .flatMap(values -> values))
                .map(IndicatorValue::value);
        return Stream.of(
                        indicators.flatMap(value -> value.money().stream()).map(AmountRange::currency),
                        dossier.claims().stream()
                                .map(Claim::assertion)
                                .filter(Assertion.CostInAll.class::isInstance)
                                .map(claimed ->
                                        ((Assertion.CostInAll) claimed).amount().getCurrency()),
                        dossier.contradictions().stream()
                                .flatMap(contradiction -> contradiction.alternatives().stream())
                                .map(Alternative::value)
                                .filter(ToldValue.OfAmount.class::isInstance)
                                .map(value ->
                                        ((ToldValue.OfAmount) value).amount().getCurrency()))
                .flatMap(currencies -> currencies);
    }
}
