package lt.kopz.canary.moneta;

import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;

/** Breaks the rule that the implementation behind JSR 354 is never imported. */
public final class ImportsMoneta {
    private ImportsMoneta() {}

    public static MonetaryAmount one() {
        return Money.of(1, "EUR");
    }
}
