package lt.kopz.canary.factory;

import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Breaks the rule that only the package {@code money} turns to the factory of JSR 354. */
public final class MakesMoney {
    private MakesMoney() {}

    public static CurrencyUnit euro() {
        return Monetary.getCurrency("EUR");
    }
}
