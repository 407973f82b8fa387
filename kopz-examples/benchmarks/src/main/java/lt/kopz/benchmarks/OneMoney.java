package lt.kopz.benchmarks;

import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** The least that a program on money does: it makes one {@code Money} of Moneta and prints it. */
public final class OneMoney {
    private OneMoney() {}

    /**
     * Prints one euro.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        MonetaryAmount euro = Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(1)
                .create();
        System.out.println(euro);
    }
}
