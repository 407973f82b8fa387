package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;

/** Rows under a row of column names, from which a grid is made. */
final class Headed {
    /** Two dots stand between numbers. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:[.,][0-9]++)*+");

    private final SheetTable table;
    private final String sheet;
    private final int headRow;
    private final List<String> names;
    private final Problems problems;
    private final List<SheetGrid.Line> lines = new ArrayList<>();
    private final int[] places;
    private final Map<Integer, HeadUnit> units = new HashMap<>();

    /**
     * Starts below the names; one that is unknown is a problem at once, one that is missing only where something is missed.
     *
     * @param headRow the number of the row of names, counted from 1
     * @param names the names by place; empty for a column without one
     */
    Headed(SheetTable table, String sheet, int headRow, List<String> names, Problems problems) {
        this.table = table.under(names);
        this.sheet = sheet;
        this.headRow = headRow;
        this.names = names;
        this.problems = problems;
        if (names.size() > problems.limits().maxColumns()) {
            problems.end(ProblemKind.TOO_LARGE, sheet, "columns", (long)
                    problems.limits().maxColumns());
        }
        this.places = new int[this.table.columns().size()];
        for (int i = 0; i < places.length; i++) {
            SheetColumn column = this.table.columns().get(i);
            places[i] = isAlone(column) ? names.indexOf(column.name()) : -1;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int column = this.table.indexOf(name);
            if (!name.isEmpty() && (column < 0 || !isAlone(this.table.columns().get(column)))) {
                problem(
                        ProblemKind.UNKNOWN_COLUMN,
                        headRow,
                        i,
                        name,
                        "allowed",
                        this.table.columns().stream().map(SheetColumn::name).toList());
            } else if (!name.isEmpty() && names.indexOf(name) < i) {
                problem(ProblemKind.DUPLICATE_COLUMN, headRow, i, name);
            }
        }
    }

    /** Whether a column can stand in a sheet: a text does in its languages alone. */
    private static boolean isAlone(SheetColumn column) {
        return !column.isWords() || column.language().isPresent();
    }

    /** The table whose rows these are, with the languages that the names give its texts. */
    SheetTable table() {
        return table;
    }

    /** The table's column that stands at a place; -1 if none does. */
    int columnAt(int place) {
        return place < names.size() ? table.indexOf(names.get(place)) : -1;
    }

    /** Takes what a printed unit of the column at a place stands for; only a column of amounts has one. */
    void unit(int place, HeadUnit unit) {
        int column = columnAt(place);
        if (column >= 0 && table.columns().get(column).type() == CellType.AMOUNT) {
            units.put(column, unit);
        }
    }

    /** Takes a row of texts by place. */
    void row(int number, List<String> texts) {
        problems.row(sheet);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).length() > problems.limits().maxText()) {
                problem(ProblemKind.TOO_LARGE, number, i, texts.get(i));
            }
            if (hasTooManyDigits(texts.get(i), columnAt(i))) {
                problem(ProblemKind.TOO_MANY_DIGITS, number, i, texts.get(i), "most", (long)
                        problems.limits().maxDigits());
            }
            if (!texts.get(i).isBlank() && (i >= names.size() || names.get(i).isEmpty())) {
                problem(ProblemKind.UNKNOWN_COLUMN, number, i, texts.get(i));
            }
        }
        List<String> cells = new ArrayList<>();
        for (int place : places) {
            cells.add(place >= 0 && place < texts.size() ? texts.get(place) : "");
        }
        units.forEach((column, unit) -> unit.apply(table.columns(), cells, column));
        lines.add(new SheetGrid.Line(number, ImmutableList.copyOf(cells)));
    }

    /** Whether one of the numbers in a cell that holds numbers is longer than may be. */
    private boolean hasTooManyDigits(String text, int column) {
        int most = problems.limits().maxDigits();
        return text.length() > most
                && column >= 0
                && table.columns().get(column).type().hasNumbers()
                && NUMBER.matcher(text)
                        .results()
                        .anyMatch(number -> number.group()
                                        .chars()
                                        .filter(Character::isDigit)
                                        .count()
                                > most);
    }

    void problem(ProblemKind kind, int row, int place, String value, Object... arguments) {
        int column = row == headRow ? -1 : columnAt(place);
        String name = column < 0 ? "" : table.columns().get(column).name();
        CellPlace cell = new CellPlace(sheet, SheetGrid.letters(place) + row, value, table.name(), name);
        problems.add(Problem.of(kind, cell, arguments), cell, row, place);
    }

    SheetGrid grid() {
        ImmutableList.Builder<Integer> at = ImmutableList.builder();
        for (int place : places) {
            at.add(place);
        }
        return new SheetGrid(table, sheet, at.build(), headRow + 1, ImmutableList.copyOf(lines));
    }
}
