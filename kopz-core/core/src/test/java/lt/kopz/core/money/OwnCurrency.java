package lt.kopz.core.money;

import javax.money.CurrencyContext;
import javax.money.CurrencyContextBuilder;
import javax.money.CurrencyUnit;

/** A currency an embedder made up. */
record OwnCurrency(String code, int digits) implements CurrencyUnit {

    @Override
    public String getCurrencyCode() {
        return code;
    }

    @Override
    public int getNumericCode() {
        return -1;
    }

    @Override
    public int getDefaultFractionDigits() {
        return digits;
    }

    @Override
    public CurrencyContext getContext() {
        return CurrencyContextBuilder.of("own").build();
    }

    @Override
    public int compareTo(CurrencyUnit other) {
        return code.compareTo(other.getCurrencyCode());
    }
}
