package lt.kopz.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;

/** The gaps of all plans of a dossier, in each of its currencies. */
final class GapsOfPlans {
    private final ImmutableMap<String, ImmutableMap<String, BudgetGaps>> byCurrency;

    private GapsOfPlans(Dossier dossier) {
        this.byCurrency = ConvertedMoney.currencies(dossier).stream()
                .collect(ImmutableMap.toImmutableMap(
                        CurrencyUnit::getCurrencyCode,
                        currency -> BudgetGaps.ofAllPlans(Currencies.only(dossier, currency))));
    }

    private static GapsOfPlans of(Dossier dossier) {
        return dossier.derived(GapsOfPlans.class, GapsOfPlans::new);
    }

    /** The gaps of a plan in one of the dossier's currencies. */
    static BudgetGaps of(Dossier dossier, String plan, CurrencyUnit currency) {
        ImmutableMap<String, BudgetGaps> gaps = of(dossier).byCurrency.get(currency.getCurrencyCode());
        return requireNonNull(requireNonNull(gaps, "the gaps in a currency").get(plan), plan);
    }
}
