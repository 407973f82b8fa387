package lt.kopz.benchmarks;

import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;

/** The least that a program on money does: it makes one amount and prints it. */
public final class OneMoney {
    private OneMoney() {}

    /**
     * Prints one euro.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        MonetaryAmount euro = Money.of(1, "EUR");
        System.out.println(euro);
    }
}
