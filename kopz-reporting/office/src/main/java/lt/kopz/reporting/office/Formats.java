package lt.kopz.reporting.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;

/** The number formats of a spreadsheet that show values as the wording says them. */
final class Formats {

    /** As ISO 8601 and Lithuanian forms write a day: programs name the months in their own language, if at all rightly. */
    static final String DAY = "yyyy\\-mm\\-dd";

    static final String COUNT = "#,##0";

    private final Wording wording;
    private final Map<Around, String> around = new HashMap<>();

    /** What the wording writes before and after the numbers of a currency. */
    private record Around(CurrencyUnit currency, int decimals) {}

    Formats(Wording wording) {
        this.wording = wording;
    }

    /** What the wording writes around a number stays around it; the number has the decimals that the wording gives it. */
    String amount(MonetaryAmount amount) {
        int decimals = wording.decimal(amount).scale();
        return around.computeIfAbsent(new Around(amount.getCurrency(), decimals), this::format);
    }

    private String format(Around of) {
        String one = wording.amount(Amounts.of(BigDecimal.ONE, of.currency()));
        int first = 0;
        while (!Character.isDigit(one.charAt(first))) {
            first++;
        }
        int last = one.length() - 1;
        while (!Character.isDigit(one.charAt(last))) {
            last--;
        }
        String number = of.decimals() == 0 ? COUNT : COUNT + "." + "0".repeat(of.decimals());
        return literal(one.substring(0, first)) + number + literal(one.substring(last + 1));
    }

    private static String literal(String characters) {
        return characters.isEmpty() ? "" : "\"" + characters.replace("\"", "") + "\"";
    }

    /** A spreadsheet holds numbers in binary, with 15 digits that are certain. */
    static boolean isHeldExactly(BigDecimal number) {
        return number.precision() <= 15 && number.abs().compareTo(BigDecimal.TEN.pow(15)) < 0 && number.scale() <= 15;
    }
}
