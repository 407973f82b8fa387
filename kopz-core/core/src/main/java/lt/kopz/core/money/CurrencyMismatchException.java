package lt.kopz.core.money;

import javax.money.CurrencyUnit;

/**
 * An attempt to add, compare or total amounts of different currencies. The currencies are never converted silently: use
 * {@link EuroConversion} or a {@link Rate} first.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatchException(CurrencyUnit expected, CurrencyUnit actual) {
        super("Amounts in " + expected.getCurrencyCode() + " and " + actual.getCurrencyCode()
                + " cannot be combined: convert one of them first, with a rate you name");
    }
}
