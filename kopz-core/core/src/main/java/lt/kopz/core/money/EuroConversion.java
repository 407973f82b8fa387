package lt.kopz.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Converts between the euro and the currencies it replaced, as Regulation (EC) No 1103/97 prescribes.
 *
 * <ul>
 *   <li>The rates have six significant figures and are neither rounded nor inverted (Article 4(1) to (3)): towards the euro
 *       an amount is divided by the rate.
 *   <li>From one replaced currency to another the amount goes through the euro; the euro amount between is rounded to three
 *       decimals, or to more where asked (Article 4(4): not to fewer).
 *   <li>The result is rounded to the nearest minor unit; one exactly half-way goes away from zero (Article 5).
 * </ul>
 *
 * <p>7 654 321 LTL are 2 216 844.59 EUR; by an inverse rate of six figures they would wrongly be 2 216 844.45.
 *
 * <p>The rates are those of Council Regulation (EC) No 2866/98 as amended for each later member; that of the lev the Council fixed on 8
 * July 2025, the day of its Decision (EU) 2025/1407 and Regulation (EU) 2025/1408 on the euro in Bulgaria. A conversion does not ask
 * for a day: the rates never change, and an amount of an earlier year is restated by the same rate. Where the day matters,
 * {@link EuroRate#since()} has it.
 *
 * <p>Decimals are those ISO 4217 last gave a currency, as the Java platform lists them: none for BEF, ESP, GRD, ITL, LUF and
 * PTE, two for the others.
 */
public final class EuroConversion {

    private static final ImmutableMap<String, EuroRate> RATES = table();

    private EuroConversion() {}

    /**
     * Returns the rates of all replaced currencies.
     *
     * @return the rates, by the day of joining and then by code
     */
    public static ImmutableList<EuroRate> rates() {
        return RATES.values().asList();
    }

    /**
     * Returns the rate of a currency.
     *
     * @param currency a currency
     * @return its rate; empty if the euro has not replaced it, also for the euro itself
     */
    public static Optional<EuroRate> rateOf(CurrencyUnit currency) {
        return Optional.ofNullable(RATES.get(currency.getCurrencyCode()));
    }

    /**
     * Converts an amount of a replaced currency to euros: 3.45 LTL are 1.00 EUR, 345.28 LTL are 100.00 EUR.
     *
     * @param amount an amount of a replaced currency, or of euros
     * @return the amount in euros, to the nearest cent, half-way away from zero; euros are returned as they are
     * @throws IllegalArgumentException if the euro has not replaced the currency: use a {@link Rate}
     */
    public static MonetaryAmount toEuro(MonetaryAmount amount) {
        return toEuro(amount, OfficialRounding.NEAREST_CENT);
    }

    /**
     * Converts an amount of a replaced currency to euros, rounded as the law says of its kind: a price of 1540.00 LTL is 446.01 EUR, a wage
     * of 1540.00 LTL is 446.02 EUR.
     *
     * @param amount an amount of a replaced currency, or of euros
     * @param rounding how amounts of this kind are rounded
     * @return the amount in euros and cents; euros are returned as they are
     * @throws IllegalArgumentException if the euro has not replaced the currency, or if no law rounds amounts in it so
     */
    public static MonetaryAmount toEuro(MonetaryAmount amount, OfficialRounding rounding) {
        if (amount.getCurrency().getCurrencyCode().equals("EUR")) {
            return Amounts.exact(amount);
        }
        BigDecimal unitsPerEuro = rate(amount.getCurrency());
        rounding.requireFor(amount.getCurrency());
        return Amounts.of(rounding.quotient(Amounts.decimal(amount), unitsPerEuro), Amounts.currency("EUR"));
    }

    private static BigDecimal rate(CurrencyUnit currency) {
        return rateOf(currency)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                currency.getCurrencyCode()
                                        + " is no currency that the euro replaced: convert it with a Rate, which names its day and source"))
                .unitsPerEuro();
    }

    private static ImmutableMap<String, EuroRate> table() {
        ImmutableMap.Builder<String, EuroRate> rates = ImmutableMap.builder();
        put(rates, 1999, "ATS", "13.7603");
        put(rates, 1999, "BEF", "40.3399");
        put(rates, 1999, "DEM", "1.95583");
        put(rates, 1999, "ESP", "166.386");
        put(rates, 1999, "FIM", "5.94573");
        put(rates, 1999, "FRF", "6.55957");
        put(rates, 1999, "IEP", "0.787564");
        put(rates, 1999, "ITL", "1936.27");
        put(rates, 1999, "LUF", "40.3399");
        put(rates, 1999, "NLG", "2.20371");
        put(rates, 1999, "PTE", "200.482");
        put(rates, 2001, "GRD", "340.750");
        put(rates, 2007, "SIT", "239.640");
        put(rates, 2008, "CYP", "0.585274");
        put(rates, 2008, "MTL", "0.429300");
        put(rates, 2009, "SKK", "30.1260");
        put(rates, 2011, "EEK", "15.6466");
        put(rates, 2014, "LVL", "0.702804");
        put(rates, 2015, "LTL", "3.45280");
        put(rates, 2023, "HRK", "7.53450");
        put(rates, 2026, "BGN", "1.95583");
        return rates.buildOrThrow();
    }

    private static void put(ImmutableMap.Builder<String, EuroRate> rates, int year, String code, String unitsPerEuro) {
        rates.put(code, new EuroRate(code, new BigDecimal(unitsPerEuro), LocalDate.of(year, 1, 1)));
    }
}
