package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The rows of a table: its columns, each with what stands in it of one of the things that the rows are about. Where one table is a part of
 * another, or two show the same, they share their columns.
 *
 * <pre>{@code
 * Table table = new Rows<Measure>(caption)
 *         .words(NUMBER, measure -> Literal.of(measure.number()))
 *         .amount(PRICE, measure -> Cell.amount(priceOf(measure)))   // "1", EUR 300.00
 *         .of(measures);
 * }</pre>
 *
 * @param <T> what a row is about
 */
public final class Rows<T> {
    private final Text caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<? super T, ? extends Cell>> cells = new ArrayList<>();
    private OptionalInt header = OptionalInt.of(0);

    /**
     * A table without columns so far.
     *
     * @param caption what it shows
     */
    public Rows(Message caption) {
        this(Phrase.of(caption));
    }

    /**
     * A table without columns so far.
     *
     * @param caption what it shows
     */
    public Rows(Text caption) {
        this.caption = caption;
    }

    /**
     * Another column names the rows than the first one.
     *
     * @param column its index, from 0
     * @return this, for further columns
     */
    public Rows<T> namedBy(int column) {
        this.header = OptionalInt.of(column);
        return this;
    }

    /**
     * No column names the rows.
     *
     * @return this, for further columns
     */
    public Rows<T> unnamed() {
        this.header = OptionalInt.empty();
        return this;
    }

    /**
     * A further column.
     *
     * @param column the column
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> with(Column column, Function<? super T, ? extends Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /**
     * A further column of words.
     *
     * @param heading what stands above
     * @param words what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> words(Message heading, Function<? super T, ? extends Text> words) {
        return text(heading, subject -> Cell.text(words.apply(subject)));
    }

    /**
     * A further column of words, or of why there are none.
     *
     * @param heading what stands above
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> text(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.text(Phrase.of(heading)), cell);
    }

    /**
     * A further column of words that are a number with its evidence.
     *
     * @param heading what stands above
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> value(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.text(Phrase.of(heading)).withAlignment(Column.Alignment.END), cell);
    }

    /**
     * A further column of amounts.
     *
     * @param heading what stands above
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> amount(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.amount(Phrase.of(heading)), cell);
    }

    /**
     * A further column of counts.
     *
     * @param heading what stands above
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> count(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.count(Phrase.of(heading)), cell);
    }

    /**
     * A further column of days.
     *
     * @param heading what stands above
     * @param cell what stands in the column of a row
     * @return this, for further columns
     */
    public Rows<T> date(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.date(Phrase.of(heading)), cell);
    }

    /**
     * The cells of a row, as a total has them.
     *
     * @param subject what the row is about
     * @return a cell for each column
     */
    public Cell[] cells(T subject) {
        return cells.stream().map(cell -> cell.apply(subject)).toArray(Cell[]::new);
    }

    /**
     * A row.
     *
     * @param subject what it is about
     * @return its cells
     */
    public Row row(T subject) {
        return Row.of(cells(subject));
    }

    /**
     * A table, if there is anything to list.
     *
     * @param subjects what the rows are about
     * @return the table; empty where there are no rows
     */
    public Optional<Table> ofAny(Collection<? extends T> subjects) {
        return Optional.of(of(subjects)).filter(table -> !table.rows().isEmpty());
    }

    /**
     * A table.
     *
     * @param subjects what the rows are about
     * @return the table, perhaps without rows
     */
    public Table of(Collection<? extends T> subjects) {
        return table(subjects.stream().map(this::row).toList());
    }

    /**
     * A table of rows made of these columns.
     *
     * @param rows the rows, as {@link #row} makes them
     * @return the table
     */
    public Table table(Iterable<Row> rows) {
        return new Table(caption, ImmutableList.copyOf(columns), ImmutableList.copyOf(rows), Optional.empty(), header);
    }
}
