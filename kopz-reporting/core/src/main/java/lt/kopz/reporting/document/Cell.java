package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;

/**
 * One typed value, in a table or beside a term.
 *
 * <p>The value stays a value: a spreadsheet can add amounts, a reader of Lithuanian sees "3250,00 Eur", one of English "EUR
 * 3,250.00". What is not known says why ({@link Nothing}); a cell is never silently empty.
 */
public sealed interface Cell permits Cell.TextCell, Cell.AmountCell, Cell.CountCell, Cell.DateCell, Cell.Nothing {

    /**
     * Lists the footnotes whose marks stand after the value, in reading order.
     *
     * @return every placement; empty if there is none
     */
    ImmutableList<Footnote> footnotes();

    /**
     * Copies this cell with the mark of one more footnote after the value.
     *
     * @param footnote what is said at the foot
     * @return the copy
     */
    Cell withNote(Footnote footnote);

    /**
     * Words.
     *
     * @param content what is said; footnotes stand in it where they belong
     * @param depth how many rows above it its row is a part of ("of which"), each within the next: 0 stands for itself; formats set the words
     *     in by as many {@linkplain #steps() steps}
     */
    record TextCell(Content content, int depth) implements Cell {
        /** By so many steps words are set in at most; spreadsheets go no deeper. */
        public static final int MOST_STEPS = 15;

        /**
         * Checks the depth.
         *
         * @param content what is said
         * @param depth how many rows above it its row is a part of
         * @throws IllegalArgumentException if the depth is below zero
         */
        public TextCell {
            if (depth < 0) {
                throw new IllegalArgumentException(
                        "A row is a part of none or of some above it, but the depth was " + depth + ": give 0 or more");
            }
        }

        /**
         * Words of a row that stands for itself.
         *
         * @param content what is said
         */
        public TextCell(Content content) {
            this(content, 0);
        }

        /**
         * Copies these words for a row that is a part of others.
         *
         * @param value how many rows above it its row is a part of
         * @return the copy
         * @throws IllegalArgumentException if the depth is below zero
         */
        public TextCell atDepth(int value) {
            return new TextCell(content, value);
        }

        /**
         * By how many steps formats set the words in: a sheet of paper has no room for thousands.
         *
         * @return the depth, at most {@value #MOST_STEPS}
         */
        public int steps() {
            return Math.min(depth, MOST_STEPS);
        }

        @Override
        public ImmutableList<Footnote> footnotes() {
            return content.footnotes();
        }

        @Override
        public TextCell withNote(Footnote footnote) {
            return new TextCell(content.plus(new Inline.FootnoteRef(footnote)), depth);
        }
    }

    /**
     * Money, exactly or within bounds.
     *
     * @param value the amount; an unknown amount is said to be unknown
     * @param about the number that is stated where the bounds are those of "about so much"; absent otherwise
     * @param footnotes the footnotes whose marks stand after the value
     */
    record AmountCell(AmountRange value, Optional<MonetaryAmount> about, ImmutableList<Footnote> footnotes)
            implements Cell {
        /**
         * Checks the number.
         *
         * @param value the amount
         * @param about the number that is stated
         * @param footnotes the footnotes whose marks stand after the value
         * @throws IllegalArgumentException if the number is not within the bounds, or there is one beside an exact amount
         */
        public AmountCell {
            if (about.isPresent() && (value.isExact() || !value.contains(about.get()))) {
                throw new IllegalArgumentException("About " + about.get() + " is no way to say " + value
                        + ": give bounds around the number, or leave the number out");
            }
        }

        /**
         * Money without a number beside its bounds.
         *
         * @param value the amount
         * @param footnotes the footnotes whose marks stand after the value
         */
        public AmountCell(AmountRange value, ImmutableList<Footnote> footnotes) {
            this(value, Optional.empty(), footnotes);
        }

        /**
         * The amount as it is said.
         *
         * @return the amount with its bounds, and the number where it is about so much
         */
        public StatedAmount stated() {
            return about.map(number -> StatedAmount.about(
                            number, value.lower().orElseThrow(), value.upper().orElseThrow()))
                    .orElseGet(() -> StatedAmount.of(value));
        }

        @Override
        public AmountCell withNote(Footnote footnote) {
            return new AmountCell(value, about, plus(footnotes, footnote));
        }
    }

    /**
     * How many, exactly or within bounds.
     *
     * @param value the count; an unknown count is said to be unknown
     * @param footnotes the footnotes whose marks stand after the value
     */
    record CountCell(Headcount value, ImmutableList<Footnote> footnotes) implements Cell {
        @Override
        public CountCell withNote(Footnote footnote) {
            return new CountCell(value, plus(footnotes, footnote));
        }
    }

    /**
     * When, as exactly as it is known.
     *
     * @param value the date; an unknown date is said to be unknown
     * @param footnotes the footnotes whose marks stand after the value
     */
    record DateCell(PartialDate value, ImmutableList<Footnote> footnotes) implements Cell {
        @Override
        public DateCell withNote(Footnote footnote) {
            return new DateCell(value, plus(footnotes, footnote));
        }
    }

    /**
     * No value, and why: "not stated", "does not apply". It may stand in a column of any kind.
     *
     * @param because the reason, written in place of the value
     * @param footnotes the footnotes whose marks stand after the reason
     */
    record Nothing(Text because, ImmutableList<Footnote> footnotes) implements Cell {
        @Override
        public Nothing withNote(Footnote footnote) {
            return new Nothing(because, plus(footnotes, footnote));
        }
    }

    /**
     * Makes a cell of plain words.
     *
     * @param value what is said
     * @return the cell
     */
    static TextCell text(Text value) {
        return new TextCell(Content.of(value));
    }

    /**
     * Makes a cell of running text.
     *
     * @param pieces the pieces in reading order, at least one
     * @return the cell
     * @throws IllegalArgumentException if there is no piece
     */
    static TextCell text(Inline... pieces) {
        return new TextCell(Content.of(pieces));
    }

    /**
     * Makes a cell of money known exactly.
     *
     * @param value the amount
     * @return the cell
     */
    static AmountCell amount(MonetaryAmount value) {
        return amount(AmountRange.exactly(value));
    }

    /**
     * Makes a cell of money known within bounds.
     *
     * @param value the bounds
     * @return the cell
     */
    static AmountCell amount(AmountRange value) {
        return new AmountCell(value, ImmutableList.of());
    }

    /**
     * Makes a cell of money as a source states it.
     *
     * @param stated the amount
     * @return the cell; a number that is printed in coarser units is said in full
     */
    static AmountCell amount(StatedAmount stated) {
        return new AmountCell(stated.range(), stated.value().filter(number -> stated.isAbout()), ImmutableList.of());
    }

    /**
     * Makes a cell of a count.
     *
     * @param value the count
     * @return the cell
     */
    static CountCell count(Headcount value) {
        return new CountCell(value, ImmutableList.of());
    }

    /**
     * Makes a cell of a date.
     *
     * @param value the date
     * @return the cell
     */
    static DateCell date(PartialDate value) {
        return new DateCell(value, ImmutableList.of());
    }

    /**
     * Makes a cell without a value.
     *
     * @param because why there is none, written in place of the value
     * @return the cell
     */
    static Nothing nothing(Text because) {
        return new Nothing(because, ImmutableList.of());
    }

    private static ImmutableList<Footnote> plus(ImmutableList<Footnote> footnotes, Footnote footnote) {
        return ImmutableList.<Footnote>builder().addAll(footnotes).add(footnote).build();
    }
}
