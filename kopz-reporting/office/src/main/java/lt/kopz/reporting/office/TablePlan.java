package lt.kopz.reporting.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Column.Alignment;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Figure;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Line;
import lt.kopz.reporting.office.Sheet.Look;
import lt.kopz.reporting.office.Sheet.Sum;
import lt.kopz.reporting.office.Sheet.Words;
import lt.kopz.reporting.office.SheetFields.End;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Lays one table out on a sheet of its own.
 *
 * <p>A column in which not every number is known exactly says its values in words, and has two columns of numbers behind it: from and
 * to. So nobody adds up a part of the column and takes it for the whole.
 */
final class TablePlan {

    /** The line of the headings, counted from 1; the caption is above it. */
    static final int HEADINGS = 2;

    private static final Look STRONG = Look.of(Letters.STRONG);

    private final Narration narration;
    private final SheetFields fields;
    private final List<Column> columns;
    private final int header;
    private final Iterable<Row> rows;
    private final Optional<Row> total;
    private final ImmutableSet<Integer> bounded;
    private final ImmutableSet<Integer> marked;
    private final boolean empty;

    private TablePlan(
            Narration narration,
            SheetFields fields,
            List<Column> columns,
            int header,
            Iterable<Row> rows,
            Optional<Row> total,
            boolean hasMarks,
            boolean isDrawn) {
        this.narration = narration;
        this.fields = fields;
        this.columns = columns;
        this.header = header;
        this.rows = rows;
        this.total = total;
        Set<Integer> within = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        boolean any = false;
        for (Row row : rows) {
            any = true;
            add(row, isDrawn, within, numbers);
        }
        total.ifPresent(row -> add(row, isDrawn, within, numbers));
        this.bounded = ImmutableSet.copyOf(Sets.intersection(within, numbers));
        this.empty = !any;
        this.marked = hasMarks
                ? IntStream.range(0, columns.size())
                        .filter(i -> Iterables.any(all(), row -> !marks(row, i).isEmpty()))
                        .boxed()
                        .collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }

    static TablePlan of(Narration narration, SheetFields fields, Table table) {
        return new TablePlan(
                narration,
                fields,
                table.columns(),
                table.rowHeader().orElse(-1),
                table.rows(),
                table.total(),
                true,
                false);
    }

    /** The values of a picture. A spreadsheet would draw words as zero, so that a column with any has its numbers behind it, too. */
    static TablePlan ofValues(Narration narration, SheetFields fields, Table table) {
        return new TablePlan(
                narration,
                fields,
                table.columns(),
                table.rowHeader().orElse(-1),
                table.rows(),
                table.total(),
                true,
                true);
    }

    /** The rows of a long table are not asked for their marks, for which there is no column. */
    static TablePlan of(Narration narration, SheetFields fields, LongTable table) {
        return new TablePlan(
                narration,
                fields,
                table.columns(),
                table.rowHeader().orElse(-1),
                table.rows(),
                Optional.empty(),
                false,
                false);
    }

    private Iterable<Row> all() {
        return Iterables.concat(rows, total.stream().toList());
    }

    /** How many columns of the sheet one of the table takes: itself, both ends of its bounds, and the marks of its footnotes. */
    private int wide(int column) {
        return 1 + (bounded.contains(column) ? 2 : 0) + (marked.contains(column) ? 1 : 0);
    }

    private int wide() {
        return IntStream.range(0, columns.size()).map(this::wide).sum();
    }

