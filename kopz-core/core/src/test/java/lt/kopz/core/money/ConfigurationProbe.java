package lt.kopz.core.money;

import java.math.BigDecimal;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** Prints a few sums; run in a process of its own, where the class path may hold a configuration. */
final class ConfigurationProbe {

    private ConfigurationProbe() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        for (String line : args) {
            System.out.println(line + "=" + answer(line));
        }
    }

    private static String answer(String question) throws ReflectiveOperationException {
        MonetaryAmount ours = Amounts.euro("3250.55");
        return switch (question) {
            case "plain" -> {
                Object plain = Class.forName("org.javamoney.moneta.Money")
                        .getMethod("of", Number.class, String.class)
                        .invoke(null, new BigDecimal("3250.55"), "EUR");
                yield ((MonetaryAmount) plain).add(ours).toString();
            }
            case "type" -> Monetary.getDefaultAmountType().getSimpleName();
            case "our type" -> ours.getClass().getSimpleName();
            case "made" -> Amounts.text(ours);
            case "sum" -> Amounts.text(Amounts.plus(ours, Amounts.euro("0.01")));
            case "own sum" -> Amounts.text(ours.add(Amounts.euro("0.01")));
            case "own product" -> Amounts.text(ours.multiply(1001));
            case "total" -> Amounts.text(Amounts.total(ours.getCurrency(), Allocation.evenly(ours, 7)));
            case "equal" -> String.valueOf(Amounts.euro("700.00").equals(Amounts.euro(700)));
            default -> throw new IllegalArgumentException(question);
        };
    }
}
