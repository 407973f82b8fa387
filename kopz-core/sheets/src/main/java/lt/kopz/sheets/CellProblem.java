package lt.kopz.sheets;

import com.google.common.base.Enums;
import java.io.Serializable;
import lt.kopz.core.codec.Problem;

/**
 * One thing wrong in a workbook or a bundle: where, what, and how to put it right.
 *
 * <p>Example, as {@link #toString()} says it:
 *
 * <pre>Asignavimai!B7 'šimtas': this is no amount (NOT_AN_AMOUNT). Fix: write a number without blanks or words, such as 1250.00</pre>
 *
 * @param code what kind of problem; stable, for programs
 * @param sheet the name of the sheet or file; empty where the whole is meant
 * @param cell the cell, such as {@code D7}; of a file the records are counted as a spreadsheet shows them; empty where the whole
 *     sheet is meant
 * @param value what stands in the cell; empty where nothing does
 * @param message what is wrong, one line in English
 * @param fix what to do about it, one line in English
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // the tag keeps the components off a page about serialized forms
public record CellProblem(Code code, String sheet, String cell, String value, String message, String fix)
        implements Serializable {

    /** The kinds of problems. Names are stable; new ones may be added. Those that {@link Problem.Code} has too mean the same. */
    public enum Code {
        /** The bytes are no XLSX workbook. */
        NOT_A_WORKBOOK,
        /** The bytes are no ZIP archive of CSV files. */
        NOT_A_BUNDLE,
        /** A file is no CSV at this record; nothing after it was read. */
        MALFORMED_CSV,
        /** A sheet or file is none of the template and is not empty. */
        UNKNOWN_SHEET,
        /** A table is there twice. */
        DUPLICATE_SHEET,
        /** A column has values and no name that the table knows. */
        UNKNOWN_COLUMN,
        /** A column is there twice. */
        DUPLICATE_COLUMN,
        /** A cell holds a formula, whose result nobody vouches for. */
        FORMULA,
        /** A cell holds a number, day or truth value where something else belongs: a program may have changed what was typed. */
        WRONG_CELL_TYPE,
        /** A count is told in no known way. */
        NOT_A_COUNT,
        /** An amount is told in no known way. */
        NOT_AN_AMOUNT,
        /** A map has a part without a name or a value. */
        NOT_A_PAIR,
        /** Only one end of a period is there. */
        INCOMPLETE_PERIOD,
        /** A table that describes one thing has a second row. */
        MORE_THAN_ONE_ROW,
        /** A row belongs to a row that is not there. */
        UNKNOWN_OWNER,
        /** A source or a text is told of something that is not there. */
        UNKNOWN_FACT,
        /** The bytes are not UTF-8. */
        INVALID_UTF8,
        /** Something else was expected, such as a whole number. */
        WRONG_TYPE,
        /** A cell is empty that has to be filled. */
        MISSING_PROPERTY,
        /** A property is named that the fact does not have. */
        UNKNOWN_PROPERTY,
        /** The value has a meaning that cannot be, or is none of the list. */
        INVALID_VALUE,
        /** A whole number outside the bounds. */
        NUMBER_OUT_OF_RANGE,
        /** The whole, or one text of it, is longer than the limits allow. */
        TOO_LARGE,
        /** Two rows have the same id. */
        DUPLICATE_ID,
        /** An id is named that no row has. */
        DANGLING_REFERENCE,
        /** An id is named that a row of another kind has. */
        WRONG_KIND,
        /** An amount is in another currency than the dossier. */
        WRONG_CURRENCY,
        /** Things that are parts of one another form a circle. */
        CIRCULAR_REFERENCE,
        /** Two memberships of one seat hold on the same day. */
        OVERLAPPING_MEMBERSHIPS,
        /** Reading stopped because there were too many problems. Always the last one. */
        TOO_MANY_PROBLEMS;

        /** The same kind; a table can have nothing of what is wrong with JSON as a text. */
        static Code of(Problem.Code code) {
            return Enums.getIfPresent(Code.class, code.name()).or(INVALID_VALUE);
        }
    }

    /**
     * Says the place.
     *
     * @return such as {@code Asignavimai!D7}; the sheet alone where no cell is meant
     */
    public String place() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /**
     * Says the problem in one line.
     *
     * @return place, value, message, code and fix
     */
    @Override
    public String toString() {
        String said = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        String shown = said.isEmpty() ? "" : " '" + said.replaceAll("\\p{Cntrl}", " ") + "'";
        String where = place().isEmpty() ? "" : place() + shown + ": ";
        return where + message + " (" + code + "). Fix: " + fix;
    }
}
