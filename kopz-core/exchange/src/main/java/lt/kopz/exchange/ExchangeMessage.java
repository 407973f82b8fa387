package lt.kopz.exchange;

import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Message;

/** The words that calendars name their entries with, and that tables describe themselves with. */
enum ExchangeMessage implements Message {
    /** A meeting: {@code group}. */
    MEETING("exchange.meeting"),
    /** The day by which something is due: {@code title}. */
    DUE("exchange.due"),
    /** The last day of an agreement: {@code title}. */
    IN_FORCE_UNTIL("exchange.inForceUntil"),
    /** How the rows of a fiscal table are to be read. */
    FISCAL_ROWS("exchange.fiscalRows");

    static final Bundle BUNDLE =
            Bundle.of(language -> ExchangeMessage.class.getResourceAsStream("messages_" + language + ".properties"));

    private final String key;

    ExchangeMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return BUNDLE.pattern(language, key);
    }
}
