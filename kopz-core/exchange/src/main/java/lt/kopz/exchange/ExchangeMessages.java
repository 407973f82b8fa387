package lt.kopz.exchange;

import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** The words of exchange formats: the catalogue {@code exchange}. */
public final class ExchangeMessages implements MessageCatalogue {

    /** Makes the catalogue. */
    public ExchangeMessages() {}

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Bundle patterns() {
        return ExchangeMessage.BUNDLE;
    }
}
