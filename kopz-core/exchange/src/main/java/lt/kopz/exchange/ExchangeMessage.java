package lt.kopz.exchange;

import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;

/** The words of calendars, tables and files of XML, and of what is wrong with such a file. */
enum ExchangeMessage implements Message {
    /** A meeting: {@code group}. */
    MEETING("exchange.meeting"),
    /** The day by which something is due: {@code title}. */
    DUE("exchange.due"),
    /** The last day of an agreement: {@code title}. */
    IN_FORCE_UNTIL("exchange.inForceUntil"),
    /** How the rows of a fiscal table are to be read. */
    FISCAL_ROWS("exchange.fiscalRows"),
    /** That a text is no XML. */
    NOT_XML("exchange.notXml"),
    /** What XML is written instead. */
    XML("exchange.xml"),
    /** What a file of IATI holds at its top. */
    IATI("exchange.iati"),
    /** What a day is written like. */
    DAY("exchange.day"),
    /** What an amount is written like. */
    AMOUNT("exchange.amount");

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

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return BUNDLE.pattern(language, key + "." + grammaticalCase.word());
    }
}
