package lt.kopz.sheets;

import java.util.Optional;
import lt.kopz.core.problem.Place;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A place in a CSV file whose columns its owner named.
 *
 * <p>Example: {@code CsvPlace[row=7, column=Suma, value=12,5x]} reads {@code 7 eilutė, stulpelis „Suma“, parašyta „12,5x“}.
 *
 * @param row the number of the row as a spreadsheet shows it, counted from 1, the header and blank rows too; 0 where the whole file is
 *     meant
 * @param column the name of the column as it stands in the header; empty where the whole row is meant
 * @param value what stands in the cell; empty where nothing does
 */
public record CsvPlace(long row, String column, String value) implements Place {

    /** A row as a whole; the file where the number is 0. */
    static CsvPlace ofRow(long row) {
        return new CsvPlace(row, "", "");
    }

    @Override
    public Optional<Text> text() {
        if (row == 0) {
            return Optional.empty();
        }
        Text at = Phrase.of(new SheetText("place.row")).with("row", Literal.of(Long.toString(row)));
        if (!column.isEmpty()) {
            at = Phrase.of(new SheetText("place.column"))
                    .with("at", at)
                    .with("column", Literal.of(CellPlace.shown(column)));
        }
        return Optional.of(
                value.isBlank()
                        ? at
                        : Phrase.of(new SheetText("place.value")).with("at", at).with("value", CellPlace.shown(value)));
    }

    /** {@code csv}. */
    @Override
    public String manner() {
        return "csv";
    }

    /** {@code row 7, Suma '12,5x'}. */
    @Override
    public String toString() {
        String place = row == 0 ? "" : "row " + row;
        place += column.isEmpty() ? "" : ", " + CellPlace.shown(column);
        return value.isEmpty() ? place : place + " '" + CellPlace.shown(value) + "'";
    }
}