    private void add(Row row, boolean isDrawn, Set<Integer> within, Set<Integer> numbers) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (!fields.isExact(cell) || (isDrawn && cell instanceof Cell.Nothing)) {
                within.add(i);
            }
            if (fields.number(cell, End.LOWER).isPresent()
                    || fields.number(cell, End.UPPER).isPresent()) {
                numbers.add(i);
            }
        }
    }

    Sheet sheet(String name, String caption) {
        return sheet(name, caption, Optional.empty());
    }

    /** The sheet with a picture of its values, where a spreadsheet draws one. */
    Sheet sheet(String name, String caption, Chart chart, String alternative) {
        return sheet(name, caption, drawn(chart, name, alternative));
    }

    private Sheet sheet(String name, String caption, Optional<SheetChart> chart) {
        List<Line> head = List.of(Line.of(SheetFields.words(caption, STRONG)), headings());
        Iterable<Line> body = empty
                ? List.of(Line.of(
                        SheetFields.words(narration.plain(ReportMessage.TABLE_EMPTY), Look.of(Letters.MISSING))))
                : Iterables.transform(rows, row -> line(row, Frame.ROW));
        List<Line> foot = total.map(this::totalLine).stream().toList();
        return new Sheet(name, wide(), true, Iterables.concat(head, body, foot), chart);
    }

    private Line headings() {
        ImmutableList.Builder<Field> headings = ImmutableList.builder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Look look =
                    STRONG.framed(Frame.HEAD, column.alignment()).indented(column.alignment() == Alignment.END ? 1 : 0);
            headings.add(SheetFields.words(narration.plain(column.header()), look));
            if (bounded.contains(i)) {
                headings.add(SheetFields.words(bound(column, ReportMessage.BOUND_FROM), look));
                headings.add(SheetFields.words(bound(column, ReportMessage.BOUND_TO), look));
            }
            if (marked.contains(i)) {
                headings.add(SheetFields.words(
                        narration.plain(ReportMessage.FOOTNOTES), STRONG.framed(Frame.HEAD, Alignment.START)));
            }
        }
        return new Line(headings.build());
    }

    private String bound(Column column, ReportMessage message) {
        return narration.plain(Phrase.of(message).with("heading", column.header()));
    }

    private Line line(Row row, Frame frame) {
        ImmutableList.Builder<Field> line = ImmutableList.builder();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            Letters letters = frame == Frame.TOTAL || i == header ? Letters.STRONG : Letters.PLAIN;
            Alignment alignment = columns.get(i).alignment();
            if (bounded.contains(i)) {
                line.add(fields.worded(cell, letters, frame, alignment));
                line.add(end(cell, End.LOWER, letters, frame));
                line.add(end(cell, End.UPPER, letters, frame));
            } else {
                line.add(fields.of(cell, letters, frame, alignment));
            }
            if (marked.contains(i)) {
                line.add(SheetFields.words(marks(row, i), Look.of(Letters.PLAIN).framed(frame, Alignment.START)));
            }
        }
        return new Line(line.build());
    }

    /** An end that is not known stays empty, since a spreadsheet would draw words as zero; the words stand before it. */
    private Field end(Cell cell, End end, Letters letters, Frame frame) {
        return fields.end(cell, end, letters, frame)
                .orElseGet(() -> SheetFields.words("", Look.of(letters).framed(frame, Alignment.END)));
    }

    /** The marks of a value that is a number or a day; in words they stand behind the words. */
    private String marks(Row row, int column) {
        Cell cell = row.cells().get(column);
        boolean inWords = bounded.contains(column)
                || fields.of(cell, Letters.PLAIN, Frame.ROW, Alignment.START).value() instanceof Words;
        return inWords ? "" : fields.marks(cell);
    }

    /** The last line, with sums where its numbers are exactly what the cells above add up to. */
    private Line totalLine(Row total) {
        List<Field> line = new ArrayList<>(line(total, Frame.TOTAL).fields());
        for (int i = 0, at = 0; i < columns.size(); at += wide(i), i++) {
            if (bounded.contains(i)) {
                sum(line, at + 1, total, i, End.LOWER);
                sum(line, at + 2, total, i, End.UPPER);
            } else if (fields.number(total.cells().get(i)).isPresent()) {
                sum(line, at, total, i, End.LOWER);
            }
        }
        return new Line(ImmutableList.copyOf(line));
    }

    private void sum(List<Field> line, int at, Row total, int column, End end) {
        Field field = line.get(at);
        if (field.value() instanceof Figure number && addsUp(total.cells().get(column), column, end)) {
            Sum sum = new Sum(number.value(), HEADINGS + 1, HEADINGS + Iterables.size(rows));
            line.set(at, new Field(sum, field.shown(), field.look()));
        }
    }

    /** A spreadsheet passes over words when it adds; so no end may be open among them, and there must be one currency only. */
    private boolean addsUp(Cell total, int column, End end) {
        Function<Cell, Optional<BigDecimal>> number =
                cell -> bounded.contains(column) ? fields.number(cell, end) : fields.number(cell);
        ImmutableList<Cell> cells = Streams.stream(rows)
                .map(row -> row.cells().get(column))
                .filter(cell -> !(cell instanceof Cell.Nothing))
                .collect(toImmutableList());
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> number.apply(cell).isPresent())
                && fields.sum(cells, total)
                        .flatMap(number)
                        .filter(sum -> number.apply(total)
                                .filter(stated -> stated.compareTo(sum) == 0)
                                .isPresent())
                        .isPresent();
    }

    /**
     * What a spreadsheet draws: every column of numbers, where they are bounds both ends of it, as lines over days or as bars. It draws
     * neither a flow nor stretches of time.
     */
    private Optional<SheetChart> drawn(Chart chart, String name, String alternative) {
        if (chart instanceof Chart.Flow || chart instanceof Chart.Timeline || empty) {
            return Optional.empty();
        }
        ImmutableList.Builder<SheetChart.Series> all = ImmutableList.builder();
        for (int i = 0, at = 0; i < columns.size(); at += wide(i), i++) {
            Column column = columns.get(i);
            boolean within = bounded.contains(i);
            if (column.kind() == Column.Kind.AMOUNT || column.kind() == Column.Kind.COUNT) {
                int index = i;
                boolean exact =
                        Iterables.all(rows, row -> fields.isExact(row.cells().get(index)));
                if (exact) {
                    all.add(series(narration.plain(column.header()), at + (within ? 1 : 0), i, End.LOWER));
                } else {
                    all.add(
                            series(bound(column, ReportMessage.BOUND_TO), at + 2, i, End.UPPER),
                            series(bound(column, ReportMessage.BOUND_FROM), at + 1, i, End.LOWER));
                }
            }
        }
        ImmutableList<Field> names = Streams.stream(rows)
                .map(row -> fields.of(row.cells().get(0), Letters.PLAIN, Frame.ROW, Alignment.START))
                .collect(toImmutableList());
        ImmutableList<SheetChart.Series> numbers = all.build();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetChart(name, alternative, wide(), names, numbers));
    }

    private SheetChart.Series series(String heading, int place, int column, End end) {
        ImmutableList.Builder<Optional<Figure>> values = ImmutableList.builder();
        ImmutableSet.Builder<Integer> open = ImmutableSet.builder();
        String format = Formats.COUNT;
        int row = 0;
        for (Row each : rows) {
            Cell cell = each.cells().get(column);
            Optional<Field> number = fields.end(cell, end, Letters.PLAIN, Frame.ROW);
            values.add(number.map(field -> (Figure) field.value()));
            format = number.map(field -> field.look().format()).orElse(format);
            if (end == End.LOWER
                    && number.isPresent()
                    && fields.number(cell, End.UPPER).isEmpty()) {
                open.add(row);
            }
            row++;
        }
        return new SheetChart.Series(heading, place, values.build(), open.build(), format, end == End.UPPER);
    }
}
