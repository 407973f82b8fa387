package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.wording.Text;

/**
 * A row that is read: a line of a table, or the lines that describe one thing together; of cells that are lists, one element alone.
 *
 * @param lines the lines, one at least; a cell is that of the first line that has something there
 * @param index which element of its lists; -1 for cells as a whole
 * @param brokenLists of an element: the columns in whose cells a mistake was found before they were taken for lists
 */
record ReadRow(
        GridReader reader,
        SheetGrid grid,
        ImmutableList<SheetGrid.Line> lines,
        int index,
        ImmutableSet<String> brokenLists) {
    private static final ImmutableSet<ProblemKind> DATES =
            ImmutableSet.of(ProblemKind.NOT_A_DATE, ProblemKind.NO_SUCH_DAY);

    static ReadRow of(GridReader reader, SheetGrid grid, SheetGrid.Line line) {
        return of(reader, grid, ImmutableList.of(line));
    }

    static ReadRow of(GridReader reader, SheetGrid grid, ImmutableList<SheetGrid.Line> lines) {
        return new ReadRow(reader, grid, lines, -1, ImmutableSet.of());
    }

    /** One element of the cells of columns, of which some may be no lists at all. */
    ReadRow element(int element, ImmutableSet<String> broken) {
        return new ReadRow(reader, grid, lines, element, broken);
    }

    /** Its lines one by one. */
    List<ReadRow> each() {
        return lines.stream().map(line -> of(reader, grid, line)).toList();
    }

    /** Which line of which table it is, whatever is asked of it. */
    record Key(String table, int line) {}

    Key key() {
        return new Key(table().name(), lines.get(0).number());
    }

    boolean isSame(ReadRow other) {
        return key().equals(other.key());
    }

    SheetTable table() {
        return grid.table();
    }

    boolean isLike(ReadRow other) {
        return lines.get(0).cells().equals(other.lines().get(0).cells());
    }

    /** Whether a text stands in it, as a name does. */
    boolean says(String text) {
        return table().columns().stream()
                .filter(column -> column.type() == CellType.TEXT)
                .anyMatch(column -> text(column.name()).strip().equalsIgnoreCase(text));
    }

    /** The columns that are there under a name: of a text those of its languages. */
    ImmutableList<String> named(String column) {
        return table().indexOf(column) >= 0
                ? ImmutableList.of(column)
                : inLanguages(column).values().asList();
    }

    /** The columns of a text by its languages. */
    ImmutableMap<String, String> inLanguages(String base) {
        ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
        for (SheetColumn column : table().columns()) {
            column.language()
                    .filter(tag -> column.base().equals(base))
                    .ifPresent(tag -> columns.put(tag, column.name()));
        }
        return columns.buildOrThrow();
    }

    /** The one of them that has something, or else the first. */
    private String there(String column) {
        if (table().indexOf(column) >= 0) {
            return column;
        }
        ImmutableList<String> all = named(column);
        return all.stream()
                .filter(each -> !text(each).isBlank() || isBroken(each))
                .findFirst()
                .orElse(all.get(0));
    }

    private SheetGrid.Line line(String column) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        String name = there(column);
        int place = table().indexOf(name);
        return lines.stream()
                .filter(line ->
                        !line.cells().get(place).isBlank() || reader.problems().isBroken(table(), line.number(), name))
                .findFirst()
                .orElse(lines.get(0));
    }

    private String cell(String column) {
        return line(column).cells().get(table().indexOf(there(column)));
    }

    /** What stands in the cell of a column; empty where nothing does. */
    String text(String column) {
        String cell = cell(column);
        if (index < 0) {
            return cell;
        }
        List<String> values = Listing.split(cell);
        return index < values.size() ? values.get(index) : "";
    }

    /** Whether a mistake was found in a cell, so that it holds no value. A mistake in an element of a list is none in the others. */
    boolean isBroken(String column) {
        return named(column).stream()
                .anyMatch(each -> index < 0
                        ? reader.problems().isBroken(table(), line(each).number(), each)
                        : brokenLists.contains(each));
    }

    boolean isThere(String column) {
        return isBroken(column)
                || named(column).stream().anyMatch(each -> !text(each).isBlank());
    }

    /** The first of some columns that has something, or else the first. */
    Optional<String> firstThere(List<SheetColumn> columns) {
        return columns.stream()
                .map(SheetColumn::name)
                .filter(this::isThere)
                .findFirst()
                .or(() -> columns.stream().map(SheetColumn::name).findFirst())
                .map(this::there);
    }

    String firstColumn() {
        return table().columns().get(0).name();
    }

    /** The cell that stands for some columns: their first one, or the first of the row where there are none. */
    String firstOf(List<SheetColumn> columns) {
        return columns.stream()
                .map(SheetColumn::name)
                .findFirst()
                .map(this::there)
                .orElse(firstColumn());
    }

    void use() {
        reader.use(this);
    }

    // ---- problems

    CellPlace place(String column) {
        String name = there(column);
        return new CellPlace(
                grid.sheet(), grid.cell(line(name).number(), table().indexOf(name)), cell(name), table().name(), name);
    }

    void problem(ProblemKind kind, String column, Object... arguments) {
        add(Problem.of(kind, place(column), arguments), column);
    }

    void add(Problem problem, String column) {
        reader.problems()
                .add(
                        problem,
                        place(column),
                        line(column).number(),
                        grid.places().get(table().indexOf(there(column))));
    }

    /** What a constructor refused. */
    void refused(IllegalArgumentException refusal, String column) {
        add(Problem.of(refusal, place(column)), column);
    }

    /** Nothing stands where something has to; where a mistake stands instead, that is shown already, and of a sum all at once. */
    void missing(String column) {
        Optional<String> total = table().columns().stream()
                .filter(each -> each.type() == CellType.ID || each.type() == CellType.TEXT)
                .map(SheetColumn::name)
                .filter(each -> Meant.isTotal(text(each)))
                .findFirst();
        if (total.isPresent()) {
            total(total.get());
        } else if (!isBroken(column)) {
            problem(ProblemKind.MISSING_PROPERTY, column, "property", there(column));
        }
    }

    private void total(String column) {
        if (!isBroken(column)) {
            problem(ProblemKind.WRONG_TYPE, column, "total", text(column).strip());
        }
    }

    /** Something else stands there than belongs there. */
    void wrong(IllegalArgumentException refusal, String column) {
        if (!(refusal instanceof RefusedException worded)) {
            wrong(column);
            return;
        }
        Optional<String> meant =
                DATES.contains(worded.kind()) ? Meant.day(text(column).strip()) : Optional.empty();
        if (meant.isPresent()) {
            problem(worded.kind(), column, "found", text(column).strip(), "nearest", meant.get());
        } else {
            refused(refusal, column);
        }
    }

    /** Notes what is likely no more than a slip, though it may be so. */
    void notice(ProblemKind kind, String column, Object... arguments) {
        reader.problems().notice(Problem.of(kind, place(column), arguments));
    }

    /** The text is no value of the column: none of its list, or of another form. */
    void wrong(String column) {
        SheetColumn known = table().column(there(column)).orElseThrow();
        String wrong = text(column).strip();
        if (known.codes().isPresent()) {
            CodeList list = known.codes().get();
            Optional<String> nearest = Spelling.nearest(wrong, list.names());
            problem(ProblemKind.UNKNOWN_CODE, column, "wrong", wrong, "nearest", nearest, "allowed", list.labels());
        } else if (known.type() == CellType.REFERENCE) {
            reader.isKnown(wrong, known.kinds(), this, column);
        } else if (known.type() == CellType.ID && Meant.isTotal(wrong)) {
            total(column);
        } else if (known.type().form().exists()) {
            Optional<String> meant = known.type().isDay()
                    ? Meant.day(wrong)
                    : known.type().isNumber() ? Meant.number(wrong) : Optional.empty();
            Text what = known.type().what().text();
            Text form = known.type().form().text();
            problem(ProblemKind.WRONG_TYPE, column, "nearest", meant, "expected", what, "form", form, "found", wrong);
        } else {
            SheetText example = SheetText.example(table(), known);
            problem(ProblemKind.WRONG_TYPE, column, "example", example.exists() ? example.text() : "…", "found", wrong);
        }
    }

    /** Whether a whole number is within its bounds; if not, that is reported. */
    boolean isWithin(String column, int number, Kind.Whole bounds) {
        boolean fits = number >= bounds.least() && number <= bounds.most();
        if (!fits && bounds.most() == Integer.MAX_VALUE) {
            problem(ProblemKind.NUMBER_OUT_OF_RANGE, column, "least", bounds.least());
        } else if (!fits) {
            problem(ProblemKind.NUMBER_OUT_OF_RANGE, column, "most", bounds.most(), "least", bounds.least());
        }
        return fits;
    }
}
