package lt.kopz.core.testimony;

import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** A value that a source gives for something: words, a code, an amount of money, a number, a day, a period or a whole fact. */
public sealed interface StatedValue {
    /**
     * Words: a spelling, or what stands in one language.
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
     * What is the same in every language: a code, a number of a document, the id of another fact.
     *
     * @param code the code, such as "01.03.01.04", "HELD" or "org-police"
     */
    record OfCode(String code) implements StatedValue {
        @Override
        public Text words() {
            return Literal.of(code);
        }
    }

    /**
     * An amount of money.
     *
     * @param amount the amount, as exactly as it is stated
     */
    record OfAmount(StatedAmount amount) implements StatedValue {
        /**
         * An amount that is stated to the minor unit.
         *
         * @param amount the amount
         */
        public OfAmount(MonetaryAmount amount) {
            this(StatedAmount.exactly(amount));
        }

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
     * A period from day to day.
     *
     * @param period the period, both ends inclusive
     */
    record OfPeriod(DateRange period) implements StatedValue {
        @Override
        public Text words() {
            return said(period);
        }
    }

    /**
     * That a fact is as it is recorded, of statements of which only one can be true.
     *
     * @param fact the id of the fact
     */
    record OfFact(String fact) implements StatedValue {
        @Override
        public Text words() {
            return Literal.of(fact);
        }
    }

    /**
     * The value in words.
     *
     * @return the text
     */
    Text words();

    private static Text said(Object value) {
        return Phrase.of(SourceMessage.AS_STATED).with("value", value);
    }
}
