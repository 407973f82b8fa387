package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column.Alignment;

/**
 * One sheet of a workbook, everything said and nothing written yet.
 *
 * @param name the name on its tab
 * @param columns how many columns it has
 * @param headed whether it holds a table: a caption over all columns, and below it the headings that stay in sight
 * @param lines the lines from the top; may be read more than once, and gives the same each time
 * @param chart the picture below the lines, drawn by the spreadsheet from its cells; absent where there is none
 */
record Sheet(String name, int columns, boolean headed, Iterable<Line> lines, Optional<SheetChart> chart) {

    /**
     * One line of cells.
     *
     * @param fields one for each column, from the first; columns behind the last stay empty, and a single one that is not
     *     in a table has the room of all
     */
    record Line(ImmutableList<Field> fields) {
        static Line of(Field... fields) {
            return new Line(ImmutableList.copyOf(fields));
        }
    }

    /**
     * One cell.
     *
     * @param value what it holds
     * @param shown what a reader sees, by which the column is measured
     * @param look how it looks
     * @param link the name of the sheet that a click leads to; absent if it leads nowhere
     */
    record Field(Value value, String shown, Look look, Optional<String> link) {
        Field(Value value, String shown, Look look) {
            this(value, shown, look, Optional.empty());
        }

        static Field words(String text, Look look) {
            return new Field(new Words(text), text, look);
        }
    }

    /** What a cell holds. */
    sealed interface Value permits Words, Figure, Day, Sum {}

    /**
     * Characters, and never a formula.
     *
     * @param text the characters
     */
    record Words(String text) implements Value {}

    /**
     * A number that a spreadsheet can hold without loss.
     *
     * @param value the number
     */
    record Figure(BigDecimal value) implements Value {}

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Value {}

    /**
     * What the lines above add up to.
     *
     * @param value the sum
     * @param first the first line that is added, counted from 1
     * @param last the last line that is added
     */
    record Sum(BigDecimal value, int first, int last) implements Value {}

    /** The kinds of letters. */
    enum Letters {
        PLAIN,
        STRONG,
        MISSING,
        LINK,
        TITLE,
        HEADING
    }

    /** What is around a cell. */
    enum Frame {
        NONE,
        HEAD,
        ROW,
        TOTAL
    }

    /**
     * How a cell looks.
     *
     * @param letters its letters
     * @param frame what is around it
     * @param alignment where the words stand
     * @param indent how far they are moved in
     * @param format the number format; empty for the general one
     * @param quoted whether the words begin like a formula and are marked as none
     */
    record Look(Letters letters, Frame frame, Alignment alignment, int indent, String format, boolean quoted) {
        static Look of(Letters letters) {
            return new Look(letters, Frame.NONE, Alignment.START, 0, "", false);
        }

        Look framed(Frame value, Alignment where) {
            return new Look(letters, value, where, indent, format, quoted);
        }

        /** Moved in by as many steps of three blanks, but no deeper than spreadsheets go. */
        Look indented(int value) {
            return new Look(letters, frame, alignment, Math.min(value, Cell.TextCell.MOST_STEPS), format, quoted);
        }

        Look formatted(String value) {
            return new Look(letters, frame, alignment, indent, value, quoted);
        }
    }
}
