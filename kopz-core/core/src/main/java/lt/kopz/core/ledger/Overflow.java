package lt.kopz.core.ledger;

import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.Amounts;

/** What is said where a total has more minor units than it can hold. */
final class Overflow {
    private Overflow() {}

    /** That two amounts of minor units cannot be added up; {@code where} says what they are of, such as {@code entry "spent"}. */
    static ArithmeticException of(CurrencyUnit currency, long sofar, long more, String where) {
        return new ArithmeticException(text(sofar, currency) + " and " + text(more, currency) + " are more than the "
                + Long.MAX_VALUE + " minor units that a total holds, at " + where
                + "; correct the larger amount, or ask for smaller parts, such as a plan or a year");
    }

    /** Adds two amounts of minor units. */
    static long add(long sofar, long more, CurrencyUnit currency, Supplier<String> where) {
        try {
            return Math.addExact(sofar, more);
        } catch (ArithmeticException tooMuch) {
            throw of(currency, sofar, more, where.get());
        }
    }

    private static String text(long minor, CurrencyUnit currency) {
        return Amounts.text(Amounts.ofMinor(minor, currency));
    }
}
