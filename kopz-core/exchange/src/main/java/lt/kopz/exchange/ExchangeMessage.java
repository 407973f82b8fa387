package lt.kopz.exchange;

import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words of calendars, tables and files of XML, of what is wrong with such a file, and of what a form cannot carry. */
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
    AMOUNT("exchange.amount"),
    /** A currency, as a value or its activity names it. */
    CURRENCY("exchange.currency"),
    /** A code of a list: {@code codes}. */
    CODE("exchange.code"),
    /** An element that the standard demands: {@code element}. */
    ELEMENT("exchange.element"),
    /** A day up to the one on which the file was made: {@code day}. */
    HAPPENED("exchange.happened"),
    /** The period of the one budget that is revised. */
    REVISED_PERIOD("exchange.revisedPeriod"),
    /** The file or the property of a fiscal data package: {@code what}. */
    FISCAL_FILE("exchange.fiscalFile"),
    /** Where a currency stands in a fiscal data package. */
    FISCAL_CURRENCY("exchange.fiscalCurrency"),
    /** That a dossier has no place for something. */
    NO_PLACE_IN_DOSSIER("exchange.loss.noPlaceInDossier"),
    /** That the other form has no place for something. */
    NO_PLACE("exchange.loss.noPlace"),
    /** That how complete a list is has no place: {@code list}. */
    COMPLETENESS("exchange.loss.completeness"),
    /** That an amount is known only within bounds: {@code possible}. */
    BOUNDS("exchange.loss.bounds"),
    /** That an amount has no row of its own: {@code possible}. */
    NO_ROW("exchange.loss.noRow"),
    /** That a day is not known, so that the last possible one stands there. */
    DAY_UNKNOWN("exchange.loss.dayUnknown"),
    /** That a time is no calendar year. */
    NO_YEAR("exchange.loss.noYear"),
    /** That a stated balance is not what the entries add up to: {@code id}. */
    BALANCE("exchange.loss.balance"),
    /** That an entry is left out since it is a part of others: {@code id}, {@code wholes}. */
    PART_LEFT_OUT("exchange.loss.part"),
    /** That the account of a part stands beside that of its total: {@code id}, {@code wholes}, {@code most}. */
    PART_BESIDE("exchange.loss.partBeside"),
    /** That values come back in another order. */
    OTHER_ORDER("exchange.loss.order"),
    /** That a value comes back as something else. */
    OTHER_VALUE("exchange.loss.other"),
    /** That there is something in addition when it comes back. */
    ADDITIONAL("exchange.loss.additional"),
    /** That more is lost than is listed: {@code most}. */
    TOO_MANY("exchange.loss.tooMany"),
    /** That a need is not below zero. */
    NEED_BELOW_ZERO("exchange.loss.needBelowZero"),
    /** That nobody receives a transfer. */
    NO_RECEIVER("exchange.loss.noReceiver"),
    /** That a transfer is not below zero. */
    TRANSFER_BELOW_ZERO("exchange.loss.transferBelowZero"),
    /** That a dossier has no place for a kind of transaction: {@code type}. */
    TRANSACTION("exchange.loss.transaction"),
    /** That something else says the same: {@code other}. */
    SAID_AGAIN("exchange.loss.saidAgain"),
    /** That a budget is longer than a year: {@code period}. */
    LONG_BUDGET("exchange.loss.longBudget"),
    /** That a text is no number: {@code text}. */
    NO_NUMBER("exchange.loss.noNumber"),
    /** That a code is none of its list: {@code code}, {@code list}. */
    NO_CODE("exchange.loss.noCode"),
    /** That a date is not one day: {@code date}. */
    NOT_ONE_DAY("exchange.loss.notOneDay"),
    /** That an entry is of no phase of a budget: {@code id}, {@code kind}. */
    NO_PHASE("exchange.loss.noPhase");

    static final Bundle BUNDLE =
            Bundle.of(language -> ExchangeMessage.class.getResourceAsStream("messages_" + language + ".properties"));

    private final String key;

    ExchangeMessage(String key) {
        this.key = key;
    }

    /** The message as a text, where it has no arguments. */
    Text text() {
        return Phrase.of(this);
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
