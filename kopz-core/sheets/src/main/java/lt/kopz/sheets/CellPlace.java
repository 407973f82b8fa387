package lt.kopz.sheets;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lt.kopz.core.problem.Place;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A place in a workbook or in CSV files.
 *
 * <p>Example: {@code CellPlace[sheet=Asignavimai, cell=B7, value=šimtas, table=appropriations, column=amount]} reads
 * {@code Asignavimai!B7, stulpelis „Suma“, parašyta „šimtas“}.
 *
 * @param sheet the name of the sheet or file; empty where the whole is meant
 * @param cell the cell, such as {@code D7}; of a file the records are counted as a spreadsheet shows them; empty where the whole sheet is
 *     meant
 * @param value what stands in the cell; empty where nothing does
 * @param table the stable name of the table, such as {@code appropriations}; empty where the sheet is none
 * @param column the stable name of the column, such as {@code amount}; empty where the cell is in none
 */
public record CellPlace(String sheet, String cell, String value, String table, String column) implements Place {
    private static final int SHOWN = 40;

    /** The workbook or bundle itself. */
    static CellPlace whole() {
        return ofSheet("");
    }

    static CellPlace ofSheet(String sheet) {
        return new CellPlace(sheet, "", "", "", "");
    }

    @Override
    public String address() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    @Override
    public Optional<Text> text() {
        if (address().isEmpty()) {
            return Optional.empty();
        }
        Text at = Literal.of(address());
        Optional<Text> title = title();
        if (title.isPresent()) {
            at = Phrase.of(new SheetText("place.column")).with("at", at).with("column", title.get());
        }
        return Optional.of(
                value.isBlank()
                        ? at
                        : Phrase.of(new SheetText("place.value")).with("at", at).with("value", shown(value)));
    }

    /** {@code cell}. */
    @Override
    public String manner() {
        return "cell";
    }

    /**
     * What the template calls the place, in every language.
     *
     * @return the heading of the {@code column}, the name of the {@code table}, and as {@code hint} what the column holds, as far as
     *     there are
     */
    @Override
    public ImmutableMap<String, Object> arguments() {
        ImmutableMap.Builder<String, Object> arguments = ImmutableMap.builder();
        Tables.named(table).ifPresent(known -> arguments.put("table", Phrase.of(SheetText.sheet(known))));
        title().ifPresent(title -> arguments.put("column", title));
        known().ifPresent(known -> arguments.put("hint", Phrase.of(SheetText.hint(known))));
        return arguments.buildOrThrow();
    }

    private Optional<Text> title() {
        return known().map(known -> SheetText.title(Tables.named(table).orElseThrow(), known));
    }

    private Optional<SheetColumn> known() {
        return Tables.named(table).flatMap(known -> known.column(column));
    }

    /** A text on one line, cut where it is long. */
    static String shown(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line + (text.codePointCount(0, text.length()) > SHOWN ? "…" : "");
    }

    /** {@code Asignavimai!B7 'šimtas'}. */
    @Override
    public String toString() {
        return value.isEmpty() ? address() : address() + " '" + shown(value) + "'";
    }
}
