package lt.kopz.exchange;

import java.util.Optional;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Why another form could not carry something. */
enum LossMessage implements Message {
    /** That a dossier has no place for something. */
    NO_PLACE_IN_DOSSIER("noPlaceInDossier"),
    /** That the other form has no place for something. */
    NO_PLACE("noPlace"),
    /** That how complete a list is has no place: {@code list}. */
    COMPLETENESS("completeness"),
    /** That an amount is known only within bounds: {@code possible}. */
    BOUNDS("bounds"),
    /** That a stated balance is not what the entries add up to: {@code id}. */
    BALANCE("balance"),
    /** That an entry is left out since it is a part of others: {@code id}, {@code wholes}. */
    PART_LEFT_OUT("part"),
    /** That values come back in another order. */
    OTHER_ORDER("order"),
    /** That a value comes back as something else. */
    OTHER_VALUE("other"),
    /** That there is something in addition when it comes back. */
    ADDITIONAL("additional"),
    /** That a need is not below zero. */
    NEED_BELOW_ZERO("needBelowZero"),
    /** That nobody receives a transfer. */
    NO_RECEIVER("noReceiver"),
    /** That a transfer is not below zero. */
    TRANSFER_BELOW_ZERO("transferBelowZero"),
    /** That a dossier has no place for a kind of transaction: {@code type}. */
    TRANSACTION("transaction"),
    /** That a text is no number: {@code text}. */
    NO_NUMBER("noNumber"),
    /** That a code is none of its list: {@code code}, {@code list}. */
    NO_CODE("noCode"),
    /** That a date is not one day: {@code date}. */
    NOT_ONE_DAY("notOneDay"),
    /** That an entry is of no phase of a budget: {@code id}, {@code kind}. */
    NO_PHASE("noPhase");

    private final String key;

    LossMessage(String key) {
        this.key = "exchange.loss." + key;
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
        return ExchangeMessage.BUNDLE.pattern(language, key);
    }

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return ExchangeMessage.BUNDLE.pattern(language, key + "." + grammaticalCase.word());
    }
}
