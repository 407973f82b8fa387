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
    private final Map<CurrencyUnit, String> amounts = new HashMap<>();

    Formats(Wording wording) {
        this.wording = wording;
    }

    /** What the wording writes around "1.00" stays around the number; its digits tell how many decimals there are. */
    String amount(MonetaryAmount amount) {
        return amounts.computeIfAbsent(amount.getCurrency(), this::around);
    }

    private String around(CurrencyUnit currency) {
        String one = wording.amount(Amounts.of(BigDecimal.ONE, currency));
        int first = 0;
        while (!Character.isDigit(one.charAt(first))) {
            first++;
        }
        int last = one.length() - 1;
        while (!Character.isDigit(one.charAt(last))) {
            last--;
        }
        long digits = one.chars().filter(Character::isDigit).count();
        String number = digits == 1 ? "#,##0" : "#,##0." + "0".repeat((int) digits - 1);
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
