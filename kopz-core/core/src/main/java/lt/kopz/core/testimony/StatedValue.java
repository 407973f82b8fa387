package lt.kopz.core.testimony;

import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** A value that a source gives for something: words, an amount of money, a number of people or a day. */
public sealed interface StatedValue {
    /**
     * Words: a spelling, a code, or what stands in one language.
     *
     * @param text the words
     */
    record OfText(LocalizedText text) implements StatedValue {
        @Override
        public Text words() {
            return text;
        }
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    record OfAmount(MonetaryAmount amount) implements StatedValue {
        @Override
        public Text words() {
            return said(amount);
        }
    }

    /**
     * A number of people or things.
     *
     * @param count the number, as exactly as it is stated
     */
    record OfCount(Headcount count) implements StatedValue {
        @Override
        public Text words() {
            return said(count);
        }
    }

    /**
     * A day or other time.
     *
     * @param date the date, as precise as it is stated
     */
    record OfDate(PartialDate date) implements StatedValue {
        @Override
        public Text words() {
            return said(date);
        }
    }

    /**
     * The value in words.
     *
     * @return the text
     */
    Text words();

    private static Text said(Object value) {
        return Phrase.of(SourceMessage.TOLD).with("value", value);
    }
}
